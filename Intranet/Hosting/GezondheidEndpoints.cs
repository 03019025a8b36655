using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary><c>/health</c>: the process answers. <c>/health/ready</c>: so does the store (OPS-2).</summary>
internal static class GezondheidEndpoints
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);
    private static readonly GrainId Proefrij = GrainId.Create("gezondheid", "gezondheid/een");

    public static void MapGezondheid(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("goed")).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
        app.MapGet("/health/ready", Klaar).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
    }

    private static async Task<IResult> Klaar([FromKeyedServices(VerzegeldeOpslag.Naam)] IGrainStorage opslag, TimeProvider klok)
    {
        try
        {
            var rij = new GrainState<GezondheidState>();
            await opslag.ReadStateAsync("gezondheid", Proefrij, rij).WaitAsync(Geduld, klok);
            return Results.Text("goed");
        }
        catch (Exception)
        {
            return Results.Text("de opslag antwoordt niet", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Never written: reading its absent row asks the store.</summary>
    private sealed record GezondheidState;
}
