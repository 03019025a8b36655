using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Afspraken;

/// <summary>A besluit about the reglement that is in force asks for the new version, and the version says which one it carries out (TSO-15a).</summary>
[Requirement("TSO-15a", "TSO-16")]
public sealed class ReglementbesluitRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly Wie Leider = Voorbeeld.Wie(Rol.Schoolleider);
    private static readonly RegelingInvoer Nieuw = new(["Artikel 1. Anders."], Vandaag, null, null);
    private static readonly RegelingState Een = new() { Versies = [Versie(1, Vandaag.AddYears(-2))] };

    [Fact]
    public void Alleen_wat_over_het_reglement_gaat_en_geldt_vraagt_een_nieuwe_tekst()
    {
        Besluitvoorstel[] besluiten =
        [
            Besluit("later", vanaf: Vandaag.AddDays(20)), Besluit("eerder"), Besluit("oud") with { Stand = Besluitstand.Voorbij },
            Besluit("ander") with { Soort = Besluitsoort.Anders }, Besluit("bezig") with { Stand = Besluitstand.InBehandeling }, Besluit("weg") with { Stand = Besluitstand.Ingetrokken },
        ];

        Assert.Equal(["eerder", "oud", "later"], ReglementbesluitRules.Open(Een, besluiten).Select(b => b.Id));
        Assert.Equal("B-2026-01", ReglementbesluitRules.Rijen(ReglementbesluitRules.Open(Een, besluiten))[0].Nummer);
    }

    [Fact]
    public void De_nieuwe_versie_draagt_het_besluit_en_gaat_niet_eerder_in()
    {
        var besluit = Besluit("b1", vanaf: Vandaag.AddDays(20));
        Assert.Equal("versie-voor-besluit", Leg(Een, Nieuw, besluit).Weigering?.Code);

        var twee = Leg(Een, Nieuw with { GeldtVanaf = Vandaag.AddDays(20) }, besluit).Waarde!;

        Assert.Equal(("b1", "Het wordt anders."), (twee.Versies[^1].BesluitId, twee.Versies[^1].Besluit!.Tekst));
        Assert.Empty(ReglementbesluitRules.Open(twee, [besluit]));
        Assert.Single(ReglementbesluitRules.Open(twee, [besluit, Besluit("b2") with { ActiefOp = Moment(12) }])); // decided after it
    }

    [Fact]
    public void Een_getypte_stemming_komt_nooit_in_de_plaats_van_het_besluit_dat_geldt()
    {
        var getypt = Nieuw with { Besluit = new BesluitInvoer(Vandaag, ["Karel", "Petra"], 2, 0, 0, "Zelf getypt.") };
        Assert.Equal("besluit-nodig", Leg(Een, getypt).Weigering?.Code);
        Assert.Equal("versie-voor-besluit", Leg(Een, getypt, Besluit("b1", vanaf: Vandaag.AddDays(1))).Weigering?.Code);

        var twee = Leg(Een, getypt, Besluit("b1")).Waarde!;
        Assert.Equal(("b1", "Het wordt anders."), (twee.Versies[^1].BesluitId, twee.Versies[^1].Besluit!.Tekst));
        Assert.Equal("besluit-nodig", Leg(twee, getypt with { Regels = ["Artikel 1. Weer anders."], GeldtVanaf = Vandaag.AddDays(1) }).Weigering?.Code); // each its own
    }

    [Fact]
    public void De_eerste_versie_is_de_tekst_die_de_school_had_en_voert_niets_uit_wat_later_ingaat()
    {
        var besluit = Besluit("b1", vanaf: Vandaag.AddDays(20));
        var een = Leg(new RegelingState(), Nieuw with { GeldtVanaf = new DateOnly(2006, 10, 1) }, besluit).Waarde!;
        Assert.Null(een.Versies[0].BesluitId);
        Assert.Equal(["b1"], ReglementbesluitRules.Open(een, [besluit]).Select(b => b.Id));
    }

    [Fact]
    public void Een_besluit_dat_later_ingaat_houdt_de_tekst_van_nu_niet_tegen_en_blijft_om_zijn_versie_vragen()
    {
        var (nu, straks) = (Besluit("b1"), Besluit("b2", vanaf: Vandaag.AddDays(20)));

        var twee = Leg(Een, Nieuw, nu, straks).Waarde!;
        Assert.Equal("b1", twee.Versies[^1].BesluitId);
        Assert.Equal(["b2"], ReglementbesluitRules.Open(twee, [nu, straks]).Select(b => b.Id));

        var drie = Leg(twee, Nieuw with { Regels = ["Artikel 1. Weer anders."], GeldtVanaf = Vandaag.AddDays(20) }, straks).Waarde!;
        Assert.Equal("b2", drie.Versies[^1].BesluitId);
        Assert.Empty(ReglementbesluitRules.Open(drie, [nu, straks]));
    }

    [Fact]
    public void Wie_de_tekst_vastlegt_hoort_het_een_keer_en_het_gaat_weg_als_het_gedaan_is()
    {
        ImmutableArray<Besluitvoorstel> open = [Besluit("b1")];
        var mensen = new PersonenView([Mens("ingrid", Rol.Schoolleider), Mens("marijke", Rol.Overblijfcoordinator), Mens("ria", Rol.Overblijfkracht), Mens("oud", Rol.Schoolleider, AccountStatus.Beeindigd)], 1);
        var ontvangers = ReglementbesluitRules.Ontvangers(mensen, Voorbeeld.Sleutel, Vandaag);
        Assert.Equal(["ingrid", "marijke"], ontvangers);

        var verteld = ReglementbesluitRules.Vertel(Een, open, ontvangers, Voorbeeld.Sleutel, default);
        Assert.Equal(["aandacht/99XX00/ingrid", "aandacht/99XX00/marijke"], verteld.Uitbak.Wachtend.Select(p => p.Naar));
        Assert.All(verteld.Uitbak.Wachtend, p => Assert.EndsWith("/regelingen/reglement/nieuw", p.Bericht.Bericht!.Pad, StringComparison.Ordinal));
        Assert.Same(verteld, ReglementbesluitRules.Vertel(verteld, open, ontvangers, Voorbeeld.Sleutel, default));

        var klaar = ReglementbesluitRules.Vertel(verteld, [], ontvangers, Voorbeeld.Sleutel, default);
        Assert.Equal(2, klaar.Uitbak.Wachtend.Count(p => p.Bericht.Bericht is null));
        Assert.Empty(klaar.Herinnerd);
        Assert.Same(Een, ReglementbesluitRules.Vertel(Een, open, [], Voorbeeld.Sleutel, default)); // told as soon as there is somebody
    }

    [Fact]
    public void Wie_de_tekst_niet_meer_vastlegt_wordt_er_niet_meer_om_gevraagd_en_wie_het_overneemt_wel()
    {
        ImmutableArray<Besluitvoorstel> open = [Besluit("b1")];
        var verteld = ReglementbesluitRules.Vertel(Een, open, ["ingrid", "marijke"], Voorbeeld.Sleutel, default) with { Uitbak = new() };

        var later = ReglementbesluitRules.Vertel(verteld, open, ["ingrid", "karel"], Voorbeeld.Sleutel, default);
        Assert.Equal(
            [("aandacht/99XX00/karel", false), ("aandacht/99XX00/marijke", true)], later.Uitbak.Wachtend.Select(p => (p.Naar, p.Bericht.Bericht is null)));
        Assert.All(later.Uitbak.Wachtend, p => Assert.Equal("regeling/besluit-b1", p.Bericht.Id));
        Assert.Same(later, ReglementbesluitRules.Vertel(later, open, ["ingrid", "karel"], Voorbeeld.Sleutel, default));
    }

    private static Uitkomst<RegelingState> Leg(RegelingState was, RegelingInvoer invoer, params Besluitvoorstel[] besluiten) => RegelingRules.LegVast(
        was, invoer, 9, new Regelinghandeling(Regelingsoorten.Reglement, Leider, Moment(9), Vandaag, "operatie-1") { Besluiten = [.. besluiten] });

    private static RegelingVersie Versie(int nr, DateOnly vanaf) => new(nr, vanaf, 1, "hash", null, null, default, "Ingrid");

    /// <summary>In force since this morning.</summary>
    private static Besluitvoorstel Besluit(string id, DateOnly? vanaf = null) => new(
        id, "B-2026-01", Besluitsoort.Reglement, Jaar, vanaf ?? Vandaag, "Reglement aangepast", "Besproken.", false, null, null, null,
        new Besluit("stem", Vandaag, ["Karel", "Petra"], 2, 0, 0, "Het wordt anders.", Moment(8), "Karel"), [], Besluitstand.Actief, 1, "Coördinator", Moment(8), "Karel", null);

    private static DateTimeOffset Moment(int uur) => Schooltijd.Moment(Vandaag, new TimeOnly(uur, 0));

    private static PersoonRij Mens(string id, Rol rol, AccountStatus status = AccountStatus.Actief) =>
        new(id, id, null, status, [new Roltoekenning(Voorbeeld.Sleutel, rol, [], new DateOnly(2020, 8, 1), null)], false, false, false);
}
