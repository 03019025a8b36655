using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Land;

/// <summary>One row of the store, opened: what the grain wrote, before it was sealed.</summary>
/// <param name="Id">As in the store: <c>leerling/leerling/10ZZ00/kind0001</c>.</param>
internal sealed record OpenRij(string Naam, string Id, long Versie, byte[] Inhoud);

/// <summary>A reminder as stored.</summary>
internal sealed record OpenHerinnering(string Grain, string Naam, long Begin, long Periode, long Volgende);

/// <summary>A sealed row, ready for the store.</summary>
internal readonly record struct GeslotenRij(string Naam, string Id, long Versie, byte[] Inhoud);

/// <summary>
/// Writes many schools into a store that no process has open: rows that real grains wrote, under another school's keys and sealed for those
/// keys with the store's own key, with their lines in the ledger. Only filling goes this way; everything measured goes through the server.
/// </summary>
internal sealed class Rijkopie(Serveropties opties) : IDisposable
{
    private readonly SqliteConnection _verbinding = Open(Path.Combine(opties.DataMap, "school.db"));
    private readonly Verzegelaar _zegel = new(Sleutelbos.Open(opties.Sleutelbestand, magMaken: false, out _));

    /// <summary>The rows of one school, without those of the ledger: these are made anew.</summary>
    public IReadOnlyList<OpenRij> Lees(string school) =>
        [.. Lees("select name, id, etag, data from state where instr(id, '/' || $wat) > 0 and name <> 'versies' order by name, id", school)];

    /// <summary>All rows of one kind.</summary>
    public IEnumerable<OpenRij> LeesSoort(string naam) => Lees("select name, id, etag, data from state where name = $wat order by id", naam);

    public IReadOnlyList<OpenHerinnering> LeesHerinneringen(string school)
    {
        using var vraag = _verbinding.CreateCommand();
        vraag.CommandText = "select grain, name, start, period, next from reminder where instr(grain, '/' || $school) > 0";
        vraag.Parameters.AddWithValue("$school", school);
        using var lezer = vraag.ExecuteReader();
        var rijen = new List<OpenHerinnering>();
        while (lezer.Read())
        {
            rijen.Add(new OpenHerinnering(lezer.GetString(0), lezer.GetString(1), lezer.GetInt64(2), lezer.GetInt64(3), lezer.GetInt64(4)));
        }

        return rijen;
    }

    /// <summary>The row with other words in its key and its contents; each pair is of equal length.</summary>
    public GeslotenRij Maak(OpenRij rij, params ReadOnlySpan<(string Van, string Naar)> woorden)
    {
        var (id, inhoud) = (rij.Id, (byte[])rij.Inhoud.Clone());
        foreach (var (van, naar) in woorden)
        {
            id = id.Replace(van, naar, StringComparison.Ordinal);
            Vervang(inhoud, Encoding.UTF8.GetBytes(van), Encoding.UTF8.GetBytes(naar));
        }

        return new GeslotenRij(rij.Naam, id, rij.Versie, _zegel.Verzegel(inhoud, rij.Naam, Sleutel(id), Tekst(rij.Versie)));
    }

    /// <summary>The row with its key and its contents rewritten by the same function.</summary>
    public GeslotenRij Maak(OpenRij rij, Func<string, string> tekst)
    {
        var id = tekst(rij.Id);
        return new GeslotenRij(rij.Naam, id, rij.Versie, _zegel.Verzegel(Encoding.UTF8.GetBytes(tekst(Encoding.UTF8.GetString(rij.Inhoud))), rij.Naam, Sleutel(id), Tekst(rij.Versie)));
    }

    /// <summary>Puts rows in the store, in the order in which they come.</summary>
    public long Zet(IEnumerable<GeslotenRij> rijen)
    {
        using var transactie = _verbinding.BeginTransaction();
        using var opdracht = _verbinding.CreateCommand();
        opdracht.CommandText = "insert into state (name, id, etag, data) values ($naam, $id, $versie, $inhoud)";
        var (naam, id) = (opdracht.Parameters.Add("$naam", SqliteType.Text), opdracht.Parameters.Add("$id", SqliteType.Text));
        var (versie, inhoud) = (opdracht.Parameters.Add("$versie", SqliteType.Integer), opdracht.Parameters.Add("$inhoud", SqliteType.Blob));
        opdracht.Prepare();
        var aantal = 0L;
        foreach (var rij in rijen)
        {
            (naam.Value, id.Value, versie.Value, inhoud.Value) = (rij.Naam, rij.Id, rij.Versie, rij.Inhoud);
            opdracht.ExecuteNonQuery();
            aantal++;
        }

        transactie.Commit();
        return aantal;
    }

    public void Zet(IEnumerable<OpenHerinnering> rijen)
    {
        using var transactie = _verbinding.BeginTransaction();
        using var opdracht = _verbinding.CreateCommand();
        opdracht.CommandText = "insert into reminder (grain, name, start, period, next, etag) values ($grain, $naam, $begin, $periode, $volgende, 1)";
        var (grain, naam) = (opdracht.Parameters.Add("$grain", SqliteType.Text), opdracht.Parameters.Add("$naam", SqliteType.Text));
        var (begin, periode) = (opdracht.Parameters.Add("$begin", SqliteType.Integer), opdracht.Parameters.Add("$periode", SqliteType.Integer));
        var volgende = opdracht.Parameters.Add("$volgende", SqliteType.Integer);
        opdracht.Prepare();
        foreach (var rij in rijen)
        {
            (grain.Value, naam.Value, begin.Value, periode.Value, volgende.Value) = (rij.Grain, rij.Naam, rij.Begin, rij.Periode, rij.Volgende);
            opdracht.ExecuteNonQuery();
        }

        transactie.Commit();
    }

    /// <summary>The ledger's buckets of these rows, as the server would have written them.</summary>
    public IEnumerable<GeslotenRij> Grootboek(IEnumerable<(string Naam, string Id, long Versie)> rijen)
    {
        var emmers = new Dictionary<string, Dictionary<ulong, uint>>(StringComparer.Ordinal);
        Span<char> ruimte = stackalloc char[GrootboekRules.PlaatsMax];
        foreach (var (naam, id, versie) in rijen)
        {
            var hash = GrootboekRules.Hash(naam, Sleutel(id));
            var plaats = ruimte[..GrootboekRules.Plaats(Sleutel(id), hash, ruimte)].ToString();
            if (!emmers.TryGetValue(plaats, out var emmer))
            {
                emmers.Add(plaats, emmer = []);
            }

            emmer[hash] = checked((uint)versie);
        }

        return emmers.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new GeslotenRij(
            Opslag.Grootboek.Soort, $"{Opslag.Grootboek.Soort}/{Opslag.Grootboek.Soort}/{e.Key}", 1,
            _zegel.Verzegel(GrootboekRules.Schrijf(e.Value), Opslag.Grootboek.Soort, e.Key, "1")));
    }

    /// <summary>On the disk, and its pages in no cache of ours: what is measured next starts clean.</summary>
    public void Dispose()
    {
        Voer("pragma journal_mode = wal");
        Voer("pragma wal_checkpoint(truncate)");
        _verbinding.Dispose();
        using var bestand = new FileStream(Path.Combine(opties.DataMap, "school.db"), FileMode.Open, FileAccess.ReadWrite);
        bestand.Flush(flushToDisk: true);
    }

    private IEnumerable<OpenRij> Lees(string zin, string wat)
    {
        using var vraag = _verbinding.CreateCommand();
        vraag.CommandText = zin;
        vraag.Parameters.AddWithValue("$wat", wat);
        using var lezer = vraag.ExecuteReader();
        while (lezer.Read())
        {
            var (naam, id, versie) = (lezer.GetString(0), lezer.GetString(1), lezer.GetInt64(2));
            yield return new OpenRij(naam, id, versie, _zegel.Open(lezer.GetFieldValue<byte[]>(3), naam, Sleutel(id), Tekst(versie)));
        }
    }

    /// <summary>The grain's key: what stands behind its kind.</summary>
    private static string Sleutel(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Tekst(long versie) => versie.ToString(CultureInfo.InvariantCulture);

    private static void Vervang(Span<byte> in_, ReadOnlySpan<byte> van, ReadOnlySpan<byte> naar)
    {
        for (var plaats = in_.IndexOf(van); plaats >= 0; plaats = in_.IndexOf(van))
        {
            naar.CopyTo(in_[plaats..]);
            in_ = in_[(plaats + van.Length)..];
        }
    }

    private static SqliteConnection Open(string pad)
    {
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = pad, Pooling = false }.ConnectionString);
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; pragma cache_size = -1500000; pragma secure_delete = off";
        opdracht.ExecuteNonQuery();
        return verbinding;
    }

    private void Voer(string zin)
    {
        using var opdracht = _verbinding.CreateCommand();
        opdracht.CommandText = zin;
        opdracht.ExecuteNonQuery();
    }
}
