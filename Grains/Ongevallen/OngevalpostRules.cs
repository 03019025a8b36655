using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Ongevallen;

/// <summary>Who must hear of an accident or a search, and in which words: never the name of a child (TSO-8g, TSO-8h).</summary>
internal static class OngevalpostRules
{
    /// <summary>The groepsleerkrachten of the child, coordinators, and with <paramref name="leiding"/> the schoolleiding; of life in danger the BHV'ers as well.</summary>
    public static ImmutableArray<string> Ontvangers(PersonenView personen, SchoolSleutel school, string groepId, DateOnly vandaag, bool leiding, bool bhv) =>
    [
        .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.GeldtOp(vandaag) && Hoort(r, groepId, leiding, bhv)))
            .Select(p => p.AccountId).Take(OngevalGrenzen.OntvangersMax),
    ];

    public static OngevalState MetRij(OngevalState state, SchoolSleutel school) => state with
    {
        Uitbak = state.Uitbak.Laatste($"ongevallen/{school}/{Schooljaar.Van(state.Datum)}", new Ongevalpost(Ongevalpostsoort.Rij)),
    };

    public static OngevalState MetHelper(OngevalState state, SchoolSleutel school, string helperId, bool isWeg) => state with
    {
        Uitbak = state.Uitbak.Met($"middag/{school}/{Sleutels.Dag(state.Datum)}", new Ongevalpost(Ongevalpostsoort.Helper, HelperId: helperId, IsWeg: isWeg)),
    };

    public static OngevalState MetHulp(OngevalState state, SchoolSleutel school) => state with
    {
        Uitbak = state.Uitbak.Met($"middag/{school}/{Sleutels.Dag(state.Datum)}", new Ongevalpost(Ongevalpostsoort.Hulp)),
    };

    /// <summary>Only the middag that still has somebody away for it has something to end.</summary>
    public static OngevalState MetMiddagKlaar(OngevalState state, SchoolSleutel school) => !state.Weg.Any(w => w.Geteld) ? state : state with
    {
        Uitbak = state.Uitbak.Met($"middag/{school}/{Sleutels.Dag(state.Datum)}", new Ongevalpost(Ongevalpostsoort.MiddagKlaar)),
    };

    /// <summary>Taken back: on its own day who is with the child supervises again, later nobody is missed any more.</summary>
    public static OngevalState MetTerug(OngevalState state, SchoolSleutel school, DateOnly vandaag) => state.Datum != vandaag
        ? MetMiddagKlaar(state, school)
        : state.Weg.Where(w => w.Geteld).Aggregate(state, (met, w) => MetHelper(met, school, w.HelperId, isWeg: false));

    public static OngevalState MetLog(OngevalState state, SchoolSleutel school, string tekst) => state with
    {
        Uitbak = state.Uitbak.Met($"logboek/{school}/{Sleutels.Dag(state.Datum)}", new Ongevalpost(Ongevalpostsoort.Log, tekst)),
    };

    /// <summary>To each of these, who is told once.</summary>
    public static OngevalState MetAandacht(OngevalState state, SchoolSleutel school, IEnumerable<string> ontvangers, Ongevalpostsoort soort)
    {
        var bak = ontvangers.Aggregate(state.Uitbak, (u, id) => u.Met($"aandacht/{school}/{id}", new Ongevalpost(soort)));
        return state with { Uitbak = bak, Verteld = [.. state.Verteld.Union(ontvangers, StringComparer.Ordinal).Take(2 * OngevalGrenzen.OntvangersMax)] };
    }

    public static string NazorgId(string id) => $"nazorg/{id}";

    public static Aandachtsbericht Bericht(string id, OngevalState state, SchoolSleutel school, SchoolView? inrichting, Ongevalpostsoort soort)
    {
        var groep = inrichting?.Groep(state.GroepId)?.Titel ?? "een groep";
        var plek = inrichting?.Plek(state.PlekId)?.Naam ?? "school";
        var pad = $"/s/{school}/ongevallen/{id}";
        return soort == Ongevalpostsoort.Nazorg && state.NazorgOp is { } op
            ? new Aandachtsbericht(NazorgId(id), Aandachtsoort.Taak, Kort($"Nazorg na een ongeval: vraag op {Datums.Lang(op)} hoe het gaat ({groep})."), pad, state.Stappen[^1].Op, false, null)
            : new Aandachtsbericht(
                $"ongeval/{id}", Aandachtsoort.Ongeval,
                Kort(state.Levensgevaar ? $"Levensgevaar: ongeval op {plek}, {groep}." : $"Ongeval op {plek}, {groep}."), pad, state.Stappen[0].Op, state.Levensgevaar && !state.Gesloten, null);
    }

    public static string Kort(string tekst) => tekst.Length <= AandachtGrenzen.TekstMax ? tekst : tekst[..(AandachtGrenzen.TekstMax - 1)] + "\u2026";

    private static bool Hoort(Roltoekenning rol, string groepId, bool leiding, bool bhv) => rol.Rol switch
    {
        Rol.Groepsleerkracht => rol.Groepen.Contains(groepId, StringComparer.Ordinal),
        Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator => true,
        Rol.Schoolleider => leiding,
        Rol.Bhv => bhv,
        _ => false,
    };
}
