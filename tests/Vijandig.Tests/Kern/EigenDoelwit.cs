namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>One server for all tests of a class: none of them needs it as it was at the start.</summary>
public sealed class EigenDoelwit : IAsyncLifetime
{
    internal Doelwit Doelwit { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Doelwit = await Doelwit.Open();

    public ValueTask DisposeAsync() => Doelwit.DisposeAsync();
}
