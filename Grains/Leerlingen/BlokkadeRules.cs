using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>Periods in which a child is geschorst, as its gedrag tells them (TSO-9c), or uitgesloten, as its payers tell them (TSO-10n).</summary>
internal static class BlokkadeRules
{
    /// <summary>Of one schooljaar at most; more never come (GedragGrenzen.PerSchooljaarMax).</summary>
    public const int PerJaarMax = 6;

    public const int BewaardMax = 12;

    /// <summary>Payers that a child ever had and that told something; who lifted everything goes first.</summary>
    public const int BetalersMax = 12;

    /// <summary>The same state for news that was received already, or that says the same.</summary>
    public static LeerlingState Ontvang(LeerlingState was, Afzender van, ImmutableArray<Blokkade> schorsingen)
    {
        if (!was.Bestaat || was.GedragNummer >= van.Nummer)
        {
            return was;
        }

        var met = was with { GedragNummer = van.Nummer };
        return schorsingen.SequenceEqual(was.Blokkades) ? met : met with { Blokkades = [.. schorsingen.TakeLast(BewaardMax)] };
    }

    /// <summary>All periods of one payer, replacing what it told before; the same state for news that was received already.</summary>
    public static LeerlingState Ontvang(LeerlingState was, Afzender van, string betalerId, ImmutableArray<Blokkade> uitsluitingen)
    {
        var eerder = was.Uitsluitingen.FirstOrDefault(u => u.BetalerId == betalerId);
        if (!was.Bestaat || eerder?.Nummer >= van.Nummer)
        {
            return was;
        }

        var nieuw = new Betaleruitsluiting(betalerId, van.Nummer, [.. uitsluitingen.TakeLast(BewaardMax)]);
        return was with
        {
            Uitsluitingen = [.. was.Uitsluitingen.Where(u => u.BetalerId != betalerId).OrderBy(u => !u.Perioden.IsEmpty).Append(nieuw).TakeLast(BetalersMax)],
        };
    }

    /// <summary>Schorsingen first, then exclusions of all payers.</summary>
    public static ImmutableArray<Blokkade> Alle(LeerlingState state) => [.. state.Blokkades, .. Uitsluitingen(state)];

    /// <summary>What an overblijfgroep of a schooljaar must know.</summary>
    public static ImmutableArray<Blokkade> Van(LeerlingState state, Schooljaar jaar) => [.. Van(state.Blokkades, jaar), .. Van(Uitsluitingen(state), jaar)];

    private static ImmutableArray<Blokkade> Uitsluitingen(LeerlingState state) => [.. state.Uitsluitingen.SelectMany(u => u.Perioden).OrderBy(b => b.Van)];

    /// <summary>
    /// Those that touch a schooljaar: one that runs through the summer holds in the groep before and in the groep after (SCH-4).
    /// </summary>
    public static ImmutableArray<Blokkade> Van(ImmutableArray<Blokkade> alle, Schooljaar jaar) =>
        [.. alle.Where(b => b.Van <= jaar.LaatsteDag && (b.TotEnMet is null || b.TotEnMet >= jaar.EersteDag)).TakeLast(PerJaarMax)];
}
