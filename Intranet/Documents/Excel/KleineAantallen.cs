using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>What may be shown of a table of numbers of children, row by row.</summary>
internal sealed record AfgeschermdeTabel(
    ImmutableArray<ImmutableArray<bool>> CelTonen,
    ImmutableArray<bool> RijtotaalTonen,
    ImmutableArray<bool> KolomtotaalTonen,
    bool EindtotaalTonen);

/// <summary>
/// XLS-3: in the edition for others no number under five is shown, zero included, nor a total from which one follows.
/// A total of a row or column with a hidden number is left out, so that only the grand total can say something about the
/// hidden numbers together; it stays when each of them could still be anything from 0 to 4.
/// </summary>
internal static class KleineAantallen
{
    public const int Grens = 5;
    public const string Teken = "<5";

    /// <summary>In place of a number that would give away a smaller one.</summary>
    public const string Weggelaten = "–";

    public static bool IsKlein(int? aantal) => aantal < Grens;

    /// <param name="tabel">Rows of equal length; null where nothing was counted.</param>
    /// <param name="breedte">The length of the rows, also when there are none.</param>
    public static AfgeschermdeTabel Scherm(IReadOnlyList<IReadOnlyList<int?>> tabel, int breedte)
    {
        var verborgen = tabel.SelectMany(rij => rij).Where(IsKlein).Select(aantal => aantal.GetValueOrDefault()).ToList();
        return new AfgeschermdeTabel(
            [.. tabel.Select(rij => rij.Select(aantal => !IsKlein(aantal)).ToImmutableArray())],
            [.. tabel.Select(rij => !rij.Any(IsKlein))],
            [.. Enumerable.Range(0, breedte).Select(kolom => !tabel.Any(rij => IsKlein(rij[kolom])))],
            EindtotaalMag(verborgen));
    }

    /// <summary>The internal edition: everything is shown.</summary>
    public static AfgeschermdeTabel Open(IReadOnlyList<IReadOnlyList<int?>> tabel, int breedte) => new(
        [.. tabel.Select(_ => Ja(breedte))],
        Ja(tabel.Count),
        Ja(breedte),
        EindtotaalTonen: true);

    private static ImmutableArray<bool> Ja(int aantal) => [.. Enumerable.Repeat(element: true, aantal)];

    private static bool EindtotaalMag(List<int> verborgen)
    {
        const int Hoogste = Grens - 1;
        var som = verborgen.Sum();
        return verborgen.Count == 0 || (som >= Hoogste && som <= Hoogste * (verborgen.Count - 1));
    }
}
