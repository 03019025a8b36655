using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>A supplier corrects what it sent, while the dossier already lies ter inzage (OSO-S7).</summary>
[Requirement("OSO-S7", "OSO-S6")]
public sealed class ToetscorrectieTests : IAsyncLifetime
{
    private Dossierproef _proef = null!;

    public async ValueTask InitializeAsync() => _proef = await Dossierproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_correctie_terug_naar_wat_er_stond_haalt_de_foute_uitslag_weer_weg()
    {
        await _proef.Begin();
        await _proef.Vul();
        await LeesIn("toetsen000000001", "vmbo-t");
        await _proef.Leg();
        await LeesIn("toetsen000000002", "vwo");
        Assert.NotEmpty((await _proef.Bekijk()).Wijzigingen);

        await LeesIn("toetsen000000003", "vmbo-t");

        Assert.Empty((await _proef.Bekijk()).Wijzigingen);
        Opstelling.Eis(await _proef.Dossier.HaalTerug("Nog een keer nakijken", _proef.Op(), Dossierproef.Leerkracht));
        Assert.Equal("vmbo-t", (await _proef.Bekijk()).Gegevens!.Doorstroomtoets!.ToetsadviesTekst);
    }

    [Fact]
    public async Task Hetzelfde_bestand_nog_eens_terwijl_de_uitslag_wacht_verandert_niets()
    {
        await _proef.TotInzage();
        await LeesIn("toetsen000000001", "vmbo-t");
        var was = await _proef.Bekijk();

        await LeesIn("toetsen000000002", "vmbo-t");

        var nu = await _proef.Bekijk();
        Assert.Equal(was.Wijzigingen, nu.Wijzigingen);
        Assert.Equal(was.Log.Length, nu.Log.Length);
    }

    private async Task LeesIn(string id, string advies)
    {
        var run = _proef.School.Grains.Toetsinlezen(Opstelling.School, id);
        var toets = new Doorstroomtoets(true, "ROUTE_8", new DateOnly(2027, 2, 3), 210, null, advies, [], null);
        Opstelling.Eis(await run.Lees("uitslag.json", [new Toetsregel(1, null, "Akker", "Kim", null, null, toets)], Opstelling.Operatie($"lees-{id}"), Dossierproef.Administratie));
        Opstelling.Eis(await run.VoegToe(Opstelling.Operatie($"erbij-{id}"), Dossierproef.Administratie));
        Assert.Equal(Toetsstand.Toegevoegd, Assert.Single((await run.Bekijk(Dossierproef.Administratie)).Waarde!.Regels).Stand);
    }
}
