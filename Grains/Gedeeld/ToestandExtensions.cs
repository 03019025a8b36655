using Orleans.Core;

namespace OrleansSchool.Gedeeld;

/// <summary>How a grain writes: the new value is durable, or the old one is back (STYLE: a failed write leaves no changed memory).</summary>
internal static class ToestandExtensions
{
    public static async Task Bewaar<T>(this IStorage<T> opslag, T nieuw)
        where T : class
    {
        var oud = opslag.State;
        opslag.State = nieuw;
        try
        {
            await opslag.WriteStateAsync();
        }
        catch
        {
            opslag.State = oud;
            throw;
        }
    }

    /// <summary>Erases; the row stays as one that says so itself (docs/besluiten/0005). When that fails the activation ends: what is in memory may not be what is stored.</summary>
    public static async Task Wis<T>(this IStorage<T> opslag, Action verlaat)
        where T : class
    {
        try
        {
            await opslag.ClearStateAsync();
        }
        catch
        {
            verlaat();
            throw;
        }
    }
}
