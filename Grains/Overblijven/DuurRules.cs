using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>How long each helper was there on one day, from ticks and corrections (TSO-4l, TSO-10c). Pure.</summary>
internal static class DuurRules
{
    /// <summary>Each helper once, by id; who had a turn that lapsed and wasn't there, with the minutes of that turn (SCH-1).</summary>
    /// <param name="diensten">All turns of the day, lapsed ones too.</param>
    public static ImmutableArray<Aanwezigheidsduur> Van(ImmutableArray<HelperTik> tikken, ImmutableArray<Dienst> diensten, SchoolView school, DateOnly datum, DateTimeOffset nu)
    {
        ImmutableArray<Dienst> gelden = [.. diensten.Where(d => d.Stand != Dienststand.Vervallen)];
        ImmutableArray<Aanwezigheidsduur> geweest =
        [
            .. PresentieRules.Stand(tikken).GroupBy(a => a.HelperId, StringComparer.Ordinal)
                .Select(g => Geweest(g.Key, [.. g], gelden.Where(d => d.HelperId == g.Key).ToList(), Einde(g.Key, gelden, school, datum), (datum, nu))),
        ];
        var weg = !IsGewoonVrij(school, datum)
            ? diensten.Where(d => d is { Stand: Dienststand.Vervallen, HelperId: not null }).GroupBy(d => d.HelperId!, StringComparer.Ordinal)
                .Where(g => !geweest.Any(a => a.HelperId == g.Key)).Select(g => Vervallen(g.Key, [.. g], datum))
            : [];
        return [.. geweest.Concat(weg).OrderBy(a => a.HelperId, StringComparer.Ordinal)];
    }

    private static Aanwezigheidsduur Geweest(
        string helperId, ImmutableArray<Aanwezigheid> keren, List<Dienst> eigen, TimeOnly? einde, (DateOnly Datum, DateTimeOffset Nu) dag)
    {
        var tot = einde is { } slot && Schooltijd.Moment(dag.Datum, slot) is var moment && moment < dag.Nu ? moment : dag.Nu;
        var ticks = keren.Sum(k => Math.Max(0, ((k.IsOpen ? tot : k.Weg!.Value) - k.Gekomen).Ticks));
        return new Aanwezigheidsduur(
            helperId, dag.Datum, Minuten(ticks), eigen.TrueForAll(d => d.VanHelperId is not null), keren.Any(k => k.IsOpen), VervallenDienst: false);
    }

    private static Aanwezigheidsduur Vervallen(string helperId, ImmutableArray<Dienst> diensten, DateOnly datum) => new(
        helperId, datum, Minuten(diensten.Sum(d => (d.Venster.Tot - d.Venster.Van).Ticks)), diensten.All(d => d.VanHelperId is not null), IsOpen: false, VervallenDienst: true);

    /// <summary>Who never ticked off left with the last own turn, else with the last turn of the day, else when the last groep was fetched.</summary>
    private static TimeOnly? Einde(string helperId, ImmutableArray<Dienst> diensten, SchoolView school, DateOnly datum) =>
        diensten.Where(d => d.HelperId == helperId).Max(d => (TimeOnly?)d.Venster.Tot)
        ?? diensten.Max(d => (TimeOnly?)d.Venster.Tot)
        ?? school.GroepenVan(Schooljaar.Van(datum)).Max(g => (TimeOnly?)g.Tijden.Ophalen);

    /// <summary>A holiday was never planned: nobody lost a turn by it. A study day or a trip did take one away.</summary>
    private static bool IsGewoonVrij(SchoolView school, DateOnly datum) => school.Vrij(datum) is { Soort: VrijeDagSoort.Vakantie or VrijeDagSoort.Feestdag };

    /// <summary>Whole minutes, half a minute up.</summary>
    private static int Minuten(long ticks) => (int)((ticks + (TimeSpan.TicksPerMinute / 2)) / TimeSpan.TicksPerMinute);
}
