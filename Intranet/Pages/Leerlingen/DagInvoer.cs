using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of an aanmelding from a date (TSO-6a).</summary>
public sealed class AanmeldingInvoer
{
    public AanmeldingSoort? Soort { get; set; }

    public IList<Weekdagen> Weekdagen { get; set; } = [];

    public string? Vanaf { get; set; }

    public string? Bewijs { get; set; }

    /// <summary>Where a refusal of the signed form stands; the file itself is no part of this form.</summary>
    public string? Formulier { get; set; }

    public string? Operatie { get; set; }

    /// <summary>Days count only for vaste dagen; a ticked box left behind doesn't.</summary>
    public Weekdagen Dagen => Soort == AanmeldingSoort.Structureel
        ? Weekdagen.Aggregate(Basis.Weekdagen.Geen, (som, dag) => som | dag)
        : Basis.Weekdagen.Geen;

    /// <summary>What holds now and what is already agreed for later, beside what was typed.</summary>
    internal IEnumerable<Waarde> Naast(IReadOnlyCollection<Aanmelding> nu, DateOnly vandaag)
    {
        var getypt = Soort == AanmeldingSoort.Structureel ? Dagen.Leesbaar() : Soort == AanmeldingSoort.Incidenteel ? "incidenteel" : "geen";
        yield return Waarde.Van("Nu", Aanmeldtekst.Wat(Aanmelding.GeldigOp(nu, vandaag)), getypt);
        foreach (var straks in nu.Where(a => a.Vanaf > vandaag).OrderBy(a => a.Vanaf))
        {
            yield return Waarde.Van($"Vanaf {Datums.Cijfers(straks.Vanaf)}", Aanmeldtekst.Wat(straks), getypt);
        }
    }
}

/// <summary>Form of a date that differs: away with a reason, or an extra day (TSO-6e).</summary>
public sealed class DagInvoer
{
    public string? Datum { get; set; }

    public AfmeldReden? Reden { get; set; }

    public string? Toelichting { get; set; }

    public string? Operatie { get; set; }
}

/// <summary>Form of leaving the school.</summary>
public sealed class VertrekInvoer
{
    /// <summary>First day without school.</summary>
    public string? Per { get; set; }
}
