using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A calendar feed that was just made.</summary>
internal sealed record Agendalink(string? Adres, Weigering? Weigering);

/// <summary>
/// The personal calendar feed (TSO-4k): an address that shows one helper's turns at one school, kept as a hash, one at a time, and gone as
/// soon as it is taken back, another is made or the account ends.
/// </summary>
internal sealed class Agendalinks(IGrainFactory grains, Links links)
{
    public async Task<Agendalink> Maak(Wie wie, OperatieId operatie)
    {
        if (!operatie.IsGeldig)
        {
            return new Agendalink(null, Weigeringen.OngeldigeOperatie);
        }

        var oud = await Hashes(wie.AccountId);
        var link = await links.Maak(LinkDoel.Agenda, wie.AccountId, wie.School);
        var gezet = await grains.Account(wie.AccountId).ZetLink(new AccountLink(LinkDoel.Agenda, link.Hash, link.GeldigTot, link.Hash, Verstuurd: true));
        if (gezet.Weigering is { } nee)
        {
            return new Agendalink(null, nee);
        }

        await Task.WhenAll(oud.Select(links.TrekIn));
        return new Agendalink(links.Adres("/agenda", link.Token) + ".ics", null);
    }

    public async Task TrekIn(string accountId)
    {
        var oud = await Hashes(accountId);
        await grains.Account(accountId).TrekLinksIn(LinkDoel.Agenda);
        await Task.WhenAll(oud.Select(links.TrekIn));
    }

    public async Task<bool> Heeft(string accountId) => (await Hashes(accountId)).Count > 0;

    /// <summary>Whose turns at which school; null when it doesn't work (any more).</summary>
    public async Task<(string AccountId, SchoolSleutel School)?> Van(string? token) =>
        await links.Bekijk(token, LinkDoel.Agenda) is { School: { } school } link && (await Hashes(link.Onderwerp)).Contains(Links.Hash(token!))
            ? (link.Onderwerp, school) : null;

    private async Task<List<string>> Hashes(string accountId) =>
        [.. (await grains.Account(accountId).Links()).Where(l => l.Doel == LinkDoel.Agenda).Select(l => l.Hash)];
}
