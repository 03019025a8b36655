namespace OrleansSchool.Intranet.Hosting;

/// <summary>Limits of what is sent to us (SEC-6). A page that takes a file carries <c>[RequestSizeLimit(Uploads.BytesMax)]</c>.</summary>
public static class Uploads
{
    /// <summary>Largest upload in packed bytes: an EDEXML of a large school is under 5 MB.</summary>
    public const long BytesMax = 25 * 1024 * 1024;
}
