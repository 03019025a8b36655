using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>No acknowledged handover of a groep lost, and its worked time known (TSO-7, TSO-10g).</summary>
internal sealed class Lunches(Schoolleven leven) : IInvariant
{
    private const int DagenBewaard = 10;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public Task NaHerstart(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public Task EindeDag(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public async Task InRust(Klant klant)
    {
        await Kijk(klant, _ => true);
        foreach (var oud in leven.Model.Lunches.Keys.Where(k => k.Datum < leven.Vandaag.AddDays(-DagenBewaard)).ToList())
        {
            leven.Model.Lunches.Remove(oud);
        }
    }

    private async Task Kijk(Klant klant, Func<DateOnly, bool> welke)
    {
        foreach (var ((datum, groep), tikken) in leven.Model.Lunches.Where(l => welke(l.Key.Datum)).ToList())
        {
            if (await klant.Doe("controle", g => g.Groepsmiddag(Schoolleven.School, groep, datum).Bekijk(Kijker), Weigeringen.Onbekend("").Code) is not { } view)
            {
                continue;
            }

            var er = new Dictionary<string, Getikt?>(StringComparer.Ordinal)
            {
                [Lunchtikken.NaarBuiten] = view.NaarBuiten,
                [Lunchtikken.Opgeruimd] = view.Opgeruimd,
                [Lunchtikken.Opgehaald] = view.Opgehaald,
            };
            foreach (var weg in tikken.Where(t => er[t] is null))
            {
                leven.Wereld.Schending("handover-lost", $"{weg} of {groep} on {Sleutels.Dag(datum)} was acknowledged and isn't there");
            }

            if (view is { NaarBuiten: not null, GewerkteMinuten: null })
            {
                leven.Wereld.Schending("lunch-minutes", $"{groep} on {Sleutels.Dag(datum)} went out without worked time");
            }
        }
    }
}
