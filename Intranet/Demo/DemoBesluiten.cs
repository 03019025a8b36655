using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Besluiten of the demo in each stage of their route, those of tarief, vergoeding and begroting in force (TSO-2c, TSO-10e, TSO-10f, TSO-10j).</summary>
internal sealed class DemoBesluiten(IGrainFactory grains, Schooltijd tijd, Wie coordinator, Wie leider, Func<OperatieId> operatie)
{
    private const int LosseDagen = 400;

    private static readonly SchoolSleutel School = DemoPlan.School;
    private static readonly Wie Commissie = DemoGeld.Als("demo-commissielid", "Karel van Rijn", Rol.Commissielid);
    private static readonly Wie MrOuder = DemoGeld.Als("demo-mr-ouder", "Tomasz Wiśniewski", Rol.MrOuder);
    private static readonly ImmutableArray<string> Leden = ["Karel van Rijn", "Ingrid van Leeuwen", "Marijke van der Veen"];

    /// <summary>Tarief, vergoedingen and begroting of this schooljaar with their instemming.</summary>
    public async Task Neem(Schooljaar jaar, long prijs)
    {
        var vergoeding = new Vergoedingsregeling(
            jaar, jaar.EersteDag, jaar.LaatsteDag,
            [
                new(Vergoedingsoort.Vast, new Geld(500), Geld.Nul, 60), new(Vergoedingsoort.Inval, new Geld(500), Geld.Nul, 60),
                new(Vergoedingsoort.Gediplomeerd, new Geld(600), Geld.Nul, 75), new(Vergoedingsoort.Coordinator, Geld.Nul, new Geld(1_900), 0),
            ], "");
        var (besluiten, begroting) = (grains.Besluiten(School, jaar), grains.Begroting(School, jaar));
        await Activeer(besluiten, Voorstel(Besluitsoort.Tarief, "Ouderbijdrage overblijven", jaar) with { Tarief = Tarief(jaar, prijs) });
        await Activeer(besluiten, Voorstel(Besluitsoort.Vergoeding, "Vergoeding van overblijfkrachten", jaar) with { Vergoeding = vergoeding });
        DemoGeld.Eis(await begroting.Bewaar(Begroting(prijs), (await begroting.Bekijk(coordinator)).Waarde!.Versie, coordinator));
        var versie = (await begroting.Bekijk(coordinator)).Waarde!.Concept!.Nr;
        await Activeer(besluiten, Voorstel(Besluitsoort.Begroting, "Begroting overblijven", jaar) with { BegrotingVersie = versie });
        await DemoGeld.Tot(async () => await grains.Financien(School).Bekijk() is { Tarieven.IsEmpty: false, Vergoedingen.IsEmpty: false }
            && (await begroting.Bekijk(coordinator)).Waarde is { Actief: not null });
    }

    /// <summary>What is on its way: one asks for advice, one for instemming, one was refused, one wasn't carried; and next year's tarief and begroting.</summary>
    public async Task Lopend(Schooljaar jaar, long prijs)
    {
        var besluiten = grains.Besluiten(School, jaar);
        await NaarAdvies(besluiten, Voorstel(Besluitsoort.Anders, "Op vrijdag eigen spelletjes mee", jaar));
        var aula = await MetAdvies(besluiten, Voorstel(Besluitsoort.Anders, "Bij regen eten de groepen 7 en 8 in de aula", jaar) with { RaaktLeerkrachten = true });
        await LegVast(besluiten, aula, Instemming(Stapuitkomst.Ingestemd, null), MrOuder);
        await Weiger(besluiten, jaar);
        await Verwerp(besluiten, Voorstel(Besluitsoort.Anders, "Overblijven ook op woensdag", jaar));

        await NaarAdvies(
            grains.Besluiten(School, jaar.Volgend), Voorstel(Besluitsoort.Tarief, "Ouderbijdrage overblijven, volgend schooljaar", jaar.Volgend) with { Tarief = Tarief(jaar.Volgend, prijs + 15) });
        var straks = grains.Begroting(School, jaar.Volgend);
        DemoGeld.Eis(await straks.Bewaar([], (await straks.Bekijk(coordinator)).Waarde!.Versie, coordinator));
    }

    /// <summary>A whole schooljaar: four days a week with eight helpers, and what teachers, course, room and things cost.</summary>
    private static ImmutableArray<Begrotingsregel> Begroting(long prijs) =>
    [
        new(Boekposten.BijdrageStructureel, null, null, new Geld(1_950_000), "Vier op de tien ouders met incasso"), new(Boekposten.BijdrageIneens, null, null, new Geld(2_850_000), null),
        new(Boekposten.BijdrageIncidenteel, LosseDagen, new Geld(prijs + 50), new Geld(LosseDagen * (prijs + 50)), null),
        new(Boekposten.VergoedingInval, 235, new Geld(500), new Geld(117_500), "Helpers zonder diploma"),
        new(Boekposten.Gediplomeerde, 870, new Geld(600), new Geld(522_000), "Helpers met diploma"), new(Boekposten.Coordinator, 10, new Geld(95_000), new Geld(950_000), null),
        new(Boekposten.InzetLeerkrachten, null, null, new Geld(2_400_000), "Twintig minuten per groep per dag"), new(Boekposten.Scholing, null, null, new Geld(120_000), null),
        new(Boekposten.Vog, null, null, new Geld(30_000), null), new(Boekposten.Verzekering, null, null, new Geld(50_000), null),
        new(Boekposten.Spelmateriaal, null, null, new Geld(150_000), null), new(Boekposten.MateriaalGroot, null, null, new Geld(150_000), null),
        new(Boekposten.Drinken, null, null, new Geld(80_000), null), new(Boekposten.Administratie, null, null, new Geld(40_000), null),
        new(Boekposten.Attenties, null, null, new Geld(30_000), null), new(Boekposten.Ruimte, null, null, new Geld(230_000), null), new(Boekposten.Onvoorzien, null, null, new Geld(40_000), null),
    ];

    private static Tarief Tarief(Schooljaar jaar, long prijs) =>
        new(jaar, jaar.EersteDag, jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(prijs), new Geld(prijs), new Geld(prijs + 50), [], [], "");

    private static BesluitvoorstelInvoer Voorstel(Besluitsoort soort, string titel, Schooljaar jaar) =>
        new(soort, jaar.EersteDag, titel, "Besproken in de vergadering van de overblijfcommissie.", false, null, null, null, "Overblijfcoördinator");

    private async Task<string> StelVoor(IBesluitenGrain besluiten, BesluitvoorstelInvoer invoer)
    {
        var voorstel = await besluiten.StelVoor(invoer, operatie(), coordinator);
        DemoGeld.Eis(new Uitkomst(voorstel.Weigering));
        return voorstel.Waarde!.Id;
    }

    private async Task<string> NaarAdvies(IBesluitenGrain besluiten, BesluitvoorstelInvoer invoer)
    {
        var id = await StelVoor(besluiten, invoer);
        await Stem(besluiten, id, new BesluitInvoer(tijd.Vandaag, Leden, 3, 0, 0, "De commissie gaat akkoord."));
        return id;
    }

    /// <summary>Both advised, and well.</summary>
    private async Task<string> MetAdvies(IBesluitenGrain besluiten, BesluitvoorstelInvoer invoer)
    {
        var id = await NaarAdvies(besluiten, invoer);
        await LegVast(besluiten, id, new StapInvoer(Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, tijd.Vandaag, "Petra de Ruiter", null, []), coordinator);
        await AdviesLeiding(besluiten, id);
        return id;
    }

    private async Task Activeer(IBesluitenGrain besluiten, BesluitvoorstelInvoer invoer)
    {
        var id = await MetAdvies(besluiten, invoer);
        await LegVast(besluiten, id, Instemming(Stapuitkomst.Ingestemd, null), MrOuder);
        DemoGeld.Eis(await besluiten.Activeer(id, await Versie(besluiten, id), operatie(), Commissie));
    }

    /// <summary>Advised against, answered, and not agreed with: a dispute (TSO-0b).</summary>
    private async Task Weiger(IBesluitenGrain besluiten, Schooljaar jaar)
    {
        var id = await NaarAdvies(besluiten, Voorstel(Besluitsoort.Anders, "Een film tijdens het eten", jaar));
        await LegVast(
            besluiten, id, new StapInvoer(Besluitstap.AdviesOuderraad, Stapuitkomst.Negatief, tijd.Vandaag, "Petra de Ruiter", "Kinderen praten dan niet meer met elkaar.", []), coordinator);
        DemoGeld.Eis(await besluiten.Antwoord(
            id, Besluitstap.AdviesOuderraad, "De film is er alleen bij slecht weer en duurt tien minuten.", await Versie(besluiten, id), operatie(), coordinator));
        await AdviesLeiding(besluiten, id);
        await LegVast(besluiten, id, Instemming(Stapuitkomst.NietIngestemd, "Eten en film gaan niet samen. De oudergeleding wil rust aan tafel."), MrOuder);
        DemoGeld.Eis(await besluiten.MeldGeschil(
            id, "De commissie en de oudergeleding praten er in januari nog een keer over. Komen ze er niet uit, dan gaat het naar de geschillencommissie.",
            await Versie(besluiten, id), operatie(), coordinator));
    }

    private async Task Verwerp(IBesluitenGrain besluiten, BesluitvoorstelInvoer invoer) =>
        await Stem(besluiten, await StelVoor(besluiten, invoer), new BesluitInvoer(tijd.Vandaag, Leden, 1, 2, 0, "Op woensdag zijn er te weinig kinderen."));

    private async Task Stem(IBesluitenGrain besluiten, string id, BesluitInvoer stem) =>
        DemoGeld.Eis(await besluiten.NoteerCommissie(id, stem, await Versie(besluiten, id), operatie(), coordinator));

    private Task AdviesLeiding(IBesluitenGrain besluiten, string id) =>
        LegVast(besluiten, id, new StapInvoer(Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, tijd.Vandaag, "Ingrid van Leeuwen", null, []), leider);

    private StapInvoer Instemming(Stapuitkomst uitkomst, string? tekst)
    {
        var zin = uitkomst == Stapuitkomst.Ingestemd ? "De oudergeleding van de MR stemt in." : "De oudergeleding van de MR stemt niet in.";
        var brief = DemoPdf.Maak("Brief van de oudergeleding", [zin, "Dit is een verzonnen brief."]);
        return new StapInvoer(Besluitstap.InstemmingOuders, uitkomst, tijd.Vandaag, "Tomasz Wiśniewski", tekst, brief);
    }

    private async Task LegVast(IBesluitenGrain besluiten, string id, StapInvoer stap, Wie wie) =>
        DemoGeld.Eis(await besluiten.LegVast(id, stap, await Versie(besluiten, id), operatie(), wie));

    private async Task<long> Versie(IBesluitenGrain besluiten, string id) => (await besluiten.Kaart(id, leider)).Waarde!.Besluit.Versie;
}
