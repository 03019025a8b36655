namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>What one OSO file may ask of us (SEC-6).</summary>
internal static class OsoLimieten
{
    public const int BestandBytesMax = 20 * 1024 * 1024;
    public const int DiepteMax = 24;
    public const int ElementenMax = 20_000;

    /// <summary>Dossiers in one file: a groep 8.</summary>
    public const int DossiersMax = 60;

    /// <summary>Characters of a text that isn't the content of an attachment.</summary>
    public const int TekstMax = 20_000;

    /// <summary>Bytes of one attachment, unpacked.</summary>
    public const int BijlageBytesMax = 12 * 1024 * 1024;

    /// <summary>Bytes of all attachments of a dossier, unpacked.</summary>
    public const long BijlagenBytesMax = 48L * 1024 * 1024;

    public const int BijlagenMax = 100;

    /// <summary>Findings shown of one dossier; what holds it goes before hints.</summary>
    public const int BevindingenMax = 200;

    /// <summary>Defects of form remembered before all findings are put in order; each element can have many.</summary>
    public const int VormfoutenMax = 2_000;

    /// <summary>Rows shown of one dossier.</summary>
    public const int RegelsMax = 1_500;

    /// <summary>Characters of a value from the file that a sentence repeats.</summary>
    public const int AanhalingMax = 32;

    public static TimeSpan DuurMax { get; } = TimeSpan.FromSeconds(15);
}
