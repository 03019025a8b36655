using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Logboek;

namespace OrleansSchool.Intranet.Pages.Logboek;

/// <summary>Form of one line (TSO-8b).</summary>
public sealed class RegelInvoer
{
    /// <summary>Children that the form offers at once; the grain allows more.</summary>
    public const int KeuzesMax = 4;

    /// <summary>Made when the form was drawn: a double click gives one line.</summary>
    public string? OperatieId { get; set; }

    public Logsoort? Soort { get; set; }

    public string? Tekst { get; set; }

    public string?[] Leerlingen { get; set; } = [];

    public string? Plek { get; set; }

    public string? Huisregel { get; set; }

    public int? CorrigeertNr { get; set; }

    public OperatieId Operatie => new(OperatieId ?? "");

    /// <summary>The choice of a child at this place of the form.</summary>
    public string Kind(int plaats) => plaats < Leerlingen.Length ? Leerlingen[plaats] ?? "" : "";

    /// <summary>Check <see cref="Invoer.IsGoed"/> before it is used.</summary>
    internal LogregelInvoer Lees(Invoer invoer)
    {
        if (Soort is null)
        {
            invoer.Fout(nameof(Soort), Weigeringen.LogsoortNodig.Zin);
        }

        return new LogregelInvoer(
            Soort ?? default, Tekst ?? "", [.. Leerlingen.Where(l => !string.IsNullOrEmpty(l)).Select(l => l!).Take(LogboekGrenzen.LeerlingenMax + 1)], Plek,
            Soort == Logsoort.Overtreding ? Huisregel : null, CorrigeertNr);
    }
}
