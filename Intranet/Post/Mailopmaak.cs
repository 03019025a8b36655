using System.Globalization;
using System.Text;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

/// <summary>
/// A mail as bytes for DATA: headers in ASCII (RFC 2047), text in UTF-8 as quoted-printable (RFC 2045), dots doubled, closed by a lone
/// dot. Plain text only: it reads everywhere and hides no link behind other words.
/// </summary>
internal static class Mailopmaak
{
    private const int RegelMax = 75;
    private const int KopregelMax = 76;

    /// <summary>No value that goes into a header or command can end its line.</summary>
    public static bool IsVeilig(Mailbericht b) =>
        new[] { b.BerichtId, b.VanEmail, b.VanNaam, b.AntwoordEmail ?? "", b.NaarEmail, b.NaarNaam, b.Onderwerp }.All(w => !w.Any(char.IsControl))
        && new[] { b.BerichtId, b.VanEmail, b.AntwoordEmail ?? "a@b", b.NaarEmail }.All(IsKaalAdres);

    /// <summary>The address as a mail server reads it: the domain in ASCII.</summary>
    public static string Adres(string adres)
    {
        var at = adres.LastIndexOf('@');
        return adres[..(at + 1)] + new IdnMapping().GetAscii(adres[(at + 1)..]);
    }

    public static byte[] Maak(Mailbericht bericht)
    {
        var mail = new StringBuilder();
        mail.Append(CultureInfo.InvariantCulture, $"Date: {bericht.Op.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"{Persoon("From: ", bericht.VanNaam, bericht.VanEmail)}\r\n");
        if (bericht.AntwoordEmail is { } antwoord)
        {
            mail.Append(CultureInfo.InvariantCulture, $"Reply-To: <{Adres(antwoord)}>\r\n");
        }

        mail.Append(CultureInfo.InvariantCulture, $"{Persoon("To: ", bericht.NaarNaam, bericht.NaarEmail)}\r\n{Kopwoorden("Subject: ", bericht.Onderwerp)}\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"Message-ID: <{bericht.BerichtId}>\r\n");
        mail.Append("Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nMIME-Version: 1.0\r\n");
        mail.Append("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
        foreach (var regel in bericht.Tekst.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Citeer(mail, regel);
        }

        return Encoding.ASCII.GetBytes(mail.Append(".\r\n").ToString());
    }

    private static bool IsKaalAdres(string adres) => adres.Contains('@', StringComparison.Ordinal) && !adres.AsSpan().ContainsAny("<> \"");

    private static string Persoon(string kop, string naam, string adres)
    {
        if (naam == adres)
        {
            return $"{kop}<{Adres(adres)}>";
        }

        var woorden = Kopwoorden(kop, naam);
        var laatste = woorden.Length - (woorden.LastIndexOf('\n') + 1);
        return $"{woorden}{(laatste + Adres(adres).Length + 3 > KopregelMax ? "\r\n" : "")} <{Adres(adres)}>";
    }

    /// <summary>Plain words as they are, the rest as encoded words that each hold whole letters; no line is longer than RFC 2047 §2 allows.</summary>
    private static string Kopwoorden(string kop, string tekst)
    {
        if (kop.Length + tekst.Length <= KopregelMax && tekst.All(t => char.IsAsciiLetterOrDigit(t) || t == ' '))
        {
            return kop + tekst;
        }

        var woorden = new List<string>();
        var deel = new StringBuilder();
        foreach (var rune in tekst.EnumerateRunes())
        {
            if (Kopwoord(deel.ToString() + rune).Length + (woorden.Count == 0 ? kop.Length : 1) > KopregelMax)
            {
                woorden.Add(Kopwoord(deel.ToString()));
                deel.Clear();
            }

            deel.Append(rune.ToString());
        }

        return kop + string.Join("\r\n ", woorden.Append(Kopwoord(deel.ToString())));
    }

    private static string Kopwoord(string tekst) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(tekst))}?=";

    private static void Citeer(StringBuilder mail, string regel)
    {
        var breedte = 0;
        var bytes = Encoding.UTF8.GetBytes(regel);
        for (var i = 0; i < bytes.Length; i++)
        {
            var teken = Teken(bytes[i], isLaatste: i == bytes.Length - 1);
            if (breedte + teken.Length > RegelMax)
            {
                mail.Append("=\r\n");
                breedte = 0;
            }

            // RFC 5321 §4.5.2: a dot at the begin of a line is doubled, the server takes one away
            mail.Append(breedte == 0 && teken == "." ? ".." : teken);
            breedte += teken.Length;
        }

        mail.Append("\r\n");
    }

    private static string Teken(byte b, bool isLaatste) =>
        b is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (b == ' ' && !isLaatste) ? ((char)b).ToString() : $"={b:X2}";
}
