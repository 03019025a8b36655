using System.Buffers.Binary;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>One small row that is written and read back to know that the database takes writes (OPS-2). It holds the time and nothing else.</summary>
internal static class Opslagstempel
{
    /// <summary>Name of its state; no grain has it, and a backup leaves it out.</summary>
    public const string Toestand = "gezondheid";

    private static readonly GrainId Rij = GrainId.Create(Toestand, $"{Toestand}/een");

    /// <returns>False when what was written isn't what is there.</returns>
    public static async Task<bool> Zet(IGrainStorage opslag, TimeProvider klok)
    {
        var stempel = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(stempel, klok.GetUtcNow().UtcTicks);
        var rij = new GrainState<byte[]>();
        await opslag.ReadStateAsync(Toestand, Rij, rij);
        rij.State = stempel;
        try
        {
            await opslag.WriteStateAsync(Toestand, Rij, rij);
        }
        catch (InconsistentStateException)
        {
            return true; // another instance wrote its own at the same moment: the database takes writes
        }

        var terug = new GrainState<byte[]>();
        await opslag.ReadStateAsync(Toestand, Rij, terug);
        return terug.ETag != rij.ETag || terug.State.AsSpan().SequenceEqual(stempel);
    }
}
