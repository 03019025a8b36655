using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The PIN with which somebody acts on a shared tablet (LIVE-5). The PIN itself is never shown or sent.</summary>
/// <param name="Hash">Of the PIN, by the framework's password hasher; null when there is none.</param>
/// <param name="Misluk">Wrong tries since the last good one; at <see cref="PogingenMax"/> the coordinator must give a new PIN.</param>
[GenerateSerializer, Immutable, Alias("account-pin")]
public sealed record AccountPin([property: Id(0)] string? Hash, [property: Id(1)] int Misluk, [property: Id(2)] bool Tijdelijk)
{
    public const int PogingenMax = 5;

    public bool IsGeblokkeerd => Misluk >= PogingenMax;
}

public partial interface IAccountGrain
{
    /// <summary>A new PIN, which also lifts the block; null takes it away. Temporary: the person chooses their own at first use.</summary>
    [Alias("zet-pin")]
    Task<Uitkomst> ZetPin(string? pinHash, bool tijdelijk);

    /// <summary>What a try gave; durable before the answer, so that tries side by side or a restart don't reset the count.</summary>
    [Alias("tel-pin")]
    Task<Uitkomst> TelPin(bool goed);
}
