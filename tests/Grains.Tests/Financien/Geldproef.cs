using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>
/// De Horizon with money set up on Tuesday 1 September 2026, 9:00: groep 5 with Lieke (Monday and Thursday) and Daan (Tuesday), each for half of mother Anna and father
/// Bas, and Noor (now and then), wholly of mother Anna: two payers. A tariff of € 3,50 a turn with its instemming, settings and a bank account that collects.
/// </summary>
internal sealed class Geldproef : IAsyncDisposable
{
    public const string Lieke = "lieke";
    public const string Daan = "daan";
    public const string Noor = "noor";
    public const string Moeder = "v1";
    public const string Vader = "v2";
    public const string Iban = "NL91ABNA0417164300";
    public const string IbanMoeder = "NL69INGB0123456789";
    public const string IbanVader = "NL44RABO0123456789";
    public const long Prijs = 350;

    public static readonly DateOnly Begindag = new(2026, 9, 1);
    public static readonly Schooljaar Jaar = Opstelling.Jaar;
    public static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    public static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    public static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    public static readonly Wie Commissie = Opstelling.Wie(Rol.Commissielid);
    public static readonly Wie Ouderraad = Opstelling.Wie(Rol.Ouderraad);
    public static readonly Wie MrOuder = Opstelling.Wie(Rol.MrOuder);
    public static readonly Wie MrPersoneel = Opstelling.Wie(Rol.MrPersoneel);

    /// <summary>A letter with its first bytes right.</summary>
    public static readonly ImmutableArray<byte> Brief = [.. "%PDF-1.7\n% verzonnen brief van de MR\n"u8];

    public static readonly FinancienInstellingen Instellingen = new(
        [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, true, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500),
        FinancienGrenzen.UitsluitingDagen);

    private int _nr;

    private Geldproef(Opstelling school) => School = school;

    public Opstelling School { get; }

    public IFinancienGrain Financien => School.Grains.Financien(Opstelling.School);

    public IBesluitenGrain Besluiten => School.Grains.Besluiten(Opstelling.School, Jaar);

    public IJournaalGrain Journaal => School.Grains.Journaal(Opstelling.School, Jaar);

    public IBetalersGrain Betalers => School.Grains.Betalers(Opstelling.School);

    /// <param name="begin">Another day to begin on.</param>
    public static async Task<Geldproef> Start(DateOnly? begin = null)
    {
        var proef = await Leeg(begin);
        await proef.SchrijfIn();
        await proef.RichtIn();
        Opstelling.Eis(new Uitkomst((await proef.Activeer(Voorstel(proef.School.Vandaag))).Weigering));
        await proef.Betalers.WerkBij([Lieke, Daan, Noor]);
        await proef.LeegUitbakken();
        return proef;
    }

    /// <summary>A school with its groepen and nothing of money.</summary>
    public static async Task<Geldproef> Leeg(DateOnly? begin = null)
    {
        var proef = new Geldproef(await Opstelling.Start(begin: Schooltijd.Moment(begin ?? Begindag, new TimeOnly(9, 0))));
        await proef.School.RichtSchoolIn();
        return proef;
    }

    public static Tarief Tarief(long structureel = Prijs, long? zonder = null, long incidenteel = Prijs, params Gezinskorting[] kortingen) => new(
        Jaar, Jaar.EersteDag, Jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(structureel), new Geld(zonder ?? structureel), new Geld(incidenteel), [], [.. kortingen], "");

    /// <summary>The tariff of the whole schooljaar, or from a later day.</summary>
    public static BesluitvoorstelInvoer Voorstel(DateOnly vandaag, Tarief? tarief = null, DateOnly? vanaf = null) => new(
        Besluitsoort.Tarief, vanaf ?? Jaar.EersteDag, "Ouderbijdrage overblijven", $"Besproken op {Datums.Cijfers(vandaag)}.", false, tarief ?? Tarief(), null, null, "Overblijfcoördinator");

    public OperatieId Op() => Opstelling.Operatie("geld" + (++_nr).ToString("D5", CultureInfo.InvariantCulture));

    /// <summary>Commissie, advice of both, instemming with its letter; then it is active.</summary>
    public async Task<Uitkomst<Besluitvoorstel>> Activeer(BesluitvoorstelInvoer invoer)
    {
        var voorgesteld = await Besluiten.StelVoor(invoer, Op(), Coordinator);
        if (voorgesteld.Waarde is not { } besluit)
        {
            return voorgesteld;
        }

        await NaarInstemming(besluit.Id);
        Opstelling.Eis(await LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, MrOuder));
        if (besluit.RaaktLeerkrachten)
        {
            Opstelling.Eis(await LegVast(besluit.Id, Besluitstap.InstemmingPersoneel, Stapuitkomst.Ingestemd, MrPersoneel));
        }

        Opstelling.Eis(await Besluiten.Activeer(besluit.Id, await Versie(besluit.Id), Op(), Commissie));
        return await Besluit(besluit.Id);
    }

    /// <summary>The commissie decided and both advised.</summary>
    public async Task NaarInstemming(string besluitId)
    {
        var stem = new BesluitInvoer(School.Vandaag, ["Karel van Rijn", "Petra de Ruiter", "Marijke Vos"], 3, 0, 0, "Akkoord.");
        Opstelling.Eis(await Besluiten.NoteerCommissie(besluitId, stem, await Versie(besluitId), Op(), Coordinator));
        Opstelling.Eis(await LegVast(besluitId, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Ouderraad));
        Opstelling.Eis(await LegVast(besluitId, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Leider));
    }

    public async Task<Uitkomst> LegVast(string besluitId, Besluitstap stap, Stapuitkomst uitkomst, Wie wie, string? tekst = null)
    {
        var isInstemming = stap is Besluitstap.InstemmingOuders or Besluitstap.InstemmingPersoneel;
        var invoer = new StapInvoer(stap, uitkomst, School.Vandaag, "Sanne Bakker", tekst, isInstemming ? Brief : []);
        return await Besluiten.LegVast(besluitId, invoer, await Versie(besluitId), Op(), wie);
    }

    public async Task<Besluitvoorstel> Besluit(string besluitId) => (await Besluiten.Kaart(besluitId, Leider)).Waarde!.Besluit;

    public async Task<long> Versie(string besluitId) => (await Besluit(besluitId)).Versie;

    public async Task Zet(FinancienInstellingen instellingen) =>
        Opstelling.Eis(await Financien.ZetInstellingen(instellingen, juridischeNotitieGezien: true, (await Financien.Bekijk()).Versie, Coordinator));

    /// <summary>Id of the payer who is this verzorger of Lieke.</summary>
    public async Task<string> BetalerId(string verzorgerId) => (await Betalers.Verdeling(Lieke)).Delen.Single(d => d.VerzorgerId == verzorgerId).BetalerId!;

    public async Task<IBetalerGrain> Betaler(string verzorgerId) => School.Grains.Betaler(Opstelling.School, await BetalerId(verzorgerId));

    public async Task<BetalerKaart> Kaart(string verzorgerId)
    {
        var kaart = await (await Betaler(verzorgerId)).Kaart(Leider);
        Assert.Null(kaart.Weigering);
        return kaart.Waarde!;
    }

    /// <summary>A mandate on paper, signed a day ago.</summary>
    public async Task<Machtiging> Machtig(string verzorgerId)
    {
        var invoer = new MachtigingInvoer(
            verzorgerId == Moeder ? IbanMoeder : IbanVader, verzorgerId == Moeder ? "A. Akker" : "B. Akker", School.Vandaag.AddDays(-1), Machtigingwijze.OpPapier, null, null, []);
        var machtiging = await (await Betaler(verzorgerId)).TekenMachtiging(invoer, Op(), Coordinator);
        Assert.Null(machtiging.Weigering);
        await LeegUitbakken();
        return machtiging.Waarde!;
    }

    public IAfrekeningGrain Afrekening(string leerlingId) => School.Grains.Afrekening(Opstelling.School, leerlingId, Jaar);

    /// <summary>Claims a term of a child; when it returns payers and journal know it.</summary>
    public async Task<Termijnuitkomst> Stel(string leerlingId, Termijn termijn = Termijn.Eerste, bool ineens = false, int kortingskind = 1, DateOnly? vervalt = null)
    {
        var uitkomst = await Afrekening(leerlingId).Stel(termijn, ineens, kortingskind, School.Vandaag, vervalt ?? School.Vandaag.AddDays(29), "proefronde");
        await LeegUitbakken();
        return uitkomst;
    }

    /// <summary>A transfer of this payer, as a statement tells it; cents. When it returns the journal knows it.</summary>
    public async Task Betaal(string verzorgerId, long centen, string? bron = null, params Betaaldeel[] doelen)
    {
        var nr = ++_nr;
        var ontvangst = new Ontvangst(
            bron ?? string.Create(CultureInfo.InvariantCulture, $"afschrift/proef/{nr}"), Betaalwijze.Overboeking, School.Vandaag, new Geld(centen), Boekposten.Bank, [.. doelen],
            string.Create(CultureInfo.InvariantCulture, $"proef/{nr}"), "systeem");
        await (await Betaler(verzorgerId)).OntvangBetaling(new Afzender($"afschrift/{Opstelling.School}/proef", nr), ontvangst);
        await LeegUitbakken();
    }

    /// <summary>Waits until nothing is on its way between grains any more; the clock moves only while something is.</summary>
    public Task LeegUitbakken() => School.TotDat(() => Task.FromResult(School.Storing.Aanwezig.All(IsLeeg)));

    public async Task<Geld> Saldo(string post, Schooljaar? jaar = null)
    {
        var stand = await School.Grains.Journaal(Opstelling.School, jaar ?? Jaar).Stand(Leider);
        Assert.Null(stand.Weigering);
        return stand.Waarde!.Saldo(post);
    }

    /// <summary>Sum of all bookings nil, debtors what payers have open, credits what they have to their credit: to the cent, once the outboxes are empty.</summary>
    public async Task Sluitend(Schooljaar? jaar = null)
    {
        await LeegUitbakken();
        var stand = await School.Grains.Journaal(Opstelling.School, jaar ?? Jaar).Controleer(Leider);
        Assert.Null(stand.Weigering);
        Assert.Equal(0, stand.Waarde!.Saldi.Sum(s => s.Saldo.Centen));
        var betalers = await Betalers.Alles();
        Assert.Equal(betalers.Sum(b => b.Open.Centen), stand.Waarde.Saldo(Boekposten.Debiteuren).Centen);
        Assert.Equal(-betalers.Sum(b => b.Tegoed.Centen), stand.Waarde.Saldo(Boekposten.Tegoeden).Centen);
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private bool IsLeeg((string Toestand, string Sleutel) rij) =>
        School.Storing.Laatste<object>(rij.Toestand, rij.Sleutel) is not { } state
        || state.GetType().GetProperty("Uitbak")?.GetValue(state) is not { } bak
        || bak.GetType().GetProperty("Wachtend")!.GetValue(bak) is ICollection { Count: 0 };

    private async Task SchrijfIn()
    {
        Verzorger anna = new(Moeder, "Anna Akker", "moeder", "0612345678", "anna@voorbeeld.invalid", true, true, false, false, "", 50, 1);
        Verzorger bas = new(Vader, "Bas Akker", "vader", "0612345679", "bas@voorbeeld.invalid", true, true, false, false, "", 50, 2);
        await SchrijfIn(Lieke, "Lieke", AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Donderdag, anna, bas);
        await SchrijfIn(Daan, "Daan", AanmeldingSoort.Structureel, Weekdagen.Dinsdag, anna, bas);
        await SchrijfIn(Noor, "Noor", AanmeldingSoort.Incidenteel, Weekdagen.Geen, anna with { Betaaldeel = 100 });
    }

    private async Task SchrijfIn(string id, string roepnaam, AanmeldingSoort soort, Weekdagen dagen, params Verzorger[] verzorgers)
    {
        var kind = await School.SchrijfIn(id, roepnaam);
        Opstelling.Eis(await kind.BewaarVerzorgers([.. verzorgers], [], (await kind.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        Opstelling.Eis(await kind.MeldAan(Jaar.EersteDag, soort, dagen, null, Op(), Kantoor));
    }

    private async Task RichtIn()
    {
        await Zet(Instellingen);
        var bank = new Bankgegevens(Iban, "Stichting Overblijf De Horizon", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, FinancienGrenzen.AankondigingDagenMax, null);
        Opstelling.Eis(await Financien.ZetBank(bank, (await Financien.Bekijk()).Versie, Coordinator));
    }
}
