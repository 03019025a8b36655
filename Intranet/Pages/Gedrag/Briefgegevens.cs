using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>What the letter about a schorsing says (TSO-9c).</summary>
public sealed record Briefgegevens(SchoolView School, string Naam, string Roepnaam, Schorsing Zaak, DateOnly Van, DateOnly TotEnMet, DateOnly? Weer, DateOnly Datum, string Door)
{
    /// <summary>Null before the commissie decided to suspend.</summary>
    public static Briefgegevens? Maak(KindBlad blad, string? zaakId, string door)
    {
        var zaak = blad.View.Schorsingen.FirstOrDefault(s => s.Id == zaakId);
        return blad.School is { } school && zaak is { Besluit.IsAangenomen: true, Van: { } van, TotEnMet: { } tot }
            ? new Briefgegevens(school, blad.Naam, blad.Roepnaam, zaak, zaak.GaatInOp ?? van, tot, blad.View.WeerWelkom, blad.Vandaag, door)
            : null;
    }
}
