using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

[Requirement("SCH-3")]
public sealed class GroepsindelingTests
{
    [Fact]
    public void Een_combinatiegroep_heeft_de_jaargroepen_van_haar_leerlingen()
    {
        var bestand = Gelezen(
            """<groep key="C1"><naam>Beren</naam><jaargroep>C</jaargroep></groep>""",
            Leerling(1, "<jaargroep>4</jaargroep><groep key=\"C1\"/>") + Leerling(2, "<jaargroep>3</jaargroep><groep key=\"C1\"/>")
            + Leerling(3, "<jaargroep>8</jaargroep><groep key=\"C1\"/><uitstroomdatum>2026-01-01</uitstroomdatum>"));

        Assert.Equal(["3", "4"], Assert.Single(bestand.Groepen).Jaargroepen);
    }

    [Fact]
    public void Een_leerling_krijgt_de_jaargroep_van_het_deel_van_de_combinatiegroep()
    {
        var bestand = Gelezen(
            """
            <groep key="77_lj_4"><naam>Beren</naam><jaargroep>4</jaargroep></groep>
            <groep key="77_LJ_3"><naam>Beren </naam><jaargroep>3</jaargroep></groep>
            """,
            Leerling(1, "<groep key=\"77_lj_4\"/>") + Leerling(2, "<groep key=\"77_LJ_3\"/>") + Leerling(3, "<jaargroep>5</jaargroep><groep key=\"77_lj_4\"/>"));

        Assert.Equal(("77", "3,4"), Assert.Single(bestand.Groepen.Select(g => (g.Sleutel, string.Join(',', g.Jaargroepen)))));
        Assert.Equal(["4", "3", "5"], bestand.Leerlingen.Select(l => l.Gegevens.Jaargroep));
        Assert.All(bestand.Leerlingen, l => Assert.Equal("77", l.GroepSleutel));
    }

    [Fact]
    public void Delen_met_een_andere_naam_blijven_aparte_groepen()
    {
        var bestand = Gelezen(
            """<groep key="77_lj_3"><naam>Beren</naam><jaargroep>3</jaargroep></groep><groep key="77_lj_4"><naam>Vossen</naam><jaargroep>4</jaargroep></groep>""",
            Leerling(1, "<groep key=\"77_lj_4\"/>"));

        Assert.Equal(["77_lj_3", "77_lj_4"], bestand.Groepen.Select(g => g.Sleutel));
        Assert.Equal("77_lj_4", bestand.Leerlingen[0].GroepSleutel);
        Assert.Equal(9 - 1, bestand.Bevinding(Bevindingcode.ZelfdeGroepsnaam).Regel);
    }

    [Fact]
    public void Een_samengestelde_groep_telt_alleen_voor_wie_geen_stamgroep_heeft()
    {
        var bestand = Gelezen(
            """
            <groep key="G4"><naam>Vier</naam><jaargroep>4</jaargroep></groep>
            <samengestelde_groep key="s1"><naam>Rekenen</naam></samengestelde_groep>
            <samengestelde_groep key="s2"><naam>Plus</naam></samengestelde_groep>
            """,
            Leerling(1, "<groep key=\"G4\"/><samengestelde_groepen><samengestelde_groep key=\"s1\"/></samengestelde_groepen>")
            + Leerling(2, "<jaargroep>5</jaargroep><samengestelde_groepen><samengestelde_groep key=\"s2\"/></samengestelde_groepen>"));

        Assert.Equal([("G4", false), ("s2", true)], bestand.Groepen.Select(g => (g.Sleutel, g.Samengesteld)));
        Assert.Equal(["5"], bestand.Groepen[1].Jaargroepen);
        Assert.Equal(["G4", "s2"], bestand.Leerlingen.Select(l => l.GroepSleutel));
    }

    [Fact]
    public void Een_dubbele_groepssleutel_met_een_andere_naam_wordt_niet_ingelezen()
    {
        var bestand = Gelezen(
            """<groep key="G"><naam>Vier</naam><jaargroep>4</jaargroep></groep><groep key="G"><naam>Vijf</naam><jaargroep>5</jaargroep></groep>""",
            Leerling(1, "<groep key=\"G\"/>"));

        Assert.Equal("Vier", Assert.Single(bestand.Groepen).Naam);
        Assert.Equal(Gevolg.NietIngelezen, bestand.Bevinding(Bevindingcode.DubbeleGroep).Gevolg);
    }

    [Fact]
    public void Twee_groepen_met_dezelfde_naam_blijven_apart_en_worden_gemeld()
    {
        var bestand = Gelezen(
            """<groep key="A"><naam>Beren</naam><jaargroep>4</jaargroep></groep><groep key="B"><naam>beren</naam><jaargroep>5</jaargroep></groep>""",
            Leerling(1, "<groep key=\"A\"/>"));

        Assert.Equal(2, bestand.Groepen.Length);
        Assert.Equal("B", bestand.Bevinding(Bevindingcode.ZelfdeGroepsnaam).Sleutel);
    }

    [Fact]
    public void Een_groep_zonder_sleutel_of_naam_wordt_gemeld()
    {
        var bestand = Gelezen("<groep><naam>Beren</naam></groep><groep key=\"G\"><jaargroep>4</jaargroep></groep>", Leerling(1, "<groep key=\"G\"/>"));

        Assert.Equal("G", Assert.Single(bestand.Groepen).Naam);
        Assert.Equal(Gevolg.NietIngelezen, bestand.Bevinding(Bevindingcode.GroepZonderSleutel).Gevolg);
        Assert.Equal(Gevolg.GaatDoor, bestand.Bevinding(Bevindingcode.GroepZonderNaam).Gevolg);
    }

    private static string Leerling(int nummer, string velden) =>
        Testbestanden.Leerling($"key=\"{nummer}\"", $"<achternaam>Roos</achternaam><roepnaam>Kind {nummer}</roepnaam><geboortedatum>2018-05-06</geboortedatum>" + velden);

    private static IngelezenBestand Gelezen(string groepen, string leerlingen) => Testbestanden.Gelezen(Testbestanden.Document(groepen, leerlingen));
}
