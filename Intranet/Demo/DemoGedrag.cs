using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Invented huisregels, who read them, and a few children on the way of article 9: one of them is suspended today.</summary>
internal sealed class DemoGedrag(IGrainFactory grains)
{
    internal static readonly string[] Huisregels =
    [
        "We luisteren naar de overblijfkracht.", "We zijn aardig voor elkaar: niet schelden, niet slaan, niet buitensluiten.",
        "We zitten aan tafel als we eten en gaan pas van tafel als dat mag.", "Snoep en prik blijven thuis.",
        "We gaan alleen van het plein als een overblijfkracht dat goed vindt.", "De telefoon blijft in de tas.",
        "Op het veld voetballen we, op het plein niet.", "We zijn zuinig op het speelgoed en ruimen het samen op.",
    ];

    private static readonly string[] Reglement =
    [
        "Het overblijven staat onder verantwoordelijkheid van het schoolbestuur; de schoolleiding organiseert het.",
        "De overblijfcommissie bestaat uit de coördinator, de gediplomeerde overblijfkracht, een lid van de ouderraad en de schoolleider.",
        "Op elke 25 kinderen is er een overblijfkracht, en op elke speelplaats zijn er minstens twee.",
        "Wie zich steeds niet aan de regels houdt, kan na overleg met de schoolleider door de commissie worden geschorst van het overblijven.",
        "De klachtenprocedure van de school geldt ook voor het overblijven.",
    ];

    private static readonly string[] Ontruiming =
    [
        "Hoor je het alarm, dan stopt alles. Kinderen blijven bij hun overblijfkracht.",
        "Binnen: loop rustig door de dichtstbijzijnde uitgang. Ramen en deuren dicht, niemand gaat terug voor een jas.",
        "Buiten: verzamel bij het hek aan de Kimweg, elke groep bij zijn eigen nummer.",
        "De helper met de tablet telt de groep na met de lijst en meldt het aan de BHV'er.",
    ];

    /// <summary>Of each child, the last one first: what happened with the huisregel that it broke, by its number.</summary>
    internal static readonly (int Regel, string Wat)[][] Overtredingen =
    [
        [(2, "Duwde een kleuter van de klimboog."), (1, "Liep door toen een overblijfkracht er iets van zei."), (2, "Sloeg een ander kind bij het voetballen."), (2, "Gooide zand in het gezicht van een ander kind.")],
        [(2, "Schold een overblijfkracht uit."), (2, "Schold een ander kind uit bij het tikspel."), (1, "Bleef zitten toen de overblijfkracht vroeg om te komen.")],
        [(5, "Liep zonder te vragen het plein af."), (5, "Haalde zonder te vragen een bal van de straat.")],
        [(3, "Ging van tafel toen dat nog niet mocht.")],
        [(6, "Had op het plein de telefoon in de hand.")],
    ];

    private readonly Wie _wie = Wie.Systeem(DemoPlan.School, "Ingrid van Leeuwen");
    private int _nr;

    /// <summary>With the clock in the morning of that day, before lunch.</summary>
    public async Task Vul(DateOnly vandaag, SchoolView school)
    {
        await LegVast(vandaag);
        var stout = DemoPlan.Kinderen(Schooljaar.Van(vandaag)).Where(k => k.Soort == AanmeldingSoort.Structureel && k.Dagen.Heeft(vandaag.Weekdag()))
            .GroupBy(k => k.Persoon.GroepId).Select(g => g.First()).Where(k => k.Persoon.GroepId is "g6" or "g7" or "g8a" or "g4" or "g6-7").Select(k => k.Id).ToList();
        var dagen = Enumerable.Range(1, 30).Select(n => vandaag.AddDays(-n)).Where(d => school.HeeftOverblijven(d)).ToList();
        for (var i = 0; i < stout.Count; i++)
        {
            foreach (var (keer, (regel, wat)) in Overtredingen[i].Index())
            {
                await grains.Gedrag(DemoPlan.School, stout[i]).OntvangOvertreding(
                    new Afzender("demo/logboek", keer + 1), new Overtreding(dagen[(keer * 3) + i], 100 + i, $"r{regel}", wat, "Fatma Yıldız"));
            }
        }

        await Waarschuw(stout[0], "Afgesproken: eerst tot tien tellen, en anders naar de coördinator lopen.");
        await Schors(stout[0], vandaag, dagen, school);
        await Waarschuw(stout[1], "Besproken dat schelden niet mag. Biedt excuses aan.");
        await Overleg(stout[1], vandaag, "Scheldt helpers en kinderen uit, ook na waarschuwen.");
        await Waarschuw(stout[2], "Besproken dat je eerst vraagt of je van het plein mag.");
        Eis(await grains.Gedrag(DemoPlan.School, stout[2]).VraagContact("Loopt telkens van het plein, ook na waarschuwen.", Operatie(), Coordinator));
    }

    private Wie Coordinator => _wie with { AccountId = "demo-coordinator", Naam = "Marijke van der Veen" };

    private async Task LegVast(DateOnly vandaag)
    {
        var begin = Schooljaar.Van(vandaag).EersteDag.AddDays(24);
        var overleg = new Regelingoverleg(begin.AddDays(-7), "Karin Hoekstra en Ruben Smit", "Karel van Rijn en Petra de Ruiter", "De telefoon blijft dit jaar in de tas, voetballen mag op het veld.");
        await LegVast(Regelingsoorten.Huisregels, Huisregels, begin, overleg);
        await LegVast(Regelingsoorten.Reglement, Reglement, begin, null);
        await LegVast(Regelingsoorten.Ontruimingsplan, Ontruiming, begin, null);
        foreach (var (account, naam, rol) in new[] { ("demo-overblijfkracht", "Fatma Yıldız", Rol.Overblijfkracht), ("demo-leerkracht-5", "Karin Hoekstra", Rol.Groepsleerkracht) })
        {
            var lezer = new Wie(account, naam, DemoPlan.School, [new ActieveRol(rol, [])]);
            Eis(await Regeling(Regelingsoorten.Huisregels).Bevestig(1, Operatie(), lezer));
        }

        foreach (var (groep, dagen) in new[] { ("g5", 20), ("g6", 9), ("g3", 3) })
        {
            Eis(await Regeling(Regelingsoorten.Huisregels).NoteerBesproken(groep, Laatste(begin, vandaag.AddDays(-dagen)), Operatie(), _wie));
        }

        Eis(await Regeling(Regelingsoorten.Ontruimingsplan).NoteerOefening(Laatste(begin, vandaag.AddDays(-40)), "Na vier minuten stond iedereen bij het hek. Het alarm was op het veld slecht te horen.", Operatie(), _wie));
        foreach (var kind in DemoPlan.Kinderen(Schooljaar.Van(vandaag)).Where(k => k.Persoon.GroepId is not ("g1-2a" or "g1-2b")))
        {
            Eis(await grains.Leerling(DemoPlan.School, kind.Id).NoteerReglement(1, Reglementwijze.Schoolgids, Laatste(begin.AddYears(-1), begin), Operatie(), _wie));
        }
    }

    private async Task LegVast(string soort, string[] regels, DateOnly vanaf, Regelingoverleg? overleg) =>
        Eis(await Regeling(soort).LegVast(new RegelingInvoer([.. regels], vanaf, overleg, null), 0, Operatie(), _wie));

    private async Task Waarschuw(string kind, string tekst) => Eis(await grains.Gedrag(DemoPlan.School, kind).Waarschuw(tekst, Operatie(), Coordinator));

    private async Task<string> Overleg(string kind, DateOnly vandaag, string aanleiding)
    {
        var gedrag = grains.Gedrag(DemoPlan.School, kind);
        Eis(await gedrag.VraagContact(aanleiding, Operatie(), Coordinator));
        var zaak = (await gedrag.Bekijk(_wie)).Waarde!.Loopt!.Id;
        Eis(await gedrag.NoteerContact(zaak, vandaag.AddDays(-2), "Moeder gesproken. Zij bespreekt het thuis.", await Versie(gedrag), Operatie(), _wie));
        Eis(await gedrag.NoteerOverleg(zaak, vandaag.AddDays(-1), "De schoolleider vindt een week rust nu nodig.", null, await Versie(gedrag), Operatie(), Coordinator));
        return zaak;
    }

    private async Task Schors(string kind, DateOnly vandaag, List<DateOnly> dagen, SchoolView school)
    {
        var (gedrag, zaak) = (grains.Gedrag(DemoPlan.School, kind), await Overleg(kind, vandaag, "Doet andere kinderen pijn en luistert niet als een helper er iets van zegt."));
        var tot = Enumerable.Range(5, 30).Select(vandaag.AddDays).First(d => school.HeeftOverblijven(d));
        ImmutableArray<string> aanwezig = ["Karel van Rijn", "Petra de Ruiter", "Marijke van der Veen"];
        var besluit = new BesluitInvoer(dagen[0] > vandaag.AddDays(-1) ? dagen[0] : vandaag.AddDays(-1), aanwezig, 3, 0, 0, "Een week niet overblijven, daarna een gesprek met de coördinator.");
        Eis(await gedrag.Besluit(zaak, besluit, vandaag, tot, await Versie(gedrag), Operatie(), _wie));
        Eis(await gedrag.NoteerOuders(zaak, vandaag, "Beide ouders gebeld. Opa past deze week op.", await Versie(gedrag), Operatie(), _wie));
    }

    private async Task<long> Versie(IGedragGrain gedrag) => (await gedrag.Bekijk(_wie)).Waarde!.Versie;

    private IRegelingGrain Regeling(string soort) => grains.Regeling(DemoPlan.School, soort);

    /// <summary>The later of the two: nothing is discussed before it holds.</summary>
    private static DateOnly Laatste(DateOnly een, DateOnly twee) => een > twee ? een : twee;

    private OperatieId Operatie() => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"demo-gedrag-{++_nr}"));

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
