using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Intranet.Documents.Excel;
using static OrleansSchool.Tests.Rules.Excel.WerkboekVoorbeelden;

namespace OrleansSchool.Tests.Rules.Excel;

public sealed class DaglijstWerkboekTests
{
    private static readonly string[] Roepnamen =
        ["Sanne", "Ömer", "Noël", "Zoë", "Łukasz", "Çağla", "Ijsbrand", "Nguyễn", "Émile", "李娜", "محمد", "Bo 🎒", "=Kees", "+Fay", "-Tim", "@Lot"];

    private static readonly (string? Voor, string Achter)[] Achternamen =
        [(null, "Jansen"), ("van den", "Berg"), ("’t", "Hooft"), ("'t", "Sant"), ("de", "Vries-Åkesson"), (null, "=HYPERLINK(\"x\")"), (null, "Q" + new string('u', 300))];

    [Fact]
    [Requirement("XLS-1")]
    public void Elke_groep_heeft_een_blad_met_de_kinderen_in_volgorde()
    {
        var boek = Schrijf(Lijst(("Groep 3", 4), ("Groep 4/5", 2)));

        Assert.Equal(["Totaal", "Groep 3", "Groep 4-5"], boek.Bladnamen);
        Assert.Equal(
            ["Nr", "Roepnaam", "Achternaam", "Groep", "Status", "Toelichting", "Tijd", "Wie", "Bijzonderheid", "Afvinken"],
            boek.Waarden["Groep 3"][2].Cast<string>());
        Assert.Equal("Daglijst Groep 3, dinsdag 8 september 2026", boek.Waarde("Groep 3", "A1"));
        Assert.Equal("Berg, van den", boek.Waarde("Groep 3", "C5"));
        Assert.Equal("Hooft, ’t", boek.Waarde("Groep 3", "C6"));
        Assert.Equal("Sant, 't", boek.Waarde("Groep 3", "C7"));
        Assert.Equal(2d, boek.Getal("Groep 3", "A5"));
        Assert.Null(boek.Waarde("Groep 3", "J5"));
        Assert.Equal(new TimeSpan(12, 1, 0), Assert.IsType<DateTime>(boek.Waarde("Groep 3", "G5")).TimeOfDay);
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Tellingen_zijn_formules_met_waarden_die_kloppen()
    {
        var lijst = Lijst(("Groep 3", 27), ("Groep 4/5", 13), ("Groep 8", 0));

        var boek = Schrijf(lijst);

        foreach (var (groep, blad) in lijst.Groepen.Zip(["Groep 3", "Groep 4-5", "Groep 8"]))
        {
            ControleerGroep(boek, groep, blad);
        }

        var totaal = boek.Formules("Totaal");
        Assert.Equal("'Groep 4-5'!D18", totaal["B5"].Formule);
        Assert.Equal("SUM(B5:I5)", totaal["J5"].Formule);
        Assert.Equal(("SUM(J4:J6)", 40d), totaal["J7"]);
        Assert.Equal(27d, totaal["J4"].Waarde);
        Assert.Equal(lijst.Groepen.Sum(g => g.Regels.Count(r => r.Status == DaglijstStatus.Aanwezig)), totaal["C7"].Waarde);
        Assert.Equal(40d, boek.Getal("Totaal", "J7"));
        Assert.Equal(["nog verwacht", "op de lijst"], [boek.Waarde("Totaal", "B3"), boek.Waarde("Totaal", "J3")]);
        Assert.Equal("Daglijst dinsdag 8 september 2026: 3 groepen", boek.Waarde("Totaal", "A1"));
        Assert.Empty(boek.Bezwaren());
    }

    private static void ControleerGroep(GelezenWerkboek boek, DaglijstGroep groep, string blad)
    {
        var formules = boek.Formules(blad);
        var eind = 3 + Math.Max(1, groep.Regels.Length);
        for (var i = 0; i < DaglijstStatus.Alle.Length; i++)
        {
            var rij = eind + 2 + i;
            var status = DaglijstStatus.Alle[i];
            Assert.Equal(status, boek.Waarde(blad, $"C{rij}"));
            Assert.Equal(
                ($"COUNTIF(E4:E{eind},C{rij})", groep.Regels.Count(r => r.Status == status)),
                formules[$"D{rij}"]);
        }

        Assert.Equal(groep.Regels.Length, formules[$"D{eind + 2 + DaglijstStatus.Alle.Length}"].Waarde);
        Assert.Equal($"A3:J{eind}", boek.Element(blad, "autoFilter").Attribute("ref")!.Value);
    }

    [Fact]
    [Requirement("XLS-1", "XLS-2")]
    public void Vierhonderd_namen_komen_heel_en_als_tekst_terug()
    {
        var lijst = Lijst([.. Enumerable.Range(1, 16).Select(i => ($"Groep {i}", 25))]);

        var boek = Schrijf(lijst);

        foreach (var groep in lijst.Groepen)
        {
            var rijen = boek.Waarden[groep.Naam].Skip(3).Take(25).ToList();
            Assert.Equal(groep.Regels.Select(r => r.Roepnaam), rijen.Select(r => Assert.IsType<string>(r[1])));
            Assert.Equal(groep.Regels.Select(r => r.AchternaamInLijst), rijen.Select(r => Assert.IsType<string>(r[2])));
            Assert.Equal(groep.Regels.Select(r => r.Bijzonderheid), rijen.Select(r => (string?)r[8]));
            Assert.Equal(groep.Regels.Select(r => r.Toelichting), rijen.Select(r => (string?)r[5]));
            Assert.All(boek.Formules(groep.Naam).Keys, adres => Assert.StartsWith("D", adres, StringComparison.Ordinal));
        }

        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    public void Zeshonderdtwintig_kinderen_worden_vlot_geschreven()
    {
        var lijst = Lijst([.. Enumerable.Range(1, 25).Select(i => ($"Groep {i}", i == 25 ? 20 : 25))]);

        // The best of five, with room for a busy machine: 0.2 s on a quiet one. What it must catch is time that grows with the square.
        var duur = Enumerable.Range(0, 5).Min(_ => Duur(lijst));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duur.TotalMilliseconds:F0} ms"));
        Assert.Equal(620, lijst.Groepen.Sum(g => g.Regels.Length));
        Assert.InRange(duur, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private static TimeSpan Duur(DaglijstBlad lijst)
    {
        using var stroom = new MemoryStream();
        var begin = Stopwatch.GetTimestamp();
        DaglijstWerkboek.Schrijf(lijst, stroom);
        return Stopwatch.GetElapsedTime(begin);
    }

    [Fact]
    public void Een_eigen_status_telt_mee_en_een_teken_als_status_wordt_geweigerd()
    {
        var eigen = Lijst(("Groep 3", 3)) with { Groepen = [new("Groep 3", [new("Bo", null, "Jansen", "3", "op excursie")])] };

        Assert.Equal("op excursie", Schrijf(eigen).Waarde("Totaal", "J3"));
        Assert.Equal("Daglijst dinsdag 8 september 2026: Groep 3", Schrijf(eigen).Waarde("Totaal", "A1"));
        Assert.Equal(1d, Schrijf(eigen).Formules("Totaal")["J4"].Waarde);

        var vreemd = eigen with { Groepen = [new("Groep 3", [new("Bo", null, "Jansen", "3", "*")])] };
        Assert.Throws<ArgumentException>(() => Schrijf(vreemd));
    }

    [Fact]
    public void Groepen_met_dezelfde_naam_krijgen_elk_hun_blad()
    {
        var boek = Schrijf(Lijst(("Groep 3", 2), ("groep 3", 1), ("Totaal", 1)));

        Assert.Equal(["Totaal", "Groep 3", "groep 3 (2)", "Totaal (2)"], boek.Bladnamen);
        Assert.Equal(4d, boek.Formules("Totaal")["J7"].Waarde);
    }

    [Theory]
    [InlineData("B1")]
    [InlineData("3A")]
    [InlineData("3")]
    [InlineData("R1C1")]
    [InlineData("B")]
    [InlineData("Groep 1-2")]
    [InlineData("juf’s klas & co")]
    [InlineData("Ümit 🎒 (a,b);=+")]
    public void Een_bladnaam_die_op_een_adres_lijkt_staat_overal_tussen_aanhalingstekens(string naam)
    {
        var boek = Schrijf(Lijst((naam, 2)));

        Assert.Equal(naam, boek.Bladnamen[1]);
        Assert.StartsWith($"'{naam}'!", boek.Formules("Totaal")["B4"].Formule, StringComparison.Ordinal);
        var verwijzing = naam.Length == 1 && char.IsLetter(naam[0]) ? naam : $"'{naam}'";
        Assert.Equal([$"{verwijzing}!$A$3:$J$5", $"{verwijzing}!1:3"], boek.DefinedNames().Where(d => !d.StartsWith("Totaal!", StringComparison.Ordinal)));
        Assert.Equal(2d, boek.Formules("Totaal")["J4"].Waarde);
    }

    [Fact]
    public void Te_veel_kinderen_worden_geweigerd_met_wat_te_doen()
    {
        var fout = Assert.Throws<WerkboekTeGrootException>(() => Schrijf(Lijst(("Groep 3", DaglijstWerkboek.KinderenMax + 1))));

        Assert.Equal("Deze daglijst is te groot: hoogstens 60 groepen en 3.000 kinderen. Kies minder groepen.", fout.Message);
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Een_daglijst_bestaat_niet_in_de_uitgave_zonder_namen() =>
        Assert.Throws<ArgumentException>(() => Schrijf(Lijst(("Groep 3", 1)) with { Kop = Kop(WerkboekUitgave.Verantwoording) }));

    private static GelezenWerkboek Schrijf(DaglijstBlad lijst) => new(stroom => DaglijstWerkboek.Schrijf(lijst, stroom));

    private static DaglijstBlad Lijst(params (string Naam, int Aantal)[] groepen) =>
        new(Kop(), Dinsdag, [.. groepen.Select(g => new DaglijstGroep(g.Naam, Regels(g.Aantal)))]);

    private static ImmutableArray<DaglijstRegel> Regels(int aantal) =>
    [
        .. Enumerable.Range(0, aantal).Select(i => new DaglijstRegel(
            Roepnamen[i % Roepnamen.Length],
            Achternamen[i % Achternamen.Length].Voor,
            Achternamen[i % Achternamen.Length].Achter,
            "3",
            DaglijstStatus.Alle[i * 7 % DaglijstStatus.Alle.Length],
            i % 4 == 0 ? null : new TimeOnly(12, i % 60),
            i % 4 == 0 ? null : "Juf Ĳ. Çelik",
            i % 3 == 0 ? "Notenallergie; epipen in de tas" : null)),
    ];
}
