using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>What lunch helpers must know: never without a purpose and an end date (TSO-8f, SCH-2).</summary>
internal static class LunchinfoRules
{
    public const int DoelMax = 200;

    /// <summary>Null takes it away.</summary>
    public static Uitkomst<LeerlingState> Bewaar(LeerlingState was, Lunchinfo? lunchinfo, Handeling hier)
    {
        if (lunchinfo is null)
        {
            return was.Lunchinfo is null ? was : (was with { Lunchinfo = null }).MetFeit(hier, "lunchinfo-weg", "Lunchinformatie weggehaald");
        }

        var schoon = new Lunchinfo(
            TekstRules.Schoon(lunchinfo.Merkje), TekstRules.Schoon(lunchinfo.Tekst), TekstRules.Schoon(lunchinfo.Doel), lunchinfo.TotEnMet);
        if (Keur(was, schoon, hier.Vandaag) is { } nee)
        {
            return nee;
        }

        return schoon == was.Lunchinfo
            ? was
            : (was with { Lunchinfo = schoon }).MetFeit(hier, "lunchinfo", $"Lunchinformatie vastgelegd tot en met {Datums.Cijfers(schoon.TotEnMet)}");
    }

    private static Weigering? Keur(LeerlingState was, Lunchinfo info, DateOnly vandaag)
    {
        var laatste = Schooljaar.Van(vandaag).Volgend.LaatsteDag;
        return (was.IsActief(vandaag) ? null : Weigeringen.VanSchool)
            ?? TekstRules.KeurVerplicht(info.Merkje, "merkje", "een kort merkje", LeerlingGrenzen.MerkjeMax)
            ?? TekstRules.KeurRegels(info.Tekst, "tekst", "wat de helpers moeten weten", LeerlingGrenzen.TekstMax)
            ?? TekstRules.KeurVerplicht(info.Doel, "doel", "waarvoor dit nodig is", DoelMax)
            ?? (info.TotEnMet < vandaag || info.TotEnMet > laatste ? Weigeringen.TeVerWeg("totEnMet", vandaag, laatste) : null);
    }
}
