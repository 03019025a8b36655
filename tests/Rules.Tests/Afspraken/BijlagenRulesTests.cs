using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Regelingen;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Afspraken;

/// <summary>The five bijlagen of the reglement: their numbers, readers, starting texts and the overleg that they ask (TSO-16, TSO-14d, TSO-10b).</summary>
[Requirement("TSO-16")]
public sealed class BijlagenRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Regelingoverleg Overleg = new(Vandaag.AddDays(-3), "Ingrid van Leeuwen", "Karel van Rijn", "De prijs blijft gelijk.");

    [Fact]
    public void De_bijlagen_staan_op_hun_nummer_en_het_reglement_en_het_ontruimingsplan_zijn_er_geen()
    {
        Assert.Equal(
            [1, 2, 3, 4, 5],
            new[] { "overeenkomst", "financieleafspraken", "huisregels", "jaarverslagpunten", "juridisch" }.Select(s => Regelingsoorten.Bijlage(s) ?? 0));
        Assert.Null(Regelingsoorten.Bijlage(Regelingsoorten.Reglement));
        Assert.Null(Regelingsoorten.Bijlage(Regelingsoorten.Ontruimingsplan));
        Assert.Equal(Regelingsoorten.Alle.Order(StringComparer.Ordinal), Regelingwoorden.Volgorde.Order(StringComparer.Ordinal));
        Assert.Equal("Bijlage 3", Regelingwoorden.Bijlage(Regelingsoorten.Huisregels));
        Assert.Equal(Regelingsoorten.Alle.Length, Regelingsoorten.Alle.Select(HerinnerRules.Naam).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Regelingsoorten.Alle.Length, Regelingsoorten.Alle.Select(Regelingwoorden.Naam).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(Regelingsoorten.Financieleafspraken, new[] { Rol.Overblijfcoordinator, Rol.Schoolleider, Rol.Commissielid, Rol.Kascommissie }, Rol.Overblijfkracht)]
    [InlineData(Regelingsoorten.Jaarverslagpunten, new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator, Rol.Commissielid }, Rol.Overblijfkracht)]
    [InlineData(Regelingsoorten.Juridisch, new[] { Rol.Overblijfkracht, Rol.Overblijfcoordinator, Rol.Commissielid }, Rol.Leerkracht)]
    [InlineData(Regelingsoorten.Reglement, new[] { Rol.Overblijfkracht, Rol.Overblijfcoordinator }, Rol.Leerkracht)]
    public void Wie_er_in_zijn_werk_mee_te_maken_heeft_leest_een_bijlage(string soort, Rol[] wel, Rol niet)
    {
        Assert.All(wel, rol => Assert.True(LeesRules.MoetLezen(soort, rol)));
        Assert.False(LeesRules.MoetLezen(soort, niet));
        Assert.All(Enum.GetValues<Rol>(), rol => Assert.False(LeesRules.MoetLezen(Regelingsoorten.Overeenkomst, rol))); // it is signed
    }

    [Theory]
    [InlineData(Regelingsoorten.Huisregels, false)]
    [InlineData(Regelingsoorten.Jaarverslagpunten, false)]
    [InlineData(Regelingsoorten.Overeenkomst, true)]
    [InlineData(Regelingsoorten.Financieleafspraken, true)]
    [InlineData(Regelingsoorten.Juridisch, true)]
    public void Een_begintekst_past_en_gaat_er_niet_in_zolang_er_iets_in_te_vullen_is(string soort, bool isInTeVullen)
    {
        var regels = Regelingbegin.Van(soort);
        Assert.NotEmpty(regels);
        var nu = RegelingRules.Schoon(new RegelingInvoer([.. regels], Vandaag, null, null));
        Assert.Equal(isInTeVullen ? "nog-in-te-vullen" : null, nu.Weigering?.Code);

        var ingevuld = regels.Select((r, i) => r.Replace(RegelingGrenzen.InTeVullen, $"de school ({i})", StringComparison.Ordinal));
        Assert.Null(RegelingRules.Schoon(new RegelingInvoer([.. ingevuld], Vandaag, null, null)).Weigering);
        Assert.Empty(Regelingbegin.Van(Regelingsoorten.Reglement)); // the school has its own
    }

    [Fact]
    [Requirement("TSO-10b")]
    public void Financiele_afspraken_zijn_van_schoolleiding_en_commissie_samen()
    {
        var invoer = new RegelingInvoer(["Een vaste dag kost € 3,50."], Vandaag, null, null);
        Assert.Equal("afspraak-nodig", Leg(Regelingsoorten.Financieleafspraken, invoer).Weigering?.Code);
        Assert.Contains("schoolleiding", Leg(Regelingsoorten.Financieleafspraken, invoer with { Overleg = Overleg with { Team = " " } }).Weigering!.Zin, StringComparison.Ordinal);
        Assert.Equal(Overleg, Leg(Regelingsoorten.Financieleafspraken, invoer with { Overleg = Overleg }).Waarde!.Versies[0].Overleg);
        Assert.Null(Leg(Regelingsoorten.Juridisch, invoer).Weigering);
        Assert.Null(Leg(Regelingsoorten.Jaarverslagpunten, invoer).Weigering);
    }

    private static Uitkomst<RegelingState> Leg(string soort, RegelingInvoer invoer) => RegelingRules.LegVast(
        new RegelingState(), invoer, 1, new Regelinghandeling(soort, Voorbeeld.Wie(Rol.Schoolleider), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag, "operatie-1"));
}
