using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Toegang;

/// <summary>Who was ended, and back (UX-1).</summary>
internal sealed partial class MensenGrain
{
    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(wie.MagHeleSchool(Recht.MensenBeheren, _school) ? PersoonprulRules.Beeld(opslag.State.Prullenbak, tijd.Vandaag) : []);

    public async Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        var regel = Prullenbak<Persoonprul>.Regel(weggehaaldId, operatie, wie);
        if (Eerder(operatie, regel, wie) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State.Prullenbak.Zoek(weggehaaldId, tijd.Vandaag) is null)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        var was = Rollen(weggehaaldId, await GrainFactory.Account(weggehaaldId).Bekijk());
        var terug = PersoonprulRules.HaalTerug(opslag.State.Prullenbak, weggehaaldId, was, tijd.Vandaag);
        return terug.Waarde is { } prul
            ? await Besluit(new Voornemen(prul.AccountId, was, prul.Rollen, wie, regel) { Naam = prul.Naam, Terug = weggehaaldId })
            : new Uitkomst(terug.Weigering);
    }

    public async Task<Uitkomst> Vergeet(string accountId, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, _school))
        {
            return Weigeringen.GeenRecht;
        }

        await _postbode.Verzend();
        if (Onderweg(accountId) is not null)
        {
            return Weigeringen.WisWacht;
        }

        if (MensenRules.HeeftNogRol(Rollen(accountId, await GrainFactory.Account(accountId).Bekijk()), tijd.Vandaag))
        {
            return Weigeringen.WisHeeftRol;
        }

        var bak = opslag.State.Prullenbak.Zonder(accountId);
        if (!ReferenceEquals(bak, opslag.State.Prullenbak))
        {
            await opslag.Bewaar(opslag.State with { Prullenbak = bak });
        }

        return Uitkomst.Goed;
    }

    /// <summary>With who is ended by this decision, and without who has a role again by it.</summary>
    private Prullenbak<Persoonprul> MetPrul(Prullenbak<Persoonprul> was, Voornemen v)
    {
        if (!v.Beeindigd)
        {
            return v.Terug is not null || (!v.IsPortaal && MensenRules.HeeftNogRol(v.Wordt, tijd.Vandaag)) ? was.Zonder(v.AccountId) : was;
        }

        return v.Naam is { } naam && PersoonprulRules.Van(v.AccountId, naam, v.Was, tijd.Vandaag) is { } prul
            ? was.Met(v.AccountId, prul, v.Wie, tijd.Nu, tijd.Vandaag, PersoonprulRules.Max)
            : was;
    }

    private async Task RuimOp()
    {
        var bak = opslag.State.Prullenbak.Op(tijd.Vandaag);
        if (!ReferenceEquals(bak, opslag.State.Prullenbak))
        {
            await opslag.Bewaar(opslag.State with { Prullenbak = bak });
        }
    }
}
