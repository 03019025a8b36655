using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Begin;

/// <summary>From a school with a wrong BRIN to the right one, on the real engine and store (SET-1).</summary>
[Requirement("SET-1")]
public sealed class VerhuisTests : IAsyncLifetime
{
    private static readonly SchoolSleutel Naar = new("98ZZ00");
    private static readonly SchoolSleutel Elders = new("97YY00");
    private static readonly Wie Beheerder = Opstelling.Wie(Rol.Beheerder);

    private Opstelling _school = null!;

    private IAccountGrain Account => _school.Grains.Account("a1");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.Start();
        Opstelling.Eis(await _school.Grains.School(Opstelling.School).RichtIn(Opstelling.Gegevens, Opstelling.Wie(Rol.Schoolleider)));
        Opstelling.Eis(await Account.Maak("els@school.example", "Els de Wit", "hash", [Met(Opstelling.School, Rol.Beheerder), Met(Opstelling.School, Rol.Schoolleider), Met(Elders, Rol.Leerkracht)]));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Alle_rollen_en_de_thuisschool_gaan_mee_en_die_van_een_andere_school_blijven()
    {
        var stempel = (await Account.Bekijk())!.Stempel;

        Opstelling.Eis(await Account.Verhuis(Opstelling.School, Naar));
        var na = (await Account.Bekijk())!;

        Assert.Equal([(Naar, Rol.Beheerder), (Naar, Rol.Schoolleider), (Elders, Rol.Leerkracht)], na.Rollen.Select(r => (r.School, r.Rol)));
        Assert.Equal(Naar, na.Thuisschool);
        Assert.NotEqual(stempel, na.Stempel);
        Opstelling.Eis(await Account.Verhuis(Opstelling.School, Naar));
        Assert.Equal(na.Stempel, (await Account.Bekijk())!.Stempel);
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.IsEmpty && (await _school.Grains.Personen(Naar).Alles()).Rijen.Length == 1);
    }

    [Fact]
    public async Task Een_school_met_kinderen_gaat_nooit_uit_de_lijst()
    {
        var installatie = _school.Grains.Installatie();
        Opstelling.Eis(await RichtNaarIn());
        Assert.Equal("geen-recht", (await installatie.VervangSchool(Opstelling.School, Naar, Opstelling.Wie(Rol.Administratie))).Weigering?.Code);

        var kind = await _school.SchrijfIn("kind1", groep: null);
        Assert.Equal("begin-school-gevuld", (await installatie.VervangSchool(Opstelling.School, Naar, Beheerder)).Weigering?.Code);
        Assert.Contains((await installatie.Bekijk()).Scholen, s => s.Sleutel == Opstelling.School);
        Assert.NotNull(kind);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Wie_vervangt_houdt_het_recht_over_de_installatie_ook_na_een_herstart()
    {
        var installatie = _school.Grains.Installatie();
        Opstelling.Eis(await RichtNaarIn());

        Opstelling.Eis(await installatie.VervangSchool(Opstelling.School, Naar, Beheerder));
        Opstelling.Eis(await installatie.VervangSchool(Opstelling.School, Naar, Beheerder));

        var na = await installatie.Bekijk();
        Assert.Equal([Naar], na.Scholen.Select(s => s.Sleutel));
        Assert.Equal([Naar], na.Beheerscholen);
        await _school.Herstart();
        Assert.Equal([Naar], (await _school.Grains.Installatie().Bekijk()).Beheerscholen);
    }

    [Fact, Requirement("SCH-5", "SEC-2")]
    public async Task Een_school_die_de_installatie_niet_beheert_vervangt_er_geen_en_een_school_van_anderen_krijgt_het_recht_niet()
    {
        var installatie = _school.Grains.Installatie();
        Opstelling.Eis(await RichtNaarIn());
        var vanNaar = Wie.Systeem(Naar, "Proef") with { Rollen = [new ActieveRol(Rol.Beheerder, [])] };
        await _school.TotDat(async () => (await _school.Grains.Personen(Elders).Alles()).Rijen.Length == 1);

        Assert.Equal("geen-recht", (await installatie.VervangSchool(Naar, Opstelling.School, vanNaar)).Weigering?.Code);
        Assert.Equal("geen-recht", (await installatie.VervangSchool(Opstelling.School, Naar, vanNaar)).Weigering?.Code);
        Assert.Equal("begin-school-bestaat", (await installatie.VervangSchool(Opstelling.School, Elders, Beheerder)).Weigering?.Code);

        var na = await installatie.Bekijk();
        Assert.Equal([Naar, Opstelling.School], na.Scholen.Select(s => s.Sleutel));
        Assert.Equal([Opstelling.School], na.Beheerscholen);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Viel_het_stil_na_het_verhuizen_dan_beheert_de_goede_school_en_neemt_zij_de_lege_haar_recht_af()
    {
        Opstelling.Eis(await RichtNaarIn());
        Opstelling.Eis(await _school.Grains.Installatie().ZetBeheerscholen([Opstelling.School, Naar], Beheerder));
        Opstelling.Eis(await Account.Verhuis(Opstelling.School, Naar));
        await _school.Herstart();
        var els = new Wie("a1", "Els de Wit", Naar, [new ActieveRol(Rol.Beheerder, [])]);

        Opstelling.Eis(await _school.Grains.Installatie().ZetBeheerscholen([Naar], els));

        Assert.Equal([Naar], (await _school.Grains.Installatie().Bekijk()).Beheerscholen);
    }

    [Fact]
    public async Task Een_account_dat_er_niet_is_verhuist_niet() =>
        Assert.False((await _school.Grains.Account("niemand").Verhuis(Opstelling.School, Naar)).IsGoed);

    private Task<Uitkomst> RichtNaarIn() => _school.Grains.School(Naar).RichtIn(Opstelling.Gegevens, Wie.Systeem(Naar, "Proef"));

    private static Roltoekenning Met(SchoolSleutel school, Rol rol) => new(school, rol, [], Opstelling.Jaar.EersteDag, TotEnMet: null);
}
