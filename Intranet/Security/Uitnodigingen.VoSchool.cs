using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Invites people of VO schools into the portal, by the same steps as everybody else (OSO-S4, SEC-1).</summary>
internal sealed partial class Uitnodigingen
{
    /// <summary>
    /// Once a second person confirmed the request: account, role for the portal, link, mail. The same form again sends nothing twice;
    /// another form sends the invitation again.
    /// </summary>
    /// <param name="toegangId">Of the request at the VO schools of this school.</param>
    /// <returns>Id of the account.</returns>
    public async Task<Uitkomst<string>> NodigVoSchool(string toegangId, OperatieId operatie, Wie wie)
    {
        var toegangen = await grains.VoScholen(wie.School).Alles(wie);
        if (toegangen.Waarde?.Toegangen.FirstOrDefault(t => t.Id == toegangId) is not { BevestigdDoor: not null, IngetrokkenOp: null } toegang)
        {
            return toegangen.Weigering ?? Weigeringen.PortaalNietBevestigd;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var account = toegang.AccountId is { } bekend ? bekend : await Zoek(new NieuwePersoon(PortaalAccount(wie.School, toegangId), toegang.Naam, toegang.Email, []), wie.School);
        if (!account.IsGoed)
        {
            return account.Weigering;
        }

        if (!_tempo.Mag(account.Waarde))
        {
            return Weigeringen.UitnodigingTeVaak;
        }

        var toegevoegd = await grains.Mensen(wie.School).VoegVoSchoolToe(toegangId, account.Waarde, operatie, wie);
        var gekoppeld = toegevoegd.IsGoed ? await grains.VoScholen(wie.School).KoppelAccount(toegangId, account.Waarde, wie) : toegevoegd;
        if (!gekoppeld.IsGoed)
        {
            return gekoppeld.Weigering;
        }

        var verstuurd = await Stuur(account.Waarde, operatie, wie, langs: null, $"/portaal/{wie.School}");
        return verstuurd.IsGoed ? account.Waarde : verstuurd.Weigering;
    }

    /// <summary>After the access was withdrawn: the role ends as well, and with it every session, unless another access of this person stands.</summary>
    public Task<Uitkomst> EindigVoSchool(string accountId, OperatieId operatie, Wie wie) =>
        grains.Mensen(wie.School).BeeindigVoSchool(accountId, operatie, wie);

    /// <summary>Follows from the request, so that a second click makes no second account.</summary>
    private static string PortaalAccount(SchoolSleutel school, string toegangId) => $"vo-{school.Waarde.ToLowerInvariant()}-{toegangId}";
}
