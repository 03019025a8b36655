using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Tablet;

/// <summary>Walks everything with a session on a shared tablet: only what says Tablet answers, and only as the roles allow (SEC-2).</summary>
[Requirement("SEC-2", "LIVE-5")]
public sealed class TabletWandelTests
{
    private static readonly Bestemming[] Bestemmingen =
    [
        new(KleineSchool.Horizon, KleineSchool.Groep5), new(KleineSchool.Horizon, KleineSchool.Groep6),
        new(KleineSchool.Einder, KleineSchool.Groep5),
    ];

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Overblijfkracht)]
    [InlineData(Rol.Groepsleerkracht)]
    public async Task Op_een_tablet_antwoordt_alleen_wat_voor_een_tablet_is(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: false));
        var eindpunten = (await Eindpunten.Van(web.Services)).Where(e => !e.IsAnoniem).ToList();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(rol));
        var fouten = new List<string>();
        var bezocht = 0;
        foreach (var (eindpunt, bestemming) in eindpunten.OrderBy(e => e.Methode).SelectMany(_ => Bestemmingen, (e, b) => (e, b)))
        {
            bezocht++;
            fouten.AddRange(await Bezoek(tablet, rol, eindpunt, bestemming));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rol}: eindpunten={eindpunten.Count} vragen={bezocht} alleen-tablet={eindpunten.Count(IsVoorTablet)}");
        Assert.Contains(eindpunten, e => e.Route == "/s/{school}/live" && IsVoorTablet(e));
        Assert.Contains(eindpunten, e => !IsVoorTablet(e));
        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Take(40)));
    }

    [Fact]
    public async Task Alles_wat_de_pincode_nog_eens_vraagt_weigert_als_die_oud_is()
    {
        await using var web = await IntranetFabriek.Start();
        var vers = (await Eindpunten.Van(web.Services)).Where(e => e.Beleid.Any(b => b.VersePin)).ToList();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));

        web.Klok.Vooruit(TabletSessie.Vers + TimeSpan.FromSeconds(1));

        Assert.Contains(vers, e => e.Methode == "POST");
        foreach (var eindpunt in vers)
        {
            using var antwoord = await Vraag(tablet, eindpunt, Bestemmingen[0]);
            Assert.True(
                antwoord.StatusCode == HttpStatusCode.Unauthorized
                || antwoord.Headers.Location?.OriginalString.StartsWith("/tablet/pin?", StringComparison.Ordinal) == true,
                $"{eindpunt}: {antwoord.StatusCode}");
        }
    }

    private static bool IsVoorTablet(Eindpunt eindpunt) => eindpunt.Beleid.All(b => b.Niveau <= Beleid.Tablet);

    private static async Task<IEnumerable<string>> Bezoek(Bezoeker tablet, Rol rol, Eindpunt eindpunt, Bestemming bestemming)
    {
        using var antwoord = await Vraag(tablet, eindpunt, bestemming);
        var verwacht = Verwachting.Van(eindpunt, rol, bestemming);
        var goed = IsVoorTablet(eindpunt)
            ? Verwachting.Klopt(verwacht, eindpunt, antwoord.StatusCode)
            : antwoord.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
        var tekst = antwoord.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await antwoord.Content.ReadAsStringAsync();
        var lek = new[] { KleineSchool.Einder.Achternaam5, KleineSchool.Einder.Achternaam6 }
            .Concat(IsVoorTablet(eindpunt) ? [] : [KleineSchool.Horizon.Achternaam5, KleineSchool.Horizon.Achternaam6])
            .Concat(rol == Rol.Groepsleerkracht ? [KleineSchool.Horizon.Achternaam6] : [])
            .Where(naam => tekst.Contains(naam, StringComparison.OrdinalIgnoreCase));
        return lek.Select(naam => $"{rol}, {eindpunt}: toont {naam}")
            .Concat(goed ? [] : [$"{rol} naar {bestemming.School.Sleutel}/{bestemming.Groep}, {eindpunt}: {(int)antwoord.StatusCode}, verwacht {verwacht}"]);
    }

    private static async Task<HttpResponseMessage> Vraag(Bezoeker tablet, Eindpunt eindpunt, Bestemming bestemming)
    {
        var url = Routewaarden.Vul(eindpunt, bestemming);
        return eindpunt.Methode == "POST" ? await tablet.Post(url, Routewaarden.Velden(eindpunt, bestemming)) : await tablet.Get(url);
    }
}
