using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>What a line pays.</summary>
/// <param name="Bron"><c>vergoeding/{maand}/{helperId}</c> or <c>restitutie/{betalerId}/{uitbetalingId}</c>.</param>
/// <param name="Reden">Why it isn't paid by this run: as the bank refused it, or that another run has it. Null otherwise.</param>
[GenerateSerializer, Immutable, Alias("betaalregel")]
public sealed record Betaalregel(
    [property: Id(0)] int Nr, [property: Id(1)] string Bron, [property: Id(2)] string Naam, [property: Id(3)] string Iban, [property: Id(4)] Geld Bedrag, [property: Id(5)] string EndToEndId,
    [property: Id(6)] string Omschrijving, [property: Id(7)] Uitbetaalstand Stand, [property: Id(8)] string? Reden = null);

/// <summary>The same steps as <see cref="Incassostap"/>, without pre-notification.</summary>
/// <param name="Schoolnaam">As it was when the lines were fixed: the file keeps its bytes. Null before.</param>
/// <param name="Taak">Why it was withdrawn, or what a person must look at; null without.</param>
[GenerateSerializer, Immutable, Alias("betaalrun-view")]
public sealed record BetaalrunView(
    [property: Id(0)] string Id, [property: Id(1)] Incassostap Stap, [property: Id(2)] long Versie, [property: Id(3)] DateOnly Datum, [property: Id(4)] string? Hash, [property: Id(5)] string BerichtId,
    [property: Id(6)] Bankgegevens? Bank, [property: Id(7)] ImmutableArray<Betaalregel> Regels, [property: Id(8)] Geld Totaal, [property: Id(9)] string MakerId, [property: Id(10)] string? AkkoordDoor,
    [property: Id(11)] bool MagAkkoord, [property: Id(12)] string? WaaromNiet, [property: Id(13)] ImmutableArray<string> Kandidaten,
    [property: Id(14)] DateTimeOffset? BestandOp, [property: Id(15)] string? Schoolnaam = null, [property: Id(16)] string? Taak = null);

/// <summary>
/// Vergoedingen and restituties as one SEPA credit transfer (pain.001.001.09), a step machine as <see cref="IIncassorunGrain"/>. Key <c>betaalrun/99XX00/id</c>, state <c>betaalrun</c>; at most
/// 200 lines. No schema of pain.001 is at hand: the page says so where the file is offered.
/// </summary>
[Alias("betaalrun")]
public interface IBetaalrunGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<BetaalrunView>> Bekijk(Wie wie);

    /// <param name="bronnen">Chosen candidates; those of <see cref="BetaalrunView.Kandidaten"/> of a new one.</param>
    [Alias("maak")]
    Task<Uitkomst> Maak(DateOnly datum, ImmutableArray<string> bronnen, OperatieId operatie, Wie wie);

    [Alias("bevries")]
    Task<Uitkomst> Bevries(Geld getoondTotaal, OperatieId operatie, Wie wie);

    [Alias("keur-goed")]
    Task<Uitkomst> KeurGoed(string hash, OperatieId operatie, Wie wie);

    [Alias("voor-bestand")]
    Task<Uitkomst<BetaalrunView>> VoorBestand(Wie wie);

    [Alias("dien-in")]
    Task<Uitkomst> DienIn(OperatieId operatie, Wie wie);

    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string reden, OperatieId operatie, Wie wie);

    /// <summary>
    /// From a statement: debited as a whole or per line; <paramref name="terug"/> for a line that came back. False when it isn't of this run. Withdrawn after the file was made and
    /// executed all the same: its lines are this run's again, and false when one that was paid is in another run.
    /// </summary>
    [Alias("ontvang-verwerking")]
    Task<bool> OntvangVerwerking(Afzender van, string? endToEndId, Geld bedrag, bool terug, DateOnly op);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>The bank refused this line and never paid it (pain.002): it can be in another run, except a restitutie to an account that
    /// can't be paid: that is credit again. Only from Bestand on, for a line that no statement told of.</summary>
    /// <param name="reden">As the bank says it, with its code when it gave one; kept with the line.</param>
    [Alias("meld-afgekeurd")]
    Task<Uitkomst> MeldAfgekeurd(int nr, string reden, OperatieId operatie, Wie wie);
}
