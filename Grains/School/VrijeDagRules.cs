using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.School;

/// <summary>Holidays, margedagen and studiedagen; they may overlap, but the very same dates twice is a mistake (SCH-1).</summary>
internal static class VrijeDagRules
{
    /// <summary>What a new school starts with: the table of its region and the public holidays of the same and of the coming schooljaren.</summary>
    public static ImmutableArray<VrijeDag> Standaard(Regio regio, DateOnly vandaag)
    {
        var dit = Schooljaar.Van(vandaag);
        var jaren = Schoolvakanties.Bekend.Append(dit).Append(dit.Volgend).Distinct().Where(j => j >= dit.Vorig).Order();
        return OpVolgorde(Schoolvakanties.Van(regio).Concat(jaren.SelectMany(FeestdagenRules.VanSchooljaar)));
    }

    /// <summary>Another region: the holidays that still stand as its table gave them make way for the other table; what a person made or changed stays.</summary>
    public static ImmutableArray<VrijeDag> VanRegio(ImmutableArray<VrijeDag> dagen, Regio was, Regio wordt)
    {
        if (was == wordt)
        {
            return dagen;
        }

        var oud = Schoolvakanties.Van(was).ToHashSet();
        var blijven = dagen.RemoveAll(oud.Contains);
        var weg = oud.Where(dagen.Contains).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return OpVolgorde(blijven.Concat(Schoolvakanties.Van(wordt).Where(d => weg.Contains(d.Id) && blijven.All(b => b.Id != d.Id))));
    }

    /// <param name="nieuwId">Used when the day has no id yet.</param>
    public static Uitkomst<SchoolState> Bewaar(SchoolState was, VrijeDag dag, string nieuwId, DateOnly vandaag)
    {
        var schoon = dag with { Id = string.IsNullOrEmpty(dag.Id) ? nieuwId : dag.Id, Naam = TekstRules.Schoon(dag.Naam) };
        if (Keur(schoon, vandaag) is { } nee)
        {
            return nee;
        }

        if (was.VrijeDagen.FirstOrDefault(d => d.Id != schoon.Id && d.Van == schoon.Van && d.TotEnMet == schoon.TotEnMet) is { } dubbel)
        {
            return Weigeringen.AlVrij(dubbel.Naam);
        }

        var dagen = SchoolRules.Zet(was.VrijeDagen, schoon, d => d.Id).RemoveAll(d => d.TotEnMet < Oudste(vandaag));
        return dagen.Length > SchoolGrenzen.VrijeDagenMax
            ? Weigeringen.TeVeel("vrije dagen", SchoolGrenzen.VrijeDagenMax)
            : was with { VrijeDagen = OpVolgorde(dagen) };
    }

    public static Uitkomst<SchoolState> Verwijder(SchoolState was, string id)
    {
        var dagen = was.VrijeDagen.RemoveAll(d => d.Id == id);
        return dagen.Length == was.VrijeDagen.Length ? Weigeringen.Onbekend("deze vrije dag") : was with { VrijeDagen = dagen };
    }

    /// <summary>Days before this are no longer asked for: the schooljaren that still have groepen begin here.</summary>
    public static DateOnly Oudste(DateOnly vandaag) => new Schooljaar(Schooljaar.Van(vandaag).Begin - SchoolGrenzen.SchooljarenTerug).EersteDag;

    private static Weigering? Keur(VrijeDag dag, DateOnly vandaag)
    {
        if (!SchoolRules.IsId(dag.Id))
        {
            return Weigeringen.OngeldigeId;
        }

        var nee = TekstRules.KeurVerplicht(dag.Naam, "naam", "een naam", SchoolGrenzen.KorteNaamMax);
        if (nee is not null)
        {
            return nee;
        }

        if (!Enum.IsDefined(dag.Soort))
        {
            return Weigeringen.Keuze("soort", "wat voor vrije dag dit is");
        }

        return dag.TotEnMet < dag.Van ? Weigeringen.DatumVolgorde : KeurPeriode(dag, vandaag);
    }

    private static Weigering? KeurPeriode(VrijeDag dag, DateOnly vandaag)
    {
        var laatste = new Schooljaar(Schooljaar.Van(vandaag).Begin + SchoolGrenzen.SchooljarenVooruit + 1).LaatsteDag;
        if (dag.Van < Oudste(vandaag) || dag.TotEnMet > laatste)
        {
            return Weigeringen.TeVerWeg("van", Oudste(vandaag), laatste);
        }

        return dag.TotEnMet.DayNumber - dag.Van.DayNumber >= SchoolGrenzen.VrijDagenAchtereenMax
            ? Weigeringen.TeLangVrij(SchoolGrenzen.VrijDagenAchtereenMax)
            : null;
    }

    private static ImmutableArray<VrijeDag> OpVolgorde(IEnumerable<VrijeDag> dagen) =>
        [.. dagen.OrderBy(d => d.Van).ThenBy(d => d.TotEnMet).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
