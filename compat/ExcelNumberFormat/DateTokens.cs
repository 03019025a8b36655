namespace ExcelNumberFormat;

/// <summary>Gives the pieces of a date format their meaning: minutes or months, and the fraction of a second.</summary>
internal static class DateTokens
{
    public const string Minutes = "n";

    public static List<FormatToken> Complete(List<FormatToken> tokens) => NameMinutes(JoinFractions(tokens));

    /// <summary>A point followed by zeros right behind the seconds is their fraction.</summary>
    private static List<FormatToken> JoinFractions(List<FormatToken> tokens)
    {
        var joined = new List<FormatToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var zeros = tokens.Skip(i + 1).TakeWhile(t => t.Is(TokenKind.Digit)).Count();
            if (tokens[i].Is(TokenKind.Point) && zeros > 0 && joined.Count > 0 && IsSeconds(joined[^1]))
            {
                joined.Add(new(TokenKind.SecondFraction, new string('0', Math.Min(zeros, 3))));
                i += zeros;
            }
            else
            {
                joined.Add(tokens[i]);
            }
        }

        return joined;
    }

    private static bool IsSeconds(FormatToken token) => token.Kind is TokenKind.DatePart or TokenKind.ElapsedPart && token.Text[0] == 's';

    /// <summary>An m behind hours or before seconds means minutes, elsewhere months.</summary>
    private static List<FormatToken> NameMinutes(List<FormatToken> tokens)
    {
        var parts = tokens.Where(IsPart).ToList();
        return tokens.ConvertAll(token =>
        {
            if (!token.IsDatePart('m') || token.Text.Length > 2)
            {
                return token;
            }

            var at = parts.FindIndex(p => ReferenceEquals(p, token));
            var behindHours = at > 0 && parts[at - 1].Text[0] == 'h';
            var beforeSeconds = at + 1 < parts.Count && parts[at + 1].Text[0] == 's';
            return behindHours || beforeSeconds
                ? new FormatToken(TokenKind.DatePart, token.Text.Replace("m", Minutes, StringComparison.Ordinal))
                : token;
        });
    }

    private static bool IsPart(FormatToken token) => token.Kind is TokenKind.DatePart or TokenKind.ElapsedPart;
}
