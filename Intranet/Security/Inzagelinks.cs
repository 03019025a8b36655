using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A link that was just mailed: the only moment at which its code is known here.</summary>
/// <param name="Code">Six digits, to be told by phone or face to face: never in the mail.</param>
internal sealed record NieuweInzagelink(string VerzorgerId, string Naam, string Email, string Code, DateTimeOffset GeldigTot);

/// <summary>A link that still works, and whose it is.</summary>
internal sealed record Inzagehouder(IDossierGrain Dossier, SchoolSleutel School, string LeerlingId, string VerzorgerId, string Hash);

/// <summary>
/// Links of verzorgers to a frozen dossier (OSO-K4, OSO-K5). The mail holds the link and nothing of the child; what opens it is a code that
/// the teacher tells apart from it. Stored are the hash of the token and a hash of the code that can't be tried without that token.
/// </summary>
internal sealed class Inzagelinks(IGrainFactory grains, Links links, Schooltijd tijd)
{
    public const int CodeCijfers = 6;

    public const string Pad = "/inzage";

    /// <summary>Long enough for who reads mail once a week; never past the day on which the content goes.</summary>
    public static readonly TimeSpan Duur = TimeSpan.FromDays(14);

    /// <summary>Makes, records and mails a link. Refused when it can't be mailed: nobody reads the child's file from paper mail or a chat.</summary>
    public async Task<Uitkomst<NieuweInzagelink>> Maak(string leerlingId, Schooljaar jaar, string verzorgerId, SchoolView school, OperatieId operatie, Wie wie)
    {
        if (await grains.Leerling(school.Sleutel, leerlingId).Ouderadres(verzorgerId) is not { } naar)
        {
            return Weigeringen.InzagelinkZonderMail;
        }

        var dossier = grains.Dossier(school.Sleutel, leerlingId, jaar);
        var link = await links.Maak(LinkDoel.Inzage, $"{leerlingId} {jaar} {verzorgerId}", school.Sleutel, tot: Tot(jaar));
        var code = RandomNumberGenerator.GetString("0123456789", CodeCijfers);
        var gezet = await dossier.ZetInzagelink(verzorgerId, link.Hash, CodeHash(link.Token, code), link.GeldigTot, operatie, wie);
        var isVanDezeKlik = gezet.IsGoed && await dossier.Inzagelink(link.Hash) is not null;
        if (!isVanDezeKlik)
        {
            await links.TrekIn(link.Hash);
            return gezet.Weigering is { } weigering && weigering.Code != Weigeringen.OperatieAlGebruikt.Code
                ? weigering : Weigeringen.InzagelinkAlGemaakt; // a second click, or the page loaded again: the first one showed the code that works
        }

        if (await Mail(link, naar.Naam, naar.Email, school, wie) is { Weigering: { } nee })
        {
            await links.TrekIn(link.Hash);
            await dossier.TrekInzagelinkIn(link.Hash, wie);
            return nee;
        }

        if (await dossier.VervangenInzagelink(link.Hash, wie) is { } vorige)
        {
            // a link that opens nothing needn't arrive; what was sent already stays sent
            await grains.Postbus(school.Sleutel).TrekIn(MailId(vorige), Wie.Systeem(school.Sleutel, "Overdracht"));
        }

        return new NieuweInzagelink(verzorgerId, naar.Naam, naar.Email, code, link.GeldigTot);
    }

    /// <summary>Null when the link doesn't work (any more). Changes nothing: mail scanners open links.</summary>
    public async Task<Inzagehouder?> Zoek(string? token)
    {
        if (await links.Bekijk(token, LinkDoel.Inzage) is not { School: { } school } link
            || link.Onderwerp.Split(' ', 3) is not [var leerling, var jaartekst, var verzorger] || !Schooljaar.Probeer(jaartekst, out var jaar))
        {
            return null;
        }

        return new Inzagehouder(grains.Dossier(school, leerling, jaar.Value), school, leerling, verzorger, Links.Hash(token!));
    }

    /// <summary>Keyed by the token, which is stored nowhere: who has the store can't try all million codes.</summary>
    public static string CodeHash(string token, string? code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Cijfers(code))));

    /// <summary>As people type it: 123 456, 123-456.</summary>
    public static string Cijfers(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit).Take(CodeCijfers + 1));

    private DateTimeOffset Tot(Schooljaar jaar)
    {
        var (gewoon, einde) = (tijd.Nu + Duur, Schooltijd.Moment(new DateOnly(jaar.Begin + 1, 7, 1), TimeOnly.MinValue));
        return gewoon < einde ? gewoon : einde;
    }

    private static string MailId(string hash) => $"inzagelink-{hash[..24]}";

    private Task<Uitkomst> Mail(NieuweLink link, string naam, string email, SchoolView school, Wie wie)
    {
        var laatste = DateOnly.FromDateTime(Schooltijd.Lokaal(link.GeldigTot.AddMinutes(-1)).DateTime);
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", naam).Add("school", school.Gegevens.Naam)
            .Add("tot", Datums.Voluit(laatste)).Add("link", links.Adres(Pad, link.Token));
        return grains.Postbus(school.Sleutel).Verstuur(new Postopdracht(MailId(link.Hash), Sjabloon.Inzagelink, naam, email, waarden), wie);
    }
}
