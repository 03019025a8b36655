using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>What the money needs of a child: no lunch info, no address, no facts.</summary>
/// <param name="Aanmeldingen">All, oldest first.</param>
/// <param name="Dagwijzigingen">With the moment at which they were told: in time or late follows from it.</param>
/// <param name="Blokkades">Schorsingen only.</param>
/// <param name="Groepen">In which groep it was when, for trips.</param>
/// <param name="Gezin">Digests of verzorgers with gezag, as in the register.</param>
[GenerateSerializer, Immutable, Alias("geldkaart")]
public sealed record Geldkaart(
    [property: Id(0)] string LeerlingId, [property: Id(1)] DateOnly? Geboortedatum, [property: Id(2)] bool Actief, [property: Id(3)] DateOnly? VanSchoolPer,
    [property: Id(4)] ImmutableArray<Aanmelding> Aanmeldingen, [property: Id(5)] ImmutableArray<Dagwijziging> Dagwijzigingen, [property: Id(6)] ImmutableArray<Blokkade> Blokkades,
    [property: Id(7)] ImmutableArray<Groepsverblijf> Groepen, [property: Id(8)] ImmutableArray<Verzorger> Verzorgers, [property: Id(9)] ImmutableArray<string> Gezin, [property: Id(10)] string Roepnaam)
{
    /// <summary>Periods in which a payer's days are excluded, as the payers told them; lifted ones too, since those days weren't billed (TSO-10n).</summary>
    [Id(11)]
    public ImmutableArray<Blokkade> Uitsluitingen { get; init; } = [];
}

public partial interface ILeerlingGrain
{
    /// <summary>For the money grains, without rights; null when there is no such child.</summary>
    [Alias("geldkaart")]
    Task<Geldkaart?> Geldkaart();

    /// <summary>
    /// From a payer's outbox: all periods in which its days are excluded (TSO-10n), replacing what this payer said before; empty lifts at once. Kept apart from the
    /// schorsingen; both go to the overblijfgroep as <see cref="Blokkade"/> with <see cref="Verwachting.Uitgesloten"/>.
    /// </summary>
    [Alias("ontvang-uitsluitingen")]
    Task OntvangUitsluitingen(Afzender van, string betalerId, ImmutableArray<Blokkade> uitsluitingen);
}
