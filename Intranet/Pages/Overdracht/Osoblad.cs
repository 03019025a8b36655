using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Intranet.Documents.Oso;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>For <c>_Osodossier</c>: one of the dossiers of a file.</summary>
/// <param name="Nr">From 1: part of the ids.</param>
internal sealed record Osoblad(int Nr, string Bestandsnaam, Osobeeld Beeld)
{
    private const int Kilo = 1024;

    /// <summary>The same thing at several places is one row: forty old tests are one thing to do. What holds it goes first.</summary>
    public ImmutableArray<Osorij> Rijen { get; } =
        [.. Beeld.Keuring.Bevindingen.GroupBy(b => b with { Regel = 0 }).Select(g => new Osorij(g.Key, [.. g.Select(b => b.Regel).Distinct()], g.Count()))];

    public int Fouten => Rijen.Count(r => r.Bevinding.Houdt);

    public string Id(string deel) => string.Create(CultureInfo.InvariantCulture, $"oso-{Nr}-{deel}");

    public static string Grootte(int bytes) => bytes < Kilo ? $"{bytes} bytes" : $"{(bytes + Kilo - 1) / Kilo} kB";
}

/// <summary>A finding and all the lines of the file where it is.</summary>
/// <param name="Keer">How often; more than the lines when several stand on one.</param>
internal sealed record Osorij(Osobevinding Bevinding, ImmutableArray<int> Plaatsen, int Keer)
{
    private const int Genoemd = 4;

    /// <summary>"12, 40 en nog 3".</summary>
    public string Regels => Plaatsen.Length <= Genoemd
        ? string.Join(", ", Plaatsen) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Plaatsen.Take(Genoemd))} en nog {Plaatsen.Length - Genoemd}");
}
