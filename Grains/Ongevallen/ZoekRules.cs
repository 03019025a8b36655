using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Ongevallen;

/// <summary>A late step: which one, when, and whether the schoolleiding must hear of it.</summary>
internal sealed record Escalatie(int Stap, int Niveau, DateTimeOffset Op)
{
    /// <summary>After the coordinator comes the schoolleiding.</summary>
    public const int NiveauMax = 2;

    public bool IsVoorLeiding => Niveau >= NiveauMax;
}

/// <summary>The timed call list for a child that was not found: who, in which order, and how long each may take (LIVE-3).</summary>
internal static class ZoekRules
{
    public const string Leerkracht = "leerkracht";
    public const string Verzorger = "verzorger";
    public const string Schoolleiding = "schoolleiding";

    public const string Geopend = "geopend";
    public const string Gebeld = "gebeld";
    public const string TeLaat = "te-laat";
    public const string Gesloten = "gesloten";

    private const int MinutenLeerkracht = 3;
    private const int MinutenBellen = 3;
    private const int MinutenLeiding = 5;

    /// <summary>The teacher, then verzorgers and noodnummers in the one calling order of the child, then the schoolleiding.</summary>
    /// <param name="leiding">Names of the schoolleiders.</param>
    public static ImmutableArray<Zoekpersoon> Lijst(Groep? groep, Bellijst? bellijst, IEnumerable<string> leiding) =>
    [
        new Zoekpersoon(Leerkracht, groep?.Leerkracht is { Length: > 0 } juf ? juf : "de leerkracht", groep is null ? "leerkracht" : $"leerkracht van {groep.Titel}", 0),
        .. (bellijst?.Regels ?? []).OrderBy(r => r.Volgorde).Take(OngevalGrenzen.ZoekstappenMax - 2)
            .Select(r => new Zoekpersoon(Verzorger, r.Naam, r.Relatie, r.Volgorde)),
        new Zoekpersoon(Schoolleiding, leiding.FirstOrDefault() ?? "de schoolleiding", "schoolleiding", 0),
    ];

    public static TimeSpan Duur(Zoekpersoon persoon) => TimeSpan.FromMinutes(persoon.Wie switch
    {
        Leerkracht => MinutenLeerkracht,
        Schoolleiding => MinutenLeiding,
        _ => MinutenBellen,
    });

    /// <summary>Number of the first step that wasn't done since the search was opened; 0 when none is left.</summary>
    public static int Nu(ZoekactieState state)
    {
        var gedaan = SindsOpening(state).Where(l => l.Soort == Gebeld).Select(l => l.Stap).ToHashSet();
        return state.IsOpen ? Enumerable.Range(1, state.Lijst.Length).FirstOrDefault(nr => !gedaan.Contains(nr)) : 0;
    }

    /// <summary>The last call said that the child is safe: nobody has to be called any more, the case has only to be closed.</summary>
    public static bool IsTerecht(ZoekactieState state) =>
        state.IsOpen && SindsOpening(state).LastOrDefault(l => l.Soort == Gebeld) is { } laatst
        && (laatst.Tekst == Zoekuitkomst.Terecht || laatst.Tekst.StartsWith($"{Zoekuitkomst.Terecht}: ", StringComparison.Ordinal));

    /// <summary>
    /// The moment by which the present step has to be done: counted from the last call, or from the opening. Null when no step waits.
    /// </summary>
    public static DateTimeOffset? Uiterlijk(ZoekactieState state)
    {
        if (IsTerecht(state) || Nu(state) is not (> 0 and var nu))
        {
            return null;
        }

        var begin = SindsOpening(state).LastOrDefault(l => l.Soort is Gebeld or Geopend)?.Op ?? state.Sinds!.Value;
        return begin + Duur(state.Lijst[nu - 1]);
    }

    /// <summary>The next alarm when nothing is done: the coordinator at once when a step is late, the schoolleiding when it stays so. Null when there is none.</summary>
    public static Escalatie? Volgende(ZoekactieState state)
    {
        if (Uiterlijk(state) is not { } uiterlijk)
        {
            return null;
        }

        var nu = Nu(state);
        var niveau = SindsOpening(state).Count(l => l.Soort == TeLaat && l.Stap == nu) + 1;
        return niveau > Escalatie.NiveauMax ? null : new Escalatie(nu, niveau, uiterlijk + (niveau - 1) * Duur(state.Lijst[nu - 1]));
    }

    public static bool IsTeLaat(ZoekactieState state, DateTimeOffset nu) => Uiterlijk(state) is { } uiterlijk && uiterlijk <= nu;

    public static ZoekactieState Open(ZoekactieState was, string groepId, ImmutableArray<Zoekpersoon> lijst, string doorNaam, DateTimeOffset op) =>
        Met(was with { GroepId = groepId, Sinds = op, Gesloten = false, Uitkomst = null, Lijst = lijst }, Geopend, 0, "Op het bord op niet gevonden gezet", doorNaam, default, op);

    /// <summary>The mark of the board says it: that is how a helper with wet hands closes it.</summary>
    public static ZoekactieState SluitDoorMark(ZoekactieState was, Markeersoort? wordt, string doorNaam, DateTimeOffset op)
    {
        var (uitkomst, tekst) = wordt switch
        {
            Markeersoort.Aanwezig => (Zoekuitkomst.OpSchool, "Op het bord op aanwezig gezet"),
            Markeersoort.Afgemeld => (Zoekuitkomst.Thuis, "Op het bord op afgemeld gezet"),
            Markeersoort.VroegOpgehaald => (Zoekuitkomst.Opgehaald, "Op het bord op vroeg opgehaald gezet"),
            _ => (Zoekuitkomst.Vergissing, "Op het bord teruggezet"),
        };
        return Met(was with { Gesloten = true, Uitkomst = uitkomst }, Gesloten, 0, tekst, doorNaam, default, op);
    }

    /// <summary>The same form again, another form with its id, or a new one (null).</summary>
    public static Uitkomst? Eerder(ZoekactieState state, OperatieId operatie, string soort, int stap, string tekst, Wie wie)
    {
        if (state.Log.FirstOrDefault(l => l.Operatie == operatie) is not { } regel)
        {
            return null;
        }

        return regel.Soort == soort && regel.Stap == stap && regel.Tekst == tekst && regel.DoorNaam == wie.Naam ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt;
    }

    /// <summary>A line of what a call gave: the code first, since the list shows it; what was said behind it.</summary>
    public static string Tekst(string uitkomst, string toelichting) => toelichting.Length == 0 ? uitkomst : $"{uitkomst}: {toelichting}";

    public static Weigering? MagNoteren(ZoekactieState state, int stap, string uitkomst, string toelichting) =>
        !state.IsOpen ? Weigeringen.GeenZoekactie
        : stap < 1 || stap > state.Lijst.Length ? Weigeringen.OnbekendeStap
        : !Zoekuitkomst.VanBellen.Contains(uitkomst) ? Weigeringen.KiesUitkomst
        : TekstRules.Keur(toelichting, "toelichting", "de toelichting", OngevalGrenzen.TekstMax);

    public static Weigering? MagSluiten(ZoekactieState state, string uitkomst, string toelichting) =>
        state.Sinds is null ? Weigeringen.GeenZoekactie
        : !Zoekuitkomst.VanSluiten.Contains(uitkomst) ? Weigeringen.KiesUitkomst
        : TekstRules.Keur(toelichting, "toelichting", "de toelichting", OngevalGrenzen.TekstMax);

    /// <summary>Of too many lines the oldest go, but not the one that opened it.</summary>
    public static ZoekactieState Met(ZoekactieState state, string soort, int stap, string tekst, string doorNaam, OperatieId operatie, DateTimeOffset op)
    {
        var nr = state.Log.IsEmpty ? 1 : state.Log[^1].Nr + 1;
        var log = state.Log.Add(new Zoeklog(nr, soort, stap, tekst, op, doorNaam, operatie.Waarde is null ? new OperatieId("") : operatie));
        return state with { Log = log.Length <= OngevalGrenzen.ZoekLogMax ? log : log.RemoveAt(1) };
    }

    public static ZoekRij Rij(string leerlingId, DateOnly datum, ZoekactieState state)
    {
        var nu = Nu(state);
        var teLaat = nu > 0 && !IsTerecht(state) && SindsOpening(state).Any(l => l.Soort == TeLaat && l.Stap == nu);
        return new ZoekRij(datum, leerlingId, state.GroepId, state.Sinds ?? default, !state.IsOpen, teLaat, state.IsOpen ? Opdracht(state, nu) : null);
    }

    /// <summary>What the present step is, in words.</summary>
    private static string Opdracht(ZoekactieState state, int nu) =>
        IsTerecht(state) ? "sluit af: het kind is terecht"
        : nu == 0 ? "bel 112: iedereen is gebeld"
        : state.Lijst[nu - 1].Wie == Leerkracht ? $"vraag {state.Lijst[nu - 1].Naam}" : $"bel {state.Lijst[nu - 1].Naam}";

    /// <summary>Lines of the search that runs; of an earlier one that day the calls don't count.</summary>
    private static IEnumerable<Zoeklog> SindsOpening(ZoekactieState state)
    {
        var begin = state.Log.LastOrDefault(l => l.Soort == Geopend)?.Nr ?? 0;
        return state.Log.Where(l => l.Nr >= begin);
    }
}
