using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>When the daglijst is made and erased, and what counts as a change of it (PDF-1).</summary>
internal static class DaglijstklaarRules
{
    /// <summary>Tries of one day: a browser that is busy now may not be in a minute.</summary>
    public const int PogingenMax = 3;

    /// <summary>Rows of one file.</summary>
    public const int RijenMax = 40;

    /// <summary>People who hear of it; more is a mistake in the roles.</summary>
    public const int OntvangersMax = 20;

    private const int KortTekens = 8;

    /// <summary>Numbers of messages grow with the days, so that they go on growing when the row was erased in between.</summary>
    private const long NummersPerDag = 100;

    public static readonly TimeOnly Tijd = new(11, 30);

    /// <summary>Outside the hours that the clock skips or doubles.</summary>
    public static readonly TimeOnly Wistijd = new(0, 10);

    /// <summary>The first moment after this one on which there is something to make or to erase, by the clock of the school.</summary>
    public static DateTimeOffset Volgende(DateTimeOffset nu)
    {
        var dag = Lokaal(nu).Dag;
        DateTimeOffset[] momenten = [Schooltijd.Moment(dag, Wistijd), Schooltijd.Moment(dag, Tijd), Schooltijd.Moment(dag.AddDays(1), Wistijd)];
        return momenten.First(m => m > nu);
    }

    /// <summary>When the last groep of that day is fetched; null when nobody stays: a Wednesday, a holiday, all groepen on a trip.</summary>
    public static TimeOnly? Einde(SchoolView school, DateOnly dag) => Groepen(school, dag).Select(g => (TimeOnly?)g.Tijden.Ophalen).Max();

    /// <summary>Groepen that stay that day.</summary>
    public static IEnumerable<Groep> Groepen(SchoolView school, DateOnly dag) =>
        school.GroepenVan(Schooljaar.Van(dag)).Where(g => school.HeeftOverblijven(dag, g.Id));

    /// <summary>Between half past eleven and the end of the lunch, until it is there or was tried often enough.</summary>
    public static bool IsNodig(DaglijstenState state, SchoolView school, DateTimeOffset nu)
    {
        var (dag, tijd) = Lokaal(nu);
        return tijd >= Tijd && Einde(school, dag) is { } einde && tijd < einde && !IsAf(state, dag);
    }

    public static bool IsOud(DaglijstenState state, DateOnly vandaag) => state.Dag < vandaag || !state.Losse.IsEmpty;

    /// <summary>Nothing of a day is left, and everybody heard that it is over.</summary>
    public static bool IsLeeg(DaglijstenState state) => state.Dag is null && state.Losse.IsEmpty && state.Uitbak.Wachtend.IsEmpty;

    public static Daglijststand Stand(DaglijstenState state, SchoolView school, DateTimeOffset nu)
    {
        var (dag, tijd) = Lokaal(nu);
        return Einde(school, dag) is not { } einde ? Daglijststand.GeenOverblijven
            : state.Dag == dag && !state.Rijen.IsEmpty ? Daglijststand.Klaar
            : state.Dag == dag && (IsAf(state, dag) || tijd >= einde) ? Daglijststand.ZonderPdf
            : tijd < Tijd ? Daglijststand.Straks
            : tijd < einde ? Daglijststand.WordtGemaakt
            : Daglijststand.Gemist;
    }

    /// <param name="rijen">Of the file; none when there is no PDF.</param>
    public static DaglijstenState Met(DaglijstenState was, DateOnly dag, DateTimeOffset nu, ImmutableArray<string> rijen, string? waarom) => was with
    {
        Dag = dag,
        Op = nu,
        Rijen = rijen,
        Losse = [],
        Waarom = rijen.IsEmpty ? waarom ?? "De daglijst kon niet als pdf worden gemaakt. Haal hem op in Excel, of print de afdrukweergave." : null,
        Pogingen = was.Dag == dag ? was.Pogingen + 1 : 1,
    };

    /// <summary>Who must hear of it, once it is there or won't come.</summary>
    public static DaglijstenState Verteld(DaglijstenState was, SchoolSleutel school, IEnumerable<string> accounts)
    {
        if (was.Dag is not { } dag || !IsAf(was, dag))
        {
            return was;
        }

        ImmutableArray<string> aan = [.. accounts.Take(OntvangersMax)];
        var post = new Daglijstpost(dag, was.Rijen.IsEmpty ? Daglijstnieuws.ZonderPdf : Daglijstnieuws.Klaar);
        var begin = was.Uitbak with { Vanaf = Math.Max(was.Uitbak.Vanaf, dag.DayNumber * NummersPerDag) };
        return was with { Verteld = aan, Uitbak = aan.Aggregate(begin, (bak, a) => bak.Laatste(Naar(school, a), post)) };
    }

    /// <summary>What is left when the day is over: nothing of a child.</summary>
    /// <param name="gewist">Rows of the file that are gone.</param>
    public static DaglijstenState Leeg(DaglijstenState was, SchoolSleutel school, int gewist)
    {
        var over = was.Dag is { } dag ? was.Verteld.Aggregate(was.Uitbak, (bak, a) => bak.Laatste(Naar(school, a), new Daglijstpost(dag, Daglijstnieuws.Weg))) : was.Uitbak;
        return new DaglijstenState { Uitbak = over, Gewist = was.Gewist + gewist };
    }

    /// <summary>Without names: the page behind it has them, with its own rights (TSO-8h).</summary>
    public static Aandachtsbericht Bericht(Daglijstpost post, SchoolSleutel school, DateTimeOffset nu) => new(
        Id(post.Dag), Aandachtsoort.Taak,
        post.Wat == Daglijstnieuws.Klaar
            ? "De daglijst van vandaag ligt klaar om af te drukken."
            : "De daglijst van vandaag is er niet als pdf. Haal hem op in Excel of druk hem af vanuit je browser.",
        $"/s/{school}/rapporten", nu, Dringend: false, null);

    public static string Id(DateOnly dag) => $"daglijst/{Sleutels.Dag(dag)}";

    /// <summary>
    /// What each line of the list comes down to. That a child is marked present, not found or fetched early changes no paper: that happens
    /// with the paper in hand. Who signs off, comes along or gets a lunch note does.
    /// </summary>
    public static ImmutableDictionary<string, string> Regels(IEnumerable<Tegel> tegels)
    {
        var regels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var tegel in tegels)
        {
            if (Woord(tegel.Staat) is { } woord)
            {
                regels[tegel.LeerlingId] = $"{tegel.GroepId}/{woord}{Kort(tegel.Merkje)}";
            }
        }

        return regels.ToImmutable();
    }

    public static int Wijzigingen(ImmutableDictionary<string, string> was, ImmutableDictionary<string, string> nu) =>
        was.Keys.Union(nu.Keys, StringComparer.Ordinal).Count(k => was.GetValueOrDefault(k) != nu.GetValueOrDefault(k));

    /// <summary>The list is of all groepen: only for who may make and see those.</summary>
    public static bool Mag(Wie wie, SchoolSleutel school) => wie.MagHeleSchool(Recht.DaglijstMaken, school) && wie.MagHeleSchool(Recht.BordZien, school);

    public static int Rijen(ImmutableArray<byte> pdf) => Bestandsdelen.Aantal(pdf.Length);

    private static bool IsAf(DaglijstenState state, DateOnly dag) => state.Dag == dag && (!state.Rijen.IsEmpty || state.Pogingen >= PogingenMax);

    private static string? Woord(Tegelstaat staat) => staat switch
    {
        Tegelstaat.Verwacht or Tegelstaat.Aanwezig or Tegelstaat.NietGevonden or Tegelstaat.VroegOpgehaald => "v",
        Tegelstaat.Afgemeld => "a",
        Tegelstaat.Geschorst => "g",
        Tegelstaat.Uitgesloten => "u",
        _ => null,
    };

    private static string Kort(string? tekst) =>
        string.IsNullOrEmpty(tekst) ? "" : "." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..KortTekens];

    private static string Naar(SchoolSleutel school, string account) => $"aandacht/{school}/{account}";

    private static (DateOnly Dag, TimeOnly Tijd) Lokaal(DateTimeOffset nu)
    {
        var lokaal = Schooltijd.Lokaal(nu).DateTime;
        return (DateOnly.FromDateTime(lokaal), TimeOnly.FromDateTime(lokaal));
    }
}
