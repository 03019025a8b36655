using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Demo;

/// <summary>A rooster of De Horizon: fixed by the commissie, filled in, with somebody who stands in today and a search that runs (TSO-2e, TSO-4m).</summary>
internal sealed class DemoRooster(IGrainFactory grains)
{
    private readonly Wie _wie = Wie.Systeem(DemoPlan.School, "Demo");

    public async Task Vul(DateOnly lunchdag)
    {
        var rooster = grains.Rooster(DemoPlan.School, Schooljaar.Van(lunchdag));
        var voorstel = (await rooster.Bekijk(_wie)).Waarde!.Voorstel;
        Eis(await rooster.StelVast(
            [.. voorstel.Select(v => v.Behoefte)],
            new BesluitInvoer(Schooljaar.Van(lunchdag).EersteDag.AddDays(-40), ["Marijke van der Veen", "Annelies Prins", "Petra de Ruiter", "Ingrid van Leeuwen"], 4, 0, 0,
                "Het aantal overblijfkrachten volgt het voorstel van het intranet."),
            Operatie("vast"), _wie));
        Eis(await rooster.VulIn((await rooster.Bekijk(_wie)).Waarde!.Versie, Operatie("vul"), _wie));
        await VulVandaag(lunchdag);
    }

    /// <summary>Two can't come today: for one somebody was found, for the other the search runs.</summary>
    private async Task VulVandaag(DateOnly lunchdag)
    {
        var dag = grains.Roosterdag(DemoPlan.School, lunchdag);
        var gepland = (await dag.Diensten()).Where(d => d.Stand == Dienststand.Gepland && d.HelperId != DemoPlan.Personen.Single(p => p.Rol == Rol.Overblijfkracht).Id).ToImmutableArray();
        foreach (var (dienst, nr) in gepland.Take(2).Select((d, i) => (d, i)))
        {
            Eis(await dag.MeldAf(dienst.Id, nr == 0 ? "griep" : "auto kapot", Operatie($"af{nr}"), _wie));
        }

        if (gepland.Length > 0 && (await dag.Diensten()).First(d => d.Id == gepland[0].Id).Zoektocht?.Gevraagd is [var eerste, ..])
        {
            Eis(await dag.NoteerAntwoord(gepland[0].Id, eerste.HelperId, ja: true, Operatie("ja"), _wie));
        }

        await DeelOpenIn(dag, [.. gepland.Take(2).Select(d => d.HelperId).OfType<string>()]);
    }

    /// <summary>What is still open today goes to who has no turn and can come, so that only the search asks for something.</summary>
    private async Task DeelOpenIn(IRoosterdagGrain dag, ImmutableArray<string> afgemeld)
    {
        var helpers = (await grains.Overblijfkrachten(DemoPlan.School).Alles()).Rijen.Select(r => r.Id).Except(afgemeld, StringComparer.Ordinal).ToList();
        var nr = 0;
        foreach (var open in (await dag.Diensten()).Where(d => d.Stand == Dienststand.Open))
        {
            var view = (await dag.Bekijk(_wie)).Waarde!;
            foreach (var helper in helpers.Except(view.Diensten.Select(d => d.HelperId).OfType<string>(), StringComparer.Ordinal))
            {
                if ((await dag.DeelIn(open.Id, helper, view.Versie, Operatie($"open{nr++}"), _wie)).IsGoed)
                {
                    break; // who was refused can't come that day: the next one is tried
                }
            }
        }
    }

    private static OperatieId Operatie(string wat) => new($"demo-rooster-{wat}");

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"Het rooster van de demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
