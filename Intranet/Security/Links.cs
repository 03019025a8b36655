using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A link that was just made: the only moment at which its token is known here.</summary>
/// <param name="Hash">Key of its grain; what may be stored.</param>
internal sealed record NieuweLink(string Token, string Hash, DateTimeOffset GeldigTot);

/// <summary>
/// Personal links (DESIGN §6): the token is in the mail or the QR and nowhere else; we keep its hash. GET asks <see cref="Bekijk"/>,
/// which changes nothing, since mail scanners open links; POST asks <see cref="Gebruik"/>, which works once.
/// </summary>
internal sealed class Links(IGrainFactory grains, Schooltijd tijd, Opdracht opdracht, IServiceProvider diensten)
{
    private const int TokenBytes = 32;
    private const int TokenTekens = 43;

    /// <summary>A calendar asks for years; it ends earlier with the account, or when it is taken back.</summary>
    private const int AgendaDagen = 3 * 366;

    public DateTimeOffset Nu => tijd.Nu;

    /// <summary>How long a link works: long enough for who reads mail once a week, short for what opens an account that is in use.</summary>
    public static TimeSpan Geldigheid(LinkDoel doel) => doel switch
    {
        LinkDoel.Uitnodiging => TimeSpan.FromDays(7),
        LinkDoel.WachtwoordHerstel => TimeSpan.FromMinutes(60),
        LinkDoel.AdresBevestigen => TimeSpan.FromDays(2),
        LinkDoel.Reglement => TimeSpan.FromDays(60),
        LinkDoel.TabletKoppelen => TimeSpan.FromMinutes(TabletGrenzen.KoppelMinuten),
        LinkDoel.Agenda => TimeSpan.FromDays(AgendaDagen),
        LinkDoel.Inzage => Inzagelinks.Duur,
        _ => throw new ArgumentOutOfRangeException(nameof(doel), doel, "No validity for this purpose."),
    };

    /// <summary>Stores the link; durable when it returns.</summary>
    /// <param name="onderwerp">Id of what it is about: an account, a tablet.</param>
    /// <param name="vanaf">From when its validity counts, when that is later than now.</param>
    /// <param name="tot">Until when it works, where a date decides that and no span of time.</param>
    public async Task<NieuweLink> Maak(LinkDoel doel, string onderwerp, SchoolSleutel? school, DateTimeOffset? vanaf = null, DateTimeOffset? tot = null)
    {
        var token = Token();
        var link = new NieuweLink(token, Hash(token), tot ?? (vanaf > Nu ? vanaf.Value : Nu) + Geldigheid(doel));
        var gemaakt = await grains.Link(link.Hash).Maak(new LinkView(doel, onderwerp, school, link.GeldigTot));
        return gemaakt.IsGoed ? link : throw new InvalidOperationException("A new random token was in use already.");
    }

    /// <summary>Null when unknown, of another purpose, expired, used or withdrawn. Changes nothing.</summary>
    public async Task<LinkView?> Bekijk(string? token, LinkDoel doel) =>
        IsVorm(token) && await grains.Link(Hash(token!)).Bekijk() is { } link && link.Doel == doel ? link : null;

    /// <summary>Uses the link up; the same form gets the same answer again.</summary>
    public async Task<Uitkomst<LinkView>> Gebruik(string? token, LinkDoel doel, OperatieId operatie) =>
        IsVorm(token) ? await grains.Link(Hash(token!)).Gebruik(doel, operatie) : Weigeringen.LinkVoorbij;

    public Task TrekIn(string hash) => grains.Link(hash).TrekIn();

    /// <summary>Whole address of a page with this token, for a mail or a QR: the public address, never the Host header of a request.</summary>
    /// <param name="pad">Path before the token: "/uitnodiging".</param>
    public string Adres(string pad, string token) => $"{Basis()}{pad}/{token}";

    /// <summary>Whole address of one of our pages.</summary>
    public string Adres(string pad) => Basis() + pad;

    /// <summary>SHA-256 of the token: nobody finds the token of 256 random bits back from it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>256 bits; letters that stay whole in every mail program.</summary>
    private static string Token() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What can't be a token reaches no grain, so that nobody makes us activate grains by guessing.</summary>
    public static bool IsVorm(string? token) => token is { Length: TokenTekens } && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private string Basis()
    {
        var adres = StartRules.PubliekeUrl(opdracht)?.ToString()
            ?? diensten.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? opdracht.Adressen.FirstOrDefault() ?? "http://localhost";
        return adres.TrimEnd('/');
    }
}
