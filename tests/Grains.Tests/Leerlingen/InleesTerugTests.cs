using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>A long file goes on by itself, and who left by a file comes back at once.</summary>
[Requirement("SCH-3")]
public sealed class InleesTerugTests
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);

    [Fact]
    [Requirement("UX-1")]
    public async Task Wie_door_een_bestand_wegging_is_in_een_keer_terug_behalve_wie_daarna_anders_vertrok()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(60);
        await LeesIn(opstelling, "een", bestand);
        await LeesIn(opstelling, "weg", bestand.Zonder("1000", "1001", "1002"));
        var later = opstelling.Vandaag.AddDays(14);
        var laatste = await Rij(opstelling, "1002");
        Opstelling.Eis(await opstelling.Grains.Leerling(Opstelling.School, laatste.Id).VerlaatSchool(later, Administratie));
        Assert.Equal("weg", (await opstelling.Grains.Register(Opstelling.School).Alles()).Inlezing?.Id);
        Assert.Equal(new Wegstand(3, 0, 0, false, opstelling.Vandaag.AddDays(29)), (await Bekijk(opstelling, "weg")).Weg);

        for (var keer = 0; keer < 2; keer++)
        {
            var terug = (await Run(opstelling, "weg").ZetWegTerug(Administratie)).Waarde!.Weg!;
            Assert.Equal((0, 2, 1, true), (terug.Nog, terug.Terug, terug.NietTerug, terug.IsGevraagd));
        }

        Assert.Null((await Rij(opstelling, "1000")).VertrektPer);
        Assert.Null((await Rij(opstelling, "1001")).VertrektPer);
        Assert.Equal(later, (await Rij(opstelling, "1002")).VertrektPer);
        Assert.Equal("niet-meer-terug-te-zetten", (await Run(opstelling, "een").ZetWegTerug(Administratie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Run(opstelling, "weg").ZetWegTerug(Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering?.Code);
    }

    [Fact]
    public async Task Een_lang_bestand_gaat_na_het_antwoord_vanzelf_verder_en_een_tweede_klik_ziet_hoe_ver_het_is()
    {
        await using var opstelling = await Leeg();
        await Begin(opstelling, 150);
        for (var keer = 0; keer < 2; keer++)
        {
            var bezig = (await Run(opstelling, "een").PasToe(false, Administratie)).Waarde!;
            Assert.Equal((InleesStatus.Bezig, true, 32), (bezig.Status, bezig.Loopt, bezig.Gedaan));
        }

        opstelling.Storing.Geen();
        await opstelling.TotDat(async () => (await Bekijk(opstelling, "een")).Status == InleesStatus.Ingelezen);
        var klaar = await Bekijk(opstelling, "een");
        Assert.Equal((false, 150), (klaar.Loopt, klaar.Gedaan));
    }

    [Fact]
    public async Task Blijft_het_steken_dan_loopt_het_niet_meer_en_gaat_het_na_een_klik_verder()
    {
        await using var opstelling = await Leeg();
        await Begin(opstelling, 100);
        Assert.True((await Run(opstelling, "een").PasToe(false, Administratie)).Waarde!.Loopt);
        opstelling.Storing.Bij((naam, _) => naam == "inlezen");
        await opstelling.TotDat(async () => !(await Bekijk(opstelling, "een")).Loopt);
        Assert.Equal((InleesStatus.Bezig, 32), ((await Bekijk(opstelling, "een")).Status, (await Bekijk(opstelling, "een")).Gedaan));
        opstelling.Storing.Geen();
        Assert.Equal(InleesStatus.Ingelezen, (await Run(opstelling, "een").PasToe(false, Administratie)).Waarde!.Status);
        Assert.Equal(100, (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.Length);
    }

    /// <summary>A preview, on a machine where each write of the run takes longer than somebody waits.</summary>
    private static async Task Begin(Opstelling opstelling, int leerlingen)
    {
        Assert.Null((await Run(opstelling, "een").Begin(Schoolbestand.Maak(leerlingen), "a.xml", Administratie)).Weigering);
        opstelling.Storing.Bij((naam, _) =>
        {
            if (naam == "inlezen")
            {
                opstelling.Klok.Vooruit(TimeSpan.FromSeconds(9));
            }

            return false;
        });
    }

    private static IInleesGrain Run(Opstelling opstelling, string id) => opstelling.Grains.Inlezen(Opstelling.School, id);

    private static async Task<InleesView> Bekijk(Opstelling opstelling, string id) => (await Run(opstelling, id).Bekijk(Administratie)).Waarde!;

    private static async Task<LeerlingRij> Rij(Opstelling opstelling, string sleutel) =>
        (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.Single(r => r.Bronsleutel == sleutel);

    private static async Task LeesIn(Opstelling opstelling, string id, IngelezenBestand bestand)
    {
        Assert.Null((await Run(opstelling, id).Begin(bestand, "edexml.xml", Administratie)).Weigering);
        Assert.Null((await Run(opstelling, id).PasToe(false, Administratie)).Weigering);
    }

    private static async Task<Opstelling> Leeg()
    {
        var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.School(Opstelling.School).RichtIn(Opstelling.Gegevens, Administratie));
        return opstelling;
    }
}
