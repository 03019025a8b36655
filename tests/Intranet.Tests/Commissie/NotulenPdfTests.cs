using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Rapporten;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Minutes and reading copy as they are printed, read back by another program (TSO-2i, TSO-2j, PDF-1).</summary>
[Requirement("TSO-2i", "TSO-2j", "PDF-1")]
public sealed class NotulenPdfTests
{
    private const string Welkom = "De voorzitter zegt: “goed & snel, 100 % samen” – let op < en >.";
    private const string VoorOuders = "Een kind viel op het plein.";

    private static readonly string[] Koppen = ["1. Opening en vaststellen agenda", "2. Kwaliteit", "3. Rondvraag en sluiting", "Actiepunten"];

    [Fact]
    public async Task Op_papier_staat_wat_er_getypt_is_met_de_koppen_op_volgorde_en_in_de_leesversie_geen_naam_van_een_kind()
    {
        await using var web = await Start();
        var kind = (await web.Grains.Register(Sleutel).Alles()).Rijen.First(r => r.Id == Kind).Persoon;
        var naam = $"{kind.Roepnaam} {kind.Achternaam}";
        var adres = $"{S}/vergaderingen/{await Vastgesteld(web, naam)}";
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var pdf = await Pdf(coordinator, $"{adres}?handler=Notulen");
        var (notulen, leesversie) = (await Tekst(pdf), await Tekst(await Pdf(coordinator, $"{adres}?handler=Leesversie")));

        Assert.All(new[] { Welkom, $"{naam} viel op het plein.", "Geen vragen.", "Vraag de polis op.", "Annelies Prins" }, t => Assert.Contains(t, notulen, StringComparison.Ordinal));
        Assert.DoesNotContain(VoorOuders, notulen, StringComparison.Ordinal);
        Assert.All(new[] { Welkom, VoorOuders, "Geen vragen.", "Vraag de polis op." }, t => Assert.Contains(t, leesversie, StringComparison.Ordinal));
        Assert.DoesNotContain(kind.Roepnaam, leesversie, StringComparison.Ordinal);
        Assert.DoesNotContain(kind.Achternaam, leesversie, StringComparison.Ordinal);
        foreach (var tekst in new[] { notulen, leesversie })
        {
            var plekken = Koppen.Select(k => tekst.IndexOf(k, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, plekken);
            Assert.Equal(plekken.Order(), plekken);
        }

        var niveaus = await Pdftekst.Koppen(pdf);
        Assert.SkipWhen(niveaus is null, "Hier is geen pdfinfo om de koppen mee te lezen.");
        Assert.Equal([1, 2, 2, 2, 2], niveaus!);
    }

    /// <summary>Held today, written, settled.</summary>
    /// <param name="naam">Of the child that the minutes name.</param>
    private static async Task<string> Vastgesteld(IntranetFabriek web, string naam)
    {
        var commissie = web.Grains.Commissie(Sleutel);
        var lid = new CommissielidInvoer(null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Jaar.EersteDag, null);
        Goed(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Coordinator)).Waarde!.Versie, Op("lid"), Coordinator));
        var gepland = await web.Grains.Vergaderingen(Sleutel, Jaar).Plan(
            Vergadersoort.Commissie, new VergaderingInvoer(web.Vandaag, new TimeOnly(19, 30), 90, "Teamkamer", null), Op("plan"), Coordinator);
        Assert.Null(gepland.Weigering);
        var vergadering = web.Grains.Vergadering(Sleutel, gepland.Waarde!);
        await Tot(web, async () => (await vergadering.Bekijk(Coordinator)).IsGoed);

        var view = (await vergadering.Bekijk(Coordinator)).Waarde!;
        Goed(await vergadering.ZetAanwezig([view.Genodigden[0].Id], view.Versie, Coordinator));
        Goed(await vergadering.Noteer("opening", Welkom, null, 0, Coordinator));
        Goed(await vergadering.Noteer("kwaliteit", $"{naam} viel op het plein.", VoorOuders, 0, Coordinator));
        Goed(await vergadering.Noteer("rondvraag", "Geen vragen.", null, 0, Coordinator));
        Goed(await vergadering.BewaarActie(null, "Vraag de polis op.", "Annelies Prins", null, web.Vandaag.AddDays(21), Op("actie"), Coordinator));
        Goed(await vergadering.StelNotulenVast((await vergadering.Bekijk(Coordinator)).Waarde!.Versie, Op("vast"), Coordinator));
        return view.Id;
    }

    private static async Task<byte[]> Pdf(Bezoeker bezoeker, string adres)
    {
        using var antwoord = await bezoeker.Get(adres);
        Assert.SkipWhen(
            antwoord.StatusCode == HttpStatusCode.UnprocessableEntity && (await antwoord.Content.ReadAsStringAsync()).Contains("Chromium", StringComparison.Ordinal),
            "Hier is geen browser om een pdf mee te maken.");
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("application/pdf", antwoord.Content.Headers.ContentType!.MediaType);
        return await antwoord.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Line ends aren't of who typed it.</summary>
    private static async Task<string> Tekst(byte[] pdf)
    {
        var tekst = await Pdftekst.Van(pdf);
        Assert.SkipWhen(tekst is null, "Hier is geen pdftotext om de pdf mee te lezen.");
        return string.Join(' ', tekst!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
