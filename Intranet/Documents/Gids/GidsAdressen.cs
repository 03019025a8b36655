namespace OrleansSchool.Intranet.Documents.Gids;

/// <summary>Address of a page → its place in the guides. A page behind such an address has the same place, unless it has its own.</summary>
internal static class GidsAdressen
{
    private const string School = "/s/{school}";

    /// <summary>Everything is behind these, so they say nothing of what is there.</summary>
    public static IReadOnlyList<string> AlleenZelf { get; } = [School, "/tablet"];

    public static IEnumerable<KeyValuePair<string, string>> Alle => Buiten().Concat(Dag()).Concat(Leerlingen()).Concat(Helpers()).Concat(Geld()).Concat(Commissie())
        .Concat(Overdracht()).Concat(Beheer()).Select(r => KeyValuePair.Create(r.Pad, r.Plaats));

    private static IEnumerable<(string Pad, string Plaats)> Buiten() =>
    [
        ("/", "inloggen#kies-een-school"),
        ("/scholen", "inloggen#kies-een-school"),
        ("/inloggen", "inloggen#inloggen"),
        ("/demo-inloggen", "inloggen#inloggen"),
        ("/uitloggen", "inloggen#inloggen"),
        ("/bevestigen", "inloggen#de-tweede-stap"),
        ("/inloggen/code", "inloggen#de-tweede-stap"),
        ("/tweede-stap", "inloggen#de-tweede-stap"),
        ("/profiel", "inloggen#je-profiel"),
        ("/profiel/tweede-stap", "inloggen#de-tweede-stap"),
        ("/profiel/passkeys", "inloggen#de-tweede-stap"),
        ("/profiel/herstelcodes", "inloggen#de-tweede-stap"),
        ("/profiel/wachtwoord", "inloggen#wachtwoord-kwijt-of-wijzigen"),
        ("/wachtwoord", "inloggen#wachtwoord-kwijt-of-wijzigen"),
        ("/wachtwoord-vergeten", "inloggen#wachtwoord-kwijt-of-wijzigen"),
        ("/mailadres", "inloggen#je-profiel"),
        ("/uitnodiging", "inloggen#een-uitnodiging"),
        ("/eerste-start", "inloggen#de-eerste-start"),
        ("/tablet", "inloggen#op-een-gedeelde-tablet"),
        ("/tablet/pin", "inloggen#op-een-gedeelde-tablet"),
        ("/tablet/pincode", "inloggen#op-een-gedeelde-tablet"),
        ("/tablet/koppelen", "inloggen#op-een-gedeelde-tablet"),
        ("/tablet/zonder-netwerk", "inloggen#op-een-gedeelde-tablet"),
        ("/demo-tablet", "inloggen#op-een-gedeelde-tablet"),
        ("/fout", "inloggen#als-er-iets-misgaat"),
        ("/inval", "inloggen#een-link-uit-een-mail"),
        ("/agenda", "inloggen#een-link-uit-een-mail"),
        ("/reglement", "ouder#het-reglement"),
        ("/ouder", "ouder#de-dagen-van-uw-kind"),
        ("/inzage", "ouder#het-dossier-van-groep-8-inzien"),
        ("/portaal", "vo-school#een-dossier-ophalen"),
        ("/gids", "inloggen#als-er-iets-misgaat"),
        ($"{School}/gids", "inloggen#als-er-iets-misgaat"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Dag() =>
    [
        (School, "middag#vandaag"),
        ($"{School}/mijn-werk", "middag#jouw-startpagina"),
        ($"{School}/aandacht", "middag#wat-je-aandacht-vraagt"),
        ($"{School}/zoek", "inloggen#zoeken"),
        ($"{School}/overzicht", "middag#jouw-startpagina"),
        ($"{School}/bord", "middag#het-middagbord"),
        ($"{School}/bord/plek", "middag#een-bord-per-plek"),
        ($"{School}/pakket", "middag#zonder-netwerk"),
        ($"{School}/nagekomen", "middag#zonder-netwerk"),
        ($"{School}/lunch", "middag#lunch-in-de-groep"),
        ($"{School}/lunch/digibord", "middag#het-digibord"),
        ($"{School}/absent", "middag#afmelden"),
        ($"{School}/lunchinfo", "middag#goed-om-te-weten"),
        ($"{School}/toezicht", "middag#toezicht"),
        ($"{School}/briefing", "middag#briefing"),
        ($"{School}/logboek", "middag#logboek"),
        ($"{School}/vragen", "middag#vragen-van-ouders"),
        ($"{School}/rapporten", "middag#rapporten-en-daglijst"),
        ($"{School}/ongevallen", "veiligheid#een-ongeval"),
        ($"{School}/zoekactie", "veiligheid#een-kind-is-zoek"),
        ($"{School}/ontruiming", "veiligheid#ontruimen"),
        ($"{School}/gedrag", "veiligheid#gedrag"),
        ($"{School}/gedrag/besluit", "veiligheid#schorsen"),
        ($"{School}/gedrag/{{leerling}}/brief", "veiligheid#schorsen"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Leerlingen() =>
    [
        ($"{School}/leerlingen", "leerlingen#de-lijst"),
        ($"{School}/leerlingen/nieuw", "leerlingen#een-leerling-inschrijven"),
        ($"{School}/leerlingen/aanmelden", "leerlingen#veel-kinderen-tegelijk-aanmelden"),
        ($"{School}/leerlingen/{{leerling}}", "leerlingen#de-kaart-van-een-leerling"),
        ($"{School}/leerlingen/{{leerling}}/formulier", "leerlingen#het-aanmeldformulier"),
        ($"{School}/leerlingen/inlezen", "beginnen#leerlingen-inlezen"),
        ($"{School}/leerlingen/inlezen/verzorgers", "beginnen#gegevens-uit-excel"),
        ($"{School}/leerlingen/inlezen/aanmeldingen", "beginnen#gegevens-uit-excel"),
        ($"{School}/inlezen", "beginnen#gegevens-uit-excel"),
        ($"{School}/ouderlinks", "leerlingen#links-voor-ouders"),
        ($"{School}/jaarovergang", "leerlingen#de-jaarovergang"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Helpers() =>
    [
        ($"{School}/rooster", "rooster#het-rooster"),
        ($"{School}/rooster/standaardweek", "rooster#de-standaardweek"),
        ($"{School}/rooster/behoefte", "rooster#hoeveel-helpers"),
        ($"{School}/rooster/beschikbaarheid", "rooster#wie-kan-wanneer"),
        ($"{School}/rooster/mijn", "rooster#mijn-diensten"),
        ($"{School}/overblijfkrachten", "rooster#overblijfkrachten"),
        ($"{School}/overblijfkrachten/inlezen", "beginnen#gegevens-uit-excel"),
        ($"{School}/overblijfkrachten/kandidaten", "rooster#kandidaten"),
        ($"{School}/overblijfkrachten/scholing", "rooster#scholing"),
        ($"{School}/mijn-overeenkomst", "rooster#mijn-overeenkomst"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Geld() =>
    [
        ($"{School}/geld", "geld#het-overzicht"),
        ($"{School}/geld/inrichten", "geld#inrichten"),
        ($"{School}/geld/ronde", "geld#een-ronde"),
        ($"{School}/geld/betaler", "geld#de-rekening-van-een-betaler"),
        ($"{School}/geld/leerling", "geld#dagen-van-een-kind-wijzigen"),
        ($"{School}/geld/verdeling", "geld#wie-wat-betaalt"),
        ($"{School}/geld/machtigingen", "geld#machtigingen"),
        ($"{School}/geld/incasso", "geld#incasso"),
        ($"{School}/geld/bank", "geld#bank"),
        ($"{School}/geld/betalen", "geld#uitbetalen"),
        ($"{School}/geld/debiteuren", "geld#wie-te-laat-is"),
        ($"{School}/geld/vragen", "geld#vragen-over-dagen"),
        ($"{School}/geld/kas", "geld#de-kas"),
        ($"{School}/geld/kas/tellen", "geld#de-kas-tellen"),
        ($"{School}/geld/vergoedingen", "geld#vergoedingen"),
        ($"{School}/geld/mijn-vergoeding", "geld#mijn-vergoeding"),
        ($"{School}/geld/begroting", "geld#begroting"),
        ($"{School}/geld/journaal", "geld#journaal"),
        ($"{School}/geld/kascommissie", "geld#kascommissie"),
        ($"{School}/geld/cijfers", "geld#cijfers"),
        ($"{School}/geld/cijfers.xlsx", "geld#cijfers"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Commissie() =>
    [
        ($"{School}/besluiten", "commissie#besluiten"),
        ($"{School}/commissie", "commissie#leden-en-voorzitter"),
        ($"{School}/commissie/afspraken", "commissie#afspraken-met-de-mr"),
        ($"{School}/commissie/inspectie", "commissie#als-de-inspectie-komt"),
        ($"{School}/vergaderingen", "commissie#vergaderingen"),
        ($"{School}/kwaliteit", "commissie#kwaliteit"),
        ($"{School}/kwaliteit/enquete", "commissie#de-enquête"),
        ($"{School}/enquete", "commissie#de-enquête"),
        ($"{School}/groep", "commissie#de-enquête"),
        ($"{School}/jaarverslag", "commissie#jaarverslag"),
        ($"{School}/schoolgids", "commissie#schoolgids-en-nieuwsbrief"),
        ($"{School}/nieuwsbrief", "commissie#schoolgids-en-nieuwsbrief"),
        ($"{School}/klachten", "commissie#klachten"),
        ($"{School}/regelingen", "afspraken#reglement-en-bijlagen"),
        ($"{School}/reglement-uitgereikt", "afspraken#wie-het-reglement-kreeg"),
        ($"{School}/beleid", "afspraken#beleid-en-verzekering"),
        ($"{School}/spelmateriaal", "afspraken#spelmateriaal"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Overdracht() =>
    [
        ($"{School}/overdracht", "overdracht#het-bord-van-groep-8"),
        ($"{School}/overdracht/aantallen", "overdracht#aantallen"),
        ($"{School}/overdracht/berichten", "overdracht#berichten-van-vo-scholen"),
        ($"{School}/overdracht/voscholen", "overdracht#vo-scholen-en-het-portaal"),
        ($"{School}/overdracht/tijdpad", "overdracht#het-tijdpad"),
        ($"{School}/overdracht/tijdpad.xlsx", "overdracht#het-tijdpad"),
        ($"{School}/overdracht/hulp", "overdracht#stappenplannen"),
        ($"{School}/overdracht/toetsen", "overdracht#de-doorstroomtoets"),
        ($"{School}/overdracht/bsn", "overdracht#bsn"),
        ($"{School}/overdracht/bestand", "overdracht#een-dossier-nakijken"),
        ($"{School}/overdracht/vergelijking", "overdracht#een-dossier-nakijken"),
        ($"{School}/overdracht/werklijst", "overdracht#de-werklijst"),
        ($"{School}/dossier", "overdracht#het-dossier"),
        ($"{School}/dossier/{{leerling}}/inzien", "overdracht#inzage-door-de-ouders"),
        ($"{School}/dossier/{{leerling}}/rapport", "overdracht#inzage-door-de-ouders"),
    ];

    private static IEnumerable<(string Pad, string Plaats)> Beheer() =>
    [
        ($"{School}/beginnen", "beginnen#de-stappen"),
        ($"{School}/beginnen/tarief", "beginnen#het-tarief-bij-de-start"),
        ($"{School}/beginnen/proef", "beginnen#oefenen-voor-de-eerste-lunch"),
        ($"{School}/beginnen/andere-school", "beginnen#het-bestand-is-van-een-andere-school"),
        ($"{School}/inrichten", "beginnen#de-school-inrichten"),
        ($"{School}/mensen", "mensen#mensen-en-rollen"),
        ($"{School}/mensen/nieuw", "mensen#iemand-uitnodigen"),
        ($"{School}/tablets", "mensen#tablets-en-pincodes"),
        ($"{School}/post", "mensen#post"),
        ($"{School}/post/instellingen", "mensen#de-mailserver"),
        ($"{School}/inzage", "gegevens#wie-keek-er"),
        ($"{School}/persoon", "gegevens#wat-we-van-iemand-bewaren"),
        ($"{School}/persoon/verzoeken", "gegevens#verzoeken"),
        ($"{School}/bewaren", "gegevens#hoe-lang-we-bewaren"),
        ($"{School}/weggehaald", "gegevens#iets-terugzetten"),
        ($"{School}/nachtronde", "gegevens#de-nachtronde"),
        ($"{School}/beheer", "installatie#de-stand"),
        ($"{School}/scholen-beheren", "installatie#scholen"),
        ($"{School}/installatie/inloggen", "installatie#inloggen-met-microsoft-of-google"),
        ($"{School}/installatie/backup", "installatie#back-ups"),
        ($"{School}/installatie/herstelzin", "installatie#de-herstelzin"),
    ];
}
