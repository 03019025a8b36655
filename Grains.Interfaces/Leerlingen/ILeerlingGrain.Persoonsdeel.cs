using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>People who were taken off a card and can be put back (UX-1), newest first: who asks what is kept of them, or to be erased, is looked for here too.</summary>
[GenerateSerializer, Immutable, Alias("weggehaalde-mensen")]
public sealed record WeggehaaldeMensen([property: Id(0)] ImmutableArray<Verzorger> Verzorgers, [property: Id(1)] ImmutableArray<Noodcontact> Noodcontacten);

/// <summary>What is kept of one person, and erasing it on request (AVG art. 15 and 17, SEC-5).</summary>
public partial interface ILeerlingGrain
{
    /// <summary>Without rights: who asks it checked them. Null when nothing of this person is here.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>
    /// Before its term, on request; only of who left (<c>wis-nog-op-school</c>) and while nothing stands that must stay: open money
    /// (<c>wis-geld-open</c>), a course of schorsing (<c>wis-schorsing</c>), an accident (<c>wis-ongeval</c>) or a dossier (<c>wis-dossier</c>)
    /// within its term. Needs <see cref="Recht.PersoonsgegevensUitgeven"/>. What the books keep stays there without name. Again: done.
    /// </summary>
    /// <param name="reden">Of the request, for its register; not kept here.</param>
    [Alias("wis-op-verzoek")]
    Task<Uitkomst> WisOpVerzoek(string reden, OperatieId operatie, Wie wie);

    /// <summary>What would stand in the way of <see cref="WisOpVerzoek"/>, and what stays of it; changes nothing.</summary>
    [Alias("wisproef")]
    Task<Uitkomst<Wisproef>> Wisproef(Wie wie);

    /// <summary>Needs <see cref="Recht.PersoonsgegevensUitgeven"/>; empty without it.</summary>
    [Alias("weggehaalde-mensen")]
    Task<WeggehaaldeMensen> WeggehaaldeMensen(Wie wie);

    /// <summary>
    /// Off this card and out of what can be put back on it, with the links of this verzorger; needs <see cref="Recht.PersoonsgegevensUitgeven"/>. The last one with gezag
    /// of a child that is at school stays (<c>wis-laatste-verzorger</c>). Again: done.
    /// </summary>
    [Alias("wis-verzorger")]
    Task<Uitkomst> WisVerzorger(string verzorgerId, OperatieId operatie, Wie wie);
}
