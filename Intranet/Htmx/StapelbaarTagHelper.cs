using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>What a stacking table knows while it is drawn: the words above its columns and where the row is.</summary>
internal sealed class Stapeltabel
{
    public List<string> Koppen { get; } = [];

    public bool InKop { get; set; }

    public int Kolom { get; set; }

    public static Stapeltabel? Van(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(Stapeltabel), out var tabel) ? (Stapeltabel)tabel : null;
}

/// <summary>
/// <c>&lt;table stapelbaar&gt;</c>: under 720 px each row becomes a card. Writes the classes, the explicit ARIA roles that survive
/// <c>display: grid</c>, and the column's word on each cell (UX-1). A row from a partial stands outside the table: give its cells
/// <c>kop="Verwacht"</c> and its row <c>stapelrij</c>.
/// </summary>
[HtmlTargetElement("table", Attributes = "stapelbaar")]
public sealed class StapelbaarTagHelper : TagHelper
{
    public override int Order => -100;

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(Stapeltabel)] = new Stapeltabel();
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("stapelbaar");
        output.AddClass("gegevens", HtmlEncoder.Default);
        output.AddClass("stapelbaar", HtmlEncoder.Default);
        output.Attributes.SetAttribute("role", "table");
    }
}

[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
public sealed class StapeldeelTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Stapeltabel.Van(context) is not { } tabel)
            return;
        output.Attributes.SetAttribute("role", "rowgroup");
        tabel.InKop = string.Equals(context.TagName, "thead", StringComparison.OrdinalIgnoreCase);
        await output.GetChildContentAsync();
        tabel.InKop = false;
    }
}

[HtmlTargetElement("tr")]
public sealed class StapelrijTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var tabel = Stapeltabel.Van(context);
        if (tabel is null && !output.Attributes.ContainsName("stapelrij"))
            return;
        output.Attributes.RemoveAll("stapelrij");
        output.Attributes.SetAttribute("role", "row");
        if (tabel is not null)
            tabel.Kolom = 0;
    }
}

[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class StapelcelTagHelper : TagHelper
{
    /// <summary>Word above the column, for a cell in a partial or with another word than its column.</summary>
    public string? Kop { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var tabel = Stapeltabel.Van(context);
        if (tabel is null && Kop is null)
            return;
        var isKop = string.Equals(context.TagName, "th", StringComparison.OrdinalIgnoreCase);
        if (tabel is { InKop: true })
        {
            tabel.Koppen.Add(await Woorden(output));
            Zet(output, "columnheader", "col");
            return;
        }
        Zet(output, isKop ? "rowheader" : "cell", isKop ? "row" : null);
        var kop = Kop ?? tabel?.Koppen.ElementAtOrDefault(tabel.Kolom);
        if (!isKop && !string.IsNullOrEmpty(kop) && !output.Attributes.ContainsName("data-kop"))
            output.Attributes.SetAttribute("data-kop", kop);
        if (!isKop && (await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
            output.AddClass("leegcel", HtmlEncoder.Default); // a card doesn't say what is not there
        if (tabel is not null)
            tabel.Kolom += Breedte(output);
    }

    private static void Zet(TagHelperOutput output, string rol, string? bereik)
    {
        output.Attributes.SetAttribute("role", rol);
        if (bereik is not null && !output.Attributes.ContainsName("scope"))
            output.Attributes.SetAttribute("scope", bereik);
    }

    private static int Breedte(TagHelperOutput output) =>
        int.TryParse(output.Attributes["colspan"]?.Value?.ToString(), out var breedte) ? breedte : 1;

    private static async Task<string> Woorden(TagHelperOutput output)
    {
        var inhoud = (await output.GetChildContentAsync()).GetContent();
        return WebUtility.HtmlDecode(Tags().Replace(inhoud, " ")).Trim();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Tags();
}
