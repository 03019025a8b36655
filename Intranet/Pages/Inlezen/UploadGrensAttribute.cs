using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>
/// Says no to an upload that announces too many bytes, before anything reads the form: the antiforgery check would read it all,
/// and the framework's own answer has no sentence. A body that doesn't say how long it is still meets RequestSizeLimit (SEC-6).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadGrensAttribute(long bytesMax, string zin) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public long BytesMax { get; } = bytesMax;

    public string Zin { get; } = zin;

    /// <summary>Before the antiforgery filter, which has 1000.</summary>
    public int Order => 100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength is not { } lengte || lengte <= BytesMax)
        {
            return;
        }

        context.HttpContext.Response.Headers.Connection = "close";
        context.Result = new ViewResult
        {
            ViewName = "/Pages/Shared/_Nee.cshtml",
            StatusCode = StatusCodes.Status422UnprocessableEntity,
            ViewData = new ViewDataDictionary<FoutPaginaModel>(
                context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = new FoutPaginaModel(StatusCodes.Status422UnprocessableEntity, Waarom: Zin, TerugUrl: context.HttpContext.Request.Path),
            },
        };
    }
}
