using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Nachtronde;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>
/// A mark of its own in each field in which somebody can write about a child: after erasing on request none of them is found in any row, opened with every key,
/// nor on a page or in a file; the same search found all of them before (SEC-5, AVG art. 17).
/// </summary>
[Requirement("SEC-5")]
public sealed class MerktekensTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Id = "merk-kind";
    private const string Roepnaam = "Quirijntje";
    private const string Achternaam = "Smaragdpluvier";
    private const string Adres = "/s/99XX00/persoon";

    private static readonly string[] Merken =
    [
        Roepnaam, Achternaam, "merknood", "merklunch", "merkmerkje", "merkbewijs", "merkafmelding", "merkextra", "merkgedrag", "merkwaarschuwing", "merklogboek", "merkgehoord", "merkmetlink",
        "merkbord", "merkzoektocht", "merkthuis", "merkongeval", "merkvergissing",
    ];

    private int _nr;

    private IGrainFactory Grains => kantoor.Web.Grains;

    private ILeerlingGrain Kind => Grains.Leerling(Kantoor.School, Id);

    private DateOnly Vandaag => kantoor.Web.Vandaag;

    [Fact]
    public async Task Na_het_wissen_staat_geen_merkteken_meer_in_de_opslag_op_een_pagina_of_in_een_bestand()
    {
        await VulKaart();
        await VulMiddag();
        await VulVragenEnKlacht();
        await Opslagwoorden.EisAlle(kantoor.Web, Merken);
        Eis(await Kind.VerlaatSchool(Vandaag.AddDays(-2), Kantoor.Systeem));
        await kantoor.Web.Services.GetRequiredService<Nachtwacht>().Ruim(Kantoor.School);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Adres}/leerling/{Id}");

        await leider.Verstuur(Wisvorm(pagina), ("naam", $"{Roepnaam} {Achternaam}"), ("reden", "verzoek van de ouders")).Gelukt();

        Assert.Empty(await Opslagwoorden.Vind(kantoor.Web, Merken));
        Assert.NotEmpty(await Opslagwoorden.Vind(kantoor.Web, ["merkklacht"])); // of somebody else: without the name, until its own term
        await EisNergensTeZien(leider);
    }

    private static IHtmlFormElement Wisvorm(IHtmlDocument pagina)
    {
        Assert.True(pagina.QuerySelector("#wisvorm form") is not null, pagina.Tekst("#wisvorm"));
        return pagina.Forms.OfType<IHtmlFormElement>().First(f => f.ParentElement?.Closest("#wisvorm") is not null);
    }

    private async Task EisNergensTeZien(Bezoeker leider)
    {
        foreach (var bestand in new[] { "", "?handler=Xlsx", "?handler=Pdf" })
        {
            using var weg = await leider.Get($"{Adres}/leerling/{Id}{bestand}");
            Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
        }

        foreach (var zoek in new[] { $"{Adres}?zoek={Achternaam}", $"{Kantoor.Leerlingen}?zoek={Achternaam}" })
        {
            Assert.DoesNotContain(Achternaam, (await leider.Pagina(zoek)).Tekst("tbody"), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var lijst in new[] { "/s/99XX00/logboek", "/s/99XX00/vragen", "/s/99XX00/klachten", "/s/99XX00/weggehaald" })
        {
            var tekst = (await leider.Pagina(lijst)).Tekst("main");
            Assert.All(Merken, m => Assert.DoesNotContain(m, tekst, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task VulKaart()
    {
        await kantoor.NieuwKind(Id, Roepnaam, null, Achternaam);
        var robin = new Verzorger("v1", "Robin Oeverloper", "moeder", "0612345678", "robin@oeverloper.example", true, true, false, false, "", 0, 1);
        Eis(await Kind.BewaarVerzorgers([robin], [new Noodcontact("", "Tante merknood", "tante", "0612345673", 2)], (await kantoor.Kaart(Id)).Versie, Kantoor.Systeem));
        Eis(await Kind.MeldAan(IntranetFabriek.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag & ~Weekdagen.Maandag, "merkbewijs", Op(), Kantoor.Systeem));
        Eis(await Kind.MeldAf(Vandaag.AddDays(1), AfmeldReden.Anders, "merkafmelding", Op(), Kantoor.Systeem));
        Eis(await Kind.MeldExtraDag(Vandaag.AddDays(4), "merkextra", Op(), Kantoor.Systeem));
        var notitie = new Lunchnotitie("n-merk", "merkmerkje", "merklunch", Lunchdoel.Allergie, null, null, IntranetFabriek.Jaar.LaatsteDag, "", default);
        Eis(await Kind.BewaarLunchnotitie(notitie, null, Kantoor.Systeem));
        var gedrag = Grains.Gedrag(Kantoor.School, Id);
        await gedrag.OntvangOvertreding(new Afzender($"logboek/{Kantoor.School}/{Id}", 1), new Overtreding(Vandaag, 1, null, "merkgedrag", "Fatma"));
        Eis(await gedrag.Waarschuw("merkwaarschuwing", Op(), Kantoor.Systeem));
    }

    /// <summary>The board, a search, an accident that was none, and the log of the day.</summary>
    private async Task VulMiddag()
    {
        await Markeer(Markeersoort.NietGevonden, null);
        var zoekactie = Grains.Zoekactie(Kantoor.School, Vandaag, Id);
        Eis(await zoekactie.Noteer(1, Zoekuitkomst.WeetNiet, "merkzoektocht", Op(), Kantoor.Systeem));
        await Markeer(Markeersoort.Afgemeld, "merkbord");
        Eis(await zoekactie.Sluit(Zoekuitkomst.Thuis, "merkthuis", Op(), Kantoor.Systeem));
        var operatie = Op();
        var ongeval = Grains.Ongeval(Kantoor.School, OngevalId.Van(operatie, Kantoor.Systeem));
        Eis(await ongeval.Meld(Id, KleineSchool.Plein, "merkongeval", false, null, operatie, Kantoor.Systeem));
        Eis(await ongeval.TrekIn("merkvergissing", Op(), Kantoor.Systeem));
        var log = Grains.Logboek(Kantoor.School, Vandaag);
        Assert.Null((await log.Schrijf(new LogregelInvoer(Logsoort.Bericht, "merklogboek", [Id], null, null, null), Op(), Kantoor.Systeem)).Weigering);
        Assert.Null((await log.Schrijf(
            new LogregelInvoer(Logsoort.Bericht, $"{Roepnaam} en Amir speelden samen.", [Id, KleineSchool.Leerling5()], null, null, null), Op(), Kantoor.Systeem)).Weigering);
    }

    private async Task VulVragenEnKlacht()
    {
        var vragen = Grains.Vragen(Kantoor.School, Vandaag);
        await vragen.Ontvang(new Afzender("proef/merk", 1), new Oudervraag(
            $"{Sleutels.Dag(Vandaag)}/merk", kantoor.Web.Klok.GetUtcNow(), "fatma", "Fatma", "merkgehoord", [Id], Vraagstand.Open, null, null, null, null, null, null));
        var link = new Ouderlink("v1", "hash-merk", OuderRules.MailHash("robin@oeverloper.example"), kantoor.Web.Klok.GetUtcNow(), kantoor.Web.Klok.GetUtcNow().AddDays(100));
        Assert.True((await Kind.ZetOuderlink(link, Kantoor.Systeem)).IsGoed);
        Eis(await vragen.VraagAlsOuder(Id, "hash-merk", "merkmetlink", Op()));
        var klachten = Grains.Klachten(Kantoor.School, IntranetFabriek.Jaar);
        Eis(await klachten.Bewaar(
            null, new KlachtInvoer(Vandaag, "Kees Kruin", "Drukte", $"{Roepnaam} {Achternaam} duwt, merkklacht.", Klachtstand.Ontvangen, null, Vandaag.AddDays(20), null),
            (await klachten.Bekijk(Kantoor.Systeem)).Waarde!.Versie, Op(), Kantoor.Systeem));
    }

    private async Task Markeer(Markeersoort soort, string? reden) => Assert.Null((await Grains.Overblijfdag(Kantoor.School, KleineSchool.Groep5, Vandaag).Markeer(
        new Markeer([Id], soort, Op(), reden, soort == Markeersoort.Afgemeld ? AfmeldReden.Anders : null), Kantoor.Systeem)).Weigering);

    private OperatieId Op() => new($"op-merktekens-{++_nr}");

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
