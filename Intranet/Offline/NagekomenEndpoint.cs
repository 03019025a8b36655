using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Offline;

/// <summary>
/// <c>POST /tablet/nagekomen</c>: what a tablet kept without a connection (LIVE-4). No session is asked, since that may have ended meanwhile: the
/// signature of the device says that it is the tablet. 409: the school doesn't know the device's key yet, keep all and try later. 410:
/// the tablet was revoked or is another device now, wipe all; only how much it had is heard.
/// </summary>
internal static class NagekomenEndpoint
{
    public const string Pad = "/tablet/nagekomen";
    public const string Kop = "X-Handtekening";

    public static void MapNagekomen(this IEndpointRouteBuilder app) => app.MapPost(Pad, Ontvang).WithMetadata(
        new BeleidAttribute(Beleid.Anoniem), new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(NagekomenLezer.BytesMax));

    private static async Task<IResult> Ontvang(HttpContext context, IGrainFactory grains, Nabezorger bezorger, Nakomertempo tempo)
    {
        if (!tempo.Mag(context.Netadres()))
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var inhoud = await Lees(context);
        if (inhoud is null || NagekomenLezer.Lees(inhoud) is not { } verzoek || !SchoolSleutel.Probeer(verzoek.School, out var school))
        {
            return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        var sleutel = await grains.Tablets(school.Value).Handtekening(verzoek.Tablet);
        if (sleutel is not { Length: > 0 } || !Handtekening.Klopt(sleutel, context.Request.Headers[Kop], inhoud))
        {
            if (sleutel is { Length: 0 })
            {
                return Results.StatusCode(StatusCodes.Status409Conflict);
            }

            await HoorAantal(context, grains.Tablets(school.Value), verzoek, inhoud);
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        await grains.Tablets(school.Value).MeldGezien(verzoek.Tablet);
        return Results.Json(await bezorger.Bezorg(school.Value, verzoek), NagekomenJson.Default.NagekomenUitslag);
    }

    /// <summary>Nothing of a device that was this tablet is taken, but how much it had is told to who coordinates, before it wipes it.</summary>
    private static async Task HoorAantal(HttpContext context, ITabletsGrain tablets, NagekomenVerzoek verzoek, byte[] inhoud)
    {
        if (NagekomenLezer.Wachtend(verzoek) is > 0 and var aantal
            && await tablets.OudeHandtekening(verzoek.Tablet) is { } oud && Handtekening.Klopt(oud, context.Request.Headers[Kop], inhoud))
        {
            await tablets.MeldNietVerstuurd(verzoek.Tablet, aantal, NagekomenLezer.Eerste(verzoek));
        }
    }

    private static async Task<byte[]?> Lees(HttpContext context)
    {
        using var geheugen = new MemoryStream();
        var deel = new byte[16 * 1024];
        for (int gelezen; (gelezen = await context.Request.Body.ReadAsync(deel, context.RequestAborted)) > 0;)
        {
            geheugen.Write(deel, 0, gelezen);
            if (geheugen.Length > NagekomenLezer.BytesMax)
            {
                return null;
            }
        }

        return geheugen.ToArray();
    }
}

/// <summary>So often may one address send; a school with many tablets behind one address stays far under it.</summary>
internal sealed class Nakomertempo(TimeProvider klok)
{
    public const int Max = 3_000;

    private readonly Tempo _tempo = new(klok, Max, TimeSpan.FromMinutes(5));

    public bool Mag(string adres) => _tempo.Mag(adres);
}
