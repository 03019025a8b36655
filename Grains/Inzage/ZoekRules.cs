using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inzage;

/// <summary>What a question about the log finds.</summary>
internal static class ZoekRules
{
    public static Weigering? Keur(DateOnly van, DateOnly totEnMet) =>
        totEnMet < van ? Weigeringen.InzageVolgorde
        : totEnMet.DayNumber - van.DayNumber > InzageGrenzen.PeriodeDagenMax ? Weigeringen.InzageTeLang
        : null;

    public static bool Past(Inzagevraag vraag, Inzageregel regel) =>
        (vraag.AccountId is null || regel.AccountId == vraag.AccountId)
        && (vraag.Soort is null || regel.Soort == vraag.Soort)
        && (vraag.GroepId is null || regel.GroepId == vraag.GroepId)
        && (vraag.LeerlingId is null || regel.LeerlingId == vraag.LeerlingId || StondOpDeLijst(vraag, regel));

    /// <summary>Newest first, with their numbers.</summary>
    public static Bladuitkomst Zoek(Inzagevraag vraag, Toegangslogblad blad) => new(
        [.. blad.Regels.Select((r, i) => new GenummerdeRegel(blad.EersteNr + i, r.Regel)).Where(r => Past(vraag, r.Regel)).Reverse()]);

    /// <summary>A list of its groep, or of the whole school, at a moment when the child was there.</summary>
    private static bool StondOpDeLijst(Inzagevraag vraag, Inzageregel regel) =>
        regel is { LeerlingId: null, Soort: Inzagesoort.Groep or Inzagesoort.School or Inzagesoort.Uitvoer }
        && vraag.Groepsloop?.StondIn(regel.GroepId, regel.Op) == true;
}

/// <summary>Gathers what pages give, newest first, and keeps only the asked part.</summary>
internal sealed class Zoekbak(Inzagevraag vraag)
{
    private readonly ImmutableArray<GenummerdeRegel>.Builder _regels = ImmutableArray.CreateBuilder<GenummerdeRegel>();
    private readonly Dictionary<string, PersoonInzage> _personen = new(StringComparer.Ordinal);
    private int _gevonden;

    public void Voeg(Bladuitkomst blad)
    {
        foreach (var regel in blad.Regels)
        {
            if (_gevonden++ >= vraag.Overslaan && _regels.Count < Math.Min(vraag.Aantal, InzageGrenzen.RegelsMax))
            {
                _regels.Add(regel);
            }

            Tel(regel.Regel);
        }
    }

    public ToegangslogView Klaar() => new(
        _regels.ToImmutable(), _gevonden,
        [.. _personen.Values.OrderByDescending(p => p.Laatst).ThenBy(p => p.AccountId, StringComparer.Ordinal).Take(InzageGrenzen.PersonenMax)]);

    /// <summary>The first line of a person is its newest: that one gives name and role.</summary>
    private void Tel(Inzageregel regel)
    {
        var tot = _personen.GetValueOrDefault(regel.AccountId)
            ?? new PersoonInzage(regel.AccountId, regel.Naam, regel.Als, 0, 0, regel.Op);
        _personen[regel.AccountId] = tot with { Aantal = tot.Aantal + 1, Gericht = tot.Gericht + (regel.LeerlingId is null ? 0 : 1) };
    }
}
