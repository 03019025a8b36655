namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>What an entrance for files is for: decides which throws it may rightly take.</summary>
[Flags]
internal enum Familie
{
    Geen = 0,
    Edexml = 1,
    Tabel = 2,
    Toets = 4,
    Oso = 8,
    Afschrift = 16,

    /// <summary>PDF or picture, kept as proof.</summary>
    Papier = 32,

    /// <summary>Attachment of a dossier: the VO school gets it as it is.</summary>
    Bijlage = 64,
    Foto = 128,
}

/// <summary>One file that no program of a school makes.</summary>
/// <param name="Naam">Of the throw, for the list of what went wrong.</param>
/// <param name="Maak">Made when it is thrown: some are large.</param>
/// <param name="MagBij">Entrances that may take it: it is what they are for, only odd.</param>
/// <param name="Zwaar">Takes long or much; fewer of these are picked.</param>
internal sealed record Bestandsworp(string Naam, string Bestandsnaam, Func<byte[]> Maak, Familie MagBij = Familie.Geen, bool Zwaar = false)
{
    public string Soort { get; init; } = "application/octet-stream";

    public static Bestandsworp Tekst(string naam, string bestandsnaam, Func<string> maak, Familie magBij = Familie.Geen, bool zwaar = false) =>
        new(naam, bestandsnaam, () => System.Text.Encoding.UTF8.GetBytes(maak()), magBij, zwaar);
}
