using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OrleansSchool.Basis;

/// <summary>A name in a list, cut so that a page can stress the part that is sorted on: "van den <b>Akker</b>, Jasmijn".</summary>
public readonly record struct Lijstnaam(string Voor, string Nadruk, string Na)
{
    public override string ToString() => Voor + Nadruk + Na;
}

/// <summary>Dutch names: showing, sorting, searching and taking the voorvoegsel off (SCH-2).</summary>
public static class Namen
{
    private const int VoorvoegselWoordenMax = 4;

    /// <summary>
    /// Voorvoegsels that are cut from a surname. Words that are as often a surname of their own (Lo, Do, Don, Ben, Ver …)
    /// stay out on purpose: a wrong cut is worse than none.
    /// </summary>
    private static readonly FrozenSet<string> voorvoegsels = string.Join('|',
        "van|van de|van den|van der|van het|van 't|van ter|van ten|van la|van gen|van 's|van de l'|van van de|van op den",
        "de|den|der|des|de la|de las|de los|de le|de l'|de van der|de die|het|'t|'s|te|ten|ter|tot|tho|thoe|thor|toe",
        "aan|aan de|aan den|aan der|aan het|aan 't|bij|bij de|bij den|bij het|bij 't|in|in de|in den|in der|in het|in 't",
        "onder|onder de|onder den|onder het|onder 't|op|op de|op den|op der|op gen|op het|op 't|op ten|over|over de",
        "over den|over het|over 't|uit|uit de|uit den|uit het|uit 't|uit ten|uijt|uijt de|uijt den|uijt ten|voor|voor de",
        "voor den|voor het|voor 't|voor in 't|voor in de|voor in den|boven de|boven den|achter de|achter den|achter het",
        "von|von der|von dem|von den|vom|zu|zum|zur|auf der|auf dem|auf den|aus der|aus dem|da|das|dal|dalla|degli|dei",
        "del|della|di|dos|du|el|al|la|las|le|les|los").Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Shortened forms that administrations leave: readable, but which full form they stand for isn't known.</summary>
    private static readonly FrozenSet<string> afgekort =
        "v.|v.d.|v. d.|v d|v/d|v.d|vd|v.d|v.de|v. de|v.den|v. den|v.der|v. der|v.h.|v. h.|v/h|v.'t|v. 't|v 't|d."
            .Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters that don't fall apart into a base letter and a mark. The ligature ij is the two letters i and j.</summary>
    private static readonly FrozenDictionary<char, string> losseLetters = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['ø'] = "o",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['\u0133'] = "ij",
    }.ToFrozenDictionary();

    /// <summary>The first letter as a capital, the rest as it is.</summary>
    public static string Hoofdletter(string tekst) => tekst is { Length: > 0 } ? char.ToUpperInvariant(tekst[0]) + tekst[1..] : "";

    /// <summary>"Jasmijn van den Akker".</summary>
    public static string Volledig(string roepnaam, string? voorvoegsel, string achternaam) =>
        Plak(roepnaam, voorvoegsel, achternaam);

    /// <summary>"van den Akker, Jasmijn", with the sorted part apart. A pupil with only a roepnaam is sorted on that.</summary>
    public static Lijstnaam Lijst(string roepnaam, string? voorvoegsel, string achternaam)
    {
        if (achternaam.Length == 0)
        {
            return new Lijstnaam("", roepnaam, "");
        }

        var voor = string.IsNullOrEmpty(voorvoegsel) ? "" : voorvoegsel + " ";
        return new Lijstnaam(voor, achternaam, roepnaam.Length == 0 ? "" : ", " + roepnaam);
    }

    /// <summary>The surname where no first name precedes it: "mevrouw De Vries", but "mevrouw 't Hart".</summary>
    public static string ZonderVoornaam(string? voorvoegsel, string achternaam) =>
        string.IsNullOrEmpty(voorvoegsel)
            ? achternaam
            : Plak(Hoofdletter(voorvoegsel), achternaam);

    /// <summary>
    /// Key for ordinal sorting: achternaam, then voorvoegsel, then roepnaam, without case and marks. Our own folding and
    /// not the culture's, so that every machine gives the same order.
    /// </summary>
    public static string Sorteersleutel(string roepnaam, string? voorvoegsel, string achternaam) =>
        string.Join('\u0001', Zoekvorm(achternaam.Length == 0 ? roepnaam : achternaam), Zoekvorm(voorvoegsel ?? ""), Zoekvorm(roepnaam));

    /// <summary>
    /// Lower case without marks or apostrophes, hyphen as blank, single blanks: Çelik → celik, van ’t Hof → van t hof.
    /// </summary>
    public static string Zoekvorm(string tekst)
    {
        var vorm = new StringBuilder(tekst.Length);
        foreach (var teken in Schoon(tekst).Normalize(NormalizationForm.FormD))
        {
            var laag = char.ToLowerInvariant(teken);
            if (losseLetters.TryGetValue(laag, out var letters))
            {
                vorm.Append(letters);
            }
            else if (char.IsWhiteSpace(laag) || laag is '-' or '\u2010' or '\u2011' or '/' or ',' or '.')
            {
                vorm.Append(vorm.Length > 0 && vorm[^1] != ' ' ? " " : "");
            }
            else if (laag != '\'' && CharUnicodeInfo.GetUnicodeCategory(laag) != UnicodeCategory.NonSpacingMark)
            {
                vorm.Append(laag);
            }
        }

        return vorm.ToString().TrimEnd();
    }

    /// <summary>Whether every word that someone types begins a word of the name, after what isn't a letter or digit: "jas akk" finds Jasmijn van den Akker.</summary>
    public static bool KomtOvereen(string gezocht, string naam)
    {
        var waarin = Zoekvorm(naam);
        return Zoekvorm(gezocht).Split(' ').All(deel => BegintErgens(waarin, deel));
    }

    private static bool BegintErgens(string waarin, string deel)
    {
        for (var plek = waarin.IndexOf(deel, StringComparison.Ordinal); plek >= 0; plek = waarin.IndexOf(deel, plek + 1, StringComparison.Ordinal))
        {
            if (deel.Length == 0 || plek == 0 || !char.IsLetterOrDigit(waarin[plek - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A name as we keep it: composed letters, single blanks, plain apostrophe, no invisible or steering characters and none that mean nothing.
    /// Capitals stay as the family writes them.
    /// </summary>
    public static string Schoon(string tekst)
    {
        var schoon = new StringBuilder(tekst.Length);
        foreach (var rune in tekst.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                schoon.Append(schoon.Length > 0 && schoon[^1] != ' ' ? " " : "");
            }
            else if (rune.Value is '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`')
            {
                schoon.Append('\'');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            {
                schoon.Append(rune.ToString());
            }
        }

        return schoon.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Takes a voorvoegsel off a surname: "Van den Akker" and "Akker, van den" → (van den, Akker). The longest one wins and
    /// something must be left; null when there is none.
    /// </summary>
    public static (string? Voorvoegsel, string Achternaam) Splits(string achternaam)
    {
        var schoon = Schoon(achternaam);
        var komma = schoon.LastIndexOf(", ", StringComparison.Ordinal);
        if (komma > 0 && IsVoorvoegsel(schoon[(komma + 2)..]))
        {
            return (schoon[(komma + 2)..].ToLowerInvariant(), schoon[..komma]);
        }

        var woorden = schoon.Split(' ');
        for (var aantal = Math.Min(VoorvoegselWoordenMax, woorden.Length - 1); aantal > 0; aantal--)
        {
            var kop = string.Join(' ', woorden[..aantal]);
            if (IsVoorvoegsel(kop))
            {
                return (kop.ToLowerInvariant(), string.Join(' ', woorden[aantal..]));
            }
        }

        return (null, schoon);
    }

    /// <summary>Whether the text is a known voorvoegsel, in full or shortened, in any case.</summary>
    public static bool IsVoorvoegsel(string tekst) =>
        voorvoegsels.Contains(Schoon(tekst).ToLowerInvariant()) || IsAfgekort(tekst);

    /// <summary>"v.d.", "v/d": can stand for van de, van den or van der, so it is reported and not written out.</summary>
    public static bool IsAfgekort(string voorvoegsel) => afgekort.Contains(Schoon(voorvoegsel).ToLowerInvariant());

    private static string Plak(params ReadOnlySpan<string?> delen)
    {
        var naam = new StringBuilder();
        foreach (var deel in delen)
        {
            if (!string.IsNullOrEmpty(deel))
            {
                naam.Append(naam.Length > 0 ? " " : "").Append(deel);
            }
        }

        return naam.ToString();
    }
}
