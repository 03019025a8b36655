using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Inlezen;

/// <summary>Reads a row of the table of overblijfkrachten (SCH-3, TSO-4).</summary>
internal static class HelperRijRules
{
    private static readonly string[] Dagnamen = ["ma", "di", "wo", "do", "vr"];

    public static HelperRij Lees(Rijlezer lezer, DateOnly vandaag)
    {
        var naam = lezer.Naam(HelperVelden.Naam, HelperVelden.NaamVoor, HelperVelden.NaamTussen, HelperVelden.NaamAchter, "de naam van de helper", ToegangGrenzen.NaamMax);
        var rij = new HelperRij(
            lezer.Nr, naam ?? "", lezer.Telefoon(HelperVelden.Telefoon), lezer.Mail(HelperVelden.Email), lezer.JaNee(HelperVelden.Gediplomeerd, "gediplomeerd"),
            Verleden(lezer, HelperVelden.GediplomeerdOp, "de datum van het diploma", vandaag), Verleden(lezer, HelperVelden.Vog, "de datum van de VOG", vandaag),
            lezer.Datum(HelperVelden.Bhv, "het einde van de BHV"), lezer.Datum(HelperVelden.Ehbo, "het einde van de EHBO"),
            lezer.JaNee(HelperVelden.VasteInval, "vaste invalkracht"), Dagen(lezer), lezer.Datum(HelperVelden.Vanaf, "de eerste dag"),
            lezer.Datum(HelperVelden.TotEnMet, "de laatste dag"), lezer.Tekst(HelperVelden.Opmerking, "de opmerking", RoosterGrenzen.OpmerkingMax));
        if (rij.TotEnMet < rij.Vanaf)
        {
            lezer.Meld(HelperVelden.TotEnMet, Tabelcode.DatumVolgorde, "De laatste dag ligt voor de eerste. Draai de datums om.");
        }

        return rij;
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

    /// <summary>"ma di do", "maandag en donderdag", "ma-vr", "alle".</summary>
    private static Weekdagen? Dagen(Rijlezer lezer)
    {
        var tekst = lezer.Tekst(HelperVelden.Dagen, "de dagen", 80);
        if (tekst is null)
        {
            return null;
        }

        if (LeesDagen(tekst.ToLowerInvariant()) is { } dagen)
        {
            return dagen;
        }

        lezer.Meld(HelperVelden.Dagen, Tabelcode.DagenOnleesbaar, $"{Rijlezer.Citaat(tekst)} zijn geen dagen. Schrijf ze als: ma di do vr.");
        return null;
    }

    private static Weekdagen? LeesDagen(string tekst)
    {
        if (tekst is "alle" or "alle dagen" or "elke dag")
        {
            return Weekdagen.Alle;
        }

        var bereik = tekst.Replace("t/m", "-", StringComparison.Ordinal).Replace(" tot en met ", "-", StringComparison.Ordinal).Split('-', StringSplitOptions.TrimEntries);
        if (bereik.Length == 2 && Dag(bereik[0]) is { } van && Dag(bereik[1]) is { } tot && van <= tot)
        {
            return Enumerable.Range(van, tot - van + 1).Aggregate(Weekdagen.Geen, (d, nr) => d | Vlag(nr));
        }

        var dagen = Weekdagen.Geen;
        foreach (var woord in tekst.Split([' ', ',', ';', '/', '+', '&'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not "en"))
        {
            if (Dag(woord) is not { } nummer)
            {
                return null;
            }

            dagen |= Vlag(nummer);
        }

        return dagen == Weekdagen.Geen ? null : dagen;
    }

    private static Weekdagen Vlag(int nummer) => WeekdagenExtensions.Werkweek[nummer].Dag;

    private static int? Dag(string woord)
    {
        var kaal = woord.Trim().TrimEnd('.');
        var nummer = Array.FindIndex(Dagnamen, d => kaal == d || kaal == WeekdagenExtensions.Werkweek[Array.IndexOf(Dagnamen, d)].Lang);
        return nummer < 0 ? null : nummer;
    }
}
