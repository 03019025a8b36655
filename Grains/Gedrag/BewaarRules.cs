using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedrag;

/// <summary>What the date alone changes: a schorsing that is over, and what is past its term (SEC-5).</summary>
internal static class BewaarRules
{
    /// <summary>The same state when nothing follows from the date.</summary>
    public static GedragState NieuweDag(GedragState was, DateOnly vandaag)
    {
        var (oud, voorbij) = (vandaag.AddMonths(-GedragGrenzen.OvertredingMaanden), vandaag.AddMonths(-GedragGrenzen.ZaakMaanden));
        var wordt = was with
        {
            Overtredingen = Zonder(was.Overtredingen, o => o.Datum < oud),
            Waarschuwingen = Zonder(was.Waarschuwingen, w => w.Op < oud),
            Schorsingen = Gesloten(Zonder(was.Schorsingen, s => Einde(SchorsingRules.Op(s, vandaag), vandaag) is { } einde && einde < voorbij), vandaag),
        };
        if (wordt == was)
        {
            return was;
        }

        // The journal tells of what is gone as well: it goes as far back as the oldest of what stays.
        var grens = wordt.Overtredingen.Select(o => o.Datum).Concat(wordt.Waarschuwingen.Select(w => w.Op)).Concat(wordt.Schorsingen.Select(s => s.BegonnenOp))
            .DefaultIfEmpty(vandaag).Min();
        return wordt with { Feiten = Zonder(was.Feiten, f => DateOnly.FromDateTime(Schooltijd.Lokaal(f.Op).DateTime) < grens) };
    }

    /// <summary>Letters of which the course is gone.</summary>
    public static IEnumerable<string> Brieven(GedragState was, GedragState wordt) =>
        was.Schorsingen.Select(s => s.Brief).OfType<string>().Except(wordt.Schorsingen.Select(s => s.Brief).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Since when its term runs; one that nobody went on with counts from a year after it began.</summary>
    private static DateOnly? Einde(Schorsing zaak, DateOnly vandaag) =>
        zaak.GeslotenOp ?? (zaak.BegonnenOp.AddMonths(GedragGrenzen.OvertredingMaanden) is var vergeten && vergeten < vandaag && zaak.Van is null ? vergeten : zaak.LaatsteDag ?? zaak.TotEnMet);

    private static ImmutableArray<Schorsing> Gesloten(ImmutableArray<Schorsing> zaken, DateOnly vandaag) =>
        zaken.Any(s => SchorsingRules.Op(s, vandaag) != s) ? [.. zaken.Select(s => SchorsingRules.Op(s, vandaag))] : zaken;

    private static ImmutableArray<T> Zonder<T>(ImmutableArray<T> rij, Predicate<T> weg) => rij.Any(r => weg(r)) ? rij.RemoveAll(weg) : rij;
}
