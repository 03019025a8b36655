using System.Collections.Immutable;
using OrleansSchool.Basis;

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
        if (dagen.Length > InzageGrenzen.DagenMax)
        {
            throw new InvalidOperationException($"More than {InzageGrenzen.DagenMax} days in one access log.");
        }

        return state with { Dagen = dagen, Open = weg with { EersteNr = weg.EersteNr + weg.Regels.Length, Vorige = KetenRules.Hoofd(weg), Regels = [] } };
    }

    /// <summary>Adds as many lines as the open page takes: of one day, until it is full.</summary>
    public static (ToegangslogState State, int Aantal) Voeg(ToegangslogState state, SchoolSleutel school, ImmutableArray<Inzageregel> regels)
    {
        var open = state.Open ?? new Toegangslogblad(Dag(regels[0]), 1, KetenRules.Begin(school), []);
        // A line that comes late stands on the page of the day on which it came.
        open = open.Regels.IsEmpty && Dag(regels[0]) > open.Datum ? open with { Datum = Dag(regels[0]) } : open;
        var past = regels.Take(InzageGrenzen.RegelsPerBlad - open.Regels.Length).TakeWhile(r => Dag(r) <= open.Datum).ToList();
        return (state with { Open = open with { Regels = open.Regels.AddRange(KetenRules.Rijg(KetenRules.Hoofd(open), past)) } }, past.Count);
    }

    /// <summary>The sender's last line; the sender that was silent longest is forgotten.</summary>
    public static ToegangslogState Met(ToegangslogState state, Afzender laatste)
    {
        var ontvangen = state.Ontvangen.RemoveAll(o => o.Sleutel == laatste.Sleutel).Add(laatste);
        return state with { Ontvangen = ontvangen.Length > InzageGrenzen.InzendersMax ? ontvangen[1..] : ontvangen };
    }

    private static DateOnly Dag(Inzageregel regel) => DateOnly.FromDateTime(Schooltijd.Lokaal(regel.Op).DateTime);

    private static string? Kort(string? tekst, int max) => tekst is { } t && t.Length > max ? t[..max] : tekst;
}
