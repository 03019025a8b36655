using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Rules.Excel;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Board and tijdpad as a workbook (OSO-T, XLS-1, XLS-2).</summary>
[Requirement("OSO-T", "XLS-1")]
public sealed class TijdpadWerkboekTests
{
    [Fact]
    public void De_laatste_veilige_dag_wie_aan_zet_is_en_wat_nu_staan_achter_de_stappen()
    {
        var boek = Maak(BordVoorbeeld.Bord(BordVoorbeeld.Kind("emre", "Emre Çetin", Bevindingwie.InternBegeleider) with { VeiligTot = new DateOnly(2027, 6, 29) }));
        Assert.Equal<object?>("Laatste veilige dag", boek.Waarde("Bord", "M3"));
        Assert.Equal<object?>(new DateTime(2027, 6, 29), boek.Waarde("Bord", "M4"));
        Assert.Equal<object?>("Intern begeleider", boek.Waarde("Bord", "O4"));
        Assert.Equal<object?>("Nog 2 punten aanvullen", boek.Waarde("Bord", "P4"));
    }

    private static readonly WerkboekKop Kop = new(
        "De Horizon", "99XX00", "Overdracht groep 8", "schooljaar 2026-2027", "versie 1", WerkboekUitgave.Intern, "Joke Bakker", new DateTimeOffset(2027, 4, 20, 14, 32, 0, TimeSpan.FromHours(2)));

    [Fact]
    public void Het_bord_staat_er_met_echte_datums_en_de_telling_is_een_formule_over_het_bord()
    {
        var boek = Maak(BordVoorbeeld.Bord(
            BordVoorbeeld.Klaar("finn", "Finn de Boer"), BordVoorbeeld.Kind("emre", "Emre Çetin", Bevindingwie.Leerkracht, Bordstap.Klaar, Bordstap.TeLaat)));
        Assert.Empty(boek.Bezwaren());
        Assert.Equal(["Bord", "Tijdpad", "Telling"], boek.Bladnamen);
        Assert.Equal<object?>("Finn de Boer", boek.Waarde("Bord", "A4"));
        Assert.Equal<object?>("klaar", boek.Waarde("Bord", "D4"));
        Assert.Equal<object?>("te laat", boek.Waarde("Bord", "E5"));
        Assert.Equal<object?>(new DateTime(2027, 4, 16), boek.Waarde("Bord", "L4"));
        Assert.Equal<object?>(new DateTime(2027, 4, 19), boek.Waarde("Bord", "N4"));
        Assert.Equal<object?>(new DateTime(2027, 4, 16), boek.Waarde("Tijdpad", "C4"));
        var formules = boek.Formules("Telling");
        Assert.Equal(Bordstappen.Alle.Length, formules.Count);
        Assert.Contains("COUNTIF", formules["B4"].Formule, StringComparison.Ordinal);
        Assert.Equal(2d, formules["B4"].Waarde);
        Assert.Equal(1d, formules["B5"].Waarde);
    }

    [Fact]
    public void Een_naam_die_op_een_formule_lijkt_blijft_tekst_en_een_leeg_bord_geeft_een_heel_bestand()
    {
        var boek = Maak(BordVoorbeeld.Bord(BordVoorbeeld.Kind("x", "=HYPERLINK(\"https://voorbeeld.nl\")", null)));
        Assert.Equal<object?>("=HYPERLINK(\"https://voorbeeld.nl\")", boek.Waarde("Bord", "A4"));
        Assert.Empty(boek.Formules("Bord"));
        Assert.Empty(Maak(BordVoorbeeld.Bord()).Bezwaren());
    }

    private static GelezenWerkboek Maak(Overdrachtbord bord) =>
        new(uit => TijdpadWerkboek.Schrijf(new TijdpadGegevens(Kop, bord, BordVoorbeeld.Vandaag), uit));
}
