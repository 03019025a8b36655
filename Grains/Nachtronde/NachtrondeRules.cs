using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Nachtronde;

/// <summary>How one visit ended.</summary>
/// <param name="Fout">Kind of the fault; null when it went well.</param>
internal sealed record Bezoekuitslag(string Doel, Nachtwerk Werk, string? Fout);

/// <summary>When the round goes, and what follows from a visit (SEC-5).</summary>
internal static class NachtrondeRules
{
    private const int DagbakkenMax = 60;
    private const int LunchdagenMax = 14;
    private const int RoosterTerug = 14;

    /// <summary>The longest term of what belongs to a schooljaar, and one that was missed.</summary>
    private const int SchooljarenTerug = 4;
    private const int RoosterVooruit = 14;

    /// <summary>The round's moment on a date; the same every night, and spread over the schools.</summary>
    public static DateTimeOffset Moment(DateOnly datum, uint spreiding) =>
        Schooltijd.Moment(datum, NachtrondeGrenzen.Begin.AddMinutes(spreiding % NachtrondeGrenzen.SpreidingMinuten));

    /// <summary>The night whose moment came last.</summary>
    public static DateOnly LaatsteNacht(DateTimeOffset nu, DateOnly vandaag, uint spreiding) => nu >= Moment(vandaag, spreiding) ? vandaag : vandaag.AddDays(-1);

    public static DateTimeOffset Volgende(DateTimeOffset nu, DateOnly vandaag, uint spreiding) =>
        Moment(LaatsteNacht(nu, vandaag, spreiding).AddDays(1), spreiding);

    /// <summary>Nothing was done yet for the last night. Before its first round a school has missed nothing.</summary>
    public static bool IsGemist(NachtrondeState state, DateOnly laatsteNacht) =>
        state.Loopt is not null || (state.Verslagen is [var vorige, ..] && vorige.Nacht < laatsteNacht);

    /// <summary>A new round. One schooljaar a night, the oldest first, unless all has to go at once.</summary>
    public static NachtrondeState Begin(NachtrondeState was, SchoolView? school, DateOnly nacht, DateTimeOffset nu, bool alleJaren)
    {
        var jaren = MetSchool(was, school);
        ImmutableArray<int> voorbij = [.. jaren.Where(j => IsVoorbij(j, nacht)).Select(j => j.Begin)];
        ImmutableArray<int> logs =
            [.. jaren.Select(j => j.Begin).Where(j => j > was.LogsGewistTotEnMet && Bewaartermijnen.IsVoorbij("logboek", new Schooljaar(j).Volgend.EersteDag, nacht))];
        var nuWeg = alleJaren ? voorbij : [.. voorbij.Take(1)];
        return was with
        {
            Jaren = jaren,
            Loopt = new Lopenderonde(nacht, nu, Rondedeel.Leerlingen, null, nuWeg) { RestJaren = voorbij.Length - nuWeg.Length, Logjaren = alleJaren ? logs : [.. logs.Take(1)] },
        };
    }

    /// <summary>What the school forgets of its groepen stays known here until their rows are erased.</summary>
    public static ImmutableArray<Jaarboek> MetSchool(NachtrondeState was, SchoolView? school)
    {
        var groepen = was.Jaren.SelectMany(j => j.Groepen.Select(g => (j.Begin, Groep: g)))
            .Concat((school?.Groepen ?? []).Where(g => g.Schooljaar.Begin > was.GewistTotEnMet).Select(g => (g.Schooljaar.Begin, Groep: g.Id)));
        return [.. groepen.Distinct().GroupBy(g => g.Begin).OrderBy(j => j.Key)
            .Select(j => new Jaarboek(j.Key, [.. j.Select(g => g.Groep).Order(StringComparer.Ordinal)]))];
    }

    /// <summary>The schooldays of a year: overblijven is from Monday to Friday, on whichever days the school had then.</summary>
    public static IEnumerable<string> Dagen(int jaar)
    {
        var heel = new Schooljaar(jaar);
        return Enumerable.Range(0, heel.Volgend.EersteDag.DayNumber - heel.EersteDag.DayNumber).Select(heel.EersteDag.AddDays)
            .Where(d => d.Weekdag() != Weekdagen.Geen).Select(Sleutels.Dag);
    }

    /// <summary>Logs of all days of these years, since a teacher may write on a free day, and the questions of their months.</summary>
    public static IEnumerable<string> Logs(ImmutableArray<int> jaren) => jaren.Select(j => new Schooljaar(j)).SelectMany(j =>
        Enumerable.Range(0, j.Volgend.EersteDag.DayNumber - j.EersteDag.DayNumber).Select(n => $"logboek/{Sleutels.Dag(j.EersteDag.AddDays(n))}")
            .Concat(Enumerable.Range(0, 12).Select(m => $"vragen/{Sleutels.Dag(j.EersteDag.AddMonths(m))}")));

    /// <summary>Owners of a day that may have something to deliver still, since the last round that was whole or a while before it.</summary>
    public static IEnumerable<string> Dagbakken(NachtrondeState state, DateOnly nacht)
    {
        var dagen = Math.Clamp(Gemist(state, nacht) + 3, 3, DagbakkenMax);
        return Enumerable.Range(0, dagen).Select(n => $"logboek/{Sleutels.Dag(nacht.AddDays(-n))}")
            .Concat(Enumerable.Range(0, 2).Select(m => $"vragen/{Sleutels.Dag(new DateOnly(nacht.Year, nacht.Month, 1).AddMonths(-m))}"));
    }

    /// <summary>Schooldays since the last round that was whole: of these the groepen may have something to deliver still.</summary>
    public static IEnumerable<DateOnly> Lunchdagen(NachtrondeState state, DateOnly nacht) =>
        Enumerable.Range(1, Math.Clamp(Gemist(state, nacht), 1, LunchdagenMax)).Select(n => nacht.AddDays(-n)).Where(d => d.Weekdag() != Weekdagen.Geen);

    private static int Gemist(NachtrondeState state, DateOnly nacht) =>
        nacht.DayNumber - (state.Verslagen.FirstOrDefault(v => v.IsHeel)?.Nacht ?? nacht).DayNumber;

    /// <summary>Owners of a schooljaar that erase themselves, of a few years back, and the jaarovergang to the next one.</summary>
    public static IEnumerable<string> Schooljaren(DateOnly nacht) =>
        Enumerable.Range(-SchooljarenTerug, SchooljarenTerug + 2).Select(n => new Schooljaar(Schooljaar.Van(nacht).Begin + n))
            .SelectMany(j => new[] { $"jaarovergang/{j}", $"scholing/{j}" });

    /// <summary>The turns of a schooljaar, and its standard week after them.</summary>
    public static IEnumerable<string> Roosters(int jaar) => Dagen(jaar).Select(d => $"roosterdag/{d}").Append($"rooster/{new Schooljaar(jaar)}");

    /// <summary>The days around now and their standard week: what waits is sent, and who had a turn that lapsed hears it (SCH-1).</summary>
    public static IEnumerable<string> RoostersRond(DateOnly nacht) =>
        Enumerable.Range(-RoosterTerug, RoosterTerug + RoosterVooruit).Select(nacht.AddDays).Where(d => d.Weekdag() != Weekdagen.Geen)
            .Select(d => $"roosterdag/{Sleutels.Dag(d)}").Append($"rooster/{Schooljaar.Van(nacht)}");

    /// <summary>After some visits in the present part; the next part when these were the last.</summary>
    public static Lopenderonde Na(Lopenderonde was, IReadOnlyList<Bezoekuitslag> bezoeken, bool isLaatste)
    {
        var deel = was.Deel!.Value;
        var fouten = bezoeken.Where(b => b.Fout is not null).Aggregate(was.Fouten, (rij, b) => MetFout(rij, deel, b.Fout!));
        return was with
        {
            Deel = isLaatste ? Volgend(deel) : deel,
            Na = isLaatste ? null : bezoeken[^1].Doel,
            Bezocht = was.Bezocht + bezoeken.Count,
            Gewist = Tel(was.Gewist.Concat(bezoeken.SelectMany(b => b.Werk.Gewist))),
            Fouten = fouten,
        };
    }

    public static ImmutableArray<Rondefout> MetFout(ImmutableArray<Rondefout> was, Rondedeel deel, string fout)
    {
        var oud = was.FirstOrDefault(f => f.Deel == deel);
        return oud is null ? was.Add(new Rondefout(deel, 1, fout)) : was.Replace(oud, oud with { Aantal = oud.Aantal + 1, Fout = fout });
    }

    /// <summary>The report, and the schooljaren that are gone; one of which something couldn't be erased comes again.</summary>
    public static NachtrondeState Eind(NachtrondeState was, DateTimeOffset nu)
    {
        var ronde = was.Loopt!;
        var isHeel = ronde.Deel is null;
        var verslag = new Nachtverslag(ronde.Nacht, ronde.Begonnen, nu, ronde.Bezocht, ronde.Gewist, ronde.Fouten, ronde.RestJaren, isHeel);
        var isJaarWeg = isHeel && !ronde.Fouten.Any(f => f.Deel is Rondedeel.Dagen or Rondedeel.Middagen or Rondedeel.Groepen);
        return NachtgeldRules.Eind(was, isHeel) with
        {
            Loopt = null,
            Wisboek = WisboekRules.Met(was.Wisboek, ronde.Nacht, ronde.Gewist),
            Verslagen = [verslag, .. was.Verslagen.Take(NachtrondeGrenzen.VerslagenMax - 1)],
            Jaren = isJaarWeg ? was.Jaren.RemoveAll(j => ronde.Jaren.Contains(j.Begin)) : was.Jaren,
            LogsGewistTotEnMet = isJaarWeg ? ronde.Logjaren.Append(was.LogsGewistTotEnMet).Max() : was.LogsGewistTotEnMet,
            GewistTotEnMet = isJaarWeg ? ronde.Jaren.Append(was.GewistTotEnMet).Max() : was.GewistTotEnMet,
        };
    }

    /// <summary>One task a sender and receiver; the oldest stays, since it is open longest.</summary>
    public static ImmutableArray<Uitbaktaak> Met(ImmutableArray<Uitbaktaak> was, Uitbaktaak taak, DateTimeOffset nu)
    {
        var oud = was.FirstOrDefault(t => t.Van == taak.Van && t.Naar == taak.Naar);
        var rest = oud is null ? was : was.Remove(oud);
        return taak.Wachtend == 0 || rest.Length >= NachtrondeGrenzen.TakenMax ? rest : rest.Add(taak with { Sinds = oud?.Sinds ?? nu });
    }

    private static bool IsVoorbij(Jaarboek jaar, DateOnly vandaag) =>
        new[] { "overblijfdag", "middag", "overblijfgroep" }.All(s => Bewaartermijnen.IsVoorbij(s, new Schooljaar(jaar.Begin).Volgend.EersteDag, vandaag));

    /// <summary>The parts in the order of the round; the store comes last of all, when it is rounded off.</summary>
    private static readonly ImmutableArray<Rondedeel> Volgorde =
    [
        Rondedeel.Leerlingen, Rondedeel.Gedrag, Rondedeel.Mensen, Rondedeel.Overblijfkrachten, Rondedeel.Financien, Rondedeel.Dagen, Rondedeel.Middagen,
        Rondedeel.Groepen, Rondedeel.Toegangslog, Rondedeel.Post, Rondedeel.Regelingen, Rondedeel.Ongevallen, Rondedeel.Overdracht, Rondedeel.Commissie, Rondedeel.Uitbakken,
    ];

    private static Rondedeel? Volgend(Rondedeel deel) => deel == Volgorde[^1] ? null : Volgorde[Volgorde.IndexOf(deel) + 1];

    private static ImmutableArray<Wistelling> Tel(IEnumerable<Wistelling> tellingen) =>
        [.. tellingen.GroupBy(t => t.Soort, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Wistelling(g.Key, g.Sum(t => t.Aantal)))];
}
