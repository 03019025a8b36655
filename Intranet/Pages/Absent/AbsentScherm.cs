using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Absent;

/// <summary>One child on the list of the morning.</summary>
/// <param name="Fout">Why it couldn't be entered; null when it could, or nothing was.</param>
public sealed record Absentregel(string LeerlingId, string Naam, Tegelstaat Staat, AfmeldReden? Reden, bool MagIntrekken, string? Fout, AfmeldReden? Gekozen);

/// <summary>Who isn't there this morning, entered once and seen on every board (TSO-6e).</summary>
/// <param name="TotTijd">The cut-off of today.</param>
public sealed record AbsentScherm(
    string Adres, Groep Groep, DateOnly Datum, ImmutableArray<Absentregel> Kinderen, string? GeenOverblijven, TimeOnly TotTijd, bool IsOpTijd, ImmutableArray<Groep> Groepen)
{
    public string? Bewaard { get; init; }

    public string Url => $"{Adres}/absent/{Groep.Id}";

    public IEnumerable<Absentregel> Verwacht => Kinderen.Where(k => k.Staat is not Tegelstaat.Afgemeld);

    public IEnumerable<Absentregel> Afgemeld => Kinderen.Where(k => k.Staat is Tegelstaat.Afgemeld);
}
