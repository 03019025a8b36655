using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Besluiten;

/// <summary>What the reglement doesn't provide for, and a change of the reglement itself (TSO-15a, TSO-15b).</summary>
[Requirement("TSO-15b")]
public sealed class SamenspraakRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Besluithandeling Hier = new(Voorbeeld.Wie(Rol.Overblijfcoordinator), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag);
    private static readonly Besluithandeling Ander = Hier with { Wie = Hier.Wie with { AccountId = "ander", Naam = "Karel van Rijn" } };
    private static readonly Besluitstap[] Drie = [Besluitstap.SamenspraakSchoolleiding, Besluitstap.SamenspraakMr, Besluitstap.SamenspraakOuderraad];

    [Fact]
    public void De_route_kent_geen_advies_en_geen_instemming_en_ook_geen_aparte_personeelsgeleding()
    {
        var voorstel = Voorstel(raaktLeerkrachten: true);
        Assert.False(voorstel.RaaktLeerkrachten);
        Assert.Equal([Besluitstap.Commissie, .. Drie, Besluitstap.Actief], voorstel.Stappen.Select(s => s.Stap));
    }

    [Fact]
    public void Alle_drie_zeggen_zelf_akkoord_in_welke_volgorde_ook_en_pas_dan_gaat_het_in()
    {
        foreach (var volgorde in Volgorden(Drie))
        {
            var besluit = Besloten();
            foreach (var stap in volgorde)
            {
                Assert.Equal("besluit-zonder-samenspraak", BesluitrouteRules.WaaromNietActief(besluit, [besluit], Vandaag)?.Code);
                besluit = Goed(Zeg(besluit, stap, Stapuitkomst.Positief));
            }

            Assert.Equal(Besluitstand.Gereed, besluit.Stand);
            Assert.Equal(Besluitstand.Actief, Goed(BesluitrouteRules.Activeer(besluit, [besluit], Ander)).Stand);
        }
    }

    [Fact]
    public void Wat_er_ook_gezegd_wordt_niets_gaat_in_zonder_drie_keer_akkoord()
    {
        var daden = Gen.ArrayOf(from stap in Gen.Elements(Drie) from wat in Gen.Choose(0, 4) select (stap, wat), 14);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(daden.ToArbitrary(), reeks =>
        {
            var besluit = Besloten();
            foreach (var (stap, wat) in reeks)
            {
                besluit = (wat switch
                {
                    0 => BesluitrouteRules.TrekUitkomstIn(besluit, stap),
                    1 => Zeg(besluit, stap, Stapuitkomst.Negatief),
                    2 => Zeg(besluit, stap, Stapuitkomst.MetOpmerking),
                    3 => Zeg(besluit, stap, Stapuitkomst.Positief),
                    _ => BesluitrouteRules.Activeer(besluit, [besluit], Ander),
                }).Waarde ?? besluit;
                var akkoord = besluit.Stappen.Where(s => Drie.Contains(s.Stap)).All(s => s.Uitkomst is Stapuitkomst.Positief or Stapuitkomst.MetOpmerking);
                if (besluit.Stand is Besluitstand.Actief or Besluitstand.Gereed && !akkoord)
                {
                    return false;
                }
            }

            return true;
        }));
    }

    [Fact]
    public void Wie_niet_akkoord_is_beeindigt_het_en_alleen_een_vergissing_zet_het_weer_op_gang()
    {
        var besluit = Goed(Zeg(Besloten(), Besluitstap.SamenspraakSchoolleiding, Stapuitkomst.Positief));
        Assert.Equal("verplicht", Zeg(besluit, Besluitstap.SamenspraakMr, Stapuitkomst.Negatief, tekst: null).Weigering?.Code);
        var nee = Goed(Zeg(besluit, Besluitstap.SamenspraakMr, Stapuitkomst.Negatief));

        Assert.Equal(Besluitstand.Ingetrokken, nee.Stand);
        Assert.Equal("Vastgelegd: het akkoord van de MR is geweigerd", BesluitrouteRules.Vastgelegd(Besluitstap.SamenspraakMr, Stapuitkomst.Negatief)); // not as if they agreed
        Assert.Null(BesluitrouteRules.Volgende(nee));
        Assert.Empty(BesluitrouteRules.TeDoen(nee));
        Assert.Equal("besluit-afgelopen", Zeg(nee, Besluitstap.SamenspraakOuderraad, Stapuitkomst.Positief).Weigering?.Code);
        Assert.Equal("besluit-afgelopen", BesluitrouteRules.TrekUitkomstIn(nee, Besluitstap.SamenspraakSchoolleiding).Weigering?.Code);
        Assert.Equal([Besluitstap.SamenspraakMr], BesluitrouteRules.Terug(nee));

        var weer = Goed(BesluitrouteRules.TrekUitkomstIn(nee, Besluitstap.SamenspraakMr));
        Assert.Equal((Besluitstand.InBehandeling, Besluitstap.SamenspraakMr), (weer.Stand, BesluitrouteRules.Volgende(weer)));
        Assert.Equal("besluit-afgelopen", BesluitrouteRules.MeldGeschil(nee, "Naar de geschillencommissie.", Vandaag).Weigering?.Code); // there was no instemming to refuse
    }

    [Fact]
    public void Geen_antwoord_is_geen_samenspraak_en_eerst_besluit_de_commissie()
    {
        Assert.Equal("besluit-eerst-commissie", Zeg(Voorstel(), Besluitstap.SamenspraakMr, Stapuitkomst.Positief).Weigering?.Code);
        var gevraagd = Goed(BesluitrouteRules.Vraag(Besloten(), Besluitstap.SamenspraakMr, Vandaag.AddDays(7), Hier));
        var later = Hier with { Vandaag = Vandaag.AddDays(30) };
        var invoer = new StapInvoer(Besluitstap.SamenspraakMr, Stapuitkomst.GeenAntwoord, Vandaag.AddDays(8), "", null, []);
        Assert.Equal("besluit-uitkomst", BesluitrouteRules.LegVast(gevraagd, invoer, null, later).Weigering?.Code);
        Assert.Equal("besluit-uitkomst", BesluitrouteRules.LegVast(gevraagd, invoer with { Uitkomst = Stapuitkomst.Ingestemd }, null, later).Weigering?.Code);
        Assert.Equal("besluit-stap", Zeg(gevraagd, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-15b", "SEC-2")]
    public void Elke_geleding_zegt_alleen_haar_eigen_samenspraak()
    {
        var eigen = new Dictionary<Rol, Besluitstap>
        {
            [Rol.MrOuder] = Besluitstap.SamenspraakMr,
            [Rol.MrPersoneel] = Besluitstap.SamenspraakMr,
            [Rol.Ouderraad] = Besluitstap.SamenspraakOuderraad,
        };
        foreach (var (rol, stap) in eigen)
        {
            Assert.Equal([stap], Drie.Where(s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(rol), Voorbeeld.Sleutel)));
        }

        Assert.Contains(Besluitstap.SamenspraakSchoolleiding, Drie.Where(s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(Rol.Schoolleider), Voorbeeld.Sleutel)));
        foreach (var rol in new[] { Rol.Commissielid, Rol.Bestuur, Rol.Overblijfkracht })
        {
            Assert.DoesNotContain(Drie, s => BesluitrouteRules.MagVastleggen(s, Voorbeeld.Wie(rol), Voorbeeld.Sleutel));
        }
    }

    [Fact]
    [Requirement("TSO-15b", "SEC-2")]
    public void De_schoolleiding_zegt_haar_eigen_akkoord_en_laat_het_ingaan_maar_niet_wat_zij_voor_anderen_vastlegde()
    {
        var leider = Hier with { Wie = Voorbeeld.Wie(Rol.Schoolleider) };
        var besluit = Goed(Zeg(Besloten(), Besluitstap.SamenspraakSchoolleiding, Stapuitkomst.Positief, hier: leider));
        var voorMr = Goed(Zeg(Goed(Zeg(besluit, Besluitstap.SamenspraakMr, Stapuitkomst.Positief, hier: leider)), Besluitstap.SamenspraakOuderraad, Stapuitkomst.Positief, hier: Ander));
        Assert.Equal("besluit-vier-ogen", BesluitrouteRules.Activeer(voorMr, [voorMr], leider).Weigering?.Code);

        var zelf = Goed(Zeg(Goed(Zeg(besluit, Besluitstap.SamenspraakMr, Stapuitkomst.Positief, hier: Ander)), Besluitstap.SamenspraakOuderraad, Stapuitkomst.Positief, hier: Ander));
        Assert.Equal(Besluitstand.Actief, Goed(BesluitrouteRules.Activeer(zelf, [zelf], leider)).Stand);
    }

    [Fact]
    [Requirement("TSO-15b", "SEC-2")]
    public void Wie_het_akkoord_van_een_ander_vastlegt_voegt_de_brief_toe_en_wie_het_zelf_zegt_hoeft_dat_niet()
    {
        foreach (var (stap, rol) in new[] { (Drie[0], Rol.Schoolleider), (Drie[1], Rol.MrPersoneel), (Drie[2], Rol.Ouderraad) })
        {
            var invoer = new StapInvoer(stap, Stapuitkomst.Positief, Vandaag, "Sanne Bakker", null, []);
            Assert.Equal("besluit-document-nodig", BesluitrouteRules.LegVast(Besloten(), invoer, null, Hier).Weigering?.Code);
            Assert.Null(BesluitrouteRules.LegVast(Besloten(), invoer, "brief", Hier).Weigering);
            Assert.Null(BesluitrouteRules.LegVast(Besloten(), invoer, null, Hier with { Wie = Voorbeeld.Wie(rol) }).Weigering);
        }
    }

    [Fact]
    [Requirement("TSO-15b", "SEC-2")]
    public void Een_coordinator_die_het_akkoord_van_de_schoolleiding_vastlegde_laat_het_niet_ook_zelf_ingaan()
    {
        var besluit = Goed(Zeg(Besloten(), Besluitstap.SamenspraakSchoolleiding, Stapuitkomst.Positief));
        besluit = Goed(Zeg(Goed(Zeg(besluit, Besluitstap.SamenspraakMr, Stapuitkomst.Positief, hier: Ander)), Besluitstap.SamenspraakOuderraad, Stapuitkomst.Positief, hier: Ander));
        Assert.Equal("besluit-vier-ogen", BesluitrouteRules.Activeer(besluit, [besluit], Hier).Weigering?.Code);
        Assert.Equal(Besluitstand.Actief, Goed(BesluitrouteRules.Activeer(besluit, [besluit], Hier with { Wie = Hier.Wie with { AccountId = "derde", Naam = "Petra de Ruiter" } })).Stand);
    }

    [Fact]
    [Requirement("TSO-15a")]
    public void Een_reglement_dat_inging_geldt_na_het_schooljaar_nog_en_wat_het_niet_voorziet_niet()
    {
        var reglement = Goed(VoorstelRules.Maak(Invoer(Besluitsoort.Reglement), "eerste", 1, Jaar)) with { Stand = Besluitstand.Actief };
        Assert.Equal(Besluitstand.Actief, BesluitrouteRules.Nu(reglement, Jaar.Volgend.EersteDag).Stand);
        Assert.Equal(Besluitstand.Voorbij, BesluitrouteRules.Nu(Voorstel() with { Stand = Besluitstand.Actief }, Jaar.Volgend.EersteDag).Stand);
    }

    [Fact]
    [Requirement("TSO-15a")]
    public void Een_ander_reglement_gaat_langs_advies_en_instemming_en_er_kunnen_er_meer_naast_elkaar_ingaan()
    {
        var eerste = Goed(VoorstelRules.Maak(Invoer(Besluitsoort.Reglement, raaktLeerkrachten: true), "eerste", 1, Jaar));
        Assert.Equal(
            [
                Besluitstap.Commissie, Besluitstap.AdviesOuderraad, Besluitstap.AdviesSchoolleiding, Besluitstap.InstemmingOuders, Besluitstap.InstemmingPersoneel, Besluitstap.Actief,
            ],
            eerste.Stappen.Select(s => s.Stap));
        Assert.Equal("besluit-zonder-instemming", BesluitrouteRules.WaaromNietActief(eerste, [eerste], Vandaag)?.Code);

        var later = Goed(Zeg(Goed(Zeg(Goed(Zeg(Besloten(), Drie[0], Stapuitkomst.Positief)), Drie[1], Stapuitkomst.Positief)), Drie[2], Stapuitkomst.Positief));
        var actief = later with { Id = "ander", Vanaf = later.Vanaf.AddDays(5), Stand = Besluitstand.Actief };
        Assert.Null(BesluitrouteRules.WaaromNietActief(later, [later, actief], Vandaag)); // about something else
    }

    [Fact]
    public void Wie_gevraagd_is_om_samenspraak_heeft_een_taak_en_van_de_mr_beide_geledingen()
    {
        var gevraagd = Goed(BesluitrouteRules.Vraag(Besloten(), Besluitstap.SamenspraakMr, Vandaag.AddDays(7), Hier));
        Roltoekenning Toekenning(Rol rol) => new(Voorbeeld.Sleutel, rol, [], Jaar.EersteDag, null);
        PersoonRij Persoon(string id, Rol rol) => new(id, id, $"{id}@voorbeeld.invalid", AccountStatus.Actief, [Toekenning(rol)], true, false, false);
        var personen = new PersonenView([Persoon("ouder", Rol.MrOuder), Persoon("personeel", Rol.MrPersoneel), Persoon("raad", Rol.Ouderraad)], 1);

        var taken = BesluitpostRules.Taken(new BesluitenState { Besluiten = [gevraagd] }, Jaar, personen, Voorbeeld.Sleutel, Vandaag);
        Assert.Equal(["ouder", "personeel"], taken.Where(t => t.Tekst.Contains("wacht op jullie antwoord", StringComparison.Ordinal)).Select(t => t.AccountId));
        Assert.Equal(["ouder", "personeel"], BesluitpostRules.Geleding(personen, Besluitstap.SamenspraakMr, Voorbeeld.Sleutel, Vandaag).Select(p => p.AccountId));
    }

    private static BesluitvoorstelInvoer Invoer(Besluitsoort soort, bool raaktLeerkrachten = false) =>
        new(soort, Vandaag, "Een hond op het plein", "Een ouder vraagt of zijn hulphond mee mag.", raaktLeerkrachten, null, null, null, "Coördinator");

    private static Besluitvoorstel Voorstel(bool raaktLeerkrachten = false) => Goed(VoorstelRules.Maak(Invoer(Besluitsoort.NietVoorzien, raaktLeerkrachten), "besluit", 3, Jaar));

    private static Besluitvoorstel Besloten() =>
        Goed(BesluitrouteRules.NoteerCommissie(Voorstel(), new Besluit("b", Vandaag, ["Karel", "Petra"], 2, 0, 0, "Het mag.", Hier.Nu, "Coordinator"), Hier));

    private static Uitkomst<Besluitvoorstel> Zeg(Besluitvoorstel besluit, Besluitstap stap, Stapuitkomst uitkomst, string? tekst = "Dit zeiden zij.", Besluithandeling? hier = null) =>
        BesluitrouteRules.LegVast(besluit, new StapInvoer(stap, uitkomst, Vandaag, "Sanne Bakker", tekst, []), "brief", hier ?? Hier);

    private static Besluitvoorstel Goed(Uitkomst<Besluitvoorstel> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static IEnumerable<Besluitstap[]> Volgorden(Besluitstap[] stappen) => stappen.Length <= 1
        ? [stappen]
        : stappen.SelectMany(s => Volgorden([.. stappen.Where(a => a != s)]).Select(rest => (Besluitstap[])[s, .. rest]));
}
