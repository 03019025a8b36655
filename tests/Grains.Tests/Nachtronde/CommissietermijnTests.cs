using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>What the commissie wrote goes at the end of its term, each kind at its own: two, three and seven years after the schooljaar (SEC-5).</summary>
[Requirement("SEC-5", "TSO-2i", "TSO-15c")]
public sealed class CommissietermijnTests
{
    private static readonly DateOnly NaTwee = new(2029, 8, 1);
    private static readonly DateOnly NaDrie = new(2030, 8, 1);
    private static readonly DateOnly NaZeven = new(2034, 8, 1);

    private static readonly string[] Twee = ["klachten", "enquete", "verzoeken"];
    private static readonly string[] Drie = ["schoolgids", "nieuwsbrief"];
    private static readonly string[] Zeven = ["vergaderingen", "kwaliteit", "jaarverslag"];

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    [Fact]
    public async Task Van_de_commissie_gaat_elk_stuk_aan_het_einde_van_zijn_eigen_termijn_weg()
    {
        await using var school = await Opstelling.MetSchool();
        await MaakCommissie(school);
        var vergadering = await MaakStukken(school);
        await school.TotDat(async () => (await school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Rijen()).Length == 1);
        var bestanden = await MaakBestanden(school);

        await Gaat(school, NaTwee, Twee, [.. Drie, .. Zeven]);
        await Gaat(school, NaDrie, Drie, Zeven);
        Assert.Contains(vergadering, school.Er("vergadering"));
        Assert.Equal(bestanden, school.Er("bestand"));
        Assert.Single((await school.Grains.Commissie(Opstelling.School).Bekijk(Leider)).Waarde!.Leden);
        Assert.Single((await school.Grains.MrAfspraken(Opstelling.School).Bekijk(Leider)).Waarde!.Afspraken);

        await Gaat(school, NaZeven, Zeven, []);

        Assert.DoesNotContain(vergadering, school.Er("vergadering"));
        Assert.Empty(school.Er("bestand"));
        Assert.Empty((await school.Grains.Commissie(Opstelling.School).Bekijk(Leider)).Waarde!.Leden);
        Assert.Empty((await school.Grains.MrAfspraken(Opstelling.School).Bekijk(Leider)).Waarde!.Afspraken);
        Assert.All((await school.Ronde()).Verslagen, v => Assert.DoesNotContain(v.NietGelukt, f => f.Deel == Rondedeel.Commissie));
    }

    /// <summary>There the night before, gone after two nights: the first delivers what waited.</summary>
    private static async Task Gaat(Opstelling school, DateOnly dag, string[] weg, string[] blijft)
    {
        await school.NaarNacht(dag.AddDays(-1));
        Assert.All(weg, soort => Assert.NotEmpty(VanHetJaar(school, soort)));
        await school.NaarNacht(dag);
        await school.NaarNacht(dag.AddDays(1));
        Assert.All(weg, soort => Assert.Empty(VanHetJaar(school, soort)));
        Assert.All(blijft, soort => Assert.NotEmpty(VanHetJaar(school, soort)));
    }

    private static IEnumerable<string> VanHetJaar(Opstelling school, string soort) => school.Er(soort).Where(s => s.Split('/').Contains(Opstelling.Jaar.ToString(), StringComparer.Ordinal));

    /// <summary>A member and an agreement, both until the end of the schooljaar.</summary>
    private static async Task MaakCommissie(Opstelling school)
    {
        var commissie = school.Grains.Commissie(Opstelling.School);
        var lid = new CommissielidInvoer(null, "Petra de Ruiter", "petra@school.example", Commissiefunctie.Ouderraad, Opstelling.Jaar.EersteDag, Opstelling.Jaar.LaatsteDag);
        Opstelling.Eis(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("lid"), Leider));
        var register = school.Grains.MrAfspraken(Opstelling.School);
        var afspraak = new MrAfspraakInvoer("Toezicht", "Een helper op vijftien kinderen.", school.Vandaag, "Hanneke Bloem", "Tomasz Wiśniewski", Opstelling.Jaar.LaatsteDag, null);
        Opstelling.Eis(await register.Bewaar(null, afspraak, (await register.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("afspraak"), Leider));
    }

    /// <summary>A frozen edition in two files and a piece of evidence: they go with the row that knows them.</summary>
    /// <returns>Keys of the files.</returns>
    private static async Task<List<string>> MaakBestanden(Opstelling school)
    {
        await school.NaarNacht(new DateOnly(2027, 7, 5));
        var verslag = school.Grains.Jaarverslag(Opstelling.School, Opstelling.Jaar);
        var view = (await verslag.Bekijk(Leider)).Waarde!;
        var editie = await verslag.StelVast([.. "%PDF-1.7 verslag"u8], [.. "PK werkboek"u8], view.Hash, null, view.Versie, Opstelling.Operatie("editie"), Leider);
        Opstelling.Eis(new Uitkomst(editie.Weigering));
        var register = school.Grains.MrAfspraken(Opstelling.School);
        var id = (await register.Bekijk(Leider)).Waarde!.Afspraken[0].Id;
        Opstelling.Eis(await register.VoegStukToe(id, "Notulen", school.Vandaag, [.. "%PDF-1.7 notulen"u8], Opstelling.Operatie("stuk"), Leider));
        var bestanden = school.Er("bestand").ToList();
        Assert.Equal(3, bestanden.Count);
        return bestanden;
    }

    /// <returns>Key of the meeting without its word.</returns>
    private static async Task<string> MaakStukken(Opstelling school)
    {
        var (grains, jaar) = (school.Grains, Opstelling.Jaar);
        var invoer = new VergaderingInvoer(school.Vandaag.AddDays(30), new TimeOnly(19, 30), 90, "Teamkamer", null);
        var vergadering = await grains.Vergaderingen(Opstelling.School, jaar).Plan(Vergadersoort.Commissie, invoer, Opstelling.Operatie("plan"), Leider);
        Opstelling.Eis(new Uitkomst(vergadering.Weigering));
        var kwaliteit = grains.Kwaliteit(Opstelling.School, jaar);
        var punt = new VerbeterpuntInvoer("Meer ballen", "Er zijn er twee.", "Marijke van der Veen", null, school.Vandaag.AddDays(30), Verbeterstand.Open, null);
        Opstelling.Eis(await kwaliteit.BewaarPunt(null, punt, (await kwaliteit.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("punt"), Leider));
        Opstelling.Eis(await grains.Enquete(Opstelling.School, jaar, Doelgroep.Helpers).Open(
            ["Een?", "Twee?", "Drie?", "Vier?", "Vijf?"], school.Vandaag.AddDays(20), Opstelling.Operatie("enquete"), Leider));
        var klachten = grains.Klachten(Opstelling.School, jaar);
        var klacht = new KlachtInvoer(school.Vandaag, "Een ouder", "Drukte", "Het is druk.", Klachtstand.Ontvangen, null, school.Vandaag.AddDays(20), null);
        Opstelling.Eis(await klachten.Bewaar(null, klacht, (await klachten.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("klacht"), Leider));
        var verzoek = new VerzoekInvoer(Verzoeksoort.Inzage, Persoonsleutel.Leerling("noa"), Verzoekvrager.Verzorger, "paspoort", school.Vandaag);
        Opstelling.Eis(await grains.Verzoeken(Opstelling.School, jaar).NeemOp(verzoek, Opstelling.Operatie("verzoek"), Leider));
        var gids = grains.Schoolgids(Opstelling.School, jaar);
        Opstelling.Eis(await gids.Bewaar("Wij eten in de klas.", (await gids.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("gids"), Leider));
        var brief = grains.Nieuwsbrief(Opstelling.School, jaar);
        Opstelling.Eis(await brief.Bewaar(null, "Nieuwe ballen", "Er zijn nieuwe ballen.", (await brief.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("brief"), Leider));
        var verslag = grains.Jaarverslag(Opstelling.School, jaar);
        Opstelling.Eis(await verslag.Schrijf(Hoofdstuk.Voorwoord, "Een goed jaar.", false, (await verslag.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("verslag"), Leider));
        return $"{Opstelling.School}/{vergadering.Waarde}";
    }
}
