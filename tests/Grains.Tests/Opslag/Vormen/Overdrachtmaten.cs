namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Limits of the overdracht for <see cref="OmvangTests"/>.</summary>
internal static class Overdrachtmaten
{
    public static IReadOnlyDictionary<string, int> Lijsten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["DossierState.Delen"] = 11,
        ["DossierState.Versies"] = 30,
        ["DossierState.Links"] = 6,
        ["DossierState.Verstrekkingen"] = 24,
        ["DossierState.Log"] = 400,
        ["DossierState.Invullers"] = 20,
        ["DossierState.Wacht"] = 11,
        ["DossierState.Bijlagen"] = 24,
        ["DossierState.Losse"] = 60,
        ["DossierState.Verteld"] = 20,
        ["DossierState.Operaties"] = 50,
        ["DossierVersie.Bijlagen"] = 12,
        ["DossierVersie.Inzage"] = 6,
        ["Inzageregel.Pogingen"] = 6, // twenty of a verzorger who doesn't answer, never of all in each version
        ["dossier:Uitbak.Wachtend"] = 60,
        ["dossier:Uitbak.Nummers"] = 200,
        ["OverdrachtState.Stappen"] = 30,
        ["OverdrachtState.Berichten"] = 200,
        ["Berichtstand.Regels"] = 3, // 200 in one message, 600 in all
        ["OverdrachtState.Keuzes"] = 400,
        ["OverdrachtState.Rijen"] = 200,
        ["DossierRij.Verstrekkingen"] = 3,
        ["OverdrachtState.Seintjes"] = 150,
        ["Seintjestand.Dossiers"] = 6,
        ["OverdrachtState.Operaties"] = 50,
        ["OverdrachtState.Werkberichten"] = 40,
        ["overdracht:Ontvangboek.Hoogste"] = 220,
        ["overdracht:Uitbak.Wachtend"] = 60,
        ["overdracht:Uitbak.Nummers"] = 220,
        ["VoScholenState.Scholen"] = 120,
        ["VoScholenState.Toegangen"] = 200,
        ["VoScholenState.Operaties"] = 50,
        ["ToetsinleesState.Regels"] = 200,
        ["Toetsinleesregel.Kandidaten"] = 2, // five of at most sixty lines
        ["Doorstroomtoets.Referentieniveaus"] = 3,
        ["ToetsinleesState.Operaties"] = 50,
        ["HulpState.Onderwerpen"] = 30,
        ["Hulponderwerp.Stappen"] = 20,
        ["Hulponderwerp.Links"] = 10,
    };

    /// <summary>Below 0: as random as a key.</summary>
    public static IReadOnlyDictionary<string, int> Teksten { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dossier:DossierState.Inhoud"] = -(128 * 1024 / 3 * 4),
        ["RapportHash"] = -64,
        ["LinkHash"] = -64,
        ["CodeHash"] = -64,
        ["DossierState.Losse"] = -24,
        ["Invullers"] = -16,
        ["VerzorgerId"] = -12,
        ["Hulponderwerp.Stappen"] = 300,
        ["Hulplink.Adres"] = 200,
    };
}
