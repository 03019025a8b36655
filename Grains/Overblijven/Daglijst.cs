using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>One child of a list: what is expected of it and its tile as long as nobody marked it.</summary>
internal sealed record Daglijstregel(Groepslid Lid, Verwachting Verwachting, LeerlingRij? Rij, Tegel Tegel);

/// <summary>
/// The list of one groep on one date in the order of the board, without marks. It changes when the school, the register or the groep does,
/// or with the day: so it is made once and asked at every mark.
/// </summary>
internal sealed class Daglijst
{
    private readonly object?[] _bronnen;
    private readonly Lazy<ImmutableArray<Daglijstregel>> _regels;
    private readonly Lazy<ImmutableDictionary<string, Verwachting>> _verwacht;

    private Daglijst(object?[] bronnen, DateOnly datum, DateOnly vandaag, Func<IEnumerable<Daglijstregel>> maak)
    {
        (_bronnen, Datum, Vandaag) = (bronnen, datum, vandaag);
        _regels = new(() => OpVolgorde(maak()), isThreadSafe: false);
        _verwacht = new(() => _regels.Value.Where(r => LidRules.HoortOp(r.Lid, r.Verwachting))
            .ToImmutableDictionary(r => r.Lid.LeerlingId, r => r.Verwachting, StringComparer.Ordinal), isThreadSafe: false);
    }

    public DateOnly Datum { get; }

    public DateOnly Vandaag { get; }

    public ImmutableArray<Daglijstregel> Regels => _regels.Value;

    /// <summary>Who belongs on the list; others are of another groep.</summary>
    public ImmutableDictionary<string, Verwachting> Verwacht => _verwacht.Value;

    /// <summary>The list as it was when nothing that it is made of changed; otherwise a new one. All of these are immutable snapshots.</summary>
    public static Daglijst Van(
        Daglijst? was, SchoolView school, RegisterView register, OverblijfgroepState groep, string groepId, DateOnly datum, DateOnly vandaag)
    {
        object?[] bronnen = [school, register, groep];
        if (was is not null && was.Datum == datum && was.Vandaag == vandaag && was._bronnen.AsSpan().SequenceEqual(bronnen, ReferenceEqualityComparer.Instance))
        {
            return was;
        }

        return new Daglijst(bronnen, datum, vandaag, () =>
        {
            var rijen = register.Rijen.Where(r => groep.Leden.ContainsKey(r.Id)).ToDictionary(r => r.Id, StringComparer.Ordinal);
            var heeftOverblijven = school.HeeftOverblijven(datum, groepId);
            return groep.Leden.Values.Select(lid =>
            {
                var verwachting = heeftOverblijven ? VerwachtingRules.OpLunchdag(lid, datum) : Verwachting.GeenOverblijven;
                var rij = rijen.GetValueOrDefault(lid.LeerlingId);
                var stand = new LidStand(lid, verwachting, null, TegelRules.Staat(verwachting, null));
                return new Daglijstregel(lid, verwachting, rij, BordRules.Tegel(stand, rij, groepId, datum, vandaag));
            });
        });
    }

    /// <summary>How a child of the list stands with its last mark; null when it isn't shown on this date.</summary>
    public static LidStand? Stand(Daglijstregel regel, Dagstand dag)
    {
        var markering = dag.Stand.GetValueOrDefault(regel.Lid.LeerlingId);
        return markering is not null || LidRules.HoortOp(regel.Lid, regel.Verwachting)
            ? new LidStand(regel.Lid, regel.Verwachting, markering, TegelRules.Staat(regel.Verwachting, markering?.Soort))
            {
                Tegenspraak = dag.Tegenspraken.GetValueOrDefault(regel.Lid.LeerlingId, []),
            }
            : null;
    }

    private static ImmutableArray<Daglijstregel> OpVolgorde(IEnumerable<Daglijstregel> regels)
    {
        var perId = regels.ToDictionary(r => r.Lid.LeerlingId, StringComparer.Ordinal);
        return [.. BordRules.OpVolgorde(perId.Values.Select(r => r.Tegel)).Select(t => perId[t.LeerlingId])];
    }
}
