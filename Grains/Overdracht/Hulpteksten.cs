using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>The help as it is delivered: the steps of the regional procedure and the links that it names (OSO-H).</summary>
internal static class Hulpteksten
{
    private const string Andersgenoemd = "Heet een scherm bij jullie anders? De administratie of de intern begeleider past deze stappen dan aan.";

    public static ImmutableArray<Hulponderwerp> Geleverd { get; } =
    [
        new("zes-stappen", "De overdracht in zes stappen", "Deze school",
        [
            "De VO-school laat weten welke leerlingen van ons zich daar hebben aangemeld. De administratie zet dat bij Berichten.",
            "Wij zetten het OSO-dossier klaar in ons eigen administratiesysteem.",
            "De administratie stuurt de VO-school een seintje per mail: de dossiers staan klaar. In die mail staan geen gegevens van kinderen.",
            "De VO-school haalt de dossiers op in het eigen administratiesysteem.",
            "Wij kijken of de status op ‘verstrekt’ staat en noteren dat hier.",
            "Verandert er daarna nog iets belangrijks? Dan zetten we het dossier opnieuw klaar en krijgt de VO-school opnieuw een seintje.",
        ], []),
        new("klaarzetten", "Een dossier klaarzetten", "Deze school",
        [
            "De groepsleerkracht begint het dossier. Het staat dan op ‘voorlopig’.",
            "De groepsleerkracht vult het beknopt OKR in. Het gaat als PDF mee met het dossier.",
            "Had het kind in de laatste drie jaar een arrangement? Zet dat bovenaan in het OKR. De intern begeleider en de leerkracht maken samen de aanvullende informatie.",
            "Nodig elke ouder met gezag uit om het dossier te lezen. Noteer wie het wanneer zag, of die het ermee eens is en zo niet, waarom. Een handtekening is niet nodig.",
            "Met ‘Inzien’ lees je precies wat er weggaat. Gebruik dat ook voor de ouders.",
            "De leerkracht geeft een seintje. De administratie zet het dossier daarna definitief klaar: gereed.",
            "De administratie kijkt of de VO-school het ophaalde. De status gaat dan van gereed naar verstrekt.",
        ], []),
        new("let-op", "Let op de datums", "Deze school",
        [
            "Een dossier staat drie maanden klaar. Zet je het voor 30 maart klaar, dan verloopt het voor 30 juni. Zet het dan op tijd opnieuw klaar.",
            "De VO-school haalt het dossier op voor 1 juli. Daarna verdwijnen alle dossiers, ook wat niet is opgehaald.",
            "Op het bord staat bij elk kind de laatste veilige dag. De werklijst waarschuwt 21, 7 en 2 dagen van tevoren.",
        ], []),
        new("seintje", "Een seintje sturen zonder gegevens van kinderen", "Deze school",
        [
            "Open de werklijst en kies bij de VO-school ‘Bekijk het seintje’.",
            "Lees wat er in de mail staat: hoeveel dossiers klaarstaan en tot wanneer. Namen, nummers en geboortedatums staan er nooit in.",
            "Verstuur het seintje. De werklijst laat zien wanneer de mailserver het aannam.",
        ], []),
        new("verstrekt", "Kijken of een dossier is opgehaald", "Deze school",
        [
            "Zoek het kind op in het eigen administratiesysteem en lees de status van het dossier.",
            "Staat er ‘verstrekt’? Noteer dat op de werklijst, met het systeem waarin je het zag en de datum.",
            "Staat er na vijf schooldagen nog ‘gereed’? Bel de VO-school en noteer dat je belde.",
        ], []),
        new("doorstroomtoets", "De doorstroomtoets erbij", "Deze school",
        [
            "Lees eerst het bestand met de resultaten in bij Toetsen.",
            "Kijk na wat bij welk kind hoort en voeg het toe.",
            "Is de uitslag hoger dan het advies? Stel het advies bij, of schrijf op waarom dat niet gebeurt.",
            "Dossiers die veranderd zijn, staan op de werklijst bij de tweede ronde. Zet ze opnieuw klaar en stuur de VO-school weer een seintje, voor de datum in het tijdpad.",
        ], []),
        new("esis", "Klaarzetten in ESIS", "ESIS",
        [
            "Zet de gegevens van de leerling goed en voeg het beknopt OKR als PDF toe.",
            "Bereid het OSO-dossier voor en zet het klaar. Bekijk het met ‘Inzien’ voordat je het definitief maakt.",
            "Verandert er daarna iets? Loop de stappen opnieuw door: een dossier dat klaarstaat, verandert niet vanzelf mee.",
            "De video heet ‘ESIS: Klaarzetten OSO-dossier’ en staat bij de ESIS-video’s op Vimeo.", Andersgenoemd,
        ], []),
        new("parnassys", "Klaarzetten in ParnasSys", "ParnasSys",
        [
            "Zet eerst de uitschrijfdatum van de leerling. Pas dan staat het kind in de lijst.",
            "Ga naar School, OSO, Overstapdossiers klaarzetten en verzamel het dossier.",
            "Voeg het beknopt OKR als bijlage toe en vul de inzage van de ouders in.",
            "Zet het dossier klaar. In het mutatielog lees je of het is opgehaald.", Andersgenoemd,
        ], [new("Video: klaarzetten in ParnasSys", "https://youtu.be/AIkyR3Icgg0")]),
        new("magister", "Overstapdossiers in Magister", "Magister",
        [
            "De VO-school vraagt het dossier op in het eigen administratiesysteem. In de video zie je hoe dat in Magister gaat.", Andersgenoemd,
        ], [new("Video: OSO in Magister", "https://youtu.be/cR18cNEkwcw")]),
        new("som", "Overstapdossiers in Som", "Som",
        [
            "De VO-school vraagt het dossier op in het eigen administratiesysteem. In de video zie je hoe dat in Som gaat.", Andersgenoemd,
        ], [new("Video: OSO in Som", "https://youtu.be/XCGMrD0otIU")]),
        new("oso", "Alles over OSO", "OSO",
        [
            "Op de site van OSO lees je wat OSO is, hoe je het gebruikt en hoe de gegevens veilig blijven.",
        ],
        [
            new("Overstapservice Onderwijs", "https://www.overstapserviceonderwijs.nl/"), new("OSO gebruiken", "https://www.overstapserviceonderwijs.nl/oso-gebruiken/"),
            new("Veiligheid en privacy", "https://www.overstapserviceonderwijs.nl/veiligheidprivacy/"),
        ]),
    ];
}
