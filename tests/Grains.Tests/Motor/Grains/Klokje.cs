using Orleans;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

/// <summary>What a timer is made with, as a message: Orleans' own options don't cross a boundary.</summary>
[GenerateSerializer, Immutable, Alias("proef-klokopties")]
public sealed record Klokopties(TimeSpan Over, TimeSpan Periode, bool Ertussen = false, bool Wakker = false);

public interface IKlokjeGrain : IGrainWithStringKey
{
    /// <summary>A timer whose ticks note "naam n tijd" and then wait for "naam n:uit" when <paramref name="wacht"/> is set.</summary>
    Task Start(string naam, Klokopties opties, bool wacht = false);

    Task Verander(string naam, TimeSpan over, TimeSpan periode);

    Task Stop(string naam);

    Task StartMislukkend(TimeSpan periode);

    /// <summary>A timer that disposes itself in its first tick.</summary>
    Task StartEenmalig(string naam, TimeSpan over);

    Task Niets();
}

public sealed class KlokjeGrain(Seinen seinen, TimeProvider klok) : Grain, IKlokjeGrain
{
    private readonly Dictionary<string, IGrainTimer> _timers = new(StringComparer.Ordinal);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        seinen.Geef($"{this.GetPrimaryKeyString()} slaapt");
        return Task.CompletedTask;
    }

    public Task Start(string naam, Klokopties opties, bool wacht = false)
    {
        var tik = 0;
        _timers[naam] = this.RegisterGrainTimer(
            async (label, token) =>
            {
                tik++;
                seinen.Noteer($"{label} {tik} {klok.GetUtcNow():HH:mm:ss}");
                seinen.Geef($"{label} {tik}");
                if (wacht)
                {
                    await seinen.Op($"{label} {tik}:uit").WaitAsync(token);
                }
            },
            naam,
            new GrainTimerCreationOptions(opties.Over, opties.Periode) { Interleave = opties.Ertussen, KeepAlive = opties.Wakker });
        return Task.CompletedTask;
    }

    public Task Verander(string naam, TimeSpan over, TimeSpan periode)
    {
        _timers[naam].Change(over, periode);
        return Task.CompletedTask;
    }

    public Task Stop(string naam)
    {
        _timers[naam].Dispose();
        return Task.CompletedTask;
    }

    public Task StartMislukkend(TimeSpan periode)
    {
        var tik = 0;
        this.RegisterGrainTimer(
            _ =>
            {
                seinen.Geef($"mislukt {++tik}");
                throw new SchoolFout("het klokje mislukt", 1);
            },
            new GrainTimerCreationOptions(periode, periode));
        return Task.CompletedTask;
    }

    public Task StartEenmalig(string naam, TimeSpan over)
    {
        _timers[naam] = this.RegisterGrainTimer(
            async token =>
            {
                seinen.Noteer($"{naam} tikt");
                _timers[naam].Dispose();
                await Task.Yield();
                seinen.Noteer($"{naam} geannuleerd: {token.IsCancellationRequested}");
                seinen.Geef($"{naam} gestopt");
            },
            new GrainTimerCreationOptions(over, over));
        return Task.CompletedTask;
    }

    public Task Niets() => Task.CompletedTask;
}
