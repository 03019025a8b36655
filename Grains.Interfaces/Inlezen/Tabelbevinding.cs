using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>What a finding means for its row.</summary>
public enum Tabelernst
{
    /// <summary>Read in, repaired; to know.</summary>
    Opmerking = 0,

    /// <summary>Read in; somebody should look.</summary>
    Waarschuwing,

    /// <summary>This row isn't read in.</summary>
    Fout,
}

/// <summary>Something about one row.</summary>
/// <param name="Rij">Row number as the spreadsheet shows it.</param>
/// <param name="Kolom">Column from 0; null for the row as a whole.</param>
/// <param name="Code">One of <see cref="Tabelcode"/>; tests and filters use it, never the sentence.</param>
[GenerateSerializer, Immutable, Alias("tabel-bevinding")]
public sealed record Tabelbevinding(
    [property: Id(0)] int Rij, [property: Id(1)] int? Kolom, [property: Id(2)] string Code, [property: Id(3)] string Zin, [property: Id(4)] Tabelernst Ernst);

/// <summary>Kinds of findings, with a short name for the filter.</summary>
public static class Tabelcode
{
    public const string AdresOnvolledig = "adres-onvolledig";
    public const string AndereRegelFout = "andere-regel-fout";
    public const string BedragOntbreekt = "bedrag-ontbreekt";
    public const string BedragOnleesbaar = "bedrag-onleesbaar";
    public const string BedragTweeKeer = "bedrag-twee-keer";
    public const string BeginstandAnders = "beginstand-anders";
    public const string BelvolgordeDubbel = "belvolgorde-dubbel";
    public const string BelvolgordeOngeldig = "belvolgorde-ongeldig";
    public const string BelvolgordeZonderTelefoon = "belvolgorde-zonder-telefoon";
    public const string BetaaldeelOngeldig = "betaaldeel-ongeldig";
    public const string BetaaldeelSom = "betaaldeel-som";
    public const string BetalerAnders = "betaler-anders";
    public const string BetalerDubbel = "betaler-dubbel";
    public const string BetalerOnbekend = "betaler-onbekend";
    public const string CelFout = "cel-fout";
    public const string CertificaatVerlopen = "certificaat-verlopen";
    public const string ContactverbodBlijft = "contactverbod-blijft";
    public const string ContactverbodEnBellen = "contactverbod-en-bellen";
    public const string ContactverbodEnOphalen = "contactverbod-en-ophalen";
    public const string ContactverbodVanAnder = "contactverbod-van-ander";
    public const string DagenOnleesbaar = "dagen-onleesbaar";
    public const string DagenOntbreken = "dagen-ontbreken";
    public const string DagenVanSchool = "dagen-zonder-overblijven";
    public const string DatumAlsGetal = "datum-als-getal";
    public const string DatumOnleesbaar = "datum-onleesbaar";
    public const string DatumOnmogelijk = "datum-onmogelijk";
    public const string DatumVolgorde = "datum-volgorde";
    public const string DiplomaZonderDatum = "diploma-zonder-datum";
    public const string FormuleZonderWaarde = "formule-zonder-waarde";
    public const string GeboortedatumAnders = "geboortedatum-anders";
    public const string GeheimBlijft = "geheim-adres-blijft";
    public const string GezagLeeg = "gezag-leeg";
    public const string GroepAnders = "groep-anders";
    public const string HelperAnderAdres = "helper-ander-adres";
    public const string HelperDubbel = "helper-dubbel";
    public const string IbanOngeldig = "iban-ongeldig";
    public const string JaNeeOnleesbaar = "janee-onleesbaar";
    public const string KenmerkDubbel = "kenmerk-dubbel";
    public const string LeerlingDubbel = "leerling-dubbel";
    public const string LeerlingOnbekend = "leerling-onbekend";
    public const string LeerlingOntbreekt = "leerling-ontbreekt";
    public const string LeerlingTegenspraak = "leerling-tegenspraak";
    public const string LeerlingTweeKeer = "leerling-twee-keer";
    public const string LeerlingVanSchool = "leerling-van-school";
    public const string MailDubbel = "mail-dubbel";
    public const string MailOngeldig = "mail-ongeldig";
    public const string MailVanAnder = "mail-van-ander";
    public const string NaamOngeldig = "naam-ongeldig";
    public const string NaamOntbreekt = "naam-ontbreekt";
    public const string NoodnummerZonderTelefoon = "noodnummer-zonder-telefoon";
    public const string PostcodeOngeldig = "postcode-ongeldig";
    public const string NietOvergenomen = "niet-overgenomen";
    public const string RegelsSprekenTegen = "regels-spreken-tegen";
    public const string RelatieLeeg = "relatie-leeg";
    public const string SoortOnleesbaar = "soort-onleesbaar";
    public const string TaalOnbekend = "taal-onbekend";
    public const string TekendatumOntbreekt = "tekendatum-ontbreekt";
    public const string TekstTeLang = "tekst-te-lang";
    public const string TelefoonHersteld = "telefoon-hersteld";
    public const string TelefoonMeer = "telefoon-meer";
    public const string TelefoonOngeldig = "telefoon-ongeldig";
    public const string TelefoonTeKort = "telefoon-te-kort";
    public const string TelefoonTeLang = "telefoon-te-lang";
    public const string TeVeelVerzorgers = "te-veel-verzorgers";
    public const string VerzorgerDubbel = "verzorger-dubbel";
    public const string VogOntbreekt = "vog-ontbreekt";
    public const string VogOud = "vog-oud";
    public const string VreemdeTekens = "vreemde-tekens";
    public const string VervaldagOntbreekt = "vervaldag-ontbreekt";
    public const string WaardeUitFormule = "waarde-uit-formule";
    public const string WijzigingMetGeld = "wijziging-met-geld";

    /// <summary>"telefoon-te-kort" → "Telefoon te kort".</summary>
    public static string Leesbaar(string code)
    {
        var tekst = code switch
        {
            JaNeeOnleesbaar => "ja of nee onleesbaar",
            IbanOngeldig => "IBAN ongeldig",
            WijzigingMetGeld => "wijzigt ook de rekening",
            BedragTweeKeer => "open en tegoed in één regel",
            DagenVanSchool => "dag zonder overblijven",
            VogOntbreekt => "VOG ontbreekt",
            VogOud => "VOG te oud",
            ContactverbodVanAnder => "lijkt op iemand met een contactverbod",
            HelperAnderAdres => "zelfde naam, ander adres",
            TelefoonMeer => "meer dan één telefoonnummer",
            NaamOntbreekt => "naam ontbreekt",
            _ => code.Replace('-', ' '),
        };
        return Namen.Hoofdletter(tekst);
    }
}

/// <summary>The codes of a table that isn't taken at all.</summary>
public static class Tabelweigercode
{
    public const string Aanhaling = "aanhalingsteken";
    public const string DuurtTeLang = "duurt-te-lang";
    public const string GeenKoppen = "geen-koppen";
    public const string GeenRijen = "geen-rijen";
    public const string GeenTabel = "geen-tabel";
    public const string Html = "html";
    public const string Leeg = "leeg";
    public const string Macro = "macro";
    public const string Onleesbaar = "onleesbaar";
    public const string OpenDocument = "open-document";
    public const string OudExcel = "oud-excel";
    public const string TeGroot = "te-groot";
    public const string TeVeelKolommen = "te-veel-kolommen";
    public const string TeVeelRijen = "te-veel-rijen";
    public const string TeVeelTekst = "te-veel-tekst";
    public const string Uitgepakt = "uitgepakt-te-groot";
    public const string Versleuteld = "versleuteld";
    public const string ZonderVerhouding = "onwaarschijnlijk-klein";

    public static ImmutableArray<string> Alle { get; } =
    [
        Aanhaling, DuurtTeLang, GeenKoppen, GeenRijen, GeenTabel, Html, Leeg, Macro, Onleesbaar, OpenDocument, OudExcel, TeGroot, TeVeelKolommen, TeVeelRijen,
        TeVeelTekst, Uitgepakt, Versleuteld, ZonderVerhouding,
    ];
}
