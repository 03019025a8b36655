using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>A VO school, a topic of the help and a step of the tijdpad: back with all that stood in them, unless something stands there by now (UX-1, OSO-H, OSO-S3, OSO-T).</summary>
[Requirement("UX-1")]
public sealed class TerugzettenOverdrachtTests : IAsyncLifetime
{
    private const string Stapsoort = "Stap van het tijdpad";

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly VoSchool Rivieren = new("", "Het Rivierencollege", "99ZZ", "00", "Ans Verweij", "administratie@rivieren.example", "+31241112233");
    private static readonly Hulponderwerp Afspraken = new("", "Onze afspraken", "Deze school", ["Bel eerst de VO-school.", "Noteer wie je sprak."], [new Hulplink("De site", "https://rivieren.example/povo")]);
    private static readonly Tijdpadstap Rondleiding = new("", "Rondleiding voor groep 8", new DateOnly(2027, 2, 8), new DateOnly(2027, 2, 12), Bevindingwie.Leerkracht, null, "Neem een fiets mee.");

    private Opstelling _school = null!;
    private Terugproef _scholen = null!;
    private Terugproef _hulp = null!;
    private Terugproef _tijdpad = null!;

    private IVoScholenGrain Scholen => _school.Grains.VoScholen(Opstelling.School);

    private IHulpGrain Hulp => _school.Grains.Hulp(Opstelling.School);

    private IOverdrachtGrain Tijdpad => _school.Grains.Overdracht(Opstelling.School, Opstelling.Jaar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _scholen = new(_school, Administratie, g => g.VoScholen(Opstelling.School).Weggehaald, g => g.VoScholen(Opstelling.School).HaalTerug);
        _hulp = new(_school, Administratie, g => g.Hulp(Opstelling.School).Weggehaald, g => g.Hulp(Opstelling.School).HaalTerug);
        _tijdpad = new(
            _school, Administratie, g => g.Overdracht(Opstelling.School, Opstelling.Jaar).Weggehaald, g => g.Overdracht(Opstelling.School, Opstelling.Jaar).HaalTerug);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("OSO-H", "OSO-S3", "OSO-T")]
    public async Task Op_dag_dertig_staat_alles_er_weer_zoals_het_was()
    {
        var dag = _school.Vandaag;
        var (vo, hulp, stap) = (await ZetVo(Rivieren), await ZetHulp(Afspraken), await ZetStap(Rondleiding));
        await HaalWeg(vo, hulp, stap);
        Assert.Empty(await Scholen.Lijst());
        await _hulp.Naar(dag.AddDays(30));

        await _scholen.KomtTerug("VO-school");
        await _hulp.KomtTerug("Hulponderwerp");
        await _tijdpad.KomtTerug(Stapsoort);

        await _school.Herstart();
        Assert.Equal(vo, Assert.Single(await Scholen.Lijst()));
        var terug = Assert.Single((await Hulp.Bekijk(Administratie)).Waarde!.Onderwerpen, o => o.Id == hulp.Id);
        Assert.Equal((hulp.Titel, hulp.Systeem), (terug.Titel, terug.Systeem));
        Assert.Equal(Afspraken.Stappen.AsEnumerable(), terug.Stappen);
        Assert.Equal(Afspraken.Links.AsEnumerable(), terug.Links);
        Assert.Equal(stap, Assert.Single((await Tijdpad.Tijdpad(Administratie)).Waarde!.Stappen, s => s.Id == stap.Id));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_dag_dertig_komt_er_niets_meer_terug_en_van_de_contactpersoon_staat_er_niets_meer()
    {
        var dag = _school.Vandaag;
        await HaalWeg(await ZetVo(Rivieren), await ZetHulp(Afspraken), await ZetStap(Rondleiding));
        var (vo, hulp, stap) = (await _scholen.Er(), await _hulp.Er(), await _tijdpad.Er());
        Assert.All(vo.Concat(hulp).Concat(stap), w => Assert.Equal(dag.AddDays(30), w.TotEnMet));
        Assert.All(hulp.Concat(stap), w => Assert.Empty(w.DoorNaam)); // nobody needs to know who did it

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Single(await _scholen.Er());
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(_school.Storing.Laatste<VoScholenState>("voscholen", "voscholen/99XX00")!.Prullenbak.Pruls);
        await _scholen.IsVoorbij(vo);
        await _hulp.IsVoorbij(hulp);
        await _tijdpad.IsVoorbij(stap);
    }

    [Fact]
    [Requirement("OSO-S3")]
    public async Task Een_VO_school_die_opnieuw_is_ingevoerd_komt_niet_dubbel_terug()
    {
        await HaalVoWeg(await ZetVo(Rivieren));
        var nieuw = await ZetVo(Rivieren with { Naam = "Rivieren, locatie Noord" });

        Assert.Contains("Rivieren, locatie Noord", await _scholen.Wacht("VO-school", "voschool-dubbel"), StringComparison.Ordinal);

        Assert.Equal(nieuw, Assert.Single(await Scholen.Lijst()));
    }

    [Fact]
    [Requirement("OSO-H")]
    public async Task Een_onderwerp_waarvan_de_titel_er_weer_staat_wacht_tot_die_anders_heet()
    {
        await HaalHulpWeg(await ZetHulp(Afspraken));
        var weer = await ZetHulp(Afspraken with { Titel = "ONZE afspraken" });
        Assert.Contains("Kies een andere titel", await _hulp.Wacht("Hulponderwerp", "hulp-titel-dubbel"), StringComparison.Ordinal);

        Opstelling.Eis(await Hulp.Bewaar(weer with { Titel = "Nieuwe afspraken" }, (await Hulp.Bekijk(Administratie)).Waarde!.Versie, Administratie));
        await _hulp.KomtTerug("Hulponderwerp");

        var titels = (await Hulp.Bekijk(Administratie)).Waarde!.Onderwerpen.Select(o => o.Titel).ToList();
        Assert.Contains("Onze afspraken", titels);
        Assert.Contains("Nieuwe afspraken", titels);
    }

    [Fact]
    [Requirement("OSO-T")]
    public async Task Een_stap_komt_ook_in_een_ander_tijdpad_terug_en_wacht_als_dat_vol_is()
    {
        await HaalStapWeg(await ZetStap(Rondleiding));
        var view = (await Tijdpad.Tijdpad(Administratie)).Waarde!;
        Opstelling.Eis(await Tijdpad.KiesTijdpad("vroeger", view.Versie, Administratie));
        while ((await Tijdpad.Tijdpad(Administratie)).Waarde!.Stappen.Length < OverdrachtGrenzen.TijdpadstappenMax)
        {
            await ZetStap(Rondleiding with { Naam = "Nog een stap" });
        }

        Assert.Contains("Verwijder er eerst een", await _tijdpad.Wacht(Stapsoort, "te-veel"), StringComparison.Ordinal);
        var weg = await _tijdpad.Enige(Stapsoort);
        await HaalStapWeg((await Tijdpad.Tijdpad(Administratie)).Waarde!.Stappen.First(s => s.Naam == "Nog een stap"));
        Opstelling.Eis(await Tijdpad.HaalTerug(weg.Id, _tijdpad.Op(), Administratie));

        Assert.Equal(Rondleiding.Toelichting, Assert.Single((await Tijdpad.Tijdpad(Administratie)).Waarde!.Stappen, s => s.Naam == Rondleiding.Naam).Toelichting);
    }

    private async Task HaalWeg(VoSchool vo, Hulponderwerp hulp, Tijdpadstap stap)
    {
        await HaalVoWeg(vo);
        await HaalHulpWeg(hulp);
        await HaalStapWeg(stap);
    }

    private async Task<VoSchool> ZetVo(VoSchool school)
    {
        Opstelling.Eis(await Scholen.Bewaar(school, (await Scholen.Alles(Administratie)).Waarde!.Versie, Administratie));
        return Assert.Single(await Scholen.Lijst());
    }

    private async Task HaalVoWeg(VoSchool school) => Opstelling.Eis(await Scholen.Verwijder(school.Id, (await Scholen.Alles(Administratie)).Waarde!.Versie, Administratie));

    private async Task<Hulponderwerp> ZetHulp(Hulponderwerp onderwerp)
    {
        Opstelling.Eis(await Hulp.Bewaar(onderwerp, (await Hulp.Bekijk(Administratie)).Waarde!.Versie, Administratie));
        return Assert.Single((await Hulp.Bekijk(Administratie)).Waarde!.Onderwerpen, o => o.Titel == onderwerp.Titel);
    }

    private async Task HaalHulpWeg(Hulponderwerp onderwerp) => Opstelling.Eis(await Hulp.Verwijder(onderwerp.Id, (await Hulp.Bekijk(Administratie)).Waarde!.Versie, Administratie));

    private async Task<Tijdpadstap> ZetStap(Tijdpadstap stap)
    {
        Opstelling.Eis(await Tijdpad.BewaarStap(stap, (await Tijdpad.Tijdpad(Administratie)).Waarde!.Versie, Administratie));
        return (await Tijdpad.Tijdpad(Administratie)).Waarde!.Stappen.Last(s => s.Naam == stap.Naam);
    }

    private async Task HaalStapWeg(Tijdpadstap stap) => Opstelling.Eis(await Tijdpad.VerwijderStap(stap.Id, (await Tijdpad.Tijdpad(Administratie)).Waarde!.Versie, Administratie));
}
