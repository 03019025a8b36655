using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>Who said yes and was told so has the turn; who can't come hasn't; each turn is there once and nobody has two at a time (TSO-4m).</summary>
internal sealed class Rooster(Schoolleven leven) : IInvariant
{
    private const int DagenBewaard = 10;

    public Task NaHerstart(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public Task EindeDag(Klant klant) => Kijk(klant, d => d == leven.Vandaag);

    public async Task InRust(Klant klant)
    {
        await Kijk(klant, _ => true);
        foreach (var sleutel in leven.Model.Diensten.Keys.Where(s => s.Datum < leven.Vandaag.AddDays(-DagenBewaard)).ToList())
        {
            leven.Model.Diensten.Remove(sleutel);
        }
    }

    private async Task Kijk(Klant klant, Func<DateOnly, bool> dagen)
    {
        foreach (var dag in leven.Model.Diensten.Where(d => dagen(d.Key.Datum)).GroupBy(d => d.Key.Datum).ToList())
        {
            var diensten = await klant.Vraag(g => g.Roosterdag(Schoolleven.School, dag.Key).Diensten());
            foreach (var ((_, id), (van, invaller)) in dag)
            {
                Vergelijk(dag.Key, id, van, invaller, [.. diensten.Where(d => d.Id == id)]);
            }

            foreach (var dubbel in diensten.Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null })
                .GroupBy(d => (d.HelperId, d.Venster)).Where(d => d.Count() > 1))
            {
                leven.Wereld.Schending("helper-twice", $"{dubbel.Key.HelperId} has {dubbel.Count()} turns at once on {Sleutels.Dag(dag.Key)}");
            }
        }
    }

    private void Vergelijk(DateOnly dag, string id, string van, string? invaller, List<Dienst> diensten)
    {
        if (diensten.Count != 1)
        {
            leven.Wereld.Schending("turn-lost", $"{id} of {Sleutels.Dag(dag)} is there {diensten.Count} times");
        }
        else if (invaller is not null && diensten[0].HelperId != invaller && diensten[0].VanHelperId == invaller)
        {
            leven.Wereld.Tel("stand-in-missing"); // said yes and wasn't there: the intranet looks for the next one (TSO-4k)
        }
        else if ((invaller is not null && diensten[0].HelperId != invaller) || diensten[0].HelperId == van)
        {
            leven.Wereld.Schending("turn-lost", $"{id} of {Sleutels.Dag(dag)} is of {diensten[0].HelperId}, not of {invaller ?? "somebody else"}");
        }
    }
}
