using Orleans;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>What a finding means for the record it is about.</summary>
public enum Gevolg
{
    /// <summary>Read in, as it is or repaired.</summary>
    GaatDoor = 0,

    /// <summary>The record is read in without this value; the school has to correct it in its administration.</summary>
    GegevenNietIngelezen = 1,

    /// <summary>The whole record is left out.</summary>
    NietIngelezen = 2,
}

/// <summary>
/// Something about one record of the file (SCH-3). The sentence holds no names and no personal numbers, so that it may be
/// printed by the headless import; <paramref name="Sleutel"/> lets the page put the name beside it.
/// </summary>
/// <param name="Regel">Line in the file, from 1; null for the file as a whole.</param>
/// <param name="Code">One of <see cref="Bevindingcode"/>.</param>
[GenerateSerializer, Immutable, Alias("inlezen-bevinding")]
public sealed record Bevinding(
    [property: Id(0)] int? Regel,
    [property: Id(1)] string Code,
    [property: Id(2)] string Zin,
    [property: Id(3)] Gevolg Gevolg,
    [property: Id(4)] string? Sleutel);

/// <summary>Why the whole file isn't taken; nothing changes.</summary>
/// <param name="Regel">Line in the file, from 1; null when the refusal isn't about a line.</param>
[GenerateSerializer, Immutable, Alias("inlezen-weigering")]
public sealed record Inleesweigering([property: Id(0)] string Code, [property: Id(1)] string Zin, [property: Id(2)] int? Regel);

/// <summary>The codes of <see cref="Bevinding"/>; tests and pages compare these, never the sentence.</summary>
public static class Bevindingcode
{
    public const string BrinOngeldig = "brin-ongeldig";
    public const string BsnOngeldig = "bsn-ongeldig";
    public const string Bsn4Ongeldig = "bsn4-ongeldig";
    public const string DatumOngeldig = "datum-ongeldig";
    public const string DubbeleGroep = "dubbele-groep";
    public const string DubbeleSleutel = "dubbele-sleutel";
    public const string DubbelEckId = "dubbel-eckid";
    public const string Dummysleutel = "dummysleutel";
    public const string GeboortedatumVreemd = "geboortedatum-vreemd";
    public const string GeslachtOngeldig = "geslacht-ongeldig";
    public const string GroepOnbekend = "groep-onbekend";
    public const string GroepZonderNaam = "groep-zonder-naam";
    public const string GroepZonderSleutel = "groep-zonder-sleutel";
    public const string GroepenSamengevoegd = "groepen-samengevoegd";
    public const string JaargroepOngeldig = "jaargroep-ongeldig";
    public const string KoppelingOnzeker = "koppeling-onzeker";
    public const string NietTerugTeVinden = "niet-terug-te-vinden";
    public const string OuderSchooljaar = "ouder-schooljaar";
    public const string RoepnaamAfgeleid = "roepnaam-afgeleid";
    public const string TekstTeLang = "tekst-te-lang";
    public const string VoorvoegselAfgekort = "voorvoegsel-afgekort";
    public const string VoorvoegselAfgesplitst = "voorvoegsel-afgesplitst";
    public const string ZelfdeGroepsnaam = "zelfde-groepsnaam";
    public const string ZonderBrin = "zonder-brin";
    public const string ZonderGeboortedatum = "zonder-geboortedatum";
    public const string ZonderGroep = "zonder-groep";
    public const string ZonderNaam = "zonder-naam";
    public const string ZonderSchooljaar = "zonder-schooljaar";
}

/// <summary>The codes of <see cref="Inleesweigering"/>.</summary>
public static class Weigercode
{
    public const string AndereSchool = "andere-school";
    public const string Afgekapt = "afgekapt";
    public const string Doctype = "doctype";
    public const string DuurtTeLang = "duurt-te-lang";
    public const string GeenEdex = "geen-edex";
    public const string GeenLeerlingen = "geen-leerlingen";
    public const string GeenXml = "geen-xml";
    public const string Ingepakt = "ingepakt";
    public const string Leeg = "leeg";
    public const string TeDiep = "te-diep";
    public const string TeGroot = "te-groot";
    public const string TeVeel = "te-veel";
    public const string Tekenset = "tekenset";
    public const string XmlFout = "xml-fout";
}
