using System.Collections.Frozen;

namespace OrleansSchool.Opslag;

/// <summary>From when a term runs.</summary>
public enum BewaarVanaf
{
    /// <summary>No children's data; kept as long as the school is here.</summary>
    ZolangDeSchool = 1,
    VertrekLeerling,
    EindeSchooljaar,
    EindeRol,
    Ontstaan,
}

/// <summary>How long a kind of state is kept and why (SEC-5, AVG art. 5 lid 1e).</summary>
/// <param name="Maanden">Months after <paramref name="Vanaf"/>; 0 with <see cref="BewaarVanaf.ZolangDeSchool"/>.</param>
public sealed record Bewaartermijn(BewaarVanaf Vanaf, int Maanden, string Grond);

/// <summary>Bewaartermijnen as data, one row a kind of state (SEC-5).</summary>
public static class Bewaartermijnen
{
    public static FrozenDictionary<string, Bewaartermijn> Tabel { get; } = new Dictionary<string, Bewaartermijn>(StringComparer.Ordinal)
    {
        ["school"] = new(BewaarVanaf.ZolangDeSchool, 0, "Inrichting van de school, geen gegevens van kinderen"),
        ["register"] = new(BewaarVanaf.VertrekLeerling, 24, "Rij verdwijnt met de leerling; overblijfgelden worden tot twee jaar na vertrek verantwoord"),
        ["leerling"] = new(BewaarVanaf.VertrekLeerling, 24, "Overeenkomst met de ouders; verantwoording van overblijfgelden (TSO-10i)"),
        ["bestand"] = new(BewaarVanaf.VertrekLeerling, 0, "Foto van een leerling, met toestemming; gewist bij intrekken, bij het einde ervan en bij vertrek. Brief over een schorsing; gewist met die schorsing. Getekend formulier; gewist met de aanmelding, uiterlijk met de leerling. Bijlage of rapport van een overdrachtdossier, onder de sleutel van dat dossier; gewist met de inhoud ervan. Brief of notulen bij een besluit, scan van een machtiging, stuk bij een afspraak van MR en bestuur, editie van het jaarverslag; gewist met het besluit, de betaler, de afspraak of het jaarverslag, na zeven jaar"),
        ["inlezen"] = new(BewaarVanaf.Ontstaan, 0, "Voorbeeld van een bestand, gewist na 24 uur; de telling een dag later, of na dertig dagen met de nummers van wie van school ging"),
        ["overblijfgroep"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie wanneer verwacht werd, grond van de rekening"),
        ["overblijfdag"] = new(BewaarVanaf.EindeSchooljaar, 24, "Aanwezigheid, grond van de rekening en van navraag door ouders"),
        ["middag"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie toezicht hield, grond van de vergoeding; verantwoording aan ouderraad en inspectie"),
        ["groepsmiddag"] = new(BewaarVanaf.EindeSchooljaar, 24, "Overdracht van een groep en gewerkte tijd, grond van de inzet groepsleerkrachten; geen gegevens van kinderen"),
        ["account"] = new(BewaarVanaf.EindeRol, 12, "Toegang; navraag wie iets vastlegde"),
        ["inlognaam"] = new(BewaarVanaf.EindeRol, 12, "Verwijzing van versleutelde inlognaam naar account"),
        ["personen"] = new(BewaarVanaf.EindeRol, 12, "Lijst van de mensen van de school; een rij verdwijnt met de laatste rol"),
        ["mensen"] = new(BewaarVanaf.ZolangDeSchool, 0, "Besluiten over rollen die nog onderweg zijn naar de accounts, geen gegevens van kinderen"),
        ["link"] = new(BewaarVanaf.Ontstaan, 1, "Persoonlijke link, alleen als hash van het kenmerk"),
        [Grootboek.Soort] = new(BewaarVanaf.ZolangDeSchool, 0, "Nummers van versies per rij, geen gegevens van kinderen"),
        ["postbus"] = new(BewaarVanaf.ZolangDeSchool, 0, "Mail die nog weg moet en de mailserver; de inhoud verdwijnt bij het versturen"),
        ["postblad"] = new(BewaarVanaf.Ontstaan, 24, "Wie welke mail kreeg, zonder inhoud; navraag over uitnodigingen en berichten"),
        ["tablets"] = new(BewaarVanaf.ZolangDeSchool, 0, "Gedeelde tablets: naam en hash van de sleutel, geen gegevens van kinderen"),
        ["toegangslog"] = new(BewaarVanaf.Ontstaan, 24, "Wie welke gegevens zag: toezicht op het gebruik en navraag door ouders (AVG art. 5 lid 2, 15 en 32)"),
        ["toegangslogblad"] = new(BewaarVanaf.Ontstaan, 24, "Als het toegangslog; een vol blad wordt als geheel gewist"),
        ["toegangslogmaand"] = new(BewaarVanaf.Ontstaan, 24, "Waar de volle bladen van een maand liggen; gewist na de bladen zelf"),
        ["installatie"] = new(BewaarVanaf.ZolangDeSchool, 0, "Lijst van scholen, geen gegevens van kinderen"),
        ["sessiesleutels"] = new(BewaarVanaf.ZolangDeSchool, 0, "Sleutels van koekjes en formulieren, verzegeld; geen gegevens van mensen"),
        ["backup"] = new(BewaarVanaf.ZolangDeSchool, 0, "Wanneer de laatste back-up is gemaakt, geen gegevens van mensen"),
        ["tabelinlezen"] = new(BewaarVanaf.Ontstaan, 0, "Kolommen en telling van een Excelbestand; de regels zijn na 24 uur gewist, de telling een dag later"),
        ["tabelblad"] = new(BewaarVanaf.Ontstaan, 0, "Regels van een Excelbestand, gewist na 24 uur"),
        ["tabelkoppeling"] = new(BewaarVanaf.ZolangDeSchool, 0, "Welke kolom wat is, geen gegevens van mensen"),
        ["overblijfkracht"] = new(BewaarVanaf.EindeRol, 24, "Overeenkomst, VOG en certificaten; verantwoording aan ouderraad en inspectie"),
        ["overblijfkrachten"] = new(BewaarVanaf.EindeRol, 24, "Lijst van de overblijfkrachten; een rij verdwijnt met de overblijfkracht"),
        ["rooster"] = new(BewaarVanaf.EindeSchooljaar, 24, "Standaardweek en vastgestelde aantallen, verantwoording van de bezetting; geen gegevens van kinderen"),
        ["roosterdag"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie welke dienst had en wie inviel, grond van de vergoeding; geen gegevens van kinderen"),
        ["ongeval"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wat er gebeurde en wie wat deed; navraag door ouders, verzekering en inspectie (TSO-12)"),
        ["ongevallen"] = new(BewaarVanaf.EindeSchooljaar, 24, "Lijst van ongevallen en zoekacties van een schooljaar; gaat als de ongevallen zelf weg zijn"),
        ["zoekactie"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie wanneer gebeld is over een kind dat niet gevonden werd; navraag door ouders (LIVE-3)"),
        ["logboek"] = new(BewaarVanaf.EindeSchooljaar, 12, "Voorvallen en afspraken van het overblijven; navraag door ouders en het jaarverslag"),
        ["leesbewijzen"] = new(BewaarVanaf.EindeSchooljaar, 12, "Wie een melding uit het logboek las; gaat met het logboek"),
        ["vragen"] = new(BewaarVanaf.EindeSchooljaar, 12, "Vragen van ouders en wat hun geantwoord is; navraag en het jaarverslag"),
        ["aandacht"] = new(BewaarVanaf.Ontstaan, 10, "Wat iemand moet weten, zonder namen van kinderen; gelezen berichten gaan na drie maanden"),
        ["taakverdeling"] = new(BewaarVanaf.ZolangDeSchool, 0, "Taken in de pauze en wie ze de laatste keer deed, geen gegevens van kinderen"),
        ["gedrag"] = new(BewaarVanaf.Ontstaan, 24, "Overtredingen en waarschuwingen een jaar, een schorsing met haar stappen twee jaar na het einde; navraag door ouders (TSO-9)"),
        ["gedragoverzicht"] = new(BewaarVanaf.Ontstaan, 24, "Van welke kinderen gedrag is vastgelegd; een rij verdwijnt met het gedrag"),
        ["regeling"] = new(BewaarVanaf.ZolangDeSchool, 0, "Versies van huisregels, reglement en ontruimingsplan; leesbevestigingen gaan twee jaar na hun versie weg"),
        ["regelingtekst"] = new(BewaarVanaf.ZolangDeSchool, 0, "Tekst van een versie, geen gegevens van mensen"),
        ["kandidaten"] = new(BewaarVanaf.ZolangDeSchool, 0, "Wie overblijfkracht wil worden; een kandidaat gaat vier weken na de uitslag weg, en na een jaar zonder uitslag (TSO-4f)"),
        ["scholing"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie bij cursussen en bijeenkomsten was, als nummer van de helper; verantwoording en jaarverslag (TSO-4n)"),
        ["beleid"] = new(BewaarVanaf.ZolangDeSchool, 0, "Mandaat, kaders en verzekering, geen gegevens van kinderen (TSO-1)"),
        ["spelmateriaal"] = new(BewaarVanaf.ZolangDeSchool, 0, "Spelmateriaal; wie opruimde gaat na vier maanden weg (TSO-13)"),
        ["jaarovergang"] = new(BewaarVanaf.EindeSchooljaar, 0, "Wie naar welke groep ging; daarna staat dat bij elke leerling zelf (SCH-4)"),
        ["dossier"] = new(BewaarVanaf.EindeSchooljaar, 24, "Inhoud van een overdrachtdossier gaat vanaf 1 juli weg; het register (wie, wanneer, kenmerken, inzage) blijft als verantwoording van de overdracht (OSO-L1)"),
        ["dossiersleutel"] = new(BewaarVanaf.EindeSchooljaar, 24, "Sleutel van de inhoud van een dossier, weggegooid met die inhoud; daarna alleen dat hij er was"),
        ["overdracht"] = new(BewaarVanaf.EindeSchooljaar, 24, "Tijdpad, berichten van VO-scholen (de namen gaan vanaf 1 juli weg) en wat hun gemeld is; gaat als de dossiers zelf weg zijn"),
        ["voscholen"] = new(BewaarVanaf.ZolangDeSchool, 0, "VO-scholen en wie daarvan in het portaal mag, geen gegevens van kinderen; ingetrokken toegang gaat na twee jaar weg"),
        ["toetsinlezen"] = new(BewaarVanaf.Ontstaan, 0, "Uitslagen uit een bestand, gewist na 24 uur en uiterlijk op 1 juli; daarna staan zij alleen in het dossier"),
        ["hulp"] = new(BewaarVanaf.ZolangDeSchool, 0, "Stappenplannen en links, geen gegevens van mensen"),
        ["financien"] = new(BewaarVanaf.ZolangDeSchool, 0, "Instellingen, bankrekening van de school, tarieven en vergoedingen; geen gegevens van mensen"),
        ["besluiten"] = new(BewaarVanaf.EindeSchooljaar, 84, "Besluiten over geld met adviezen en instemming; zeven jaar, als de boeken waar zij de grond van zijn (TSO-2c)"),
        ["journaal"] = new(BewaarVanaf.EindeSchooljaar, 84, "Boekingen van een schooljaar; zeven jaar bewaren is wet (AWR art. 52)"),
        ["journaalblad"] = new(BewaarVanaf.EindeSchooljaar, 84, "Als het journaal; een vol blad gaat met zijn schooljaar weg"),
        ["betalers"] = new(BewaarVanaf.EindeSchooljaar, 84, "Wie voor welk kind betaalt; een rij verdwijnt met de betaler"),
        ["betalerslijst"] = new(BewaarVanaf.EindeSchooljaar, 84, "Lijst van de rekeningen; een rij verdwijnt met de betaler"),
        ["betaler"] = new(BewaarVanaf.EindeSchooljaar, 84, "Rekeningen, betalingen en machtigingen van een betaler; zeven jaar na het schooljaar van de laatste (AWR art. 52)"),
        ["betalerblad"] = new(BewaarVanaf.EindeSchooljaar, 84, "Oudere betaalde rekeningen; een blad gaat zeven jaar na het schooljaar van het laatste dat erop staat"),
        ["afrekening"] = new(BewaarVanaf.EindeSchooljaar, 84, "Welke dagen van een kind op welke rekening kwamen, met nummers in plaats van namen; grond van de boeking"),
        ["termijnronde"] = new(BewaarVanaf.EindeSchooljaar, 84, "Wanneer een termijn in rekening is gebracht en hoeveel; geen gegevens van mensen als zij klaar is"),
        ["dagronde"] = new(BewaarVanaf.ZolangDeSchool, 0, "Tot welke dag de lijsten op de rekeningen staan; vragen over een dag gaan na beantwoorden en uiterlijk na hun schooljaar weg"),
        ["kas"] = new(BewaarVanaf.ZolangDeSchool, 0, "Saldo en dagen die nog niet geteld zijn; een getelde dag staat op haar eigen blad"),
        ["kasblad"] = new(BewaarVanaf.EindeSchooljaar, 84, "Een getelde dag van de kas met zijn kwitanties; zeven jaar bewaren is wet (AWR art. 52)"),
        ["incasso"] = new(BewaarVanaf.EindeSchooljaar, 84, "Een incasso met wat er van elke regel werd; bewijs tegenover bank en betaler"),
        ["incassoblad"] = new(BewaarVanaf.EindeSchooljaar, 84, "De vaste regels van een incasso; gaan met haar weg"),
        ["incassos"] = new(BewaarVanaf.ZolangDeSchool, 0, "Welke opdrachten aan de bank er zijn, geen gegevens van mensen; een rij verdwijnt met de opdracht"),
        ["betaalrun"] = new(BewaarVanaf.EindeSchooljaar, 84, "Een betaalopdracht met vergoedingen en teruggaven; bewijs tegenover bank en ontvanger"),
        ["bank"] = new(BewaarVanaf.ZolangDeSchool, 0, "Welke afschriften gelezen zijn, geen gegevens van mensen; een rij verdwijnt met het afschrift"),
        ["afschrift"] = new(BewaarVanaf.EindeSchooljaar, 84, "Een bankafschrift en wat er van elke regel werd; zeven jaar bewaren is wet (AWR art. 52)"),
        ["afschriftblad"] = new(BewaarVanaf.EindeSchooljaar, 84, "De regels van een bankafschrift; gaan met het afschrift weg"),
        ["vergoedingen"] = new(BewaarVanaf.EindeSchooljaar, 84, "Vergoedingen van helpers van een maand; zeven jaar bewaren is wet (AWR art. 52)"),
        ["helperjaar"] = new(BewaarVanaf.EindeSchooljaar, 84, "Wat een helper in een kalenderjaar kreeg, voor de belastingvrije grens; geldt voor het schooljaar dat in dat jaar begint"),
        ["begroting"] = new(BewaarVanaf.EindeSchooljaar, 84, "Begroting, verklaringen en handtekening van de kascommissie van een schooljaar (TSO-10i, TSO-10j)"),
        ["commissie"] = new(BewaarVanaf.EindeSchooljaar, 84, "Wie in de commissie zat en wie voorzitter was; wie weg is gaat zeven jaar na het schooljaar waarin dat was, als de besluiten van toen; het mailadres al na een jaar (TSO-2a, TSO-2d)"),
        ["vergaderingen"] = new(BewaarVanaf.EindeSchooljaar, 84, "Lijst van de vergaderingen van een schooljaar; gaat als de vergaderingen zelf weg zijn"),
        ["vergadering"] = new(BewaarVanaf.EindeSchooljaar, 84, "Agenda, notulen en wie welk stuk kreeg; verantwoording van besluiten aan bestuur, MR en inspectie; mailadressen gaan een half jaar na het schooljaar (TSO-2f … TSO-2k, TSO-5)"),
        ["kwaliteit"] = new(BewaarVanaf.EindeSchooljaar, 84, "Maandcijfers, verbeterpunten en de tellingen van de enquêtes, geen gegevens van kinderen; gaat met het jaarverslag (TSO-2b)"),
        ["enquete"] = new(BewaarVanaf.EindeSchooljaar, 24, "Opmerkingen van een enquête en kenmerken van wie antwoordde, zonder naam; de tellingen blijven bij de kwaliteit (TSO-2b)"),
        ["jaarverslag"] = new(BewaarVanaf.EindeSchooljaar, 84, "Teksten en vastgestelde edities van het jaarverslag en wie het kreeg; geen gegevens van kinderen (TSO-2l, TSO-10i)"),
        ["schoolgids"] = new(BewaarVanaf.EindeSchooljaar, 36, "Eigen tekst voor de schoolgids en of die erin staat, geen gegevens van mensen (TSO-0a)"),
        ["nieuwsbrief"] = new(BewaarVanaf.EindeSchooljaar, 36, "Berichten voor de nieuwsbrief, zonder namen van kinderen (TSO-11c)"),
        ["mrafspraken"] = new(BewaarVanaf.EindeSchooljaar, 84, "Afspraken van MR en bestuur met hun bewijs; een afspraak gaat zeven jaar na het schooljaar waarin zij afliep (TSO-0b)"),
        ["klachten"] = new(BewaarVanaf.EindeSchooljaar, 24, "Klachten over het overblijven en wat ermee gedaan is; navraag door ouders en klachtencommissie (TSO-15c)"),
        ["begin"] = new(BewaarVanaf.ZolangDeSchool, 0, "Hoever het inrichten is, geen gegevens van mensen (SET-1)"),
        ["daglijsten"] = new(BewaarVanaf.Ontstaan, 0, "De daglijst van vandaag, klaar om te printen; gewist in de nacht erna (PDF-1)"),
        ["verzoeken"] = new(BewaarVanaf.EindeSchooljaar, 24, "Wie vroeg om inzage, een kopie of wissen en wat ermee gedaan is, met nummers in plaats van namen (AVG art. 5 lid 2 en 12)"),
        ["nachtronde"] = new(BewaarVanaf.ZolangDeSchool, 0, "Tellingen van de laatste dertig nachten; nummers van wie vertrok, tot ook zijn regels in de boeken weg zijn"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>First day on which the term of a kind of state is over; of what ends with the school there is none, and this is the day itself.</summary>
    /// <param name="einde">As of <see cref="IsVoorbij"/>.</param>
    public static DateOnly VoorbijOp(string soort, DateOnly einde) => einde.AddMonths(Tabel[soort].Maanden);

    /// <summary>Whether the term of a kind of state is over.</summary>
    /// <param name="einde">First day on which that from which it runs is no longer so: not at school, another schooljaar, without a role.</param>
    public static bool IsVoorbij(string soort, DateOnly einde, DateOnly vandaag) =>
        Tabel[soort] is { Vanaf: not BewaarVanaf.ZolangDeSchool } && VoorbijOp(soort, einde) <= vandaag;
}
