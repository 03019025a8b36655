using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-1")]
public sealed class AccountSessieTests
{
    [Fact]
    public async Task Alleen_een_sessie_in_de_lijst_telt_en_een_beeindigde_komt_niet_terug()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await Maak(opstelling);
        await account.BeginSessie(Sessie(opstelling, "s1"));
        await account.BeginSessie(Sessie(opstelling, "s2"));

        await account.BeeindigSessie("s1");
        await account.ZieSessie("s1");
        opstelling.Klok.Vooruit(TimeSpan.FromHours(1));
        await account.ZieSessie("s1");
        await opstelling.Herstart();

        Assert.Equal(["s2"], await Ids(opstelling));
    }

    [Fact]
    public async Task Laatst_gezien_wordt_hooguit_elk_kwartier_geschreven()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await Maak(opstelling);
        await account.BeginSessie(Sessie(opstelling, "s1"));
        var begin = opstelling.Klok.GetUtcNow();

        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(ToegangGrenzen.GezienMinuten) - TimeSpan.FromSeconds(1));
        await account.ZieSessie("s1");
        Assert.Equal(begin, (await account.Bekijk())!.Beveiliging!.Sessies.Single().LaatstGezien);
        opstelling.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await account.ZieSessie("s1");

        Assert.Equal(opstelling.Klok.GetUtcNow(), (await account.Bekijk())!.Beveiliging!.Sessies.Single().LaatstGezien);
    }

    [Fact]
    public async Task Alle_andere_beeindigen_laat_alleen_deze_over()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await Maak(opstelling);
        foreach (var id in new[] { "s1", "s2", "s3" })
        {
            await account.BeginSessie(Sessie(opstelling, id));
        }

        await account.BeeindigAndereSessies("s2");
        Assert.Equal(["s2"], await Ids(opstelling));
        await account.BeeindigAndereSessies(behalve: null);

        Assert.Empty(await Ids(opstelling));
    }

    [Fact]
    public async Task Een_nieuwe_sessie_maakt_een_wijziging_van_het_account_niet_verouderd_en_andersom()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await Maak(opstelling);
        var beeld = (await account.Bekijk())!;
        await account.BeginSessie(Sessie(opstelling, "s1"));

        Opstelling.Eis(await account.Bewaar(beeld with { WachtwoordHash = "nieuw" }));

        Assert.Equal(["s1"], await Ids(opstelling));
    }

    [Fact]
    public async Task Het_aantal_sessies_is_begrensd_en_de_langst_niet_geziene_valt_af()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await Maak(opstelling);
        for (var n = 0; n <= ToegangGrenzen.SessiesMax; n++)
        {
            await account.BeginSessie(Sessie(opstelling, $"s{n}"));
            opstelling.Klok.Vooruit(TimeSpan.FromSeconds(1));
        }

        var ids = await Ids(opstelling);
        Assert.Equal(ToegangGrenzen.SessiesMax, ids.Count);
        Assert.DoesNotContain("s0", ids);
    }

    [Fact]
    public async Task Een_naam_die_is_vrijgegeven_kan_een_ander_krijgen_en_alleen_de_houder_geeft_hem_vrij()
    {
        await using var opstelling = await Opstelling.Start();
        await Maak(opstelling);
        var naam = opstelling.Grains.Inlognaam("00ff");
        Opstelling.Eis(await naam.LegVast("a1"));

        await naam.GeefVrij("a2");
        Assert.Equal("a1", await naam.AccountId());
        await naam.GeefVrij("a1");

        Assert.Null(await naam.AccountId());
        Opstelling.Eis(await naam.LegVast("a2"));
    }

    private static async Task<IAccountGrain> Maak(Opstelling opstelling)
    {
        var account = opstelling.Grains.Account("a1");
        Opstelling.Eis(await account.Maak("tom@school.example", "Tom de Graaf", "hash", []));
        return account;
    }

    private static SessieRij Sessie(Opstelling opstelling, string id) =>
        new(id, opstelling.Klok.GetUtcNow(), opstelling.Klok.GetUtcNow(), "Firefox op Linux", "Persoon");

    private static async Task<IReadOnlyList<string>> Ids(Opstelling opstelling) =>
        [.. (await opstelling.Grains.Account("a1").Bekijk())!.Beveiliging!.Sessies.Select(s => s.Id)];
}
