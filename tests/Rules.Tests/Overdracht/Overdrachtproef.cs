using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>A groep 8 of three invented children and two VO schools, on Wednesday 12 May 2027.</summary>
internal static class Overdrachtproef
{
    public static readonly Schooljaar Jaar = new(2026);
    public static readonly DateOnly Vandaag = new(2027, 5, 12);
    public static readonly DateTimeOffset Nu = new(2027, 5, 12, 9, 0, 0, TimeSpan.FromHours(2));

    public static readonly VoSchool Rivieren = new("rivieren", "Het Rivierencollege", "99YY", "00", "Ilse de Wit", "administratie@rivieren.example", null);
    public static readonly VoSchool Vakcollege = new("vak", "Vakcollege Oost", "99YZ", "01", null, "post@vakcollege.example", null);

    public static readonly LeerlingRij Sam = Kind("sam", "Sam", null, "Akker", new DateOnly(2015, 3, 4));
    public static readonly LeerlingRij Jasmijn = Kind("jasmijn", "Jasmijn", "van den", "Akker", new DateOnly(2014, 11, 30));
    public static readonly LeerlingRij Noa = Kind("noa", "Noa", "de", "Vries-Smit", new DateOnly(2014, 12, 1));

    public static LeerlingRij Kind(string id, string roepnaam, string? voorvoegsel, string achternaam, DateOnly? geboren) =>
        new(id, new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, geboren, "g8", "8"), true, null, null, null, null, [], []);

    public static SchoolView School(params VrijeDag[] vrij) => new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("Basisschool De Horizon", "Horizonlaan 1", "1234AB", "Eendenveld", "0240000001", Regio.Zuid),
        Weekdagen.Alle, 12, [.. vrij], [],
        [new Groep("g8", Jaar, "8", ["8"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), null, null)], []);

    public static Overdrachtbeeld Beeld(DateOnly? vandaag = null, params VrijeDag[] vrij) =>
        new(Jaar, vandaag ?? Vandaag, School(vrij), [Sam, Jasmijn, Noa], [Rivieren, Vakcollege]);

    public static DossierRij Rij(string leerlingId, Dossierstatus status, DateOnly? gereedOp = null, int versie = 1) => new(
        leerlingId, status, versie, 0, null, 2, 2, false, gereedOp, gereedOp is { } dag ? Tot(dag) : null, [], false, false, null, true, true, true);

    public static Verstrekking Verstrekking(string voSchoolId, int versie = 1) =>
        new(voSchoolId, "Het Rivierencollege", versie, Verstrekwijze.Las, "ESIS", Vandaag, "Ingrid", Nu);

    public static OverdrachtState Met(params DossierRij[] rijen) => new() { Rijen = [.. rijen] };

    public static Bestemmingkeuze Naar(string leerlingId, VoSchool school) => new(leerlingId, school.Id, Geldt: true);

    public static Voberichtinvoer Bericht(VoSchool school, params Voberichtregel[] regels) => new(school.Id, Vandaag, "lijst", [.. regels]);

    public static Voberichtregel Regel(string achternaam, string? roepnaam = null, DateOnly? geboren = null) => new(achternaam, roepnaam, geboren, null);

    public static OverdrachtState Neem(OverdrachtState was, string id, Voberichtinvoer invoer, Overdrachtbeeld? beeld = null)
    {
        var uitkomst = BerichtRules.Neem(was, invoer, new Berichtafzender(id, "Ingrid", Nu), beeld ?? Beeld());
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    public static OverdrachtState Stuur(OverdrachtState was, VoSchool school, string id, Overdrachtbeeld? beeld = null)
    {
        var uitkomst = SeintjeRules.Stuur(was, beeld ?? Beeld(), new Seintjeinvoer(school.Id, null, id, "Ingrid", Nu));
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    /// <summary>The mail server took it.</summary>
    public static OverdrachtState Aangenomen(OverdrachtState was, string id, DateTimeOffset op) =>
        was with { Seintjes = [.. was.Seintjes.Select(s => s.Id == id ? s with { AangenomenOp = op } : s)] };

    private static DateOnly Tot(DateOnly gereedOp) =>
        gereedOp.AddMonths(OverdrachtGrenzen.MaandenBeschikbaar) is var drie && drie < Overdrachtdagen.Laatste(Jaar) ? drie : Overdrachtdagen.Laatste(Jaar);
}
