using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>"Wie kan?": how everybody stands towards one turn, in the order in which one would ask (TSO-4m).</summary>
internal static class InvalkandidaatRules
{
    /// <param name="bericht">Text with the own link of who was asked; null when nobody may see it.</param>
    public static ImmutableArray<Invalkandidaat> Kandidaten(
        Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, bool metTelefoon, Func<Gevraagde, string?> bericht) =>
        [.. beeld.Helpers.Where(h => h.IsEr(beeld.Datum)).Select(h => Invalkandidaat(h, dienst, diensten, beeld, metTelefoon, bericht))
            .OrderBy(k => Orde(k.Stand)).ThenByDescending(k => k.VasteInval).ThenBy(k => k.Naam, StringComparer.CurrentCulture)];

    private static Invalkandidaat Invalkandidaat(
        Roosterhelper helper, Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, bool metTelefoon, Func<Gevraagde, string?> bericht)
    {
        var gevraagd = dienst.Zoektocht?.Gevraagd.LastOrDefault(g => g.HelperId == helper.Id);
        var ander = DagRules.Bezet(dienst, helper.Id, diensten);
        var af = dienst.IsAfgemeldDoor(helper.Id) ? dienst : diensten.FirstOrDefault(d => d.IsAfgemeldDoor(helper.Id));
        var stand = Stand(helper, dienst, gevraagd, ander, af, beeld);
        var soort = helper.VasteInval ? "Invalkracht" : "Vast";
        var zin = stand switch
        {
            Kandidaatstand.Heeft => $"{soort}. Heeft deze dienst",
            Kandidaatstand.Gevraagd => $"{soort}. Gevraagd om {Datums.Tijd(gevraagd!.GevraagdOp)}",
            Kandidaatstand.ZeiNee => $"{soort}. Zei nee om {Datums.Tijd(gevraagd!.AntwoordOp ?? gevraagd.GevraagdOp)}",
            Kandidaatstand.GeenAntwoord => $"{soort}. Antwoordde niet voor {Datums.Tijd(gevraagd!.WachtTot)}",
            Kandidaatstand.Bezet => $"{soort}. Staat op {beeld.Plek(ander!.PlekId)}, {ander.Venster}",
            Kandidaatstand.KanNiet => $"{soort}. {(af is null ? "Kan niet" : Afgemeld(af, dienst, beeld, metTelefoon))}",
            Kandidaatstand.LieverNiet => $"{soort}. Liever niet",
            _ => $"{soort}. {(helper.Beurten == 1 ? "1 vaste dienst" : $"{helper.Beurten} vaste diensten")} in de week",
        };
        return new Invalkandidaat(
            helper.Id, helper.Naam, stand, zin, metTelefoon ? helper.Telefoon : "",
            metTelefoon && gevraagd is not null && stand is Kandidaatstand.Gevraagd or Kandidaatstand.GeenAntwoord ? bericht(gevraagd!) : null,
            helper.Gediplomeerd, helper.VasteInval, gevraagd?.WachtTot);
    }

    /// <summary>That somebody didn't come is for who makes the rooster.</summary>
    private static string Afgemeld(Dienst af, Dienst dienst, Dagbeeld beeld, bool metReden)
    {
        var kwamNiet = af.Reden == Dienst.NietGekomen;
        return kwamNiet && !metReden ? "Kan niet"
            : af.Id == dienst.Id ? kwamNiet ? "Kwam niet" : "Meldde zich af"
            : $"{(kwamNiet ? "Kwam die dag niet" : "Meldde zich die dag af")}: {beeld.Plek(af.PlekId)}, {af.Venster}";
    }

    /// <summary>Who stands elsewhere then can't say yes any more; who called off any turn of the day isn't offered for another (TSO-4k).</summary>
    private static Kandidaatstand Stand(Roosterhelper helper, Dienst dienst, Gevraagde? gevraagd, Dienst? ander, Dienst? af, Dagbeeld beeld) =>
        dienst.HelperId == helper.Id ? Kandidaatstand.Heeft
        : ander is not null ? Kandidaatstand.Bezet
        : gevraagd?.Antwoord == Invalantwoord.Geen && dienst.Stand == Dienststand.Zoeken ? Kandidaatstand.Gevraagd
        : gevraagd?.Antwoord == Invalantwoord.Nee ? Kandidaatstand.ZeiNee
        : af is not null || helper.Op(beeld.Datum) == Voorkeur.KanNiet ? Kandidaatstand.KanNiet
        : gevraagd?.Antwoord == Invalantwoord.TeLaat ? Kandidaatstand.GeenAntwoord
        : helper.Op(beeld.Datum) == Voorkeur.LieverNiet ? Kandidaatstand.LieverNiet
        : Kandidaatstand.Kan;

    private static int Orde(Kandidaatstand stand) => stand switch
    {
        Kandidaatstand.Heeft => 0,
        Kandidaatstand.Gevraagd => 1,
        Kandidaatstand.Kan => 2,
        Kandidaatstand.LieverNiet => 3,
        Kandidaatstand.GeenAntwoord => 4,
        Kandidaatstand.ZeiNee => 5,
        Kandidaatstand.Bezet => 6,
        _ => 7,
    };
}
