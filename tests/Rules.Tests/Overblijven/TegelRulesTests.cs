using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Overblijven;

public sealed class TegelRulesTests
{
    [Theory]
    [InlineData(Verwachting.Structureel, null, Tegelstaat.Verwacht)]
    [InlineData(Verwachting.ExtraDag, null, Tegelstaat.Verwacht)]
    [InlineData(Verwachting.Afgemeld, null, Tegelstaat.Afgemeld)]
    [InlineData(Verwachting.Geschorst, null, Tegelstaat.Geschorst)]
    [InlineData(Verwachting.Uitgesloten, null, Tegelstaat.Uitgesloten)]
    [InlineData(Verwachting.NietAangemeld, null, Tegelstaat.NietVerwacht)]
    [InlineData(Verwachting.Structureel, Markeersoort.Aanwezig, Tegelstaat.Aanwezig)]
    [InlineData(Verwachting.NietAangemeld, Markeersoort.Aanwezig, Tegelstaat.Onverwacht)]
    [InlineData(Verwachting.Afgemeld, Markeersoort.Aanwezig, Tegelstaat.Onverwacht)]
    [InlineData(Verwachting.Geschorst, Markeersoort.Aanwezig, Tegelstaat.Onverwacht)]
    [InlineData(Verwachting.Uitgesloten, Markeersoort.Aanwezig, Tegelstaat.Onverwacht)]
    [InlineData(Verwachting.Structureel, Markeersoort.NietGevonden, Tegelstaat.NietGevonden)]
    [InlineData(Verwachting.Structureel, Markeersoort.VroegOpgehaald, Tegelstaat.VroegOpgehaald)]
    [InlineData(Verwachting.Structureel, Markeersoort.Afgemeld, Tegelstaat.Afgemeld)]
    [InlineData(Verwachting.Geschorst, Markeersoort.Verwacht, Tegelstaat.Geschorst)]
    [Requirement("LIVE-1")]
    public void De_staat_van_een_tegel_volgt_uit_verwachting_en_laatste_markering(Verwachting verwachting, Markeersoort? soort, Tegelstaat staat) =>
        Assert.Equal(staat, TegelRules.Staat(verwachting, soort));

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_onverwacht_kind_telt_mee_voor_de_norm()
    {
        var tellers = TegelRules.Tel([Tegelstaat.Aanwezig, Tegelstaat.Onverwacht, Tegelstaat.Verwacht, Tegelstaat.Afgemeld, Tegelstaat.VroegOpgehaald]);
        Assert.Equal(2, tellers.OpHetPlein);
        Assert.Equal(3, tellers.Maximaal);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Na_ongedaan_maken_staat_er_weer_wat_er_stond_met_de_eigen_tijd_en_persoon()
    {
        var stand = TegelRules.Stand([
            Mark(1, Markeersoort.NietGevonden, "Fatma"), Mark(2, Markeersoort.Aanwezig, "Ewa"), Mark(3, Markeersoort.Aanwezig, "Ewa", hersteltNr: 2)]);
        Assert.Equal(("Fatma", 1), (stand["k1"].DoorNaam, stand["k1"].Nr));
    }

    [Fact]
    public void Na_ongedaan_maken_van_de_enige_markering_is_er_geen() =>
        Assert.Empty(TegelRules.Stand([Mark(1, Markeersoort.Aanwezig, "Ewa"), Mark(2, Markeersoort.Aanwezig, "Ewa", hersteltNr: 1)]));

    [Fact]
    [Requirement("LIVE-1")]
    public void Markeringen_erbij_geven_dezelfde_stand_als_alle_opnieuw()
    {
        Markering[] eerst = [Mark(1, Markeersoort.NietGevonden, "Fatma"), Mark(2, Markeersoort.Aanwezig, "Ewa"), Mark(3, Markeersoort.Aanwezig, "Ewa", hersteltNr: 2)];
        Markering[] erbij = [Mark(4, Markeersoort.Afgemeld, "Ria"), Mark(5, Markeersoort.Aanwezig, "Corrie"), Mark(6, Markeersoort.Aanwezig, "Ria") with { LeerlingId = "k2" }];
        var stand = TegelRules.Stand(TegelRules.Stand(eerst), erbij);
        Assert.Equal(TegelRules.Stand([.. eerst, .. erbij]), stand);
        Assert.Equal((5, 6), (stand["k1"].Nr, stand["k2"].Nr));
    }

    private static Markering Mark(int nr, Markeersoort soort, string door, int? hersteltNr = null) =>
        new(nr, "k1", soort, DateTimeOffset.UnixEpoch.AddMinutes(nr), "a", door, new OperatieId($"operatie-{nr}"), hersteltNr, null, null);
}
