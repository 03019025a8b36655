using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>
/// A spreadsheet number format such as <c>#,##0.00;[Red]-#,##0.00</c> or <c>dd-mm-yyyy hh:mm</c>.
/// Stand-in for the package of the same name that ClosedXML refers to and that not every registry serves: only the members
/// that ClosedXML calls. Fractions (<c># ?/?</c>) are reported as not valid, so that ClosedXML leaves the value alone.
/// </summary>
public sealed class NumberFormat
{
    private const int SectionsMax = 4;
    private readonly FormatSection[] _sections;

    public NumberFormat(string formatString)
    {
        ArgumentNullException.ThrowIfNull(formatString);
        FormatString = formatString;
        _sections = SectionParser.Parse(formatString.Length == 0 ? "General" : formatString, SectionsMax) ?? [];
    }

    public string FormatString { get; }

    /// <summary>False for a format that can't be read or that isn't supported.</summary>
    public bool IsValid => _sections.Length > 0;

    /// <summary>True when the format of positive numbers shows a date, a time or both.</summary>
    public bool IsDateTimeFormat => IsValid && _sections[0].Kind == SectionKind.Date;

    /// <summary>True when the format of positive numbers shows elapsed time, as <c>[h]:mm</c>.</summary>
    public bool IsTimeSpanFormat => IsValid && _sections[0].Kind == SectionKind.Elapsed;

    /// <summary>The value as a spreadsheet shows it; a format that isn't valid shows the value as General.</summary>
    public string Format(object? value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return value switch
        {
            null => "",
            bool yes => yes ? "TRUE" : "FALSE",
            string text => FormatText(text),
            _ => SerialNumber.TryRead(value, out var number)
                ? FormatNumber(number, culture)
                : Convert.ToString(value, culture) ?? "",
        };
    }

    private string FormatText(string text)
    {
        var section = _sections.Length == SectionsMax ? _sections[^1] : Array.Find(_sections, s => s.Kind == SectionKind.Text);
        return section is null || section.Kind == SectionKind.General ? text : LiteralFormatter.Format(section, text);
    }

    private string FormatNumber(double number, CultureInfo culture)
    {
        var section = SectionChooser.Choose(_sections, number);
        if (section is null)
        {
            return GeneralFormatter.Format(number, culture);
        }

        // The section for negative numbers writes its own minus sign.
        var shown = section.SignDropped ? Math.Abs(number) : number;
        return section.Kind switch
        {
            SectionKind.Date => DateFormatter.Format(section, shown, culture) ?? GeneralFormatter.Format(number, culture),
            SectionKind.Elapsed => ElapsedFormatter.Format(section, shown, culture),
            SectionKind.Number => DigitFormatter.Format(section, shown, culture),
            SectionKind.Text => LiteralFormatter.Format(section, GeneralFormatter.Format(number, culture)),
            SectionKind.General => GeneralFormatter.FormatIn(section, shown, culture),
            _ => LiteralFormatter.Format(section, ""),
        };
    }
}
