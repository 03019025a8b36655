using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>The tick list of a groep: what was ticked is what is asked, of who was touched and of nobody else (SET-1, TSO-6a).</summary>
[Requirement("SET-1", "TSO-6a")]
public sealed class AanmeldLijstTests
{
    private const int Losse = 32;

    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Fact]
    public void Wat_is_aangevinkt_wordt_gevraagd_van_wie_is_aangeraakt_en_nog_eens_vraagt_niets()
    {
        var rijen = Gen.ArrayOf(from was in Gen.Choose(0, Losse) from wordt in Gen.Choose(0, Losse) select (was, wordt), 25);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(rijen.ToArbitrary(), lijst =>
        {
            var kinderen = lijst.Select((_, nr) => Id(nr)).ToHashSet(StringComparer.Ordinal);
            var opdrachten = AanmeldLijst.Opdrachten([.. lijst.Select((r, nr) => Rij(nr, r.was, r.wordt))], kinderen);
            var verwacht = lijst.Select((r, nr) => (r.was, r.wordt, Id: Id(nr))).Where(r => r.was != r.wordt).Select(r => (r.Id, Keuze(r.wordt)));
            var weer = AanmeldLijst.Opdrachten([.. lijst.Select((r, nr) => Rij(nr, r.wordt, r.wordt))], kinderen);
            return verwacht.SequenceEqual(opdrachten.Select(o => (o.Id, o.Keuze))) && weer.IsEmpty;
        }));
    }

    [Fact]
    public void Een_kind_van_een_andere_groep_of_een_kind_dat_twee_keer_komt_wordt_niet_twee_keer_gevraagd()
    {
        var opdrachten = AanmeldLijst.Opdrachten([Rij(0, 0, 3), Rij(0, 0, 5), Rij(1, 0, 3)], new HashSet<string>(StringComparer.Ordinal) { Id(0) });

        Assert.Equal([(Id(0), Keuze(3))], opdrachten.Select(o => (o.Id, o.Keuze)));
    }

    [Fact]
    public void Vaste_en_losse_dagen_samen_is_geen_keuze()
    {
        var rij = Rij(0, 0, 3);
        rij.Los = true;

        Assert.Null(rij.Keuze);
        Assert.Empty(AanmeldLijst.Opdrachten([rij], new HashSet<string>(StringComparer.Ordinal) { Id(0) }));
    }

    [Fact]
    public void Zelfde_als_hierboven_neemt_de_vinkjes_van_de_rij_erboven_en_de_eerste_rij_heeft_er_geen()
    {
        var rijen = AanmeldLijst.MetVorige([Rij(0, 0, 3), Rij(1, 0, 0), Rij(2, 0, Losse), Rij(3, 0, 0)], Id(1));
        rijen = AanmeldLijst.MetVorige(rijen, Id(3));
        rijen = AanmeldLijst.MetVorige(rijen, Id(0));

        Assert.Equal([Keuze(3), Keuze(3), Keuze(Losse), Keuze(Losse)], rijen.Select(r => r.Keuze!.Value));
    }

    [Fact]
    public void Een_dag_die_de_school_niet_heeft_telt_niet_als_aanraken()
    {
        var school = Weekdagen.Alle & ~Weekdagen.Woensdag;
        var nu = Aanmeldkeuze.Van(Had(AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Woensdag), school);

        Assert.Equal(Aanmeldkeuze.Vast(Weekdagen.Maandag), nu);
        Assert.Equal(Aanmeldkeuze.Niet, Aanmeldkeuze.Van(Had(AanmeldingSoort.Structureel, Weekdagen.Woensdag), school));
        Assert.Equal(Aanmeldkeuze.Niet, Aanmeldkeuze.Van(null, school));
    }

    [Theory, Requirement("TSO-6d")]
    [InlineData(AanmeldingSoort.Structureel, 0, true)]
    [InlineData(AanmeldingSoort.Incidenteel, 0, true)]
    [InlineData(AanmeldingSoort.Structureel, 20, true)]
    [InlineData(AanmeldingSoort.Geen, 0, false)]
    public void Wie_overblijft_of_gaat_overblijven_wijzigt_met_de_kosten_erbij_zodra_de_school_rekent(AanmeldingSoort soort, int overDagen, bool langsGeld)
    {
        ImmutableArray<Aanmelding> aanmeldingen = [Had(soort, soort == AanmeldingSoort.Structureel ? Weekdagen.Maandag : Weekdagen.Geen) with { Vanaf = Vandaag.AddDays(overDagen) }];

        Assert.Equal(langsGeld, Aanmeldbegin.GaatLangsGeld(aanmeldingen, Boeken(metTarief: true, metKeuzes: true), Vandaag));
        Assert.False(Aanmeldbegin.GaatLangsGeld(aanmeldingen, Boeken(metTarief: false, metKeuzes: true), Vandaag));
        Assert.False(Aanmeldbegin.GaatLangsGeld(aanmeldingen, Boeken(metTarief: true, metKeuzes: false), Vandaag));
        Assert.False(Aanmeldbegin.GaatLangsGeld([], Boeken(metTarief: true, metKeuzes: true), Vandaag));
    }

    private static FinancienView Boeken(bool metTarief, bool metKeuzes) => new(
        1, null,
        metKeuzes ? new FinancienInstellingen([9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, 14, true, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500), 28) : null,
        [],
        metTarief ? [new Tarief(new Schooljaar(2026), new Schooljaar(2026).EersteDag, new Schooljaar(2026).LaatsteDag, Tariefvorm.PerBeurt, new Geld(350), new Geld(350), new Geld(350), [], [], "b1")] : [],
        [], [], [], null);

    private static Aanmelding Had(AanmeldingSoort soort, Weekdagen dagen) => new(Vandaag.AddDays(-30), soort, dagen, default, "", null);

    private static AanmeldRijInvoer Rij(int nr, int was, int wordt) => new()
    {
        Id = Id(nr),
        Versie = 1,
        Was = AanmeldLijst.Code(Keuze(was)),
        Dagen = [.. WeekdagenExtensions.Werkweek.Select(d => d.Dag).Where(d => Keuze(wordt).Dagen.Heeft(d))],
        Los = wordt == Losse,
    };

    private static Aanmeldkeuze Keuze(int nummer) => nummer == Losse ? Aanmeldkeuze.Los : Aanmeldkeuze.Vast((Weekdagen)nummer);

    private static string Id(int nr) => "kind" + nr.ToString(CultureInfo.InvariantCulture);
}
