using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Splits a format at its semicolons and finds out what each section shows.</summary>
internal static class SectionParser
{
    public static FormatSection[]? Parse(string format, int sectionsMax)
    {
        var texts = Split(format);
        if (texts.Count > sectionsMax)
        {
            return null;
        }

        var sections = texts.Select(ParseSection).OfType<FormatSection>().ToArray();
        return sections.Length == texts.Count ? sections : null;
    }

    /// <summary>Semicolons between quotes, after a backslash or between brackets don't end a section.</summary>
    private static List<string> Split(string format)
    {
        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    i = SkipTo(format, i, '"');
                    break;
                case '[':
                    i = SkipTo(format, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    sections.Add(format[start..i]);
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        sections.Add(format[start..]);
        return sections;
    }

    private static int SkipTo(string format, int from, char end)
    {
        var at = format.IndexOf(end, from + 1);
        return at < 0 ? format.Length : at;
    }

    private static FormatSection? ParseSection(string text)
    {
        var tokenizer = new Tokenizer(text);
        var tokens = tokenizer.Read();
        if (tokens is null)
        {
            return null;
        }

        var kind = KindOf(tokens);
        if (kind is SectionKind.Date or SectionKind.Elapsed)
        {
            tokens = DateTokens.Complete(tokens);
        }

        var isFraction = kind == SectionKind.Number && tokens.Exists(t => t.Is(TokenKind.DateSeparator));
        return isFraction ? null : new FormatSection(kind, tokens, tokenizer.Condition);
    }

    private static SectionKind KindOf(List<FormatToken> tokens)
    {
        if (tokens.Exists(t => t.Is(TokenKind.ElapsedPart)))
        {
            return SectionKind.Elapsed;
        }

        if (tokens.Exists(t => t.Kind is TokenKind.DatePart or TokenKind.AmPm))
        {
            return SectionKind.Date;
        }

        if (tokens.Exists(t => t.Is(TokenKind.Digit)))
        {
            return SectionKind.Number;
        }

        if (tokens.Exists(t => t.Is(TokenKind.General)))
        {
            return SectionKind.General;
        }

        return tokens.Exists(t => t.Is(TokenKind.TextPlace)) ? SectionKind.Text : SectionKind.Literal;
    }
}

/// <summary>Reads what stands in a condition's brackets; null for a colour.</summary>
internal static class ConditionParser
{
    private static readonly string[] Operators = ["<=", ">=", "<>", "<", ">", "="];

    public static FormatCondition? Parse(string inside)
    {
        var op = Array.Find(Operators, o => inside.StartsWith(o, StringComparison.Ordinal));
        return op is not null && double.TryParse(inside[op.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? new FormatCondition(op, bound)
            : null;
    }
}
