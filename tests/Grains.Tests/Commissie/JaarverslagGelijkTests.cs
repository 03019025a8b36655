using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Grains.Financien;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>
/// Each chapter beside what its area says itself, before and after a correction there (TSO-2l). Money, material and complaints: <see cref="JaarverslagGrainTests"/>.
/// Begins on Thursday 12 November 2026.
/// </summary>
[Requirement("TSO-2l")]
public sealed class JaarverslagGelijkTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";
    private const string Hamza = "hamza00000000001";
    private const string Plein = "schoolplein";

    private static readonly DateOnly Lunchdag = new(2026, 11, 12);
    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));
    private static readonly ImmutableArray<string> Kinderen = [.. Enumerable.Range(0, 26).Select(n => $"kind{n:D2}")];

    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Kracht = Opstelling.Wie(Rol.Overblijfkracht);

    private Opstelling _school = null!;
    private int _nr;

    /// <summary>By both of the commissie, today.</summary>
    private BesluitInvoer Besloten => new(_school.Vandaag, ["Marijke van der Veen", "Karel van Rijn"], 2, 0, 0, "Akkoord.");

    private IMiddagGrain Middag => _school.Grains.Middag(Opstelling.School, Lunchdag);

    private IKwaliteitGrain Kwaliteit => _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar);

    private IScholingGrain Scholing => _school.Grains.Scholing(Opstelling.School, Opstelling.Jaar);

    private INieuwsbriefGrain Nieuwsbrief => _school.Grains.Nieuwsbrief(Opstelling.School, Opstelling.Jaar);

    private IRegelingGrain Reglement => _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Reglement);

    private IBesluitenGrain Besluiten => _school.Grains.Besluiten(Opstelling.School, Opstelling.Jaar);

    private ICommissieGrain Commissie => _school.Grains.Commissie(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await Neem(Ria, "Ria Nijland", gediplomeerd: true);
        await Neem(Hamza, "Hamza Bensaid", gediplomeerd: false);
        await _school.TotDat(async () => (await _school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.Length == 2);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact, Requirement("TSO-2b")]
    public async Task Aantallen_bezetting_en_incidenten_zijn_die_van_lijsten_middagen_en_registers_ook_na_een_correctie()
    {
        await Overblijven();
        var ongevallen = await Ongevallen(6);
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag.AddDays(1), new(9, 0)));
        await MiddagGelijk(new Middagcijfers(Beurten: 13, Gehaald: 1, Diensten: 2, Voorvallen: 5, Ongevallen: 6));

        var lijst = await _school.Grains.Overblijfdag(Opstelling.School, "g6", Lunchdag).Markeer(
            new Markeer([Kinderen[1], Kinderen[3]], Markeersoort.Aanwezig, Op(), "zij stonden er toch"), Coordinator);
        Assert.Null(lijst.Weigering);
        Opstelling.Eis(await Middag.CorrigeerHelper(new ToezichtCorrectie(Hamza, Plein, new(12, 0), new(12, 30), "ging eerder weg"), Op(), Coordinator));
        await Voorval(Kinderen[5], Lunchdag.AddDays(1));
        Opstelling.Eis(await ongevallen[0].TrekIn("dubbel gemeld", Op(), Coordinator));
        await _school.TotDat(async () => (await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles()).Ongevallen.Any(o => o.Vergissing));

        await MiddagGelijk(new Middagcijfers(Beurten: 15, Gehaald: 0, Diensten: 2, Voorvallen: 6, Ongevallen: 5));
    }

    [Fact, Requirement("TSO-2e")]
    public async Task Het_vastgestelde_aantal_helpers_is_dat_van_het_rooster_ook_als_het_opnieuw_wordt_vastgesteld()
    {
        await VastGelijk(2);
        await VastGelijk(3);
    }

    [Fact, Requirement("TSO-2a", "TSO-2c", "TSO-2f")]
    public async Task Commissie_vergaderingen_en_besluiten_zijn_die_van_hun_eigen_kaart_ook_na_een_correctie()
    {
        await BewaarLid(null, "Marijke van der Veen", Commissiefunctie.Coordinator, null);
        await BewaarLid(null, "Karel van Rijn", Commissiefunctie.Ouderraad, null);
        var (vergadering, besluit) = (await Plan(), await StelVoor(Besluitsoort.Anders, "Eten in de aula"));
        await ZetAanwezig(vergadering, 1);
        await BestuurGelijk(vergadering, besluit, raadsleden: 1, isGeadviseerd: false);

        await ZetAanwezig(vergadering, 2);
        var karel = (await Commissie.Bekijk(Leider)).Waarde!.Leden.Single(l => l.Functie == Commissiefunctie.Ouderraad);
        await BewaarLid(karel.Id, karel.Naam, karel.Functie, _school.Vandaag.AddDays(-1));
        var advies = new StapInvoer(Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, _school.Vandaag, "Petra de Ruiter", null, []);
        Opstelling.Eis(await Besluiten.LegVast(besluit, advies, await Versie(besluit), Op(), Coordinator));

        await BestuurGelijk(vergadering, besluit, raadsleden: 0, isGeadviseerd: true);
    }

    [Fact, Requirement("TSO-4n", "TSO-11c", "TSO-0a")]
    public async Task Scholing_communicatie_en_vooruitblik_zijn_die_van_hun_lijsten_ook_na_een_correctie()
    {
        Opstelling.Eis(await Scholing.Bewaar(null, new BijeenkomstInvoer(_school.Vandaag, Bijeenkomstsoort.Cursus, "EHBO", null), Op(), Coordinator));
        var cursus = (await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten[0].Id;
        Opstelling.Eis(await Scholing.Noteer(cursus, [], [], Op(), Coordinator));
        await Plaats("Ballen");
        await LegReglementVast("Artikel 1.");
        var punt = new VerbeterpuntInvoer("Meer ballen", "Er zijn er twee.", "Marijke van der Veen", null, _school.Vandaag.AddDays(30), Verbeterstand.Open, null);
        Opstelling.Eis(await Kwaliteit.BewaarPunt(null, punt, 0, Op(), Coordinator));
        await LijstenGelijk(gemist: 2, geplaatst: 1, versie: 1, klaar: 0);

        _school.Klok.Naar(Schooltijd.Moment(Lunchdag.AddDays(1), new(9, 0))); // a reglement has one version a day
        Opstelling.Eis(await Scholing.Noteer(cursus, [Ria], [], Op(), Coordinator));
        await Plaats("Helpers gezocht");
        await BesluitReglement();
        await LegReglementVast("Artikel 1, gewijzigd.");
        var view = (await Kwaliteit.Bekijk(Coordinator)).Waarde!;
        Opstelling.Eis(await Kwaliteit.BewaarPunt(view.Punten[0].Id, punt with { Stand = Verbeterstand.Klaar, Resultaat = "Er zijn zes ballen." }, view.Versie, Op(), Coordinator));
        await RondGidsAf();

        await LijstenGelijk(gemist: 1, geplaatst: 2, versie: 2, klaar: 1);
    }

    [Fact, Requirement("TSO-2b")]
    public async Task De_tevredenheid_is_de_uitslag_van_de_enquetes_ook_als_een_groep_opnieuw_geteld_is()
    {
        foreach (var kind in Kinderen.Where(IsGroep5).Take(6))
        {
            await _school.SchrijfIn(kind, Naam(kind));
        }

        await _school.TotDat(async () => (await _school.Grains.Register(Opstelling.School).Alles()).Rijen.Length == 6);
        var (helpers, kinderen) = (Enquete(Doelgroep.Helpers), Enquete(Doelgroep.Kinderen));
        await Open(Doelgroep.Helpers);
        foreach (var nr in Enumerable.Range(0, 6))
        {
            Opstelling.Eis(await helpers.Antwoord($"helper-{nr}", new Enqueteantwoord([nr < 3 ? 5 : 2, 4, 3, 2, 0], null)));
        }

        Opstelling.Eis(await helpers.Sluit(Op(), Coordinator));
        Assert.Equal("3,5 van 5 (6 antwoorden)", await Gemiddeld(Doelgroep.Helpers, "Overblijfkrachten"));

        await Open(Doelgroep.Kinderen);
        Opstelling.Eis(await kinderen.TelGroep("g5", Handen(1), Op(), Leider));
        Opstelling.Eis(await kinderen.TelGroep("g5", Handen(4), Op(), Leider)); // counted again: the first count is gone
        Opstelling.Eis(await kinderen.Sluit(Op(), Coordinator));

        Assert.Equal("4,0 van 5 (6 antwoorden)", await Gemiddeld(Doelgroep.Kinderen, "Kinderen"));
        Assert.Equal("3,5 van 5 (6 antwoorden)", await Gemiddeld(Doelgroep.Helpers, "Overblijfkrachten"));
    }

    /// <summary>Groep 5 ticked, both helpers there all break, two turns that nobody has, five voorvallen.</summary>
    private async Task Overblijven()
    {
        foreach (var kind in Kinderen)
        {
            var leerling = await _school.SchrijfIn(kind, Naam(kind), groep: IsGroep5(kind) ? "g5" : "g6");
            Opstelling.Eis(await leerling.MeldAan(Lunchdag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Op(), Opstelling.Wie(Rol.Administratie)));
        }

        await _school.TotDat(async () => (await _school.Grains.Register(Opstelling.School).Alles()).Rijen.Length == Kinderen.Length
            && (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.AccountId == Hamza));
        await StelVast(2);
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag, new(12, 0)));
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Op(), Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Hamza, Plein, Op(), Kracht));
        Assert.Null((await _school.Grains.Overblijfdag(Opstelling.School, "g5", Lunchdag).MarkeerAlleVerwachten(Op(), Coordinator)).Weigering);
        foreach (var kind in Kinderen.Take(5))
        {
            await Voorval(kind, Lunchdag);
        }
    }

    /// <summary>Of as many children of groep 5.</summary>
    private async Task<List<IOngevalGrain>> Ongevallen(int aantal)
    {
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag, new(12, 20)));
        var lijst = new List<IOngevalGrain>();
        foreach (var kind in Kinderen.Where(IsGroep5).Take(aantal))
        {
            var operatie = Op();
            var ongeval = _school.Grains.Ongeval(Opstelling.School, OngevalId.Van(operatie, Coordinator));
            Opstelling.Eis(await ongeval.Meld(kind, Plein, null, levensgevaar: false, null, operatie, Coordinator));
            lijst.Add(ongeval);
        }

        await _school.TotDat(async () => (await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles()).Ongevallen.Length == aantal);
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag, new(13, 0)));
        return lijst;
    }

    private async Task MiddagGelijk(Middagcijfers moet)
    {
        var verslag = await Verslag();
        var norm = (await _school.Grains.School(Opstelling.School).Bekijk())!.KinderenPerHelper;
        var middag = await Middag.Kwaliteit(norm);
        var lijsten = await Task.WhenAll(new[] { "g5", "g6" }.Select(g => _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, g).Aantallen(Lunchdag, Lunchdag, Coordinator)));
        var logboeken = await Task.WhenAll(new[] { Lunchdag, Lunchdag.AddDays(1) }.Select(d => _school.Grains.Logboek(Opstelling.School, d).AantalVoorvallen()));
        var register = await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles();
        var gebied = new Middagcijfers(
            lijsten.Sum(l => l.Waarde!.Dagen.Where(d => d.Lijst == Lijststand.Bijgehouden).Sum(d => d.Aanwezig)), middag.Norm == Normstand.Gehaald ? 1 : 0, middag.Diensten, logboeken.Sum(),
            register.Ongevallen.Count(o => !o.Vergissing));
        Assert.Equal(moet, gebied);

        Assert.Equal(
            gebied,
            new Middagcijfers(
                Getal(verslag, Hoofdstuk.Aantallen, "Overblijfbeurten"), Getal(verslag, Hoofdstuk.Bezetting, "Dagen op norm"), Getal(verslag, Hoofdstuk.Bezetting, "Diensten"),
                Getal(verslag, Hoofdstuk.Incidenten, "Voorvallen in het logboek"), Getal(verslag, Hoofdstuk.Incidenten, "Ongevallen")));
        Assert.Equal((1, 1 - gebied.Gehaald), (Getal(verslag, Hoofdstuk.Aantallen, "Dagen met overblijven"), Getal(verslag, Hoofdstuk.Bezetting, "Dagen met een tekort")));
        Assert.Equal(middag.NietVervuld, Getal(verslag, Hoofdstuk.Bezetting, "Diensten die niemand had"));
    }

    private async Task VastGelijk(int aantal)
    {
        await StelVast(aantal);
        var vast = (await _school.Grains.Rooster(Opstelling.School, Opstelling.Jaar).Bekijk(Coordinator)).Waarde!.Vastgesteld!;
        Assert.Equal((aantal, aantal), (vast.Behoefte.Sum(b => b.Aantal), Getal(await Verslag(), Hoofdstuk.Bezetting, "Vastgesteld aantal diensten per week")));
    }

    /// <summary>Beside the cards of the areas, not the rows that the report is made of.</summary>
    private async Task BestuurGelijk(string vergadering, string besluit, int raadsleden, bool isGeadviseerd)
    {
        var verslag = await Verslag();
        Assert.Equal(raadsleden, (await Commissie.Op(_school.Vandaag)).Leden.Count(l => l.Functie == Commissiefunctie.Ouderraad));
        Assert.Equal(raadsleden, Getal(verslag, Hoofdstuk.Commissie, "Lid van de ouderraad"));
        Assert.Equal(1 - raadsleden, Getal(verslag, Hoofdstuk.Commissie, "Leden die stopten"));

        var view = (await V(vergadering).Bekijk(Coordinator)).Waarde!;
        Assert.Equal(view.Genodigden.Count(g => g.Komst == Komst.WasEr), Getal(verslag, Hoofdstuk.Vergaderingen, $"Commissie op {Datums.Cijfers(view.Gegevens.Op)}"));
        Assert.Equal(1, Getal(verslag, Hoofdstuk.Vergaderingen, "Vergaderingen van de commissie"));

        var kaart = (await Besluiten.Kaart(besluit, Leider)).Waarde!.Besluit;
        Assert.Equal(isGeadviseerd, kaart.Stappen.Any(s => s is { Stap: Besluitstap.AdviesOuderraad, Uitkomst: Stapuitkomst.Positief }));
        Assert.Equal(isGeadviseerd, Waarde(verslag, Hoofdstuk.Vergaderingen, $"{kaart.Nummer} {kaart.Titel}").Contains("advies ouderraad: positief", StringComparison.Ordinal));
    }

    private async Task LijstenGelijk(int gemist, int geplaatst, int versie, int klaar)
    {
        var verslag = await Verslag();
        var (scholing, nieuws, reglement) = ((await Scholing.Bekijk(Coordinator)).Waarde!, (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!, (await Reglement.Bekijk(Leider)).Waarde!);
        var punten = (await Kwaliteit.Bekijk(Coordinator)).Waarde!.Punten;
        Assert.Equal((gemist, geplaatst, versie, klaar), (
            scholing.Deelnemers.Sum(d => d.Gemist.Length), nieuws.Berichten.Count(b => b.GeplaatstOp is not null), reglement.Nu!.Nr, punten.Count(p => p.Stand == Verbeterstand.Klaar)));

        Assert.Equal(gemist, Getal(verslag, Hoofdstuk.Scholing, "Gemist zonder afmelding"));
        Assert.Equal(scholing.Bijeenkomsten.Length, Getal(verslag, Hoofdstuk.Scholing, "Cursussen"));
        Assert.Equal(geplaatst, Getal(verslag, Hoofdstuk.Communicatie, "Berichten in de nieuwsbrief"));
        Assert.StartsWith($"versie {versie}, ", Waarde(verslag, Hoofdstuk.Communicatie, "Reglement"), StringComparison.Ordinal);
        Assert.Equal((klaar, punten.Length - klaar), (Getal(verslag, Hoofdstuk.Vooruitblik, "Verbeterpunten die klaar zijn"), Getal(verslag, Hoofdstuk.Vooruitblik, "Verbeterpunten die nog lopen")));
        var gids = (await _school.Grains.Schoolgids(Opstelling.School, Opstelling.Jaar.Volgend).Bekijk(Coordinator)).Waarde!;
        Assert.Equal(
            gids.Afgerond is { } op ? $"klaar op {Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))}" : "nog niet klaar",
            Waarde(verslag, Hoofdstuk.Communicatie, $"Overblijven in de schoolgids {Opstelling.Jaar.Volgend}"));
    }

    /// <summary>What the report says of the first question, when it is the mean of the counts of the survey itself.</summary>
    private async Task<string> Gemiddeld(Doelgroep doelgroep, string naam)
    {
        var vraag = (await Enquete(doelgroep).Uitslag(metOpmerkingen: false))!.Vragen[0];
        var feit = Feit(await Verslag(), Hoofdstuk.Tevredenheid, $"{naam}: {vraag.Vraag}");
        Assert.Equal((decimal)vraag.Aantallen.Select((aantal, i) => aantal * (i + 1)).Sum() / vraag.Antwoorden, feit.Getal);
        return feit.Waarde;
    }

    private async Task<JaarverslagView> Verslag()
    {
        var uitkomst = await _school.Grains.Jaarverslag(Opstelling.School, Opstelling.Jaar).Hertel(Coordinator);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static Verslagfeit Feit(JaarverslagView verslag, Hoofdstuk hoofdstuk, string wat) =>
        verslag.Hoofdstukken.Single(h => h.Hoofdstuk == hoofdstuk).Feiten.Single(f => f.Wat == wat);

    private static string Waarde(JaarverslagView verslag, Hoofdstuk hoofdstuk, string wat) => Feit(verslag, hoofdstuk, wat).Waarde;

    /// <summary>Minus one for what isn't said as a number.</summary>
    private static int Getal(JaarverslagView verslag, Hoofdstuk hoofdstuk, string wat) => (int)(Feit(verslag, hoofdstuk, wat).Getal ?? -1);

    private async Task Voorval(string kind, DateOnly dag) => Assert.Null((await _school.Grains.Logboek(Opstelling.School, dag).Schrijf(
        new LogregelInvoer(Logsoort.Voorval, "Botste met een ander.", [kind], null, null, null), Op(), Coordinator)).Weigering);

    private async Task StelVast(int aantal) => Opstelling.Eis(await _school.Grains.Rooster(Opstelling.School, Opstelling.Jaar).StelVast(
        [new Behoefte(DayOfWeek.Thursday, Plein, Pauze, aantal)], Besloten, Op(), Coordinator));

    private async Task BewaarLid(string? id, string naam, Commissiefunctie functie, DateOnly? totEnMet) => Opstelling.Eis(await Commissie.BewaarLid(
        id, new CommissielidInvoer(null, naam, "lid@voorbeeld.invalid", functie, Opstelling.Jaar.EersteDag, totEnMet), (await Commissie.Bekijk(Leider)).Waarde!.Versie, Op(), Leider));

    private IVergaderingGrain V(string id) => _school.Grains.Vergadering(Opstelling.School, id);

    /// <summary>Today.</summary>
    private async Task<string> Plan()
    {
        var uitkomst = await _school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Plan(
            Vergadersoort.Commissie, new VergaderingInvoer(_school.Vandaag, new TimeOnly(19, 30), 90, "Teamkamer", null), Op(), Coordinator);
        Assert.Null(uitkomst.Weigering);
        await _school.TotDat(async () => (await V(uitkomst.Waarde!).Bekijk(Coordinator)).IsGoed);
        return uitkomst.Waarde!;
    }

    private async Task ZetAanwezig(string vergadering, int aantal)
    {
        var view = (await V(vergadering).Bekijk(Coordinator)).Waarde!;
        Opstelling.Eis(await V(vergadering).ZetAanwezig([.. view.Genodigden.Take(aantal).Select(g => g.Id)], view.Genodigdenversie, Coordinator));
        await _school.TotDat(async () => (await _school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Rijen()).Any(r => r.Id == vergadering && r.Aanwezig == aantal));
    }

    /// <summary>The commissie voted on it; nobody advised yet.</summary>
    private async Task<string> StelVoor(Besluitsoort soort, string titel)
    {
        var invoer = new BesluitvoorstelInvoer(soort, _school.Vandaag, titel, "Besproken.", false, null, null, null, "Overblijfcoördinator");
        var besluit = (await Besluiten.StelVoor(invoer, Op(), Coordinator)).Waarde!;
        Opstelling.Eis(await Besluiten.NoteerCommissie(besluit.Id, Besloten, besluit.Versie, Op(), Coordinator));
        return besluit.Id;
    }

    private async Task<long> Versie(string besluit) => (await Besluiten.Kaart(besluit, Leider)).Waarde!.Besluit.Versie;

    private async Task Plaats(string titel)
    {
        Opstelling.Eis(await Nieuwsbrief.Bewaar(null, titel, "Er is nieuws.", (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!.Versie, Op(), Coordinator));
        var view = (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!;
        Opstelling.Eis(await Nieuwsbrief.Plaats(view.Berichten.Single(b => b.Titel == titel).Id, _school.Vandaag, "Nieuwsbrief 4", view.Versie, Op(), Coordinator));
    }

    /// <summary>With the advice of both and the instemming, so that a new version may carry it out.</summary>
    private async Task BesluitReglement()
    {
        var besluit = await StelVoor(Besluitsoort.Reglement, "Artikel 1 wordt anders");
        foreach (var (stap, uitkomst, rol) in new[]
        {
            (Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Rol.Ouderraad), (Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Rol.Schoolleider),
            (Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Rol.MrOuder),
        })
        {
            var invoer = new StapInvoer(stap, uitkomst, _school.Vandaag, "Sanne Bakker", null, uitkomst == Stapuitkomst.Ingestemd ? Geldproef.Brief : []);
            Opstelling.Eis(await Besluiten.LegVast(besluit, invoer, await Versie(besluit), Op(), Opstelling.Wie(rol)));
        }

        Opstelling.Eis(await Besluiten.Activeer(besluit, await Versie(besluit), Op(), Opstelling.Wie(Rol.Commissielid)));
    }

    private async Task LegReglementVast(string artikel) => Opstelling.Eis(await Reglement.LegVast(
        new RegelingInvoer([artikel], _school.Vandaag, null, null), (await Reglement.Bekijk(Leider)).Waarde!.Versie, Op(), Leider));

    private async Task RondGidsAf()
    {
        var gids = _school.Grains.Schoolgids(Opstelling.School, Opstelling.Jaar.Volgend);
        var view = (await gids.Bekijk(Coordinator)).Waarde!;
        Opstelling.Eis(await gids.RondAf(view.Kenmerk, view.Versie, Op(), Coordinator));
    }

    private IEnqueteGrain Enquete(Doelgroep doelgroep) => _school.Grains.Enquete(Opstelling.School, Opstelling.Jaar, doelgroep);

    private async Task Open(Doelgroep doelgroep) => Opstelling.Eis(await Enquete(doelgroep).Open(Enquetevoorstel.Vragen(doelgroep), _school.Vandaag.AddDays(14), Op(), Coordinator));

    /// <summary>All six children the same score.</summary>
    private static ImmutableArray<Vraaguitslag> Handen(int score) =>
        [.. Enquetevoorstel.Vragen(Doelgroep.Kinderen).Select(v => new Vraaguitslag(v, [.. Enumerable.Range(1, EnqueteGrenzen.ScoreMax).Select(s => s == score ? 6 : 0)]))];

    /// <summary>A first name that is no word.</summary>
    private static string Naam(string kind) => $"Qim{(char)('a' + Kinderen.IndexOf(kind))}";

    private static bool IsGroep5(string kind) => Kinderen.IndexOf(kind) % 2 == 0;

    private OperatieId Op() => Opstelling.Operatie($"gelijk-{Interlocked.Increment(ref _nr)}");

    private async Task Neem(string id, string naam, bool gediplomeerd) => Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(
        new OverblijfkrachtGegevens(
            naam, "0612345678", null, gediplomeerd, gediplomeerd ? new DateOnly(2024, 1, 1) : null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Donderdag,
            new DateOnly(2026, 8, 1), null, null),
        0, Coordinator));

    private sealed record Middagcijfers(int Beurten, int Gehaald, int Diensten, int Voorvallen, int Ongevallen);
}
