using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>What is wrong with the supervision at this moment; nothing outside the break (TSO-4c, TSO-4j, TSO-4l, TSO-12c).</summary>
internal static class AlarmRules
{
    /// <summary>Who said yes to stand in gets so long to come.</summary>
    private static readonly TimeSpan Onderweg = TimeSpan.FromMinutes(15);

    /// <summary>The most urgent first. Without whom to call: <see cref="OproepRules"/> adds that for who may see it.</summary>
    public static ImmutableArray<Alarm> Bepaal(Middagbeeld beeld) => ToezichtRules.IsBezig(beeld)
        ? [.. Ongevallen(beeld), .. Plekken(beeld), .. Gediplomeerde(beeld), .. NietGekomen(beeld).Select(g => Alarm(beeld, g))]
        : [];

    /// <summary>How many run that the numbers of the places don't say: for who may see totals only.</summary>
    public static int BuitenDePlekken(Middagbeeld beeld) =>
        Bepaal(beeld).Count(a => a.Soort is not (Alarmsoort.TeWeinigOpNorm or Alarmsoort.TeWeinigOpSpeelplaats));

    /// <summary>Turns of which the helper should be there by now and isn't, as the clock says; each window is looked at once, and who was on their way then once more.</summary>
    public static ImmutableArray<GemisteDienst> Nieuw(Middagbeeld beeld) =>
    [
        .. TeKijken(beeld).Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null } && beeld.Tijd < d.Venster.Tot && !Is(beeld, d.HelperId, d.Venster)
                && !KomtEraan(beeld, d) && !beeld.IsGeteld(d.PlekId) && !beeld.State.Gemist.Any(g => g.DienstId == d.Id && g.HelperId == d.HelperId))
            .Select(d => new GemisteDienst(d.Id, d.HelperId!, d.PlekId, d.Venster.Van, d.Venster.Tot, VermistSinds(beeld, d), false, false)),
    ];

    /// <summary>Turns of windows whose five minutes before have come since the last look, and of who should have come since.</summary>
    public static IEnumerable<Dienst> TeKijken(Middagbeeld beeld) => !beeld.IsVandaag ? [] : beeld.Diensten.Where(d =>
        DienstregelRules.Vooraf(d.Venster) <= beeld.Tijd && !(DienstregelRules.Vooraf(d.Venster) <= beeld.State.GekekenTot)).Concat(TeLaat(beeld));

    /// <summary>Turns of windows that were looked at, of who said yes shortly before or after that and whose time to come is over since (TSO-4l, TSO-4m).</summary>
    public static IEnumerable<Dienst> TeLaat(Middagbeeld beeld) => !beeld.IsVandaag || beeld.State.GekekenTot is not { } gekeken ? [] : beeld.Diensten.Where(d =>
        DienstregelRules.Vooraf(d.Venster) <= gekeken && VerwachtOm(d) is { } om
        && Schooltijd.Moment(beeld.Datum, gekeken) < om && om <= Schooltijd.Moment(beeld.Datum, beeld.Tijd));

    /// <summary>Whether somebody is at school now, or was in this window: who left early did come.</summary>
    public static bool Is(Middagbeeld beeld, string helperId, Venster venster) => beeld.Helpers.Any(h =>
        h.HelperId == helperId && (h.IsOpen || h.Weg > Schooltijd.Moment(beeld.Datum, venster.Van)));

    /// <summary>The turn that somebody has now and wasn't ticked for: they can say it themselves. Where the school counts by hand nobody is named.</summary>
    public static Dienst? EigenDienst(Middagbeeld beeld, string helperId) => !beeld.IsVandaag ? null : beeld.Diensten.FirstOrDefault(d =>
        d.Stand == Dienststand.Gepland && d.HelperId == helperId && DienstregelRules.MoetErZijn(d.Venster, beeld.Tijd)
        && !Is(beeld, helperId, d.Venster) && !beeld.IsGeteld(d.PlekId));

    private static bool KomtEraan(Middagbeeld beeld, Dienst dienst) => Schooltijd.Moment(beeld.Datum, beeld.Tijd) < VerwachtOm(dienst);

    /// <summary>When who said yes to stand in should be there; null for who has the turn otherwise.</summary>
    private static DateTimeOffset? VerwachtOm(Dienst dienst) =>
        dienst.Zoektocht?.Gevraagd.LastOrDefault(g => g.HelperId == dienst.HelperId && g.Antwoord == Invalantwoord.Ja)?.AntwoordOp + Onderweg;

    private static DateTimeOffset VermistSinds(Middagbeeld beeld, Dienst dienst)
    {
        var vooraf = Schooltijd.Moment(beeld.Datum, DienstregelRules.Vooraf(dienst.Venster));
        return VerwachtOm(dienst) is { } om && om > vooraf ? om : vooraf;
    }

    private static IEnumerable<Alarm> Ongevallen(Middagbeeld beeld)
    {
        var nu = ToezichtRules.Aantal(beeld);
        return beeld.State.Ongevallen.Where(o => Ongevaltelling.Mist(isIemandWeg: true, o.ToezichtVoor, nu) > 0).Select(o =>
        {
            var wie = o.HelperId.Length > 0 ? beeld.Naam(o.HelperId) : "Een helper";
            var plek = beeld.Helpers.LastOrDefault(h => h.HelperId == o.HelperId)?.PlekId;
            return new Alarm(
                Alarmsoort.WegVoorOngeval, plek, $"Toezicht: {nu} van {o.ToezichtVoor}", o.Sinds, [],
                $"{wie} is weg met een kind. Haal iemand erbij tot er weer {o.ToezichtVoor} zijn.",
                o.HelperId.Length > 0 ? o.HelperId : null);
        });
    }

    private static IEnumerable<Alarm> Plekken(Middagbeeld beeld)
    {
        var vensters = beeld.Gebruik().Where(g => g.Kinderen > 0 && DienstregelRules.MoetErZijn(g.Venster, beeld.Tijd)).ToLookup(g => g.Plek.Id, StringComparer.Ordinal);
        return beeld.School.Plekken.Where(p => vensters.Contains(p.Id))
            .Select(p => (Plek: p, Bezetting: ToezichtRules.Bezetting(beeld, p)))
            .Where(p => p.Bezetting is { Oordeel: BezettingOordeel.TeWeinig })
            .Select(p => new Alarm(
                p.Bezetting.Helpers < BezettingRules.PerSpeelplaats && p.Plek.Soort == School.PlekSoort.Speelplaats
                    ? Alarmsoort.TeWeinigOpSpeelplaats : Alarmsoort.TeWeinigOpNorm,
                p.Plek.Id, $"{p.Plek.Naam}: {p.Bezetting.Helpers} van {p.Bezetting.Nodig}", Sinds(beeld, vensters[p.Plek.Id].Min(g => g.Venster.Van)), [],
                p.Bezetting.Uitleg));
    }

    /// <summary>Only where helpers are named is known who has a diploma.</summary>
    private static IEnumerable<Alarm> Gediplomeerde(Middagbeeld beeld) => !beeld.OpNaam || beeld.Aanwezig.Any(a => a.Helper.Gediplomeerd) ? [] :
    [
        new Alarm(
            Alarmsoort.GeenGediplomeerde, null, "Geen gediplomeerde op school", Sinds(beeld, beeld.Vensters().Min(v => v.Van)), [],
            "Tijdens het overblijven is er altijd minstens één gediplomeerde overblijfkracht."),
    ];

    /// <summary>Remembered ones and those of this moment, until they come, somebody else has the turn, the coordinator took them off it, or it is over.</summary>
    private static IEnumerable<GemisteDienst> NietGekomen(Middagbeeld beeld) => beeld.State.Gemist.Concat(Nieuw(beeld)).Where(g =>
        beeld.Tijd < g.Tot && !beeld.IsGeteld(g.PlekId) && !Is(beeld, g.HelperId, new Venster(g.Van, g.Tot))
        && beeld.Diensten.FirstOrDefault(d => d.Id == g.DienstId) is { } dienst
        && (dienst.Stand == Dienststand.Gepland ? dienst.HelperId == g.HelperId : dienst is not { Stand: Dienststand.Open, Zoektocht: null }));

    private static Alarm Alarm(Middagbeeld beeld, GemisteDienst gemist)
    {
        var plek = beeld.School.Plek(gemist.PlekId)?.Naam ?? "het plein";
        var isBegonnen = beeld.Tijd >= gemist.Van; // then nobody is asked any more
        return new Alarm(
            Alarmsoort.NietGekomen, gemist.PlekId, $"{beeld.Naam(gemist.HelperId)} is er nog niet", gemist.Sinds, [],
            $"{plek}, {gemist.Van:HH:mm}.{(isBegonnen ? " Bel iemand." : gemist.ZoekGestart ? " We vragen de invallers." : "")}", gemist.HelperId);
    }

    /// <summary>Since five minutes before, or since the last that was ticked after it.</summary>
    private static DateTimeOffset Sinds(Middagbeeld beeld, TimeOnly van)
    {
        var vooraf = Schooltijd.Moment(beeld.Datum, van.AddMinutes(-DienstregelRules.MinutenVooraf));
        var tik = beeld.State.Tikken.Select(t => DateTimeOffset.FromUnixTimeMilliseconds(t.Getikt)).Append(beeld.State.Regen?.Op ?? vooraf).Append(vooraf).Max();
        return tik > vooraf ? tik : vooraf;
    }
}
