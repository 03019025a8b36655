namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>A filter with its count; a link, so that it works without script.</summary>
public sealed record Filterkeuze(string Tekst, string Url, int Aantal, bool Gekozen);

/// <summary>For <c>_Nieuwer</c>: a value of the newer version, shown beside the typed one when a form was stale.</summary>
public sealed record Waarde(string Naam, string Nu, bool Anders)
{
    public static Waarde Van(string naam, string? nu, string? getypt) =>
        new(naam, string.IsNullOrWhiteSpace(nu) ? "niets" : nu, !string.Equals((nu ?? "").ReplaceLineEndings("\n").Trim(), (getypt ?? "").ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal));
}
