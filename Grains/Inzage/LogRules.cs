using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <summary>How lines become pages (SEC-3).</summary>
internal static class LogRules
{
    /// <summary>The line as it is kept: whole milliseconds, texts no longer than they may be.</summary>
    public static Inzageregel Schoon(Inzageregel regel) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(regel.Op.ToUnixTimeMilliseconds()), Kort(regel.AccountId, InzageGrenzen.IdMax)!,
        Kort(regel.Naam, InzageGrenzen.NaamMax)!, regel.Soort, Kort(regel.Wat, InzageGrenzen.WatMax)!, Kort(regel.LeerlingId, InzageGrenzen.IdMax),
        Kort(regel.GroepId, InzageGrenzen.IdMax), Kort(regel.Tablet, InzageGrenzen.IdMax), Kort(regel.Als, InzageGrenzen.AlsMax));

    /// <summary>How many of these lines were appended before: a sender that tries again after a fault.</summary>
    public static int AlOntvangen(ToegangslogState state, Afzender van, int aantal) => (int)Math.Clamp(
        (state.Ontvangen.FirstOrDefault(o => o.Sleutel == van.Sleutel)?.Nummer ?? 0) - van.Nummer + 1, 0, aantal);

    /// <summary>Whether the open page must be put away before a line of that day can be added.</summary>
    public static bool MoetWeg(ToegangslogState state, Inzageregel volgende) => state.Open is { Regels.IsEmpty: false } open
        && (open.Regels.Length >= InzageGrenzen.RegelsPerBlad || Dag(volgende) > open.Datum);

    /// <summary>Whether the open page has lines of a month that is over: nobody may come to put it away.</summary>
    public static bool IsMaandVoorbij(ToegangslogState state, DateOnly vandaag) =>
        state.Open is { Regels.IsEmpty: false } open && Maand(open.Datum) < Maand(vandaag);

    /// <summary>An empty page is of today, so that the months before it are over.</summary>
    public static ToegangslogState OpDag(ToegangslogState state, DateOnly vandaag) =>
        state.Open is { Regels.IsEmpty: true } open && Maand(open.Datum) < Maand(vandaag) ? state with { Open = open with { Datum = vandaag } } : state;

    /// <summary>Number that the open page gets among those of its day.</summary>
    public static int BladNr(ToegangslogState state) => state.Dagen is [.., var laatste] && laatste.Datum == state.Open!.Datum ? laatste.Bladen + 1 : 1;

    /// <summary>The open page is written: it is in the index, and an empty one follows it.</summary>
    public static ToegangslogState ZonderOpen(ToegangslogState state)
    {
        var weg = state.Open!;
        var nr = BladNr(state);
        var dag = nr == 1
            ? new Logdag(weg.Datum, nr, weg.EersteNr, weg.Regels.Length, weg.Vorige)
            : state.Dagen[^1] with { Bladen = nr, Regels = state.Dagen[^1].Regels + weg.Regels.Length };
        var dagen = nr == 1 ? state.Dagen.Add(dag) : state.Dagen.SetItem(state.Dagen.Length - 1, dag);
        return state with { Dagen = dagen, Open = weg with { EersteNr = weg.EersteNr + weg.Regels.Length, Vorige = KetenRules.Hoofd(weg), Regels = [] } };
    }

    /// <summary>Adds as many lines as the open page takes: of one day, until it is full.</summary>
    public static (ToegangslogState State, int Aantal) Voeg(ToegangslogState state, SchoolSleutel school, ImmutableArray<Inzageregel> regels)
    {
        var open = state.Open ?? new Toegangslogblad(Dag(regels[0]), 1, KetenRules.Begin(school), []);
        // A line that comes late stands on the page of the day on which it came.
        open = open.Regels.IsEmpty && Dag(regels[0]) > open.Datum ? open with { Datum = Dag(regels[0]) } : open;
        var past = regels.Take(InzageGrenzen.RegelsPerBlad - open.Regels.Length).TakeWhile(r => Dag(r) <= open.Datum).ToList();
        var wordt = open with { Regels = open.Regels.AddRange(KetenRules.Rijg(KetenRules.Hoofd(open), past)) };
        // Counted on from what the head knew, not from the page: lines that somebody took off the page stay missing.
        return (state with { Open = wordt, Regels = state.Regels + past.Count, Hoofd = KetenRules.Hoofd(wordt) }, past.Count);
    }

    /// <summary>A row from before the head counted.</summary>
    public static ToegangslogState Aangevuld(ToegangslogState state) => state is { Hoofd: null, Open: { } open }
        ? state with { Regels = open.EersteNr + open.Regels.Length - 1, Hoofd = KetenRules.Hoofd(open) }
        : state;

    /// <summary>The first month that is over: the open page is of a later one, so nothing is added to it any more. Null when there is none.</summary>
    public static DateOnly? VolleMaand(ToegangslogState state) =>
        state is { Dagen: [var eerste, ..], Open: { } open } && Maand(eerste.Datum) < Maand(open.Datum) ? Maand(eerste.Datum) : null;

    public static ImmutableArray<Logdag> DagenVan(ToegangslogState state, DateOnly maand) => [.. state.Dagen.Where(d => Maand(d.Datum) == maand)];

    /// <summary>The days of that month are written elsewhere.</summary>
    public static ToegangslogState ZonderMaand(ToegangslogState state, DateOnly maand)
    {
        var dagen = DagenVan(state, maand);
        return state with
        {
            Dagen = state.Dagen.RemoveRange(dagen),
            Maanden = state.Maanden.Add(new Logmaand(maand, dagen[0].EersteNr, dagen.Sum(d => d.Regels), dagen[0].Vorige)),
        };
    }

    /// <summary>Whether these are the days that the head put away.</summary>
    public static bool Klopt(Logmaand maand, ImmutableArray<Logdag> dagen) => dagen is [var eerste, ..]
        && eerste.EersteNr == maand.EersteNr && eerste.Vorige == maand.Vorige && dagen.Sum(d => d.Regels) == maand.Regels
        && dagen.All(d => Maand(d.Datum) == maand.Maand);

    /// <summary>Months past their term leave the log; they are cleared after that is durable, so that no walk meets half a month.</summary>
    public static ToegangslogState Verloop(ToegangslogState state, DateOnly vandaag)
    {
        var weg = state.Maanden.TakeWhile(m => IsVerlopen(m.Maand, vandaag)).ToList();
        return weg.Count == 0 ? state : state with { Maanden = state.Maanden[weg.Count..], TeWissen = state.TeWissen.AddRange(weg.Select(m => m.Maand)) };
    }

    /// <summary>All lines of that month are older than the term of the log (SEC-5).</summary>
    public static bool IsVerlopen(DateOnly maand, DateOnly vandaag) => maand.AddMonths(1 + Bewaartermijnen.Tabel["toegangslog"].Maanden) <= vandaag;

    public static DateOnly Maand(DateOnly datum) => new(datum.Year, datum.Month, 1);

    /// <summary>The sender's last line; the sender that was silent longest is forgotten.</summary>
    public static ToegangslogState Met(ToegangslogState state, Afzender laatste)
    {
        var ontvangen = state.Ontvangen.RemoveAll(o => o.Sleutel == laatste.Sleutel).Add(laatste);
        return state with { Ontvangen = ontvangen.Length > InzageGrenzen.InzendersMax ? ontvangen[1..] : ontvangen };
    }

    private static DateOnly Dag(Inzageregel regel) => DateOnly.FromDateTime(Schooltijd.Lokaal(regel.Op).DateTime);

    private static string? Kort(string? tekst, int max) => tekst is { } t && t.Length > max ? t[..max] : tekst;
}
