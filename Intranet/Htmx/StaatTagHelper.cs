using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>
/// <c>&lt;staat naam="aanwezig" bij="12:02" /&gt;</c>: the chip with colour, icon and word.
/// Content, when given, takes the place of the word: <c>&lt;staat naam="goed"&gt;Voldoet&lt;/staat&gt;</c>.
/// </summary>
[HtmlTargetElement("staat", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StaatTagHelper : TagHelper
{
    public string Naam { get; set; } = "";

    /// <summary>Time or reason behind the word, regular weight.</summary>
    public string? Bij { get; set; }

    /// <summary>Another icon than the state's own.</summary>
    public string? Icoon { get; set; }

    public bool Vol { get; set; }

    public bool Klein { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var staat = Staten.Van(Naam);
        var eigen = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("staat", HtmlEncoder.Default);
        if (Vol)
            output.AddClass("staat--vol", HtmlEncoder.Default);
        if (Klein)
            output.AddClass("staat--klein", HtmlEncoder.Default);
        output.Attributes.SetAttribute("data-staat", staat.Naam);
        output.Content.SetHtmlContent(Tekening(Icoon ?? staat.Icoon));
        if (eigen.IsEmptyOrWhiteSpace)
            output.Content.Append(staat.Woord);
        else
            output.Content.AppendHtml(eigen);
        if (Bij is null)
            return;
        var bij = new TagBuilder("span");
        bij.AddCssClass("staat-bij");
        bij.InnerHtml.Append(Bij);
        output.Content.AppendHtml(" ").AppendHtml(bij);
    }

    private HtmlString Tekening(string icoon) =>
        new($"<svg class=\"bi bi-{icoon}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{IcoonTagHelper.SpriteUrl(ViewContext, icoon)}#{icoon}\"/></svg> ");
}
