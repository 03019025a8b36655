using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Besluiten;

/// <summary>
/// Owns the besluiten about one schooljaar with their route: advice and instemming as separate dated outcomes with document (TSO-2c, 10e, 10f, 10j).
/// Key <c>besluiten/99XX00/2027-2028</c>, the schooljaar for which they hold; state <c>besluiten</c>. Nothing is active without its recorded
/// instemming; who has the right to one step doesn't have it to another by that. Activation goes by the outbox to
/// <see cref="Financien.IFinancienGrain.OntvangBesluit"/> (tarief, vergoeding) and <see cref="Financien.IBegrotingGrain.OntvangBesluit"/>.
/// </summary>
[Alias("besluiten")]
public interface IBesluitenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<BesluitenView>> Bekijk(Wie wie);

    [AlwaysInterleave, Alias("kaart")]
    Task<Uitkomst<Besluitkaart>> Kaart(string id, Wie wie);

    /// <summary>The same operation again: the same besluit. Title and toelichting name no child (<c>besluit-naam</c>).</summary>
    [Alias("stel-voor")]
    Task<Uitkomst<Besluitvoorstel>> StelVoor(BesluitvoorstelInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Only while no advice or instemming was recorded: after that a change is another proposal (<c>besluit-ligt-voor</c>).</summary>
    [Alias("wijzig")]
    Task<Uitkomst> Wijzig(string id, BesluitvoorstelInvoer invoer, long versie, Wie wie);

    /// <summary>The vote of the commissie; not carried ends it.</summary>
    [Alias("besluit")]
    Task<Uitkomst> NoteerCommissie(string id, BesluitInvoer besluit, long versie, OperatieId operatie, Wie wie);

    /// <summary>Asked by mail or by hand on this day, an answer wanted before that day; the next reminder names it.</summary>
    [Alias("vraag")]
    Task<Uitkomst> Vraag(string id, Besluitstap stap, DateOnly antwoordVoor, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Records an outcome, once; corrected only by withdrawing it with a reason. Advice before instemming; an instemming needs its document and
    /// somebody with <see cref="Recht.BesluitInstemmen"/> or, from minutes, <see cref="Recht.BesluitVastleggen"/>. After <see cref="Stapuitkomst.NietIngestemd"/>
    /// it can only be changed into another proposal, withdrawn, or marked as dispute. A samenspraak (15b) is said by each geleding for itself, or recorded for them
    /// with its document; who doesn't agree ends it, until that outcome is withdrawn because it was recorded wrongly.
    /// </summary>
    [Alias("leg-vast")]
    Task<Uitkomst> LegVast(string id, StapInvoer invoer, long versie, OperatieId operatie, Wie wie);

    [Alias("trek-uitkomst-in")]
    Task<Uitkomst> TrekUitkomstIn(string id, Besluitstap stap, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>What the commissie answers to an advice.</summary>
    [Alias("antwoord")]
    Task<Uitkomst> Antwoord(string id, Besluitstap stap, string tekst, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Refused with <c>besluit-zonder-instemming</c> or <c>besluit-zonder-samenspraak</c> while one is missing, with <c>besluit-ander-actief</c> when another of this kind begins later, and with
    /// <c>besluit-vier-ogen</c> for who recorded an instemming, or a samenspraak that isn't the own one of the schoolleiding: nobody takes a besluit through its whole route alone.
    /// </summary>
    [Alias("activeer")]
    Task<Uitkomst> Activeer(string id, long versie, OperatieId operatie, Wie wie);

    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string id, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>Marks a refused instemming as dispute, with its route and dates (TSO-0b); again, as it goes on: what stood there goes to the history.</summary>
    [Alias("meld-geschil")]
    Task<Uitkomst> MeldGeschil(string id, string route, long versie, OperatieId operatie, Wie wie);

    [Alias("document")]
    Task<Uitkomst<BestandInhoud>> Document(string id, Besluitstap stap, Wie wie);

    /// <summary>Whether somebody may activate: an active one of this kind for this day; for grains.</summary>
    [AlwaysInterleave, Alias("actief")]
    Task<Besluitvoorstel?> Actief(Besluitsoort soort, DateOnly datum);

    /// <summary>
    /// From the night round: tells of answers that are late, from 1 March of the schooljaar before asks for the next tariff, vergoeding and begroting
    /// (also when nothing changes) as <see cref="Aandacht.Aandachtsoort.Taak"/>, sends what waits, erases past its term.
    /// </summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Limits of the besluiten of one schooljaar.</summary>
public static class BesluitenGrenzen
{
    public const int BesluitenMax = 60;
    public const int TitelMax = 120;
    public const int ToelichtingMax = 2_000;
    public const int ReactieMax = 1_000;

    /// <summary>Month of the schooljaar before from which the next one is asked for.</summary>
    public const int VraagVanafMaand = 3;
}
