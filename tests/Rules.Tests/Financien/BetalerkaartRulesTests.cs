using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Who sees what of a payer: the office all, the commissie what a decision asks, a verzorger the own bill (SEC-2, PAR-1).</summary>
[Requirement("SEC-2")]
public sealed class BetalerkaartRulesTests
{
    private const string Termijn = "termijn/2026-2027/1/lieke";

    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Theory]
    [InlineData(Aanmaningstand.Herinnerd, false)]
    [InlineData(Aanmaningstand.UitsluitingVoorgesteld, true)]
    [InlineData(Aanmaningstand.Besloten, true)]
    [InlineData(Aanmaningstand.Uitgesloten, true)]
    [InlineData(Aanmaningstand.Voldaan, false)]
    [InlineData(Aanmaningstand.NietUitgesloten, false)]
    [Requirement("TSO-10n")]
    public void De_commissie_komt_alleen_bij_een_betaler_als_er_te_beslissen_valt(Aanmaningstand stand, bool ziet)
    {
        var state = Met(stand, Vandaag.AddDays(-1));

        Assert.Equal(ziet, BetalerkaartRules.MagZien(state, Als(Rol.Commissielid), Betalerbeeld.School, Vandaag));
        Assert.True(BetalerkaartRules.MagZien(state, Als(Rol.Administratie), Betalerbeeld.School, Vandaag));
        Assert.False(BetalerkaartRules.MagZien(Als(Rol.Commissielid), Betalerbeeld.School));
        foreach (var rol in new[] { Rol.Ouderraad, Rol.MrOuder, Rol.MrPersoneel, Rol.Bestuur, Rol.Kascommissie, Rol.Groepsleerkracht, Rol.Overblijfkracht, Rol.Beheerder })
        {
            Assert.False(BetalerkaartRules.MagZien(state, Als(rol), Betalerbeeld.School, Vandaag));
        }
    }

    [Theory]
    [InlineData(Aanmaningstand.NietUitgesloten)]
    [InlineData(Aanmaningstand.Voldaan)]
    [Requirement("TSO-10n")]
    public void Wie_vandaag_besliste_ziet_vandaag_nog_dat_het_vastligt(Aanmaningstand stand)
    {
        var state = Met(stand, Vandaag);

        Assert.True(BetalerkaartRules.MagZien(state, Als(Rol.Commissielid), Betalerbeeld.School, Vandaag));
        Assert.False(BetalerkaartRules.MagZien(state, Als(Rol.Commissielid), Betalerbeeld.School, Vandaag.AddDays(1)));
    }

    [Fact]
    [Requirement("TSO-10n")]
    public void De_commissie_ziet_wat_er_openstaat_en_geen_mail_rekening_betaling_of_verloop()
    {
        var state = Met(Aanmaningstand.UitsluitingVoorgesteld, Vandaag) with { Vlaggen = Betalervlaggen.Bewindvoering, Derde = "Gemeente" };
        var (heel, deel) = (Kaart(state, Rol.Administratie), Kaart(state, Rol.Commissielid));

        Assert.Equal((Betalerbeeld.Iban, "Gemeente"), (heel.Machtigingen.Single().Iban, heel.Derde));
        Assert.NotNull(heel.Email);
        Assert.NotEmpty(heel.Betalingen);
        Assert.Equal((state.Naam, 6_000L, Termijn), (deel.Naam, deel.Open.Centen, deel.Vorderingen.Single().Id));
        Assert.Equal(Aanmaningstand.UitsluitingVoorgesteld, deel.Aanmaningen.Single().Stand);
        Assert.Null(deel.Email);
        Assert.Null(deel.Derde);
        Assert.Equal((0, 0, 0, Betalervlaggen.Geen), (deel.Machtigingen.Length, deel.Betalingen.Length, deel.Geschiedenis.Length, deel.Vlaggen));
        Assert.True(deel.Mag is { UitsluitingBesluiten: true, Boeken: false, Machtigen: false });
    }

    [Fact]
    [Requirement("PAR-1", "TSO-8h")]
    public void Van_een_kind_dat_iemand_niet_mag_zien_staan_op_de_rekening_geen_dagen()
    {
        var losseDag = Betalerbeeld.Opdracht("dag/2026-09-03/lieke", 350, 1, new DateOnly(2026, 9, 3)) with { Soort = Vorderingsoort.Dag, Post = Boekposten.BijdrageIncidenteel, Dagen = 1, VooruitDagen = 0 };
        var open = Betalerbeeld.Stel(Betalerbeeld.Leeg, losseDag);
        var betaald = Betalerbeeld.Betaal(open, "kas/2026-09-03/1", 350, new DateOnly(2026, 9, 3));

        var gewoon = Rekening(open, ImmutableDictionary<string, string>.Empty.Add(Betalerbeeld.Kind, "Lieke"), []).Regels.Single();
        Assert.Equal("Lieke", gewoon.Roepnaam);
        Assert.StartsWith("Overblijven op ", gewoon.Omschrijving, StringComparison.Ordinal);
        var stil = Rekening(open, ImmutableDictionary<string, string>.Empty, [Betalerbeeld.Kind]);
        Assert.Equal(("Overblijven", null, 350L), (stil.Regels.Single().Omschrijving, stil.Regels.Single().Roepnaam, stil.Totaal.Centen));
        Assert.Empty(Rekening(betaald, ImmutableDictionary<string, string>.Empty, [Betalerbeeld.Kind]).Regels);
        Assert.Single(Rekening(betaald, ImmutableDictionary<string, string>.Empty, []).Regels);
    }

    [Fact]
    [Requirement("PAR-1", "TSO-6b")]
    public void Een_ouder_maakt_zelf_over_wat_geen_incasso_haalt_en_wat_met_machtiging_te_laat_is()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000);
        var laat = Betalerbeeld.Vervalt.AddDays(1);
        var ingetrokken = Betalerbeeld.Neem(gesteld, "run1", Betalerbeeld.Vervalt).State;
        ingetrokken = ingetrokken with { Machtigingen = [ingetrokken.Machtigingen[0] with { IngetrokkenPer = Betalerbeeld.Vervalt }] };

        Assert.Equal((0L, null), Zelf(gesteld, Betalerbeeld.Vervalt));
        Assert.Equal((7_000L, (DateOnly?)Betalerbeeld.Vervalt), Zelf(gesteld, laat));
        Assert.Equal((0L, null), Zelf(ingetrokken, laat)); // still to be collected: not twice
        Assert.Equal((7_000L, (DateOnly?)Betalerbeeld.Vervalt), Zelf(Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000), Betalerbeeld.Begin));
    }

    private static (long Zelf, DateOnly? Uiterlijk) Zelf(BetalerState state, DateOnly op)
    {
        var rekening = BetalerkaartRules.Rekening(
            state, FinancienRules.View(new FinancienState()), "De Horizon", (ImmutableDictionary<string, string>.Empty, []), Betalerbeeld.Hier(op));
        return (rekening.Zelf.Centen, rekening.Uiterlijk);
    }

    private static BetalerState Met(Aanmaningstand stand, DateOnly besloten)
    {
        DateOnly? op = stand is Aanmaningstand.Herinnerd or Aanmaningstand.UitsluitingVoorgesteld ? null : besloten;
        var aanmaning = new Aanmaning("a1", [Termijn], new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1), null, null, stand, op is null ? null : "Petra", op, null, null, null, null, null, Weekdagen.Geen);
        return Betalerbeeld.Betaal(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "afschrift/a/1", 1_000, Betalerbeeld.Begin) with { Aanmaningen = [aanmaning] };
    }

    private static BetalerKaart Kaart(BetalerState state, Rol rol) => BetalerkaartRules.Kaart(state, Als(rol), Betalerbeeld.School, Vandaag);

    private static Ouderrekening Rekening(BetalerState state, ImmutableDictionary<string, string> roepnamen, ImmutableHashSet<string> stil) =>
        BetalerkaartRules.Rekening(state, FinancienRules.View(new FinancienState()), "De Horizon", (roepnamen, stil), Betalerbeeld.Hier(new DateOnly(2026, 9, 10)));

    private static Wie Als(Rol rol) => new("proef", "Petra", Betalerbeeld.School, [new ActieveRol(rol, [])]);
}
