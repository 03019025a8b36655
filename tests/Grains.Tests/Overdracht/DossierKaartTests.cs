using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>The leerling's card goes on changing when the dossier is frozen: who got gezag must look too, and a secret address never goes out.</summary>
public sealed class DossierKaartTests : IAsyncLifetime
{
    private const string Voogd = "v3";

    private Dossierproef _proef = null!;

    private IDossierGrain Dossier => _proef.Dossier;

    private ILeerlingGrain Kind => _proef.School.Grains.Leerling(Opstelling.School, Dossierproef.Kind);

    public async ValueTask InitializeAsync() => _proef = await Dossierproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-K4", "OSO-K6")]
    public async Task Een_verzorger_die_na_de_inzage_gezag_krijgt_houdt_gereed_tegen_tot_die_het_zag()
    {
        await _proef.TotSeintje();
        await ZetVerzorgers(v => [.. v, new Verzorger(Voogd, "Alex Dam", "voogd", "0612345670", null, true, true, false, false, "", 0, 3)]);

        var view = await _proef.Bekijk(Dossierproef.Administratie);
        Assert.False(view.Mag.Gereed);
        Assert.Contains(view.Bevindingen, b => b is { Code: "own-gezag-kaart", Houdt: true });
        Assert.DoesNotContain("Dam", Assert.Single(view.Wijzigingen), StringComparison.Ordinal);
        Assert.Equal("dossier-onvolledig", (await ZetGereed()).Weigering?.Code);
        await _proef.School.TotDat(async () => await Bordrij() is { WachtOpVersie: true });

        Opstelling.Eis(await Dossier.GeefTerug("Er is een voogd bij.", _proef.Op(), Dossierproef.Administratie));
        Assert.Equal("dossier-onvolledig", (await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Weigering?.Code);
        Opstelling.Eis(await Dossier.VerversGegevens(_proef.Op(), Dossierproef.Administratie));
        await _proef.Leg();
        await _proef.Gezien(Dossierproef.Moeder);
        await _proef.Gezien(Dossierproef.Vader);
        Assert.Equal("inzage-niet-klaar", (await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        await _proef.Gezien(Voogd);
        Opstelling.Eis(await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht));
        Opstelling.Eis(await ZetGereed());
        Assert.Empty((await _proef.Bekijk()).Wijzigingen);
    }

    [Fact]
    [Requirement("OSO-K4", "OSO-K6", "OSO-S2")]
    public async Task Een_adres_dat_geheim_wordt_gaat_niet_meer_gereed()
    {
        await _proef.TotSeintje();
        await ZetVerzorgers(v => [.. v.Select(o => o.Id == Dossierproef.Moeder ? o with { GeheimAdres = true } : o)]);

        Assert.Contains((await _proef.Bekijk(Dossierproef.Administratie)).Bevindingen, b => b is { Code: "own-geheim-kaart", Houdt: true });
        Assert.Equal("dossier-onvolledig", (await ZetGereed()).Weigering?.Code);

        Opstelling.Eis(await Dossier.HaalTerug("Geheim adres", _proef.Op(), Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.VerversGegevens(_proef.Op(), Dossierproef.Leerkracht));
        await _proef.Leg();
        var gegevens = (await Dossier.Inzien(null, Dossierproef.Leerkracht)).Waarde!.Gegevens;
        Assert.True(gegevens.Leerling is { AdresGeheim: true, Adres: null });
        Assert.Null(gegevens.Verzorgers[0].Adres);
    }

    [Fact]
    [Requirement("OSO-S6")]
    public async Task Een_andere_naam_na_gereed_vraagt_om_een_nieuwe_versie_en_een_ander_telefoonnummer_niet()
    {
        await _proef.TotGereed();
        await ZetVerzorgers(v => [.. v.Select(o => o.Id == Dossierproef.Moeder ? o with { Telefoon = "0687654321" } : o)]);
        Assert.Empty((await _proef.Bekijk()).Wijzigingen);

        var kaart = (await Kind.Kaart(Dossierproef.Administratie)).Waarde!;
        Opstelling.Eis(await Kind.WijzigPersoon(kaart.Persoon with { Achternaam = "Akkerman" }, kaart.Versie, Dossierproef.Administratie));
        var view = await _proef.Bekijk(Dossierproef.Administratie);
        Assert.Single(view.Wijzigingen);
        Assert.Contains(view.Bevindingen, b => b is { Code: "own-kaart-anders", Houdt: false });
        Assert.True(view.Mag.Verstrekt);
        await _proef.School.TotDat(async () => await Bordrij() is { WachtOpVersie: true, Wie: Bevindingwie.Leerkracht });

        Opstelling.Eis(await Dossier.BeginNieuweVersie("Andere achternaam", _proef.Op(), Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.VerversGegevens(_proef.Op(), Dossierproef.Leerkracht));
        view = await _proef.Bekijk();
        Assert.Equal("Akkerman", view.Gegevens!.Leerling.Achternaam);
        Assert.DoesNotContain(view.Bevindingen, b => b.Code == "own-kaart-anders");
    }

    [Fact]
    [Requirement("OSO-S6")]
    public async Task Wie_het_seintje_gaf_hoort_dat_een_ingetrokken_dossier_terug_is()
    {
        await _proef.TotGereed();
        Opstelling.Eis(await Dossier.TrekGereedIn("Verkeerde bijlage", _proef.Op(), Dossierproef.Administratie));
        Opstelling.Eis(await Dossier.GeefTerug("De bijlage is van vorig jaar.", _proef.Op(), Dossierproef.Administratie));

        var aandacht = _proef.School.Grains.Aandacht(Opstelling.School, Dossierproef.Leerkracht.AccountId);
        await _proef.School.TotDat(async () => (await aandacht.Alles()).Any(b => b.Id.EndsWith("/teruggegeven", StringComparison.Ordinal)));
        Assert.All(await aandacht.Alles(), b => Assert.DoesNotContain("Kim", b.Tekst, StringComparison.Ordinal));
    }

    private Task<Uitkomst> ZetGereed() => Dossier.ZetGereed(_proef.School.Vandaag, _proef.Op(), Dossierproef.Administratie);

    private async Task<DossierRij?> Bordrij() => (await _proef.School.Grains.Overdracht(Opstelling.School, Opstelling.Jaar).Bord(Dossierproef.Leider)).Waarde!.Rijen
        .FirstOrDefault(r => r.LeerlingId == Dossierproef.Kind)?.Dossier;

    private async Task ZetVerzorgers(Func<IEnumerable<Verzorger>, IEnumerable<Verzorger>> wordt)
    {
        var kaart = (await Kind.Kaart(Dossierproef.Administratie)).Waarde!;
        Opstelling.Eis(await Kind.BewaarVerzorgers([.. wordt(kaart.Verzorgers)], kaart.Noodcontacten, kaart.Versie, Dossierproef.Administratie));
    }
}
