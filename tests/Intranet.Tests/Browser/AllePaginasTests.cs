using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What every page must be, whoever adds it: readable in each width and theme, Dutch, on paper, light on the line, and never a dead end.</summary>
[Requirement("UX-1")]
[Collection(nameof(Rondgang))]
public sealed class AllePaginasTests(Rondgang rondgang, Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    [Fact]
    public async Task Geen_pagina_schuift_zijwaarts_en_axe_vindt_niets() => Geen((await Loop()).OpHetScherm);

    [Fact]
    public async Task Geen_woord_op_een_scherm_is_Engels() => Geen((await Loop()).Engelse);

    [Fact]
    public async Task Een_geweigerd_formulier_zegt_het_bij_het_veld_en_blijft_bruikbaar() => Geen((await Loop()).NaEenWeigering);

    [Fact]
    public async Task Een_lege_lijst_zegt_wat_de_volgende_stap_is_of_van_wie_die_komt() => Geen((await Loop()).LeegZonderStap);

    private Task<Rondgangverslag> Loop() => rondgang.Loop(huis, ruit, uitvoer.WriteLine);

    private static void Geen(IReadOnlyCollection<string> fouten) => Assert.True(fouten.Count == 0, string.Join('\n', fouten));
}
