using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Ontruiming;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Ongevallen;

/// <summary>Who must stand outside, and at which place they were (TSO-12f).</summary>
[Requirement("TSO-12f")]
public sealed class OntruimlijstTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Groep Vijf = Groep("g5", "5", "zaal");
    private static readonly Groep Zes = Groep("g6", "6", null);

    private static readonly SchoolView School = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "Laan 1", "1234AB", "Dorp", "0240000001", Regio.Zuid), Weekdagen.Alle, 25, [],
        [new Plek("plein", "Plein", PlekSoort.Speelplaats), new Plek("zaal", "Speelzaal", PlekSoort.Binnen)], [Vijf, Zes], []);

    [Fact]
    [Requirement("LIVE-4")]
    public void Een_kind_dat_een_tablet_zag_staat_erop_ook_als_een_scherm_het_afmeldde()
    {
        var tegel = Tegel("Amina", Tegelstaat.Afgemeld, 2, Mark(1, Markeersoort.Aanwezig, 7, "tablet-noord"), Mark(2, Markeersoort.Afgemeld, 9, null));

        var kind = OntruimKind.Van(Vijf, tegel)!;

        Assert.Equal(("Amina Vijver", "Groep 5", true, "onzeker: tablet zag Amina om 12:07"), (kind.Naam, kind.Groep, kind.IsHier, kind.Onzeker));
        Assert.Equal("onzeker: Ewa zag Amina om 12:07", OntruimKind.OnzekerVan(tegel with { Tegenspraak = [Mark(1, Markeersoort.Aanwezig, 7, null), tegel.Tegenspraak[1]] }));
    }

    [Fact]
    [Requirement("LIVE-4")]
    public void Wie_aanwezig_is_en_elders_afgemeld_staat_erop_met_een_vraagteken_en_wie_overal_weg_is_niet()
    {
        var hier = Tegel("Bram", Tegelstaat.Aanwezig, 1, Mark(1, Markeersoort.Aanwezig, 9, "tablet-noord"), Mark(2, Markeersoort.VroegOpgehaald, 8, "tablet-zuid"));
        var weg = Tegel("Chris", Tegelstaat.Afgemeld, 1, Mark(1, Markeersoort.Afgemeld, 9, "tablet-noord"), Mark(2, Markeersoort.VroegOpgehaald, 8, "tablet-zuid"));

        Assert.StartsWith("onzeker: om 12:08 ", OntruimKind.Van(Vijf, hier)!.Onzeker, StringComparison.Ordinal);
        Assert.Null(OntruimKind.Van(Vijf, weg));
        Assert.Null(OntruimKind.Van(Vijf, Tegel("Dewi", Tegelstaat.Aanwezig, 1))!.Onzeker);
        Assert.Null(OntruimKind.Van(Vijf, Tegel("Emir", Tegelstaat.Afgemeld, 1)));
    }

    [Fact]
    [Requirement("LIVE-4", "TSO-4c")]
    public void Voor_de_norm_telt_zo_n_kind_mee_tot_iemand_kiest()
    {
        var lid = new Groepslid("k1", true, [], [], []);
        var stand = new LidStand(lid, Verwachting.Structureel, null, Tegelstaat.Afgemeld)
        {
            Tegenspraak = [Mark(1, Markeersoort.Aanwezig, 7, "tablet-noord"), Mark(2, Markeersoort.Afgemeld, 9, null)],
        };

        var tellers = TegelRules.TelLeden([stand, new LidStand(lid, Verwachting.Structureel, null, Tegelstaat.Afgemeld)]);

        Assert.Equal((2, 1, 1, 0), (tellers.Afgemeld, tellers.Onzeker, tellers.Maximaal, tellers.OpHetPlein));
        Assert.Equal(2, TegelRules.Som([tellers, tellers]).Maximaal);
    }

    [Theory]
    [InlineData(false, "Plein: Amina Vijver, Fenna Vijver; Ria", "")]
    [InlineData(true, "Plein: Fenna Vijver; ", "Speelzaal: Amina Vijver; Ria")]
    [Requirement("SCH-1")]
    public void Bij_regen_staat_een_groep_bij_de_plek_voor_binnen_met_wie_daar_is(bool regen, string plein, string zaal)
    {
        ImmutableArray<(Groep, GroepBord?)> borden = [(Vijf, Bord(Vijf, Tegel("Amina", Tegelstaat.Aanwezig, 1))), (Zes, Bord(Zes, Tegel("Fenna", Tegelstaat.Verwacht, 1)))];
        AanwezigeHelper ria = new("ria", "Ria", false, regen ? "zaal" : "plein", Op(0), null, null, false);

        var plekken = OntruimLijst.PerPlek(School, borden, [ria], regen);

        Assert.Equal(
            new[] { plein, zaal }.Where(p => p.Length > 0),
            plekken.Select(p => $"{p.Naam}: {string.Join(", ", p.Kinderen.Select(k => k.Naam))}; {string.Join(", ", p.Helpers)}"));
    }

    private static DateTimeOffset Op(int minuut) => Schooltijd.Moment(Vandaag, new TimeOnly(12, minuut));

    private static Markering Mark(int nr, Markeersoort soort, int minuut, string? tablet) =>
        new(nr, "k1", soort, Op(minuut), "ewa", "Ewa", new OperatieId($"operatie-{nr}"), null, null, null, tablet);

    private static Tegel Tegel(string roepnaam, Tegelstaat staat, int nr, params Markering[] tegenspraak) => new(
        "k1", roepnaam, "Vijver", staat, Verwachting.Structureel, Op(0), "Ewa", nr, null, null, "g5", null, null, [.. tegenspraak], null);

    private static GroepBord Bord(Groep groep, params Tegel[] tegels) => new(
        groep, Vandaag, [.. tegels], [], new Tellers(0, 0, 0, 0, 0, 0, 0, 0), new BordMag(false, false, null, false), null, null);

    private static Groep Groep(string id, string naam, string? binnen) => new(
        id, new Schooljaar(2026), naam, [naam], null, null, new Lunchtijden(new(12, 0), new(12, 10), new(12, 40)), "plein", binnen);
}
