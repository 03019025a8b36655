using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Toegang;
using static OrleansSchool.Tests.Rules.Commissie.Vergaderproef;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Who is asked to get a meeting done, and how long addresses of people stay (TSO-2d, SEC-5).</summary>
[Requirement("TSO-2d", "SEC-5")]
public sealed class VergadermensenRulesTests
{
    [Fact]
    public void Een_voorzitter_die_hier_niets_mag_of_weg_is_laat_het_werk_niet_liggen_dan_hoort_de_coordinator_het()
    {
        Assert.Equal(["marijke"], VergaderRules.Leiding(Stand, Personen, Sleutel, Vandaag));

        var hester = new Commissielid("l3", "hester", "Hester Blok", null, Commissiefunctie.Ouderraad, Jaar.EersteDag, null);
        Assert.Equal(["marijke"], VergaderRules.Leiding(Stand with { Voorzitter = hester }, Personen, Sleutel, Vandaag)); // of the ouderraad: may not send an agenda
        var metRol = Met("hester", p => p with { Rollen = [.. p.Rollen, new Roltoekenning(Sleutel, Rol.Commissielid, [], Jaar.EersteDag, null)] });
        Assert.Equal(["hester"], VergaderRules.Leiding(Stand with { Voorzitter = hester }, metRol, Sleutel, Vandaag));
        var weg = metRol with { Rijen = [.. metRol.Rijen.Select(p => p.AccountId == "hester" ? p with { Status = AccountStatus.Beeindigd } : p)] };
        Assert.Equal(["marijke"], VergaderRules.Leiding(Stand with { Voorzitter = hester }, weg, Sleutel, Vandaag));
        var waarnemend = Met("marijke", p => p with { Rollen = [new Roltoekenning(Sleutel, Rol.WaarnemendCoordinator, [], Jaar.EersteDag, null)] });
        Assert.Equal(["marijke"], VergaderRules.Leiding(Stand with { Voorzitter = null }, waarnemend, Sleutel, Vandaag));
    }

    [Fact]
    public void Een_half_jaar_na_het_schooljaar_gaan_de_adressen_van_genodigden_en_blijven_hun_namen()
    {
        var state = State();
        Assert.Same(state, GenodigdeRules.ZonderAdressen(state, Jaar, new DateOnly(2028, 1, 31)));
        var zonder = GenodigdeRules.ZonderAdressen(state, Jaar, new DateOnly(2028, 2, 1));
        Assert.All(zonder.Genodigden, g => Assert.Null(g.Email));
        Assert.Equal(state.Genodigden.Select(g => g.Naam), zonder.Genodigden.Select(g => g.Naam));
        Assert.Same(zonder, GenodigdeRules.ZonderAdressen(zonder, Jaar, new DateOnly(2028, 2, 2)));
    }

    [Fact]
    public void Een_jaar_nadat_een_lid_weg_is_gaat_het_adres_en_wie_er_zit_houdt_het()
    {
        var tot = new DateOnly(2027, 2, 28);
        var state = new CommissieState
        {
            Leden =
            [
                new Commissielid("l1", null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Jaar.EersteDag, null),
                new Commissielid("l2", null, "Henk Slot", "henk@thuis.example", Commissiefunctie.Ouderraad, Jaar.EersteDag, tot),
            ],
        };
        Assert.Same(state, CommissieRules.ZonderAdressen(state, new DateOnly(2028, 2, 28)));
        var zonder = CommissieRules.ZonderAdressen(state, new DateOnly(2028, 2, 29));
        Assert.Equal("annelies@school.example", zonder.Leden[0].Email);
        Assert.Null(zonder.Leden[1].Email);
        Assert.Equal("Henk Slot", zonder.Leden[1].Naam);
        Assert.Same(zonder, CommissieRules.ZonderAdressen(zonder, new DateOnly(2028, 3, 1)));
    }

    private static PersonenView Met(string account, Func<PersoonRij, PersoonRij> anders) =>
        Personen with { Rijen = [.. Personen.Rijen.Select(p => p.AccountId == account ? anders(p) : p)] };
}
