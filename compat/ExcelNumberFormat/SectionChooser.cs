namespace ExcelNumberFormat;

/// <summary>Which section shows a number: by its condition when there is one, otherwise positive, negative, zero.</summary>
internal static class SectionChooser
{
    public static FormatSection? Choose(FormatSection[] sections, double number)
    {
        var textSection = sections.Length > 3 || (sections.Length > 1 && sections[^1].Kind == SectionKind.Text);
        var numeric = textSection ? sections[..^1] : sections;
        if (numeric.Length == 0)
        {
            return null;
        }

        if (Array.Exists(numeric, s => s.Condition is not null))
        {
            return Array.Find(numeric, s => s.Condition?.Holds(number) == true) ?? Array.FindLast(numeric, s => s.Condition is null);
        }

        if (numeric.Length > 1 && number < 0)
        {
            return numeric[1] with { SignDropped = true };
        }

        return numeric.Length > 2 && number.Equals(0d) ? numeric[2] : numeric[0];
    }
}
