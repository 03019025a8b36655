using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>A value of an OSO code list with the words for it on screen.</summary>
/// <param name="Label">The code itself where no words for it are known.</param>
public sealed record Osocode(string Code, string Label);

/// <summary>The code lists of the overstapdossier that a person chooses from (OSO-X), in the order of the screens.</summary>
public static class OsoCodes
{
    /// <summary>List 2: advice.</summary>
    public static ImmutableArray<Osocode> Adviezen { get; } =
    [
        new("01", "vso"), new("10", "praktijkonderwijs"), new("20", "vmbo-basis"), new("21", "vmbo-basis met lwoo"),
        new("22", "vmbo-basis of vmbo-kader"), new("23", "vmbo-basis of vmbo-kader met lwoo"), new("30", "vmbo-kader"), new("31", "vmbo-kader met lwoo"),
        new("32", "vmbo-kader of vmbo-gemengd"), new("33", "vmbo-kader of vmbo-gemengd met lwoo"), new("34", "vmbo-kader of vmbo-theoretisch"),
        new("35", "vmbo-kader of vmbo-theoretisch met lwoo"), new("40", "vmbo-gemengd"), new("41", "vmbo-gemengd met lwoo"),
        new("42", "vmbo-gemengd of vmbo-theoretisch"), new("43", "vmbo-gemengd of vmbo-theoretisch met lwoo"), new("44", "vmbo-gemengd of havo"),
        new("50", "vmbo-theoretisch"), new("51", "vmbo-theoretisch met lwoo"), new("52", "vmbo-theoretisch of havo"), new("60", "havo"),
        new("61", "havo of vwo"), new("70", "vwo"), new("80", "geen specifiek advies mogelijk"),
    ];

    /// <summary>List 11: what a value of a test result is.</summary>
    public static ImmutableArray<Osocode> Scoreschalen { get; } =
    [
        .. "AE CAE IV CIV FN ON DLE Percentiel Percentage T-score Stanine DQ IQ ERK C-score Norm RNTRM ZML LGH AVI NAZ LM Standaardscore LA"
            .Split(' ').Select(c => new Osocode(c, c)),
    ];

    /// <summary>List 13: jaargroepen of primary education.</summary>
    public static ImmutableArray<Osocode> Jaargroepen { get; } =
    [
        new("P", "P"), new("0", "0"), new("1", "groep 1"), new("2", "groep 2"), new("3", "groep 3"), new("4", "groep 4"), new("5", "groep 5"),
        new("6", "groep 6"), new("7", "groep 7"), new("8", "groep 8"), new("S", "speciaal onderwijs"),
    ];

    /// <summary>List 14: 1 is a girl and 2 a boy, the other way round than elsewhere.</summary>
    public static ImmutableArray<Osocode> Geslachten { get; } = [new("1", "vrouw"), new("2", "man"), new("0", "onbekend")];

    /// <summary>List 21.</summary>
    public static ImmutableArray<Osocode> Profielen { get; } =
    [
        new("basis", "basisprofiel"), new("plus", "plusprofiel"), new("bespreek", "bespreekprofiel"), new("disharmonisch", "disharmonisch profiel"),
        new("ondersteuning", "ondersteuningsprofiel"),
    ];

    /// <summary>List 23: diagnoses by a third party.</summary>
    public static ImmutableArray<Osocode> Diagnoses { get; } =
    [
        new("F81.0", "Leesstoornis, dyslexie"), new("F81.1", "Spellingstoornis"), new("F81.2", "Rekenstoornis, dyscalculie"), new("F81.9", "Andere leerstoornis"),
        new("F80", "Stoornis in spraak en taal"), new("F82", "Stoornis in de motoriek"), new("F90", "Aandachtsstoornis, ADHD"), new("F90.0", "Aandachtsstoornis (F90.0)"),
        new("F90.0+", "Aandachtsstoornis (F90.0+)"), new("F90.0-", "Aandachtsstoornis (F90.0-)"), new("F84", "Stoornis in het autismespectrum"),
        new("F84.0", "Autisme"), new("F84.2", "Syndroom van Rett"), new("F84.5", "Syndroom van Asperger"), new("F84.nld", "NLD"), new("F84.mcdd", "MCDD"),
        new("F91", "Gedragsstoornis"), new("F91.3", "Opstandige gedragsstoornis, ODD"), new("F92.0", "Gedragsstoornis met depressie"), new("F93.1", "Fobische angst"),
        new("F94", "Stoornis in sociaal functioneren"), new("F95", "Ticstoornis"), new("F95.2", "Syndroom van Gilles de la Tourette"), new("F41.0", "Paniekstoornis"),
        new("F43.1", "Posttraumatische stress"), new("F43.2", "Aanpassingsstoornis"), new("F50", "Eetstoornis"), new("F79.VB", "Verstandelijke beperking"),
        new("F79.ZB", "Zwakbegaafdheid"), new("HB", "Hoogbegaafdheid"), new("G40", "Epilepsie"), new("H54.0", "Blindheid"), new("H54.2", "Slechtziendheid"),
        new("H91.9.d", "Doofheid"), new("H91.9.s", "Slechthorendheid"), new("Z62", "Problemen rond de opvoeding"), new("Fspd", "Fspd"),
    ];

    /// <summary>List 41: only the first three have words.</summary>
    public static ImmutableArray<Osocode> Relaties { get; } =
    [
        new("1", "vader"), new("2", "moeder"), new("3", "voogd"), new("4", "andere relatie (4)"), new("5", "andere relatie (5)"),
        new("6", "andere relatie (6)"), new("7", "andere relatie (7)"), new("8", "andere relatie (8)"), new("9", "andere relatie (9)"),
    ];

    /// <summary>Makers of the doorstroomtoets, by the words of its chain.</summary>
    public static ImmutableArray<Osocode> Toetsaanbieders { get; } =
    [
        new("LEERLING_IN_BEELD", "Leerling in beeld"), new("ROUTE_8", "Route 8"), new("ICE", "IEP"), new("DIA", "Dia"), new("AMN", "AMN"), new("DOE", "DOE"),
        new("OCW_DOORSTROOMTOETS", "Doorstroomtoets van OCW"),
    ];

    public static ImmutableArray<Osocode> Toetsonderdelen { get; } = [new("REKENEN", "rekenen"), new("LEZEN", "lezen"), new("TAALVERZORGING", "taalverzorging")];

    /// <summary>List 45 by the words of the chain.</summary>
    public static ImmutableArray<Osocode> Referentieniveaus { get; } = [new("L1F", "onder 1F"), new("1F", "1F"), new("1S", "1S"), new("2F", "2F")];

    /// <summary>Kinds of file that may go along as an attachment, without the dot.</summary>
    public static ImmutableArray<string> Bijlagesoorten { get; } = ["pdf", "jpg", "png", "doc", "docx", "odf", "xls", "xlsx", "txt", "ppt", "pptx"];

    /// <summary>File name of the beknopt OKR in the dossier.</summary>
    public const string OkrBestandsnaam = "beknopt-okr.pdf";

    public static bool Heeft(ImmutableArray<Osocode> lijst, string? code) => lijst.Any(o => o.Code == code);

    /// <summary>The words of a code; an unknown code as it is, nothing for none.</summary>
    public static string Label(ImmutableArray<Osocode> lijst, string? code) => lijst.FirstOrDefault(o => o.Code == code)?.Label ?? code ?? "";

    public static string Advies(string? code) => Label(Adviezen, code);

    /// <summary>
    /// Height of an advice: half levels for a double one, so that two can be compared (OSO-S7). Null for vso, for "geen specifiek advies
    /// mogelijk" and for what isn't an advice.
    /// </summary>
    public static int? Adviesniveau(string? code) => code switch
    {
        "10" => 1,
        "20" or "21" => 3,
        "22" or "23" => 4,
        "30" or "31" => 5,
        "32" or "33" or "34" or "35" => 6,
        "40" or "41" or "42" or "43" or "50" or "51" => 7,
        "44" or "52" => 8,
        "60" => 9,
        "61" => 10,
        "70" => 11,
        _ => null,
    };
}
