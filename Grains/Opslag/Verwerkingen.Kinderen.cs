namespace OrleansSchool.Opslag;

public static partial class Verwerkingen
{
    private static KeyValuePair<string, Verwerking>[] Kinderen() =>
    [
        Rij("leerling", "Weten wie er overblijft, wie gebeld wordt en wat er bij de lunch nodig is", Overeenkomst, [Leerlingen, Verzorgers],
            ["naam, roepnaam, geboortedatum en groep", "aanmelding, afmeldingen en extra dagen", "naam, telefoon, mail, adres, gezag en contactverbod van verzorgers", "noodnummers", "lunchnotities, waaronder allergie en dieet", "periodes van schorsing en uitsluiting", "formulieren en het bewijs van het reglement", "wat er wanneer door wie gewijzigd is"],
            true),
        Rij("register", "De lijst van leerlingen, om op naam en groep te vinden", Overeenkomst, [Leerlingen], ["naam, groep, aanmelding en merkje van de lunch", "kenmerk van het gezin, als afdruk"], true),
        Rij("bestand", "Foto's, getekende formulieren, brieven en stukken die bij een kind, een helper of een besluit horen", $"{Toestemming} voor foto's; voor de andere bestanden de grondslag van waar zij bij horen", [Leerlingen, Verzorgers, Helpers],
            ["foto", "scan van een formulier, brief of machtiging", "bijlage of rapport van een overdrachtdossier, versleuteld"], true),
        Rij("inlezen", "Een leerlingbestand bekijken voordat het wordt overgenomen", Overeenkomst, [Leerlingen, Verzorgers], ["de regels van het bestand, met de laatste vier cijfers van het nummer"], true),
        Rij("overblijfgroep", "Weten wie vandaag verwacht wordt", Overeenkomst, [Leerlingen], ["naam, dagen, afmeldingen en merkje van de lunch"], true),
        Rij("overblijfdag", "Weten wie er is, en later kunnen laten zien wie er was", Overeenkomst, [Leerlingen, Mensen], ["aanwezig, afgemeld of weg, met tijd en reden", "wie dat vastlegde"], true),
        Rij("zoekactie", "Een kind vinden dat niet gezien is, en wie daarvoor gebeld is", Taak, [Leerlingen, Verzorgers], ["wie wanneer gebeld is en wat er uitkwam"]),
        Rij("ongeval", "Goed handelen bij een ongeval en dat later kunnen laten zien", Taak, [Leerlingen, Helpers], ["wat er gebeurde, letsel en wie wat deed", "wat er met de ouders is afgesproken"], true, "arts of ambulance, als dat nodig is", "verzekeraar, op verzoek van de ouders"),
        Rij("ongevallen", "De lijst van ongevallen en zoekacties van een schooljaar", Taak, [Leerlingen], ["datum, kind en stand"], true),
        Rij("logboek", "Voorvallen en afspraken van het overblijven onthouden en doorgeven", Taak, [Leerlingen, Mensen], ["wat er gebeurde of is afgesproken", "wie het schreef en wie het las"], true),
        Rij("leesbewijzen", "Weten of wie het moest weten een melding las", Taak, [Mensen], ["wie wat wanneer las"]),
        Rij("vragen", "Vragen van ouders beantwoorden", Overeenkomst, [Leerlingen, Verzorgers], ["de vraag, het antwoord en wie ze stelde", "gewenste wijzigingen van dagen of eigen gegevens"], true),
        Rij("gedrag", "De regels over gedrag volgen: waarschuwen, overleggen, schorsen", Taak, [Leerlingen], ["overtredingen, waarschuwingen en schorsingen met hun stappen en brieven"]),
        Rij("gedragoverzicht", "Zien bij welke kinderen iets loopt", Taak, [Leerlingen], ["aantallen en de laatste datum"]),
        Rij("jaarovergang", "De groepen van het nieuwe schooljaar klaarzetten", Overeenkomst, [Leerlingen], ["van welke groep naar welke groep"]),
        Rij("klachten", "Klachten over het overblijven behandelen en ervan leren", Taak, [Leerlingen, Verzorgers], ["de klacht, wie hem indiende en wat ermee gedaan is"], true),
        Rij("daglijsten", "Om 11.30 uur een daglijst op papier hebben, ook als er later geen stroom of netwerk is", Overeenkomst, [Leerlingen], ["de daglijst van vandaag: naam, aanmelding en merkje van de lunch"], true),
        Rij("verzoeken", "Bijhouden wie vroeg wat er van iemand bewaard wordt of dat te wissen, en wat daarmee gedaan is", $"{Wet} (AVG art. 12 en 5 lid 2)", [Leerlingen, Verzorgers, Helpers, Mensen], ["wie vroeg, wat, wanneer en wat het antwoord was; van wie, als nummer"]),
    ];

    private static KeyValuePair<string, Verwerking>[] Middagen() =>
    [
        Rij("middag", "Weten wie toezicht houdt en of dat genoeg is", Taak, [Helpers, Mensen], ["wie kwam, ging en waar stond", "wie bij een ongeval bijsprong"]),
        Rij("groepsmiddag", "Weten wie een groep overdroeg en hoe lang de leerkracht bleef", Inzet, [Mensen], ["wie de groep overdroeg en wanneer"]),
        Rij("rooster", "Wie op welke dag staat, en wie kan invallen", Inzet, [Helpers], ["dagen, plekken, beschikbaarheid en volgorde van invallen"]),
        Rij("roosterdag", "Afwijkingen van één dag: wie afmeldt, wie invalt", Inzet, [Helpers], ["dienst, afmelding met reden en wie inviel"], true),
        Rij("taakverdeling", "De taken van de pauze verdelen", Inzet, [Helpers], ["naam van wie de taak heeft en de keer daarvoor had"]),
        Rij("aandacht", "Iemand laten weten wat op die persoon wacht", Belang, [Mensen], ["berichten zonder namen van kinderen, en of zij gelezen zijn"]),
        Rij("spelmateriaal", "Weten welk spelmateriaal er is en wie opruimde", Inzet, [Helpers], ["naam van wie opruimde of iets meldde"]),
        Rij("scholing", "Laten zien dat helpers geschoold zijn", Taak, [Helpers], ["bij welke bijeenkomst iemand was, als nummer"]),
        Rij("kandidaten", "Nieuwe overblijfkrachten vinden", "Stappen op verzoek van wie zich meldt, vóór een overeenkomst (AVG art. 6 lid 1b)", ["kandidaten"], ["naam, telefoon, mail, dagen en de uitslag"]),
        Rij("overblijfkracht", "Afspraken met een helper vastleggen en zorgen dat VOG en certificaten geldig zijn", $"{Inzet}; de VOG is een plicht van de school", [Helpers], ["naam, telefoon, mail, geboortedatum en adres", "dagen, groepen en afspraken", "datum van de VOG, nooit wat erin staat", "certificaten en overeenkomsten"]),
        Rij("overblijfkrachten", "De lijst van overblijfkrachten", Inzet, [Helpers], ["naam, stand van VOG en certificaten"]),
    ];
}
