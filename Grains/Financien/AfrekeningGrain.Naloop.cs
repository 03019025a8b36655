using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>What an approved change leaves behind: money that parents want paid out, and lunches of longer ago that nobody looks at any more (TSO-6c, TSO-6d).</summary>
internal sealed partial class AfrekeningGrain
{
    /// <summary>At night, each change on its own: what can't be done yet stays for the next one, until the schooljaar is long over.</summary>
    private async Task LoopNa()
    {
        var isVoorbij = tijd.Vandaag > _jaar.LaatsteDag.AddDays(NaloopDagen);
        foreach (var naloop in opslag.State.Naloop)
        {
            var rest = isVoorbij ? naloop with { Vanaf = null, Wensen = [] } : naloop with { Wensen = await NogTeVragen(naloop) };
            var (wordt, isGezien) = rest.Vanaf is { } vanaf ? await MetOudeDagen(vanaf) : (opslag.State, false);
            rest = isGezien ? rest with { Vanaf = null } : rest;
            if (rest.Vanaf != naloop.Vanaf || rest.Wensen.Length != naloop.Wensen.Length)
            {
                await Bewaar(WijzigingRules.MetNaloop(wordt, rest));
            }
        }
    }

    /// <summary>
    /// Marks of days further back than the dagronde looks: who was there on a day that the change took away, came without being expected. Not while a list has yet to hear
    /// of the change.
    /// </summary>
    private async Task<(AfrekeningState Wordt, bool IsGezien)> MetOudeDagen(DateOnly vanaf)
    {
        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return (opslag.State, false);
        }

        var school = feiten.Waarde.School;
        var groepen = feiten.Waarde.Kaart.Groepen.Select(g => g.GroepId).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => school.Groep(id)?.Schooljaar == _jaar).ToList();
        var dagen = Enumerable.Range(0, Math.Max(0, tijd.Vandaag.DayNumber - vanaf.DayNumber)).Select(vanaf.AddDays).Where(d => _jaar.Bevat(d) && school.HeeftOverblijven(d));
        var lijsten = await Waaier.Vraag(
            dagen.SelectMany(d => groepen.Select(g => (Dag: d, Groep: g))), v => GrainFactory.Overblijfgroep(_school, _jaar, v.Groep).Kinddagen(v.Dag));
        var eigen = lijsten.SelectMany(l => l).Where(d => d.LeerlingId == _leerling).ToList();
        var was = opslag.State;
        if (eigen.Exists(d => WijzigingRules.IsOudeLijst(feiten.Waarde.Kaart, d)))
        {
            return (was, false);
        }

        var nieuws = eigen.GroupBy(d => d.Datum).SelectMany(g => DagrondeRules.Nieuws(new DagrondeState(), g.Key, g)).Where(d => DagboekRules.IsAnders(was, d));
        return (nieuws.Aggregate(was, (state, dag) => MetDag(DagboekRules.Neem(state, dag), feiten.Waarde, dag.Datum)), true);
    }

    private async Task<ImmutableArray<Betalerbedrag>> NogTeVragen(Wijzigingsnaloop naloop)
    {
        var nog = ImmutableArray.CreateBuilder<Betalerbedrag>();
        foreach (var wens in naloop.Wensen)
        {
            var vraag = new Uitbetaalwens(naloop.WijzigingId, wens.Bedrag, naloop.DoorId, naloop.DoorNaam);
            if (!await VraagUitbetaling(GrainFactory.Betaler(_school, wens.BetalerId), vraag, opnieuw: true))
            {
                nog.Add(wens);
            }
        }

        return nog.ToImmutable();
    }

    /// <summary>
    /// Asked in the name of who approved the change, to the account of the mandate; another person approves it. Without a mandate, below the limit of the school, or while
    /// its money still has to come in it stays credit, which the page of the payer shows; the night asks again.
    /// </summary>
    /// <param name="opnieuw">By the night: who changed meanwhile is asked the next night; otherwise the outbox asks again at once.</param>
    /// <returns>Whether it was asked, or there is no credit any more to ask.</returns>
    private async Task<bool> VraagUitbetaling(IBetalerGrain betaler, Uitbetaalwens wens, bool opnieuw)
    {
        var wie = new Wie(wens.DoorId, wens.DoorNaam, _school, Wie.Systeem(_school, wens.DoorNaam).Rollen);
        if ((await betaler.Kaart(wie)).Waarde is not { } kaart)
        {
            return false;
        }

        var vrij = kaart.Uitbetaalbaar();
        var bedrag = vrij < wens.Bedrag ? vrij : wens.Bedrag;
        if (kaart.Machtigingen.LastOrDefault(m => m.Op(tijd.Vandaag) == Machtigingstand.Actief) is not { } machtiging || bedrag <= Geld.Nul)
        {
            return kaart.Tegoed <= Geld.Nul;
        }

        var gevraagd = await betaler.VraagUitbetaling(
            bedrag, machtiging.Iban, machtiging.Rekeningen[^1].Naam, kaart.Versie, new OperatieId($"restitutie-{wens.WijzigingId}"), wie);
        if (gevraagd.Weigering?.Code == Weigeringen.Verouderd.Code && !opnieuw)
        {
            throw new InvalidOperationException($"Payer of {_leerling} changed meanwhile: its restitutie is asked again."); // the outbox keeps it
        }

        return gevraagd.IsGoed || gevraagd.Weigering.Code == Weigeringen.OperatieAlGebruikt.Code;
    }
}
