using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Besluiten;

/// <summary>The list of a schooljaar: what is in it, what misses, and what a change tells others (TSO-2c). Pure.</summary>
internal static class BesluitenRules
{
    public const int FeitenMax = 400;

    private const int FeitTekstMax = 300;

    /// <summary>A schooljaar can't do without these; in the order of the screens.</summary>
    private static readonly ImmutableArray<Besluitsoort> Nodig = [Besluitsoort.Tarief, Besluitsoort.Vergoeding, Besluitsoort.Begroting];

    public static BesluitenView View(BesluitenState state, Schooljaar jaar, DateOnly vandaag, bool magVoorstellen) => new(
        jaar, [.. state.Besluiten.Reverse().Select(b => BesluitrouteRules.Nu(b, vandaag))], Ontbreekt(state, jaar, vandaag),
        magVoorstellen && vandaag <= jaar.LaatsteDag);

    public static Besluitkaart Kaart(BesluitenState state, Besluitvoorstel besluit, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var magActiveren = wie.MagHeleSchool(Recht.BesluitActiveren, school);
        var waarom = BesluitrouteRules.WaaromNietActief(besluit, state.Besluiten, vandaag) ?? (magActiveren ? BesluitrouteRules.WaaromNietDoor(besluit, wie) : null);
        return new Besluitkaart(
            BesluitrouteRules.Nu(besluit, vandaag), BesluitrouteRules.Volgende(besluit), waarom?.Zin,
            VoorstelRules.MagWijzigen(besluit) && wie.MagHeleSchool(Recht.BesluitVoorstellen, school),
            [.. BesluitrouteRules.TeDoen(besluit).Where(s => BesluitrouteRules.MagVastleggen(s, wie, school))],
            waarom is null && magActiveren,
            [.. state.Besluiten.Where(b => b.Soort == besluit.Soort && b.Id != besluit.Id).Reverse().Select(b => BesluitrouteRules.Nu(b, vandaag))],
            [.. state.Feiten.Where(f => f.BesluitId == besluit.Id).Reverse().Select(f => f.Feit)])
        {
            MagVragen = wie.MagHeleSchool(Recht.BesluitVoorstellen, school) ? [.. BesluitrouteRules.TeVragen(besluit)] : [],
            MagTerug = [.. BesluitrouteRules.Terug(besluit).Where(s => BesluitrouteRules.MagVastleggen(s, wie, school))],
        };
    }

    /// <summary>From 1 March of the schooljaar before until its end: kinds without an active besluit (10f: each year, also when nothing changes).</summary>
    public static ImmutableArray<Besluitsoort> Ontbreekt(BesluitenState state, Schooljaar jaar, DateOnly vandaag) =>
        vandaag < new DateOnly(jaar.Begin, BesluitenGrenzen.VraagVanafMaand, 1) || vandaag > jaar.LaatsteDag
            ? [] : [.. Nodig.Where(s => !state.Besluiten.Any(b => b.Soort == s && b.Stand == Besluitstand.Actief))];

    /// <summary>That holds on a day: of two the one that begins last, then the one that was activated last.</summary>
    public static Besluitvoorstel? Actief(BesluitenState state, Besluitsoort soort, DateOnly datum) => state.Besluiten
        .Where(b => b.Soort == soort && b.Stand == Besluitstand.Actief && b.Vanaf <= datum && datum <= b.Jaar.LaatsteDag)
        .OrderBy(b => b.Vanaf).ThenBy(b => b.ActiefOp).LastOrDefault();

    public static BesluitenState MetNieuw(BesluitenState was, Besluitvoorstel nieuw, SchoolSleutel school) =>
        MetPost(was with { Besluiten = was.Besluiten.Add(nieuw), LaatsteNr = was.LaatsteNr + 1 }, null, nieuw, school);

    public static BesluitenState Met(BesluitenState was, Besluitvoorstel oud, Besluitvoorstel nieuw, SchoolSleutel school)
    {
        var wordt = nieuw with { Versie = oud.Versie + 1 };
        return MetPost(was with { Besluiten = was.Besluiten.Replace(oud, wordt) }, oud, wordt, school);
    }

    public static BesluitenState MetFeit(BesluitenState was, string besluitId, string soort, string tekst, Besluithandeling hier)
    {
        var kort = tekst.Length > FeitTekstMax ? tekst[..FeitTekstMax] : tekst;
        var met = was.Feiten.Add(new Besluitfeit(besluitId, new Feit(hier.Nu, soort, kort, hier.Wie.Naam)));
        return was with { Feiten = met.Length > FeitenMax ? met[^FeitenMax..] : met };
    }

    /// <summary>
    /// Tarief and vergoeding tell what holds when they become active or stop being so; the begroting hears each step, since laying it before them freezes it. A
    /// document of an outcome that is gone goes too.
    /// </summary>
    private static BesluitenState MetPost(BesluitenState state, Besluitvoorstel? oud, Besluitvoorstel nieuw, SchoolSleutel school)
    {
        var naar = nieuw.Soort switch
        {
            Besluitsoort.Tarief or Besluitsoort.Vergoeding when IsActief(oud) != IsActief(nieuw) => $"financien/{school}",
            Besluitsoort.Begroting when oud?.Stand != nieuw.Stand || oud!.BegrotingVersie != nieuw.BegrotingVersie => $"begroting/{school}/{nieuw.Jaar}",
            _ => null,
        };
        var bak = naar is null ? state.Uitbak : state.Uitbak.Met(naar, new Besluitpost(Besluitpostsoort.Besluit, nieuw.Id));
        if (nieuw.Soort == Besluitsoort.Begroting && IsActief(oud) && !IsActief(nieuw) && LaatsteActieve(state, nieuw.Soort) is { } weer)
        {
            bak = bak.Met(naar!, new Besluitpost(Besluitpostsoort.Besluit, weer.Id)); // the begroting knows one that holds: the one before it holds again
        }

        bak = Documenten(oud).Except(Documenten(nieuw), StringComparer.Ordinal)
            .Aggregate(bak, (b, id) => b.Met($"bestand/{school}/{id}", new Besluitpost(Besluitpostsoort.BestandWeg, id)));
        return state with { Uitbak = bak };
    }

    public static IEnumerable<string> Documenten(Besluitvoorstel? besluit) => besluit is null ? [] : besluit.Stappen.Select(s => s.DocumentId).OfType<string>();

    private static Besluitvoorstel? LaatsteActieve(BesluitenState state, Besluitsoort soort) =>
        state.Besluiten.Where(b => b.Soort == soort && IsActief(b)).OrderBy(b => b.Vanaf).ThenBy(b => b.ActiefOp).LastOrDefault();

    private static bool IsActief(Besluitvoorstel? besluit) => besluit?.Stand == Besluitstand.Actief;
}
