using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Logboek;

/// <summary>What a new line does to the log of its day, and whom it reaches (TSO-8a, TSO-8c, TSO-8g, TSO-11b).</summary>
internal static class LogboekRules
{
    /// <summary>The line behind the others, with news for who must hear of it.</summary>
    /// <param name="leerkrachten">Who is told of a voorval: account and name.</param>
    public static LogboekState Met(
        LogboekState was, Logregel regel, SchoolSleutel school, DateOnly datum, ImmutableArray<(string AccountId, string Naam)> leerkrachten)
    {
        var bak = was.Uitbak;
        var gemeld = was.Gemeld;
        switch (regel.Soort)
        {
            case Logsoort.Voorval:
                (bak, gemeld) = Vertel(bak, gemeld, regel, school, leerkrachten);
                break;
            case Logsoort.Overtreding:
                (bak, gemeld) = Vertel(bak, gemeld, regel, school, leerkrachten);
                bak = regel.LeerlingIds.Aggregate(bak, (b, id) => b.Met($"gedrag/{school}/{id}", new Logpost(Lognieuws.Overtreding, regel.Nr)));
                bak = Eruit(was.Regels, regel).Aggregate(bak, (b, id) => b.Met($"gedrag/{school}/{id}", new Logpost(Lognieuws.NietMeer, regel.Nr)));
                break;
            case Logsoort.Oudervraag when regel.CorrigeertNr is null:
                bak = bak.Met($"vragen/{school}/{Sleutels.Dag(new DateOnly(datum.Year, datum.Month, 1))}", new Logpost(Lognieuws.Oudervraag, regel.Nr));
                break;
        }

        return was with { Regels = was.Regels.Add(regel), Uitbak = bak, Gemeld = gemeld };
    }

    /// <summary>Children that an earlier wording of this line was about, and the corrected one isn't (TSO-8b, TSO-9a).</summary>
    private static IEnumerable<string> Eruit(ImmutableArray<Logregel> regels, Logregel regel)
    {
        var oorsprong = LogregelRules.Oorsprong(regels, regel);
        return regel.CorrigeertNr is null
            ? []
            : regels.Where(r => LogregelRules.Oorsprong(regels, r) == oorsprong).SelectMany(r => r.LeerlingIds).Distinct(StringComparer.Ordinal).Except(regel.LeerlingIds, StringComparer.Ordinal);
    }

    private static (Uitbak<Logpost> Bak, ImmutableArray<Gemeld> Gemeld) Vertel(
        Uitbak<Logpost> bak, ImmutableArray<Gemeld> gemeld, Logregel regel, SchoolSleutel school, ImmutableArray<(string AccountId, string Naam)> leerkrachten) =>
        (leerkrachten.Aggregate(bak, (b, l) => b.Met($"aandacht/{school}/{l.AccountId}", new Logpost(Lognieuws.Voorval, regel.Nr))),
            gemeld.AddRange(leerkrachten.Take(LogboekGrenzen.GemeldMax - gemeld.Length).Select(l => new Gemeld(regel.Nr, l.AccountId, l.Naam, null))));

    public static Logregel Regel(LogboekState was, LogregelInvoer invoer, OperatieId operatie, Wie wie, DateTimeOffset op) => new(
        was.Regels.Length + 1, invoer.Soort, invoer.Tekst, invoer.LeerlingIds, invoer.PlekId, invoer.Huisregel, op, wie.AccountId, wie.Naam,
        LogregelRules.IsVanTeam(wie), invoer.CorrigeertNr, operatie, wie.Tablet);

    /// <summary>Read receipts only go up; the oldest readers go when there are too many (TSO-8a).</summary>
    public static ImmutableArray<Loglezer> MetLezer(ImmutableArray<Loglezer> was, int nr, Wie wie, DateTimeOffset op)
    {
        var oud = was.FirstOrDefault(l => l.AccountId == wie.AccountId);
        if (oud is not null && oud.Nr >= nr)
        {
            return was;
        }

        var met = (oud is null ? was : was.Remove(oud)).Add(new Loglezer(wie.AccountId, wie.Naam, nr, op));
        return met.Length > LogboekGrenzen.LezersMax ? met.RemoveAt(0) : met;
    }

    /// <summary>The day as this person may read it: lines about children of others are counted and not shown (TSO-8h).</summary>
    public static LogboekView View(
        LogboekState state, ImmutableArray<Leesbewijs> bewijzen, DateOnly datum, Wie wie, Func<Logregel, bool> magZien, bool magSchrijven)
    {
        ImmutableArray<Logregel> regels = [.. state.Regels.Where(magZien)];
        DateTimeOffset? GelezenOp(Gemeld g) => bewijzen.FirstOrDefault(b => b.LogNr == g.Nr && b.AccountId == g.AccountId)?.Op;
        var zichtbaar = regels.Select(r => r.Nr).ToHashSet();
        return new LogboekView(
            datum, regels, state.Lezers.FirstOrDefault(l => l.AccountId == wie.AccountId)?.Nr ?? 0, state.Lezers, magSchrijven,
            [.. state.Gemeld.Where(g => zichtbaar.Contains(g.Nr)).Select(g => g with { GelezenOp = GelezenOp(g) })], state.Regels.Length - regels.Length, LogregelRules.HoortBijTeam(wie))
        {
            Verbeteringen = [.. state.Regels.Where(r => r.CorrigeertNr is { } nr && zichtbaar.Contains(nr)).Select(r => new Logverbetering(r.CorrigeertNr!.Value, r.Nr))],
        };
    }

    /// <summary>
    /// What the teacher hears at once: that something happened and when, never to whom or what (TSO-8h). With the day: it is read later too, and a
    /// tablet brings a line of yesterday.
    /// </summary>
    public static string Nieuwstekst(Logregel regel) => regel switch
    {
        { CorrigeertNr: not null } => $"{Wanneer(regel.Op)} is verbeterd wat er over een kind van je groep in het logboek staat.",
        { Soort: Logsoort.Voorval } => $"{Wanneer(regel.Op)} is er iets gebeurd met een kind van je groep. Lees het in het logboek.",
        _ => $"{Wanneer(regel.Op)} hield een kind van je groep zich niet aan een afspraak. Lees het in het logboek.",
    };

    /// <summary><c>Vrijdag 13 november om 12:36</c>.</summary>
    private static string Wanneer(DateTimeOffset op)
    {
        var dag = Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));
        return $"{Namen.Hoofdletter(dag)} om {Datums.Tijd(op)}";
    }
}
