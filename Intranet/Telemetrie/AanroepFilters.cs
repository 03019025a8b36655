using System.Diagnostics;
using Orleans.Runtime;

namespace OrleansSchool.Intranet.Telemetrie;

/// <summary>Measures and traces each grain call where it runs; there only when telemetry is on, so that a call costs nothing extra without it.</summary>
internal sealed class AanroepFilter(Meetpunten meten, TimeProvider klok) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var methode = context.InterfaceMethod;
        var koppelvlak = methode.DeclaringType!.Name;
        _ = ActivityContext.TryParse(RequestContext.Get(SpoorFilter.Sleutel) as string, null, out var ouder);
        using var spoor = meten.Sporen.StartActivity($"{koppelvlak}.{methode.Name}", ActivityKind.Server, ouder);
        spoor?.SetTag("grain.interface", koppelvlak).SetTag("grain.method", methode.Name);
        var begin = klok.GetTimestamp();
        Exception? fout = null;
        try
        {
            await context.Invoke();
        }
        catch (Exception oorzaak)
        {
            fout = oorzaak;
            spoor?.SetTag("error.type", oorzaak.GetType().Name).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            meten.Aanroep(klok.GetElapsedTime(begin), koppelvlak, methode.Name, fout);
        }
    }
}

/// <summary>Sends the trace along with a call: a turn begins with a clean flow, on another machine there is none.</summary>
internal sealed class SpoorFilter : IOutgoingGrainCallFilter
{
    public const string Sleutel = "traceparent";

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (Activity.Current is { Id: { } id, IdFormat: ActivityIdFormat.W3C })
        {
            RequestContext.Set(Sleutel, id);
        }

        return context.Invoke();
    }
}
