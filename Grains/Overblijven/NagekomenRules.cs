using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>What a day takes of a tablet that had no connection (LIVE-4).</summary>
internal static class NagekomenRules
{
    public static Weigering? MagOpDag(DateOnly datum, DateOnly vandaag) =>
        datum > vandaag ? Weigeringen.NogNietBegonnen(datum)
        : datum < vandaag.AddDays(-OverblijfGrenzen.NagekomenDagen) ? Weigeringen.TeLaatNagekomen(OverblijfGrenzen.NagekomenDagen)
        : null;

    /// <summary>Its own form is right, and this person may mark here; who is on the list is asked apart.</summary>
    public static Weigering? Keur(NagekomenMark mark, SchoolSleutel school, string groepId) =>
        !mark.Operatie.IsGeldig || mark.Wie.Tablet is null || mark.Volgnr <= 0 || mark.Basis < 0
        || (mark.Terug is null && !Enum.IsDefined(mark.Soort)) || (mark.AfmeldReden is { } reden && !Enum.IsDefined(reden))
            ? Weigeringen.OngeldigeOperatie
            : mark.Wie.MagInGroep(Recht.BordMarkeren, school, groepId) ? null : Weigeringen.GeenRecht;

    /// <summary>Null when this line isn't in the journal yet; otherwise whether what is there is this line.</summary>
    public static bool? IsHerhaling(IEnumerable<Markering> journaal, NagekomenMark mark)
    {
        var eerder = journaal.Where(m => m.Operatie == mark.Operatie && (mark.Terug is not null || m.LeerlingId == mark.LeerlingId)).ToList();
        return eerder.Count == 0 ? null
            : eerder.TrueForAll(m => m.AccountId == mark.Wie.AccountId && (mark.Terug is null) == (m.HersteltNr is null) && (mark.Terug is not null || m.Soort == mark.Soort));
    }

    /// <summary>
    /// A tap of which only the answer was lost is in the queue and in the journal: later lines of that child on that tablet were made after
    /// it, so they know it, though the tablet never heard its number. It was made with a connection, so it already replaced all before it.
    /// </summary>
    /// <param name="inVolgorde">Of one send, in order of sequence.</param>
    public static ImmutableArray<NagekomenMark> MetEigenAntwoorden(IReadOnlyCollection<Markering> journaal, IEnumerable<NagekomenMark> inVolgorde)
    {
        var gezien = new Dictionary<(string? Tablet, string LeerlingId), int>();
        var marks = ImmutableArray.CreateBuilder<NagekomenMark>();
        foreach (var mark in inVolgorde)
        {
            var bron = (mark.Wie.Tablet, mark.LeerlingId);
            var nr = gezien.GetValueOrDefault(bron);
            marks.Add(mark.Basis >= 0 && mark.Basis < nr ? mark with { Basis = nr } : mark);
            if (mark.Terug is null && IsHerhaling(journaal, mark) is true)
            {
                gezien[bron] = Math.Max(nr, NummerMetVerbinding(journaal, mark));
            }
        }

        return marks.ToImmutable();
    }

    private static int NummerMetVerbinding(IEnumerable<Markering> journaal, NagekomenMark mark) => journaal
        .Where(m => m.Operatie == mark.Operatie && m.LeerlingId == mark.LeerlingId && m.Tablet == mark.Wie.Tablet && m.Nakomer is null)
        .Select(m => m.Nr).DefaultIfEmpty().Max();

    /// <summary>
    /// A moment on the day itself and not after it came in: a clock that was changed in between says no more than that. What the clock
    /// said is kept as it was.
    /// </summary>
    public static DateTimeOffset Moment(DateTimeOffset op, DateOnly datum, DateTimeOffset nu)
    {
        var (begin, eind) = (Schooltijd.Moment(datum, TimeOnly.MinValue), Schooltijd.Moment(datum.AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1));
        var laatst = nu < eind ? nu : eind;
        return op < begin ? begin : op > laatst ? laatst : op;
    }

    /// <summary>The marks that an undo takes back: of this person, made on this tablet or by a form of which the answer didn't come.</summary>
    public static ImmutableArray<Markering> TeHerstellen(IReadOnlyCollection<Markering> journaal, NagekomenMark mark) =>
    [
        .. journaal.Where(m => m.Operatie == mark.Terug && m.HersteltNr is null && m.AccountId == mark.Wie.AccountId && m.Tablet == mark.Wie.Tablet
            && !journaal.Any(n => n.HersteltNr == m.Nr)),
    ];
}
