using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Every page can be printed: dark on light, nothing to press, no table behind an edge, and who printed it (UX-1).</summary>
[Requirement("UX-1")]
[Collection(nameof(Rondgang))]
public sealed class DrukTests(Rondgang rondgang, Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    [Fact]
    public async Task Elke_pagina_is_op_papier_zwart_op_wit_zonder_menu_en_zonder_afgeknipte_tabel()
    {
        var fouten = (await rondgang.Loop(huis, ruit, uitvoer.WriteLine)).OpPapier;

        Assert.True(fouten.Length == 0, string.Join('\n', fouten));
    }
}
