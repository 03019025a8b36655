using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <inheritdoc cref="IDaglijstklaarGrain"/>
/// <remarks>Printing takes longer than a call may, so it runs on a timer; whoever looks meanwhile reads what is durable.</remarks>
internal sealed partial class DaglijstklaarGrain(
    [PersistentState("daglijsten", VerzegeldeOpslag.Naam)] IPersistentState<DaglijstenState> opslag, Schooltijd tijd, IIdBron ids,
    IEnumerable<IDaglijstdrukker> drukkers, ILogger<DaglijstklaarGrain> logger) : Grain, IDaglijstklaarGrain, IRemindable
{
    private const string Herinnering = "daglijst";
    private const string Pdf = "application/pdf";

    private static readonly TimeSpan Opnieuw = TimeSpan.FromMinutes(1);

    private IDaglijstdrukker? _drukker;
    private SchoolSleutel _school;
    private DaglijstenState _duurzaam = new();
    private Postbode<Daglijstpost> _postbode = null!;
    private IGrainTimer? _werk;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _drukker = drukkers.FirstOrDefault(d => d.Doet(_school));
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task Waak()
    {
        await ZorgVoorWekker();
        if (_drukker is not null)
        {
            Plan(TimeSpan.Zero);
        }
    }

    /// <summary>The next local moment each time anew: a period of a day would be an hour off after a change of the clock.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await PlanVolgende();
        Plan(TimeSpan.Zero);
    }

    public async Task<Uitkomst<DaglijstklaarView>> Bekijk(Wie wie)
    {
        if (!DaglijstklaarRules.Mag(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (state, dag) = (_duurzaam, tijd.Vandaag);
        var stand = DaglijstklaarRules.Stand(state, school, tijd.Nu);
        if (stand is not (Daglijststand.Klaar or Daglijststand.ZonderPdf))
        {
            return new DaglijstklaarView(dag, stand, null, 0, null);
        }

        var isVoorbij = tijd.Tijd >= DaglijstklaarRules.Einde(school, dag);
        var wijzigingen = isVoorbij ? 0 : DaglijstklaarRules.Wijzigingen(state.Kinderen, await Kinderen(school, dag));
        return new DaglijstklaarView(dag, stand, state.Op, wijzigingen, state.Waarom);
    }

    public async Task<Uitkomst<BestandInhoud>> Open(Wie wie)
    {
        if (!DaglijstklaarRules.Mag(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (_duurzaam is not { Rijen: { IsEmpty: false } rijen } staat || staat.Dag != tijd.Vandaag)
        {
            return Weigeringen.DaglijstNietKlaar;
        }

        var delen = await Task.WhenAll(rijen.Select(r => GrainFactory.Bestand(_school, r).Bekijk()));
        return Bestandsdelen.Samen(delen) is { } bestand ? bestand : Weigeringen.DaglijstNietKlaar; // the night came in between
    }

    /// <summary>Erases what the own reminder didn't, and tells what either of them erased: the round lets the store go of the bytes.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        await Ruim();
        await ZorgVoorWekker();
        var gewist = opslag.State.Gewist;
        var isWeg = opslag.RecordExists && DaglijstklaarRules.IsLeeg(opslag.State);
        if (isWeg)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }
        else if (gewist > 0)
        {
            await Bewaar(opslag.State with { Gewist = 0 });
        }

        // Without a file too: the row held the children of the day, and the store lets go of bytes only in a night that tells of something.
        return new Nachtwerk([.. Nachtwerk.Weg("bestand", gewist).Gewist, .. Nachtwerk.Weg("daglijsten", isWeg ? 1 : 0).Gewist], _postbode.Wachtend);
    }

    private async Task ZorgVoorWekker()
    {
        if (_drukker is not null && await this.GetReminder(Herinnering) is null)
        {
            await PlanVolgende();
        }
    }

    private Task PlanVolgende() => this.RegisterOrUpdateReminder(Herinnering, DaglijstklaarRules.Volgende(tijd.Nu) - tijd.Nu, TimeSpan.FromDays(1));

    private void Plan(TimeSpan over)
    {
        _werk ??= this.RegisterGrainTimer(Werk, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        _werk.Change(over, Timeout.InfiniteTimeSpan);
    }

    private async Task Werk(CancellationToken stop)
    {
        var rest = true;
        try
        {
            await Ruim();
            rest = await MaakAlsNodig(stop);
            await _postbode.Verzend();
        }
        catch (Exception fout)
        {
            Mislukt(logger, fout.GetBaseException().GetType().Name); // the store or a board that doesn't answer: the next look tries again
        }

        if (rest && !stop.IsCancellationRequested)
        {
            Plan(Opnieuw);
        }
    }

    /// <returns>Whether it must be tried again.</returns>
    private async Task<bool> MaakAlsNodig(CancellationToken stop)
    {
        if (_drukker is null || await GrainFactory.School(_school).Bekijk() is not { } school || !DaglijstklaarRules.IsNodig(opslag.State, school, tijd.Nu))
        {
            return false;
        }

        await Maak(_drukker, school, stop);
        return DaglijstklaarRules.IsNodig(opslag.State, school, tijd.Nu);
    }

    /// <summary>How the lines are is asked before the paper is made: what changes in between counts as a change, not as printed.</summary>
    private async Task Maak(IDaglijstdrukker drukker, SchoolView school, CancellationToken stop)
    {
        var (dag, kinderen) = (tijd.Vandaag, await Kinderen(school, tijd.Vandaag));
        var (pdf, waarom) = await drukker.Druk(_school, dag, stop);
        stop.ThrowIfCancellationRequested(); // a stop is no failure: the next start makes it
        var past = !pdf.IsDefaultOrEmpty && DaglijstklaarRules.Rijen(pdf) <= DaglijstklaarRules.RijenMax;
        var rijen = past ? await Leg(pdf) : [];
        var wordt = DaglijstklaarRules.Met(opslag.State, dag, tijd.Nu, rijen, waarom) with { Kinderen = kinderen };
        var aan = OntvangerRules.Coordinatoren(await GrainFactory.Personen(_school).Alles(), _school, dag).Select(p => p.AccountId);
        await Bewaar(DaglijstklaarRules.Verteld(wordt, _school, aan));
    }

    /// <summary>The rows are named first, then written: a fault between leaves rows that the next look erases.</summary>
    private async Task<ImmutableArray<string>> Leg(ImmutableArray<byte> pdf)
    {
        var id = ids.NieuwId();
        ImmutableArray<string> rijen = [.. Enumerable.Range(1, DaglijstklaarRules.Rijen(pdf)).Select(nr => $"daglijst-{id}-{nr}")];
        await Bewaar(opslag.State with { Losse = rijen });
        await Task.WhenAll(rijen.Zip(Bestandsdelen.Van(pdf), (rij, deel) => GrainFactory.Bestand(_school, rij).Bewaar(Pdf, deel)));
        return rijen;
    }

    /// <summary>Files first: this row is what knows them.</summary>
    private async Task Ruim()
    {
        var was = opslag.State;
        if (!DaglijstklaarRules.IsOud(was, tijd.Vandaag))
        {
            return;
        }

        var isVoorbij = was.Dag < tijd.Vandaag;
        ImmutableArray<string> weg = isVoorbij ? [.. was.Losse, .. was.Rijen] : was.Losse;
        await Task.WhenAll(weg.Select(r => GrainFactory.Bestand(_school, r).Wis()));
        await Bewaar(isVoorbij ? DaglijstklaarRules.Leeg(was, _school, weg.Length) : was with { Losse = [], Gewist = was.Gewist + weg.Length });
        await _postbode.Verzend();
    }

    private async Task<ImmutableDictionary<string, string>> Kinderen(SchoolView school, DateOnly dag)
    {
        var wie = Wie.Systeem(_school, "Daglijst");
        var borden = await Task.WhenAll(
            DaglijstklaarRules.Groepen(school, dag).Select(g => GrainFactory.Overblijfgroep(_school, g.Schooljaar, g.Id).Bord(dag, wie)));
        return DaglijstklaarRules.Regels(borden.Where(b => b.IsGoed).SelectMany(b => b.Waarde!.Tegels));
    }

    private async Task Bewaar(DaglijstenState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw;
    }

    private Task Stuur(Uitpost<Daglijstpost> post, Afzender van)
    {
        var naar = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        return post.Bericht.Wat == Daglijstnieuws.Weg
            ? naar.TrekIn(van, DaglijstklaarRules.Id(post.Bericht.Dag))
            : naar.Ontvang(van, DaglijstklaarRules.Bericht(post.Bericht, _school, tijd.Nu));
    }

    [LoggerMessage(1, LogLevel.Warning, "The daglijst could not be made ready: {Fout}; it is tried again")]
    private static partial void Mislukt(ILogger logger, string fout);
}
