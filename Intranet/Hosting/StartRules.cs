using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Telemetrie;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>On which addresses the intranet may listen, and how (OPS-3, SEC-6). Each refusal says what to do.</summary>
internal static class StartRules
{
    private const string DemoAlleenHier =
        "De demo luistert alleen op deze computer. Kies --urls http://localhost:5080 zonder --public-url en --proxy, of start zonder --demo.";

    private const string ZonderHttpsAlleenHier =
        "Zonder https luistert het intranet alleen op deze computer, want wachtwoorden en namen van kinderen gaan anders leesbaar over het netwerk. "
        + "Geef --cert en --cert-key met een https-adres, of zet er een proxy voor en geef --proxy IP en --public-url https://….";

    /// <summary>Why this start is refused; null when it may.</summary>
    public static string? Keur(Opdracht opdracht)
    {
        var adressen = opdracht.Adressen.ToList();
        if (adressen.Count == 0 || adressen.Find(a => Lees(a) is null) is not null)
        {
            return $"Het adres '{opdracht.Urls}' klopt niet. Schrijf bijvoorbeeld --urls http://localhost:5080.";
        }

        if (opdracht is { Certificaat: null, Certificaatsleutel: not null })
        {
            return "Bij --cert-key hoort ook --cert met het certificaat.";
        }

        if (opdracht.Proxies.FirstOrDefault(p => !IPAddress.TryParse(p, out _)) is { } proxy)
        {
            return $"--proxy vraagt een IP-adres; '{proxy}' is dat niet.";
        }

        if (opdracht.PubliekeUrl is not null && PubliekeUrl(opdracht) is null)
        {
            return $"--public-url vraagt een adres als https://intranet.school.nl, zonder pad; '{opdracht.PubliekeUrl}' is dat niet.";
        }

        if (opdracht.Otlp is not null && TelemetrieExtensions.Collector(opdracht) is null)
        {
            return $"--otlp vraagt het adres van de collector, zoals http://localhost:4318, zonder pad; '{opdracht.Otlp}' is dat niet.";
        }

        return KeurPubliek(opdracht) ?? adressen.Select(a => KeurAdres(opdracht, Lees(a)!.Value)).FirstOrDefault(f => f is not null);
    }

    /// <summary>What to tell of a start that failed; null for a fault of our own.</summary>
    public static string? Zin(Exception fout, Opdracht opdracht) => fout switch
    {
        { InnerException: AddressInUseException } =>
            $"Het adres {opdracht.Urls} is al in gebruik door een ander programma. Stop dat eerst, of kies een ander adres, bijvoorbeeld --urls http://localhost:5081.",
        SocketException or { InnerException: SocketException } =>
            $"Op het adres {opdracht.Urls} kan deze computer niet luisteren. Kies met --urls een ander adres, bijvoorbeeld http://localhost:5080.",
        DbException opslag => Opslagfout.Zin(opslag),
        InvalidOperationException or IOException => fout.Message,
        _ => null,
    };

    /// <summary>The fixed public address, without a path; null when it isn't given or isn't one.</summary>
    public static Uri? PubliekeUrl(Opdracht opdracht) =>
        Uri.TryCreate(opdracht.PubliekeUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url is { PathAndQuery: "/", UserInfo: "" }
            ? url : null;

    /// <summary>Host names that requests may carry (SEC-6).</summary>
    public static IReadOnlyList<string> Hostnamen(Opdracht opdracht)
    {
        var eigen = opdracht.Adressen.Select(a => Lees(a)!.Value.Host).Where(h => !IsElke(h) && !IPAddress.TryParse(h.Trim('[', ']'), out _));
        var publiek = PubliekeUrl(opdracht) is { } url ? new[] { url.Host } : [];
        return [.. eigen.Concat(publiek).Append("localhost").Append("127.0.0.1").Append("[::1]").Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether browsers reach us by https only, so that cookies may be <c>__Host-</c>.</summary>
    public static bool AlleenHttps(Opdracht opdracht) =>
        PubliekeUrl(opdracht)?.Scheme == "https" || opdracht.Adressen.All(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether no other device reaches the intranet, so that a tablet can't either (LIVE-5).</summary>
    public static bool IsAlleenDezeMachine(Opdracht opdracht) => PubliekeUrl(opdracht) is { } url
        ? IsLoopback(url.Host) : opdracht.Adressen.All(a => Lees(a) is { } adres && IsLoopback(adres.Host));

    /// <summary>A proxy on this machine may take what it hears on loopback to everybody: then too only with https, and never a demo.</summary>
    private static string? KeurPubliek(Opdracht opdracht)
    {
        if (opdracht.Demo && (opdracht.PubliekeUrl is not null || !opdracht.Proxies.IsEmpty))
        {
            return DemoAlleenHier;
        }

        return PubliekeUrl(opdracht) is { Scheme: "http" } url && !IsLoopback(url.Host) ? ZonderHttpsAlleenHier : null;
    }

    private static string? KeurAdres(Opdracht opdracht, (string Schema, string Host) adres)
    {
        if (adres.Schema == "https" && opdracht.Certificaat is null)
        {
            return "Voor https is een certificaat nodig: geef --cert en --cert-key, of luister op http://localhost achter een proxy.";
        }

        if (IsLoopback(adres.Host))
        {
            return null;
        }

        if (opdracht.Demo)
        {
            return DemoAlleenHier;
        }

        var achterProxy = !opdracht.Proxies.IsEmpty && PubliekeUrl(opdracht)?.Scheme == "https";
        if (adres.Schema == "http" && !achterProxy)
        {
            return ZonderHttpsAlleenHier;
        }

        return PubliekeUrl(opdracht) is null && (IsElke(adres.Host) || IPAddress.TryParse(adres.Host.Trim('[', ']'), out _))
            ? "Geef met --public-url het adres waarop mensen het intranet openen, bijvoorbeeld https://intranet.school.nl."
            : null;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsElke(string host) =>
        host is "*" or "+" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));

    /// <summary>Kestrel's own forms, also <c>http://*:80</c>, which isn't a URI.</summary>
    private static (string Schema, string Host)? Lees(string adres)
    {
        var gewoon = adres.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(gewoon, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/"
            ? (url.Scheme, url.Host) : null;
    }
}
