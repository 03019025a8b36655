using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>The commissie of De Horizon, which meets on Thursday 19 November 2026.</summary>
internal static class Vergaderproef
{
    public static readonly Schooljaar Jaar = new(2026);
    public static readonly DateOnly Op = new(2026, 11, 19);
    public static readonly DateOnly Vandaag = new(2026, 11, 2);
    public static readonly SchoolSleutel Sleutel = Voorbeeld.Sleutel;
    public static readonly Vergaderplek Plek = new("2026-0011223344556677", Sleutel);

    /// <summary>Marijke leads and has an account, Annelies has a mail address only.</summary>
    public static readonly Commissiestand Stand = new(
        [
            new Commissielid("l1", "marijke", "Marijke van der Veen", null, Commissiefunctie.Coordinator, Jaar.EersteDag, null),
            new Commissielid("l2", null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Jaar.EersteDag, null),
        ],
        new Commissielid("l1", "marijke", "Marijke van der Veen", null, Commissiefunctie.Coordinator, Jaar.EersteDag, null));

    /// <summary>Of each geleding somebody; of the MR nobody has a mail address.</summary>
    public static readonly PersonenView Personen = new(
        [
            Persoon("marijke", "Marijke van der Veen", "marijke@school.example", Rol.Overblijfcoordinator), Persoon("ingrid", "Ingrid van Leeuwen", "ingrid@school.example", Rol.Schoolleider),
            Persoon("hester", "Hester Blok", "hester@school.example", Rol.Ouderraad), Persoon("sanne", "Sanne Bakker", null, Rol.MrOuder),
        ],
        1);

    public static readonly AgendapuntInvoer Punt = new("Springtouwen", null, Geleding.Ouderraad, 10, null);

    public static Vergaderhandeling Hier(Rol rol = Rol.Overblijfcoordinator, DateOnly? vandaag = null)
    {
        var dag = vandaag ?? Vandaag;
        return new Vergaderhandeling(Voorbeeld.Wie(rol), Sleutel, Schooltijd.Moment(dag, new TimeOnly(9, 0)), dag);
    }

    public static VergaderingState State(Vergadersoort soort = Vergadersoort.Commissie, DateOnly? op = null) => new()
    {
        Soort = soort,
        Gegevens = new VergaderingInvoer(op ?? Op, new TimeOnly(19, 30), 90, "Teamkamer", null),
        Punten = VergaderpuntRules.Vast(soort, isEerste: false, Vandaag),
        Genodigden = GenodigdeRules.Horen(soort, Stand, [], Personen, op ?? Op),
        Voorzitters = ["marijke"],
    };

    /// <summary>Held on its day, with Marijke there and a report at each item.</summary>
    public static VergaderingState Gehouden()
    {
        var er = Goed(GenodigdeRules.Aanwezig(State(), [State().Genodigden[0].Id], Op));
        return er.Punten.Aggregate(er, (s, p) => Goed(NotulenRules.Noteer(s, p.Id, "Besproken.", null, 0, Op)));
    }

    public static VergaderingState Vastgesteld() => Goed(NotulenRules.StelVast(Gehouden(), Verslagproef.Namen, Hier(vandaag: Op)));

    public static Vergaderrij Rij(string id, Vergadersoort soort, DateOnly op, Vergaderstap stap = Vergaderstap.Gepland) =>
        new(id, soort, op, new TimeOnly(19, 30), "Teamkamer", stap, false, 3, 0, 0, null, null, false, []);

    public static VergaderingState Goed(Uitkomst<VergaderingState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static PersoonRij Persoon(string id, string naam, string? email, Rol rol) =>
        new(id, naam, email, AccountStatus.Actief, [new Roltoekenning(Sleutel, rol, [], Jaar.EersteDag, null)], true, false, false);
}
