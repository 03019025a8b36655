namespace Orleans.Embedded;

/// <summary>Start and orderly stop.</summary>
internal sealed partial class Silo
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var part in ServiceProvider.GetServices<ISiloPart>())
        {
            await part.Start(cancellationToken);
        }

        _catalog = new GrainCatalog(_options.Assemblies, ServiceProvider, _collection);
        IncomingFilters = [.. ServiceProvider.GetServices<IIncomingGrainCallFilter>()];
        OutgoingFilters = [.. ServiceProvider.GetServices<IOutgoingGrainCallFilter>()];
        _phase = Phase.Running;
        await ServiceProvider.GetRequiredService<ReminderService>().Start(cancellationToken);
    }

    /// <summary>
    /// Refuses new calls from outside, lets what runs and waits end, deactivates every grain, then closes the stores.
    /// What isn't done when <paramref name="cancellationToken"/> fires is left; nothing that was acknowledged is lost by that.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_phase != Phase.Running)
        {
            return;
        }

        _phase = Phase.Draining;
        ServiceProvider.GetRequiredService<ReminderService>().Stop();
        using (cancellationToken.UnsafeRegister(static deadline => ((CancellationTokenSource)deadline!).Cancel(), _deadline))
        {
            await Drain();
        }

        _phase = Phase.Stopped;
        foreach (var part in ServiceProvider.GetServices<ISiloPart>().Reverse())
        {
            await part.Stop(cancellationToken);
        }
    }

    // A grain that still works may wake another one, so this goes on until none is left.
    private async Task Drain()
    {
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops.");
        try
        {
            while (!_activations.IsEmpty)
            {
                var all = _activations.Values.OrderBy(activation => activation.GrainId.ToString(), StringComparer.Ordinal).ToList();
                all.ForEach(activation => activation.Deactivate(reason, CancellationToken.None));
                await Task.WhenAll(all.Select(activation => activation.Deactivated)).WaitAsync(StopDeadline);
            }
        }
        catch (OperationCanceledException)
        {
            var left = _activations.Keys.Take(5).Select(id => id.ToString()).Order(StringComparer.Ordinal);
            Log.LogError("The stop was cut short: {Count} grains were still busy, among them {Grains}", _activations.Count, string.Join(", ", left));
        }
    }
}
