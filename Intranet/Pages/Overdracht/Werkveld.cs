namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>What the forms of the worklist send; each row uses its own part of it.</summary>
public sealed class Werkvorm
{
    public string? GereedOp { get; set; }

    public string? Reden { get; set; }

    public string? Datum { get; set; }

    public string? Bronsysteem { get; set; }

    public string? VoSchool { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>"true" when the VO school was called.</summary>
    public string? Gebeld { get; set; }
}

/// <summary>For <c>_Werkveld</c>: a field of a form that stands on the page more than once, so that its id is of its row.</summary>
/// <param name="Fout">What is wrong with it; null when nothing is.</param>
internal sealed record Werkveld(string Label, string Naam, string Id, string? Waarde, string? Fout)
{
    public string Type { get; init; } = "text";

    public int Max { get; init; } = 100;

    public bool Verplicht { get; init; } = true;

    public string? Hulp { get; init; }

    /// <summary>Id of a datalist with suggestions.</summary>
    public string? Lijst { get; init; }

    public string? Beschreven => (Fout, Hulp) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-hulp",
        (_, null) => $"{Id}-fout",
        _ => $"{Id}-fout {Id}-hulp",
    };
}
