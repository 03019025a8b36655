using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>The demo: an invented school with one account a role, without passwords, only in a store that the demo made.</summary>
internal sealed class DemoStart(IGrainFactory grains, IEnumerable<IDemoVulling> vullingen)
{
    /// <summary>Fills an empty store, or goes on with the demo that is in it.</summary>
    /// <exception cref="StartFout">When the store holds something that isn't of a demo, or half of one.</exception>
    public async Task Bereid()
    {
        var isDemo = (await grains.Installatie().Bekijk()).IsDemo;
        if (!isDemo && (await grains.Installatie().WordDemo([.. DemoPlan.Personen.Select(p => p.Id), .. DemoMensen.MeerIds])).Weigering is { } nee)
        {
            throw new StartFout(nee.Zin);
        }

        foreach (var vulling in vullingen)
        {
            await (isDemo ? GaVerder(vulling) : vulling.Vul());
        }
    }

    /// <summary>The accounts that the sign-in page of the demo offers; none in an ordinary store.</summary>
    public async Task<IReadOnlyList<AccountView>> Accounts()
    {
        var installatie = await grains.Installatie().Bekijk();
        if (!installatie.IsDemo)
        {
            return [];
        }

        var accounts = await Task.WhenAll(installatie.DemoAccounts.Select(id => grains.Account(id).Bekijk()));
        return [.. accounts.OfType<AccountView>()];
    }

    private static async Task GaVerder(IDemoVulling vulling)
    {
        if (!await vulling.IsVol())
        {
            throw new StartFout("Het vullen van deze demo is eerder afgebroken. Verwijder de datamap van de demo en start opnieuw.");
        }

        await vulling.ZetKlok();
    }
}
