namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>A sheet would pass a named limit; the message is a Dutch sentence that the page may show.</summary>
internal sealed class WerkboekTeGrootException(string message) : Exception(message);
