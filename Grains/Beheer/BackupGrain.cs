using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Beheer;

/// <inheritdoc cref="IBackupGrain"/>
/// <remarks>A backup takes longer than a call may: it runs on a timer that interleaves. Only that timer writes, once <see cref="Begin"/> did.</remarks>
internal sealed partial class BackupGrain(
    [PersistentState("backup", VerzegeldeOpslag.Naam)] IPersistentState<BackupState> opslag, IBackupplaats plaats, Schooltijd tijd,
    IHostApplicationLifetime proces, ILogger<BackupGrain> logger)
    : Grain, IBackupGrain, IRemindable
{
    private const string Herinnering = "nachtbackup";

    private static readonly TimeSpan Dag = TimeSpan.FromDays(1);
    private static readonly TimeSpan MeldOpnieuw = TimeSpan.FromMinutes(5);

    private IGrainTimer _werk = null!;
    private BackupState _duurzaam = new();
    private bool _bezig;
    private bool _gevraagd;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        _werk = this.RegisterGrainTimer(Werk, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        if (opslag.State.TeMelden is not null)
        {
            Plan();
        }

        return Task.CompletedTask;
    }

    public async Task Begin()
    {
        if (opslag.State.Sinds is null)
        {
            await Schrijf(opslag.State with { Sinds = tijd.Nu, Nacht = NachtRules.Laatste(tijd.Nu) });
        }

        await PlanVolgende();
        if (IsGemist)
        {
            Plan();
        }
    }

    public Task<Backupstand> Stand() => Task.FromResult(new Backupstand(_duurzaam.Sinds, _duurzaam.Gelukt, _duurzaam.Mislukt, _bezig || _gevraagd));

    public Task<Uitkomst> MaakNu(Wie wie)
    {
        if (!wie.Mag(Recht.InstallatieBeheren, wie.School))
        {
            return Task.FromResult<Uitkomst>(Weigeringen.GeenRecht);
        }

        if (_bezig || _gevraagd)
        {
            return Task.FromResult<Uitkomst>(Weigeringen.BackupBezig);
        }

        _gevraagd = true;
        Plan();
        return Task.FromResult(Uitkomst.Goed);
    }

    /// <summary>The next local moment each time anew: a period of a day would be an hour off after a change of the clock.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await PlanVolgende();
        Plan();
    }

    private bool IsGemist => opslag.State.Nacht < NachtRules.Laatste(tijd.Nu);

    private void Plan() => _werk.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private Task PlanVolgende() => this.RegisterOrUpdateReminder(Herinnering, NachtRules.Volgende(tijd.Nu) - tijd.Nu, Dag);

    private async Task Werk(CancellationToken stop)
    {
        if (_bezig)
        {
            return; // looks again when it is done
        }

        _bezig = true;
        try
        {
            while ((_gevraagd || IsGemist) && !proces.ApplicationStopping.IsCancellationRequested)
            {
                var nacht = IsGemist ? NachtRules.Laatste(tijd.Nu) : (DateOnly?)null;
                _gevraagd = false;
                await Maak(nacht);
            }

            await Meld();
        }
        catch (Exception fout)
        {
            Mislukt(logger, fout.GetType().Name);
            _werk.Change(MeldOpnieuw, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _bezig = false;
        }
    }

    /// <summary>What a person asked for is seen on the page; of a night there is a mail.</summary>
    private async Task Maak(DateOnly? nacht)
    {
        var (gelukt, fout) = await plaats.Maak(proces.ApplicationStopping);
        if (gelukt is null && proces.ApplicationStopping.IsCancellationRequested)
        {
            return; // a stop is no failure: the next start catches up
        }

        var was = opslag.State;
        var nieuw = gelukt is null
            ? was with { Mislukt = new BackupFoutfeit(tijd.Nu, fout ?? ""), Reeks = nacht is null ? was.Reeks : was.Reeks + 1 }
            : was with { Gelukt = gelukt, Mislukt = null, Reeks = 0 };
        await Schrijf(nacht is null ? nieuw : nieuw with { Nacht = nacht, TeMelden = nacht });
    }

    /// <summary>By the postbus of each school that has a beheerder; of somebody with two schools only the first. A failure stands in the intranet as well.</summary>
    private async Task Meld()
    {
        if (opslag.State.TeMelden is not { } nacht)
        {
            return;
        }

        var stand = opslag.State;
        var (beheerders, leiders) = (new List<Nachtontvanger>(), new List<Nachtontvanger>());
        foreach (var school in (await GrainFactory.Installatie().Bekijk()).Scholen)
        {
            var personen = (await GrainFactory.Personen(school.Sleutel).Alles()).Rijen;
            beheerders.AddRange(NachtRules.Mensen(school.Sleutel, personen, Rol.Beheerder, tijd.Vandaag));
            leiders.AddRange(NachtRules.Mensen(school.Sleutel, personen, Rol.Schoolleider, tijd.Vandaag));
        }

        foreach (var aan in NachtRules.Ontvangers(stand, beheerders, leiders).Where(o => o.Persoon.Email is not null))
        {
            await GrainFactory.Postbus(aan.School).Verstuur(NachtRules.Mail(stand, nacht, aan.Persoon), Wie.Systeem(aan.School, "Nachtelijke back-up"));
        }

        await Waarschuw(stand, nacht, stand.Mislukt is null ? [.. beheerders, .. leiders] : NachtRules.Ontvangers(stand, beheerders, leiders));
        await Schrijf(opslag.State with { TeMelden = null, Gewaarschuwd = stand.Mislukt is not null });
    }

    /// <summary>The night is the number of what is told: a repeat after a fault is heard once, and the next night goes before it.</summary>
    private async Task Waarschuw(BackupState stand, DateOnly nacht, IReadOnlyList<Nachtontvanger> aan)
    {
        if (stand.Mislukt is null && !stand.Gewaarschuwd)
        {
            return;
        }

        var van = new Afzender(this.GetPrimaryKeyString(), nacht.DayNumber);
        foreach (var ontvanger in aan.DistinctBy(o => (o.School, o.Persoon.AccountId)))
        {
            var naar = GrainFactory.Aandacht(ontvanger.School, ontvanger.Persoon.AccountId);
            await (stand.Mislukt is null ? naar.TrekIn(van, NachtRules.AandachtId) : naar.Ontvang(van, NachtRules.Aandacht(stand, ontvanger.School, tijd.Nu)));
        }
    }

    private async Task Schrijf(BackupState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The nightly backup could not be finished or told ({Fout}); it is tried again")]
    private static partial void Mislukt(ILogger logger, string fout);
}
