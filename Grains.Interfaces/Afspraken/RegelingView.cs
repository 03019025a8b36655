using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Afspraken;

/// <summary>The regelingen that a school has; also the last part of their keys.</summary>
public static class Regelingsoorten
{
    public const string Huisregels = "huisregels";
    public const string Reglement = "reglement";
    public const string Ontruimingsplan = "ontruimingsplan";

    /// <summary>The text that a volunteer signs (TSO-4d); it is signed, not only read. Bijlage 1.</summary>
    public const string Overeenkomst = "overeenkomst";

    /// <summary>What commissie and schoolleiding agreed on payments and posts (TSO-10b). Bijlage 2; <see cref="Huisregels"/> is bijlage 3.</summary>
    public const string Financieleafspraken = "financieleafspraken";

    /// <summary>What the year report deals with (TSO-2l). Bijlage 4.</summary>
    public const string Jaarverslagpunten = "jaarverslagpunten";

    /// <summary>Law and examples, and where a complaint goes (TSO-15c). Bijlage 5.</summary>
    public const string Juridisch = "juridisch";

    public static ImmutableArray<string> Alle { get; } =
        [Huisregels, Reglement, Ontruimingsplan, Overeenkomst, Financieleafspraken, Jaarverslagpunten, Juridisch];

    /// <summary>Bijlagen of the reglement in the order of their numbers (TSO-16).</summary>
    public static ImmutableArray<string> Bijlagen { get; } = [Overeenkomst, Financieleafspraken, Huisregels, Jaarverslagpunten, Juridisch];

    /// <summary>Number of a bijlage, from 1; null for what is none.</summary>
    public static int? Bijlage(string soort) => Bijlagen.IndexOf(soort) is >= 0 and var plaats ? plaats + 1 : null;

    /// <summary>Changes only after two sides talked about it: team and commissie (TSO-14d), or schoolleiding and commissie (TSO-10b).</summary>
    public static bool VraagtOverleg(string soort) => soort is Huisregels or Financieleafspraken;
}

/// <summary>One rule, point or article of a version. Its id stays while its words do, so that the log can name it.</summary>
[GenerateSerializer, Immutable, Alias("regel")]
public sealed record Regel([property: Id(0)] string Id, [property: Id(1)] string Tekst);

/// <summary>What team and commissie talked about, before rules are adapted (TSO-14d); with the financiële afspraken schoolleiding and commissie (TSO-10b).</summary>
/// <param name="Team">Who spoke for the team, or for the schoolleiding; <paramref name="Commissie"/> who spoke for the commissie.</param>
[GenerateSerializer, Immutable, Alias("regeling-overleg")]
public sealed record Regelingoverleg(
    [property: Id(0)] DateOnly Op, [property: Id(1)] string Team, [property: Id(2)] string Commissie, [property: Id(3)] string Uitkomst);

/// <summary>A version; never changed once it is recorded (TSO-14a, TSO-11a, TSO-12f).</summary>
/// <param name="Hash">SHA-256 of the text, for who signs that they read it (TSO-4e).</param>
/// <param name="BesluitId">Of the besluit about the reglement that this version carries out (TSO-15a); null without one.</param>
[GenerateSerializer, Immutable, Alias("regeling-versie")]
public sealed record RegelingVersie(
    [property: Id(0)] int Nr, [property: Id(1)] DateOnly GeldtVanaf, [property: Id(2)] int AantalRegels, [property: Id(3)] string Hash,
    [property: Id(4)] Regelingoverleg? Overleg, [property: Id(5)] Besluit? Besluit, [property: Id(6)] DateTimeOffset VastgelegdOp,
    [property: Id(7)] string DoorNaam, [property: Id(8)] string? BesluitId = null);

/// <summary>A besluit about the reglement that is in force, and that no version holds yet (TSO-15a).</summary>
[GenerateSerializer, Immutable, Alias("reglementbesluit")]
public sealed record Reglementbesluit(
    [property: Id(0)] string Id, [property: Id(1)] string Nummer, [property: Id(2)] string Titel, [property: Id(3)] DateOnly Vanaf);

/// <summary>The text of one version.</summary>
[GenerateSerializer, Immutable, Alias("regeling-tekst")]
public sealed record Regelingtekst([property: Id(0)] int Nr, [property: Id(1)] ImmutableArray<Regel> Regels);

[GenerateSerializer, Immutable, Alias("leesbevestiging")]
public sealed record Leesbevestiging(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] int VersieNr, [property: Id(3)] DateTimeOffset Op);

/// <summary>Discussed with a groep on a date (TSO-14b).</summary>
[GenerateSerializer, Immutable, Alias("besproken")]
public sealed record Besproken([property: Id(0)] string GroepId, [property: Id(1)] DateOnly Op, [property: Id(2)] string DoorNaam);

/// <summary>A drill of the ontruimingsplan: held, or planned when its date is to come (TSO-12f).</summary>
[GenerateSerializer, Immutable, Alias("ontruimingsoefening")]
public sealed record Oefening([property: Id(0)] DateOnly Op, [property: Id(1)] string Verslag, [property: Id(2)] string DoorNaam);

/// <summary>Where a groep stands with discussing the huisregels (TSO-14b).</summary>
/// <param name="Laatst">Null when it never did, or not since the version that holds.</param>
/// <param name="Voor">Before this date again; past when it is late.</param>
[GenerateSerializer, Immutable, Alias("bespreekstand")]
public sealed record Bespreekstand(
    [property: Id(0)] string GroepId, [property: Id(1)] string Groep, [property: Id(2)] DateOnly? Laatst, [property: Id(3)] DateOnly Voor,
    [property: Id(4)] bool MagNoteren);

/// <summary>Somebody who must have read the version that holds (TSO-12f, TSO-14c).</summary>
/// <param name="Op">When that was confirmed; null while it wasn't.</param>
[GenerateSerializer, Immutable, Alias("lezer")]
public sealed record Lezer(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] string Rollen, [property: Id(3)] DateTimeOffset? Op,
    [property: Id(4)] int? EerderNr);

/// <param name="Nu">The version that holds today; null before the first.</param>
/// <param name="Straks">One that is recorded and holds later.</param>
/// <param name="Lezers">Who must read it; only for who manages the regeling, otherwise empty.</param>
/// <param name="ZelfGelezenOp">When who asks confirmed the newest version.</param>
[GenerateSerializer, Immutable, Alias("regeling-view")]
public sealed record RegelingView(
    [property: Id(0)] string Soort, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<RegelingVersie> Versies,
    [property: Id(3)] Regelingtekst? Nu, [property: Id(4)] Regelingtekst? Straks, [property: Id(5)] ImmutableArray<Lezer> Lezers,
    [property: Id(6)] ImmutableArray<Bespreekstand> Groepen, [property: Id(7)] int WekenTussen, [property: Id(8)] ImmutableArray<Oefening> Oefeningen,
    [property: Id(9)] bool MagVaststellen, [property: Id(10)] bool MoetZelfLezen, [property: Id(11)] DateTimeOffset? ZelfGelezenOp)
{
    /// <summary>Besluiten that ask for a new version of the reglement; only for who may record one, otherwise empty.</summary>
    [Id(12)]
    public ImmutableArray<Reglementbesluit> Besluiten { get; init; } = [];

    /// <summary>The version that is to be read: the newest.</summary>
    public RegelingVersie? Nieuwste => Versies.IsEmpty ? null : Versies[^1];
}

/// <summary>A new version as a form says it.</summary>
/// <param name="Regels">One text a rule; empty ones are left out.</param>
/// <param name="Besluit">Of the commissie, typed in; a reglement after the first takes that of the besluit that it carries out.</param>
[GenerateSerializer, Immutable, Alias("regeling-invoer")]
public sealed record RegelingInvoer(
    [property: Id(0)] ImmutableArray<string> Regels, [property: Id(1)] DateOnly GeldtVanaf, [property: Id(2)] Regelingoverleg? Overleg,
    [property: Id(3)] BesluitInvoer? Besluit);

public static class RegelingGrenzen
{
    /// <summary>Stands in a text to begin with where the school fills in its own; a version that still has it is refused.</summary>
    public const string InTeVullen = "[…]";

    public const int RegelsMax = 150;
    public const int RegelMax = 800;

    /// <summary>Of all rules of one version together: a row of the store holds it, whatever letters they use.</summary>
    public const int TekstMax = 40_000;

    public const int VersiesMax = 60;
    public const int BevestigingenMax = 1_200;
    public const int BesprokenMax = 300;
    public const int OefeningenMax = 40;
    public const int OverlegMax = 600;
    public const int NamenMax = 200;

    public const int WekenMin = 2;
    public const int WekenMax = 26;
    public const int WekenStandaard = 8;

    /// <summary>Of versions that don't hold any more for so long, receipts go (SEC-5).</summary>
    public const int BevestigingMaanden = 24;

    /// <summary>After so long without a drill the schoolleider is reminded.</summary>
    public const int OefeningMaanden = 12;

    /// <summary>So long after its date a planned drill may wait for its report; then it doesn't count as held.</summary>
    public const int OefeningVerslagDagen = 14;
}
