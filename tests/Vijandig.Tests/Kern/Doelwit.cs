using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Tests.Intranet;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>
/// A real server with a school that has something behind every address, watched from outside: what it logs, and which rows of its store
/// change. Its clock runs from Thursday 12 November 2026, 11:00.
/// </summary>
internal sealed class Doelwit : IAsyncDisposable
{
    /// <summary>Enough for what a form sets going at once.</summary>
    private const int StilKort = 4;

    private static int werpers;

    private readonly Huis _huis;
    private readonly Storingsvanger _storingen;
    private readonly PaginaVulling _vulling;
    private int _storing;

    private Doelwit(Huis huis, BordSchool school, PaginaVulling vulling, Storingsvanger storingen)
    {
        (_huis, School, _vulling, _storingen) = (huis, school, vulling, storingen);
        Opslag = new Opslagwaker(huis.Diensten.GetRequiredService<Datamap>().Opslagbestand);
    }

    public BordSchool School { get; }

    public Opslagwaker Opslag { get; }

    public string Adres => _huis.Adres;

    public IServiceProvider Diensten => _huis.Diensten;

    public IGrainFactory Grains => _huis.Grains;

    public static async Task<Doelwit> Open()
    {
        var storingen = new Storingsvanger();
        var huis = new Huis { Opties = new FabriekOpties(Leeg: true, Kestrel: true) { PasAan = b => b.Logging.AddProvider(storingen) } };
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await school.Middagpauze();
        var doelwit = new Doelwit(huis, school, await PaginaVulling.Maak(huis, school), storingen);
        await doelwit.Opslag.NaStilte();
        return doelwit;
    }

    /// <summary>The cookie of somebody with every role of the school and a second factor.</summary>
    public Task<string> Cookie() => Nieuw(School.CookieMetAlles);

    public async Task<Werper> MetAlles() => await Begin(await Cookie());

    /// <summary>Somebody with one role.</summary>
    public async Task<Werper> Met(Rol rol) => await Begin(await Nieuw(() => School.Cookie(rol, $"Proef {rol}")));

    /// <summary>Nobody, from an address that nobody came from before: who guesses links from one must wait.</summary>
    public Werper Anoniem() => Werper.Maak(Adres, cookie: null, NieuwAdres());

    /// <summary>A second school with a child of its own, in the same store.</summary>
    public async Task<BordSchool> NogEenSchool()
    {
        var ander = await _huis.NieuweSchool();
        await ander.SchrijfIn("wout", "Wolf", "Verrebuur");
        await Opslag.NaStilte();
        return ander;
    }

    /// <summary>Each page with something behind its address.</summary>
    public IReadOnlyList<string> Adressen() => [.. Routes().Select(Vul).Where(a => !a.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The address of a route; parameters that nothing is known of keep their braces.</summary>
    public string Vul(string route) => Regex.Replace(
        route, @"\{(?<naam>\w+)[^/]*\}", m => _vulling.Waarde(route, m.Groups["naam"].Value) ?? m.Value, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>What the server logged as a fault since the last time this was asked; null when nothing.</summary>
    public string? Storing()
    {
        var (van, tot) = (_storing, _storingen.Aantal);
        _storing = tot;
        return tot == van ? null : string.Join('\n', _storingen.Vanaf(van).Take(tot - van));
    }

    /// <summary>
    /// What a throw wrote. Who is refused writes nothing; when something was written all the same that may be what an earlier throw set going, so
    /// that it is thrown again in silence.
    /// </summary>
    public async Task<IReadOnlyList<Rij>> Schade(Antwoord antwoord, Func<Task<Antwoord>> opnieuw)
    {
        var rijen = Opslag.Gewijzigd();
        if (rijen.Count == 0)
        {
            return rijen;
        }

        if (antwoord.Status is > 0 and < 400)
        {
            return [.. rijen, .. await Opslag.NaStilte(StilKort)];
        }

        await Opslag.NaStilte();
        await opnieuw();
        return await Opslag.NaStilte();
    }

    public async ValueTask DisposeAsync()
    {
        Opslag.Dispose();
        await _huis.DisposeAsync();
    }

    private static IPAddress NieuwAdres()
    {
        var nummer = Interlocked.Increment(ref werpers);
        return IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.{1 + (nummer / 62_500)}.{nummer / 250 % 250}.{2 + (nummer % 250)}"));
    }

    private IEnumerable<string> Routes() => Diensten.GetServices<EndpointDataSource>().SelectMany(b => b.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal);

    /// <summary>Its own row changes as soon as it is seen; that isn't what a throw does.</summary>
    private async Task<string> Nieuw(Func<Task<string>> cookie)
    {
        var nieuw = await cookie();
        foreach (var rij in await Opslag.NaStilte())
        {
            if (rij.Soort == "account")
            {
                Opslag.LaatBuiten(rij.Id[(rij.Id.LastIndexOf('/') + 1)..]);
            }
        }

        return nieuw;
    }

    private async Task<Werper> Begin(string cookie)
    {
        var werper = Werper.Maak(Adres, cookie, NieuwAdres());
        await werper.Token();
        await Opslag.NaStilte();
        return werper;
    }
}
