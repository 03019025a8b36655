namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>What one EDEXML file may ask of us (SEC-6). A school of 2,000 pupils is four times the largest primary school.</summary>
public static class EdexmlLimieten
{
    /// <summary>Bytes read from the stream, after unpacking.</summary>
    public const long BestandBytesMax = 20 * 1024 * 1024;

    public const int DiepteMax = 32;
    public const int LeerlingenMax = 2_000;
    public const int GroepenMax = 200;
    public const int LeerkrachtenMax = 500;

    /// <summary>Groepen that one leerling or leerkracht may point at; more are skipped.</summary>
    public const int VerwijzingenMax = 50;

    /// <summary>The widest text of the schema: achternaam and voornamen.</summary>
    public const int NaamLengteMax = 200;

    public const int SleutelLengteMax = 256;
    public const int KorteTekstLengteMax = 128;

    /// <summary>The schema says 10, but longer ones exist ("voor in den").</summary>
    public const int VoorvoegselLengteMax = 32;

    /// <summary>Findings that are kept; all are counted.</summary>
    public const int BevindingenMax = 1_000;

    /// <summary>Beyond this it isn't a file with defects but no school's export at all.</summary>
    public const int BevindingenTotaalMax = 20_000;

    /// <summary>Characters of a value from the file that a sentence repeats.</summary>
    public const int AanhalingLengteMax = 32;

    /// <summary>Years outside these are slips of the pen, whatever they date.</summary>
    public const int JaarMin = 1900;

    public const int JaarMax = 2199;

    public static TimeSpan DuurMax { get; } = TimeSpan.FromSeconds(20);
}
