using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>One weekday: how many children have it as their fixed day.</summary>
public sealed record Weekstaaf(string Kort, string Lang, int Aantal, bool HeeftOverblijven, bool IsVandaag)
{
    /// <summary>Fewer than five, zero included: not for who sees numbers to account for only (XLS-3).</summary>
    public bool IsVerborgen { get; init; }
}

/// <summary>Structural aanmeldingen per weekday, drawn as SVG with the numbers in it.</summary>
public sealed record Weekgrafiek(ImmutableArray<Weekstaaf> Dagen)
{
    public const int Hoogte = 150;

    /// <summary>Foot of the bars in the drawing.</summary>
    public const int Nul = 184;

    /// <summary>Nobody has a fixed day yet.</summary>
    public bool IsLeeg => Dagen.All(d => d is { Aantal: 0, IsVerborgen: false });

    /// <summary>No day has five children.</summary>
    public bool IsOveralKlein => !IsLeeg && Dagen.All(d => d.Aantal == 0);

    public int Meeste => Math.Max(1, Dagen.Max(d => d.Aantal));

    /// <summary>The day with most children; null when there are more of them.</summary>
    public Weekstaaf? Drukste => Dagen.Count(d => d.Aantal == Meeste) == 1 ? Dagen.MaxBy(d => d.Aantal) : null;

    public string Beschrijving => string.Join(", ", Dagen.Select(d => d.IsVerborgen ? $"{d.Lang} minder dan vijf" : d.HeeftOverblijven ? $"{d.Lang} {d.Aantal}" : $"{d.Lang} geen overblijven"));

    public static Weekgrafiek Van(SchoolView school, IEnumerable<GroepAantallen> groepen, DateOnly vandaag)
    {
        var som = new int[WeekdagenExtensions.Werkweek.Count];
        foreach (var groep in groepen)
        {
            for (var i = 0; i < som.Length; i++)
            {
                som[i] += groep.StructureelPerWeekdag[i];
            }
        }

        return new Weekgrafiek([.. WeekdagenExtensions.Werkweek.Select((d, i) => new Weekstaaf(
            d.Kort, d.Lang, som[i], school.Overblijfdagen.Heeft(d.Dag), vandaag.Weekdag() == d.Dag))]);
    }

    /// <summary>Without any number under five (XLS-3): of the whole school, so that no total gives one away.</summary>
    public Weekgrafiek Verantwoording() => new(
        [.. Dagen.Select(d => d.HeeftOverblijven && KleineAantallen.IsKlein(d.Aantal) ? d with { Aantal = 0, IsVerborgen = true } : d)]);

    /// <summary>Height of a bar in the drawing, as SVG wants its numbers.</summary>
    public string Lengte(Weekstaaf staaf) => Getal(Hoogte * (double)staaf.Aantal / Meeste);

    public string Top(Weekstaaf staaf) => Getal(Nul - (Hoogte * (double)staaf.Aantal / Meeste));

    /// <summary>Where the number stands, above its bar.</summary>
    public string Boven(Weekstaaf staaf) => Getal(Nul - (Hoogte * (double)staaf.Aantal / Meeste) - 8);

    private static string Getal(double waarde) => waarde.ToString("0.#", CultureInfo.InvariantCulture);
}
