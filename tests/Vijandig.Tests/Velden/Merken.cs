using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Vijandig.Velden;

/// <summary>Looks on pages for what was thrown: it may stand there as text, never as part of the page.</summary>
internal static partial class Merken
{
    private static readonly HtmlParser lezer = new();

    /// <summary>Whether something that was thrown stands on it at all: otherwise the search proves nothing.</summary>
    public static bool Heeft(string html) => Nummer().IsMatch(html);

    /// <summary>What stands on it and could run.</summary>
    public static IEnumerable<string> Lopend(string html)
    {
        if (!Heeft(html))
        {
            yield break;
        }

        foreach (var element in lezer.ParseDocument(html).All)
        {
            if (element.LocalName is "script" or "style" && Nummer().IsMatch(element.TextContent))
            {
                yield return $"<{element.LocalName}> {Kort(element.TextContent)}";
            }

            foreach (var attribuut in element.Attributes.Where(a => Nummer().IsMatch(a.Value) && IsLopend(element, a)))
            {
                yield return $"<{element.LocalName} {attribuut.Name}=\"{Kort(attribuut.Value)}\">";
            }
        }
    }

    /// <summary>Handlers of events, addresses that are a program, and attributes by which htmx runs something.</summary>
    private static bool IsLopend(IElement element, IAttr attribuut) =>
        attribuut.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribuut.Name is "srcdoc" or "style"
        || attribuut.Name.StartsWith("hx-on", StringComparison.Ordinal)
        || (attribuut.Name is "hx-vals" or "hx-headers" && attribuut.Value.StartsWith("js", StringComparison.OrdinalIgnoreCase))
        || (attribuut.Name is "href" or "src" or "action" or "formaction" or "xlink:href" && IsProgramma(attribuut.Value))
        || (element.LocalName is "img" or "iframe" or "object" && attribuut.Name is "src" or "data" && !attribuut.Value.StartsWith('/'));

    private static bool IsProgramma(string adres) => adres.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || adres.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static string Kort(string tekst) => tekst.Length > 120 ? tekst[..120] : tekst;

    [GeneratedRegex(Veldworpen.Merk + @"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nummer();
}
