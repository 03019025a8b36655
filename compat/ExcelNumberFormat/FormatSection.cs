namespace ExcelNumberFormat;

internal enum SectionKind
{
    /// <summary>Only literal text, or nothing at all.</summary>
    Literal,
    General,
    Number,
    Date,
    Elapsed,
    Text,
}

internal enum TokenKind
{
    Literal,
    General,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    TextPlace,
    DatePart,
    ElapsedPart,
    SecondFraction,
    AmPm,
    DateSeparator,
    TimeSeparator,
}

/// <summary>A piece of a format: what it is, and its letters.</summary>
internal sealed record FormatToken(TokenKind Kind, string Text)
{
    public bool Is(TokenKind kind) => Kind == kind;

    public bool IsDatePart(char letter) => Kind == TokenKind.DatePart && Text[0] == letter;
}

/// <summary>One of the at most four parts between semicolons.</summary>
internal sealed record FormatSection(SectionKind Kind, IReadOnlyList<FormatToken> Tokens, FormatCondition? Condition)
{
    /// <summary>The section shows the number without its sign, as the second of two or more sections does.</summary>
    public bool SignDropped { get; init; }
}

/// <summary>A condition such as <c>[&gt;=100]</c>.</summary>
internal sealed record FormatCondition(string Operator, double Bound)
{
    public bool Holds(double number) => Operator switch
    {
        "<" => number < Bound,
        "<=" => number <= Bound,
        ">" => number > Bound,
        ">=" => number >= Bound,
        "=" => number.Equals(Bound),
        _ => !number.Equals(Bound),
    };
}
