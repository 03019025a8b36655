using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Afspraken;

/// <summary>
/// Owns reglement, a bijlage of it or ontruimingsplan of a school: versions, who read which, when it was discussed or practised. Key
/// <c>regeling/99XX00/huisregels</c> (<see cref="Regelingsoorten"/>).
/// </summary>
[Alias("regeling")]
public interface IRegelingGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("bekijk")]
    Task<Uitkomst<RegelingView>> Bekijk(Wie wie);

    /// <summary>All versions without their text, oldest first; for other grains and for lists.</summary>
    [AlwaysInterleave, Alias("kort")]
    Task<ImmutableArray<RegelingVersie>> Kort();

    /// <summary>The rules that hold today, for who writes a breach in the log (TSO-8c). Empty before the first version.</summary>
    [AlwaysInterleave, Alias("regels")]
    Task<ImmutableArray<Regel>> Regels();

    /// <summary>The rules as they stood on a date, with those of the versions just before: what was written then keeps its words (TSO-8c, TSO-14a).</summary>
    [AlwaysInterleave, Alias("regels-op")]
    Task<ImmutableArray<Regel>> RegelsOp(DateOnly dag);

    /// <summary>An older version, as it was.</summary>
    [Alias("tekst")]
    Task<Uitkomst<Regelingtekst>> Tekst(int versieNr, Wie wie);

    /// <summary>
    /// What changed between two versions, the older one first whatever the order of asking (TSO-16). Without numbers the newest and the one before it;
    /// refused with <c>een-versie</c> when there is nothing to compare.
    /// </summary>
    [Alias("verschil")]
    Task<Uitkomst<Regelingverschil>> Verschil(int? vanNr, int? naarNr, Wie wie);

    /// <summary>
    /// A new version. Huisregels need the overleg of team and commissie, the financiële afspraken that of schoolleiding and commissie. A reglement after the first
    /// needs a besluit about it that is in force, has begun on its first day and that no version carries out yet (<c>besluit-nodig</c>): a decision that is typed
    /// in isn't enough. What waits to be filled in is refused (<c>nog-in-te-vullen</c>).
    /// </summary>
    [Alias("leg-vast")]
    Task<Uitkomst> LegVast(RegelingInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>Who asks read this version: the newest, or the one that holds.</summary>
    [Alias("bevestig")]
    Task<Uitkomst> Bevestig(int versieNr, OperatieId operatie, Wie wie);

    /// <summary>The newest version that somebody confirmed to have read (TSO-4e); null for nobody and none.</summary>
    [AlwaysInterleave, Alias("laatst-gelezen")]
    Task<Leesbevestiging?> LaatstGelezen(string accountId);

    /// <summary>By the groepsleerkracht of that groep, or who manages the huisregels.</summary>
    [Alias("noteer-besproken")]
    Task<Uitkomst> NoteerBesproken(string groepId, DateOnly op, OperatieId operatie, Wie wie);

    /// <summary>After how many weeks a groep should discuss the huisregels again.</summary>
    [Alias("zet-weken")]
    Task<Uitkomst> ZetWeken(int weken, Wie wie);

    /// <summary>A drill that was held, or the date of the next.</summary>
    [Alias("noteer-oefening")]
    Task<Uitkomst> NoteerOefening(DateOnly op, string verslag, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Holds the text of one version in a row of its own. Key <c>regelingtekst/99XX00/huisregels/3</c>; only its regeling asks here.</summary>
[Alias("regelingtekst")]
public interface IRegelingtekstGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<ImmutableArray<Regel>> Bekijk();

    /// <summary>Of the version that is being recorded: until its regeling names it, it may be written again.</summary>
    [Alias("bewaar")]
    Task Bewaar(ImmutableArray<Regel> regels);
}
