using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>
/// Writes one version of a dossier as OSO file, profile POVO (OSO-X): fixed order, fixed values, an empty element is left out. Categories that
/// may never go along have no code here. After writing every attachment is unpacked and hashed again.
/// </summary>
internal static partial class OsoSchrijver
{
    /// <summary>What the standard wants instead of a secret number or address.</summary>
    public const string GeheimeTelefoon = "9999999999";
    public const string GeheimeMail = "geheim@geheim.geheim";

    private const string Pakket = "OrleansSchool";
    private const string Deeldossier = "LASLVS";
    private const string Aanleverpunt = "1";
    private const string Meesturend = "OPTIONEEL";
    private const string Uitgezet = "OPT-UIT";

    private static readonly OsoVersie Versie = OsoVersie.Huidig;
    private static readonly XNamespace Ruimte = Versie.Naamruimte;

    /// <summary>The file of this version.</summary>
    /// <param name="rapport">The beknopt OKR, as the verzorgers saw it; refused when it isn't what <see cref="Uitgave.RapportHash"/> says.</param>
    /// <param name="bijlagen">In any order: each belongs to the <see cref="Bijlage"/> with its hash.</param>
    /// <param name="vandaag">Date of the file.</param>
    /// <exception cref="InvalidOperationException">A file misses, or isn't the one that was frozen.</exception>
    public static byte[] Maak(Uitgave uitgave, Dossierbestand rapport, ImmutableArray<Dossierbestand> bijlagen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(uitgave);
        ArgumentNullException.ThrowIfNull(rapport);
        var documenten = Documenten(uitgave, rapport, bijlagen);
        var bytes = Schrijf(Dossier(uitgave, documenten, vandaag));
        KijkNa(bytes, documenten);
        return bytes;
    }

    private static byte[] Schrijf(XElement dossier)
    {
        using var uit = new MemoryStream();
        using (var xml = XmlWriter.Create(uit, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            new XDocument(dossier).Save(xml);
        }

        return uit.ToArray();
    }

    private static XElement Dossier(Uitgave uitgave, ImmutableArray<Osodocument> documenten, DateOnly vandaag) => new(
        Ruimte + "dossier",
        Metadata(uitgave.Gegevens, vandaag),
        Veld("overdrachtsoort", "overstapdossier"),
        Inzage(uitgave),
        School(uitgave.Gegevens, documenten, vandaag));

    private static XElement? Metadata(Dossiergegevens gegevens, DateOnly vandaag) => Blok(
        "metadata",
        Veld("deeldossier", Deeldossier),
        Veld("pakketnaam", Pakket),
        Veld("pakketversie", typeof(OsoSchrijver).Assembly.GetName().Version?.ToString() ?? "1"),
        Veld("datum", vandaag),
        Veld("standaardversie", Versie.Standaardversie),
        Veld("validatieversie", Versie.Validatieversie),
        Blok("categorie_uitlevering", Versie.Categorieen.Select(c => Veld(c, Categorie(c, gegevens)))),
        Veld("overstap", "POVO"));

    /// <summary>Fixed where the profile fixes it; otherwise as the school chose for this dossier.</summary>
    private static string Categorie(string categorie, Dossiergegevens gegevens)
    {
        if (Versie.Profiel(categorie) is [var vast])
        {
            return vast;
        }

        var mee = gegevens.Meesturen;
        return categorie switch
        {
            "cat_onderwijsondersteuning" => mee.Ondersteuning,
            "cat_verzuim" => mee.Verzuim,
            "cat_eindtoetsbo" => mee.Eindtoets && (gegevens.Doorstroomtoets is not { } toets || KanMee(toets)),
            "cat_toetsresultaten" => mee.Toetsen,
            "cat_handelingsplannen" => mee.Handelingsplannen,
            "cat_bijlagedocs" => mee.Bijlagen,
            _ => false,
        } ? Meesturend : Uitgezet;
    }

    private static XElement? Inzage(Uitgave uitgave) => Blok(
        "inzage",
        Veld("voorlopigdossier", uitgave.Voorlopig),
        Veld("inzage", uitgave.Inzage is not null),
        Veld("inzagedatum", uitgave.Inzage?.Datum),
        Veld("akkoord", uitgave.Inzage?.Akkoord.ToString()),
        Veld("redennietakkoord", uitgave.Inzage is { Akkoord: Akkoord.Nee } inzage ? inzage.Reden : null));

    private static XElement? School(Dossiergegevens gegevens, ImmutableArray<Osodocument> documenten, DateOnly vandaag)
    {
        var school = gegevens.School;
        return Blok(
            "huidigeschool",
            Veld("naam", school.Naam),
            Blok("adreslijst", Adres(school.Adres)),
            Blok("communicatielijst", Communicatie("telefoon", school.Telefoon, "werk", geheim: false), Communicatie("e-mail", school.Email, "werk", geheim: false)),
            Veld("brincode", school.Brin),
            Veld("vestigingscode", school.Vestiging),
            Veld("aanleverpunt", Aanleverpunt),
            Veld("soort", school.Soort),
            Veld("naamdirecteur", school.Directeur),
            Leerling(gegevens, documenten, vandaag));
    }

    /// <summary>Null without anything in it: an empty block is no valid file.</summary>
    private static XElement? Blok(string naam, params object?[] inhoud)
    {
        var blok = new XElement(Ruimte + naam, inhoud);
        return blok.HasElements ? blok : null;
    }

    private static XElement? Veld(string naam, string? tekst)
    {
        var schoon = Schoon(tekst);
        return schoon.Length == 0 ? null : new XElement(Ruimte + naam, schoon);
    }

    private static XElement? Veld(string naam, DateOnly? datum) => Veld(naam, datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static XElement? Veld(string naam, bool? waarde) => Veld(naam, waarde switch { true => "true", false => "false", null => null });

    private static XElement? Veld(string naam, int? getal) => Veld(naam, getal?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Without what no XML may hold, such as half a character or a steering character that was pasted along.</summary>
    private static string Schoon(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return "";
        }

        var schoon = new StringBuilder(tekst.Length);
        foreach (var rune in tekst.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (rune.Value >= ' ' && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF)))
            {
                schoon.Append(rune.ToString());
            }
        }

        return schoon.ToString().Trim();
    }
}
