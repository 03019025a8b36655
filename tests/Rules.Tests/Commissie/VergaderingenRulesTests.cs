using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using static OrleansSchool.Tests.Rules.Commissie.Vergaderproef;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Two of the commissie and three of the werkgroep, counted from the meetings (TSO-2f, TSO-5b).</summary>
[Requirement("TSO-2f", "TSO-5b")]
public sealed class VergaderingenRulesTests
{
    [Fact]
    public void Geteld_wordt_wat_is_gehouden_en_wat_nog_komt_en_niet_wat_is_afgelast_of_zonder_verslag_voorbijging()
    {
        Vergaderrij[] rijen =
        [
            Rij("a", Vergadersoort.Commissie, new DateOnly(2026, 10, 1), Vergaderstap.Verspreid), Rij("b", Vergadersoort.Commissie, new DateOnly(2026, 10, 8), Vergaderstap.Afgelast),
            Rij("c", Vergadersoort.Commissie, new DateOnly(2026, 10, 15)), Rij("d", Vergadersoort.Commissie, Op), Rij("e", Vergadersoort.Werkgroep, Op, Vergaderstap.Gehouden),
        ];
        var tellingen = VergaderingenRules.Tellingen([.. rijen], Jaar, Vandaag);

        Assert.Equal([(2, 1, 1), (3, 1, 0)], tellingen.Select(t => (t.Nodig, t.Gehouden, t.Gepland)));
        Assert.All(tellingen, t => Assert.Null(t.Waarschuwing));
    }

    [Theory]
    [InlineData("2027-02-28", 0, false)]
    [InlineData("2027-03-01", 1, false)]
    [InlineData("2027-05-31", 1, false)]
    [InlineData("2027-06-01", 1, true)]
    [InlineData("2027-08-01", 0, false)]
    public void Vanaf_maart_hoort_wie_leidt_wat_er_mist_en_vanaf_juni_met_nadruk(string dag, int taken, bool dringend)
    {
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var nu = VergaderingenRules.Taken(new VergaderingenState(), Jaar, ["marijke"], vandaag);

        Assert.Equal(taken, nu.Length);
        Assert.All(nu, t => Assert.Equal(("marijke", dringend), (t.AccountId, t.Dringend)));
        Assert.All(nu, t => Assert.InRange(t.Tekst.Length, 1, OrleansSchool.Aandacht.AandachtGrenzen.TekstMax));
        Assert.All(nu, t => Assert.Contains("2 vergaderingen van de overblijfcommissie, voor 31 juli. Plan nog 3", t.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public void Genoeg_gepland_haalt_de_taak_weg()
    {
        var maart = new DateOnly(2027, 3, 2);
        var leeg = VergaderingenRules.MetTaken(new VergaderingenState(), VergaderingenRules.Taken(new VergaderingenState(), Jaar, ["marijke"], maart), Sleutel, Jaar, Hier().Nu);
        var soorten = new[] { Vergadersoort.Commissie, Vergadersoort.Commissie, Vergadersoort.Werkgroep, Vergadersoort.Werkgroep, Vergadersoort.Werkgroep };
        var vol = soorten.Select((s, i) => Rij($"r{i}", s, maart.AddDays(10 + i))).Aggregate(leeg, (s, r) => VergaderingenRules.Met(s, r, []));
        var klaar = VergaderingenRules.MetTaken(vol, VergaderingenRules.Taken(vol, Jaar, ["marijke"], maart), Sleutel, Jaar, Hier().Nu);

        Assert.Empty(klaar.Verteld);
        Assert.Equal("vergaderingen/2026-2027", Assert.Single(klaar.Uitbak.Wachtend).Bericht.Weg);
    }

    [Fact]
    public void Een_rij_komt_voor_zichzelf_in_de_plaats_en_open_acties_staan_op_hun_dag()
    {
        var (eerst, later) = (new Actiepunt("a1", "Een", "Petra", null, Op.AddDays(3), null, null), new Actiepunt("a2", "Twee", "Petra", null, Op.AddDays(1), null, null));
        var een = VergaderingenRules.Met(new VergaderingenState(), Rij("a", Vergadersoort.Commissie, Op), [eerst, later, eerst with { Id = "a3", KlaarOp = Op }]);
        var twee = VergaderingenRules.Met(een, Rij("a", Vergadersoort.Commissie, Op.AddDays(7), Vergaderstap.Gehouden), [eerst]);

        Assert.Equal(["a2", "a1"], een.Acties.Select(a => a.Actie.Id));
        var rij = Assert.Single(twee.Rijen);
        Assert.Equal((Op.AddDays(7), Vergaderstap.Gehouden), (rij.Op, rij.Stap));
        Assert.Equal(["a1"], twee.Acties.Select(a => a.Actie.Id));
        var weg = VergaderingenRules.Zonder(twee, "a", Sleutel);
        Assert.Empty(weg.Rijen);
        Assert.Empty(weg.Acties);
    }
}
