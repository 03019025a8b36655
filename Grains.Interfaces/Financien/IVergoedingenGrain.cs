using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

public enum Vergoedingstand
{
    Concept = 1,
    Vastgesteld,
    InBetaalrun,
    Betaald,
}

/// <summary>One helper in one month, from presence (TSO-4l, TSO-10c).</summary>
/// <param name="Uurwaarde">Amount per hour that comes of it, in cents, against the hour maximum.</param>
/// <param name="Elders">Received elsewhere that month, as the helper said.</param>
/// <param name="MaandAlle">Of this month at all schools of the installation with this proposal; <paramref name="JaarAlle"/> the same of the year.</param>
/// <param name="Waarschuwing">Which maximum is reached for 90 % or passed; null otherwise. Only for volunteers.</param>
/// <param name="Belast">Paid above a maximum all the same, as taxed pay, with a reason.</param>
/// <param name="Correctie">Part of <paramref name="Berekend"/> that puts months before right, whose presence was corrected after they were fixed.</param>
/// <param name="Blokkade">Passed, or the year has no maxima: not paid before somebody lowers it or says "belast" with a reason.</param>
[GenerateSerializer, Immutable, Alias("vergoedingsregel")]
public sealed record Vergoedingsregel(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] Rooster.Dienstvorm Vorm, [property: Id(3)] Vergoedingsoort Soort, [property: Id(4)] int Diensten,
    [property: Id(5)] int Minuten, [property: Id(6)] Geld Berekend, [property: Id(7)] Geld Bedrag, [property: Id(8)] string? Reden, [property: Id(9)] Geld Uurwaarde,
    [property: Id(10)] Geld Elders, [property: Id(11)] Geld MaandAlle, [property: Id(12)] Geld JaarAlle, [property: Id(13)] string? Waarschuwing, [property: Id(14)] string? Blokkade,
    [property: Id(15)] Vergoedingstand Stand, [property: Id(16)] string? Iban, [property: Id(17)] string? RunId, [property: Id(18)] bool Belast = false, [property: Id(19)] Geld Correctie = default);

[GenerateSerializer, Immutable, Alias("vergoedingen-view")]
public sealed record VergoedingenView(
    [property: Id(0)] DateOnly Maand, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Vergoedingsregel> Regels, [property: Id(3)] Geld Totaal, [property: Id(4)] int Inzetminuten,
    [property: Id(5)] Geld Inzet, [property: Id(6)] Vrijwilligersmaximum? Maximum, [property: Id(7)] bool MagVaststellen, [property: Id(8)] string? WaaromNiet)
{
    /// <summary>What was corrected in months before it and no month took yet, oldest first.</summary>
    [Id(9)]
    public ImmutableArray<Openverrekening> NogTeVerrekenen { get; init; } = [];
}

/// <summary>A difference that waits for a month to be fixed.</summary>
/// <param name="HelperId">Null for the inzet of groepsleerkrachten.</param>
/// <param name="Maand">Whose presence or personeelslast was corrected.</param>
/// <param name="GaatMee">With this month when it is fixed; otherwise with the next, since this line is fixed already.</param>
[GenerateSerializer, Immutable, Alias("openverrekening")]
public sealed record Openverrekening(
    [property: Id(0)] string? HelperId, [property: Id(1)] string Naam, [property: Id(2)] DateOnly Maand, [property: Id(3)] Geld Bedrag, [property: Id(4)] bool GaatMee);

/// <summary>
/// Vergoedingen of one month (TSO-10c, 10d, 10g, 10h). Key <c>vergoedingen/99XX00/2026-11-01</c>, state <c>vergoedingen</c>. Concept follows presence at each look; fixing stores it, reserves
/// the room of each helper at <see cref="IHelperjaarGrain"/>, and books lasten / crediteuren; the inzet groepsleerkrachten of the month is booked with it on <see cref="Boekposten.InzetLeerkrachten"/>
/// (worked minutes ÷ 60 × GPL, rounded half up once a month). A later correction of presence shows as a difference and goes along
/// with the next month that is fixed, also when nobody was there in it.
/// </summary>
[Alias("vergoedingen")]
public interface IVergoedingenGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("bekijk")]
    Task<Uitkomst<VergoedingenView>> Bekijk(Wie wie);

    /// <summary>Of the helper who asks: only the own line (<see cref="Recht.EigenVergoeding"/>).</summary>
    [Alias("mijn")]
    Task<Uitkomst<Vergoedingsregel>> Mijn(Wie wie);

    /// <summary>Another amount than was computed, with a reason; before fixing.</summary>
    [Alias("pas-aan")]
    Task<Uitkomst> PasAan(string helperId, Geld bedrag, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>After the last day of the month. Per helper: reserve, then book; a crash between: asked again it goes on. Lines with a Blokkade stay Concept.</summary>
    [Alias("stel-vast")]
    Task<Uitkomst> StelVast(Geld getoondTotaal, OperatieId operatie, Wie wie);

    /// <summary>From a betaalrun when it is frozen: again for the same run the same answer; in another run null.</summary>
    [Alias("neem-in-betaalrun")]
    Task<Vergoedingsregel?> NeemInBetaalrun(string helperId, string runId);

    [Alias("ontvang-betaald")]
    Task OntvangBetaald(Afzender van, string helperId, string runId, Uitbetaalstand stand, DateOnly op);

    [AlwaysInterleave, Alias("lees-intern")]
    Task<ImmutableArray<Vergoedingsregel>> LeesIntern();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>Above a maximum all the same, as taxed pay, with a reason; or not any more. Before fixing. Never without maxima of that year.</summary>
    [Alias("zet-belast")]
    Task<Uitkomst> ZetBelast(string helperId, bool belast, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>For other months: what presence of now gives more or less than was fixed here, and what this month took of differences of others.</summary>
    /// <param name="metAanwezigheid">Computes the differences of helpers; without it only what is stored.</param>
    /// <param name="metInzet">Counts the worked minutes of groepsleerkrachten as they are now.</param>
    [AlwaysInterleave, Alias("verrekening")]
    Task<Maandverrekening> Verrekening(bool metAanwezigheid, bool metInzet);

    /// <summary>The bank paid it though its run was withdrawn: in that run again. Again for the same run: the same answer; in another run, or of another amount: false.</summary>
    [Alias("neem-toch-in-betaalrun")]
    Task<bool> NeemTochInBetaalrun(string helperId, string runId, Geld bedrag, string iban);
}

/// <summary>What a month says to other months.</summary>
/// <param name="Helpers">Of each fixed line what presence of now gives more or less, nil when it is as it was; empty when that wasn't asked.</param>
/// <param name="Genomen">What lines of this month took of the differences of other months.</param>
/// <param name="Inzet">Null when the inzet of this month isn't fixed.</param>
[GenerateSerializer, Immutable, Alias("maandverrekening")]
public sealed record Maandverrekening(
    [property: Id(0)] DateOnly Maand, [property: Id(1)] ImmutableArray<Helperverschil> Helpers, [property: Id(2)] ImmutableArray<Helperverrekening> Genomen,
    [property: Id(3)] Inzetgrond? Inzet, [property: Id(4)] ImmutableArray<Inzetverrekening> InzetGenomen);

/// <param name="Maand">Whose difference it is.</param>
[GenerateSerializer, Immutable, Alias("helperverrekening")]
public sealed record Helperverrekening([property: Id(0)] string HelperId, [property: Id(1)] DateOnly Maand, [property: Id(2)] Geld Bedrag);

/// <param name="Minuten">As they were fixed; <paramref name="Nu"/> as they are, null when that wasn't asked.</param>
/// <param name="Grondslag">What was booked for them.</param>
[GenerateSerializer, Immutable, Alias("inzetgrond")]
public sealed record Inzetgrond([property: Id(0)] int Minuten, [property: Id(1)] int? Nu, [property: Id(2)] Geld Grondslag);

/// <param name="Maand">Whose inzet it puts right.</param>
/// <param name="Minuten">As they were counted then; null when that wasn't kept.</param>
[GenerateSerializer, Immutable, Alias("inzetverrekening")]
public sealed record Inzetverrekening([property: Id(0)] DateOnly Maand, [property: Id(1)] Geld Bedrag, [property: Id(2)] int? Minuten);

[GenerateSerializer, Immutable, Alias("maandbedrag")]
public sealed record Maandbedrag([property: Id(0)] DateOnly Maand, [property: Id(1)] Geld Bedrag);

/// <param name="Bedrag">Below zero when too much was fixed.</param>
[GenerateSerializer, Immutable, Alias("helperverschil")]
public sealed record Helperverschil([property: Id(0)] string HelperId, [property: Id(1)] Vergoedingsoort Soort, [property: Id(2)] Geld Bedrag);

/// <summary>What one helper got in one calendar year.</summary>
/// <param name="PerSchool">Fixed amounts: school, month (1–12), cents.</param>
[GenerateSerializer, Immutable, Alias("helperjaar-view")]
public sealed record HelperjaarView(
    [property: Id(0)] int Jaar, [property: Id(1)] ImmutableArray<Schoolmaand> PerSchool, [property: Id(2)] ImmutableArray<Geld> Elders, [property: Id(3)] DateOnly? Geboortedatum, [property: Id(4)] string? Iban,
    [property: Id(5)] string? IbanNaam);

[GenerateSerializer, Immutable, Alias("schoolmaand")]
public sealed record Schoolmaand([property: Id(0)] SchoolSleutel School, [property: Id(1)] int Maand, [property: Id(2)] Geld Bedrag);

/// <summary>
/// Owns the room of one helper under the tax-free maxima of a calendar year over all schools of the installation, so that two schools can't pass it together (TSO-10c). Key
/// <c>helperjaar/{accountId}/2026</c>, since the account is of no school; state <c>helperjaar</c>. A school sees sums, never which school.
/// </summary>
[Alias("helperjaar")]
public interface IHelperjaarGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<HelperjaarView> Bekijk();

    /// <summary>Sets (not adds) what this school pays for this month; refused with <c>boven-maximum</c>, naming hour, month or year, unless <paramref name="belast"/>. Again the same: fine.</summary>
    [Alias("reserveer")]
    Task<Uitkomst> Reserveer(SchoolSleutel school, int maand, Geld bedrag, Geld uurwaarde, Vrijwilligersmaximum maximum, bool belast);

    /// <summary>By the helper or the office: received elsewhere per month (twelve), birth date (for the age limit), account for paying.</summary>
    [Alias("zet")]
    Task<Uitkomst> Zet(ImmutableArray<Geld> elders, DateOnly? geboortedatum, string? iban, string? ibanNaam, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>Only what stands in this year itself, without birth date and account of the year before.</summary>
    [AlwaysInterleave, Alias("eigen")]
    Task<HelperjaarView> Eigen();
}
