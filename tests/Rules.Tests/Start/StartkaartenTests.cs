using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Rooster;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Start.Startproef;

namespace OrleansSchool.Tests.Rules.Start;

/// <summary>What waits for whom on the start page, and by when (UX-2).</summary>
[Requirement("UX-2")]
public sealed class StartkaartenTests
{
    private static readonly VergaderingMag Niets = new(Beheren: false, Indienen: false, Notuleren: false, Antwoorden: false, NotulenLezen: false);
    private static readonly VergaderingMag Beheert = new(Beheren: true, Indienen: false, Notuleren: true, Antwoorden: false, NotulenLezen: true);

    [Theory, Requirement("TSO-2h")]
    [InlineData(20, null, null)]
    [InlineData(14, "wacht", "Uiterlijk donderdag 19 november.")]
    [InlineData(8, "wacht", "Uiterlijk vrijdag 13 november.")]
    [InlineData(7, "te-laat", "Vandaag is de laatste dag.")]
    [InlineData(3, "te-laat", "Had er uiterlijk zondag 8 november moeten zijn.")]
    public void De_agenda_wordt_gevraagd_in_de_week_voor_hij_weg_moet_en_is_daarna_te_laat(int dagen, string? staat, string? zin)
    {
        var kaart = Kaarten(Feiten(Rol.Overblijfcoordinator).Met(Vergadering(dagen, Vergaderstap.Gepland, Beheert))).SingleOrDefault(k => k.Kop == "Verstuur de agenda");

        Assert.Equal(staat, kaart?.Staat);
        Assert.True(zin is null || kaart!.Zin.StartsWith(zin, StringComparison.Ordinal), kaart?.Zin);
        Assert.DoesNotContain(Kaarten(Feiten(Rol.Ouderraad).Met(Vergadering(dagen, Vergaderstap.Gepland, Niets))), k => k.VraagtDaad);
    }

    [Fact, Requirement("TSO-2g")]
    public void Wie_een_punt_kan_indienen_leest_tot_wanneer_en_wie_nog_niet_zei_of_hij_komt_wordt_dat_gevraagd()
    {
        var kaarten = Kaarten(Feiten(Rol.Overblijfkracht).Met(Vergadering(15, Vergaderstap.Gepland, Niets with { Indienen = true, Antwoorden = true }, Komst.Onbekend)));

        Assert.Equal(Vandaag.AddDays(7), kaarten.Single(k => k.Kop == "Agendapunten inleveren").Voor);
        Assert.Equal("Vergadering van de overblijfcommissie, 19:30 uur, lerarenkamer.", kaarten.Single(k => k.Kop == "Kom je op vrijdag 27 november?").Zin);
        var zei = Kaarten(Feiten(Rol.Overblijfkracht).Met(Vergadering(15, Vergaderstap.AgendaVerstuurd, Niets with { Antwoorden = true })));
        Assert.Equal(["Vergadering van de overblijfcommissie"], zei.Select(k => k.Kop));
    }

    [Fact, Requirement("TSO-2f")]
    public void Twee_vergaderingen_op_een_dag_verbergen_niet_wat_er_daarna_komt()
    {
        var rijen = new[] { 0, 0, 9, 30, -3 }.Select((over, nr) => VergaderRules.EersteRij(
            $"v{nr}", Vergadersoort.Commissie, new VergaderingInvoer(Vandaag.AddDays(over), new TimeOnly(9, 0), 60, "lerarenkamer", null), 0));

        Assert.Equal(["v0", "v1", "v2", "v3", "v4"], Startlezer.TeBekijken(rijen, Vandaag).Select(r => r.Id));
    }

    [Theory, Requirement("TSO-2f")]
    [InlineData("10:59", false)]
    [InlineData("11:00", false)]
    [InlineData("11:01", true)]
    public void Of_je_komt_wordt_alleen_gevraagd_tot_de_vergadering_begint(string begin, bool gevraagd)
    {
        var vandaag = Vergadering(0, Vergaderstap.AgendaVerstuurd, Niets with { Antwoorden = true }, Komst.Onbekend);
        var kaarten = Kaarten(Feiten(Rol.Overblijfkracht).Met(vandaag with { Gegevens = vandaag.Gegevens with { Begin = TimeOnly.ParseExact(begin, "HH:mm", CultureInfo.InvariantCulture) } }));

        Assert.Equal(gevraagd, kaarten.Any(k => k.Kop.StartsWith("Kom je", StringComparison.Ordinal)));
    }

    [Fact, Requirement("TSO-2i")]
    public void De_notulen_worden_van_de_notulist_gevraagd_en_van_wie_beheert_pas_als_ze_te_laat_zijn()
    {
        var gehouden = Vergadering(-3, Vergaderstap.Gehouden, Niets with { Notuleren = true }) with { NotulistId = "g1" };
        Assert.Equal(("Schrijf de notulen", "wacht"), Kaarten(Feiten(Rol.Overblijfkracht).Met(gehouden)).Select(k => (k.Kop, k.Staat)).Single());

        var vanKarel = Vergadering(-3, Vergaderstap.Gehouden, Beheert) with { NotulistId = "g2" };
        Assert.Empty(Kaarten(Feiten(Rol.Overblijfcoordinator).Met(vanKarel)));
        var laat = Vergadering(-15, Vergaderstap.Gehouden, Beheert) with { NotulistId = "g2" };
        Assert.Equal(("De notulen zijn er nog niet", "te-laat"), Kaarten(Feiten(Rol.Overblijfcoordinator).Met(laat)).Select(k => (k.Kop, k.Staat)).Single());

        var klaar = Vergadering(-20, Vergaderstap.NotulenVastgesteld, Beheert) with { NotulenMist = [Geleding.Ouderraad, Geleding.Mr] };
        Assert.EndsWith("Nog niet bij de ouderraad en de MR.", Kaarten(Feiten(Rol.Overblijfcoordinator).Met(klaar)).Single().Zin, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-2c")]
    public void Een_gevraagde_instemming_wacht_op_de_eigen_geleding_en_op_niemand_anders()
    {
        var gevraagd = Tarief(Vandaag.AddDays(5), Besluitstap.InstemmingOuders);
        var kaart = Kaarten(Feiten(Rol.MrOuder) with { Besluiten = [gevraagd] }).Single();
        Assert.Equal(("wacht", "/s/99XX00/besluiten/b1", Vandaag.AddDays(5)), (kaart.Staat, kaart.Url, kaart.Voor!.Value));
        Assert.Contains("jullie zijn aan zet", kaart.Zin, StringComparison.Ordinal);

        Assert.Empty(Kaarten(Feiten(Rol.Overblijfcoordinator) with { Besluiten = [gevraagd] })); // may write it down, isn't next
        Assert.Empty(Kaarten(Feiten(Rol.MrPersoneel) with { Besluiten = [Tarief(Vandaag.AddDays(5))] }));
        var stil = Kaarten(Feiten(Rol.Overblijfcoordinator) with { Besluiten = [Tarief(Vandaag.AddDays(-1), Besluitstap.InstemmingOuders)] }).Single();
        Assert.Equal(("te-laat", "Vraag na"), (stil.Staat, stil.Knop));
        var vraag = Kaarten(Feiten(Rol.Overblijfcoordinator) with { Besluiten = [Tarief(null, Besluitstap.InstemmingOuders) with { MagVragen = [Besluitstap.InstemmingOuders] }] }).Single();
        Assert.Equal("Nog te vragen: instemming oudergeleding MR.", vraag.Zin);
        var open = Kaarten(Feiten(Rol.Commissielid) with { Besluiten = [Tarief(null) with { MagActiveren = true }] }).Single();
        Assert.Equal("Laat ingaan", open.Knop);
    }

    [Fact]
    public void Een_taak_blijft_staan_tot_het_gebied_hem_terugneemt_en_staat_er_niet_twee_keer()
    {
        Aandachtsbericht Bericht(string id, Aandachtsoort soort, string pad, bool gelezen) =>
            new(id, soort, "Er is iets.", pad, Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Dringend: false, gelezen ? Schooltijd.Moment(Vandaag, new TimeOnly(10, 0)) : null);
        var feiten = Feiten(Rol.Overblijfcoordinator) with
        {
            Vergaderingen = new Vergaderfeiten([Vergadering(7, Vergaderstap.Gepland, Beheert)], [], [new Actiefeit("vergadering/v0/actie-a1", Vandaag.AddDays(2))]),
            OpenVragen = ["2026-11-12/1"],
            Aandacht =
            [
                Bericht("vergadering/v1/agenda", Aandachtsoort.Taak, "/s/99XX00/vergaderingen/v1", gelezen: false),
                Bericht("vergadering/v1/te-laat", Aandachtsoort.Taak, "/s/99XX00/vergaderingen/v1", gelezen: false), // of the same meeting, and something else
                Bericht("vergadering/v0/actie-a1", Aandachtsoort.Taak, "/s/99XX00/vergaderingen/v0", gelezen: false),
                Bericht("vraag/2026-11-12/1", Aandachtsoort.Vraag, "/s/99XX00/vragen#vraag-2026-11-12-1", gelezen: false),
                Bericht("vraag/2026-11-11/4", Aandachtsoort.Vraag, "/s/99XX00/vragen#vraag-2026-11-11-4", gelezen: false), // answered: to be told
                Bericht("kwaliteit", Aandachtsoort.Taak, "/s/99XX00/kwaliteit", gelezen: true),
                Bericht("voorval/1", Aandachtsoort.Voorval, "/s/99XX00/logboek", gelezen: true), Bericht("voorval/2", Aandachtsoort.Voorval, "/s/99XX00/logboek?dag=1", gelezen: false),
            ],
        };

        Assert.Equal(
            ["/s/99XX00/vergaderingen/v1", "/s/99XX00/vragen#vraag-2026-11-11-4", "/s/99XX00/kwaliteit", "/s/99XX00/logboek?dag=1"],
            Kaarten(feiten).Where(k => k.Kop == "Er is iets.").Select(k => k.Url));
    }

    [Fact, Requirement("TSO-2c")]
    public void Op_de_dag_waarvoor_antwoord_is_gevraagd_is_het_te_laat_en_de_dag_ervoor_nog_niet()
    {
        Startkaart Kaart(Rol rol, int over) => Kaarten(Feiten(rol) with { Besluiten = [Tarief(Vandaag.AddDays(over), Besluitstap.InstemmingOuders)] }).Single();

        Assert.Equal("wacht", Kaart(Rol.MrOuder, 1).Staat);
        Assert.EndsWith("Antwoord voor vrijdag 13 november.", Kaart(Rol.MrOuder, 1).Zin, StringComparison.Ordinal);
        Assert.Equal("te-laat", Kaart(Rol.MrOuder, 0).Staat);
        Assert.Equal(("te-laat", "Vraag na"), (Kaart(Rol.Overblijfcoordinator, 0).Staat, Kaart(Rol.Overblijfcoordinator, 0).Knop));
        var taak = new Aandachtsbericht($"besluiten/{Schooljaar.Van(Vandaag)}", Aandachtsoort.Taak, "Er is iets.", "/s/99XX00/besluiten", default, Dringend: false, null);
        Assert.Single(Kaarten(Feiten(Rol.MrOuder) with { Aandacht = [taak], Besluiten = [Tarief(Vandaag.AddDays(1), Besluitstap.InstemmingOuders)] }));
    }

    [Fact, Requirement("TSO-6b")]
    public void Een_incasso_wacht_op_wie_hem_maakt_en_daarna_op_wie_goedkeurt()
    {
        Startfeiten Met(Rol rol, Incassostap stap) => Feiten(rol) with
        {
            Geld = new Geldfeiten(0, 0, MistTarief: false, [new Runrij("run000000001", Runsoorten.Incasso, "februari 2027", stap.ToString(), new DateOnly(2027, 2, 1), 149, new Geld(1_000), Open: true, "M1")]),
        };

        Assert.Equal("Leg vast", Kaarten(Met(Rol.Overblijfcoordinator, Incassostap.Concept)).Single().Knop);
        Assert.Empty(Kaarten(Met(Rol.Overblijfcoordinator, Incassostap.Bevroren)));
        Assert.Equal(("Keur goed", "/s/99XX00/geld/incasso/run000000001"), Kaarten(Met(Rol.Schoolleider, Incassostap.Bevroren)).Select(k => (k.Knop, k.Url)).Single());
        Assert.Empty(Kaarten(Met(Rol.Overblijfcoordinator, Incassostap.Ingediend)));
    }

    [Fact]
    public void Geldvragen_staan_er_alleen_voor_wie_ze_kan_beslissen()
    {
        var geld = new Geldfeiten(3, 1, MistTarief: true, []);

        Assert.Equal(
            ["Er geldt vandaag geen tarief", "3 vragen over overblijfdagen", "1 bankregel zonder bestemming"], Kaarten(Feiten(Rol.Overblijfcoordinator) with { Geld = geld }).Select(k => k.Kop));
        Assert.Empty(Kaarten(Feiten(Rol.Administratie) with { Geld = geld }));
    }

    [Fact, Requirement("TSO-4k")]
    public void Een_overblijfkracht_leest_wanneer_de_volgende_dienst_is()
    {
        DagDienst Op(int over, Dienststand stand) => new(
            Vandaag.AddDays(over), new Dienst("d1", "plein-noord", new Venster(new TimeOnly(12, 0), new TimeOnly(13, 0)), Ik, stand, null, null, null, null), "Plein Noord");
        Startfeiten Met(params DagDienst[] eigen) => Feiten(Rol.Overblijfkracht) with { Helper = new OrleansSchool.Intranet.Pages.Start.Helperfeiten(new MijnDiensten([.. eigen], [], [], [], [], []), EnqueteTot: Vandaag.AddDays(2)) };

        var kaarten = Kaarten(Met(Op(0, Dienststand.Vervallen), Op(4, Dienststand.Gepland)));
        Assert.Equal((Vandaag.AddDays(4), "12:00-13:00, Plein Noord."), kaarten.Where(k => k.Kop == "Je volgende dienst").Select(k => (k.Voor!.Value, k.Zin)).Single());
        Assert.Equal("/s/99XX00/enquete/2026-2027/helpers", kaarten.Single(k => k.Kop == "Vijf vragen over het overblijven").Url);
        Assert.Contains(Kaarten(Met()), k => k.Kop == "Deze week heb je geen dienst");
    }

    [Fact]
    public void Wat_van_je_geleding_gevraagd_is_staat_bij_wacht_op_jou_en_een_dag_die_ver_weg_is_bij_de_termijnen()
    {
        var gevraagd = new Startscherm(Feiten(Rol.MrOuder) with { Besluiten = [Tarief(Vandaag.AddDays(60), Besluitstap.InstemmingOuders)] }, Alles: false);
        Assert.Equal((1, 0), (gevraagd.Werk.Count(), gevraagd.Termijnen.Count()));

        var ver = new Startscherm(Feiten(Rol.Overblijfkracht).Met(Vergadering(20, Vergaderstap.Gepland, Niets with { Indienen = true })), Alles: false);
        Assert.Empty(ver.Werk);
        Assert.Contains(ver.Termijnen, k => k.Kop == "Agendapunten inleveren");
        Assert.Equal("Niets dat nu op je wacht", ver.Leeg.Kop);
    }

    [Theory]
    [InlineData(Rol.Overblijfcoordinator, "/s/99XX00/bord")]
    [InlineData(Rol.Groepsleerkracht, "/s/99XX00/lunch")]
    [InlineData(Rol.Commissielid, "/s/99XX00/vergaderingen")]
    [InlineData(Rol.MrOuder, "/s/99XX00/besluiten")]
    public void Wie_niets_heeft_leest_waar_hij_verder_kan(Rol rol, string url) => Assert.Equal(url, new Startscherm(Feiten(rol), Alles: false).Leeg.Knop?.Url);

    [Fact, Requirement("SEC-1")]
    public void Zonder_tweede_stap_leest_iemand_dat_er_meer_kan_zijn()
    {
        var zonder = new Startscherm(Feiten(Rol.Ouderraad) with { Niveau = Beleid.Persoon }, Alles: false);

        Assert.Contains("achter je tweede stap", zonder.Leeg.Tekst, StringComparison.Ordinal);
        Assert.Empty(zonder.Grafieken);
        Assert.Equal(["grafiek-bezetting", "grafiek-begroting"], new Startscherm(Feiten(Rol.Ouderraad), Alles: false).Grafieken.Select(g => g.Id));
    }
}
