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
}
