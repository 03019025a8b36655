using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Inlezen;
using OrleansSchool.Tests.Grains.Financien;

namespace OrleansSchool.Tests.Grains.Tabellen;

/// <summary>What payers owed or had before the intranet, from a file: to the cent in the books, and once (SET-1, TSO-10i).</summary>
[Requirement("SET-1", "SCH-3", "TSO-10i")]
public sealed class BeginstandTabelTests : IAsyncLifetime
{
    private static readonly ImmutableArray<string> Koppen = ["Betaler", "Nog te betalen", "Tegoed", "Omschrijving", "Uiterlijk betalen"];
    private static readonly Wie Coordinator = Geldproef.Coordinator;

    private Geldproef _proef = null!;

    private IGrainFactory Grains => _proef.School.Grains;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Open_bedragen_en_tegoeden_staan_op_de_cent_in_de_boeken_en_nog_eens_verandert_niets()
    {
        string[][] rijen = [Rij("Anna Akker", open: "1.037,55"), Rij("Bas Akker", tegoed: "12,05", vervalt: "")];

        var eerste = await Run("begin1", rijen);
        await _proef.LeegUitbakken();
        var (moeder, vader) = (await _proef.Kaart(Geldproef.Moeder), await _proef.Kaart(Geldproef.Vader));
        var tweede = await Run("begin2", rijen);
        await _proef.LeegUitbakken();

        Assert.Equal((TabelStatus.Ingelezen, 2), (eerste.Status, eerste.Telling.Nieuw));
        Assert.Equal((0, 0, 2), (tweede.Telling.Nieuw, tweede.Telling.Gewijzigd, tweede.Telling.Gelijk));
        Assert.Equal((103_755L, 1_205L), (moeder.Open.Centen, vader.Tegoed.Centen));
        var post = Assert.Single((await _proef.Kaart(Geldproef.Moeder)).Vorderingen, v => v.Soort == Vorderingsoort.Beginstand);
        Assert.Equal((103_755L, new DateOnly(2026, 9, 30)), (post.Bedrag.Centen, post.Vervalt));
        Assert.Equal(1_205L, (await _proef.Kaart(Geldproef.Vader)).Tegoed.Centen);
        Assert.Equal(1_205L - 103_755L, (await _proef.Saldo(Boekposten.Beginbalans)).Centen);
        await _proef.Sluitend();
    }

    [Fact]
    public async Task De_totalen_van_het_bestand_staan_erbij_voor_en_na_het_inlezen()
    {
        string[][] rijen = [Rij("Anna Akker", open: "37,50"), Rij("Bas Akker", open: "2,50"), Rij("Bas Akker", tegoed: "12,05", vervalt: ""), Rij("Wim Onbekend", open: "99,00")];
        var grain = await Proefronde("begin1", rijen);

        var voor = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;
        await grain.PasToe(Toepassing.GoedeRegels, Coordinator);
        var na = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;

        Assert.Equal(new Tabelsommen(2, new Geld(4_000), 1, new Geld(1_205)), voor.Sommen);
        Assert.Equal(voor.Sommen, na.Sommen);
        Assert.Equal((3, 1), (voor.Telling.Nieuw, voor.Telling.Fout));
    }

    [Fact]
    public async Task Een_tweede_bestand_met_een_ander_bedrag_telt_er_niets_bij()
    {
        await Run("begin1", [Rij("Anna Akker", open: "37,50")]);
        var grain = await Proefronde("begin2", [Rij("Anna Akker", open: "40,00"), Rij("Bas Akker", tegoed: "5,00", vervalt: "")]);

        var view = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;
        await grain.PasToe(Toepassing.GoedeRegels, Coordinator);

        Assert.Equal((2, Tabelcode.BeginstandAnders), Assert.Single(view.Bevindingen.Select(b => (b.Bevinding.Rij, b.Bevinding.Code))));
        Assert.Equal((3_750L, 500L), ((await _proef.Kaart(Geldproef.Moeder)).Open.Centen, (await _proef.Kaart(Geldproef.Vader)).Tegoed.Centen));
    }

    [Fact]
    public async Task Wat_met_de_hand_is_ingevoerd_komt_er_uit_een_bestand_niet_nog_eens_bij()
    {
        Opstelling.Eis(await (await _proef.Betaler(Geldproef.Moeder)).NeemBeginpostOp(new Geld(3_750), "oud jaar", new DateOnly(2026, 9, 30), _proef.Op(), Coordinator));

        var zelfde = await Run("begin1", [Rij("Anna Akker", open: "37,50")]);

        Assert.Equal((0, 1), (zelfde.Telling.Nieuw, zelfde.Telling.Gelijk));
        Assert.Equal(3_750L, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
    }

    [Fact]
    public async Task Na_een_storing_tussen_boeken_en_afstrepen_staat_het_bedrag_er_een_keer()
    {
        var grain = await Proefronde("begin1", [Rij("Anna Akker", open: "37,50")]);
        _proef.School.Storing.AllesVanaf("tabelinlezen", 2); // the amount is booked, then the power goes before the step is taken off
        await Assert.ThrowsAnyAsync<Exception>(() => grain.PasToe(Toepassing.AllesOfNiets, Coordinator));
        await _proef.School.Herstart();

        var klaar = (await Grains.TabelInlezen(Opstelling.School, "begin1").PasToe(Toepassing.AllesOfNiets, Coordinator)).Waarde!;

        Assert.Equal((TabelStatus.Ingelezen, 0), (klaar.Status, klaar.Geweigerd.Length));
        Assert.Equal(3_750L, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        await _proef.Sluitend();
    }

    [Fact]
    public async Task Wat_niet_klopt_wordt_genoemd_en_een_regel_zonder_bedrag_overgeslagen()
    {
        var grain = await Proefronde("begin1",
        [
            Rij("Anna Akker", open: "10,00", vervalt: ""), Rij("Anna Akker", open: "10,00", tegoed: "5,00"), Rij("Bas Akker", open: "tien"), Rij("Wim Onbekend", open: "1,00"),
            ["Bas Akker", "", "", "", ""], Rij("Bas Akker", open: "0,00"), Rij("Bas Akker", open: "3,00"), Rij("Bas Akker", open: "4,00"), ["Bas Akker", "", "", "van vorig jaar", ""],
        ]);

        var view = (await grain.Bekijk(Tabelvraag.Eerste, Coordinator)).Waarde!;

        Assert.Equal(
            [
                (2, Tabelcode.VervaldagOntbreekt), (3, Tabelcode.BedragTweeKeer), (4, Tabelcode.BedragOnleesbaar), (5, Tabelcode.BetalerOnbekend), (9, Tabelcode.BetalerDubbel),
                (10, Tabelcode.BedragOntbreekt),
            ],
            view.Bevindingen.Select(b => (b.Bevinding.Rij, b.Bevinding.Code)).OrderBy(b => b.Rij));
        Assert.Equal((1, 6, 2), (view.Telling.Nieuw, view.Telling.Fout, view.Telling.NietIngevuld));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Alleen_wie_het_geld_inricht_leest_ze_in()
    {
        foreach (var wie in new[] { Geldproef.Kantoor, Geldproef.Ouderraad, Opstelling.Wie(Rol.Kascommissie) })
        {
            Assert.Equal("geen-recht", (await Grains.TabelInlezen(Opstelling.School, "begin9").Begin(Tabel([Rij("Anna Akker", open: "1,00")]), "a.xlsx", wie)).Weigering?.Code);
        }
    }

    private async Task<ITabelInleesGrain> Proefronde(string id, string[][] rijen)
    {
        var grain = Grains.TabelInlezen(Opstelling.School, id);
        var view = await grain.Begin(Tabel(rijen), "beginstanden.xlsx", Coordinator);
        Assert.Null(view.Weigering);
        var gekoppeld = await grain.Koppel([.. view.Waarde!.Kolommen.Where(k => k.Veld is not null).Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Coordinator);
        Assert.Null(gekoppeld.Weigering);
        return grain;
    }

    private async Task<TabelView> Run(string id, string[][] rijen)
    {
        var uitkomst = await (await Proefronde(id, rijen)).PasToe(Toepassing.AllesOfNiets, Coordinator);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static IngelezenTabel Tabel(string[][] rijen) => new(
        Tabelsoort.Beginstanden, Koppen, [.. rijen.Select((r, nr) => new Tabelrij(nr + 2, [.. r.Select(t => new Tabelcel(t))]))], []);

    private static string[] Rij(string betaler, string open = "", string tegoed = "", string vervalt = "30-09-2026") => [betaler, open, tegoed, "oud jaar", vervalt];
}
