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
