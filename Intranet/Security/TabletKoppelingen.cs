using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A pairing that waits: address in the QR, and short address with a code to type; known only at this moment.</summary>
public sealed record Koppeling(TabletRij Tablet, string QrAdres, string KortAdres, string Code);

/// <summary>A pairing link that still works, with the hash by which the tablet knows it.</summary>
internal sealed record KoppelLink(LinkView Link, string Hash)
{
    public SchoolSleutel School => Link.School!.Value;
}

/// <summary>A device that was just paired: the only moment at which its key is known here.</summary>
internal sealed record NieuwToestel(SchoolSleutel School, string TabletId, string Sleutel);

/// <summary>
/// Pairs devices (LIVE-5): one offer has two links, a QR with a token of 256 bits and a code to type. A code is short (50 bits, ten
/// minutes) and therefore counted: no address can try more than a few. There is no count over all addresses: with it, whoever guesses
/// from many would close the pairing of every school, and win nothing else. Using one link uses up both.
/// </summary>
internal sealed class TabletKoppelingen(IGrainFactory grains, Links links, TimeProvider klok)
{
    public const int MisPerAdresMax = 10;

    private const string CodeTekens = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int CodeLengte = 10;
    private const int TokenTekens = 43;

    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(5);

    private readonly Tempo _misPerAdres = new(klok, MisPerAdresMax, Venster);

    public async Task<Uitkomst<Koppeling>> Bied(SchoolSleutel school, string tabletId, Wie wie)
    {
        var qr = await links.Maak(LinkDoel.TabletKoppelen, tabletId, school);
        var code = RandomNumberGenerator.GetString(CodeTekens, CodeLengte);
        var gemaakt = await grains.Link(Links.Hash(code)).Maak(new LinkView(LinkDoel.TabletKoppelen, tabletId, school, qr.GeldigTot));
        if (!gemaakt.IsGoed)
        {
            throw new InvalidOperationException("A new random code was in use already.");
        }

        var geboden = await grains.Tablets(school).BiedKoppelingAan(tabletId, [qr.Hash, Links.Hash(code)], wie);
        return geboden.IsGoed
            ? new Koppeling(geboden.Waarde, links.Adres("/tablet/koppelen", qr.Token), links.Adres("/tablet/koppelen"), Leesbaar(code))
            : geboden.Weigering;
    }

    /// <summary>Null when unknown, expired or used, or when this address guessed codes too often. Changes nothing.</summary>
    /// <param name="adres">By <see cref="Netadressen"/>.</param>
    public async Task<KoppelLink?> Bekijk(string? tekst, string adres)
    {
        if (Normaal(tekst) is not { } token || !MagNog(token, adres))
        {
            return null;
        }

        var hash = Links.Hash(token);
        if (await grains.Link(hash).Bekijk() is { Doel: LinkDoel.TabletKoppelen, School: not null } link)
        {
            return new KoppelLink(link, hash);
        }

        TelMis(token, adres);
        return null;
    }

    /// <summary>Uses the link up and makes this browser the tablet; the device's key is only in the answer.</summary>
    public async Task<Uitkomst<NieuwToestel>> Gebruik(string? tekst, OperatieId operatie, string adres)
    {
        if (Normaal(tekst) is not { } token || !MagNog(token, adres))
        {
            return Weigeringen.KoppelingVoorbij;
        }

        var hash = Links.Hash(token);
        var link = await grains.Link(hash).Gebruik(LinkDoel.TabletKoppelen, operatie);
        if (!link.IsGoed || link.Waarde.School is not { } school)
        {
            TelMis(token, adres);
            return Weigeringen.KoppelingVoorbij;
        }

        var sleutel = TabletKoekje.NieuweSleutel();
        var tablet = await grains.Tablets(school).Koppel(link.Waarde.Onderwerp, hash, TabletKoekje.Hash(sleutel), operatie);
        if (!tablet.IsGoed)
        {
            return tablet.Weigering;
        }

        return new NieuwToestel(school, tablet.Waarde.Id, sleutel);
    }

    private bool MagNog(string token, string adres) => !IsCode(token) || _misPerAdres.IsNogVrij(adres);

    private void TelMis(string token, string adres)
    {
        if (IsCode(token))
        {
            _misPerAdres.Mag(adres);
        }
    }

    private static bool IsCode(string token) => token.Length == CodeLengte;

    /// <summary>A token as it stands in the QR, or a code as people type it; null when it can be neither.</summary>
    private static string? Normaal(string? tekst)
    {
        if (tekst is { Length: TokenTekens } && tekst.All(t => char.IsAsciiLetterOrDigit(t) || t is '-' or '_'))
        {
            return tekst;
        }

        var code = new string([.. (tekst ?? "").Where(t => t is not (' ' or '-')).Take(CodeLengte + 1).Select(char.ToUpperInvariant)]);
        return code.Length == CodeLengte && code.All(CodeTekens.Contains) ? code : null;
    }

    private static string Leesbaar(string code) => $"{code[..5]}-{code[5..]}";
}
