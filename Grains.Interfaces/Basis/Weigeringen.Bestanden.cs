namespace OrleansSchool.Basis;

/// <summary>Refusals about files of any kind (SEC-6).</summary>
public static partial class Weigeringen
{
    /// <param name="veld">Of the form that took it.</param>
    public static Weigering PdfMetProgramma(string veld) => new(
        "pdf-met-programma", "In dit PDF-bestand zit een programma dat gaat lopen als iemand het opent. Druk het af naar een nieuwe PDF, of maak er een scan van, en kies dat bestand.", veld);
}
