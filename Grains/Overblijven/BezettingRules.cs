using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>The rule of duty at one place (TSO-4c: 1 helper per 25 children, or the school's stricter norm; TSO-4j: 2 per speelplaats).</summary>
internal static class BezettingRules
{
    public const int Richtlijn = 25;
    public const int PerSpeelplaats = 2;

    public static int Nodig(int kinderen, int kinderenPerHelper, PlekSoort soort)
    {
        if (kinderen <= 0)
        {
            return 0;
        }

        var naarNorm = (kinderen + kinderenPerHelper - 1) / kinderenPerHelper;
        return soort == PlekSoort.Speelplaats ? Math.Max(PerSpeelplaats, naarNorm) : naarNorm;
    }

    /// <param name="helpers">Null as long as nobody entered a number.</param>
    /// <param name="isBegonnen">Before the break who has a turn and isn't there yet is not missing.</param>
    /// <param name="tekort">Before the break: missing when all who have a turn have come; null on a day without turns, when nobody knows who comes.</param>
    public static Bezetting Oordeel(
        int kinderen, int? helpers, int kinderenPerHelper, PlekSoort soort, Telling telling = Telling.MetDeHand, bool isBegonnen = true, int? tekort = null)
    {
        var nodig = Nodig(kinderen, kinderenPerHelper, soort);
        var isWachten = telling == Telling.OpNaam && !isBegonnen && helpers < nodig;
        var onderweg = isWachten && tekort is { } mist ? Math.Max(0, nodig - helpers!.Value - mist) : 0;
        var komenNog = isWachten && tekort is null or 0;
        var oordeel = (nodig, helpers) switch
        {
            (0, _) => BezettingOordeel.NietInGebruik,
            (_, null) => BezettingOordeel.NietIngevuld,
            _ when komenNog => BezettingOordeel.NietIngevuld,
            _ when helpers < nodig => BezettingOordeel.TeWeinig,
            _ when Nodig(kinderen + 1, kinderenPerHelper, soort) > helpers => BezettingOordeel.Krap,
            _ => BezettingOordeel.Voldoet,
        };
        var zin = komenNog ? $"{Er(helpers!.Value)}{Komt(onderweg)}, {nodig} nodig op {Kinderen(kinderen)}" : Zin(oordeel, kinderen, helpers, nodig, telling == Telling.Gepland ? " gepland" : "");
        return new Bezetting(
            oordeel, kinderen, helpers, nodig, kinderenPerHelper, zin, helpers is null ? Telling.Onbekend : telling,
            kinderen > 0 ? Rooster.DienstregelRules.Uitleg(kinderen, kinderenPerHelper, soort) : "", onderweg);
    }

    private static string Zin(BezettingOordeel oordeel, int kinderen, int? helpers, int nodig, string gepland) => oordeel switch
    {
        BezettingOordeel.NietInGebruik => "Geen kinderen verwacht",
        BezettingOordeel.NietIngevuld => $"{Kinderen(kinderen)}, {Helpers(nodig)} nodig. Hoeveel zijn er?",
        _ when helpers == 0 => $"Geen helpers{gepland} op {Kinderen(kinderen)}",
        _ => $"{Helpers(helpers!.Value)}{gepland} op {Kinderen(kinderen)} \u2013 1:{(kinderen + helpers.Value - 1) / helpers.Value}",
    };

    private static string Er(int aantal) => aantal switch { 0 => "Er is nog geen helper", 1 => "1 helper is er", _ => $"{aantal} helpers zijn er" };

    private static string Komt(int aantal) => aantal switch { 0 => "", 1 => ", 1 komt nog", _ => $", {aantal} komen nog" };

    private static string Helpers(int aantal) => aantal == 1 ? "1 helper" : $"{aantal} helpers";

    private static string Kinderen(int aantal) => aantal == 1 ? "1 kind" : $"{aantal} kinderen";
}
