using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// No acknowledged line of a log lost, changed or doubled; who must hear of one heard it once; a read receipt that was given is kept; a question of
/// a parent is there once (TSO-8b, TSO-8g, TSO-11b).
/// </summary>
internal sealed class Aantekeningen(Schoolleven leven) : IInvariant
{
    private const int DagenBewaard = 10;

    private enum Moment
    {
        NaHerstart = 0,
        EindeDag,
        InRust,
    }

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    /// <summary>A line may be durable of which the answer didn't arrive yet: only what was acknowledged must be there.</summary>
    public Task NaHerstart(Klant klant) => Kijk(klant, d => d == leven.Vandaag, Moment.NaHerstart);

    public Task EindeDag(Klant klant) => Kijk(klant, d => d == leven.Vandaag, Moment.EindeDag);

    public async Task InRust(Klant klant)
    {
        await Kijk(klant, _ => true, Moment.InRust);
        foreach (var oud in leven.Model.Aantekeningen.Keys.Where(k => k.Datum < leven.Vandaag.AddDays(-DagenBewaard)).ToList())
        {
            leven.Model.Aantekeningen.Remove(oud);
        }

        leven.Model.Gelezen.Clear();
    }

    private async Task Kijk(Klant klant, Func<DateOnly, bool> welke, Moment moment)
    {
        foreach (var dag in leven.Model.Aantekeningen.Where(a => welke(a.Key.Datum)).GroupBy(a => a.Key.Datum).ToList())
        {
            if (await klant.Doe("controle", g => g.Logboek(Schoolleven.School, dag.Key).Bekijk(Kijker)) is not { } view)
            {
                continue;
            }

            Regels(dag.Key, [.. dag.Select(a => a.Value)], view, moment);
            if (moment == Moment.InRust)
            {
                await Gehoord(klant, view);
                await Gevraagd(klant, view);
            }
        }
    }

    private void Regels(DateOnly dag, List<Logregel> bekend, LogboekView view, Moment moment)
    {
        foreach (var regel in bekend.Where(b => view.Regels.FirstOrDefault(r => r.Nr == b.Nr) is not { } er || er.Tekst != b.Tekst || er.Operatie != b.Operatie))
        {
            leven.Wereld.Schending("log-line-lost", $"line {regel.Nr} of {Sleutels.Dag(dag)} was acknowledged and isn't as it was");
        }

        var geschreven = view.Regels.Where(r => r.Soort != Logsoort.Ongeval).Select(r => r.Operatie).ToList();
        if (geschreven.Distinct().Count() != geschreven.Count || (moment != Moment.NaHerstart && geschreven.Count > bekend.Count))
        {
            leven.Wereld.Schending("log-line-doubled", $"the log of {Sleutels.Dag(dag)} has {geschreven.Count} lines, {bekend.Count} were acknowledged");
        }

        foreach (var dubbel in view.Regels.Where(r => r.Soort == Logsoort.Ongeval).GroupBy(r => (r.LeerlingIds[0], r.Tekst, r.Op)).Where(r => r.Count() > 1))
        {
            leven.Wereld.Schending("log-line-doubled", $"an accident wrote {dubbel.Count()} times the same line in the log of {Sleutels.Dag(dag)}");
        }
    }

    /// <summary>A list that is full let the oldest go, so that only one that isn't full must have it.</summary>
    private async Task Gehoord(Klant klant, LogboekView view)
    {
        foreach (var gemeld in view.Gemeld)
        {
            var id = $"voorval/{Sleutels.Dag(view.Datum)}/{gemeld.Nr}";
            var berichten = await klant.Vraag(g => g.Aandacht(Schoolleven.School, gemeld.AccountId).Alles());
            var aantal = berichten.Count(b => b.Id == id);
            if (aantal > 1 || (aantal == 0 && berichten.Length < AandachtGrenzen.BerichtenMax))
            {
                leven.Wereld.Schending("aandacht-lost", $"{id} reached {gemeld.AccountId} {aantal} times");
            }

            if (gemeld.GelezenOp is null && leven.Model.Gelezen.Contains((gemeld.AccountId, id)))
            {
                leven.Wereld.Schending("receipt-lost", $"{gemeld.AccountId} read {id} and the log doesn't know");
            }
        }
    }

    private async Task Gevraagd(Klant klant, LogboekView view)
    {
        var vragen = await klant.Doe("controle", g => g.Vragen(Schoolleven.School, view.Datum).Bekijk(Kijker));
        foreach (var regel in view.Regels.Where(r => r.Soort == Logsoort.Oudervraag))
        {
            var aantal = vragen?.Vragen.Count(v => v.Id == $"{Sleutels.Dag(view.Datum)}/{regel.Nr}") ?? 0;
            if (aantal != 1)
            {
                leven.Wereld.Schending("question-lost", $"question {regel.Nr} of {Sleutels.Dag(view.Datum)} is there {aantal} times");
            }
        }
    }
}
