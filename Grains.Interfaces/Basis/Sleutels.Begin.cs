using OrleansSchool.Begin;
using OrleansSchool.Overblijven;
using OrleansSchool.Persoon;

namespace OrleansSchool.Basis;

/// <summary>Keys of what came with the set-up assistant (SET-1) and after it.</summary>
public static partial class Sleutels
{
    public static IBeginGrain Begin(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IBeginGrain>($"begin/{school}");

    public static IDaglijstklaarGrain Daglijsten(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IDaglijstklaarGrain>($"daglijsten/{school}");

    /// <param name="jaar">In which it was asked.</param>
    public static IVerzoekenGrain Verzoeken(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) => grains.GetGrain<IVerzoekenGrain>($"verzoeken/{school}/{jaar}");
}
