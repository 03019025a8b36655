using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Demo;

/// <summary>On the last lunch before today two tablets had no connection, and say different things of one child (LIVE-4).</summary>
internal sealed class DemoZonderNetwerk(IGrainFactory grains, Wie wie)
{
    private const string GroepId = "g5";

    public async Task Vul(DateOnly dag)
    {
        var bord = (await grains.Overblijfgroep(DemoPlan.School, Schooljaar.Van(dag), GroepId).Bord(dag, wie)).Waarde;
        var kinderen = bord?.Tegels.Where(t => t.Staat == Tegelstaat.Aanwezig).Take(3).Select(t => t.LeerlingId).ToList() ?? [];
        if (kinderen.Count == 0)
        {
            return;
        }

        await Breng("Plein Noord 1", dag, new TimeOnly(12, 21), Markeersoort.NietGevonden, [kinderen[0]]);
        await Breng("Plein Noord 2", dag, new TimeOnly(12, 24), Markeersoort.VroegOpgehaald, kinderen);
    }

    private async Task Breng(string naam, DateOnly dag, TimeOnly tijd, Markeersoort soort, List<string> kinderen)
    {
        var tablet = (await grains.Tablets(DemoPlan.School).Maak(naam, new OperatieId($"demo-{naam.Replace(' ', '-')}"), wie)).Waarde!;
        var op = Schooltijd.Moment(dag, tijd);
        await grains.Overblijfdag(DemoPlan.School, GroepId, dag).OntvangNagekomen([.. kinderen.Select((kind, nr) => new NagekomenMark(
            nr + 1, kind, soort, new OperatieId($"demo-later-{tablet.Id}-{nr}"), op, op, 0, Standaard: false, null, null, wie with { Tablet = tablet.Id }))]);
    }
}
