using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>Days as the list brings them, what a person says of them, and cash (TSO-6c, LIVE-1).</summary>
internal sealed partial class AfrekeningGrain
{
    public async Task NeemDag(Kinddag dag)
    {
        if (!DagboekRules.IsAnders(opslag.State, dag))
        {
            return;
        }

        var feiten = await Lees();
        if (feiten.IsGoed && _jaar.Bevat(dag.Datum) && dag.LeerlingId == _leerling)
        {
            await Bewaar(MetDag(DagboekRules.Neem(opslag.State, dag), feiten.Waarde, dag.Datum));
        }
    }

    public async Task<Uitkomst> BeantwoordDag(DateOnly datum, bool vorderen, string? reden, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var schoon = TekstRules.SchoonOfNiets(reden);
        var regel = OperatieRules.Regel(operatie, wie, "dag", Sleutels.Dag(datum), vorderen ? "ja" : "nee", schoon);
        if (OperatieRules.Eerder(opslag.State.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        if ((opslag.State.Dag(datum) is null ? Weigeringen.AfrekeningGeenVraag : DagboekRules.KeurReden(vorderen, schoon)) is { } nee)
        {
            return nee;
        }

        var feiten = await Lees(werkBij: true);
        if (!feiten.IsGoed)
        {
            return feiten.Weigering;
        }

        var wordt = DagboekRules.Beslis(opslag.State, datum, vorderen, schoon, wie.Naam, tijd.Nu);
        await Bewaar(MetDag(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, regel) }, feiten.Waarde, datum));
        return Uitkomst.Goed;
    }

    public async Task OntvangContant(Afzender van, Contantbetaling betaling)
    {
        if (!opslag.State.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var feiten = await Lees(werkBij: true);
        if (!feiten.IsGoed)
        {
            throw new InvalidOperationException($"Cash for {_leerling} can't be booked yet: {feiten.Weigering.Code}."); // the kas keeps it and tries again
        }

        var wordt = DagboekRules.Contant(opslag.State, feiten.Waarde, betaling, Moment(opslag.State, feiten.Waarde, betaling.Dag));
        await Bewaar(DagboekRules.MetVragen(wordt with { Ontvangen = wordt.Ontvangen.Met(van, _ => true) }, AfrekenRules.Vragen(feiten.Waarde, wordt), _school));
    }

    /// <summary>A day that became something else by card, tariff or payer, after the list brought it.</summary>
    private async Task KijkDagenNa()
    {
        if (opslag.State.Dagen.IsEmpty || tijd.Vandaag > _jaar.LaatsteDag.AddDays(NaloopDagen))
        {
            return;
        }

        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return;
        }

        var was = opslag.State;
        var wordt = was.Dagen.Aggregate(was, (state, dag) => MetDag(state, feiten.Waarde, dag.Datum));
        if (!ReferenceEquals(was, wordt))
        {
            await Bewaar(wordt);
        }
    }

    private AfrekeningState MetDag(AfrekeningState state, Afrekenfeiten feiten, DateOnly datum)
    {
        var wordt = StelRules.StelDag(state, feiten, datum, Moment(state, feiten, datum));
        return DagboekRules.MetVragen(wordt, AfrekenRules.Vragen(feiten, wordt), _school);
    }

    /// <summary>A day is booked on itself; what changes of it later, on the day of the change.</summary>
    private Stelmoment Moment(AfrekeningState state, Afrekenfeiten feiten, DateOnly datum)
    {
        var vandaag = tijd.Vandaag;
        var op = datum < vandaag && !state.Vorderingen.Any(v => v.Datum == datum) ? datum : vandaag;
        return new Stelmoment(op, (datum > vandaag ? datum : vandaag).AddDays(feiten.Instellingen.InstroomDagen), "Losse dag");
    }
}
