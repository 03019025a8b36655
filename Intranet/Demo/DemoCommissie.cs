using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// The overblijfcommissie of the demo (TSO-2, TSO-5, TSO-15): who is in it and who leads it, a meeting that is done, one of which the minutes are being written, one
/// with its agenda out and one to come, and something that the reglement doesn't provide for. Early in a schooljaar nothing was held yet.
/// </summary>
internal sealed class DemoCommissie(IGrainFactory grains, DemoKlok klok)
{
    private const int BeginTerug = 60;
    private const int AgendaVoorDagen = 8;
    private const string Huiswerk = "Vraag prijzen op van een koelkast voor het fruit.";

    private static readonly SchoolSleutel School = DemoPlan.School;
    private static readonly Wie Coordinator = DemoGeld.Als("demo-coordinator", "Marijke van der Veen", Rol.Overblijfcoordinator);
    private static readonly Wie Leider = DemoGeld.Als("demo-schoolleider", "Ingrid van Leeuwen", Rol.Schoolleider);
    private static readonly Wie Ouderraad = DemoGeld.Als("demo-ouderraad", "Petra de Ruiter", Rol.Ouderraad);
    private static readonly Wie Leerkracht = DemoGeld.Als("demo-leerkracht", "Rik Terpstra", Rol.Leerkracht);

    private readonly Schooltijd _tijd = new(klok);
    private DateOnly _lunchdag;
    private Schooljaar _jaar;
    private int _operatie;

    /// <summary>Leaves the clock in the morning of the day before the one that the demo opens on.</summary>
    public async Task Vul(DateOnly lunchdag)
    {
        (_lunchdag, _jaar) = (lunchdag, Schooljaar.Van(lunchdag));
        Op(lunchdag.AddDays(-BeginTerug));
        await NeemLedenOp();
        await KiesVoorzitter();
        await Gehouden(Werkdag(lunchdag.AddDays(-26)));
        await InNotulen(Werkdag(lunchdag.AddDays(-12)));
        await new DemoKwaliteit(grains, _tijd, Op, Operatie).Vul(lunchdag);
        await new DemoJaarverslag(grains, _tijd, Coordinator, Operatie).Vul(_jaar.Vorig, () => Op(lunchdag.AddDays(-16)));
        Op(lunchdag.AddDays(-10));
        await NietVoorzien();
        await MetAgenda(Werkdag(lunchdag.AddDays(5)));
        await TeKomen(Werkdag(lunchdag.AddDays(13)));
        Op(lunchdag.AddDays(-1));
    }

    private async Task NeemLedenOp()
    {
        var begin = _jaar.EersteDag;
        foreach (var lid in new[]
        {
            new CommissielidInvoer("demo-coordinator", Coordinator.Naam, null, Commissiefunctie.Coordinator, begin.AddYears(-2), null),
            new CommissielidInvoer("demo-overblijfkracht", "Fatma Yıldız", null, Commissiefunctie.Gediplomeerde, begin.AddYears(-1), null),
            new CommissielidInvoer("demo-commissielid", "Karel van Rijn", null, Commissiefunctie.Ouderraad, begin.AddYears(-1), _jaar.Volgend.LaatsteDag),
            new CommissielidInvoer("demo-ouderraad", Ouderraad.Naam, null, Commissiefunctie.Ouderraad, begin.AddYears(-2), _lunchdag.AddDays(40)),
            new CommissielidInvoer("demo-schoolleider", Leider.Naam, null, Commissiefunctie.Schoolleiding, begin.AddYears(-2), null),
            new CommissielidInvoer(null, "Henk Slot", "henk.slot@voorbeeld.invalid", Commissiefunctie.Ouderraad, begin.AddYears(-3), begin.AddDays(-1)),
        })
        {
            DemoGeld.Eis(await grains.Commissie(School).BewaarLid(null, lid, (await Commissie()).Versie, Operatie(), Coordinator));
        }
    }

    private async Task KiesVoorzitter()
    {
        var commissie = await Commissie();
        var karel = commissie.Leden.First(l => l.AccountId == "demo-commissielid").Id;
        var stem = new BesluitInvoer(_tijd.Vandaag, ["Karel van Rijn", Ouderraad.Naam, Coordinator.Naam, Leider.Naam], 3, 0, 1, "Karel van Rijn is voorzitter dit schooljaar.");
        DemoGeld.Eis(await grains.Commissie(School).KiesVoorzitter(_jaar, karel, stem, commissie.Versie, Operatie(), Coordinator));
    }

    /// <summary>From planning to minutes that everybody has, parents in their reading copy.</summary>
    private async Task Gehouden(DateOnly op)
    {
        if (op.AddDays(-21) < _jaar.EersteDag)
        {
            return;
        }

        var id = await Plan(Vergadersoort.Commissie, op, op.AddDays(-21));
        await DienIn(id, "Fruit na het eten", "De ouderraad krijgt de vraag of kinderen na het eten fruit kunnen krijgen.", Geleding.Ouderraad, Ouderraad);
        await DienIn(id, "Meer speelgoed op het veld", "Op het veld is te weinig te doen als het nat is.", Geleding.Team, Leerkracht);
        await Verstuur(id, op);
        Op(op);
        await WieErWaren(id);
        await Noteer(id, int.MaxValue);
        await BewaarActie(id, Huiswerk, Coordinator.Naam, op.AddDays(14));
        await BewaarActie(id, "Maak een lijst van speelgoed dat tegen regen kan.", "Fatma Yıldız", op.AddDays(35));
        Op(op.AddDays(3));
        DemoGeld.Eis(await grains.Vergadering(School, id).StelNotulenVast((await Lees(id)).Versie, Operatie(), Coordinator));
        Op(op.AddDays(4));
        DemoGeld.Eis(await grains.Vergadering(School, id).Verspreid(ookOuders: true, (await Lees(id)).Versie, Operatie(), Coordinator));
        Op(op.AddDays(12));
        var klaar = (await Lees(id)).Acties.First(a => a.Tekst == Huiswerk).Id;
        DemoGeld.Eis(await grains.Vergadering(School, id).ActieKlaar(klaar, "De goedkoopste kost 180 euro. Staat op de agenda van de volgende keer.", Operatie(), Coordinator));
    }

    /// <summary>Held; of the last items nothing was written yet.</summary>
    private async Task InNotulen(DateOnly op)
    {
        if (op.AddDays(-21) < _jaar.EersteDag)
        {
            return;
        }

        var id = await Plan(Vergadersoort.Werkgroep, op, op.AddDays(-21));
        await DienIn(id, "Wie doet de tassen", "Na het eten blijven er tassen in de gang liggen.", Geleding.Commissie, Coordinator);
        await Verstuur(id, op);
        Op(op);
        await WieErWaren(id);
        await Noteer(id, 3);
    }

    /// <summary>The agenda is out; one item came after it and waits for the voorzitter.</summary>
    private async Task MetAgenda(DateOnly op)
    {
        if (!_jaar.Bevat(op))
        {
            return;
        }

        var id = await Plan(Vergadersoort.Werkgroep, op, _lunchdag.AddDays(-16));
        await DienIn(id, "Invallers in de winter", "Hoe zorgen we dat er in de griepweken genoeg mensen zijn.", Geleding.Commissie, Coordinator);
        await Verstuur(id, op);
        var ik = (await Lees(id)).Genodigden.FirstOrDefault(g => g.AccountId == Leider.AccountId);
        if (ik is not null)
        {
            DemoGeld.Eis(await grains.Vergadering(School, id).Antwoord(ik.Id, komt: true, Operatie(), Leider));
        }

        Op(_lunchdag.AddDays(-1));
        await DienIn(id, "Oversteken bij het veld", "Auto’s rijden te hard als de kinderen oversteken.", Geleding.Team, Leerkracht);
    }

    private async Task TeKomen(DateOnly op)
    {
        if (!_jaar.Bevat(op))
        {
            return;
        }

        var id = await Plan(Vergadersoort.Commissie, op, _lunchdag.AddDays(-3));
        var besluiten = (await grains.Besluiten(School, _jaar.Volgend).Bekijk(Leider)).Waarde?.Besluiten ?? [];
        await DienIn(
            id, "Ouderbijdrage volgend schooljaar", "Het voorstel ligt bij ouderraad en schoolleiding.", Geleding.Commissie, Coordinator,
            besluiten.FirstOrDefault(b => b.Soort == Besluitsoort.Tarief)?.Id);
        await DienIn(id, "Koelkast voor fruit", null, Geleding.Ouderraad, Ouderraad);
    }

    /// <summary>Two agreed, the ouderraad hasn't said anything yet (TSO-15b).</summary>
    private async Task NietVoorzien()
    {
        var besluiten = grains.Besluiten(School, _jaar);
        var voorstel = await besluiten.StelVoor(
            new BesluitvoorstelInvoer(
                Besluitsoort.NietVoorzien, _jaar.EersteDag, "Overblijven op een dag met een halve studiemiddag", "Het reglement zegt niet hoe het gaat als de school om half twee uitgaat.",
                false, null, null, null, "Overblijfcoördinator"),
            Operatie(), Coordinator);
        DemoGeld.Eis(new Uitkomst(voorstel.Weigering));
        var id = voorstel.Waarde!.Id;
        var stem = new BesluitInvoer(_tijd.Vandaag, ["Karel van Rijn", Leider.Naam, Coordinator.Naam], 3, 0, 0, "Die dag is er gewoon overblijven tot half twee.");
        DemoGeld.Eis(await besluiten.NoteerCommissie(id, stem, await Besluitversie(id), Operatie(), Coordinator));
        DemoGeld.Eis(await besluiten.LegVast(
            id, new StapInvoer(Besluitstap.SamenspraakSchoolleiding, Stapuitkomst.Positief, _tijd.Vandaag, Leider.Naam, null, []), await Besluitversie(id), Operatie(), Leider));
        DemoGeld.Eis(await besluiten.LegVast(
            id, new StapInvoer(Besluitstap.SamenspraakMr, Stapuitkomst.Positief, _tijd.Vandaag, "Tomasz Wiśniewski", null, []), await Besluitversie(id), Operatie(),
            DemoGeld.Als("demo-mr-ouder", "Tomasz Wiśniewski", Rol.MrOuder)));
    }

    private async Task<string> Plan(Vergadersoort soort, DateOnly op, DateOnly wanneer)
    {
        Op(wanneer);
        var gemaakt = await grains.Vergaderingen(School, _jaar).Plan(soort, new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "Teamkamer", null), Operatie(), Coordinator);
        DemoGeld.Eis(new Uitkomst(gemaakt.Weigering));
        await DemoGeld.Tot(async () => (await grains.Vergadering(School, gemaakt.Waarde!).Bekijk(Coordinator)).IsGoed);
        return gemaakt.Waarde!;
    }

    private async Task DienIn(string id, string titel, string? uitleg, Geleding geleding, Wie wie, string? besluitId = null) =>
        DemoGeld.Eis(await grains.Vergadering(School, id).DienIn(new AgendapuntInvoer(titel, uitleg, geleding, 10, besluitId), Operatie(), wie));

    private async Task Verstuur(string id, DateOnly op)
    {
        Op(op.AddDays(-AgendaVoorDagen));
        DemoGeld.Eis(await grains.Vergadering(School, id).VerstuurAgenda((await Lees(id)).Versie, Operatie(), Coordinator));
    }

    /// <summary>All but one.</summary>
    private async Task WieErWaren(string id)
    {
        var view = await Lees(id);
        DemoGeld.Eis(await grains.Vergadering(School, id).ZetAanwezig([.. view.Genodigden.SkipLast(view.Genodigden.Length > 1 ? 1 : 0).Select(g => g.Id)], view.Versie, Coordinator));
    }

    private async Task Noteer(string id, int hoeveel)
    {
        foreach (var punt in (await Lees(id)).Punten.Where(p => !p.TeLaat).Take(hoeveel))
        {
            var (verslag, leestekst) = Verslag(punt.Titel);
            DemoGeld.Eis(await grains.Vergadering(School, id).Noteer(punt.Id, verslag, leestekst, punt.Versie, Coordinator));
        }
    }

    /// <returns>What was said, and the same for parents where it names a child.</returns>
    private (string Verslag, string? Leestekst) Verslag(string titel) => titel.Split([' ', ':'])[0] switch
    {
        "Opening" => ("De voorzitter opent om half acht. De agenda blijft zoals hij is.", null),
        "Kwaliteit" =>
        (
            $"De cijfers van de maand zijn doorgenomen. {Kind()} vond het plein te druk; daar is met de ouders over gesproken.",
            "De cijfers van de maand zijn doorgenomen. Voor een van de kinderen was het plein te druk; daar is met de ouders over gesproken."),
        "Fruit" => ("Er is geen plek om fruit koel te bewaren. De commissie zoekt uit wat een koelkast kost en komt erop terug.", null),
        "Meer" => ("Besloten: er komt een kist met speelgoed dat tegen regen kan. Een van de leden maakt een lijst.", null),
        "Afspraken" => ("De huisregels zijn samen gelezen. Iedereen is vijf minuten voor het begin op school.", null),
        "Rondvraag" => ("Geen vragen. De vergadering is om negen uur klaar.", null),
        _ => ("Besproken. Iedereen weet wat er wordt verwacht.", null),
    };

    private string Kind()
    {
        var kind = DemoPlan.Kinderen(_jaar).First(k => k.Persoon.GroepId == "g3").Persoon;
        return Namen.Volledig(kind.Roepnaam, kind.Voorvoegsel, kind.Achternaam);
    }

    private async Task BewaarActie(string id, string tekst, string wie, DateOnly voor) =>
        DemoGeld.Eis(await grains.Vergadering(School, id).BewaarActie(null, tekst, wie, null, voor, Operatie(), Coordinator));

    private async Task<VergaderingView> Lees(string id) => (await grains.Vergadering(School, id).Bekijk(Coordinator)).Waarde!;

    private async Task<CommissieView> Commissie() => (await grains.Commissie(School).Bekijk(Coordinator)).Waarde!;

    private async Task<long> Besluitversie(string id) => (await grains.Besluiten(School, _jaar).Kaart(id, Leider)).Waarde!.Besluit.Versie;

    private static DateOnly Werkdag(DateOnly dag) => dag.DayOfWeek switch { DayOfWeek.Saturday => dag.AddDays(-1), DayOfWeek.Sunday => dag.AddDays(-2), _ => dag };

    /// <summary>In the morning of that day, never before the schooljaar.</summary>
    private void Op(DateOnly dag) => klok.ZetOp(dag < _jaar.EersteDag ? _jaar.EersteDag : dag, new TimeOnly(9, 0));

    private OperatieId Operatie() => new(string.Create(CultureInfo.InvariantCulture, $"demo-commissie-operatie-{++_operatie}"));
}
