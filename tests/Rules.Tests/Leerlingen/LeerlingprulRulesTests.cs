using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>Who and what was taken off a card comes back as it was, or is refused with what to do (UX-1, SCH-2, TSO-8f).</summary>
[Requirement("UX-1", "SCH-2")]
public sealed class LeerlingprulRulesTests
{
    private static readonly Verzorger Moeder = new("v1", "Robin Akker", "moeder", "+31612345678", null, true, true, false, false, "", 100, 1);
    private static readonly Verzorger Vader = new("v2", "Jo Akker", "vader", "+31612345679", null, true, false, true, true, "", 0, 0);
    private static readonly Noodcontact Oma = new("n1", "Oma Akker", "oma", "+31241234567", 2);

    [Fact]
    public void Een_contactverbod_komt_terug_zoals_het_was_en_wordt_vooraf_gezegd()
    {
        var zonder = Bewaar(Gezin, [Moeder], [Oma]);
        var regel = Assert.Single(Beeld(zonder));
        Assert.Equal(("Verzorger", "Jo Akker (vader), met gezag, met contactverbod"), (regel.Soort, regel.Wat));

        var terug = Goed(LeerlingprulRules.HaalTerug(zonder, regel.Id, Voorbeeld.Nu()));
        Assert.Equal(Vader, terug.Verzorgers.Single(v => v.Id == "v2"));
        Assert.Equal("Contactverbod vastgelegd; verzorgers gewijzigd", terug.Feiten[0].Tekst);
        Assert.Empty(Beeld(terug));
    }

    [Fact]
    public void Wat_een_ander_intussen_heeft_komt_niet_mee_terug()
    {
        var zonder = Bewaar(Gezin, [Vader with { Contactverbod = false, Betaaldeel = 100, Belvolgorde = 1 }], [Oma]);
        var regel = Assert.Single(Beeld(zonder));
        Assert.EndsWith("zonder betaaldeel, want dat is nu van een ander, als laatste in de belvolgorde", regel.Wat, StringComparison.Ordinal);

        var robin = Goed(LeerlingprulRules.HaalTerug(zonder, regel.Id, Voorbeeld.Nu())).Verzorgers.Single(v => v.Id == "v1");
        Assert.Equal((0, 3), (robin.Betaaldeel, robin.Belvolgorde));
    }

    [Fact]
    public void Wie_opnieuw_is_ingevoerd_komt_niet_dubbel_terug()
    {
        var weer = Bewaar(Bewaar(Gezin, [Moeder], [Oma]), [Moeder, Vader with { Id = "v3" }], [Oma]);
        Assert.Equal("weggehaald-staat-er-al", LeerlingprulRules.HaalTerug(weer, "v-v2", Voorbeeld.Nu()).Weigering?.Code);
        Assert.Empty(Beeld(Bewaar(Bewaar(Gezin, [Moeder], [Oma]), [Moeder, Vader], [Oma])));
    }

    [Fact]
    public void Een_noodnummer_komt_terug_en_na_dertig_dagen_niet_meer()
    {
        var zonder = Bewaar(Gezin, [Moeder, Vader], []);
        Assert.Equal([Oma], Goed(LeerlingprulRules.HaalTerug(zonder, "n-n1", Voorbeeld.Nu(vandaag: Voorbeeld.Vandaag.AddDays(30)))).Noodcontacten);
        Assert.Equal("weggehaald-voorbij", LeerlingprulRules.HaalTerug(zonder, "n-n1", Voorbeeld.Nu(vandaag: Voorbeeld.Vandaag.AddDays(31))).Weigering?.Code);
        Assert.Equal("weggehaald-voorbij", LeerlingprulRules.HaalTerug(zonder, "n-n9", Voorbeeld.Nu()).Weigering?.Code);
        Assert.Single(LeerlingprulRules.Opgeruimd(zonder, Voorbeeld.Vandaag.AddDays(30)).Prullenbak.Pruls);
        Assert.Empty(LeerlingprulRules.Opgeruimd(zonder, Voorbeeld.Vandaag.AddDays(31)).Prullenbak.Pruls);
    }

    [Fact]
    [Requirement("TSO-8f")]
    public void Lunchinformatie_komt_terug_zolang_zij_verlengd_kan_worden_en_staat_nergens_tot_dan()
    {
        var tot = Voorbeeld.Vandaag.AddDays(2);
        var notitie = new Lunchnotitie("noot", "noten", "Geen pinda's", Lunchdoel.Allergie, null, null, tot, "", default);
        var met = Goed(LunchnotitieRules.Bewaar(Voorbeeld.Kind, notitie, Voorbeeld.Nu()));
        var zonder = Goed(LunchnotitieRules.Beeindig(met, "noot", Voorbeeld.Nu()));
        Assert.Empty(LunchnotitieRules.OpKaart(zonder, magGeven: true, Voorbeeld.Vandaag));
        Assert.Empty(LunchnotitieRules.OpBord(zonder, Voorbeeld.Vandaag, Voorbeeld.Vandaag));

        var terug = Goed(LeerlingprulRules.HaalTerug(zonder, "l-noot", Voorbeeld.Nu()));
        Assert.Equal(met.Lunchnotities[0], Assert.Single(terug.Lunchnotities));
        var laatste = tot.AddDays(LeerlingGrenzen.LunchVerlengbaarDagen);
        Assert.Single(LeerlingprulRules.Opgeruimd(zonder, laatste).Prullenbak.Pruls);
        Assert.Empty(LeerlingprulRules.Opgeruimd(zonder, laatste.AddDays(1)).Prullenbak.Pruls);
        Assert.Equal("weggehaald-voorbij", LeerlingprulRules.HaalTerug(zonder, "l-noot", Voorbeeld.Nu(vandaag: laatste.AddDays(1))).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Wie_alleen_lunchinformatie_geeft_ziet_geen_weggehaalde_mensen()
    {
        var zonder = Bewaar(Gezin, [Moeder], []);
        Assert.Equal(2, LeerlingprulRules.Beeld(zonder, magPersonen: true, magNotities: false, Voorbeeld.Vandaag).Length);
        Assert.Empty(LeerlingprulRules.Beeld(zonder, magPersonen: false, magNotities: true, Voorbeeld.Vandaag));
    }

    private static LeerlingState Gezin => Voorbeeld.Kind with { Verzorgers = [Moeder, Vader], Noodcontacten = [Oma] };

    /// <summary>Without the rule that keeps who has a contactverbod on the card: what went before it was there is still in the bak.</summary>
    private static LeerlingState Bewaar(LeerlingState was, ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood) =>
        LeerlingprulRules.NaVerzorgers(was, was with { Verzorgers = verzorgers, Noodcontacten = nood }, Voorbeeld.Nu());

    private static ImmutableArray<Weggehaald> Beeld(LeerlingState state) => LeerlingprulRules.Beeld(state, magPersonen: true, magNotities: true, Voorbeeld.Vandaag);

    private static LeerlingState Goed(Uitkomst<LeerlingState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }
}
