using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>What was typed in a chapter.</summary>
internal sealed record Verslaginvoer(Hoofdstuk Hoofdstuk, string Tekst, bool Weggelaten, long Versie);

/// <summary>What became of it.</summary>
/// <param name="Nee">Null when it was saved.</param>
/// <param name="Nu">As it is stored now.</param>
internal sealed record Verslagantwoord(Verslaginvoer Invoer, Weigering? Nee, Verslagtekst? Nu)
{
    public bool IsVerouderd => Nee?.Code == Weigeringen.Verouderd.Code;

    /// <summary>For the form that goes on; the version of who wrote in between isn't taken for one's own.</summary>
    public long Versie => Nu is not null && (Nee is not null || (Nu.Tekst == Invoer.Tekst && Nu.Weggelaten == Invoer.Weggelaten)) ? Nu.Versie : Invoer.Versie;
}

/// <summary>The texts of all chapters as one form, of which a script sends what was touched (TSO-2l).</summary>
internal static class Verslagvorm
{
    public const string Weg = "weggelaten";

    private const int KenmerkBytes = 8;

    /// <summary>Of the chapter in the form: h4.</summary>
    public static string Id(Hoofdstuk hoofdstuk) => string.Create(CultureInfo.InvariantCulture, $"h{(int)hoofdstuk}");

    /// <summary>Chapters that the form has and that somebody touched.</summary>
    public static ImmutableArray<Verslaginvoer> Lees(IFormCollection vorm)
    {
        var getypt = ImmutableArray.CreateBuilder<Verslaginvoer>();
        foreach (var hoofdstuk in Hoofdstukken.Alle)
        {
            var id = Id(hoofdstuk);
            if (!long.TryParse(vorm[$"versie-{id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var versie))
            {
                continue;
            }

            var invoer = new Verslaginvoer(hoofdstuk, vorm[$"tekst-{id}"].ToString().ReplaceLineEndings("\n").Trim(), vorm[$"keuze-{id}"] == Weg, versie);
            if (vorm[$"was-{id}"] != Kenmerk(invoer.Tekst, invoer.Weggelaten))
            {
                getypt.Add(invoer);
            }
        }

        return getypt.ToImmutable();
    }

    /// <summary>Short digest with which a chapter is drawn, to see later whether somebody touched it.</summary>
    public static string Kenmerk(string tekst, bool weggelaten) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(weggelaten ? Weg : "")}|{tekst.ReplaceLineEndings("\n").Trim()}")).AsSpan(0, KenmerkBytes));

    /// <summary>What the script shows: saved, written by somebody else, refused.</summary>
    public static object Json(IReadOnlyList<Verslagantwoord> antwoorden, DateTimeOffset nu) => new
    {
        om = Datums.Tijd(nu),
        bewaard = antwoorden.Where(a => a.Nee is null).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), versie = a.Versie }),
        verouderd = antwoorden.Where(a => a.IsVerouderd).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), versie = a.Versie, tekst = a.Nu?.Tekst ?? "", keuze = a.Nu is { Weggelaten: true } ? Weg : "" }),
        geweigerd = antwoorden.Where(a => a.Nee is not null && !a.IsVerouderd).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), zin = a.Nee!.Zin }),
    };
}
