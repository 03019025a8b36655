using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OrleansSchool.Opslag;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>
/// Looks through a file of the store as somebody with all keys that are left: each row opened, and what a dossier closed under its own key
/// opened with every such key that stands in the same file (OSO-L1).
/// </summary>
internal sealed class Dossiersporen(Verzegelaar zegel, string bestand)
{
    private readonly List<(string Soort, string Sleutel, string Json)> _rijen = Lees(zegel, bestand);

    /// <summary>Whether a text stands anywhere, in a row or behind a key of a dossier.</summary>
    public bool Vind(string tekst) => _rijen.Exists(r => r.Json.Contains(tekst, StringComparison.Ordinal)) || Open().Any(b => Tekst(b).Contains(tekst, StringComparison.Ordinal));

    /// <summary>How many things that were closed under a dossier's key open.</summary>
    public int Opengegaan => Open().Count();

    private IEnumerable<byte[]> Open()
    {
        var dossiers = _rijen.Where(r => r.Soort == "dossier").ToList();
        foreach (var sleutel in Sleutels())
        {
            foreach (var (_, plaats, json) in dossiers)
            {
                foreach (var (dicht, waar) in Dicht(plaats, json))
                {
                    if (Probeer(dicht, sleutel, waar) is { } open)
                    {
                        yield return open;
                    }
                }
            }
        }
    }

    private IEnumerable<byte[]> Sleutels() => _rijen.Where(r => r.Soort == "dossiersleutel").Select(r => Veld(r.Json, "Sleutel")).Where(s => s.Length > 0).Select(Convert.FromBase64String);

    /// <summary>The row itself, and every file there is at the place that it would have here.</summary>
    private IEnumerable<(byte[] Dicht, string Plaats)> Dicht(string plaats, string json)
    {
        if (Veld(json, "Inhoud") is { Length: > 0 } inhoud)
        {
            yield return (Convert.FromBase64String(inhoud), plaats);
        }

        var bestanden = _rijen.Where(r => r.Soort == "bestand").Select(r => (Naam: r.Sleutel.Split('/')[^1], r.Json)).Where(r => r.Naam.StartsWith("oso-", StringComparison.Ordinal));
        foreach (var delen in bestanden.GroupBy(r => r.Naam[..r.Naam.LastIndexOf('-')], StringComparer.Ordinal))
        {
            var heel = delen.OrderBy(d => int.Parse(d.Naam[(d.Naam.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture))
                .SelectMany(d => Convert.FromBase64String(Veld(d.Json, "Inhoud"))).ToArray();
            yield return (heel, $"{plaats}/{delen.Key}");
        }
    }

    private static byte[]? Probeer(byte[] dicht, byte[] sleutel, string plaats)
    {
        try
        {
            return DossierKluis.Open(dicht, sleutel, plaats);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Tekst(byte[] open) => Encoding.UTF8.GetString(open);

    private static string Veld(string json, string naam)
    {
        using var envelop = JsonDocument.Parse(json);
        return envelop.RootElement.TryGetProperty("data", out var data) && data.TryGetProperty(naam, out var veld) ? veld.GetString() ?? "" : "";
    }

    private static List<(string, string, string)> Lees(Verzegelaar zegel, string bestand)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select name, id, etag, data from state where data is not null";
        using var lezer = sql.ExecuteReader();
        var rijen = new List<(string, string, string)>();
        while (lezer.Read())
        {
            var (soort, id, versie) = (lezer.GetString(0), lezer.GetString(1), lezer.GetInt64(2).ToString(CultureInfo.InvariantCulture));
            var sleutel = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var plaats = soort == Grootboek.Soort ? sleutel[(sleutel.IndexOf('/', StringComparison.Ordinal) + 1)..] : sleutel;
            rijen.Add((soort, plaats, Encoding.UTF8.GetString(zegel.Open((byte[])lezer.GetValue(3), soort, plaats, versie))));
        }

        return rijen;
    }

    /// <summary>The first bytes of rows as they lie there: nonce, tag and the begin of what is sealed.</summary>
    public static IEnumerable<byte[]> Ruw(string bestand)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select data from state where data is not null and name in ('dossier', 'dossiersleutel', 'bestand', 'overdracht', 'toetsinlezen')";
        using var lezer = sql.ExecuteReader();
        while (lezer.Read())
        {
            yield return ((byte[])lezer.GetValue(0))[6..48];
        }
    }
}
