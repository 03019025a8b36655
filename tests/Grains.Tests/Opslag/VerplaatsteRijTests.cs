using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>What someone with the file can do: nothing that goes unnoticed (SEC-4).</summary>
public sealed class VerplaatsteRijTests
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);

    [Fact]
    [Requirement("SEC-4")]
    public async Task Een_rij_die_naar_een_ander_kind_is_gekopieerd_wordt_geweigerd_en_de_rest_blijft_werken()
    {
        await using var school = await Opstelling.MetSchool();
        await school.SchrijfIn("kinda", "Amir", "Vijverhof");
        await school.SchrijfIn("kindb", "Bente", "Zesdaler");
        await school.Herstart(bestand => Rijen.Voer(
            bestand,
            "update state set data = (select data from state where id like '%kinda'), etag = (select etag from state where id like '%kinda') where id like '%kindb'"));

        var fout = await Assert.ThrowsAnyAsync<Exception>(() => school.Grains.Leerling(Opstelling.School, "kindb").Kaart(Administratie));
        Assert.Contains("leerling", fout.ToString(), StringComparison.Ordinal);
        Assert.True(fout is VerzegelingException || fout.InnerException is VerzegelingException, fout.ToString());
        Assert.True((await school.Grains.Leerling(Opstelling.School, "kinda").Kaart(Administratie)).IsGoed);
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Een_oude_inhoud_onder_een_nieuwere_versie_wordt_geweigerd()
    {
        await using var school = await Opstelling.MetSchool();
        await school.SchrijfIn("kinda", "Amir", "Vijverhof");
        await school.Herstart(bestand => Rijen.Voer(bestand, "update state set etag = etag + 1 where id like '%kinda'"));

        await Assert.ThrowsAsync<VerzegelingException>(() => school.Grains.Leerling(Opstelling.School, "kinda").Kaart(Administratie));
    }

    [Fact]
    [Requirement("SEC-4", "SEC-6")]
    public async Task In_het_bestand_staat_geen_naam_leesbaar()
    {
        await using var school = await Opstelling.MetSchool();
        await school.SchrijfIn("kinda", "Amir", "Vijverhof");
        byte[] alles = [];
        await school.Herstart(bestand => alles = File.ReadAllBytes(bestand));

        Assert.True(alles.AsSpan().IndexOf("kinda"u8) >= 0, "de proef zelf leest het verkeerde bestand");
        Assert.True(alles.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Vijverhof")) < 0);
        Assert.True(alles.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Horizon")) < 0);
    }
}
