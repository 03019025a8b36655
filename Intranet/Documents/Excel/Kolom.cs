using ClosedXML.Excel;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>What a column holds; decides its number format and alignment.</summary>
internal enum KolomSoort
{
    Tekst,
    LangeTekst,
    Getal,
    Decimaal,
    Euro,
    Percentage,
    Datum,
    Tijd,

    /// <summary>Empty, to be ticked on paper.</summary>
    Vinkje,
}

/// <summary>A column: the text in the header row, its width in characters and what it holds.</summary>
internal sealed record Kolom(string Kop, double Breedte, KolomSoort Soort = KolomSoort.Tekst);

/// <summary>Number formats of the house; dates as dd-mm-jjjj, negative amounts with a minus and in red.</summary>
internal static class Opmaak
{
    public const string Tekst = "@";
    public const string Getal = "#,##0";
    public const string Decimaal = "#,##0.0";
    public const string Euro = "[$€-413] #,##0.00;[Red]-[$€-413] #,##0.00";
    public const string Percentage = "0.0%";
    public const string Datum = "dd-mm-yyyy";
    public const string Tijd = "hh:mm";

    /// <summary>Text has a number of its own among the built-in formats, which every program knows.</summary>
    public static void Geef(IXLStyle stijl, string opmaak)
    {
        if (opmaak == Tekst)
        {
            stijl.NumberFormat.NumberFormatId = (int)XLPredefinedFormat.Number.Text;
        }
        else
        {
            stijl.NumberFormat.Format = opmaak;
        }
    }

    public static string Van(KolomSoort soort) => soort switch
    {
        KolomSoort.Getal => Getal,
        KolomSoort.Decimaal => Decimaal,
        KolomSoort.Euro => Euro,
        KolomSoort.Percentage => Percentage,
        KolomSoort.Datum => Datum,
        KolomSoort.Tijd => Tijd,
        _ => Tekst,
    };
}
