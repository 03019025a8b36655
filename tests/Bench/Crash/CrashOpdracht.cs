using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Bench.Crash;

/// <summary><c>Bench crash [--rounds N] [--seed S] [--prove-off]</c>: kills the real server under load, again and again, and looks whether anything is gone.</summary>
internal static class CrashOpdracht
{
    private const string Gebruik = "Usage: crash [--rounds N] [--seed S] [--prove-off]";

    public static async Task<int> Voer(string[] argumenten)
    {
        var (ronden, zaad, uit) = (20, (ulong)Stopwatch.GetTimestamp(), false);
        for (var i = 0; i < argumenten.Length; i++)
        {
            switch (argumenten[i])
            {
                case "--rounds" when i + 1 < argumenten.Length:
                    ronden = int.Parse(argumenten[++i], CultureInfo.InvariantCulture);
                    break;
                case "--seed" when i + 1 < argumenten.Length:
                    zaad = ulong.Parse(argumenten[++i], CultureInfo.InvariantCulture);
                    break;
                case "--prove-off":
                    uit = true;
                    break;
                default:
                    await Console.Error.WriteLineAsync(Gebruik);
                    return 2;
            }
        }

        var omgeving = uit ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["ORLEANSSCHOOL_SYNCHRONOUS"] = "OFF" } : null;
        return await Voer(ronden, zaad, omgeving);
    }

    private static async Task<int> Voer(int ronden, ulong zaad, IReadOnlyDictionary<string, string?>? omgeving)
    {
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"rounds={ronden} seed={zaad}"));
        long bevestigd = 0;
        var fout = 0;
        if (ronden > 0)
        {
            using var map = new Werkmap();
            var ronde = new Crashronden(map.Opties with { Omgeving = omgeving }, DemoPlan.School, new Toeval(zaad));
            var bevinding = await ronde.Voer(ronden, Console.Error);
            bevestigd = ronde.Boek.Aantal;
            fout = bevinding.Fout + ronde.Anders + ronde.Geweigerd;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"kills={ronde.Gedood} during-start={ronde.BijStart} during-stop={ronde.BijStop} resent={ronde.Onbeslist} checked-marks={bevinding.Markeringen} checked-leerlingen={bevinding.Leerlingen} missing={bevinding.Verloren} doubled={bevinding.Dubbel} out-of-step={bevinding.Scheef} broken-rows={bevinding.Stuk} tiles-otherwise={ronde.Anders} refused={ronde.Geweigerd}"));
        }

        using (var map = new Werkmap())
        {
            fout += await Bewijsronde.Voer(map.Opties with { Omgeving = omgeving }, Console.Out);
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"acknowledged={bevestigd} lost={fout}"));
        return fout == 0 ? 0 : 1;
    }
}
