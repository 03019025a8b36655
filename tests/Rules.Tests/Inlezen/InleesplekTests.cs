using System.Collections.Immutable;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Inlezen;

/// <summary>Where a groep from the administration plays, when there is only one place of a kind (SET-1, SCH-1).</summary>
[Requirement("SET-1", "SCH-1")]
public sealed class InleesplekTests
{
    private static readonly Plek Plein = new("schoolplein", "Schoolplein", PlekSoort.Speelplaats);
    private static readonly Plek Noord = new("noord", "Plein Noord", PlekSoort.Speelplaats);
    private static readonly Plek Aula = new("binnen", "Aula", PlekSoort.Binnen);

    [Fact]
    public void De_enige_speelplaats_en_de_enige_plek_binnen_worden_gekozen() =>
        Assert.Equal(((string?)"schoolplein", (string?)"binnen"), Plekken(Plein, Aula));

    [Fact]
    public void Bij_twee_speelplaatsen_kiest_de_school_en_zonder_plek_blijft_het_leeg()
    {
        Assert.Equal(((string?)null, (string?)"binnen"), Plekken(Plein, Noord, Aula));
        Assert.Equal(((string?)"schoolplein", (string?)null), Plekken(Plein));
        Assert.Equal(((string?)null, (string?)null), Plekken());
    }

    private static (string? Buiten, string? Binnen) Plekken(params ImmutableArray<Plek> plekken)
    {
        var voorstel = new Inleesvoorstel([new Groepvoorstel(Groepstatus.Nieuw, null, "G4", "Beren", "", ["4"])], [], [], []);
        var groep = Assert.Single(InleesRules.Groepen(DeHorizon.Bestand([DeHorizon.Groep("G4", "Beren", "4")], []), voorstel, new DateOnly(2026, 11, 12), plekken));
        return (groep.BuitenPlekId, groep.BinnenPlekId);
    }
}
