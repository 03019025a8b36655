using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// No acknowledged step of an accident lost or doubled (TSO-12), each accident once in its register, and a search is open exactly when the
/// board says that the child isn't found (LIVE-3).
/// </summary>
internal sealed class Ongevallen(Schoolleven leven) : IInvariant
{
    private static readonly Wie Controle = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task NaHerstart(Klant klant)
    {
        foreach (var (id, model) in leven.Model.Ongevallen.Where(o => o.Value.Datum == leven.Vandaag).ToList())
        {
            await Staat(klant, id, model);
        }
    }

    public async Task InRust(Klant klant)
    {
        foreach (var (id, model) in leven.Model.Ongevallen.ToList())
        {
            await Staat(klant, id, model);
            var rijen = (await klant.Vraag(g => g.Ongevallen(Schoolleven.School, Schooljaar.Van(model.Datum)).Alles())).Ongevallen.Where(r => r.Id == id).ToList();
            if (rijen is not [{ } rij] || rij.Gesloten != model.Gesloten)
            {
                leven.Wereld.Schending("accident-register", $"the register has {rijen.Count} rows of an accident on {Sleutels.Dag(model.Datum)}, or says otherwise than it");
            }

            leven.Model.Ongevallen.Remove(id);
        }

        foreach (var ((datum, groep), dag) in leven.Model.Dagen.ToList())
        {
            await Zoekacties(klant, datum, groep, dag);
        }
    }

    private async Task Staat(Klant klant, string id, Ongevalmodel model)
    {
        var view = (await klant.Vraag(g => g.Ongeval(Schoolleven.School, id).Bekijk(Controle))).Waarde;
        foreach (var stap in model.Stappen.Where(s => view?.Stappen.Count(v => v.Operatie == s) != 1))
        {
            leven.Wereld.Schending("accident-step", $"step {stap} of an accident on {Sleutels.Dag(model.Datum)} was acknowledged and isn't there once");
        }
    }

    private async Task Zoekacties(Klant klant, DateOnly datum, string groep, Dagmodel dag)
    {
        var kwijt = dag.Marks.Values.Where(m => m.Soort == Markeersoort.NietGevonden && DateOnly.FromDateTime(Schooltijd.Lokaal(m.Op).DateTime) == datum)
            .Select(m => m.LeerlingId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var stand = kwijt.Count == 0 ? null : (await klant.Vraag(g => g.Overblijfdag(Schoolleven.School, groep, datum).Bekijk())).Stand;
        foreach (var kind in kwijt)
        {
            var staat = stand!.GetValueOrDefault(kind);
            var open = await klant.Vraag(g => g.Zoekactie(Schoolleven.School, datum, kind).IsOpen());
            var isLater = !open && dag.Marks.Values.Any(m => m.LeerlingId == kind && IsVanLater(m, datum));
            if (open != (staat?.Soort == Markeersoort.NietGevonden) && !isLater)
            {
                leven.Wereld.Schending("search-differs", $"the search for a child of {groep} on {Sleutels.Dag(datum)} is {(open ? "open" : "closed")}, the board says otherwise");
            }
        }
    }

    /// <summary>What is said on a later day may end a search but opens none: there is nobody to look for any more.</summary>
    private static bool IsVanLater(Markering mark, DateOnly datum) =>
        DateOnly.FromDateTime(Schooltijd.Lokaal(mark.Nakomer?.OntvangenOp ?? mark.Op).DateTime) > datum;
}
