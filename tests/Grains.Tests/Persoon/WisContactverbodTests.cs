using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>A contactverbod warns who supervises as long as the child is at school, and is told to nobody who asks what is kept (SEC-5, SCH-2).</summary>
[Requirement("SEC-5", "SCH-2")]
public sealed class WisContactverbodTests
{
    private const string Reden = "De uitspraak is vervallen, zegt Karel Zilverberk.";

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly Verzorger Moeder = new("v1", "Robin Zilverberk", "moeder", "+31612345678", null, true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", "Karel Zilverberk", "vader", "+31687654321", null, true, false, true, false, "", 0, 0);

    [Fact]
    public async Task Wissen_op_verzoek_laat_de_waarschuwing_staan_zolang_het_kind_op_school_is()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);

        Assert.Equal("wis-contactverbod", (await sam.WisVerzorger("v2", Opstelling.Operatie("weg"), Leider)).Weigering?.Code);
        Assert.Equal("contactverbod-blijft", (await Zet(sam, null, Moeder)).Weigering?.Code);

        Assert.Equal(["Karel Zilverberk"], (await sam.Bellijst(Kantoor)).Waarde!.NietMeegeven);
        await school.Herstart();
        sam = school.Grains.Leerling(Opstelling.School, "sam");
        Assert.Equal(["Karel Zilverberk"], (await sam.Bellijst(Kantoor)).Waarde!.NietMeegeven);
        Assert.NotNull(await sam.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2")));
    }

    [Fact]
    public async Task Het_overzicht_van_het_kind_en_van_de_verzorger_zelf_zegt_niet_dat_er_een_verbod_is_of_waarom_het_eindigde()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);
        AssertNiets(await Alles(sam));

        Opstelling.Eis(await Zet(sam, Reden, Moeder, Vader with { Contactverbod = false }));

        Assert.Contains((await sam.Kaart(Kantoor)).Waarde!.Geschiedenis, f => f.Tekst.Contains(Reden, StringComparison.Ordinal));
        AssertNiets(await Alles(sam));
    }

    [Fact]
    public async Task Is_het_verbod_opgeheven_of_het_kind_van_school_dan_wordt_er_wel_gewist()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);
        Opstelling.Eis(await Zet(sam, Reden, Moeder, Vader with { Contactverbod = false }));
        Opstelling.Eis(await sam.WisVerzorger("v2", Opstelling.Operatie("weg"), Leider));
        Assert.Equal(["Robin Zilverberk"], (await sam.Kaart(Kantoor)).Waarde!.Verzorgers.Select(v => v.Naam));
        Assert.DoesNotContain((await sam.Kaart(Kantoor)).Waarde!.Geschiedenis, f => f.Tekst.Contains("Karel", StringComparison.Ordinal));

        var noa = await school.SchrijfIn("noa", "Noa", "Zilverberk");
        Opstelling.Eis(await Zet(noa, null, Moeder, Vader));
        Opstelling.Eis(await noa.VerlaatSchool(school.Vandaag, Kantoor));
        Opstelling.Eis(await noa.WisVerzorger("v2", Opstelling.Operatie("weg-noa"), Leider));
        Assert.Null(await noa.Persoonsgegevens(Persoonsleutel.Verzorger("noa", "v2")));
    }

    private static async Task<ILeerlingGrain> Kind(Opstelling school)
    {
        var sam = await school.SchrijfIn("sam", achternaam: "Zilverberk");
        Opstelling.Eis(await Zet(sam, null, Moeder, Vader));
        return sam;
    }

    private static async Task<Uitkomst> Zet(ILeerlingGrain kind, string? verbodVoorbij, params Verzorger[] mensen) =>
        await kind.BewaarVerzorgers([.. mensen], [], (await kind.Kaart(Kantoor)).Waarde!.Versie, Kantoor, verbodVoorbij);

    /// <summary>All lines that anybody around this child can ask for.</summary>
    private static async Task<IEnumerable<string>> Alles(ILeerlingGrain kind)
    {
        var delen = new[]
        {
            await kind.Persoonsgegevens(Persoonsleutel.Leerling("sam")), await kind.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v1")),
            await kind.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2")),
        };
        return delen.SelectMany(d => d!.Regels).Select(r => $"{r.Wat}: {r.Waarde}");
    }

    private static void AssertNiets(IEnumerable<string> regels) =>
        Assert.DoesNotContain(regels, r => r.Contains("contactverbod", StringComparison.OrdinalIgnoreCase) || r.Contains("uitspraak", StringComparison.OrdinalIgnoreCase));
}
