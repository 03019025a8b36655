using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Grains.Tabellen;

/// <summary>How a helper is tied to the school, and the TSO-certificaat, from a file (SCH-3, TSO-4d).</summary>
[Requirement("SCH-3", "TSO-4d")]
public sealed class HelperKolomTests
{
    private static readonly ImmutableArray<string> Koppen = ["Naam", "Dienstvorm", "Bureau", "TSO-certificaat van", "TSO geldig tot en met"];
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    [Fact]
    public async Task Dienstvorm_bureau_en_certificaat_komen_op_de_kaart_en_nog_eens_verandert_niets()
    {
        await using var school = await Opstelling.MetSchool();
        string[][] rijen = [["Ria Nijland", "in dienst", "", "01-05-2024", "01-05-2028"], ["Jan Kade", "", "Uitleen Noord", "", ""], ["Fatma Kaya", "", "", "", ""]];

        var eerste = await Proef(school, "een", rijen);
        await school.Grains.TabelInlezen(Opstelling.School, "een").PasToe(Toepassing.AllesOfNiets, Coordinator);
        var tweede = await Proef(school, "twee", rijen);

        Assert.Equal((3, 3), (eerste.Telling.Nieuw, tweede.Telling.Gelijk));
        var helpers = (await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.ToDictionary(h => h.Gegevens.Naam, h => h.Gegevens, StringComparer.Ordinal);
        Assert.Equal((Dienstvorm.InDienst, new DateOnly(2024, 5, 1), new DateOnly(2028, 5, 1)), (helpers["Ria Nijland"].Vorm, helpers["Ria Nijland"].TsoOp, helpers["Ria Nijland"].TsoTotEnMet));
        Assert.Equal((Dienstvorm.Ingehuurd, "Uitleen Noord"), (helpers["Jan Kade"].Vorm, helpers["Jan Kade"].Bureau));
        Assert.Equal((Dienstvorm.Vrijwilliger, (string?)null), (helpers["Fatma Kaya"].Vorm, helpers["Fatma Kaya"].Bureau));
    }

    [Fact]
    public async Task Een_onleesbare_dienstvorm_en_een_ingehuurde_zonder_bureau_gaan_niet_mee()
    {
        await using var school = await Opstelling.MetSchool();

        var proef = await Proef(school, "een", [["Ria Nijland", "soms", "", "", ""], ["Jan Kade", "ingehuurd", "", "", ""]]);

        Assert.Equal((0, 2), (proef.Telling.Nieuw, proef.Telling.Fout));
        Assert.Equal([(2, Tabelcode.SoortOnleesbaar), (3, Tabelcode.NietOvergenomen)], proef.Bevindingen.Where(b => b.Bevinding.Ernst == Tabelernst.Fout).Select(b => (b.Bevinding.Rij, b.Bevinding.Code)).OrderBy(b => b.Rij));
    }

    private static async Task<TabelView> Proef(Opstelling school, string id, string[][] rijen)
    {
        var tabel = new IngelezenTabel(Tabelsoort.Helpers, Koppen, [.. rijen.Select((rij, n) => new Tabelrij(n + 2, [.. rij.Select(t => new Tabelcel(t))]))], []);
        var grain = school.Grains.TabelInlezen(Opstelling.School, id);
        var begin = (await grain.Begin(tabel, "helpers.xlsx", Coordinator)).Waarde!;
        var proef = await grain.Koppel([.. begin.Kolommen.Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Coordinator);
        Assert.Null(proef.Weigering);
        return proef.Waarde!;
    }
}
