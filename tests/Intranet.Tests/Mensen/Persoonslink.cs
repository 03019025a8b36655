using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

/// <summary>Personal links as a mail would hold them, without the mail.</summary>
internal static class Persoonslink
{
    public const string Genodigde = "tom";
    public const string Email = "tom.degraaf@school.example";

    /// <summary>Invites Tom de Graaf; path of his link.</summary>
    public static async Task<string> Uitnodiging(IntranetFabriek web, Rol rol = Rol.Overblijfkracht)
    {
        ImmutableArray<Roltoekenning> rollen = [new(KleineSchool.Horizon.Sleutel, rol, [], IntranetFabriek.Jaar.EersteDag, null)];
        Assert.Null((await web.Grains.Inlognaam(web.Services.GetRequiredService<Inlognamen>().Hmac(Email)).LegVast(Genodigde)).Weigering);
        Assert.Null((await web.Grains.Account(Genodigde).MaakPersoon("Tom de Graaf", Email, rollen)).Weigering);
        return "/uitnodiging/" + await Token(web, LinkDoel.Uitnodiging, Genodigde);
    }

    public static async Task<string> Token(IntranetFabriek web, LinkDoel doel, string accountId, string? adres = null)
    {
        var link = await web.Services.GetRequiredService<Links>().Maak(doel, accountId, KleineSchool.Horizon.Sleutel);
        var bij = new AccountLink(doel, link.Hash, link.GeldigTot, $"formulier-{doel}", Verstuurd: true, adres);
        Assert.Null((await web.Grains.Account(accountId).ZetLink(bij)).Weigering);
        return link.Token;
    }
}
