using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <param name="Waarde">As people read it: codes in words, dates in figures. Several lines when it is a long text.</param>
internal sealed record Osoregel(string Label, string Waarde);

/// <param name="Kop">Empty for what stands right under the section.</param>
internal sealed record Osogroep(string Kop, ImmutableArray<Osoregel> Regels);

internal sealed record Ososectie(string Id, string Titel, ImmutableArray<Osogroep> Groepen);

/// <summary>A dossier as the screen shows it ("inzien"): all that is in it, in the order in which somebody reads it.</summary>
/// <param name="IsBeknot">There was more than fits on a page.</param>
internal sealed record Osobeeld(string Naam, string School, string Soort, ImmutableArray<Ososectie> Secties, Osokeur Keuring, bool IsBeknot);

/// <summary>Turns elements into rows with Dutch labels (OSO-X). Of a BSN only the end is shown.</summary>
internal sealed class OsoWeergave
{
    private static readonly (string Id, string Titel, string[] Paden)[] Indeling =
    [
        ("inzage", "Inzage door de ouders", ["inzage"]),
        ("school", "Basisschool", ["huidigeschool"]),
        ("leerling", "Leerling", ["huidigeschool/leerling"]),
        ("verzorgers", "Verzorgers", ["huidigeschool/leerling/verzorger", "huidigeschool/leerling/aansprakelijkeinstelling"]),
        ("advies", "Advies en wensen", ["huidigeschool/leerling/overstapadvies"]),
        ("loopbaan", "Schoolloopbaan", ["huidigeschool/leerling/schoolloopbaanlijst"]),
        ("ondersteuning", "Ondersteuning", ["huidigeschool/leerling/onderwijsondersteuning"]),
        ("verzuim", "Verzuim", ["huidigeschool/leerling/verzuim"]),
        ("doorstroomtoets", "Doorstroomtoets of eindtoets", ["huidigeschool/leerling/eindtoets_basisonderwijs"]),
        ("toetsen", "Toetsen", ["huidigeschool/leerling/toetslijst"]),
        ("cijfers", "Cijferlijsten", ["huidigeschool/leerling/cijferlijstlijst"]),
        ("bestand", "Over het bestand", ["metadata"]),
    ];

    /// <summary>Have a section of their own, or are shown as attachments.</summary>
    private static readonly FrozenSet<string> Apart = new[]
    {
        "leerling", "verzorger", "aansprakelijkeinstelling", "overstapadvies", "schoolloopbaanlijst", "onderwijsondersteuning", "verzuim",
        "eindtoets_basisonderwijs", "toetslijst", "cijferlijstlijst", "overigdocumentlijst", "document", "documentLijst",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly OsoVersie _versie = OsoVersie.Huidig;
    private int _regels;

    public static Osobeeld Maak(OsoElement dossier, DateOnly vandaag)
    {
        var weergave = new OsoWeergave();
        ImmutableArray<Ososectie> secties = [.. Indeling.Select(i => weergave.Sectie(dossier, i.Id, i.Titel, i.Paden)).Where(s => !s.Groepen.IsEmpty)];
        var leerling = dossier.Op("huidigeschool/leerling");
        return new Osobeeld(
            Naam(leerling), Kort(dossier.Waarde("huidigeschool/naam")) ?? "onbekende school", Kort(dossier.Waarde("metadata/overstap")) ?? "onbekend",
            secties, OsoKeuring.Keur(dossier, vandaag), weergave._regels > OsoLimieten.RegelsMax);
    }

    private static string Naam(OsoElement? leerling)
    {
        var delen = new[] { leerling?.Waarde("roepnaam") ?? leerling?.Waarde("voornaam"), leerling?.Waarde("voorvoegsel"), leerling?.Waarde("achternaam") };
        var naam = string.Join(' ', delen.Select(Kort).OfType<string>());
        return naam.Length == 0 ? "Leerling zonder naam" : naam;
    }

    private static string? Kort(string? tekst) => tekst is null ? null : OsoKeuring.Citaat(tekst);

    private Ososectie Sectie(OsoElement dossier, string id, string titel, string[] paden)
    {
        var groepen = new List<Osogroep>();
        foreach (var element in paden.SelectMany(p => Alle(dossier, p)))
        {
            var kop = paden[0].EndsWith("/verzorger", StringComparison.Ordinal) ? Kop(_versie.Naam(element.Naam, element.Ouder?.Naam)) : "";
            Vul(groepen, element, kop);
        }

        return new Ososectie(id, titel, [.. groepen.Where(g => !g.Regels.IsEmpty)]);
    }

    private static IEnumerable<OsoElement> Alle(OsoElement dossier, string pad)
    {
        var streep = pad.LastIndexOf('/');
        return streep < 0 ? dossier.Alle(pad) : dossier.Op(pad[..streep])?.Alle(pad[(streep + 1)..]) ?? [];
    }

    /// <summary>What has a value makes rows; what has parts makes a group of its own after it.</summary>
    private void Vul(List<Osogroep> groepen, OsoElement element, string kop)
    {
        var eigen = element.Kinderen.Where(k => !Apart.Contains(k.Naam)).ToList();
        groepen.Add(new Osogroep(kop, [.. eigen.Where(k => k.Kinderen.Count == 0 && k.Tekst.Length > 0).Select(Regel).OfType<Osoregel>()]));
        foreach (var blok in eigen.Where(k => k.Kinderen.Count > 0))
        {
            var naam = Kop(_versie.Naam(blok.Naam, element.Naam));
            Vul(groepen, blok, IsLijst(blok) ? kop : naam);
        }
    }

    /// <summary>Only holds others of one kind: its own name would be said twice.</summary>
    private static bool IsLijst(OsoElement element) => element.Naam is "adreslijst" or "communicatielijst" or "onderdelen" or "domeinen";

    private Osoregel? Regel(OsoElement element)
    {
        _regels++;
        return _regels > OsoLimieten.RegelsMax ? null : new Osoregel(Kop(_versie.Naam(element.Naam, element.Ouder?.Naam)), Waarde(element));
    }

    private string Waarde(OsoElement element)
    {
        if (element.Naam is "bsn" or "onderwijsnummer" or "iban" or "banknummer")
        {
            return element.Tekst.Length > 4 ? $"eindigt op {element.Tekst[^4..]}" : "ingevuld";
        }

        return Codelijst(element.Naam) is { } lijst ? Codewoord(lijst, element.Tekst)
            : OsoWaarde.Datum(element.Tekst) is { } datum ? Datums.Cijfers(datum)
            : element.Tekst switch
            {
                "true" => "ja",
                "false" => "nee",
                _ => element.Tekst,
            };
    }

    private string Codewoord(string lijst, string code) => _versie.Codewoord(lijst, code) is var woord && woord != code ? $"{woord} ({code})" : code;

    private static string? Codelijst(string element) => element switch
    {
        "advies" or "wensouders" or "wensleerling" or "herzienadvies" => "2",
        "geslacht" => "14",
        "jaargroep" => "13",
        "code" => "23",
        "profiel" => "21",
        "soortadres" => "19",
        "relatietotkind" => "41",
        "toetssoort" => "42",
        "wettelijke_ontheffing" => "44",
        "ond_referentieniveau" or "dom_referentieniveau" => "45",
        "onderdeelcode" => "46",
        "domeincode" => "47",
        _ => null,
    };

    /// <summary>"de achternaam" → "Achternaam".</summary>
    private static string Kop(string naam)
    {
        var kaal = naam.StartsWith("de ", StringComparison.Ordinal) ? naam[3..]
            : naam.StartsWith("het ", StringComparison.Ordinal) || naam.StartsWith("een ", StringComparison.Ordinal) ? naam[4..] : naam;
        return Namen.Hoofdletter(kaal);
    }
}
