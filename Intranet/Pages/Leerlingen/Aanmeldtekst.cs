using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>An aanmelding, a day and a reason in the school's words (TSO-6a, TSO-6e).</summary>
internal static class Aanmeldtekst
{
    /// <summary>"ma, di en do", "incidenteel", "geen"; "ma en do vanaf 1 dec" when it has yet to begin.</summary>
    public static string Kort(Aanmelding? aanmelding, DateOnly vandaag)
    {
        var tekst = Wat(aanmelding);
        return aanmelding is not null && aanmelding.Vanaf > vandaag ? $"{tekst} vanaf {Datums.Kort(aanmelding.Vanaf)}" : tekst;
    }

    public static string Wat(Aanmelding? aanmelding) => aanmelding?.Soort switch
    {
        AanmeldingSoort.Structureel => aanmelding.Weekdagen.Leesbaar(),
        AanmeldingSoort.Incidenteel => "incidenteel",
        _ => "geen",
    };

    /// <summary>A sentence for head and panel of the card: only days on which the school has overblijven.</summary>
    public static string Zin(Aanmelding? aanmelding, Weekdagen overblijfdagen) => aanmelding?.Soort switch
    {
        AanmeldingSoort.Structureel when (aanmelding.Weekdagen & overblijfdagen) == Weekdagen.Geen =>
            $"Blijft niet over: op {aanmelding.Weekdagen.Leesbaar()} is er geen overblijven.",
        AanmeldingSoort.Structureel => $"Blijft over op {(aanmelding.Weekdagen & overblijfdagen).Leesbaar()}.",
        AanmeldingSoort.Incidenteel => "Blijft soms over, steeds vooraf gemeld.",
        _ => "Blijft niet over.",
    };

    public static string Wijze(Reglementwijze wijze) => wijze switch
    {
        Reglementwijze.Mail => "met de mail",
        Reglementwijze.Schoolgids => "in de schoolgids",
        _ => "op papier",
    };

    public static string Reden(AfmeldReden? reden) => reden switch
    {
        AfmeldReden.Ziek => "ziek",
        AfmeldReden.Tandarts => "tandarts of dokter",
        AfmeldReden.Speelafspraak => "speelafspraak",
        AfmeldReden.Verlof => "verlof",
        AfmeldReden.Anders => "andere reden",
        _ => "",
    };
}
