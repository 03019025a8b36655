using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Commissie;

/// <summary>Who does what before which day (TSO-2i). Pure.</summary>
internal static class VergaderactieRules
{
    /// <param name="id">Of the action that is changed, or the new one's own.</param>
    public static Uitkomst<VergaderingState> Bewaar(VergaderingState was, string? id, Actiepunt invoer, Naamlijst namen, DateOnly vandaag)
    {
        var (tekst, naam) = (TekstRules.Schoon(invoer.Tekst), TekstRules.Schoon(invoer.WieNaam));
        var al = was.Acties.FirstOrDefault(a => a.Id == id);
        var nee = NotulenRules.WaaromNiet(was, vandaag)
            ?? (id is not null && al is null ? Weigeringen.Onbekend("dit actiepunt") : null)
            ?? (al is null && was.Acties.Length >= VergaderingGrenzen.ActiesMax ? Weigeringen.TeVeel("actiepunten", VergaderingGrenzen.ActiesMax) : null)
            ?? TekstRules.KeurRegels(tekst, "tekst", "wat er gedaan moet worden", VergaderingGrenzen.RedenMax)
            ?? TekstRules.KeurVerplicht(naam, "wie", "wie het doet", VergaderingGrenzen.NaamMax)
            ?? KeurDag(invoer.Voor, was.Gegevens!.Op)
            ?? (invoer.WieAccountId is null || was.Genodigden.Any(g => g.AccountId == invoer.WieAccountId) ? null : Weigeringen.Onbekend("deze genodigde"))
            ?? (namen.Kind(tekst).IsEmpty ? null : Weigeringen.ActieNaam);
        if (nee is not null)
        {
            return nee;
        }

        var schoon = invoer with { Tekst = tekst, WieNaam = naam };
        if (al is null && was.Acties.Any(a => a.Id == schoon.Id))
        {
            return was; // a form of so long ago that its operation is forgotten
        }

        // what came of it stays, unless it names who has become a child of the school since: then the minutes could never be settled
        var klaar = al?.KlaarTekst is { } gedaan && namen.Kind(gedaan).IsEmpty ? gedaan : null;
        return was with { Acties = al is null ? was.Acties.Add(schoon) : was.Acties.Replace(al, schoon with { Id = al.Id, KlaarOp = al.KlaarOp, KlaarTekst = klaar }) };
    }

    /// <summary>By who writes the minutes or who took it on; also long after the minutes were settled.</summary>
    public static Uitkomst<VergaderingState> Klaar(VergaderingState was, string id, string? tekst, Naamlijst namen, Vergaderhandeling hier)
    {
        if (was.Acties.FirstOrDefault(a => a.Id == id) is not { } actie)
        {
            return Weigeringen.Onbekend("dit actiepunt");
        }

        var schoon = TekstRules.SchoonOfNiets(tekst);
        var mag = actie.WieAccountId == hier.Wie.AccountId || VergaderRules.Mag(was, hier.Wie, hier.School, hier.Vandaag).Notuleren;
        var nee = !mag ? Weigeringen.GeenRecht
            : schoon is null ? null
            : TekstRules.KeurRegels(schoon, "klaar", "wat ervan kwam", VergaderingGrenzen.RedenMax) ?? (namen.Kind(schoon).IsEmpty ? null : Weigeringen.ActieNaam with { Veld = "klaar" });
        return nee is not null ? nee
            : actie.KlaarOp is not null ? was
            : was with { Acties = was.Acties.Replace(actie, actie with { KlaarOp = hier.Vandaag, KlaarTekst = schoon }) };
    }

    private static Weigering? KeurDag(DateOnly voor, DateOnly op) => voor < op || voor > op.AddYears(1) ? Weigeringen.ActieDag(op, op.AddYears(1)) : null;
}
