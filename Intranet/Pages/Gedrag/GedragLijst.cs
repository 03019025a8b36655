using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Gedrag;

public sealed record GedragRegel(GedragRij Rij, string Naam, string Groep, string Staat, string Woord, string? Bij, string? Vraagt);

/// <summary>Children of whom something is kept, those who ask for something first.</summary>
public sealed record GedragLijst(ImmutableArray<GedragRegel> Regels, ImmutableArray<Filterkeuze> Keuzes, int Geschorst, int Vragen)
{
    public const string Vraagt = "vraagt";
    public const string Nu = "geschorst";

    /// <param name="mag">Whether this person may see the gedrag of a groep.</param>
    public static GedragLijst Maak(
        IEnumerable<GedragRij> rijen, RegisterView register, SchoolView? school, Func<string?, bool> mag, string? toon, DateOnly vandaag, string adres)
    {
        var kinderen = register.Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var alle = rijen.Where(r => kinderen.TryGetValue(r.LeerlingId, out var kind) && mag(kind.GroepId)).Select(r => Regel(r, kinderen[r.LeerlingId], school, vandaag))
            .OrderBy(r => r.Vraagt is null).ThenByDescending(r => r.Rij.Laatste).ThenBy(r => r.Naam, StringComparer.OrdinalIgnoreCase).ToList();
        var vragen = alle.Where(r => r.Vraagt is not null).ToList();
        var geschorst = alle.Where(r => r.Rij.StapOp(vandaag) == Gedragstap.Aangezegd).ToList();
        var groepen = new (string? Toon, string Tekst, List<GedragRegel> Regels)[] { (null, "Alle", alle), (Vraagt, "Vraagt iets", vragen), (Nu, "Geschorst", geschorst) };
        var gekozen = groepen.FirstOrDefault(g => g.Toon == toon) is { Regels: not null } gevonden ? gevonden : groepen[0];
        return new GedragLijst(
            [.. gekozen.Regels], [.. groepen.Select(g => new Filterkeuze(g.Tekst, g.Toon is null ? adres : $"{adres}?toon={g.Toon}", g.Regels.Count, g.Toon == gekozen.Toon))],
            geschorst.Count(r => r.Rij.Van <= vandaag), vragen.Count);
    }

    private static GedragRegel Regel(GedragRij rij, LeerlingRij kind, SchoolView? school, DateOnly vandaag)
    {
        var (staat, woord) = rij.SchorsingId is null ? ("open", "Geen traject") : Gedragwoorden.Stap(rij.StapOp(vandaag));
        return new GedragRegel(
            rij, Namen.Volledig(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam), school?.Groep(kind.GroepId ?? "")?.Titel ?? "geen groep",
            staat, woord, Gedragwoorden.Bij(rij, vandaag), Gedragwoorden.Vraagt(rij, vandaag));
    }
}
