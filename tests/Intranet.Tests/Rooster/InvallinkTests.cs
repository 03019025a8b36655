using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Intranet.Rooster;

/// <summary>The personal link to stand in, in two tabs and afterwards (TSO-4m).</summary>
public sealed partial class InvallinkTests(GevuldIntranet huis) : IClassFixture<GevuldIntranet>
{
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;
    private static readonly Wie Systeem = Wie.Systeem(School, "Proef");
    private static int _nummer;

    private IRoosterdagGrain Dag => huis.Web.Grains.Roosterdag(School, new DateOnly(2026, 11, 12));

    [Fact]
    [Requirement("TSO-4m")]
    public async Task Een_oud_tabblad_neemt_een_ja_niet_terug_en_na_afzeggen_zegt_de_link_wat_je_zei()
    {
        var (dienst, pad) = await Gevraagd();
        using var wie = huis.Web.Anoniem();
        var (een, twee) = (await wie.Pagina(pad), await wie.Pagina(pad));
        using var ja = await wie.Verstuur(Vorm(een, "ja"), ("ja", "true"));
        Assert.Equal(HttpStatusCode.OK, ja.StatusCode);

        using var nee = await wie.Verstuur(Vorm(twee, "ja"), ("ja", "false"));
        var terug = await Bezoeker.Lees(nee, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Je staat al op het rooster. Wil je afzeggen?", terug.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(terug.QuerySelector("[name=ja]"));
        Assert.Equal((Dienststand.Gepland, "tab00001"), await Stand(dienst));

        using var af = await wie.Verstuur(Vorm(terug, "afzeggen"), ("afzeggen", "true"));
        Assert.Equal("Je staat niet meer op het rooster", (await Bezoeker.Lees(af)).QuerySelector("h1")!.TextContent);
        Assert.Equal((Dienststand.Zoeken, null), await Stand(dienst));

        var later = await wie.Pagina(pad);
        Assert.Equal("Je zei dat je niet kunt", later.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Toch ja, ik kom"], later.QuerySelectorAll("button[name=ja]").Select(k => k.TextContent.Trim()));
        using var toch = await wie.Verstuur(Vorm(later, "ja"), ("ja", "true"));
        Assert.Equal("Fijn, je staat op het rooster", (await Bezoeker.Lees(toch)).QuerySelector("h1")!.TextContent);
        Assert.Equal((Dienststand.Gepland, "tab00001"), await Stand(dienst));
    }

    private static IHtmlFormElement Vorm(IHtmlDocument pagina, string knop) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector($"[name={knop}]") is not null);

    private static OperatieId Operatie() => new($"proeflink-{Interlocked.Increment(ref _nummer)}");

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);

    private async Task<(Dienststand Stand, string? HelperId)> Stand(string dienst) =>
        (await Dag.Diensten()).Single(d => d.Id == dienst) is var d ? (d.Stand, d.HelperId) : default;

    private async Task<(string Dienst, string Pad)> Gevraagd()
    {
        foreach (var (id, naam, inval) in new[] { ("ziek0002", "Ziek Proef", false), ("tab00001", "Tab Proef", true) })
        {
            Goed(await huis.Web.Grains.Overblijfkracht(School, id).Bewaar(
                new OverblijfkrachtGegevens(naam, "0612345678", null, false, null, null, null, null, inval, Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), 0, Systeem));
        }

        Goed(await Dag.VoegToe(KleineSchool.Plein, new Venster(new(14, 0), new(14, 30)), "ziek0002", Operatie(), Systeem));
        var dienst = (await Dag.Diensten()).Single(d => d.HelperId == "ziek0002").Id;
        Goed(await Dag.MeldAf(dienst, "griep", Operatie(), Systeem));
        var bericht = (await Dag.Kaart(dienst, Systeem)).Waarde!.Kandidaten.Single(k => k.Bericht is not null).Bericht!;
        return (dienst, new Uri(Link().Match(bericht).Value).PathAndQuery);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
