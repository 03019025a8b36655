namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>Limits of the reader itself; those of the table stand in TabelGrenzen (SEC-6).</summary>
internal static class TabelLimieten
{
    /// <summary>All parts of a workbook together, unpacked.</summary>
    public const long UitgepaktMax = 60L * 1024 * 1024;

    /// <summary>Unpacked against packed; a real sheet stays far below, a zip bomb doesn't.</summary>
    public const int VerhoudingMax = 200;

    /// <summary>Below this a high ratio is harmless: an empty sheet packs well.</summary>
    public const long VerhoudingVanaf = 8L * 1024 * 1024;

    public const int DelenMax = 500;
    public const int BladenMax = 60;

    /// <summary>Rows up to and with the header, to look for it.</summary>
    public const int KopZoekRijen = 20;

    public static readonly TimeSpan TijdMax = TimeSpan.FromSeconds(15);
}

/// <summary>Stops a reader, wherever it is, with a refusal that names why.</summary>
internal sealed class TabelWeigeringException(string code, string zin, int? rij = null) : Exception(code)
{
    public OrleansSchool.Leerlingen.Inlezen.Inleesweigering Weigering { get; } = new(code, zin, rij);
}

/// <summary>The time that one file may take.</summary>
internal sealed class Leesklok(TimeProvider klok, CancellationToken annulering)
{
    private readonly long _begin = klok.GetTimestamp();

    public void Tik()
    {
        annulering.ThrowIfCancellationRequested();
        if (klok.GetElapsedTime(_begin) > TabelLimieten.TijdMax)
        {
            throw TabelWeigering.DuurtTeLang();
        }
    }
}
