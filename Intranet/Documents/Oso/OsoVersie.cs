using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>
/// One version of the standard, as data (OSO-X): name space, numbers, profile POVO, code lists, order and cardinality of elements, and what
/// people call them. A next version is a next file.
/// </summary>
internal sealed class OsoVersie
{
    /// <summary>What the name spaces of all versions begin with.</summary>
    private const string Familie = "http://www.edustandaard.nl/oso_gegevensset/";

    private readonly Osotabel _tabel;
    private readonly FrozenDictionary<string, Osovorm> _vormen;

    private OsoVersie(Osotabel tabel)
    {
        _tabel = tabel;
        _vormen = tabel.Vormen.ToFrozenDictionary(v => v.Key, v => Osovorm.Van(v.Value), StringComparer.Ordinal);
        Categorieen = [.. tabel.Profiel.Keys];
    }

    public static OsoVersie Huidig { get; } = Lees("oso-2019.1.json");

    public string Naamruimte => _tabel.Naamruimte;

    public string Standaardversie => _tabel.Standaardversie;

    /// <summary>A dossier of this standard, but of another year than we have the description of.</summary>
    public bool IsAndereVersie(string naamruimte) => naamruimte != Naamruimte && naamruimte.StartsWith(Familie, StringComparison.Ordinal);

    public string Validatieversie => _tabel.Validatieversie;

    /// <summary>Names of the categories in the order of the file; the first is rule OS.cat01.</summary>
    public ImmutableArray<string> Categorieen { get; }

    /// <summary>Values that the profile allows; empty for a category that doesn't exist.</summary>
    public ImmutableArray<string> Profiel(string categorie) => _tabel.Profiel.GetValueOrDefault(categorie, []);

    /// <summary>Paths below leerling that may not be there when this category is VERBODEN or OPT-UIT.</summary>
    public ImmutableArray<string> Inhoud(string categorie) => _tabel.Categorieen.GetValueOrDefault(categorie, []);

    public Osovorm? Vorm(string soort) => _vormen.GetValueOrDefault(soort);

    public bool IsCode(string lijst, string code) => _tabel.Lijsten[lijst].ContainsKey(code);

    /// <summary>Its Dutch label, the one of the screens where a person chooses it; the code itself when nobody gives one.</summary>
    public string Codewoord(string lijst, string code) => lijst switch
    {
        "2" => OsoCodes.Advies(code),
        "14" => OsoCodes.Label(OsoCodes.Geslachten, code),
        "21" => OsoCodes.Label(OsoCodes.Profielen, code),
        "23" => OsoCodes.Label(OsoCodes.Diagnoses, code),
        "41" => OsoCodes.Label(OsoCodes.Relaties, code),
        _ => _tabel.Lijsten[lijst].GetValueOrDefault(code, "") is { Length: > 0 } woord ? woord : code,
    };

    /// <summary>Code of list 42 of this supplier of tests; null when this version can't name it.</summary>
    public string? Toetssoort(string? aanbieder) => aanbieder is null ? null : _tabel.Toetssoorten.GetValueOrDefault(aanbieder);

    /// <summary>Code of list 45; null for a level that this version doesn't know.</summary>
    public string? Referentieniveau(string niveau) => _tabel.Referentieniveaus.GetValueOrDefault(niveau);

    /// <summary>Code of a country as people type it, in capitals or not; null when we have none for it.</summary>
    public string? Landcode(string land) => _tabel.Landen.Where(l => string.Equals(l.Key, land, StringComparison.OrdinalIgnoreCase)).Select(l => l.Value).FirstOrDefault();

    public bool MagBestand(string extensie) => _tabel.Bestandssoorten.Contains(extensie, StringComparer.OrdinalIgnoreCase);

    /// <summary>What people call it, with an article: "de achternaam".</summary>
    public string Naam(string element, string? ouder = null) =>
        (ouder is null ? null : _tabel.Namen.GetValueOrDefault($"{ouder}/{element}"))
        ?? _tabel.Namen.GetValueOrDefault(element)
        ?? element.Replace('_', ' ');

    private static OsoVersie Lees(string bestand)
    {
        using var bron = typeof(OsoVersie).Assembly.GetManifestResourceStream(bestand)
            ?? throw new InvalidOperationException($"De beschrijving {bestand} zit niet in het programma.");
        return new OsoVersie(JsonSerializer.Deserialize(bron, OsoJson.Default.Osotabel)
            ?? throw new InvalidOperationException($"De beschrijving {bestand} is leeg."));
    }
}

/// <summary>A child element: its name, how often ("1", "?", "*", "+") and of which kind.</summary>
internal sealed record Osodeel(string Naam, char Aantal, string Soort)
{
    public bool IsVerplicht => Aantal is '1' or '+';

    public bool IsEenmalig => Aantal is '1' or '?';
}

/// <summary>The children of a kind of element, in their order.</summary>
/// <param name="Herhaalt">The whole row may come again, so that order says nothing.</param>
internal sealed record Osovorm(ImmutableArray<Osodeel> Delen, bool Herhaalt, FrozenDictionary<string, int> Plekken)
{
    public static Osovorm Van(ImmutableArray<string> regels)
    {
        ImmutableArray<Osodeel> delen = [.. regels.Where(r => r != "herhaalt").Select(Deel)];
        return new Osovorm(
            delen, regels.Contains("herhaalt", StringComparer.Ordinal),
            delen.Select((d, i) => (d.Naam, i)).ToFrozenDictionary(d => d.Naam, d => d.i, StringComparer.Ordinal));
    }

    private static Osodeel Deel(string regel)
    {
        var woorden = regel.Split(' ');
        return new Osodeel(woorden[0], woorden[1][0], woorden[2]);
    }
}

/// <summary>The file as it stands.</summary>
internal sealed record Osotabel(
    string Naamruimte, string Standaardversie, string Validatieversie,
    IReadOnlyDictionary<string, ImmutableArray<string>> Profiel, IReadOnlyDictionary<string, ImmutableArray<string>> Categorieen,
    IReadOnlyDictionary<string, string> Toetssoorten, IReadOnlyDictionary<string, string> Referentieniveaus, IReadOnlyDictionary<string, string> Landen,
    ImmutableArray<string> Bestandssoorten, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Lijsten,
    IReadOnlyDictionary<string, ImmutableArray<string>> Vormen, IReadOnlyDictionary<string, string> Namen);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Osotabel))]
internal sealed partial class OsoJson : JsonSerializerContext;
