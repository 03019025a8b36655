using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Leerlingen;

/// <summary>Applying as a run that goes on where it was: groepen, then leerlingen in batches.</summary>
internal sealed partial class InleesGrain
{
    private const int Tegelijk = 32;

    /// <summary>Longer than this nobody waits for an answer: the rest goes on by a timer.</summary>
    private static readonly TimeSpan DirectMax = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Tussendoor = TimeSpan.FromMilliseconds(50);

    private IGrainTimer? _verder;

    private bool Loopt => _verder is not null;

    public async Task<Uitkomst<InleesView>> PasToe(bool bevestigd, Wie wie)
    {
        if (!MagInlezen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var nee = opslag.State.StatusOp(tijd.Nu) switch
        {
            InleesStatus.Geen => Weigeringen.Onbekend("dit bestand"),
            InleesStatus.Verlopen => Weigeringen.InlezenVerlopen,
            InleesStatus.Voorbeeld => await Plan(bevestigd, wie),
            _ => null,
        };
        if (nee is not null)
        {
            return nee;
        }

        if (opslag.State.Status == InleesStatus.Bezig && opslag.State.Totalen is { Weg: > 0 })
        {
            await GrainFactory.Register(_school).OnthoudInlezing(new Inleesverwijzing(_id, InleesRules.Dag(opslag.State)));
        }

        await GaDoor(wie);
        return Beeld();
    }

    public async Task<Uitkomst<InleesView>> ZetWegTerug(Wie wie)
    {
        if (!MagInlezen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (InleesRules.WaaromNietTerug(opslag.State, tijd.Nu) is { } nee)
        {
            return nee;
        }

        if (!opslag.State.IsTerugGevraagd)
        {
            await opslag.Bewaar(opslag.State with { Status = opslag.State.StatusOp(tijd.Nu), Stappen = [], IsTerugGevraagd = true });
        }

        await GaDoor(wie);
        return Beeld();
    }

    private InleesView Beeld() => InleesRules.View(_id, opslag.State, tijd.Nu, null, Loopt);

    /// <summary>As long as somebody waits for the answer, and then by a timer. Who asks again while it goes on just sees how far it is.</summary>
    private async Task GaDoor(Wie wie)
    {
        if (Loopt)
        {
            return;
        }

        var tot = tijd.Nu + DirectMax;
        while (opslag.State.IsOnderweg && tijd.Nu < tot)
        {
            await VolgendeBatch(wie);
        }

        if (opslag.State.IsOnderweg)
        {
            _verder = this.RegisterGrainTimer(_ => GaVerder(wie), new GrainTimerCreationOptions(Tussendoor, Tussendoor) { KeepAlive = true });
        }
    }

    /// <summary>A batch, so that a page can look in between. A fault ends it: what was done is done, and a person goes on from there.</summary>
    private async Task GaVerder(Wie wie)
    {
        var was = opslag.State;
        try
        {
            if (was.IsOnderweg)
            {
                await VolgendeBatch(wie);
            }
        }
        finally
        {
            if (opslag.State == was || !opslag.State.IsOnderweg)
            {
                _verder?.Dispose();
                _verder = null;
            }
        }
    }

    /// <summary>The groepen, all or none; then the steps with the ids of new leerlingen, stored before anyone is made.</summary>
    private async Task<Weigering?> Plan(bool bevestigd, Wie wie)
    {
        var bestand = opslag.State.Bestand!;
        var vergeleken = await Vergelijk(bestand);
        if (!vergeleken.IsGoed)
        {
            return vergeleken.Weigering;
        }

        var (voorstel, totalen, _) = vergeleken.Waarde;
        if (voorstel.VraagtBevestiging && !bevestigd)
        {
            return Weigeringen.BevestigingNodig;
        }

        var plekken = (await GrainFactory.School(_school).Bekijk())?.Plekken ?? [];
        var groepen = await GrainFactory.School(_school).NeemGroepenOver(InleesRules.Groepen(bestand, voorstel, tijd.Vandaag, plekken), wie);
        if (!groepen.IsGoed)
        {
            return groepen.Weigering;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        var jaar = InleesRules.Jaar(bestand, tijd.Vandaag);
        var wegPer = InleesRules.WegPer(school!, tijd.Vandaag);
        var gepland = (await GrainFactory.Register(_school).Alles()).Rijen.Where(r => r.VertrektPer is not null)
            .ToDictionary(r => r.Id, r => r.VertrektPer, StringComparer.Ordinal);
        await opslag.Bewaar(opslag.State with
        {
            Status = InleesStatus.Bezig,
            Bestand = null,
            Stappen = [.. InleesRules.Stappen(voorstel, school!.GroepenVan(jaar), ids.NieuwId, wegPer, tijd.Vandaag)
                .Select(s => s.VanSchoolPer is null ? s : s with { Eerder = gepland.GetValueOrDefault(s.LeerlingId) })],
            Totalen = totalen,
            WegPer = wegPer,
        });
        return null;
    }

    private Task VolgendeBatch(Wie wie) => opslag.State.Status == InleesStatus.Bezig ? NeemBatch(wie) : ZetBatchTerug(wie);

    /// <summary>Each leerling takes a step once, however often it is asked; only then the step is taken off.</summary>
    private async Task NeemBatch(Wie wie)
    {
        var register = await GrainFactory.Register(_school).Alles();
        var stappen = opslag.State.Stappen;
        var batch = stappen[..Math.Min(Tegelijk, stappen.Length)];
        var uitkomsten = await Task.WhenAll(batch.Select(s => Neem(InleesRules.MetBekende(s, register), wie)));
        await opslag.Bewaar(InleesRules.NaBatch(opslag.State, [.. batch.Zip(uitkomsten, (s, u) => (s, u.Weigering))]));
    }

    private async Task ZetBatchTerug(Wie wie)
    {
        var weg = opslag.State.Weg;
        var batch = weg[..Math.Min(Tegelijk, weg.Length)];
        var uitkomsten = await Task.WhenAll(batch.Select(v => Terug(v, wie)));
        await opslag.Bewaar(InleesRules.NaTerug(opslag.State, [.. uitkomsten.Select(u => u.IsGoed)]));
    }

    /// <summary>Repeatable: who is back already just gets the planned date again.</summary>
    private async Task<Uitkomst> Terug(Inleesvertrek vertrek, Wie wie)
    {
        var leerling = GrainFactory.Leerling(_school, vertrek.LeerlingId);
        var terug = await leerling.TrekVertrekIn(vertrek.Per, wie);
        return terug.IsGoed && vertrek.Eerder is { } eerder && eerder != vertrek.Per && eerder > tijd.Vandaag ? await leerling.VerlaatSchool(eerder, wie) : terug;
    }

    private Task<Uitkomst> Neem(Inleesstap stap, Wie wie)
    {
        var leerling = GrainFactory.Leerling(_school, stap.LeerlingId);
        return stap.VanSchoolPer is { } per
            ? leerling.VerlaatSchool(per, wie)
            : leerling.NeemOver(new IngelezenLeerling(stap.Na, null, Vertrokken: false, stap.Regel), stap.GroepId, wie);
    }
}
