using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A topic of the help in a form: a step a line, a link a line with a bar between name and address.</summary>
public sealed class HulpVorm
{
    private const char Scheiding = '|';

    public string? Id { get; set; }

    public string? Titel { get; set; }

    public string? Systeem { get; set; }

    public string? Stappen { get; set; }

    public string? Links { get; set; }

    internal static HulpVorm Van(Hulponderwerp onderwerp) => new()
    {
        Id = onderwerp.Id,
        Titel = onderwerp.Titel,
        Systeem = onderwerp.Systeem,
        Stappen = string.Join('\n', onderwerp.Stappen),
        Links = string.Join('\n', onderwerp.Links.Select(l => $"{l.Naam} {Scheiding} {l.Adres}")),
    };

    internal Hulponderwerp Lees() => new(Id ?? "", Titel ?? "", Systeem ?? "", Regels(Stappen), [.. Regels(Links).Select(Link)]);

    internal IEnumerable<Waarde> Naast(Hulponderwerp nu)
    {
        var ander = Van(nu);
        yield return Waarde.Van("Titel", ander.Titel, Titel);
        yield return Waarde.Van("Systeem", ander.Systeem, Systeem);
        yield return Waarde.Van("Stappen", ander.Stappen, Stappen?.ReplaceLineEndings("\n"));
        yield return Waarde.Van("Links", ander.Links, Links?.ReplaceLineEndings("\n"));
    }

    private static ImmutableArray<string> Regels(string? tekst) =>
        [.. (tekst ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Without a bar it is the address; the grain asks for the name.</summary>
    private static Hulplink Link(string regel) => regel.LastIndexOf(Scheiding) is >= 0 and var plek
        ? new Hulplink(regel[..plek].Trim(), regel[(plek + 1)..].Trim()) : new Hulplink("", regel);
}
