using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Ongevallen;

/// <summary>Owns one accident (TSO-12). Key <c>ongeval/99XX00/id</c>, the id from <see cref="OngevalId"/>.</summary>
[Alias("ongeval")]
public interface IOngevalGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>All of it with whom to call; refused for who may not see it. Who only reports sees it on its own day.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<OngevalView>> Bekijk(Wie wie);

    /// <summary>Happened now. How many supervise is looked at before anybody leaves (TSO-12c).</summary>
    /// <param name="helperId">Who goes along with the child; null when nobody leaves.</param>
    /// <param name="tweede">Also when an accident of this child runs today: without it that is refused, since two people report the same one.</param>
    [Alias("meld")]
    Task<Uitkomst> Meld(
        string leerlingId, string plekId, string? omschrijving, bool levensgevaar, string? helperId, OperatieId operatie, Wie wie, bool tweede = false);

    /// <summary>Who goes along with the child, or is back.</summary>
    [Alias("zet-helper")]
    Task<Uitkomst> ZetHelper(string helperId, bool weg, OperatieId operatie, Wie wie);

    /// <summary>Somebody comes in (TSO-12c): a person of the school, who is ticked present at the place, or anybody by name.</summary>
    [Alias("vervang")]
    Task<Uitkomst> Vervang(string? helperId, string? naam, OperatieId operatie, Wie wie);

    /// <param name="soort">One of <see cref="Ongevalsoort.TeNoteren"/>.</param>
    [Alias("noteer")]
    Task<Uitkomst> Noteer(string soort, string? tekst, OperatieId operatie, Wie wie);

    /// <summary>Coordination passes to the BHV'er by name (TSO-12e).</summary>
    [Alias("draag-over")]
    Task<Uitkomst> DraagOver(string? bhvNaam, OperatieId operatie, Wie wie);

    /// <summary>Refused with what is still to do: supervision as before, parents reached, with life in danger 112 and a BHV'er.</summary>
    /// <param name="afspraak">What was agreed with the parents (TSO-12d).</param>
    /// <param name="nazorgOp">When somebody asks how it went; null for no follow-up.</param>
    [Alias("sluit")]
    Task<Uitkomst> Sluit(string? afspraak, DateOnly? nazorgOp, OperatieId operatie, Wie wie);

    /// <summary>Reported twice or by mistake: it ends, who was with the child supervises again, its steps stay. By who reported it while it runs, or who may close.</summary>
    /// <param name="reden">Why; there must be one.</param>
    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string? reden, OperatieId operatie, Wie wie);

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: a report of this child that was taken back was no accident, and goes with its texts and its row. Any other one
    /// stays: it was a reason not to erase. Again: done.
    /// </summary>
    /// <returns>False while somebody still has to hear of it: the same act again does the rest.</returns>
    [Alias("vergeet-vergissing")]
    Task<bool> VergeetVergissing(string leerlingId);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
