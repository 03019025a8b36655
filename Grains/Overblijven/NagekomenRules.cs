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
