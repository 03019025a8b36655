using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Ontruiming;

/// <param name="Staat">aanwezig, verwacht …: the word of the board.</param>
public sealed record OntruimKind(string Naam, string Groep, string Staat, bool IsHier, string? Merkje);

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

    public static async Task<OntruimLijst?> Haal(IGrainFactory grains, Wie wie, Schooltijd tijd)
    {
        var (sleutel, datum) = (wie.School, tijd.Vandaag);
        if (await grains.School(sleutel).Bekijk() is not { } school)
        {
            return null;
        }

        var groepen = school.GroepenVan(Schooljaar.Van(datum)).Where(g => wie.MagInGroep(Recht.BordZien, sleutel, g.Id)).ToList();
        var borden = await Task.WhenAll(groepen.Select(g => grains.Overblijfgroep(sleutel, g.Schooljaar, g.Id).Bord(datum, wie)));
        var helpers = (await grains.Middag(sleutel, datum).Toezicht(wie)).Waarde?.Helpers ?? [];
        var perPlek = groepen.Zip(borden).GroupBy(p => school.Plek(p.First.BuitenPlekId)?.Id ?? "").ToList();
        return new OntruimLijst(
            school, datum, tijd.Nu,
            [
                .. perPlek.OrderBy(p => school.Plek(p.Key)?.Naam ?? "~", StringComparer.CurrentCulture).Select(p => Plek(school, p.Key, [.. p], helpers)),
                .. Overig(school, [.. perPlek.Select(p => p.Key)], helpers),
            ],
            Bhvers(sleutel, datum, (await grains.Personen(sleutel).Alles()).Rijen, (await grains.Overblijfkrachten(sleutel).Alles()).Rijen, helpers));
    }

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
        SchoolView school, string plekId, IReadOnlyCollection<(Groep Groep, Uitkomst<GroepBord> Bord)> groepen, ImmutableArray<AanwezigeHelper> helpers) => new(
        school.Plek(plekId)?.Naam ?? "Nog geen plek",
        [
            .. groepen.SelectMany(g => (g.Bord.Waarde?.Tegels ?? []).Where(Telt).Select(t => new OntruimKind(
                    $"{t.Roepnaam} {t.Achternaam}", g.Groep.Titel, Htmx.Staten.Van(Bord.BordWoorden.Naam(t.Staat)).Woord, t.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht, t.Merkje)))
                .OrderBy(k => k.IsHier ? 0 : 1).ThenBy(k => k.Groep, StringComparer.CurrentCulture).ThenBy(k => k.Naam, StringComparer.CurrentCulture),
        ],
        [.. helpers.Where(h => IsOpSchool(h) && h.PlekId == plekId).Select(Naam)])
        {
            Groepen = [.. groepen.Select(g => g.Groep.Id)],
        };

    private static bool IsOpSchool(AanwezigeHelper helper) => helper.Weg is null || helper.WegMet is not null;

    private static string Naam(AanwezigeHelper helper) => helper.WegMet is null ? helper.Naam : $"{helper.Naam} (bij een kind)";

    /// <summary>Who is here, who should be, and who isn't found: each of them must be accounted for.</summary>
    private static bool Telt(Tegel tegel) => tegel.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht or Tegelstaat.Verwacht or Tegelstaat.NietGevonden;

    private static ImmutableArray<string> Bhvers(
        SchoolSleutel school, DateOnly datum, ImmutableArray<PersoonRij> personen, ImmutableArray<OverblijfkrachtRij> krachten, ImmutableArray<AanwezigeHelper> helpers) =>
    [
        .. personen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.Rol == Rol.Bhv && r.GeldtOp(datum))).Select(p => p.Naam)
            .Concat(krachten.Where(k => k.Gegevens.BhvTotEnMet >= datum && helpers.Any(h => h.HelperId == k.Id && h.Weg is null)).Select(k => k.Gegevens.Naam)).Distinct(StringComparer.Ordinal),
    ];
}
