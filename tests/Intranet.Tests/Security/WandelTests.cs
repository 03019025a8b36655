using System.Net;
using OrleansSchool.Basis;
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
        "/tablet", "/tablet/koppelen", "/tablet/koppelen/{token}", "/demo-tablet",
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

        foreach (var rol in Enum.GetValues<Rol>())
        {
            using var bezoeker = await web.LogIn(rol);
            await wandeling.Loop(bezoeker, rol, eindpunten.Where(e => !e.IsAnoniem), Bestemmingen);
        }

        await wandeling.LoopAnoniem(web, eindpunten);
        var onbezocht = eindpunten.Where(e => !wandeling.Bezocht.Contains(e)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"bezocht={wandeling.Bezocht.Count} vragen={wandeling.Vragen} onbezocht={onbezocht.Count} lekken={wandeling.Lekken.Count}");
        Assert.Empty(onbezocht);
        Geen(wandeling.Lekken);
        Assert.Equal(2, wandeling.Gezien.Count);
        Geen(wandeling.Fouten);
        Geen(web.Log.Regels.Where(NoemtEenKind));
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
        var paginas = (await Eindpunten.Van(web.Services)).GroupBy(e => e.Route, StringComparer.Ordinal)
            .Where(r => r.All(e => e.IsPagina) && !r.Any(e => e is { Methode: "POST", Handler: null })).Select(r => r.First()).ToList();

        Assert.NotEmpty(paginas);
        foreach (var pagina in paginas)
        {
            using var antwoord = await (MagSchoolleider(pagina) ? schoolleider : beheerder).Post(Routewaarden.Vul(pagina, Bestemmingen[0]).Split('?')[0]);
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
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        using var beheerder = await web.LogIn(Rol.Beheerder);
        using var anoniem = web.Anoniem();
        var posts = (await Eindpunten.Van(web.Services)).Where(e => e.Methode == "POST" && !e.Route.StartsWith("/fout", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(posts);
        foreach (var post in posts)
        {
            using var antwoord = await (post.IsAnoniem ? anoniem : MagSchoolleider(post) ? schoolleider : beheerder).Post(Routewaarden.Vul(post, Bestemmingen[0]), metToken: false);
            Assert.True(antwoord.StatusCode == HttpStatusCode.BadRequest, $"{post}: {antwoord.StatusCode}");
        }
    }

    /// <summary>What only the beheerder may is asked by the beheerder.</summary>
    private static bool MagSchoolleider(Eindpunt eindpunt) => Verwachting.Van(eindpunt, Rol.Schoolleider, Bestemmingen[0]) == Verwacht.Binnen;

    /// <summary>Names what it found, the first forty.</summary>
    private static void Geen(IEnumerable<string> gevonden)
    {
        var lijst = gevonden.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(lijst.Count == 0, $"{lijst.Count} gevonden:\n{string.Join('\n', lijst.Take(40))}");
    }

    /// <summary>SEC-6: logs hold no names and no ids of children, whatever was asked.</summary>
    private static bool NoemtEenKind(string regel) =>
        new[] { KleineSchool.Horizon, KleineSchool.Einder }.SelectMany(s => new[] { s.Achternaam5, s.Achternaam6 })
            .Append(KleineSchool.Leerling5()).Append(KleineSchool.Leerling6())
            .Any(n => regel.Contains(n, StringComparison.OrdinalIgnoreCase));
}
