using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>
/// Reads a Leerlingresultaat of the chain of doorstroomtoetsen, one or a list of them (OSO-S7). Whatever the text is, the outcome is a
/// result or a sentence that names what is wrong.
/// </summary>
internal static class ToetsJson
{
    private const int DiepteMax = 32;
    private const int TekstMax = 60;
    private const int NummerMax = 256;
    private const string Profiel = "Leerlingtoetsresultaat";
    private const string Afspraak = "Doorstroomtoetsketen_v1";

    private static readonly JsonDocumentOptions Veilig = new() { MaxDepth = DiepteMax };

    /// <summary>True when the bytes are JSON at all.</summary>
    public static bool Lees(string bestand, ReadOnlyMemory<byte> bytes, Schooljaar jaar, Toetslijst lijst)
    {
        try
        {
            using var document = JsonDocument.Parse(ZonderMerk(bytes), Veilig);
            var wortel = document.RootElement;
            if (wortel.ValueKind != JsonValueKind.Array)
            {
                LeesEen(bestand, wortel, jaar, lijst);
                return true;
            }

            var nr = 0;
            foreach (var deel in wortel.EnumerateArray().TakeWhile(_ => !lijst.IsVol))
            {
                LeesEen(string.Create(CultureInfo.InvariantCulture, $"{bestand}, resultaat {++nr}"), deel, jaar, lijst);
            }

            return true;
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return false; // the second: half a character in a name
        }
    }

    private static ReadOnlyMemory<byte> ZonderMerk(ReadOnlyMemory<byte> bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static void LeesEen(string waar, JsonElement wortel, Schooljaar jaar, Toetslijst lijst)
    {
        if (Fout(wortel, jaar) is { } fout)
        {
            lijst.Meld($"{waar}: {fout}");
            return;
        }

        var scores = wortel.GetProperty("resultatenscores");
        var (toets, nee) = Toets(scores, zin => lijst.Meld($"{waar}: {zin}"));
        if (nee is not null)
        {
            lijst.Meld($"{waar}: {nee}");
            return;
        }

        lijst.Voeg(new Toetsregel(0, Nummers(scores), null, null, null, null, toets!));
    }

    /// <summary>What makes it no result of this schooljaar.</summary>
    private static string? Fout(JsonElement wortel, Schooljaar jaar) =>
        wortel.ValueKind != JsonValueKind.Object || Tekst(wortel, "profiel") != Profiel ? "dit is geen leerlingresultaat van de doorstroomtoets."
        : Tekst(wortel, "versie")?.StartsWith(Afspraak, StringComparison.Ordinal) != true ? "dit resultaat volgt een afspraak die we niet kennen."
        : Tekst(wortel, "schooljaar") is not { } tekst || !Schooljaar.Probeer(tekst, out var van) ? "er staat niet bij van welk schooljaar dit is."
        : van != jaar ? $"dit resultaat is van schooljaar {van}, niet van {jaar}."
        : Object(wortel, "resultatenscores") is not { } scores ? "er staan geen scores in."
        : Tekst(scores, "versie")?.Contains("voorlopig", StringComparison.OrdinalIgnoreCase) == true ? "dit resultaat is nog voorlopig."
        : Nummers(scores) is null ? "er staat niet bij van welk kind dit is."
        : null;

    private static (Doorstroomtoets? Toets, string? Nee) Toets(JsonElement scores, Action<string> meld)
    {
        if (Tekst(scores, "toetsdefinitie") is not { } aanbieder || !OsoCodes.Heeft(OsoCodes.Toetsaanbieders, aanbieder))
        {
            return (null, "deze toets kennen we niet.");
        }

        if (Afgenomen(scores) is not { } dag)
        {
            return (null, "er staat niet goed bij wanneer de toets was.");
        }

        var resultaten = Object(scores, "resultaten") is { } blok ? Lijst(blok, "resultaten").ToList() : [];
        var advies = resultaten.Where(r => Tekst(r, "label") == "Toetsadvies" && Tekst(r, "toetseenheid") is null).Select(r => Tekst(r, "waarde")).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(advies) || advies.Length > TekstMax)
        {
            return (null, "er staat geen toetsadvies in.");
        }

        return (new Doorstroomtoets(true, aanbieder, dag, Score(scores), null, advies.Trim(), Niveaus(resultaten, meld), null), null);
    }

    /// <summary>Those of arithmetic, reading and language; of domains below them there is no place in the dossier.</summary>
    private static ImmutableArray<Referentieniveau> Niveaus(List<JsonElement> resultaten, Action<string> meld)
    {
        var uit = ImmutableArray.CreateBuilder<Referentieniveau>();
        foreach (var deel in resultaten.Where(r => Tekst(r, "label") == "Referentieniveau"))
        {
            if (Tekst(deel, "toetseenheid") is not { } onderdeel || !OsoCodes.Heeft(OsoCodes.Toetsonderdelen, onderdeel) || uit.Any(n => n.Onderdeel == onderdeel))
            {
                continue;
            }

            if (Toetswoorden.Niveau(Tekst(deel, "waarde")) is { } niveau)
            {
                uit.Add(new Referentieniveau(onderdeel, niveau));
            }
            else
            {
                meld($"het referentieniveau van {OsoCodes.Label(OsoCodes.Toetsonderdelen, onderdeel)} is niet te lezen en blijft leeg.");
            }
        }

        return uit.ToImmutable();
    }

    private static int? Score(JsonElement scores) => Object(scores, "scores") is not { } blok ? null
        : Lijst(blok, "scores").Where(s => Tekst(s, "label") == "Toetsscore" && Tekst(s, "toetseenheid") is null).Select(s => Toetsgetal.Score(Tekst(s, "waarde"))).FirstOrDefault();

    /// <summary>A moment, or a date as midnight in whichever zone: the day as written when it is at midnight, else the day here.</summary>
    private static DateOnly? Afgenomen(JsonElement scores)
    {
        var tekst = Object(scores, "afnamecontext") is { } context && Object(context, "afname") is { } afname ? Tekst(afname, "afnametijdstip") : null;
        return tekst is { Length: <= 40 } && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is > 2000 and < 2200
            ? DateOnly.FromDateTime(moment.TimeOfDay == TimeSpan.Zero ? moment.Date : Schooltijd.Lokaal(moment).DateTime) : null;
    }

    /// <summary>The ECK iD goes first; the key of the administration, if there is one, on a line of its own.</summary>
    private static string? Nummers(JsonElement scores)
    {
        var delen = Lijst(scores, "deelnemerref").Select(d => (Soort: Tekst(d, "label"), Nummer: Tekst(d, "onderwijsdeelnemerID")?.Trim()))
            .Where(d => d.Nummer is { Length: > 0 and <= NummerMax } nummer && !nummer.Contains('\n', StringComparison.Ordinal))
            .OrderBy(d => d.Soort == "ECK-iD" ? 0 : 1).Take(2).Select(d => d.Nummer).ToList();
        return delen.Count == 0 ? null : string.Join('\n', delen);
    }

    private static string? Tekst(JsonElement element, string naam) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var waarde) ? waarde.ValueKind switch
        {
            JsonValueKind.String => Toetsgetal.Tekst(waarde),
            JsonValueKind.Number => waarde.GetRawText(),
            _ => null,
        }
        : null;

    private static JsonElement? Object(JsonElement element, string naam) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.Object ? waarde : null;

    private static IEnumerable<JsonElement> Lijst(JsonElement element, string naam) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.Array ? waarde.EnumerateArray().AsEnumerable() : [];
}
