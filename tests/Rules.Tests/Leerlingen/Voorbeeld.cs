using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>An invented leerling of groep 5 on Thursday 12 November 2026, for the rules.</summary>
internal static class Voorbeeld
{
    public static readonly DateOnly Vandaag = new(2026, 11, 12);
    public static readonly SchoolSleutel Sleutel = new("99XX00");

    public static LeerlingState Kind => new()
    {
        Versie = 3,
        Persoon = new Persoonsgegevens("Sam", null, "Akker", new DateOnly(2017, 3, 4), "g5", "5"),
        GroepSchooljaar = 2026,
        Gemeld = new Rijstand(Actief: true, null),
    };

    public static Handeling Nu(Rol rol = Rol.Overblijfcoordinator, DateOnly? vandaag = null)
    {
        var dag = vandaag ?? Vandaag;
        return new Handeling(Wie(rol), School, Schooltijd.Moment(dag, new TimeOnly(9, 0)), dag);
    }

    public static Wie Wie(Rol rol, params string[] groepen) => new("account", "Coordinator", Sleutel, [new ActieveRol(rol, [.. groepen])]);

    public static LeerlingState Structureel(this LeerlingState kind, DateOnly vanaf, Weekdagen dagen) =>
        kind with { Aanmeldingen = kind.Aanmeldingen.Add(new Aanmelding(vanaf, AanmeldingSoort.Structureel, dagen, default, "x", null)) };

    public static SchoolView School { get; } = MaakSchool();

    private static SchoolView MaakSchool()
    {
        var state = SchoolRules.RichtIn(new SchoolGegevens("De Horizon", "", "", "", "", Regio.Zuid), Vandaag).Waarde!;
        Groep Groep(string id, int jaar) => new(id, new Schooljaar(jaar), $"Groep {id}", ["5"], null, null, GroepRules.Standaardtijden, null, null);
        return (state with
        {
            Versie = 1,
            Groepen = [Groep("g5", 2026), Groep("g6", 2026), Groep("g6-27", 2027)],
            Uitjes = [new Uitje("u1", "g5", new DateOnly(2026, 11, 19), "Museum")],
        }).View(Sleutel)!;
    }
}
