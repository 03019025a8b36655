using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Vijandig.Adres;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Velden;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>Addresses, headers and whole requests that no browser makes, on the real server (SEC-6, SEC-2).</summary>
[Requirement("SEC-6")]
public sealed class AdresTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    private const int VragenPerKeer = 1_500;

    /// <summary>Of the machine, of another host, or of the other school: none of it may stand in an answer.</summary>
    private static readonly string[] Verraad =
    [
        "root:x:0:0", "SQLite format", "<script>alert(1)", "href=\"//evil.example", "href=\"http://evil.example", "action=\"//evil.example", "action=\"http://evil.example", "src=\"//evil.example",
        "href=\"javascript:alert", "action=\"javascript:alert",
    ];

    private static readonly string[] Vreemd =
    [
        "%00", "%0d%0aSet-Cookie:%20x=y", "../../99XX01", "0001-01-01", "9999-12-31", "2026-02-31", "-1", "2147483648", "99999999999999999999", "1e400", "NaN", "%ED%A0%80", "%E2%80%AE", "%F0%9F%91%A8",
        "%3Cscript%3Ealert(1)%3C/script%3E", "%22%20onmouseover=alert(1)%20x=%22", "javascript:alert(1)", "//evil.example", "http://evil.example/", "%5Cevil.example", "a,b,c", "0000-9999", "9999-10000", "%", "",
        new('x', 2_000),
    ];

    /// <summary>What is read from an address without the framework binding it: no list knows these, and there are few.</summary>
    private static readonly (string Route, string Vervolg, string Veld)[] Ongebonden =
    [
        ("/s/{school}/geld/leerling/{leerling}", "soort=Structureel&dagen=1&", "per"), ("/s/{school}/geld/leerling/{leerling}", "per=2026-11-16&dagen=1&", "soort"),
        ("/s/{school}/geld/leerling/{leerling}", "per=2026-11-16&soort=Structureel&", "dagen"), ("/s/{school}/geld/leerling/{leerling}", "per=2026-11-16&soort=Structureel&dagen=1&", "vraag"),
        ("/s/{school}/live", "", "onderwerp"),
    ];

    [Fact]
    public async Task Geen_adres_of_kop_stoort_de_server_of_geeft_iets_prijs()
    {
        var doelwit = eigen.Doelwit;
        var (cookie, teller, server) = (await doelwit.Cookie(), new Teller("adressen en koppen", uit), new Uri(doelwit.Adres).Authority);
        foreach (var worp in Adresworpen.Alle(doelwit.School.Sleutel.Waarde))
        {
            foreach (var (wie, koek) in new[] { ("ingelogd", cookie), ("niemand", "x=y") })
            {
                var antwoord = await RuweVraag.Stuur(doelwit.Adres, worp.Bytes(server, koek));
                var rijen = await doelwit.Schade(antwoord, () => RuweVraag.Stuur(doelwit.Adres, worp.Bytes(server, koek)));
                teller.Tel($"{wie}: {worp.Naam}", antwoord, Verwachting.Nooit, doelwit.Storing(), rijen);
                Weeg(teller, $"{wie}: {worp.Naam}", antwoord, worp, isNiemand: wie == "niemand");
            }
        }

        await Halverwege(doelwit, teller, server, cookie);
        teller.Slot();
    }

    [Fact]
    public async Task Geen_waarde_in_een_adres_stoort_de_server()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var teller = new Teller("waarden in adressen", uit);
        var vragen = (await Ingangen.Van(doelwit.Diensten, "GET")).SelectMany(i => i.Velden.Select(v => (Ingang: i, Veld: v))).SelectMany(v => Vreemd.Select(w => Vraag(doelwit, v.Ingang, v.Veld, w))).ToList();
        Assert.NotEmpty(vragen);
        foreach (var pad in Keuze.Uit(vragen, "adressen", VragenPerKeer, v => v).Concat(Ongebonden.SelectMany(_ => Vreemd, (o, waarde) => $"{doelwit.Vul(o.Route)}?{o.Vervolg}{o.Veld}={waarde}")))
        {
            var antwoord = await werper.Get(pad);
            var rijen = await doelwit.Schade(antwoord, () => werper.Get(pad));
            teller.Tel(pad, antwoord, Verwachting.Nooit, doelwit.Storing(), rijen);
            Verraden(teller, pad, antwoord);
        }

        teller.Slot($"mogelijk={vragen.Count}");
    }

    /// <summary>The address of one school with the session of another, and ids of the one under the other.</summary>
    [Fact, Requirement("SEC-2", "SCH-5")]
    public async Task Een_andere_school_is_er_niet_wat_er_ook_in_het_adres_staat()
    {
        var doelwit = eigen.Doelwit;
        var ander = await doelwit.NogEenSchool();
        await ander.SchrijfIn("alleendaar", "Wolf", "Verrebuur");
        await doelwit.Opslag.NaStilte();
        using var werper = await doelwit.MetAlles();
        var teller = new Teller("andere school", uit);
        var (hier, daar) = ($"/s/{doelwit.School.Sleutel}/", $"/s/{ander.Sleutel}/");
        foreach (var adres in doelwit.Adressen().Where(a => a.StartsWith(hier, StringComparison.Ordinal)))
        {
            await Weiger(doelwit, teller, adres.Replace(hier, daar, StringComparison.Ordinal), werper.Get, mag: [404]);
            if (adres.Contains("/wout", StringComparison.Ordinal))
            {
                await Weiger(doelwit, teller, adres.Replace("/wout", "/alleendaar", StringComparison.Ordinal), werper.Get, mag: null);
            }
        }

        foreach (var ingang in (await Veldingang.Alle(doelwit, werper)).Where(i => i.Vorm is not null && i.Adres.StartsWith(hier, StringComparison.Ordinal)))
        {
            await Weiger(doelwit, teller, ingang.Adres.Replace(hier, daar, StringComparison.Ordinal), pad => werper.Post(pad, ingang.Vorm!.Waarden()), mag: [403, 404]);
        }

        await GeenSpoor(doelwit, teller, ander);
        teller.Slot();
    }

    private static string Vraag(Doelwit doelwit, Ingang ingang, Bindveld veld, string waarde)
    {
        var pad = doelwit.Vul(ingang.Route);
        return $"{pad}?{(ingang.Handler is null ? "" : $"handler={ingang.Handler}&")}{veld.Naam}={waarde}";
    }

    private static void Weeg(Teller teller, string naam, Antwoord antwoord, Lijnworp worp, bool isNiemand)
    {
        if (worp.Mag?.Contains(antwoord.Status) == false && antwoord.Status < 500 && !(isNiemand && antwoord.Status is 302 or 401))
        {
            teller.Fout($"{naam}: {antwoord.Status}");
        }

        if (antwoord.Naar.Length > 0 && (!antwoord.Naar.StartsWith('/') || antwoord.Naar.StartsWith("//", StringComparison.Ordinal) || antwoord.Naar.StartsWith("/\\", StringComparison.Ordinal)))
        {
            teller.Fout($"{naam}: stuurt door naar {antwoord.Naar}");
        }

        if (isNiemand && antwoord.Tekst.Contains("Zijlstra", StringComparison.Ordinal))
        {
            teller.Fout($"{naam}: toont een kind aan niemand");
        }

        Verraden(teller, naam, antwoord);
    }

    private static void Verraden(Teller teller, string naam, Antwoord antwoord)
    {
        if (Verraad.FirstOrDefault(v => antwoord.Tekst.Contains(v, StringComparison.OrdinalIgnoreCase)) is { } gezien)
        {
            teller.Fout($"{naam}: het antwoord bevat {gezien}");
        }

        if (RuweVraag.Kop(antwoord.Tekst, "Set-Cookie") is { } koek && koek.StartsWith("x=y", StringComparison.Ordinal))
        {
            teller.Fout($"{naam}: zet een koekje van de werper");
        }
    }

    /// <summary>Connections that stop in the middle, in great number, hold nobody up.</summary>
    private static async Task Halverwege(Doelwit doelwit, Teller teller, string server, string cookie)
    {
        byte[][] stukken =
        [
            RuweVraag.Bytes("POST /inloggen HTTP/1.1", [$"Host: {server}", "Content-Length: 1000", "Content-Type: application/x-www-form-urlencoded"], "a=b"), [.. "GET / HT"u8], [0x16, 0x03, 0x01, 0, 0x05, 1, 0, 0, 1, 0],
            [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8], [.. Enumerable.Repeat((byte)0, 4_000)], [.. Enumerable.Repeat((byte)'A', 100_000)],
        ];
        var dood = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => RuweVraag.Stuur(doelwit.Adres, stukken[n % stukken.Length], half: true)));
        foreach (var (antwoord, nr) in dood.Select((a, nr) => (a, nr)))
        {
            teller.Tel(string.Create(CultureInfo.InvariantCulture, $"halverwege {nr}"), antwoord, Verwachting.Nooit, doelwit.Storing(), doelwit.Opslag.Gewijzigd(), TimeSpan.FromSeconds(25));
        }

        var daarna = await RuweVraag.Stuur(doelwit.Adres, RuweVraag.Bytes("GET /profiel HTTP/1.1", [$"Host: {server}", $"Cookie: {cookie}", "Connection: close"]));
        Assert.True(daarna is { Status: 200 } && daarna.Duur < Teller.AntwoordMax, $"daarna {daarna.Status} in {daarna.Duur}");
    }

    private static async Task Weiger(Doelwit doelwit, Teller teller, string pad, Func<string, Task<Antwoord>> werp, IReadOnlyList<int>? mag)
    {
        var antwoord = await werp(pad);
        teller.Tel(pad, antwoord, Verwachting.Nooit, doelwit.Storing(), await doelwit.Schade(antwoord, () => werp(pad)));
        if (mag?.Contains(antwoord.Status) == false)
        {
            teller.Fout($"{pad}: {antwoord.Status}");
        }

        if (antwoord.Tekst.Contains("Verrebuur", StringComparison.Ordinal))
        {
            teller.Fout($"{pad}: toont een kind van de andere school");
        }
    }

    /// <summary>What that school has is as it was: its child is still there, with what it had.</summary>
    private static async Task GeenSpoor(Doelwit doelwit, Teller teller, BordSchool ander)
    {
        var kaart = await doelwit.Grains.Leerling(ander.Sleutel, "alleendaar").Kaart(ander.Systeem);
        if (kaart.Waarde is not { Persoon.Achternaam: "Verrebuur", Verzorgers.Length: 2 })
        {
            teller.Fout("het kind van de andere school is veranderd");
        }
    }
}
