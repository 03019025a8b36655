using System.Collections.Immutable;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Structural aanmeldingen of a groep, Monday to Friday.</summary>
internal sealed record AantallenGroep(string Naam, ImmutableArray<int> AangemeldPerWeekdag);

/// <summary>What was counted for one groep on one school day; of a list that wasn't kept no number is shown.</summary>
internal sealed record AantallenTelling(
    DateOnly Datum, string Groep, int Verwacht, int Aanwezig, int Afgemeld, int NietGevonden, Lijststand Lijst = Lijststand.Bijgehouden)
{
    public bool IsGeteld => Lijst != Lijststand.NietBijgehouden;
}

/// <summary>Numbers of a period. The edition in the head decides what is shown (XLS-3).</summary>
/// <param name="GemiddeldOverWeken">Over how many weeks, up to the last day, the real attendance is averaged.</param>
internal sealed record AantallenBlad(
    WerkboekKop Kop,
    DateOnly Van,
    DateOnly Tot,
    int GemiddeldOverWeken,
    ImmutableArray<AantallenGroep> Groepen,
    ImmutableArray<AantallenTelling> Tellingen);
