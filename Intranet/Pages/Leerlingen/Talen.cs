namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Languages that a school meets most; other codes are shown as they are.</summary>
internal static class Talen
{
    public static IReadOnlyList<(string Code, string Naam)> Lijst { get; } =
    [
        ("nl", "Nederlands"), ("ar", "Arabisch"), ("de", "Duits"), ("en", "Engels"), ("fr", "Frans"), ("uk", "Oekraïens"), ("pl", "Pools"),
        ("ro", "Roemeens"), ("es", "Spaans"), ("ti", "Tigrinya"), ("tr", "Turks"),
    ];

    public static string Naam(string code) => Lijst.FirstOrDefault(t => t.Code == code).Naam ?? code;
}
