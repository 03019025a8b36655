using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>A personal link of a verzorger that this child accepts (PAR-1). Only the hash of its token is known here.</summary>
/// <param name="MailHash">Of the address that it was sent to: with another address on the card the link works no more.</param>
[GenerateSerializer, Immutable, Alias("ouderlink")]
public sealed record Ouderlink(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] string Hash, [property: Id(2)] string MailHash, [property: Id(3)] DateTimeOffset Sinds,
    [property: Id(4)] DateTimeOffset GeldigTot);

/// <summary>Whether a verzorger has a link, for the office (PAR-1).</summary>
/// <param name="Waarom">Why this one can't have a link; null when it can.</param>
[GenerateSerializer, Immutable, Alias("ouderlink-stand")]
public sealed record OuderlinkStand(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] string Naam, [property: Id(2)] string? Email, [property: Id(3)] DateTimeOffset? Sinds,
    [property: Id(4)] string? Waarom);

/// <summary>The verzorgers of one child.</summary>
[GenerateSerializer, Immutable, Alias("ouderlink-standen")]
public sealed record OuderlinkStanden([property: Id(0)] ImmutableArray<OuderlinkStand> Verzorgers);

/// <summary>Hashes of links that are accepted no more.</summary>
[GenerateSerializer, Immutable, Alias("vervangen-links")]
public sealed record VervangenLinks([property: Id(0)] ImmutableArray<string> Hashes);

/// <summary>A day as a verzorger sees it: nothing of who told it or why, since that may be the other parent.</summary>
/// <param name="Waarom">Why nothing can be changed; null when it can.</param>
/// <param name="Uiterlijk">The first instant that is too late.</param>
/// <param name="Gevolg">Of an absence; null when the child comes or isn't expected.</param>
[GenerateSerializer, Immutable, Alias("ouderdag")]
public sealed record Ouderdag(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] Verwachting Verwachting, [property: Id(2)] string? Waarom, [property: Id(3)] DateTimeOffset Uiterlijk,
    [property: Id(4)] AfmeldGevolg? Gevolg);

/// <summary>What one verzorger may see of one child behind the personal link (PAR-1): no other verzorger, address, note or fact.</summary>
/// <param name="Straks">The aanmelding that takes the place of the present one; null when none is known yet.</param>
[GenerateSerializer, Immutable, Alias("ouderbeeld")]
public sealed record Ouderbeeld(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string Roepnaam, [property: Id(2)] string? GroepId, [property: Id(3)] string VerzorgerId,
    [property: Id(4)] string VerzorgerNaam, [property: Id(5)] Aanmelding? Aanmelding, [property: Id(6)] ImmutableArray<Ouderdag> Dagen,
    [property: Id(7)] DateTimeOffset GeldigTot, [property: Id(8)] Aanmelding? Straks = null);

/// <summary>What the school keeps of the verzorger behind a link, for that verzorger alone (AVG art. 15, PAR-1).</summary>
/// <param name="Telefoon">E.164; empty when there is none.</param>
/// <param name="Adres">Null when it isn't known or is secret: a link may be passed on.</param>
[GenerateSerializer, Immutable, Alias("oudergegevens")]
public sealed record Oudergegevens(
    [property: Id(0)] string Naam, [property: Id(1)] string Relatie, [property: Id(2)] string Telefoon, [property: Id(3)] string Email,
    [property: Id(4)] Adres? Adres, [property: Id(5)] bool GeheimAdres);

/// <summary>Where mail for a verzorger goes.</summary>
[GenerateSerializer, Immutable, Alias("ouderadres")]
public sealed record Ouderadres([property: Id(0)] string Naam, [property: Id(1)] string Email);

/// <summary>The verzorger behind a personal link (PAR-1, TSO-6e). Each call weighs the link again: who may no longer see the child may nothing here.</summary>
public partial interface ILeerlingGrain
{
    /// <summary>Accepts this link, and no longer the earlier one of the same verzorger: its hash comes back, to be withdrawn.</summary>
    [Alias("zet-ouderlink")]
    Task<Uitkomst<VervangenLinks>> ZetOuderlink(Ouderlink link, Wie wie);

    /// <summary>Accepts this link no more: it was withdrawn with that of a sibling. Changes nothing for who doesn't accept it.</summary>
    [Alias("laat-ouderlink-los")]
    Task<Uitkomst> LaatOuderlinkLos(string linkHash, Wie wie);

    /// <summary>The verzorgers and their links; for who may change the aanmelding.</summary>
    [Alias("ouderlinks")]
    Task<Uitkomst<OuderlinkStanden>> Ouderlinks(Wie wie);

    /// <summary>Null when this child doesn't (any more) accept the link.</summary>
    [Alias("ouderbeeld")]
    Task<Ouderbeeld?> Ouderbeeld(string linkHash);

    /// <summary>The own data of the verzorger behind the link; null when this child doesn't (any more) accept it.</summary>
    [Alias("oudergegevens")]
    Task<Oudergegevens?> Oudergegevens(string linkHash);

    /// <summary>Where mail for this verzorger goes; null for who may get none.</summary>
    [Alias("ouderadres")]
    Task<Ouderadres?> Ouderadres(string verzorgerId);

    /// <summary>Refused at and after the cut-off of that day.</summary>
    [Alias("ouder-meld-af")]
    Task<Uitkomst> OuderMeldAf(string linkHash, DateOnly datum, AfmeldReden reden, OperatieId operatie);

    [Alias("ouder-extra-dag")]
    Task<Uitkomst> OuderMeldExtraDag(string linkHash, DateOnly datum, OperatieId operatie);

    /// <summary>Takes an absence or an extra day back.</summary>
    [Alias("ouder-trek-in")]
    Task<Uitkomst> OuderTrekIn(string linkHash, DateOnly datum, OperatieId operatie);
}

/// <summary>Limits of the verzorger's personal link.</summary>
public static class OuderGrenzen
{
    /// <summary>So far ahead a verzorger changes days; further is for the coordinator.</summary>
    public const int DagenVooruit = 56;

    /// <summary>Days of the week with overblijven that the page shows, today included.</summary>
    public const int DagenGetoond = 10;

    /// <summary>Questions of one verzorger that wait for an answer.</summary>
    public const int OpenVragenMax = 3;

    /// <summary>Questions by link in a month: the rest of the room is for what is heard at school.</summary>
    public const int VragenPerMaandMax = 60;
}
