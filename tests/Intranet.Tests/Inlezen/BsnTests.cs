using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Inlezen;

/// <summary>After an import every stored row is opened and searched for the numbers that the file had (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class BsnTests
{
    private const string Bsn = "123456782";

    [Fact]
    public async Task Na_het_inlezen_staat_nergens_in_de_opslag_een_heel_bsn()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var bestand = Encoding.UTF8.GetString(new Exportbestand().MetDeSchool().Met("200", "Jasmijn", null, "Nummerloos").Bytes())
            .Replace("<roepnaam>Jasmijn</roepnaam>", $"<roepnaam>Jasmijn</roepnaam><bsn>{Bsn}</bsn>", StringComparison.Ordinal);
        Assert.Contains(Bsn, bestand, StringComparison.Ordinal);

        var proef = await bezoeker.Pagina(await bezoeker.Upload(Encoding.UTF8.GetBytes(bestand), "edex.xml").Gelukt());
        var tussen = Rijen(kantoor);
        await bezoeker.Verstuur(proef.EigenFormulier(), [.. proef.GetElementById("Lees_Bevestigd") is null ? [] : new[] { ("bevestigd", "true") }]).Gelukt();
        var rijen = tussen.Concat(Rijen(kantoor)).ToList();

        Assert.Contains(rijen, r => r.Naam == "inlezen" && r.Inhoud.Contains("Nummerloos", StringComparison.Ordinal));
        Assert.Contains(rijen, r => r.Naam == "leerling" && r.Inhoud.Contains("\"6782\"", StringComparison.Ordinal));
        Assert.DoesNotContain(rijen, r => r.Inhoud.Contains(Bsn, StringComparison.Ordinal));
    }

    /// <summary>All rows of the file, opened with the key of this host.</summary>
    private static List<(string Naam, string Inhoud)> Rijen(Kantoor kantoor)
    {
        var zegel = kantoor.Web.Services.GetRequiredService<Verzegelaar>();
        using var verbinding = new SqliteConnection($"Data Source={Path.Combine(kantoor.Web.Datamap, "school.db")};Mode=ReadOnly;Pooling=False");
        verbinding.Open();
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select name, id, etag, data from state where data is not null";
        using var lezer = sql.ExecuteReader();
        var rijen = new List<(string, string)>();
        while (lezer.Read())
        {
            var (naam, id) = (lezer.GetString(0), lezer.GetString(1));
            var inhoud = zegel.Open((byte[])lezer.GetValue(3), naam, id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..], lezer.GetInt64(2).ToString(System.Globalization.CultureInfo.InvariantCulture));
            rijen.Add((naam, Encoding.UTF8.GetString(inhoud)));
        }

        return rijen;
    }
}
