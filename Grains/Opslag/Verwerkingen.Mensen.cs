namespace OrleansSchool.Opslag;

public static partial class Verwerkingen
{
    private static KeyValuePair<string, Verwerking>[] Mensenlijst() =>
    [
        Rij("account", "Weten wie inlogt en wat die mag", Belang, [Mensen, Helpers],
            ["naam, mailadres en rollen met begin en einde", "afdruk van wachtwoord en pincode, tweede stap", "wat er aan de toegang gewijzigd is en door wie"], false, "Microsoft of Google, alleen als iemand daarmee inlogt"),
        Rij("inlognaam", "Een account vinden zonder het mailadres te bewaren", Belang, [Mensen], ["afdruk van de inlognaam"]),
        Rij("personen", "De lijst van de mensen van de school", Belang, [Mensen], ["naam, mailadres en rollen"]),
        Rij("mensen", "Besluiten over rollen bij het account krijgen", Belang, [Mensen], ["naam, mailadres en rol, tot het account ze heeft"]),
        Rij("link", "Iemand via een persoonlijke link iets laten doen", Belang, [Verzorgers, Mensen], ["waarvoor en voor wie de link is; de link zelf alleen als afdruk"]),
        Rij("postbus", "Mail versturen", Belang, [Verzorgers, Mensen], ["naam, mailadres en inhoud, tot de mail weg is"], false, "de mailserver van de school"),
        Rij("postblad", "Weten wie welke mail kreeg", Belang, [Verzorgers, Mensen], ["naam, mailadres, soort mail en of hij aankwam; niet de inhoud"]),
        Rij("toegangslog", "Toezicht op wie welke gegevens zag", $"{Wet} (AVG art. 5 lid 2 en 32)", [Mensen, Leerlingen], ["wie wanneer wat opende, wijzigde of meenam; van welk kind, als nummer"]),
        Rij("toegangslogblad", "Als het toegangslog: oudere regels", $"{Wet} (AVG art. 5 lid 2 en 32)", [Mensen, Leerlingen], ["als het toegangslog"]),
        Niemand("toegangslogmaand", "Waar oudere regels van het toegangslog liggen"),
        Rij("tabelinlezen", "Een Excelbestand bekijken voordat het wordt overgenomen", Overeenkomst, [Verzorgers, Helpers, Leerlingen], ["de naam van het bestand en de tellingen"]),
        Rij("tabelblad", "De regels van zo'n Excelbestand", Overeenkomst, [Verzorgers, Helpers, Leerlingen], ["wat in het bestand stond: naam, telefoon, mail, adres, rekeningnummer, dagen"]),
        Rij("regeling", "Weten wie de geldende huisregels, het reglement en het ontruimingsplan las", Taak, [Mensen], ["wie welke versie las, wie hem besprak, wie bij een oefening was"]),
        Rij("tablets", "Weten welke gedeelde tablets mee mogen doen", Belang, [Mensen], ["naam van wie een tablet aanmeldde"]),
        Rij("installatie", "Weten welke scholen er zijn en wie de installatie beheert", Belang, [Mensen], ["naam van wie de herstelzin bevestigde"]),
        Rij("nachtronde", "Wissen wat over zijn termijn is, en dat laten zien", $"{Wet} (AVG art. 5 lid 1e)", [Leerlingen, Helpers], ["nummers van wie vertrok, zonder naam"]),
    ];

    private static KeyValuePair<string, Verwerking>[] Overdracht() =>
    [
        Rij("dossier", "Een leerling naar het voortgezet onderwijs overdragen", $"{Wet}: overdracht naar het voortgezet onderwijs", [Leerlingen, Verzorgers],
            ["onderwijskundig rapport: loopbaan, toetsen, advies, ondersteuning", "onderwijsnummer", "inzage en mening van de ouders", "wie het invulde, vaststelde en ophaalde"], true, "de school voor voortgezet onderwijs waar het kind heen gaat"),
        Rij("dossiersleutel", "De inhoud van een dossier op slot houden, en voorgoed weggooien", $"{Wet} (AVG art. 32)", [Leerlingen], ["een sleutel, en of die weg is"]),
        Rij("overdracht", "Het tijdpad van de overdracht volgen en aanmeldingen van scholen herkennen", Taak, [Leerlingen], ["namen uit berichten van scholen, stand van elk dossier, wat aan scholen gemeld is"], false, "de school voor voortgezet onderwijs, alleen aantallen"),
        Rij("voscholen", "Weten welke scholen er zijn en wie daarvan dossiers mag ophalen", Belang, ["contactpersonen van scholen voor voortgezet onderwijs"], ["naam, mailadres, telefoon en toegang"]),
        Rij("toetsinlezen", "Uitslagen van de doorstroomtoets bekijken voordat zij in het dossier komen", $"{Wet}: doorstroomtoets", [Leerlingen], ["naam en uitslag uit het bestand"], true),
        Niemand("hulp", "Stappenplannen en links bij de overdracht"),
    ];
}
