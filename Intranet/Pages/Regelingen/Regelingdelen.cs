using System.Collections.Immutable;
using OrleansSchool.Afspraken;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Part _Versies: all versions of a regeling, the newest first.</summary>
/// <param name="MetBesluit">For who may open the besluit that a version carries out.</param>
public sealed record VersiesModel(string Adres, RegelingView View, bool MetBesluit)
{
    public string Hier => $"{Adres}/regelingen/{View.Soort}";

    public bool HeeftVorige(RegelingVersie versie) => versie.Nr > View.Versies[0].Nr;
}

/// <summary>Part _Besluiten: besluiten about the reglement that ask for a new version (TSO-15a).</summary>
/// <param name="MetKnop">Where the form isn't on the same page.</param>
public sealed record ReglementbesluitenModel(string Adres, RegelingView View, bool MetKnop)
{
    public string Nieuw => $"{Adres}/regelingen/{View.Soort}/nieuw";
}

/// <summary>Part _Verschil: rules that changed, one by one, or neighbours that stayed as they were, together.</summary>
public sealed record Verschilblok(bool IsGelijk, ImmutableArray<Regelverschil> Regels)
{
    public static ImmutableArray<Verschilblok> Van(ImmutableArray<Regelverschil> regels)
    {
        var blokken = ImmutableArray.CreateBuilder<Verschilblok>();
        foreach (var regel in regels)
        {
            var isGelijk = regel.Soort == Verschilsoort.Gelijk;
            if (isGelijk && blokken.Count > 0 && blokken[^1].IsGelijk)
            {
                blokken[^1] = blokken[^1] with { Regels = blokken[^1].Regels.Add(regel) };
            }
            else
            {
                blokken.Add(new Verschilblok(isGelijk, [regel]));
            }
        }

        return blokken.ToImmutable();
    }
}
