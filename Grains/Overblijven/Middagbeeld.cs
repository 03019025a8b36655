using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>A groep on the day, with its counts.</summary>
internal sealed record Groepsdeel(Groep Groep, GroepStand Stand)
{
    /// <summary>Its lunch in the room is with the teacher (TSO-7a): the helpers' time begins when it goes out.</summary>
    public Venster Venster => new(Groep.Tijden.NaarBuiten, Groep.Tijden.Ophalen);

    public bool HeeftOverblijven => Stand.GeenOverblijven is null;
}

/// <summary>All that the supervision of a middag is judged by, gathered at one moment; nothing of it is stored.</summary>
/// <param name="Diensten">Turns of the day, without the lapsed ones.</param>
/// <param name="Tijd">Local time on the day itself; the first or last moment on a day to come or gone by.</param>
internal sealed record Middagbeeld(
    SchoolView School, DateOnly Datum, MiddagState State, ImmutableArray<Groepsdeel> Groepen, ImmutableArray<Dienst> Diensten,
    ImmutableArray<OverblijfkrachtRij> Krachten, bool IsVandaag, TimeOnly Tijd)
{
    private ImmutableArray<Groep> AlleGroepen { get; } = [.. Groepen.Select(g => g.Groep)];

    public ImmutableArray<Aanwezigheid> Helpers { get; } = PresentieRules.Stand(State.Tikken);

    public bool Regen => State.Regen is { Aan: true };

    /// <summary>Who is there now, each with the place where they stand.</summary>
    public ImmutableArray<(Aanwezigheid Helper, string? PlekId)> Aanwezig { get; } = Plaats(
        [.. PresentieRules.Stand(State.Tikken).Where(h => h.IsEr)], [.. Groepen.Select(g => g.Groep)], State.Regen is { Aan: true });

    /// <summary>Somebody was ticked today; or has a turn, as long as nobody counts by hand: then who is there is known by name.</summary>
    public bool OpNaam => !Helpers.IsEmpty || (State.Helpers.IsEmpty && Diensten.Any(d => d.HelperId is not null));

    /// <summary>Numbers by hand that hold, the same in any weather.</summary>
    public ImmutableArray<Handtelling> Tellingen { get; } =
        HandtellingRules.Geldig(State, PresentieRules.Stand(State.Tikken), [.. Groepen.Select(g => g.Groep)]);

    /// <summary>Counted by hand and nobody named at this place of the rooster: there it isn't known who came, so nobody is missed or searched for, also when it rains.</summary>
    public bool IsGeteld(string plekId) =>
        HandtellingRules.IsGeteld(plekId, State, AlleGroepen) && !HandtellingRules.OpNaam(Helpers, AlleGroepen, regen: false).Contains(plekId);

    /// <summary>Somebody was ticked at this place today, or came here with the groepen: here the names count.</summary>
    public bool IsOpNaam(string plekId) => HandtellingRules.OpNaam(Helpers, AlleGroepen, Regen).Contains(plekId);

    public string? PlekVan(Groep groep) => groep.PlekBij(Regen);

    public ImmutableArray<string?> PlekkenVan(ImmutableArray<Aanwezigheid> helpers) => RegenRules.Plekken(helpers, AlleGroepen, Regen);

    public int? MetDeHand(string plekId) => HandtellingRules.Bij(plekId, Tellingen, Helpers, AlleGroepen, Regen);

    public bool IsGediplomeerd(string helperId) => Kracht(helperId)?.Gediplomeerd == true;

    public OverblijfkrachtGegevens? Kracht(string helperId) => Krachten.FirstOrDefault(k => k.Id == helperId)?.Gegevens;

    /// <summary>As ticked today, otherwise as in the list.</summary>
    public string Naam(string helperId) => Helpers.LastOrDefault(h => h.HelperId == helperId)?.Naam ?? Kracht(helperId)?.Naam ?? "Een helper";

    /// <summary>Children at each place in each window, of groepen that have overblijven today.</summary>
    public ImmutableArray<Plekgebruik> Gebruik() =>
        [.. Groepen.Where(g => g.HeeftOverblijven && School.Plek(PlekVan(g.Groep)) is not null)
            .Select(g => new Plekgebruik(School.Plek(PlekVan(g.Groep))!, g.Venster, g.Stand.Tellers.Maximaal))];

    /// <summary>Groepen that are away or have no child today don't make a break.</summary>
    public ImmutableArray<Venster> Vensters() => [.. Gebruik().Where(g => g.Kinderen > 0).Select(g => g.Venster).Distinct().OrderBy(v => v.Van).ThenBy(v => v.Tot)];

    private static ImmutableArray<(Aanwezigheid, string?)> Plaats(ImmutableArray<Aanwezigheid> helpers, IReadOnlyCollection<Groep> groepen, bool regen) =>
        [.. helpers.Zip(RegenRules.Plekken(helpers, groepen, regen))];
}
