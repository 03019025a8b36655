using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>What an outcome must have before it is recorded.</summary>
internal static partial class BesluitrouteRules
{
    /// <summary>Advice comes before instemming, and a negative advice has an answer; null when it may be given.</summary>
    private static Weigering? WaaromGeenInstemming(Besluitvoorstel besluit) =>
        besluit.Stappen.Any(s => IsAdvies(s.Stap) && s.Uitkomst is null) ? Weigeringen.BesluitEerstAdvies
        : besluit.Stappen.Any(s => s is { Uitkomst: Stapuitkomst.Negatief, Antwoord: null } && IsAdvies(s.Stap)) ? Weigeringen.BesluitAntwoordNodig
        : null;

    private static Weigering? KeurStap(Besluitvoorstel besluit, Besluitstap stap) =>
        !IsLopend(besluit) ? Weigeringen.BesluitAfgelopen
        : !IsAntwoord(stap) || Stap(besluit, stap) is not { } nu ? Weigeringen.BesluitStapNiet
        : besluit.Commissie is null ? Weigeringen.BesluitEerstCommissie
        : nu.Uitkomst is not null ? Weigeringen.BesluitStapAl
        : IsInstemming(stap) ? WaaromGeenInstemming(besluit)
        : null;

    /// <summary>An instemming has its document; a samenspraak too when somebody else records what they said.</summary>
    private static Weigering? KeurUitkomst(Besluitvoorstel besluit, StapInvoer invoer, string? documentId, Besluithandeling hier)
    {
        if (IsInstemming(invoer.Stap))
        {
            return invoer.Uitkomst is not (Stapuitkomst.Ingestemd or Stapuitkomst.NietIngestemd) ? Weigeringen.BesluitUitkomstNiet
                : documentId is null ? Weigeringen.BesluitDocumentNodig : null;
        }

        return invoer.Uitkomst switch
        {
            Stapuitkomst.Positief or Stapuitkomst.MetOpmerking or Stapuitkomst.Negatief =>
                IsSamenspraak(invoer.Stap) && documentId is null && !IsVan(invoer.Stap, hier.Wie, hier.Wie.School) ? Weigeringen.BesluitDocumentSamenspraak : null,
            Stapuitkomst.GeenAntwoord when IsAdvies(invoer.Stap) => KeurGeenAntwoord(Stap(besluit, invoer.Stap)!, hier.Vandaag), // who must agree says so
            _ => Weigeringen.BesluitUitkomstNiet,
        };
    }

    /// <summary>Who was asked gets the time that was said.</summary>
    private static Weigering? KeurGeenAntwoord(Stapvastlegging stap, DateOnly vandaag) =>
        stap.AntwoordVoor is not { } voor ? Weigeringen.BesluitNietGevraagd : voor > vandaag ? Weigeringen.BesluitNogTijd(voor) : null;

    private static Weigering? KeurDag(Besluitvoorstel besluit, StapInvoer invoer, DateOnly vandaag)
    {
        var vanaf = IsInstemming(invoer.Stap)
            ? besluit.Stappen.Where(s => IsAdvies(s.Stap)).Select(s => s.Op ?? besluit.Commissie!.Op).Append(besluit.Commissie!.Op).Max()
            : besluit.Commissie!.Op;
        return invoer.Op < vanaf || invoer.Op > vandaag ? Weigeringen.BesluitStapdag(vanaf) : null;
    }

    private static Weigering? KeurTekst(StapInvoer invoer)
    {
        var metReden = invoer.Uitkomst is Stapuitkomst.MetOpmerking or Stapuitkomst.Negatief or Stapuitkomst.NietIngestemd;
        var naam = invoer.Uitkomst == Stapuitkomst.GeenAntwoord
            ? TekstRules.Keur(invoer.DoorNaam, "door", "de naam", BesluitGrenzen.NaamMax)
            : TekstRules.KeurVerplicht(invoer.DoorNaam, "door", "wie namens hen sprak", BesluitGrenzen.NaamMax);
        return naam ?? (invoer.Tekst is null && !metReden ? null : TekstRules.KeurRegels(invoer.Tekst ?? "", "tekst", "wat zij schreven", BesluitenGrenzen.ReactieMax));
    }
}
