using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>What a mark's form sends.</summary>
public sealed class MerkInvoer
{
    public string? Groep { get; set; }

    public string? Leerling { get; set; }

    public string? Staat { get; set; }

    public string? OperatieId { get; set; }

    public AfmeldReden? AfmeldReden { get; set; }

    public string? Reden { get; set; }

    /// <summary><c>blad</c> when the sheet sent it: a refusal belongs there, and it closes after a mark.</summary>
    public string? Bron { get; set; }
}
