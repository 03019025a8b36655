using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Opslag;

namespace OrleansSchool.Nachtronde;

/// <summary>Which owners of the commissie a night asks: of each schooljaar that may still have a row, until it is erased (TSO-2, SEC-5).</summary>
internal static class NachtcommissieRules
{
    /// <summary>Schooljaren past their term that each night still asks: a machine that was off for a year, and a backup of before.</summary>
    private const int JarenVoorbij = 2;

    private static readonly ImmutableArray<string> Vast = ["commissie", "mrafspraken"];
    private static readonly ImmutableArray<string> PerJaar = ["enquete", "jaarverslag", "klachten", "kwaliteit", "nieuwsbrief", "schoolgids", "vergaderingen", "verzoeken"];

    public static bool IsWoord(string woord) => woord == "vergadering" || Vast.Contains(woord, StringComparer.Ordinal) || PerJaar.Contains(woord, StringComparer.Ordinal);

    /// <summary>
    /// All but the meetings themselves, which their lists know. Also a schooljaar of long ago: a complaint that nobody answered, a task that isn't asked any more and what
    /// an outbox holds still are there until its term is over.
    /// </summary>
    public static IEnumerable<string> Doelen(DateOnly nacht) => Vast.Concat(PerJaar.SelectMany(w => Jaren(w, nacht).SelectMany(j => Doelen(w, j))));

    /// <summary>Schooljaren of which the list is asked for its meetings: nothing of a meeting is asked for any more half a year after its schooljaar, and then its term.</summary>
    public static IEnumerable<Schooljaar> Vergaderjaren(DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht);
        return Jaren("vergaderingen", nacht).Where(j => j >= jaar.Vorig || Bewaartermijnen.IsVoorbij("vergadering", j.Volgend.EersteDag, nacht));
    }

    /// <summary>Key of the grain that is visited.</summary>
    public static string Sleutel(string doel, SchoolSleutel school)
    {
        var delen = doel.Split('/');
        return string.Join('/', delen[1..].Prepend(school.Waarde).Prepend(delen[0]));
    }

    private static IEnumerable<string> Doelen(string woord, Schooljaar jaar) => woord == "enquete"
        ? Enum.GetValues<Doelgroep>().Select(d => $"enquete/{jaar}/{d.ToString().ToLowerInvariant()}")
        : [$"{woord}/{jaar}"];

    /// <summary>A schoolgids and a meeting are made for the schooljaar to come. Newest first.</summary>
    private static IEnumerable<Schooljaar> Jaren(string woord, DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht);
        var eerste = woord is "schoolgids" or "vergaderingen" ? jaar.Volgend : jaar;
        var laatste = jaar.Begin - (Bewaartermijnen.Tabel[woord].Maanden / 12) - JarenVoorbij;
        return Enumerable.Range(0, eerste.Begin - laatste + 1).Select(terug => new Schooljaar(eerste.Begin - terug));
    }
}
