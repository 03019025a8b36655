using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>A survey over real grains: asked, answered once, counted, closed (TSO-2b).</summary>
[Requirement("TSO-2b")]
public sealed class EnqueteGrainTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";
    private const string Hamza = "hamza00000000001";
    private const string Karin = "karin";

    private static readonly DateOnly Tot = new(2026, 12, 3);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Juf = Opstelling.Wie(Rol.Groepsleerkracht, "g5") with { AccountId = Karin, Naam = "Karin Hoekstra" };
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);

    private Opstelling _school = null!;
    private int _nr;

    private IEnqueteGrain Helpers => Enquete(Doelgroep.Helpers);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await Neem(Ria, "Ria Nijland");
        await Neem(Hamza, "Hamza Bensaid");
        await _school.TotDat(async () => (await _school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.Length == 2);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_helper_antwoordt_een_keer_ook_na_een_herstart_en_heeft_dan_geen_taak_meer()
    {
        await Open(Doelgroep.Helpers);
        await _school.TotDat(async () => (await Taken(Ria)).Length == 1 && (await Taken(Hamza)).Length == 1);
        Assert.Equal("/s/99XX00/enquete/2026-2027/helpers", (await Taken(Ria))[0].Pad);
        Assert.Equal(Enquetevoorstel.Vragen(Doelgroep.Helpers), (await Helpers.Vragen(Ria)).Waarde!.Vragen);

        Opstelling.Eis(await Helpers.Antwoord(Ria, Antwoord()));
        Assert.Equal("enquete-beantwoord", (await Helpers.Antwoord(Ria, Antwoord())).Weigering?.Code);
        await _school.Herstart();

        Assert.Equal("enquete-beantwoord", (await Helpers.Antwoord(Ria, Antwoord())).Weigering?.Code);
        Assert.Equal("enquete-beantwoord", (await Helpers.Vragen(Ria)).Weigering?.Code);
        await _school.TotDat(async () => (await Taken(Ria)).Length == 0);
        Assert.Single(await Taken(Hamza));
        var uitslag = (await Helpers.Uitslag(metOpmerkingen: true))!;
        Assert.Equal((2, 1, 0, 0, true), (uitslag.Gevraagd, uitslag.Antwoorden, uitslag.Vragen.Length, uitslag.Opmerkingen.Length, uitslag.IsOpen));
    }

    [Fact]
    public async Task Na_de_laatste_dag_sluit_de_nacht_hem_en_gaat_de_uitslag_naar_de_kwaliteit()
    {
        await Open(Doelgroep.Helpers);
        foreach (var nr in Enumerable.Range(0, 6))
        {
            Opstelling.Eis(await Helpers.Antwoord($"helper-{nr}", new Enqueteantwoord([5, 4, 3, 2, 0], nr == 3 ? "Meer ballen graag." : null)));
        }

        _school.Klok.Naar(Schooltijd.Moment(Tot.AddDays(1), new(1, 30)));
        await Helpers.Nacht();
        await _school.TotDat(async () => (await _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar).Uitslagen()).Length == 1);

        var uitslag = (await _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar).Uitslagen())[0];
        Assert.Equal((Doelgroep.Helpers, 6, false, 0), (uitslag.Doelgroep, uitslag.Antwoorden, uitslag.IsOpen, uitslag.Opmerkingen.Length));
        Assert.Equal([0, 0, 0, 0, 6], uitslag.Vragen[0].Aantallen);
        Assert.Empty(uitslag.Vragen[4].Aantallen);
        Assert.Equal(["Meer ballen graag."], (await Helpers.Uitslag(metOpmerkingen: true))!.Opmerkingen);
        Assert.Empty((await Helpers.Uitslag(metOpmerkingen: false))!.Opmerkingen);
        Assert.Equal("enquete-dicht", (await Helpers.Antwoord("helper-9", Antwoord())).Weigering?.Code);
        await _school.TotDat(async () => (await Taken(Hamza)).Length == 0);
        var rij = Rij(Doelgroep.Helpers);
        Assert.Equal((0, "", 0), (rij.Deelnemers.Length, rij.Sleutel, rij.Taken.Length));
    }

    [Fact]
    public async Task Wie_niet_mag_krijgt_geen_opmerkingen_te_zien_ook_niet_in_de_kwaliteit()
    {
        await Open(Doelgroep.Helpers);
        foreach (var nr in Enumerable.Range(0, 5))
        {
            Opstelling.Eis(await Helpers.Antwoord($"helper-{nr}", new Enqueteantwoord([5, 4, 3, 2, 1], "Fijn zo.")));
        }

        Opstelling.Eis(await Helpers.Sluit(Op(), Coordinator));

        var kwaliteit = _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar);
        Assert.Equal(5, Assert.Single((await kwaliteit.Bekijk(Coordinator)).Waarde!.Enquetes).Opmerkingen.Length);
        Assert.Empty(Assert.Single((await kwaliteit.Bekijk(Opstelling.Wie(Rol.Ouderraad))).Waarde!.Enquetes).Opmerkingen);
    }

    [Fact]
    public async Task Telling_en_kenmerk_staan_er_allebei_of_geen_van_beide()
    {
        await Open(Doelgroep.Helpers);
        _school.Storing.Bij((toestand, _) => toestand == "enquete");
        await Assert.ThrowsAnyAsync<Exception>(() => Helpers.Antwoord(Ria, Antwoord()));
        _school.Storing.Geen();
        Assert.Equal(0, (await Helpers.Uitslag(metOpmerkingen: false))!.Antwoorden);

        Opstelling.Eis(await Helpers.Antwoord(Ria, Antwoord()));

        var rij = Rij(Doelgroep.Helpers);
        Assert.Equal((1, 1), (rij.Antwoorden, rij.Deelnemers.Length));
        Assert.DoesNotContain(Ria, rij.Deelnemers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openen_en_sluiten_doet_wie_de_kwaliteit_beheert_een_keer_per_schooljaar()
    {
        var vragen = Enquetevoorstel.Vragen(Doelgroep.Helpers);
        Assert.Equal("geen-recht", (await Helpers.Open(vragen, Tot, Op(), Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal("ongeldige-operatie", (await Helpers.Open(vragen, Tot, new OperatieId(""), Coordinator)).Weigering?.Code);
        Assert.Equal("enquete-dicht", (await Helpers.Sluit(Op(), Coordinator)).Weigering?.Code);
        var operatie = Op();
        Opstelling.Eis(await Helpers.Open(vragen, Tot, operatie, Coordinator));
        Opstelling.Eis(await Helpers.Open(vragen, Tot, operatie, Coordinator));
        Assert.Equal("enquete-al-gehouden", (await Helpers.Open(vragen, Tot, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Helpers.Sluit(Op(), Opstelling.Wie(Rol.MrOuder))).Weigering?.Code);
        Opstelling.Eis(await Helpers.Sluit(Op(), Coordinator));
        Assert.Equal("enquete-al-gehouden", (await Helpers.Open(vragen, Tot, Op(), Coordinator)).Weigering?.Code);

        await _school.SchrijfIn("lieke", "Lieke", "Akker");
        Assert.Equal("enquete-naam", (await Enquete(Doelgroep.Ouders).Open(vragen.SetItem(0, "Gaat het goed met Lieke Akker?"), Tot, Op(), Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task De_leerkracht_telt_de_handen_van_de_eigen_groep_en_kan_opnieuw_tellen()
    {
        foreach (var nr in Enumerable.Range(0, 8))
        {
            await _school.SchrijfIn($"kind{nr}", $"Kind {nr}", groep: nr < 6 ? "g5" : "g6");
        }

        Opstelling.Eis(await _school.Grains.Account(Karin).MaakPersoon(
            Juf.Naam, "karin@school.example", [new Roltoekenning(Opstelling.School, Rol.Groepsleerkracht, ["g5"], Opstelling.Jaar.EersteDag, null)]));
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.AccountId == Karin));
        var kinderen = Enquete(Doelgroep.Kinderen);
        await Open(Doelgroep.Kinderen);
        await _school.TotDat(async () => (await Taken(Karin)).Length == 1);
        Assert.Equal("/s/99XX00/groep/g5/enquete", (await Taken(Karin))[0].Pad);
        Assert.Equal((6, 0, null), Kern((await kinderen.Groep("g5", Juf)).Waarde!));

        Assert.Equal("geen-recht", (await kinderen.TelGroep("g6", Handen(1), Op(), Juf)).Weigering?.Code);
        Assert.Equal("enquete-groep", (await kinderen.TelGroep("g9", Handen(1), Op(), Opstelling.Wie(Rol.Schoolleider))).Weigering?.Code);
        Assert.Equal("enquete-handen", (await kinderen.TelGroep("g5", Handen(2), Op(), Juf)).Weigering?.Code);
        Assert.Equal("enquete-dicht", (await kinderen.Antwoord("kind0", Antwoord())).Weigering?.Code);
        var operatie = Op();
        Opstelling.Eis(await kinderen.TelGroep("g5", Handen(1), operatie, Juf));
        Opstelling.Eis(await kinderen.TelGroep("g5", Handen(1), operatie, Juf));
        Opstelling.Eis(await kinderen.TelGroep("g5", Handen(1, laatste: 2), Op(), Juf));
        await _school.Herstart();

        Assert.Equal((6, 5, Juf.Naam), Kern((await Enquete(Doelgroep.Kinderen).Groep("g5", Juf)).Waarde!));
        await _school.TotDat(async () => (await Taken(Karin)).Length == 0);
        var uitslag = (await Enquete(Doelgroep.Kinderen).Uitslag(metOpmerkingen: false))!;
        Assert.Equal((8, 6), (uitslag.Gevraagd, uitslag.Antwoorden));

        static (int, int, string?) Kern(Enquetegroep groep) => (groep.Kinderen, groep.Geteld.Length, groep.DoorNaam);
    }

    [Fact]
    public async Task Ouders_met_een_link_krijgen_een_mail_elk_een_ook_met_twee_kinderen()
    {
        var robin = new Verzorger("v1", "Robin Akker", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
        var jo = new Verzorger("v2", "Jo Berg", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);
        foreach (var (id, naam) in new[] { ("kim", "Kim"), ("noa", "Noa") })
        {
            var kind = await _school.SchrijfIn(id, naam);
            Opstelling.Eis(await kind.BewaarVerzorgers([robin, jo], [], (await kind.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
            var tot = _school.Klok.GetUtcNow().AddDays(60);
            Assert.True((await kind.ZetOuderlink(new Ouderlink(robin.Id, "hash-robin", OuderRules.MailHash(robin.Email!), _school.Klok.GetUtcNow(), tot), Kantoor)).IsGoed);
        }

        var ouders = Enquete(Doelgroep.Ouders);
        await Open(Doelgroep.Ouders);
        await _school.TotDat(() => Task.FromResult(Rij(Doelgroep.Ouders).Uitnodigen.IsEmpty));

        var mail = Assert.Single(await Mails());
        Assert.Equal(("Robin Akker", "robin@thuis.example"), (mail.NaarNaam, mail.NaarEmail)); // Jo has no link
        Assert.Equal(1, (await ouders.Uitslag(metOpmerkingen: false))!.Gevraagd);
        var beelden = await Task.WhenAll(new[] { "kim", "noa" }.Select(k => _school.Grains.Leerling(Opstelling.School, k).Ouderbeeld("hash-robin")));
        Opstelling.Eis(await ouders.Antwoord(Enquetedeelnemers.Ouder([beelden[0]!, beelden[1]!]), Antwoord()));
        Assert.Equal("enquete-beantwoord", (await ouders.Vragen(Enquetedeelnemers.Ouder([beelden[1]!]))).Weigering?.Code);
        await _school.Herstart();
        await Enquete(Doelgroep.Ouders).Nacht();
        Assert.Single(await Mails());
    }

    private IEnqueteGrain Enquete(Doelgroep doelgroep) => _school.Grains.Enquete(Opstelling.School, Opstelling.Jaar, doelgroep);

    private async Task Open(Doelgroep doelgroep) => Opstelling.Eis(await Enquete(doelgroep).Open(Enquetevoorstel.Vragen(doelgroep), Tot, Op(), Coordinator));

    private EnqueteState Rij(Doelgroep doelgroep) => _school.Storing.Laatste<EnqueteState>("enquete", $"enquete/99XX00/2026-2027/{doelgroep.ToString().ToLowerInvariant()}")!;

    private async Task<Aandachtsbericht[]> Taken(string account) =>
        [.. (await _school.Grains.Aandacht(Opstelling.School, account).Alles()).Where(b => b.Id.StartsWith("enquete/", StringComparison.Ordinal))];

    private async Task<PostKaart[]> Mails() =>
        [.. (await _school.Grains.Postbus(Opstelling.School).Bekijk(null, Opstelling.Wie(Rol.Schoolleider))).Waarde!.Mails.Where(m => m.Sjabloon == Sjabloon.Enquete)];

    private static Enqueteantwoord Antwoord() => new([5, 4, 3, 2, 1], null);

    private static ImmutableArray<Vraaguitslag> Handen(int elk, int? laatste = null) =>
        [.. Enquetevoorstel.Vragen(Doelgroep.Kinderen).Select(v => new Vraaguitslag(v, [elk, elk, elk, elk, laatste ?? elk]))];

    private OperatieId Op() => Opstelling.Operatie($"enquete-{Interlocked.Increment(ref _nr)}");

    private async Task Neem(string id, string naam) => Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(
        new OverblijfkrachtGegevens(
            naam, "0612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Donderdag, new DateOnly(2026, 8, 1), null, null), 0, Coordinator));
}
