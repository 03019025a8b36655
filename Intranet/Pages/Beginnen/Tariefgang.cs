using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>What the form of step 6 says of a route that was gone through before: the tarief, the vote, and each outcome.</summary>
internal sealed record Tariefroute(BesluitvoorstelInvoer Voorstel, BesluitInvoer Commissie, ImmutableArray<StapInvoer> Uitkomsten);

/// <summary>What came of it.</summary>
/// <param name="BesluitId">Null when not even the proposal was made.</param>
/// <param name="Weigering">Null when all was recorded.</param>
internal sealed record Tariefuitkomst(string? BesluitId, Weigering? Weigering);

/// <summary>
/// Records the whole route of a tarief in one form (SET-1, TSO-10f): proposal, vote, advice, instemming. Each step is the ordinary one with its own
/// right, and may come again: what was recorded is left as it is. Letting it begin is for somebody else.
/// </summary>
internal static class Tariefgang
{
    /// <param name="besluitId">Of an earlier try that stopped halfway; null the first time.</param>
    /// <param name="operatie">Of the form; each step puts its own number behind it.</param>
    public static async Task<Tariefuitkomst> Doe(IBesluitenGrain besluiten, Tariefroute route, string? besluitId, string operatie, Wie wie)
    {
        if (besluitId is not null)
        {
            return new Tariefuitkomst(besluitId, await Route(besluiten, route, besluitId, operatie, wie));
        }

        var nieuw = await besluiten.StelVoor(route.Voorstel, new OperatieId($"{operatie}-v"), wie);
        return nieuw.IsGoed
            ? new Tariefuitkomst(nieuw.Waarde.Id, await Route(besluiten, route, nieuw.Waarde.Id, operatie, wie)) : new Tariefuitkomst(null, nieuw.Weigering);
    }

    /// <summary>The first refusal; null when all of it is recorded.</summary>
    private static async Task<Weigering?> Route(IBesluitenGrain besluiten, Tariefroute route, string id, string operatie, Wie wie)
    {
        var nee = await Stap(besluiten, id, Besluitstap.Commissie, wie, versie => besluiten.NoteerCommissie(id, route.Commissie, versie, new OperatieId($"{operatie}-c"), wie));
        foreach (var uitkomst in route.Uitkomsten)
        {
            nee ??= await Stap(besluiten, id, uitkomst.Stap, wie, versie => besluiten.LegVast(id, uitkomst, versie, new OperatieId($"{operatie}-{uitkomst.Stap}"), wie));
        }

        return nee;
    }

    /// <summary>The refusal; null when it is recorded, now or before.</summary>
    private static async Task<Weigering?> Stap(IBesluitenGrain besluiten, string id, Besluitstap stap, Wie wie, Func<long, Task<Uitkomst>> leg)
    {
        var kaart = await besluiten.Kaart(id, wie);
        if (kaart.Waarde?.Besluit is not { } nu)
        {
            return kaart.Weigering ?? Weigeringen.Onbekend("dit besluit");
        }

        return nu.Stappen.Any(s => s.Stap == stap && s.Uitkomst is not null) ? null : (await leg(nu.Versie)).Weigering;
    }
}
