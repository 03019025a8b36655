using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Rapporten;

namespace OrleansSchool.Tests.Intranet.Rooster;

/// <summary>The pages of the rooster without script: forms, refusals at their field, links and feeds (TSO-2e, TSO-4k, TSO-4m).</summary>
public sealed class RoosterPaginaTests(GevuldIntranet huis) : IClassFixture<GevuldIntranet>
{
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;
    private static readonly string Pad = $"/s/{School}/rooster";
    private static readonly Wie Systeem = Wie.Systeem(School, "Proef");
    private static int _nummer;

    private IntranetFabriek Web => huis.Web;

    [Fact]
    [Requirement("TSO-2e")]
    public async Task Vaststellen_zonder_aanwezigen_is_422_bij_het_veld_en_bewaart_niets()
    {
        using var coordinator = await Web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina($"{Pad}/behoefte");
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("input[name=aantal]") is not null);
        Assert.Contains("8 kinderen: richtlijn 1 op 25 is 1 helper; op een speelplaats altijd 2.", pagina.Body!.TextContent, StringComparison.Ordinal);

        using var nee = await coordinator.Verstuur(vorm, ("Besluit.Aanwezig", ""), ("Besluit.Voor", "1"));
        var geweigerd = await Bezoeker.Lees(nee, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Zet erbij wie er waren", geweigerd.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Rooster().Bekijk(Systeem)).Waarde!.Vastgesteld);

        using var goed = await coordinator.Verstuur(vorm, ("Besluit.Aanwezig", "Anna Blok\nBep Kuipers"), ("Besluit.Voor", "2"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        var vast = (await Rooster().Bekijk(Systeem)).Waarde!;
        Assert.Equal(["Anna Blok", "Bep Kuipers"], vast.Vastgesteld!.Besluit.Aanwezig);
        Assert.Equal(2, vast.Diensten.Count(d => d.Dag == DayOfWeek.Monday));
    }

    [Fact]
    [Requirement("SEC-2", "TSO-3b")]
    public async Task Wie_het_rooster_alleen_mag_zien_wijzigt_er_niets_aan()
    {
        using var leerkracht = await Web.LogIn(Rol.Leerkracht);

        var pagina = await leerkracht.Pagina(Pad);
        using var plaats = await leerkracht.Post($"{Pad}?handler=Plaats", [("datum", "2026-11-12"), ("dienst", "s1"), ("operatie", "operatie-123")]);
        using var week = await leerkracht.Get($"{Pad}/standaardweek");
        using var behoefte = await leerkracht.Get($"{Pad}/behoefte");

        Assert.Empty(pagina.QuerySelectorAll("form[action*='handler=Af'], a[href^='tel:']"));
        Assert.All([plaats, week, behoefte], antwoord => Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public async Task Kijken_bij_een_persoonlijke_link_antwoordt_niet_en_de_knop_wel()
    {
        var (dag, dienst) = await Afgemeld();
        var pad = new Uri(Zin().Match((await dag.Kaart(dienst, Systeem)).Waarde!.Kandidaten.Single(k => k.Bericht is not null).Bericht!).Value).PathAndQuery;
        using var wie = Web.Anoniem();

        var pagina = await wie.Pagina(pad);
        await wie.Pagina(pad); // a mail scanner
        Assert.Equal(Dienststand.Zoeken, (await dag.Diensten()).Single(d => d.Id == dienst).Stand);
        Assert.DoesNotContain("griep", pagina.Body!.TextContent, StringComparison.Ordinal);
        using var ja = await wie.Verstuur(pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("[name=ja]") is not null), ("ja", "true"));

        Assert.Contains("je staat op het rooster", (await Bezoeker.Lees(ja)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Dienststand.Gepland, (await dag.Diensten()).Single(d => d.Id == dienst).Stand);
        foreach (var fout in new[] { pad[..^1] + "x", pad.Replace("2026-11-12", "2020-01-01", StringComparison.Ordinal), "/inval/99XX00/morgen/kort", "/inval/geenschool/2026-11-12/kort" })
        {
            await wie.Pagina(fout, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_agenda_toont_de_eigen_diensten_zonder_kinderen_tot_hij_wordt_ingetrokken()
    {
        var id = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        await Helper(id, "Fatma Proef", inval: false);
        Goed(await Dag().VoegToe(KleineSchool.Plein, new Venster(new(13, 0), new(13, 30)), id, Operatie(), Systeem));
        using var helper = await Web.LogIn(Rol.Overblijfkracht);

        using var gemaakt = await helper.Post($"{Pad}/mijn?handler=Agenda", [("operatie", "operatie-agenda")]);
        var pagina = await Bezoeker.Lees(gemaakt);
        Assert.Null(pagina.QuerySelector("#mijn #agenda-adres")); // a live signal draws that part again, and the address is shown once
        var adres = new Uri(pagina.QuerySelector("#mijn-agenda #agenda-adres")!.TextContent).PathAndQuery;
        using var wie = Web.Anoniem();
        using var antwoord = await wie.Get(adres);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DTSTART:20261112T120000Z", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Vijverhof", tekst, StringComparison.Ordinal);
        using var weg = await helper.Post($"{Pad}/mijn?handler=AgendaWeg");
        using var na = await wie.Get(adres);
        Assert.Equal(HttpStatusCode.NotFound, na.StatusCode);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_open_dienst_wordt_zonder_script_geclaimd_en_een_tweede_hoort_dat_hij_weg_is()
    {
        var id = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        await Helper(id, "Fatma Proef", inval: false);
        var ander = await Helper($"ander{Interlocked.Increment(ref _nummer)}", "Ander Proef", inval: false);
        Goed(await Dag(7).VoegToe(KleineSchool.Plein, new Venster(new(13, 30), new(14, 0)), null, Operatie(), Systeem));
        var open = (await Dag(7).Diensten()).Single(d => d.Venster.Van == new TimeOnly(13, 30)).Id;
        using var helper = await Web.LogIn(Rol.Overblijfkracht);
        var pagina = await helper.Pagina($"{Pad}/mijn");
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.Action.EndsWith("handler=Claim", StringComparison.Ordinal) && f.QuerySelector($"input[value='2026-11-19/{open}']") is not null);

        Goed(await Dag(7).Claim(open, Operatie(), new Wie(ander, "Ander Proef", School, [new ActieveRol(Rol.Overblijfkracht, [])])));
        using var nee = await helper.Verstuur(vorm);

        Assert.Contains("Ander Proef heeft deze dienst al.", (await Bezoeker.Lees(nee, HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("XLS-1")]
    public async Task Het_rooster_in_Excel_telt_de_diensten_met_formules()
    {
        var id = await Helper($"excel{Interlocked.Increment(ref _nummer)}", "Excel Proef", inval: false);
        Goed(await Dag(14).VoegToe(KleineSchool.Plein, new Venster(new(12, 15), new(12, 55)), id, Operatie(), Systeem));
        using var coordinator = await Web.LogIn(Rol.Overblijfcoordinator);

        var boek = await Werkboeklezer.Haal(coordinator, $"/s/{School}/rapporten/rooster.xlsx?datum=2026-11-26&weken=1", "overblijfrooster-99XX00-2026-11-23.xlsx");

        Assert.Equal(["Diensten", "Bezetting", "Helpers"], boek.Bladen);
        Assert.Contains("Excel Proef", boek.Rij("Helpers", "Excel Proef"));
        Assert.DoesNotContain("Vijverhof", boek.Alles);
        foreach (var weken in new[] { "-4", "0", "99999", "veel" })
        {
            var nee = await coordinator.Pagina($"/s/{School}/rapporten/rooster.xlsx?datum=2026-11-26&weken={weken}", HttpStatusCode.UnprocessableEntity);
            Assert.Contains("1 tot en met 8 weken", nee.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.NotNull((await coordinator.Pagina($"/s/{School}/rapporten")).QuerySelector("form[action$='/rapporten/rooster.xlsx']"));
        var druk = await coordinator.Pagina($"/s/{School}/rapporten/rooster?datum=2026-11-26");
        Assert.Contains("Excel Proef", druk.Body!.TextContent, StringComparison.Ordinal);
    }

    private IRoosterGrain Rooster() => Web.Grains.Rooster(School, IntranetFabriek.Jaar);

    private IRoosterdagGrain Dag(int over = 0) => Web.Grains.Roosterdag(School, new DateOnly(2026, 11, 12).AddDays(over));

    private static OperatieId Operatie() => new($"proefrooster-{Interlocked.Increment(ref _nummer)}");

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);

    private async Task<string> Helper(string id, string naam, bool inval)
    {
        var kaart = (await Web.Grains.Overblijfkracht(School, id).Kaart(Systeem)).Waarde;
        Goed(await Web.Grains.Overblijfkracht(School, id).Bewaar(
            new OverblijfkrachtGegevens(naam, "0612345678", null, false, null, null, null, null, inval, Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), kaart?.Versie ?? 0, Systeem));
        return id;
    }

    private async Task<(IRoosterdagGrain Dag, string Dienst)> Afgemeld()
    {
        var (wie, _) = (await Helper("ziek0001", "Ziek Proef", inval: false), await Helper("inval001", "Inval Proef", inval: true));
        Goed(await Dag().VoegToe(KleineSchool.Plein, new Venster(new(14, 0), new(14, 30)), wie, Operatie(), Systeem));
        var dienst = (await Dag().Diensten()).Single(d => d.HelperId == wie).Id;
        Goed(await Dag().MeldAf(dienst, "griep", Operatie(), Systeem));
        return (Dag(), dienst);
    }

    private static System.Text.RegularExpressions.Regex Zin() => new(@"https?://\S+", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
