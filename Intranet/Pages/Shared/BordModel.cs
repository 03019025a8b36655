using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>Head of a board page (<c>_BordLayout</c>).</summary>
/// <param name="Kop">Groep 5.</param>
/// <param name="Onder">Plein Noord; stays on a phone.</param>
/// <param name="OnderBreed">Date, dropped on a phone; null on another day, which says its date in the heading.</param>
/// <param name="AndereDag">Striped head: visibly another day, read-only (LIVE-6).</param>
public sealed record BordModel(
    string Kop,
    string Onder,
    string? OnderBreed,
    string TerugUrl,
    string TerugTekst,
    bool AndereDag = false,
    string? VerbeterUrl = null)
{
    private const string Sleutel = "Bord";

    public static BordModel Van(ViewDataDictionary gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return gegevens[Sleutel] as BordModel
            ?? throw new InvalidOperationException("Een bordpagina zet een BordModel in ViewData (BordModel.ZetIn).");
    }

    public void ZetIn(ViewDataDictionary gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Sleutel] = this;
    }
}
