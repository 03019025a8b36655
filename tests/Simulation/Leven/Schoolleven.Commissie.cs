using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The year of the commissie: members, meetings with their days, a survey, points, complaints, and a besluit that nobody agreed with (TSO-2, TSO-5).</summary>
internal sealed partial class Schoolleven
{
    private const int PuntenPerVergadering = 5;
    private const int DeelnemersMax = 14;

    /// <summary>Month and day around which a body meets.</summary>
    private static readonly (Vergadersoort Soort, int Maand, int Dag)[] Vergaderdagen =
    [
        (Vergadersoort.Werkgroep, 9, 22), (Vergadersoort.Commissie, 10, 13), (Vergadersoort.Werkgroep, 1, 19), (Vergadersoort.Commissie, 3, 16), (Vergadersoort.Werkgroep, 4, 20),
    ];

    private static readonly (string Naam, Commissiefunctie Functie)[] Leden =
    [
        ("Caro Coordinator", Commissiefunctie.Coordinator), ("Gerda Diploma", Commissiefunctie.Gediplomeerde), ("Otto Raad", Commissiefunctie.Ouderraad),
        ("Sacha Schoolleider", Commissiefunctie.Schoolleiding),
    ];

    private static readonly ImmutableArray<string> Enquetevragen =
        ["Is het gezellig?", "Is er genoeg te doen?", "Is het veilig?", "Hoor je genoeg?", "Zou je het aanraden?"];

    /// <summary>A branch of its own: what the commissie does changes no draw of the others.</summary>
    private SimRandom Bestuurskans => field ??= _wereld.Toeval("commissie");

    private Commissiemodel Bestuur => Model.Commissie;

    private async Task Commissiewerk(DateOnly dag)
    {
        var jaar = Schooljaar.Van(dag);
        if (Bestuur.Jaar != jaar.Begin)
        {
            await BeginBestuursjaar(jaar, dag);
            return; // lists hear of a meeting by an outbox
        }

        foreach (var (id, model) in Bestuur.Vergaderingen.Where(v => v.Value.Jaar == jaar).ToList())
        {
            await Vergaderwerk(id, model, dag);
        }

        await Enquetewerk(jaar, dag);
        await Kwaliteitswerk(jaar, dag);
        await Omweg(jaar, dag);
        await Openbaarwerk(jaar, dag);
    }

    private async Task BeginBestuursjaar(Schooljaar jaar, DateOnly dag)
    {
        if (!Bestuur.HeeftLeden)
        {
            foreach (var (naam, functie) in Leden)
            {
                await NeemLidOp(naam, functie);
            }

            Bestuur.HeeftLeden = true;
        }

        await KiesVoorzitter(jaar);
        foreach (var (soort, maand, nummer) in Vergaderdagen)
        {
            var op = Schooldag(new DateOnly(maand >= 8 ? jaar.Begin : jaar.Begin + 1, maand, nummer));
            if (op.DayNumber - dag.DayNumber > 2 * VergaderingGrenzen.WeekDagen)
            {
                await PlanVergadering(soort, jaar, op);
            }
        }

        Bestuur.Vergeet(jaar);
        Bestuur.Jaar = jaar.Begin;
    }

    private DateOnly Schooldag(DateOnly vanaf) =>
        Enumerable.Range(0, 21).Select(vanaf.AddDays).FirstOrDefault(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && _school.Vrij(d) is null, vanaf);

    private async Task NeemLidOp(string naam, Commissiefunctie functie)
    {
        var (operatie, wie) = (Bestuursoperatie(), Als(Schoolleider));
        var invoer = new CommissielidInvoer(null, naam, $"{functie.ToString().ToLowerInvariant()}@horizon.example", functie, Vandaag, null);
        await _klant.MetVersie("commissielid", LeesCommissie, v => v.Leden.Any(l => l.Naam == naam), (g, v) => g.Commissie(School).BewaarLid(null, invoer, v.Versie, operatie, wie));
    }

    private async Task KiesVoorzitter(Schooljaar jaar)
    {
        var (operatie, wie) = (Bestuursoperatie(), Als(Schoolleider));
        var (stem, naam) = (new BesluitInvoer(Vandaag, [.. Leden.Select(l => l.Naam)], Leden.Length, 0, 0, "Gekozen."), Bestuurskans.Kies(Leden).Naam);
        await _klant.MetVersie("voorzitter", LeesCommissie, v => v.Keuzes.Any(k => k.Jaar == jaar),
            (g, v) => g.Commissie(School).KiesVoorzitter(jaar, v.Leden.First(l => l.Naam == naam).Id, stem, v.Versie, operatie, wie));
    }

    private async Task<CommissieView> LeesCommissie(IGrainFactory grains) => (await grains.Commissie(School).Bekijk(Als(Schoolleider))).Waarde!;

    private async Task PlanVergadering(Vergadersoort soort, Schooljaar jaar, DateOnly op)
    {
        var (operatie, invoer) = (Bestuursoperatie(), new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "Teamkamer", null));
        if (await _klant.Doe("plan-vergadering", g => g.Vergaderingen(School, jaar).Plan(soort, invoer, operatie, Als(Coordinator))) is { } id)
        {
            Bestuur.Vergaderingen[id] = new Vergadermodel(soort, jaar, op);
            _wereld.Tel("meetings");
        }
    }

    /// <summary>Each meeting at most one step a day, as people do.</summary>
    private async Task Vergaderwerk(string id, Vergadermodel model, DateOnly dag)
    {
        var rest = model.Op.DayNumber - dag.DayNumber;
        if (rest is > 0 and <= 16 && model.Punten.Count < PuntenPerVergadering && Bestuurskans.Kans(rest > VergaderingGrenzen.WeekDagen ? 0.35 : 0.1))
        {
            await DienIn(id, model);
        }

        if (model.Stap == Vergaderstap.Gepland && rest is > 0 and <= VergaderingGrenzen.WeekDagen + 1)
        {
            await ZetStap(id, model, Vergaderstap.AgendaVerstuurd, (v, versie, o) => v.VerstuurAgenda(versie, o, Als(Coordinator)));
            model.IsAgendaVerstuurd = model.Stap == Vergaderstap.AgendaVerstuurd;
        }
        else if (rest < 0 && model.Stap < Vergaderstap.Gehouden)
        {
            await SchrijfNotulen(id, model);
        }
        else if (rest < -3 && model.Stap == Vergaderstap.Gehouden)
        {
            await ZetStap(id, model, Vergaderstap.NotulenVastgesteld, (v, versie, o) => v.StelNotulenVast(versie, o, Als(Coordinator)));
        }
        else if (rest < -5 && model.Stap == Vergaderstap.NotulenVastgesteld)
        {
            var ookOuders = Bestuurskans.Kans(0.5);
            await ZetStap(id, model, Vergaderstap.Verspreid, (v, versie, o) => v.Verspreid(ookOuders, versie, o, Als(Coordinator)));
        }
    }

    private async Task DienIn(string id, Vergadermodel model)
    {
        var (titel, operatie, begin) = ($"Punt {Bestuurskans.NieuwId()}", Bestuursoperatie(), Vandaag);
        var wie = new Wie("or-lid", "Otto Raad", School, [new ActieveRol(Rol.Ouderraad, [])]);
        var punt = new AgendapuntInvoer(titel, null, Geleding.Ouderraad, 10, null);
        if (!await _klant.Doe("agendapunt", g => g.Vergadering(School, id).DienIn(punt, operatie, wie)))
        {
            return;
        }

        bool? teLaat = Vandaag == begin ? begin > model.Op.AddDays(-VergaderingGrenzen.WeekDagen - 1) : null;
        model.Punten[titel] = teLaat;
        _wereld.Tel("agenda-items");
        if (teLaat == true)
        {
            await LaatToe(id, model, titel);
        }
    }

    /// <summary>Stands apart until the voorzitter lets it in.</summary>
    private async Task LaatToe(string id, Vergadermodel model, string titel)
    {
        var operatie = Bestuursoperatie();
        var view = await _klant.Vraag(g => LeesVergadering(g, id));
        if (view.Punten.FirstOrDefault(p => p.Titel == titel) is not { TeLaat: true } punt)
        {
            _wereld.Schending("agenda-late", $"{id} has an item of within a week that isn't called too late");
            return;
        }

        if (await _klant.MetVersie("laat-toe", g => LeesVergadering(g, id), v => !v.Punten.Any(p => p.Id == punt.Id && p.TeLaat),
            (g, v) => g.Vergadering(School, id).LaatToe(punt.Id, null, v.Versie, operatie, Als(Coordinator))))
        {
            model.Punten[titel] = false;
        }
    }

    /// <summary>Who was there is ticked, every item gets its report, and somebody does something.</summary>
    private async Task SchrijfNotulen(string id, Vergadermodel model)
    {
        var wie = Als(Coordinator);
        if (await _klant.Doe("vergadering", g => g.Vergadering(School, id).Bekijk(wie)) is not { } view)
        {
            return;
        }

        ImmutableArray<string> er = [.. view.Genodigden.Select(g => g.Id).Take(4)];
        await _klant.MetVersie("aanwezig", g => LeesVergadering(g, id), v => er.All(e => v.Genodigden.Any(g => g.Id == e && g.Komst == Komst.WasEr)),
            (g, v) => g.Vergadering(School, id).ZetAanwezig(er, v.Versie, wie));
        foreach (var punt in view.Punten)
        {
            var verslag = $"Besproken op {Sleutels.Dag(Vandaag)}.";
            if (await _klant.MetVersie("noteer", g => LeesVergadering(g, id), v => v.Punten.Any(p => p.Id == punt.Id && p.Verslag == verslag),
                (g, v) => g.Vergadering(School, id).Noteer(punt.Id, verslag, null, v.Punten.First(p => p.Id == punt.Id).Versie, wie)))
            {
                model.Verslagen[punt.Id] = verslag;
            }
        }

        var (actie, operatie) = ($"Actie {Bestuurskans.NieuwId()}", Bestuursoperatie());
        if (await _klant.Doe("actie", g => g.Vergadering(School, id).BewaarActie(null, actie, "Caro Coordinator", null, Vandaag.AddDays(21), operatie, wie)))
        {
            model.Acties.Add(actie);
        }

        model.Stap = Vergaderstap.Gehouden;
    }

    private async Task ZetStap(string id, Vergadermodel model, Vergaderstap wordt, Func<IVergaderingGrain, long, OperatieId, Task<Uitkomst>> stap)
    {
        var operatie = Bestuursoperatie();
        if (await _klant.MetVersie($"vergadering-{wordt}", g => LeesVergadering(g, id), v => v.Stap >= wordt, (g, v) => stap(g.Vergadering(School, id), v.Versie, operatie)))
        {
            model.Stap = wordt;
            _wereld.Tel("meeting-steps");
        }
    }

    private async Task<VergaderingView> LeesVergadering(IGrainFactory grains, string id) => (await grains.Vergadering(School, id).Bekijk(Als(Coordinator))).Waarde!;

    /// <summary>In March the helpers are asked; two a day answer, and a second answer of the same is refused.</summary>
    private async Task Enquetewerk(Schooljaar jaar, DateOnly dag)
    {
        var sleutel = (jaar.Begin, Doelgroep.Helpers);
        if (!Bestuur.Enquetes.TryGetValue(sleutel, out var model))
        {
            if (dag.Month is 3 or 4)
            {
                var (tot, operatie) = (dag.AddDays(21), Bestuursoperatie());
                if (await _klant.Doe("enquete", g => g.Enquete(School, jaar, Doelgroep.Helpers).Open(Enquetevragen, tot, operatie, Als(Coordinator))))
                {
                    Bestuur.Enquetes[sleutel] = new Enquetemodel(tot);
                }
            }

            return;
        }

        if (dag >= model.TotEnMet.AddDays(-3) || model.Deelnemers.Count >= DeelnemersMax)
        {
            return;
        }

        var wie = string.Create(CultureInfo.InvariantCulture, $"helper-{Bestuurskans.Tot(DeelnemersMax)}");
        var antwoord = new Enqueteantwoord([.. Enquetevragen.Select(_ => Bestuurskans.Tussen(0, 5))], Bestuurskans.Kans(0.3) ? "Fijn zo." : null);
        var uitkomst = await _klant.Vraag(g => g.Enquete(School, jaar, Doelgroep.Helpers).Antwoord(wie, antwoord));
        if (model.Deelnemers.Add(wie))
        {
            model.Tel(antwoord.Scores); // a refusal is of a try that had arrived after all
            _wereld.Tel("survey-answers");
        }
        else if (uitkomst.IsGoed)
        {
            _wereld.Schending("survey-twice", $"{wie} answered the survey of {jaar} a second time");
        }
    }

    private async Task Kwaliteitswerk(Schooljaar jaar, DateOnly dag)
    {
        var wie = Als(Coordinator);
        if (Bestuurskans.Kans(0.03))
        {
            var (titel, operatie) = ($"Beter {Bestuurskans.NieuwId()}", Bestuursoperatie());
            var invoer = new VerbeterpuntInvoer(titel, "Kwam uit de cijfers.", "Caro Coordinator", null, dag.AddDays(60), Verbeterstand.Open, null);
            if (await _klant.MetVersie("verbeterpunt", async g => (await g.Kwaliteit(School, jaar).Bekijk(wie)).Waarde!, v => v.Punten.Any(p => p.Titel == titel),
                (g, v) => g.Kwaliteit(School, jaar).BewaarPunt(null, invoer, v.Versie, operatie, wie)))
            {
                Lijst(Bestuur.Verbeterpunten, jaar.Begin).Add(titel);
            }
        }

        if (Bestuurskans.Kans(0.01))
        {
            var (tekst, operatie) = ($"Het is te druk aan tafel, {Bestuurskans.NieuwId()}.", Bestuursoperatie());
            var klacht = new KlachtInvoer(dag, "Een ouder", "Drukte", tekst, Klachtstand.Ontvangen, null, dag.AddDays(28), null);
            if (await _klant.MetVersie("klacht", async g => (await g.Klachten(School, jaar).Bekijk(wie)).Waarde!, v => v.Klachten.Any(k => k.Tekst == tekst),
                (g, v) => g.Klachten(School, jaar).Bewaar(null, klacht, v.Versie, operatie, wie)))
            {
                Bestuur.Klachten[jaar.Begin] = Bestuur.Klachten.GetValueOrDefault(jaar.Begin) + 1;
            }
        }
    }

    /// <summary>Once a year somebody tries a besluit that the MR was never asked about (TSO-2c).</summary>
    private async Task Omweg(Schooljaar jaar, DateOnly dag)
    {
        if (Bestuur.Proefjaar == jaar.Begin || dag.Month != 11)
        {
            return;
        }

        Bestuur.Proefjaar = jaar.Begin;
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Anders, dag, "Eten in de aula", "Besproken.", false, null, null, null, "Caro Coordinator");
        var operatie = Bestuursoperatie();
        if (await _klant.Doe("besluit", g => g.Besluiten(School, jaar).StelVoor(invoer, operatie, Als(Coordinator))) is not { Id: var id })
        {
            return;
        }

        var stem = new BesluitInvoer(dag, ["Caro", "Otto"], 2, 0, 0, "Akkoord.");
        await NeemStap(jaar, id, (b, versie, op) => b.NoteerCommissie(id, stem, versie, op, Als(Coordinator)));
        foreach (var stap in new[] { Besluitstap.AdviesOuderraad, Besluitstap.AdviesSchoolleiding })
        {
            await NeemStap(jaar, id, (b, versie, op) => b.LegVast(id, new StapInvoer(stap, Stapuitkomst.Positief, dag, "Iemand", null, []), versie, op, Als(Coordinator)));
        }

        await ProbeerZonderMr(jaar, id);
        await NeemStap(jaar, id, (b, versie, op) => b.TrekIn(id, "De MR is niet gevraagd.", versie, op, Als(Coordinator)));
    }

    /// <summary>Advised on and not agreed with: nobody lets it begin.</summary>
    private async Task ProbeerZonderMr(Schooljaar jaar, string id)
    {
        var (kaart, omweg) = (await _klant.Doe("besluit-kaart", g => g.Besluiten(School, jaar).Kaart(id, Als(Schoolleider))), Bestuursoperatie());
        if (await _klant.Doe("besluit-omweg", g => g.Besluiten(School, jaar).Activeer(id, kaart!.Besluit.Versie, omweg, Als(Schoolleider)), "besluit-zonder-instemming"))
        {
            _wereld.Schending("besluit-without-mr", $"besluit {kaart?.Besluit.Nummer} went in without instemming");
        }
    }

    private static List<string> Lijst(SortedDictionary<int, List<string>> lijsten, int jaar)
    {
        if (!lijsten.TryGetValue(jaar, out var lijst))
        {
            lijsten[jaar] = lijst = [];
        }

        return lijst;
    }

    private OperatieId Bestuursoperatie() => new($"bestuur-{Bestuurskans.NieuwId()}");
}
