using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>
/// A list of another supplier between its upload and the choice of its columns. It travels along in the form of who chose the file: a number
/// of a child is never stored for it (SCH-2).
/// </summary>
internal sealed record ToetsTabel(string Naam, ImmutableArray<string> Koppen, ImmutableArray<Tabelrij> Rijen)
{
    /// <summary>Characters of all of it in the form.</summary>
    public const int TekstMax = 600_000;

    private const int VoorbeeldenMax = 3;
    private const int VoorbeeldLengte = 40;
    private const int KenmerkBytes = 16;

    /// <summary>Known headers are known again, in whichever file.</summary>
    [JsonIgnore]
    public string Kenmerk =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Tabelsoort.Toetsen}\n{string.Join('\n', Koppen.Select(Tabelvelden.Vorm))}")).AsSpan(0, KenmerkBytes));

    public string Schrijf() => JsonSerializer.Serialize(this, ToetsTabelJson.Default.ToetsTabel);

    /// <summary>Null for what the form can't have been given: whoever sends it may write anything there.</summary>
    public static ToetsTabel? Lees(string? tekst)
    {
        if (tekst is not { Length: > 0 and <= TekstMax })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(tekst, ToetsTabelJson.Default.ToetsTabel) is { } tabel && tabel.Klopt() ? tabel with { Naam = Bestandsnaam.Toon(tabel.Naam) } : null;
        }
        catch (Exception fout) when (fout is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The best guess by the headers; the first of two with the same meaning.</summary>
    public ImmutableArray<Kolomkeuze> Raad() =>
        [.. Koppen.Select((kop, kolom) => (Kolom: kolom, Veld: Tabelvelden.Herken(Tabelsoort.Toetsen, kop))).Where(k => k.Veld is not null)
            .DistinctBy(k => k.Veld!.Code, StringComparer.Ordinal).Select(k => new Kolomkeuze(k.Kolom, k.Veld!.Code))];

    /// <summary>What was remembered or sent, as far as it means something here.</summary>
    public ImmutableArray<Kolomkeuze> Geldig(IEnumerable<Kolomkeuze> keuzes) =>
        [.. keuzes.Where(k => k.Kolom >= 0 && k.Kolom < Koppen.Length && Tabelvelden.Zoek(Tabelsoort.Toetsen, k.Veld) is not null)];

    public static Weigering? Keur(ImmutableArray<Kolomkeuze> keuzes) =>
        keuzes.GroupBy(k => k.Veld, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dubbel ? Weigeringen.KolomDubbel(Tabelvelden.Zoek(Tabelsoort.Toetsen, dubbel.Key)!.Kop)
        : Tabelvelden.Ontbreekt(Tabelsoort.Toetsen, keuzes.Select(k => k.Veld).ToHashSet(StringComparer.Ordinal)) is [var zin, ..] ? Weigeringen.KolomOntbreekt(zin) : null;

    public IEnumerable<Kolomvoorbeeld> Voorbeelden(ImmutableArray<Kolomkeuze> keuzes) => Koppen.Select((kop, kolom) => new Kolomvoorbeeld(
        kolom, Letter(kolom), kop,
        [.. Rijen.Select(r => r.Cel(kolom)).Where(c => !c.IsLeeg).Select(c => Kort(c.Tekst)).Distinct(StringComparer.Ordinal).Take(VoorbeeldenMax)],
        keuzes.FirstOrDefault(k => k.Kolom == kolom)?.Veld));

    private bool Klopt() =>
        Naam is not null && !Koppen.IsDefaultOrEmpty && Koppen.Length <= TabelGrenzen.KolommenMax && Koppen.All(k => k is not null)
        && !Rijen.IsDefaultOrEmpty && Rijen.Length <= ToetsGrenzen.RegelsMax
        && Rijen.All(r => r is { Cellen.IsDefault: false } && r.Cellen.Length <= TabelGrenzen.KolommenMax && r.Cellen.All(c => c.Tekst is { Length: <= TabelGrenzen.CelLengteMax + 1 }));

    private static string Letter(int kolom) => kolom < 26 ? ((char)('A' + kolom)).ToString() : $"{(char)('A' + (kolom / 26) - 1)}{(char)('A' + (kolom % 26))}";

    private static string Kort(string tekst) => Namen.Schoon(tekst) is { Length: > VoorbeeldLengte } lang ? lang[..VoorbeeldLengte] + "…" : Namen.Schoon(tekst);
}

[JsonSerializable(typeof(ToetsTabel))]
internal sealed partial class ToetsTabelJson : JsonSerializerContext;
