using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Afspraken;

/// <summary>Who must have read a regeling, and where each groep stands with discussing it (TSO-4e, TSO-12f, TSO-14b, TSO-14c).</summary>
internal static class LeesRules
{
    /// <summary>A version that is new is discussed within two weeks.</summary>
    public const int EersteKeerDagen = 14;

    private static readonly ImmutableArray<Rol> Coordinatoren = [Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator];
    private static readonly ImmutableArray<Rol> Helpers = [Rol.Overblijfkracht, .. Coordinatoren];

    /// <summary>Whose work it is about; everybody else may read it (TSO-16).</summary>
    public static bool MoetLezen(string soort, Rol rol) => soort switch
    {
        Regelingsoorten.Overeenkomst => false, // it is signed
        Regelingsoorten.Huisregels => Helpers.Contains(rol) || rol is Rol.Groepsleerkracht or Rol.Leerkracht,
        Regelingsoorten.Ontruimingsplan => Helpers.Contains(rol) || rol == Rol.Bhv,
        Regelingsoorten.Financieleafspraken => Coordinatoren.Contains(rol) || rol is Rol.Schoolleider or Rol.Commissielid or Rol.Kascommissie,
        Regelingsoorten.Jaarverslagpunten => Coordinatoren.Contains(rol) || rol == Rol.Commissielid,
        Regelingsoorten.Juridisch => Helpers.Contains(rol) || rol == Rol.Commissielid,
        _ => Helpers.Contains(rol),
    };

    public static Uitkomst<RegelingState> Bevestig(RegelingState was, int versieNr, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        if (was.Versies.All(v => v.Nr != versieNr))
        {
            return Weigeringen.Onbekend("deze versie");
        }

        if (versieNr != was.Versies[^1].Nr && versieNr != was.Geldend(vandaag)?.Nr)
        {
            return Weigeringen.OuderVersie;
        }

        return was.Gelezen.Any(g => g.AccountId == wie.AccountId && g.VersieNr == versieNr) ? was : was with
        {
            Gelezen = [.. was.Gelezen.Add(new Leesbevestiging(wie.AccountId, wie.Naam, versieNr, nu)).TakeLast(RegelingGrenzen.BevestigingenMax)],
        };
    }

    /// <summary>Everybody who must read it, who hasn't first, then by name.</summary>
    public static ImmutableArray<Lezer> Lezers(string soort, RegelingState state, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var nr = state.Versies.IsEmpty ? 0 : state.Versies[^1].Nr;
        var gelezen = state.Gelezen.ToLookup(g => g.AccountId, StringComparer.Ordinal);
        return
        [
            .. personen.Rijen.Select(p => (Persoon: p, Rollen: Rollen(p, soort, school, vandaag))).Where(p => p.Rollen.Length > 0)
                .Select(p => new Lezer(
                    p.Persoon.AccountId, p.Persoon.Naam, string.Join(", ", p.Rollen.Select(r => r.Leesbaar())),
                    gelezen[p.Persoon.AccountId].LastOrDefault(g => g.VersieNr == nr)?.Op, gelezen[p.Persoon.AccountId].LastOrDefault()?.VersieNr))
                .OrderBy(l => l.Op is not null).ThenBy(l => l.Naam, StringComparer.OrdinalIgnoreCase),
        ];
    }

    public static Uitkomst<RegelingState> Bespreek(RegelingState was, string groepId, DateOnly op, Wie wie, SchoolView school, DateOnly vandaag)
    {
        if (was.Geldend(vandaag) is null)
        {
            return Weigeringen.NietTeBespreken;
        }

        if (school.Groep(groepId) is not { } groep)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        if (op > vandaag || op < groep.Schooljaar.EersteDag)
        {
            return op > vandaag ? Weigeringen.DatumInToekomst("op") : Weigeringen.TeVerWeg("op", groep.Schooljaar.EersteDag, vandaag);
        }

        return was.Besproken.Any(b => b.GroepId == groepId && b.Op == op) ? was : was with
        {
            Besproken = [.. was.Besproken.Add(new Besproken(groepId, op, wie.Naam)).TakeLast(RegelingGrenzen.BesprokenMax)],
        };
    }

    /// <summary>Each groep of this schooljaar in the order of the school.</summary>
    public static IEnumerable<Bespreekstand> Groepen(RegelingState state, SchoolView school, DateOnly vandaag, Func<string, bool> mag) =>
        state.Geldend(vandaag) is not { } versie ? [] : school.GroepenVan(Schooljaar.Van(vandaag)).Select(g =>
        {
            var laatst = state.Besproken.Where(b => b.GroepId == g.Id && b.Op >= versie.GeldtVanaf).Select(b => (DateOnly?)b.Op).Max();
            var begin = versie.GeldtVanaf > g.Schooljaar.EersteDag ? versie.GeldtVanaf : g.Schooljaar.EersteDag;
            var voor = laatst is { } dag ? dag.AddDays(7 * state.WekenTussen) : begin.AddDays(EersteKeerDagen);
            return new Bespreekstand(g.Id, g.Titel, laatst, Schooldag(school, voor), mag(g.Id));
        });

    /// <summary>Never in a holiday: then the first schoolday after it.</summary>
    private static DateOnly Schooldag(SchoolView school, DateOnly dag)
    {
        while (school.Vrij(dag) is { } vrij)
        {
            dag = vrij.TotEnMet.AddDays(1);
        }

        return dag;
    }

    private static ImmutableArray<Rol> Rollen(PersoonRij persoon, string soort, SchoolSleutel school, DateOnly vandaag) =>
    [
        .. persoon.Rollen.Where(r => r.School == school && r.Van <= vandaag && !(r.TotEnMet < vandaag) && MoetLezen(soort, r.Rol)).Select(r => r.Rol).Distinct(),
    ];
}
