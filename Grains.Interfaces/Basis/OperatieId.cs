namespace OrleansSchool.Basis;

/// <summary>
/// Made when a form is drawn and sent with its command: a double click or a retry gives the same answer once (STYLE).
/// </summary>
[GenerateSerializer, Immutable, Alias("operatie-id")]
public readonly record struct OperatieId([property: Id(0)] string Waarde)
{
    public const int LengteMax = 40;

    public bool IsGeldig => Waarde is { Length: >= 8 and <= LengteMax } && Waarde.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public override string ToString() => Waarde;
}

/// <summary>The only source of ids. Random in production, seeded in the simulator; keys, tokens and nonces never come from here.</summary>
public interface IIdBron
{
    /// <summary>A short id of lower case letters and digits, 16 long, for records that people don't see.</summary>
    string NieuwId();
}
