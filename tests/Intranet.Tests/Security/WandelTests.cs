using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>
/// Walks everything the server can be asked × every role × own and other school × own and other groep (SEC-2). The list comes from
/// the routing table, so a page that is added later is walked without a change here.
/// </summary>
public sealed class WandelTests
{
    /// <summary>What everybody may ask; anything else that says Anoniem fails.</summary>
    private static readonly HashSet<string> AnoniemToegestaan = new(StringComparer.Ordinal)
    {
        "/inloggen", "/uitloggen", "/demo-inloggen", "/eerste-start/{token}", "/fout/{code:int}", "/health", "/health/ready",
        "/inloggen/code", "/inloggen/extern", "/inloggen/bij/{aanbieder}",
        "/uitnodiging/{token}", "/wachtwoord-vergeten", "/wachtwoord/{token}", "/mailadres/{token}",
        "/inval/{brin}/{datum}/{token}", "/agenda/{token}.ics", "/reglement/{token}", "/ouder/{token}", "/inzage/{token}",
        "/tablet", "/tablet/koppelen", "/tablet/koppelen/{token}", "/demo-tablet",
        "/tablet/zonder-netwerk", "/tablet/nagekomen", "/gids/{onderwerp}", "/gids/beeld/{beeld}",
    };

    private static readonly Bestemming[] Bestemmingen =
    [
        new(KleineSchool.Horizon, KleineSchool.Groep5), new(KleineSchool.Horizon, KleineSchool.Groep6),
        new(KleineSchool.Einder, KleineSchool.Groep5),
    ];

    /// <summary>What is no id, no date and no school; a slash would end up in a grain's key.</summary>
    private static readonly string[] Vreemd = ["a?b", "a/b", "../..", "é 🙂", "<b>", "-1", new string('x', 300), "\u0001"];

    [Fact, Requirement("SEC-2", "SCH-5", "SEC-6")]
    public async Task Elk_eindpunt_geeft_elke_rol_precies_wat_de_rechtentabel_zegt()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var eindpunten = await Eindpunten.Van(web.Services);
        var wandeling = new Wandeling();
        Geen(eindpunten.SelectMany(e => Routewaarden.Onbekend(e).Select(p => $"{e}: geen waarde voor {{{p}}} in Routewaarden")));

        await Wandelaar.Maak(web);
        using var beeindigd = await web.LogIn(Wandelaar.Beeindigd);
        using var sporen = new Sporen();
        var geheimen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wie in Enum.GetValues<Rol>().Select(Wandelaar.Met).Concat(Wandelaar.Bijzonder))
        {
            using var bezoeker = await web.LogIn(wie);
            geheimen.UnionWith([bezoeker.Cookie("sessie").Split('=')[1], await bezoeker.Token()]);
            await wandeling.Loop(bezoeker, wie, eindpunten.Where(e => !e.IsAnoniem), Bestemmingen);
        }

        await BeeindigEnLoop(web, wandeling, beeindigd, eindpunten);
        using var anoniem = web.Anoniem();
        await wandeling.LoopAnoniem(anoniem, eindpunten);
        var onbezocht = eindpunten.Where(e => !wandeling.Bezocht.Contains(e)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"bezocht={wandeling.Bezocht.Count} vragen={wandeling.Vragen} onbezocht={onbezocht.Count} lekken={wandeling.Lekken.Count} log={web.Log.Regels.Count} sporen={sporen.Regels.Count}");
        Assert.Empty(onbezocht);
        Geen(wandeling.Lekken);
        Assert.Equal(4, wandeling.Gezien.Count);
        Geen(wandeling.Fouten);
        Assert.NotEmpty(sporen.Regels);
        geheimen.UnionWith(VanKinderen);
        Geen(web.Log.Regels.Select(r => (r, Lek: Sporen.Lek(r, geheimen))).Where(r => r.Lek is not null).Select(r => $"log toont {r.Lek}: {r.r}"));
        Geen(sporen.Regels.Select(r => (r, Lek: Sporen.Lek(r, geheimen))).Where(r => r.Lek is not null).Select(r => $"spoor toont {r.Lek}: {r.r}"));
    }

    /// <summary>A session that was open when the school ended the account sees nothing any more, a minute later at most.</summary>
    private static async Task BeeindigEnLoop(IntranetFabriek web, Wandeling wandeling, Bezoeker bezoeker, IReadOnlyList<Eindpunt> eindpunten)
    {
        var systeem = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef");
        var mensen = web.Grains.Mensen(KleineSchool.Horizon.Sleutel);
        var kaart = (await mensen.Kaart(Wandelaar.Beeindigd.AccountId, systeem)).Waarde!;
        Assert.Null((await mensen.Beeindig(Wandelaar.Beeindigd.AccountId, kaart.Stand, new OperatieId("beeindig-1"), systeem)).Weigering);
        web.Klok.Vooruit(TimeSpan.FromMinutes(1));
        await wandeling.LoopAnoniem(bezoeker, eindpunten.Where(e => e is { IsAnoniem: false, Methode: "GET" }), Wandelaar.Beeindigd.Naam);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Elk_eindpunt_noemt_zijn_beleid_en_alleen_de_lijst_is_voor_iedereen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var eindpunten = await Eindpunten.Van(web.Services);

        Assert.NotEmpty(eindpunten);
        Geen(eindpunten.Where(e => e.Beleid.Count == 0).Select(e => $"{e} heeft geen [Beleid]"));
        Geen(eindpunten.Where(e => e.IsAnoniem && !AnoniemToegestaan.Contains(e.Route)).Select(e => $"{e} is voor iedereen, maar staat niet in de lijst"));
    }

    [Fact, Requirement("SEC-6")]
    public async Task Vreemde_waarden_in_het_adres_geven_nooit_een_storing()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        var storingen = new List<string>();
        foreach (var eindpunt in (await Eindpunten.Van(web.Services)).Where(e => e.Handler is null || e.Methode == "POST"))
        {
            foreach (var (parameter, vreemd) in eindpunt.Parameters.SelectMany(_ => Vreemd, (p, v) => (p, v)))
            {
                var url = Routewaarden.Vul(eindpunt, Bestemmingen[0], parameter, vreemd);
                using var antwoord = await (eindpunt.Methode == "POST" ? schoolleider.Post(url) : schoolleider.Get(url));
                if ((int)antwoord.StatusCode >= 500)
                {
                    storingen.Add($"{eindpunt} met {{{parameter}}} = '{vreemd[..Math.Min(20, vreemd.Length)]}'");
                }
            }
        }

        Geen(storingen);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_post_die_geen_pagina_kent_wordt_geweigerd_en_geeft_geen_storing()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        using var beheerder = await web.LogIn(Rol.Beheerder);
        using var vo = await web.LogIn(Rol.VoSchool);
        var paginas = (await Eindpunten.Van(web.Services)).GroupBy(e => e.Route, StringComparer.Ordinal)
            .Where(r => r.All(e => e.IsPagina) && !r.Any(e => e is { Methode: "POST", Handler: null })).Select(r => r.First()).ToList();

        Assert.NotEmpty(paginas);
        foreach (var pagina in paginas)
        {
            using var antwoord = await (Mag(pagina, Rol.Schoolleider) ? schoolleider : Mag(pagina, Rol.VoSchool) ? vo : beheerder).Post(Routewaarden.Vul(pagina, Bestemmingen[0]).Split('?')[0]);
            Assert.True(antwoord.StatusCode == HttpStatusCode.MethodNotAllowed, $"POST {pagina.Route}: {antwoord.StatusCode}");
        }
    }

    [Fact, Requirement("SEC-2")]
    public async Task Zonder_tweede_stap_komt_niemand_op_een_pagina_die_hem_vraagt()
    {
        await using var web = await IntranetFabriek.Start();
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        foreach (var eindpunt in (await Eindpunten.Van(web.Services)).Where(e => e.Beleid.Any(b => b.Niveau == Beleid.PersoonMet2) && e.Methode == "GET"))
        {
            using var antwoord = await schoolleider.Get(Routewaarden.Vul(eindpunt, Bestemmingen[0]));
            var adres = antwoord.Headers.Location?.OriginalString ?? "";
            Assert.True(
                antwoord.StatusCode == HttpStatusCode.Forbidden || adres.StartsWith("/tweede-stap?terug=", StringComparison.Ordinal), $"{eindpunt}: {antwoord.StatusCode} {adres}");
        }
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_formulier_zonder_geldig_kenmerk_wordt_nergens_aangenomen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var anoniem = web.Anoniem();
        var posts = (await Eindpunten.Van(web.Services)).Where(e => e.Methode == "POST" && !e.Route.StartsWith("/fout", StringComparison.Ordinal))
            .GroupBy(e => e.IsAnoniem ? (Rol?)null : RolVan(e)).ToList();

        Assert.NotEmpty(posts);
        foreach (var groep in posts)
        {
            using var ingelogd = groep.Key is { } rol ? await web.LogIn(rol) : null;
            foreach (var post in groep)
            {
                using var antwoord = await (ingelogd ?? anoniem).Post(Routewaarden.Vul(post, Bestemmingen[0]), metToken: false);
                Assert.True(
                    antwoord.StatusCode == (post.Route == NagekomenEndpoint.Pad ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest), $"{post} als {groep.Key}: {antwoord.StatusCode}");
            }
        }
    }

    /// <summary>A role that may do it: otherwise the refusal of the form can't be told from that of the right.</summary>
    private static Rol RolVan(Eindpunt eindpunt) =>
        new[] { Rol.Schoolleider, Rol.VoSchool, Rol.Kascommissie, Rol.Overblijfkracht }.Cast<Rol?>().FirstOrDefault(r => Mag(eindpunt, r!.Value)) ?? Rol.Beheerder;

    /// <summary>What only the beheerder may is asked by the beheerder, what only a VO school may by one of its people.</summary>
    private static bool Mag(Eindpunt eindpunt, Rol rol) => Verwachting.Van(eindpunt, rol, Bestemmingen[0]) == Verwacht.Binnen;

    /// <summary>Names what it found, the first forty.</summary>
    private static void Geen(IEnumerable<string> gevonden)
    {
        var lijst = gevonden.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(lijst.Count == 0, $"{lijst.Count} gevonden:\n{string.Join('\n', lijst.Take(40))}");
    }

    /// <summary>SEC-6: names and ids of all children of the walk.</summary>
    private static IEnumerable<string> VanKinderen =>
        new[] { KleineSchool.Horizon, KleineSchool.Einder }.SelectMany(s => new[] { s.Achternaam5, s.Achternaam6 })
            .Concat(Enumerable.Range(0, 4).SelectMany(nr => new[] { KleineSchool.Leerling5(nr), KleineSchool.Leerling6(nr) }));
}
