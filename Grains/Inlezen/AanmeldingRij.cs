using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>A row of the file about the days of one child.</summary>
/// <param name="Keuze">Null when the row doesn't say it right; then a mistake was noted.</param>
internal sealed record AanmeldingRij(Aanmeldkeuze? Keuze, DateOnly Vanaf, string Bewijs);

/// <summary>Reads a row of the table of aanmeldingen (SET-1, TSO-6a).</summary>
internal static class AanmeldingRijRules
{
    private static readonly string[] Vast = ["vast", "vaste", "vaste dagen", "structureel", "structurele", "abonnement", "s", "v"];
    private static readonly string[] Los = ["los", "losse", "losse dagen", "incidenteel", "incidentele", "flexibel", "strippenkaart", "soms", "i", "l"];
    private static readonly string[] Niet = ["niet", "nee", "geen", "stopt", "gestopt", "n"];

    /// <summary>Only the child stands in the row: the prefilled template left it so, with or without its date.</summary>
    public static bool IsNietIngevuld(Rijlezer lezer) => lezer.IsLeeg(AanmeldingVelden.Dagen, AanmeldingVelden.Soort);

    /// <param name="vanDeSchool">Weekdays with overblijven.</param>
    /// <param name="gekozen">Day on which the file was chosen: from then on when the row says no day.</param>
    public static AanmeldingRij Lees(Rijlezer lezer, Weekdagen vanDeSchool, DateOnly gekozen)
    {
        var dagen = DagcelRules.Lees(lezer, AanmeldingVelden.Dagen);
        var soort = Soort(lezer);
        var vanaf = lezer.Datum(AanmeldingVelden.Vanaf, "de eerste dag") ?? gekozen;
        var (eerste, laatste) = (AanmeldingRules.Vroegste(gekozen), gekozen.AddYears(1));
        if (vanaf < eerste || vanaf > laatste)
        {
            lezer.Meld(AanmeldingVelden.Vanaf, Tabelcode.DatumOnmogelijk, $"{Datums.Cijfers(vanaf)} is te ver weg. Kies een dag van {Datums.Cijfers(eerste)} tot en met {Datums.Cijfers(laatste)}.");
        }

        var bewijs = lezer.Tekst(AanmeldingVelden.Bewijs, "het bewijs", AanmeldingRules.BewijsMax) ?? Aanmeldbegin.Bewijs;
        return new AanmeldingRij(lezer.HeeftFout ? null : Keuze(lezer, soort, dagen, vanDeSchool), vanaf, bewijs);
    }

    private static Aanmeldkeuze? Keuze(Rijlezer lezer, AanmeldingSoort? soort, Weekdagen? dagen, Weekdagen vanDeSchool)
    {
        if (soort is AanmeldingSoort.Incidenteel or AanmeldingSoort.Geen)
        {
            if (dagen is null)
            {
                return soort == AanmeldingSoort.Geen ? Aanmeldkeuze.Niet : Aanmeldkeuze.Los;
            }

            lezer.Meld(AanmeldingVelden.Dagen, Tabelcode.SoortOnleesbaar, "Bij los of niet horen geen vaste dagen. Haal de dagen weg, of schrijf vast.");
            return null;
        }

        if (dagen is not { } vast)
        {
            lezer.Meld(AanmeldingVelden.Dagen, Tabelcode.DagenOntbreken, "Vul in op welke dagen dit kind overblijft, als: ma di do vr.");
            return null;
        }

        if ((vast & ~vanDeSchool) != Weekdagen.Geen)
        {
            lezer.Meld(AanmeldingVelden.Dagen, Tabelcode.DagenVanSchool, Weigeringen.DagenZonderOverblijven(vanDeSchool.Leesbaar()).Zin);
            return null;
        }

        return Aanmeldkeuze.Vast(vast);
    }

    private static AanmeldingSoort? Soort(Rijlezer lezer)
    {
        var tekst = lezer.Tekst(AanmeldingVelden.Soort, "de soort", 40);
        if (tekst is null)
        {
            return null;
        }

        var vorm = tekst.TrimEnd('.').ToLowerInvariant();
        if (Vast.Contains(vorm, StringComparer.Ordinal))
        {
            return AanmeldingSoort.Structureel;
        }

        if (Los.Contains(vorm, StringComparer.Ordinal))
        {
            return AanmeldingSoort.Incidenteel;
        }

        if (Niet.Contains(vorm, StringComparer.Ordinal))
        {
            return AanmeldingSoort.Geen;
        }

        lezer.Meld(AanmeldingVelden.Soort, Tabelcode.SoortOnleesbaar, $"Bij soort staat {Rijlezer.Citaat(tekst)}. Schrijf vast, los of niet.");
        return null;
    }
}
