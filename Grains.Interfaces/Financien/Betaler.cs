using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>Which verzorger of which child a payer is, and for what part.</summary>
/// <param name="Procent">Of what isn't given to a payer by weekday; of one child together 100.</param>
/// <param name="Dagen">Weekdays that are wholly this payer's; none: by percentage. Of one child no weekday twice.</param>
/// <param name="Aangenomen">Nobody chose: the first verzorger with gezag pays until somebody does. Shown as such.</param>
[GenerateSerializer, Immutable, Alias("betalerkind")]
public sealed record Betalerkind(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string VerzorgerId, [property: Id(2)] int Procent, [property: Id(3)] Weekdagen Dagen,
    [property: Id(4)] bool Aangenomen);

/// <summary>Marks of a payer; the order is stored.</summary>
[Flags]
public enum Betalervlaggen
{
    Geen = 0,

    /// <summary>Paid by another: stadspas, gemeente, fund. No reminder to the parents.</summary>
    DerdeBetaalt = 1,

    /// <summary>Bewindvoering: letters go to the bewindvoerder; never an automatic exclusion proposal.</summary>
    Bewindvoering = 2,

    /// <summary>Coulance until <see cref="BetalerKaart.CoulanceTot"/>: no reminder, no proposal.</summary>
    Coulance = 4,
}

/// <summary>An arrangement: own terms of what is open (TSO-10k, kas screen "Regeling: 3 × € 70,00").</summary>
/// <param name="Termijnen">Sum equals the open amount when it was made; due dates of the claims follow them. Late for a term: the whole is late.</param>
[GenerateSerializer, Immutable, Alias("betaalregeling")]
public sealed record Regeling(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] string DoorNaam, [property: Id(3)] ImmutableArray<Regelingtermijn> Termijnen,
    [property: Id(4)] bool Vervallen);

[GenerateSerializer, Immutable, Alias("regelingtermijn")]
public sealed record Regelingtermijn([property: Id(0)] DateOnly Vervalt, [property: Id(1)] Geld Bedrag);

/// <summary>How far the one reminder and what follows is (TSO-10m, TSO-10n); the order is stored.</summary>
public enum Aanmaningstand
{
    Herinnerd = 1,

    /// <summary>28 days after the reminder something of it is still open: a person must decide.</summary>
    UitsluitingVoorgesteld,

    /// <summary>Decided by name; doesn't hold before the parents were told.</summary>
    Besloten,

    /// <summary>Holds from <see cref="Aanmaning.UitgeslotenVanaf"/>.</summary>
    Uitgesloten,

    /// <summary>All of it paid, written off or arranged: lifted at once.</summary>
    Voldaan,
    NietUitgesloten,
}

/// <summary>One reminder about claims that were late together. A claim is in at most one, ever (10m: "eenmalig").</summary>
/// <param name="HerinnerdOp">When the mail server took it, or the paper was handed: from this day terms run. Null while it waits in the postbus.</param>
/// <param name="KostenVorderingId">Null without costs.</param>
/// <param name="Dagen">Weekdays of this payer that are excluded; none: all days of the children (only payer).</param>
[GenerateSerializer, Immutable, Alias("aanmaning")]
public sealed record Aanmaning(
    [property: Id(0)] string Id, [property: Id(1)] ImmutableArray<string> Vorderingen, [property: Id(2)] DateOnly Op, [property: Id(3)] DateOnly? HerinnerdOp,
    [property: Id(4)] string? MailId, [property: Id(5)] string? KostenVorderingId, [property: Id(6)] Aanmaningstand Stand, [property: Id(7)] string? BeslotenDoor,
    [property: Id(8)] DateOnly? BeslotenOp, [property: Id(9)] string? Reden, [property: Id(10)] DateOnly? OudersIngelichtOp, [property: Id(11)] string? IngelichtDoor,
    [property: Id(12)] DateOnly? UitgeslotenVanaf, [property: Id(13)] DateOnly? OpgehevenOp, [property: Id(14)] Weekdagen Dagen);

/// <summary>All of a payer that the office sees. Names of children come from the register.</summary>
/// <param name="Naam">As the verzorger is called; follows the card.</param>
/// <param name="Email">Where bill and reminder go; null: on paper.</param>
/// <param name="Tegoed">Credit that isn't settled or asked for.</param>
/// <param name="Bladen">Pages with older, settled claims.</param>
[GenerateSerializer, Immutable, Alias("betaler-kaart")]
public sealed record BetalerKaart(
    [property: Id(0)] string Id, [property: Id(1)] long Versie, [property: Id(2)] int Nummer, [property: Id(3)] string Naam, [property: Id(4)] string? Email,
    [property: Id(5)] ImmutableArray<Betalerkind> Kinderen, [property: Id(6)] Betaalplan Plan, [property: Id(7)] ImmutableArray<Machtiging> Machtigingen,
    [property: Id(8)] ImmutableArray<Vordering> Vorderingen, [property: Id(9)] ImmutableArray<Betaling> Betalingen, [property: Id(10)] Geld Open,
    [property: Id(11)] Geld Tegoed, [property: Id(12)] ImmutableArray<Uitbetaling> Uitbetalingen, [property: Id(13)] ImmutableArray<Aanmaning> Aanmaningen,
    [property: Id(14)] Regeling? Regeling, [property: Id(15)] Betalervlaggen Vlaggen, [property: Id(16)] DateOnly? CoulanceTot, [property: Id(17)] string? Derde,
    [property: Id(18)] int Bladen, [property: Id(19)] ImmutableArray<Feit> Geschiedenis, [property: Id(20)] BetalerMag Mag)
{
    /// <summary>Credit that can leave the school: not what still has to come in.</summary>
    public Geld Uitbetaalbaar()
    {
        var vrij = Vorderingen.Aggregate(Tegoed, (som, v) => som - v.NogTeInnen());
        return vrij > Geld.Nul ? vrij : Geld.Nul;
    }
}

/// <summary>What who asks may do here; each button follows from it.</summary>
[GenerateSerializer, Immutable, Alias("betaler-mag")]
public sealed record BetalerMag(
    [property: Id(0)] bool Boeken, [property: Id(1)] bool Machtigen, [property: Id(2)] bool Herinneren, [property: Id(3)] bool UitsluitingBesluiten,
    [property: Id(4)] bool Uitbetalen, [property: Id(5)] bool UitbetalingGoedkeuren, [property: Id(6)] string? WaaromNietHerinneren);

/// <summary>Row of the list of debtors, sent by the payer's outbox after each write.</summary>
/// <param name="OudsteVervalt">Due date of the oldest claim that is open; null without one.</param>
/// <param name="Machtiging">Kenmerk of the mandate that can be used today.</param>
/// <param name="Ibans">Digests of its accounts, for matching statements: HMAC-free SHA-256 of the IBAN, hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("betaler-rij")]
public sealed record BetalerRij(
    [property: Id(0)] string Id, [property: Id(1)] int Nummer, [property: Id(2)] string Naam, [property: Id(3)] ImmutableArray<Betalerkind> Kinderen,
    [property: Id(4)] Betaalplan Plan, [property: Id(5)] Geld Open, [property: Id(6)] Geld TeLaat, [property: Id(7)] Geld Tegoed, [property: Id(8)] DateOnly? OudsteVervalt,
    [property: Id(9)] Aanmaningstand? Aanmaning, [property: Id(10)] DateOnly? HerinnerdOp, [property: Id(11)] DateOnly? UitsluitingVanaf,
    [property: Id(12)] string? Machtiging, [property: Id(13)] Machtigingstand? Machtigingstand, [property: Id(14)] Betalervlaggen Vlaggen,
    [property: Id(15)] ImmutableArray<Openpost> OpenPosten, [property: Id(16)] ImmutableArray<string> Ibans, [property: Id(17)] bool HeeftRegeling,
    [property: Id(18)] bool Gestorneerd, [property: Id(19)] Geld Herinneringskosten);

/// <summary>An open claim, as a statement line is matched with it.</summary>
[GenerateSerializer, Immutable, Alias("openpost")]
public sealed record Openpost(
    [property: Id(0)] string VorderingId, [property: Id(1)] string Nummer, [property: Id(2)] Geld Open, [property: Id(3)] DateOnly Vervalt, [property: Id(4)] Geld Bedrag,
    [property: Id(5)] Geld Voldaan);

/// <summary>The bill of one verzorger behind the personal link: this payer only (PAR-1).</summary>
/// <param name="Uiterlijk">Of the oldest claim of <paramref name="Zelf"/>, as <paramref name="Kenmerk"/>.</param>
/// <param name="Zelf">What this verzorger transfers: not what a run collects, and by mandate only what is late.</param>
/// <param name="TekstMachtiging">What is signed, with creditor, incassant-ID and kenmerk; null when the school doesn't collect.</param>
[GenerateSerializer, Immutable, Alias("ouderrekening")]
public sealed record Ouderrekening(
    [property: Id(0)] string BetalerId, [property: Id(1)] string Naam, [property: Id(2)] ImmutableArray<Rekeningregel> Regels, [property: Id(3)] Geld Totaal,
    [property: Id(4)] DateOnly? Uiterlijk, [property: Id(5)] string NaarNaam, [property: Id(6)] string NaarIban, [property: Id(7)] string? Kenmerk,
    [property: Id(8)] Machtigingstand? Machtiging, [property: Id(9)] string? IbanEinde, [property: Id(10)] string? TekstMachtiging, [property: Id(11)] string? TekstHash,
    [property: Id(12)] Geld Tegoed, [property: Id(13)] Geld Zelf);

/// <param name="Roepnaam">Only of a child of this verzorger; null when the line isn't about one.</param>
[GenerateSerializer, Immutable, Alias("rekeningregel")]
public sealed record Rekeningregel(
    [property: Id(0)] string Omschrijving, [property: Id(1)] string? Roepnaam, [property: Id(2)] Geld Bedrag, [property: Id(3)] Geld Open, [property: Id(4)] DateOnly Vervalt,
    [property: Id(5)] string Nummer);
