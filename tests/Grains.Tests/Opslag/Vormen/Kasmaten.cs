namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of the kas for <see cref="OmvangTests"/>.</summary>
internal static class Kasmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["kas:KasState.Dagen"] = 40,
        ["kas:Opendag.Regels"] = 10, // two hundred on one day, four hundred in all
        ["kas:Kastelling.Aantallen"] = 14,
        ["kas:KasState.Bladen"] = 1_500, // school days of eight years
        ["kas:KasState.Gezien"] = 800,
        ["kas:KasState.Operaties"] = 50,
        ["kas:Ontvangboek.Hoogste"] = 10, // a journal a schooljaar
        ["kas:Uitbak.Wachtend"] = 100,
        ["kas:Uitbak.Nummers"] = 1_000,
        ["kas:Ontvangst.Doelen"] = 0,
        ["kas:Boeking.Regels"] = 2,
        ["kasblad:Kasdag.Regels"] = 200,
        ["kasblad:Kastelling.Aantallen"] = 14,
    };
}
