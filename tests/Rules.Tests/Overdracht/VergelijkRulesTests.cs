using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Lists of VO schools against the own groep 8.</summary>
[Requirement("OSO-T", "OSO-S1")]
public sealed class VergelijkRulesTests
{
    [Fact]
    public void Door_niemand_door_twee_onbekend_en_wat_niet_klopt_met_gereed_staan_elk_apart()
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("jasmijn", Dossierstatus.Gereed, new DateOnly(2027, 4, 20))) with
        {
            Keuzes = [Overdrachtproef.Naar("jasmijn", Overdrachtproef.Vakcollege)],
        };
        state = Overdrachtproef.Neem(state, "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam"), Overdrachtproef.Regel("Kwartel", "Luuk")));
        state = Overdrachtproef.Neem(state, "b2", Overdrachtproef.Bericht(Overdrachtproef.Vakcollege, Overdrachtproef.Regel("Akker", "Sam")));

        var view = Vergelijk(state);
        Assert.Equal(["noa"], view.DoorNiemand.Select(l => l.LeerlingId));
        var dubbel = Assert.Single(view.DoorTwee);
        Assert.Equal(("sam", "Het Rivierencollege, Vakcollege Oost"), (dubbel.Leerling.LeerlingId, string.Join(", ", dubbel.Scholen.Select(s => s.Naam))));
        Assert.Equal(("b1", 2, Regelstand.Onbekend), Assert.Single(view.Onbekend) is var o ? (o.BerichtId, o.Regel.Nr, o.Regel.Stand) : default);
        Assert.Equal(["jasmijn"], view.GereedNietGevraagd.Select(l => l.LeerlingId));
        Assert.Equal(["sam"], view.GevraagdNietGereed.Select(l => l.LeerlingId));
        Assert.Equal(2, view.Berichten.Length);
    }

    [Fact]
    public void Een_VO_school_die_eraf_is_vraagt_niets_meer_en_wie_vertrok_wordt_niet_gezocht()
    {
        var state = Overdrachtproef.Neem(
            Overdrachtproef.Met(Overdrachtproef.Rij("jasmijn", Dossierstatus.Voorlopig)), "b1",
            Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam")));
        state = BestemmingRules.Zet(state, new Bestemmingkeuze("sam", "rivieren", Geldt: false), Overdrachtproef.Beeld()).Waarde!;
        Assert.Empty(Vergelijk(state).GevraagdNietGereed);
        Assert.Equal(["sam", "jasmijn", "noa"], Vergelijk(state).DoorNiemand.Select(l => l.LeerlingId));

        var beeld = Overdrachtproef.Beeld() with { Kinderen = [Overdrachtproef.Sam, Overdrachtproef.Jasmijn with { Actief = false }, Overdrachtproef.Noa] };
        Assert.Equal(["sam", "noa"], VergelijkRules.Maak(state, beeld, BordRules.Rijen(state, beeld), magWijzigen: true).DoorNiemand.Select(l => l.LeerlingId));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Vanaf_1_juli_staan_er_geen_namen_meer()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Kwartel", "Luuk")));
        var view = Vergelijk(BerichtRules.ZonderRegels(state), new DateOnly(2027, 7, 1));
        Assert.Empty(view.DoorNiemand);
        Assert.Empty(view.Onbekend);
        Assert.Equal(1, Assert.Single(view.Berichten).Regels);
    }

    private static Vergelijking Vergelijk(OverdrachtState state, DateOnly? vandaag = null)
    {
        var beeld = Overdrachtproef.Beeld(vandaag);
        return VergelijkRules.Maak(state, beeld, BordRules.Rijen(state, beeld), magWijzigen: true);
    }
}
