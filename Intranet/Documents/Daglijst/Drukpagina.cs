using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>
/// A Razor view as text with all it needs in it, for the printer: our style sheet inlined, the letters as data (PDF-1). The same
/// view as the print page, so that screen, paper and file say the same.
/// </summary>
internal sealed partial class Drukpagina(IRazorViewEngine views, ITempDataProvider tijdelijk, IModelMetadataProvider metadata, IWebHostEnvironment omgeving)
{
    private const string Stijlblad = "lib/school.css";

    private readonly Lazy<Task<string>> _stijl = new(() => LeesStijl(omgeving.WebRootFileProvider));

    /// <param name="view">Full path of a view that draws a whole page; the sheet is in ViewData["Stijl"].</param>
    public async Task<string> Maak<T>(HttpContext context, string view, T model)
    {
        var gevonden = views.GetView(executingFilePath: null, view, isMainPage: true);
        gevonden.EnsureSuccessful(originalLocations: null);
        var actie = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        var gegevens = new ViewDataDictionary<T>(metadata, new ModelStateDictionary()) { Model = model, ["Stijl"] = await _stijl.Value };
        await using var tekst = new StringWriter(System.Globalization.CultureInfo.CurrentCulture);
        var opdracht = new ViewContext(
            actie, gevonden.View!, gegevens, new TempDataDictionary(context, tijdelijk), tekst, new HtmlHelperOptions());
        await gevonden.View!.RenderAsync(opdracht);
        return tekst.ToString();
    }

    /// <summary>The sheet with its letters inside; other addresses in it would be refused by the printer, so they go.</summary>
    private static async Task<string> LeesStijl(Microsoft.Extensions.FileProviders.IFileProvider bestanden)
    {
        using var lezer = new StreamReader(bestanden.GetFileInfo(Stijlblad).CreateReadStream());
        var css = await lezer.ReadToEndAsync();
        return Adres().Replace(css, gevonden => Letter(bestanden, gevonden.Groups["pad"].Value));
    }

    private static string Letter(Microsoft.Extensions.FileProviders.IFileProvider bestanden, string pad)
    {
        var bestand = bestanden.GetFileInfo($"lib/{pad}");
        if (!bestand.Exists || !pad.EndsWith(".woff2", StringComparison.Ordinal))
        {
            return "url(data:,)";
        }

        using var bron = bestand.CreateReadStream();
        using var geheugen = new MemoryStream();
        bron.CopyTo(geheugen);
        return $"url(data:font/woff2;base64,{Convert.ToBase64String(geheugen.ToArray())})";
    }

    [GeneratedRegex(@"url\(\s*[""']?(?<pad>[^)""']+)[""']?\s*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adres();
}
