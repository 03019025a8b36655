using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Leerlingen;

/// <summary>Applying as a run that goes on where it was: groepen, then leerlingen in batches.</summary>
internal sealed partial class InleesGrain
{
    private const int Tegelijk = 32;

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

        while (opslag.State.Status == InleesStatus.Bezig)
        {
            await VolgendeBatch(wie);
        }

        return InleesRules.View(_id, opslag.State, tijd.Nu, null);
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

        var (voorstel, totalen) = vergeleken.Waarde;
        if (voorstel.VraagtBevestiging && !bevestigd)
        {
            return Weigeringen.BevestigingNodig;
        }

        var groepen = await GrainFactory.School(_school).NeemGroepenOver(InleesRules.Groepen(bestand, voorstel, tijd.Vandaag), wie);
        if (!groepen.IsGoed)
        {
            return groepen.Weigering;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        var jaar = InleesRules.Jaar(bestand, tijd.Vandaag);
        await opslag.Bewaar(opslag.State with
        {
            Status = InleesStatus.Bezig,
            Bestand = null,
            Stappen = InleesRules.Stappen(voorstel, school!.GroepenVan(jaar), ids.NieuwId, tijd.Vandaag),
            Totalen = totalen,
        });
        return null;
    }

    /// <summary>Each leerling takes a step once, however often it is asked; only then the step is taken off.</summary>
    private async Task VolgendeBatch(Wie wie)
    {
        var register = await GrainFactory.Register(_school).Alles();
        var stappen = opslag.State.Stappen;
        var batch = stappen[..Math.Min(Tegelijk, stappen.Length)];
        var uitkomsten = await Task.WhenAll(batch.Select(s => Neem(InleesRules.MetBekende(s, register), wie)));
        await opslag.Bewaar(InleesRules.NaBatch(opslag.State, [.. batch.Zip(uitkomsten, (s, u) => (s, u.Weigering))]));
    }

    private Task<Uitkomst> Neem(Inleesstap stap, Wie wie)
    {
        var leerling = GrainFactory.Leerling(_school, stap.LeerlingId);
        return stap.VanSchoolPer is { } per
            ? leerling.VerlaatSchool(per, wie)
            : leerling.NeemOver(new IngelezenLeerling(stap.Na, null, Vertrokken: false, stap.Regel), stap.GroepId, wie);
    }
}
