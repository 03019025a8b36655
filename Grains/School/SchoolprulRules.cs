using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.School;

/// <summary>One of four that was taken away from the settings.</summary>
internal sealed record Schoolprul(VrijeDag? VrijeDag = null, Plek? Plek = null, Uitje? Uitje = null, Afmeldregel? Afmeldregel = null);

/// <summary>When and by whom.</summary>
internal sealed record Schoolmoment(Wie Wie, DateTimeOffset Op, DateOnly Vandaag, TimeOnly Tijd);

/// <summary>Free days, places, uitjes and tables of reasons that were taken away, for thirty days (UX-1). They come back by the rules of who adds one.</summary>
internal static class SchoolprulRules
{
    public const int Max = 20;

    public static string Id(DateOnly vanaf) => $"regel-{Sleutels.Dag(vanaf)}";

    /// <summary>With what was taken away kept; a refusal as it was.</summary>
    /// <param name="weg">Null when it wasn't there.</param>
    public static Uitkomst<SchoolState> Met(Uitkomst<SchoolState> besluit, string id, Schoolprul? weg, Schoolmoment hier) =>
        besluit.Waarde is { } wordt && weg is not null
            ? wordt with { Prullenbak = wordt.Prullenbak.Met(id, weg, hier.Wie, hier.Op, hier.Vandaag, Max) }
            : besluit;

    /// <summary>Without what somebody entered again by hand.</summary>
    public static Prullenbak<Schoolprul> ZonderWatErIs(SchoolState state) =>
        state.Prullenbak.Pruls.Where(p => IsEr(state, p.Inhoud)).Aggregate(state.Prullenbak, (bak, p) => bak.Zonder(p.Id));

    private static bool IsEr(SchoolState state, Schoolprul prul) => prul switch
    {
        { VrijeDag: { } dag } => state.VrijeDagen.Any(d => d.Id == dag.Id || (d.Van, d.TotEnMet) == (dag.Van, dag.TotEnMet)),
        { Plek: { } plek } => state.Plekken.Any(p => p.Id == plek.Id || Namen.Zoekvorm(p.Naam) == Namen.Zoekvorm(plek.Naam)),
        { Uitje: { } uitje } => state.Uitjes.Any(u => u.Id == uitje.Id || (u.GroepId, u.Datum) == (uitje.GroepId, uitje.Datum)),
        { Afmeldregel: { } regel } => state.Afmeldregels.Any(r => r.Vanaf == regel.Vanaf),
        _ => false,
    };

    public static ImmutableArray<Weggehaald> Beeld(SchoolState state, DateOnly vandaag) => state.Prullenbak.Beeld(vandaag, p => Woorden(state, p));

    public static Uitkomst<SchoolState> HaalTerug(SchoolState was, string id, Schoolmoment hier) => was.Prullenbak.Zoek(id, hier.Vandaag)?.Inhoud switch
    {
        { VrijeDag: { } dag } => was.VrijeDagen.Any(d => d.Id == dag.Id) ? Weigeringen.WeggehaaldStaatErAl(dag.Naam) : VrijeDagRules.Bewaar(was, dag, dag.Id, hier.Vandaag),
        { Plek: { } plek } => was.Plekken.Any(p => p.Id == plek.Id) ? Weigeringen.WeggehaaldStaatErAl(plek.Naam) : PlekRules.Bewaar(was, plek, plek.Id),
        { Uitje: { } uitje } => was.Uitjes.Any(u => u.Id == uitje.Id) ? Weigeringen.WeggehaaldStaatErAl(uitje.Naam)
            : UitjeRules.KeurDag(was, uitje, hier.Vandaag, hier.Tijd, hier.Wie) is { } nee ? nee
            : UitjeRules.Bewaar(was, uitje, uitje.Id, hier.Vandaag),
        { Afmeldregel: { } regel } => was.Afmeldregels.Any(r => r.Vanaf == regel.Vanaf) ? Weigeringen.WeggehaaldStaatErAl("een tabel vanaf die dag")
            : AfmeldregelRules.Bewaar(was, regel, hier.Vandaag),
        _ => Weigeringen.WeggehaaldVoorbij,
    };

    private static (string Soort, string Wat) Woorden(SchoolState state, Schoolprul prul) => prul switch
    {
        { VrijeDag: { } dag } => ("Vrije dag", dag.Van == dag.TotEnMet ? $"{dag.Naam}, {Datums.Voluit(dag.Van)}" : $"{dag.Naam}, {Datums.Voluit(dag.Van)} tot en met {Datums.Voluit(dag.TotEnMet)}"),
        { Plek: { } plek } => ("Plek", plek.Naam),
        { Uitje: { } uitje } => ("Uitje", $"{uitje.Naam}, {state.Groepen.FirstOrDefault(g => g.Id == uitje.GroepId)?.Naam ?? "een groep van vroeger"}, {Datums.Voluit(uitje.Datum)}"),
        { Afmeldregel: { } regel } => ("Tabel met redenen", $"vanaf {Datums.Voluit(regel.Vanaf)}"),
        _ => ("", ""),
    };
}
