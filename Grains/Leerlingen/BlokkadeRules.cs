using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>Periods in which a child is geschorst, as its gedrag tells them (TSO-9c).</summary>
internal static class BlokkadeRules
{
    /// <summary>Of one schooljaar at most; more never come (GedragGrenzen.PerSchooljaarMax).</summary>
    public const int PerJaarMax = 6;

    public const int BewaardMax = 12;

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

    /// <summary>
    /// Those that touch a schooljaar: one that runs through the summer holds in the groep before and in the groep after (SCH-4).
    /// </summary>
    public static ImmutableArray<Blokkade> Van(ImmutableArray<Blokkade> alle, Schooljaar jaar) =>
        [.. alle.Where(b => b.Van <= jaar.LaatsteDag && (b.TotEnMet is null || b.TotEnMet >= jaar.EersteDag)).TakeLast(PerJaarMax)];
}
