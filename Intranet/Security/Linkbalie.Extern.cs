using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Accepting an invitation with an account at Microsoft or Google instead of a password (SEC-1).</summary>
internal sealed partial class Linkbalie
{
    /// <summary>
    /// What can be refused is asked first; then the link is used up, and only who used it links an account: two people with the same
    /// mail never both get in. A stop in the middle is finished by the same form.
    /// </summary>
    public async Task<Uitkomst<Linkuitkomst>> NeemAan(string? token, ExterneIdentiteit wie, OperatieId operatie)
    {
        var beeld = await Bekijk(LinkDoel.Uitnodiging, token);
        if (beeld is not null && await extern_.MagKoppelen(beeld.Account, wie) is { } bezet)
        {
            return bezet;
        }

        var gebruikt = await links.Gebruik(token, LinkDoel.Uitnodiging, operatie);
        if (!gebruikt.IsGoed || await grains.Account(gebruikt.Waarde.Onderwerp).Bekijk() is not { } was)
        {
            return gebruikt.Weigering ?? Weigeringen.LinkVoorbij;
        }

        var open = (await grains.Account(was.Id).Links()).Any(l => l.Hash == Links.Hash(token!));
        var aangenomen = open ? await Rond(was.Id, token!, wie, operatie) : Uitkomst.Goed;
        return aangenomen.IsGoed
            ? new Linkuitkomst((await grains.Account(was.Id).Bekijk())!, Nieuw: open)
            : aangenomen.Weigering;
    }

    private async Task<Uitkomst> Rond(string accountId, string token, ExterneIdentiteit wie, OperatieId operatie)
    {
        var gekoppeld = await extern_.ExterneInlogKoppelen(accountId, wie);
        if (!gekoppeld.IsGoed)
        {
            return gekoppeld;
        }

        var aangenomen = await grains.Account(accountId).NeemAan(Links.Hash(token), operatie);
        geheugen.Vergeet(accountId);
        return aangenomen;
    }
}
