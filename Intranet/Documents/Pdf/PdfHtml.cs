using System.Text.RegularExpressions;

namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>
/// Checks that a page may be printed and locks it: no script, no frames, nothing from outside or from the disk. The policy
/// stands before all that the caller wrote, so that it holds for all of it.
/// </summary>
internal static partial class PdfHtml
{
    private const string Slot =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">"
        + "<meta charset=\"utf-8\">"
        + "<style>@page { size: A4; margin: 15mm; }</style>";

    public static string Bereid(string html, int lengteMax)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > lengteMax)
        {
            throw new ArgumentException($"The page has {html.Length} characters, at most {lengteMax} fit.", nameof(html));
        }

        if (!HtmlMetTaal().IsMatch(html))
        {
            throw new ArgumentException("The page needs <html lang=\"nl\"> (PDF-1).", nameof(html));
        }

        if (Verboden().Match(html) is { Success: true } gevonden)
        {
            throw new ArgumentException($"A print view has no {gevonden.Value}.", nameof(html));
        }

        var hoofd = Hoofd().Match(html);
        return hoofd.Success
            ? html.Insert(hoofd.Index + hoofd.Length, Slot)
            : throw new ArgumentException("The page needs a head.", nameof(html));
    }

    [GeneratedRegex(@"\A\s*<!doctype html>\s*<html[^>]*\slang=""nl""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlMetTaal();

    [GeneratedRegex(@"<head(\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hoofd();

    /// <summary>Texts of people are encoded in the page; these can only come from a view that isn't meant for print.</summary>
    [GeneratedRegex(@"<(script|iframe|frame|object|embed|base)\b|<meta[^>]*http-equiv", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verboden();
}
