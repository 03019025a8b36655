using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Inrichten;

/// <summary>Nobody takes lunches away by a typing mistake in the calendar: it says how many go, and asks (SCH-1, SET-1).</summary>
[Requirement("SCH-1", "SET-1")]
public sealed class VrijeDagTests
{
    private const string Kalender = "/s/99XX00/inrichten/kalender";

    private static readonly (string, string)[] Vrijdag = [("Dag.Naam", "Studiedag"), ("Dag.Soort", "Studiedag"), ("Dag.Van", "2026-11-20")];

    [Fact]
    public async Task Een_vrije_dag_waarop_kinderen_blijven_vraagt_eerst_of_dat_klopt()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(Rol.Administratie);

        var nee = await bezoeker.Verstuur((await bezoeker.Pagina(Kalender)).EigenFormulier(), Vrijdag).Geweigerd();
        var vink = ((IHtmlInputElement)nee.GetElementById("Dag_Bevestigd")!).Value;

        Assert.Contains("Dan vervallen 8 lunches.", nee.FoutBij("Dag_Bevestigd"), StringComparison.Ordinal);
        Assert.False(nee.GetElementById("Dag_Bevestigd")!.HasAttribute("required")); // who corrects the date instead must be able to send it
        Assert.Null(await Studiedag(web));
        var meer = await bezoeker.Verstuur(nee.EigenFormulier(), ("Dag.TotEnMet", "2026-11-23"), ("Dag.Bevestigd", vink)).Geweigerd();
        Assert.Contains("Dan vervallen 16 lunches op 2 dagen.", meer.FoutBij("Dag_Bevestigd"), StringComparison.Ordinal);
        Assert.Null(await Studiedag(web));
        await bezoeker.Verstuur(nee.EigenFormulier(), ("Dag.Bevestigd", vink)).Gelukt();
        Assert.NotNull(await Studiedag(web));
    }

    [Fact]
    public async Task Zonder_kinderen_op_de_lijst_wordt_niets_gevraagd_en_terugzetten_vraagt_nooit_iets()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(Rol.Administratie);

        await bezoeker.Verstuur((await bezoeker.Pagina(Kalender)).EigenFormulier(), ("Dag.Naam", "Zwemfeest"), ("Dag.Soort", "Margedag"), ("Dag.Van", "2026-11-18")).Gelukt(); // a Wednesday
        var nee = await bezoeker.Verstuur((await bezoeker.Pagina(Kalender)).EigenFormulier(), Vrijdag).Geweigerd();
        await bezoeker.Verstuur(nee.EigenFormulier(), ("Dag.Bevestigd", ((IHtmlInputElement)nee.GetElementById("Dag_Bevestigd")!).Value)).Gelukt();
        using var weg = await bezoeker.Post(
            $"{Kalender}?handler=Verwijder", [("id", (await Studiedag(web))!.Id), ("Versie", $"{(await web.Grains.School(Kantoor.School).Bekijk())!.Versie}")]);
        var pagina = await Bezoeker.Lees(weg);
        Assert.Null(await Studiedag(web));
        Assert.Contains("worden dan niet meer verwacht", pagina.Tekst(".bewerk p"), StringComparison.Ordinal);

        await bezoeker.Verstuur(pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.ClassList.Contains("terugbalk"))).Gelukt();

        Assert.NotNull(await Studiedag(web));
    }

    [Fact]
    public async Task Kinderen_van_wie_al_staat_dat_zij_er_waren_worden_genoemd()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var coordinator = new Wie("coordinator", "Proef", Kantoor.School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        Assert.Null((await web.Grains.Overblijfdag(Kantoor.School, KleineSchool.Groep5, web.Vandaag).Markeer(
            new Markeer([KleineSchool.Leerling5()], Markeersoort.Aanwezig, new OperatieId("merk-vrije-dag")), coordinator)).Weigering);
        using var bezoeker = await web.LogIn(Rol.Administratie);

        var nee = await bezoeker.Verstuur(
            (await bezoeker.Pagina(Kalender)).EigenFormulier(), ("Dag.Naam", "Studiedag"), ("Dag.Soort", "Studiedag"), ("Dag.Van", "2026-11-12")).Geweigerd();

        Assert.Contains("Dan vervallen 8 lunches, en bij 1 kind is al gemarkeerd dat het er was.", nee.FoutBij("Dag_Bevestigd"), StringComparison.Ordinal);
    }

    private static async Task<VrijeDag?> Studiedag(IntranetFabriek web) =>
        (await web.Grains.School(Kantoor.School).Bekijk())!.VrijeDagen.FirstOrDefault(v => v.Naam == "Studiedag");
}
