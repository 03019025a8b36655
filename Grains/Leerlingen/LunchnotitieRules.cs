using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// What lunch helpers must know: never without a purpose and an end date (TSO-8f, SCH-2). The end is compared with the clock at each
/// call; facts never hold the text.
/// </summary>
internal static class LunchnotitieRules
{
    public const int DoelMax = 200;

    public static Uitkomst<LeerlingState> Bewaar(LeerlingState was, Lunchnotitie notitie, Handeling hier)
    {
        var schoon = Schoon(notitie) with { DoorNaam = hier.Wie.Naam, Op = hier.Op };
        if (Keur(was, schoon, hier.Vandaag) is { } nee)
        {
            return nee;
        }

        var eerder = was.Lunchnotities.FirstOrDefault(n => n.Id == schoon.Id);
        if (eerder is not null && eerder with { DoorNaam = schoon.DoorNaam, Op = schoon.Op } == schoon)
        {
            return was;
        }

        var anderen = was.Lunchnotities.RemoveAll(n => n.Id == schoon.Id || (eerder is null && n.TotEnMet < hier.Vandaag && IsVol(was)));
        return anderen.Length >= LeerlingGrenzen.LunchnotitiesMax
            ? Weigeringen.TeVeel("dingen om bij de lunch op te letten", LeerlingGrenzen.LunchnotitiesMax)
            : (was with { Lunchnotities = Op(anderen.Add(schoon)) }).MetFeit(hier, "lunchinfo", $"Lunchinformatie vastgelegd tot en met {Datums.Cijfers(schoon.TotEnMet)}");
    }

    public static Uitkomst<LeerlingState> Verleng(LeerlingState was, string id, DateOnly totEnMet, Handeling hier)
    {
        var notitie = was.Lunchnotities.FirstOrDefault(n => n.Id == id && IsVerlengbaar(n, hier.Vandaag));
        if (notitie is null)
        {
            return Weigeringen.Onbekend("deze lunchinformatie");
        }

        return totEnMet == notitie.TotEnMet ? was : Bewaar(was, notitie with { TotEnMet = totEnMet }, hier);
    }

    public static Uitkomst<LeerlingState> Beeindig(LeerlingState was, string id, Handeling hier)
    {
        var weg = was.Lunchnotities.FirstOrDefault(n => n.Id == id);
        return weg is null ? was : LeerlingprulRules.NaNotitie(
            (was with { Lunchnotities = was.Lunchnotities.Remove(weg) }).MetFeit(hier, "lunchinfo-weg", "Lunchinformatie weggehaald"), weg, hier);
    }

    /// <summary>As it was given, by whom it was given.</summary>
    public static Uitkomst<LeerlingState> HaalTerug(LeerlingState was, Lunchnotitie notitie, Handeling hier) =>
        !was.IsActief(hier.Vandaag) ? Weigeringen.VanSchool
        : was.Lunchnotities.Any(n => n.Id == notitie.Id) ? Weigeringen.WeggehaaldStaatErAl("deze lunchinformatie")
        : was.Lunchnotities.Length >= LeerlingGrenzen.LunchnotitiesMax ? Weigeringen.TeVeel("dingen om bij de lunch op te letten", LeerlingGrenzen.LunchnotitiesMax)
        : (was with { Lunchnotities = Op(was.Lunchnotities.Add(notitie)) }).MetFeit(hier, "lunchinfo", $"Lunchinformatie teruggezet tot en met {Datums.Cijfers(notitie.TotEnMet)}");

    /// <summary>Without those that ended so long ago that nobody may renew them: the text is gone from the store.</summary>
    public static LeerlingState Opgeruimd(LeerlingState was, DateOnly vandaag) =>
        was.Lunchnotities.All(n => IsVerlengbaar(n, vandaag)) ? was
        : was with { Lunchnotities = was.Lunchnotities.RemoveAll(n => !IsVerlengbaar(n, vandaag)) };

    /// <summary>On the card: for who gives notes also the ones that may still be renewed; for others only what holds or is to come.</summary>
    public static ImmutableArray<Lunchnotitie> OpKaart(LeerlingState state, bool magGeven, DateOnly vandaag) =>
        [.. state.Lunchnotities.Where(n => magGeven ? IsVerlengbaar(n, vandaag) : n.TotEnMet >= vandaag)];

    /// <summary>On a board: what holds on its date and has not ended by now.</summary>
    public static ImmutableArray<Lunchnotitie> OpBord(LeerlingState state, DateOnly datum, DateOnly vandaag) =>
        [.. state.Lunchnotities.Where(n => n.GeldtOp(datum) && n.TotEnMet >= vandaag)];

    public static bool IsVerlengbaar(Lunchnotitie notitie, DateOnly vandaag) => notitie.TotEnMet.AddDays(LeerlingGrenzen.LunchVerlengbaarDagen) >= vandaag;

    private static bool IsVol(LeerlingState state) => state.Lunchnotities.Length >= LeerlingGrenzen.LunchnotitiesMax;

    /// <summary>What ends first stands first.</summary>
    private static ImmutableArray<Lunchnotitie> Op(ImmutableArray<Lunchnotitie> notities) =>
        [.. notities.OrderBy(n => n.TotEnMet).ThenBy(n => n.Op).ThenBy(n => n.Id, StringComparer.Ordinal)];

    private static Lunchnotitie Schoon(Lunchnotitie notitie) => notitie with
    {
        Merkje = TekstRules.Schoon(notitie.Merkje),
        Tekst = TekstRules.Schoon(notitie.Tekst),
        DoelTekst = notitie.Doel == Lunchdoel.Anders ? TekstRules.SchoonOfNiets(notitie.DoelTekst) : null,
    };

    private static Weigering? Keur(LeerlingState was, Lunchnotitie notitie, DateOnly vandaag)
    {
        var laatste = Schooljaar.Van(vandaag).Volgend.LaatsteDag;
        return (was.IsActief(vandaag) ? null : Weigeringen.VanSchool)
            ?? (SchoolRules.IsId(notitie.Id) ? null : Weigeringen.OngeldigeOperatie)
            ?? TekstRules.KeurVerplicht(notitie.Merkje, "merkje", "een kort merkje", LeerlingGrenzen.MerkjeMax)
            ?? TekstRules.KeurRegels(notitie.Tekst, "tekst", "wat de helpers moeten weten", LeerlingGrenzen.TekstMax)
            ?? KeurDoel(was, notitie, vandaag)
            ?? (notitie.TotEnMet < vandaag || notitie.TotEnMet > laatste ? Weigeringen.TeVerWeg("tot-en-met", vandaag, laatste) : null)
            ?? (notitie.Van > notitie.TotEnMet ? Weigeringen.DatumVolgorde : null);
    }

    private static Weigering? KeurDoel(LeerlingState was, Lunchnotitie notitie, DateOnly vandaag)
    {
        var alZo = was.Lunchnotities.Any(n => n.Id == notitie.Id && n.Doel == notitie.Doel);
        return !alZo && !Lunchdoelen.Op(vandaag).Any(d => d.Doel == notitie.Doel) ? Weigeringen.Keuze("doel", "waarvoor de helpers dit moeten weten")
            : notitie.Doel == Lunchdoel.Anders && notitie.DoelTekst is null ? Weigeringen.DoelTekstNodig
            : TekstRules.Keur(notitie.DoelTekst, "doel-tekst", "het doel", DoelMax);
    }
}
