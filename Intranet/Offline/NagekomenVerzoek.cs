using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Offline;

/// <summary>What a tablet sends of what it kept (LIVE-4). Moments are milliseconds of its own clock.</summary>
/// <param name="Klok">Its clock at sending: with the arrival it gives the difference for lines that name none.</param>
/// <param name="Wachtend">All that waits on it, these lines with it.</param>
internal sealed record NagekomenVerzoek(string School, string Tablet, long Klok, IReadOnlyList<NagekomenRegel> Regels, int Wachtend = 0);

/// <summary>One line of the queue.</summary>
/// <param name="Soort">merk, ongedaan, log or kas.</param>
/// <param name="Verschil">Server's clock minus the tablet's, as measured when the list was fetched.</param>
/// <param name="Centen">Of a receipt of the kas; null otherwise.</param>
internal sealed record NagekomenRegel(
    long Volgnr, string Soort, string Datum, string Wie, string Operatie, long Klok, long? Verschil, string? Groep, string? Leerling, string? Staat,
    string? Reden, int Basis, bool Standaard, string? Terug, string? Tekst, string? Over, long? Centen = null)
{
    /// <summary>Null when it is no date.</summary>
    public DateOnly? Dag => DateOnly.TryParseExact(Datum, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}

/// <summary>What is durable now, and what was refused with the sentence for people.</summary>
internal sealed record NagekomenUitslag(IReadOnlyList<long> Bewaard, IReadOnlyList<NagekomenNee> Geweigerd, long Nu);

internal sealed record NagekomenNee(long Volgnr, string Zin);

/// <summary>Reading and bounding what comes from outside; pure.</summary>
internal static class NagekomenLezer
{
    public const int BytesMax = 512 * 1024;

    private const int IdMax = 60;
    private const long KlokMax = 4_102_444_800_000; // the year 2100

    /// <summary>Null when it isn't a request of ours, or has more lines than a tablet sends.</summary>
    public static NagekomenVerzoek? Lees(ReadOnlySpan<byte> inhoud)
    {
        try
        {
            return JsonSerializer.Deserialize(inhoud, NagekomenJson.Default.NagekomenVerzoek) is { School: not null, Tablet: not null, Regels: not null } verzoek
                && IsId(verzoek.Tablet) && verzoek.Regels.Count <= OverblijfGrenzen.NagekomenPerKeerMax && verzoek.Regels.All(r => r is not null)
                ? verzoek : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static int Wachtend(NagekomenVerzoek verzoek) => Math.Clamp(verzoek.Wachtend, verzoek.Regels.Count, TabletGrenzen.NietVerstuurdMax);

    /// <summary>The first day of which it has something; in the far future when it names none.</summary>
    public static DateOnly Eerste(NagekomenVerzoek verzoek) => verzoek.Regels.Select(r => r.Dag ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>Ends up in the key of a grain: letters, digits and dashes only.</summary>
    public static bool IsId(string? tekst) => tekst is { Length: > 0 and <= IdMax } && tekst.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public static DateTimeOffset Klok(long milliseconden) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconden, 0, KlokMax));

    /// <summary>The corrected moment: what the clock said, with the difference that was measured nearest to it.</summary>
    public static DateTimeOffset Moment(NagekomenRegel regel, long klokBijVerzenden, DateTimeOffset ontvangen)
    {
        var verschil = regel.Verschil ?? ontvangen.ToUnixTimeMilliseconds() - klokBijVerzenden;
        return Klok(Math.Clamp(regel.Klok, 0, KlokMax) + Math.Clamp(verschil, -KlokMax, KlokMax));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = 4)]
[JsonSerializable(typeof(NagekomenVerzoek))]
[JsonSerializable(typeof(NagekomenUitslag))]
internal sealed partial class NagekomenJson : JsonSerializerContext;
