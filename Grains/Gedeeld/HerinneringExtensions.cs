using Orleans.Runtime;

namespace OrleansSchool.Gedeeld;

internal static class HerinneringExtensions
{
    /// <summary>A grain that is erased isn't woken any more; again is fine.</summary>
    public static async Task VergeetHerinnering<T>(this T grain, string naam)
        where T : Grain, IRemindable
    {
        if (await grain.GetReminder(naam) is { } herinnering)
        {
            await grain.UnregisterReminder(herinnering);
        }
    }
}
