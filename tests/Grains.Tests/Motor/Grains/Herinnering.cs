using Orleans;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface IHerinneringGrain : IGrainWithStringKey
{
    Task Zet(string naam, TimeSpan over, TimeSpan periode);

    Task<bool> Heeft(string naam);

    Task Haal(string naam);

    Task<int> Aantal();

    Task Mislukken(bool aan);
}

public sealed class HerinneringGrain(Seinen seinen) : Grain, IHerinneringGrain, IRemindable
{
    private bool _mislukken;
    private int _tik;

    public Task Zet(string naam, TimeSpan over, TimeSpan periode) => this.RegisterOrUpdateReminder(naam, over, periode);

    public async Task<bool> Heeft(string naam) => await this.GetReminder(naam) is { } herinnering && herinnering.ReminderName == naam;

    public async Task Haal(string naam)
    {
        if (await this.GetReminder(naam) is { } herinnering)
        {
            await this.UnregisterReminder(herinnering);
        }
    }

    public async Task<int> Aantal() => (await this.GetReminders()).Count;

    public Task Mislukken(bool aan)
    {
        _mislukken = aan;
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        seinen.Noteer($"{reminderName} {status.CurrentTickTime:dd-MM-yyyy HH:mm}");
        seinen.Geef($"{reminderName} {++_tik}");
        return _mislukken ? throw new SchoolFout("de herinnering mislukt", 1) : Task.CompletedTask;
    }
}

public interface IZonderHerinneringGrain : IGrainWithStringKey
{
    Task Zet();
}

public sealed class ZonderHerinneringGrain : Grain, IZonderHerinneringGrain
{
    public Task Zet() => this.RegisterOrUpdateReminder("mag niet", TimeSpan.Zero, TimeSpan.FromHours(1));
}
