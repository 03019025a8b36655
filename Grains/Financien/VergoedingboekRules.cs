using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>Bookings of the vergoedingen: lasten / te betalen when fixed, te betalen / onderweg when they go along in a run (TSO-10c). No names in them.</summary>
internal static class VergoedingboekRules
{
    public const string Systeem = "systeem";

    public static Uitbak<Boeking> Met(Uitbak<Boeking> bak, SchoolSleutel school, Boeking? boeking) =>
        boeking is null ? bak : bak.Met($"journaal/{school}/{Schooljaar.Van(boeking.Datum)}", boeking);

    /// <summary>Null for a line of nothing.</summary>
    public static Boeking? Vergoeding(Vastregel regel, DateOnly maand, string door, DateTimeOffset nu) => regel.Bedrag == Geld.Nul ? null : new Boeking(
        $"vergoeding/{Sleutels.Dag(maand)}/{regel.HelperId}", Laatste(maand), Boekbron.Vergoeding, $"Vergoeding {Maandnaam(maand)}",
        [.. VergoedingRules.Splits(regel).Select(s => new Boekregel(VergoedingRules.Post(s.Soort), s.Bedrag)), new Boekregel(Boekposten.Crediteuren, -regel.Bedrag)],
        Stuk(maand), null, door, nu);

    public static Boeking? Inzet(Geld bedrag, DateOnly maand, string door, DateTimeOffset nu) => bedrag == Geld.Nul ? null : new Boeking(
        $"inzet/{Sleutels.Dag(maand)}", Laatste(maand), Boekbron.Inzet, $"Inzet groepsleerkrachten {Maandnaam(maand)}",
        [new Boekregel(Boekposten.InzetLeerkrachten, bedrag), new Boekregel(Boekposten.Crediteuren, -bedrag)], Stuk(maand), null, door, nu);

    /// <summary>In a run that was frozen.</summary>
    public static Boeking Uit(Vastregel regel, DateOnly maand, string runId, DateOnly op, DateTimeOffset nu) => new(
        $"vergoeding-uit/{Sleutels.Dag(maand)}/{regel.HelperId}/{Keer(regel, runId)}", op, Boekbron.Vergoeding, $"Vergoeding {Maandnaam(maand)}, in betaling",
        [new Boekregel(Boekposten.Crediteuren, regel.Bedrag), new Boekregel(Boekposten.BetalingOnderweg, -regel.Bedrag)], Stuk(maand), null, Systeem, nu);

    /// <summary>It came back, or the run was withdrawn.</summary>
    public static Boeking Terug(Vastregel regel, DateOnly maand, string runId, DateOnly op, DateTimeOffset nu) => new(
        $"vergoeding-terug/{Sleutels.Dag(maand)}/{regel.HelperId}/{Keer(regel, runId)}", op, Boekbron.Vergoeding, $"Vergoeding {Maandnaam(maand)}, niet betaald",
        [new Boekregel(Boekposten.BetalingOnderweg, regel.Bedrag), new Boekregel(Boekposten.Crediteuren, -regel.Bedrag)], Stuk(maand),
        $"vergoeding-uit/{Sleutels.Dag(maand)}/{regel.HelperId}/{Keer(regel, runId)}", Systeem, nu);

    public static DateOnly Laatste(DateOnly maand) => new(maand.Year, maand.Month, DateTime.DaysInMonth(maand.Year, maand.Month));

    /// <summary>Withdrawn and executed by the bank all the same, it is in one run more than once: each time a booking of its own.</summary>
    private static string Keer(Vastregel regel, string runId) =>
        regel.Geweest.Count(g => g == runId) is > 0 and var keer ? FormattableString.Invariant($"{runId}/{keer + 1}") : runId;

    private static string Maandnaam(DateOnly maand) => maand.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    private static string Stuk(DateOnly maand) => maand.ToString("'V 'MM'-'yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
