using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Commissie;

/// <summary>Minutes, actions, and who gets them (TSO-2i, TSO-2j).</summary>
internal sealed partial class VergaderingGrain
{
    public Task<Uitkomst> Noteer(string puntId, string? verslag, string? leestekst, long versie, Wie wie) => Doe(
        new Opdracht(wie, null, null, TeLaat(puntId) && TekstRules.SchoonOfNiets(verslag) is not null ? ("punt", "Agendapunt dat te laat kwam, is behandeld") : null), IsNotulen,
        was => Task.FromResult(NotulenRules.Noteer(was, puntId, verslag, leestekst, versie, tijd.Vandaag)));

    public Task<Uitkomst> ZetAanwezig(ImmutableArray<string> genodigdeIds, long versie, Wie wie) => Doe(
        new Opdracht(wie, IsAlAanwezig(genodigdeIds) ? null : Lijstversie(versie), null, ("aanwezig", "Vastgelegd wie er waren")), IsNotulen,
        was => Task.FromResult(GenodigdeRules.Aanwezig(was, genodigdeIds, tijd.Vandaag)));

    public Task<Uitkomst> BewaarActie(string? id, string tekst, string wieNaam, string? wieAccountId, DateOnly voor, OperatieId operatie, Wie wie)
    {
        var account = string.IsNullOrEmpty(wieAccountId) ? null : wieAccountId;
        return Doe(
            new Opdracht(wie, null, operatie, ("actie", id is null ? "Actiepunt erbij" : "Actiepunt gewijzigd"), "actie", id, TekstRules.Schoon(tekst), TekstRules.Schoon(wieNaam), account, Sleutels.Dag(voor)), IsNotulen,
            async was => VergaderactieRules.Bewaar(
                was, id, new Actiepunt(Id($"{wie.AccountId}\n{operatie}"), tekst, wieNaam, account, voor, null, null), await Openbaarnamen.Haal(GrainFactory, _school), tijd.Vandaag));
    }

    public Task<Uitkomst> ActieKlaar(string id, string? tekst, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, null, operatie, ("actie", "Actiepunt klaar"), "actie-klaar", id, TekstRules.SchoonOfNiets(tekst)), null,
        async was => VergaderactieRules.Klaar(was, id, tekst, await Openbaarnamen.Haal(GrainFactory, _school), Hier(wie)));

    /// <summary>The old title may name a child: the history has the new one only.</summary>
    public Task<Uitkomst> WijzigTitel(string puntId, string titel, long versie, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(titel);
        return Doe(
            new Opdracht(wie, versie, operatie, ("punt", $"Titel van een agendapunt gewijzigd in: {schoon}"), "titel", puntId, schoon), IsBeheer,
            async was => NotulenRules.WijzigTitel(was, puntId, schoon, await Openbaarnamen.Haal(GrainFactory, _school)));
    }

    public Task<Uitkomst> StelNotulenVast(long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("vastgesteld", "Notulen vastgesteld"), "stel-vast"), IsBeheer,
        async was => NotulenRules.StelVast(was, await Openbaarnamen.Haal(GrainFactory, _school), Hier(wie)));

    public Task<Uitkomst> Corrigeer(string puntId, string tekst, string reden, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("correctie", "Correctie vastgelegd"), "corrigeer", puntId, TekstRules.Schoon(tekst), TekstRules.Schoon(reden)), IsBeheer,
        async was => NotulenRules.Corrigeer(was, new Notulencorrectie(puntId, tekst, reden, tijd.Nu, wie.Naam), await Openbaarnamen.Haal(GrainFactory, _school)));

    public Task<Uitkomst> Verspreid(bool ookOuders, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("verspreid", ookOuders ? "Notulen verspreid, leesversie naar ouders" : "Notulen verspreid"), "verspreid", ookOuders ? "ouders" : ""), IsBeheer,
        async was => VergaderkopieRules.Verspreid(
            was, VergaderkopieRules.Ontvangers(was, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag), ookOuders, Plek, Hier(wie)));

    public Task<Uitkomst> NoteerVerzending(string stuk, Geleding aan, DateOnly op, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, null, operatie, ("papier", "Op papier gegeven"), "papier", stuk, aan.ToString(), Sleutels.Dag(op)), IsBeheer,
        was => Task.FromResult(VergaderkopieRules.OpPapier(was, stuk, aan, op, Hier(wie))));

    /// <summary>The same again, as after a double click.</summary>
    private bool IsAlAanwezig(ImmutableArray<string> ids) => opslag.State.Bestaat && ReferenceEquals(GenodigdeRules.Aanwezig(opslag.State, ids, tijd.Vandaag).Waarde, opslag.State);

    private bool TeLaat(string puntId) => VergaderpuntRules.Zoek(opslag.State, puntId)?.TeLaat == true;
}
