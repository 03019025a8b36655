using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Pages compressed on their way, so that the first one is quick on a phone or a slow line (UX-1). Over https a compressed answer leaks a
/// secret when text of an attacker's choosing stands beside it and he may ask again and again (BREACH). So only what was asked with GET, and then
/// either without a query (of the address nothing stands on the page but what the school itself has by that name) or by a page of ours, as the browser itself
/// says: no other site can write that header. The token of a form is another in each answer, and our cookies don't come along with a request of another
/// site's page (SameSite=Lax).
/// </summary>
internal sealed class Paginacompressie(IServiceProvider diensten, IOptions<ResponseCompressionOptions> opties) : ResponseCompressionProvider(diensten, opties)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && (!context.Request.QueryString.HasValue || context.Request.Headers["Sec-Fetch-Site"] == "same-origin")
        && base.ShouldCompressResponse(context);
}

internal static class PaginacompressieExtensions
{
    public static void AddPaginacompressie(this IServiceCollection diensten)
    {
        diensten.AddResponseCompression(opties =>
        {
            opties.EnableForHttps = true;
            opties.MimeTypes = ["text/html"];
            opties.Providers.Add<BrotliCompressionProvider>();
            opties.Providers.Add<GzipCompressionProvider>();
        });
        diensten.Configure<BrotliCompressionProviderOptions>(opties => opties.Level = CompressionLevel.Fastest);
        diensten.Configure<GzipCompressionProviderOptions>(opties => opties.Level = CompressionLevel.Fastest);
        diensten.Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, Paginacompressie>());
    }
}
