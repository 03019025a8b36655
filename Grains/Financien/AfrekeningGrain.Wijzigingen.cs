using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>Changes of the aanmelding with their money (TSO-6d).</summary>
internal sealed partial class AfrekeningGrain
{
    public async Task<Uitkomst<Wijzigingsvoorstel>> Voorbeeld(DateOnly per, AanmeldingSoort soort, Weekdagen weekdagen, Wie wie)
    {
        if (!MagVragen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var feiten = await Lees();
        return feiten.IsGoed ? await Reken(new Wijzigingsvraag(per, soort, weekdagen), feiten.Waarde, "voorbeeld", verrekenen: true, wie) : feiten.Weigering;
    }

    public async Task<Uitkomst<Wijzigingsvoorstel>> VraagWijziging(DateOnly per, AanmeldingSoort soort, Weekdagen weekdagen, bool verrekenen, OperatieId operatie, Wie wie)
    {
        if (!MagVragen(wie) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return feiten.Weigering;
        }

        var regel = OperatieRules.Regel(operatie, wie, "wijziging", Sleutels.Dag(per), soort.ToString(), weekdagen.ToString(), verrekenen ? "verrekenen" : "uitbetalen");
        if (OperatieRules.Eerder(opslag.State.Operaties, regel) is { } eerder)
        {
            return eerder.IsGoed ? await Eerder(operatie, feiten.Waarde) : eerder.Weigering;
        }

        if (opslag.State.Wijzigingen.Any(w => w.Voorstel.Stand == Wijzigingstand.Aangevraagd))
        {
            return Weigeringen.WijzigingLoopt;
        }

        var voorstel = await Reken(new Wijzigingsvraag(per, soort, weekdagen), feiten.Waarde, ids.NieuwId(), verrekenen, wie);
        if (voorstel.IsGoed)
        {
            var wordt = WijzigingRules.Met(
                opslag.State, new Wijzigingstaat(WijzigingRules.ZonderNamen(voorstel.Waarde), wie.AccountId, operatie.Waarde, IsBezig: false, null));
            await Bewaar(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, regel) });
        }

        return voorstel;
    }

    public async Task<Uitkomst> KeurWijziging(string voorstelId, bool akkoord, Geld getoondVerschil, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RestitutieGoedkeuren, _school) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var regel = OperatieRules.Regel(operatie, wie, "keur", voorstelId, akkoord ? "ja" : "nee");
        if (OperatieRules.Eerder(opslag.State.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State.Wijzigingen.FirstOrDefault(w => w.Voorstel.Id == voorstelId) is not { } wijziging)
        {
            return Weigeringen.Onbekend("deze wijziging");
        }

        if (wijziging is not { Voorstel.Stand: Wijzigingstand.Aangevraagd } || (wijziging.IsBezig && !akkoord))
        {
            return Weigeringen.WijzigingAlBeslist;
        }

        if (!akkoord)
        {
            var nee = wijziging with { Voorstel = wijziging.Voorstel with { Stand = Wijzigingstand.Afgewezen, AkkoordDoor = wie.Naam }, AkkoordId = wie.AccountId };
            await Bewaar(WijzigingRules.Met(opslag.State, nee) with { Operaties = OperatieRules.Met(opslag.State.Operaties, regel) });
            return Uitkomst.Goed;
        }

        return wijziging.IsBezig ? await RondAf(wijziging, regel) : await KeurGoed(wijziging, getoondVerschil, regel, wie);
    }

    private async Task<Uitkomst> KeurGoed(Wijzigingstaat wijziging, Geld getoondVerschil, string regel, Wie wie)
    {
        var feiten = await Lees(werkBij: true);
        if (!feiten.IsGoed)
        {
            return feiten.Weigering;
        }

        if (StelRules.Zonder(opslag.State, Rekenboek.Van(feiten.Waarde, _jaar, opslag.State)) != Termijndeel.Geen)
        {
            return Weigeringen.RondeGeenTarief; // without prices the difference would be that of nothing
        }

        var nu = WijzigingRules.Bereken(wijziging.Voorstel, feiten.Waarde, opslag.State, _jaar, await Kortingskinderen(feiten.Waarde));
        if (nu.Verschil != getoondVerschil)
        {
            return Weigeringen.WijzigingVerouderd(nu.Verschil);
        }

        var bezig = wijziging with { Voorstel = WijzigingRules.ZonderNamen(nu) with { AkkoordDoor = wie.Naam }, IsBezig = true, AkkoordId = wie.AccountId };
        await Bewaar(WijzigingRules.Met(opslag.State, bezig));
        return await RondAf(bezig, regel);
    }

    /// <summary>The aanmelding first, once by its own operation; then the money. A crash between both leaves it busy: approving again or the night goes on.</summary>
    private async Task<Uitkomst> RondAf(Wijzigingstaat wijziging, string? regel)
    {
        var voorstel = wijziging.Voorstel;
        var aangemeld = await GrainFactory.Leerling(_school, _leerling).MeldAan(
            voorstel.Per, voorstel.Soort, voorstel.Weekdagen, null, new OperatieId($"wijziging-{voorstel.Id}"), Wie.Systeem(_school, voorstel.AkkoordDoor ?? "Intranet"));
        if (!aangemeld.IsGoed)
        {
            await Bewaar(WijzigingRules.Met(opslag.State, wijziging with { IsBezig = false, AkkoordId = null, Voorstel = voorstel with { AkkoordDoor = null } }));
            return aangemeld;
        }

        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return feiten.Weigering;
        }

        var was = opslag.State;
        var moment = Moment(feiten.Waarde, $"Wijziging per {Datums.Cijfers(voorstel.Per)}");
        var klaar = wijziging with { IsBezig = false, Voorstel = voorstel with { Stand = Wijzigingstand.Goedgekeurd } };
        var vereffend = StelRules.Vereffen(was, Rekenboek.Van(feiten.Waarde, _jaar, was), moment);
        var verrekend = WijzigingRules.MetUitbetaling(was, WijzigingRules.MetNaloop(was, vereffend, klaar, tijd.Vandaag), klaar, _school);
        var wordt = WijzigingRules.Met(was.Dagen.Aggregate(verrekend, (state, dag) => MetDag(state, feiten.Waarde, dag.Datum)), klaar);
        await Bewaar(regel is null ? wordt : wordt with { Operaties = OperatieRules.Met(wordt.Operaties, regel) });
        return Uitkomst.Goed;
    }

    private async Task<Uitkomst<Wijzigingsvoorstel>> Reken(Wijzigingsvraag vraag, Afrekenfeiten feiten, string id, bool verrekenen, Wie wie)
    {
        if (WijzigingRules.Keur(vraag, feiten, _jaar) is { } nee)
        {
            return nee;
        }

        return WijzigingRules.Bereken(
            WijzigingRules.Leeg(id, vraag, verrekenen, wie.Naam, tijd.Nu), feiten, opslag.State, _jaar, await Kortingskinderen(feiten));
    }

    private async Task<Uitkomst<Wijzigingsvoorstel>> Eerder(OperatieId operatie, Afrekenfeiten feiten) =>
        opslag.State.Wijzigingen.FirstOrDefault(w => w.Operatie == operatie.Waarde) is { } al
            ? AfrekeningbeeldRules.Wijziging(al, feiten, opslag.State, _jaar, await Kortingskinderen(feiten)) : Weigeringen.Onbekend("deze wijziging");
}
