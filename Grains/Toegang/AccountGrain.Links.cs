using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Personal links of this account: which work, and what they do (SEC-1, DESIGN §6).</summary>
internal sealed partial class AccountGrain
{
    public Task<ImmutableArray<AccountLink>> Links() =>
        Task.FromResult<ImmutableArray<AccountLink>>([.. _duurzameStand.Links.Where(l => l.GeldigTot > tijd.Nu)]);

    public async Task<Uitkomst> ZetLink(AccountLink link)
    {
        if (AccountMensenRules.MagLink(opslag.State, link) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(opslag.State with { Links = AccountMensenRules.MetLink(opslag.State.Links, link, tijd.Nu) });
        return Uitkomst.Goed;
    }

    public async Task LinkIsVerstuurd(string hash)
    {
        if (opslag.State.Links.FirstOrDefault(l => l.Hash == hash) is { Verstuurd: false } link)
        {
            await Schrijf(opslag.State with { Links = opslag.State.Links.Replace(link, link with { Verstuurd = true }) });
        }
    }

    public async Task TrekLinksIn(LinkDoel doel)
    {
        if (opslag.State.Links.Any(l => l.Doel == doel))
        {
            await Schrijf(opslag.State with { Links = opslag.State.Links.RemoveAll(l => l.Doel == doel) });
        }
    }

    public async Task<Uitkomst> KiesWachtwoord(string linkHash, string wachtwoordHash, OperatieId operatie)
    {
        var was = opslag.State;
        if (was.LinkOperaties.Contains(operatie.Waarde))
        {
            return Uitkomst.Goed;
        }

        if (AccountMensenRules.Werkend(was, linkHash, tijd.Nu, LinkDoel.Uitnodiging, LinkDoel.WachtwoordHerstel) is not { } link)
        {
            return Weigeringen.LinkVoorbij;
        }

        await Schrijf(AccountMensenRules.MetWachtwoord(was, link, wachtwoordHash, operatie, NieuwStempel(), tijd.Nu));
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> NeemAan(string linkHash, OperatieId operatie)
    {
        var was = opslag.State;
        if (was.LinkOperaties.Contains(operatie.Waarde))
        {
            return Uitkomst.Goed;
        }

        if (AccountMensenRules.Werkend(was, linkHash, tijd.Nu, LinkDoel.Uitnodiging) is not { } link || !AccountMensenRules.KanInloggen(was))
        {
            return Weigeringen.LinkVoorbij;
        }

        await Schrijf(AccountMensenRules.Aangenomen(was, link, operatie, NieuwStempel(), tijd.Nu));
        return Uitkomst.Goed;
    }

    public Task<bool> IsGenodigd() => Task.FromResult(!AccountMensenRules.IsNooitGenodigd(_duurzameStand));

    public async Task<Uitkomst> BevestigAdres(string linkHash, OperatieId operatie)
    {
        var was = opslag.State;
        if (was.LinkOperaties.Contains(operatie.Waarde))
        {
            return Uitkomst.Goed;
        }

        if (AccountMensenRules.Werkend(was, linkHash, tijd.Nu, LinkDoel.AdresBevestigen) is not { } link)
        {
            return Weigeringen.LinkVoorbij;
        }

        await Schrijf(AccountMensenRules.MetAdres(was, link, operatie, tijd.Nu));
        return Uitkomst.Goed;
    }
}
