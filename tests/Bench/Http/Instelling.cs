using System.Globalization;

namespace OrleansSchool.Bench.Http;

/// <summary>Shorter or longer than usual, for who works on it: <c>BENCH_MARKS_SECONDS=2</c>.</summary>
internal static class Instelling
{
    public static TimeSpan Duur(string naam, double seconden) =>
        TimeSpan.FromSeconds(double.TryParse(Environment.GetEnvironmentVariable($"BENCH_{naam}"), CultureInfo.InvariantCulture, out var eigen) ? eigen : seconden);

    public static int Aantal(string naam, int gewoon) =>
        int.TryParse(Environment.GetEnvironmentVariable($"BENCH_{naam}"), CultureInfo.InvariantCulture, out var eigen) ? eigen : gewoon;
}
