using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Spelmateriaal;

/// <summary>The register of spelmateriaal and the tick that it is put away (TSO-13a, TSO-13b). Pure.</summary>
internal static class MateriaalRules
{
    public static Uitkomst<MateriaalState> Bewaar(
        MateriaalState was, string? id, string nieuwId, MateriaalInvoer invoer, SchoolView school, Wie wie, DateTimeOffset nu, long versie = 0)
    {
        var schoon = invoer with
        {
            Naam = TekstRules.Schoon(invoer.Naam),
            PlekId = TekstRules.SchoonOfNiets(invoer.PlekId),
            Toelichting = TekstRules.SchoonOfNiets(invoer.Toelichting),
        };
        var oud = id is null ? null : was.Lijst.FirstOrDefault(m => m.Id == id);
        var nee = TekstRules.KeurVerplicht(schoon.Naam, "naam", "wat het is", MateriaalGrenzen.NaamMax)
            ?? (schoon.Aantal is < 1 or > MateriaalGrenzen.AantalMax ? Weigeringen.MateriaalAantal(MateriaalGrenzen.AantalMax) : null)
            ?? (schoon.PlekId is not null && school.Plek(schoon.PlekId) is null ? Weigeringen.VerkeerdePlek("plek-id") : null)
            ?? KeurStand(schoon.Stand, schoon.Toelichting)
            ?? (schoon.Centen is < 0 or > MateriaalGrenzen.EuroMax * 100L ? Weigeringen.MateriaalBedrag(MateriaalGrenzen.EuroMax) : null)
            ?? (id is not null && oud is null ? Weigeringen.Onbekend("dit materiaal") : null)
            ?? (id is null && was.Lijst.Length >= MateriaalGrenzen.LijstMax ? Weigeringen.TeVeel("stuks op de lijst", MateriaalGrenzen.LijstMax) : null);
        if (nee is not null || (oud is not null && oud.Versie != versie))
        {
            return oud is not null && oud.Versie != versie ? Weigeringen.Verouderd : nee!;
        }

        var nieuw = new Materiaal(oud?.Id ?? nieuwId, schoon, nu, wie.Naam, (oud?.Versie ?? 0) + 1);
        return was with { Lijst = oud is null ? was.Lijst.Add(nieuw) : was.Lijst.Replace(oud, nieuw) };
    }

    public static Uitkomst<MateriaalState> Meld(MateriaalState was, string id, Materiaalstand stand, string? toelichting, Wie wie, DateTimeOffset nu)
    {
        var tekst = TekstRules.SchoonOfNiets(toelichting);
        return was.Lijst.FirstOrDefault(m => m.Id == id) is not { } oud ? Weigeringen.Onbekend("dit materiaal")
            : stand == Materiaalstand.Wens || oud.Gegevens.Stand == Materiaalstand.Wens ? Weigeringen.Keuze("stand", "heel, kapot of buiten gebruik")
            : KeurStand(stand, tekst) is { } nee ? nee
            : was with { Lijst = was.Lijst.Replace(oud, oud with { Gegevens = oud.Gegevens with { Stand = stand, Toelichting = stand == Materiaalstand.InOrde ? null : tekst }, GewijzigdOp = nu, DoorNaam = wie.Naam, Versie = oud.Versie + 1 }) };
    }

    public static Uitkomst<MateriaalState> VoerAf(MateriaalState was, string id) =>
        was.Lijst.FirstOrDefault(m => m.Id == id) is { } oud ? was with { Lijst = was.Lijst.Remove(oud) } : Weigeringen.Onbekend("dit materiaal");

    /// <summary>On a day with overblijven, at a place where children play (TSO-13b).</summary>
    public static Uitkomst<MateriaalState> Vink(MateriaalState was, string plekId, string? mist, SchoolView school, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        var tekst = TekstRules.SchoonOfNiets(mist);
        var nee = !Plekken(school, vandaag).Contains(plekId) ? Weigeringen.OpruimdagNiet : TekstRules.Keur(tekst, "mist", "wat er mist", MateriaalGrenzen.TekstMax);
        return nee is not null ? nee : was with
        {
            Vinken = [.. was.Vinken.Where(v => v.Datum != vandaag || v.PlekId != plekId).Append(new Opgeruimd(vandaag, plekId, nu, wie.Naam, tekst)).TakeLast(MateriaalGrenzen.VinkenMax)],
        };
    }

    /// <summary>Speelplaatsen of the groepen of this schooljaar, on a day with overblijven.</summary>
    public static ImmutableArray<string> Plekken(SchoolView school, DateOnly dag) => !school.HeeftOverblijven(dag) ? []
        : [.. school.GroepenVan(Schooljaar.Van(dag)).Where(g => school.HeeftOverblijven(dag, g.Id)).Select(g => g.BuitenPlekId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static MateriaalState Opgeruimd(MateriaalState was, DateOnly vandaag)
    {
        var blijft = was.Vinken.RemoveAll(v => v.Datum.AddDays(MateriaalGrenzen.VinkDagen) <= vandaag);
        return blijft.Length == was.Vinken.Length ? was : was with { Vinken = blijft };
    }

    public static MateriaalView View(MateriaalState state, SchoolView school, DateOnly vandaag, bool magBeheren, bool magMelden) => new(
        [.. state.Lijst.OrderBy(m => Volgorde(m.Gegevens.Stand)).ThenBy(m => m.Gegevens.Naam, StringComparer.CurrentCultureIgnoreCase).ThenBy(m => m.Id, StringComparer.Ordinal)],
        [.. state.Vinken.Where(v => v.Datum == vandaag)], [.. state.Vinken.Where(v => v.Datum != vandaag).Reverse()], Plekken(school, vandaag), magBeheren, magMelden);

    private static int Volgorde(Materiaalstand stand) => stand switch { Materiaalstand.BuitenGebruik => 0, Materiaalstand.Defect => 1, Materiaalstand.Wens => 2, _ => 3 };

    private static Weigering? KeurStand(Materiaalstand stand, string? toelichting) => !Enum.IsDefined(stand) ? Weigeringen.Keuze("stand", "hoe het ermee is")
        : toelichting is null && stand is (Materiaalstand.Defect or Materiaalstand.BuitenGebruik) ? Weigeringen.MateriaalWatIsEr
        : TekstRules.Keur(toelichting, "toelichting", "de toelichting", MateriaalGrenzen.TekstMax);
}
