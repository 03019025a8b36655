using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>
/// Reads statements of the bank (camt.053 .02, .03, .04, .08) by local name; DTDs prohibited, bytes, depth and elements bounded (TSO-10i). What isn't a
/// statement in euros that adds up is refused with its reason; a notification (camt.054) is shown and never booked; MT940 is named and refused.
/// </summary>
internal static class CamtLezer
{
    private const int DiepteMax = 60;
    private const int ElementenMax = 500_000;
    private const int KopTekens = 2_000;

    private static readonly ImmutableArray<string> Versies = ["001.02", "001.03", "001.04", "001.08"];

    public static Camtuitslag Lees(Stream bron)
    {
        ArgumentNullException.ThrowIfNull(bron);
        try
        {
            var bytes = Inhoud(bron);
            if (GeenXml(bytes) is { } waarom)
            {
                return Camtuitslag.Nee(waarom);
            }

            Begrens(bytes);
            using var stroom = new MemoryStream(bytes, writable: false);
            using var xml = XmlReader.Create(stroom, Instellingen());
            return Document(XDocument.Load(xml).Root!);
        }
        catch (XmlException)
        {
            return Camtuitslag.Nee("Dit bestand is geen leesbare XML, of het is halverwege afgebroken. Haal het opnieuw op bij de bank.");
        }
        catch (CamtWeigeringException fout)
        {
            return Camtuitslag.Nee(fout.Message);
        }
    }

    private static byte[] Inhoud(Stream bron)
    {
        using var geheugen = new MemoryStream();
        var buffer = new byte[81_920];
        int gelezen;
        while ((gelezen = bron.Read(buffer)) > 0)
        {
            geheugen.Write(buffer, 0, gelezen);
            if (geheugen.Length > FinancienGrenzen.AfschriftBytesMax)
            {
                throw new CamtWeigeringException($"Dit bestand is groter dan {FinancienGrenzen.AfschriftBytesMax / 1024 / 1024} MB. Haal bij de bank een kortere periode op.");
            }
        }

        return geheugen.ToArray();
    }

    /// <summary>What people upload instead, by what it begins with.</summary>
    private static string? GeenXml(byte[] bytes)
    {
        var kop = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, KopTekens));
        if (bytes.Length == 0)
        {
            return "Dit bestand is leeg. Haal het opnieuw op bij de bank.";
        }

        if (kop.StartsWith("PK\u0003\u0004", StringComparison.Ordinal))
        {
            return "Dit is een zipbestand. Pak het eerst uit en kies het XML-bestand dat erin zit.";
        }

        var begin = kop.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', '\0', ' ', '\r', '\n', '\t');
        return begin.StartsWith('<') ? null
            : kop.Contains(":20:", StringComparison.Ordinal) && (kop.Contains(":60F:", StringComparison.Ordinal) || kop.Contains(":60M:", StringComparison.Ordinal))
                ? "Dit is een MT940-bestand. Dat leest het intranet niet: elke bank schrijft het anders. Kies bij de bank het dagafschrift als camt.053 (XML)."
            : "Dit is geen XML-bestand van de bank. Kies bij de bank het dagafschrift als camt.053 (XML).";
    }

    private static XmlReaderSettings Instellingen() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FinancienGrenzen.AfschriftBytesMax,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static void Begrens(byte[] bytes)
    {
        using var stroom = new MemoryStream(bytes, writable: false);
        using var xml = XmlReader.Create(stroom, Instellingen());
        var aantal = 0;
        while (xml.Read())
        {
            if (xml.Depth > DiepteMax || ++aantal > ElementenMax)
            {
                throw new CamtWeigeringException("Dit bestand is te groot of te diep genest voor een afschrift. Haal bij de bank een kortere periode op.");
            }
        }
    }

    private static Camtuitslag Document(XElement wortel)
    {
        var soort = wortel.Name.LocalName == "Document" ? wortel.Elements().FirstOrDefault() : null;
        return soort?.Name.LocalName switch
        {
            "BkToCstmrStmt" => Afschriften(soort, wortel.Name.NamespaceName),
            "BkToCstmrDbtCdtNtfctn" => Melding(soort, wortel.Name.NamespaceName),
            "BkToCstmrAcctRpt" => Camtuitslag.Nee("Dit is een tussenstand van de dag (camt.052). Wacht op het dagafschrift (camt.053)."),
            "CstmrPmtStsRpt" => Camtuitslag.Nee("Dit is een statusbericht (pain.002). Meld de afgekeurde regels bij de opdracht zelf."),
            "CstmrDrctDbtInitn" or "CstmrCdtTrfInitn" => Camtuitslag.Nee("Dit is een opdracht aan de bank, geen afschrift."),
            _ => Camtuitslag.Nee("Dit XML-bestand is geen afschrift van een bank. Kies bij de bank het dagafschrift als camt.053."),
        };
    }

    private static Camtuitslag Afschriften(XElement bericht, string ruimte)
    {
        var versie = Versies.FirstOrDefault(v => ruimte.EndsWith($"camt.053.{v}", StringComparison.Ordinal));
        if (versie is null)
        {
            return Camtuitslag.Nee("Deze versie van camt.053 kent het intranet niet. Kies bij de bank versie 001.02 of 001.08.");
        }

        var stukken = bericht.Kinderen("Stmt").ToList();
        if (stukken.Count is 0 or > FinancienGrenzen.AfschriftenPerBestandMax)
        {
            return Camtuitslag.Nee(stukken.Count == 0 ? "In dit bestand staat geen afschrift." : "In dit bestand staan te veel afschriften. Haal een kortere periode op.");
        }

        ImmutableArray<IngelezenAfschrift> gelezen = [.. stukken.Select(s => CamtAfschrift.Lees(s, $"camt.053.{versie}"))];
        return new Camtuitslag(gelezen, [.. gelezen.SelectMany(Meldingen)], null);
    }

    /// <summary>What stands behind a batch, without balances: to look at.</summary>
    private static Camtuitslag Melding(XElement bericht, string ruimte) => new(
        [.. bericht.Kinderen("Ntfctn").Take(FinancienGrenzen.AfschriftenPerBestandMax).Select(n => CamtAfschrift.LeesMelding(n, ruimte[(ruimte.LastIndexOf(':') + 1)..]))],
        [],
        "Dit is een melding van de bank (camt.054), geen afschrift: er staan geen saldi in. Er wordt niets geboekt. Kies het dagafschrift (camt.053).");

    private static IEnumerable<string> Meldingen(IngelezenAfschrift afschrift)
    {
        var weg = afschrift.Regels.Count(r => r.Genegeerd is not null);
        if (weg > 0)
        {
            yield return $"Afschrift {afschrift.Id}: {weg} {(weg == 1 ? "regel is" : "regels zijn")} nog niet door de bank geboekt en {(weg == 1 ? "telt" : "tellen")} niet mee.";
        }
    }
}
