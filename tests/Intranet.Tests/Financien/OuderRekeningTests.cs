using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Leerlingen;
using OrleansSchool.Tests.Intranet.Lunch;
using OrleansSchool.Tests.Intranet.Mensen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>The bill and the mandate behind the personal link: each verzorger their own (PAR-1, TSO-6b).</summary>
[Requirement("PAR-1", "TSO-6b")]
public sealed class OuderRekeningTests : IAsyncLifetime
{
    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berghuis", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        await ZetBank(_web);
        var (kind, wie) = (_web.Grains.Leerling(Sleutel, Geldschool.Kind), Wie.Systeem(Sleutel, "Proef"));
        Goed(await kind.BewaarVerzorgers([Robin, Jo], [], (await kind.Kaart(wie)).Waarde!.Versie, wie));
        await _web.Grains.Betalers(Sleutel).WerkBij([Geldschool.Kind]);
        await Tot(_web, async () => (await _web.Grains.Betalers(Sleutel).Alles()).Length == 2);
        foreach (var (verzorger, centen) in new[] { ("v1", 7_000L), ("v2", 3_525L) })
        {
            var betaler = _web.Grains.Betaler(Sleutel, await BetalerId(_web, verzorger));
            Goed(await betaler.NeemBeginpostOp(new Geld(centen), "Oud schooljaar", new DateOnly(2026, 12, 31), Op($"begin-{verzorger}"), Coordinator));
        }

        _web.Klok.Naar(new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.FromHours(1)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Elke_verzorger_ziet_alleen_de_eigen_rekening()
    {
        var (robin, jo) = (await Link("robin@thuis.example"), await Link("jo@thuis.example", alGemaild: true));
        using var ouder = _web.Anoniem();

        var (van, ander) = ((await ouder.Pagina(robin)).Tekst("#rekening"), (await ouder.Pagina(jo)).Tekst("#rekening"));

        Assert.Contains("70,00", van, StringComparison.Ordinal);
        Assert.Contains("35,25", ander, StringComparison.Ordinal);
        Assert.DoesNotContain("35,25", van, StringComparison.Ordinal);
        Assert.DoesNotContain("70,00", ander, StringComparison.Ordinal);
        foreach (var tekst in new[] { van, ander })
        {
            Assert.Contains("uiterlijk donderdag 31 december", tekst, StringComparison.Ordinal);
            Assert.Contains(Geldschool.IbanSchool, tekst, StringComparison.Ordinal);
            Assert.Contains((await Kaart(_web, tekst == van ? "v1" : "v2")).Vorderingen.Single().Nummer, tekst, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Een_ouder_tekent_een_keer_en_met_een_fout_iban_niet()
    {
        using var ouder = _web.Anoniem();
        var pad = await Link("robin@thuis.example");
        var vorm = (await ouder.Pagina(pad)).Form($"Teken&kind={Geldschool.Kind}");
        var fout = await ouder.Verstuur(vorm, ("iban", IbanFout), ("naam", "R. Beukhof"), ("akkoord", "true")).Geweigerd();
        Assert.Contains("IBAN klopt niet", fout.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain(IbanFout, fout.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.True(fout.QuerySelector("#rekening details")!.HasAttribute("open"));
        var zonder = await ouder.Verstuur(vorm, ("iban", IbanMoeder), ("naam", "R. Beukhof")).Geweigerd();
        Assert.Contains("Vink aan", zonder.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(IbanMoeder, zonder.QuerySelector("#t-iban")!.GetAttribute("value")); // only what was typed just now, and only when it was right
        Assert.Empty((await Kaart(_web, "v1")).Machtigingen);

        using var getekend = await ouder.Verstuur((await ouder.Pagina(pad)).Form($"Teken&kind={Geldschool.Kind}"), ("iban", IbanMoeder), ("naam", "R. Beukhof"), ("akkoord", "true"));
        var na = await Bezoeker.Lees(getekend);
        using var nogEens = await ouder.Verstuur(vorm, ("iban", IbanMoeder), ("naam", "R. Beukhof"), ("akkoord", "true"));

        Assert.Contains("Uw machtiging is getekend", na.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("eindigt op 6789", na.Tekst("#rekening"), StringComparison.Ordinal);
        Assert.DoesNotContain(IbanMoeder, na.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nogEens.StatusCode);
        var machtiging = Assert.Single((await Kaart(_web, "v1")).Machtigingen);
        Assert.Equal((Machtigingwijze.PerLink, IbanMoeder, new DateOnly(2026, 11, 13)), (machtiging.Wijze, machtiging.Iban, machtiging.GetekendOp));
        Assert.Matches("^[0-9a-f]{64}$", machtiging.TekstHash);
        Assert.Empty((await Kaart(_web, "v2")).Machtigingen);
    }

    [Fact]
    public async Task Een_tekst_die_intussen_anders_is_wordt_niet_getekend()
    {
        using var ouder = _web.Anoniem();
        var pad = await Link("robin@thuis.example");
        var vorm = (await ouder.Pagina(pad)).Form($"Teken&kind={Geldschool.Kind}");
        var financien = _web.Grains.Financien(Sleutel);
        var nu = await financien.Bekijk();
        Goed(await financien.ZetBank(nu.Bank! with { Naam = "Andere Stichting" }, nu.Versie, Coordinator));

        var nee = await ouder.Verstuur(vorm, ("iban", IbanMoeder), ("naam", "R. Beukhof"), ("akkoord", "true")).Geweigerd();

        Assert.NotEmpty(nee.Tekst("[role=alert]"));
        Assert.Contains("Andere Stichting", nee.Tekst("#rekening"), StringComparison.Ordinal);
        Assert.Empty((await Kaart(_web, "v1")).Machtigingen);
    }

    [Fact]
    public async Task Een_ouder_trekt_de_eigen_machtiging_in_en_betaalt_dan_zelf()
    {
        using var ouder = _web.Anoniem();
        var pad = await Link("robin@thuis.example");
        using var getekend = await ouder.Verstuur((await ouder.Pagina(pad)).Form($"Teken&kind={Geldschool.Kind}"), ("iban", IbanMoeder), ("naam", "R. Beukhof"), ("akkoord", "true"));
        var na = await Bezoeker.Lees(getekend);

        using var weg = await ouder.Verstuur(na.Form($"TrekIn&kind={Geldschool.Kind}"));
        var ingetrokken = await Bezoeker.Lees(weg);

        Assert.Contains("Uw machtiging is ingetrokken", ingetrokken.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("Maak", ingetrokken.Tekst("#rekening"), StringComparison.Ordinal);
        Assert.False(HeeftVorm(ingetrokken, "TrekIn"));
        Assert.Equal(Machtigingstand.Ingetrokken, (await Kaart(_web, "v1")).Machtigingen.Single().Op(_web.Vandaag));
    }

    [Fact]
    public async Task Een_formulier_voor_een_ander_kind_tekent_niets()
    {
        using var ouder = _web.Anoniem();
        var pad = await Link("robin@thuis.example");
        foreach (var handler in new[] { "Teken", "TrekIn" })
        {
            var nee = await ouder.Post(
                $"{pad}?handler={handler}&kind=kind51", [("iban", IbanMoeder), ("naam", "R. Beukhof"), ("tekstHash", "x"), ("akkoord", "true"), ("Operatie", $"operatie-ander-{handler}")]).Geweigerd();
            Assert.Contains("Dit kind hoort niet bij deze link.", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        }

        Assert.Empty((await Kaart(_web, "v1")).Machtigingen);
    }

    /// <summary>Mails all of groep 5 who have no link, and takes the path out of the mail.</summary>
    private async Task<string> Link(string email, bool alGemaild = false)
    {
        if (!alGemaild)
        {
            using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
            await marijke.Verstuur((await marijke.Pagina($"{S}/ouderlinks?groep=g5")).Form("Groep")).Gelukt();
        }

        return Brievenbus.Link(await _bus.Naar(_web, email));
    }
}
