using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>Aanmelding and dates that differ, on the card.</summary>
public sealed class DagenTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Maandag = "2026-11-16";
    private const string Woensdag = "2026-11-18";

    [Fact, Requirement("TSO-6a")]
    public async Task Een_aanmelding_geldt_vanaf_haar_dag_en_de_vorige_blijft_in_de_lijst()
    {
        var kaart = await kantoor.NieuwKind("dagen-aan", "Mila", null, "Aanmelder");
        await kantoor.MeldAan("dagen-aan", AanmeldingSoort.Structureel, Weekdagen.Maandag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        await bezoeker.Verstuur(
            (await bezoeker.Pagina(kaart)).Formulier("Aanmelding"), ("Aanmelding.Soort", "Structureel"), ("Aanmelding.Weekdagen", "Dinsdag"),
            ("Aanmelding.Weekdagen", "Donderdag"), ("Aanmelding.Vanaf", "2026-12-01"), ("Aanmelding.Bewijs", "map 3")).Gelukt();

        var pagina = await bezoeker.Pagina(kaart);
        Assert.Contains("Vanaf dinsdag 1 december 2026: di en do.", pagina.Tekst("#deel-Aanmelding"), StringComparison.Ordinal);
        Assert.Equal(2, pagina.QuerySelectorAll("#deel-Aanmelding table tbody tr").Length);
        Assert.Contains("map 3", pagina.Tekst("#deel-Aanmelding table"), StringComparison.Ordinal);
        Assert.Contains("Blijft over op ma.", pagina.Tekst("#kaartkop"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6a")]
    public async Task Vaste_dagen_zonder_dag_of_op_een_dag_zonder_overblijven_worden_geweigerd_bij_de_dagen()
    {
        var kaart = await kantoor.NieuwKind("dagen-nee", "Mila", null, "Aanmelder");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("Aanmelding");

        var zonder = await bezoeker.Verstuur(formulier, ("Aanmelding.Soort", "Structureel"), ("Aanmelding.Vanaf", Maandag)).Geweigerd();
        var woensdag = await bezoeker.Verstuur(formulier, ("Aanmelding.Soort", "Structureel"), ("Aanmelding.Weekdagen", "Woensdag"), ("Aanmelding.Vanaf", Maandag)).Geweigerd();
        var niets = await bezoeker.Verstuur(formulier, ("Aanmelding.Vanaf", "")).Geweigerd();

        Assert.Equal("Kies bij structureel minstens één dag waarop de leerling blijft.", zonder.FoutBij("Aanmelding_Weekdagen"));
        Assert.StartsWith("Op deze school is er alleen overblijven op", woensdag.FoutBij("Aanmelding_Weekdagen"), StringComparison.Ordinal);
        Assert.Equal("Kies vaste dagen, losse dagen of niet.", niets.FoutBij("Aanmelding_Soort"));
        Assert.Equal("Vul de eerste dag in.", niets.FoutBij("Aanmelding_Vanaf"));
        Assert.Empty((await kantoor.Kaart("dagen-nee")).Aanmeldingen);
    }

    [Fact, Requirement("TSO-6e")]
    public async Task Een_afmelding_heeft_een_reden_staat_op_de_kaart_en_is_in_te_trekken()
    {
        var kaart = await kantoor.NieuwKind("dagen-af", "Sepp", null, "Afmelder");
        await kantoor.MeldAan("dagen-af", AanmeldingSoort.Structureel, Weekdagen.Maandag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("Afmelding");

        var zonderReden = await bezoeker.Verstuur(formulier, ("Afmelding.Datum", Maandag)).Geweigerd();
        await bezoeker.Verstuur(formulier, ("Afmelding.Datum", Maandag), ("Afmelding.Reden", "Tandarts"), ("Afmelding.Toelichting", "om elf uur")).Gelukt();
        var pagina = await bezoeker.Pagina(kaart);

        Assert.Equal("Kies waarom.", zonderReden.FoutBij("Afmelding_Reden"));
        Assert.Contains("maandag 16 november, tandarts of dokter", pagina.Tekst(".daglijst"), StringComparison.Ordinal);
        Assert.Contains("om elf uur", pagina.Tekst(".daglijst"), StringComparison.Ordinal);
        await bezoeker.Verstuur(pagina.Formulier("TrekIn")).Gelukt();
        Assert.Empty((await kantoor.Kaart("dagen-af")).Dagwijzigingen);
    }

    [Fact, Requirement("TSO-6e")]
    public async Task Afmelden_voor_een_dag_waarop_het_kind_niet_komt_zegt_dat_bij_de_datum()
    {
        var kaart = await kantoor.NieuwKind("dagen-niet", "Sepp", null, "Afmelder");
        await kantoor.MeldAan("dagen-niet", AanmeldingSoort.Structureel, Weekdagen.Dinsdag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("Afmelding");

        var nietVerwacht = await bezoeker.Verstuur(formulier, ("Afmelding.Datum", Maandag), ("Afmelding.Reden", "Ziek")).Geweigerd();
        var voorbij = await bezoeker.Verstuur(formulier, ("Afmelding.Datum", "2026-11-10"), ("Afmelding.Reden", "Ziek")).Geweigerd();

        Assert.Equal("Deze leerling blijft die dag niet over, dus afmelden hoeft niet. Kijk de datum na.", nietVerwacht.FoutBij("Afmelding_Datum"));
        Assert.Equal("Deze dag is voorbij. Alleen de coördinator of de schoolleider kan nog iets verbeteren.", voorbij.FoutBij("Afmelding_Datum"));
        Assert.True(nietVerwacht.QuerySelector("#deel-Afmelding details[open] form[action*='handler=Afmelding']") is not null);
    }

    [Fact, Requirement("TSO-6e", "TSO-6c")]
    public async Task Een_extra_dag_staat_erbij_en_kan_niet_op_een_dag_zonder_overblijven()
    {
        var kaart = await kantoor.NieuwKind("dagen-extra", "Evi", null, "Extraatje");
        await kantoor.MeldAan("dagen-extra", AanmeldingSoort.Incidenteel, Weekdagen.Geen);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("ExtraDag");

        var woensdag = await bezoeker.Verstuur(formulier, ("ExtraDag.Datum", Woensdag)).Geweigerd();
        await bezoeker.Verstuur(formulier, ("ExtraDag.Datum", Maandag)).Gelukt();

        Assert.Contains("geen overblijven", woensdag.Tekst("#deel-Afmelding [role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Komt extra maandag 16 november", (await bezoeker.Pagina(kaart)).Tekst(".daglijst"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6a")]
    public async Task Een_aanmelding_op_een_verouderde_kaart_wordt_geweigerd_met_wat_er_nu_staat()
    {
        var kaart = await kantoor.NieuwKind("dagen-oud", "Mila", null, "Aanmelder");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("Aanmelding");
        await kantoor.MeldAan("dagen-oud", AanmeldingSoort.Structureel, Weekdagen.Maandag);

        var oud = await bezoeker.Verstuur(
            formulier, ("Aanmelding.Soort", "Structureel"), ("Aanmelding.Weekdagen", "Dinsdag"), ("Aanmelding.Vanaf", "2026-12-01")).Geweigerd();

        Assert.Contains("Zo staat het nu", oud.Tekst("#deel-Aanmelding"), StringComparison.Ordinal);
        Assert.Equal("ma", oud.Tekst("#deel-Aanmelding .paren dd b"));
        Assert.Single((await kantoor.Kaart("dagen-oud")).Aanmeldingen);
    }

    [Fact]
    public async Task Van_school_melden_op_een_verouderde_kaart_wordt_geweigerd()
    {
        var kaart = await kantoor.NieuwKind("dagen-weg", "Mila", null, "Vertrekker");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(kaart)).Formulier("Vertrek");
        await kantoor.MeldAan("dagen-weg", AanmeldingSoort.Structureel, Weekdagen.Maandag);

        var oud = await bezoeker.Verstuur(formulier, ("Vertrek.Per", "2026-12-01")).Geweigerd();

        Assert.Contains("Zo staat het nu", oud.Tekst("#deel-Persoon"), StringComparison.Ordinal);
        Assert.True((await kantoor.Kaart("dagen-weg")).Actief);
        Assert.Null((await kantoor.Kaart("dagen-weg")).VanSchoolPer);
    }

    [Fact, Requirement("UX-1")]
    public async Task Wie_van_school_ging_is_op_de_kaart_weer_op_school_te_zetten()
    {
        var kaart = await kantoor.NieuwKind("dagen-terug", "Mila", null, "Teruggekomen");
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "dagen-terug").VerlaatSchool(kantoor.Web.Vandaag, Kantoor.Systeem)).Weigering);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var weg = await bezoeker.Pagina(kaart);
        Assert.Contains("Is van school per 12-11-2026.", weg.Tekst("#deel-Persoon"), StringComparison.Ordinal);

        await bezoeker.Verstuur(weg.Formulier("Terug")).Gelukt();

        Assert.True((await kantoor.Kaart("dagen-terug")).Actief);
        Assert.Contains("Weer op school", (await bezoeker.Pagina(kaart)).Tekst("#deel-Geschiedenis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_formulier_zonder_geldige_operatie_doet_niets()
    {
        var kaart = await kantoor.NieuwKind("dagen-op", "Evi", null, "Extraatje");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        using var antwoord = await bezoeker.Post($"{kaart}?handler=ExtraDag", [("ExtraDag.Datum", Maandag), ("ExtraDag.Operatie", "x")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Empty((await kantoor.Kaart("dagen-op")).Dagwijzigingen);
    }
}
