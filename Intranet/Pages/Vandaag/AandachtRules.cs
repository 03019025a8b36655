using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>One thing that can't wait: what is so, and where to act.</summary>
public sealed record Aandachtspunt(string Kop, string Zin, string? PlekId, string? GroepId, bool Toezicht = false)
{
    /// <summary>What the board shows when it is opened from here; null for all.</summary>
    public string? Toon { get; init; } = "niet-gevonden";
}

/// <summary>What asks for attention now (design principle 1): broken duty rules and missing children, nothing else.</summary>
public static class AandachtRules
{
    /// <param name="ik">Who reads it: nobody is told about herself as about another.</param>
    public static ImmutableArray<Aandachtspunt> Bepaal(MiddagView middag, string ik) =>
    [
        .. middag.Plekken.SelectMany(p => p.Groepen).Where(g => g.Tellers.NietGevonden > 0).Select(Kwijt),
        .. middag.Plekken.SelectMany(p => p.Groepen).Where(g => g.Tegenspraken > 0).Select(Anders),
        .. (middag.Toezicht?.Alarmen ?? []).Select(a => a.Soort == Alarmsoort.NietGekomen && a.HelperId == ik ? Zelf(middag) : new Aandachtspunt(a.Zin, a.Uitleg, a.PlekId, null, Toezicht: true)),
        .. (middag.Alarmtal > 0 ? new[] { Alarmen(middag.Alarmtal) } : []),
        .. middag.Plekken.Where(p => p.Bezetting.Oordeel == BezettingOordeel.TeWeinig && middag.Toezicht?.Alarmen.Any(a => a.PlekId == p.PlekId) != true).Select(Tekort),
    ];

    private static Aandachtspunt Zelf(MiddagView middag) => new(
        "Je bent nog niet aangevinkt",
        $"{(middag.Toezicht?.Ik is null ? "Ben je er, laat je dan aanvinken." : "Ben je er, druk dan op ‘Ik ben er’.")} Kun je niet komen, bel dan de overblijfcoördinator.", null, null);

    /// <summary>What the page says under its head, after the number of children: never that all is well while an alarm stands below it.</summary>
    public static string Staat(MiddagView middag, int nietIngevuld)
    {
        var tekort = middag.Plekken.Count(p => p.Bezetting.Oordeel == BezettingOordeel.TeWeinig);
        return (tekort, nietIngevuld) switch
        {
            (0, 0) when AndereAlarmen(middag) is var alarmen and > 0 => alarmen == 1 ? "Er is een alarm bij het toezicht." : $"Er zijn {alarmen} alarmen bij het toezicht.",
            (0, 0) => "Alle speelplaatsen hebben genoeg helpers.",
            (0, 1) => "Van één speelplaats is nog niet bekend hoeveel helpers er zijn.",
            (0, var n) => $"Van {n} speelplaatsen is nog niet bekend hoeveel helpers er zijn.",
            (1, 0) when AndereAlarmen(middag) > 0 => "Eén speelplaats komt helpers tekort, en er is nog een ander alarm.",
            (1, 0) => "Eén speelplaats komt helpers tekort, de rest staat klaar.",
            (var n, 0) => $"{n} speelplaatsen komen helpers tekort.",
            (1, _) => "Eén speelplaats komt helpers tekort, en nog niet alle aantallen zijn ingevuld.",
            var (n, _) => $"{n} speelplaatsen komen helpers tekort, en nog niet alle aantallen zijn ingevuld.",
        };
    }

    /// <summary>Who sees totals only reads that something is wrong, not who it is about.</summary>
    private static Aandachtspunt Alarmen(int aantal) => new(
        aantal == 1 ? "Er is een alarm bij het toezicht" : $"Er zijn {aantal} alarmen bij het toezicht",
        "De overblijfcoördinator ziet wat er is en zoekt een oplossing.", null, null);

    /// <summary>Alarms that the number of a place doesn't say already.</summary>
    private static int AndereAlarmen(MiddagView middag) => middag.Alarmtal + (middag.Toezicht?.Alarmen ?? []).Count(a =>
        !middag.Plekken.Any(p => p.PlekId is not null && p.PlekId == a.PlekId && p.Bezetting.Oordeel == BezettingOordeel.TeWeinig));

    private static Aandachtspunt Tekort(PlekStand plek)
    {
        var mist = BezettingWoorden.Tekort(plek.Bezetting);
        return new Aandachtspunt(
            $"{plek.Naam} mist {(mist == 1 ? "een helper" : $"{mist} helpers")}",
            $"{plek.Bezetting.Zin}. Er {(plek.Bezetting.Nodig == 1 ? "is er 1" : $"zijn er {plek.Bezetting.Nodig}")} nodig.", plek.PlekId, null);
    }

    /// <summary>Tablets without a connection said different things; somebody who knows chooses (LIVE-4).</summary>
    private static Aandachtspunt Anders(GroepStand groep) => new(
        $"Over {BordWoorden.Kinderen(groep.Tegenspraken)} zeggen tablets iets anders in {BordWoorden.KleineLetter(BordWoorden.Groep(groep.Naam))}",
        "Er was geen verbinding. Kies op het bord wat klopt.", null, groep.GroepId)
    { Toon = null };

    private static Aandachtspunt Kwijt(GroepStand groep)
    {
        var waar = BordWoorden.KleineLetter(BordWoorden.Groep(groep.Naam));
        return new Aandachtspunt(
            $"{BordWoorden.Kinderen(groep.Tellers.NietGevonden)} niet gevonden in {waar}",
            "Vraag de leerkracht, bel daarna een verzorger. Is het kind terecht, zet het dan op aanwezig.", null, groep.GroepId);
    }
}
