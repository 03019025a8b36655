using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Inlezen;

/// <summary>What payers owe or have from before the intranet (SET-1, TSO-10i).</summary>
internal sealed partial class TabelInleesGrain
{
    /// <summary>On the first day no night has passed yet that found who pays for whom.</summary>
    private async Task ZoekBetalers() => await GrainFactory.Betalers(_school).WerkBij(
        [.. (await GrainFactory.Register(_school).Alles()).Rijen.Where(r => r.Actief).Select(r => r.Id)]);

    private async Task<Proefronde> VergelijkBeginstanden(ImmutableArray<Tabelrij> rijen, Wie wie)
    {
        var proef = new BeginstandProef(new Kolomwijzer(opslag.State.Keuzes), await GrainFactory.Betalers(_school).Alles(), Gekozen);
        var kaarten = new Dictionary<string, BetalerKaart>(StringComparer.Ordinal);
        foreach (var deel in proef.Lees(rijen).Chunk(Tegelijk))
        {
            var gelezen = await Task.WhenAll(deel.Select(id => GrainFactory.Betaler(_school, id).Kaart(wie)));
            foreach (var (id, kaart) in deel.Zip(gelezen).Where(p => p.Second.IsGoed))
            {
                kaarten[id] = kaart.Waarde!;
            }
        }

        return proef.Vergelijk(kaarten);
    }

    /// <summary>
    /// Once: by what the payer's history says of an earlier file, and by an operation that is the same for each file, so that two files at the same moment book one.
    /// </summary>
    private async Task<Uitkomst> NeemBeginstand(Tabelstap stap, Rijlezer lezer, Wie wie)
    {
        var betaler = GrainFactory.Betaler(_school, stap.Id);
        var kaart = await betaler.Kaart(wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        if (BeginstandRij.Lees(lezer, Gekozen) is not { } rij)
        {
            return Weigeringen.BetalerBedrag;
        }

        var (zelfde, ander) = BeginstandRules.Zoek(kaart.Waarde, rij.IsTegoed, rij.Bedrag, rij.Omschrijving);
        if (zelfde || ander)
        {
            return zelfde ? Uitkomst.Goed : Weigeringen.BeginstandAl;
        }

        return rij.IsTegoed
            ? await betaler.NeemBegintegoedOp(rij.Bedrag, rij.Omschrijving, new OperatieId("beginstand-tegoed"), wie)
            : await betaler.NeemBeginpostOp(rij.Bedrag, rij.Omschrijving, rij.Vervalt ?? Gekozen, new OperatieId("beginstand-open"), wie);
    }
}
