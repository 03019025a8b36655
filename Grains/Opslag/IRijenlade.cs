namespace OrleansSchool.Opslag;

/// <summary>A stored row as it lies there, sealed.</summary>
/// <param name="Toestand">Name of the state.</param>
/// <param name="Grain">The grain's identity as text, <c>leerling/leerling/99XX00/1042</c>.</param>
/// <param name="Versie">The version it is bound to: the number of its ETag.</param>
public sealed record Rij(string Toestand, string Grain, long Versie, byte[] Inhoud);

/// <summary>A stored reminder.</summary>
/// <param name="Begin">First tick, UTC.</param>
public sealed record Herinneringsrij(string Grain, string Naam, DateTime Begin, TimeSpan Periode);

/// <summary>
/// Every row of the store of either engine, beneath the grains: for backup, moving, key rotation and the check of the whole store
/// (OPS-1, SEC-4). Grains never use it.
/// </summary>
public interface IRijenlade
{
    /// <summary>One consistent moment of the whole store, while it works on.</summary>
    Task<IRijenbeeld> Beeld(CancellationToken stop);

    /// <summary>Puts other bytes under the same version.</summary>
    /// <returns>False when the row has another version by now; then nothing changed.</returns>
    Task<bool> Vervang(Rij was, byte[] inhoud, CancellationToken stop);

    /// <summary>Fills an empty store. A store that can't keep the versions of the rows asks <paramref name="verzegelOpnieuw"/> for bytes under the version it gives.</summary>
    /// <exception cref="InvalidOperationException">When the store isn't empty; then nothing changed.</exception>
    Task Vul(IAsyncEnumerable<Rij> rijen, IAsyncEnumerable<Herinneringsrij> herinneringen, Func<Rij, long, byte[]> verzegelOpnieuw, CancellationToken stop);
}

/// <summary>A moment of the store; nothing that is written later shows in it.</summary>
public interface IRijenbeeld : IAsyncDisposable
{
    /// <param name="na">Only those that come after this row, in the order of the store: to go on later with another moment.</param>
    IAsyncEnumerable<Rij> Rijen(CancellationToken stop, Rij? na = null);

    IAsyncEnumerable<Herinneringsrij> Herinneringen(CancellationToken stop);
}
