namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of what came with the set-up assistant and after it, for <see cref="OmvangTests"/>.</summary>
internal static class Beginmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["BeginState.Overgeslagen"] = 8,
        ["BeginState.Operaties"] = 50,
        ["VerzoekenState.Verzoeken"] = 400,
        ["VerzoekenState.Verteld"] = 40,
        ["VerzoekenState.Operaties"] = 50,
        ["verzoeken:Uitbak.Wachtend"] = 80,
        ["verzoeken:Uitbak.Nummers"] = 60,
        ["InstallatieState.Beheerscholen"] = 20,
    };

    public static IReadOnlyDictionary<string, int> Teksten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Verzoek.Gezien"] = 100,
        ["Verzoek.Verlengd"] = 500,
        ["Verzoek.Uitkomst"] = 500,
    };
}
