using System.Collections.Immutable;
using Orleans.Concurrency;

namespace OrleansSchool.Live;

/// <summary>Something changed: which topic, and a version that only rises. Never what it is (STYLE 7).</summary>
[GenerateSerializer, Immutable, Alias("live-signaal")]
public sealed record LiveSignaal([property: Id(0)] string Onderwerp, [property: Id(1)] long Versie);

/// <summary>One per web process.</summary>
public interface ILiveObserver : IGrainObserver
{
    [OneWay]
    Task Ontvang(LiveSignaal signaal);
}

/// <summary>Fans signals of one school out to the web processes. Key <c>live/99XX00</c>. Holds nothing durable; losing a signal is harmless.</summary>
[Alias("live")]
public interface ILiveGrain : IGrainWithStringKey
{
    /// <summary>Renew within <see cref="VerlooptNaMinuten"/> minutes.</summary>
    /// <returns>Since when this grain listens (ms). Another answer than last time: it began anew, and signals before this may not have come.</returns>
    [Alias("abonneer")]
    Task<long> Abonneer(ILiveObserver observer);

    [Alias("zeg-op")]
    Task ZegOp(ILiveObserver observer);

    /// <summary>The version of now: every later signal has a higher one. What is read after this answer is therefore at least as new as it.</summary>
    [Alias("nu")]
    Task<long> Nu();

    [OneWay, Alias("meld")]
    Task Meld(ImmutableArray<string> onderwerpen);

    public const int VerlooptNaMinuten = 5;
}

/// <summary>Names of topics: ASCII, no personal data.</summary>
public static class Onderwerpen
{
    public const string School = "school";
    public const string Register = "register";
    public const string Post = "post";

    /// <summary>Shared tablets and who has a PIN (LIVE-5).</summary>
    public const string Tablets = "tablets";

    public static string Dag(string groepId, DateOnly datum) => $"dag/{groepId}/{Basis.Sleutels.Dag(datum)}";

    public static string Middag(DateOnly datum) => $"middag/{Basis.Sleutels.Dag(datum)}";

    /// <summary>Turns of a date, searches and swaps.</summary>
    public static string Rooster(DateOnly datum) => $"rooster/{Basis.Sleutels.Dag(datum)}";

    /// <summary>Standard week of a schooljaar.</summary>
    public static string Standaardweek(Basis.Schooljaar jaar) => $"rooster/{jaar}";

    /// <summary>Who supervises, alarms, rain.</summary>
    public static string Toezicht(DateOnly datum) => $"toezicht/{Basis.Sleutels.Dag(datum)}";

    public static string Logboek(DateOnly datum) => $"logboek/{Basis.Sleutels.Dag(datum)}";

    /// <summary>What one person must hear of; only that person may follow it.</summary>
    public static string Aandacht(string accountId) => $"aandacht/{accountId}";

    /// <summary>Board, worklist or a dossier of the overdracht of a schooljaar changed (OSO-T).</summary>
    public static string Overdracht(Basis.Schooljaar jaar) => $"overdracht/{jaar}";

    /// <summary>Accidents and searches that run (TSO-12, LIVE-3).</summary>
    public static string Spoed(DateOnly datum) => $"spoed/{Basis.Sleutels.Dag(datum)}";

    /// <summary>Debtors, runs, statements, settings of the money, besluiten (TSO-10).</summary>
    public const string Geld = "geld";

    /// <summary>Cash of a day (TSO-6c).</summary>
    public static string Kas(DateOnly datum) => $"kas/{Basis.Sleutels.Dag(datum)}";

    /// <summary>Members, meetings, quality, survey, year report, what goes out, agreements, complaints (TSO-2).</summary>
    public const string Commissie = "commissie";

    /// <summary>Questions of parents.</summary>
    public const string Vragen = "vragen";

    /// <summary>Breaches, warnings and schorsingen of the school (TSO-9).</summary>
    public const string Gedrag = "gedrag";

    /// <summary>Huisregels, reglement and ontruimingsplan: versions and who read them (TSO-14).</summary>
    public const string Regelingen = "regelingen";

    public static string Leerling(string leerlingId) => $"leerling/{leerlingId}";
}
