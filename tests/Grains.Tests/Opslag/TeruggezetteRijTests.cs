using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>A row that is whole but not the last one: found against the ledger of versions, on the real file (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class TeruggezetteRijTests
{
    private const string KindA = "%kinda";

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);

    [Fact]
    public async Task Een_hele_oude_rij_die_wordt_teruggezet_wordt_geweigerd_en_andere_kinderen_werken_door()
    {
        await using var school = await TweeKinderen();
        Rij oud = null!;
        await school.Herstart(bestand => oud = Rijen.Lees(bestand, KindA));
        await Wijzig(school, "kinda");
        await school.Herstart(bestand => Rijen.ZetTerug(bestand, KindA, oud));

        var fout = await Assert.ThrowsAsync<VerzegelingException>(() => Kaart(school, "kinda"));
        Assert.True(fout.IsTeruggezet);
        Assert.Equal(("leerling", "an older row was put back"), (fout.Soort, fout.Reden));
        Assert.True((await Kaart(school, "kindb")).IsGoed);
        Opstelling.Eis(await Wijzig(school, "kindb"));
    }

    [Fact]
    public async Task Een_rij_die_is_weggehaald_wordt_geen_leeg_kind()
    {
        await using var school = await TweeKinderen();
        await school.Herstart(bestand => Rijen.Voer(bestand, $"delete from state where id like '{KindA}'"));

        var fout = await Assert.ThrowsAsync<VerzegelingException>(() => Kaart(school, "kinda"));
        Assert.Equal(("leerling", "its row was taken away"), (fout.Soort, fout.Reden));
        await Assert.ThrowsAsync<VerzegelingException>(() => school.SchrijfIn("kinda", "Nieuw", "Kind"));
        Assert.True((await Kaart(school, "kindb")).IsGoed);
    }

    [Theory]
    [InlineData("update state set data = null where id like '%kinda'")]
    [InlineData("update state set data = null, etag = etag + 1 where id like '%kinda'")]
    public async Task Een_leeggemaakte_rij_wordt_geen_leeg_kind(string opdracht)
    {
        await using var school = await TweeKinderen();
        await school.Herstart(bestand => Rijen.Voer(bestand, opdracht));

        await Assert.ThrowsAsync<VerzegelingException>(() => Kaart(school, "kinda"));
        Assert.True((await Kaart(school, "kindb")).IsGoed);
    }

    [Theory]
    [InlineData("update state set data = zeroblob(80) where name = 'versies' and id like '%99XX00/vast/%'")]
    [InlineData("update state set data = null where name = 'versies' and id like '%99XX00/vast/%'")]
    [InlineData("update state set etag = etag + 1 where name = 'versies' and id like '%99XX00/vast/%'")]
    public async Task Een_beschadigd_grootboek_weigert_zijn_kinderen_en_laat_de_rest_met_rust(string opdracht)
    {
        await using var school = await TweeKinderen();
        await school.Herstart(bestand =>
            Rijen.Voer(bestand, opdracht, (int)Rijen.Tel(bestand, "name = 'versies' and id like '%99XX00/vast/%'")));

        var fout = await Assert.ThrowsAsync<VerzegelingException>(() => Kaart(school, "kinda"));
        Assert.Equal(Grootboek.Soort, fout.Soort);
        Assert.Empty((await school.Grains.Installatie().Bekijk()).DemoAccounts);
    }

    [Fact]
    public async Task Na_een_stroomstoring_wordt_niets_ten_onrechte_geweigerd()
    {
        await using var school = await TweeKinderen();
        await school.Herstart();
        Opstelling.Eis(await Wijzig(school, "kinda"));
        (string Naam, byte[] Inhoud)[] toen = [];
        school.Bestanden(map => toen = [.. map.GetFiles("school.db*").Where(b => !b.Name.EndsWith(".lock", StringComparison.Ordinal)).Select(b => (b.Name, Lees(b.FullName)))]);
        await school.Herstart(bestand =>
        {
            Array.ForEach(Directory.GetFiles(Path.GetDirectoryName(bestand)!, "school.db*"), File.Delete);
            Array.ForEach(toen, b => File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(bestand)!, b.Naam), b.Inhoud));
        });

        Assert.Equal("Anders", (await Kaart(school, "kinda")).Waarde!.Persoon.Roepnaam);
        Assert.True((await Kaart(school, "kindb")).IsGoed);
    }

    [Fact]
    public async Task Na_een_halve_minuut_staat_de_versie_in_het_bestand_ook_zonder_nette_stop()
    {
        await using var school = await TweeKinderen();
        await school.Herstart();
        var voor = await Boekversies(school);
        Opstelling.Eis(await Wijzig(school, "kinda"));
        school.Klok.Vooruit(Grootboek.Ritme);

        await school.TotDat(async () => await Boekversies(school) > voor);
    }

    [Fact]
    public async Task Duizend_kinderen_op_tien_scholen_blijven_leesbaar_en_een_teruggezet_kind_valt_op()
    {
        await using var school = await Opstelling.Start();
        var scholen = Enumerable.Range(0, 10).Select(nr => new SchoolSleutel($"99XX{nr:D2}")).ToList();
        foreach (var sleutel in scholen)
        {
            Opstelling.Eis(await school.Grains.School(sleutel).RichtIn(Opstelling.Gegevens, Opstelling.Wie(Rol.Schoolleider) with { School = sleutel }));
            Array.ForEach(await Task.WhenAll(Enumerable.Range(0, 100).Select(nr => Schrijf(school, sleutel, $"kind{nr}", "Eerst", 1))), Opstelling.Eis);
        }

        Rij oud = null!;
        await school.Herstart(bestand => oud = Rijen.Lees(bestand, "%99XX07/kind42"));
        Opstelling.Eis(await Schrijf(school, scholen[7], "kind42", "Later", 2));
        await school.Herstart(bestand => Rijen.ZetTerug(bestand, "%99XX07/kind42", oud));

        var geweigerd = new List<string>();
        foreach (var sleutel in scholen)
        {
            var wie = Opstelling.Wie(Rol.Administratie) with { School = sleutel };
            for (var nr = 0; nr < 100; nr++)
            {
                try
                {
                    Assert.True((await school.Grains.Leerling(sleutel, $"kind{nr}").Kaart(wie)).IsGoed);
                }
                catch (VerzegelingException)
                {
                    geweigerd.Add($"{sleutel}/kind{nr}");
                }
            }
        }

        Assert.Equal(["99XX07/kind42"], geweigerd);
    }

    private static Task<Uitkomst> Schrijf(Opstelling school, SchoolSleutel sleutel, string id, string roepnaam, int keer)
    {
        var wie = Opstelling.Wie(Rol.Administratie) with { School = sleutel };
        var leerling = school.Grains.Leerling(sleutel, id);
        var persoon = new Persoonsgegevens(roepnaam, null, "Akker", new DateOnly(2017, 3, 4), null, null);
        return keer == 1
            ? leerling.SchrijfIn(persoon, Opstelling.Operatie($"in-{id}"), wie)
            : WijzigPersoon(leerling, persoon, wie);
    }

    private static async Task<Uitkomst> WijzigPersoon(ILeerlingGrain leerling, Persoonsgegevens persoon, Wie wie) =>
        await leerling.WijzigPersoon(persoon, (await leerling.Kaart(wie)).Waarde!.Versie, wie);

    private static async Task<Opstelling> TweeKinderen()
    {
        var school = await Opstelling.MetSchool();
        await school.SchrijfIn("kinda", "Amir", "Vijverhof");
        await school.SchrijfIn("kindb", "Bente", "Zesdaler");
        return school;
    }

    private static Task<Uitkomst<LeerlingKaart>> Kaart(Opstelling school, string id) =>
        school.Grains.Leerling(Opstelling.School, id).Kaart(Administratie);

    private static async Task<Uitkomst> Wijzig(Opstelling school, string id)
    {
        var kaart = (await Kaart(school, id)).Waarde!;
        return await school.Grains.Leerling(Opstelling.School, id).WijzigPersoon(kaart.Persoon with { Roepnaam = "Anders" }, kaart.Versie, Administratie);
    }

    private static Task<long> Boekversies(Opstelling school)
    {
        var som = 0L;
        school.Bestanden(map => som = Rijen.Som(Path.Combine(map.FullName, "school.db"), "name = 'versies'"));
        return Task.FromResult(som);
    }

    private static byte[] Lees(string bestand)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var alles = new MemoryStream();
        stroom.CopyTo(alles);
        return alles.ToArray();
    }
}
