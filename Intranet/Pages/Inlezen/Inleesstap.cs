namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Where an import is: Bestand → Voorbeeld → Proefronde → Ingelezen (SCH-3).</summary>
/// <param name="Nu">1 to 4; 5 when all is done.</param>
public sealed record Inleesstap(int Nu, string Bestand, string Voorbeeld, string Proefronde, string Ingelezen)
{
    public const int Aantal = 4;

    /// <summary>Name of the second step: a table asks there what its columns hold.</summary>
    public string Tweede { get; init; } = "Voorbeeld";

    public static Inleesstap Eerste { get; } = new(1, "de EDEXML-export", "wat er in staat", "wat er verandert", "in één keer, of helemaal niet");

    public (string Naam, string Onder) Tekst(int nr) => nr switch
    {
        1 => ("Bestand", Bestand),
        2 => (Tweede, Voorbeeld),
        3 => ("Proefronde", Proefronde),
        _ => ("Ingelezen", Ingelezen),
    };

    public string Stand(int nr) => nr < Nu ? "klaar" : nr == Nu ? "nu" : "straks";
}
