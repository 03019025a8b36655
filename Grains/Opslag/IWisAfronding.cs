namespace OrleansSchool.Opslag;

/// <summary>
/// What a store needs after erasing, so that the old bytes are nowhere in its files (SEC-5). A store that needs nothing has none.
/// </summary>
public interface IWisAfronding
{
    /// <exception cref="InvalidOperationException">When it couldn't: the round says so, and tries again the next night.</exception>
    Task RondAf();
}
