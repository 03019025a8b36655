using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The bank: collections, what it takes back, transfers whole and half, statements that are read twice (TSO-6b).</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Bevriesnee = [Weigeringen.RunLeeg.Code, Weigeringen.Verouderd.Code];

    /// <summary>One collection at a time; the same day to the bank, since the machine may fall between each of the steps.</summary>
    private async Task Incassowerk(DateOnly dag)
    {
        if (Beurs.Run is not null || Beurs.Rondes.Count == 0 || !Geldkans.Kans(0.06))
        {
            return;
        }

        var (id, datum, maker) = (Geldkans.NieuwId()[..12], TargetDagen.Volgende(dag.AddDays(Aankondiging + 2)), Als(Coordinator));
        var (maak, bevries, keur, kondig, dien) = (Geldoperatie(), Geldoperatie(), Geldoperatie(), Geldoperatie(), Geldoperatie());
        await _klant.Doe("incasso-maak", g => g.Incassorun(School, id).Maak(datum, "sim", maak, maker));
        var beeld = await _klant.Doe("incasso-beeld", g => g.Incassorun(School, id).Bekijk(maker));
        if (beeld is null || !await _klant.Doe("incasso-bevries", g => g.Incassorun(School, id).Bevries(beeld.Totaal, bevries, maker), Bevriesnee))
        {
            var terug = Geldoperatie();
            await _klant.Doe("incasso-trek-in", g => g.Incassorun(School, id).TrekIn("Er was niets", terug, maker));
            return;
        }

        var vast = (await _klant.Doe("incasso-beeld", g => g.Incassorun(School, id).Bekijk(maker)))!;
        await _klant.Doe("incasso-keur", g => g.Incassorun(School, id).KeurGoed(vast.Hash!, keur, Als(Schoolleider)));
        await _klant.Doe("incasso-aankondigen", g => g.Incassorun(School, id).KondigAan(kondig, maker));
        if (await _klant.Doe("incasso-bestand", g => g.Incassorun(School, id).VoorBestand(maker)) is not { } run)
        {
            return;
        }

        await Controleer(run);
        await _klant.Doe("incasso-dien-in", g => g.Incassorun(School, id).DienIn(dien, maker));
        Beurs.Run = run;
        _wereld.Tel("collections");
    }

    /// <summary>
    /// What the file asks of a claim, with what was collected of it before and with what credit paid of it, is never more than the claim. Credit that came of it, when it was lowered
    /// after it was paid, was used elsewhere: when the bank takes the collection back, that is asked again too.
    /// </summary>
    private async Task Controleer(IncassorunView run)
    {
        if (run.Regels.Sum(r => r.Bijdrage.Bedrag.Centen) != run.Totaal.Centen)
        {
            _wereld.Schending("file-sum", $"run {run.Id} doesn't add up to its total");
        }

        foreach (var bijdrage in run.Regels.Select(r => r.Bijdrage))
        {
            var kaart = await _klant.Doe("betaler", g => g.Betaler(School, bijdrage.BetalerId).Kaart(Als(Schoolleider)));
            foreach (var deel in bijdrage.Delen)
            {
                var sleutel = (bijdrage.BetalerId, deel.VorderingId);
                var samen = Beurs.Geind[sleutel] = Beurs.Geind.GetValueOrDefault(sleutel) + deel.Bedrag.Centen;
                if (kaart?.Vorderingen.FirstOrDefault(v => v.Id == deel.VorderingId) is { } vordering && samen + Verrekend(kaart, deel.VorderingId) > (vordering.Bedrag + vordering.Mutaties).Centen)
                {
                    _wereld.Schending("collected-twice", $"claim {deel.VorderingId} of payer {bijdrage.BetalerId} is collected for {samen} cents");
                }
            }
        }
    }

    /// <summary>Paid with credit; below zero what became credit.</summary>
    private static long Verrekend(BetalerKaart kaart, string vorderingId) =>
        kaart.Betalingen.Where(b => b.Wijze == Betaalwijze.Verrekend).SelectMany(b => b.Delen).Where(d => d.VorderingId == vorderingId).Sum(d => d.Bedrag.Centen);

    private async Task Bankwerk(DateOnly dag)
    {
        if (Beurs.Run is { } run && run.Incassodatum <= dag)
        {
            Beurs.Onderweg.Add((dag, Bankregel(dag, run.Totaal, "PMNT/IDDT/ESDD", "Verzamelincasso") with { PmtInfId = run.BerichtId, AantalInBatch = run.Regels.Length }));
            foreach (var regel in run.Regels.Where(_ => Geldkans.Kans(0.2)))
            {
                var terug = dag.AddDays(Geldkans.Tussen(2, 40));
                Beurs.Onderweg.Add((terug, Bankregel(terug, -regel.Bijdrage.Bedrag, "PMNT/IDDT/UPDD", regel.Omschrijving) with
                {
                    IsTerugdraaiing = true,
                    EndToEndId = regel.EndToEndId,
                    Machtiging = regel.Bijdrage.Kenmerk,
                    Reden = "AM04",
                }));
                foreach (var deel in regel.Bijdrage.Delen)
                {
                    Beurs.Geind[(regel.Bijdrage.BetalerId, deel.VorderingId)] -= deel.Bedrag.Centen;
                }

                _wereld.Tel("stornos");
            }

            Beurs.Run = null;
        }

        if (dag.DayOfWeek == DayOfWeek.Thursday)
        {
            await MaakOver(dag);
            await LeesAfschrift(dag);
        }
    }

    /// <summary>Who has no mandate pays with the number of the bill: all of it or half.</summary>
    private async Task MaakOver(DateOnly dag)
    {
        var rijen = await _klant.Vraag(g => g.Betalers(School).Alles());
        foreach (var rij in rijen.Where(r => r.Open > Geld.Nul && !r.OpenPosten.IsEmpty && r.Machtiging is null && Geldkans.Kans(0.4)).Take(4))
        {
            var half = Geldkans.Kans(0.4) && rij.Open.Centen > 1;
            _wereld.Tel(half ? "half-payments" : "payments");
            Beurs.Onderweg.Add((dag, Bankregel(dag, half ? new Geld(rij.Open.Centen / 2) : rij.Open, "PMNT/RCDT/ESCT", $"Overblijven {rij.OpenPosten[0].Nummer}")));
        }
    }

    private async Task LeesAfschrift(DateOnly dag)
    {
        var regels = Beurs.Onderweg.Where(o => o.Vanaf <= dag).Select((o, nr) => o.Regel with { Nr = nr + 1, Datum = dag }).ToImmutableArray();
        if (regels.IsEmpty)
        {
            return;
        }

        var (begin, nummer) = (Beurs.Banksaldo, Beurs.Afschriften + 1);
        var eind = regels.Aggregate(begin, (som, r) => som + r.Bedrag);
        var afschrift = new IngelezenAfschrift(
            string.Create(CultureInfo.InvariantCulture, $"SIM{nummer}"), DemoGeld.Iban(1), nummer.ToString(CultureInfo.InvariantCulture), "camt.053.001.08", dag, dag, begin, eind, regels);
        var operatie = Geldoperatie();
        if (await _klant.Doe("afschrift", g => g.Bank(School).Lees([afschrift], operatie, Als(Coordinator))) is null)
        {
            return;
        }

        (Beurs.Banksaldo, Beurs.Afschriften) = (eind, nummer);
        Beurs.Afschriftdagen.Add(dag);
        Beurs.Onderweg.RemoveAll(o => o.Vanaf <= dag);
        _wereld.Tel("statements");
        if (Geldkans.Kans(0.3))
        {
            var nog = Geldoperatie();
            await _klant.Doe("afschrift-weer", g => g.Bank(School).Lees([afschrift], nog, Als(Coordinator)));
        }
    }

    private Afschriftregel Bankregel(DateOnly datum, Geld bedrag, string code, string omschrijving) =>
        new(1, datum, bedrag, false, $"SIM{Geldkans.NieuwId()}", code, null, null, null, null, null, null, null, omschrijving, null, null, null);
}
