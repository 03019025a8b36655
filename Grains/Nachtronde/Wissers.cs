using System.Collections.Frozen;

namespace OrleansSchool.Nachtronde;

/// <summary>Who sees to it that a kind of state goes at the end of its term: a part of the night round, or the row's own reminder.</summary>
/// <param name="Deel">Null for a row that is there so shortly that it sets its own end.</param>
internal sealed record Wisser(Rondedeel? Deel, string Hoe);

/// <summary>A kind of state with a term and without a row here fails the tests (SEC-5).</summary>
internal static class Wissers
{
    public static FrozenDictionary<string, Wisser> Tabel { get; } = new Dictionary<string, Wisser>(StringComparer.Ordinal)
    {
        ["leerling"] = new(Rondedeel.Leerlingen, "elke leerling van het register, ook wie vertrok"),
        ["register"] = new(Rondedeel.Leerlingen, "de leerling haalt zijn eigen rij weg"),
        ["bestand"] = new(Rondedeel.Leerlingen, "de leerling wist zijn foto bij vertrek en zijn formulieren met de aanmelding, het gedrag zijn brieven, door hun uitbak; het dossier zijn bijlagen en rapporten; de besluiten hun brieven en de betaler zijn scans, elk in hun eigen bezoek"),
        ["gedrag"] = new(Rondedeel.Gedrag, "ieder kind van het gedragoverzicht; bij vertrek ook door de leerling"),
        ["gedragoverzicht"] = new(Rondedeel.Gedrag, "het gedrag haalt de eigen rij weg"),
        ["account"] = new(Rondedeel.Mensen, "iedereen van de lijst van mensen, ook wie geen rol meer heeft"),
        ["inlognaam"] = new(Rondedeel.Mensen, "het account wist de namen waaronder het gevonden werd"),
        ["personen"] = new(Rondedeel.Mensen, "het account haalt zijn eigen rij weg"),
        ["overblijfkracht"] = new(Rondedeel.Overblijfkrachten, "iedereen van de lijst van overblijfkrachten"),
        ["overblijfkrachten"] = new(Rondedeel.Overblijfkrachten, "de overblijfkracht haalt de eigen rij weg"),
        ["overblijfdag"] = new(Rondedeel.Dagen, "elke groep op elke schooldag van het jaar"),
        ["groepsmiddag"] = new(Rondedeel.Dagen, "samen met de dag van de groep"),
        ["middag"] = new(Rondedeel.Middagen, "elke schooldag van het jaar"),
        ["zoekactie"] = new(Rondedeel.Dagen, "de dag van de groep wist de zoekacties van die dag"),
        ["ongeval"] = new(Rondedeel.Ongevallen, "elk ongeval van het register van het jaar"),
        ["ongevallen"] = new(Rondedeel.Ongevallen, "het register zelf, als elk ongeval zijn rij losliet"),
        ["logboek"] = new(Rondedeel.Middagen, "elke schooldag van een schooljaar dat een jaar voorbij is"),
        ["leesbewijzen"] = new(Rondedeel.Middagen, "op dezelfde dagen als het logboek"),
        ["jaarovergang"] = new(Rondedeel.Uitbakken, "die van de laatste schooljaren, aan het einde van het nieuwe jaar"),
        ["scholing"] = new(Rondedeel.Uitbakken, "die van de laatste schooljaren"),
        ["vragen"] = new(Rondedeel.Middagen, "elke maand van zo'n schooljaar"),
        ["aandacht"] = new(Rondedeel.Mensen, "van iedereen van de lijst van mensen, na het account zelf"),
        ["overblijfgroep"] = new(Rondedeel.Groepen, "elke groep van het jaar"),
        ["rooster"] = new(Rondedeel.Middagen, "het rooster van het jaar, na zijn dagen"),
        ["roosterdag"] = new(Rondedeel.Middagen, "elke schooldag van het jaar, samen met de middag"),
        ["toegangslog"] = new(Rondedeel.Toegangslog, "het hoofd van het log laat maanden los"),
        ["toegangslogmaand"] = new(Rondedeel.Toegangslog, "de maanden die het hoofd losliet"),
        ["toegangslogblad"] = new(Rondedeel.Toegangslog, "de bladen van die maanden"),
        ["dossier"] = new(Rondedeel.Overdracht, "elk dossier dat de overdracht van zijn schooljaar kent: de inhoud vanaf 1 juli, het register later; komt er geen ronde langs, dan zijn eigen wekker vanaf 2 juli"),
        ["dossiersleutel"] = new(Rondedeel.Overdracht, "het dossier gooit zijn sleutel weg en haalt later de rij weg"),
        ["overdracht"] = new(Rondedeel.Overdracht, "de overdracht zelf, als elk dossier zijn rij losliet"),
        ["betalers"] = new(Rondedeel.Financien, "de betaler haalt zijn eigen rij weg"),
        ["betalerslijst"] = new(Rondedeel.Financien, "de betaler haalt zijn eigen rij weg"),
        ["betaler"] = new(Rondedeel.Financien, "elke betaler van de lijst, zeven jaar na zijn laatste schooljaar"),
        ["betalerblad"] = new(Rondedeel.Financien, "de betaler wist zijn bladen, het oudste eerst"),
        ["afrekening"] = new(Rondedeel.Financien, "van een schooljaar dat zeven jaar voorbij is: elk kind van het register en wie de ronde als vertrokken onthield"),
        ["termijnronde"] = new(Rondedeel.Financien, "de vier rondes van zo'n schooljaar"),
        ["kasblad"] = new(Rondedeel.Financien, "de kas laat zijn dagen los"),
        ["incasso"] = new(Rondedeel.Financien, "elke opdracht van de lijst"),
        ["incassoblad"] = new(Rondedeel.Financien, "de incasso wist haar bladen"),
        ["betaalrun"] = new(Rondedeel.Financien, "elke opdracht van de lijst"),
        ["afschrift"] = new(Rondedeel.Financien, "de bank vraagt elk afschrift waarvan de termijn voorbij is"),
        ["afschriftblad"] = new(Rondedeel.Financien, "het afschrift wist zijn bladen"),
        ["vergoedingen"] = new(Rondedeel.Financien, "elke maand van zo'n schooljaar"),
        ["helperjaar"] = new(Rondedeel.Financien, "iedereen die de ronde als helper onthield, met het schooljaar dat in dat kalenderjaar begint"),
        ["begroting"] = new(Rondedeel.Financien, "die van zo'n schooljaar"),
        ["journaal"] = new(Rondedeel.Financien, "dat van zo'n schooljaar, na alles wat erin boekt"),
        ["journaalblad"] = new(Rondedeel.Financien, "het journaal wist zijn bladen"),
        ["besluiten"] = new(Rondedeel.Financien, "die van zo'n schooljaar"),
        ["postblad"] = new(Rondedeel.Post, "de maanden in de postbus"),
        ["link"] = new(null, "eigen wekker, een maand na het maken"),
        ["inlezen"] = new(null, "eigen wekker, 24 uur; de telling na 48 uur"),
        ["tabelinlezen"] = new(null, "eigen wekker, 24 uur; de telling na 48 uur"),
        ["toetsinlezen"] = new(null, "eigen wekker, 24 uur en uiterlijk 1 juli"),
        ["tabelblad"] = new(null, "door de wekker van het bestand, na 24 uur"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
