using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Tests.Intranet.Live;

/// <summary>A page says from which version it was drawn, so that its screen asks nothing until something changes.</summary>
[Requirement("LIVE-2")]
public sealed partial class LiveVanafTests
{
    private const string Bord = $"/s/99XX00/bord/{KleineSchool.Groep5}";

    private static readonly string Dag5 = Onderwerpen.Dag(KleineSchool.Groep5, new DateOnly(2026, 11, 12));

    [Theory]
    [InlineData(Bord)]
    [InlineData("/s/99XX00")]
    public async Task Een_pagina_draagt_de_versie_van_toen_zij_gelezen_werd(string adres)
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var live = web.Grains.Live(KleineSchool.Horizon.Sleutel);
        await live.Meld([Onderwerpen.School]);
        var voor = await live.Nu();

        var versie = await Versie(coordinator, adres);

        Assert.InRange(versie, voor, await live.Nu());
    }

    [Fact]
    public async Task Een_stroom_brengt_een_verse_pagina_niets_wat_zij_al_toont()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        await using var eerder = await Stroom.Open(coordinator, Dag5);
        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag5]);

        var versie = await Versie(coordinator, Bord);
        await using var stroom = await Stroom.Open(coordinator, Dag5);

        Assert.InRange(await Gehoord(stroom), 1, versie);
    }

    [Fact]
    public async Task Ook_wie_als_eerste_van_de_school_luistert_vraagt_niets_opnieuw()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var versie = await Versie(coordinator, Bord);
        web.Klok.Vooruit(TimeSpan.FromSeconds(2));
        await using var stroom = await Stroom.Open(coordinator, Dag5);

        Assert.InRange(await Gehoord(stroom), 1, versie);
    }

    [Fact]
    public async Task Wat_verandert_tussen_tekenen_en_luisteren_is_nieuwer_dan_de_pagina()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var versie = await Versie(coordinator, Bord);

        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag5]);
        await using var stroom = await Stroom.Open(coordinator, Dag5);

        var gehoord = await Gehoord(stroom);
        Assert.True(gehoord > versie || await Gehoord(stroom) > versie, "De wijziging is niet nieuwer dan de pagina.");
    }

    [Fact]
    public async Task Een_deel_van_een_pagina_draagt_geen_versie()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        using var deel = await coordinator.Get($"{Bord}?handler=Stand", htmx: true);

        Assert.DoesNotContain("data-live-vanaf", await deel.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<long> Versie(Bezoeker bezoeker, string adres) =>
        long.Parse((await bezoeker.Pagina(adres)).Body!.GetAttribute("data-live-vanaf")!, CultureInfo.InvariantCulture);

    /// <summary>The next version of the day that the stream brings.</summary>
    private static async Task<long> Gehoord(Stroom stroom) =>
        long.Parse(VersieVan().Match((await stroom.Tot(Dag5, TimeProvider.System)).TrimEnd().Split('\n')[^1]).Groups["v"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"""versie"":(?<v>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersieVan();
}
