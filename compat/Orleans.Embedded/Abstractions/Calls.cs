using Orleans.Serialization.Invocation;

namespace Orleans.Serialization.Invocation
{
    /// <summary>One call as a filter sees it; the subset of Orleans' interface that filters use.</summary>
    public interface IInvokable
    {
        int GetArgumentCount();

        object? GetArgument(int index);

        void SetArgument(int index, object value);
    }
}

namespace Orleans
{
    public interface IGrainCallContext
    {
        IInvokable Request { get; }

        object Grain { get; }

        GrainId? SourceId { get; }

        GrainId TargetId { get; }

        string InterfaceName { get; }

        string MethodName { get; }

        MethodInfo InterfaceMethod { get; }

        object? Result { get; set; }

        Task Invoke();
    }

    public interface IIncomingGrainCallContext : IGrainCallContext
    {
        MethodInfo ImplementationMethod { get; }
    }

    public interface IOutgoingGrainCallContext : IGrainCallContext;

    public interface IIncomingGrainCallFilter
    {
        Task Invoke(IIncomingGrainCallContext context);
    }

    public interface IOutgoingGrainCallFilter
    {
        Task Invoke(IOutgoingGrainCallContext context);
    }
}
