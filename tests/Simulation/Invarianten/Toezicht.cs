using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>Each acknowledged arrival and leaving of a helper is there, once: it is the ground of the vergoeding (TSO-4l).</summary>
internal sealed class Toezicht(Schoolleven leven) : IInvariant
{
    private const int DagenBewaard = 10;

    public Task NaHerstart(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public Task EindeDag(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public async Task InRust(Klant klant)
    {
        await Kijk(klant, _ => true);
        foreach (var sleutel in leven.Model.Toezicht.Keys.Where(s => s.Datum < leven.Vandaag.AddDays(-DagenBewaard)).ToList())
        {
            leven.Model.Toezicht.Remove(sleutel);
        }
    }

    private async Task Kijk(Klant klant, Func<DateOnly, bool> dagen)
    {
        var wie = new Wie("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);
        foreach (var dag in leven.Model.Toezicht.Where(t => dagen(t.Key.Datum)).GroupBy(t => t.Key.Datum).ToList())
        {
            if (await klant.Doe("controle", g => g.Middag(Schoolleven.School, dag.Key).Toezicht(wie)) is { } toezicht)
            {
                foreach (var (sleutel, tikken) in dag)
                {
                    Vergelijk(sleutel, tikken, [.. toezicht.Helpers.Where(h => h.HelperId == sleutel.Helper)]);
                }
            }
        }
    }

    /// <summary>A tick on its way may already be there; what was answered is there for certain, and never more periods than arrivals.</summary>
    private void Vergelijk((DateOnly Datum, string Helper) sleutel, List<string?> tikken, List<AanwezigeHelper> keren)
    {
        var (moet, er) = (0, false);
        foreach (var plek in tikken)
        {
            moet += plek is not null && !er ? 1 : 0;
            er = plek is not null;
        }

        if (keren.Count < moet)
        {
            leven.Wereld.Schending("helper-tick-lost", $"{sleutel.Helper} came {moet} times on {Sleutels.Dag(sleutel.Datum)}, {keren.Count} are there");
        }

        if (keren.Count > moet + 1)
        {
            leven.Wereld.Schending("helper-tick-doubled", $"{sleutel.Helper} came {moet} times on {Sleutels.Dag(sleutel.Datum)}, {keren.Count} are there");
        }
    }
}
