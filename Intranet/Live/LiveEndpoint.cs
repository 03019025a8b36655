using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Primitives;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Live;

/// <summary>
/// <c>GET /s/{school}/live?onderwerp=…&amp;onderwerp=…</c>: server-sent events. Messages are <c>{"onderwerp":"…","versie":123}</c>; the event
/// <c>hart</c> comes every three seconds with the server's time (LIVE-2), <c>einde</c> when the right to listen ended.
/// </summary>
internal static class LiveEndpoint
{
    /// <summary>How often an open stream asks again whether its person may still follow it; with the age of what is known of an account under a minute (SEC-1).</summary>
    public static readonly TimeSpan Herkeuring = TimeSpan.FromSeconds(30);

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/s/{school}/live", Stroom).WithMetadata(new BeleidAttribute(Beleid.Tablet), new GeenInzageAttribute("zegt dat iets veranderde, nooit wat"));

    private static async Task<IResult> Stroom(
        HttpContext context, LiveSchakel schakel, Sessies sessies, Schooltijd tijd, IHostApplicationLifetime leven)
    {
        var sessie = context.Sessie()!;
        if (!schakel.Neem(sessie.SessieId))
        {
            context.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var einde = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, leven.ApplicationStopping);
        var wie = context.Wie();
        LiveStroom? stroom = null;
        try
        {
            stroom = new LiveStroom(sessie.SessieId, await Toegestaan(context, [.. Gevraagd(context.Request)], wie));
            await schakel.Volg(wie.School, stroom);
            await Schrijf(context, stroom, wie.School, sessies, tijd, einde.Token);
        }
        catch (OperationCanceledException) when (einde.IsCancellationRequested)
        {
            // The browser went away, or we stop: the ordinary ends of a stream.
        }
        finally
        {
            if (stroom is not null)
            {
                schakel.Laat(wie.School, stroom);
            }

            schakel.GeefTerug(sessie.SessieId);
        }

        return Results.Empty;
    }

    private static StringValues Gevraagd(HttpRequest request) => request.Query["onderwerp"];

    /// <summary>Who sees only own groepen follows only the leerlingen in them, as the register has them now.</summary>
    private static async Task<IReadOnlyList<string>> Toegestaan(HttpContext context, IReadOnlyCollection<string?> gevraagd, Wie wie)
    {
        if (!OnderwerpRules.VraagtRegister(gevraagd, wie))
        {
            return OnderwerpRules.Toegestaan(gevraagd, wie, _ => null);
        }

        var rijen = (await context.RequestServices.GetRequiredService<IGrainFactory>().Register(wie.School).Alles()).Rijen;
        return OnderwerpRules.Toegestaan(gevraagd, wie, id => rijen.FirstOrDefault(r => r.Id == id)?.GroepId);
    }

    private static async Task Schrijf(
        HttpContext context, LiveStroom stroom, SchoolSleutel school, Sessies sessies, Schooltijd tijd, CancellationToken einde)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var gekeurd = tijd.Nu;
        var tekst = new StringBuilder("retry: 2000\n\n");
        while (true)
        {
            if (tijd.Nu - gekeurd >= Herkeuring)
            {
                if (!await NogToegestaan(context, stroom, school, sessies, tijd))
                {
                    await context.Response.WriteAsync("event: einde\ndata: 1\n\n", einde);
                    return;
                }

                gekeurd = tijd.Nu;
            }

            Vul(tekst, stroom.Haal(), tijd);
            await context.Response.WriteAsync(tekst.ToString(), einde);
            await context.Response.Body.FlushAsync(einde);
            tekst.Clear();
            await stroom.Wacht(einde);
        }
    }

    private static async Task<bool> NogToegestaan(HttpContext context, LiveStroom stroom, SchoolSleutel school, Sessies sessies, Schooltijd tijd)
    {
        if (await sessies.Van(context.User) is not { } sessie || sessie.Bij(school, tijd.Vandaag) is not { } wie)
        {
            return false;
        }

        stroom.Beperk(await Toegestaan(context, stroom.Onderwerpen, wie));
        return true;
    }

    private static void Vul(StringBuilder tekst, (bool Hart, IReadOnlyList<KeyValuePair<string, long>> Signalen) nieuw, Schooltijd tijd)
    {
        foreach (var (onderwerp, versie) in nieuw.Signalen)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"data: {{\"onderwerp\":\"{JavaScriptEncoder.Default.Encode(onderwerp)}\",\"versie\":{versie}}}\n\n");
        }

        if (nieuw.Hart)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"event: hart\ndata: {tijd.NuLokaal:HH:mm:ss}\n\n");
        }
    }
}
