using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>What may be recorded as a decision of the overblijfcommissie (TSO-2c).</summary>
internal static class BesluitRules
{
    private const int NaamMax = 100;

    public static Uitkomst<Besluit> LegVast(BesluitInvoer invoer, OperatieId operatie, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        ImmutableArray<string> aanwezig = [.. (invoer.Aanwezig.IsDefault ? [] : invoer.Aanwezig).Select(Namen.Schoon).Where(n => n.Length > 0)];
        var tekst = TekstRules.Schoon(invoer.Tekst);
        var nee = TekstRules.KeurRegels(tekst, "tekst", "wat er is besloten", BesluitGrenzen.TekstMax)
            ?? (invoer.Op > vandaag ? Weigeringen.BesluitToekomst : null)
            ?? (aanwezig.Length is 0 or > BesluitGrenzen.AanwezigMax ? Weigeringen.BesluitAanwezig(BesluitGrenzen.AanwezigMax) : null)
            ?? aanwezig.Select(n => TekstRules.Keur(n, "aanwezig", "de namen", NaamMax)).FirstOrDefault(n => n is not null)
            ?? Stemmen(invoer, aanwezig.Length);
        return nee is not null
            ? nee
            : new Besluit(operatie.Waarde, invoer.Op, aanwezig, invoer.Voor, invoer.Tegen, invoer.Blanco, tekst, nu, wie.Naam);
    }

    private static Weigering? Stemmen(BesluitInvoer invoer, int aanwezig)
    {
        if (invoer.Voor < 0 || invoer.Tegen < 0 || invoer.Blanco < 0 || (long)invoer.Voor + invoer.Tegen + invoer.Blanco > aanwezig)
        {
            return Weigeringen.BesluitStemmen;
        }

        return invoer.Voor > invoer.Tegen ? null : Weigeringen.BesluitVerworpen;
    }
}
