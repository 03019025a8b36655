using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Ontruiming;

/// <param name="Staat">aanwezig, verwacht …: the word of the board.</param>
/// <param name="IsHier">Present, or seen by one of the tablets that contradict each other.</param>
/// <param name="Onzeker">What a tablet says against it; null when they agree (LIVE-4).</param>
public sealed record OntruimKind(string Naam, string Groep, string Staat, bool IsHier, string? Merkje, string? Onzeker)
{
    /// <summary>Who is here, who should be, who isn't found, and of whom tablets say both: each of them must be accounted for. Null for who is away.</summary>
    public static OntruimKind? Van(Groep groep, Tegel tegel) => !tegel.IsMisschienHier ? null : new OntruimKind(
        $"{tegel.Roepnaam} {tegel.Achternaam}", groep.Titel, Htmx.Staten.Van(Bord.BordWoorden.Naam(tegel.Staat)).Woord,
        IsAanwezig(tegel) || Gezien(tegel) is not null, tegel.Merkje, OnzekerVan(tegel));

    /// <summary>"onzeker: tablet zag Amina om 12:07"; null when nothing contradicts the state of this child.</summary>
    public static string? OnzekerVan(Tegel tegel)
    {
        if (tegel.Tegenspraak.IsDefaultOrEmpty || !tegel.IsMisschienHier)
        {
            return null;
        }

        if (!IsAanwezig(tegel) && Gezien(tegel) is { } gezien)
        {
            return $"onzeker: {(gezien.Tablet is null ? gezien.DoorNaam : "tablet")} zag {tegel.Roepnaam} om {Datums.Tijd(gezien.Op)}";
        }

        return tegel.Tegenspraak.Where(m => m.Nr != tegel.MarkeringNr).MaxBy(m => m.Op) is { } ander
            ? $"onzeker: om {Datums.Tijd(ander.Op)} {Htmx.Staten.Van(Bord.BordWoorden.Naam(ander.Soort)).Woord.ToLowerInvariant()}" : null;
    }

    private static bool IsAanwezig(Tegel tegel) => tegel.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht;

    private static Markering? Gezien(Tegel tegel) => tegel.Tegenspraak.IsDefaultOrEmpty ? null : tegel.Tegenspraak.Where(m => m.Soort == Markeersoort.Aanwezig).MaxBy(m => m.Op);
}

/// <summary>One place: who has to stand outside.</summary>
public sealed record OntruimPlek(string Naam, ImmutableArray<OntruimKind> Kinderen, ImmutableArray<string> Helpers)
{
    /// <summary>Ids of the groepen that play here: a tablet without a connection counts its own tiles (LIVE-4).</summary>
    public ImmutableArray<string> Groepen { get; init; } = [];

    /// <summary>No groep plays here: only who supervises, or didn't say where.</summary>
    public bool IsZonderGroep => Groepen.IsEmpty;

    public int Hier => Kinderen.Count(k => k.IsHier);
}

/// <summary>Who is at school now, per place, to call the roll outside (TSO-12f). Needs nothing from outside: it prints, and a tablet can keep it.</summary>
/// <param name="Bhv">Names of the BHV'ers.</param>
public sealed record OntruimLijst(
    SchoolView School, DateOnly Datum, DateTimeOffset Op, ImmutableArray<OntruimPlek> Plekken, ImmutableArray<string> Bhv)
{
    public int Hier => Plekken.Sum(p => p.Hier);

    /// <summary>The rain plan holds: the places are those for inside (SCH-1).</summary>
    public bool Regen { get; init; }

    public static async Task<OntruimLijst?> Haal(IGrainFactory grains, Wie wie, Schooltijd tijd)
    {
        var (sleutel, datum) = (wie.School, tijd.Vandaag);
        if (await grains.School(sleutel).Bekijk() is not { } school)
        {
            return null;
        }

        var groepen = school.GroepenVan(Schooljaar.Van(datum)).Where(g => wie.MagInGroep(Recht.BordZien, sleutel, g.Id)).ToList();
        var borden = await Task.WhenAll(groepen.Select(g => grains.Overblijfgroep(sleutel, g.Schooljaar, g.Id).Bord(datum, wie)));
        var toezicht = (await grains.Middag(sleutel, datum).Toezicht(wie)).Waarde;
        var (helpers, regen) = (toezicht?.Helpers ?? [], toezicht?.Regen ?? await Regent(grains, wie, datum, groepen));
        return new OntruimLijst(
            school, datum, tijd.Nu, PerPlek(school, [.. groepen.Zip(borden, (g, b) => (g, b.Waarde))], helpers, regen),
            Bhvers(sleutel, datum, (await grains.Personen(sleutel).Alles()).Rijen, (await grains.Overblijfkrachten(sleutel).Alles()).Rijen, helpers))
        {
            Regen = regen,
        };
    }

    /// <summary>Each groep at the place where it is now: inside while the rain plan holds.</summary>
    /// <param name="borden">With null for a board that can't be seen.</param>
    internal static ImmutableArray<OntruimPlek> PerPlek(
        SchoolView school, ImmutableArray<(Groep Groep, GroepBord? Bord)> borden, ImmutableArray<AanwezigeHelper> helpers, bool regen)
    {
        var perPlek = borden.GroupBy(p => school.Plek(p.Groep.PlekBij(regen))?.Id ?? "", StringComparer.Ordinal).ToList();
        return
        [
            .. perPlek.OrderBy(p => school.Plek(p.Key)?.Naam ?? "~", StringComparer.CurrentCulture).Select(p => Plek(school, p.Key, [.. p], helpers)),
            .. Overig(school, [.. perPlek.Select(p => p.Key)], helpers),
        ];
    }

    /// <summary>For who may see the boards and not the supervision.</summary>
    private static async Task<bool> Regent(IGrainFactory grains, Wie wie, DateOnly datum, List<Groep> groepen) =>
        groepen.Count > 0 && (await grains.Middag(wie.School, datum).ToezichtBijGroep(groepen[0].Id, wie)).Waarde?.Kop.Regen == true;

    /// <summary>Who is at school and at none of these places, as in the hall while it rains: everybody who is ticked in is on the list. Empty when nobody is.</summary>
    internal static IEnumerable<OntruimPlek> Overig(SchoolView school, ImmutableArray<string> plekken, ImmutableArray<AanwezigeHelper> helpers)
    {
        ImmutableArray<string> namen =
        [
            .. helpers.Where(h => IsOpSchool(h) && (h.PlekId is not { } plek || !plekken.Contains(plek, StringComparer.Ordinal)))
                .Select(h => school.Plek(h.PlekId)?.Naam is { } waar ? $"{Naam(h)}, {waar}" : Naam(h)),
        ];
        return namen.IsEmpty ? [] : [new OntruimPlek("Overige plekken", [], namen)];
    }

    private static OntruimPlek Plek(
        SchoolView school, string plekId, IReadOnlyCollection<(Groep Groep, GroepBord? Bord)> groepen, ImmutableArray<AanwezigeHelper> helpers) => new(
        school.Plek(plekId)?.Naam ?? "Nog geen plek",
        [
            .. groepen.SelectMany(g => (g.Bord is { } bord ? bord.Tegels.AddRange(bord.NietVerwacht) : []).Select(t => OntruimKind.Van(g.Groep, t)).OfType<OntruimKind>())
                .OrderBy(k => k.IsHier ? 0 : 1).ThenBy(k => k.Groep, StringComparer.CurrentCulture).ThenBy(k => k.Naam, StringComparer.CurrentCulture),
        ],
        [.. helpers.Where(h => IsOpSchool(h) && h.PlekId == plekId).Select(Naam)])
        {
            Groepen = [.. groepen.Select(g => g.Groep.Id)],
        };

    private static bool IsOpSchool(AanwezigeHelper helper) => helper.Weg is null || helper.WegMet is not null;

    private static string Naam(AanwezigeHelper helper) => helper.WegMet is null ? helper.Naam : $"{helper.Naam} (bij een kind)";

    private static ImmutableArray<string> Bhvers(
        SchoolSleutel school, DateOnly datum, ImmutableArray<PersoonRij> personen, ImmutableArray<OverblijfkrachtRij> krachten, ImmutableArray<AanwezigeHelper> helpers) =>
    [
        .. personen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.Rol == Rol.Bhv && r.GeldtOp(datum))).Select(p => p.Naam)
            .Concat(krachten.Where(k => k.Gegevens.BhvTotEnMet >= datum && helpers.Any(h => h.HelperId == k.Id && h.Weg is null)).Select(k => k.Gegevens.Naam)).Distinct(StringComparer.Ordinal),
    ];
}
