using System.Collections.Immutable;

namespace OrleansSchool.Toegang;

/// <summary>
/// Sessions: only those in the list count (SEC-1). They don't raise the version: <see cref="Bewaar"/> leaves them alone, so signing
/// in on one device never makes a change on another stale.
/// </summary>
internal sealed partial class AccountGrain
{
    public async Task BeginSessie(SessieRij sessie)
    {
        if (opslag.State.Versie == 0)
        {
            throw new InvalidOperationException("A session for an account that isn't there.");
        }

        await LegSessies(AccountRules.MetSessie(opslag.State.Beveiliging.Sessies, sessie, tijd.Nu));
    }

    public async Task ZieSessie(string sessieId)
    {
        var was = opslag.State.Beveiliging.Sessies;
        if (was.FirstOrDefault(s => s.Id == sessieId) is { } sessie && AccountRules.MoetGezien(sessie, tijd.Nu))
        {
            await LegSessies(was.Replace(sessie, sessie with { LaatstGezien = tijd.Nu }));
        }
    }

    public async Task BeeindigSessie(string sessieId)
    {
        var was = opslag.State.Beveiliging.Sessies;
        if (was.Any(s => s.Id == sessieId))
        {
            await LegSessies(was.RemoveAll(s => s.Id == sessieId));
        }
    }

    public async Task BeeindigAndereSessies(string? behalve)
    {
        var was = opslag.State.Beveiliging.Sessies;
        if (was.Any(s => s.Id != behalve))
        {
            await LegSessies(was.RemoveAll(s => s.Id != behalve));
        }
    }

    private Task LegSessies(ImmutableArray<SessieRij> sessies) =>
        Leg(opslag.State with { Beveiliging = opslag.State.Beveiliging with { Sessies = sessies } });
}
