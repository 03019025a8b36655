using Orleans.Serialization.Invocation;

namespace Orleans.Embedded;

/// <summary>One call on its way through a row of filters; each calls Invoke once to go on.</summary>
internal abstract class FilteredCall(Request request) : IGrainCallContext
{
    private int _step;

    protected Request Call => request;

    public IInvokable Request => request;

    public abstract object Grain { get; }

    public GrainId? SourceId => request.Parent?.Target.Id;

    public GrainId TargetId => request.Target.Id;

    public string InterfaceName => request.Method.Interface.FullName!;

    public string MethodName => request.Method.Method.Name;

    public MethodInfo InterfaceMethod => request.Method.Method;

    public object? Result { get; set; }

    public Task Invoke() => Step(_step++);

    internal static async Task<T> Send<T>(Silo silo, Request<T> request)
    {
        var call = new Outgoing<T>(silo, request);
        await call.Invoke();
        return call.Result is T result ? result : default!;
    }

    internal static async Task<T> Receive<T>(Activation activation, Request<T> request)
    {
        var call = new Incoming(activation, request);
        await call.Invoke();
        return call.Result is T result ? result : default!;
    }

    protected abstract Task Step(int step);

    private sealed class Outgoing<T>(Silo silo, Request<T> request) : FilteredCall(request), IOutgoingGrainCallContext
    {
        public override object Grain => silo.Refer(Call.Method.Interface, TargetId);

        protected override Task Step(int step) => step < silo.OutgoingFilters.Length ? silo.OutgoingFilters[step].Invoke(this) : Send();

        private async Task Send()
        {
            // A filter may have set values that are to travel with the call.
            Call.Context = RequestContext.Current;
            var answer = await silo.Send(request);
            Result = Call.Method.ReturnsPlainTask ? null : answer;
        }
    }

    private sealed class Incoming(Activation activation, Request request) : FilteredCall(request), IIncomingGrainCallContext
    {
        public override object Grain => activation.GrainInstance!;

        public MethodInfo ImplementationMethod => activation.Class.Implementation(Call.Method.Method);

        protected override Task Step(int step)
        {
            var filters = activation.Silo.IncomingFilters;
            if (step < filters.Length)
            {
                return filters[step].Invoke(this);
            }

            return step == filters.Length && activation.GrainInstance is IIncomingGrainCallFilter own ? own.Invoke(this) : InvokeMethod();
        }

        private async Task InvokeMethod()
        {
            var answer = Call.Invoke(activation.GrainInstance!);
            await answer;
            Result = Call.ResultOf(answer);
        }
    }
}
