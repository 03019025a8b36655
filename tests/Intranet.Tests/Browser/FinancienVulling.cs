using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Money behind the pages: a tariff with its instemming, a bank account, a child of two payers, a collection, statements (TSO-6, TSO-10).</summary>
internal sealed class FinancienVulling(Huis huis, BordSchool school)
{
    public const string Kind = "geldlieke";
    public const string Run = "proefincass1";
    public const string IbanSchool = "NL91ABNA0417164300";
    public const string IbanMoeder = "NL69INGB0123456789";

    public static readonly Schooljaar Jaar = Schooljaar.Van(Huis.Vandaag);

    private readonly Wie _commissie = Als(school, Rol.Commissielid);
    private readonly Wie _mr = Als(school, Rol.MrOuder);
    private long _saldo;
    private int _afschrift;

    public Wie Coordinator { get; } = Als(school, Rol.Overblijfcoordinator);

    public Wie Leider { get; } = Als(school, Rol.Schoolleider);

    /// <summary>Something behind each address; the money of this school is set up by it.</summary>
    public async Task Vul(Dictionary<string, string> waarden)
    {
        await RichtIn();
        await SchrijfIn();
        await Machtig(await BetalerId("v1"));
        await StelVast();
        var run = await MaakIncasso(TargetDagen.Volgende(Huis.Vandaag.AddDays(40)));
        var afschrift = await Lees(Regel(Huis.Vandaag, new Geld(1_500), "Dank je wel"));
        var besluit = (await huis.Grains.Besluiten(school.Sleutel, Jaar).Bekijk(Leider)).Waarde!.Besluiten[0].Id;
        (waarden["ronde"], waarden["id /s/{school}/geld/betaler/{id}"], waarden["id /s/{school}/geld/incasso/{id}"]) = ("september", await BetalerId("v1"), run.Id);
        (waarden["id /s/{school}/geld/bank/{id}"], waarden["id /s/{school}/besluiten/{id}"]) = (afschrift, besluit);
        foreach (var pad in new[] { "leerling", "verdeling" })
        {
            waarden[$"leerling /s/{{school}}/geld/{pad}/{{leerling}}"] = Kind;
        }

        waarden["id /s/{school}/geld/betalen/{id}"] = await MaakBetaalrun();
    }

    public async Task RichtIn()
    {
        var financien = huis.Grains.Financien(school.Sleutel);
        var instellingen = new FinancienInstellingen(
            [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, false, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500),
            FinancienGrenzen.UitsluitingDagen);
        Goed(await financien.ZetInstellingen(instellingen, false, (await financien.Bekijk()).Versie, Coordinator));
        var bank = new Bankgegevens(IbanSchool, "Overblijf De Horizon", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, 5, null);
        Goed(await financien.ZetBank(bank, (await financien.Bekijk()).Versie, Coordinator));
        await BesluitTarief();
        await Tot(async () => !(await financien.Bekijk()).Tarieven.IsEmpty);
    }

    /// <summary>Structural on Monday and Thursday; mother and father each pay half.</summary>
    public async Task SchrijfIn()
    {
        var kind = huis.Grains.Leerling(school.Sleutel, Kind);
        Goed(await kind.SchrijfIn(new Persoonsgegevens("Lieke", null, "Akker", new DateOnly(2018, 3, 2), BordSchool.Groep5, null), school.Operatie(), school.Systeem));
        ImmutableArray<Verzorger> ouders =
        [
            new("v1", "Anna Akker", "moeder", "0612345678", null, true, true, false, false, "nl", 50, 1), new("v2", "Bas Berg", "vader", "0687654321", null, true, true, false, false, "nl", 50, 2),
        ];
        Goed(await kind.BewaarVerzorgers(ouders, [], (await kind.Kaart(school.Systeem)).Waarde!.Versie, school.Systeem));
        Goed(await kind.MeldAan(new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Donderdag, null, school.Operatie(), school.Systeem));
        await huis.Grains.Betalers(school.Sleutel).WerkBij([Kind]);
        await Tot(async () => (await huis.Grains.Betalers(school.Sleutel).Alles()).Length >= 2);
    }

    public async Task<string> BetalerId(string verzorgerId) => (await huis.Grains.Betalers(school.Sleutel).Verdeling(Kind)).Delen.Single(d => d.VerzorgerId == verzorgerId).BetalerId!;

    public async Task<BetalerKaart> Kaart(string verzorgerId) => (await huis.Grains.Betaler(school.Sleutel, await BetalerId(verzorgerId)).Kaart(Leider)).Waarde!;

    public async Task Machtig(string betalerId)
    {
        var invoer = new MachtigingInvoer(IbanMoeder, "A. Akker", Huis.Vandaag.AddDays(-1), Machtigingwijze.OpPapier, null, null, []);
        Goed(new Uitkomst((await huis.Grains.Betaler(school.Sleutel, betalerId).TekenMachtiging(invoer, school.Operatie(), Coordinator)).Weigering));
        await Tot(async () => (await huis.Grains.Betalers(school.Sleutel).Alles()).Any(r => r.Id == betalerId && r.Machtiging is not null));
    }

    public async Task StelVast()
    {
        var ronde = huis.Grains.Termijnronde(school.Sleutel, Jaar, Rondesoort.September);
        var beeld = (await ronde.Bekijk(Coordinator)).Waarde!;
        Goed(await ronde.StelVast(Huis.Vandaag, beeld.Vervalt, beeld.Totaal, school.Operatie(), Coordinator));
        await Tot(async () => await IsGesteld());
    }

    /// <summary>Both payers have something open.</summary>
    public async Task<bool> IsGesteld() => (await huis.Grains.Betalers(school.Sleutel).Alles()).Count(r => r.Open > Geld.Nul) >= 2;

    /// <summary>To the bank, approved by somebody else.</summary>
    public async Task<IncassorunView> MaakIncasso(DateOnly dag)
    {
        var run = huis.Grains.Incassorun(school.Sleutel, Run);
        Goed(await run.Maak(dag, "nov 2026", school.Operatie(), Coordinator));
        Goed(await run.Bevries((await run.Bekijk(Coordinator)).Waarde!.Totaal, school.Operatie(), Coordinator));
        Goed(await run.KeurGoed((await run.Bekijk(Leider)).Waarde!.Hash!, school.Operatie(), Leider));
        Goed(await run.KondigAan(school.Operatie(), Coordinator));
        Goed(new Uitkomst((await run.VoorBestand(Coordinator)).Weigering));
        Goed(await run.DienIn(school.Operatie(), Coordinator));
        return (await run.Bekijk(Coordinator)).Waarde!;
    }

    /// <returns>Id of the statement; its lines are handled.</returns>
    public async Task<string> Lees(params Afschriftregel[] regels)
    {
        var (begin, eind) = (_saldo, _saldo + regels.Sum(r => r.Bedrag.Centen));
        var naam = string.Create(CultureInfo.InvariantCulture, $"PROEF{++_afschrift}");
        var genummerd = regels.Select((r, nr) => r with { Nr = nr + 1 }).ToImmutableArray();
        var afschrift = new IngelezenAfschrift(
            naam, IbanSchool, _afschrift.ToString(CultureInfo.InvariantCulture), "camt.053.001.08", regels[0].Datum, regels[0].Datum, new Geld(begin), new Geld(eind), genummerd);
        var bank = huis.Grains.Bank(school.Sleutel);
        Goed(new Uitkomst((await bank.Lees([afschrift], school.Operatie(), Coordinator)).Weigering));
        await Tot(async () => (await bank.Bekijk(Leider)).Waarde!.Afschriften.FirstOrDefault(a => a.Id == naam) is { } rij && (rij.Geboekt + rij.Lijst + rij.Genegeerd).Centen == eind - begin);
        _saldo = eind;
        return (await bank.Bekijk(Leider)).Waarde!.Afschriften.Single(a => a.Id == naam).AfschriftId;
    }

    public static Afschriftregel Regel(DateOnly datum, Geld bedrag, string omschrijving) => new(
        1, datum, bedrag, false, string.Create(CultureInfo.InvariantCulture, $"REF{datum:yyyyMMdd}{bedrag.Centen}"), "PMNT/RCDT/ESCT", null, null, null, null, null, null, null, omschrijving, null, null, null);

    /// <summary>What goes by outboxes is there a moment later.</summary>
    public static async Task Tot(Func<Task<bool>> klaar)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        for (var poging = 0; poging < 600; poging++)
        {
            if (await klaar())
            {
                return;
            }

            await slag.WaitForNextTickAsync();
        }

        throw new InvalidOperationException("Het kwam niet aan.");
    }

    private async Task BesluitTarief()
    {
        var besluiten = huis.Grains.Besluiten(school.Sleutel, Jaar);
        var tarief = new Tarief(Jaar, Jaar.EersteDag, Jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(350), new Geld(350), new Geld(350), [], [], "");
        var voorstel = await besluiten.StelVoor(
            new BesluitvoorstelInvoer(Besluitsoort.Tarief, Jaar.EersteDag, "Ouderbijdrage overblijven", "Besproken.", false, tarief, null, null, "Overblijfcoördinator"), school.Operatie(), Coordinator);
        var id = voorstel.Waarde!.Id;
        Goed(await besluiten.NoteerCommissie(id, new BesluitInvoer(Huis.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord."), await Versie(id), school.Operatie(), Coordinator));
        await LegVast(id, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Coordinator);
        await LegVast(id, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Leider);
        await LegVast(id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, _mr);
        Goed(await besluiten.Activeer(id, await Versie(id), school.Operatie(), _commissie));
    }

    private async Task LegVast(string id, Besluitstap stap, Stapuitkomst uitkomst, Wie wie)
    {
        ImmutableArray<byte> brief = uitkomst == Stapuitkomst.Ingestemd ? [.. "%PDF-1.7\n% verzonnen brief\n"u8] : [];
        Goed(await huis.Grains.Besluiten(school.Sleutel, Jaar).LegVast(
            id, new StapInvoer(stap, uitkomst, Huis.Vandaag, "Sanne Bakker", null, brief), await Versie(id), school.Operatie(), wie));
    }

    private async Task<long> Versie(string id) => (await huis.Grains.Besluiten(school.Sleutel, Jaar).Kaart(id, Leider)).Waarde!.Besluit.Versie;

    /// <summary>Father has a credit of before the intranet, that is asked back and approved.</summary>
    private async Task<string> MaakBetaalrun()
    {
        const string id = "proefbetaal1";
        var vader = await BetalerId("v2");
        var betaler = huis.Grains.Betaler(school.Sleutel, vader);
        Goed(await betaler.NeemBegintegoedOp(new Geld(2_000), "Van voor het intranet", school.Operatie(), Coordinator));
        Goed(await betaler.VraagUitbetaling(new Geld(2_000), "NL44RABO0123456789", "B. Berg", (await Kaart("v2")).Versie, school.Operatie(), Coordinator));
        var uitbetaling = (await Kaart("v2")).Uitbetalingen[^1].Id;
        Goed(await betaler.KeurUitbetaling(uitbetaling, true, school.Operatie(), Leider));
        Goed(await huis.Grains.Betaalrun(school.Sleutel, id).Maak(
            TargetDagen.Volgende(Huis.Vandaag.AddDays(3)), [$"restitutie/{vader}/{uitbetaling}"], school.Operatie(), Coordinator));
        return id;
    }

    private static Wie Als(BordSchool school, Rol rol) => new($"geld-{rol.ToString().ToLowerInvariant()}", $"Proef {rol}", school.Sleutel, [new ActieveRol(rol, [])]);

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
