using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>
/// As <see cref="MerktekensTests"/> for a verzorger: name, mail and number, and what was written with the personal link, in every row opened with every key (SEC-5, AVG art. 17).
/// </summary>
[Requirement("SEC-5")]
public sealed class MerktekensOuderTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Id = "merk-ouder";
    private const string Naam = "Wessel Kluutman";

    private static readonly Verzorger Moeder = new("v1", "Robin Grutto", "moeder", "+31612345670", null, true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", Naam, "vader", "+31611223344", "wessel@kluutman.example", true, true, false, false, "", 0, 2, new Adres("Merkstraat 7", "1234AB", "Eendenveld"));

    private static readonly string[] Merken = ["Wessel", "Kluutman", "31611223344", "Merkstraat", "31655667788", "merkverhuisd", "merkvraag", "merkandersom"];

    private int _nr;

    private IGrainFactory Grains => kantoor.Web.Grains;

    private ILeerlingGrain Kind => Grains.Leerling(Kantoor.School, Id);

    [Fact]
    public async Task Na_het_wissen_staat_van_een_verzorger_geen_merkteken_meer_in_de_opslag_of_op_de_kaart()
    {
        await Vul();
        await Opslagwoorden.EisAlle(kantoor.Web, Merken);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"/s/99XX00/persoon/verzorger/{Id}?verzorger=v2");
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().First(f => f.ParentElement?.Closest("#wisvorm") is not null);

        await leider.Verstuur(vorm, ("naam", Naam)).Gelukt();

        Assert.Empty(await Opslagwoorden.Vind(kantoor.Web, Merken));
        var kaart = (await leider.Pagina($"{Kantoor.Leerlingen}/{Id}")).Tekst("main");
        Assert.Contains("Robin Grutto", kaart, StringComparison.Ordinal);
        Assert.DoesNotContain("Kluutman", kaart, StringComparison.Ordinal);
        Assert.Contains("overblijven is te druk", (await leider.Pagina("/s/99XX00/klachten")).Tekst("main"), StringComparison.Ordinal);
    }

    private async Task Vul()
    {
        await kantoor.NieuwKind(Id, "Jip", null, "Grutto");
        Eis(await Kind.BewaarVerzorgers([Moeder, Vader], [], (await kantoor.Kaart(Id)).Versie, Kantoor.Systeem));
        Eis(await Kind.MeldAan(IntranetFabriek.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag | Weekdagen.Vrijdag, "foto_KluutmanWessel.jpg", Op(), Kantoor.Systeem));
        var (nu, vandaag) = (kantoor.Web.Klok.GetUtcNow(), kantoor.Web.Vandaag);
        Assert.True((await Kind.ZetOuderlink(new Ouderlink("v2", "hash-kluut", OuderRules.MailHash(Vader.Email!), nu, nu.AddDays(100)), Kantoor.Systeem)).IsGoed);
        Eis(await Kind.OuderMeldAf("hash-kluut", vandaag.AddDays(1), AfmeldReden.Ziek, Op()));
        Eis(await Kind.MeldAf(vandaag.AddDays(7), AfmeldReden.Anders, "Wessel Kluutman belde", Op(), Kantoor.Systeem));
        var vragen = Grains.Vragen(Kantoor.School, vandaag);
        Eis(await vragen.VraagAlsOuder(Id, "hash-kluut", "merkvraag", Op()));
        Eis(await vragen.WensAlsOuder(Id, "hash-kluut", new Ouderwens(Wenssoort.Telefoon, null, null, Weekdagen.Geen, "06 55667788"), "merkverhuisd", Op()));
        Eis(await vragen.WensAlsOuder(Id, "hash-kluut", new Ouderwens(Wenssoort.Inzage, null, null, Weekdagen.Geen, null), "merkandersom", Op()));
        var klachten = Grains.Klachten(Kantoor.School, IntranetFabriek.Jaar);
        Eis(await klachten.Bewaar(
            null, new KlachtInvoer(vandaag, Naam, "Drukte", "Kluutman vindt: overblijven is te druk.", Klachtstand.Ontvangen, null, vandaag.AddDays(20), null),
            (await klachten.Bekijk(Kantoor.Systeem)).Waarde!.Versie, Op(), Kantoor.Systeem));
    }

    private OperatieId Op() => new($"op-merkouder-{++_nr}");

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
