using System.Collections.Frozen;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a PIN must be, who may have one and who may give one (LIVE-5).</summary>
internal static class TabletPinRules
{
    public const int CijfersMin = 4;
    public const int CijfersMax = 6;
    private const int JaarMin = 1900;

    /// <summary>Straight lines and corners of the pad.</summary>
    private static readonly FrozenSet<string> Lijnen =
        new[] { "2580", "0852", "1470", "0741", "3690", "0963", "1397", "1379", "159357", "147258", "147369" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether this could be a PIN at all.</summary>
    public static bool IsVorm(string? pin) => pin is { Length: >= CijfersMin and <= CijfersMax } && pin.All(char.IsAsciiDigit);

    /// <param name="jaar">This year: no year that somebody could have been born in.</param>
    public static Weigering? Keur(string? pin, int jaar) =>
        !IsVorm(pin) ? Weigeringen.PinVorm
        : IsReeks(pin!) || IsHerhaling(pin!) || IsJaartal(pin!, jaar) || Lijnen.Contains(pin!) ? Weigeringen.PinTeEenvoudig
        : null;

    /// <summary>Who may act on a tablet of the school: not ended, with a role today that sees the board.</summary>
    public static bool MagOpTablet(AccountStatus status, IEnumerable<Roltoekenning> rollen, SchoolSleutel school, DateOnly vandaag) =>
        status != AccountStatus.Beeindigd
        && rollen.Any(r => r.School == school && r.GeldtOp(vandaag)
            && (Rechtentabel.Bereik(r.Rol, Recht.BordZien) != Bereik.Geen || Rechtentabel.Bereik(r.Rol, Recht.BordMarkeren) != Bereik.Geen));

    /// <summary>
    /// Who gives a PIN could act with it as that person. So only who sees the whole board already; and who manages no tablets, only for
    /// overblijfkrachten.
    /// </summary>
    public static bool MagGeven(Wie wie, IEnumerable<Roltoekenning> rollen) =>
        wie.MagHeleSchool(Recht.BordZien, wie.School)
        && (wie.MagHeleSchool(Recht.TabletsBeheren, wie.School)
            || (wie.MagHeleSchool(Recht.HelpersBeheren, wie.School) && rollen.Where(r => r.School == wie.School).All(r => r.Rol == Rol.Overblijfkracht)));

    /// <summary>1234, 9876, 7890: each digit one further, or one back, round the end.</summary>
    private static bool IsReeks(string pin) => Stappen(pin).Distinct().ToList() is [0 or 1 or 9];

    /// <summary>1212, 123123, 1122, 112233, 1221: halves, pairs, or a mirror.</summary>
    private static bool IsHerhaling(string pin) =>
        Enumerable.Range(1, pin.Length / 2).Any(n => pin.Length % n == 0 && pin.Chunk(n).All(d => d.SequenceEqual(pin.Take(n))))
        || (pin.Length % 2 == 0 && pin.Chunk(2).All(d => d[0] == d[1]))
        || pin.SequenceEqual(pin.Reverse());

    private static bool IsJaartal(string pin, int jaar) => pin.Length == 4 && int.Parse(pin) is var getal && getal >= JaarMin && getal <= jaar;

    private static IEnumerable<int> Stappen(string pin) => pin.Zip(pin[1..], (van, naar) => (naar - van + 10) % 10);
}
