using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Inlezen;
using OrleansSchool.Tests.Grains.Financien;

namespace OrleansSchool.Tests.Grains.Tabellen;

/// <summary>Mandates of the earlier administration from a file, on the real engine and store (SCH-3, TSO-6b).</summary>
[Requirement("SCH-3", "TSO-6b")]
public sealed class MachtigingTabelTests : IAsyncLifetime
{
    private const string IbanFout = "NL69INGB0123456780";

    private static readonly ImmutableArray<string> Koppen = ["Betaler", "Betalernummer", "IBAN", "Naam bij de rekening", "Getekend op", "Kenmerk", "Laatst gebruikt"];
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);

    private Geldproef _proef = null!;

    private IGrainFactory Grains => _proef.School.Grains;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_goed_bestand_geeft_machtigingen_en_nog_eens_verandert_niets()
    {
        string[][] rijen = [Rij("Anna Akker", Geldproef.IbanMoeder, kenmerk: "OUD-0001", laatst: "28-02-2026"), Rij("Bas Akker", Geldproef.IbanVader, naam: "B. Akker eo")];

        var eerste = await Run("machtiging1", rijen);
        await _proef.LeegUitbakken();
        var (moeder, vader) = (await Machtigingen(Geldproef.Moeder), await Machtigingen(Geldproef.Vader));
        var tweede = await Run("machtiging2", rijen);

        Assert.Equal((TabelStatus.Ingelezen, 2), (eerste.Status, eerste.Telling.Nieuw));
        Assert.Equal((TabelStatus.Ingelezen, 0, 0, 2), (tweede.Status, tweede.Telling.Nieuw, tweede.Telling.Gewijzigd, tweede.Telling.Gelijk));
        var overgenomen = Assert.Single(moeder);
        Assert.Equal(("OUD-0001", Geldproef.IbanMoeder, Machtigingwijze.Overgenomen), (overgenomen.Kenmerk, overgenomen.Iban, overgenomen.Wijze));
        Assert.Equal((new DateOnly(2024, 8, 31), new DateOnly(2026, 2, 28), "Anna Akker"), (overgenomen.GetekendOp, overgenomen.LaatstGebruikt, overgenomen.Rekeningen[^1].Naam));
        Assert.Equal("B. Akker eo", Assert.Single(vader).Rekeningen[^1].Naam);
        Assert.Equal(moeder.Select(m => m.Kenmerk), (await Machtigingen(Geldproef.Moeder)).Select(m => m.Kenmerk));
        Assert.Equal(vader.Select(m => m.Kenmerk), (await Machtigingen(Geldproef.Vader)).Select(m => m.Kenmerk));
    }

    [Fact]
    public async Task Na_een_storing_tussen_tekenen_en_afstrepen_is_er_een_machtiging()
    {
        var grain = await Proefronde("machtiging1", [Rij("Anna Akker", Geldproef.IbanMoeder)]);
        _proef.School.Storing.AllesVanaf("tabelinlezen", 2); // the mandate is signed, then the power goes before the step is taken off
        await Assert.ThrowsAnyAsync<Exception>(() => grain.PasToe(Toepassing.AllesOfNiets, Kantoor));
        await _proef.School.Herstart();

        var klaar = (await Grains.TabelInlezen(Opstelling.School, "machtiging1").PasToe(Toepassing.AllesOfNiets, Kantoor)).Waarde!;
        var nogEens = (await Grains.TabelInlezen(Opstelling.School, "machtiging1").PasToe(Toepassing.AllesOfNiets, Kantoor)).Waarde!;

        Assert.Equal((TabelStatus.Ingelezen, TabelStatus.Ingelezen), (klaar.Status, nogEens.Status));
        Assert.Single(await Machtigingen(Geldproef.Moeder));
    }

    [Fact]
    public async Task Een_fout_iban_houdt_alles_tegen_en_het_nummer_staat_in_geen_zin()
    {
        var grain = await Proefronde("machtiging1", [Rij("Anna Akker", Geldproef.IbanMoeder), Rij("Bas Akker", IbanFout)]);

        Assert.Equal("fouten-in-bestand", (await grain.PasToe(Toepassing.AllesOfNiets, Kantoor)).Weigering?.Code);
        Assert.Empty(await Machtigingen(Geldproef.Moeder));
        var proef = (await grain.Bekijk(Tabelvraag.Eerste, Kantoor)).Waarde!;
        var bevinding = Assert.Single(proef.Bevindingen).Bevinding;
        Assert.Equal((3, Tabelcode.IbanOngeldig), (bevinding.Rij, bevinding.Code));
        Assert.DoesNotContain(IbanFout[^8..], bevinding.Zin, StringComparison.Ordinal);

        Assert.Equal(TabelStatus.Ingelezen, (await grain.PasToe(Toepassing.GoedeRegels, Kantoor)).Waarde!.Status);
        Assert.Single(await Machtigingen(Geldproef.Moeder));
        Assert.Empty(await Machtigingen(Geldproef.Vader));
    }

    [Fact]
    public async Task Wie_hier_geen_betaler_is_en_wie_er_twee_keer_staat_wordt_genoemd()
    {
        var grain = await Proefronde("machtiging1",
        [
            Rij("Wim Onbekend", Geldproef.IbanVader), Rij("Anna Akker", Geldproef.IbanMoeder, kenmerk: "OUD-1"), Rij("Anna Akker", Geldproef.IbanVader, kenmerk: "OUD-2"),
            Rij("Bas Akker", Geldproef.IbanVader, kenmerk: "OUD-1"), Rij("", Geldproef.IbanVader),
        ]);

        var proef = (await grain.Bekijk(Tabelvraag.Eerste, Kantoor)).Waarde!;

        Assert.Equal(
            [(2, Tabelcode.BetalerOnbekend), (4, Tabelcode.BetalerDubbel), (5, Tabelcode.KenmerkDubbel), (6, Tabelcode.NaamOntbreekt)],
            proef.Bevindingen.Select(b => (b.Bevinding.Rij, b.Bevinding.Code)).OrderBy(b => b.Rij));
        Assert.Equal((1, 4), (proef.Telling.Nieuw, proef.Telling.Fout));
    }

    [Theory, Requirement("XLS-2")]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"https://voorbeeld.nl\")")]
    public async Task Wat_op_een_formule_lijkt_wordt_geen_kenmerk(string kenmerk)
    {
        var grain = await Proefronde("machtiging1", [Rij("Anna Akker", Geldproef.IbanMoeder, kenmerk: kenmerk)]);

        var proef = (await grain.Bekijk(Tabelvraag.Eerste, Kantoor)).Waarde!;

        Assert.Equal(1, proef.Telling.Fout);
        Assert.NotEmpty(proef.Bevindingen);
        Assert.Equal(TabelStatus.Ingelezen, (await grain.PasToe(Toepassing.GoedeRegels, Kantoor)).Waarde!.Status);
        Assert.Empty(await Machtigingen(Geldproef.Moeder));
    }

    [Fact]
    public async Task Zonder_tekendatum_is_een_machtiging_onvolledig_en_een_dag_die_nog_komt_kan_niet()
    {
        var grain = await Proefronde("machtiging1", [Rij("Anna Akker", Geldproef.IbanMoeder, op: ""), Rij("Bas Akker", Geldproef.IbanVader, op: "31-08-2027")]);

        var proef = (await grain.Bekijk(Tabelvraag.Eerste, Kantoor)).Waarde!;
        await grain.PasToe(Toepassing.GoedeRegels, Kantoor);

        Assert.Equal([(2, Tabelcode.TekendatumOntbreekt), (3, Tabelcode.DatumOnmogelijk)], proef.Bevindingen.Select(b => (b.Bevinding.Rij, b.Bevinding.Code)).OrderBy(b => b.Rij));
        Assert.Equal(Machtigingstand.Onvolledig, Assert.Single(await Machtigingen(Geldproef.Moeder)).Op(_proef.School.Vandaag));
        Assert.Empty(await Machtigingen(Geldproef.Vader));
    }

    [Fact]
    public async Task Een_andere_rekening_uit_het_bestand_komt_in_de_plaats_en_een_rij_met_alleen_de_betaler_wordt_overgeslagen()
    {
        await _proef.Machtig(Geldproef.Moeder);
        await _proef.Machtig(Geldproef.Vader);

        var klaar = await Run("machtiging1", [Rij("Anna Akker", Geldproef.IbanVader, kenmerk: "OUD-0001"), ["Bas Akker", "", "", "", "", "", ""]]);

        Assert.Equal((0, 1, 1), (klaar.Telling.Nieuw, klaar.Telling.Gewijzigd, klaar.Telling.NietIngevuld));
        var moeder = await Machtigingen(Geldproef.Moeder);
        Assert.Equal([Machtigingstand.Ingetrokken, Machtigingstand.Actief], moeder.Select(m => m.Op(_proef.School.Vandaag)));
        Assert.Equal((Geldproef.IbanVader, "OUD-0001"), (moeder[^1].Iban, moeder[^1].Kenmerk));
        Assert.Equal(Machtigingstand.Actief, Assert.Single(await Machtigingen(Geldproef.Vader)).Op(_proef.School.Vandaag));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Alleen_wie_machtigingen_beheert_leest_ze_in()
    {
        await Proefronde("machtiging1", [Rij("Anna Akker", Geldproef.IbanMoeder)]);
        foreach (var wie in new[] { Geldproef.Ouderraad, Opstelling.Wie(Rol.Kascommissie), Opstelling.Wie(Rol.Overblijfkracht) })
        {
            Assert.Equal("geen-recht", (await Grains.TabelInlezen(Opstelling.School, "machtiging2").Begin(Tabel([Rij("Anna Akker", Geldproef.IbanMoeder)]), "a.xlsx", wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Grains.TabelInlezen(Opstelling.School, "machtiging1").Bekijk(Tabelvraag.Eerste, wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Grains.TabelInlezen(Opstelling.School, "machtiging1").PasToe(Toepassing.GoedeRegels, wie)).Weigering?.Code);
        }

        Assert.Empty(await Machtigingen(Geldproef.Moeder));
    }

    private async Task<ImmutableArray<Machtiging>> Machtigingen(string verzorger) => (await _proef.Kaart(verzorger)).Machtigingen;

    private async Task<ITabelInleesGrain> Proefronde(string id, string[][] rijen)
    {
        var grain = Grains.TabelInlezen(Opstelling.School, id);
        var view = await grain.Begin(Tabel(rijen), "machtigingen.xlsx", Kantoor);
        Assert.Null(view.Weigering);
        var gekoppeld = await grain.Koppel([.. view.Waarde!.Kolommen.Where(k => k.Veld is not null).Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Kantoor);
        Assert.Null(gekoppeld.Weigering);
        return grain;
    }

    private async Task<TabelView> Run(string id, string[][] rijen)
    {
        var uitkomst = await (await Proefronde(id, rijen)).PasToe(Toepassing.AllesOfNiets, Kantoor);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static IngelezenTabel Tabel(string[][] rijen) => new(
        Tabelsoort.Machtigingen, Koppen, [.. rijen.Select((r, nr) => new Tabelrij(nr + 2, [.. r.Select(t => new Tabelcel(t))]))], []);

    private static string[] Rij(string betaler, string iban, string naam = "", string op = "31-08-2024", string kenmerk = "", string laatst = "") => [betaler, "", iban, naam, op, kenmerk, laatst];
}
