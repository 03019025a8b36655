using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// Owns one leerling: person, verzorgers, aanmelding with effective dates, dagwijzigingen and lunch info (SCH-2, TSO-6).
/// Key <c>leerling/99XX00/id</c>. Changes reach register and overblijfgroep through its outbox.
/// </summary>
[Alias("leerling")]
public partial interface ILeerlingGrain : IGrainWithStringKey
{
    /// <summary>Refused for who may not see this leerling; <c>onbekend</c> when there is none.</summary>
    [Alias("kaart")]
    Task<Uitkomst<LeerlingKaart>> Kaart(Wie wie);

    /// <summary>Takes over a record of the administration's export; repeating changes nothing (SCH-3).</summary>
    [Alias("neem-over")]
    Task<Uitkomst> NeemOver(IngelezenLeerling leerling, string? groepId, Wie wie);

    /// <summary>A child entered by hand; refused when it exists.</summary>
    /// <param name="alleenNieuw">Refused as well when another child has this name and birth date (<see cref="Dubbel"/>).</param>
    [Alias("schrijf-in")]
    Task<Uitkomst> SchrijfIn(Persoonsgegevens persoon, OperatieId operatie, Wie wie, bool alleenNieuw = false);

    [Alias("wijzig-persoon")]
    Task<Uitkomst> WijzigPersoon(Persoonsgegevens persoon, long versie, Wie wie);

    /// <summary>A new aanmelding from a date; the ones after that date are replaced, the history stays (TSO-6a).</summary>
    /// <param name="versie">Of the card that the person saw: a stale one is refused. Null from who saw none.</param>
    [Alias("meld-aan")]
    Task<Uitkomst> MeldAan(
        DateOnly vanaf, AanmeldingSoort soort, Weekdagen weekdagen, string? bewijs, OperatieId operatie, Wie wie, long? versie = null);

    /// <summary>Away on a date, though expected (TSO-6e). The last one to say something about a date holds, whatever they saw: so do the next two.</summary>
    [Alias("meld-af")]
    Task<Uitkomst> MeldAf(DateOnly datum, AfmeldReden reden, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>Comes on a date, though not expected (TSO-6c, TSO-6e).</summary>
    [Alias("meld-extra-dag")]
    Task<Uitkomst> MeldExtraDag(DateOnly datum, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>Takes the dagwijziging of that date back.</summary>
    [Alias("trek-dagwijziging-in")]
    Task<Uitkomst> TrekDagwijzigingIn(DateOnly datum, OperatieId operatie, Wie wie);

    /// <summary>Leaves the school; stays in the store until its bewaartermijn.</summary>
    /// <param name="versie">Of the card that the person saw: a stale one is refused. Null from an import.</param>
    [Alias("verlaat-school")]
    Task<Uitkomst> VerlaatSchool(DateOnly per, Wie wie, long? versie = null);

    /// <summary>Doesn't leave after all, or is at school again (UX-1). Nothing happens to who is here and stays.</summary>
    /// <param name="per">Only a departure on this date is taken back; null takes back any.</param>
    /// <param name="versie">Of the card that the person saw: a stale one is refused. Null from an import.</param>
    [Alias("trek-vertrek-in")]
    Task<Uitkomst> TrekVertrekIn(DateOnly? per, Wie wie, long? versie = null);

    /// <summary>From the gedrag's outbox: all periods in which this child is geschorst (TSO-9c).</summary>
    [Alias("ontvang-schorsingen")]
    Task OntvangSchorsingen(Afzender van, ImmutableArray<Blokkade> schorsingen);

    /// <summary>From a gedrag that is erased.</summary>
    [Alias("vergeet-schorsingen")]
    Task VergeetSchorsingen();

    /// <summary>
    /// That the parents got the reglement, with which version and how: at enrolment, kept as proof (TSO-11a). Again for the same version
    /// changes nothing.
    /// </summary>
    [Alias("noteer-reglement")]
    Task<Uitkomst> NoteerReglement(int versieNr, Reglementwijze wijze, DateOnly op, OperatieId operatie, Wie wie);

    /// <summary>From the night round: follows the date, sends what waits, and erases all of itself when its term is over (SEC-5).</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Limits of one leerling.</summary>
public static class LeerlingGrenzen
{
    public const int NaamMax = 200;

    /// <summary>Of a first name or surname that is typed; an import may bring longer ones, up to <see cref="NaamMax"/>.</summary>
    public const int GetypteNaamMax = 80;
    public const int VoorvoegselMax = 40;
    public const int VerzorgersMax = 8;
    public const int NoodcontactenMax = 6;
    public const int LunchnotitiesMax = 6;

    /// <summary>An ended lunch note may be renewed this long; then its text is wiped (TSO-8f).</summary>
    public const int LunchVerlengbaarDagen = 14;
    public const int AdresMax = 100;
    public const int AanmeldingenMax = 60;
    public const int DagwijzigingenMax = 600;
    public const int FeitenMax = 200;
    public const int TekstMax = 500;

    /// <summary>Why a contactverbod ended, as one line of the history.</summary>
    public const int VerbodredenMax = 150;
    public const int MerkjeMax = 14;
    public const int LeerlingenMax = 2_000;
}
