using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Demo;

/// <summary>How far the statements of the demo are: the last one, its day and its balance in cents.</summary>
/// <param name="AfschriftId">Empty before the first one.</param>
internal sealed record Bankstand(int Nr, DateOnly Dag, long Eind, string AfschriftId);

/// <summary>Statements of the demo: the collection with transfers, a line of it that the bank took back, and what others hand in (TSO-6b).</summary>
internal sealed class DemoBank(IGrainFactory grains, DemoKlok klok, Wie wie, Func<OperatieId> operatie)
{
    /// <summary>So many of those without mandate paid; the next are late.</summary>
    public const int Betaalt = 12;

    /// <summary>After the late ones everybody paid.</summary>
    private const int Laat = 6;

    private const string Overboeking = "PMNT/RCDT/ESCT";
    private const string Incasso = "PMNT/IDDT/ESDD";

    public async Task<Bankstand> Vul(IncassorunView run, DateOnly incassodatum, ImmutableArray<BetalerRij> zonder, long begin)
    {
        var regels = ImmutableArray.CreateBuilder<Afschriftregel>();
        regels.Add(Regel(1, incassodatum, run.Totaal, Incasso, "Verzamelincasso") with { PmtInfId = run.BerichtId, AantalInBatch = run.Regels.Length });
        foreach (var rij in zonder.Where((_, nr) => nr is < Betaalt or >= Betaalt + Laat))
        {
            regels.Add(Regel(regels.Count + 1, incassodatum, rij.Open, Overboeking, $"Overblijven {rij.OpenPosten[0].Nummer}") with { TegenIban = DemoGeld.Iban(1_000 + rij.Nummer), TegenNaam = rij.Naam });
        }

        regels.Add(Regel(regels.Count + 1, incassodatum, new Geld(4_250), Overboeking, "overblijf dank je wel") with { TegenIban = DemoGeld.Iban(77), TegenNaam = "R. Onbekend" });
        regels.Add(Regel(regels.Count + 1, incassodatum, new Geld(-1_235), "PMNT/MDOP/CHRG", "Kosten zakelijke rekening"));
        var stand = await Lees(new Bankstand(0, incassodatum, begin, ""), incassodatum, regels.ToImmutable());

        var terug = run.Regels[^1];
        var dag = incassodatum.AddDays(9);
        return await Lees(stand, dag, [Regel(1, dag, -terug.Bijdrage.Bedrag, "PMNT/IDDT/UPDD", terug.Omschrijving) with
        {
            IsTerugdraaiing = true, EndToEndId = terug.EndToEndId, Machtiging = terug.Bijdrage.Kenmerk, Reden = "AM04",
        }]);
    }

    /// <summary>The next statement, read in the morning after its day.</summary>
    public async Task<Bankstand> Lees(Bankstand na, DateOnly dag, ImmutableArray<Afschriftregel> regels)
    {
        klok.ZetOp(dag.AddDays(1), new TimeOnly(9, 30));
        var (nr, eind) = (na.Nr + 1, na.Eind + regels.Sum(r => r.Bedrag.Centen));
        var naam = string.Create(CultureInfo.InvariantCulture, $"DEMO{dag:yyyyMMdd}");
        var afschrift = new IngelezenAfschrift(
            naam, DemoGeld.Iban(1), nr.ToString(CultureInfo.InvariantCulture), "camt.053.001.08", dag, dag, new Geld(na.Eind), new Geld(eind), regels);
        DemoGeld.Eis(new Uitkomst((await grains.Bank(DemoPlan.School).Lees([afschrift], operatie(), wie)).Weigering));
        await DemoGeld.Tot(async () => await Rij(naam) is { } rij && (rij.Geboekt + rij.Lijst + rij.Genegeerd).Centen == eind - na.Eind);
        return new Bankstand(nr, dag, eind, (await Rij(naam))?.AfschriftId ?? "");
    }

    public static Afschriftregel Regel(int nr, DateOnly datum, Geld bedrag, string code, string omschrijving) => new(
        nr, datum, bedrag, false, string.Create(CultureInfo.InvariantCulture, $"DEMO{datum:yyyyMMdd}{nr:D4}"), code, null, null, null, null, null, null, null, omschrijving, null, null, null);

    private async Task<Afschriftrij?> Rij(string naam) => (await grains.Bank(DemoPlan.School).Bekijk(wie)).Waarde!.Afschriften.FirstOrDefault(a => a.Id == naam);
}
