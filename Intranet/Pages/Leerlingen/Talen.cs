namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Languages that a school meets most; another one is shown as it is.</summary>
internal static class Talen
{
    public const string Nederlands = "Nederlands";

    public static IReadOnlyList<string> Lijst { get; } =
        [Nederlands, "Arabisch", "Duits", "Engels", "Frans", "Oekraïens", "Pools", "Roemeens", "Spaans", "Tigrinya", "Turks"];
}
