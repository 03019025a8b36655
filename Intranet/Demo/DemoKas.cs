using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Cash of the demo: a day that was counted, and who pays today (TSO-6c).</summary>
internal sealed class DemoKas(IGrainFactory grains, DemoKlok klok, Wie coordinator, Func<OperatieId> operatie)
{
    /// <summary>Groepen of which one child stays today as an extra day, and how many of them brought the money in the morning.</summary>
    private const int Los = 6;
    private const int Betaald = 2;

    private static readonly SchoolSleutel School = DemoPlan.School;

    /// <summary>A day of the kas: a child that came now and then, a purchase, and the count.</summary>
    public async Task Tel(DateOnly dag, Geld begin, Geld prijs)
    {
        klok.ZetOp(dag, new TimeOnly(14, 0));
        var kas = grains.Kas(School);
        await DemoGeld.Tot(async () => (await kas.Bekijk(dag, coordinator)).Waarde!.Dag.Einde >= begin);
        var kind = DemoPlan.Kinderen(Schooljaar.Van(dag)).First(k => k.Soort == AanmeldingSoort.Incidenteel && k.Persoon.GroepId == "g6");
        await Boek(kas, new KasInvoer(Kassoort.Overblijfdag, prijs, null, kind.Id, null, dag, null, operatie()));
        await Boek(kas, new KasInvoer(Kassoort.Uitgave, new Geld(1_245), "Limonade en bekers", null, null, dag, Boekposten.Drinken, operatie()));
        var rest = (await kas.Bekijk(dag, coordinator)).Waarde!.Dag.Einde.Centen;
        var aantallen = ImmutableArray.CreateBuilder<int>();
        foreach (var coupure in Kasgeld.Coupures)
        {
            aantallen.Add((int)(rest / coupure));
            rest %= coupure;
        }

        DemoGeld.Eis(new Uitkomst((await kas.Tel(dag, aantallen.ToImmutable(), null, null, operatie(), coordinator)).Weigering));
    }

    /// <summary>Children without fixed days who stay today; leaves the clock in the morning of that day.</summary>
    public async Task Vandaag(DateOnly lunchdag, Geld prijs)
    {
        klok.ZetOp(lunchdag, new TimeOnly(8, 50));
        var school = await grains.School(School).Bekijk() ?? throw new InvalidOperationException("De demoschool is er niet.");
        var metBetaler = (await grains.Betalers(School).Alles()).SelectMany(r => r.Kinderen).Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
        var kinderen = DemoPlan.Kinderen(Schooljaar.Van(lunchdag))
            .Where(k => k.Soort == AanmeldingSoort.Incidenteel && k.Persoon.GroepId != "g5" && metBetaler.Contains(k.Id) && school.HeeftOverblijven(lunchdag, k.Persoon.GroepId))
            .GroupBy(k => k.Persoon.GroepId, StringComparer.Ordinal).Select(g => g.First().Id).Take(Los).ToList();
        foreach (var kind in kinderen)
        {
            DemoGeld.Eis(await grains.Leerling(School, kind).MeldExtraDag(lunchdag, "Gebeld door ouder", operatie(), coordinator));
        }

        var kas = grains.Kas(School);
        await DemoGeld.Tot(async () => (await kas.Bekijk(lunchdag, coordinator)).Waarde!.Kinderen.Length >= kinderen.Count);
        foreach (var kind in kinderen.Take(Betaald))
        {
            await Boek(kas, new KasInvoer(Kassoort.Overblijfdag, prijs, null, kind, null, lunchdag, null, operatie()));
        }
    }

    private async Task Boek(IKasGrain kas, KasInvoer invoer) => DemoGeld.Eis(new Uitkomst((await kas.Boek(invoer, coordinator)).Weigering));
}
