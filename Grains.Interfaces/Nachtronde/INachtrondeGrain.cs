using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>
/// The night round of one school (DESIGN §3, SEC-5): asks each owner what the date changed, what it couldn't deliver yet, and to erase
/// what is past its term. The owner decides, against its own clock; the round only knows whom to ask. Key <c>nachtronde/99XX00</c>.
/// </summary>
[Alias("nachtronde")]
public interface INachtrondeGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that it comes each night; not done when a night was missed or broken off.</summary>
    [Alias("waak")]
    Task<Rondestand> Waak();

    /// <summary>A bounded part of what is due; done at once when nothing is.</summary>
    [Alias("verder")]
    Task<Rondestand> Verder();

    /// <summary>A whole round from here on, whatever the hour, with all schooljaren at once: what a restore does first (OPS-1).</summary>
    [Alias("begin")]
    Task Begin();

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<NachtrondeView>> Bekijk(Wie wie);

    /// <summary>What is kept, what goes next, and what went in the last seven years (SEC-5).</summary>
    [AlwaysInterleave, Alias("bewaren")]
    Task<Uitkomst<BewarenView>> Bewaren(Wie wie);

    /// <summary>From the outbox itself. One-way: a sender in the middle of its visit must not wait for the round. A lost one comes again.</summary>
    [OneWay, Alias("meld")]
    Task Meld(Uitbaktaak taak);

    /// <summary>Lets that outbox try now; the task goes when it got through.</summary>
    [Alias("probeer-opnieuw")]
    Task<Uitkomst> ProbeerOpnieuw(string van, Wie wie);
}

/// <summary>Limits of the night round.</summary>
public static class NachtrondeGrenzen
{
    public const int VerslagenMax = 30;
    public const int TakenMax = 100;

    /// <summary>Months of which the counts are kept: as long as the law keeps books.</summary>
    public const int WismaandenMax = 84;

    /// <summary>Kinds that are counted.</summary>
    public const int WissoortenMax = 120;

    /// <summary>Owners in one part: the round is written after each, and goes on there after a crash.</summary>
    public const int BezoekenPerDeel = 200;
    public const int TegelijkMax = 16;

    /// <summary>Schools that catch up at the same time at a start.</summary>
    public const int ScholenTegelijkMax = 2;

    /// <summary>The rounds of the schools begin spread over this time after <see cref="Begin"/>.</summary>
    public const int SpreidingMinuten = 105;

    /// <summary>Outside the hours that the clock skips or doubles.</summary>
    public static readonly TimeOnly Begin = new(3, 15);
}
