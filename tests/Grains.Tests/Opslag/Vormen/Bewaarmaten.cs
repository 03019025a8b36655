namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of what was taken away and of the counts of what went, for <see cref="OmvangTests"/>.</summary>
internal static class Bewaarmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Prullenbak.Pruls"] = 40,
        ["Prullenbak.Teruggehaald"] = 50,
        ["leerling:Prullenbak.Pruls"] = 20,
        ["leerling:Prullenbak.Teruggehaald"] = 0, // its own operations
        ["school:Prullenbak.Pruls"] = 20,
        ["mensen:Prullenbak.Pruls"] = 20,
        ["mensen:Prullenbak.Teruggehaald"] = 0,
        ["Persoonprul.Rollen"] = 20,
        ["hulp:Prullenbak.Pruls"] = 5,
        ["overblijfkracht:Prullenbak.Pruls"] = 1,
        ["overblijfkracht:Prullenbak.Teruggehaald"] = 0,
        ["scholing:Prullenbak.Teruggehaald"] = 0,
        ["mrafspraken:Prullenbak.Teruggehaald"] = 0,
        ["Wisboek.Reeksen"] = 60, // kinds that are counted; never 120
        ["Wisreeks.Aantallen"] = 84,
    };

    public static IReadOnlyDictionary<string, int> Teksten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Teruggehaald"] = -41,
        ["Wisreeks.Soort"] = 16,
    };
}
