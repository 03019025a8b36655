using System.Globalization;
using OrleansSchool.Intranet.Documents.Oso;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>For <c>_Osodossier</c>: one of the dossiers of a file.</summary>
/// <param name="Nr">From 1: part of the ids.</param>
internal sealed record Osoblad(int Nr, string Bestandsnaam, Osobeeld Beeld)
{
    private const int Kilo = 1024;

    public int Fouten => Beeld.Keuring.Bevindingen.Count(b => b.Houdt);

    public int Tips => Beeld.Keuring.Bevindingen.Length - Fouten;

    public string Id(string deel) => string.Create(CultureInfo.InvariantCulture, $"oso-{Nr}-{deel}");

    public static string Grootte(int bytes) => bytes < Kilo ? $"{bytes} bytes" : $"{(bytes + Kilo - 1) / Kilo} kB";
}
