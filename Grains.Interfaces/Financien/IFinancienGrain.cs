using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>
/// Owns what holds for the money of a school: settings asked at set-up, bank, posts, and the tariffs and vergoedingen that got their instemming
/// (TSO-10b, 10c, 10f, 10m). Key <c>financien/99XX00</c>, state <c>financien</c>. Signal <see cref="Live.Onderwerpen.Geld"/>.
/// Edit forms carry <see cref="FinancienView.Versie"/>; a stale one is refused with <c>verouderd</c>.
/// </summary>
[Alias("financien")]
public interface IFinancienGrain : IGrainWithStringKey
{
    /// <summary>For grains and pages; never null: an empty view before the set-up.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<FinancienView> Bekijk();

    /// <summary>
    /// All answers at once. Refused: months outside 1 … 12, a term under its legal minimum, costs without <paramref name="juridischeNotitieGezien"/>
    /// (<c>wik-niet-gelezen</c>), costs above € 40, exclusion under 28 days.
    /// </summary>
    [Alias("zet-instellingen")]
    Task<Uitkomst> ZetInstellingen(FinancienInstellingen instellingen, bool juridischeNotitieGezien, long versie, Wie wie);

    /// <summary>Refused for an IBAN or incassant-ID that fails its check (<c>ongeldig-iban</c>, <c>ongeldig-incassant-id</c>) and for the IBAN of a payer's kind of country outside SEPA.</summary>
    [Alias("zet-bank")]
    Task<Uitkomst> ZetBank(Bankgegevens bank, long versie, Wie wie);

    /// <summary>A new own post or reserve, another name, or an end date. Fixed posts: only the name.</summary>
    [Alias("bewaar-post")]
    Task<Uitkomst> BewaarPost(Boekpost post, long versie, Wie wie);

    [Alias("zet-maximum")]
    Task<Uitkomst> ZetMaximum(Vrijwilligersmaximum maximum, long versie, Wie wie);

    [Alias("zet-gpl")]
    Task<Uitkomst> ZetGpl(GemiddeldePersoneelslast gpl, long versie, Wie wie);

    /// <summary>
    /// From <see cref="IBesluitenGrain"/>'s outbox when a besluit is activated or withdrawn: tariff or vergoedingen that hold from its date to the end of
    /// its schooljaar. Again: changes nothing. A tariff on the same day replaces that of an earlier besluit; claims that were made stay, the next
    /// calculation books the difference.
    /// </summary>
    [Alias("ontvang-besluit")]
    Task OntvangBesluit(Afzender van, Besluitvoorstel besluit);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>
    /// From the journal's outbox when opening balances were entered: from that day the intranet bills (<see cref="FinancienView.BegonnenPer"/>). Without
    /// them it is the first day of the schooljaar in which the set-up was done.
    /// </summary>
    [Alias("ontvang-begin")]
    Task OntvangBegin(Afzender van, DateOnly per);
}
