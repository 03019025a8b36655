using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Financien;

/// <summary>Who a helper is, for a vergoeding.</summary>
internal sealed record Helperfeiten(string HelperId, string Naam, Dienstvorm Vorm, bool Gediplomeerd, bool VasteInval, bool Coordinator);

/// <summary>One month of one helper, from presence alone.</summary>
/// <param name="Soort">Of most of its days; the first of equals.</param>
/// <param name="Telminuten">For the hour maximum: of the turn where the besluit says how long one counts.</param>
/// <param name="Zonder">A day without a vergoeding that has its instemming.</param>
internal sealed record Helpermaand(
    string HelperId, Vergoedingsoort Soort, int Diensten, int Minuten, int Telminuten, Geld Bedrag, ImmutableArray<Soortbedrag> PerSoort, bool Zonder);

/// <summary>What a month asks of its lines.</summary>
internal sealed record Maandfeiten(SchoolSleutel School, DateOnly Maand, Vrijwilligersmaximum? Maximum);

/// <summary>Vergoedingen of helpers from their presence (TSO-10c). Pure.</summary>
internal static class VergoedingRules
{
    private const int MinutenPerUur = 60;

    public static string Post(Vergoedingsoort soort) => soort switch
    {
        Vergoedingsoort.Vast => Boekposten.VergoedingVast,
        Vergoedingsoort.Inval => Boekposten.VergoedingInval,
        Vergoedingsoort.Gediplomeerd => Boekposten.Gediplomeerde,
        _ => Boekposten.Coordinator,
    };

    /// <summary>The coordinator and a gediplomeerde are that on each day; others are vast or inval by the day.</summary>
    public static Vergoedingsoort Soort(Helperfeiten helper, Aanwezigheidsduur dag) =>
        helper.Coordinator ? Vergoedingsoort.Coordinator
        : helper.Gediplomeerd ? Vergoedingsoort.Gediplomeerd
        : helper.VasteInval || dag.IsInvaller ? Vergoedingsoort.Inval
        : Vergoedingsoort.Vast;

    /// <summary>Helpers in the order of their ids.</summary>
    public static ImmutableArray<Helpermaand> Bereken(IEnumerable<Aanwezigheidsduur> dagen, IReadOnlyDictionary<string, Helperfeiten> helpers, FinancienView financien) =>
    [
        .. dagen.Where(d => financien.BegonnenPer is not { } begin || d.Datum >= begin)
            .GroupBy(d => d.HelperId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Maand(Van(helpers, g.Key), [.. g], financien)),
    ];

    public static Helperfeiten Van(IReadOnlyDictionary<string, Helperfeiten> helpers, string id) =>
        helpers.GetValueOrDefault(id) ?? new Helperfeiten(id, "Onbekende helper", Dienstvorm.Vrijwilliger, Gediplomeerd: false, VasteInval: false, Coordinator: false);

    /// <summary>An amount for a line split over the kinds of turn it is made of; what was corrected of the month before goes to its own kind.</summary>
    public static ImmutableArray<Soortbedrag> Splits(Vastregel regel)
    {
        var eigen = regel.Bedrag - regel.Correctie;
        var gewichten = regel.PerSoort.Select(s => checked((int)s.Bedrag.Centen)).ToArray();
        var delen = gewichten.Sum() == 0
            ? [new Soortbedrag(regel.Soort, eigen)]
            : RekenRules.Verdeel(eigen, gewichten).Zip(regel.PerSoort, (bedrag, soort) => new Soortbedrag(soort.Soort, bedrag));
        return
        [
            .. delen.Append(new Soortbedrag(regel.Correctiesoort, regel.Correctie)).GroupBy(d => d.Soort).OrderBy(g => g.Key)
                .Select(g => new Soortbedrag(g.Key, RekenRules.Som(g.Select(d => d.Bedrag)))).Where(d => d.Bedrag != Geld.Nul),
        ];
    }

    /// <summary>A line of the concept as it would be fixed: a chosen amount with what came to light after it was chosen. Less than nothing isn't paid back: it goes along to the month after it.</summary>
    public static Vastregel Concept(Helpermaand maand, Helperfeiten helper, Openverschil? verschil, Aanpassing? aanpassing)
    {
        var correctie = verschil?.Bedrag ?? Geld.Nul;
        var gewenst = aanpassing?.Bedrag is { } gekozen ? gekozen + correctie - aanpassing.Correctie : maand.Bedrag + correctie;
        var rest = gewenst < Geld.Nul ? gewenst : Geld.Nul;
        var bedrag = gewenst - rest;
        return new Vastregel(
            helper.HelperId, helper.Naam, helper.Vorm, maand.Soort, maand.Diensten, maand.Minuten, maand.Bedrag, bedrag, aanpassing?.Reden,
            MaximumRules.Uurwaarde(bedrag - correctie, maand.Telminuten))
        {
            PerSoort = maand.PerSoort,
            Correctie = correctie - rest,
            Correctiesoort = verschil?.Soort ?? maand.Soort,
            Rest = rest,
            Verrekend = verschil?.Delen ?? [],
            Belast = aanpassing?.Belast ?? false,
        };
    }

    /// <summary>What of a fixed line isn't so any more (SCH-1, TSO-4l), and what couldn't be taken off; nil when all is as it was.</summary>
    public static Helperverschil Verschil(Vastregel vast, Helpermaand? nu) =>
        new(vast.HelperId, nu?.Soort ?? vast.Soort, (nu?.Bedrag ?? Geld.Nul) - vast.Grondslag + vast.Rest);

    /// <summary>As people see it, with the maxima of all schools (TSO-10c).</summary>
    /// <param name="zonder">A day without a vergoeding with instemming.</param>
    public static Vergoedingsregel Toon(Vastregel regel, HelperjaarView jaar, Maandfeiten feiten, bool isVast, bool zonder)
    {
        var nieuw = new Schoolmaand(feiten.School, feiten.Maand.Month, regel.Bedrag);
        var oordeel = regel.Vorm == Dienstvorm.Vrijwilliger && feiten.Maximum is { } maximum && regel.Bedrag > Geld.Nul
            ? MaximumRules.Keur(jaar, nieuw, regel.Uurwaarde, maximum) : null;
        return new Vergoedingsregel(
            regel.HelperId, regel.Naam, regel.Vorm, regel.Soort, regel.Diensten, regel.Minuten, regel.Berekend, regel.Bedrag, regel.Reden, regel.Uurwaarde,
            MaximumRules.Elders(jaar, nieuw.Maand), MaximumRules.MaandAlle(jaar, nieuw), MaximumRules.JaarAlle(jaar, nieuw),
            Waarschuwing(oordeel), isVast ? null : Blokkade(regel, oordeel, feiten, zonder), regel.Stand, regel.Iban ?? jaar.Iban, regel.RunId, regel.Belast, regel.Correctie);
    }

    /// <summary>Null when the line may be fixed.</summary>
    private static string? Blokkade(Vastregel regel, Maximumoordeel? oordeel, Maandfeiten feiten, bool zonder)
    {
        if (zonder)
        {
            return "Op een of meer dagen gold geen vergoeding met instemming van de MR. Leg het besluit vast.";
        }

        if (regel.Vorm != Dienstvorm.Vrijwilliger || regel.Bedrag <= Geld.Nul)
        {
            return null;
        }

        return feiten.Maximum is null ? $"Van {feiten.Maand.Year} zijn de maxima niet ingevuld. Vul ze in bij Inrichten."
            : oordeel?.Boven is { } boven && !regel.Belast ? $"Boven het maximum per {boven} ({oordeel.Grens}). Verlaag het bedrag, of kies ‘belast’ met een reden."
            : null;
    }

    private static string? Waarschuwing(Maximumoordeel? oordeel) => oordeel switch
    {
        { Boven: { } boven } => $"Boven het maximum per {boven} van {oordeel.Grens}.",
        { Bijna: MaximumRules.Leeftijd } => $"Vul de geboortedatum in: voor wie jong is, geldt {oordeel.Grens} per uur.",
        { Bijna: { } bijna } => $"Bijna aan het maximum per {bijna} van {oordeel.Grens}.",
        _ => null,
    };

    private static Helpermaand Maand(Helperfeiten helper, List<Aanwezigheidsduur> dagen, FinancienView financien)
    {
        var beurten = dagen.Select(d => Beurt(helper, d, financien)).ToList();
        var perSoort = beurten.GroupBy(b => b.Soort).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => new Soortbedrag(g.Key, RekenRules.Som(g.Select(b => b.Bedrag)))).ToImmutableArray();
        return new Helpermaand(
            helper.HelperId, perSoort[0].Soort, beurten.Count, dagen.Sum(d => d.Minuten), beurten.Sum(b => b.Telminuten),
            RekenRules.Som(perSoort.Select(s => s.Bedrag)), perSoort, beurten.Exists(b => b.Zonder));
    }

    /// <summary>Who is employed or hired has a wage or a bill: without an amount in the besluit nothing misses.</summary>
    private static Beurtbedrag Beurt(Helperfeiten helper, Aanwezigheidsduur dag, FinancienView financien)
    {
        var soort = Soort(helper, dag);
        var tarief = TariefRules.VergoedingOp(financien, dag.Datum)?.Tarieven.FirstOrDefault(t => t.Soort == soort);
        if (tarief is null)
        {
            return new Beurtbedrag(soort, dag.Minuten, Geld.Nul, helper.Vorm == Dienstvorm.Vrijwilliger);
        }

        var perBeurt = tarief.PerBeurt > Geld.Nul;
        return new Beurtbedrag(
            soort, perBeurt && tarief.MinutenPerBeurt > 0 ? tarief.MinutenPerBeurt : dag.Minuten,
            tarief.PerBeurt + RekenRules.Deel(tarief.PerUur, dag.Minuten, MinutenPerUur), Zonder: false);
    }

    private sealed record Beurtbedrag(Vergoedingsoort Soort, int Telminuten, Geld Bedrag, bool Zonder);
}
