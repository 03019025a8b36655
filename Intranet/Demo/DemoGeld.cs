using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// Money of the demo (TSO-6, TSO-10): set-up with its besluiten and begroting, the round of September, a collection with a line that came back, statements,
/// vergoedingen, reminders, an arrangement and cash. All amounts and accounts are invented.
/// </summary>
internal sealed class DemoGeld(IGrainFactory grains, DemoKlok klok)
{
    private const int BeginTerug = 70;
    private const int AankondigingDagen = 5;
    private const long BeginBank = 850_000;
    private const long BeginKas = 7_500;
    private const long Prijs = 250;

    private static readonly SchoolSleutel School = DemoPlan.School;
    private static readonly Wie Coordinator = Als("demo-coordinator", "Marijke van der Veen", Rol.Overblijfcoordinator);
    private static readonly Wie Leider = Als("demo-schoolleider", "Ingrid van Leeuwen", Rol.Schoolleider);

    private readonly Schooltijd _tijd = new(klok);
    private DateOnly _lunchdag;
    private Schooljaar _jaar;
    private int _operatie;

    /// <summary>Leaves the clock in the morning of the day that the demo opens on.</summary>
    public async Task Vul(DateOnly lunchdag, DateOnly vorigeLunchdag)
    {
        (_lunchdag, _jaar) = (lunchdag, Schooljaar.Van(lunchdag));
        Op(lunchdag.AddDays(-BeginTerug));
        await RichtIn();
        var besluiten = new DemoBesluiten(grains, _tijd, Coordinator, Leider, Operatie);
        await besluiten.Neem(_jaar, Prijs);
        await BeginMetBetalers();
        var (zonder, run, incassodatum) = await StelSeptemberVast();
        if (run is not null && incassodatum.AddDays(15) < lunchdag)
        {
            var bank = new DemoBank(grains, klok, Coordinator, Operatie);
            var stand = await bank.Vul(run, incassodatum, zonder, BeginBank);
            await new DemoVergoedingen(grains, klok, Coordinator, Leider, Operatie).Vul(bank, stand, lunchdag);
            await LaatAchter(zonder, incassodatum);
            await new DemoDebiteuren(grains, Coordinator, Leider, Operatie).Vul(zonder, _tijd.Vandaag, lunchdag);
        }

        Op(lunchdag.AddDays(-4));
        await besluiten.Lopend(_jaar, Prijs);
        var kas = new DemoKas(grains, klok, Coordinator, Operatie);
        if (vorigeLunchdag >= _jaar.EersteDag)
        {
            await kas.Tel(vorigeLunchdag, new Geld(BeginKas), new Geld(Prijs + 50));
        }

        await kas.Vandaag(lunchdag, new Geld(Prijs + 50));
    }

    /// <summary>An account number of no bank that is there, with right check digits.</summary>
    public static string Iban(int nummer)
    {
        var rekening = string.Create(CultureInfo.InvariantCulture, $"DEMO{nummer:D10}");
        var rest = (rekening + "NL00").Aggregate(0, (som, teken) => char.IsAsciiDigit(teken) ? ((som * 10) + (teken - '0')) % 97 : ((som * 100) + (teken - 'A' + 10)) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"NL{98 - rest:D2}{rekening}");
    }

    /// <summary>What goes by outboxes is there a moment later.</summary>
    public static async Task Tot(Func<Task<bool>> klaar)
    {
        for (var keer = 0; keer < 600 && !await klaar(); keer++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }

    private async Task RichtIn()
    {
        var financien = grains.Financien(School);
        var instellingen = new FinancienInstellingen(
            [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, false, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500),
            FinancienGrenzen.UitsluitingDagen);
        Eis(await financien.ZetInstellingen(instellingen, false, (await financien.Bekijk()).Versie, Coordinator));
        var bank = new Bankgegevens(
            Iban(1), "Stichting Overblijf De Horizon", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, AankondigingDagen, null);
        Eis(await financien.ZetBank(bank, (await financien.Bekijk()).Versie, Coordinator));
        foreach (var jaar in new[] { _jaar.Begin, _jaar.Begin + 1 })
        {
            var maximum = new Vrijwilligersmaximum(jaar, new Geld(560), new Geld(330), 21, new Geld(21_000), new Geld(210_000), "Voorbeeldbedragen van de demo");
            Eis(await financien.ZetMaximum(maximum, (await financien.Bekijk()).Versie, Coordinator));
        }
    }

    /// <summary>What bank and kas held at the begin, who pays, and mandates of four in ten.</summary>
    private async Task BeginMetBetalers()
    {
        var begin = new BeginbalansInvoer(_jaar.EersteDag, [new(Boekposten.Bank, new Geld(BeginBank)), new(Boekposten.Kas, new Geld(BeginKas))]);
        Eis(await grains.Journaal(School, _jaar).ZetBeginbalans(begin, Operatie(), Coordinator));
        var betalers = grains.Betalers(School);
        foreach (var deel in DemoPlan.Kinderen(_jaar).Select(k => k.Id).Chunk(50))
        {
            await betalers.WerkBij([.. deel]);
        }

        await Tot(async () => (await betalers.Alles()).Length >= (await betalers.Nachtdoelen()).Length);
        foreach (var rij in (await betalers.Alles()).Where(r => r.Plan != Betaalplan.Contant && DemoPlan.Kies(r.Nummer, 21, 10) < 4))
        {
            var machtiging = new MachtigingInvoer(Iban(1_000 + rij.Nummer), rij.Naam, _tijd.Vandaag.AddDays(-1), Machtigingwijze.OpPapier, null, null, []);
            Eis(new Uitkomst((await grains.Betaler(School, rij.Id).TekenMachtiging(machtiging, Operatie(), Coordinator)).Weigering));
        }

        await Tot(async () => (await betalers.Alles()).All(r => r.Plan == Betaalplan.Contant || DemoPlan.Kies(r.Nummer, 21, 10) >= 4 || r.Machtiging is not null));
    }

    /// <returns>Who pays by transfer, the run that the bank has, and its day.</returns>
    private async Task<(ImmutableArray<BetalerRij> Zonder, IncassorunView? Run, DateOnly Incassodatum)> StelSeptemberVast()
    {
        var incassodatum = TargetDagen.Volgende(_tijd.Vandaag.AddDays(AankondigingDagen + 1));
        var ronde = grains.Termijnronde(School, _jaar, Rondesoort.September);
        var beeld = await ronde.Bekijk(Coordinator);
        Eis(new Uitkomst(beeld.Weigering));
        Eis(await ronde.StelVast(_tijd.Vandaag, incassodatum, beeld.Waarde!.Totaal, Operatie(), Coordinator));
        await Tot(async () => (await ronde.Bekijk(Coordinator)).Waarde!.Stap == Rondestap.Klaar
            && (await grains.Betalers(School).Alles()).Sum(r => r.Open.Centen) >= (await ronde.Bekijk(Coordinator)).Waarde!.Totaal.Centen);
        var rijen = await grains.Betalers(School).Alles();
        return ([.. rijen.Where(r => r.Open > Geld.Nul && r.Machtiging is null).OrderBy(r => r.Nummer)], await MaakIncasso(incassodatum), incassodatum);
    }

    private async Task<IncassorunView?> MaakIncasso(DateOnly incassodatum)
    {
        const string id = "demoincasso1";
        var run = grains.Incassorun(School, id);
        Eis(await run.Maak(incassodatum, incassodatum.ToString("MMM yyyy", CultureInfo.GetCultureInfo("nl-NL")), Operatie(), Coordinator));
        Eis(await run.Bevries((await run.Bekijk(Coordinator)).Waarde!.Totaal, Operatie(), Coordinator));
        Eis(await run.KeurGoed((await run.Bekijk(Leider)).Waarde!.Hash!, Operatie(), Leider));
        if (!(await run.KondigAan(Operatie(), Coordinator)).IsGoed)
        {
            return null; // the mail box of the demo is full: then the bank has nothing yet
        }

        var bestand = await run.VoorBestand(Coordinator);
        Eis(new Uitkomst(bestand.Weigering));
        Eis(await run.DienIn(Operatie(), Coordinator));
        return (await run.Bekijk(Coordinator)).Waarde;
    }

    /// <summary>Who didn't pay: two were reminded on paper more than four weeks ago, one pays in parts, one is paid for by somebody else.</summary>
    private async Task LaatAchter(ImmutableArray<BetalerRij> zonder, DateOnly incassodatum)
    {
        var laat = zonder.Skip(DemoBank.Betaalt).ToList();
        Op(incassodatum.AddDays(3));
        foreach (var rij in laat.Take(2))
        {
            Eis(await grains.Betaler(School, rij.Id).Herinner(opPapier: true, Operatie(), Coordinator));
        }

        Op(_lunchdag.AddDays(-5));
        foreach (var rij in laat)
        {
            await grains.Betaler(School, rij.Id).Nacht();
        }

        if (laat is [_, _, var inDelen, var derde, ..])
        {
            var betaler = grains.Betaler(School, inDelen.Id);
            var kaart = (await betaler.Kaart(Coordinator)).Waarde!;
            var termijnen = kaart.Open.Verdeel(3).Select((deel, nr) => new Regelingtermijn(_lunchdag.AddDays(10 + (30 * nr)), deel));
            Eis(await betaler.ZetRegeling([.. termijnen], kaart.Versie, Operatie(), Coordinator));
            var ander = grains.Betaler(School, derde.Id);
            Eis(await ander.ZetVlaggen(Betalervlaggen.DerdeBetaalt, null, "Stadspas Verzonnendam", (await ander.Kaart(Coordinator)).Waarde!.Versie, Coordinator));
        }
    }

    /// <summary>In the morning of that day, never before the schooljaar.</summary>
    private void Op(DateOnly dag) => klok.ZetOp(dag < _jaar.EersteDag ? _jaar.EersteDag : dag, new TimeOnly(9, 0));

    private OperatieId Operatie() => new(string.Create(CultureInfo.InvariantCulture, $"demo-geld-operatie-{++_operatie}"));

    internal static Wie Als(string id, string naam, Rol rol) => new(id, naam, School, [new ActieveRol(rol, [])]);
}
