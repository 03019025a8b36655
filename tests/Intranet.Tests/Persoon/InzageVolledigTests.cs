using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Opslag;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Persoon;
using OrleansSchool.Tests.Intranet.Inzage;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>
/// A school with a mark of its own in each place for two children: what is gathered of one has all of its marks and none of the other's; of what another complained
/// of only that it is there (SEC-5).
/// </summary>
[Requirement("SEC-5")]
public sealed class InzageVolledigTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    /// <summary>Where something of a child is written in this test; each with a mark.</summary>
    private static readonly string[] Plekken = ["lunch", "afmelding", "bewijs", "gedrag", "logboek", "vraag", "bord", "ongeval"];

    [Fact]
    public async Task Het_overzicht_van_een_kind_heeft_alles_van_dat_kind_en_niets_van_een_ander()
    {
        await Vul("volledig-a", "Alkje", "aaa");
        await Vul("volledig-b", "Bonnie", "bbb");
        var lezer = kantoor.Web.Services.GetRequiredService<Persoonslezer>();

        foreach (var (kind, eigen, ander) in new[] { ("volledig-a", "aaa", "bbb"), ("volledig-b", "bbb", "aaa") })
        {
            var (overzicht, nee) = await lezer.Lees(Kantoor.School, Persoonsleutel.Leerling(kind));
            Assert.Null(nee);
            var tekst = string.Join('\n', overzicht!.Delen.SelectMany(d => d.Regels).Select(r => $"{r.Wat} {r.Waarde}"));
            Assert.All(Plekken, p => Assert.True(tekst.Contains($"{p}{eigen}", StringComparison.Ordinal), $"{p} van {kind} ontbreekt in\n{tekst}"));
            Assert.All(Plekken, p => Assert.DoesNotContain($"{p}{ander}", tekst, StringComparison.Ordinal));
            Assert.Contains($"Klacht van een ander, {Datums.Cijfers(kantoor.Web.Vandaag)} ontvangen", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("klachtaaa", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("klachtbbb", tekst, StringComparison.Ordinal);
            Assert.Contains("Groep Groep 5", tekst, StringComparison.Ordinal);
            Assert.Contains("Plek Schoolplein", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain($"Groep {KleineSchool.Groep5}", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain($"Plek {KleineSchool.Plein}", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain(kind == "volledig-a" ? "Bonnie" : "Alkje", tekst, StringComparison.Ordinal);
            Assert.All(overzicht.Delen, d => Assert.True(Verwerkingen.Tabel.ContainsKey(d.Soort) && Persoonsbronnen.Tabel[d.Soort].Van.Contains(Persoonsoort.Leerling), d.Soort));
        }
    }

    [Fact]
    public async Task Het_overzicht_van_een_account_heeft_zijn_rollen_en_wat_het_opende()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        await leider.Pagina($"{Kantoor.Leerlingen}/{KleineSchool.Leerling5()}");
        await kantoor.Web.Schrijf();
        var lezer = kantoor.Web.Services.GetRequiredService<Persoonslezer>();

        var (overzicht, nee) = await lezer.Lees(Kantoor.School, new Persoonsleutel(Persoonsoort.Account, IntranetFabriek.AccountId(Rol.Schoolleider), null));

        Assert.Null(nee);
        Assert.Contains(overzicht!.Delen.Single(d => d.Soort == "account").Regels, r => r is { Wat: "Rol" } && r.Waarde.StartsWith("schoolleider", StringComparison.Ordinal));
        Assert.Contains(overzicht.Delen.Single(d => d.Soort == "toegangslog").Regels, r => r.Waarde.Contains("leerlingkaart", StringComparison.Ordinal));
        Assert.NotEmpty(overzicht.NietGelezen);
    }

    [Fact]
    public async Task Een_groepsleerkracht_leest_de_naam_van_de_groep_en_geen_nummer_van_het_intranet()
    {
        var lezer = kantoor.Web.Services.GetRequiredService<Persoonslezer>();

        var (overzicht, nee) = await lezer.Lees(Kantoor.School, new Persoonsleutel(Persoonsoort.Account, IntranetFabriek.AccountId(Rol.Groepsleerkracht), null));

        Assert.Null(nee);
        var rol = Assert.Single(overzicht!.Delen.Single(d => d.Soort == "account").Regels, r => r.Wat == "Rol");
        Assert.StartsWith("groepsleerkracht van Groep 5, vanaf", rol.Waarde, StringComparison.Ordinal);
    }

    private async Task Vul(string id, string roepnaam, string merk)
    {
        var (grains, wie, school, vandaag) = (kantoor.Web.Grains, Kantoor.Systeem, Kantoor.School, kantoor.Web.Vandaag);
        await kantoor.NieuwKind(id, roepnaam, null, $"Van{merk}");
        var kind = grains.Leerling(school, id);
        Eis(await kind.MeldAan(IntranetFabriek.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, $"bewijs{merk}", Op($"aan-{id}"), wie));
        Eis(await kind.MeldAf(vandaag.AddDays(1), AfmeldReden.Anders, $"afmelding{merk}", Op($"af-{id}"), wie));
        Eis(await kind.BewaarLunchnotitie(new Lunchnotitie($"n-{id}", "noten", $"lunch{merk}", Lunchdoel.Allergie, null, null, IntranetFabriek.Jaar.LaatsteDag, "", default), null, wie));
        await grains.Gedrag(school, id).OntvangOvertreding(new Afzender($"logboek/{school}/{id}", 1), new Overtreding(vandaag, 1, null, $"gedrag{merk}", "Fatma"));
        Assert.Null((await grains.Logboek(school, vandaag).Schrijf(new LogregelInvoer(Logsoort.Bericht, $"logboek{merk}", [id], null, null, null), Op($"log-{id}"), wie)).Weigering);
        await grains.Vragen(school, vandaag).Ontvang(
            new Afzender($"proef/{id}", 1), new Oudervraag($"{Sleutels.Dag(vandaag)}/{id}", kantoor.Web.Klok.GetUtcNow(), "fatma", "Fatma", $"vraag{merk}", [id], Vraagstand.Open, null, null, null, null, null, null));
        Assert.Null((await grains.Overblijfdag(school, KleineSchool.Groep5, vandaag).Markeer(new Markeer([id], Markeersoort.Afgemeld, Op($"bord-{id}"), $"bord{merk}", AfmeldReden.Anders), wie)).Weigering);
        Eis(await grains.Ongeval(school, OngevalId.Van(Op($"ongeval-{id}"), wie)).Meld(id, KleineSchool.Plein, $"ongeval{merk}", false, null, Op($"ongeval-{id}"), wie));
        var klachten = grains.Klachten(school, IntranetFabriek.Jaar);
        Eis(await klachten.Bewaar(
            null, new KlachtInvoer(vandaag, "Een ouder", "Drukte", $"{roepnaam} Van{merk} klacht{merk}", Klachtstand.Ontvangen, null, vandaag.AddDays(20), null), (await klachten.Bekijk(wie)).Waarde!.Versie, Op($"klacht-{id}"), wie));
        await Wacht(async () => (await grains.Ongevallen(school, IntranetFabriek.Jaar).Alles()).Ongevallen.Any(o => o.LeerlingId == id));
    }

    /// <summary>Until the register has the row: the accident sends it after its own write.</summary>
    private static async Task Wacht(Func<Task<bool>> klopt)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        for (var keer = 0; keer < 500 && !await klopt(); keer++)
        {
            await slag.WaitForNextTickAsync();
        }

        Assert.True(await klopt());
    }

    private static OperatieId Op(string naam) => new($"op-{naam}");

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
