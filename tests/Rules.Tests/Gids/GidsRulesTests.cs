using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Tests.Rules.Gids;

/// <summary>The guides themselves: one for each role, every reference leads somewhere, and each reader gets the own ones first (UX-1).</summary>
[Requirement("UX-1")]
public sealed class GidsRulesTests
{
    private const int BeeldenMax = 60;
    private const int BeeldBytesMax = 60 * 1024;

    private static readonly SchoolSleutel School = new("99XX00");

    [Fact]
    public void Elke_rol_en_elk_onderwerp_heeft_een_gids_en_elke_gids_hoort_ergens_bij()
    {
        var verwacht = Gidsregister.Rolgidsen.Concat(Gidsregister.Onderwerpgidsen).Order(StringComparer.Ordinal);

        Assert.Equal(verwacht, Gidsboek.Documenten.Select(d => d.Onderwerp));
    }

    [Fact]
    public void Elke_gids_zegt_eerst_waarover_hij_gaat_en_heeft_koppen_met_een_eigen_adres()
    {
        foreach (var gids in Gidsboek.Documenten)
        {
            Assert.True(gids.Waarover.Length is > 20 and < 400, $"{gids.Onderwerp}: de eerste alinea heeft {gids.Waarover.Length} tekens.");
            var dubbel = gids.Koppen.GroupBy(k => k.Anker, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
            Assert.True(!dubbel.Any(), $"{gids.Onderwerp}: twee keer {string.Join(", ", dubbel)}.");
        }
    }

    [Fact]
    public void Elke_verwijzing_komt_ergens_uit()
    {
        var dood = Gidsboek.Documenten.Concat(Gidsboek.Stukken).SelectMany(g => g.Doelen.Where(d => !IsEr(g, d)).Select(d => $"{g.Onderwerp}: {d}")).ToList();

        Assert.True(dood.Count == 0, string.Join('\n', dood));
    }

    [Fact]
    public void Wie_geen_account_heeft_leest_geen_verwijzing_naar_een_gids_die_dicht_is()
    {
        var dicht = Gidsboek.Documenten.Where(g => Gidsregister.IsOpenbaar(g.Onderwerp) && g.Onderwerp != Gidsregister.Inloggen)
            .SelectMany(g => g.Doelen.Where(d => d.Contains(".md", StringComparison.Ordinal) && !Gidsregister.IsOpenbaar(d.Split(".md")[0])).Select(d => $"{g.Onderwerp}: {d}")).ToList();

        Assert.True(dicht.Count == 0, string.Join('\n', dicht));
    }

    [Fact]
    public void Elke_plaats_van_het_register_is_een_kop_die_er_staat()
    {
        var dood = GidsAdressen.Alle.Where(a => !IsEr(null, a.Value.Replace("#", ".md#", StringComparison.Ordinal))).Select(a => $"{a.Key}: {a.Value}").ToList();

        Assert.True(dood.Count == 0, string.Join('\n', dood));
    }

    [Theory]
    [InlineData("/s/{school}", "middag#vandaag")]
    [InlineData("s/{school}/bord/{groep:regex(^[a-z0-9-]{{1,20}}$)}", "middag#het-middagbord")]
    [InlineData("s/{school}/bord/plek/{plek:regex(^[a-z0-9/-]{{1,40}}$)}", "middag#een-bord-per-plek")]
    [InlineData("s/{school}/geld/kas/tellen", "geld#de-kas-tellen")]
    [InlineData("fout/{code:int}", "inloggen#als-er-iets-misgaat")]
    [InlineData("", "inloggen#kies-een-school")]
    [InlineData("s/{school}/iets-nieuws", null)]
    [InlineData("iets-nieuws", null)]
    public void Een_adres_vindt_zijn_uitleg(string patroon, string? plaats) => Assert.Equal(plaats, Gidsregister.Bij(patroon));

    [Fact]
    public void Hulp_blijft_binnen_wat_iemand_mag_lezen()
    {
        Assert.Equal("/s/99XX00/gids/rooster#het-rooster", Gidsregister.Url("s/{school}/rooster", Met(Rol.Overblijfcoordinator)));
        Assert.Equal("/s/99XX00/gids", Gidsregister.Url("s/{school}/iets-nieuws", Met(Rol.Overblijfcoordinator)));
        Assert.Equal("/gids/vo-school#een-dossier-ophalen", Gidsregister.Url("portaal/{school}", Met(Rol.VoSchool)));
        Assert.Equal("/gids/ouder#de-dagen-van-uw-kind", Gidsregister.Url("ouder/{token}", null));
        Assert.Equal("/gids/inloggen", Gidsregister.Url("s/{school}/geld", null));
    }

    [Fact]
    public void De_eigen_gids_staat_vooraan_en_samen_is_het_alles()
    {
        foreach (var rol in Enum.GetValues<Rol>().Except([Rol.VoSchool, Rol.Verzorger]))
        {
            var (eigen, overige) = (Gidsregister.Voor(Met(rol)), Gidsregister.Overige(Met(rol)));
            Assert.True(eigen[0].Rollen.Contains(rol), $"{rol}: {eigen[0].Onderwerp}");
            Assert.Equal(Gidsboek.Documenten.Length, eigen.Length + overige.Length);
        }
    }

    [Fact]
    public void De_stukken_over_privacy_staan_erbij_voor_wie_erover_gaat()
    {
        Assert.Empty(Gidsboek.Stukken.Select(s => s.Onderwerp).Intersect(Gidsboek.Documenten.Select(d => d.Onderwerp), StringComparer.Ordinal));
        Assert.Equal(Gidsboek.Stukken.Length, Gidsregister.Stukken(Met(Rol.Bestuur)).Length);
        Assert.Equal(Gidsboek.Stukken.Length, Gidsregister.Stukken(Met(Rol.Beheerder)).Length);
        Assert.Empty(Gidsregister.Stukken(Met(Rol.Overblijfkracht)));
    }

    [Fact]
    public void Beelden_blijven_klein_en_elk_beeld_wordt_ergens_getoond()
    {
        var map = Path.Combine(Boom.Wortel, "docs", "gebruik", "beelden");
        var beelden = Directory.Exists(map) ? Directory.GetFiles(map) : [];
        var genoemd = Gidsboek.Documenten.SelectMany(g => g.Beelden).Select(b => b.Naam).ToHashSet(StringComparer.Ordinal);

        Assert.InRange(beelden.Length, 0, BeeldenMax);
        Assert.Empty(beelden.Where(b => new FileInfo(b).Length > BeeldBytesMax).Select(b => $"{Path.GetFileName(b)}: {new FileInfo(b).Length} bytes"));
        Assert.Empty(beelden.Where(b => !genoemd.Contains(Path.GetFileNameWithoutExtension(b))).Select(b => $"{Path.GetFileName(b)} staat in geen gids"));
    }

    private static bool IsEr(Gidsdocument? hier, string doel)
    {
        if (doel.StartsWith("https://", StringComparison.Ordinal))
        {
            return true;
        }

        var delen = doel.Split('#', 2);
        var gids = delen[0].Length == 0 ? hier : Gidsboek.Zoek(Path.GetFileNameWithoutExtension(delen[0]));
        if (gids is null && delen[0].StartsWith("../", StringComparison.Ordinal))
        {
            return File.Exists(Path.Combine(Boom.Wortel, "docs", delen[0][3..])); // drawn as words only
        }

        return gids is not null && (delen.Length == 1 || gids.HeeftAnker(delen[1]));
    }

    private static Wie Met(Rol rol) => new("proef", "Proef", School, ImmutableArray.Create(new ActieveRol(rol, [])));
}
