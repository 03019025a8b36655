using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Two schools can't pass the maxima of one helper together (TSO-10c).</summary>
[Requirement("TSO-10c")]
public sealed class HelperjaarGrainTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";

    private static readonly SchoolSleutel Daar = new("99YY00");
    private static readonly Vrijwilligersmaximum Maximum = Vrijwilligersmaxima.Bekend.Single(m => m.Jaar == 2025);
    private static readonly Geld Uur = new(500);
    private static readonly ImmutableArray<Geld> NietsElders = [.. Enumerable.Repeat(Geld.Nul, 12)];

    private Opstelling _school = null!;

    private IHelperjaarGrain Jaar => _school.Grains.Helperjaar(Ria, 2025);

    private static Wie Helper => Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = Ria };

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Twee_scholen_tegelijk_komen_samen_niet_boven_het_maximum_van_de_maand()
    {
        var uitkomsten = await Task.WhenAll(Reserveer(Opstelling.School, 11, 15_000), Reserveer(Daar, 11, 15_000));

        Assert.Equal("boven-maximum", Assert.Single(uitkomsten, u => !u.IsGoed).Weigering!.Code);
        Assert.Equal(new Geld(15_000), Assert.Single((await Jaar.Bekijk()).PerSchool).Bedrag);
        Opstelling.Eis(await Reserveer(Opstelling.School, 12, 15_000));
    }

    [Fact]
    public async Task Dezelfde_reservering_nog_eens_en_een_lager_bedrag_mogen_altijd()
    {
        Opstelling.Eis(await Reserveer(Opstelling.School, 11, 21_000));
        Opstelling.Eis(await Reserveer(Opstelling.School, 11, 21_000));
        Opstelling.Eis(await Reserveer(Opstelling.School, 11, 20_000));
        Assert.Equal("boven-maximum", (await Reserveer(Daar, 11, 1_001)).Weigering?.Code);
        Opstelling.Eis(await Jaar.Reserveer(Daar, 11, new Geld(1_001), Uur, Maximum, belast: true));
        await _school.Herstart();
        Assert.Equal(21_001, (await Jaar.Bekijk()).PerSchool.Sum(r => r.Bedrag.Centen));
    }

    [Fact]
    public async Task Wat_elders_is_ontvangen_telt_mee_voor_maand_en_jaar()
    {
        Opstelling.Eis(await Jaar.Zet(NietsElders.SetItem(10, new Geld(20_000)), new DateOnly(1980, 1, 1), null, null, Helper));

        Assert.Equal("maand", (await Reserveer(Opstelling.School, 11, 1_001)).Weigering?.Veld);
        Opstelling.Eis(await Reserveer(Opstelling.School, 11, 1_000));
        Opstelling.Eis(await Jaar.Zet([.. NietsElders.Select(_ => new Geld(17_500))], new DateOnly(1980, 1, 1), null, null, Helper));
        Assert.Equal("jaar", (await Reserveer(Opstelling.School, 12, 1_000)).Weigering?.Veld);
    }

    [Fact]
    public async Task Wie_jong_is_heeft_een_lager_maximum_per_uur()
    {
        Opstelling.Eis(await Jaar.Zet(NietsElders, new DateOnly(2008, 1, 1), null, null, Helper));
        Assert.Equal("uur", (await Reserveer(Opstelling.School, 11, 1_000)).Weigering?.Veld);
    }

    [Fact]
    public async Task Een_rekening_moet_kloppen_en_gaat_mee_naar_het_volgende_jaar()
    {
        Assert.Equal("ongeldig-iban", (await Jaar.Zet(NietsElders, null, "NL91ABNA0417164301", "R. Nijland", Helper)).Weigering?.Code);
        Assert.Equal("elders-klopt-niet", (await Jaar.Zet([], null, null, null, Helper)).Weigering?.Code);
        Opstelling.Eis(await Jaar.Zet(NietsElders, new DateOnly(1980, 1, 1), "nl91 abna 0417 1643 00", "R. Nijland", Helper));

        var straks = await _school.Grains.Helperjaar(Ria, 2026).Bekijk();
        Assert.Equal(("NL91ABNA0417164300", "R. Nijland", new DateOnly(1980, 1, 1)), (straks.Iban, straks.IbanNaam, straks.Geboortedatum!.Value));
        Assert.Empty(straks.PerSchool);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Een_ander_en_een_school_zonder_deze_helper_veranderen_niets()
    {
        Assert.Equal("geen-recht", (await Jaar.Zet(NietsElders, null, null, null, Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Jaar.Zet(NietsElders, null, null, null, Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Jaar.Zet(NietsElders, null, null, null, Helper with { Tablet = "t1" })).Weigering?.Code);
    }

    private Task<Uitkomst> Reserveer(SchoolSleutel school, int maand, long centen) => Jaar.Reserveer(school, maand, new Geld(centen), Uur, Maximum, belast: false);
}
