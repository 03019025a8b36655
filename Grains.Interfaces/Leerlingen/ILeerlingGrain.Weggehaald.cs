using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Verzorgers, noodcontacten and lunch notes that were taken away, for thirty days (UX-1).</summary>
public partial interface ILeerlingGrain
{
    /// <summary>Newest first: people for who may change the card, lunch notes for who may give them.</summary>
    [Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>
    /// Back on the card. A calling order or a part to pay that is another's by now comes back as the last one, or as none; refused when somebody with the same name
    /// is there. A personal link or a photo doesn't come back.
    /// </summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);
}
