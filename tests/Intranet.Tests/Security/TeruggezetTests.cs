using System.Net;
using AngleSharp.Dom;
using Microsoft.Data.Sqlite;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>What people see when somebody tampered with the file while the server was stopped (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class TeruggezetTests
{
    [Fact]
    public async Task Een_weggehaald_kind_geeft_de_foutpagina_met_een_nummer_en_geen_leeg_kind()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Herstart(bestand => Voer(bestand, $"delete from state where name = 'leerling' and id like '%/{KleineSchool.Leerling5()}'"));
        using var administratie = await web.LogIn(Rol.Administratie);

        var fout = await administratie.Pagina($"/s/99XX00/leerlingen/{KleineSchool.Leerling5()}", HttpStatusCode.InternalServerError);

        Assert.Matches("nummer [2-9A-Z]{4}", fout.Tekst("main"));
        var regel = Assert.Single(web.Log.Regels, r => r.Contains("StoringHandler", StringComparison.Ordinal) && r.Contains("Fault", StringComparison.Ordinal));
        Assert.Contains("VerzegelingException (leerling: its row was taken away)", regel, StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Leerling5(), regel, StringComparison.Ordinal);
        await administratie.Pagina($"/s/99XX00/leerlingen/{KleineSchool.Leerling5(1)}");
        await administratie.Pagina("/s/99XX00/leerlingen");
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_weggehaalde_installatie_biedt_niemand_een_eerste_start_aan()
    {
        await using var web = await IntranetFabriek.Start();
        web.Melding.GetStringBuilder().Clear();

        var fout = await Assert.ThrowsAsync<StartFout>(() => web.Herstart(bestand => Voer(bestand, "delete from state where name = 'installatie'")));

        Assert.Contains("weggehaald (installatie)", fout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eerste-start", web.Melding.ToString(), StringComparison.Ordinal);
    }

    private static void Voer(string bestand, string opdracht)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        using var sql = verbinding.CreateCommand();
        sql.CommandText = opdracht;
        Assert.NotEqual(0, sql.ExecuteNonQuery());
    }
}
