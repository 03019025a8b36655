namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>A sheet would pass a named limit; the message is a Dutch sentence that the page may show.</summary>
internal sealed class WerkboekTeGrootException : Exception
{
    public WerkboekTeGrootException(string message)
        : base(message)
    {
    }

    public WerkboekTeGrootException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public WerkboekTeGrootException()
    {
    }
}
