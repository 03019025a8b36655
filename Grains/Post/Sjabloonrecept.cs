using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrleansSchool.Post;

/// <summary>Fixed text of a mail with places for values: <c>{naam}</c>. A value stands in one line and never adds lines.</summary>
/// <param name="Waarden">The values that must be given, no more and no fewer.</param>
/// <param name="MagKindgegevens">False: nothing that names a child may stand in a value.</param>
internal sealed record Sjabloonrecept(string Onderwerp, ImmutableArray<string> Waarden, bool MagKindgegevens, string Tekst);

/// <summary>All mails of the intranet as data (POST-1). The signature with the name of the school comes below each.</summary>
internal static class Sjabloonrecepten
{
    public const string Naam = "naam";
    public const string Link = "link";

    public static FrozenDictionary<Sjabloon, Sjabloonrecept> Tabel { get; } = new Dictionary<Sjabloon, Sjabloonrecept>
    {
        [Sjabloon.Uitnodiging] = new("Uitnodiging voor het intranet van {school}", [Naam, "school", "door", Link], false, """
            Beste {naam},

            {door} nodigt je uit voor het intranet van {school}. Met deze link maak je je eigen wachtwoord:

            {link}

            De link werkt één keer en een beperkte tijd. Is hij verlopen? Vraag {door} dan om een nieuwe.
            """),
        [Sjabloon.WachtwoordHerstel] = new("Een nieuw wachtwoord maken", [Naam, Link], false, """
            Beste {naam},

            Je kunt met deze link een nieuw wachtwoord maken:

            {link}

            De link werkt één keer en een beperkte tijd. Heb je hier niet om gevraagd? Dan hoef je niets te doen; je wachtwoord blijft zoals het is.
            """),
        [Sjabloon.AdresBevestigen] = new("Is dit jouw mailadres?", [Naam, Link], false, """
            Beste {naam},

            Dit mailadres staat bij je account op het intranet. Klopt dat? Bevestig het dan met deze link:

            {link}

            Ken je dit intranet niet? Dan hoef je niets te doen.
            """),
        [Sjabloon.BeveiligingGewijzigd] = new("Er is iets veranderd aan je account", [Naam, "wat", "wanneer"], false, """
            Beste {naam},

            Aan je account op het intranet is iets veranderd: {wat}, {wanneer}.

            Deed je dit zelf? Dan is alles in orde. Deed je dit niet, bel dan meteen de school.
            """),
        [Sjabloon.RolGegeven] = new("{wie} heeft een rol gekregen op het intranet", [Naam, "wie", "rol", "door", "school"], false, """
            Beste {naam},

            {door} gaf {wie} de rol {rol} op het intranet van {school}.

            Klopt dit niet? Haal de rol dan weg bij Mensen, of vraag {door} wat de bedoeling is.
            """),
        [Sjabloon.Proefbericht] = new("Proefbericht van het intranet", ["door"], false, """
            Hallo,

            Dit is een proefbericht. {door} liet het versturen om te kijken of het intranet kan mailen. Je leest het, dus dat werkt.
            """),
        [Sjabloon.RolErbij] = new("Je hoort nu ook bij het intranet van {school}", [Naam, "school", "door", Link], false, """
            Beste {naam},

            {door} gaf je een rol op het intranet van {school}. Je hebt al een account: log in zoals je gewend bent.

            {link}

            Ken je deze school niet? Laat het dan aan {door} of aan de school weten.
            """),
        [Sjabloon.RolBeeindigd] = new("De rol van {wie} op het intranet eindigt", [Naam, "wie", "rol", "door", "school"], false, """
            Beste {naam},

            {door} liet de rol {rol} van {wie} op het intranet van {school} eindigen. De laatste dag staat bij Mensen.

            Klopt dit niet? Geef de rol dan terug bij Mensen, of vraag {door} wat de bedoeling is.
            """),
        [Sjabloon.MailserverGewijzigd] = new("De mailserver van het intranet is gewijzigd", [Naam, "wie", "wanneer"], false, """
            Beste {naam},

            {wie} stelde een andere mailserver in voor het intranet, {wanneer}. Dit is het laatste bericht langs de oude mailserver.

            Wist je dit, of is het zo afgesproken? Dan is alles in orde. Wist je dit niet? Bel dan meteen {wie}, en kijk de instellingen van de mailserver na. Langs de nieuwe server gaat de eerste 24 uur geen link voor een nieuw wachtwoord naar wie mensen mag beheren.
            """),
        [Sjabloon.BackupGelukt] = new("De back-up van vannacht is gelukt", [Naam, "wanneer", "inhoud"], false, """
            Beste {naam},

            De back-up van het intranet is gemaakt op {wanneer}: {inhoud}.

            Zet er elk kwartaal een terug op een andere computer, om te weten dat het kan. Hoe dat gaat, staat in de beheerhandleiding.
            """),
        [Sjabloon.Reglement] = new("Het reglement van het overblijven op {school}", [Naam, "school", Link], false, """
            Beste {naam},

            Welkom op {school}. Hier lees je de afspraken over het overblijven:

            {link}

            De link is van jou en werkt zestig dagen. Wil je het reglement op papier, of heb je een vraag? Bel dan de school.
            """),
        [Sjabloon.Ouderlink] = new("Uw persoonlijke link voor het overblijven op {school}", [Naam, "school", "tot", Link], false, """
            Beste {naam},

            Met deze link ziet u wanneer uw kind overblijft op {school}. U kunt een dag afmelden, een dag toevoegen en een vraag stellen, zonder in te loggen:

            {link}

            De link is alleen voor u en werkt tot en met {tot}. Bewaar deze mail, en stuur hem niet door. Een eerdere link werkt niet meer.
            """),
        [Sjabloon.Ouderantwoord] = new("Er is een antwoord op uw vraag aan {school}", [Naam, "school"], false, """
            Beste {naam},

            U stelde {school} een vraag over het overblijven. Die is beantwoord. U leest het antwoord met uw persoonlijke link; die staat in een eerdere mail.

            Kunt u die mail niet meer vinden? Vraag de school om een nieuwe link.
            """),
        [Sjabloon.OsoSeintje] = new("OSO-dossiers van {school}", [Naam, "voschool", "wat", "school", "brin", "tot", "opnieuw", "toelichting", "door"], false, """
            Beste {naam},

            Voor {voschool} {wat} klaar van {school} (BRIN {brin}). Ophalen in uw eigen administratiesysteem kan tot en met {tot}. {opnieuw}

            {toelichting}

            In deze mail staan geen gegevens van leerlingen. Stuur die ook niet terug per mail. Vragen? Bel de school en vraag naar {door}.
            """),
        [Sjabloon.Inzagelink] = new("Uw inzage bij {school}", [Naam, "school", "tot", Link], false, """
            Beste {naam},

            {school} vraagt u om iets te lezen en te zeggen of het klopt. Dat kan met deze link:

            {link}

            U hebt er een code van zes cijfers bij nodig. Die krijgt u van de leerkracht, niet per mail. De link is alleen voor u en werkt tot en met {tot}. Stuur deze mail niet door. Komt u liever naar school om het te lezen? Bel dan de school.
            """),
        [Sjabloon.Incassoaankondiging] = new("Aankondiging van een incasso door {school}", [Naam, "school", "bedrag", "datum", "kenmerk", "machtiging", "incassant"], false, """
            Beste {naam},

            Op {datum} schrijft {school} {bedrag} van uw rekening af voor het overblijven.

            Kenmerk: {kenmerk}
            Machtiging: {machtiging}
            Incassant-ID: {incassant}

            Zorgt u dat er genoeg op uw rekening staat? Klopt er iets niet, bel dan voor die dag de school. Waarvoor het is, leest u met uw persoonlijke link; die staat in een eerdere mail.
            """),
        [Sjabloon.Betaalherinnering] = new("Herinnering: er staat nog een rekening van {school} open", [Naam, "school", "bedrag", "kenmerk", "iban", "tot", "kosten"], false, """
            Beste {naam},

            Voor het overblijven op {school} staat nog {bedrag} open. Misschien is het u ontgaan. Wilt u het betalen voor of op {tot}?

            Rekening: {iban}
            Kenmerk: {kenmerk}

            {kosten}

            Dit is de enige herinnering. Betaalt u niet binnen vier weken, dan besluit de school of overblijven nog kan. Lukt betalen nu niet, of hebt u al betaald? Bel dan de school: er is veel mogelijk.
            """),
        [Sjabloon.Rekening] = new("Een rekening voor het overblijven op {school}", [Naam, "school", "bedrag", "kenmerk", "iban", "tot"], false, """
            Beste {naam},

            Er staat een rekening voor u klaar voor het overblijven op {school}: {bedrag}. Wilt u die betalen voor of op {tot}?

            Rekening: {iban}
            Kenmerk: {kenmerk}

            Waarvoor het is, leest u met uw persoonlijke link; die staat in een eerdere mail. Met die link kunt u ook een machtiging geven. Kunt u de mail niet meer vinden? Vraag de school om een nieuwe link.
            """),
        [Sjabloon.Besluitvraag] = new("Jullie reactie gevraagd: {titel}", [Naam, "titel", "wat", "tot", Link], false, """
            Beste {naam},

            De overblijfcommissie nam een besluit: {titel}. De commissie vraagt om {wat}. Antwoord graag voor {tot}.

            Het voorstel staat hier:

            {link}

            Wil je eerst iets vragen? Spreek dan de overblijfcoördinator aan.
            """),
        [Sjabloon.Jaarverslag] = new("Het jaarverslag van het overblijven op {school}, {jaar}", [Naam, "school", "jaar", Link], false, """
            Beste {naam},

            De overblijfcommissie van {school} stelde het jaarverslag van schooljaar {jaar} vast. Het staat hier, als PDF en als werkboek:

            {link}

            Je logt in met je eigen account. Heb je een vraag of een opmerking? Dien een agendapunt in voor de volgende vergadering, of spreek de overblijfcoördinator aan.
            """),
        [Sjabloon.Vergadering] = new("Vergadering van de {wat} op {dag}", [Naam, "school", "wat", "dag", "tijd", "plaats", "tot", Link], false, """
            Beste {naam},

            De {wat} van {school} vergadert op {dag} om {tijd}, {plaats}. Laat weten of je komt:

            {link}

            Heb je geen account? Vertel de overblijfcoördinator of je komt. Agendapunten kun je indienen tot en met {tot}. Kreeg je al eerder een bericht over deze vergadering? Dan geldt wat hier staat.
            """),
        [Sjabloon.Vergaderagenda] = new("Agenda van de {wat}, {dag}", [Naam, "school", "wat", "dag", "tijd", "plaats", Link], false, """
            Beste {naam},

            De agenda van de {wat} van {school} staat klaar. De vergadering is op {dag} om {tijd}, {plaats}.

            {link}

            Op die pagina zet je de vergadering ook in je eigen agenda. Je logt in met je eigen account. Heb je er geen? Vraag de overblijfcoördinator om de agenda op papier.
            """),
        [Sjabloon.Vergaderafgelast] = new("De {wat} van {dag} gaat niet door", [Naam, "school", "wat", "dag", Link], false, """
            Beste {naam},

            De vergadering van de {wat} van {school} op {dag} gaat niet door. Waarom staat hier:

            {link}
            """),
        [Sjabloon.Vergadernotulen] = new("Notulen van de {wat}, {dag}", [Naam, "school", "wat", "dag", Link], false, """
            Beste {naam},

            De notulen van de {wat} van {school} van {dag} zijn vastgesteld. Je leest ze hier:

            {link}

            Je logt in met je eigen account. Heb je er geen? Vraag de overblijfcoördinator om de notulen op papier. Klopt er iets niet? Laat het de overblijfcoördinator weten.
            """),
        [Sjabloon.Vergaderverslag] = new("Verslag van een vergadering over het overblijven op {school}", [Naam, "school"], false, """
            Beste {naam},

            Er is vergaderd over het overblijven op {school}. Het verslag leest u met uw persoonlijke link; die staat in een eerdere mail.

            Kunt u de mail niet meer vinden? Vraag de school om een nieuwe link. Op papier kunt u het verslag lezen bij de overblijfcoördinator.
            """),
        [Sjabloon.Enquete] = new("Vijf vragen over het overblijven op {school}", [Naam, "school", "tot"], false, """
            Beste {naam},

            Hoe gaat het overblijven op {school}? De overblijfcommissie stelt u vijf korte vragen. U antwoordt met uw persoonlijke link; die staat in een eerdere mail. Antwoorden kan tot en met {tot}.

            Niemand ziet wie wat antwoordde. Kunt u die mail niet meer vinden? Vraag de school om een nieuwe link.
            """),
        [Sjabloon.BackupMislukt] = new("De back-up van vannacht is mislukt", [Naam, "wanneer", "waarom"], false, """
            Beste {naam},

            De back-up van het intranet is op {wanneer} mislukt: {waarom}

            Los dit vandaag op en maak daarna een back-up bij Back-ups in het menu.
            """),
        [Sjabloon.Invalvraag] = new("Kun je {dag} invallen bij het overblijven?", [Naam, "school", "dag", "tijd", "plek", "tot", Link], false, """
            Beste {naam},

            Kun je invallen bij het overblijven van {school}? Het gaat om {dag}, {tijd}, {plek}.

            Met deze link zeg je ja of nee, zonder in te loggen:

            {link}

            Laat het voor {tot} weten. Daarna vragen we ook een ander; wie het eerst ja zegt, staat op het rooster.
            """),
    }.ToFrozenDictionary();
}
