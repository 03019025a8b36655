using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>No acknowledged mark lost or changed, none doubled, none that nobody made; the day's counts are those of its marks (LIVE-1, TSO-8).</summary>
internal sealed class Dagen(Schoolleven leven) : IInvariant
{
    private const int DagenBewaard = 10;

    public async Task NaHerstart(Klant klant)
    {
        foreach (var (sleutel, model) in leven.Model.Dagen.Where(d => d.Key.Datum == leven.Vandaag).ToList())
        {
            Staat(sleutel, model, await Marks(klant, sleutel));
        }
    }

    public async Task EindeDag(Klant klant)
    {
        foreach (var (sleutel, model) in leven.Model.Dagen.Where(d => d.Key.Datum == leven.Vandaag).ToList())
        {
            Precies(sleutel, model, await Marks(klant, sleutel));
        }

        await Tellers(klant, leven.Vandaag);
    }

    public async Task InRust(Klant klant)
    {
        foreach (var (sleutel, model) in leven.Model.Dagen.ToList())
        {
            Precies(sleutel, model, await Marks(klant, sleutel));
            if (sleutel.Datum < leven.Vandaag.AddDays(-DagenBewaard))
            {
                leven.Model.Dagen.Remove(sleutel);
            }
        }
    }

    private static async Task<IReadOnlyList<Markering>> Marks(Klant klant, (DateOnly Datum, string Groep) sleutel) =>
        await klant.Vraag(g => g.Overblijfdag(Schoolleven.School, sleutel.Groep, sleutel.Datum).Markeringen());

    private void Staat((DateOnly Datum, string Groep) sleutel, Dagmodel model, IReadOnlyList<Markering> marks)
    {
        foreach (var mark in model.Marks.Values.Where(m => m.Nr > marks.Count || marks[m.Nr - 1] != m))
        {
            leven.Wereld.Schending("mark-lost", $"mark {mark.Nr} of {sleutel.Groep} on {Sleutels.Dag(sleutel.Datum)} was acknowledged and isn't there");
        }
    }

    private void Precies((DateOnly Datum, string Groep) sleutel, Dagmodel model, IReadOnlyList<Markering> marks)
    {
        Staat(sleutel, model, marks);
        if (marks.Select((m, i) => m.Nr != i + 1).Any(fout => fout) || marks.DistinctBy(m => (m.Operatie, m.LeerlingId)).Count() != marks.Count)
        {
            leven.Wereld.Schending("mark-doubled", $"{sleutel.Groep} on {Sleutels.Dag(sleutel.Datum)} has a mark twice");
        }

        if (marks.Count > model.Marks.Count)
        {
            leven.Wereld.Schending("mark-unknown", $"{sleutel.Groep} on {Sleutels.Dag(sleutel.Datum)} has {marks.Count} marks, {model.Marks.Count} were acknowledged");
        }
    }

    /// <summary>Totals of the middag are the sum of the boards, and helpers are as entered last.</summary>
    private async Task Tellers(Klant klant, DateOnly dag)
    {
        var wie = new Wie("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);
        if (!leven.Inrichting.HeeftOverblijven(dag) || await klant.Doe("controle", g => g.Middag(Schoolleven.School, dag).Bekijk(wie)) is not { } middag)
        {
            return;
        }

        var borden = new List<GroepBord?>();
        foreach (var groep in leven.Inrichting.GroepenVan(Schooljaar.Van(dag)))
        {
            borden.Add(await klant.Doe("controle", g => g.Overblijfgroep(Schoolleven.School, groep.Schooljaar, groep.Id).Bord(dag, wie)));
        }

        if (borden.Sum(b => b?.Tellers.OpHetPlein ?? 0) != middag.Tellers.OpHetPlein || borden.Sum(b => b?.Tellers.Verwacht ?? 0) != middag.Tellers.Verwacht)
        {
            leven.Wereld.Schending("counts-differ", $"the middag of {Sleutels.Dag(dag)} counts otherwise than its boards");
        }

        foreach (var plek in middag.Plekken.Where(p => p.PlekId is not null && leven.Model.Helpers.TryGetValue((dag, p.PlekId), out var aantal)
            && !IsOpNaam(dag, p.PlekId) && p.Bezetting is { Telling: not Telling.OpNaam } && p.Bezetting.Helpers != aantal))
        {
            leven.Wereld.Schending(
                "helpers-lost", $"helpers at {plek.PlekId} on {Sleutels.Dag(dag)} are {plek.Bezetting!.Helpers} ({plek.Bezetting.Telling}), {leven.Model.Helpers[(dag, plek.PlekId!)]} were entered last");
        }
    }

    /// <summary>Where somebody was ticked by name that day, names replace what was counted, also after they left.</summary>
    private bool IsOpNaam(DateOnly dag, string plek) => leven.Model.Toezicht.Any(t => t.Key.Datum == dag && t.Value.Contains(plek));
}
