using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>What a field and its error share: the name in the model state and the ids that tie them together.</summary>
internal static class Veld
{
    public static (string Id, string? Fout) Van(ViewContext context, ModelExpression veld)
    {
        var naam = context.ViewData.TemplateInfo.GetFullHtmlFieldName(veld.Name);
        var id = TagBuilder.CreateSanitizedId(naam, "_");
        context.ViewData.ModelState.TryGetValue(naam, out var stand);
        return (id, stand is { ValidationState: ModelValidationState.Invalid } ? stand.Errors.Select(f => f.ErrorMessage).FirstOrDefault() : null);
    }
}

/// <summary>
/// <c>&lt;veld-fout voor="Invoer.Iban" /&gt;</c>: what is wrong with a field, right below it, with icon and word. Nothing when it is right.
/// </summary>
[HtmlTargetElement("veld-fout", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VeldFoutTagHelper : TagHelper
{
    public ModelExpression Voor { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (id, fout) = Veld.Van(ViewContext, Voor);
        if (fout is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "invalid-feedback");
        output.Attributes.SetAttribute("id", $"{id}-fout");
        var tekst = new TagBuilder("span");
        tekst.InnerHtml.Append(fout);
        output.Content.SetHtmlContent(
            $"<svg class=\"bi bi-exclamation-circle-fill\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{IcoonTagHelper.SpriteUrl(ViewContext)}#exclamation-circle-fill\"/></svg> ");
        output.Content.AppendHtml(tekst);
    }
}

/// <summary>Marks an <c>asp-for</c> control that was refused, for eye and screen reader, and points at its <c>veld-fout</c>.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class VeldStaatTagHelper : TagHelper
{
    /// <summary>After the framework's own helpers, which write id, name and class.</summary>
    public override int Order => 1000;

    [HtmlAttributeName("asp-for")]
    public ModelExpression Voor { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (id, fout) = Veld.Van(ViewContext, Voor);
        if (fout is null)
            return;
        output.AddClass("is-invalid", HtmlEncoder.Default);
        output.Attributes.SetAttribute("aria-invalid", "true");
        var beschreven = output.Attributes["aria-describedby"]?.Value?.ToString();
        output.Attributes.SetAttribute("aria-describedby", beschreven is null ? $"{id}-fout" : $"{id}-fout {beschreven}");
    }
}
