using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Advice, loopbaan, support, absence, tests.</summary>
internal static partial class OsoSchrijver
{
    private const string Toetsniveau = "G";
    private const string Taal = "8000";
    private const string Rekenen = "8001";
    private const string Lezen = "8050";
    private const string Taalverzorging = "8051";

    /// <summary>The first advice stays; a final one that differs goes beside it with why. Every text that the verzorgers saw finds a place.</summary>
    private static XElement? Advies(Overstapadvies advies)
    {
        var eerste = advies.Voorlopig ?? advies.Definitief;
        var herzien = advies.Definitief != eerste ? advies.Definitief : null;
        return Blok(
            "overstapadvies",
            Veld("advies", eerste),
            Veld("wensouders", advies.WensOuders),
            Veld("wensleerling", advies.WensLeerling),
            Veld("herzienadvies", herzien),
            Veld("motivatie_herzienadvies", herzien is null ? null : advies.Motivatie),
            Veld("profiel", advies.Profiel),
            Veld("argumentatie", herzien is null ? string.Join('\n', new[] { Schoon(advies.Argumentatie), Schoon(advies.Motivatie) }.Where(t => t.Length > 0)) : advies.Argumentatie),
            Veld("contactnodig", advies.ContactNodig),
            Veld("contactpersoon", advies.ContactNodig == true ? advies.Contactpersoon : null),
            Veld("contacttelefoon", advies.ContactNodig == true ? advies.Contacttelefoon : null),
            Veld("contactemail", advies.ContactNodig == true ? advies.Contactemail : null),
            Veld("aandachtspunten", advies.Aandachtspunten));
    }

    private static XElement? Loopbaan(Loopbaanregel regel) => Blok(
        "schoolloopbaan",
        Veld("schooljaar", regel.Schooljaar.ToString()),
        Veld("groepscode", Schoon(regel.Groepscode).Length > 0 ? regel.Groepscode : regel.Groepsnaam ?? regel.Jaargroep),
        Veld("groepsnaam", regel.Groepsnaam),
        Veld("jaargroep", regel.Jaargroep),
        Veld("brincode", regel.Brin),
        Veld("vestigingscode", regel.Vestiging));

    /// <summary>Handelingsplannen have a category of their own: they may go along when the rest of the support doesn't, and the other way round.</summary>
    private static XElement? Ondersteuning(Dossiergegevens gegevens)
    {
        var (ondersteuning, mee) = (gegevens.Ondersteuning, gegevens.Meesturen);
        return Blok(
            "onderwijsondersteuning",
            mee.Ondersteuning ? ondersteuning.Diagnoses.Select(Diagnose) : null,
            mee.Ondersteuning ? Veld("medicijngebruik", ondersteuning.Medicijnen) : null,
            mee.Handelingsplannen ? ondersteuning.Regels.Where(r => !r.IsArrangement).Select(Handelingsplan) : null,
            mee.Ondersteuning ? ondersteuning.Regels.Where(r => r.IsArrangement).Select(Arrangement) : null);
    }

    private static XElement? Diagnose(Diagnose diagnose) => Blok(
        "diagnose",
        Veld("code", diagnose.Code),
        Veld("naam", diagnose.Naam),
        Veld("datum", diagnose.Datum),
        Veld("doorwie", diagnose.DoorWie),
        Veld("instantie", diagnose.Instantie));

    private static XElement? Handelingsplan(Ondersteuningsregel regel) => Blok(
        "handelingsplan",
        Veld("startdatum", regel.Van),
        Veld("einddatum", regel.Tot),
        Veld("isgerichtop", Schoon(regel.Doel).Length > 0 ? regel.Doel : regel.Soort));

    private static XElement? Arrangement(Ondersteuningsregel regel) => Blok(
        "arrangement_pao",
        Veld("arrangement_datum", regel.Van),
        Veld("arrangement_kenmerk", Schoon(regel.Kenmerk).Length > 0 ? regel.Kenmerk : regel.Soort),
        Veld("arrangement_einddatum", regel.Tot));

    private static XElement? Verzuim(Verzuimgegevens? verzuim) => verzuim is null ? null : Blok(
        "verzuim",
        Veld("dagdelengeoorloofd", verzuim.DagdelenGeoorloofd),
        Veld("dagdelenongeoorloofd", verzuim.DagdelenOngeoorloofd),
        Veld("frequentie", verzuim.Frequentie),
        Veld("contactleerplicht", verzuim.ContactLeerplicht));

    /// <summary>This version has a code for the test, and the day is known. Otherwise the category goes out as switched off.</summary>
    private static bool KanMee(Doorstroomtoets toets) => Versie.Toetssoort(toets.Aanbieder) is not null && toets.Afgenomen is not null;

    private static XElement? Eindtoets(Doorstroomtoets? toets)
    {
        if (toets is null || !KanMee(toets))
        {
            return null;
        }

        var soort = Versie.Toetssoort(toets.Aanbieder)!;
        return Blok(
            "eindtoets_basisonderwijs",
            Blok(
                "eindtoetsresultaat",
                Veld("toetssoort", soort),
                Veld("toetsniveau", Toetsniveau),
                Veld("toetsomschrijving", Versie.Codewoord("42", soort)),
                Veld("datum_afname", toets.Afgenomen),
                Veld("standaardscore", toets.Deelgenomen ? toets.Standaardscore : null),
                Veld("toets_advies", toets.Deelgenomen ? Toetsadvies(toets) : null),
                new XElement(Ruimte + "onderdelen", toets.Deelgenomen ? Onderdelen(toets.Referentieniveaus) : null)),
            Veld("deelgenomen", toets.Deelgenomen));
    }

    private static string? Toetsadvies(Doorstroomtoets toets) =>
        Schoon(toets.ToetsadviesTekst).Length > 0 ? toets.ToetsadviesTekst : toets.Toetsadvies is { } code ? Versie.Codewoord("2", code) : null;

    /// <summary>Language goes by domain, arithmetic by part.</summary>
    private static IEnumerable<XElement?> Onderdelen(ImmutableArray<Referentieniveau> niveaus)
    {
        string? Niveau(string onderdeel) => niveaus.FirstOrDefault(n => n.Onderdeel == onderdeel) is { } gevonden ? Versie.Referentieniveau(gevonden.Niveau) : null;
        var domeinen = Blok("domeinen", Domein(Lezen, Niveau("LEZEN")), Domein(Taalverzorging, Niveau("TAALVERZORGING")));
        yield return domeinen is null ? null : Blok("onderdeel", Veld("onderdeelcode", Taal), Veld("onderdeelomschrijving", Versie.Codewoord("46", Taal)), domeinen);
        yield return Niveau("REKENEN") is not { } rekenen ? null : Blok(
            "onderdeel", Veld("onderdeelcode", Rekenen), Veld("onderdeelomschrijving", Versie.Codewoord("46", Rekenen)), Veld("ond_referentieniveau", rekenen));
    }

    private static XElement? Domein(string code, string? niveau) => niveau is null ? null : Blok(
        "domein", Veld("domeincode", code), Veld("domeinomschrijving", Versie.Codewoord("47", code)), Veld("dom_referentieniveau", niveau));

    /// <summary>Only with a result, and not older than two school years before this one (TR04, TR05).</summary>
    private static bool GaatMee(Toetsresultaat toets, DateOnly vandaag) =>
        HeeftResultaat(toets) && Schoon(toets.Toetscode).Length > 0 && toets.Afgenomen >= OsoWaarde.ToetsenVanaf(vandaag);

    private static bool HeeftResultaat(Toetsresultaat toets) => toets.Vaardigheidsscore is not null || (Schoon(toets.Schaal).Length > 0 && Schoon(toets.Waarde).Length > 0);

    private static XElement? Toets(Toetsresultaat toets) => Blok(
        "toets",
        Blok("toetsidentificatie", Veld("eldtoetscode", toets.Toetscode), Veld("leergebied", toets.Leergebied), Veld("toetsnaam", toets.Naam)),
        Blok("afname", Veld("afnamedatum", toets.Afgenomen), Veld("jaargroep", toets.Jaargroep)),
        Blok(
            "resultaat",
            Blok("toetsscore", Veld("vaardigheidsscore", toets.Vaardigheidsscore?.ToString(CultureInfo.InvariantCulture))),
            Schoon(toets.Schaal).Length == 0 || Schoon(toets.Waarde).Length == 0 ? null : Blok(
                "referentiescore",
                Veld("codereferentiescore", toets.Schaal),
                Veld("codevergelijkingsgroep", "Landelijk"),
                Veld("waarde", toets.Waarde))));
}
