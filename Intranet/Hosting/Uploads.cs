namespace OrleansSchool.Intranet.Hosting;

/// <summary>Limits of what is sent to us (SEC-6). A page that takes a file carries <c>[RequestSizeLimit(Uploads.BytesMax)]</c>.</summary>
public static class Uploads
{
    /// <summary>Largest upload in packed bytes: an EDEXML of a large school is under 5 MB.</summary>
    public const long BytesMax = 25 * 1024 * 1024;
}

/// <summary>What the files of a page's forms may take, as those forms say it, when that is less than a whole request may be: the page that says no names the same.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BestandMaxAttribute(long bytes) : Attribute
{
    public long Bytes => bytes;
}
