using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Besluiten;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>The forms of one child's gedrag: the field names are what the refusals name.</summary>
public static class Deel
{
    public const string Vervallen = "Vervallen";
    public const string Waarschuw = "Waarschuw";
    public const string Aanleiding = "Begin";
    public const string Contact = "Contact";
    public const string Overleg = "Overleg";
    public const string Besluit = "Besluit";
    public const string Ouders = "Ouders";
    public const string TrekIn = "TrekIn";
    public const string Brief = "Brief";
}

/// <summary>A day with what was said on it.</summary>
public sealed class GesprekInvoer
{
    public string? Op { get; set; }

    public string? Verslag { get; set; }
}

public sealed class OverlegInvoer
{
    public string? Op { get; set; }

    public string? Uitkomst { get; set; }

    public string? ZonderContact { get; set; }
}

public sealed class TekstInvoer
{
    public string? Tekst { get; set; }

    public string? Aanleiding { get; set; }

    public string? Reden { get; set; }
}

/// <summary>A decision of the commissie with its days.</summary>
public sealed class BesluitVorm
{
    public string? Op { get; set; }

    /// <summary>Ticked members.</summary>
    public IList<string> Aanwezig { get; set; } = [];

    /// <summary>Others who were there, with commas between.</summary>
    public string? OokAanwezig { get; set; }

    public string? Voor { get; set; }

    public string? Tegen { get; set; }

    public string? Blanco { get; set; }

    public string? Tekst { get; set; }

    public string? Van { get; set; }

    public string? TotEnMet { get; set; }

    /// <summary>A recorded decision, to put right.</summary>
    /// <param name="leden">Who stands in the list to tick.</param>
    internal static BesluitVorm Uit(Besluit besluit, ImmutableArray<string> leden) => new()
    {
        Op = Veldwaarde.Datum(besluit.Op),
        Aanwezig = [.. besluit.Aanwezig.Where(n => leden.Contains(n))],
        OokAanwezig = string.Join(", ", besluit.Aanwezig.Where(n => !leden.Contains(n))),
        Voor = besluit.Voor.ToString(CultureInfo.InvariantCulture),
        Tegen = besluit.Tegen.ToString(CultureInfo.InvariantCulture),
        Blanco = besluit.Blanco.ToString(CultureInfo.InvariantCulture),
        Tekst = besluit.Tekst,
    };

    public IEnumerable<string> Namen => Aanwezig.Concat((OokAanwezig ?? "").Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
