using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;

namespace OrleansSchool.Leerlingen;

public static class FormulierGrenzen
{
    /// <summary>A scan is kept in parts, each a file of its own, as the papers of a helper.</summary>
    public const int DelenMax = 8;

    public const int BytesMax = DelenMax * IBestandGrain.BytesMax;
}

/// <summary>The signed form of an aanmelding, kept as proof (TSO-6a).</summary>
public partial interface ILeerlingGrain
{
    /// <summary>Scan or photo of the form with which an aanmelding was made: PDF, JPEG or PNG. The same file again changes nothing; another replaces it.</summary>
    /// <param name="vanaf">First day of the aanmelding.</param>
    [Alias("bewaar-formulier")]
    Task<Uitkomst> BewaarFormulier(DateOnly vanaf, ImmutableArray<byte> bestand, long versie, Wie wie);

    /// <summary>For who may change aanmeldingen.</summary>
    [Alias("formulier")]
    Task<Uitkomst<BestandInhoud>> Formulier(DateOnly vanaf, Wie wie);
}
