namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of what holds for the money, besluiten and the journal for <see cref="OmvangTests"/>.</summary>
internal static class Geldkernmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["FinancienInstellingen.Termijnmaanden"] = 2,
        ["FinancienState.Eigen"] = 30,
        ["FinancienState.Namen"] = 40,
        ["FinancienState.Tarieven"] = 30,
        ["FinancienState.Vergoedingen"] = 30,
        ["FinancienState.Maxima"] = 40,
        ["FinancienState.Gpl"] = 40,
        ["financien:Ontvangboek.Hoogste"] = 40,
        ["Tarief.PerJaar"] = 5,
        ["Tarief.Kortingen"] = 6,
        ["Vergoedingsregeling.Tarieven"] = 4,
        ["BesluitenState.Besluiten"] = 60,
        ["BesluitenState.Feiten"] = 400,
        ["BesluitenState.Verteld"] = 40,
        ["BesluitenState.Operaties"] = 50,
        ["Besluitvoorstel.Stappen"] = 6,
        ["besluiten:Besluit.Aanwezig"] = 8,
        ["besluiten:Uitbak.Wachtend"] = 80,
        ["besluiten:Uitbak.Nummers"] = 300,
        ["JournaalState.Open"] = 200,
        ["JournaalState.Saldi"] = 70,
        ["JournaalState.Geopend"] = 70,
        ["JournaalState.Ingevoerd"] = 60,
        ["JournaalState.Operaties"] = 2_000,
        ["JournaalState.Formulieren"] = 50,
        ["Boeking.Regels"] = 4, // twelve of a few, two or three of most
        ["journaal:Uitbak.Wachtend"] = 100, // of a year that is closed
        ["journaal:Uitbak.Nummers"] = 3,
        ["journaal:Ontvangboek.Hoogste"] = 2_000,
        ["Journaalblad.Boekingen"] = 200,
    };

    /// <summary>Below 0: as random as a key.</summary>
    public static IReadOnlyDictionary<string, int> Teksten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Besluitvoorstel.Titel"] = 80,
        ["Besluitvoorstel.Toelichting"] = 600,
        ["besluiten:Besluit.Tekst"] = 200,
        ["Stapvastlegging.Tekst"] = 60, // a thousand of a remark, and most have none
        ["Stapvastlegging.Antwoord"] = 60,
        ["Stapvastlegging.DocumentId"] = -16,
        ["Stapvastlegging.VastgelegdDoorId"] = -16,
        ["Besluitvoorstel.GeschilRoute"] = 60,
        ["besluiten:Feit.Tekst"] = 80,
        ["Besluittaak.Tekst"] = 120,
        ["journaal:Ontvangboek.Hoogste"] = -30,
        ["journaal:JournaalState.Operaties"] = -25,
        ["Boeking.OperatieId"] = -60,
        ["Boeking.Omschrijving"] = 40,
        ["Boeking.Corrigeert"] = 4,
        ["Boeking.Stuk"] = 12,
        ["Boekregel.Post"] = 18,
        ["Boekregel.BetalerId"] = -16,
        ["Postsaldo.Post"] = 18,
        ["Geboekt.Hash"] = -64,
    };
}
