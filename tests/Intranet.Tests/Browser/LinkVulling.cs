using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Personal links that work, so that a parent's own pages are looked at and not only the one that says that a link is over.</summary>
internal sealed class LinkVulling(Huis huis, BordSchool school)
{
    private const string Mail = "annemiek@thuis.example";
    private static readonly Schooljaar Jaar = Schooljaar.Van(Huis.Vandaag);

    public async Task Vul(Dictionary<string, string> waarden)
    {
        var links = huis.Diensten.GetRequiredService<Links>();
        waarden["token /ouder/{token}"] = await MaakOuder(links);
        waarden["token /inzage/{token}"] = await MaakInzage(links);
        waarden["token /reglement/{token}"] = (await links.Maak(LinkDoel.Reglement, "wout", school.Sleutel)).Token;
    }

    /// <summary>A mother of a child that has fixed days, is away on one of them and comes on another.</summary>
    private async Task<string> MaakOuder(Links links)
    {
        var wout = huis.Grains.Leerling(school.Sleutel, "wout");
        var kaart = (await wout.Kaart(school.Systeem)).Waarde!;
        Goed(await wout.BewaarVerzorgers(kaart.Verzorgers.SetItem(0, kaart.Verzorgers[0] with { Email = Mail }), [], kaart.Versie, school.Systeem));
        Goed(await wout.MeldAan(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Donderdag, null, school.Operatie(), school.Systeem));
        Goed(await wout.MeldAf(new DateOnly(2026, 11, 16), AfmeldReden.Ziek, null, school.Operatie(), school.Systeem));
        var tot = new DateTimeOffset(2027, 8, 1, 0, 0, 0, TimeSpan.FromHours(2));
        var link = await links.Maak(LinkDoel.Verzorger, "wout", school.Sleutel, tot: tot);
        var id = (await wout.Kaart(school.Systeem)).Waarde!.Verzorgers[0].Id;
        Assert.True((await wout.ZetOuderlink(new Ouderlink(id, link.Hash, Links.Hash(Mail), links.Nu, tot), school.Systeem)).IsGoed);
        return link.Token;
    }

    /// <summary>The page that asks the code of a dossier that lies ter inzage (OSO-K4).</summary>
    private async Task<string> MaakInzage(Links links)
    {
        var overdracht = new OverdrachtVulling(huis, school);
        var link = await links.Maak(LinkDoel.Inzage, $"{OverdrachtVulling.Kind} {Jaar} v1", school.Sleutel, tot: links.Nu + Inzagelinks.Duur);
        Goed(await overdracht.Dossier().ZetInzagelink("v1", link.Hash, Inzagelinks.CodeHash(link.Token, "204816"), link.GeldigTot, school.Operatie(), overdracht.Leerkracht));
        return link.Token;
    }

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
