using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>
/// All rows in Orleans' own tables, whichever database they are in. It keeps the versions of the rows, so nothing is sealed again. The
/// table has the name of a state but not the kind of its grain: <see cref="Toestandsnamen"/> knows it.
/// </summary>
internal sealed class DatabaseRijenlade(Database database, IOptions<ClusterOptions> cluster) : IRijenlade
{
    private const string EenRij =
        "GrainIdHash = @idhash and GrainTypeHash = @soorthash and GrainIdN0 = 0 and GrainIdN1 = 0 and GrainTypeString = @soort "
        + "and GrainIdExtensionString = @sleutel and ServiceId = @dienst and Version = @versie";

    private static readonly OrleansDefaultHasher Hash = new();

    private string Dienst => cluster.Value.ServiceId;

    public async Task<IRijenbeeld> Beeld(CancellationToken stop)
    {
        var verbinding = await database.Open(stop);
        try
        {
            // Npgsql makes repeatable read of it; SQL Server's main script allows it.
            var moment = await verbinding.BeginTransactionAsync(IsolationLevel.Snapshot, stop);
            var beeld = new Rijenbeeld(verbinding, moment, Dienst);
            await beeld.Begin(stop);
            return beeld;
        }
        catch
        {
            await verbinding.DisposeAsync();
            throw;
        }
    }

    public async Task<bool> Vervang(Rij was, byte[] inhoud, CancellationToken stop)
    {
        await using var verbinding = await database.Open(stop);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = $"update OrleansStorage set PayloadBinary = @inhoud where {EenRij} and PayloadBinary = @was";
        Wijs(opdracht, was);
        opdracht.Met("inhoud", inhoud).Met("was", was.Inhoud);
        return await opdracht.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task Vul(
        IAsyncEnumerable<Rij> rijen, IAsyncEnumerable<Herinneringsrij> herinneringen, Func<Rij, long, byte[]> verzegelOpnieuw, CancellationToken stop)
    {
        await using var verbinding = await database.Open(stop);
        await using var alles = await verbinding.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        await EisLeeg(verbinding, alles, stop);
        await foreach (var rij in rijen.WithCancellation(stop))
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.Transaction = alles;
            opdracht.CommandText = """
                insert into OrleansStorage (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
                values (@idhash, 0, 0, @soorthash, @soort, @sleutel, @dienst, @inhoud, current_timestamp, @versie)
                """;
            Wijs(opdracht, rij);
            await opdracht.Met("inhoud", rij.Inhoud).ExecuteNonQueryAsync(stop);
        }

        await foreach (var herinnering in herinneringen.WithCancellation(stop))
        {
            await Herinner(verbinding, alles, herinnering, stop);
        }

        await alles.CommitAsync(stop);
    }

    /// <summary>Takes away what <see cref="Vul"/> put there.</summary>
    public async Task MaakLeeg()
    {
        await using var verbinding = await database.Open(CancellationToken.None);
        await using var alles = await verbinding.BeginTransactionAsync(CancellationToken.None);
        foreach (var tabel in new[] { "OrleansStorage", "OrleansRemindersTable" })
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.Transaction = alles;
            opdracht.CommandText = $"delete from {tabel} where ServiceId = @dienst";
            await opdracht.Met("dienst", Dienst).ExecuteNonQueryAsync(CancellationToken.None);
        }

        await alles.CommitAsync(CancellationToken.None);
    }

    private async Task EisLeeg(DbConnection verbinding, DbTransaction alles, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.Transaction = alles;
        opdracht.CommandText = """
            select (select count(*) from OrleansStorage where ServiceId = @dienst and GrainTypeString <> @stempel)
                 + (select count(*) from OrleansRemindersTable where ServiceId = @dienst)
            """;
        opdracht.Met("dienst", Dienst).Met("stempel", Opslagstempel.Toestand);
        if (Convert.ToInt64(await opdracht.ExecuteScalarAsync(stop), null) != 0)
        {
            throw new InvalidOperationException("De database bevat al gegevens. Neem een lege database met de tabellen van Orleans; er is niets veranderd.");
        }
    }

    private async Task Herinner(DbConnection verbinding, DbTransaction alles, Herinneringsrij herinnering, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.Transaction = alles;
        opdracht.CommandText = """
            insert into OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
            values (@dienst, @grain, @naam, @begin, @periode, @hash, 0)
            """;
        opdracht.Met("dienst", Dienst).Met("grain", herinnering.Grain).Met("naam", herinnering.Naam)
            .Met("begin", HeleMs(herinnering.Begin), database.Soort.Tijdstip)
            .Met("periode", (long)herinnering.Periode.TotalMilliseconds).Met("hash", (int)GrainId.Parse(herinnering.Grain).GetUniformHashCode());
        await opdracht.ExecuteNonQueryAsync(stop);
    }

    private void Wijs(DbCommand opdracht, Rij rij)
    {
        var sleutel = GrainId.Parse(rij.Grain).Key.ToString()!;
        opdracht.Met("soort", rij.Toestand).Met("soorthash", Hash.Hash(Encoding.UTF8.GetBytes(rij.Toestand)))
            .Met("sleutel", sleutel).Met("idhash", Hash.Hash(Achterstevoren(sleutel))).Met("dienst", Dienst).Met("versie", checked((int)rij.Versie));
    }

    /// <summary>As fine as the table keeps it: a moment never comes later than it was.</summary>
    private static DateTime HeleMs(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>So the provider hashes a key that is a string.</summary>
    private static byte[] Achterstevoren(string sleutel)
    {
        var bytes = Encoding.UTF8.GetBytes(sleutel);
        Array.Reverse(bytes);
        return bytes;
    }

    private sealed class Rijenbeeld(DbConnection verbinding, DbTransaction moment, string dienst) : IRijenbeeld
    {
        private const string Verder = "and (GrainTypeString > @naSoort or (GrainTypeString = @naSoort and GrainIdExtensionString > @naSleutel))";

        /// <summary>The moment is that of the first question.</summary>
        public async Task Begin(CancellationToken stop)
        {
            await using var opdracht = Vraag("select count(*) from OrleansStorage where 1 = 0");
            await opdracht.ExecuteScalarAsync(stop);
        }

        public async IAsyncEnumerable<Rij> Rijen([EnumeratorCancellation] CancellationToken stop, Rij? na = null)
        {
            await using var opdracht = Vraag(
                $"""
                select GrainTypeString, GrainIdExtensionString, Version, PayloadBinary from OrleansStorage
                where ServiceId = @dienst and GrainTypeString <> @stempel {(na is null ? "" : Verder)} order by GrainTypeString, GrainIdExtensionString
                """).Met("stempel", Opslagstempel.Toestand);
            if (na is not null)
            {
                opdracht.Met("naSoort", na.Toestand).Met("naSleutel", GrainId.Parse(na.Grain).Key.ToString()!);
            }

            await using var lezer = await opdracht.ExecuteReaderAsync(stop);
            while (await lezer.ReadAsync(stop))
            {
                var toestand = lezer.GetString(0);
                yield return new Rij(
                    toestand, $"{Toestandsnamen.Grainsoort(toestand)}/{lezer.GetString(1)}", lezer.GetInt32(2), await lezer.IsDBNullAsync(3, stop) ? [] : (byte[])lezer.GetValue(3));
            }
        }

        public async IAsyncEnumerable<Herinneringsrij> Herinneringen([EnumeratorCancellation] CancellationToken stop)
        {
            await using var opdracht = Vraag("select GrainId, ReminderName, StartTime, Period from OrleansRemindersTable where ServiceId = @dienst order by GrainId, ReminderName");
            await using var lezer = await opdracht.ExecuteReaderAsync(stop);
            while (await lezer.ReadAsync(stop))
            {
                yield return new Herinneringsrij(
                    lezer.GetString(0), lezer.GetString(1), DateTime.SpecifyKind(lezer.GetDateTime(2), DateTimeKind.Utc), TimeSpan.FromMilliseconds(lezer.GetInt64(3)));
            }
        }

        public async ValueTask DisposeAsync()
        {
            await moment.DisposeAsync();
            await verbinding.DisposeAsync();
        }

        private DbCommand Vraag(string tekst)
        {
            var opdracht = verbinding.CreateCommand();
            opdracht.Transaction = moment;
            opdracht.CommandText = tekst;
            return opdracht.Met("dienst", dienst);
        }
    }
}

internal static class OpdrachtExtensions
{
    /// <summary>Gives a parameter its value.</summary>
    /// <param name="soort">Only where a provider would guess too coarse a type.</param>
    public static DbCommand Met(this DbCommand opdracht, string naam, object waarde, DbType? soort = null)
    {
        var parameter = opdracht.CreateParameter();
        parameter.ParameterName = naam;
        parameter.Value = waarde;
        if (soort is { } gekozen)
        {
            parameter.DbType = gekozen;
        }

        opdracht.Parameters.Add(parameter);
        return opdracht;
    }
}
