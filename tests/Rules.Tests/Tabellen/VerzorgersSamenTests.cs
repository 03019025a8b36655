using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Tabellen;

/// <summary>The rows of one child together, and together with who is on its card.</summary>
[Requirement("SCH-3")]
public sealed class VerzorgersSamenTests
{
    private static readonly string[] Koppen = ["Leerling", "Naam verzorger", "Relatie", "Telefoon", "Gezag", "Ophalen", "Contactverbod", "Betaaldeel", "Belvolgorde", "Alleen noodnummer"];
    private static readonly LeerlingRij[] Kinderen = [Tabelmaker.Kind("k1", "Jasmijn", "van den", "Akker")];
    private static readonly Verzorger Moeder = new("v1", "Samira Benali", "moeder", "+31611111111", null, true, true, false, false, "Nederlands", 100, 1);

    [Fact]
    public void Een_dubbele_belvolgorde_staat_bij_beide_regels()
    {
        var proef = Proef(
            ["Jasmijn van den Akker", "Samira Benali", "moeder", "0611111111", "ja", "ja", "nee", 50, 1, null],
            ["Jasmijn van den Akker", "Wim Akker", "vader", "0622222222", "ja", "ja", "nee", 50, 1, null]);

        Assert.Equal([2, 3], proef.Bevindingen.Where(b => b.Code == Tabelcode.BelvolgordeDubbel).Select(b => b.Rij));
        Assert.Empty(proef.Stappen);
    }

    [Fact]
    public void Twee_regels_over_dezelfde_verzorger_die_iets_anders_zeggen_gaan_niet_mee()
    {
        var proef = Proef(
            ["Akker, Jasmijn van den", "Samira Benali", "moeder", "0611111111", "ja", "ja", "nee", null, null, null],
            ["Jasmijn van den Akker", "samira benali", "moeder", "0633333333", "ja", "ja", "nee", null, null, null]);

        Assert.Equal([2, 3], proef.Bevindingen.Where(b => b.Code == Tabelcode.RegelsSprekenTegen).Select(b => b.Rij));
        Assert.All(proef.Rijen, r => Assert.Equal(Rijoordeel.Fout, r.Oordeel));
    }

    [Fact]
    public void Een_herhaalde_regel_telt_een_keer()
    {
        object?[] rij = ["Jasmijn van den Akker", "Samira Benali", "moeder", "0611111111", "ja", "ja", "nee", null, null, null];

        var proef = Proef(rij, rij);

        Assert.Equal(3, Assert.Single(proef.Bevindingen, b => b.Code == Tabelcode.VerzorgerDubbel).Rij);
        Assert.Equal([2], Assert.Single(proef.Stappen).Rijen);
    }

    [Fact]
    public void Een_fout_in_een_regel_houdt_de_andere_tegen_als_de_betaaldelen_dan_niet_kloppen()
    {
        var proef = Proef(
            ["Jasmijn van den Akker", "Samira Benali", "moeder", "0611111111", "ja", "ja", "nee", 50, 1, null],
            ["Jasmijn van den Akker", "Wim Akker", "vader", "06 22", "ja", "ja", "nee", 50, 2, null]);

        Assert.Equal((2, Tabelcode.AndereRegelFout), Assert.Single(proef.Bevindingen.Where(b => b.Rij == 2).Select(b => (b.Rij, b.Code))));
        Assert.Empty(proef.Stappen);
    }

    [Fact]
    public void Meer_dan_acht_verzorgers_gaan_niet_mee()
    {
        var proef = Proef([.. "abcdefghi".Select(c => new object?[] { "Jasmijn van den Akker", $"Ouder {c}", "ouder", $"06{(int)c:D8}", "ja", "nee", "nee", null, null, null })]);

        Assert.Equal(9, proef.Bevindingen.Count(b => b.Code == Tabelcode.TeVeelVerzorgers));
        Assert.Empty(proef.Stappen);
    }

    [Fact]
    public void Wat_er_al_staat_is_gelijk_en_wat_anders_is_staat_er_met_oud_en_nieuw()
    {
        var kaart = new Verzorgerskaart([Moeder], []);

        var gelijk = Proef(kaart, ["Jasmijn van den Akker", "Samira Benali", "moeder", 611111111, "ja", "ja", "nee", 100, 1, null]);
        var anders = Proef(kaart, ["Jasmijn van den Akker", "Samira Benali", null, "0644444444", null, "nee", null, null, null, null]);

        Assert.Equal(Rijoordeel.Gelijk, Assert.Single(gelijk.Rijen).Oordeel);
        Assert.Empty(gelijk.Stappen);
        Assert.Equal(
            [new Veldwijziging("Telefoon", "06 11 11 11 11", "06 44 44 44 44"), new Veldwijziging("Mag ophalen", "ja", "nee")], Assert.Single(anders.Rijen).Wijzigingen);
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Een_bestand_heft_geen_contactverbod_op()
    {
        var kaart = new Verzorgerskaart([Moeder with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }], []);

        var opheffen = Proef(kaart, ["Jasmijn van den Akker", "Samira Benali", null, null, null, null, "nee", null, null, null]);
        var ophalen = Proef(kaart, ["Jasmijn van den Akker", "Samira Benali", null, null, null, "ja", "nee", null, null, null]);

        Assert.Contains(opheffen.Bevindingen, b => b.Code == Tabelcode.ContactverbodBlijft && b.Ernst == Tabelernst.Waarschuwing);
        Assert.Empty(opheffen.Stappen);
        Assert.Contains(ophalen.Bevindingen, b => b.Code == Tabelcode.ContactverbodEnOphalen && b.Ernst == Tabelernst.Fout);
    }

    /// <summary>As an emergency number, by another spelling of the name, by another name, in another list of the same file.</summary>
    [Theory]
    [Requirement("SCH-2")]
    [InlineData("Samira Benali", "oma", "0699999999", null, "ja")]
    [InlineData("S. Benali", "moeder", "0611111111", "ja", null)]
    [InlineData("S. Benali", "tante", "0611111111", "ja", "nee")]
    [InlineData("Iemand Anders", "moeder", "0611111111", null, null)]
    [InlineData("Iemand Anders", "tante", "0611111111", null, "ja")]
    public void Een_bestand_komt_niet_om_een_contactverbod_heen(string naam, string relatie, string telefoon, string? ophalen, string? nood)
    {
        object?[] rij = ["Jasmijn van den Akker", naam, relatie, telefoon, null, ophalen, null, null, null, nood];
        var kaart = new Verzorgerskaart([Moeder with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0, Betaaldeel = 0 }], []);

        var proef = Proef(kaart, rij);
        var inEenBestand = Proef(["Jasmijn van den Akker", "Samira Benali", "moeder", "0611111111", null, "nee", "ja", null, null, null], rij);

        Assert.Contains(proef.Bevindingen, b => b is { Rij: 2, Code: Tabelcode.ContactverbodVanAnder, Ernst: Tabelernst.Fout });
        Assert.Empty(proef.Stappen);
        Assert.DoesNotContain(inEenBestand.Stappen, s => s.Rijen.Contains(3));
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Een_mailadres_van_iemand_met_een_contactverbod_gaat_niet_naar_een_ander()
    {
        string[] koppen = ["Leerling", "Naam verzorger", "E-mail"];
        var kaart = new Verzorgerskaart([Moeder with { Email = "s.benali@voorbeeld.nl", Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }], []);

        var proef = Tabelmaker.Proef(
            Tabelmaker.Goed(Tabelmaker.Xlsx([["Jasmijn van den Akker", "Iemand Anders", "S.Benali@voorbeeld.nl"], ["Jasmijn van den Akker", "Samira Benali", "s.benali@voorbeeld.nl"]], koppen)),
            Kinderen, new(StringComparer.Ordinal) { ["k1"] = kaart });

        Assert.Equal([2], proef.Bevindingen.Where(b => b.Code == Tabelcode.ContactverbodVanAnder).Select(b => b.Rij));
        Assert.Equal(Rijoordeel.Gelijk, proef.Rijen.Single(r => r.Rij == 3).Oordeel);
    }

    [Fact]
    public void Twee_ouders_met_dezelfde_relatie_en_hetzelfde_nummer_blijven_twee_mensen()
    {
        var kaart = new Verzorgerskaart([Moeder with { Relatie = "ouder" }], []);
        object?[] samira = ["Jasmijn van den Akker", "Samira Benali", "ouder", "0611111111", "ja", "ja", "nee", null, null, null];
        object?[] wim = ["Jasmijn van den Akker", "Wim Akker", "ouder", "0611111111", "ja", "ja", "nee", null, null, null];

        var proef = Proef(kaart, wim, samira);
        var anders = Proef(kaart, wim, ["Jasmijn van den Akker", "Ans Akker", "ouder", "0611111111", "ja", "ja", "nee", null, null, null]);

        Assert.Equal([Rijoordeel.Nieuw, Rijoordeel.Gelijk], proef.Rijen.Select(r => r.Oordeel));
        Assert.Equal([2, 3], Assert.Single(proef.Stappen).Rijen);
        Assert.Equal([Rijoordeel.Gewijzigd, Rijoordeel.Nieuw], anders.Rijen.Select(r => r.Oordeel));
    }

    [Fact]
    public void Wie_in_een_foute_regel_staat_wordt_niet_door_een_ander_overgeschreven()
    {
        var kaart = new Verzorgerskaart([Moeder with { Betaaldeel = 0 }], []);

        var proef = Proef(kaart,
            ["Jasmijn van den Akker", "Samira Benali", "moeder", "06 22", "ja", "ja", "nee", null, null, null],
            ["Jasmijn van den Akker", "Ans Akker", "moeder", "0611111111", "ja", "ja", "nee", null, null, null]);

        Assert.Equal([3], proef.Bevindingen.Where(b => b.Code == Tabelcode.AndereRegelFout).Select(b => b.Rij));
        Assert.Empty(proef.Stappen);
    }

    [Fact]
    public void Twee_uit_een_bestand_met_hetzelfde_kenmerk_worden_twee_mensen()
    {
        var nummer = 0;
        var state = new LeerlingState { Versie = 1, Verzorgers = [Moeder] };

        var over = VerzorgerOvernameRules.NeemOver(
            state, new VerzorgersOvername([Moeder, Moeder with { Naam = "Wim Akker", Betaaldeel = 0, Belvolgorde = 2 }], []), () => $"n{++nummer}", Tabelmaker.Hier);

        Assert.Null(over.Weigering);
        Assert.Equal(["v1", "n1"], over.Waarde!.State.Verzorgers.Select(v => v.Id));
    }

    [Fact]
    public void Een_percentage_uit_een_cel_met_procentopmaak_is_dat_percentage()
    {
        object?[][] rijen = [["Jasmijn van den Akker", "Samira Benali", "moeder", "0611111111", "ja", "ja", "nee", 1, 1, null]];
        var tabel = Tabelmaker.Goed(Tabelmaker.Xlsx(rijen, Koppen, boek => boek.Worksheet(1).Cell(2, 8).Style.NumberFormat.Format = "0%"));

        var proef = Tabelmaker.Proef(tabel, Kinderen, new(StringComparer.Ordinal) { ["k1"] = new Verzorgerskaart([Moeder], []) });

        Assert.Equal("100%", tabel.Rijen[0].Cel(7).Tekst);
        Assert.Equal(Rijoordeel.Gelijk, Assert.Single(proef.Rijen).Oordeel);
    }

    [Fact]
    public void Een_noodnummer_wordt_geen_verzorger()
    {
        var proef = Proef(["Jasmijn van den Akker", "Oma Truus", "oma", "0655555555", null, null, null, null, 2, "ja"]);
        var overname = VerzorgersVanKind.Overname(Verzorgerskaart.Leeg, [VerzorgerRijRules.Lees(new Rijlezer(Tabel().Rijen[0], Tabelmaker.Kolommen(Tabel()), []), "k1")]);

        Assert.Equal(Rijoordeel.Nieuw, Assert.Single(proef.Rijen).Oordeel);
        Assert.Empty(overname.Verzorgers);
        Assert.Equal("Oma Truus", Assert.Single(overname.Noodcontacten).Naam);

        static IngelezenTabel Tabel() => Tabelmaker.Goed(Tabelmaker.Xlsx([["Jasmijn van den Akker", "Oma Truus", "oma", "0655555555", null, null, null, null, 2, "ja"]], Koppen));
    }

    private static Proefronde Proef(params object?[][] rijen) => Proef(Verzorgerskaart.Leeg, rijen);

    private static Proefronde Proef(Verzorgerskaart kaart, params object?[][] rijen) =>
        Tabelmaker.Proef(Tabelmaker.Goed(Tabelmaker.Xlsx(rijen, Koppen)), Kinderen, new(StringComparer.Ordinal) { ["k1"] = kaart });
}
