using OrleansSchool.Basis;
using OrleansSchool.Ongevallen;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Now and then a child falls: reported, somebody comes in, parents called, and closed after the break (TSO-12).</summary>
internal sealed partial class Schoolleven
{
    private async Task Ongeval(DateOnly dag)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(25)));
        var kinderen = Model.OpSchool.Where(k => k.Groep is not null).Select(k => k.Id).Order(StringComparer.Ordinal).ToList();
        if (!_toeval.Kans(0.1) || kinderen.Count == 0)
        {
            return;
        }

        var (wie, operatie) = (Als(Coordinator), Operatie());
        var (id, kind, levensgevaar) = (OngevalId.Van(operatie, wie), _toeval.Kies(kinderen), _toeval.Kans(0.1));
        if (!await _klant.Doe("ongeval", g => g.Ongeval(School, id).Meld(kind, "schoolplein", "gevallen", levensgevaar, null, operatie, wie), "onbekend", "ongeval-loopt-al"))
        {
            return;
        }

        var model = Model.Ongevallen[id] = new Ongevalmodel(dag);
        model.Stappen.Add(operatie);
        await Stap(model, o => _klant.Doe("ongeval-vervang", g => g.Ongeval(School, id).Vervang(null, "een moeder", o, wie)));
        if (levensgevaar)
        {
            await Stap(model, o => _klant.Doe("ongeval-112", g => g.Ongeval(School, id).Noteer(Ongevalsoort.Nood, null, o, wie)));
            await Stap(model, o => _klant.Doe("ongeval-bhv", g => g.Ongeval(School, id).DraagOver("Tom Aalbers", o, wie)));
        }

        await Stap(model, o => _klant.Doe("ongeval-bel", g => g.Ongeval(School, id).Noteer(Ongevalsoort.Gebeld, "moeder", o, wie)));
        await Stap(model, o => _klant.Doe("ongeval-bel", g => g.Ongeval(School, id).Noteer(Ongevalsoort.Gesproken, "vader", o, wie)));
    }

    /// <summary>After the break the number of supervisors doesn't matter any more.</summary>
    private async Task SluitOngevallen(DateOnly dag)
    {
        foreach (var (id, model) in Model.Ongevallen.Where(o => o.Value.Datum == dag && !o.Value.Gesloten).ToList())
        {
            var (wie, nazorg) = (Als(Coordinator), _toeval.Kans(0.5) ? dag.AddDays(1) : (DateOnly?)null);
            model.Gesloten = await Stap(model, o => _klant.Doe("ongeval-sluit", g => g.Ongeval(School, id).Sluit("vader haalt op", nazorg, o, wie)));
        }
    }

    private async Task<bool> Stap(Ongevalmodel model, Func<OperatieId, Task<bool>> doe)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60)));
        var operatie = Operatie();
        var gedaan = await doe(operatie);
        if (gedaan)
        {
            model.Stappen.Add(operatie);
        }

        return gedaan;
    }
}
