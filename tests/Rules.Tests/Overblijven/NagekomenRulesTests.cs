using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Overblijven;

[Requirement("LIVE-4")]
public sealed class NagekomenRulesTests
{
    private static readonly DateOnly Dag = new(2026, 11, 12);
    private static readonly SchoolSleutel School = new("99XX00");

    [Theory]
    [InlineData(0, null)]
    [InlineData(14, null)]
    [InlineData(15, "te-laat-nagekomen")]
    [InlineData(-1, "nog-niet-begonnen")]
    public void Veertien_dagen_lang_wordt_een_tik_van_de_eigen_dag_aangenomen(int dagenLater, string? code) =>
        Assert.Equal(code, NagekomenRules.MagOpDag(Dag, Dag.AddDays(dagenLater))?.Code);

    [Theory]
    [InlineData("2026-11-12T12:14:00+01:00", "2026-11-12T12:14:00+01:00")]
    [InlineData("2026-11-11T23:59:00+01:00", "2026-11-12T00:00:00+01:00")]
    [InlineData("2026-11-12T14:00:00+01:00", "2026-11-12T13:05:00+01:00")]
    [InlineData("2031-01-01T00:00:00+01:00", "2026-11-12T13:05:00+01:00")]
    public void Een_klok_die_niet_kan_kloppen_geeft_een_moment_op_de_dag_zelf_en_nooit_na_aankomst(string klok, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment), NagekomenRules.Moment(DateTimeOffset.Parse(klok), Dag, DateTimeOffset.Parse("2026-11-12T13:05:00+01:00")));

    [Fact]
    public void Op_de_dag_dat_de_klok_verzet_wordt_blijft_het_laatste_moment_van_die_dag() =>
        Assert.Equal(
            DateTimeOffset.Parse("2026-10-25T23:59:59.999+01:00"),
            NagekomenRules.Moment(DateTimeOffset.Parse("2026-10-26T09:00:00+01:00"), new DateOnly(2026, 10, 25), DateTimeOffset.Parse("2026-10-27T09:00:00+01:00")));

    [Fact]
    public void Alleen_een_volledige_regel_van_een_tablet_door_iemand_die_mag_markeren_telt()
    {
        Assert.Null(NagekomenRules.Keur(Mark(), School, "g5"));
        Assert.Equal("geen-recht", NagekomenRules.Keur(Mark() with { Wie = Wie(Rol.Commissielid) }, School, "g5")?.Code);
        NagekomenMark[] fout =
        [
            Mark() with { Wie = Wie() with { Tablet = null } }, Mark() with { Volgnr = 0 }, Mark() with { Basis = -1 }, Mark() with { Soort = default },
            Mark() with { Operatie = new OperatieId("kort") }, Mark() with { AfmeldReden = (AfmeldReden)99 },
        ];
        Assert.All(fout, m => Assert.Equal("ongeldige-operatie", NagekomenRules.Keur(m, School, "g5")?.Code));
    }

    [Fact]
    public void Dezelfde_regel_nog_een_keer_wordt_herkend_en_een_andere_met_die_operatie_niet_aangenomen()
    {
        Markering[] journaal = [Markering(1, Mark())];

        Assert.Null(NagekomenRules.IsHerhaling([], Mark()));
        Assert.True(NagekomenRules.IsHerhaling(journaal, Mark()));
        Assert.False(NagekomenRules.IsHerhaling(journaal, Mark() with { Soort = Markeersoort.Afgemeld }));
        Assert.False(NagekomenRules.IsHerhaling(journaal, Mark() with { Wie = Wie() with { AccountId = "ander" } }));
        Assert.Null(NagekomenRules.IsHerhaling(journaal, Mark() with { LeerlingId = "k2" }));
    }

    [Fact]
    public void Wat_na_een_verloren_antwoord_getikt_is_kent_het_nummer_van_die_eerdere_tik()
    {
        var later = Mark() with { Volgnr = 8, Soort = Markeersoort.Afgemeld, Operatie = new OperatieId("operatie-twee"), Basis = 1 };
        var metVerbinding = Markering(3, Mark());
        IEnumerable<int> Basis(Markering eerder, params NagekomenMark[] rij) => NagekomenRules.MetEigenAntwoorden([eerder], rij).Select(m => m.Basis);

        Assert.Equal([0, 3], Basis(metVerbinding, Mark(), later));
        Assert.Equal([0, 9], Basis(metVerbinding, Mark(), later with { Basis = 9 }));
        Assert.Equal([0, -1], Basis(metVerbinding, Mark(), later with { Basis = -1 }));
        Assert.Equal([0, 1], Basis(metVerbinding, Mark(), later with { LeerlingId = "k2" }));
        Assert.Equal([0, 1], Basis(metVerbinding, Mark(), later with { Wie = Wie() with { Tablet = "tablet-zuid" } }));
        Assert.Equal([1], Basis(metVerbinding, later));
        Assert.Equal([0, 1], Basis(metVerbinding with { Nakomer = new Nakomer(7, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0) }, Mark(), later));
    }

    [Fact]
    public void Ongedaan_maken_neemt_alleen_eigen_tikken_van_deze_tablet_terug_en_maar_een_keer()
    {
        var terug = Mark() with { Terug = Mark().Operatie, Operatie = new OperatieId("operatie-terug") };
        var van = Markering(1, Mark());
        ImmutableArray<Markering> journaal = [van, van with { Nr = 2, Tablet = "ander" }, van with { Nr = 3, AccountId = "ander" }];

        Assert.Equal([1], NagekomenRules.TeHerstellen(journaal, terug).Select(m => m.Nr));
        Assert.Empty(NagekomenRules.TeHerstellen([.. journaal, van with { Nr = 4, HersteltNr = 1 }], terug));
    }

    private static Wie Wie(Rol rol = Rol.Overblijfkracht) => new("fatma", "Fatma", School, [new ActieveRol(rol, [])], "tablet-noord");

    private static NagekomenMark Mark() => new(
        7, "k1", Markeersoort.Aanwezig, new OperatieId("operatie-een"), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0, Standaard: false, null, null, Wie());

    private static Markering Markering(int nr, NagekomenMark m) => new(
        nr, m.LeerlingId, m.Soort, m.Op, m.Wie.AccountId, m.Wie.Naam, m.Operatie, null, null, null, m.Wie.Tablet);
}
