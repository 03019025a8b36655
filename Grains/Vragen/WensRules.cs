using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Vragen;

/// <summary>What a verzorger may ask to be changed, and how it reads for who decides (PAR-1, TSO-6d).</summary>
internal static class WensRules
{
    /// <summary>The wish as it is kept: days of the school only, a number as cards keep it.</summary>
    public static Uitkomst<Ouderwens> Keur(Ouderwens wens, Ouderbeeld kind, Oudergegevens ouder, SchoolView school, DateOnly vandaag) => wens.Soort switch
    {
        Wenssoort.Aanmelding => KeurAanmelding(wens, kind, school, vandaag),
        Wenssoort.Telefoon => !Telefoon.Probeer(wens.Waarde, out var nummer) ? Weigeringen.WensTelefoon : nummer == ouder.Telefoon ? Weigeringen.WensAlZo : Gegeven(wens, nummer),
        Wenssoort.Mail => KeurMail(wens, ouder),
        Wenssoort.Adres => KeurAdres(wens),
        Wenssoort.Anders or Wenssoort.Inzage => Gegeven(wens, null),
        _ => Weigeringen.Keuze("soort", "wat er niet klopt"),
    };

    /// <summary>What must be told besides; an empty text is none.</summary>
    public static Weigering? KeurToelichting(Wenssoort soort, string? toelichting) =>
        toelichting is null && soort != Wenssoort.Anders ? null
        : TekstRules.KeurRegels(toelichting ?? "", "toelichting", soort == Wenssoort.Anders ? "wat er niet klopt" : "uw toelichting", WensGrenzen.ToelichtingMax);

    /// <summary>As it stands in the list of questions: without the new number or address, which not all who read that list may see.</summary>
    public static string Tekst(Ouderwens wens, string? toelichting)
    {
        var zin = wens.Soort switch
        {
            Wenssoort.Aanmelding => Aanmeldzin(wens),
            Wenssoort.Telefoon => "Geeft een ander telefoonnummer door.",
            Wenssoort.Mail => "Geeft een ander mailadres door.",
            Wenssoort.Adres => "Geeft een ander adres door.",
            Wenssoort.Anders => "Meldt dat er iets in de gegevens niet klopt.",
            _ => "Vraagt een overzicht van wat de school over dit kind en over deze ouder bewaart.",
        };
        return toelichting is null ? zin : $"{zin}\n{toelichting}";
    }

    /// <summary>What makes one form another one.</summary>
    public static string?[] Merk(Ouderwens wens, string? toelichting) =>
    [
        "wens", wens.Soort.ToString(), wens.Per is { } per ? Sleutels.Dag(per) : null, wens.Aanmelding?.ToString(),
        ((int)wens.Weekdagen).ToString(CultureInfo.InvariantCulture), wens.Waarde, toelichting,
    ];

    /// <summary>An answer that waits for the same verzorger on the same matter.</summary>
    public static bool LooptAl(IEnumerable<Oudervraag> vragen, string accountId, Wenssoort soort) =>
        vragen.Any(v => v.AccountId == accountId && v.Stand != Vraagstand.Beantwoord && v.Wens?.Soort == soort);

    /// <summary>What who reads the list may see of it: a number or address only with the card.</summary>
    public static Oudervraag Voor(Oudervraag vraag, bool magKaart) =>
        vraag.Wens is { Waarde: not null } wens && !magKaart ? vraag with { Wens = wens with { Waarde = null } } : vraag;

    private static Uitkomst<Ouderwens> KeurAanmelding(Ouderwens wens, Ouderbeeld kind, SchoolView school, DateOnly vandaag)
    {
        if (wens.Aanmelding is not { } soort || !Enum.IsDefined(soort))
        {
            return Weigeringen.Keuze("soort", "wat het wordt");
        }

        if (wens.Per is not { } per)
        {
            return Weigeringen.Verplicht("per", "vanaf welke dag het geldt");
        }

        var dagen = soort == AanmeldingSoort.Structureel ? wens.Weekdagen : Weekdagen.Geen;
        return per <= vandaag ? Weigeringen.WensTeVroeg
            : per > vandaag.AddDays(WensGrenzen.DagenVooruit) ? Weigeringen.WensTeVer
            : soort == AanmeldingSoort.Structureel && (dagen == Weekdagen.Geen || (dagen & ~school.Overblijfdagen) != Weekdagen.Geen) ? Weigeringen.WensDagen
            : IsAlZo(kind, per, soort, dagen) ? Weigeringen.WensAlZo
            : new Ouderwens(Wenssoort.Aanmelding, per, soort, dagen, null);
    }

    /// <summary>Nothing would change on that day: it is so, and no other aanmelding takes its place before it.</summary>
    private static bool IsAlZo(Ouderbeeld kind, DateOnly per, AanmeldingSoort soort, Weekdagen dagen)
    {
        var dan = kind.Straks is { } straks && straks.Vanaf <= per ? straks : kind.Aanmelding;
        return (dan?.Soort ?? AanmeldingSoort.Geen) == soort && (soort != AanmeldingSoort.Structureel || dan!.Weekdagen == dagen);
    }

    private static Uitkomst<Ouderwens> KeurMail(Ouderwens wens, Oudergegevens ouder)
    {
        var mail = TekstRules.Schoon(wens.Waarde);
        return !Mailadres.IsGeldig(mail) || mail.Length > WensGrenzen.WaardeMax ? Weigeringen.WensMail
            : string.Equals(mail, ouder.Email, StringComparison.OrdinalIgnoreCase) ? Weigeringen.WensAlZo
            : Gegeven(wens, mail);
    }

    private static Uitkomst<Ouderwens> KeurAdres(Ouderwens wens)
    {
        var adres = TekstRules.Schoon(wens.Waarde);
        return TekstRules.KeurVerplicht(adres, "waarde", "uw nieuwe adres", WensGrenzen.WaardeMax) is { } nee ? nee : Gegeven(wens, adres);
    }

    private static Ouderwens Gegeven(Ouderwens wens, string? waarde) => new(wens.Soort, null, null, Weekdagen.Geen, waarde);

    private static string Aanmeldzin(Ouderwens wens) => wens.Aanmelding switch
    {
        AanmeldingSoort.Structureel => $"Vraagt vaste dagen vanaf {Datums.Voluit(wens.Per!.Value)}: {wens.Weekdagen.Leesbaar()}.",
        AanmeldingSoort.Incidenteel => $"Vraagt vanaf {Datums.Voluit(wens.Per!.Value)} alleen nog losse dagen.",
        _ => $"Wil vanaf {Datums.Voluit(wens.Per!.Value)} stoppen met overblijven.",
    };
}
