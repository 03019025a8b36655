using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>
/// The PIN with which somebody acts on the shared tablets of one school (LIVE-5). Each school gives its own: none reaches the children
/// of another by it (SCH-5). The PIN itself is never shown or sent.
/// </summary>
/// <param name="Hash">Of the PIN, by the framework's password hasher.</param>
/// <param name="Misluk">Wrong tries in a row; at <see cref="PogingenMax"/> the coordinator must give a new PIN.</param>
/// <param name="Missers">When the wrong tries of the last <see cref="WeekDagen"/> days were; at <see cref="WeekMax"/> the same, whatever was right between.</param>
/// <param name="SindsGoed">Wrong tries since the last good one, also those before a new PIN.</param>
/// <param name="VorigeMissers">What <paramref name="SindsGoed"/> was at the last good one: to tell the person.</param>
[GenerateSerializer, Immutable, Alias("account-pin")]
public sealed record AccountPin(
    [property: Id(0)] string Hash, [property: Id(1)] int Misluk, [property: Id(2)] bool Tijdelijk, [property: Id(3)] SchoolSleutel School,
    [property: Id(4)] ImmutableArray<DateTimeOffset> Missers, [property: Id(5)] int SindsGoed, [property: Id(6)] int VorigeMissers)
{
    public const int PogingenMax = 5;
    public const int WeekMax = 15;
    public const int WeekDagen = 7;

    public bool IsGeblokkeerd => Misluk >= PogingenMax || Missers.Length >= WeekMax;

    /// <summary>How many wrong tries are left, in a row or in these days, before the coordinator is needed.</summary>
    public int Resteert => Math.Max(0, Math.Min(PogingenMax - Misluk, WeekMax - Missers.Length));
}

public partial interface IAccountGrain
{
    /// <summary>
    /// A new PIN for the tablets of this school, which also lifts the block there; null takes it away. Other schools notice nothing.
    /// Refused for who has no role at this school. Temporary: the person chooses their own at first use.
    /// </summary>
    /// <param name="inPlaatsVan">Hash of the PIN that was given before the new one was chosen; refused when it isn't that one any more. Null: whatever there is.</param>
    [Alias("zet-pin")]
    Task<Uitkomst> ZetPin(SchoolSleutel school, string? pinHash, bool tijdelijk, string? inPlaatsVan = null);

    /// <summary>What a try at this school gave; durable before the answer, so that tries side by side or a restart don't reset the count.</summary>
    [Alias("tel-pin")]
    Task<Uitkomst> TelPin(SchoolSleutel school, bool goed);
}
