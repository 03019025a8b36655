using System.Collections.Immutable;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>Children of one groep at a place: who is away or still at lunch with the teacher (TSO-7a) is not in it.</summary>
internal sealed record Plekgebruik(Plek Plek, Venster Venster, int Kinderen);

/// <summary>Somebody who supervises at a place; planned in a <see cref="Venster"/>, or there now. A place of null counts for the school only.</summary>
internal sealed record Toezichthouder(string? PlekId, Venster Venster, bool Gediplomeerd);

/// <summary>What must be met: the school's own norm and, when there is one, what the commissie fixed for this weekday (TSO-2e).</summary>
internal sealed record Dienstnorm(int KinderenPerHelper, ImmutableArray<Behoefte> Vastgesteld)
{
    public static Dienstnorm Van(int kinderenPerHelper) => new(kinderenPerHelper, []);
}

/// <summary>
/// The rules of duty per slot and place, the same at plan time, in the briefing and live: one helper per 25 children or the school's
/// stricter norm, two at a speelplaats in use, one gediplomeerde at the school (TSO-4c, TSO-4j). Each judgement has a sentence.
/// </summary>
internal static class DienstregelRules
{
    /// <summary>Helpers are there so long before their turn (TSO-8a, TSO-4l).</summary>
    public const int MinutenVooraf = 5;

    /// <summary>One judgement per place and window, then one per window of the school about the gediplomeerde (<see cref="RoosterOordeel.HeleSchool"/>).</summary>
    public static ImmutableArray<RoosterOordeel> Weeg(IReadOnlyCollection<Plekgebruik> gebruik, IReadOnlyCollection<Toezichthouder> toezicht, Dienstnorm norm)
    {
        var plekken = gebruik.GroupBy(g => g.Plek.Id, StringComparer.Ordinal)
            .SelectMany(p => Vensters(p.Select(g => g.Venster)).Select(v => WeegPlek(p.First().Plek, v, [.. p], toezicht, norm)));
        var school = Vensters(gebruik.Where(g => g.Kinderen > 0).Select(g => g.Venster)).Select(v => WeegGediplomeerde(v, gebruik, toezicht));
        return [.. plekken, .. school];
    }

    /// <summary>The same at one moment, for who stands at school: every <paramref name="aanwezig"/> is there now. Places not in use at that moment have no judgement.</summary>
    public static ImmutableArray<RoosterOordeel> WeegNu(
        IReadOnlyCollection<Plekgebruik> gebruik, IEnumerable<(string? PlekId, bool Gediplomeerd)> aanwezig, TimeOnly nu, Dienstnorm norm)
    {
        var moment = new Venster(nu, nu.AddMinutes(1));
        return Weeg(
            [.. gebruik.Where(g => g.Venster.Van <= nu && nu < g.Venster.Tot).Select(g => g with { Venster = moment })],
            [.. aanwezig.Select(a => new Toezichthouder(a.PlekId, moment, a.Gediplomeerd))], norm);
    }

    /// <summary>Whether who has this turn must be at school, from five minutes before it (TSO-8a).</summary>
    public static bool MoetErZijn(Venster venster, TimeOnly nu) => Vooraf(venster) <= nu && nu < venster.Tot;

    public static TimeOnly Vooraf(Venster venster) => venster.Van.AddMinutes(-MinutenVooraf);

    public static int NaarRichtlijn(int kinderen, PlekSoort soort) => BezettingRules.Nodig(kinderen, BezettingRules.Richtlijn, soort);

    /// <summary>Never less than the guideline: the norm of the school may only be stricter.</summary>
    public static int NaarSchoolnorm(int kinderen, int kinderenPerHelper, PlekSoort soort) =>
        BezettingRules.Nodig(kinderen, Math.Clamp(kinderenPerHelper, 1, BezettingRules.Richtlijn), soort);

    /// <summary>Both norms and the rule of two in a sentence (TSO-4c, TSO-4j).</summary>
    public static string Uitleg(int kinderen, int kinderenPerHelper, PlekSoort soort)
    {
        var naarRichtlijn = Deel(kinderen, BezettingRules.Richtlijn);
        var naarNorm = Deel(kinderen, kinderenPerHelper);
        var norm = kinderenPerHelper < BezettingRules.Richtlijn ? $", norm van de school 1 op {kinderenPerHelper} is {Helpers(naarNorm)}" : "";
        var twee = soort == PlekSoort.Speelplaats && kinderen > 0 && naarNorm < BezettingRules.PerSpeelplaats
            ? $"; op een speelplaats altijd {BezettingRules.PerSpeelplaats}" : "";
        return $"{Kinderen(kinderen)}: richtlijn 1 op {BezettingRules.Richtlijn} is {Helpers(naarRichtlijn)}{norm}{twee}.";
    }

    /// <summary>Windows that overlap are one; that end where the next begins are two.</summary>
    public static ImmutableArray<Venster> Vensters(IEnumerable<Venster> vensters)
    {
        var samen = new List<Venster>();
        foreach (var venster in vensters.OrderBy(v => v.Van).ThenBy(v => v.Tot))
        {
            if (samen.Count > 0 && samen[^1].Overlapt(venster))
            {
                samen[^1] = samen[^1] with { Tot = venster.Tot > samen[^1].Tot ? venster.Tot : samen[^1].Tot };
            }
            else
            {
                samen.Add(venster);
            }
        }

        return [.. samen];
    }

    /// <summary>The most children at once in a window: groepen that follow each other don't count together.</summary>
    public static int Drukst(Venster venster, IReadOnlyCollection<Plekgebruik> gebruik) =>
        Stukken(venster, gebruik.Select(g => g.Venster)).Select(s => Kinderen(s, gebruik)).DefaultIfEmpty(0).Max();

    private static RoosterOordeel WeegPlek(
        Plek plek, Venster venster, IReadOnlyCollection<Plekgebruik> gebruik, IReadOnlyCollection<Toezichthouder> toezicht, Dienstnorm norm)
    {
        var hier = toezicht.Where(t => t.PlekId == plek.Id && t.Venster.Overlapt(venster)).ToList();
        var vastgesteld = norm.Vastgesteld.Where(b => b.PlekId == plek.Id && b.Venster.Overlapt(venster)).Select(b => b.Aantal).DefaultIfEmpty(0).Max();
        var krapst = Stukken(venster, gebruik.Select(g => g.Venster).Concat(hier.Select(h => h.Venster)))
            .Select(stuk => (Stuk: stuk, Kinderen: Kinderen(stuk, gebruik), Er: hier.Count(h => Dekt(h.Venster, stuk))))
            .Select(s => (s.Stuk, s.Kinderen, s.Er, Nodig: Math.Max(vastgesteld, NaarSchoolnorm(s.Kinderen, norm.KinderenPerHelper, plek.Soort))))
            .OrderByDescending(s => s.Nodig - s.Er).ThenByDescending(s => s.Kinderen).ThenBy(s => s.Stuk.Van).First();
        var isGoed = krapst.Er >= krapst.Nodig;
        var wanneer = isGoed || krapst.Stuk == venster ? "" : $" {krapst.Stuk}";
        return new RoosterOordeel(
            plek.Id, venster, krapst.Er, krapst.Nodig, hier.Exists(h => h.Gediplomeerd), $"{plek.Naam}{wanneer}: {krapst.Er} van {krapst.Nodig}", isGoed,
            krapst.Kinderen, NaarRichtlijn(krapst.Kinderen, plek.Soort), NaarSchoolnorm(krapst.Kinderen, norm.KinderenPerHelper, plek.Soort),
            MetVastgesteld(Uitleg(krapst.Kinderen, norm.KinderenPerHelper, plek.Soort), vastgesteld));
    }

    private static RoosterOordeel WeegGediplomeerde(Venster venster, IReadOnlyCollection<Plekgebruik> gebruik, IReadOnlyCollection<Toezichthouder> toezicht)
    {
        var met = toezicht.Where(t => t.Gediplomeerd && t.Venster.Overlapt(venster)).ToList();
        var krapst = Stukken(venster, met.Select(t => t.Venster)).Select(s => (Stuk: s, Er: met.Count(t => Dekt(t.Venster, s)))).MinBy(s => s.Er);
        var zin = krapst.Er > 0 ? "Er is een gediplomeerde" : krapst.Stuk == venster ? "Geen gediplomeerde" : $"Geen gediplomeerde {krapst.Stuk}";
        return new RoosterOordeel(
            RoosterOordeel.HeleSchool, venster, krapst.Er, 1, krapst.Er > 0, zin, krapst.Er > 0, Drukst(venster, gebruik), 1, 1,
            "Tijdens het overblijven is er altijd minstens één gediplomeerde overblijfkracht op school.");
    }

    /// <summary>A window cut where something begins or ends.</summary>
    private static IEnumerable<Venster> Stukken(Venster venster, IEnumerable<Venster> delen)
    {
        var grenzen = delen.SelectMany(d => new[] { d.Van, d.Tot }).Append(venster.Van).Append(venster.Tot)
            .Where(t => venster.Van <= t && t <= venster.Tot).Distinct().Order().ToList();
        return grenzen.Zip(grenzen.Skip(1), (van, tot) => new Venster(van, tot));
    }

    private static bool Dekt(Venster dienst, Venster stuk) => dienst.Van <= stuk.Van && stuk.Tot <= dienst.Tot;

    private static int Kinderen(Venster stuk, IEnumerable<Plekgebruik> gebruik) => gebruik.Where(g => Dekt(g.Venster, stuk)).Sum(g => g.Kinderen);

    private static int Deel(int kinderen, int per) => (kinderen + per - 1) / per;

    private static string MetVastgesteld(string uitleg, int aantal) => aantal == 0 ? uitleg : $"{uitleg} De commissie stelde {aantal} vast.";

    private static string Helpers(int aantal) => aantal == 1 ? "1 helper" : $"{aantal} helpers";

    private static string Kinderen(int aantal) => aantal == 1 ? "1 kind" : $"{aantal} kinderen";
}
