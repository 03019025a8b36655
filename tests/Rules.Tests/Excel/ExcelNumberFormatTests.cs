using System.Globalization;
using ExcelNumberFormat;

namespace OrleansSchool.Tests.Rules.Excel;

/// <summary>The stand-in shows numbers as a spreadsheet does; expected texts are those of Excel.</summary>
public sealed class ExcelNumberFormatTests
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    [Theory]
    [InlineData("General", 0d, "0")]
    [InlineData("General", 12.5, "12.5")]
    [InlineData("General", -3d, "-3")]
    [InlineData("", 7.25, "7.25")]
    [InlineData("General", 0.1234567891234, "0.123456789")]
    [InlineData("General", 123456789012d, "1.23457E+11")]
    [InlineData("General", 0.0000000001, "1E-10")]
    [InlineData("0", 2.5, "3")]
    [InlineData("0", -2.5, "-3")]
    [InlineData("0", -0.4, "0")]
    [InlineData("000", 7d, "007")]
    [InlineData("0.00", 1.005, "1.01")]
    [InlineData("0.00", 12d, "12.00")]
    [InlineData("0.##", 12.5, "12.5")]
    [InlineData("0.##", 12d, "12.")]
    [InlineData("#.00", 0.5, ".50")]
    [InlineData(".00", 12.5, "12.50")]
    [InlineData("#", 0d, "")]
    [InlineData("??0", 5d, "  5")]
    [InlineData("#,##0", 1234567d, "1,234,567")]
    [InlineData("#,##0", 999d, "999")]
    [InlineData("0,000", 5d, "0,005")]
    [InlineData("#,##0.00", -1234.5, "-1,234.50")]
    [InlineData("0,", 12345d, "12")]
    [InlineData("0.0,,", 12345678d, "12.3")]
    [InlineData("0%", 0.125, "13%")]
    [InlineData("0.0%", 0.125, "12.5%")]
    [InlineData("0.00E+00", 12345d, "1.23E+04")]
    [InlineData("0.00E+00", 0.00012, "1.20E-04")]
    [InlineData("##0.0E+0", 12345d, "12.3E+3")]
    [InlineData("0.0E+0", 9.99, "1.0E+1")]
    [InlineData("0.0E+0\" N\"", 0d, "0.0E+0 N")]
    public void Getallen_staan_er_zoals_in_een_spreadsheet(string format, double number, string shown) =>
        Assert.Equal(shown, Show(format, number));

    [Theory]
    [InlineData("0.00;(0.00)", -1.5, "(1.50)")]
    [InlineData("0.00;(0.00)", 1.5, "1.50")]
    [InlineData("0;-0;\"nul\"", 0d, "nul")]
    [InlineData("0;;", -4d, "")]
    [InlineData("[Red]-0;[Blue]0", -4d, "4")]
    [InlineData("[<5]\"minder dan 5\";0", 3d, "minder dan 5")]
    [InlineData("[<5]\"minder dan 5\";0", 12d, "12")]
    [InlineData("[>=100]\"veel\";[<0]\"min\";0", -1d, "min")]
    [InlineData("[>=100]\"veel\";[<0]\"min\";0", 20d, "20")]
    [InlineData("[=1]0 \"kind\";0 \"kinderen\"", 1d, "1 kind")]
    [InlineData("0;@", 3d, "3")]
    [InlineData("\"a;b\" 0", 3d, "a;b 3")]
    [InlineData("\\;0", 3d, ";3")]
    [InlineData("_-0_)", 3d, " 3 ")]
    [InlineData("*x0", 3d, "3")]
    [InlineData("[$€-413] #,##0.00", 1234.5, "€ 1,234.50")]
    [InlineData("[$€-413] #,##0.00;[Red]-[$€-413] #,##0.00", -7.4, "-€ 7.40")]
    public void Delen_voorwaarden_en_teksten_worden_gevolgd(string format, double number, string shown) =>
        Assert.Equal(shown, Show(format, number));

    [Theory]
    [InlineData("@", "=1+1", "=1+1")]
    [InlineData("0.00", "tekst", "tekst")]
    [InlineData("0;-0;0;\"naam: \"@", "Ümit", "naam: Ümit")]
    [InlineData(";;;", "weg", "")]
    [InlineData("General", "’t Hooft", "’t Hooft")]
    public void Tekst_blijft_tekst(string format, string text, string shown) => Assert.Equal(shown, Show(format, text));

    [Theory]
    [InlineData("dd-mm-yyyy", "08-09-2026")]
    [InlineData("d-m-yy", "8-9-26")]
    [InlineData("dddd d mmmm yyyy", "dinsdag 8 september 2026")]
    [InlineData("ddd d mmm", "di 8 sep")]
    [InlineData("mmmmm", "s")]
    [InlineData("dd/mm/yyyy", "08-09-2026")]
    [InlineData("hh:mm", "13:05")]
    [InlineData("h:mm:ss", "13:05:09")]
    [InlineData("mm:ss", "05:09")]
    [InlineData("h:mm AM/PM", "1:05 PM")]
    [InlineData("yyyy-mm-dd\\Thh:mm:ss.000", "2026-09-08T13:05:09,250")]
    [InlineData("dd-mm-yyyy hh:mm;@", "08-09-2026 13:05")]
    public void Datum_en_tijd_staan_er_in_het_Nederlands(string format, string shown)
    {
        var moment = new DateTime(2026, 9, 8, 13, 5, 9, 250, DateTimeKind.Unspecified);

        Assert.Equal(shown, new NumberFormat(format).Format(moment, Nederlands));
        Assert.Equal(shown, new NumberFormat(format).Format(moment.ToOADate(), Nederlands));
        Assert.True(new NumberFormat(format).IsDateTimeFormat);
    }

    [Theory]
    [InlineData("dd-mm-yyyy", 1d, "01-01-1900")]
    [InlineData("dd-mm-yyyy", 59d, "28-02-1900")]
    [InlineData("dd-mm-yyyy", 61d, "01-03-1900")]
    [InlineData("dd-mm-yyyy", -1d, "-1")]
    [InlineData("hh:mm", 0.5, "12:00")]
    [InlineData("h AM/PM", 0d, "12 AM")]
    [InlineData("hh:mm:ss", 0.999999, "00:00:00")]
    public void De_telling_van_dagen_is_die_van_een_spreadsheet(string format, double number, string shown) =>
        Assert.Equal(shown, new NumberFormat(format).Format(number, Nederlands));

    [Theory]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("[mm]:ss", 0.05, "72:00")]
    [InlineData("[s]", 0.001, "86")]
    [InlineData("[h]:mm:ss.0", -0.25, "-6:00:00,0")]
    public void Verlopen_tijd_telt_door(string format, double days, string shown)
    {
        Assert.Equal(shown, new NumberFormat(format).Format(days, Nederlands));
        Assert.Equal(shown, new NumberFormat(format).Format(TimeSpan.FromDays(days), Nederlands));
        Assert.True(new NumberFormat(format).IsTimeSpanFormat);
    }

    [Fact]
    public void Nederlandse_cultuur_geeft_punt_en_komma()
    {
        Assert.Equal("1.234.567,50", new NumberFormat("#,##0.00").Format(1234567.5m, Nederlands));
        Assert.Equal("12,5", new NumberFormat("General").Format(12.5f, Nederlands));
    }

    [Fact]
    public void Niets_en_waar_of_onwaar_hebben_hun_eigen_tekst()
    {
        Assert.Equal("", Show("0.00", null));
        Assert.Equal("TRUE", Show("0.00", true));
        Assert.Equal("FALSE", Show("General", false));
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("[Red")]
    [InlineData("0;0;0;0;0")]
    [InlineData("# ?/?")]
    [InlineData("\\")]
    [InlineData("xyz")]
    public void Een_vorm_die_niet_te_lezen_is_wordt_gemeld(string format)
    {
        var unreadable = new NumberFormat(format);

        Assert.False(unreadable.IsValid);
        Assert.False(unreadable.IsDateTimeFormat);
        Assert.Equal("2.5", unreadable.Format(2.5, CultureInfo.InvariantCulture));
    }

    private static string Show(string format, object? value)
    {
        var read = new NumberFormat(format);
        Assert.True(read.IsValid);
        Assert.False(read.IsDateTimeFormat);
        return read.Format(value, CultureInfo.InvariantCulture);
    }
}
