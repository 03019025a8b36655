using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Grains.Financien;

namespace OrleansSchool.Tests.Grains.Tabellen;

/// <summary>Who stays on which days, from a file at the start (SET-1, TSO-6a).</summary>
[Requirement("SET-1", "SCH-3", "TSO-6a")]
public sealed class AanmeldingTabelTests
{
    private const Weekdagen MaDiDo = Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag;

    private static readonly ImmutableArray<string> Koppen = ["Leerling-id", "Naam kind", "Dagen", "Soort", "Vanaf", "Bewijs"];
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    [Fact]
    public async Task Een_goed_bestand_meldt_aan_en_nog_eens_verandert_niets()
    {
        await using var school = await MetKinderen("sam", "lot", "kees");
        string[][] rijen = [Rij("sam", "ma di do"), Rij("lot", soort: "los", vanaf: Datums.Cijfers(school.Vandaag.AddDays(20))), Rij("kees")];

        var eerste = await Run(school, "aanmelding1", rijen);
        var sam = await Aanmeldingen(school, "sam");
        var tweede = await Run(school, "aanmelding2", rijen);

        Assert.Equal((TabelStatus.Ingelezen, 2, 1), (eerste.Status, eerste.Telling.Nieuw, eerste.Telling.NietIngevuld));
        Assert.Equal((0, 0, 2), (tweede.Telling.Nieuw, tweede.Telling.Gewijzigd, tweede.Telling.Gelijk));
        var een = Assert.Single(sam);
        Assert.Equal((school.Vandaag, AanmeldingSoort.Structureel, MaDiDo, "eerdere administratie"), (een.Vanaf, een.Soort, een.Weekdagen, een.Bewijs));
        Assert.Equal((school.Vandaag.AddDays(20), AanmeldingSoort.Incidenteel), Assert.Single((await Aanmeldingen(school, "lot")).Select(a => (a.Vanaf, a.Soort))));
        Assert.Equal(sam.AsEnumerable(), (await Aanmeldingen(school, "sam")).AsEnumerable());
        Assert.Empty(await Aanmeldingen(school, "kees"));
    }

    [Fact]
    public async Task Wat_niet_klopt_wordt_per_regel_genoemd_en_houdt_alles_tegen()
    {
        await using var school = await MetKinderen("sam", "lot", "kees", "mia");
        var grain = await Proefronde(school, "aanmelding1",
        [
            Rij("sam", "ma wo"), Rij("lot", soort: "misschien"), Rij("niemand", "ma"), Rij("kees", "ma", "los"), Rij("mia", "ma"), Rij("mia", "di"),
            Rij("kees", vanaf: "01-01-2020", soort: "los"),
        ]);

        var proef = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;

        Assert.Equal(
            [(2, Tabelcode.DagenVanSchool), (3, Tabelcode.SoortOnleesbaar), (4, Tabelcode.LeerlingOnbekend), (5, Tabelcode.SoortOnleesbaar), (7, Tabelcode.LeerlingTweeKeer)],
            proef.Bevindingen.Where(b => b.Bevinding.Rij < 8).Select(b => (b.Bevinding.Rij, b.Bevinding.Code)).OrderBy(b => b.Rij));
        Assert.Contains(proef.Bevindingen, b => (b.Bevinding.Rij, b.Bevinding.Code) == (8, Tabelcode.DatumOnmogelijk));
        Assert.Equal((1, 6), (proef.Telling.Nieuw, proef.Telling.Fout));
        Assert.Equal("fouten-in-bestand", (await grain.PasToe(Toepassing.AllesOfNiets, Coordinator)).Weigering?.Code);
        Assert.Empty(await Aanmeldingen(school, "mia"));
        Assert.Equal(TabelStatus.Ingelezen, (await grain.PasToe(Toepassing.GoedeRegels, Coordinator)).Waarde!.Status);
        Assert.Equal(Weekdagen.Maandag, Assert.Single(await Aanmeldingen(school, "mia")).Weekdagen);
    }

    [Fact, Requirement("TSO-6d")]
    public async Task Wie_al_overblijft_in_een_school_die_rekent_gaat_niet_stil_door_het_bestand_en_wie_nog_niet_overblijft_wel()
    {
        await using var proef = await Geldproef.Start();
        await proef.School.SchrijfIn("mees", "Mees");
        var lieke = await Aanmeldingen(proef.School, Geldproef.Lieke);
        var grain = await Proefronde(proef.School, "aanmelding1", [Rij(Geldproef.Lieke, "ma di do vr"), Rij(Geldproef.Daan, "di"), Rij("mees", "ma")]);

        var view = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;
        await grain.PasToe(Toepassing.GoedeRegels, Coordinator);

        Assert.Equal((2, Tabelcode.WijzigingMetGeld), Assert.Single(view.Bevindingen.Select(b => (b.Bevinding.Rij, b.Bevinding.Code))));
        Assert.Equal((1, 1, 1), (view.Telling.Nieuw, view.Telling.Gelijk, view.Telling.Fout));
        Assert.Equal(lieke.AsEnumerable(), (await Aanmeldingen(proef.School, Geldproef.Lieke)).AsEnumerable());
        Assert.Equal(Weekdagen.Maandag, Assert.Single(await Aanmeldingen(proef.School, "mees")).Weekdagen);
    }

    [Fact]
    public async Task Na_een_storing_tussen_aanmelden_en_afstrepen_is_er_een_aanmelding()
    {
        await using var school = await MetKinderen("sam");
        var grain = await Proefronde(school, "aanmelding1", [Rij("sam", "ma di do")]);
        school.Storing.AllesVanaf("tabelinlezen", 2); // the child is aangemeld, then the power goes before the step is taken off
        await Assert.ThrowsAnyAsync<Exception>(() => grain.PasToe(Toepassing.AllesOfNiets, Coordinator));
        await school.Herstart();

        var klaar = (await school.Grains.TabelInlezen(Opstelling.School, "aanmelding1").PasToe(Toepassing.AllesOfNiets, Coordinator)).Waarde!;

        Assert.Equal((TabelStatus.Ingelezen, 0), (klaar.Status, klaar.Geweigerd.Length));
        Assert.Equal(MaDiDo, Assert.Single(await Aanmeldingen(school, "sam")).Weekdagen);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Alleen_wie_mag_aanmelden_leest_ze_in()
    {
        await using var school = await MetKinderen("sam");
        await Proefronde(school, "aanmelding1", [Rij("sam", "ma")]);
        foreach (var wie in new[] { Opstelling.Wie(Rol.Overblijfkracht), Opstelling.Wie(Rol.Groepsleerkracht, "g5"), Opstelling.Wie(Rol.Beheerder) })
        {
            Assert.Equal("geen-recht", (await school.Grains.TabelInlezen(Opstelling.School, "aanmelding2").Begin(Tabel([Rij("sam", "ma")]), "a.xlsx", wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await school.Grains.TabelInlezen(Opstelling.School, "aanmelding1").Bekijk(Tabelvraag.Eerste, wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await school.Grains.TabelInlezen(Opstelling.School, "aanmelding1").PasToe(Toepassing.GoedeRegels, wie)).Weigering?.Code);
        }

        Assert.Empty(await Aanmeldingen(school, "sam"));
    }

    private static async Task<Opstelling> MetKinderen(params string[] kinderen)
    {
        var school = await Opstelling.MetSchool();
        foreach (var id in kinderen)
        {
            await school.SchrijfIn(id, Namen.Hoofdletter(id));
        }

        return school;
    }

    private static async Task<ImmutableArray<Aanmelding>> Aanmeldingen(Opstelling school, string id) =>
        (await school.Grains.Leerling(Opstelling.School, id).Kaart(Coordinator)).Waarde!.Aanmeldingen;

    private static async Task<TabelView> Run(Opstelling school, string id, string[][] rijen)
    {
        var uitkomst = await (await Proefronde(school, id, rijen)).PasToe(Toepassing.AllesOfNiets, Coordinator);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static async Task<ITabelInleesGrain> Proefronde(Opstelling school, string id, string[][] rijen)
    {
        var grain = school.Grains.TabelInlezen(Opstelling.School, id);
        var view = await grain.Begin(Tabel(rijen), "aanmeldingen.xlsx", Coordinator);
        Assert.Null(view.Weigering);
        var gekoppeld = await grain.Koppel([.. view.Waarde!.Kolommen.Where(k => k.Veld is not null).Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Coordinator);
        Assert.Null(gekoppeld.Weigering);
        return grain;
    }

    private static IngelezenTabel Tabel(string[][] rijen) => new(
        Tabelsoort.Aanmeldingen, Koppen, [.. rijen.Select((r, nr) => new Tabelrij(nr + 2, [.. r.Select(t => new Tabelcel(t))]))], []);

    private static string[] Rij(string id, string dagen = "", string soort = "", string vanaf = "", string bewijs = "") => [id, "", dagen, soort, vanaf, bewijs];
}
