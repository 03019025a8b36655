namespace OrleansSchool.Intranet.Documents.Pdf;

public enum PdfStand
{
    Gelukt,

    /// <summary>No browser is installed: the page offers its print view instead.</summary>
    GeenBrowser,

    /// <summary>Too many documents wait; trying again helps.</summary>
    TeDruk,

    /// <summary>The browser didn't finish in time and was ended.</summary>
    TeLang,

    /// <summary>The page is longer than a print may be; trying again doesn't help.</summary>
    TeGroot,

    /// <summary>The browser made no usable file; the log says why.</summary>
    Mislukt,
}

/// <summary>The printed file, or a Dutch sentence that says what to do.</summary>
public sealed record PdfUitkomst
{
    private PdfUitkomst(PdfStand stand, ReadOnlyMemory<byte> pdf, string melding)
    {
        Stand = stand;
        Pdf = pdf;
        Melding = melding;
    }

    public static PdfUitkomst TeDruk { get; } = new(
        PdfStand.TeDruk,
        default,
        "Er worden nu te veel documenten tegelijk gemaakt. Probeer het over een minuut opnieuw.");

    public static PdfUitkomst TeLang { get; } = new(
        PdfStand.TeLang,
        default,
        "Het maken van de pdf duurde te lang en is gestopt. Probeer het opnieuw, of print deze pagina vanuit uw eigen browser.");

    public static PdfUitkomst TeGroot { get; } = new(
        PdfStand.TeGroot,
        default,
        "Dit is te veel voor één pdf. Haal het op in Excel als dat kan, of print deze pagina vanuit uw eigen browser.");

    public static PdfUitkomst Mislukt { get; } = new(
        PdfStand.Mislukt,
        default,
        "De pdf kon niet worden gemaakt. Print deze pagina vanuit uw eigen browser, of vraag de beheerder in het logboek te kijken.");

    public PdfStand Stand { get; }

    /// <summary>Empty unless it went well.</summary>
    public ReadOnlyMemory<byte> Pdf { get; }

    /// <summary>Empty when it went well.</summary>
    public string Melding { get; }

    public static PdfUitkomst Gelukt(ReadOnlyMemory<byte> pdf) => new(PdfStand.Gelukt, pdf, "");

    /// <param name="ingesteldPad">The path from the settings where no browser was; null when none was set.</param>
    public static PdfUitkomst GeenBrowser(string? ingesteldPad) => new(
        PdfStand.GeenBrowser,
        default,
        (ingesteldPad is null ? "Er is op deze server geen browser gevonden om een pdf mee te maken. " : $"Op {ingesteldPad} staat geen browser om een pdf mee te maken. ")
            + "Installeer Chromium (Debian en Ubuntu: apt-get install chromium), Google Chrome of Microsoft Edge, "
            + "of geef het pad op met --browser. Tot dan kunt u deze pagina vanuit uw eigen browser printen of als pdf bewaren.");
}
