using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>The steps of a schooljaar and the settings beside them (OSO-T, OSO-K2, OSO-L1). Pure.</summary>
internal static class TijdpadRules
{
    public const int WistermijnMin = 7;
    public const int WistermijnMax = 180;

    /// <summary>The one chosen; until then the procedure of that schooljaar.</summary>
    public static string Sjabloon(OverdrachtState state, Schooljaar jaar) =>
        state.Sjabloon.Length > 0 ? state.Sjabloon : Tijdpadsjablonen.Standaard(jaar);

    public static ImmutableArray<Tijdpadstap> Stappen(OverdrachtState state, Schooljaar jaar) =>
        state.EigenStappen ? state.Stappen : Tijdpadsjablonen.Van(Sjabloon(state, jaar), jaar);

    public static TijdpadView View(OverdrachtState state, Schooljaar jaar, bool magWijzigen) => new(
        Sjabloon(state, jaar), Stappen(state, jaar), state.Versie, magWijzigen, state.WissenNaDagen, state.Okrsjabloon ?? Okrsjablonen.Standaard);

    public static Uitkomst<OverdrachtState> Kies(OverdrachtState was, string sjabloon) => !Tijdpadsjablonen.Alle.Contains(sjabloon, StringComparer.Ordinal)
        ? Weigeringen.Onbekend("dit tijdpad")
        : was with { Sjabloon = sjabloon, EigenStappen = false, Stappen = [] };

    /// <summary>Adds a step, or replaces the one with the same id.</summary>
    public static Uitkomst<OverdrachtState> Bewaar(OverdrachtState was, Tijdpadstap stap, Schooljaar jaar)
    {
        var schoon = stap with { Naam = TekstRules.Schoon(stap.Naam), Toelichting = TekstRules.SchoonOfNiets(stap.Toelichting) };
        if (Keur(schoon, jaar) is { } nee)
        {
            return nee;
        }

        var stappen = Stappen(was, jaar);
        if (string.IsNullOrEmpty(schoon.Id))
        {
            return stappen.Length >= OverdrachtGrenzen.TijdpadstappenMax
                ? Weigeringen.TeVeel("stappen", OverdrachtGrenzen.TijdpadstappenMax)
                : Met(was, stappen.Add(schoon with { Id = NieuwId(was) }));
        }

        return stappen.FirstOrDefault(s => s.Id == schoon.Id) is not { } oud ? Weigeringen.Onbekend("deze stap")
            : oud == schoon ? was : Met(was, stappen.Replace(oud, schoon));
    }

    public static Uitkomst<OverdrachtState> Verwijder(OverdrachtState was, string id, Schooljaar jaar)
    {
        var stappen = Stappen(was, jaar);
        return stappen.Any(s => s.Id == id) ? Met(was, stappen.RemoveAll(s => s.Id == id)) : Weigeringen.Onbekend("deze stap");
    }

    /// <summary>By the rules of who adds one, with its own id.</summary>
    public static Uitkomst<OverdrachtState> HaalTerug(OverdrachtState was, string id, Schooljaar jaar, DateOnly vandaag)
    {
        if (was.Prullenbak.Zoek(id, vandaag)?.Inhoud is not { } stap)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        var stappen = Stappen(was, jaar);
        return stappen.Any(s => s.Id == id) ? Weigeringen.WeggehaaldStaatErAl(stap.Naam)
            : stappen.Length >= OverdrachtGrenzen.TijdpadstappenMax ? Weigeringen.TeVeel("stappen", OverdrachtGrenzen.TijdpadstappenMax)
            : Keur(stap, jaar) is { } nee ? nee
            : Met(was, stappen.Add(stap));
    }

    public static Uitkomst<OverdrachtState> ZetWistermijn(OverdrachtState was, int? dagen) =>
        dagen is < WistermijnMin or > WistermijnMax ? Weigeringen.OverdrachtWistermijn(WistermijnMin, WistermijnMax) : was with { WissenNaDagen = dagen };

    public static Uitkomst<OverdrachtState> ZetOkrsjabloon(OverdrachtState was, string id) =>
        Okrsjablonen.Zoek(id) is null ? Weigeringen.Onbekend("dit formulier") : was with { Okrsjabloon = id };

    private static Weigering? Keur(Tijdpadstap stap, Schooljaar jaar) =>
        TekstRules.KeurVerplicht(stap.Naam, "naam", "de naam van de stap", OverdrachtGrenzen.NaamMax)
        ?? TekstRules.Keur(stap.Toelichting, "toelichting", "de toelichting", OverdrachtGrenzen.KorteTekstMax)
        ?? (jaar.Bevat(stap.Vanaf) && jaar.Bevat(stap.Uiterlijk) && stap.Vanaf <= stap.Uiterlijk ? null : Weigeringen.OverdrachtStapDatum(jaar))
        ?? (stap.Wie is { } wie && !Enum.IsDefined(wie) ? Weigeringen.Keuze("wie", "wie dit doet") : null)
        ?? (stap.Bordstap is { } kolom && !Bordstappen.Alle.Contains(kolom, StringComparer.Ordinal) ? Weigeringen.Keuze("bordstap", "een stap van het bord") : null);

    private static OverdrachtState Met(OverdrachtState was, ImmutableArray<Tijdpadstap> stappen) =>
        was with { EigenStappen = true, Stappen = [.. stappen.OrderBy(s => s.Uiterlijk).ThenBy(s => s.Vanaf)] };

    /// <summary>Grows with each change, so that it never comes back.</summary>
    private static string NieuwId(OverdrachtState was) => string.Create(CultureInfo.InvariantCulture, $"stap-{was.Versie + 1}");
}
