using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Inrichten;

[Requirement("SCH-1")]
public sealed class InrichtTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Schoolgegevens_overblijfdagen_en_norm_worden_bewaard()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(Kantoor.Inrichten)).EigenFormulier();

        var terug = await bezoeker.Verstuur(
            formulier, ("Gegevens.Straat", "Lindelaan 18"), ("Gegevens.Postcode", "6525xr"), ("Gegevens.Overblijfdagen", "Maandag"),
            ("Gegevens.Overblijfdagen", "Dinsdag"), ("Gegevens.Overblijfdagen", "Donderdag"), ("Gegevens.Overblijfdagen", "Vrijdag"), ("Gegevens.KinderenPerHelper", "20")).Gelukt();

        var school = await kantoor.Instellingen();
        Assert.Equal("Lindelaan 18", school.Gegevens.Straat);
        Assert.Equal(20, school.KinderenPerHelper);
        Assert.StartsWith("Bewaard om 11:00", (await bezoeker.Pagina(terug)).Tekst(".bewaard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_overblijfdag_waarop_kinderen_zijn_aangemeld_gaat_er_pas_af_na_bevestigen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(Kantoor.Inrichten)).EigenFormulier();
        (string, string)[] zonderDinsdag = [("Gegevens.Overblijfdagen", "Maandag"), ("Gegevens.Overblijfdagen", "Donderdag"), ("Gegevens.Overblijfdagen", "Vrijdag")];

        var nee = await bezoeker.Verstuur(formulier, zonderDinsdag).Geweigerd();

        Assert.StartsWith("Op dinsdag zijn 8 kinderen aangemeld.", nee.FoutBij("Gegevens_Overblijfdagen"), StringComparison.Ordinal);
        Assert.True((await web.Grains.School(Kantoor.School).Bekijk())!.Overblijfdagen.Heeft(Weekdagen.Dinsdag));
        var vink = nee.GetElementById("Gegevens_Bevestigd")!.GetAttribute("value")!;
        await bezoeker.Verstuur(nee.EigenFormulier(), [.. zonderDinsdag, ("Gegevens.Bevestigd", vink)]).Gelukt();
        Assert.False((await web.Grains.School(Kantoor.School).Bekijk())!.Overblijfdagen.Heeft(Weekdagen.Dinsdag));

        var kaart = await bezoeker.Pagina($"{Kantoor.Leerlingen}/{KleineSchool.Leerling5()}");
        Assert.Contains("Blijft over op ma, do en vr.", kaart.Tekst("#kaartkop"), StringComparison.Ordinal);
        Assert.Contains("Ook aangemeld op di, maar dan is er geen overblijven.", kaart.Tekst("#deel-Aanmelding"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gegevens.Naam", "", "Gegevens_Naam", "Vul ")]
    [InlineData("Gegevens.Postcode", "12", "Gegevens_Postcode", "Schrijf de postcode als 1234 AB.")]
    [InlineData("Gegevens.Telefoon", "bel maar", "Gegevens_Telefoon", "Dit telefoonnummer klopt niet.")]
    [InlineData("Gegevens.KinderenPerHelper", "26", "Gegevens_KinderenPerHelper", "Kies een aantal kinderen per helper van 1 tot en met 25.")]
    [InlineData("Gegevens.KinderenPerHelper", "veel", "Gegevens_KinderenPerHelper", "‘veel’ is geen heel getal.")]
    [InlineData("Gegevens.Regio", "Oost", "Gegevens_Regio", "‘Oost’ past hier niet.")]
    public async Task Een_weigering_staat_bij_het_veld_en_verandert_niets(string naam, string waarde, string veld, string zin)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Schoolleider);
        var versie = (await kantoor.Instellingen()).Versie;

        var pagina = await bezoeker.Verstuur((await bezoeker.Pagina(Kantoor.Inrichten)).EigenFormulier(), (naam, waarde)).Geweigerd();

        Assert.StartsWith(zin, pagina.FoutBij(veld), StringComparison.Ordinal);
        Assert.Equal(versie, (await kantoor.Instellingen()).Versie);
    }

    [Fact]
    public async Task Een_verouderd_formulier_laat_zien_wat_er_nu_staat()
    {
        using var ene = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var andere = await kantoor.Web.LogIn(Rol.Schoolleider);
        var oud = (await ene.Pagina(Kantoor.Inrichten)).EigenFormulier();
        await andere.Verstuur((await andere.Pagina(Kantoor.Inrichten)).EigenFormulier(), ("Gegevens.Plaats", "Hoogdorp")).Gelukt();

        var pagina = await ene.Verstuur(oud, ("Gegevens.Plaats", "Laagdorp")).Geweigerd();

        Assert.Contains("Iemand anders paste dit net aan", pagina.Tekst("#onderdeel [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Hoogdorp", pagina.QuerySelector("#onderdeel .paren dd b")!.TextContent);
        Assert.Equal("Laagdorp", pagina.GetElementById("Gegevens_Plaats")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Een_vrije_dag_komt_in_haar_schooljaar_is_te_wijzigen_en_na_verwijderen_terug_te_zetten()
    {
        var kalender = $"{Kantoor.Inrichten}/kalender";
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        await bezoeker.Verstuur((await bezoeker.Pagina(kalender)).EigenFormulier(), ("Dag.Naam", "Studiemiddag"), ("Dag.Soort", "Studiedag"), ("Dag.Van", "2026-11-21")).Gelukt(); // a Saturday: nobody stays
        var dag = (await kantoor.Instellingen()).VrijeDagen.Single(v => v.Naam == "Studiemiddag");
        Assert.Equal(new DateOnly(2026, 11, 21), dag.TotEnMet);

        var bewerk = await bezoeker.Pagina($"{kalender}?bewerk={dag.Id}");
        Assert.Equal("Studiemiddag", bewerk.GetElementById("Dag_Naam")!.GetAttribute("value"));
        var omgekeerd = await bezoeker.Verstuur(bewerk.EigenFormulier(), ("Dag.TotEnMet", "2026-11-20")).Geweigerd();
        await bezoeker.Verstuur(bewerk.EigenFormulier(), ("Dag.TotEnMet", "2026-11-22")).Gelukt();

        Assert.Equal("De laatste dag ligt voor de eerste. Draai de datums om.", omgekeerd.FoutBij("Dag_TotEnMet"));
        using var weg = await bezoeker.Post($"{kalender}?handler=Verwijder", [("id", dag.Id), ("Versie", $"{(await kantoor.Instellingen()).Versie}")]);
        var pagina = await Bezoeker.Lees(weg);
        Assert.DoesNotContain((await kantoor.Instellingen()).VrijeDagen, v => v.Id == dag.Id);
        Assert.Equal("Studiemiddag is verwijderd", pagina.Tekst(".terugbalk .melding-kop"));
        await bezoeker.Verstuur(pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.ClassList.Contains("terugbalk"))).Gelukt();
        Assert.Equal(new DateOnly(2026, 11, 22), (await kantoor.Instellingen()).VrijeDagen.Single(v => v.Id == dag.Id).TotEnMet);
    }

    [Fact]
    public async Task Een_plek_die_een_groep_gebruikt_blijft_en_een_dubbele_naam_kan_niet()
    {
        var plekken = $"{Kantoor.Inrichten}/plekken";
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        await bezoeker.Verstuur((await bezoeker.Pagina(plekken)).EigenFormulier(), ("Plek.Naam", "Plein Noord"), ("Plek.Soort", "Speelplaats")).Gelukt();
        var dubbel = await bezoeker.Verstuur((await bezoeker.Pagina(plekken)).EigenFormulier(), ("Plek.Naam", "plein noord")).Geweigerd();
        var inGebruik = await bezoeker.Post($"{plekken}?handler=Verwijder", [("id", KleineSchool.Plein), ("Versie", $"{(await kantoor.Instellingen()).Versie}")]).Geweigerd();

        Assert.Equal("Deze naam is al in gebruik. Kies een andere naam.", dubbel.FoutBij("Plek_Naam"));
        Assert.Contains("Deze plek is nog van", inGebruik.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains((await kantoor.Instellingen()).Plekken, p => p.Id == KleineSchool.Plein);
    }

    [Fact]
    public async Task Een_groep_krijgt_tijden_en_een_plek_en_houdt_haar_sleutel()
    {
        var groepen = $"{Kantoor.Inrichten}/groepen";
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina($"{groepen}?bewerk={KleineSchool.Groep6}")).EigenFormulier();

        var volgorde = await bezoeker.Verstuur(formulier, ("Groep.Lunch", "12:30"), ("Groep.NaarBuiten", "12:10")).Geweigerd();
        var geenTijd = await bezoeker.Verstuur(formulier, ("Groep.Lunch", "kwart voor")).Geweigerd();
        await bezoeker.Verstuur(formulier, ("Groep.Lunch", "11.45"), ("Groep.Leerkracht", "Sanne Vink")).Gelukt();

        Assert.StartsWith("Zet de tijden op volgorde", volgorde.FoutBij("Groep_Ophalen"), StringComparison.Ordinal);
        Assert.Equal("‘kwart voor’ is geen tijd. Schrijf een tijd als 12:15.", geenTijd.FoutBij("Groep_Lunch"));
        var groep = (await kantoor.Instellingen()).Groep(KleineSchool.Groep6)!;
        Assert.Equal((new TimeOnly(11, 45), "Sanne Vink", "6"), (groep.Tijden.Lunch, groep.Leerkracht, groep.Jaargroepen.Single()));
    }

    [Fact]
    public async Task Een_nieuwe_groep_krijgt_haar_code_uit_haar_naam()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Schoolleider);

        await bezoeker.Verstuur((await bezoeker.Pagina($"{Kantoor.Inrichten}/groepen")).EigenFormulier(), ("Groep.Naam", "De Kikkers"), ("Groep.Jaargroepen", "1")).Gelukt();

        Assert.Equal("De Kikkers", (await kantoor.Instellingen()).Groep("de-kikkers")!.Naam);
    }

    [Fact]
    public async Task Op_de_dag_van_een_uitje_wordt_niemand_van_die_groep_verwacht()
    {
        var uitjes = $"{Kantoor.Inrichten}/uitjes";
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(uitjes)).EigenFormulier();

        var buiten = await bezoeker.Verstuur(formulier, ("Uitje.GroepId", KleineSchool.Groep5), ("Uitje.Datum", "2028-01-10"), ("Uitje.Naam", "Zwembad")).Geweigerd();
        var zonder = await bezoeker.Verstuur(formulier, ("Uitje.GroepId", KleineSchool.Groep5), ("Uitje.Datum", "2026-11-30")).Geweigerd();
        await bezoeker.Verstuur(formulier, ("Uitje.GroepId", KleineSchool.Groep5), ("Uitje.Datum", "2026-11-30"), ("Uitje.Naam", "Zwembad")).Gelukt();

        Assert.StartsWith("Kies een datum van 01-08-2026", buiten.FoutBij("Uitje_Datum"), StringComparison.Ordinal);
        Assert.Equal("Vul in waar de groep heen gaat.", zonder.FoutBij("Uitje_Naam"));
        Assert.False((await kantoor.Instellingen()).HeeftOverblijven(new DateOnly(2026, 11, 30), KleineSchool.Groep5));
        Assert.True((await kantoor.Instellingen()).HeeftOverblijven(new DateOnly(2026, 11, 30), KleineSchool.Groep6));
    }

    [Fact]
    public async Task Met_script_komt_het_onderdeel_terug_zonder_de_pagina()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        using var antwoord = await bezoeker.Get($"{Kantoor.Inrichten}/plekken?bewerk={KleineSchool.Plein}", htmx: true);
        var fragment = await Bezoeker.Lees(antwoord);

        Assert.Null(fragment.QuerySelector("h1"));
        Assert.Equal("Schoolplein", fragment.GetElementById("Plek_Naam")!.GetAttribute("value"));
    }

    [Theory, Requirement("SEC-2")]
    [InlineData("")]
    [InlineData("/kalender")]
    [InlineData("/plekken")]
    [InlineData("/groepen")]
    [InlineData("/uitjes")]
    public async Task Inrichten_is_voor_wie_dat_mag(string deel)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        using var pagina = await bezoeker.Get(Kantoor.Inrichten + deel);
        using var post = await bezoeker.Post(Kantoor.Inrichten + deel, [("Versie", "1")]);
        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }
}
