namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>For <c>_Tekstdaad</c>: an act that asks one text.</summary>
/// <param name="Veld">Property of <see cref="TekstInvoer"/>.</param>
/// <param name="Kop">On the fold.</param>
/// <param name="Knop">On the button.</param>
internal sealed record Tekstdaad(DossierBlad Blad, string Deel, string Handler, string Veld, string Kop, string Vraag, string Knop, string Icoon)
{
    public string? Hulp { get; init; }

    /// <summary>Asks whether the VO school was called; then the text may stay empty.</summary>
    public bool Gebeld { get; init; }

    public string Id => $"{Deel}_{Veld}";

    public bool IsOpen => Blad.IsOpen(Deel);

    /// <summary>As it was typed, when it was refused.</summary>
    public string? Getypt => !IsOpen ? null : Veld == nameof(TekstInvoer.Toelichting) ? Blad.Tekst.Toelichting : Blad.Tekst.Reden;
}
