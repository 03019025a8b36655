using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Which tax-free maximum is passed, or nearly.</summary>
/// <param name="Boven">uur, maand or jaar; null when none is.</param>
/// <param name="Bijna">The same for 90 %; leeftijd when the hour depends on a birth date that isn't known.</param>
/// <param name="Grens">Of what <paramref name="Boven"/>, or else <paramref name="Bijna"/>, names.</param>
internal sealed record Maximumoordeel(string? Boven, string? Bijna, Geld Grens);

/// <summary>Amounts of a volunteer against the maxima of a calendar year: all three hold at once, over all schools and what came from elsewhere (TSO-10c).</summary>
internal static class MaximumRules
{
    public const string Uur = "uur";
    public const string Maand = "maand";
    public const string Jaar = "jaar";
    public const string Leeftijd = "leeftijd";

    private const int BijnaProcent = 90;

    /// <summary>Cents an hour, upwards: any part of a cent above the maximum is above it.</summary>
    public static Geld Uurwaarde(Geld bedrag, int minuten)
    {
        var deler = Math.Max(minuten, 1);
        return bedrag <= Geld.Nul ? Geld.Nul : new Geld(checked((bedrag.Centen * 60) + deler - 1) / deler);
    }

    /// <param name="maand">All of the month, this amount included; <paramref name="jaar"/> the same of the year.</param>
    /// <param name="dag">Age is taken on it: who comes of age later in the month does so for the next one.</param>
    public static Maximumoordeel Keur(Vrijwilligersmaximum maximum, Geld uurwaarde, Geld maand, Geld jaar, DateOnly? geboren, DateOnly dag)
    {
        Meting[] maxima = [new(Uur, uurwaarde, PerUur(maximum, geboren, dag)), new(Maand, maand, maximum.PerMaand), new(Jaar, jaar, maximum.PerJaar)];
        if (Array.Find(maxima, m => m.Is > m.Grens) is { } boven)
        {
            return new Maximumoordeel(boven.Wat, null, boven.Grens);
        }

        if (Array.Find(maxima, m => IsBijna(m.Is, m.Grens)) is { } bijna)
        {
            return new Maximumoordeel(null, bijna.Wat, bijna.Grens);
        }

        return geboren is null && uurwaarde > maximum.PerUurJong ? new Maximumoordeel(null, Leeftijd, maximum.PerUurJong) : new Maximumoordeel(null, null, Geld.Nul);
    }

    /// <summary>As <see cref="Keur(Vrijwilligersmaximum, Geld, Geld, Geld, DateOnly?, DateOnly)"/> for what a school pays in a month, beside what stands in that year already.</summary>
    /// <param name="uurwaarde">Of this amount.</param>
    public static Maximumoordeel Keur(HelperjaarView helper, Schoolmaand nieuw, Geld uurwaarde, Vrijwilligersmaximum maximum) => Keur(
        maximum, uurwaarde, MaandAlle(helper, nieuw), JaarAlle(helper, nieuw), helper.Geboortedatum, new DateOnly(helper.Jaar, nieuw.Maand, 1));

    /// <summary>Of that month at all schools and elsewhere, with this amount in place of what this school had.</summary>
    public static Geld MaandAlle(HelperjaarView helper, Schoolmaand nieuw) =>
        Som(helper.PerSchool.Where(r => r.Maand == nieuw.Maand && r.School != nieuw.School)) + Elders(helper, nieuw.Maand) + nieuw.Bedrag;

    public static Geld JaarAlle(HelperjaarView helper, Schoolmaand nieuw) =>
        Som(helper.PerSchool.Where(r => r.Maand != nieuw.Maand || r.School != nieuw.School)) + helper.Elders.Aggregate(Geld.Nul, (som, e) => som + e) + nieuw.Bedrag;

    public static Geld Elders(HelperjaarView helper, int maand) => helper.Elders.Length >= maand ? helper.Elders[maand - 1] : Geld.Nul;

    private static Geld Som(IEnumerable<Schoolmaand> rijen) => rijen.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);

    private static Geld PerUur(Vrijwilligersmaximum maximum, DateOnly? geboren, DateOnly dag) =>
        geboren is { } g && g.AddYears(maximum.LeeftijdVol) > dag ? maximum.PerUurJong : maximum.PerUur;

    private static bool IsBijna(Geld bedrag, Geld grens) => bedrag > Geld.Nul && checked(bedrag.Centen * 100) >= checked(grens.Centen * BijnaProcent);

    private sealed record Meting(string Wat, Geld Is, Geld Grens);
}
