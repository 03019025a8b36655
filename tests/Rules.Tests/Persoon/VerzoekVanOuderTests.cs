using OrleansSchool.Basis;
using OrleansSchool.Persoon;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>An overview that a verzorger asks for by link is a request like any other, from the minute it was asked (SEC-5, PAR-1, AVG art. 12 lid 3).</summary>
[Requirement("SEC-5", "PAR-1")]
public sealed class VerzoekVanOuderTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Persoonsleutel Moeder = Persoonsleutel.Verzorger("sam", "v1");

    private static readonly Wie Leider = new("karin", "Karin Hoekstra", School, [new ActieveRol(Rol.Schoolleider, [])]);

    private static readonly PersonenView Personen = new(
        [Persoon("karin", Rol.Schoolleider), Persoon("marijke", Rol.Overblijfcoordinator)], 1);

    [Fact]
    public void Er_komt_een_verzoek_over_de_ouder_en_een_over_het_kind_met_een_maand_en_zonder_naam()
    {
        var verzoeken = Neem(new VerzoekenState(), Moeder).Verzoeken;

        Assert.Equal([Moeder, Persoonsleutel.Leerling("sam")], verzoeken.Select(v => v.Over));
        Assert.Equal([Verzoekvrager.Zelf, Verzoekvrager.Verzorger], verzoeken.Select(v => v.Vrager));
        Assert.All(verzoeken, v => Assert.Equal((Verzoeksoort.Inzage, Vandaag, new DateOnly(2026, 12, 12), Verzoekstand.Open), (v.Soort, v.Op, v.Uiterlijk, v.Stand)));
        Assert.InRange(verzoeken[0].Gezien.Length, 1, VerzoekGrenzen.GezienMax);
    }

    [Fact]
    public void Nog_eens_vragen_terwijl_het_wacht_voegt_niets_toe_en_de_andere_ouder_en_een_later_verzoek_wel()
    {
        var state = Neem(new VerzoekenState(), Moeder);

        Assert.Same(state, Neem(state, Moeder));
        Assert.Equal(4, Neem(state, Persoonsleutel.Verzorger("sam", "v2")).Verzoeken.Length);
        var klaar = state.Verzoeken.Aggregate(state, (s, v) => VerzoekRules.HandelAf(s, v.Id, Verzoekstand.Gedaan, "Kopie meegegeven.", Vandaag).Waarde!);
        Assert.Equal(4, Neem(klaar, Moeder).Verzoeken.Length);
    }

    [Fact]
    public void Wie_het_mag_uitgeven_hoort_het_meteen_en_niet_pas_tien_dagen_voor_het_einde()
    {
        var state = Neem(new VerzoekenState(), Moeder);

        var taak = Assert.Single(VerzoekRules.Taken(state, Jaar, Personen, School, Vandaag));

        Assert.Equal(("karin", "Een ouder vroeg een overzicht van persoonsgegevens. Dat moet uiterlijk 12-12-2026 een antwoord hebben."), (taak.AccountId, taak.Tekst));
        Assert.Contains("had op 12-12-2026 een antwoord moeten hebben", Assert.Single(VerzoekRules.Taken(state, Jaar, Personen, School, new DateOnly(2026, 12, 13))).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void In_een_vol_jaar_hoort_de_ouder_hoe_het_wel_kan_en_heeft_de_school_nog_plaats_voor_wie_op_school_vraagt()
    {
        var vanOuders = (PersoonGrenzen.VerzoekenMax - PersoonGrenzen.VerzoekenKantoor) / 2;
        var vol = Enumerable.Range(0, vanOuders).Aggregate(new VerzoekenState(), (s, n) => Neem(s, Persoonsleutel.Verzorger("sam", $"v{n}x")));
        Assert.Equal("verzoeken-vol", Nee(vol));

        var overvol = Enumerable.Range(0, PersoonGrenzen.VerzoekenKantoor).Aggregate(vol, (s, n) => OpSchool(s, n).Waarde!);

        Assert.Equal("te-veel", OpSchool(overvol, PersoonGrenzen.VerzoekenKantoor).Weigering?.Code);
    }

    [Fact]
    public void Wat_op_school_gevraagd_is_neemt_een_ouder_geen_plaats_af_tot_het_jaar_echt_vol_is()
    {
        var druk = Enumerable.Range(0, PersoonGrenzen.VerzoekenMax - 2).Aggregate(new VerzoekenState(), (s, n) => OpSchool(s, n).Waarde!);

        Assert.Null(Nee(druk));
        Assert.Equal("verzoeken-vol", Nee(OpSchool(druk, PersoonGrenzen.VerzoekenMax).Waarde!));
    }

    private static string? Nee(VerzoekenState was) => VerzoekRules.NeemOpVanOuder(was, Moeder, () => "n", (default, Vandaag)).Weigering?.Code;

    private static Uitkomst<VerzoekenState> OpSchool(VerzoekenState was, int nr) => VerzoekRules.NeemOp(
        was, new VerzoekInvoer(Verzoeksoort.Inzage, Persoonsleutel.Leerling("sam"), Verzoekvrager.Verzorger, "paspoort gezien", Vandaag), $"k{nr}", Jaar, Leider, (default, Vandaag));

    private static VerzoekenState Neem(VerzoekenState was, Persoonsleutel verzorger)
    {
        var nr = was.Verzoeken.Length;
        return VerzoekRules.NeemOpVanOuder(was, verzorger, () => $"n{++nr}", (default, Vandaag)).Waarde!;
    }

    private static PersoonRij Persoon(string id, Rol rol) => new(id, id, null, AccountStatus.Actief, [new Roltoekenning(School, rol, [], Jaar.EersteDag, null)], true, false, false);
}
