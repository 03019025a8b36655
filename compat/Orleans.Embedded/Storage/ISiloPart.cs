namespace Orleans.Embedded;

/// <summary>Something that opens before the first call and closes after the last grain is gone: a store.</summary>
public interface ISiloPart
{
    Task Start(CancellationToken cancellationToken);

    Task Stop(CancellationToken cancellationToken);
}
