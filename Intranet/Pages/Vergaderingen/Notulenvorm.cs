using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>What was typed at one item.</summary>
/// <param name="Verslag">Null when the form didn't send it.</param>
/// <param name="Leestekst">Null when the form didn't send it.</param>
/// <param name="Versie">Nil when it isn't whole: what stands there now is shown before anything is written over it.</param>
internal sealed record Notuleninvoer(string PuntId, string? Verslag, string? Leestekst, long Versie)
{
    /// <summary>The form had a version with each text; without it nothing is written, and that is told.</summary>
    public bool IsHeel { get; init; } = true;
}

/// <summary>What became of it.</summary>
/// <param name="Nee">Null when it was saved.</param>
/// <param name="Nu">The item as it is stored now; null when it isn't there any more.</param>
internal sealed record Notulenantwoord(Notuleninvoer Invoer, Weigering? Nee, Agendapunt? Nu)
{
    public bool IsVerouderd => Nee?.Code == Weigeringen.Verouderd.Code;

    /// <summary>For the form that goes on.</summary>
    public long Versie => Invoer.IsHeel && Nu is not null ? Nu.Versie : Invoer.Versie;
}

/// <summary>The report of all items as one form, of which a script sends what was touched (TSO-2i): two fields an item, one version.</summary>
internal static class Notulenvorm
{
    private const int KenmerkBytes = 8;

    /// <summary>Of the report of an item in the form.</summary>
    public static string Verslag(string puntId) => $"n{puntId}";

    /// <summary>Of its text for parents.</summary>
    public static string Lees(string puntId) => $"l{puntId}";

    /// <summary>Items that the form has and that somebody touched.</summary>
    public static ImmutableArray<Notuleninvoer> Lees(IFormCollection vorm, IEnumerable<Agendapunt> punten)
    {
        var getypt = ImmutableArray.CreateBuilder<Notuleninvoer>();
        foreach (var punt in punten)
        {
            var (verslag, lees) = (Getypt(vorm, Verslag(punt.Id)), Getypt(vorm, Lees(punt.Id)));
            if ((verslag ?? lees) is not { } een)
            {
                continue;
            }

            var isHeel = verslag is not { Versie: null } && lees is not { Versie: null };
            getypt.Add(new Notuleninvoer(punt.Id, verslag?.Tekst, lees?.Tekst, isHeel ? een.Versie!.Value : 0) { IsHeel = isHeel });
        }

        return getypt.ToImmutable();
    }

    /// <summary>Short digest with which a field is drawn, to see later whether somebody touched it.</summary>
    public static string Kenmerk(string? tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((tekst ?? "").ReplaceLineEndings("\n").Trim())).AsSpan(0, KenmerkBytes));

    /// <summary>What the script shows: saved, written by somebody else, refused. Both fields of a saved item have its new version.</summary>
    public static object Json(IReadOnlyList<Notulenantwoord> antwoorden, DateTimeOffset nu) => new
    {
        om = Datums.Tijd(nu),
        bewaard = antwoorden.Where(a => a.Nee is null).SelectMany(a => new[] { Verslag(a.Invoer.PuntId), Lees(a.Invoer.PuntId) }.Select(v => new { veld = v, versie = a.Versie })),
        verouderd = antwoorden.Where(a => a.IsVerouderd).SelectMany(a => Velden(a).Select(v => new { veld = v.Veld, versie = a.Versie, tekst = v.Nu ?? "", keuze = "" })),
        geweigerd = antwoorden.Where(a => a.Nee is not null && !a.IsVerouderd).SelectMany(a => Velden(a).Select(v => new { veld = v.Veld, zin = a.Nee!.Zin })),
    };

    /// <summary>Those that were sent, as they are stored now.</summary>
    private static IEnumerable<(string Veld, string? Nu)> Velden(Notulenantwoord antwoord)
    {
        if (antwoord.Invoer.Verslag is not null)
        {
            yield return (Verslag(antwoord.Invoer.PuntId), antwoord.Nu?.Verslag);
        }

        if (antwoord.Invoer.Leestekst is not null)
        {
            yield return (Lees(antwoord.Invoer.PuntId), antwoord.Nu?.Leestekst);
        }
    }

    private static Veldinvoer? Getypt(IFormCollection vorm, string veld)
    {
        if (!vorm.TryGetValue($"tekst-{veld}", out var waarde))
        {
            return null;
        }

        var tekst = waarde.ToString().ReplaceLineEndings("\n").Trim();
        long? versie = long.TryParse(vorm[$"versie-{veld}"], NumberStyles.None, CultureInfo.InvariantCulture, out var gelezen) ? gelezen : null;
        return vorm[$"was-{veld}"] == Kenmerk(tekst) ? null : new Veldinvoer(tekst, versie);
    }

    /// <param name="Versie">Null when the form has none that can be read.</param>
    private sealed record Veldinvoer(string Tekst, long? Versie);
}
