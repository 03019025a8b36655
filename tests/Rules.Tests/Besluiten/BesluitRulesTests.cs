using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Besluiten;

/// <summary>What a recorded decision of the commissie must have (TSO-2c).</summary>
[Requirement("TSO-2c")]
public sealed class BesluitRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly BesluitInvoer Goed = new(Vandaag, ["Karel van Rijn", "Petra de Ruiter", "Marijke Vos"], 2, 1, 0, "Een week rust.");

    [Fact]
    public void Een_besluit_houdt_vast_wie_er_waren_hoe_er_gestemd_is_en_door_wie_het_is_vastgelegd()
    {
        var besluit = Maak(Goed with { Aanwezig = [" Karel  van Rijn ", "Petra de Ruiter", "", "Marijke Vos"] }).Waarde!;

        Assert.Equal(["Karel van Rijn", "Petra de Ruiter", "Marijke Vos"], besluit.Aanwezig);
        Assert.Equal(("besluit-1", Vandaag, 2, 1, 0, "Coordinator"), (besluit.Id, besluit.Op, besluit.Voor, besluit.Tegen, besluit.Blanco, besluit.DoorNaam));
        Assert.True(besluit.IsAangenomen);
    }

    [Fact]
    public void Een_besluit_is_nooit_van_morgen_en_niet_van_jaren_terug()
    {
        Assert.Equal("besluit-in-toekomst", Nee(Goed with { Op = Vandaag.AddDays(1) }));
        Assert.Null(Nee(Goed with { Op = Vandaag.AddMonths(-12) }));
        Assert.Equal("datum-te-ver-weg", Nee(Goed with { Op = Vandaag.AddMonths(-12).AddDays(-1) }));
    }

    [Fact]
    public void Er_is_minstens_een_aanwezige_en_niemand_staat_er_dubbel()
    {
        Assert.Equal("besluit-zonder-aanwezigen", Nee(Goed with { Aanwezig = [] }));
        Assert.Equal("besluit-zonder-aanwezigen", Nee(Goed with { Aanwezig = [" ", ""] }));
        Assert.Equal("besluit-zonder-aanwezigen", Nee(Goed with { Aanwezig = default }));
        Assert.Null(Nee(Goed with { Aanwezig = ["Karel"], Voor = 1, Tegen = 0 }));
        Assert.Equal("besluit-dubbele-naam", Nee(Goed with { Aanwezig = ["Karel", "karel", "Petra"] }));
        Assert.Equal("te-veel", Nee(Goed with { Aanwezig = [.. Enumerable.Range(0, 21).Select(n => $"Lid {n}")] }));
        Assert.Equal("te-lang", Nee(Goed with { Aanwezig = [new string('a', 101), "b", "c"] }));
    }

    [Fact]
    public void Er_zijn_hooguit_zoveel_stemmen_als_aanwezigen()
    {
        Assert.Null(Nee(Goed with { Voor = 1, Tegen = 1, Blanco = 1 }));
        Assert.Null(Nee(Goed with { Voor = 1, Tegen = 0, Blanco = 0 }));
        Assert.Equal("besluit-te-veel-stemmen", Nee(Goed with { Voor = 2, Tegen = 1, Blanco = 1 }));
        Assert.Equal("besluit-te-veel-stemmen", Nee(Goed with { Voor = int.MaxValue, Tegen = int.MaxValue }));
        Assert.Equal("besluit-geen-stemmen", Nee(Goed with { Voor = 0, Tegen = 0 }));
        Assert.Equal("besluit-geen-stemmen", Nee(Goed with { Voor = 3, Tegen = -1 }));
    }

    [Fact]
    public void Een_gelijke_stand_is_niet_aangenomen()
    {
        Assert.False(Maak(Goed with { Voor = 1, Tegen = 1 }).Waarde!.IsAangenomen);
        Assert.True(Maak(Goed with { Voor = 1, Tegen = 0, Blanco = 2 }).Waarde!.IsAangenomen);
    }

    [Fact]
    public void Wat_er_besloten_is_staat_erbij()
    {
        Assert.Equal(("verplicht", "tekst"), (Maak(Goed with { Tekst = " " }).Weigering!.Code, Maak(Goed with { Tekst = " " }).Weigering!.Veld));
        Assert.Equal("te-lang", Nee(Goed with { Tekst = new string('x', 1001) }));
    }

    private static string? Nee(BesluitInvoer invoer) => Maak(invoer).Weigering?.Code;

    private static Uitkomst<Besluit> Maak(BesluitInvoer invoer) =>
        BesluitRules.Maak(invoer, "besluit-1", Voorbeeld.Wie(Rol.Commissielid), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag);
}
