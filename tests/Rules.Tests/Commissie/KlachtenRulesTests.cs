using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Klachten;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>A complaint goes the way of the school's klachtenprocedure, and no promised day is forgotten (TSO-15c).</summary>
[Requirement("TSO-15c")]
public sealed class KlachtenRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly Openbaarhandeling Hier = new(Voorbeeld.Wie(Rol.Overblijfcoordinator), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag);
    private static readonly Openbaarhandeling Leider = Hier with { Wie = Voorbeeld.Wie(Rol.Schoolleider) };
    private static readonly KlachtInvoer Invoer = new(Vandaag.AddDays(-3), "Een ouder", "Drukte", "Het is te druk aan tafel.", Klachtstand.Ontvangen, null, Vandaag.AddDays(25), null);

    [Fact]
    public void Een_klacht_gaat_naar_de_klachtenprocedure_en_wordt_opgelost_met_elke_dag_erbij()
    {
        var een = Goed(Bewaar(new(), null, Invoer));
        Assert.Equal(("k1", Klachtstand.Ontvangen, null, null), (een.Klachten[0].Id, een.Klachten[0].Stand, een.Klachten[0].DoorOp, een.Klachten[0].KlaarOp));

        Assert.Equal("verplicht", Nee(een, "k1", Invoer with { Stand = Klachtstand.BijSchool })); // nobody who deals with it there
        var door = Goed(Bewaar(een, "k1", Invoer with { Stand = Klachtstand.BijSchool, Behandelaar = "Anke Vos", StandOp = Vandaag.AddDays(-1) }));
        Assert.Equal(Vandaag.AddDays(-1), door.Klachten[0].DoorOp);

        Assert.Equal("verplicht", Nee(door, "k1", Invoer with { Stand = Klachtstand.Opgelost, Behandelaar = "Anke Vos" })); // without an outcome
        var klaar = Goed(Bewaar(door, "k1", Invoer with { Stand = Klachtstand.Opgelost, Behandelaar = "Anke Vos", Uitkomst = "Er komt een tafel bij." }));
        Assert.Equal((Vandaag.AddDays(-1), Vandaag, false), (klaar.Klachten[0].DoorOp, klaar.Klachten[0].KlaarOp, klaar.Klachten[0].IsOpen));
        Assert.Equal(["Opgelost op 12-11-2026", "Naar de klachtenprocedure op 11-11-2026, bij Anke Vos", "Vastgelegd"], klaar.Klachten[0].Geschiedenis.Select(f => f.Tekst));

        var weer = Goed(Bewaar(klaar, "k1", Invoer));
        Assert.Equal((null, null), (weer.Klachten[0].DoorOp, weer.Klachten[0].KlaarOp));
        Assert.Equal("Weer in behandeling", weer.Klachten[0].Geschiedenis[0].Tekst);
    }

    [Fact]
    public void Een_open_klacht_heeft_een_dag_voor_het_antwoord_en_alle_dagen_staan_op_volgorde()
    {
        Assert.Equal("verplicht", Nee(new(), null, Invoer with { AntwoordVoor = null }));
        Assert.Equal("datum-te-ver-weg", Nee(new(), null, Invoer with { AntwoordVoor = Vandaag.AddDays(-4) }));
        Assert.Equal("datum-te-ver-weg", Nee(new(), null, Invoer with { AntwoordVoor = Vandaag.AddMonths(13) }));
        Assert.Equal("datum-in-toekomst", Nee(new(), null, Invoer with { Op = Vandaag.AddDays(1) }));
        Assert.Equal("datum-te-ver-weg", Nee(new(), null, Invoer with { Op = new DateOnly(2026, 7, 31) })); // another schooljaar
        var door = Invoer with { Stand = Klachtstand.BijSchool, Behandelaar = "Anke Vos", StandOp = Vandaag.AddDays(-1) };
        Assert.Equal("datum-te-ver-weg", Nee(new(), null, door with { StandOp = Vandaag.AddDays(-4) }));
        Assert.Equal("datum-in-toekomst", Nee(new(), null, door with { StandOp = Vandaag.AddDays(1) }));
        var was = Goed(Bewaar(new(), null, door));
        var klaar = door with { Stand = Klachtstand.Ingetrokken, AntwoordVoor = null };
        Assert.Equal("datum-te-ver-weg", Nee(was, "k1", klaar with { StandOp = Vandaag.AddDays(-2) })); // before it was handed on
        Assert.Equal("datum-te-ver-weg", Nee(was, "k1", klaar with { Op = Vandaag, StandOp = Vandaag })); // made after it was handed on
        Assert.Null(Nee(was, "k1", klaar with { StandOp = Vandaag }));
    }

    [Fact]
    public void Een_klacht_van_een_vorig_schooljaar_kan_er_nog_bij_en_een_van_langer_geleden_niet()
    {
        var vorig = Invoer with { Op = new DateOnly(2026, 7, 10), AntwoordVoor = new DateOnly(2026, 9, 1) };
        Assert.Null(KlachtenRules.Bewaar(new(), null, vorig, Jaar.Vorig, Hier).Weigering);
        var oud = Invoer with { Op = new DateOnly(2025, 7, 10), AntwoordVoor = new DateOnly(2025, 9, 1) };
        Assert.Equal("datum-te-ver-weg", KlachtenRules.Bewaar(new(), null, oud, Jaar.Vorig.Vorig, Hier).Weigering?.Code);
    }

    [Fact]
    public void Teksten_zijn_begrensd_ook_samen_en_wat_er_staat_kan_altijd_korter()
    {
        Assert.Equal("verplicht", Nee(new(), null, Invoer with { Van = " " }));
        Assert.Equal("verplicht", Nee(new(), null, Invoer with { Onderwerp = "" }));
        Assert.Equal("verplicht", Nee(new(), null, Invoer with { Tekst = " \n " }));
        Assert.Equal("te-lang", Nee(new(), null, Invoer with { Tekst = new string('x', KlachtGrenzen.TekstMax + 1) }));
        Assert.Equal("te-lang", Nee(new(), null, Invoer with { Behandelaar = new string('x', KlachtGrenzen.NaamMax + 1) }));
        Assert.Equal("keuze", Nee(new(), null, Invoer with { Stand = (Klachtstand)9 }));
        Assert.Equal("onbekend", Nee(new(), "k1", Invoer));

        var lang = Invoer with { Tekst = new string('x', KlachtGrenzen.TekstMax) };
        var vol = Enumerable.Range(0, KlachtGrenzen.TekensMax / KlachtGrenzen.TekstMax).Aggregate(new KlachtenState(), (state, _) => Goed(Bewaar(state, null, lang)));
        Assert.Equal("klachten-te-lang", Nee(vol, null, Invoer));
        Assert.Equal("klachten-te-lang", Nee(vol, "k1", lang with { Uitkomst = "Nog meer." }));
        Assert.Null(Nee(vol, "k1", Invoer));

        var veel = Enumerable.Range(0, KlachtGrenzen.KlachtenMax).Aggregate(new KlachtenState(), (state, _) => Goed(Bewaar(state, null, Invoer)));
        Assert.Equal("te-veel", Nee(veel, null, Invoer));
    }

    [Fact]
    public void Een_vraag_wordt_een_keer_een_klacht_en_blijft_erbij_staan()
    {
        var uit = Invoer with { VraagId = "2026-11-09/3" };
        var een = Goed(Bewaar(new(), null, uit));
        Assert.Equal("klacht-al-van-vraag", Nee(een, null, uit));
        Assert.Null(Nee(een, null, Invoer));
        Assert.Equal("2026-11-09/3", Goed(Bewaar(een, "k1", Invoer with { Behandelaar = "Marijke" })).Klachten[0].VraagId);
    }

    [Fact]
    public void Het_verloop_zegt_wat_er_veranderde_en_niet_wat_er_stond_en_hetzelfde_nog_eens_is_niets()
    {
        var een = Goed(Bewaar(new(), null, Invoer));
        Assert.Same(een, Goed(Bewaar(een, "k1", Invoer)));
        var twee = Goed(Bewaar(een, "k1", Invoer with { Tekst = "Mijn zoon Sam zit niet fijn.", AntwoordVoor = Vandaag.AddDays(30) }));
        Assert.Equal("Gewijzigd: antwoord voor 12-12-2026, de klacht", twee.Klachten[0].Geschiedenis[0].Tekst);
        var veel = Enumerable.Range(1, 9).Aggregate(twee, (state, n) => Goed(Bewaar(state, "k1", Invoer with { AntwoordVoor = Vandaag.AddDays(n) })));
        Assert.Equal(KlachtGrenzen.FeitenMax, veel.Klachten[0].Geschiedenis.Length);
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Wat_alleen_voor_de_schoolleider_is_ziet_en_wijzigt_een_coordinator_niet_en_het_telt_wel_mee()
    {
        var was = Goed(Bewaar(Goed(Bewaar(new(), null, Invoer)), null, Invoer with { AlleenSchoolleiding = true }));
        Assert.Equal(["k1"], KlachtenRules.View(was, Jaar, Hier.Wie).Klachten.Select(k => k.Id));
        Assert.Equal(["k2", "k1"], KlachtenRules.View(was, Jaar, Leider.Wie).Klachten.Select(k => k.Id).OrderDescending(StringComparer.Ordinal));
        Assert.Equal("onbekend", Nee(was, "k2", Invoer));
        Assert.Null(KlachtenRules.Bewaar(was, "k2", Invoer, Jaar, Leider).Weigering);
        Assert.Equal(new Klachttelling(2, 0, 2), KlachtenRules.Telling(was));
    }

    [Fact]
    public void De_telling_kent_opgelost_open_en_ingetrokken()
    {
        var was = new[] { Klachtstand.Ontvangen, Klachtstand.BijSchool, Klachtstand.Opgelost, Klachtstand.Ingetrokken }
            .Aggregate(new KlachtenState(), (state, stand) => Goed(Bewaar(state, null, Invoer with { Stand = stand, Behandelaar = "Anke Vos", Uitkomst = "Besproken." })));
        Assert.Equal(new Klachttelling(4, 1, 2), KlachtenRules.Telling(was));
        Assert.Equal([true, true, false, false], KlachtenRules.View(was, Jaar, Hier.Wie).Klachten.Select(k => k.IsOpen));
    }

    [Fact]
    public void Wie_klachten_behandelt_hoort_wat_geen_behandelaar_heeft_wat_bijna_en_wat_al_antwoord_vraagt()
    {
        var mensen = new PersonenView([Mens("ingrid", Rol.Schoolleider), Mens("marijke", Rol.Overblijfcoordinator), Mens("ria", Rol.Overblijfkracht), Mens("karel", Rol.Commissielid)], 1);
        string? Taak(KlachtenState state, string wie, DateOnly dag) => KlachtenRules.Taken(state, Jaar, mensen, Voorbeeld.Sleutel, dag).SingleOrDefault(t => t.AccountId == wie)?.Tekst;

        var zonder = Goed(Bewaar(new(), null, Invoer));
        Assert.Equal(["ingrid", "marijke"], KlachtenRules.Taken(zonder, Jaar, mensen, Voorbeeld.Sleutel, Vandaag).Select(t => t.AccountId));
        Assert.Equal("Een klacht over het overblijven heeft nog geen behandelaar.", Taak(zonder, "marijke", Vandaag));
        var met = Goed(Bewaar(zonder, "k1", Invoer with { Behandelaar = "Marijke" }));
        Assert.Null(Taak(met, "marijke", Vandaag.AddDays(17)));
        Assert.Equal("Een klacht over het overblijven vraagt antwoord, uiterlijk maandag 7 december.", Taak(met, "marijke", Vandaag.AddDays(18)));
        Assert.Equal("Een klacht over het overblijven had op maandag 7 december antwoord moeten hebben.", Taak(met, "marijke", Vandaag.AddDays(26)));
        var twee = Goed(Bewaar(met, null, Invoer));
        Assert.StartsWith("2 klachten", Taak(twee, "marijke", Vandaag.AddDays(26)), StringComparison.Ordinal);

        var stil = Goed(Bewaar(new(), null, Invoer with { AlleenSchoolleiding = true }));
        Assert.Equal(["ingrid"], KlachtenRules.Taken(stil, Jaar, mensen, Voorbeeld.Sleutel, Vandaag).Select(t => t.AccountId));
        var klaar = Goed(Bewaar(met, "k1", Invoer with { Stand = Klachtstand.Opgelost, Uitkomst = "Besproken." }));
        Assert.Empty(KlachtenRules.Taken(klaar, Jaar, mensen, Voorbeeld.Sleutel, Vandaag.AddDays(60)));
    }

    [Fact]
    public void Een_taak_noemt_niemand_en_niets_van_de_klacht()
    {
        var mensen = new PersonenView([Mens("ingrid", Rol.Schoolleider)], 1);
        var was = Goed(Bewaar(new(), null, Invoer with { Van = "Linda Mulder", Onderwerp = "Sam Akker", Tekst = "Sam is geduwd door Wout." }));
        foreach (var dag in new[] { Vandaag, Vandaag.AddDays(20), Vandaag.AddDays(40) })
        {
            var taak = Assert.Single(KlachtenRules.Taken(was, Jaar, mensen, Voorbeeld.Sleutel, dag));
            Assert.All(new[] { "Linda", "Mulder", "Sam", "Wout" }, naam => Assert.DoesNotContain(naam, taak.Id + taak.Tekst, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void De_route_op_het_scherm_zegt_waar_de_klacht_is_en_wat_te_laat_is()
    {
        var open = Goed(Bewaar(new(), null, Invoer)).Klachten[0];
        Assert.Equal(["nu", "straks", "straks"], Klachtwoorden.Stappen(open, Vandaag).Select(s => s.Beeld));
        Assert.Equal("fout", Klachtwoorden.Stappen(open, Vandaag.AddDays(26)).Last().Beeld);
        Assert.Equal("te-laat", Klachtwoorden.Stand(open, Vandaag.AddDays(26)).Staat);
        Assert.Contains("maandag 7 december", Klachtwoorden.Voorstel(open), StringComparison.Ordinal);
        var klaar = open with { Stand = Klachtstand.Opgelost, KlaarOp = Vandaag };
        Assert.Equal(["klaar", "nee", "klaar"], Klachtwoorden.Stappen(klaar, Vandaag.AddDays(26)).Select(s => s.Beeld));
        Assert.Null(Klachtwoorden.Voorstel(klaar));
    }

    private static Uitkomst<KlachtenState> Bewaar(KlachtenState was, string? id, KlachtInvoer invoer) => KlachtenRules.Bewaar(was, id, invoer, Jaar, Hier);

    private static string? Nee(KlachtenState was, string? id, KlachtInvoer invoer) => Bewaar(was, id, invoer).Weigering?.Code;

    private static KlachtenState Goed(Uitkomst<KlachtenState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static PersoonRij Mens(string id, Rol rol) =>
        new(id, id, null, AccountStatus.Actief, [new Roltoekenning(Voorbeeld.Sleutel, rol, [], new DateOnly(2020, 8, 1), null)], false, false, false);
}
