using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// What the commissie keeps and sends out in the demo: a survey that is closed and two that are open, improvement points, agreements of MR and bestuur, complaints,
/// the bijlagen, the schoolgids and pieces for the newsletter (TSO-0, TSO-2b, TSO-11c, TSO-15c, TSO-16). All invented.
/// </summary>
/// <param name="op">Puts the clock on the morning of a day, never before the schooljaar.</param>
internal sealed class DemoKwaliteit(IGrainFactory grains, Schooltijd tijd, Action<DateOnly> op, Func<OperatieId> operatie)
{
    private const int Helpers = 9;
    private const int Ouders = 7;
    private const int MeningenMax = 5;

    private static readonly SchoolSleutel School = DemoPlan.School;
    private static readonly Wie Coordinator = DemoGeld.Als("demo-coordinator", "Marijke van der Veen", Rol.Overblijfcoordinator);
    private static readonly Wie Leider = DemoGeld.Als("demo-schoolleider", "Ingrid van Leeuwen", Rol.Schoolleider);
    private static readonly Wie Juf = new("demo-leerkracht-5", "Karin Hoekstra", School, [new ActieveRol(Rol.Groepsleerkracht, ["g5"])]);

    private DateOnly _lunchdag;
    private Schooljaar _jaar;

    public async Task Vul(DateOnly lunchdag)
    {
        (_lunchdag, _jaar) = (lunchdag, Schooljaar.Van(lunchdag));
        await Helperenquete();
        await new DemoBijlagen(grains, tijd, op, operatie).Vul(lunchdag, Coordinator);
        await Verbeterpunten();
        await Klachten();
        await MrAfspraken();
        await Schoolgids();
        await Nieuwsbrief();
        await OpenEnquetes();
    }

    /// <summary>Closed: its outcome is there.</summary>
    private async Task Helperenquete()
    {
        var enquete = grains.Enquete(School, _jaar, Doelgroep.Helpers);
        op(_lunchdag.AddDays(-40));
        DemoGeld.Eis(await enquete.Open(Enquetevoorstel.Vragen(Doelgroep.Helpers), Eerste(tijd.Vandaag.AddDays(35)), operatie(), Coordinator));
        for (var n = 1; n <= Helpers; n++)
        {
            var opmerking = n switch { 2 => "Op vrijdag zijn we met te weinig.", 6 => "Fijn dat we de briefing nu vooraf hebben.", _ => null };
            DemoGeld.Eis(await enquete.Antwoord(string.Create(CultureInfo.InvariantCulture, $"demo-helper-{n}"), Antwoord(n, opmerking)));
        }

        op(_lunchdag.AddDays(-20));
        DemoGeld.Eis(await enquete.Sluit(operatie(), Coordinator));
    }

    /// <summary>Parents and children: people still answer, so that nothing can be seen but how many.</summary>
    private async Task OpenEnquetes()
    {
        op(_lunchdag.AddDays(-6));
        var tot = Eerste(tijd.Vandaag.AddDays(21));
        var ouders = grains.Enquete(School, _jaar, Doelgroep.Ouders);
        DemoGeld.Eis(await ouders.Open(Enquetevoorstel.Vragen(Doelgroep.Ouders), tot, operatie(), Coordinator));
        for (var n = 1; n <= Ouders; n++)
        {
            DemoGeld.Eis(await ouders.Antwoord(string.Create(CultureInfo.InvariantCulture, $"ouder/demo-nergens-{n}/v1"), Antwoord(n + Helpers, null)));
        }

        var kinderen = grains.Enquete(School, _jaar, Doelgroep.Kinderen);
        var vragen = Enquetevoorstel.Vragen(Doelgroep.Kinderen);
        DemoGeld.Eis(await kinderen.Open(vragen, tot, operatie(), Coordinator));
        DemoGeld.Eis(await kinderen.TelGroep("g5", [.. vragen.Select((v, nr) => new Vraaguitslag(v, [0, nr, 3, 8, 12]))], operatie(), Juf));
    }

    private async Task Verbeterpunten()
    {
        op(_lunchdag.AddDays(-19));
        await Bewaar(null, new VerbeterpuntInvoer("Vier helpers op vrijdag", "De helpers zeggen dat het op vrijdag krap is.", Coordinator.Naam, null, _lunchdag.AddDays(30), Verbeterstand.Bezig, null));
        await Bewaar(null, new VerbeterpuntInvoer("Rustiger eten in de aula", "Twee groepen eten tegelijk en dat is te druk.", "Fatma Yıldız", null, _lunchdag.AddDays(60), Verbeterstand.Open, null));
        var bel = new VerbeterpuntInvoer("Bel voor het naar binnen gaan", "Kinderen hoorden niet dat het tijd was.", Leider.Naam, null, _lunchdag.AddDays(-4), Verbeterstand.Open, null);
        await Bewaar(null, bel);
        op(_lunchdag.AddDays(-5));
        var id = (await Kwaliteit()).Punten.First(p => p.Titel == bel.Titel).Id;
        await Bewaar(id, bel with { Stand = Verbeterstand.Klaar, Resultaat = "Er hangt een bel bij de deur. Iedereen staat nu op tijd in de rij." });
    }

    private async Task Klachten()
    {
        op(_lunchdag.AddDays(-30));
        var dag = tijd.Vandaag;
        var eerste = new KlachtInvoer(
            dag, "Ouders van een kind in groep 4", "Jas kwijt", "De jas bleef na het overblijven op het veld liggen en is nat geworden.", Klachtstand.Ontvangen, Coordinator.Naam, dag.AddDays(28), null);
        await Bewaar(null, eerste);
        op(_lunchdag.AddDays(-15));
        var id = (await Klachtenlijst()).Klachten.First(k => k.Onderwerp == eerste.Onderwerp).Id;
        await Bewaar(id, eerste with { Stand = Klachtstand.Opgelost, Uitkomst = "Gebeld en excuses gemaakt. Een helper loopt nu na afloop het veld langs." });
        op(_lunchdag.AddDays(-8));
        await Bewaar(null, new KlachtInvoer(
            tijd.Vandaag, "Een ouder uit groep 7", "Te weinig tijd om te eten", "Er is te weinig tijd om rustig te eten voor het naar buiten gaan.", Klachtstand.Ontvangen, null, tijd.Vandaag.AddDays(28), null));
    }

    private async Task MrAfspraken()
    {
        op(_lunchdag.AddDays(-28));
        var register = grains.MrAfspraken(School);
        var (bestuur, mr) = ("Hanneke Bloem", "Tomasz Wiśniewski");
        var toezicht = new MrAfspraakInvoer(
            "Aantal helpers", "Op elk plein staan minstens twee helpers, ook als er minder dan vijfentwintig kinderen zijn.", _jaar.EersteDag.AddMonths(-3), bestuur, mr, null, null);
        DemoGeld.Eis(await register.Bewaar(null, toezicht, (await Afspraken()).Versie, operatie(), Leider));
        DemoGeld.Eis(await register.Bewaar(
            null, new MrAfspraakInvoer("Ruimte", "De aula is tussen de middag voor het overblijven.", _jaar.EersteDag.AddMonths(-3), bestuur, mr, _jaar.LaatsteDag, null),
            (await Afspraken()).Versie, operatie(), Leider));
        var id = (await Afspraken()).Afspraken.First(a => a.Onderwerp == toezicht.Onderwerp).Id;
        var stuk = DemoPdf.Maak("Notulen van de medezeggenschapsraad", ["Bestuur en MR spreken af hoeveel helpers er zijn.", "Dit is een verzonnen stuk."]);
        DemoGeld.Eis(await register.VoegStukToe(id, "Notulen van de MR", toezicht.GemaaktOp, stuk, operatie(), Leider));
        DemoGeld.Eis(await register.NoteerNagekomen(id, tijd.Vandaag, "Het rooster van dit schooljaar heeft op elke dag twee helpers per plein.", (await Afspraken()).Versie, operatie(), Leider));
    }

    private async Task Schoolgids()
    {
        op(_lunchdag.AddDays(-24));
        var gids = grains.Schoolgids(School, _jaar);
        DemoGeld.Eis(await gids.Bewaar("Geef uw kind een beker en een trommel met naam mee. Snoep en prik blijven thuis.", (await Gids()).Versie, operatie(), Coordinator));
        var view = await Gids();
        DemoGeld.Eis(await gids.RondAf(view.Kenmerk, view.Versie, operatie(), Coordinator));

        async Task<SchoolgidsView> Gids() => (await gids.Bekijk(Coordinator)).Waarde!;
    }

    private async Task Nieuwsbrief()
    {
        op(_lunchdag.AddDays(-21));
        var brief = grains.Nieuwsbrief(School, _jaar);
        const string Titel = "Helpers gezocht voor de vrijdag";
        DemoGeld.Eis(await brief.Bewaar(
            null, Titel, "Op vrijdag zoeken we twee mensen die een uur willen helpen. U krijgt een vergoeding en een korte cursus. Loop eens binnen.", (await Brief()).Versie, operatie(), Coordinator));
        var view = await Brief();
        DemoGeld.Eis(await brief.Plaats(view.Berichten.First(b => b.Titel == Titel).Id, tijd.Vandaag, "Nieuwsbrief van deze maand", view.Versie, operatie(), Coordinator));
        DemoGeld.Eis(await brief.Bewaar(
            null, "Bij regen naar de aula", "Als het hard regent spelen de groepen binnen. In de aula liggen nu ook spelletjes klaar.", (await Brief()).Versie, operatie(), Coordinator));

        async Task<NieuwsbriefView> Brief() => (await brief.Bekijk(Coordinator)).Waarde!;
    }

    private async Task Bewaar(string? id, VerbeterpuntInvoer invoer) =>
        DemoGeld.Eis(await grains.Kwaliteit(School, _jaar).BewaarPunt(id, invoer, (await Kwaliteit()).Versie, operatie(), Coordinator));

    private async Task Bewaar(string? id, KlachtInvoer invoer) =>
        DemoGeld.Eis(await grains.Klachten(School, _jaar).Bewaar(id, invoer, (await Klachtenlijst()).Versie, operatie(), Coordinator));

    private async Task<KwaliteitView> Kwaliteit() => (await grains.Kwaliteit(School, _jaar).Bekijk(Coordinator)).Waarde!;

    private async Task<KlachtenView> Klachtenlijst() => (await grains.Klachten(School, _jaar).Bekijk(Coordinator)).Waarde!;

    private async Task<MrAfsprakenView> Afspraken() => (await grains.MrAfspraken(School).Bekijk(Leider)).Waarde!;

    /// <summary>Mostly content, now and then no opinion; the same at every filling.</summary>
    private static Enqueteantwoord Antwoord(int nummer, string? opmerking) => new(
        [.. Enumerable.Range(0, EnqueteGrenzen.Vragen).Select(vraag => Score(DemoPlan.Kies(nummer, 31 + vraag, MeningenMax)))], opmerking);

    private static int Score(int lot) => lot switch { 0 => 2, 1 => 3, 4 => 5, _ => 4 };

    private DateOnly Eerste(DateOnly dag) => dag < _jaar.LaatsteDag ? dag : _jaar.LaatsteDag;
}
