using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

/// <summary>Who looks after the installation from the first start on, on the real engine and store (SCH-5).</summary>
[Requirement("SCH-5", "SEC-2")]
public sealed class BeheerschoolTests
{
    private static readonly SchoolSleutel Ander = new("99XX01");
    private static readonly SchoolRij Hier = new(Opstelling.School, "De Horizon");
    private static readonly SchoolRij Daar = new(Ander, "De Einder");

    [Fact]
    public async Task De_school_van_het_eerste_account_beheert_ook_als_er_al_een_ingelezen_school_was()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        await installatie.MeldSchool(Daar);
        await EersteStart(installatie, Opstelling.School);
        await installatie.MeldSchool(Hier);

        Assert.Equal([Opstelling.School], (await installatie.Bekijk()).Beheerscholen);
        await opstelling.Herstart();
        Assert.Equal([Opstelling.School], (await opstelling.Grains.Installatie().Bekijk()).Beheerscholen);
    }

    [Fact]
    public async Task Een_school_die_later_komt_krijgt_het_recht_niet_ook_niet_met_een_eigen_eerste_account()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        await EersteStart(installatie, Opstelling.School);
        await installatie.MeldSchool(Hier);
        await installatie.MeldSchool(Daar);
        var rol = new Roltoekenning(Ander, Rol.Beheerder, [], Opstelling.Jaar.EersteDag, TotEnMet: null);
        Opstelling.Eis(await opstelling.Grains.Account("a2").Maak("els@school.example", "Els de Wit", "hash", [rol]));
        var els = new Wie("a2", "Els de Wit", Ander, [new ActieveRol(Rol.Beheerder, [])]);

        Assert.Equal([Opstelling.School], (await installatie.Bekijk()).Beheerscholen);
        Assert.Equal("geen-recht", (await installatie.ZetBeheerscholen([Ander], els)).Weigering?.Code);
        Assert.Equal("geen-recht", (await installatie.VerwijderAanbieder("google", els)).Weigering?.Code);
        Assert.Equal("geen-recht", (await installatie.BevestigHerstelzin(new string('a', 64), els)).Weigering?.Code);
        Assert.Equal("geen-recht", (await installatie.VervangSchool(Ander, new SchoolSleutel("98ZZ00"), els)).Weigering?.Code);
    }

    private static async Task EersteStart(IInstallatieGrain installatie, SchoolSleutel school)
    {
        Opstelling.Eis(await installatie.BiedEersteStartAan("hash"));
        Opstelling.Eis(await installatie.GebruikEersteStart("hash", "a1", school));
    }
}
