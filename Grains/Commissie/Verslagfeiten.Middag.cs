using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Gedrag;
using OrleansSchool.Rooster;

namespace OrleansSchool.Commissie;

/// <summary>Children, helpers, training, what went wrong, material, what people think (TSO-2b, TSO-4, TSO-12, TSO-13).</summary>
internal static partial class Verslagfeiten
{
    /// <summary>Turns of the year are those of the money; months and weekdays leave out what is about few, as its edition verantwoording does, so that nothing follows from a total (XLS-3).</summary>
    private static Verslagdeel Aantallen(Verslagbron bron)
    {
        var (beurten, dagen) = (bron.Cijfers.Samenvatting.Beurten, bron.Maanden.Sum(m => m.Dagen));
        var cellen = bron.Cijfers.Aantallen.Where(a => a.Aanwezig is not null).ToList();
        var weg = bron.Cijfers.Aantallen.Count(a => a.Aanwezig is null && a.Dagen > 0);
        var feiten = new List<Verslagfeit?>
        {
            OverKinderen("Overblijfbeurten", beurten),
            Tel("Dagen met overblijven", dagen),
            dagen > 0 && beurten >= dagen * FinancienGrenzen.CelMinimum ? Gemiddeld("Kinderen per dag, gemiddeld", beurten, dagen) : null,
            Trend(bron),
            bron.Vast is { } vast && vast.PerWeekdag.All(n => !IsKlein(n)) ? Tel("Vaste beurten per week", vast.PerWeek, $"{Getal(vast.PerWeek)} op {Datums.Cijfers(vast.Op)}") : null,
            Losse(bron.Cijfers),
            weg > 0 ? new Verslagfeit("Niet in de grafieken", "waar het om minder dan vijf kinderen per dag gaat, en dagen waarop de lijst niet is bijgehouden", null) : null,
        };
        return Samen(
            feiten,
            Reeks("Overblijfbeurten per maand", cellen.GroupBy(a => a.Maand).OrderBy(g => g.Key).Select(g => (Maand(g.Key), (decimal)g.Sum(a => a.Aanwezig!.Value)))),
            Reeks("Overblijfbeurten per weekdag", cellen.GroupBy(a => a.Dag).OrderBy(g => g.Key).Select(g => (Nederlands.DateTimeFormat.GetDayName(g.Key), (decimal)g.Sum(a => a.Aanwezig!.Value)))),
            Vastereeks(bron.Vast));
    }

    private static Verslagfeit Gemiddeld(string wat, int aantal, int dagen)
    {
        var getal = decimal.Round((decimal)aantal / dagen, 1, MidpointRounding.AwayFromZero);
        return new Verslagfeit(wat, Decimaal(getal), getal);
    }

    /// <summary>
    /// By the same count of the same months in both schooljaren: one that isn't over, or that one of both doesn't have, would make it look less or more. Null without
    /// a schooljaar before.
    /// </summary>
    private static Verslagfeit? Trend(Verslagbron bron)
    {
        var (deze, vorige) = (bron.Maanden.Where(m => m.Dagen > 0).ToList(), bron.VorigeMaanden.Where(m => m.Dagen > 0).ToList());
        var paren = deze.Where(m => m.IsVoorbij).Join(vorige, m => m.Maand, v => v.Maand.AddYears(1), (m, v) => (Nu: m.Kinderen, Toen: v.Kinderen)).ToList();
        var (nu, toen) = (paren.Sum(p => p.Nu), paren.Sum(p => p.Toen));
        if (toen < FinancienGrenzen.CelMinimum || nu < FinancienGrenzen.CelMinimum)
        {
            return null;
        }

        var procent = Procent(nu - toen, toen);
        var woord = procent switch { 0 => "even veel", > 0 => $"{procent} % meer", _ => $"{-procent} % minder" };
        var isHeel = paren.Count == deze.Count && paren.Count == vorige.Count;
        return new Verslagfeit($"Vergeleken met {(isHeel ? "" : "dezelfde maanden van ")}{bron.Jaar.Vorig}", woord, procent);
    }

    /// <summary>Only when it stands by itself in the edition verantwoording: then enough people paid it.</summary>
    private static Verslagfeit? Losse(Jaarcijfers cijfers) =>
        cijfers.Begroting.FirstOrDefault(c => c.Post == Boekposten.BijdrageIncidenteel && !c.Naam.Contains(" en ", StringComparison.Ordinal)) is { } los && los.Realisatie > Geld.Nul
            ? Bedrag("Bijdragen voor losse dagen", los.Realisatie) : null;

    private static Verslagreeks? Vastereeks(Vastebeurten? vast) => vast is null || vast.PerWeekdag.Any(IsKlein) ? null
        : Reeks("Kinderen met een vaste dag", WeekdagenExtensions.Werkweek.Select((d, i) => (d.Lang, (decimal)vast.PerWeekdag[i])));

    private static Verslagdeel Bezetting(Verslagbron bron)
    {
        var maanden = bron.Maanden.Where(m => m.Dagen > 0).OrderBy(m => m.Maand).ToList();
        var helpers = Helpers(bron);
        var vog = helpers.Count(h => h.VogOp is { } op && op.AddYears(bron.Helpers.VogJaren) > bron.Peildag);
        var feiten = new List<Verslagfeit?>
        {
            Norm(bron) is { } norm ? Tel("Norm van de school", norm, $"1 helper op {Getal(norm)} kinderen") : null,
            bron.Vastgesteld is { } vast ? Tel("Vastgesteld aantal diensten per week", vast) : new Verslagfeit("Vastgesteld aantal diensten per week", "nog niet vastgesteld", null),
            Deelvan("Dagen op norm", maanden.Sum(m => m.NormGehaald), maanden.Sum(m => m.Dagen)),
            Tel("Dagen met een tekort", maanden.Sum(m => m.DagenTekort)),
            Tel("Diensten", maanden.Sum(m => m.Diensten)),
            Tel("Diensten met een invaller", maanden.Sum(m => m.Invallers)),
            Tel("Diensten die niemand had", maanden.Sum(m => m.NietVervuld)),
            Tel("Niet gekomen zonder bericht", maanden.Sum(m => m.NietGekomen)),
            Tel("Overblijfkrachten in dit schooljaar", bron.Helpers.Rijen.Count(r => r.Gegevens.Vanaf <= bron.Peildag && !r.Gegevens.IsWeg(bron.Jaar.EersteDag))),
            Tel($"Overblijfkrachten op {Datums.Cijfers(bron.Peildag)}", helpers.Count),
            Tel("Vaste invalkrachten", helpers.Count(h => h.VasteInval)),
            Tel("Gediplomeerd", helpers.Count(h => h.Gediplomeerd)),
            Deelvan("Geschoold", helpers.Count(h => Bekwaamheid.IsGeschoold(h, bron.Peildag)), helpers.Count),
            Deelvan("Met een geldige VOG", vog, helpers.Count),
        };
        return Samen(
            feiten,
            Reeks("Dagen op norm per maand, in procenten", maanden.Select(m => (Maand(m.Maand), (decimal)Procent(m.NormGehaald, m.Dagen))), Honderd),
            Reeks("Diensten met een invaller per maand", maanden.Select(m => (Maand(m.Maand), (decimal)m.Invallers))));
    }

    /// <summary>By which the last month with overblijven was judged: the norm of today may be one of a later schooljaar. Null for a schooljaar that is over and of which none was kept.</summary>
    public static int? Norm(Verslagbron bron) => bron.Maanden.Where(m => m is { Dagen: > 0, KinderenPerHelper: > 0 }).OrderBy(m => m.Maand).LastOrDefault() is { } maand
        ? maand.KinderenPerHelper : bron.Vandaag <= bron.Jaar.LaatsteDag ? bron.School.KinderenPerHelper : null;

    /// <summary>Who helps on the day of the count.</summary>
    private static List<OverblijfkrachtGegevens> Helpers(Verslagbron bron) =>
        [.. bron.Helpers.Rijen.Select(r => r.Gegevens).Where(g => g.Vanaf <= bron.Peildag && !g.IsWeg(bron.Peildag))];

    private static Verslagdeel Scholing(Verslagbron bron)
    {
        var s = bron.Scholing;
        return Samen(
        [
            Tel("Cursussen", s.Cursussen),
            Tel("Bijeenkomsten van de werkgroep met een presentielijst (geteld bij Scholing)", s.Werkgroepen),
            s.Cursussen + s.Werkgroepen > 0 ? Tel("Opkomst", s.Opkomst, $"{Getal(s.Opkomst)} %") : null,
            Tel("Gemist zonder afmelding", s.Gemist),
        ]);
    }

    /// <summary>Counts only, of the registers of the areas.</summary>
    private static Verslagdeel Incidenten(Verslagbron bron)
    {
        var ongevallen = bron.Ongevallen.Ongevallen.Where(o => !o.Vergissing && bron.IsInJaar(o.Datum)).ToList();
        var (gezocht, echt) = (bron.Ongevallen.Zoekacties.Where(z => bron.IsInJaar(z.Datum)).ToList(), bron.Maanden.Sum(m => m.NietGevonden)); // as the kwaliteit: what was opened by mistake left out
        return Samen(
        [
            OverKinderen("Voorvallen in het logboek", bron.Maanden.Sum(m => m.Voorvallen)),
            OverKinderen("Ongevallen", ongevallen.Count, ongevallen.Select(o => o.LeerlingId).Distinct(StringComparer.Ordinal).Count()),
            OverKinderen("Keren dat een kind gezocht is", echt, Gezochten(gezocht.Select(z => z.LeerlingId).Distinct(StringComparer.Ordinal).Count(), gezocht.Count - echt)),
            OverKinderen("Kinderen met een schorsing", bron.Gedrag.Count(g => IsGeschorst(g, bron))),
        ]);
    }

    /// <summary>Children who were really searched for, at least: the register doesn't say which search was a mistake, so that each may have been of a child of its own.</summary>
    private static int Gezochten(int kinderen, int vergissingen) => Math.Max(1, kinderen - Math.Max(0, vergissingen));

    private static bool IsGeschorst(GedragRij rij, Verslagbron bron) =>
        rij.Van is { } van && bron.IsInJaar(van) && rij.StapOp(bron.Vandaag) is (Gedragstap.Aangezegd or Gedragstap.Voorbij);

    /// <summary>What is still open isn't told where it would say how few are solved (XLS-3).</summary>
    private static Verslagdeel Klachten(Verslagbron bron)
    {
        var k = bron.Klachten;
        var magOpen = !IsKlein(k.Ontvangen) && !IsKlein(k.Open) && !IsKlein(k.Opgelost) && !IsKlein(k.Ontvangen - k.Open - k.Opgelost);
        return Samen(
        [
            OverKinderen("Klachten", k.Ontvangen),
            magOpen && k.Ontvangen > 0 ? Tel("Klachten opgelost", k.Opgelost) : null,
            magOpen && k.Ontvangen > 0 ? Tel("Klachten nog open", k.Open) : null,
            OverKinderen("Vragen van ouders", bron.Maanden.Sum(m => m.Vragen)),
        ]);
    }

    private static Verslagdeel Tevredenheid(Verslagbron bron)
    {
        var enquetes = bron.Enquetes.OrderBy(e => e.Doelgroep).ToList();
        IEnumerable<Verslagfeit?> feiten = enquetes.SelectMany(e => Vragen(e).Prepend(Antwoorden(e)));
        var zin = enquetes.Count == 0 ? new Verslagfeit("Enquête", "dit schooljaar niet gehouden", null) : null;
        return Samen(
            feiten.Append(zin), [.. enquetes.Select(e => Reeks($"{Groep(e.Doelgroep)}, gemiddeld per vraag", Scores(e).Select((s, i) => (string.Create(Nederlands, $"vraag {i + 1}"), s.Score))))]);
    }

    private static Verslagfeit Antwoorden(Enqueteuitslag e) => e.Antwoorden >= FinancienGrenzen.CelMinimum && e.Gevraagd >= e.Antwoorden
        ? Deelvan($"{Groep(e.Doelgroep)}, antwoorden", e.Antwoorden, e.Gevraagd) : OverKinderen($"{Groep(e.Doelgroep)}, antwoorden", e.Antwoorden);

    private static IEnumerable<Verslagfeit> Vragen(Enqueteuitslag e) =>
        Scores(e).Select(s => new Verslagfeit($"{Groep(e.Doelgroep)}: {s.Vraag}", $"{Decimaal(s.Score)} van 5 ({Aantal(s.Antwoorden, "antwoord", "antwoorden")})", s.Score));

    /// <summary>Means of questions that enough people answered.</summary>
    private static IEnumerable<(string Vraag, decimal Score, int Antwoorden)> Scores(Enqueteuitslag e) =>
        e.Antwoorden < FinancienGrenzen.CelMinimum ? [] : e.Vragen.Where(v => v.Antwoorden >= FinancienGrenzen.CelMinimum).Select(v => (
            v.Vraag, decimal.Round((decimal)v.Aantallen.Select((n, i) => n * (i + 1)).Sum() / v.Antwoorden, 1, MidpointRounding.AwayFromZero), v.Antwoorden));

    private static string Groep(Doelgroep doelgroep) => doelgroep switch
    {
        Doelgroep.Ouders => "Ouders",
        Doelgroep.Helpers => "Overblijfkrachten",
        _ => "Kinderen",
    };
}
