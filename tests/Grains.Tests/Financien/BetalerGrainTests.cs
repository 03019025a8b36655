using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>A payer over real grains and a real store: books what it owns, and lets others see only their own.</summary>
public sealed class BetalerGrainTests : IAsyncLifetime
{
    private const string Termijn = "termijn/2026-2027/1/lieke";

    private Geldproef _proef = null!;
    private int _nr;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("TSO-6b", "TSO-10i")]
    public async Task Een_vordering_wordt_geboekt_betaald_en_teruggeboekt_en_het_journaal_klopt_op_de_cent()
    {
        await _proef.Machtig(Geldproef.Vader);
        await Stel(Geldproef.Vader, 7_000);
        var vader = await _proef.Betaler(Geldproef.Vader);
        var bijdrage = (await vader.NeemInIncasso("run1", new DateOnly(2026, 9, 30))).Bijdrage!;
        var weer = (await vader.NeemInIncasso("run1", new DateOnly(2026, 9, 30))).Bijdrage!;
        Assert.Equal((bijdrage.Kenmerk, bijdrage.Bedrag, 1), (weer.Kenmerk, weer.Bedrag, weer.Delen.Length));

        var betaling = new Ontvangst("incasso/run1/1", Betaalwijze.Incasso, new DateOnly(2026, 9, 28), bijdrage.Bedrag, Boekposten.IncassoOnderweg, bijdrage.Delen, null, "systeem");
        await vader.OntvangBetaling(new Afzender("incasso/99XX00/run1", 1), betaling);
        await vader.OntvangStorno(new Afzender("incasso/99XX00/run1", 2), "storno/run1/1/1", "run1", new DateOnly(2026, 10, 6), bijdrage.Bedrag, "AM04");
        await vader.OntvangStorno(new Afzender("incasso/99XX00/run1", 2), "storno/run1/1/1", "run1", new DateOnly(2026, 10, 6), bijdrage.Bedrag, "AM04");

        var kaart = await _proef.Kaart(Geldproef.Vader);
        Assert.Equal((7_000, Termijn, null), ((int)kaart.Open.Centen, kaart.Vorderingen.Single().Id, kaart.Vorderingen.Single().RunId));
        await _proef.Sluitend();
        Assert.Equal(Geld.Nul, await _proef.Saldo(Boekposten.IncassoOnderweg));
    }

    [Fact]
    [Requirement("TSO-6c", "OPS-1")]
    public async Task Na_een_kapotte_schijf_en_een_herstart_is_hetzelfde_bericht_een_keer_verwerkt()
    {
        await Stel(Geldproef.Moeder, 7_000);
        var id = await _proef.BetalerId(Geldproef.Moeder);
        var betaling = new Ontvangst("afschrift/a/1", Betaalwijze.Overboeking, _proef.School.Vandaag, new Geld(5_000), Boekposten.Bank, [], "a/1", "systeem");
        _proef.School.Storing.Bij((toestand, _) => toestand == "betaler");
        await Assert.ThrowsAnyAsync<Exception>(() => _proef.School.Grains.Betaler(Opstelling.School, id).OntvangBetaling(new Afzender("afschrift/99XX00/a", 1), betaling));
        await _proef.School.Herstart();

        await _proef.School.Grains.Betaler(Opstelling.School, id).OntvangBetaling(new Afzender("afschrift/99XX00/a", 1), betaling);
        await _proef.School.Grains.Betaler(Opstelling.School, id).OntvangBetaling(new Afzender("afschrift/99XX00/a", 2), betaling);

        Assert.Equal(2_000, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        await _proef.Sluitend();
        Assert.Equal(5_000, (await _proef.Saldo(Boekposten.Bank)).Centen);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Tegoed_uitbetalen_vraagt_een_tweede_persoon()
    {
        await _proef.Betaal(Geldproef.Moeder, 1_575);
        var moeder = await _proef.Betaler(Geldproef.Moeder);
        var versie = (await _proef.Kaart(Geldproef.Moeder)).Versie;
        Opstelling.Eis(await moeder.VraagUitbetaling(new Geld(1_575), Geldproef.IbanMoeder, "A. Akker", versie, _proef.Op(), Geldproef.Coordinator));
        var gevraagd = (await _proef.Kaart(Geldproef.Moeder)).Uitbetalingen.Single();

        Assert.Equal("zelfde-persoon", (await moeder.KeurUitbetaling(gevraagd.Id, true, _proef.Op(), Geldproef.Coordinator)).Weigering!.Code);
        Assert.Null(await moeder.NeemInBetaalrun(gevraagd.Id, "p1"));
        Opstelling.Eis(await moeder.KeurUitbetaling(gevraagd.Id, true, _proef.Op(), Geldproef.Leider));
        Assert.NotNull(await moeder.NeemInBetaalrun(gevraagd.Id, "p1"));
        Assert.NotNull(await moeder.NeemInBetaalrun(gevraagd.Id, "p1"));
        Assert.Null(await moeder.NeemInBetaalrun(gevraagd.Id, "p2"));

        await _proef.Sluitend();
        Assert.Equal((-1_575, 0), ((int)(await _proef.Saldo(Boekposten.BetalingOnderweg)).Centen, (int)(await _proef.Saldo(Boekposten.Tegoeden)).Centen));
    }

    [Fact]
    [Requirement("TSO-10m", "TSO-10n")]
    public async Task Van_herinnering_via_besluit_tot_betalen_en_alleen_de_dagen_van_die_ouder()
    {
        await Stel(Geldproef.Vader, 7_000);
        var vader = await _proef.Betaler(Geldproef.Vader);
        Vooruit(30);
        Opstelling.Eis(await vader.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator));
        Assert.Equal("al-herinnerd", (await vader.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator)).Weigering!.Code);
        Assert.Equal("geen-voorstel", (await Besluit(vader, Weekdagen.Donderdag)).Weigering!.Code);
        Vooruit(28);
        await vader.Nacht();
        Assert.Equal("dagen-kiezen", (await Besluit(vader, Weekdagen.Geen)).Weigering!.Code);
        Opstelling.Eis(await Besluit(vader, Weekdagen.Donderdag));

        var vanaf = _proef.School.Vandaag.AddDays(1);
        while (vanaf.DayOfWeek != DayOfWeek.Thursday)
        {
            vanaf = vanaf.AddDays(1);
        }

        Assert.Equal("uitsluiting-te-vroeg", (await Licht(vader, _proef.School.Vandaag)).Weigering!.Code);
        Opstelling.Eis(await Licht(vader, vanaf));
        await _proef.LeegUitbakken();
        Assert.Equal((Verwachting.Uitgesloten, Verwachting.Structureel), (await Verwacht(vanaf), await Verwacht(vanaf.AddDays(4))));

        await _proef.Betaal(Geldproef.Vader, 7_000);
        Assert.Equal(Verwachting.Structureel, await Verwacht(vanaf));
        Assert.Equal(Aanmaningstand.Voldaan, (await _proef.Kaart(Geldproef.Vader)).Aanmaningen.Single().Stand);
    }

    [Fact]
    [Requirement("PAR-1")]
    public async Task Gescheiden_ouders_zien_ieder_alleen_de_eigen_rekening_en_tekenen_voor_zichzelf()
    {
        await Stel(Geldproef.Moeder, 7_000);
        await Stel(Geldproef.Vader, 6_000);
        var (vanMoeder, vanVader) = (await Link(Geldproef.Moeder, "a"), await Link(Geldproef.Vader, "b"));
        var (moeder, vader) = (await _proef.Betaler(Geldproef.Moeder), await _proef.Betaler(Geldproef.Vader));

        var rekening = (await moeder.Ouderrekening(Geldproef.Lieke, vanMoeder))!;
        Assert.Equal((7_000, "Lieke"), ((int)rekening.Totaal.Centen, rekening.Regels.Single().Roepnaam));
        Assert.Null(await moeder.Ouderrekening(Geldproef.Lieke, vanVader));
        Assert.Null(await vader.Ouderrekening(Geldproef.Lieke, vanMoeder));
        Assert.Null(await moeder.Ouderrekening(Geldproef.Lieke, "verzonnen"));
        Assert.Equal("link-voorbij", (await vader.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", rekening.TekstHash!, _proef.Op())).Weigering!.Code);
        Assert.Equal("verouderd", (await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", "andere tekst", _proef.Op())).Weigering!.Code);

        var operatie = _proef.Op();
        Opstelling.Eis(await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", rekening.TekstHash!, operatie));
        Opstelling.Eis(await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", rekening.TekstHash!, operatie));
        Assert.Equal("verouderd", (await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanVader, "A. Akker", rekening.TekstHash!, _proef.Op())).Weigering!.Code);

        var kaart = await _proef.Kaart(Geldproef.Moeder);
        Assert.Equal((Machtigingwijze.PerLink, rekening.TekstHash), (kaart.Machtigingen.Single().Wijze, kaart.Machtigingen.Single().TekstHash));
        Assert.Equal(Betaalplan.Incasso, kaart.Plan);
        Opstelling.Eis(await moeder.OuderTrektIn(Geldproef.Lieke, vanMoeder, _proef.Op()));
        Assert.Equal(Betaalplan.Ineens, (await _proef.Kaart(Geldproef.Moeder)).Plan);
    }

    [Fact]
    [Requirement("PAR-1", "TSO-6b")]
    public async Task Een_oud_formulier_tekent_na_het_intrekken_niets_en_zegt_dat()
    {
        await Stel(Geldproef.Moeder, 7_000);
        var vanMoeder = await Link(Geldproef.Moeder, "a");
        var moeder = await _proef.Betaler(Geldproef.Moeder);
        var oud = (await moeder.Ouderrekening(Geldproef.Lieke, vanMoeder))!.TekstHash!;
        Opstelling.Eis(await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", oud, _proef.Op()));
        Opstelling.Eis(await moeder.OuderTrektIn(Geldproef.Lieke, vanMoeder, _proef.Op()));

        Assert.Equal("verouderd", (await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", oud, _proef.Op())).Weigering!.Code);

        var nieuw = (await moeder.Ouderrekening(Geldproef.Lieke, vanMoeder))!.TekstHash!;
        Opstelling.Eis(await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanVader, "A. Akker", nieuw, _proef.Op()));
        Assert.Equal("verouderd", (await moeder.OuderTekent(Geldproef.Lieke, vanMoeder, Geldproef.IbanMoeder, "A. Akker", oud, _proef.Op())).Weigering!.Code);
        Assert.Equal(Betaalplan.Incasso, (await _proef.Kaart(Geldproef.Moeder)).Plan);
    }

    [Fact]
    [Requirement("TSO-6b", "SEC-2")]
    public async Task Een_IBAN_ziet_alleen_wie_over_machtigingen_gaat()
    {
        await _proef.Machtig(Geldproef.Moeder);
        var moeder = await _proef.Betaler(Geldproef.Moeder);

        Assert.Equal("geen-recht", (await moeder.Kaart(Geldproef.Commissie)).Weigering!.Code);
        Assert.Equal(Geldproef.IbanMoeder, (await moeder.Kaart(Geldproef.Kantoor)).Waarde!.Machtigingen.Single().Iban);
        Assert.Equal("geen-recht", (await moeder.Kaart(Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering!.Code);
    }

    [Fact]
    [Requirement("TSO-10n", "SEC-2")]
    public async Task De_commissie_ziet_een_betaler_als_er_te_beslissen_valt_en_dan_alleen_wat_dat_vraagt()
    {
        await _proef.Machtig(Geldproef.Vader);
        await Stel(Geldproef.Vader, 7_000);
        var vader = await _proef.Betaler(Geldproef.Vader);
        Assert.Equal("geen-recht", (await _proef.Betalers.Bekijk(Geldproef.Commissie)).Weigering!.Code);
        Vooruit(30);
        Opstelling.Eis(await vader.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator));
        Assert.Equal("geen-recht", (await vader.Kaart(Geldproef.Commissie)).Weigering!.Code);
        Vooruit(28);
        await vader.Nacht();

        var kaart = (await vader.Kaart(Geldproef.Commissie)).Waarde!;
        Assert.Equal((7_000L, Aanmaningstand.UitsluitingVoorgesteld, 0), (kaart.Open.Centen, kaart.Aanmaningen.Single().Stand, kaart.Machtigingen.Length));
        Assert.Null(kaart.Email);
        Assert.Equal("geen-recht", (await vader.Blad(1, Geldproef.Commissie)).Weigering!.Code);
        Opstelling.Eis(await vader.BesluitUitsluiting(kaart.Aanmaningen.Single().Id, sluitUit: false, Weekdagen.Geen, "Er is een afspraak", kaart.Versie, _proef.Op(), Geldproef.Commissie));

        Assert.Equal(Aanmaningstand.NietUitgesloten, (await vader.Kaart(Geldproef.Commissie)).Waarde!.Aanmaningen.Single().Stand);
        Vooruit(1);
        Assert.Equal("geen-recht", (await vader.Kaart(Geldproef.Commissie)).Weigering!.Code);
    }

    [Fact]
    [Requirement("PAR-1", "TSO-10m")]
    public async Task Naar_een_mailadres_dat_van_de_kaarten_af_is_gaat_de_volgende_nacht_niets_meer()
    {
        foreach (var id in new[] { Geldproef.Lieke, Geldproef.Daan, Geldproef.Noor })
        {
            var kind = _proef.School.Grains.Leerling(Opstelling.School, id);
            var kaart = (await kind.Kaart(Geldproef.Kantoor)).Waarde!;
            Verzorger[] zonder = [.. kaart.Verzorgers.Select(v => v.Id == Geldproef.Moeder ? v with { Email = null } : v)];
            Opstelling.Eis(await kind.BewaarVerzorgers([.. zonder], kaart.Noodcontacten, kaart.Versie, Geldproef.Kantoor));
        }

        await _proef.Betalers.Nacht();
        await _proef.LeegUitbakken();

        Assert.Null((await _proef.Kaart(Geldproef.Moeder)).Email);
        Assert.Equal("bas@voorbeeld.invalid", (await _proef.Kaart(Geldproef.Vader)).Email);
    }

    private void Vooruit(int dagen) => _proef.School.Klok.Vooruit(TimeSpan.FromDays(dagen));

    private async Task Stel(string verzorger, long centen)
    {
        var opdracht = new Vorderingopdracht(
            Termijn, Vorderingsoort.Termijn, Geldproef.Jaar, Geldproef.Lieke, Boekposten.BijdrageStructureel, 40, 8, new Geld(centen), 1, _proef.School.Vandaag, new DateOnly(2026, 9, 30), false, "proef");
        await (await _proef.Betaler(verzorger)).OntvangVordering(new Afzender($"afrekening/{Opstelling.School}/lieke/2026-2027", ++_nr), opdracht);
        await _proef.LeegUitbakken();
    }

    private async Task<Uitkomst> Besluit(IBetalerGrain betaler, Weekdagen dagen)
    {
        var kaart = await _proef.Kaart(Geldproef.Vader);
        return await betaler.BesluitUitsluiting(kaart.Aanmaningen.Single().Id, sluitUit: true, dagen, "Geen gehoor", kaart.Versie, _proef.Op(), Geldproef.Commissie);
    }

    private async Task<Uitkomst> Licht(IBetalerGrain betaler, DateOnly vanaf)
    {
        var kaart = await _proef.Kaart(Geldproef.Vader);
        return await betaler.NoteerIngelicht(kaart.Aanmaningen.Single().Id, _proef.School.Vandaag, vanaf, kaart.Versie, _proef.Op(), Geldproef.Commissie);
    }

    private async Task<Verwachting> Verwacht(DateOnly datum) => (await _proef.School.Grains.Overblijfgroep(Opstelling.School, Geldproef.Jaar, "g5").Verwachting(datum))[Geldproef.Lieke];

    private async Task<string> Link(string verzorger, string teken)
    {
        var hash = string.Concat(Enumerable.Repeat(teken, 64));
        var mail = verzorger == Geldproef.Moeder ? "anna@voorbeeld.invalid" : "bas@voorbeeld.invalid";
        var nu = _proef.School.Klok.GetUtcNow();
        var uitkomst = await _proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke)
            .ZetOuderlink(new Ouderlink(verzorger, hash, OuderRules.MailHash(mail), nu, nu.AddDays(60)), Geldproef.Kantoor);
        Assert.Null(uitkomst.Weigering);
        return hash;
    }
}
