namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>The command line of one print.</summary>
internal static class ChromiumArgumenten
{
    private static readonly string[] Vast =
    [
        "--headless=new",
        "--lang=nl",

        // No network: no name or address resolves, the proxy that all must pass doesn't exist, and the browser keeps no
        // errands of its own. The policy in the page alone leaves preconnects and refreshes open.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=socks5://geen.invalid:9",
        "--proxy-bypass-list=<-loopback>",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-client-side-phishing-detection",
        "--disable-sync",
        "--no-pings",
        "--dns-prefetch-disable",

        // Nothing that stays behind or asks something.
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-breakpad",
        "--disable-crash-reporter",
        "--password-store=basic",
        "--use-mock-keychain",
        "--mute-audio",
        "--disable-gpu",
        "--disable-dev-shm-usage",

        // PDF-1: tagged, with an outline from the headings, without the browser's own header and footer.
        "--export-tagged-pdf",
        "--generate-pdf-document-outline",
        "--no-pdf-header-footer",
    ];

    /// <param name="bevoegd">The process runs as root, where the browser's sandbox can't start.</param>
    public static IReadOnlyList<string> Maak(PrintMap map, bool bevoegd) =>
    [
        .. Vast,
        .. bevoegd ? ["--no-sandbox"] : Array.Empty<string>(),
        $"--user-data-dir={map.Profiel}",
        $"--print-to-pdf={map.Pdf}",
        new Uri(map.Html).AbsoluteUri,
    ];
}
