namespace OrleansSchool.Intranet.Htmx;

/// <summary>Names of the headers that htmx 4 sends and reads.</summary>
public static class HtmxHeaders
{
    public const string Request = "HX-Request";
    public const string Boosted = "HX-Boosted";
    public const string CurrentUrl = "HX-Current-URL";
    public const string RequestType = "HX-Request-Type";
    public const string Source = "HX-Source";
    public const string Target = "HX-Target";
    public const string HistoryRestoreRequest = "HX-History-Restore-Request";
    public const string Location = "HX-Location";
    public const string PushUrl = "HX-Push-Url";
    public const string Redirect = "HX-Redirect";
    public const string Refresh = "HX-Refresh";
    public const string ReplaceUrl = "HX-Replace-Url";
    public const string Reselect = "HX-Reselect";
    public const string Reswap = "HX-Reswap";
    public const string Retarget = "HX-Retarget";
    public const string Trigger = "HX-Trigger";
}

/// <summary>What a request says about htmx. Same names as the package Htmx.Net, so that it could take our place.</summary>
public static class HtmxRequestExtensions
{
    /// <summary>True when htmx asks for a fragment. A boosted link and a history restore ask for a whole page.</summary>
    public static bool IsHtmx(this HttpRequest request) => Heeft(request, HtmxHeaders.Request);

    public static bool IsHtmxBoosted(this HttpRequest request) => IsHtmx(request) && Heeft(request, HtmxHeaders.Boosted);

    public static bool IsHtmxNonBoosted(this HttpRequest request) => IsHtmx(request) && !Heeft(request, HtmxHeaders.Boosted);

    public static bool IsHtmxHistoryRestore(this HttpRequest request) => IsHtmx(request) && Heeft(request, HtmxHeaders.HistoryRestoreRequest);

    /// <summary>Id of the element that the answer replaces, without the tag name that htmx 4 puts before it; null when it has none.</summary>
    public static string? HtmxTargetId(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var doel = request.Headers[HtmxHeaders.Target].ToString();
        var hek = doel.IndexOf('#', StringComparison.Ordinal);
        return hek < 0 ? null : Uri.UnescapeDataString(doel[(hek + 1)..]);
    }

    private static bool Heeft(HttpRequest request, string kop)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.Equals(request.Headers[kop], "true", StringComparison.OrdinalIgnoreCase);
    }
}
