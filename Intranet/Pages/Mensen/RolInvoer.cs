using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Mensen;

/// <summary>Period and groepen of a role, as a form sends them.</summary>
public class PeriodeInvoer
{
    public IList<string> Groepen { get; set; } = [];

    public string? Van { get; set; }

    public string? TotEnMet { get; set; }

    /// <param name="van">First day when the form may not change it.</param>
    internal Roltoekenning? Lees(Invoer invoer, SchoolSleutel school, Rol rol, DateOnly? van = null)
    {
        var eerste = van ?? invoer.Datum(nameof(Van), Van, "de eerste dag");
        var laatste = invoer.Datum(nameof(TotEnMet), TotEnMet);
        ImmutableArray<string> groepen = rol.VraagtGroepen() ? [.. Groepen.Distinct(StringComparer.Ordinal).Take(ToegangGrenzen.GroepenPerRolMax + 1)] : [];
        return invoer.IsGoed ? new Roltoekenning(school, rol, groepen, eerste!.Value, laatste) : null;
    }
}

/// <summary>Form of one role of somebody who is here.</summary>
public sealed class RolInvoer : PeriodeInvoer
{
    public Rol? Rol { get; set; }

    /// <summary>Of the role that is changed; empty for a new one.</summary>
    public string? Sleutel { get; set; }

    public static RolInvoer Uit(RolRegel regel) => new()
    {
        Rol = regel.Toekenning.Rol,
        Sleutel = regel.Sleutel,
        Groepen = [.. regel.Toekenning.Groepen],
        Van = Veldwaarde.Datum(regel.Toekenning.Van),
        TotEnMet = Veldwaarde.Datum(regel.Toekenning.TotEnMet),
    };
}

/// <summary>Form of an invitation; several roles share one period.</summary>
public sealed class NieuwInvoer : PeriodeInvoer
{
    public string? Naam { get; set; }

    public string? Email { get; set; }

    public IList<Rol> Rol { get; set; } = [];

    internal ImmutableArray<Roltoekenning> LeesRollen(Invoer invoer, SchoolSleutel school)
    {
        if (Rol.Count == 0)
        {
            invoer.Fout(nameof(Rol), Weigeringen.GeenRol.Zin);
        }

        return [.. Rol.Distinct().Select(r => Lees(invoer, school, r)).OfType<Roltoekenning>()];
    }
}

/// <summary>For <c>_Periodevelden</c>: groepen to choose from, and what was chosen.</summary>
/// <param name="Deel">Prefix of the field names.</param>
/// <param name="VanVast">The role has begun: its first day stays.</param>
public sealed record Periodevelden(string Deel, PeriodeInvoer Invoer, ImmutableArray<Groep> Groepen, bool ToonGroepen, bool VanVast)
{
    public static ImmutableArray<Groep> Keuze(SchoolView school, DateOnly vandaag, IEnumerable<string> gekozen)
    {
        var gehouden = gekozen.ToHashSet(StringComparer.Ordinal);
        return [.. school.Groepen.Where(g => g.Schooljaar >= Schooljaar.Van(vandaag) || gehouden.Contains(g.Id))];
    }
}
