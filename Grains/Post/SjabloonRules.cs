using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Post;

/// <summary>Which values a mail needs and how it reads with them (POST-1).</summary>
internal static partial class SjabloonRules
{
    /// <summary>Null when the values are exactly those of the template and each is a readable line; a link must be our own.</summary>
    public static Weigering? Keur(Postopdracht opdracht, ILinkkeuring links)
    {
        if (!Sjabloonrecepten.Tabel.TryGetValue(opdracht.Sjabloon, out var recept)
            || opdracht.Waarden.Count != recept.Waarden.Length || !recept.Waarden.All(opdracht.Waarden.ContainsKey))
        {
            return Weigeringen.PostWaarden;
        }

        return recept.Waarden.Select(w => KeurWaarde(w, opdracht.Waarden[w], links)).FirstOrDefault(w => w is not null);
    }

    /// <summary>Subject and text; the school signs.</summary>
    public static (string Onderwerp, string Tekst) Schrijf(Sjabloon sjabloon, ImmutableDictionary<string, string> waarden, string school)
    {
        var recept = Sjabloonrecepten.Tabel[sjabloon];
        var tekst = $"{Vul(recept.Tekst.ReplaceLineEndings("\n"), waarden)}\n\nMet vriendelijke groet,\n{school}\n\nDit bericht is automatisch verstuurd door het intranet van de school.\n";
        return (Vul(recept.Onderwerp, waarden), tekst);
    }

    private static Weigering? KeurWaarde(string naam, string? waarde, ILinkkeuring links)
    {
        if (naam == Sjabloonrecepten.Link)
        {
            return waarde is { Length: > 0 and <= PostGrenzen.LinkMax } && links.IsEigen(waarde) ? null : Weigeringen.PostLink;
        }

        return TekstRules.KeurVerplicht(TekstRules.Schoon(waarde), naam, $"‘{naam}’", PostGrenzen.WaardeMax);
    }

    /// <summary>In one pass, so that braces inside a value are text.</summary>
    private static string Vul(string tekst, ImmutableDictionary<string, string> waarden) =>
        Plek().Replace(tekst, plek => TekstRules.Schoon(waarden[plek.Groups["naam"].Value]));

    [GeneratedRegex(@"\{(?<naam>[a-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Plek();
}
