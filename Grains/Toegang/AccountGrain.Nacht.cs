using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Toegang;

/// <summary>The visit of a school's night round (SEC-5).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Nachtwerk> Nacht(SchoolSleutel school)
    {
        if (opslag.State.Versie == 0)
        {
            await GrainFactory.Personen(school).Vergeet(Id); // erased just before the power went
            return Nachtwerk.Niets();
        }

        await _postbode.Verzend();
        if (!AccountTermijnRules.IsVoorbij(opslag.State, school, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        if (!AccountTermijnRules.IsLaatste(opslag.State, school))
        {
            var hoorde = await VergeetAandacht(school);
            await Schrijf(AccountTermijnRules.Zonder(opslag.State, school));
            return new Nachtwerk([new("personen", 1), .. hoorde.Gewist], _postbode.Wachtend);
        }

        return _postbode.Wachtend > 0 ? Nachtwerk.Niets(_postbode.Wachtend) : await WisAlles(school);
    }

    /// <summary>What it should hear of and the names by which it was found go first, the row in the list last: until then the round comes back for what a crash left.</summary>
    private async Task<Nachtwerk> WisAlles(SchoolSleutel school)
    {
        var hoorde = await VergeetAandacht(school);
        var namen = new Inlognamen(sleutels);
        var was = opslag.State;
        List<string> hmacs =
        [
            .. was.Inlognaam.Length > 0 ? new[] { namen.Hmac(was.Inlognaam) } : [],
            .. was.Beveiliging.Passkeys.Select(p => namen.Passkey(p.CredentialId)),
            .. was.Beveiliging.ExterneInloggen.Select(e => namen.Extern(e.Aanbieder, e.Sleutel)),
        ];
        var gewist = await Task.WhenAll(hmacs.Select(h => GrainFactory.Inlognaam(h).Wis(Id)));
        await this.VergeetHerinnering(Postbode<PersoonRij>.Herinnering);
        await opslag.Wis(DeactivateOnIdle);
        Onthoud();
        await GrainFactory.Personen(school).Vergeet(Id);
        DeactivateOnIdle();
        return new Nachtwerk([new("account", 1), new("personen", 1), .. Nachtwerk.Weg("inlognaam", gewist.Count(g => g)).Gewist, .. hoorde.Gewist], 0);
    }

    /// <summary>Who isn't in the list of people isn't visited any more: what came after the role ended would stay for ever.</summary>
    private async Task<Nachtwerk> VergeetAandacht(SchoolSleutel school) => Nachtwerk.Weg("aandacht", await GrainFactory.Aandacht(school, Id).Vergeet() ? 1 : 0);
}
