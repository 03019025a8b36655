using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Inlezen;

/// <summary>Reads a row of the table of overblijfkrachten (SCH-3, TSO-4).</summary>
internal static class HelperRijRules
{
    public static HelperRij Lees(Rijlezer lezer, DateOnly vandaag)
    {
        var naam = lezer.Naam(HelperVelden.Naam, HelperVelden.NaamVoor, HelperVelden.NaamTussen, HelperVelden.NaamAchter, "de naam van de helper", ToegangGrenzen.NaamMax);
        var rij = new HelperRij(
            lezer.Nr, naam ?? "", lezer.Telefoon(HelperVelden.Telefoon), lezer.Mail(HelperVelden.Email), lezer.JaNee(HelperVelden.Gediplomeerd, "gediplomeerd"),
            Verleden(lezer, HelperVelden.GediplomeerdOp, "de datum van het diploma", vandaag), Verleden(lezer, HelperVelden.Vog, "de datum van de VOG", vandaag),
            lezer.Datum(HelperVelden.Bhv, "het einde van de BHV"), lezer.Datum(HelperVelden.Ehbo, "het einde van de EHBO"),
            lezer.JaNee(HelperVelden.VasteInval, "vaste invalkracht"), DagcelRules.Lees(lezer, HelperVelden.Dagen), lezer.Datum(HelperVelden.Vanaf, "de eerste dag"),
            lezer.Datum(HelperVelden.TotEnMet, "de laatste dag"), lezer.Tekst(HelperVelden.Opmerking, "de opmerking", RoosterGrenzen.OpmerkingMax),
            Vorm(lezer), lezer.Tekst(HelperVelden.Bureau, "het bureau", RoosterGrenzen.BureauMax),
            Verleden(lezer, HelperVelden.TsoOp, "de datum van het TSO-certificaat", vandaag), lezer.Datum(HelperVelden.TsoTotEnMet, "het einde van het TSO-certificaat"));
        if (rij.TotEnMet < rij.Vanaf)
        {
            lezer.Meld(HelperVelden.TotEnMet, Tabelcode.DatumVolgorde, "De laatste dag ligt voor de eerste. Draai de datums om.");
        }

        return rij;
    }

    private static Dienstvorm? Vorm(Rijlezer lezer)
    {
        var tekst = lezer.Tekst(HelperVelden.Dienstvorm, "de dienstvorm", 40);
        if (tekst is null)
        {
            return null;
        }

        switch (Tabelvelden.Vorm(tekst))
        {
            case "vrijwilliger" or "vrijwillig" or "vrijwilligster":
                return Dienstvorm.Vrijwilliger;
            case "indienst" or "dienst" or "dienstverband" or "loondienst" or "inloondienst":
                return Dienstvorm.InDienst;
            case "ingehuurd" or "inhuur" or "uitzendkracht" or "zzp" or "detachering":
                return Dienstvorm.Ingehuurd;
            default:
                lezer.Meld(HelperVelden.Dienstvorm, Tabelcode.SoortOnleesbaar, $"Bij dienstvorm staat {Rijlezer.Citaat(tekst)}. Schrijf vrijwilliger, in dienst of ingehuurd.");
                return null;
        }
    }

    private static DateOnly? Verleden(Rijlezer lezer, string veld, string wat, DateOnly vandaag)
    {
        var datum = lezer.Datum(veld, wat);
        if (datum > vandaag)
        {
            lezer.Meld(veld, Tabelcode.DatumOnmogelijk, $"{Datums.Cijfers(datum.Value)} ligt in de toekomst. Kijk {wat} na.");
            return null;
        }

        return datum;
    }
}
