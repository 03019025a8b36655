namespace OrleansSchool.Toegang;

/// <summary>Sessions: only those in the list count (SEC-1).</summary>
internal sealed partial class AccountGrain
{
    public async Task BeginSessie(SessieRij sessie)
    {
        if (opslag.State.Versie == 0)
        {
            throw new InvalidOperationException("A session for an account that isn't there.");
        }

        var sessies = AccountRules.MetSessie(opslag.State.Beveiliging.Sessies, sessie, tijd.Nu);
        await Schrijf(opslag.State with { Beveiliging = opslag.State.Beveiliging with { Sessies = sessies } });
    }

    public async Task BeeindigAndereSessies(string? behalve)
    {
        var was = opslag.State.Beveiliging;
        if (opslag.State.Versie > 0 && was.Sessies.Any(s => s.Id != behalve))
        {
            await Schrijf(opslag.State with { Beveiliging = was with { Sessies = was.Sessies.RemoveAll(s => s.Id != behalve) } });
        }
    }
}
