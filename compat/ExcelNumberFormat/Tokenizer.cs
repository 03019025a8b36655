using System.Text;

namespace ExcelNumberFormat;

/// <summary>Cuts a section into tokens; returns null for something that no format can hold (an open quote, an unknown letter).</summary>
internal sealed class Tokenizer(string text)
{
    private static readonly string[] AmPmMarks = ["AM/PM", "A/P"];
    private readonly List<FormatToken> _tokens = [];
    private int _at;

    public FormatCondition? Condition { get; private set; }

    public List<FormatToken>? Read()
    {
        while (_at < text.Length)
        {
            if (!ReadNext())
            {
                return null;
            }
        }

        return _tokens;
    }

    private bool ReadNext()
    {
        switch (text[_at])
        {
            case '"':
                return ReadQuoted();
            case '\\':
                return ReadPair(literal: true);
            case '_':
                return ReadSpace();
            case '*':
                return ReadPair(literal: false);
            case '[':
                return ReadBracket();
            default:
                return ReadWord() || ReadSymbol();
        }
    }

    private bool ReadQuoted()
    {
        var end = text.IndexOf('"', _at + 1);
        if (end < 0)
        {
            return false;
        }

        Add(TokenKind.Literal, text[(_at + 1)..end], end - _at + 1);
        return true;
    }

    /// <summary>A backslash shows the next character; a star fills the cell with it, which a text can't show.</summary>
    private bool ReadPair(bool literal)
    {
        if (_at + 1 >= text.Length)
        {
            return false;
        }

        Add(TokenKind.Literal, literal ? text[_at + 1].ToString() : "", 2);
        return true;
    }

    /// <summary>An underscore leaves a space as wide as the next character.</summary>
    private bool ReadSpace()
    {
        if (_at + 1 >= text.Length)
        {
            return false;
        }

        Add(TokenKind.Literal, " ", 2);
        return true;
    }

    private bool ReadBracket()
    {
        var end = text.IndexOf(']', _at);
        if (end < 0)
        {
            return false;
        }

        var inside = text[(_at + 1)..end];
        _at = end + 1;
        if (inside.Length > 0 && inside[0] == '$')
        {
            _tokens.Add(new(TokenKind.Literal, inside[1..].Split('-')[0]));
            return true;
        }

        if (IsElapsed(inside))
        {
            _tokens.Add(new(TokenKind.ElapsedPart, inside.ToLowerInvariant()));
            return true;
        }

        // Anything else between brackets is a condition, a colour or a number system: those last two don't change the text.
        Condition = ConditionParser.Parse(inside) ?? Condition;
        return inside.Length > 0;
    }

    private static bool IsElapsed(string inside) =>
        inside.Length > 0 && "hms".Contains(char.ToLowerInvariant(inside[0]), StringComparison.Ordinal)
        && inside.All(c => char.ToLowerInvariant(c) == char.ToLowerInvariant(inside[0]));

    private bool ReadWord()
    {
        var mark = Array.Find(AmPmMarks, m => string.Compare(text, _at, m, 0, m.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (mark is not null)
        {
            Add(TokenKind.AmPm, mark, mark.Length);
            return true;
        }

        if (string.Compare(text, _at, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0)
        {
            Add(TokenKind.General, "General", 7);
            return true;
        }

        if (char.ToUpperInvariant(text[_at]) == 'E' && _at + 1 < text.Length && text[_at + 1] is '+' or '-')
        {
            Add(TokenKind.Exponent, text.Substring(_at, 2), 2);
            return true;
        }

        return false;
    }

    private bool ReadSymbol()
    {
        var c = char.ToLowerInvariant(text[_at]);
        if ("ymdhs".Contains(c, StringComparison.Ordinal))
        {
            AddRun(TokenKind.DatePart, c);
            return true;
        }

        TokenKind? kind = c switch
        {
            '0' or '#' or '?' => TokenKind.Digit,
            '.' => TokenKind.Point,
            ',' => TokenKind.Comma,
            '%' => TokenKind.Percent,
            '@' => TokenKind.TextPlace,
            '/' => TokenKind.DateSeparator,
            ':' => TokenKind.TimeSeparator,
            _ => char.IsAsciiLetter(c) ? null : TokenKind.Literal,
        };
        if (kind is null)
        {
            return false;
        }

        Add(kind.Value, text[_at].ToString(), 1);
        return true;
    }

    private void AddRun(TokenKind kind, char letter)
    {
        var run = new StringBuilder();
        while (_at < text.Length && char.ToLowerInvariant(text[_at]) == letter)
        {
            run.Append(letter);
            _at++;
        }

        _tokens.Add(new(kind, run.ToString()));
    }

    private void Add(TokenKind kind, string shown, int length)
    {
        _tokens.Add(new(kind, shown));
        _at += length;
    }
}
