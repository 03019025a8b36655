using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Holds the key of one dossier, in a row of its own: when it is thrown away no copy of the content opens any more (OSO-L1). Key
/// <c>dossiersleutel/99XX00/leerling/2026-2027</c>. Only its dossier asks.
/// </summary>
[Alias("dossiersleutel")]
public interface IDossiersleutelGrain : IGrainWithStringKey
{
    /// <summary>The key, 32 bytes; made when there is none. Null once it was thrown away: it is never made again.</summary>
    [Alias("geef")]
    Task<Dossiersleutel?> Geef();

    /// <summary>For good. Again: changes nothing.</summary>
    [Alias("gooi-weg")]
    Task GooiWeg();

    /// <summary>With the register of its dossier: forgets that there was a key.</summary>
    [Alias("vergeet")]
    Task Vergeet();
}

[GenerateSerializer, Immutable, Alias("dossiersleutel-waarde")]
public sealed record Dossiersleutel([property: Id(0)] ImmutableArray<byte> Bytes);
