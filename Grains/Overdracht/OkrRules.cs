using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Answers of the beknopt OKR: what is asked, and autosave field by field (OSO-K2, OSO-K3).</summary>
internal static class OkrRules
{
    /// <summary>The fields that are asked with these answers: one with a condition only when that says "ja".</summary>
    public static ImmutableArray<Okrveld> Gevraagd(Okrsjabloon sjabloon, ImmutableArray<Okrantwoord> antwoorden) =>
        [.. sjabloon.Secties.SelectMany(s => s.Velden).Where(v => v.Als is null || antwoorden.Any(a => a.Veld == v.Als && a.Keuze == Okrkeuzes.Ja))];

    /// <summary>A text is filled by words, a scale or choice by what was chosen; of several choices words alone will do.</summary>
    public static bool IsGevuld(Okrveld veld, Okrantwoord? antwoord) => veld.Soort switch
    {
        Okrsoort.Tekst => !string.IsNullOrWhiteSpace(antwoord?.Tekst),
        Okrsoort.Meerkeuze => antwoord is not null && (!string.IsNullOrEmpty(antwoord.Keuze) || antwoord.Tekst.Length > 0),
        _ => !string.IsNullOrEmpty(antwoord?.Keuze),
    };

    /// <summary>
    /// Takes each answer that was typed over the newest version of its field; a stale one comes back as it is now, a wrong one is refused
    /// and the others go on.
    /// </summary>
    /// <param name="schrijver">Leerkracht writes every field, Samen (the intern begeleider) only those of both.</param>
    public static (ImmutableArray<Okrantwoord> Nieuw, Okrbewaring Antwoord) Bewaar(
        ImmutableArray<Okrantwoord> nu, ImmutableArray<Okrantwoord> invoer, Okrsjabloon sjabloon, Okrschrijver schrijver, DateTimeOffset op)
    {
        var velden = sjabloon.Secties.SelectMany(s => s.Velden).ToList();
        if (invoer.IsDefault || invoer.Length > velden.Count)
        {
            return (nu, new Okrbewaring([], [], [Weigeringen.TeVeel("antwoorden tegelijk", velden.Count)], op));
        }

        var staand = nu.ToDictionary(a => a.Veld, StringComparer.Ordinal);
        List<Okrantwoord> bewaard = [];
        List<Okrantwoord> verouderd = [];
        List<Weigering> geweigerd = [];
        foreach (var ruw in invoer)
        {
            var veld = velden.Find(v => v.Id == ruw.Veld);
            var schoon = veld is null ? ruw : Schoon(ruw, veld);
            if (Keur(schoon, veld, schrijver) is { } nee)
            {
                geweigerd.Add(nee);
                continue;
            }

            var was = staand.GetValueOrDefault(ruw.Veld) ?? new Okrantwoord(ruw.Veld, "", null, 0);
            var zelfde = was.Tekst == schoon.Tekst && was.Keuze == schoon.Keuze;
            if (!zelfde && ruw.Versie != was.Versie)
            {
                verouderd.Add(was);
                continue;
            }

            var wordt = zelfde ? was : schoon with { Versie = was.Versie + 1 };
            staand[ruw.Veld] = wordt;
            bewaard.Add(wordt);
        }

        return (Geordend(staand, velden), new Okrbewaring([.. bewaard], [.. verouderd], [.. geweigerd], op));
    }

    /// <summary>In the order of the form, so that the same answers are the same content; what the form has no longer comes last.</summary>
    private static ImmutableArray<Okrantwoord> Geordend(Dictionary<string, Okrantwoord> antwoorden, List<Okrveld> velden) =>
    [
        .. antwoorden.Values.Where(a => a.Versie > 0)
            .OrderBy(a => velden.FindIndex(v => v.Id == a.Veld) is >= 0 and var plek ? plek : velden.Count).ThenBy(a => a.Veld, StringComparer.Ordinal),
    ];

    /// <summary>A tick that a text matters says nothing without that text.</summary>
    private static Okrantwoord Schoon(Okrantwoord antwoord, Okrveld veld)
    {
        var tekst = TekstRules.Schoon(antwoord.Tekst);
        if (veld.Soort == Okrsoort.Tekst && tekst.Length == 0)
        {
            return antwoord with { Tekst = "", Keuze = null };
        }

        var gekozen = Okrkeuzes.Los(antwoord.Keuze).ToHashSet(StringComparer.Ordinal);
        var opVolgorde = Okrkeuzes.Van(veld).Where(gekozen.Contains).Concat(gekozen.Except(Okrkeuzes.Van(veld), StringComparer.Ordinal));
        return antwoord with { Tekst = tekst, Keuze = gekozen.Count == 0 ? null : string.Join(',', opVolgorde) };
    }

    private static Weigering? Keur(Okrantwoord antwoord, Okrveld? veld, Okrschrijver schrijver)
    {
        if (veld is null)
        {
            return Weigeringen.InhoudVeldOnbekend(Bekend(antwoord.Veld));
        }

        if (schrijver != Okrschrijver.Leerkracht && veld.Schrijver != Okrschrijver.Samen)
        {
            return Weigeringen.InhoudVeldNietVanJou(veld.Id);
        }

        if (Okrkeuzes.Los(antwoord.Keuze) is var gekozen && (gekozen.Except(Okrkeuzes.Van(veld), StringComparer.Ordinal).Any() || (veld.Soort != Okrsoort.Meerkeuze && gekozen.Length > 1)))
        {
            return Weigeringen.Keuze(veld.Id, $"bij '{veld.Label}' een antwoord uit de lijst");
        }

        return antwoord.Tekst.Length == 0 ? null
            : veld.TekstMax == 0 ? Weigeringen.InhoudGeenTekst(veld.Id)
            : TekstRules.KeurRegels(antwoord.Tekst, veld.Id, $"je antwoord bij '{veld.Label}'", veld.TekstMax);
    }

    /// <summary>What a browser called a field, no longer than a field can be.</summary>
    private static string Bekend(string? veld) => veld is { Length: > 0 and <= 20 } ? veld : "onbekend";
}
