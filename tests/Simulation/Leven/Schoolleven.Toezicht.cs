using OrleansSchool.Basis;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Named helpers on the schoolplein: who comes, moves in, leaves; now and then it rains (TSO-4l, SCH-1).</summary>
internal sealed partial class Schoolleven
{
    /// <summary>The night came before the tick got through, or the card of this helper wasn't known yet.</summary>
    private static readonly string[] Toezichtmag = [Weigeringen.ToezichtAndereDag.Code, Weigeringen.NietAlsHelper.Code];

    private async Task TikHelpers(DateOnly dag)
    {
        var kunnen = Model.Overblijfkrachten.Where(h => !h.Value.IsWeg(dag) && h.Value.Vanaf <= dag).Select(h => h.Key).ToList();
        if (kunnen.Count == 0 || _toeval.Kans(0.5))
        {
            return;
        }

        for (var keer = _toeval.Tussen(2, 6); keer > 0; keer--)
        {
            var (helper, operatie) = (_toeval.Kies(kunnen), Operatie());
            var plek = _toeval.Kans(0.7) ? _toeval.Kans(0.8) ? "schoolplein" : "binnen" : null;
            var gedaan = await _klant.Doe("helper", g => plek is null
                ? g.Middag(School, dag).MeldWeg(helper, operatie, Als(Coordinator)) : g.Middag(School, dag).MeldHelper(helper, plek, operatie, Als(Coordinator)), Toezichtmag);
            if (gedaan)
            {
                Onthoud(dag, helper, plek);
            }

            await _wereld.Wacht(_toeval.Duur(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3)));
        }

        if (_toeval.Kans(0.1))
        {
            foreach (var regen in new[] { true, false })
            {
                var operatie = Operatie();
                await _klant.Doe("regen", g => g.Middag(School, dag).ZetRegen(regen, operatie, Als(Coordinator)), Weigeringen.RegenAlleenVandaag.Code, Weigeringen.GeenPlekBinnen.Code);
                await _klant.Doe("toezicht", g => g.Middag(School, dag).Toezicht(Als(Coordinator)));
            }
        }
    }

    private void Onthoud(DateOnly dag, string helper, string? plek)
    {
        if (!Model.Toezicht.TryGetValue((dag, helper), out var tikken))
        {
            Model.Toezicht[(dag, helper)] = tikken = [];
        }

        tikken.Add(plek);
    }
}
