using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Ongevallen;

/// <summary>From the mark on the board to a closed case, by the clock (LIVE-3).</summary>
[Requirement("LIVE-3")]
public sealed class ZoekactieGrainTests : IAsyncLifetime
{
    private static readonly Wie Fatma = Opstelling.Wie(Rol.Overblijfkracht);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private Opstelling _school = null!;
    private int _nr;

    private IZoekactieGrain Zoekactie => _school.Grains.Zoekactie(Opstelling.School, _school.Vandaag, "ilyas");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.Start(begin: new DateTimeOffset(2026, 11, 12, 12, 5, 0, TimeSpan.FromHours(1)));
        await _school.RichtSchoolIn();
        var kind = await _school.SchrijfIn("ilyas", "Ilyas", "El Amrani");
        Opstelling.Eis(await kind.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, Operatie(), Opstelling.Wie(Rol.Administratie)));
        Opstelling.Eis(await kind.BewaarVerzorgers(
            [
                new Verzorger("", "Samira El Amrani", "moeder", "0612345671", null, true, true, false, false, "Nederlands", 100, 1),
                new Verzorger("", "Karel Bos", "vader", "0612345672", null, true, false, true, false, "Nederlands", 0, 0),
            ],
            [new Noodcontact("", "Oma Riet", "oma", "0612345673", 2)], (await kind.Kaart(Leider)).Waarde!.Versie, Leider));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Niet_gevonden_opent_een_bellijst_en_gevonden_sluit_de_zaak()
    {
        Assert.False(await Zoekactie.IsOpen());
        await Markeer(Markeersoort.NietGevonden);
        var view = await Bekijk();
        Assert.Equal(["de leerkracht", "Samira El Amrani", "Oma Riet", "de schoolleiding"], view.Stappen.Select(s => s.Naam));
        Assert.Equal([null, "+31612345671", "+31612345673"], view.Stappen.Take(3).Select(s => s.Wie == "leerkracht" ? null : s.Telefoon));
        Assert.Equal(["Karel Bos"], view.NietMeegeven);
        Assert.Equal((1, false), (view.Nu, view.IsTeLaat));
        Assert.True(await Zoekactie.IsOpen());

        Opstelling.Eis(await Zoekactie.Noteer(1, Zoekuitkomst.WeetNiet, null, Operatie(), Fatma));
        var tik = Operatie();
        Opstelling.Eis(await Zoekactie.Noteer(2, Zoekuitkomst.Terecht, "is bij oma", tik, Fatma));
        Opstelling.Eis(await Zoekactie.Noteer(2, Zoekuitkomst.Terecht, "is bij oma", tik, Fatma));
        Assert.True(await Zoekactie.IsOpen());
        await Markeer(Markeersoort.Afgemeld);
        Opstelling.Eis(await Zoekactie.Sluit(Zoekuitkomst.Thuis, "was bij oma", Operatie(), Fatma));

        view = await Bekijk();
        Assert.True(view.Gesloten);
        Assert.Equal(Zoekuitkomst.Thuis, view.Uitkomst);
        Assert.Equal(["geopend", "gebeld", "gebeld", "gesloten", "gesloten"], view.Log.Select(l => l.Soort));
        Assert.False(await Zoekactie.IsOpen());
        Assert.True(Assert.Single((await Register()).Zoekacties).Gesloten);
    }

    [Fact]
    public async Task Wie_te_laat_belt_waarschuwt_vanzelf_de_coordinator_en_dan_de_schoolleiding()
    {
        await Markeer(Markeersoort.NietGevonden);
        Assert.False(Assert.Single((await Register()).Zoekacties).TeLaat);
        _school.Klok.Vooruit(TimeSpan.FromMinutes(2));
        Assert.Single((await Bekijk()).Log);
        await _school.TotDat(async () => (await Bekijk()).Log.Count(l => l.Soort == "te-laat") == 1);
        Assert.True((await Bekijk()).IsTeLaat);
        await _school.TotDat(async () => (await Register()).Zoekacties.Single().TeLaat);
        await _school.TotDat(async () => (await Bekijk()).Log.Count(l => l.Soort == "te-laat") == 2);

        Opstelling.Eis(await Zoekactie.Noteer(1, Zoekuitkomst.WeetNiet, null, Operatie(), Fatma));
        Assert.False((await Bekijk()).IsTeLaat);
        Assert.False((await Register()).Zoekacties.Single().TeLaat);
    }

    [Fact]
    public async Task Een_herstart_midden_in_een_zoekactie_vergeet_de_klok_niet()
    {
        await Markeer(Markeersoort.NietGevonden);
        await _school.Herstart();
        await _school.TotDat(async () => (await Register()).Zoekacties.Single().TeLaat);
        Assert.Contains((await Bekijk()).Log, l => l.Soort == "te-laat");
    }

    [Fact]
    public async Task Ongedaan_gemaakt_was_het_een_vergissing_en_opnieuw_weg_is_opnieuw_zoeken()
    {
        var mis = await Markeer(Markeersoort.NietGevonden);
        Assert.Null((await Dag.MaakOngedaan(mis, Operatie(), null, Fatma)).Weigering);
        Assert.Equal((true, Zoekuitkomst.Vergissing), ((await Bekijk()).Gesloten, (await Bekijk()).Uitkomst));
        await Markeer(Markeersoort.NietGevonden);
        Assert.True(await Zoekactie.IsOpen());
        Assert.Equal(1, (await Bekijk()).Nu);
    }

    [Fact]
    [Requirement("LIVE-6")]
    public async Task Een_correctie_van_een_andere_dag_zoekt_niemand()
    {
        var gisteren = _school.Vandaag.AddDays(-2);
        var dag = _school.Grains.Overblijfdag(Opstelling.School, "g5", gisteren);
        Assert.Null((await dag.Markeer(new Markeer(["ilyas"], Markeersoort.NietGevonden, Operatie(), "achteraf gehoord"), Leider)).Weigering);
        Assert.False(await _school.Grains.Zoekactie(Opstelling.School, gisteren, "ilyas").IsOpen());
        Assert.Empty((await Register()).Zoekacties);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Alleen_wie_van_deze_groep_mag_zoeken_ziet_en_belt()
    {
        await Markeer(Markeersoort.NietGevonden);
        foreach (var wie in new[] { Opstelling.Wie(Rol.Groepsleerkracht, "g6"), Opstelling.Wie(Rol.Ouderraad), Opstelling.Wie(Rol.Bhv) })
        {
            Assert.Equal("geen-recht", (await Zoekactie.Bekijk(wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Zoekactie.Noteer(1, Zoekuitkomst.WeetNiet, null, Operatie(), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Zoekactie.Sluit(Zoekuitkomst.Thuis, null, Operatie(), wie)).Weigering?.Code);
        }

        Assert.Null((await Zoekactie.Bekijk(Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering);
        Assert.Equal("geen-zoekactie", (await _school.Grains.Zoekactie(Opstelling.School, _school.Vandaag, "ander").Noteer(1, Zoekuitkomst.WeetNiet, null, Operatie(), Fatma)).Weigering?.Code);
    }

    [Fact]
    public async Task Zolang_er_gezocht_wordt_gaat_er_geen_mail_de_deur_uit()
    {
        await Markeer(Markeersoort.NietGevonden);
        Opstelling.Eis(await Zoekactie.Noteer(2, Zoekuitkomst.Ingesproken, null, Operatie(), Fatma));
        _school.Klok.Vooruit(TimeSpan.FromMinutes(10));
        Assert.True(await Zoekactie.IsOpen());
        Assert.Empty(await _school.Grains.Postbus(Opstelling.School).Wachtend());
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Met_de_dag_verdwijnt_na_de_termijn_ook_de_zoekactie()
    {
        await Markeer(Markeersoort.NietGevonden);
        await Markeer(Markeersoort.Aanwezig);
        _school.Klok.Naar(new DateTimeOffset(2029, 8, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        var verslag = await _school.Nachtwacht.Ruim(Opstelling.School);
        Assert.Contains(verslag.Gewist, g => g is { Soort: "zoekactie", Aantal: 1 });
    }

    [Fact]
    public async Task Een_volle_schijf_bij_de_zoekactie_houdt_het_bord_niet_tegen_en_komt_later_toch_aan()
    {
        _school.Storing.Bij((naam, _) => naam == "zoekactie");
        await Markeer(Markeersoort.NietGevonden);
        Assert.False(await Zoekactie.IsOpen());
        _school.Storing.Geen();
        await _school.TotDat(() => Zoekactie.IsOpen());
    }

    [Fact]
    public async Task Een_gesloten_zoekactie_komt_in_het_register_ook_als_de_stroom_uitviel_voor_haar_bericht()
    {
        _school.Storing.Bij((naam, _) => naam == "ongevallen");
        await Markeer(Markeersoort.NietGevonden);
        await Markeer(Markeersoort.Aanwezig);
        await _school.Herstart();
        Assert.Empty((await Register()).Zoekacties);
        _school.Storing.Geen();
        await _school.TotDat(async () => (await Register()).Zoekacties is [{ Gesloten: true }]); // nobody looks at the search any more
    }

    private IOverblijfdagGrain Dag => _school.Grains.Overblijfdag(Opstelling.School, "g5", _school.Vandaag);

    private async Task<OperatieId> Markeer(Markeersoort soort)
    {
        var operatie = Operatie();
        Assert.Null((await Dag.Markeer(new Markeer(["ilyas"], soort, operatie), Fatma)).Weigering);
        return operatie;
    }

    private async Task<ZoekactieView> Bekijk()
    {
        var view = await Zoekactie.Bekijk(Fatma);
        Assert.Null(view.Weigering);
        return view.Waarde!;
    }

    private async Task<OngevallenView> Register() => await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles();

    private OperatieId Operatie() => Opstelling.Operatie($"{++_nr:000}");
}
