using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

[Requirement("TSO-8f", "SCH-2")]
public sealed class LunchnotitieRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;

    private static Lunchnotitie Noten => new("n1", "noten", "Geen noten.", Lunchdoel.Allergie, null, null, Vandaag.AddDays(30), "", default);

    [Fact]
    public void Een_kind_heeft_meer_dan_een_aandachtspunt_en_wat_eerst_afloopt_staat_vooraan()
    {
        var na = Bewaar(Bewaar(Voorbeeld.Kind, Noten), Noten with { Id = "n2", Merkje = "EpiPen", TotEnMet = Vandaag.AddDays(3) });
        Assert.Equal(["EpiPen", "noten"], na.Lunchnotities.Select(n => n.Merkje));
        Assert.Same(na, Bewaar(na, Noten));
        Assert.All(na.Feiten, f => Assert.DoesNotContain("noten", f.Tekst, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Coordinator", na.Lunchnotities[0].DoorNaam);
    }

    [Fact]
    public void Een_doel_staat_op_de_lijst_en_anders_vraagt_om_woorden()
    {
        Assert.Equal("keuze", LunchnotitieRules.Bewaar(Voorbeeld.Kind, Noten with { Doel = default }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("doel-tekst-nodig", LunchnotitieRules.Bewaar(Voorbeeld.Kind, Noten with { Doel = Lunchdoel.Anders, DoelTekst = " " }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Null(Bewaar(Voorbeeld.Kind, Noten with { DoelTekst = "hoort er niet bij" }).Lunchnotities[0].DoelTekst);
        Assert.Equal("datum-volgorde", LunchnotitieRules.Bewaar(Voorbeeld.Kind, Noten with { Van = Vandaag.AddDays(31) }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Empty(Lunchdoelen.Op(new DateOnly(2026, 7, 31)));
    }

    [Fact]
    public void Er_zijn_er_hooguit_zes_en_verlopen_maken_plaats()
    {
        var zes = Voorbeeld.Kind with { Lunchnotities = [.. Enumerable.Range(1, 6).Select(n => Noten with { Id = $"m{n}" })] };
        Assert.Equal("te-veel", LunchnotitieRules.Bewaar(zes, Noten with { Id = "n7" }, Voorbeeld.Nu()).Weigering?.Code);
        var een = zes with { Lunchnotities = zes.Lunchnotities.SetItem(0, Noten with { Id = "m1", TotEnMet = Vandaag.AddDays(-1) }) };
        Assert.Equal(6, Bewaar(een, Noten with { Id = "n7" }).Lunchnotities.Length);
    }

    [Fact]
    [Requirement("TSO-8f", "TSO-8h")]
    public void Wat_verlopen_is_verdwijnt_op_de_klok_van_bord_en_kaart_en_is_nog_veertien_dagen_te_verlengen()
    {
        var kind = Bewaar(Voorbeeld.Kind, Noten with { Van = Vandaag.AddDays(1), TotEnMet = Vandaag.AddDays(2) });
        int Bord(DateOnly datum, DateOnly nu) => LunchnotitieRules.OpBord(kind, datum, nu).Length;
        Assert.Equal((0, 1, 0, 0), (Bord(Vandaag, Vandaag), Bord(Vandaag.AddDays(1), Vandaag), Bord(Vandaag.AddDays(3), Vandaag), Bord(Vandaag.AddDays(2), Vandaag.AddDays(3))));
        Assert.Empty(LunchnotitieRules.OpKaart(kind, magGeven: false, Vandaag.AddDays(3)));
        Assert.Single(LunchnotitieRules.OpKaart(kind, magGeven: true, Vandaag.AddDays(16)));
        Assert.Empty(LunchnotitieRules.OpKaart(kind, magGeven: true, Vandaag.AddDays(17)));
        Assert.Same(kind, LunchnotitieRules.Opgeruimd(kind, Vandaag.AddDays(16)));
        Assert.Empty(LunchnotitieRules.Opgeruimd(kind, Vandaag.AddDays(17)).Lunchnotities);
        var later = Voorbeeld.Nu(vandaag: Vandaag.AddDays(10));
        var verlengd = LunchnotitieRules.Verleng(kind, "n1", Vandaag.AddDays(20), later).Waarde!;
        Assert.Equal(Vandaag.AddDays(20), verlengd.Lunchnotities[0].TotEnMet);
        Assert.Same(verlengd, LunchnotitieRules.Verleng(verlengd, "n1", Vandaag.AddDays(20), later).Waarde);
        Assert.Equal("onbekend", LunchnotitieRules.Verleng(kind, "n1", Vandaag.AddDays(40), Voorbeeld.Nu(vandaag: Vandaag.AddDays(17))).Weigering?.Code);
    }

    [Fact]
    public void Weghalen_wist_de_tekst_en_nog_eens_verandert_niets()
    {
        var na = LunchnotitieRules.Beeindig(Bewaar(Voorbeeld.Kind, Noten), "n1", Voorbeeld.Nu()).Waarde!;
        Assert.Empty(na.Lunchnotities);
        Assert.Same(na, LunchnotitieRules.Beeindig(na, "n1", Voorbeeld.Nu()).Waarde);
    }

    private static LeerlingState Bewaar(LeerlingState was, Lunchnotitie notitie)
    {
        var uitkomst = LunchnotitieRules.Bewaar(was, notitie, Voorbeeld.Nu());
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }
}
