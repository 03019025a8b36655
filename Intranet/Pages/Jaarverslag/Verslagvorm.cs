using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>What was typed in a chapter.</summary>
/// <param name="Tekst">Empty for what was proposed and nobody changed.</param>
/// <param name="Versie">Nil when it isn't whole: what stands there now is shown before anything is written over it.</param>
internal sealed record Verslaginvoer(Hoofdstuk Hoofdstuk, string Tekst, bool Weggelaten, long Versie)
{
    /// <summary>The form had a version with the text; without it nothing is written, and that is told.</summary>
    public bool IsHeel { get; init; } = true;

    /// <summary>Digest of the proposal with which the field was drawn; goes back with the version, so that the next save has it too. Null when the form has none.</summary>
    public string? Voorstel { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Nee">Null when it was saved.</param>
/// <param name="Nu">As it is stored now.</param>
internal sealed record Verslagantwoord(Verslaginvoer Invoer, Weigering? Nee, Verslagtekst? Nu)
{
    public bool IsVerouderd => Nee?.Code == Weigeringen.Verouderd.Code;

    /// <summary>For the form that goes on; the version of who wrote in between isn't taken for one's own.</summary>
    public long Versie => Invoer.IsHeel && Nu is not null && (Nee is not null || (Nu.Tekst == Invoer.Tekst && Nu.Weggelaten == Invoer.Weggelaten)) ? Nu.Versie : Invoer.Versie;
}

/// <summary>The texts of all chapters as one form, of which a script sends what was touched (TSO-2l).</summary>
internal static class Verslagvorm
{
    public const string Weg = "weggelaten";

    private const int KenmerkBytes = 8;
    private const char Scheiding = '.';

    /// <summary>Of the chapter in the form: h4.</summary>
    public static string Id(Hoofdstuk hoofdstuk) => string.Create(CultureInfo.InvariantCulture, $"h{(int)hoofdstuk}");

    /// <summary>
    /// Chapters that the form has and that somebody touched. Who only leaves a chapter out, or takes that back, sends the proposal along: it doesn't become a text of
    /// one's own, in which the figures of that moment would stay.
    /// </summary>
    public static ImmutableArray<Verslaginvoer> Lees(IFormCollection vorm)
    {
        var getypt = ImmutableArray.CreateBuilder<Verslaginvoer>();
        foreach (var hoofdstuk in Hoofdstukken.Alle)
        {
            var id = Id(hoofdstuk);
            var versieveld = vorm[$"versie-{id}"].ToString().Split(Scheiding, 2);
            if (!vorm.ContainsKey($"tekst-{id}"))
            {
                continue;
            }

            var keuze = vorm[$"keuze-{id}"].ToString();
            var isKeuze = keuze is "" or Weg; // no form of ours sends another
            var isHeel = long.TryParse(versieveld[0], NumberStyles.None, CultureInfo.InvariantCulture, out var versie) && isKeuze; // nil when it can't be read
            var (tekst, weggelaten, voorstel) = (vorm[$"tekst-{id}"].ToString().ReplaceLineEndings("\n").Trim(), keuze == Weg, versieveld.ElementAtOrDefault(1));
            if (!isKeuze || vorm[$"was-{id}"] != Kenmerk(tekst, weggelaten))
            {
                getypt.Add(new Verslaginvoer(hoofdstuk, Kenmerk(tekst, weggelaten: false) == voorstel ? "" : tekst, weggelaten, versie) { Voorstel = voorstel, IsHeel = isHeel });
            }
        }

        return getypt.ToImmutable();
    }

    /// <summary>Short digest with which a chapter is drawn, to see later whether somebody touched it.</summary>
    public static string Kenmerk(string tekst, bool weggelaten) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(weggelaten ? Weg : "")}|{tekst.ReplaceLineEndings("\n").Trim()}")).AsSpan(0, KenmerkBytes));

    /// <summary>Version of the report, and of what text it was the proposal.</summary>
    public static string Versieveld(long versie, string voorstel) => Samen(versie, Kenmerk(voorstel, weggelaten: false));

    /// <summary>What the script shows: saved, written by somebody else, refused.</summary>
    public static object Json(IReadOnlyList<Verslagantwoord> antwoorden, DateTimeOffset nu) => new
    {
        om = Datums.Tijd(nu),
        bewaard = antwoorden.Where(a => a.Nee is null).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), versie = Versie(a) }),
        verouderd = antwoorden.Where(a => a.IsVerouderd).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), versie = Versie(a), tekst = a.Nu?.Tekst ?? "", keuze = a.Nu is { Weggelaten: true } ? Weg : "" }),
        geweigerd = antwoorden.Where(a => a.Nee is not null && !a.IsVerouderd).Select(a => new { veld = Id(a.Invoer.Hoofdstuk), zin = a.Nee!.Zin }),
    };

    /// <summary>As the script puts it back in the form.</summary>
    private static object Versie(Verslagantwoord antwoord) =>
        antwoord.Invoer.Voorstel is { } voorstel ? Samen(antwoord.Versie, voorstel) : (object)antwoord.Versie;

    private static string Samen(long versie, string kenmerk) => string.Create(CultureInfo.InvariantCulture, $"{versie}{Scheiding}{kenmerk}");
}
