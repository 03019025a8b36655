using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Intranet.Post;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary><c>/health</c>: the process answers. <c>/health/ready</c>: so does the store, and in words how the mail is (OPS-2, POST-1).</summary>
internal static class GezondheidEndpoints
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);
    private static readonly GrainId Proefrij = GrainId.Create("gezondheid", "gezondheid/een");

    public static void MapGezondheid(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("goed")).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
        app.MapGet("/health/ready", Klaar).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
    }

    private static async Task<IResult> Klaar([FromKeyedServices(VerzegeldeOpslag.Naam)] IGrainStorage opslag, Postgezondheid post, TimeProvider klok)
    {
        try
        {
            var rij = new GrainState<GezondheidState>();
            await opslag.ReadStateAsync("gezondheid", Proefrij, rij).WaitAsync(Geduld, klok);
            return Results.Text($"goed\n{await Post(post, klok)}");
        }
        catch (Exception)
        {
            return Results.Text("de opslag antwoordt niet", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Mail that waits is no reason to take the intranet away: it is only said.</summary>
    private static async Task<string> Post(Postgezondheid post, TimeProvider klok)
    {
        try
        {
            return await post.Tekst().WaitAsync(Geduld, klok);
        }
        catch (TimeoutException)
        {
            return "laatste geaccepteerde mail: niet bekend";
        }
    }

    /// <summary>Never written: reading its absent row asks the store.</summary>
    private sealed record GezondheidState;
}
