using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>Invented dossiers and their files; the number passes the elfproef and is nobody's.</summary>
internal static class Osoproef
{
    public const string Pgn = "999990019";
    public const string Straat = "Verzonnenlaan";

    public static readonly DateOnly Vandaag = new(2026, 4, 2);

    public static readonly XNamespace Ruimte = OsoVersie.Huidig.Naamruimte;

    public static Dossierbestand Rapport { get; } = new(OsoBestandsnaam.Okr, "application/pdf", [.. Encoding.UTF8.GetBytes("%PDF-1.7 verzonnen rapport")]);

    public static Dossierbestand Verklaring { get; } = new("dyslexieverklaring.pdf", "application/pdf", [.. Encoding.UTF8.GetBytes("%PDF-1.7 verzonnen verklaring")]);

    public static Dossierbestand Plan { get; } = new("plan van aanpak.docx", "application/octet-stream", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4]);

    public static Dossieradres Adres { get; } = new(Straat, "12", "a", "6500 ZZ", "Nijmegen");

    public static Dossiergegevens Vol() => new(
        new Dossierleerling(
            ["Sanne", "Louise"], "S.L.", "van den", "Voorbeeld", "Sanne", new DateOnly(2014, 5, 6), 1, Pgn, "L-2014-0042", false, Adres, "0240000001",
            new DateOnly(2018, 5, 6), new DateOnly(2026, 7, 31), true, null),
        [
            new Dossierverzorger("v1", "A.", null, "Voorbeeld", 2, true, false, Adres, "0600000001", "ouder.een@voorbeeld.example"),
            new Dossierverzorger("v2", "B.", "de", "Voorbeeld", 1, true, true, null, "0600000002", "ouder.twee@voorbeeld.example"),
            new Dossierverzorger("v3", null, null, "Wijlen", null, false, false, Adres, "0600000003", null, Overleden: true),
        ],
        [new Loopbaanregel(new Schooljaar(2025), "8a", "groep 8a", "8", "99XX", "00"), new Loopbaanregel(new Schooljaar(2024), "7a", null, "7", "99XX", "00")],
        new Overstapadvies("60", new DateOnly(2026, 1, 20), "61", new DateOnly(2026, 3, 20), "De toets was hoger.", "61", "70", "plus", "Werkt zelfstandig & graag <veel>.", true, "Juf Els", "0240000000", "els@voorbeeld.example", "Zit graag vooraan."),
        new Onderwijsondersteuning(
            true,
            [
                new Ondersteuningsregel(new DateOnly(2024, 9, 1), new DateOnly(2025, 7, 1), "dyslexiezorg", "Vlot leren lezen", "behandelaar", "Leest nu vlot", false, true, "ED-12"),
                new Ondersteuningsregel(new DateOnly(2025, 9, 1), null, "extra rekenen", "Rekenen met breuken", "leerkracht", null, true, false),
            ],
            [new Diagnose("F81.0", "Dyslexie", new DateOnly(2024, 6, 1), "orthopedagoog", "Praktijk Verzonnen")], true, "ib", "juf"),
        new Verzuimgegevens(4, 1, 1, false),
        new Doorstroomtoets(true, "ROUTE_8", new DateOnly(2026, 2, 3), 540, "61", "havo/vwo", [new("REKENEN", "1S"), new("LEZEN", "2F"), new("TAALVERZORGING", "L1F")], null),
        [
            new Toetsresultaat("RW2006", "Rekenen", new DateOnly(2025, 10, 23), "8", 90.5m, "FN", "87", "rekenen"),
            new Toetsresultaat("OUD", "Te oud", new DateOnly(2023, 7, 31), "5", 10m, null, null),
            new Toetsresultaat("NET", "Net op tijd", new DateOnly(2023, 8, 1), "6", 12m, null, null),
        ],
        [],
        [
            Stuk("b1", Verklaring, ondersteuning: true, bevestigd: true),
            Stuk("b2", Plan, ondersteuning: true, bevestigd: false),
        ],
        Meesturen.Alles,
        new Schoolgegevens("De Verzonnen Boom", "99XX", "00", Adres, "0240000000", "info@voorbeeld.example", null, "M. Verzonnen"));

    /// <summary>No more than what must be there.</summary>
    public static Dossiergegevens Klein() => Vol() with
    {
        Leerling = new Dossierleerling(["Sanne"], null, null, "Voorbeeld", "", new DateOnly(2014, 5, 6), null, Pgn, "42", false, Adres, null, new DateOnly(2018, 5, 6), null, true, null),
        Verzorgers = [new Dossierverzorger("v1", null, null, "Voorbeeld", null, true, false, null, null, null)],
        Loopbaan = [new Loopbaanregel(new Schooljaar(2025), "8a", null, "8", "99XX", "00")],
        Advies = Overstapadvies.Leeg with { Voorlopig = "60", ContactNodig = false },
        Ondersteuning = Onderwijsondersteuning.Leeg,
        Verzuim = null,
        Doorstroomtoets = null,
        Toetsen = [],
        Bijlagen = [],
        School = new Schoolgegevens("De Verzonnen Boom", "99XX", "00", Adres, "0240000000", null, null, null),
    };

    public static Bijlage Stuk(string id, Dossierbestand bestand, bool ondersteuning, bool bevestigd) =>
        new(id, bestand.Bestandsnaam, "Verzonnen stuk", bestand.Bytes.Length, Hash(bestand), ondersteuning, bevestigd, bevestigd, 1);

    public static Uitgave Uitgave(Dossiergegevens gegevens, Inzageblok? inzage = null, bool voorlopig = false) => new(
        2, new string('a', 64), Hash(Rapport), new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero), gegevens,
        inzage ?? new Inzageblok(new DateOnly(2026, 3, 27), Akkoord.Ja, null), "nijmegen", [], "8a", "Juf Els", voorlopig);

    public static byte[] Maak(Dossiergegevens gegevens, Inzageblok? inzage = null) => OsoSchrijver.Maak(Uitgave(gegevens, inzage), Rapport, [Plan, Verklaring], Vandaag);

    public static XElement Dossier(Dossiergegevens gegevens, Inzageblok? inzage = null) => XDocument.Load(new MemoryStream(Maak(gegevens, inzage))).Root!;

    public static string Tekst(Dossiergegevens gegevens) => Encoding.UTF8.GetString(Maak(gegevens));

    public static string Hash(Dossierbestand bestand) => Convert.ToHexStringLower(SHA256.HashData(bestand.Bytes.AsSpan()));

    public static Osouitkomst Lees(byte[] bytes) => OsoLezer.Lees(bytes, TimeProvider.System, TestContext.Current.CancellationToken);

    public static Osokeur Keur(byte[] bytes, DateOnly? vandaag = null)
    {
        var uitkomst = Lees(bytes);
        Assert.Null(uitkomst.Weigering);
        return OsoKeuring.Keur(Assert.Single(uitkomst.Dossiers), vandaag ?? Vandaag);
    }

    public static Osokeur Keur(string tekst) => Keur(Encoding.UTF8.GetBytes(tekst));

    public static IEnumerable<string> Codes(this Osokeur keuring) => keuring.Bevindingen.Select(b => b.Code);

    public static byte[] Monster(string naam)
    {
        var pad = Boom.Voorbeelden("oso", naam);
        Assert.SkipUnless(File.Exists(pad), $"Het voorbeeldbestand {naam} is hier niet aanwezig.");
        return File.ReadAllBytes(pad);
    }

    /// <summary>What the official schema says of it; skips where that isn't at hand.</summary>
    public static List<string> Schemafouten(byte[] bytes)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var schema = XmlReader.Create(new MemoryStream(Monster("OSO_gegevensset_2019.1.xsd")));
        schemas.Add(null, schema);
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        instellingen.ValidationEventHandler += (_, e) => fouten.Add($"{e.Exception.LineNumber}: {e.Message}");
        using var lezer = XmlReader.Create(new MemoryStream(bytes), instellingen);
        while (lezer.Read())
        {
        }

        return fouten;
    }
}
