using System.Globalization;

namespace OrleansSchool.Bench.Opstarten;

/// <summary>How many schools <c>cold-start</c> and <c>memory</c> put in the file: 300, or <c>BENCH_SCHOOLS</c>.</summary>
internal static class Grootte
{
    public static int Scholen { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_SCHOOLS"), CultureInfo.InvariantCulture, out var eigen) ? eigen : 300;
}
