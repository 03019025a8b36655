using System.Collections.Immutable;
using System.Numerics;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>By what a day is judged, besides card, calendar and settings.</summary>
/// <param name="Dag">As it stood on the list; null for a day to come, or one that means the same whatever the list says.</param>
/// <param name="Beslist">Claim or nothing, by a person or because cash was taken; null when nobody said.</param>
/// <param name="Uitsluitingen">Periods in which a payer's days are excluded.</param>
internal sealed record Dagfeiten(Kinddag? Dag, bool MetMachtiging, bool? Beslist, ImmutableArray<Blokkade> Uitsluitingen)
{
    /// <summary>Of the schooljaar, for who asks for many days; null lets the rule make it.</summary>
    public Jaarkalender? Kalender { get; init; }

    /// <summary>Claimed as an incidental day already: a school that wants to be asked from now on isn't asked of what it claimed before.</summary>
    public bool IsGesteld { get; init; }
}

/// <summary>What one day of a child means for the bill, and what it costs (TSO-6b … 6e, TSO-9, LIVE-1, SCH-1). Pure.</summary>
internal static class DagRules
{
    public const string Onverwacht = "onverwacht";
    public const string NietGeweest = "niet-geweest";
    public const string NietBijgehouden = "lijst-niet-bijgehouden";

    private static readonly TimeOnly Middag = new(12, 0);

    public static Rekendag Oordeel(Geldkaart kaart, SchoolView school, FinancienView financien, DateOnly datum, Dagfeiten feiten)
    {
        if (!IsVanKind(kaart, financien, datum) || !school.HeeftOverblijven(datum) || financien.Instellingen is not { } regels)
        {
            return Niet(datum, "Geen overblijfdag van dit kind");
        }

        var vast = Aanmelding.GeldigOp(kaart.Aanmeldingen, datum) is { Soort: AanmeldingSoort.Structureel } aanmelding && aanmelding.Weekdagen.Heeft(datum.Weekdag())
            ? aanmelding : null;
        var wijziging = kaart.Dagwijzigingen.LastOrDefault(w => w.Datum == datum);
        var geval = new Geval(school, financien, regels, datum, feiten, vast, wijziging, school.HeeftOverblijven(datum, Groep(kaart, datum)));
        return feiten.Uitsluitingen.Any(b => b.GeldtOp(datum)) ? Geblokkeerd(geval, Dagoordeel.Uitgesloten, "Uitgesloten")
            : kaart.Blokkades.Any(b => b.GeldtOp(datum)) ? Geschorst(geval)
            : vast is not null ? Structureel(geval)
            : Incidenteel(geval);
    }

    public static bool IsGekomen(Kinddag? dag) => dag?.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht or Tegelstaat.VroegOpgehaald;

    /// <summary>Whether the list of a day tells the bill something that the card doesn't say: an extra day, or who came without a structural one.</summary>
    public static bool Telt(Kinddag dag) => dag.Verwachting == Verwachting.ExtraDag || (IsGekomen(dag) && dag.Verwachting != Verwachting.Structureel);

    /// <summary>Nil on a day without tariff.</summary>
    public static Geld LosPrijs(FinancienView financien, DateOnly datum) => TariefRules.Op(financien, datum)?.Incidenteel ?? Geld.Nul;

    /// <summary>Why somebody must judge a day.</summary>
    public static string Aanleiding(Kinddag dag) =>
        IsGekomen(dag) ? Onverwacht : dag.Lijst == Lijststand.NietBijgehouden ? NietBijgehouden : NietGeweest;

    /// <summary>From the day on which the school bills, until the child leaves.</summary>
    private static bool IsVanKind(Geldkaart kaart, FinancienView financien, DateOnly datum) =>
        financien.BegonnenPer <= datum && !(kaart.VanSchoolPer <= datum);

    /// <summary>In which groep it was at lunch; before the first that is known: that one.</summary>
    private static string? Groep(Geldkaart kaart, DateOnly datum)
    {
        var lunch = Schooltijd.Moment(datum, Middag);
        return (kaart.Groepen.LastOrDefault(g => g.Vanaf <= lunch) ?? kaart.Groepen.FirstOrDefault())?.GroepId;
    }

    /// <summary>A school that bills a schorsing bills the day as that of any other child: one that a trip or an illness takes away is credited all the same.</summary>
    private static Rekendag Geschorst(Geval g) => g is { Vast: not null, Regels.SchorsingBetaalt: true }
        ? Gerekend(Structureel(g))
        : Geblokkeerd(g, Dagoordeel.Tegoed, "Geschorst");

    private static Rekendag Gerekend(Rekendag dag) => dag.Oordeel == Dagoordeel.Vast ? dag with { Waarom = "Geschorst, wordt gerekend" } : dag;

    /// <summary>Who came all the same is always a question: whether it is billed doesn't follow from a setting.</summary>
    private static Rekendag Geblokkeerd(Geval g, Dagoordeel anders, string waarom) =>
        g.Feiten.Beslist == true ? Los(g, "Was er toch")
        : g.Feiten.Beslist is null && IsGekomen(g.Feiten.Dag) ? new Rekendag(g.Datum, Dagoordeel.Vraag, Geld.Nul, $"{waarom}, was er toch")
        : g.Vast is null ? Niet(g.Datum, waarom)
        : new Rekendag(g.Datum, anders, Geld.Nul, waarom);

    /// <summary>Present or not it counts, unless a trip took it away or it was told with a reason that gives credit.</summary>
    private static Rekendag Structureel(Geval g)
    {
        if (IsGekomen(g.Feiten.Dag))
        {
            return Vast(g, "Vaste dag");
        }

        if (!g.GroepIsEr)
        {
            return g.Regels.UitjeTegoed ? Tegoed(g, "Uitje van de groep") : Vast(g, "Uitje van de groep, wordt gerekend");
        }

        if (g.Wijziging is not { Komt: false } weg)
        {
            return Vast(g, "Vaste dag");
        }

        return Afmeldregels.Gevolg(g.School, g.Datum, weg.Reden ?? AfmeldReden.Anders, weg.VastgelegdOp) == AfmeldGevolg.Tegoed
            ? Tegoed(g, "Afgemeld") : Vast(g, "Afgemeld, wordt gerekend");
    }

    private static Rekendag Incidenteel(Geval g)
    {
        var (gekomen, komt) = (IsGekomen(g.Feiten.Dag), g.Wijziging is { Komt: true });
        return g.Feiten.Beslist switch
        {
            true => Los(g, "Losse dag"),
            false => Niet(g.Datum, "Wordt niet gerekend"),
            null when komt && gekomen => Los(g, "Extra dag"),
            null when komt => ZonderKomst(g),
            null when gekomen && (g.Regels.Onverwacht == Onverwachtgevolg.Vordering || g.Feiten.IsGesteld) => Los(g, "Was er onverwacht"),
            null when gekomen => new Rekendag(g.Datum, Dagoordeel.Vraag, Geld.Nul, "Was er onverwacht"),
            null => Niet(g.Datum, "Geen overblijfdag van dit kind"),
        };
    }

    /// <summary>Told beforehand and not there: of a day that isn't over, or on which the groep was away, nobody has to say anything.</summary>
    private static Rekendag ZonderKomst(Geval g) => g.Feiten.Dag is null or { Lijst: Lijststand.NogBezig } || !g.GroepIsEr
        ? Niet(g.Datum, "Extra dag, niet geweest")
        : new Rekendag(g.Datum, Dagoordeel.Vraag, Geld.Nul, g.Feiten.Dag.Lijst == Lijststand.NietBijgehouden ? "Extra dag, de lijst is niet bijgehouden" : "Extra dag, niet geweest");

    private static Rekendag Vast(Geval g, string waarom) => new(g.Datum, Dagoordeel.Vast, VastPrijs(g), waarom);

    private static Rekendag Tegoed(Geval g, string waarom) => new(g.Datum, Dagoordeel.Tegoed, Geld.Nul, waarom);

    private static Rekendag Los(Geval g, string waarom) => new(g.Datum, Dagoordeel.Los, LosPrijs(g.Financien, g.Datum), waarom);

    private static Rekendag Niet(DateOnly datum, string waarom) => new(datum, Dagoordeel.Geen, Geld.Nul, waarom);

    private static Geld VastPrijs(Geval g) => TariefRules.Op(g.Financien, g.Datum) switch
    {
        null => Geld.Nul,
        { Vorm: Tariefvorm.PerJaar } tarief => JaarPrijs(tarief, g),
        { } tarief => g.Feiten.MetMachtiging ? tarief.Structureel : tarief.StructureelZonder,
    };

    /// <summary>
    /// Part of the year price: what is due up to and with this day less what is due up to the one before, so that any run of days from the first on is the
    /// rounded part of the price, and all days together are the price.
    /// </summary>
    private static Geld JaarPrijs(Tarief tarief, Geval g)
    {
        var dagen = g.Vast!.Weekdagen & g.School.DagenOp(g.Datum);
        var perWeek = BitOperations.PopCount((uint)dagen);
        if (perWeek == 0 || tarief.PerJaar.Length < perWeek)
        {
            return Geld.Nul;
        }

        var (plaats, totaal) = (g.Feiten.Kalender ?? Jaarkalender.Van(g.School, Schooljaar.Van(g.Datum))).Plaats(dagen, g.Datum);
        var prijs = tarief.PerJaar[perWeek - 1];
        return RekenRules.Deel(prijs, plaats, totaal) - RekenRules.Deel(prijs, plaats - 1, totaal);
    }

    /// <param name="Vast">The structural aanmelding that has this weekday; null when there is none.</param>
    /// <param name="GroepIsEr">The groep of that day isn't on a trip.</param>
    private sealed record Geval(
        SchoolView School, FinancienView Financien, FinancienInstellingen Regels, DateOnly Datum, Dagfeiten Feiten, Aanmelding? Vast, Dagwijziging? Wijziging, bool GroepIsEr);
}
