using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.School;

/// <summary>A groep that is away a whole day has no overblijven then (SCH-1).</summary>
internal static class UitjeRules
{
    /// <param name="nieuwId">Used when the uitje has no id yet.</param>
    public static Uitkomst<SchoolState> Bewaar(SchoolState was, Uitje uitje, string nieuwId, DateOnly vandaag)
    {
        var schoon = uitje with { Id = string.IsNullOrEmpty(uitje.Id) ? nieuwId : uitje.Id, Naam = TekstRules.Schoon(uitje.Naam) };
        if (Keur(was, schoon) is { } nee)
        {
            return nee;
        }

        var uitjes = SchoolRules.Zet(was.Uitjes, schoon, u => u.Id).RemoveAll(u => u.Datum < VrijeDagRules.Oudste(vandaag));
        return uitjes.Length > SchoolGrenzen.UitjesMax
            ? Weigeringen.TeVeel("uitjes", SchoolGrenzen.UitjesMax)
            : was with { Uitjes = [.. uitjes.OrderBy(u => u.Datum).ThenBy(u => u.Id, StringComparer.Ordinal)] };
    }

    /// <summary>
    /// A day that is over is changed only by who may correct the board (LIVE-6): its turns would lapse. Today a groep goes only before its
    /// lunch: after that the children stand on the board.
    /// </summary>
    public static Weigering? KeurDag(SchoolState was, Uitje? uitje, DateOnly vandaag, TimeOnly nu, Wie wie) =>
        uitje is null || uitje.Datum > vandaag ? null
        : uitje.Datum < vandaag ? (wie.MagHeleSchool(Recht.BordCorrigeren, wie.School) ? null : Weigeringen.VoorbijeDag)
        : was.Groepen.FirstOrDefault(g => g.Id == uitje.GroepId) is { } groep && nu >= groep.Tijden.Lunch ? Weigeringen.UitjeTijdensLunch(groep.Tijden.Lunch)
        : null;

    public static Uitkomst<SchoolState> Verwijder(SchoolState was, string id)
    {
        var uitjes = was.Uitjes.RemoveAll(u => u.Id == id);
        return uitjes.Length == was.Uitjes.Length ? Weigeringen.Onbekend("dit uitje") : was with { Uitjes = uitjes };
    }

    private static Weigering? Keur(SchoolState was, Uitje uitje)
    {
        if (!SchoolRules.IsId(uitje.Id))
        {
            return Weigeringen.OngeldigeId;
        }

        if (TekstRules.KeurVerplicht(uitje.Naam, "naam", "waar de groep heen gaat", SchoolGrenzen.KorteNaamMax) is { } nee)
        {
            return nee;
        }

        var groep = was.Groepen.FirstOrDefault(g => g.Id == uitje.GroepId);
        if (groep is null)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        if (!groep.Schooljaar.Bevat(uitje.Datum))
        {
            return Weigeringen.TeVerWeg("datum", groep.Schooljaar.EersteDag, groep.Schooljaar.LaatsteDag);
        }

        if (WaaromGeenOverblijven(was, uitje.Datum) is { } waarom)
        {
            return Weigeringen.UitjeZonderOverblijven(waarom);
        }

        var ander = was.Uitjes.FirstOrDefault(u => u.Id != uitje.Id && u.GroepId == uitje.GroepId && u.Datum == uitje.Datum);
        return ander is null ? null : Weigeringen.AlEenUitje(ander.Naam);
    }

    /// <summary>An uitje only takes overblijven away: on a day without it, it would be kept and do nothing.</summary>
    private static string? WaaromGeenOverblijven(SchoolState school, DateOnly datum) =>
        school.VrijeDagen.FirstOrDefault(v => v.Van <= datum && datum <= v.TotEnMet) is { } vrij
            ? $"Op {Datums.Lang(datum)} is er geen school: {vrij.Naam}."
            : VervallenDagen.Op(datum, school.Overblijfdagen, school.Vervallen).Heeft(datum.Weekdag()) ? null : $"Op {Datums.Lang(datum)} is er op deze school geen overblijven.";
}
