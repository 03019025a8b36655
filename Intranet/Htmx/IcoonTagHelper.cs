using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>
/// <c>&lt;icoon naam="check-lg" /&gt;</c>: a drawing from the sprites that the build makes of the icons named in our sources.
/// A name stands whole and in quotes, in markup or C#, or the build doesn't see it. An icon never stands without a word (UX-1):
/// <c>woord</c> is for the few that have only a hidden label.
/// </summary>
[HtmlTargetElement("icoon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IcoonTagHelper : TagHelper
{
    /// <summary>Name in bootstrap-icons, without "bi-".</summary>
    public string Naam { get; set; } = "";

    /// <summary>Hidden label; null when the word stands beside it.</summary>
    public string? Woord { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.Attributes.Count == 0)
        {
            // Whole, without a tag to put together.
            output.TagName = null;
            output.Content.SetHtmlContent(Tekening(ViewContext, Naam));
        }
        else
        {
            output.TagName = "svg";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.AddClass("bi", HtmlEncoder.Default);
            output.AddClass($"bi-{Naam}", HtmlEncoder.Default);
            output.Attributes.SetAttribute("aria-hidden", "true");
            output.Attributes.SetAttribute("focusable", "false");
            output.Content.SetHtmlContent($"<use href=\"{SpriteUrl(ViewContext, Naam)}#{Naam}\"/>");
        }

        if (Woord is not null)
        {
            output.PostElement.AppendHtml("<span class=\"visually-hidden\">").Append(Woord).AppendHtml("</span>");
        }
    }

    /// <summary>The drawing alone. The name stands in quotes, as in the tag.</summary>
    public static HtmlString Tekening(ViewContext context, string naam) => Tekening(SpriteUrl(context, naam), naam);

    /// <summary>The drawing alone, for a board that has very many of them: only icons of the shell and the boards.</summary>
    /// <param name="sprite"><see cref="SpriteUrl(ViewContext)"/>, asked once for the view.</param>
    public static HtmlString Tekening(string sprite, string naam) =>
        new($"<svg class=\"bi bi-{naam}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{sprite}#{naam}\"/></svg>");

    /// <summary>The sprite of the shell, the boards and the scripts, with the content's hash in its address, so that a browser keeps it for good.</summary>
    public static string SpriteUrl(ViewContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return AssetUrl.Van(context.HttpContext, Iconenkaart.Schil);
    }

    /// <summary>The sprite that this icon is in.</summary>
    public static string SpriteUrl(ViewContext context, string naam)
    {
        ArgumentNullException.ThrowIfNull(context);
        return AssetUrl.Van(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<Iconenkaart>().Sprite(naam));
    }
}

internal static class AssetUrl
{
    public static string Van(HttpContext context, string pad)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[pad] ?? pad}";
    }
}
