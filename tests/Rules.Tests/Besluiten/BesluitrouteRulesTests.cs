using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Besluiten;

/// <summary>The route of a besluit: in one order, and never active without its instemming.</summary>
[Requirement("TSO-2c", "TSO-10f")]
public sealed class BesluitrouteRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Besluithandeling Hier = new(Voorbeeld.Wie(Rol.Overblijfcoordinator), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag);
    private static readonly Besluithandeling Ander = Hier with { Wie = Hier.Wie with { AccountId = "ander", Naam = "Karel van Rijn" } };
    private static readonly Besluitstap[] Stappen =
        [Besluitstap.Commissie, Besluitstap.AdviesOuderraad, Besluitstap.AdviesSchoolleiding, Besluitstap.InstemmingOuders, Besluitstap.InstemmingPersoneel, Besluitstap.Actief];

    [Fact]
    public void De_personeelsgeleding_hoort_er_alleen_bij_als_het_leerkrachten_raakt()
    {
        Assert.Equal(Stappen, BesluitrouteRules.Route(Besluitsoort.Tarief, raaktLeerkrachten: true));
        Assert.Equal(Stappen.Where(s => s != Besluitstap.InstemmingPersoneel), BesluitrouteRules.Route(Besluitsoort.Tarief, raaktLeerkrachten: false));
        Assert.Equal(Stappen, Voorstel(raaktLeerkrachten: true).Stappen.Select(s => s.Stap));
    }

    [Fact]
    public void Van_alle_volgorden_komen_alleen_die_er_met_eerst_commissie_dan_beide_adviezen_en_dan_de_instemmingen()
    {
        var gelukt = Volgorden(Stappen).Where(v => Loop(v) is { Stand: Besluitstand.Actief }).ToList();

        Assert.Equal(4, gelukt.Count); // two advices and two instemmingen, each pair in either order
        Assert.All(gelukt, v =>
        {
            Assert.Equal((Besluitstap.Commissie, Besluitstap.Actief), (v[0], v[5]));
            Assert.All(v[1..3], s => Assert.True(BesluitrouteRules.IsAdvies(s)));
            Assert.All(v[3..5], s => Assert.True(BesluitrouteRules.IsInstemming(s)));
        });
    }

    [Fact]
    public void Wat_er_ook_gebeurt_niets_is_actief_zonder_instemming_met_document()
    {
        var daden = Gen.ArrayOf(from stap in Gen.Elements(Stappen) from wat in Gen.Choose(0, 5) select (stap, wat), 25);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(daden.ToArbitrary(), reeks =>
        {
            var besluit = Voorstel(raaktLeerkrachten: reeks[0].wat % 2 == 0);
            foreach (var (stap, wat) in reeks)
            {
                besluit = Daad(besluit, stap, wat);
                if (besluit.Stand == Besluitstand.Actief)
                {
                    return besluit.Commissie is { IsAangenomen: true }
                        && besluit.Stappen.All(s => !BesluitrouteRules.IsInstemming(s.Stap) || s is { Uitkomst: Stapuitkomst.Ingestemd, DocumentId: not null })
                        && besluit.Stappen.All(s => !BesluitrouteRules.IsAdvies(s.Stap) || (s.Uitkomst is not null && (s.Uitkomst != Stapuitkomst.Negatief || s.Antwoord is not null)));
                }
            }

            return true;
        }));
    }

    [Fact]
    public void Een_verworpen_besluit_is_meteen_klaar()
    {
        var verworpen = BesluitrouteRules.NoteerCommissie(Voorstel(), Stem(voor: 1, tegen: 2), Hier).Waarde!;
        Assert.Equal(Besluitstand.Ingetrokken, verworpen.Stand);
        Assert.Null(BesluitrouteRules.Volgende(verworpen));
        Assert.Equal("besluit-afgelopen", Nee(BesluitrouteRules.Vraag(verworpen, Besluitstap.AdviesOuderraad, Vandaag.AddDays(7), Hier)));
    }

    [Fact]
    public void Een_negatief_advies_vraagt_een_antwoord_voor_het_verder_gaat()
    {
        var met = Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad, Stapuitkomst.Negatief);
        met = Doe(met, Besluitstap.AdviesSchoolleiding);
        Assert.Equal("besluit-antwoord-nodig", Nee(Leg(met, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd)));
        Assert.Equal("verplicht", Nee(BesluitrouteRules.Antwoord(met, Besluitstap.AdviesOuderraad, "")));
        met = BesluitrouteRules.Antwoord(met, Besluitstap.AdviesOuderraad, "We beginnen een jaar later met de verhoging.").Waarde!;
        Assert.Equal(Besluitstand.Gereed, Doe(met, Besluitstap.InstemmingOuders).Stand);
    }

    [Fact]
    public void Geen_antwoord_telt_voor_advies_na_de_gevraagde_dag_en_nooit_voor_instemming()
    {
        var met = Doe(Voorstel(), Besluitstap.Commissie);
        Assert.Equal("besluit-niet-gevraagd", Nee(Leg(met, Besluitstap.AdviesOuderraad, Stapuitkomst.GeenAntwoord)));
        met = BesluitrouteRules.Vraag(met, Besluitstap.AdviesOuderraad, Vandaag.AddDays(7), Hier).Waarde!;
        Assert.Equal("besluit-nog-tijd", Nee(Leg(met, Besluitstap.AdviesOuderraad, Stapuitkomst.GeenAntwoord)));
        var later = Hier with { Vandaag = Vandaag.AddDays(7) };
        met = BesluitrouteRules.LegVast(met, new StapInvoer(Besluitstap.AdviesOuderraad, Stapuitkomst.GeenAntwoord, Vandaag.AddDays(7), "", null, []), null, later).Waarde!;
        met = Doe(met, Besluitstap.AdviesSchoolleiding);
        Assert.Equal("besluit-uitkomst", Nee(Leg(met, Besluitstap.InstemmingOuders, Stapuitkomst.GeenAntwoord)));
    }

    [Fact]
    [Requirement("TSO-10e")]
    public void Een_instemming_heeft_een_document_een_naam_en_een_dag_na_het_advies()
    {
        var met = Doe(Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad), Besluitstap.AdviesSchoolleiding);
        var goed = new StapInvoer(Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Vandaag, "Sanne Bakker", null, []);
        Assert.Equal("besluit-document-nodig", Nee(BesluitrouteRules.LegVast(met, goed, null, Hier)));
        Assert.Equal("verplicht", Nee(BesluitrouteRules.LegVast(met, goed with { DoorNaam = " " }, "document", Hier)));
        Assert.Equal("besluit-stapdag", Nee(BesluitrouteRules.LegVast(met, goed with { Op = Vandaag.AddDays(-1) }, "document", Hier)));
        Assert.Equal("besluit-stapdag", Nee(BesluitrouteRules.LegVast(met, goed with { Op = Vandaag.AddDays(1) }, "document", Hier)));
        Assert.Equal("verplicht", Nee(BesluitrouteRules.LegVast(met, goed with { Uitkomst = Stapuitkomst.NietIngestemd }, "document", Hier)));
        Assert.Equal("besluit-stap", Nee(BesluitrouteRules.LegVast(met, goed with { Stap = Besluitstap.InstemmingPersoneel }, "document", Hier)));
        Assert.Equal("besluit-zonder-instemming", BesluitrouteRules.WaaromNietActief(met, [met], Vandaag)?.Code);
    }

    [Fact]
    public void Een_geweigerde_instemming_kan_ingetrokken_of_een_geschil_worden_en_gaat_nooit_in()
    {
        var met = Doe(Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad), Besluitstap.AdviesSchoolleiding);
        Assert.Equal("besluit-geen-geschil", Nee(BesluitrouteRules.MeldGeschil(met, "Naar de geschillencommissie.", Vandaag)));
        met = Doe(met, Besluitstap.InstemmingOuders, Stapuitkomst.NietIngestemd);
        Assert.Null(BesluitrouteRules.Volgende(met));
        Assert.Equal("besluit-zonder-instemming", BesluitrouteRules.WaaromNietActief(met, [met], Vandaag)?.Code);
        var geschil = BesluitrouteRules.MeldGeschil(met, "Op 3 december naar de geschillencommissie.", Vandaag).Waarde!;
        Assert.Equal(Vandaag, geschil.GeschilOp);
        var verder = BesluitrouteRules.MeldGeschil(geschil, "Op 3 december naar de geschillencommissie, uitspraak op 20 januari.", Vandaag.AddDays(40)).Waarde!;
        Assert.Equal((Besluitstand.Geschil, Vandaag, true), (verder.Stand, verder.GeschilOp, verder.GeschilRoute!.Contains("uitspraak", StringComparison.Ordinal)));
        Assert.Equal("verplicht", Nee(BesluitrouteRules.MeldGeschil(geschil, "", Vandaag)));
        Assert.Equal("besluit-afgelopen", BesluitrouteRules.WaaromNietActief(geschil, [geschil], Vandaag)?.Code);
        Assert.Equal(Besluitstand.Ingetrokken, BesluitrouteRules.TrekIn(met, Vandaag).Waarde!.Stand);
        var terug = BesluitrouteRules.TrekUitkomstIn(met, Besluitstap.InstemmingOuders).Waarde!;
        Assert.Equal(Besluitstap.InstemmingOuders, BesluitrouteRules.Volgende(terug));
    }

    [Fact]
    public void Alleen_de_laatste_uitkomst_kan_worden_ingetrokken_en_na_advies_is_een_wijziging_een_nieuw_voorstel()
    {
        var met = Doe(Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad), Besluitstap.AdviesSchoolleiding);
        Assert.Equal("besluit-ligt-voor", Nee(VoorstelRules.Wijzig(met, Invoer())));
        var ingestemd = Doe(met, Besluitstap.InstemmingOuders);
        Assert.Equal("besluit-latere-stap", Nee(BesluitrouteRules.TrekUitkomstIn(ingestemd, Besluitstap.AdviesOuderraad)));
        Assert.Equal(Besluitstand.InBehandeling, BesluitrouteRules.TrekUitkomstIn(ingestemd, Besluitstap.InstemmingOuders).Waarde!.Stand);
        var gewijzigd = VoorstelRules.Wijzig(Doe(Voorstel(), Besluitstap.Commissie), Invoer() with { Titel = "Anders" }).Waarde!;
        Assert.Equal((Besluitstand.Concept, "Anders", true), (gewijzigd.Stand, gewijzigd.Titel, gewijzigd.Commissie is null));
    }

    [Fact]
    public void Een_besluit_eindigt_met_zijn_schooljaar_en_een_later_begin_gaat_voor()
    {
        var actief = Stappen.Where(s => s != Besluitstap.InstemmingPersoneel).Aggregate(Voorstel(), (b, s) => Doe(b, s));
        Assert.Equal(Besluitstand.Actief, BesluitrouteRules.Nu(actief, Jaar.LaatsteDag).Stand);
        Assert.Equal(Besluitstand.Voorbij, BesluitrouteRules.Nu(actief, Jaar.Volgend.EersteDag).Stand);
        Assert.Equal("besluit-afgelopen", Nee(BesluitrouteRules.TrekIn(actief, Jaar.Volgend.EersteDag)));
        var ander = actief with { Id = "ander", Vanaf = actief.Vanaf.AddDays(1) };
        var gereed = Stappen.Take(4).Aggregate(Voorstel(), (b, s) => Doe(b, s));
        Assert.Equal("besluit-ander-actief", BesluitrouteRules.WaaromNietActief(gereed, [gereed, ander], Vandaag)?.Code);
        Assert.Null(BesluitrouteRules.WaaromNietActief(gereed, [gereed, actief with { Id = "zelfde-dag" }], Vandaag));
    }

    [Fact]
    public void Wie_de_ene_stap_mag_vastleggen_mag_daarmee_de_andere_niet()
    {
        var eigen = new Dictionary<Rol, Besluitstap>
        {
            [Rol.Ouderraad] = Besluitstap.AdviesOuderraad,
            [Rol.MrOuder] = Besluitstap.InstemmingOuders,
            [Rol.MrPersoneel] = Besluitstap.InstemmingPersoneel,
        };
        foreach (var (rol, stap) in eigen)
        {
            Assert.Equal([stap], Stappen.Where(s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(rol), Voorbeeld.Sleutel)));
        }

        Assert.Equal([Besluitstap.Commissie, Besluitstap.Actief], Stappen.Where(s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(Rol.Commissielid), Voorbeeld.Sleutel)));
        Assert.DoesNotContain(Besluitstap.Actief, Stappen.Where(s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(Rol.Overblijfcoordinator), Voorbeeld.Sleutel)));
        Assert.DoesNotContain(Stappen, s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(Rol.Overblijfkracht), Voorbeeld.Sleutel));
    }

    [Fact]
    [Requirement("TSO-2c", "SEC-2")]
    public void Niemand_krijgt_een_knop_voor_wat_een_ander_vastlegde_of_voor_wat_nog_niet_aan_de_beurt_is()
    {
        var advies = Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad);
        var state = new BesluitenState { Besluiten = [advies] };
        Besluitkaart Kaart(Rol rol) => BesluitenRules.Kaart(state, advies, Voorbeeld.Wie(rol), Voorbeeld.Sleutel, Vandaag);

        Assert.Equal(Besluitstap.AdviesOuderraad, Assert.Single(Kaart(Rol.Ouderraad).MagTerug));
        Assert.Equal(Besluitstap.AdviesOuderraad, Assert.Single(Kaart(Rol.Overblijfcoordinator).MagTerug));
        Assert.Empty(Kaart(Rol.MrOuder).MagTerug);
        Assert.Equal(Besluitstap.AdviesSchoolleiding, Assert.Single(Kaart(Rol.Commissielid).MagVragen)); // the instemming comes after both
        Assert.Empty(Kaart(Rol.Ouderraad).MagVragen);
    }

    [Fact]
    [Requirement("TSO-2c", "TSO-10f")]
    public void Wie_de_instemming_vastlegde_laat_het_besluit_niet_zelf_ingaan_en_een_ander_wel()
    {
        var gereed = Stappen.Take(4).Aggregate(Voorstel(), (b, s) => Doe(b, s));
        var leider = Voorbeeld.Wie(Rol.Schoolleider);
        Besluitkaart Kaart(Besluitvoorstel besluit, Wie wie) => BesluitenRules.Kaart(new BesluitenState { Besluiten = [besluit] }, besluit, wie, Voorbeeld.Sleutel, Vandaag);

        Assert.Equal("besluit-vier-ogen", Nee(BesluitrouteRules.Activeer(gereed, [gereed], Hier with { Wie = leider })));
        Assert.Equal((false, Weigeringen.BesluitVierOgen.Zin), (Kaart(gereed, leider).MagActiveren, Kaart(gereed, leider).WaaromNietActief));
        Assert.Null(Kaart(gereed, Voorbeeld.Wie(Rol.Overblijfcoordinator)).WaaromNietActief); // who may not let it begin isn't told to ask another
        Assert.True(Kaart(gereed, leider with { AccountId = "ander" }).MagActiveren);

        // of before accounts were kept only the name is there
        var vroeger = gereed with { Stappen = [.. gereed.Stappen.Select(s => s with { VastgelegdDoorId = null })] };
        Assert.Equal("besluit-vier-ogen", Nee(BesluitrouteRules.Activeer(vroeger, [vroeger], Hier with { Wie = leider })));
        Assert.Equal(Besluitstand.Actief, BesluitrouteRules.Activeer(vroeger, [vroeger], Ander).Waarde!.Stand);

        // another recorded it anew: the first may
        var opnieuw = BesluitrouteRules.TrekUitkomstIn(gereed, Besluitstap.InstemmingOuders).Waarde!;
        opnieuw = BesluitrouteRules.LegVast(opnieuw, new StapInvoer(Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Vandaag, "Sanne Bakker", null, []), "document", Ander).Waarde!;
        Assert.Equal(Besluitstand.Actief, BesluitrouteRules.Activeer(opnieuw, [opnieuw], Hier).Waarde!.Stand);
    }

    [Fact]
    [Requirement("TSO-2c")]
    public void Het_antwoord_dat_de_mr_las_verandert_niet_meer_na_de_instemming()
    {
        var negatief = Doe(Doe(Doe(Voorstel(), Besluitstap.Commissie), Besluitstap.AdviesOuderraad, Stapuitkomst.Negatief), Besluitstap.AdviesSchoolleiding);
        var beantwoord = BesluitrouteRules.Antwoord(negatief, Besluitstap.AdviesOuderraad, "Wij blijven erbij.").Waarde!;
        Assert.Null(Nee(BesluitrouteRules.Antwoord(beantwoord, Besluitstap.AdviesOuderraad, "Beter gezegd.")));

        var ingestemd = Doe(beantwoord, Besluitstap.InstemmingOuders);
        Assert.Equal("besluit-latere-stap", Nee(BesluitrouteRules.Antwoord(ingestemd, Besluitstap.AdviesOuderraad, "Toch anders.")));
    }

    [Fact]
    [Requirement("TSO-10j")]
    public void Een_voorstel_zegt_wat_het_besluit_en_voor_welk_schooljaar()
    {
        var tarief = Invoer().Tarief!;
        Assert.Equal("besluit-vanaf", Nieuw(Invoer() with { Vanaf = Jaar.Volgend.EersteDag }));
        Assert.Equal("tarief-ongeldig", Nieuw(Invoer() with { Tarief = null }));
        Assert.Equal("tarief-ongeldig", Nieuw(Invoer() with { Tarief = tarief with { Structureel = new Geld(-1) } }));
        Assert.Equal("tarief-ongeldig", Nieuw(Invoer() with { Tarief = tarief with { PerJaar = [new Geld(1)] } }));
        Assert.Equal("tarief-ongeldig", Nieuw(Invoer() with { Tarief = tarief with { Vorm = Tariefvorm.PerJaar } }));
        Assert.Null(Nieuw(Invoer() with { Tarief = tarief with { Vorm = Tariefvorm.PerJaar, PerJaar = [new(100), new(200), new(300), new(400), new(400)] } }));
        Assert.Equal("korting-ongeldig", Nieuw(Invoer() with { Tarief = tarief with { Kortingen = [new(3, 10), new(2, 20)] } }));
        Assert.Equal("begroting-versie", Nieuw(Invoer() with { Soort = Besluitsoort.Begroting }));
        Assert.Equal("vergoeding-ongeldig", Nieuw(Invoer() with { Soort = Besluitsoort.Vergoeding }));
        var beide = new Vergoedingstarief(Vergoedingsoort.Vast, new Geld(1_000), new Geld(600), 75);
        Assert.Equal("vergoeding-ongeldig", Nieuw(Invoer() with { Soort = Besluitsoort.Vergoeding, Vergoeding = new(Jaar, Vandaag, Vandaag, [beide], "") }));
        Assert.Null(Nieuw(Invoer() with { Soort = Besluitsoort.Vergoeding, Vergoeding = new(Jaar, Vandaag, Vandaag, [beide with { PerUur = Geld.Nul }], "") }));
        var gemaakt = Voorstel();
        Assert.Equal(("B-2026-03", Jaar.LaatsteDag, "besluit"), (gemaakt.Nummer, gemaakt.Tarief!.TotEnMet, gemaakt.Tarief.BesluitId));
    }

    private static string? Nieuw(BesluitvoorstelInvoer invoer) => VoorstelRules.Maak(invoer, "besluit", 3, Jaar).Weigering?.Code;

    private static string? Nee(Uitkomst<Besluitvoorstel> uitkomst) => uitkomst.Weigering?.Code;

    private static BesluitvoorstelInvoer Invoer() => new(
        Besluitsoort.Tarief, Vandaag, "Ouderbijdrage", "De prijs van drinken steeg.", false,
        new Tarief(Jaar, default, default, Tariefvorm.PerBeurt, new Geld(350), new Geld(350), new Geld(400), [], [new(2, 10)], ""), null, null, "Coördinator");

    private static Besluitvoorstel Voorstel(bool raaktLeerkrachten = false) => VoorstelRules.Maak(Invoer() with { RaaktLeerkrachten = raaktLeerkrachten }, "besluit", 3, Jaar).Waarde!;

    private static Besluit Stem(int voor = 3, int tegen = 0) => new("b", Vandaag, ["Karel", "Petra", "Marijke"], voor, tegen, 0, "Besloten.", Hier.Nu, "Coordinator");

    private static Uitkomst<Besluitvoorstel> Leg(Besluitvoorstel besluit, Besluitstap stap, Stapuitkomst uitkomst) => BesluitrouteRules.LegVast(
        besluit, new StapInvoer(stap, uitkomst, Vandaag, "Sanne Bakker", "Dit schreven zij.", []), BesluitrouteRules.IsInstemming(stap) ? "document" : null, Hier);

    private static Uitkomst<Besluitvoorstel> Stap(Besluitvoorstel besluit, Besluitstap stap, Stapuitkomst? uitkomst = null) => stap switch
    {
        Besluitstap.Commissie => BesluitrouteRules.NoteerCommissie(besluit, Stem(), Hier),
        Besluitstap.Actief => BesluitrouteRules.Activeer(besluit, [besluit], Ander),
        _ => Leg(besluit, stap, uitkomst ?? (BesluitrouteRules.IsInstemming(stap) ? Stapuitkomst.Ingestemd : Stapuitkomst.Positief)),
    };

    private static Besluitvoorstel Doe(Besluitvoorstel besluit, Besluitstap stap, Stapuitkomst? uitkomst = null)
    {
        var gedaan = Stap(besluit, stap, uitkomst);
        Assert.Null(gedaan.Weigering);
        return gedaan.Waarde!;
    }

    /// <summary>Null when a step was refused.</summary>
    private static Besluitvoorstel? Loop(Besluitstap[] stappen) =>
        stappen.Aggregate((Besluitvoorstel?)Voorstel(raaktLeerkrachten: true), (besluit, stap) => besluit is null ? null : Stap(besluit, stap).Waarde);

    /// <summary>Whatever is refused changes nothing.</summary>
    private static Besluitvoorstel Daad(Besluitvoorstel besluit, Besluitstap stap, int wat) => (wat switch
    {
        0 => BesluitrouteRules.TrekUitkomstIn(besluit, stap),
        1 => BesluitrouteRules.Antwoord(besluit, stap, "Gelezen."),
        2 => Stap(besluit, stap, BesluitrouteRules.IsInstemming(stap) ? Stapuitkomst.NietIngestemd : Stapuitkomst.Negatief),
        3 => BesluitrouteRules.LegVast(besluit, new StapInvoer(stap, Stapuitkomst.Ingestemd, Vandaag, "Iemand", null, []), null, Hier),
        _ => Stap(besluit, stap),
    }).Waarde ?? besluit;

    private static IEnumerable<Besluitstap[]> Volgorden(Besluitstap[] stappen) => stappen.Length <= 1
        ? [stappen]
        : stappen.SelectMany(s => Volgorden([.. stappen.Where(a => a != s)]).Select(rest => (Besluitstap[])[s, .. rest]));
}
