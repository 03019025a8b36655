using OrleansSchool.Basis;
using OrleansSchool.Begin;

namespace OrleansSchool.Tests.Grains.Begin;

/// <summary>How far a school is, on the real engine and store: after a restart, with two people, the same form again (SET-1).</summary>
[Requirement("SET-1")]
public sealed class BeginGrainTests : IAsyncLifetime
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);

    private Opstelling _school = null!;

    private IBeginGrain Begin => _school.Grains.Begin(Opstelling.School);

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wie_stopt_en_morgen_verdergaat_vindt_alles_terug()
    {
        Opstelling.Eis(await Begin.Begin(_school.Vandaag, middenInHetJaar: true, Opstelling.Operatie("begin"), Administratie));
        Opstelling.Eis(await Begin.SlaOver(Beginstap.TariefEnKeuzes, over: true, Opstelling.Operatie("over"), Administratie));

        await _school.Herstart();

        var nu = (await Begin.Bekijk(Schoolleider)).Waarde!;
        Assert.Equal((_school.Vandaag, true, null), (nu.EersteDag, nu.MiddenInHetJaar, nu.KlaarOp));
        Assert.NotNull(nu.BegonnenOp);
        Assert.Equal([Beginstap.TariefEnKeuzes], nu.Overgeslagen);
        Opstelling.Eis(await Begin.RondAf(Opstelling.Operatie("klaar"), Schoolleider));
        Assert.NotNull((await Begin.Bekijk(Administratie)).Waarde!.KlaarOp);
    }

    [Fact]
    public async Task Hetzelfde_formulier_nog_eens_verandert_niets_en_een_ander_met_dezelfde_sleutel_wordt_geweigerd()
    {
        var operatie = Opstelling.Operatie("begin");
        Opstelling.Eis(await Begin.Begin(_school.Vandaag, middenInHetJaar: false, operatie, Administratie));
        var versie = (await Begin.Bekijk(Administratie)).Waarde!.Versie;

        Opstelling.Eis(await Begin.Begin(_school.Vandaag, middenInHetJaar: false, operatie, Administratie));
        Assert.Equal(versie, (await Begin.Bekijk(Administratie)).Waarde!.Versie);
        Assert.False((await Begin.Begin(_school.Vandaag.AddDays(1), middenInHetJaar: false, operatie, Administratie)).IsGoed);
        Assert.Equal(_school.Vandaag, (await Begin.Bekijk(Administratie)).Waarde!.EersteDag);
    }

    [Fact]
    public async Task Twee_mensen_tegelijk_verliezen_niets_van_elkaar()
    {
        Opstelling.Eis(await Begin.Begin(_school.Vandaag, middenInHetJaar: false, Opstelling.Operatie("begin"), Administratie));

        var uitkomsten = await Task.WhenAll(
            Begin.SlaOver(Beginstap.Verzorgers, over: true, Opstelling.Operatie("over-a"), Administratie),
            Begin.SlaOver(Beginstap.HelpersEnTablets, over: true, Opstelling.Operatie("over-b"), Schoolleider),
            Begin.SlaOver(Beginstap.Verzorgers, over: true, Opstelling.Operatie("over-c"), Schoolleider));

        Assert.All(uitkomsten, Opstelling.Eis);
        Assert.Equal([Beginstap.Verzorgers, Beginstap.HelpersEnTablets], (await Begin.Bekijk(Schoolleider)).Waarde!.Overgeslagen);
    }

    [Theory]
    [InlineData(Rol.Groepsleerkracht)]
    [InlineData(Rol.Overblijfkracht)]
    [InlineData(Rol.Bestuur)]
    public async Task Wie_de_school_niet_inricht_ziet_en_verandert_niets(Rol rol)
    {
        var wie = Opstelling.Wie(rol, "g5");

        Assert.Equal("geen-recht", (await Begin.Bekijk(wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Begin.Begin(_school.Vandaag, false, Opstelling.Operatie("begin"), wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Begin.SlaOver(Beginstap.School, true, Opstelling.Operatie("over"), wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Begin.RondAf(Opstelling.Operatie("klaar"), wie)).Weigering?.Code);
    }

    [Fact]
    public async Task Een_school_die_er_niet_is_begint_niet()
    {
        var elders = new SchoolSleutel("98ZZ00");
        var wie = Wie.Systeem(elders, "Proef");

        Assert.False((await _school.Grains.Begin(elders).Begin(_school.Vandaag, false, Opstelling.Operatie("begin"), wie)).IsGoed);
        Assert.Null((await _school.Grains.Begin(elders).Bekijk(wie)).Waarde!.BegonnenOp);
    }

    [Fact]
    public async Task Een_schrijffout_laat_staan_wat_er_stond()
    {
        Opstelling.Eis(await Begin.Begin(_school.Vandaag, middenInHetJaar: false, Opstelling.Operatie("begin"), Administratie));
        _school.Storing.Bij((toestand, _) => toestand == "begin");
        await Assert.ThrowsAnyAsync<Exception>(() => Begin.SlaOver(Beginstap.School, over: true, Opstelling.Operatie("over"), Administratie));
        _school.Storing.Geen();

        Assert.Empty((await Begin.Bekijk(Administratie)).Waarde!.Overgeslagen);
        Opstelling.Eis(await Begin.SlaOver(Beginstap.School, over: true, Opstelling.Operatie("over"), Administratie));
        Assert.Equal([Beginstap.School], (await Begin.Bekijk(Administratie)).Waarde!.Overgeslagen);
    }
}
