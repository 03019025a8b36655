using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>What both files for the bank share: how amounts, dates and banks are written, and the bytes.</summary>
internal static class Paindeel
{
    public const int NaamMax = 70;

    /// <summary>Whole cents as 123.45.</summary>
    public static string Bedrag(Geld bedrag) => bedrag.Centen > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bedrag.Centen / 100}.{bedrag.Centen % 100:00}")
        : throw new InvalidOperationException("A line without amount can't go to the bank.");

    public static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Local time of the school, to the second.</summary>
    public static string Moment(DateTimeOffset moment) => Schooltijd.Lokaal(moment).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Naam(string naam) => Sepatekst.Schoon(naam, NaamMax) is { Length: > 0 } schoon ? schoon : "onbekend";

    public static string Aantal(int aantal) => aantal.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bank by its BIC, or not given.</summary>
    /// <param name="bicNaam">BICFI, or BIC in older versions.</param>
    public static XElement Bank(XNamespace ruimte, string naam, string? bic, string bicNaam) => new(
        ruimte + naam,
        new XElement(ruimte + "FinInstnId", bic is { Length: > 0 }
            ? new XElement(ruimte + bicNaam, bic.Trim().ToUpperInvariant())
            : new XElement(ruimte + "Othr", new XElement(ruimte + "Id", "NOTPROVIDED"))));

    public static XElement Rekening(XNamespace ruimte, string naam, string iban) =>
        new(ruimte + naam, new XElement(ruimte + "Id", new XElement(ruimte + "IBAN", Iban.Schoon(iban))));

    public static byte[] Bytes(XElement document)
    {
        using var uit = new MemoryStream();
        using (var xml = XmlWriter.Create(uit, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            new XDocument(document).Save(xml);
        }

        return uit.ToArray();
    }
}
