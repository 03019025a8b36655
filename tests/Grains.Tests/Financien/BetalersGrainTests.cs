using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Who pays for whom, over real grains: taken over from the cards, told to the payers, listed with their amounts (TSO-6, PAR-1).</summary>
public sealed class BetalersGrainTests : IAsyncLifetime
{
    private Geldproef _proef = null!;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("TSO-6b", "PAR-1")]
    public async Task Drie_kinderen_hebben_samen_twee_betalers_en_nog_eens_overnemen_verandert_niets()
    {
        var eerst = await Bekijk();
        await _proef.Betalers.WerkBij([Geldproef.Lieke, Geldproef.Daan, Geldproef.Noor]);
        await _proef.Betalers.Nacht();
        await _proef.LeegUitbakken();
        var dan = await Bekijk();

        Assert.Equal(["Anna Akker", "Bas Akker"], dan.Rijen.Select(r => r.Naam));
        Assert.Equal((3, 2), (dan.Rijen[0].Kinderen.Length, dan.Rijen[1].Kinderen.Length));
        Assert.Equal(eerst.Versie, dan.Versie);
        Assert.Empty(dan.ZonderBetaler);
        Assert.Equal(await _proef.BetalerId(Geldproef.Vader), await _proef.Betalers.VanVerzorger(Geldproef.Daan, Geldproef.Vader));
        Assert.Null(await _proef.Betalers.VanVerzorger(Geldproef.Noor, Geldproef.Vader));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Een_rij_die_kwijt_is_komt_terug_van_de_betaler_zelf()
    {
        await _proef.Betaal(Geldproef.Moeder, 1_200);
        var id = await _proef.BetalerId(Geldproef.Moeder);
        await _proef.School.Grains.Betalerslijst(Opstelling.School, 0).Vergeet(id);
        Assert.Single((await Bekijk()).Rijen);

        await _proef.Betalers.VraagRijen();
        await _proef.LeegUitbakken();

        var view = await Bekijk();
        Assert.Equal((2, 1_200), (view.Rijen.Length, (int)view.Tegoed.Centen));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Een_bericht_dat_laat_nog_eens_komt_maakt_wie_gewist_is_niet_opnieuw()
    {
        var weg = _proef.School.Grains.Betaler(Opstelling.School, "weg");

        await weg.OntvangGegevens(new Afzender($"betalers/{Opstelling.School}", 1), new Betalergegevens(7, "Wim Akker", null, []));
        await _proef.LeegUitbakken();

        Assert.Equal("onbekend", (await weg.Kaart(Geldproef.Coordinator)).Weigering!.Code);
        Assert.Equal(2, (await Bekijk()).Rijen.Length);
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Een_rij_zonder_betaler_gaat_in_de_nacht_weg()
    {
        var rij = (await Bekijk()).Rijen[0] with { Id = "weg" };
        await _proef.School.Grains.Betalerslijst(Opstelling.School, 0).OntvangRij(new Afzender($"betaler/{Opstelling.School}/weg", 1), rij);
        Assert.Contains("weg", await _proef.Betalers.Nachtdoelen());

        await _proef.School.Grains.Betaler(Opstelling.School, "weg").Nacht();

        Assert.Equal(2, (await Bekijk()).Rijen.Length);
        Assert.DoesNotContain("weg", await _proef.Betalers.Nachtdoelen());
    }

    [Fact]
    [Requirement("PAR-1")]
    public async Task Een_verdeling_die_niet_klopt_wordt_geweigerd_en_een_goede_horen_de_betalers()
    {
        var versie = (await Bekijk()).Versie;
        var scheef = new Betaalverdeling(Geldproef.Lieke, [Deel(Geldproef.Moeder, 50), Deel(Geldproef.Vader, 40)]);
        var goed = new Betaalverdeling(Geldproef.Lieke, [Deel(Geldproef.Moeder, 0, Weekdagen.Maandag), Deel(Geldproef.Vader, 100)]);

        Assert.Equal("verdeling-geen-honderd", (await _proef.Betalers.ZetVerdeling(scheef, versie, Geldproef.Coordinator)).Weigering!.Code);
        Assert.Equal("verdeling-verzorger", (await _proef.Betalers.ZetVerdeling(new Betaalverdeling(Geldproef.Lieke, [Deel("vreemd", 100)]), versie, Geldproef.Coordinator)).Weigering!.Code);
        Assert.Equal("geen-recht", (await _proef.Betalers.ZetVerdeling(goed, versie, Opstelling.Wie(Rol.Overblijfkracht))).Weigering!.Code);
        Opstelling.Eis(await _proef.Betalers.ZetVerdeling(goed, versie, Geldproef.Coordinator));
        Assert.Equal("verouderd", (await _proef.Betalers.ZetVerdeling(goed, versie, Geldproef.Coordinator)).Weigering!.Code);
        await _proef.LeegUitbakken();

        var kind = (await _proef.Kaart(Geldproef.Moeder)).Kinderen.Single(k => k.LeerlingId == Geldproef.Lieke);
        Assert.Equal((0, Weekdagen.Maandag, false), (kind.Procent, kind.Dagen, kind.Aangenomen));
    }

    [Fact]
    [Requirement("TSO-6b", "SCH-3")]
    public async Task Nummers_en_kenmerken_zijn_van_een_betaler()
    {
        var (moeder, vader) = (await _proef.BetalerId(Geldproef.Moeder), await _proef.BetalerId(Geldproef.Vader));
        var nummers = (await _proef.Betalers.GeefNummers($"{moeder}/1", 2, Geldproef.Begindag)).Nummers;

        Assert.Equal(nummers.AsEnumerable(), (await _proef.Betalers.GeefNummers($"{moeder}/1", 2, Geldproef.Begindag)).Nummers);
        Assert.DoesNotContain((await _proef.Betalers.GeefNummers($"{vader}/1", 1, Geldproef.Begindag)).Nummers[0], nummers);
        Opstelling.Eis(await _proef.Betalers.ReserveerKenmerk("OUD-7", moeder));
        Opstelling.Eis(await _proef.Betalers.ReserveerKenmerk("OUD-7", moeder));
        Assert.Equal("kenmerk-al-gebruikt", (await _proef.Betalers.ReserveerKenmerk("OUD-7", vader)).Weigering!.Code);

        var machtiging = new MachtigingInvoer(Geldproef.IbanVader, "B. Akker", Geldproef.Begindag, Machtigingwijze.Overgenomen, "OUD-7", null, []);
        Assert.Equal("kenmerk-al-gebruikt", (await (await _proef.Betaler(Geldproef.Vader)).TekenMachtiging(machtiging, _proef.Op(), Geldproef.Coordinator)).Weigering!.Code);
    }

    [Fact]
    [Requirement("TSO-10m", "TSO-10n")]
    public async Task De_nacht_herinnert_een_keer_en_geen_termijn_loopt_zolang_niemand_de_brief_kreeg()
    {
        await _proef.Stel(Geldproef.Lieke);
        var moeder = await _proef.Betaler(Geldproef.Moeder);
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(31));
        await moeder.Nacht();
        await moeder.Nacht();
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(29));
        await moeder.Nacht();

        var aanmaning = Assert.Single((await _proef.Kaart(Geldproef.Moeder)).Aanmaningen);
        Assert.Equal((Aanmaningstand.Herinnerd, null), (aanmaning.Stand, aanmaning.HerinnerdOp));
        Opstelling.Eis(await moeder.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator));
        var gegeven = Assert.Single((await _proef.Kaart(Geldproef.Moeder)).Aanmaningen);
        Assert.Equal((_proef.School.Vandaag, null), (gegeven.HerinnerdOp, gegeven.MailId));
        Assert.Equal("al-herinnerd", (await moeder.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator)).Weigering!.Code);
    }

    [Fact]
    [Requirement("SEC-5", "TSO-10m")]
    public async Task Wie_weg_is_en_niet_betaalde_wordt_een_taak_voor_wie_het_geld_beheert_en_geen_eeuwige_rekening()
    {
        Opstelling.Eis(await _proef.School.Grains.Account("marijke").MaakPersoon(
            "Marijke van der Veen", "marijke@school.example", [new OrleansSchool.Toegang.Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), null)]));
        await _proef.Stel(Geldproef.Lieke);
        var (moeder, kaart) = (await _proef.Betaler(Geldproef.Moeder), await _proef.Kaart(Geldproef.Moeder));
        await moeder.OntvangGegevens(new Afzender($"betalers/{Opstelling.School}", 1_000), new Betalergegevens(kaart.Nummer, kaart.Naam, null, []));
        _proef.School.Klok.Naar(Schooltijd.Moment(Geldproef.Begindag.AddMonths(24).AddDays(1), new TimeOnly(3, 0)));
        await moeder.Nacht();
        await moeder.Nacht();

        var taak = Assert.Single(await _proef.School.Grains.Aandacht(Opstelling.School, "marijke").Alles(), b => b.Id.Contains("/rest/", StringComparison.Ordinal));
        Assert.Contains("oninbaar of betaal het terug", taak.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(kaart.Naam, taak.Tekst, StringComparison.Ordinal);
    }

    private async Task<BetalersView> Bekijk()
    {
        var view = await _proef.Betalers.Bekijk(Geldproef.Leider);
        Assert.Null(view.Weigering);
        return view.Waarde!;
    }

    private static Verdeeldeel Deel(string verzorgerId, int procent, Weekdagen dagen = Weekdagen.Geen) => new(verzorgerId, "", null, procent, dagen, Aangenomen: false);
}
