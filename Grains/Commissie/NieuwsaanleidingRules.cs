using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;
using OrleansSchool.Spelmateriaal;

namespace OrleansSchool.Commissie;

/// <summary>What the areas say, for who looks for something to write about.</summary>
/// <param name="Sinds">Day of the last piece, or the begin of the schooljaar.</param>
/// <param name="Besluiten">Of this schooljaar and the next.</param>
/// <param name="Week">Turns of the standard week.</param>
internal sealed record Nieuwsfeiten(
    DateOnly Sinds, DateOnly Vandaag, ImmutableArray<Besluitvoorstel> Besluiten, ImmutableArray<RegelingVersie> Huisregels, ImmutableArray<RegelingVersie> Reglement,
    ImmutableArray<Materiaal> Materiaal, ImmutableArray<Standaarddienst> Week);

/// <summary>What happened since the last piece: besluiten, tariff, rules, material, helpers who are looked for (TSO-11c). Pure.</summary>
internal static class NieuwsaanleidingRules
{
    public const int AantalMax = 20;

    private const int DingenMax = 8;
    private const int WeekdagenMax = 5;

    /// <summary>Newest first. A text of somebody that names a child gives way to what it is about.</summary>
    public static ImmutableArray<Nieuwsaanleiding> Maak(Nieuwsfeiten feiten, Naamlijst namen) =>
    [
        .. Helpers(feiten).Concat(feiten.Besluiten.Where(b => b.Stand is Besluitstand.Actief or Besluitstand.Voorbij).SelectMany(b => VanBesluit(b, feiten, namen)))
            .Concat(Versies(feiten.Huisregels, "Er zijn nieuwe huisregels voor het overblijven", feiten.Sinds)).Concat(Versies(feiten.Reglement, "Er is een nieuwe versie van het overblijfreglement", feiten.Sinds))
            .Concat(Dingen(feiten, Materiaalstand.InOrde, "Spelmateriaal dat er nieuw is of het weer doet", namen))
            .Concat(Dingen(feiten, Materiaalstand.BuitenGebruik, "Spelmateriaal dat nu niet gebruikt wordt", namen))
            .OrderByDescending(a => a.Op).Take(AantalMax),
    ];

    private static IEnumerable<Nieuwsaanleiding> VanBesluit(Besluitvoorstel besluit, Nieuwsfeiten feiten, Naamlijst namen)
    {
        if (besluit.ActiefOp is not { } moment || Dag(moment) < feiten.Sinds)
        {
            return [];
        }

        var (op, vanaf) = (Dag(moment), Datums.Voluit(besluit.Vanaf));
        return [new Nieuwsaanleiding(op, besluit.Tarief is { } tarief
            ? $"De ouderbijdrage is vastgesteld, vanaf {vanaf}. {GidstariefRules.Prijzen(tarief, WeekdagenMax)}"
            : NoemtKind(besluit.Titel, namen) ? $"Besluit {besluit.Nummer} geldt vanaf {vanaf}." : $"Besluit {besluit.Nummer} geldt vanaf {vanaf}: {besluit.Titel}.")];
    }

    private static IEnumerable<Nieuwsaanleiding> Versies(ImmutableArray<RegelingVersie> versies, string wat, DateOnly sinds) => versies
        .Where(v => Dag(v.VastgelegdOp) >= sinds).Select(v => new Nieuwsaanleiding(Dag(v.VastgelegdOp), $"{wat}, vanaf {Datums.Voluit(v.GeldtVanaf)}."));

    private static IEnumerable<Nieuwsaanleiding> Dingen(Nieuwsfeiten feiten, Materiaalstand stand, string wat, Naamlijst namen)
    {
        var dingen = feiten.Materiaal.Where(m => m.Gegevens.Stand == stand && Dag(m.GewijzigdOp) >= feiten.Sinds && !NoemtKind(m.Gegevens.Naam, namen)).ToList();
        var soorten = dingen.Select(m => m.Gegevens.Naam).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return dingen.Count == 0 ? []
            : [new Nieuwsaanleiding(dingen.Max(m => Dag(m.GewijzigdOp)), $"{wat}: {string.Join(", ", soorten.Take(DingenMax))}{(soorten.Count > DingenMax ? " en meer" : "")}.")];
    }

    /// <summary>Turns that nobody has: true today, whenever they came free.</summary>
    private static IEnumerable<Nieuwsaanleiding> Helpers(Nieuwsfeiten feiten)
    {
        var open = feiten.Week.Where(d => d.HelperId is null).CountBy(d => d.Dag).OrderBy(d => d.Key).ToList();
        return open.Count == 0 ? []
            : [new Nieuwsaanleiding(feiten.Vandaag, $"Er zijn nog overblijfkrachten nodig: {GidsblokRules.Opsomming(open.Select(d => string.Create(CultureInfo.InvariantCulture, $"{Dagnaam(d.Key)} {d.Value}")))}.")];
    }

    private static string Dagnaam(DayOfWeek dag) => WeekdagenExtensions.Werkweek[Math.Clamp((int)dag, 1, WeekdagenMax) - 1].Lang;

    private static bool NoemtKind(string tekst, Naamlijst namen) => !namen.Kind(tekst).IsEmpty;

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
}
