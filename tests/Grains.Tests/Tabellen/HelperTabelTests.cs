using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Grains.Tabellen;

[Requirement("SCH-3")]
public sealed class HelperTabelTests
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    [Fact]
    public async Task Een_bestand_met_opmerkingen_nog_eens_inlezen_verandert_niets()
    {
        await using var school = await Opstelling.MetSchool();
        await Lees(school, "een", ["Ria Nijland", "ria@voorbeeld.nl", "Alleen op het plein"], ["Jan Kade", "", "Komt met de fiets"]);

        var weer = await Proef(school, "twee", ["Ria Nijland", "ria@voorbeeld.nl", "Alleen op het plein"], ["Jan Kade", "", "Komt met de bus"]);
        var anders = Assert.Single(weer.Rijen);

        Assert.Equal((1, 1), (weer.Telling.Gelijk, weer.Telling.Gewijzigd));
        Assert.Equal(("Jan Kade", new Veldwijziging("Opmerking", "Komt met de fiets", "Komt met de bus")), (anders.Wie, Assert.Single(anders.Wijzigingen)));
    }

    [Fact]
    public async Task Dezelfde_naam_met_een_ander_adres_schrijft_niet_over_een_ander_heen()
    {
        await using var school = await Opstelling.MetSchool();
        await Lees(school, "een", ["Ria Nijland", "ria@voorbeeld.nl", ""], ["Jan Kade", "", ""]);

        var proef = await Proef(school, "twee", ["ria nijland", "een.ander@voorbeeld.nl", ""], ["Jan Kade", "jan@voorbeeld.nl", ""]);

        Assert.Equal((2, Tabelcode.HelperAnderAdres), Assert.Single(proef.Bevindingen.Where(b => b.Bevinding.Ernst == Tabelernst.Fout).Select(b => (b.Bevinding.Rij, b.Bevinding.Code))));
        Assert.Equal((1, 1), (proef.Telling.Fout, proef.Telling.Gewijzigd));
        await school.Grains.TabelInlezen(Opstelling.School, "twee").PasToe(Toepassing.GoedeRegels, Coordinator);
        var helpers = (await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen;
        Assert.Equal([("Jan Kade", "jan@voorbeeld.nl"), ("Ria Nijland", "ria@voorbeeld.nl")], helpers.Select(h => (h.Gegevens.Naam, h.Gegevens.Email)));
    }

    private static async Task<TabelView> Lees(Opstelling school, string id, params string[][] rijen)
    {
        await Proef(school, id, rijen);
        var uitkomst = await school.Grains.TabelInlezen(Opstelling.School, id).PasToe(Toepassing.AllesOfNiets, Coordinator);
        Assert.Null(uitkomst.Weigering);
        Assert.Equal(TabelStatus.Ingelezen, uitkomst.Waarde!.Status);
        return uitkomst.Waarde;
    }

    private static async Task<TabelView> Proef(Opstelling school, string id, params string[][] rijen)
    {
        var tabel = new IngelezenTabel(
            Tabelsoort.Helpers, ["Naam", "E-mail", "Opmerking"], [.. rijen.Select((rij, n) => new Tabelrij(n + 2, [.. rij.Select(t => new Tabelcel(t))]))], []);
        var grain = school.Grains.TabelInlezen(Opstelling.School, id);
        var begin = (await grain.Begin(tabel, "helpers.xlsx", Coordinator)).Waarde!;
        var proef = await grain.Koppel([.. begin.Kolommen.Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Coordinator);
        Assert.Null(proef.Weigering);
        return proef.Waarde!;
    }
}
