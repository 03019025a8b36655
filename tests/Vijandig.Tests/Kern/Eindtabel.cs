using System.Collections.Concurrent;
using System.Globalization;

[assembly: AssemblyFixture(typeof(OrleansSchool.Tests.Vijandig.Kern.Eindtabel))]

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>What became of the throws of one kind; each throw is in one of the first columns.</summary>
/// <param name="Storingen">Also those that came with something that was taken.</param>
/// <param name="Gewijzigd">Rightly taken, and wrote more than it may.</param>
/// <param name="Anders">Too slow, or something on a page that may not be there.</param>
internal sealed record Telling(
    string Soort, int Geworpen, int Geweigerd, int ZonderGevolg, int Afgebroken, int Terecht, int Verkeerd, int Storingen, int Gewijzigd, int Anders)
{
    public static Telling operator +(Telling een, Telling ander) => new(
        een.Soort, een.Geworpen + ander.Geworpen, een.Geweigerd + ander.Geweigerd, een.ZonderGevolg + ander.ZonderGevolg, een.Afgebroken + ander.Afgebroken, een.Terecht + ander.Terecht,
        een.Verkeerd + ander.Verkeerd, een.Storingen + ander.Storingen, een.Gewijzigd + ander.Gewijzigd, een.Anders + ander.Anders);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Soort}: geworpen={Geworpen} geweigerd={Geweigerd} zonder-gevolg={ZonderGevolg} afgebroken={Afgebroken} aangenomen-terecht={Terecht} verkeerd-aangenomen={Verkeerd} storingen={Storingen} opslag-gewijzigd={Gewijzigd} anders-mis={Anders}");
}

/// <summary>All kinds of this run below each other, and their sum as the last line: whoever reads only the end sees what was tried.</summary>
public sealed class Eindtabel : IAsyncDisposable
{
    private static readonly ConcurrentQueue<Telling> tellingen = new();

    /// <summary>Written once, when all classes are done.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var telling in tellingen)
        {
            await Console.Out.WriteLineAsync(telling.ToString());
        }

        var leeg = new Telling(string.Create(CultureInfo.InvariantCulture, $"vijandige invoer, {tellingen.Count} soorten samen"), 0, 0, 0, 0, 0, 0, 0, 0, 0);
        await Console.Out.WriteLineAsync(tellingen.Aggregate(leeg, (som, telling) => som + telling).ToString());
    }

    internal static void Neem(Telling telling) => tellingen.Enqueue(telling);
}
