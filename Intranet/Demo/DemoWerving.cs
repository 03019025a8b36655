using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Papers, candidates, courses, policy and spelmateriaal of De Horizon; all invented (TSO-1, TSO-4, TSO-13).</summary>
internal sealed class DemoWerving(IGrainFactory grains)
{
    private static readonly string[] Overeenkomst =
    [
        "Je houdt toezicht op de kinderen op de dagen die in het rooster staan.", "Je krijgt een onbelaste vrijwilligersvergoeding per keer dat je er was.",
        "Je bent vijf minuten voor je begint op school en leest de briefing.", "Kun je niet, dan meld je dat zo vroeg mogelijk.",
        "Je bent tijdens het overblijven verzekerd voor wettelijke aansprakelijkheid.", "Wat je over kinderen en ouders hoort, blijft op school.",
        "Wil een van ons stoppen, dan is een maand de richtlijn.",
    ];

    private readonly Wie _wie = Wie.Systeem(DemoPlan.School, "Demo");
    private int _nr;

    public async Task Vul(DateOnly lunchdag, SchoolView school)
    {
        var begin = Schooljaar.Van(lunchdag).EersteDag.AddDays(24);
        Eis(await grains.Regeling(DemoPlan.School, Regelingsoorten.Overeenkomst).LegVast(new RegelingInvoer([.. Overeenkomst], begin.AddYears(-2), null, null), 0, Operatie(), _wie));
        foreach (var nr in new[] { 1, 2, 4, 5, 6, 8, 12 })
        {
            var helper = grains.Overblijfkracht(DemoPlan.School, $"demo-helper-{nr}");
            var kaart = (await helper.Kaart(_wie)).Waarde!;
            Eis(await helper.LegPapierVast(new PapierInvoer(kaart.Gegevens.Vanaf, kaart.Gegevens.Naam, []), Operatie(), _wie));
        }

        await Kandidaten(lunchdag);
        await Scholing(lunchdag);
        await Beleid(begin);
        await Materiaal(school);
    }

    private async Task Kandidaten(DateOnly vandaag)
    {
        var kandidaten = grains.Kandidaten(DemoPlan.School);
        var els = (await kandidaten.Bewaar(null, new KandidaatInvoer("Els Brouwer", "0600000301", null, Kandidaatsoort.Overblijfkracht, "nieuwsbrief van oktober", null, vandaag.AddDays(-12), null), Operatie(), _wie)).Waarde!;
        Eis(await kandidaten.NoteerGesprek(els.Id, vandaag.AddDays(-5), "Annelies Prins", "Kan op maandag en donderdag. Werkte eerder met kleuters.", Operatie(), _wie));
        var job = (await kandidaten.Bewaar(null, new KandidaatInvoer("Job Veldman", "0600000302", "job.veldman@voorbeeld.invalid", Kandidaatsoort.GediplomeerdInDienst, "vacature op de website", null, vandaag.AddDays(-20), null), Operatie(), _wie)).Waarde!;
        Eis(await kandidaten.NoteerStap(job.Id, Sollicitatiestap.Vacature, vandaag.AddDays(-40), "", Operatie(), _wie));
        Eis(await kandidaten.NoteerStap(job.Id, Sollicitatiestap.Bevestiging, vandaag.AddDays(-18), "", Operatie(), _wie));
        var sien = (await kandidaten.Bewaar(null, new KandidaatInvoer("Sien Postma", "0600000303", null, Kandidaatsoort.VasteInval, "via een ouder", null, vandaag.AddDays(-30), null), Operatie(), _wie)).Waarde!;
        Eis(await kandidaten.NoteerGesprek(sien.Id, vandaag.AddDays(-15), "Marijke van der Veen", "Wil graag invallen, ook op korte termijn.", Operatie(), _wie));
        Eis(await kandidaten.Besluit(sien.Id, new BesluitInvoer(vandaag.AddDays(-6), ["Marijke van der Veen", "Annelies Prins", "Ingrid van Leeuwen"], 3, 0, 0, "Sien wordt vaste invalkracht."), Operatie(), _wie));
    }

    private async Task Scholing(DateOnly vandaag)
    {
        var scholing = grains.Scholing(DemoPlan.School, Schooljaar.Van(vandaag));
        var dag = vandaag.AddDays(-10) < Schooljaar.Van(vandaag).EersteDag ? vandaag : vandaag.AddDays(-10);
        Eis(await scholing.Bewaar(null, new BijeenkomstInvoer(dag, Bijeenkomstsoort.Cursus, "Ruzie op het plein: wat doe je?", "Door de intern begeleider"), Operatie(), _wie));
        var cursus = (await scholing.Bekijk(_wie)).Waarde!.Bijeenkomsten[0].Id;
        Eis(await scholing.Noteer(cursus, ["demo-overblijfkracht", .. new[] { 1, 2, 4, 5, 6, 8, 9, 12 }.Select(n => $"demo-helper-{n}")], ["demo-helper-3", "demo-helper-7"], Operatie(), _wie));
        var straks = vandaag.AddDays(14) > Schooljaar.Van(vandaag).LaatsteDag ? vandaag : vandaag.AddDays(14);
        Eis(await scholing.Bewaar(null, new BijeenkomstInvoer(straks, Bijeenkomstsoort.Werkgroep, "Overblijfwerkgroep: rooster na de vakantie", null), Operatie(), _wie));
    }

    private async Task Beleid(DateOnly begin)
    {
        var beleid = grains.Beleid(DemoPlan.School);
        foreach (var (soort, tekst) in new[]
        {
            (Stuksoort.Gelegenheid, "Alle leerlingen kunnen op maandag, dinsdag, donderdag en vrijdag op school overblijven onder toezicht."),
            (Stuksoort.Verantwoordelijkheid, "Het bestuur is verantwoordelijk voor de tussenschoolse opvang."),
            (Stuksoort.Mandaat, "Het organiseren van het overblijven is gemandateerd aan de schoolleider."),
            (Stuksoort.Kaders, "Minstens één helper op 25 kinderen, altijd een gediplomeerde aanwezig, de kosten blijven binnen de overblijfbijdrage."),
            (Stuksoort.Vertegenwoordiger, "Ingrid van Leeuwen, schoolleider, zit in de overblijfcommissie."),
        })
        {
            Eis(await beleid.LegVast(new StukInvoer(soort, tekst, "het bestuur", begin.AddYears(-1), begin.AddYears(-1)), Operatie(), _wie));
        }

        Eis(await beleid.BewaarVerzekering(
            null, new VerzekeringInvoer("Onderling Waarborg", "WA-2041-778", Gedekt.Allen, 40, begin.AddYears(-1), begin.AddMonths(4), null), Operatie(), _wie));
    }

    private async Task Materiaal(SchoolView school)
    {
        var plein = school.Plekken.FirstOrDefault(p => p.Soort == PlekSoort.Speelplaats)?.Id;
        foreach (var invoer in new[]
        {
            new MateriaalInvoer("Voetballen", 6, plein, Materiaalstand.Defect, "Twee zijn lek, pomp ligt in de spelkar.", 1500), new MateriaalInvoer("Springtouwen", 12, plein, Materiaalstand.InOrde, null, null),
            new MateriaalInvoer("Skelter", 2, null, Materiaalstand.BuitenGebruik, "Trapper afgebroken.", 18_900), new MateriaalInvoer("Stoepkrijt", 3, null, Materiaalstand.InOrde, null, null),
            new MateriaalInvoer("Tafeltennistafel voor buiten", 1, plein, Materiaalstand.Wens, "Gevraagd door de leerlingenraad.", 129_500),
        })
        {
            Eis(await grains.Spelmateriaal(DemoPlan.School).Bewaar(null, invoer, Operatie(), _wie));
        }
    }

    private OperatieId Operatie() => new($"demo-werving-{++_nr}");

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De werving van de demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
