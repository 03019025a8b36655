using System.Reflection;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// Delivers messages between grains twice: as a time-out does, when the first one turns out to have arrived later after all. With
/// <see cref="Breuk.DoubleDelivery"/> the second one has a new number, as of a sender that numbers when it sends.
/// </summary>
internal sealed class Herhaling(Wereld wereld) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        var vraag = context.Request;
        if (vraag.GetArgumentCount() == 0 || vraag.GetArgument(0) is not Afzender van)
        {
            return;
        }

        var nieuw = wereld.Opties.Breekt(Breuk.DoubleDelivery);
        if (wereld.Storingen.Treft(Storing.Herhaald, nieuw ? 0.05 : 0.01))
        {
            var argumenten = Enumerable.Range(0, vraag.GetArgumentCount()).Select(vraag.GetArgument).ToArray();
            argumenten[0] = nieuw ? van with { Nummer = van.Nummer + 1 } : van;
            var (silo, methode, grain) = (wereld.Silo, context.InterfaceMethod, context.TargetId);
            wereld.Pomp.Post(_ => _ = Later(silo, methode, grain, argumenten), null);
        }
    }

    private async Task Later(SimSilo? silo, MethodInfo methode, GrainId grain, object?[] argumenten)
    {
        await wereld.Wacht(wereld.Storingen.Toeval.Duur(TimeSpan.Zero, TimeSpan.FromSeconds(40)));
        if (silo is null || silo != wereld.Silo)
        {
            return; // the queue in which it waited is gone
        }

        try
        {
            await (Task)methode.Invoke(silo.Verwijs(methode.DeclaringType!, grain), argumenten)!;
        }
        catch (Exception fout) when (SimLog.IsNagebootst(fout))
        {
            wereld.Tel("repeat-failed");
        }
    }
}
