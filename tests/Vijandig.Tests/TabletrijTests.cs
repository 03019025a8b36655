using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Tests.Intranet;
using OrleansSchool.Tests.Intranet.Offline;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>What a tablet kept, sent again, in another order, changed on the way, or by something that isn't that tablet (LIVE-4, SEC-6).</summary>
[Requirement("SEC-6", "LIVE-4")]
public sealed class TabletrijTests(ITestOutputHelper uit)
{
    private const string School = "99XX00";

    /// <summary>
    /// One act may be of many children (everybody is there), and each of its lines has the same operation: the operation is of the act, what is done once is that act for
    /// that child (NagekomenRules.IsHerhaling). Signed by this tablet it is the second child of that act: not lost, and nobody else's.
    /// </summary>
    private const string NogEenKind = "zelfde operatie, ander kind";

    private static readonly Verwachting EenMark = new(MagAangenomen: true, new HashSet<string>(StringComparer.Ordinal) { "overblijfdag" });

    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    public async Task Een_rij_die_al_binnen_is_of_niet_van_deze_tablet_is_verandert_niets()
    {
        var storingen = new Storingsvanger();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Logging.AddProvider(storingen) });
        var (toestel, tablet) = await Proeftoestel.Open(web, Kracht);
        using var ander = new Proeftoestel(web, toestel.TabletId);
        using var waker = new Opslagwaker(Path.Combine(web.Datamap, "school.db"));
        NagekomenRegel[] rij = [Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht), Proeftoestel.Tik(2, "kind51", "niet-gevonden", Kracht), Proeftoestel.Tik(3, "kind60", "aanwezig", Kracht, KleineSchool.Groep6)];
        Assert.Equal([1L, 2L, 3L], (await toestel.Breng(rij)).Bewaard);
        Assert.NotEmpty(await waker.NaStilte());
        var (teller, gezien) = (new Teller("rij van de tablet", uit), 0);

        foreach (var (naam, stuur) in Worpen(toestel, ander, rij))
        {
            var begin = TimeProvider.System.GetTimestamp();
            using var antwoord = await stuur();
            var storing = storingen.Aantal > gezien ? string.Join('\n', storingen.Vanaf(gezien)) : null;
            gezien = storingen.Aantal;
            teller.Tel(naam, new Antwoord((int)antwoord.StatusCode, "", "", TimeProvider.System.GetElapsedTime(begin)), naam == NogEenKind ? EenMark : Verwachting.Nooit, storing, await waker.NaStilte());
        }

        teller.Slot();
        Assert.Equal(1, teller.Terecht); // that child, once: its repeat would be known as well
        Assert.Equal([1L, 2L, 3L], (await toestel.Breng(rij)).Bewaard); // the tablet itself still hears that all is well
        tablet.Dispose();
        toestel.Dispose();
    }

    private static IEnumerable<(string Naam, Func<Task<HttpResponseMessage>> Stuur)> Worpen(Proeftoestel toestel, Proeftoestel ander, NagekomenRegel[] rij) =>
        [.. Herhaald(toestel, rij), .. Veranderd(toestel, rij), .. Nagemaakt(toestel, ander, rij), .. Vorm(toestel)];

    private static IEnumerable<(string, Func<Task<HttpResponseMessage>>)> Herhaald(Proeftoestel toestel, NagekomenRegel[] rij) =>
    [
        ("nog eens", () => toestel.Stuur(rij)),
        ("andersom", () => toestel.Stuur([rij[2], rij[1], rij[0]])),
        ("een ervan", () => toestel.Stuur(rij[1])),
        ("twee keer in een keer", () => toestel.Stuur([.. rij, .. rij])),
        ("met andere nummers", () => toestel.Stuur([.. rij.Select(r => r with { Volgnr = r.Volgnr + 100 })])),
        ("met een andere klok", () => toestel.Stuur([.. rij.Select(r => r with { Klok = long.MaxValue, Verschil = long.MinValue })])),
        ("niets", () => toestel.Stuur()),
    ];

    private static IEnumerable<(string, Func<Task<HttpResponseMessage>>)> Veranderd(Proeftoestel toestel, NagekomenRegel[] rij) =>
    [
        (NogEenKind, () => toestel.Stuur(rij[0] with { Volgnr = 11, Leerling = "kind52" })),
        ("zelfde operatie, andere stand", () => toestel.Stuur(rij[0] with { Volgnr = 12, Staat = "niet-gevonden" })),
        ("zelfde operatie, ander mens", () => toestel.Stuur(rij[0] with { Volgnr = 13, Wie = IntranetFabriek.AccountId(Rol.Overblijfcoordinator) })),
        ("iemand die er niet is", () => toestel.Stuur(Proeftoestel.Tik(21, "kind52", "aanwezig", "bestaat-niet"))),
        ("iemand van een andere school", () => toestel.Stuur(Proeftoestel.Tik(22, "kind52", "aanwezig", IntranetFabriek.AccountId(Rol.Schoolleider, KleineSchool.Einder)))),
        ("een rol die het niet mag", () => toestel.Stuur(Proeftoestel.Tik(23, "kind52", "aanwezig", IntranetFabriek.AccountId(Rol.VoSchool)))),
        ("een kind van een andere groep", () => toestel.Stuur(Proeftoestel.Tik(24, "kind60", "aanwezig", Kracht))),
        ("een kind dat er niet is", () => toestel.Stuur(Proeftoestel.Tik(25, "bestaatniet", "aanwezig", Kracht))),
        ("een pad als kind", () => toestel.Stuur(Proeftoestel.Tik(26, "../99XX01/kind50", "aanwezig", Kracht))),
        ("een stand die er niet is", () => toestel.Stuur(Proeftoestel.Tik(27, "kind52", "dansend", Kracht))),
        ("een dag van vorig jaar", () => toestel.Stuur(Proeftoestel.Tik(28, "kind52", "aanwezig", Kracht, datum: "2025-11-12"))),
        ("een dag die niet bestaat", () => toestel.Stuur(Proeftoestel.Tik(29, "kind52", "aanwezig", Kracht, datum: "2026-02-31"))),
        ("een dag in het jaar 9999", () => toestel.Stuur(Proeftoestel.Tik(30, "kind52", "aanwezig", Kracht, datum: "9999-12-31"))),
        ("een operatie zonder vorm", () => toestel.Stuur(Proeftoestel.Tik(31, "kind52", "aanwezig", Kracht) with { Operatie = "<script>" })),
        ("een soort die er niet is", () => toestel.Stuur(Proeftoestel.Tik(32, "kind52", "aanwezig", Kracht) with { Soort = "wis" })),
        ("geld onder nul", () => toestel.Stuur(Proeftoestel.Tik(33, "kind52", "", Kracht) with { Soort = "kas", Centen = -1 })),
        ("geld zonder einde", () => toestel.Stuur(Proeftoestel.Tik(34, "kind52", "", Kracht) with { Soort = "kas", Centen = long.MaxValue })),
        ("een lege regel in het logboek", () => toestel.Stuur(Proeftoestel.Tik(35, "kind52", "", Kracht) with { Soort = "log", Groep = null, Tekst = " ", Over = "Voorval" })),
        ("een reuzenregel in het logboek", () => toestel.Stuur(Proeftoestel.Tik(36, "kind52", "", Kracht) with { Soort = "log", Groep = null, Tekst = new string('x', 100_000), Over = "Voorval" })),
        ("ongedaan van niets", () => toestel.Stuur(Proeftoestel.Tik(37, "kind52", "", Kracht) with { Soort = "ongedaan", Terug = "operatie-bestaat-niet" })),
    ];

    private static IEnumerable<(string, Func<Task<HttpResponseMessage>>)> Nagemaakt(Proeftoestel toestel, Proeftoestel ander, NagekomenRegel[] rij)
    {
        var nieuw = Proeftoestel.Tik(41, "kind52", "aanwezig", Kracht);
        return
        [
            ("met de sleutel van een ander", () => ander.Stuur(nieuw)),
            ("met een handtekening van nullen", () => toestel.StuurRuw(Json(toestel.TabletId, nieuw), Convert.ToBase64String(new byte[64]))),
            ("met een handtekening van niets", () => toestel.StuurRuw(Json(toestel.TabletId, nieuw), "=")),
            ("met een lange handtekening", () => toestel.StuurRuw(Json(toestel.TabletId, nieuw), new string('A', 8_000))),
            ("van een andere school", () => toestel.StuurRuw(Json(toestel.TabletId, nieuw).Replace(School, "99XX01", StringComparison.Ordinal))),
            ("van een andere tablet", () => toestel.StuurRuw(Json("bestaatniet0000001", nieuw))),
            ("van een school die er niet is", () => toestel.StuurRuw(Json(toestel.TabletId, nieuw).Replace(School, "00AA00", StringComparison.Ordinal))),
            ("de oude rij door een ander", () => ander.Stuur(rij)),
        ];
    }

    private static IEnumerable<(string, Func<Task<HttpResponseMessage>>)> Vorm(Proeftoestel toestel) => new[]
    {
        "", "{", "null", "[]", "{}", "\"x\"", "{\"school\":null}", "{\"school\":\"99XX00\",\"tablet\":\"../x\",\"klok\":1,\"regels\":[]}", "{\"school\":\"99XX00\",\"tablet\":\"a\",\"klok\":1e400,\"regels\":[]}",
        "{\"school\":\"99XX00\",\"tablet\":\"a\",\"klok\":1,\"regels\":[null]}", "{\"school\":\"99XX00\",\"tablet\":\"a\",\"klok\":1,\"regels\":{}}", "{\"school\":\"\\ud800\",\"tablet\":\"a\",\"klok\":1,\"regels\":[]}",
        new string('[', 100_000), new string(' ', 600_000), "{\"a\":\"" + new string('x', 500_000) + "\"}", Json(toestel.TabletId, [.. Enumerable.Range(1, Overblijven.OverblijfGrenzen.NagekomenPerKeerMax + 1).Select(n => Proeftoestel.Tik(100 + n, "kind52", "aanwezig", Kracht))]),
    }.Select((tekst, nr) => (string.Create(CultureInfo.InvariantCulture, $"vorm {nr}: {(tekst.Length > 40 ? tekst[..40] : tekst)}"), (Func<Task<HttpResponseMessage>>)(() => toestel.StuurRuw(tekst))));

    private static string Json(string tablet, params NagekomenRegel[] regels) => JsonSerializer.Serialize(new NagekomenVerzoek(School, tablet, 1_000_000, regels), JsonSerializerOptions.Web);
}
