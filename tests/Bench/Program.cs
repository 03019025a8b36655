using System.Globalization;
using OrleansSchool.Bench;
using OrleansSchool.Bench.Motor;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Crash;

var ronden = int.TryParse(Environment.GetEnvironmentVariable("BENCH_ROUNDS"), CultureInfo.InvariantCulture, out var eigen) ? eigen : 5;

if (args is ["client", .. var rest])
{
    await Clientproef.Voer(TimeSpan.FromSeconds(rest is [var seconden] ? double.Parse(seconden, CultureInfo.InvariantCulture) : 5), Console.Out);
    return 0;
}

if (args is ["crash", .. var opties])
{
    return await CrashOpdracht.Voer(opties);
}

if (args is [Belproef.Opdracht])
{
    return await Belproef.Voer();
}

if (args is ["serve", ..])
{
    return await OrleansSchool.Bench.Pages.VastModel.Draai(args);
}

var namen = args.Length == 0 ? [.. Metingen.Alle.Keys.Order(StringComparer.Ordinal)] : args;
if (namen.FirstOrDefault(n => !Metingen.Alle.ContainsKey(n)) is { } onbekend)
{
    await Console.Error.WriteLineAsync($"Unknown measurement '{onbekend}'. Known: {string.Join(", ", Metingen.Alle.Keys.Order(StringComparer.Ordinal))}.");
    return 2;
}

var gehaald = true;
foreach (var naam in namen)
{
    await foreach (var uitslag in Metingen.Alle[naam](ronden))
    {
        gehaald &= uitslag.Reached;
        await Console.Out.WriteLineAsync(uitslag.NaarJson());
    }
}

return gehaald ? 0 : 1;
