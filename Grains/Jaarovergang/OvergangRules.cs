using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Jaarovergang;

/// <summary>Where each leerling goes in the new schooljaar, and why somebody should look (SCH-4). Pure.</summary>
internal static class OvergangRules
{
    private const int LaatsteJaargroep = 8;
    private const int EersteJaargroep = 1;

    /// <summary>A child is in groep 2 in the schooljaar in which it is five on 31 December.</summary>
    private const int KleuterLeeftijd = 5;

    /// <summary>Who is at school and not in the new schooljaar yet, in the order of the register.</summary>
    public static ImmutableArray<Overgangsrij> Voorstel(JaarovergangState state, SchoolView school, RegisterView register, Schooljaar naar)
    {
        var nieuwe = school.GroepenVan(naar).ToImmutableArray();
        var ids = nieuwe.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        return [.. register.Rijen.Where(r => r.Actief && !(r.GroepId is { } groep && ids.Contains(groep))).Select(r => Rij(state, school, r, nieuwe, naar))];
    }

    /// <summary>The groepen of this schooljaar again, with their times and places and without teacher: who teaches which is not known yet.</summary>
    public static ImmutableArray<Groep> Groepen(SchoolView school, Schooljaar naar) =>
        [.. school.GroepenVan(naar.Vorig).Select(g => g with { Id = "", Schooljaar = naar, Bronsleutel = null, Leerkracht = null })];

    /// <summary>The first day on which no lunch of the old schooljaar is to come.</summary>
    public static DateOnly KanVanaf(SchoolView school, Schooljaar naar)
    {
        var oud = naar.Vorig;
        var laatste = Dagen(oud).Reverse().FirstOrDefault(d => school.HeeftOverblijven(d));
        return laatste == default ? oud.EersteDag : laatste.AddDays(1);
    }

    /// <summary>The first lunch of the new schooljaar: until then nobody stood on a board of a new groep.</summary>
    public static DateTimeOffset EersteLunch(SchoolView school, Schooljaar naar)
    {
        var dag = Dagen(naar).FirstOrDefault(d => school.HeeftOverblijven(d));
        var tijd = school.GroepenVan(naar).Select(g => g.Tijden.Lunch).DefaultIfEmpty(GroepRules.Standaardtijden.Lunch).Min();
        return Schooltijd.Moment(dag == default ? naar.LaatsteDag : dag, tijd);
    }

    /// <summary>A choice that stands: a groep of the new schooljaar with a jaargroep that it has.</summary>
    public static Uitkomst<Overgangskeuze> Keur(Overgangskeuze keuze, LeerlingRij? leerling, SchoolView school, Schooljaar naar)
    {
        if (leerling is null)
        {
            return Weigeringen.Onbekend("een van deze kinderen");
        }

        if (keuze.VanSchool)
        {
            return new Overgangskeuze(null, null, VanSchool: true);
        }

        if (keuze.GroepId is null || school.Groep(keuze.GroepId) is not { } groep || groep.Schooljaar != naar)
        {
            return Weigeringen.OvergangKeuze;
        }

        var jaargroep = keuze.Jaargroep ?? Jaargroep(leerling, groep, school);
        return jaargroep is not null && (!Jaargroepcode.IsJaargroep(jaargroep) || (!groep.Jaargroepen.IsEmpty && !groep.Jaargroepen.Contains(jaargroep, StringComparer.Ordinal)))
            ? Weigeringen.OvergangGroepPastNiet(groep.Titel, jaargroep)
            : new Overgangskeuze(groep.Id, jaargroep, VanSchool: false);
    }

    /// <summary>What the file says of those whom the school knows; a new child comes by the ordinary import.</summary>
    public static ImmutableDictionary<string, Overgangskeuze> VanBestand(Inleesvoorstel voorstel, IEnumerable<Groep> nieuwe)
    {
        var opSleutel = nieuwe.Where(g => g.Bronsleutel is not null).ToDictionary(g => g.Bronsleutel!, g => g.Id, StringComparer.Ordinal);
        return voorstel.Leerlingen.Where(l => l.Id is not null && l.Status != Leerlingstatus.Weg && l.GroepSleutel is not null)
            .Select(l => (Id: l.Id!, Groep: opSleutel.GetValueOrDefault(l.GroepSleutel!), l.Na.Jaargroep)).Where(l => l.Groep is not null)
            .DistinctBy(l => l.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(l => l.Id, l => new Overgangskeuze(l.Groep, l.Jaargroep, VanSchool: false), StringComparer.Ordinal);
    }

    public static ImmutableArray<Overgangstelling> Tel(IEnumerable<Overgangsrij> rijen) =>
        [.. rijen.GroupBy(r => r.Soort).OrderBy(g => g.Key).Select(g => new Overgangstelling(g.Key, g.Count()))];

    private static Overgangsrij Rij(JaarovergangState state, SchoolView school, LeerlingRij leerling, ImmutableArray<Groep> nieuwe, Schooljaar naar)
    {
        var naam = Namen.Volledig(leerling.Persoon.Roepnaam, leerling.Persoon.Voorvoegsel, leerling.Persoon.Achternaam);
        var nu = JaargroepNu(leerling, school);
        var (keuze, bron, letOp) = Gekozen(state, school, leerling, nieuwe, naar);
        var soort = Soort(keuze, nu, leerling, naar);
        return new Overgangsrij(leerling.Id, naam, leerling.GroepId, nu, keuze, soort, bron, letOp ?? LetOp(soort, bron));
    }

    private static (Overgangskeuze Keuze, Overgangsbron Bron, string? LetOp) Gekozen(
        JaarovergangState state, SchoolView school, LeerlingRij leerling, ImmutableArray<Groep> nieuwe, Schooljaar naar)
    {
        if (state.Hand.GetValueOrDefault(leerling.Id) is { } hand && IsErNog(hand, nieuwe))
        {
            return (hand, Overgangsbron.Hand, null);
        }

        if (state.Bestand.GetValueOrDefault(leerling.Id) is { } bestand && IsErNog(bestand, nieuwe))
        {
            return (bestand, Overgangsbron.Bestand, null);
        }

        var (keuze, letOp) = Bereken(leerling, JaargroepNu(leerling, school), school, nieuwe, naar);
        var mist = !state.Bestand.IsEmpty && !keuze.VanSchool ? "Staat niet in het bestand van het nieuwe schooljaar." : null;
        return (keuze, Overgangsbron.Berekend, mist ?? letOp);
    }

    private static bool IsErNog(Overgangskeuze keuze, ImmutableArray<Groep> nieuwe) => keuze.VanSchool || nieuwe.Any(g => g.Id == keuze.GroepId);

    /// <summary>One year on, kleuters by their age, group 8 out; who has no groep stays in the jaargroep with which it was enrolled.</summary>
    private static (Overgangskeuze Keuze, string? LetOp) Bereken(
        LeerlingRij leerling, string? nu, SchoolView school, ImmutableArray<Groep> nieuwe, Schooljaar naar)
    {
        if (leerling.GroepId is null && Plaats(nu) is not null)
        {
            return ZonderGroep(nu!, nieuwe, naar);
        }

        if (Jaargroepcode.Nummer(nu) == LaatsteJaargroep)
        {
            return (new Overgangskeuze(null, null, VanSchool: true), null);
        }

        var straks = Volgende(nu, leerling.Persoon.Geboortedatum, naar);
        if (straks is null)
        {
            var zelfde = nieuwe.FirstOrDefault(g => Zelfde(g, school.Groep(leerling.GroepId ?? "")));
            return (new Overgangskeuze(zelfde?.Id, nu, VanSchool: false), "De jaargroep is niet bekend of telt niet door.");
        }

        ImmutableArray<Groep> kan = [.. nieuwe.Where(g => g.Jaargroepen.Contains(straks, StringComparer.Ordinal))];
        var gekozen = kan.Length <= 1 ? kan.FirstOrDefault() : Uit(kan, school.Groep(leerling.GroepId ?? ""));
        return (new Overgangskeuze(gekozen?.Id, straks, VanSchool: false), gekozen is not null ? null
            : kan.IsEmpty ? $"Er is in {naar} geen groep met jaargroep {straks}." : $"Er zijn in {naar} {kan.Length} groepen met jaargroep {straks}.");
    }

    /// <summary>Enrolled for the new schooljaar already, or waiting for a groep in this one: nothing tells, so it isn't moved up and somebody looks.</summary>
    private static (Overgangskeuze Keuze, string? LetOp) ZonderGroep(string nu, ImmutableArray<Groep> nieuwe, Schooljaar naar)
    {
        ImmutableArray<Groep> kan = [.. nieuwe.Where(g => g.Jaargroepen.Contains(nu, StringComparer.Ordinal))];
        return (new Overgangskeuze(kan is [var enige] ? enige.Id : null, nu, VanSchool: false),
            $"Heeft nog geen groep. Plaats in een groep van jaargroep {nu}, of kijk na wat de jaargroep in {naar} is.");
    }

    /// <summary>The groep that goes on as it was, else the parallel one with the same letter; null when nothing tells them apart.</summary>
    private static Groep? Uit(ImmutableArray<Groep> kan, Groep? nu) => nu is null ? null
        : kan.FirstOrDefault(g => Zelfde(g, nu)) ?? (Letter(nu) is { Length: > 0 } letter ? Enige(kan, letter) : null);

    private static Groep? Enige(ImmutableArray<Groep> kan, string letter) =>
        kan.Where(g => Letter(g) == letter).ToList() is [var een] ? een : null;

    private static bool Zelfde(Groep nieuw, Groep? oud) => oud is not null && Namen.Zoekvorm(nieuw.Naam) == Namen.Zoekvorm(oud.Naam);

    /// <summary>"5a" and "Groep 1/2 A" have the letter a; a name without a digit before it has none.</summary>
    private static string Letter(Groep groep)
    {
        var vorm = Namen.Zoekvorm(groep.Naam).Replace(" ", "", StringComparison.Ordinal);
        return vorm.Length >= 2 && char.IsAsciiLetter(vorm[^1]) && char.IsAsciiDigit(vorm[^2]) ? vorm[^1..] : "";
    }

    private static string? Volgende(string? nu, DateOnly? geboren, Schooljaar naar) => nu == "0" ? Code(EersteJaargroep)
        : Jaargroepcode.Nummer(nu) is not { } nummer ? null
        : nummer == EersteJaargroep && IsTeJong(geboren, naar) ? nu
        : Code(nummer + 1);

    /// <summary>Not five on 31 December of the year in which the new schooljaar begins; without a birth date nobody is too young.</summary>
    private static bool IsTeJong(DateOnly? geboren, Schooljaar naar) => geboren is { } dag && dag > new DateOnly(naar.Begin - KleuterLeeftijd, 12, 31);

    private static Overgangsoort Soort(Overgangskeuze keuze, string? nu, LeerlingRij leerling, Schooljaar naar)
    {
        if (keuze.VanSchool || keuze.GroepId is null)
        {
            return keuze.VanSchool ? Overgangsoort.VanSchool : Overgangsoort.Kiezen;
        }

        var (van, tot) = (Plaats(nu), Plaats(keuze.Jaargroep));
        return van is null || tot is null || tot == van + 1 || (tot == van && leerling.GroepId is null) ? Overgangsoort.Over
            : tot > van + 1 ? Overgangsoort.Versneld
            : tot == EersteJaargroep && van == EersteJaargroep && IsTeJong(leerling.Persoon.Geboortedatum, naar) ? Overgangsoort.BlijftKleuter
            : Overgangsoort.Doublure;
    }

    private static int? Plaats(string? code) => code == "0" ? 0 : Jaargroepcode.Nummer(code);

    private static string? LetOp(Overgangsoort soort, Overgangsbron bron) => (soort, bron) switch
    {
        (Overgangsoort.Doublure, Overgangsbron.Bestand) => "Blijft zitten, volgens het bestand.",
        (Overgangsoort.Versneld, Overgangsbron.Bestand) => "Slaat een jaar over, volgens het bestand.",
        (Overgangsoort.VanSchool, Overgangsbron.Bestand) => "Gaat van school, volgens het bestand.",
        _ => null,
    };

    /// <summary>Of the child, else of a groep that has only one.</summary>
    private static string? JaargroepNu(LeerlingRij leerling, SchoolView school) =>
        Jaargroepcode.IsJaargroep(leerling.Persoon.Jaargroep) ? leerling.Persoon.Jaargroep
        : school.Groep(leerling.GroepId ?? "")?.Jaargroepen is [var enige] ? enige : null;

    /// <summary>For who chose only a groep: its one jaargroep, else one year on, else the same again.</summary>
    private static string? Jaargroep(LeerlingRij leerling, Groep groep, SchoolView school)
    {
        var nu = JaargroepNu(leerling, school);
        var straks = Plaats(nu) is { } plaats ? Code(plaats + 1) : null;
        return groep.Jaargroepen is [var enige] ? enige
            : straks is not null && groep.Jaargroepen.Contains(straks, StringComparer.Ordinal) ? straks
            : nu is not null && groep.Jaargroepen.Contains(nu, StringComparer.Ordinal) ? nu
            : groep.Jaargroepen.IsEmpty ? nu : groep.Jaargroepen[0];
    }

    private static string Code(int nummer) => nummer.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Dagen(Schooljaar jaar) =>
        Enumerable.Range(0, jaar.LaatsteDag.DayNumber - jaar.EersteDag.DayNumber + 1).Select(jaar.EersteDag.AddDays);
}
