using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Version of the collection file; the order is stored.</summary>
public enum Incassoversie
{
    Pain00800108 = 1,
    Pain00800102,
}

/// <summary>What a child that wasn't expected and was there means for the bill (LIVE-1); the order is stored.</summary>
public enum Onverwachtgevolg
{
    /// <summary>A claim for one incidental day.</summary>
    Vordering = 1,

    /// <summary>A question for the coordinator: claim or nothing.</summary>
    Vraag,
}

/// <summary>The school's account and who collects (TSO-6b).</summary>
/// <param name="Naam">As on the bank account, at most 70 characters.</param>
/// <param name="IncassantId">NL + 2 + ZZZ + 12; empty while the school doesn't collect.</param>
/// <param name="MetFrst">First collection of a mandate as FRST; off by default, since the rulebook makes it optional.</param>
/// <param name="Verzamelboeking">BtchBookg.</param>
/// <param name="AankondigingDagen">Days between pre-notification and collection: 14, or fewer when the mandate's text says so.</param>
[GenerateSerializer, Immutable, Alias("financien-bank")]
public sealed record Bankgegevens(
    [property: Id(0)] string Iban, [property: Id(1)] string Naam, [property: Id(2)] string IncassantId, [property: Id(3)] Incassoversie Versie,
    [property: Id(4)] bool MetFrst, [property: Id(5)] bool Verzamelboeking, [property: Id(6)] int AankondigingDagen, [property: Id(7)] string? Bic);

/// <summary>
/// What the reglement leaves to the school, asked at set-up and dated by who answered (no silent default). The page shows the figure of the
/// reglement beside each question.
/// </summary>
/// <param name="Termijnmaanden">Months of the collections; the reglement says 9 and 2.</param>
/// <param name="TweedeTermijnVanaf">Month and day (in the year after the begin) from which days belong to the second term: asked, 1 February proposed.</param>
/// <param name="BetaalUiterlijkDag">Day of the term's month on which a claim without mandate is due: asked, last day of the month proposed (10l).</param>
/// <param name="InstroomDagen">Days after the claim that a later starter has: asked, 30 proposed (10k: "een andere betalingsregeling").</param>
/// <param name="Herinneringskosten">Nil, or what the school asks (10m: € 2,50): only with <paramref name="KostenGekozenOp"/> and the legal note seen.</param>
/// <param name="KostenGekozenOp">When the school chose for costs, after the note about WIK; null without costs.</param>
/// <param name="KostenNaDagen">Days after the free reminder from which the costs are claimed: at least 14; 0 is not allowed unless the school chose "meteen, zoals het reglement" (-1).</param>
/// <param name="HerinnerVanzelf">The night sends the reminder; otherwise it is a task.</param>
/// <param name="SchorsingBetaalt">Days of a schorsing are billed all the same (TSO-9).</param>
/// <param name="Onverwacht">Walk-in (LIVE-1).</param>
/// <param name="UitjeTegoed">A turn that a trip takes away is credited.</param>
/// <param name="RestitutieVanaf">Below this nothing is paid out: it stays as credit until the end of the year.</param>
/// <param name="GplPerUur">Average personnel cost of a groepsleerkracht per hour (10h), per schooljaar in <see cref="FinancienView.Gpl"/>.</param>
/// <param name="UitsluitingDagen">28 (10n); the school may take longer, never shorter.</param>
[GenerateSerializer, Immutable, Alias("financien-instellingen")]
public sealed record FinancienInstellingen(
    [property: Id(0)] ImmutableArray<int> Termijnmaanden, [property: Id(1)] DagInJaar TweedeTermijnVanaf, [property: Id(2)] int BetaalUiterlijkDag,
    [property: Id(3)] int InstroomDagen, [property: Id(4)] Geld Herinneringskosten, [property: Id(5)] DateTimeOffset? KostenGekozenOp,
    [property: Id(6)] int KostenNaDagen, [property: Id(7)] bool HerinnerVanzelf, [property: Id(8)] bool SchorsingBetaalt,
    [property: Id(9)] Onverwachtgevolg Onverwacht, [property: Id(10)] bool UitjeTegoed, [property: Id(11)] Geld RestitutieVanaf,
    [property: Id(12)] Geld GplPerUur, [property: Id(13)] int UitsluitingDagen)
{
    /// <summary><see cref="KostenNaDagen"/> of a school that wants the costs with the reminder itself, as the reglement says, against the legal note.</summary>
    public const int Meteen = -1;
}

/// <summary>A day of a year; 29 February is taken as the last day of February where there is none.</summary>
[GenerateSerializer, Immutable, Alias("dag-in-jaar")]
public sealed record DagInJaar([property: Id(0)] int Maand, [property: Id(1)] int Dag)
{
    public DateOnly In(int jaar) => new(jaar, Maand, Math.Min(Dag, DateTime.DaysInMonth(jaar, Maand)));
}

/// <summary>Average personnel cost per hour of one schooljaar (TSO-10h).</summary>
[GenerateSerializer, Immutable, Alias("gemiddelde-personeelslast")]
public sealed record GemiddeldePersoneelslast([property: Id(0)] Schooljaar Jaar, [property: Id(1)] Geld PerUur);

/// <summary>All that holds, as one immutable snapshot: what is in force on a date is asked of it (<c>TariefRules.Op</c>).</summary>
/// <param name="Bank">Null while it wasn't entered: nothing can be collected or paid.</param>
/// <param name="Instellingen">Null while the set-up wasn't done: nothing can be claimed.</param>
/// <param name="Posten">Fixed and own accounts and reserves, in the order of the report.</param>
/// <param name="Tarieven">Only with recorded instemming, oldest first.</param>
[GenerateSerializer, Immutable, Alias("financien-view")]
public sealed record FinancienView(
    [property: Id(0)] long Versie, [property: Id(1)] Bankgegevens? Bank, [property: Id(2)] FinancienInstellingen? Instellingen,
    [property: Id(3)] ImmutableArray<Boekpost> Posten, [property: Id(4)] ImmutableArray<Tarief> Tarieven,
    [property: Id(5)] ImmutableArray<Vergoedingsregeling> Vergoedingen, [property: Id(6)] ImmutableArray<Vrijwilligersmaximum> Maxima,
    [property: Id(7)] ImmutableArray<GemiddeldePersoneelslast> Gpl, [property: Id(8)] DateOnly? BegonnenPer)
{
    public Boekpost? Post(string code) => Posten.FirstOrDefault(p => p.Code == code);
}
