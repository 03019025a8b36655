using System.Globalization;
using System.Text;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>XML that never ends, fetches, or is in a writing that nobody expects, for each reader of XML that there is (SEC-6).</summary>
internal static class Xmlworpen
{
    /// <summary>Ten times ten times ten.</summary>
    public static readonly string Lachsalvo = $"<!DOCTYPE w [<!ENTITY l0 \"ha\">{string.Concat(Enumerable.Range(1, 9).Select(nr => Laag(nr)))}]>";

    private const string Camt = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";
    private const string School = "<school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode><peildatum>2026-09-01</peildatum><xsdversie>2.1</xsdversie></school>";

    /// <summary>Begin and end of a document of each reader, with room for what is hostile.</summary>
    private static readonly (string Naam, Familie Bij, string Voor, string Na)[] Soorten =
    [
        ("edexml", Familie.Edexml, $"<EDEX>{School}<leerlingen>", "</leerlingen></EDEX>"),
        ("oso", Familie.Oso, "<dossier>", "</dossier>"),
        ("camt", Familie.Afschrift, $"<Document xmlns=\"{Camt}\"><BkToCstmrStmt><Stmt>", "</Stmt></BkToCstmrStmt></Document>"),
    ];

    public static IEnumerable<Bestandsworp> Alle() => [.. Soorten.SelectMany(s => Voor(s)), .. Edexml(), .. Afschriften()];

    private static string Laag(int nr) => string.Create(CultureInfo.InvariantCulture, $"<!ENTITY l{nr} \"{string.Concat(Enumerable.Repeat($"&l{nr - 1};", 10))}\">");

    /// <summary>Those that each reader of XML gets, also by the command line.</summary>
    private static IEnumerable<Bestandsworp> Voor((string Naam, Familie Bij, string Voor, string Na) soort)
    {
        string Heel(string inhoud, string kop = "<?xml version=\"1.0\"?>") => $"{kop}{soort.Voor}{inhoud}{soort.Na}";
        Bestandsworp Tekst(string naam, Func<string> maak, bool zwaar = false) => Bestandsworp.Tekst($"{soort.Naam}-{naam}", $"{soort.Naam}.xml", maak, soort.Bij, zwaar);
        Bestandsworp Bytes(string naam, Func<byte[]> maak) => new($"{soort.Naam}-{naam}", $"{soort.Naam}.xml", maak, soort.Bij);

        return
        [
            Tekst("diep", () => Heel(string.Concat(Enumerable.Repeat("<a>", 100_000))), zwaar: true),
            Tekst("diep-en-dicht", () => Heel(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))), zwaar: true),
            Tekst("breed", () => Heel(string.Concat(Enumerable.Repeat("<a/>", 1_000_000))), zwaar: true),
            Tekst("lachsalvo", () => Heel("<a>&l9;</a>", Lachsalvo)),
            Tekst("kwadraat", () => Heel(string.Concat(Enumerable.Repeat("&x;", 50_000)), $"<!DOCTYPE w [<!ENTITY x \"{new string('x', 50_000)}\">]>")),
            Tekst("bestand-van-buiten", () => Heel("<a>&x;</a>", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")),
            Tekst("adres-van-buiten", () => Heel("<a>&x;</a>", "<!DOCTYPE w [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]>")),
            Tekst("doctype-alleen", () => Heel("", "<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/x.dtd\">")),
            Tekst("reuzenattribuut", () => Heel($"<a b=\"{new string('x', 8_000_000)}\"/>"), zwaar: true),
            Tekst("veel-attributen", () => Heel($"<a {string.Concat(Enumerable.Range(0, 50_000).Select(n => $"a{n}=\"\" "))}/>"), zwaar: true),
            Tekst("reuzennaam", () => Heel($"<{new string('n', 1_000_000)}/>"), zwaar: true),
            Tekst("veel-ruimten", () => Heel(string.Concat(Enumerable.Range(0, 20_000).Select(n => $"<p{n}:a xmlns:p{n}=\"urn:{n}\"/>"))), zwaar: true),
            Tekst("opdrachten", () => Heel("<?php system('id'); ?><?xml-stylesheet href=\"javascript:alert(1)\"?><!-- <script> --><![CDATA[<script>alert(1)</script>]]>")),
            Tekst("tekens-die-niet-mogen", () => Heel("<a>&#0;&#xFFFF;&#x1F;</a>")),
            Tekst("halve-tekens", () => Heel("<a>&#xD800;</a>")),
            Tekst("afgekapt", () => soort.Voor + "<leerling key=\"1\"><achternaam>Zij"),
            Tekst("afgekapt-in-teken", () => soort.Voor + "<a>&am"),
            Tekst("twee-wortels", () => Heel("") + Heel("")),
            Tekst("andere-wortel", () => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            Tekst("soap", () => "<?xml version=\"1.0\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + Heel("", "") + "</soap:Body></soap:Envelope>"),
            Bytes("utf-7", () => Encoding.ASCII.GetBytes(Heel("<a>+ADw-script+AD4-</a>", "<?xml version=\"1.0\" encoding=\"utf-7\"?>"))),
            Bytes("onbekende-tekenset", () => Encoding.ASCII.GetBytes(Heel("", "<?xml version=\"1.0\" encoding=\"x-bestaat-niet\"?>"))),
            Bytes("verkeerde-tekenset", () => Encoding.ASCII.GetBytes(Heel("", "<?xml version=\"1.0\" encoding=\"utf-16\"?>"))),
            Bytes("iso-2022", () => Encoding.ASCII.GetBytes(Heel("<a>\u001B$B\u001B(B</a>", "<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>"))),
            Bytes("utf-16", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Heel("", ""))]),
            Bytes("utf-16-andersom", () => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Heel("", ""))]),
            Bytes("utf-32", () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Heel("", ""))]),
            Bytes("oneven-utf-16", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Heel("", ""))[..^1]]),
            Bytes("geen-utf-8", () => [.. Encoding.UTF8.GetBytes(soort.Voor), (byte)'<', (byte)'a', (byte)'>', 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xFF, .. Encoding.UTF8.GetBytes("</a>" + soort.Na)]),
            Bytes("nullen-erin", () => [.. Encoding.UTF8.GetBytes(soort.Voor), 0, 0, 0, .. Encoding.UTF8.GetBytes(soort.Na)]),
        ];
    }

    private static IEnumerable<Bestandsworp> Edexml()
    {
        string Heel(string leerlingen, string groepen = "") => $"<EDEX>{School}<groepen>{groepen}</groepen><leerlingen>{leerlingen}</leerlingen></EDEX>";
        Bestandsworp Tekst(string naam, Func<string> maak, bool zwaar = false) => Bestandsworp.Tekst($"edexml-{naam}", "export.xml", maak, Familie.Edexml, zwaar);
        return
        [
            Tekst("tienduizend-bevindingen", () => Heel(string.Concat(Enumerable.Range(0, 1_900).Select(n => $"<leerling key=\"{n}\"><achternaam>{new string('x', 500)}</achternaam><geboortedatum>2018-99-99</geboortedatum><jaargroep>99</jaargroep><bsn>1</bsn><groep key=\"weg\"/></leerling>"))), zwaar: true),
            Tekst("dertigduizend-bevindingen", () => Heel(string.Concat(Enumerable.Repeat("<leerling><geboortedatum>x</geboortedatum></leerling>", 30_000))), zwaar: true),
            Tekst("te-veel-leerlingen", () => Heel(string.Concat(Enumerable.Range(0, 2_001).Select(n => $"<leerling key=\"k{n}\"><achternaam>A</achternaam><roepnaam>B</roepnaam><geboortedatum>2018-01-01</geboortedatum></leerling>"))), zwaar: true),
            Tekst("te-veel-groepen", () => Heel("", string.Concat(Enumerable.Range(0, 5_000).Select(n => $"<groep key=\"g{n}\"><naam>G{n}</naam><jaargroep>4</jaargroep></groep>")))),
            Tekst("script-in-namen", () => Heel("<leerling key=\"s1\"><achternaam>&lt;script&gt;alert(1)&lt;/script&gt;</achternaam><roepnaam>&lt;img src=x onerror=alert(1)&gt;</roepnaam><geboortedatum>2018-01-01</geboortedatum><jaargroep>4</jaargroep></leerling>")),
            Tekst("sleutel-met-pad", () => Heel("<leerling key=\"../../school/99XX01\"><achternaam>A</achternaam><roepnaam>B</roepnaam><geboortedatum>2018-01-01</geboortedatum></leerling>")),
            Tekst("andere-school", () => Heel("").Replace("<dependancecode>00", "<dependancecode>77", StringComparison.Ordinal)) with { MagBij = Familie.Geen },
            Tekst("jaar-9999", () => Heel("").Replace("2026-2027", "9999-10000", StringComparison.Ordinal).Replace("2026-09-01", "9999-12-31", StringComparison.Ordinal)),
            Tekst("jaar-0001", () => Heel("<leerling key=\"1\"><achternaam>A</achternaam><geboortedatum>0001-01-01</geboortedatum><uitstroomdatum>0001-01-01</uitstroomdatum></leerling>").Replace("2026-09-01", "0001-01-01", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<Bestandsworp> Afschriften()
    {
        string Saldo(string soort, string bedrag) => $"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-11</Dt></Dt></Bal>";
        string Regel(string bedrag, string dag = "2026-11-11") => $"<Ntry><Amt Ccy=\"EUR\">{bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>{dag}</Dt></BookgDt></Ntry>";
        string Heel(string begin, string eind, string regels) =>
            $"<Document xmlns=\"{Camt}\"><BkToCstmrStmt><Stmt><Id>V1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>{Saldo("OPBD", begin)}{Saldo("CLBD", eind)}{regels}</Stmt></BkToCstmrStmt></Document>";
        Bestandsworp Tekst(string naam, Func<string> maak, bool zwaar = false) => Bestandsworp.Tekst($"camt-{naam}", "afschrift.xml", maak, Familie.Geen, zwaar);
        return
        [
            Tekst("bedrag-te-groot", () => Heel("999999999999999.99", "999999999999999.99", "")),
            Tekst("som-te-groot", () => Heel("0", "1", string.Concat(Enumerable.Repeat(Regel("999999999999999.99"), 200)))),
            Tekst("som-net-te-groot", () => Heel("0", "1", string.Concat(Enumerable.Repeat(Regel("99999999999.99"), 2_000)))),
            Tekst("negatief", () => Heel("-1.00", "1", Regel("-2.00"))),
            Tekst("drie-decimalen", () => Heel("0.001", "0", Regel("0.009"))),
            Tekst("exponent", () => Heel("1e3", "1E3", Regel("1e1"))),
            Tekst("dag-bestaat-niet", () => Heel("0", "1", Regel("1", "2026-02-31"))),
            Tekst("dag-9999", () => Heel("0", "1", Regel("1", "9999-12-31"))),
            Tekst("dag-0001", () => Heel("0", "1", Regel("1", "0001-01-01"))),
            Tekst("dag-2199", () => Heel("0", "1", Regel("1", "2199-12-31"))),
            Tekst("dag-2001", () => Heel("0", "1", Regel("1", "2001-01-01"))),
            Tekst("telt-niet-op", () => Heel("0", "5", Regel("1"))),
            Tekst("honderdduizend-regels", () => Heel("0", "1", string.Concat(Enumerable.Repeat(Regel("1"), 40_000))), zwaar: true),
        ];
    }
}
