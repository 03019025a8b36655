using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The money through the years: tariff, rounds, mandates, cash. What goes by the bank is in the file beside this one (TSO-6, TSO-10).</summary>
internal sealed partial class Schoolleven
{
    private const int Aankondiging = 5;
    private const long Dagprijs = 350;

    private static readonly string[] Rondenee =
        [Weigeringen.RondeVerouderd(Geld.Nul).Code, Weigeringen.RondeGedaan.Code, Weigeringen.RondeNiets.Code, Weigeringen.RondeGeenTarief.Code];

    private static readonly string[] Kasnee = ["kas-al-betaald", "kas-geen-kind"];

    private static readonly ImmutableArray<byte> Instemming = [.. "%PDF-1.4\n%%EOF\n"u8];

    /// <summary>A branch of its own: what money does changes no draw of the others.</summary>
    private SimRandom Geldkans => field ??= _wereld.Toeval("geld");

    private Geldmodel Beurs => Model.Geldzaken;

    private async Task Geldwerk(DateOnly dag)
    {
        var jaar = Schooljaar.Van(dag);
        await RichtGeldIn();
        if (Beurs.Tariefjaar != jaar.Begin)
        {
            await BesluitTarief(jaar);
            return; // what holds goes by an outbox
        }

        if (dag.DayOfWeek == DayOfWeek.Monday)
        {
            await Machtig();
        }

        await StelRonde(jaar, dag);
        await Incassowerk(dag);
        await Bankwerk(dag);
        if (_school.HeeftOverblijven(dag))
        {
            await Kaswerk(dag);
        }
    }

    private async Task RichtGeldIn()
    {
        if (Beurs.IsIngericht)
        {
            return;
        }

        var instellingen = new FinancienInstellingen(
            [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, false, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500),
            FinancienGrenzen.UitsluitingDagen);
        var bank = new Bankgegevens(
            DemoGeld.Iban(1), "Overblijf De Horizon", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, Aankondiging, null);
        await _klant.MetVersie("geld-instellingen", g => g.Financien(School).Bekijk(), v => v.Instellingen is not null,
            (g, v) => g.Financien(School).ZetInstellingen(instellingen, false, v.Versie, Als(Coordinator)));
        await _klant.MetVersie("geld-bank", g => g.Financien(School).Bekijk(), v => v.Bank is not null, (g, v) => g.Financien(School).ZetBank(bank, v.Versie, Als(Coordinator)));
        Beurs.IsIngericht = true;
    }

    /// <summary>Each year anew, with advice and instemming (10f).</summary>
    private async Task BesluitTarief(Schooljaar jaar)
    {
        var prijs = new Geld(Dagprijs + (5 * (jaar.Begin - 2026)));
        var tarief = new Tarief(jaar, jaar.EersteDag, jaar.LaatsteDag, Tariefvorm.PerBeurt, prijs, prijs, new Geld(Dagprijs), [], [], "");
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Tarief, jaar.EersteDag, "Ouderbijdrage", "Besproken.", false, tarief, null, null, "Caro Coordinator");
        var (operatie, wie) = (Geldoperatie(), Als(Coordinator));
        if (await _klant.Doe("besluit", g => g.Besluiten(School, jaar).StelVoor(invoer, operatie, wie)) is not { Id: var id })
        {
            return;
        }

        var stem = new BesluitInvoer(Vandaag, ["Karel", "Petra"], 2, 0, 0, "Akkoord.");
        await NeemStap(jaar, id, (b, versie, op) => b.NoteerCommissie(id, stem, versie, op, wie));
        foreach (var stap in new[] { Besluitstap.AdviesOuderraad, Besluitstap.AdviesSchoolleiding })
        {
            await NeemStap(jaar, id, (b, versie, op) => b.LegVast(id, new StapInvoer(stap, Stapuitkomst.Positief, Vandaag, "Iemand", null, []), versie, op, wie));
        }

        await ProbeerZonderMr(jaar, id);
        Bestuur.Ingestemd.Add(id);
        var mr = new Wie("mr-ouder", "Mr Ouder", School, [new ActieveRol(Rol.MrOuder, [])]);
        var document = new StapInvoer(Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Vandaag, "Iemand", null, Instemming);
        await NeemStap(jaar, id, (b, versie, op) => b.LegVast(id, document, versie, op, mr));
        if (await NeemStap(jaar, id, (b, versie, op) => b.Activeer(id, versie, op, Als(Schoolleider))))
        {
            Beurs.Tariefjaar = jaar.Begin;
            _wereld.Tel("tariffs");
        }
    }

    private async Task<bool> NeemStap(Schooljaar jaar, string id, Func<IBesluitenGrain, long, OperatieId, Task<Uitkomst>> stap)
    {
        var operatie = Geldoperatie();
        var kaart = await _klant.Doe("besluit-kaart", g => g.Besluiten(School, jaar).Kaart(id, Als(Schoolleider)));
        return await _klant.Doe("besluit-stap", g => stap(g.Besluiten(School, jaar), kaart!.Besluit.Versie, operatie));
    }

    /// <summary>Now and then a payer signs.</summary>
    private async Task Machtig()
    {
        var rijen = await _klant.Vraag(g => g.Betalers(School).Alles());
        foreach (var rij in rijen.Where(r => r.Machtiging is null && Geldkans.Kans(0.15)).Take(3))
        {
            var operatie = Geldoperatie();
            var invoer = new MachtigingInvoer(DemoGeld.Iban(1_000 + rij.Nummer), "Ouder Horizon", Vandaag, Machtigingwijze.OpPapier, null, null, []);
            await _klant.Doe("machtiging", g => g.Betaler(School, rij.Id).TekenMachtiging(invoer, operatie, Als(Coordinator)));
            _wereld.Tel("mandates");
        }
    }

    private async Task StelRonde(Schooljaar jaar, DateOnly dag)
    {
        var soort = dag switch
        {
            { Month: 9 or 10 or 11 } => Rondesoort.September,
            { Month: 2 or 3 or 4 } => Rondesoort.Februari,
            { Month: 7 } => Rondesoort.Eind,
            _ => Rondesoort.Instroom,
        };
        if (soort == Rondesoort.Instroom || dag.Day < 5 || Beurs.Rondes.Contains((jaar.Begin, soort)) || !Geldkans.Kans(0.4))
        {
            return;
        }

        var (operatie, wie) = (Geldoperatie(), Als(Coordinator));
        if (await _klant.Doe("ronde-beeld", g => g.Termijnronde(School, jaar, soort).Bekijk(wie)) is not { } beeld || (beeld.WaaromNiet is not null && soort == Rondesoort.Eind))
        {
            return;
        }

        if (await _klant.Doe("ronde", g => g.Termijnronde(School, jaar, soort).StelVast(dag, dag.AddDays(20), beeld.Totaal, operatie, wie), Rondenee))
        {
            Beurs.Rondes.Add((jaar.Begin, soort));
            _wereld.Tel("rounds");
        }
    }

    /// <summary>Cash of a child that comes now and then; at the end of a week what wasn't counted is.</summary>
    private async Task Kaswerk(DateOnly dag)
    {
        var kinderen = Model.OpSchool
            .Where(k => k.Groep is not null && !k.Verzorgers.IsEmpty && k.Aanmeldingen.LastOrDefault() is { Soort: AanmeldingSoort.Incidenteel }).ToList();
        if (kinderen.Count > 0 && Geldkans.Kans(0.3))
        {
            var invoer = new KasInvoer(Kassoort.Overblijfdag, new Geld(Dagprijs), null, Geldkans.Kies(kinderen).Id, null, dag, null, Geldoperatie());
            if (await _klant.Doe("kas", g => g.Kas(School).Boek(invoer, Als(Coordinator)), Kasnee) is { } regel)
            {
                Beurs.Kassaldo += regel.Bedrag;
                _wereld.Tel("cash-receipts");
            }
        }

        if (dag.DayOfWeek == DayOfWeek.Friday && await _klant.Doe("kas-beeld", g => g.Kas(School).Bekijk(dag, Als(Coordinator))) is { } kas)
        {
            foreach (var open in kas.Ongeteld.Order().Append(dag))
            {
                await TelKas(open);
            }
        }
    }

    private async Task TelKas(DateOnly dag)
    {
        if (await _klant.Doe("kas-beeld", g => g.Kas(School).Bekijk(dag, Als(Coordinator))) is not { Dag: { Telling: null, Regels.IsEmpty: false } nu })
        {
            return;
        }

        var (rest, operatie) = (nu.Einde.Centen, Geldoperatie());
        var aantallen = ImmutableArray.CreateBuilder<int>();
        foreach (var coupure in Kasgeld.Coupures)
        {
            aantallen.Add((int)(rest / coupure));
            rest %= coupure;
        }

        await _klant.Doe("kas-tel", g => g.Kas(School).Tel(dag, aantallen.ToImmutable(), null, null, operatie, Als(Coordinator)));
        _wereld.Tel("cash-counts");
    }

    private OperatieId Geldoperatie() => new($"geld-{Geldkans.NieuwId()}");
}
