using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Documents.Rooster;

/// <summary>A turn on paper.</summary>
/// <param name="Soort">vast, invaller, open of vervallen.</param>
internal sealed record RoosterRegel(DateOnly Datum, string Plek, Venster Venster, string? Helper, bool Gediplomeerd, string Soort);

/// <summary>How a place is filled on a day in a window, at its tightest moment.</summary>
internal sealed record BezettingRegel(DateOnly Datum, string Plek, Venster Venster, int Kinderen, int Nodig, int Gepland)
{
    public int Tekort => Math.Max(0, Nodig - Gepland);
}

/// <summary>The rooster of some weeks as one person may see it (PDF-1, XLS-1). Names of helpers; none of children.</summary>
internal sealed record RoosterGegevens(
    SchoolView School, DateOnly Van, DateOnly TotEnMet, ImmutableArray<RoosterRegel> Regels, ImmutableArray<BezettingRegel> Bezetting,
    ImmutableArray<(DateOnly Datum, string? Geen)> Dagen, string Wie, DateTimeOffset Op)
{
    public string Periode => $"{Datums.Voluit(Van)} t/m {Datums.Voluit(TotEnMet)}";

    /// <summary>On A3 for the wall.</summary>
    public bool IsA3 { get; init; }

    public IEnumerable<string> Plekken => School.Plekken.Select(p => p.Naam).Where(p => Regels.Any(r => r.Plek == p));

    public string Bestandsnaam(string soort) => $"overblijfrooster-{School.Sleutel}-{Sleutels.Dag(Van)}.{soort}";

    public WerkboekKop Kop() => new(
        School.Gegevens.Naam, School.Sleutel.Waarde, "Overblijfrooster", Periode, "versie 1", WerkboekUitgave.Intern, Wie, Schooltijd.Lokaal(Op));
}

/// <summary>Asks the days of the period, and the names once.</summary>
internal sealed class RoosterBron(IGrainFactory grains, Schooltijd tijd)
{
    public const int WekenMax = 8;

    public async Task<Uitkomst<RoosterGegevens>> Haal(DateOnly dag, int weken, Wie wie)
    {
        if (await grains.School(wie.School).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var maandag = dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));
        var datums = Enumerable.Range(0, 7 * Math.Clamp(weken, 1, WekenMax)).Select(maandag.AddDays).Where(d => school.DagenOp(d).Heeft(d.Weekdag())).ToList();
        var dagen = await Task.WhenAll(datums.Select(d => grains.Roosterdag(wie.School, d).Bekijk(wie)));
        if (dagen.FirstOrDefault(d => !d.IsGoed)?.Weigering is { } nee)
        {
            return nee;
        }

        var helpers = (await grains.Rooster(wie.School, Schooljaar.Van(maandag)).Helpers()).ToDictionary(h => h.Id, StringComparer.Ordinal);
        var views = dagen.Select(d => d.Waarde!).ToList();
        return new RoosterGegevens(
            school, maandag, maandag.AddDays((7 * Math.Clamp(weken, 1, WekenMax)) - 3), [.. views.SelectMany(v => v.Diensten.Select(d => Regel(v.Datum, d, school, helpers)))],
            [.. views.SelectMany(v => Bezet(v, school))], [.. views.Select(v => (v.Datum, v.GeenOverblijven is null ? null : school.Vrij(v.Datum)?.Naam ?? "geen overblijven"))],
            wie.Naam, tijd.Nu);
    }

    private static RoosterRegel Regel(DateOnly datum, Dienst dienst, SchoolView school, Dictionary<string, Roosterhelper> helpers)
    {
        var helper = dienst.HelperId is { } id ? helpers.GetValueOrDefault(id) : null;
        var soort = dienst.Stand switch
        {
            Dienststand.Vervallen => "vervallen",
            Dienststand.Gepland => dienst.VanHelperId is null ? "vast" : "invaller",
            _ => "open",
        };
        return new RoosterRegel(datum, school.Plek(dienst.PlekId)?.Naam ?? dienst.PlekId, dienst.Venster, helper?.Naam ?? (dienst.HelperId is null ? null : "Onbekend"), helper?.Gediplomeerd ?? false, soort);
    }

    /// <summary>One for each place and window: who is too many in one window isn't there in the next.</summary>
    internal static IEnumerable<BezettingRegel> Bezet(RoosterdagView dag, SchoolView school) =>
        dag.Oordelen.Where(o => o.PlekId != RoosterOordeel.HeleSchool)
            .Select(o => new BezettingRegel(dag.Datum, school.Plek(o.PlekId)?.Naam ?? o.PlekId, o.Venster, o.Kinderen, o.Nodig, o.Gepland));
}
