using Orleans;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface IGefilterdGrain : IGrainWithStringKey
{
    Task<string> Groet(string naam);

    Task Stil();

    Task Fout();
}

public sealed class GefilterdGrain(Seinen seinen) : Grain, IGefilterdGrain, IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        seinen.Noteer($"eigen {context.ImplementationMethod.DeclaringType!.Name}");
        await context.Invoke();
        if (context.Result is string groet)
        {
            context.Result = groet + "!";
        }
    }

    public Task<string> Groet(string naam)
    {
        seinen.Noteer($"methode {RequestContext.Get("filter")}");
        return Task.FromResult($"dag {naam}");
    }

    public Task Stil() => Task.CompletedTask;

    public Task Fout() => throw new SchoolFout("in de methode", 3);
}

public sealed class UitgaandFilter(Seinen seinen) : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.TargetId.Type.ToString() != "gefilterd")
        {
            // Orleans' own calls between its parts pass here too.
            await context.Invoke();
            return;
        }

        seinen.Noteer($"uitgaand {context.MethodName} naar {context.TargetId.Key}");
        RequestContext.Set("filter", "kwam mee");
        await context.Invoke();
        seinen.Noteer($"terug {context.Result ?? "niets"}");
    }
}

public sealed class InkomendFilter(Seinen seinen) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not GefilterdGrain)
        {
            await context.Invoke();
            return;
        }

        seinen.Noteer($"inkomend {context.InterfaceName.Split('.')[^1]}.{context.InterfaceMethod.Name} op {context.Grain.GetType().Name}");
        if (context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is "niemand")
        {
            throw new UnauthorizedAccessException("mag niet");
        }

        if (context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is "bijnaam")
        {
            context.Request.SetArgument(0, "volle naam");
        }

        try
        {
            await context.Invoke();
        }
        catch (SchoolFout fout)
        {
            seinen.Noteer($"filter zag {fout.Message}");
            throw;
        }
    }
}
