namespace OrleansSchool.Opslag;

public static partial class Verwerkingen
{
    private const string Bank = "de bank van de school";
    private const string Controle = "kascommissie en accountant";

    private static KeyValuePair<string, Verwerking>[] Geld() =>
    [
        Rij("financien", "De instellingen van het geld", Belang, [Mensen], ["naam van wie iets instelde"]),
        Rij("besluiten", "Besluiten over geld met adviezen en instemming", Boeken, [Leden, Mensen], ["wie voorstelde, adviseerde, instemde en vaststelde"], false, "bestuur en MR"),
        Rij("journaal", "De boeken", Boeken, [Verzorgers, Helpers, Mensen], ["boekingen met het nummer van de rekening en wie ze maakte"], false, Controle),
        Rij("journaalblad", "De boeken: oudere bladen", Boeken, [Verzorgers, Helpers, Mensen], ["als het journaal"], false, Controle),
        Rij("betalers", "Weten wie voor welk kind betaalt", Overeenkomst, [Verzorgers, Leerlingen], ["naam, mail en verdeling; telefoon als afdruk"]),
        Rij("betalerslijst", "De lijst van de rekeningen", Overeenkomst, [Verzorgers], ["naam, saldo en stand"]),
        Rij("betaler", "Rekeningen sturen, betalingen verwerken en incasseren", $"{Overeenkomst}; {Boeken}", [Verzorgers, Leerlingen],
            ["naam, mail, rekeningnummer en machtigingen", "rekeningen, betalingen, regelingen en aanmaningen", "of een derde betaalt, coulance en periodes van uitsluiting"], false, Bank, Controle),
        Rij("betalerblad", "Oudere betaalde rekeningen", Boeken, [Verzorgers, Leerlingen], ["rekeningen en betalingen"], false, Controle),
        Rij("afrekening", "Berekenen welke dagen van een kind op welke rekening komen", $"{Overeenkomst}; {Boeken}", [Leerlingen, Verzorgers], ["dagen, bedragen en gevraagde wijzigingen, met nummers in plaats van namen"]),
        Rij("termijnronde", "Een termijn in rekening brengen", Boeken, [Leerlingen], ["nummers van kinderen, tot de ronde klaar is"]),
        Rij("dagronde", "Losse dagen op de rekening zetten", Overeenkomst, [Leerlingen], ["vragen over een dag van een kind, tot zij beantwoord zijn"]),
        Niemand("kas", "Het saldo van de kas en welke dagen nog geteld moeten worden"),
        Rij("kasblad", "Wat er op een dag contant betaald is", Boeken, [Verzorgers, Leerlingen, Mensen], ["bedrag, voor welk kind, wie het aannam en wie telde"], false, Controle),
        Rij("incasso", "Geld incasseren van wie daar een machtiging voor gaf", $"{Overeenkomst}; {Boeken}", [Verzorgers], ["bedrag, machtiging en wat de bank ermee deed"], false, Bank),
        Rij("incassoblad", "De vaste regels van een incasso", Boeken, [Verzorgers], ["naam, rekeningnummer, machtiging en bedrag"], false, Bank),
        Niemand("incassos", "Welke opdrachten aan de bank er zijn"),
        Rij("betaalrun", "Vergoedingen en teruggaven betalen", $"{Inzet}; {Boeken}", [Helpers, Verzorgers], ["naam, rekeningnummer en bedrag"], false, Bank),
        Niemand("bank", "Welke afschriften gelezen zijn"),
        Rij("afschrift", "Weten wat er van elke regel van een bankafschrift werd", Boeken, [Verzorgers, Helpers], ["naam, rekeningnummer, bedrag en omschrijving van wie betaalde"], false, Controle),
        Rij("afschriftblad", "De regels van een bankafschrift", Boeken, [Verzorgers, Helpers], ["als het afschrift"], false, Controle),
        Rij("vergoedingen", "Vergoedingen van helpers vaststellen en betalen", $"{Inzet}; {Boeken}", [Helpers], ["naam, diensten, bedrag en rekeningnummer"], false, Controle),
        Rij("helperjaar", "Onder de belastingvrije grens van een vrijwilliger blijven", $"{Wet}: loonheffing", [Helpers], ["geboortedatum, rekeningnummer en wat iemand in een jaar kreeg, ook elders"], false, "Belastingdienst, als die erom vraagt"),
        Rij("begroting", "Begroting, verklaring van verschillen en controle van de kas", Boeken, [Leden], ["wie tekende en wat die opmerkte"]),
    ];

    private static KeyValuePair<string, Verwerking>[] Bestuur() =>
    [
        Rij("commissie", "Weten wie in de overblijfcommissie zit", Taak, [Leden, Verzorgers], ["naam, mail, geleding en termijn"]),
        Rij("vergaderingen", "De lijst van vergaderingen en open acties", Taak, [Leden], ["wie welke actie heeft"]),
        Rij("vergadering", "Vergaderen met agenda, notulen en acties", Taak, [Leden, Mensen], ["wie uitgenodigd was, wat er staat in agenda en notulen, wie welk stuk kreeg"]),
        Rij("kwaliteit", "Volgen hoe goed het overblijven gaat", Taak, [Leden], ["wie een verbeterpunt heeft; verder alleen aantallen"]),
        Rij("enquete", "Vragen wat ouders, helpers, kinderen en team ervan vinden", Taak, [Verzorgers, Helpers, Mensen], ["een afdruk van wie antwoordde, los van het antwoord; opmerkingen zonder naam"]),
        Rij("jaarverslag", "Verantwoorden wat er in een jaar gebeurde", Taak, [Leden], ["wie schreef, vaststelde en het kreeg; geen kinderen"], false, "bestuur, MR en ouders"),
        Niemand("schoolgids", "De tekst voor de schoolgids"),
        Rij("nieuwsbrief", "Berichten voor de nieuwsbrief", Taak, [Mensen], ["wie een bericht schreef"]),
        Rij("mrafspraken", "Afspraken van MR en bestuur met hun bewijs", Taak, [Leden], ["wie de afspraak vastlegde"]),
        Rij("beleid", "Mandaat, kaders en verzekering vastleggen", Taak, [Mensen], ["wie iets vastlegde"]),
    ];

    private static KeyValuePair<string, Verwerking>[] Techniek() =>
    [
        Rij("school", "De inrichting van de school", Belang, [Mensen], ["naam van wie iets van de inrichting weghaalde, dertig dagen lang"]),
        Niemand("begin", "Onthouden hoever het inrichten is"),
        Niemand(Grootboek.Soort, "Nummers van versies, om een teruggezette back-up te herkennen"),
        Niemand("sessiesleutels", "Sleutels van koekjes en formulieren"),
        Niemand("backup", "Wanneer de laatste back-up gemaakt is"),
        Niemand("tabelkoppeling", "Welke kolom van een Excelbestand wat is"),
        Niemand("regelingtekst", "De tekst van huisregels, reglement en ontruimingsplan"),
    ];
}
