using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Nachtronde;

/// <inheritdoc cref="INachtrondeGrain"/>
internal sealed partial class NachtrondeGrain(
    [PersistentState("nachtronde", VerzegeldeOpslag.Naam)] IPersistentState<NachtrondeState> opslag, Schooltijd tijd,
    IEnumerable<IWisAfronding> afrondingen, ILogger<NachtrondeGrain> logger) : Grain, INachtrondeGrain, IRemindable
{
    private const string Herinnering = "nachtronde";

    private static readonly TimeSpan Tussendoor = TimeSpan.FromMilliseconds(50);

    private SchoolSleutel _school;
    private uint _spreiding;
    private NachtrondeState _duurzaam = new();
    private IGrainTimer? _loop;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _spreiding = this.GetGrainId().GetUniformHashCode();
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task<Rondestand> Waak()
    {
        if (await this.GetReminder(Herinnering) is null)
        {
            await PlanNacht();
        }

        return Stand();
    }

    /// <summary>Planned anew at each tick, by the clock of the school: it goes an hour back or on twice a year.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await PlanNacht();
        var nacht = Nacht();
        if ((opslag.State.Loopt?.Nacht ?? opslag.State.Verslagen.FirstOrDefault()?.Nacht ?? DateOnly.MinValue) < nacht)
        {
            await BeginRonde(nacht, alleJaren: false);
        }

        Loop();
    }

    public async Task<Rondestand> Verder()
    {
        if (opslag.State.Loopt is null && NachtrondeRules.IsGemist(opslag.State, Nacht()))
        {
            await BeginRonde(Nacht(), alleJaren: false);
        }

        if (opslag.State.Loopt is not null)
        {
            await Deel();
        }

        return Stand();
    }

    public Task Begin() => BeginRonde(tijd.Vandaag, alleJaren: true);

    private DateOnly Nacht() => NachtrondeRules.LaatsteNacht(tijd.Nu, tijd.Vandaag, _spreiding);

    private Rondestand Stand() => new(!NachtrondeRules.IsGemist(_duurzaam, Nacht()), _duurzaam.Verslagen.FirstOrDefault());

    private Task PlanNacht() =>
        this.RegisterOrUpdateReminder(Herinnering, NachtrondeRules.Volgende(tijd.Nu, tijd.Vandaag, _spreiding) - tijd.Nu, TimeSpan.FromDays(1));

    /// <summary>What one that was broken off did is told first.</summary>
    private async Task BeginRonde(DateOnly nacht, bool alleJaren)
    {
        if (opslag.State.Loopt is not null)
        {
            await RondAf();
        }

        var school = await GrainFactory.School(_school).Bekijk();
        await Bewaar(await MetGeld(NachtrondeRules.Begin(opslag.State, school, nacht, tijd.Nu, alleJaren), nacht));
        await WekMiddag(school);
    }

    /// <summary>The middag of this day watches its own break from here on (TSO-4l), also when nobody opens a board.</summary>
    private async Task WekMiddag(School.SchoolView? school)
    {
        try
        {
            if (school?.HeeftOverblijven(tijd.Vandaag) == true)
            {
                await GrainFactory.Middag(_school, tijd.Vandaag).Waak();
            }
        }
        catch (Exception fout)
        {
            DeelMislukt(logger, fout.GetBaseException().GetType().Name); // the first board that opens makes it watch as well
        }
    }

    /// <summary>Part by part, so that a caller never waits for a whole round, and tasks and pages get their turn.</summary>
    private void Loop() => _loop ??= this.RegisterGrainTimer(
        async _ =>
        {
            try
            {
                if (opslag.State.Loopt is not null)
                {
                    await Deel();
                }
            }
            catch (Exception fout)
            {
                DeelMislukt(logger, fout.GetBaseException().GetType().Name); // the store doesn't take it: the next tick tries again
            }

            if (opslag.State.Loopt is null)
            {
                _loop?.Dispose();
                _loop = null;
            }
        },
        new GrainTimerCreationOptions(Tussendoor, Tussendoor) { KeepAlive = true });

    private async Task Bewaar(NachtrondeState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    [LoggerMessage(1, LogLevel.Warning, "A part of the night round could not be kept: {Fout}")]
    private static partial void DeelMislukt(ILogger logger, string fout);
}
