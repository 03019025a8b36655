namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Whether the start is over. Until then the host's own report of a failed start stays out of the log: who starts it gets one Dutch
/// sentence instead of a stack (OPS-3).
/// </summary>
internal sealed class Startgeluid
{
    private volatile bool _gestart;

    public void Gestart() => _gestart = true;

    public void Demp(ILoggingBuilder logging) => logging.AddFilter("Microsoft.Extensions.Hosting", niveau => _gestart && niveau >= LogLevel.Information);
}
