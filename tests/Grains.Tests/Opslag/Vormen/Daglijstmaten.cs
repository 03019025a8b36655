namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of the daglijst that waits and of what parents ask to be changed, for <see cref="OmvangTests"/>.</summary>
internal static class Daglijstmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["DaglijstenState.Rijen"] = 40,
        ["DaglijstenState.Losse"] = 40,
        ["DaglijstenState.Kinderen"] = 2_000,
        ["DaglijstenState.Verteld"] = 20,
        ["daglijsten:Uitbak.Wachtend"] = 60, // who heard of it, hears that it is over, and hears of the next
        ["daglijsten:Uitbak.Nummers"] = 200,
    };

    public static IReadOnlyDictionary<string, int> Teksten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["DaglijstenState.Waarom"] = 400,
        ["DaglijstenState.Kinderen"] = 16,
        ["DaglijstenState.Rijen"] = -28,
        ["DaglijstenState.Losse"] = -28,
        ["DaglijstenState.Verteld"] = -16,
        ["Ouderwens.Waarde"] = 160,
    };
}
