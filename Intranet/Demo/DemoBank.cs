using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Two statements of the demo: the collection with transfers, and a line of it that the bank took back (TSO-6b).</summary>
internal sealed class DemoBank(IGrainFactory grains, DemoKlok klok, Wie wie, Func<OperatieId> operatie)
{
    /// <summary>So many of those without mandate paid; the next are late.</summary>
    public const int Betaalt = 12;

    /// <summary>After the late ones everybody paid.</summary>
    private const int Laat = 6;

    private const string Overboeking = "PMNT/RCDT/ESCT";
    private const string Incasso = "PMNT/IDDT/ESDD";

    public async Task Vul(IncassorunView run, DateOnly incassodatum, ImmutableArray<BetalerRij> zonder, long begin)
    {
        var regels = ImmutableArray.CreateBuilder<Afschriftregel>();
        regels.Add(Regel(1, incassodatum, run.Totaal, Incasso, "Verzamelincasso") with { PmtInfId = run.BerichtId, AantalInBatch = run.Regels.Length });
        foreach (var rij in zonder.Where((_, nr) => nr is < Betaalt or >= Betaalt + Laat))
        {
            regels.Add(Regel(regels.Count + 1, incassodatum, rij.Open, Overboeking, $"Overblijven {rij.OpenPosten[0].Nummer}") with { TegenIban = DemoGeld.Iban(1_000 + rij.Nummer), TegenNaam = rij.Naam });
        }

        regels.Add(Regel(regels.Count + 1, incassodatum, new Geld(4_250), Overboeking, "overblijf dank je wel") with { TegenIban = DemoGeld.Iban(77), TegenNaam = "R. Onbekend" });
        regels.Add(Regel(regels.Count + 1, incassodatum, new Geld(-1_235), "PMNT/MDOP/CHRG", "Kosten zakelijke rekening"));
        var eind = await Lees(1, begin, incassodatum, regels.ToImmutable());

        var terug = run.Regels[^1];
        var dag = incassodatum.AddDays(9);
        await Lees(2, eind, dag, [Regel(1, dag, -terug.Bijdrage.Bedrag, "PMNT/IDDT/UPDD", terug.Omschrijving) with
        {
            IsTerugdraaiing = true, EndToEndId = terug.EndToEndId, Machtiging = terug.Bijdrage.Kenmerk, Reden = "AM04",
        }]);
    }

    private async Task<long> Lees(int nr, long begin, DateOnly dag, ImmutableArray<Afschriftregel> regels)
    {
        klok.ZetOp(dag.AddDays(1), new TimeOnly(9, 30));
        var eind = begin + regels.Sum(r => r.Bedrag.Centen);
        var naam = string.Create(CultureInfo.InvariantCulture, $"DEMO{dag:yyyyMMdd}");
        var afschrift = new IngelezenAfschrift(
            naam, DemoGeld.Iban(1), nr.ToString(CultureInfo.InvariantCulture), "camt.053.001.08", dag, dag, new Geld(begin), new Geld(eind), regels);
        DemoGeld.Eis(new Uitkomst((await grains.Bank(DemoPlan.School).Lees([afschrift], operatie(), wie)).Weigering));
        await DemoGeld.Tot(async () => (await grains.Bank(DemoPlan.School).Bekijk(wie)).Waarde!.Afschriften
            .FirstOrDefault(a => a.Id == naam) is { } rij && (rij.Geboekt + rij.Lijst + rij.Genegeerd).Centen == eind - begin);
        return eind;
    }

    private static Afschriftregel Regel(int nr, DateOnly datum, Geld bedrag, string code, string omschrijving) => new(
        nr, datum, bedrag, false, string.Create(CultureInfo.InvariantCulture, $"DEMO{datum:yyyyMMdd}{nr:D4}"), code, null, null, null, null, null, null, null, omschrijving, null, null, null);
}
