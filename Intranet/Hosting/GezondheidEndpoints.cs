using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Post;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// <c>/health</c>: the process answers. <c>/health/ready</c>: so does the store, and in words what is wrong with it, how full the disk is and how mail
/// and backups are (OPS-1, OPS-2, POST-1).
/// </summary>
internal static class GezondheidEndpoints
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    public static void MapGezondheid(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("goed")).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
        app.MapGet("/health/ready", Klaar).WithMetadata(new BeleidAttribute(Beleid.Anoniem));
    }

    private static async Task<IResult> Klaar(Opslagproef proef, Opslagwacht wacht, Postgezondheid post, Backupgezondheid backup, TimeProvider klok)
    {
        try
        {
            if (await proef.Antwoordt().WaitAsync(Geduld, klok) && wacht.Storing is null)
            {
                return Results.Text($"{Regels("goed", wacht.Krap, await Post(post, klok))}{await backup.Regels()}");
            }
        }
        catch (Exception)
        {
            // Whatever it is, the store doesn't answer; the store itself logs why.
        }

        return Results.Text(Regels("de opslag antwoordt niet", wacht.Storing, wacht.Krap), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static string Regels(params string?[] regels) => string.Join('\n', regels.OfType<string>());

    /// <summary>Mail that waits is no reason to take the intranet away: it is only said.</summary>
    private static async Task<string> Post(Postgezondheid post, TimeProvider klok)
    {
        try
        {
            return await post.Tekst().WaitAsync(Geduld, klok);
        }
        catch (Exception)
        {
            return "laatste geaccepteerde mail: niet bekend";
        }
    }
}

/// <summary>
/// Writes to the store to know that it still can: a full disk reads as if nothing were wrong. Everybody may ask, so it is done at most once in
/// a while, and never twice at the same time.
/// </summary>
internal sealed class Opslagproef(IServiceProvider diensten, TimeProvider klok)
{
    public static readonly TimeSpan Geldig = TimeSpan.FromSeconds(2);

    private readonly Lock _slot = new();
    private Task<bool>? _laatste;
    private long _op;

    public Task<bool> Antwoordt()
    {
        lock (_slot)
        {
            if (_laatste is null || (_laatste.IsCompleted && klok.GetElapsedTime(_op) >= Geldig))
            {
                (_laatste, _op) = (MotorExtensions.OpslagAntwoordt(diensten), klok.GetTimestamp());
            }

            return _laatste;
        }
    }
}
