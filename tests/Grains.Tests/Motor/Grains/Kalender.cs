using System.Globalization;
using Orleans;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Contract;

public interface IKalenderGrain : IGrainWithStringKey
{
    /// <summary>Each night at the time in its key, by the school's clock.</summary>
    Task Plan();

    /// <summary>Waits its turn: a tick that came before is done with planning then.</summary>
    Task Klaar();
}

/// <summary>A calendar reminder as our grains make it: each tick plans the next local moment anew.</summary>
public sealed class KalenderGrain(Seinen seinen, TimeProvider klok) : Grain, IKalenderGrain, IRemindable
{
    private readonly Schooltijd _tijd = new(klok);

    public Task Plan()
    {
        var tijd = TimeOnly.ParseExact(Tijd, "HH:mm", CultureInfo.InvariantCulture);
        return this.RegisterOrUpdateReminder("ronde", Schooltijd.Moment(_tijd.Vandaag.AddDays(1), tijd) - _tijd.Nu, TimeSpan.FromDays(1));
    }

    public Task Klaar() => Task.CompletedTask;

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        seinen.Noteer($"{Tijd}: {_tijd.NuLokaal:dd-MM HH:mm}");
        return Plan();
    }

    private string Tijd => this.GetPrimaryKeyString().Split('/')[1];
}
