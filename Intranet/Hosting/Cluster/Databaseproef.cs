using System.Data.Common;
using System.Net.Sockets;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Before the silo starts: is the database there, are Orleans' tables in it, and may we write in them? Each no is one sentence that says what to do (OPS-3).</summary>
internal sealed class Databaseproef(Clusterplek plek) : IHostedService
{
    private static readonly Script[] Scripts =
    [
        new("Main", ["OrleansQuery"], []),
        new("Persistence", ["OrleansStorage"], ["WriteToStorageKey", "ReadFromStorageKey", "ClearStorageKey"]),
        new("Reminders", ["OrleansRemindersTable"], ["UpsertReminderRowKey", "ReadReminderRowsKey", "ReadRangeRows1Key", "DeleteReminderRowKey"]),
        new("Clustering", ["OrleansMembershipTable", "OrleansMembershipVersionTable"],
            ["InsertMembershipKey", "UpdateMembershipKey", "MembershipReadAllKey", "CleanupDefunctSiloEntriesKey"]),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var verbinding = await Open(cancellationToken);
        try
        {
            var tabellen = await Lees(verbinding, "select table_name from information_schema.tables", cancellationToken);
            Eis(Scripts.Where(s => !s.Tabellen.All(tabellen.Contains)));
            var vragen = await Lees(verbinding, "select QueryKey from OrleansQuery", cancellationToken);
            Eis(Scripts.Where(s => !s.Vragen.All(vragen.Contains)));
            await EisRechten(verbinding, cancellationToken);
        }
        catch (DbException fout)
        {
            throw new StartFout(Zin(fout), fout);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Zin(Exception fout) =>
        DatabaseRules.Zin((fout as DbException)?.SqlState ?? fout.Data["HelpLink.EvtID"] as string, plek.Database.Soort.Naam);

    private async Task<DbConnection> Open(CancellationToken stop)
    {
        try
        {
            return await plek.Database.Open(stop);
        }
        catch (Exception fout) when (fout is DbException or SocketException or TimeoutException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new StartFout(Zin(fout), fout);
        }
    }

    private static async Task<HashSet<string>> Lees(DbConnection verbinding, string vraag, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = vraag;
        await using var lezer = await opdracht.ExecuteReaderAsync(stop);
        var namen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (await lezer.ReadAsync(stop))
        {
            namen.Add(lezer.GetString(0));
        }

        return namen;
    }

    private void Eis(IEnumerable<Script> ontbreekt)
    {
        if (ontbreekt.Select(s => DatabaseRules.Bestand(plek.Database.Soort.Map, s.Naam)).ToList() is { Count: > 0 } bestanden)
        {
            throw new StartFout(DatabaseRules.Ontbreekt(bestanden));
        }
    }

    /// <summary>Statements that touch no row but need the right.</summary>
    private static async Task EisRechten(DbConnection verbinding, CancellationToken stop)
    {
        foreach (var tabel in Scripts.Skip(1).SelectMany(s => s.Tabellen))
        {
            var kolom = tabel == "OrleansMembershipTable" ? "Status" : "Version";
            foreach (var vraag in new[]
            {
                $"select count(*) from {tabel} where 1 = 0", $"insert into {tabel} select * from {tabel} where 1 = 0",
                $"update {tabel} set {kolom} = {kolom} where 1 = 0", $"delete from {tabel} where 1 = 0",
            })
            {
                await using var opdracht = verbinding.CreateCommand();
                opdracht.CommandText = vraag;
                await opdracht.ExecuteNonQueryAsync(stop);
            }
        }
    }

    /// <param name="Tabellen">What it makes.</param>
    /// <param name="Vragen">Keys that it puts in OrleansQuery, by which a script that stopped halfway or is of an older version shows.</param>
    private sealed record Script(string Naam, string[] Tabellen, string[] Vragen);
}
