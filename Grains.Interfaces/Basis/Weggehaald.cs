namespace OrleansSchool.Basis;

/// <summary>What somebody took away and may put back until its last day (UX-1). Shows who took it away and when, so that nothing comes back unseen.</summary>
/// <param name="Id">Opaque, unique within its owner.</param>
/// <param name="Soort">What it is: "Verzorger", "Noodnummer", "Vrije dag".</param>
/// <param name="Wat">In words, with what comes back with it: "Fatima Yilmaz, heeft gezag, mag ophalen". Only for who may see the owner.</param>
/// <param name="TotEnMet">Last day on which it can be put back; the night after it is gone.</param>
[GenerateSerializer, Immutable, Alias("weggehaald")]
public sealed record Weggehaald(
    [property: Id(0)] string Id, [property: Id(1)] string Soort, [property: Id(2)] string Wat, [property: Id(3)] DateTimeOffset Op,
    [property: Id(4)] string DoorNaam, [property: Id(5)] DateOnly TotEnMet);

/// <summary>Limits of what was taken away.</summary>
public static class WeggehaaldGrenzen
{
    /// <summary>Days after the one on which it was taken away.</summary>
    public const int Dagen = 30;

    /// <summary>Of one owner; the oldest goes.</summary>
    public const int Max = 40;
}
