using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

[Requirement("SCH-2")]
public sealed class InschrijfTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Een_nieuwe_leerling_staat_meteen_in_de_lijst_en_twee_keer_klikken_maakt_er_een()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier();
        (string, string)[] velden =
            [("Persoon.Roepnaam", "Tijn"), ("Persoon.Voorvoegsel", "van ’t"), ("Persoon.Achternaam", "Hof"), ("Persoon.Geboortedatum", "2018-02-03"), ("Persoon.GroepId", KleineSchool.Groep5)];

        var kaart = await bezoeker.Verstuur(formulier, velden).Gelukt();
        var nogEens = await bezoeker.Verstuur(formulier, velden).Gelukt();

        Assert.Equal(kaart, nogEens);
        Assert.Equal("Tijn van 't Hof", (await bezoeker.Pagina(kaart)).Tekst("h1"));
        var lijst = await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=hof");
        Assert.Equal("van 't Hof, Tijn", Assert.Single(lijst.QuerySelectorAll("#leerlingenlijst tbody tr")).Tekst("th"));
    }

    [Fact]
    public async Task Een_kind_met_dezelfde_naam_en_geboortedatum_komt_er_pas_na_een_uitdrukkelijk_ja()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        (string, string)[] velden = [("Persoon.Roepnaam", "Noëlle"), ("Persoon.Achternaam", "Tweemaal"), ("Persoon.Geboortedatum", "2018-02-03")];
        var eerste = await bezoeker.Verstuur((await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier(), velden).Gelukt();

        velden[0] = ("Persoon.Roepnaam", "noelle");
        var nee = await bezoeker.Verstuur((await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier(), velden).Geweigerd();

        Assert.StartsWith(nee.QuerySelector("#nieuw .melding .btn-rij a")!.GetAttribute("href")!, eerste, StringComparison.Ordinal);
        Assert.Contains("Toch nieuw", nee.Tekst("button.btn-primary[type=submit]"), StringComparison.Ordinal);
        Assert.Single((await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=tweemaal")).QuerySelectorAll("#leerlingenlijst tbody tr"));

        Assert.NotEqual(eerste, await bezoeker.Verstuur(nee.EigenFormulier()).Gelukt());
        Assert.Equal(2, (await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=tweemaal")).QuerySelectorAll("#leerlingenlijst tbody tr").Length);
    }

    [Fact]
    public async Task Dezelfde_naam_met_een_andere_geboortedatum_is_een_ander_kind()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        foreach (var geboren in new[] { "2018-02-03", "2019-02-03" })
        {
            await bezoeker.Verstuur(
                (await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier(),
                ("Persoon.Roepnaam", "Bo"), ("Persoon.Achternaam", "Naamgenoot"), ("Persoon.Geboortedatum", geboren)).Gelukt();
        }
    }

    [Fact, Requirement("UX-1")]
    public async Task Een_formulier_met_twee_fouten_zegt_ze_allebei()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier();

        var nee = await bezoeker.Verstuur(formulier, ("Persoon.Geboortedatum", "31-02-2018")).Geweigerd();

        Assert.Equal("Vul de naam van het kind in.", nee.FoutBij("Persoon_Roepnaam"));
        Assert.StartsWith("Februari heeft 28 dagen.", nee.FoutBij("Persoon_Geboortedatum"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_naam_blijft_alles_staan_en_zegt_het_veld_wat_er_moet()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier();

        var pagina = await bezoeker.Verstuur(formulier, ("Persoon.Voorvoegsel", "van den"), ("Persoon.Geboortedatum", "2018-02-03")).Geweigerd();

        Assert.Equal("Vul de naam van het kind in.", pagina.FoutBij("Persoon_Roepnaam"));
        Assert.Equal("true", pagina.GetElementById("Persoon_Roepnaam")!.GetAttribute("aria-invalid"));
        Assert.Equal("van den", pagina.GetElementById("Persoon_Voorvoegsel")!.GetAttribute("value"));
        Assert.Equal("#Persoon_Roepnaam", pagina.QuerySelector(".samenvatting a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("31-11-2018", "November heeft 30 dagen. Bedoel je 30-11-2018?")]
    [InlineData("9999-12-31", "Deze datum is te ver weg. Kies een datum van 01-01-1900 tot en met 31-12-2200.")]
    [InlineData("gisteren", "‘gisteren’ is geen datum. Schrijf een datum als 12-11-2026.")]
    [InlineData("2025-11-01", "Met deze geboortedatum is het kind jonger dan 2 of ouder dan 20. Kijk de datum na.")]
    public async Task Een_datum_die_niet_kan_wordt_uitgelegd(string datum, string zin)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{Kantoor.Leerlingen}/nieuw")).EigenFormulier();

        var pagina = await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Tijn"), ("Persoon.Achternaam", "Datum"), ("Persoon.Geboortedatum", datum)).Geweigerd();

        Assert.Equal(zin, pagina.FoutBij("Persoon_Geboortedatum"));
        Assert.Equal(datum, pagina.GetElementById("Persoon_Geboortedatum")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2026-11-12", 12)]
    [InlineData("12-11-2026", 12)]
    [InlineData("2/11/2026", 2)]
    [InlineData("29.02.2028", 29)]
    public void Datums_mogen_op_elke_gewone_manier(string tekst, int dag)
    {
        var (datum, fout) = Invoer.LeesDatum(tekst);
        Assert.Null(fout);
        Assert.Equal(dag, datum!.Value.Day);
    }

    [Theory]
    [InlineData("29-02-2026")]
    [InlineData("2026-13-01")]
    [InlineData("00-01-2026")]
    [InlineData("1-1-26")]
    [InlineData("--")]
    [InlineData("99999999999-1-2026")]
    public void Wat_geen_datum_is_wordt_geen_datum(string tekst)
    {
        var (datum, fout) = Invoer.LeesDatum(tekst);
        Assert.Null(datum);
        Assert.NotNull(fout);
    }
}
