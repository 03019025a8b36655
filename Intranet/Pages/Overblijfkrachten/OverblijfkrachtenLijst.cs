using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

public sealed record OverblijfkrachtRegel(string Id, OverblijfkrachtGegevens Gegevens, ImmutableArray<Aandachtspunt> Punten, bool IsWeg);

/// <summary>The list: who helps, with what is missing; who stopped stands apart.</summary>
public sealed record OverblijfkrachtenLijst(
    ImmutableArray<OverblijfkrachtRegel> Regels, ImmutableArray<Filterkeuze> Keuzes, int Actief, int Gediplomeerd, int Geschoold, int MetPunten, int VogJaren, string Adres)
{
    /// <summary>At least half of who helps had a training for it (TSO-4h).</summary>
    public bool HelftGeschoold => Geschoold * 2 >= Actief;

    public const string Aandacht = "aandacht";
    public const string Inval = "inval";
    public const string Gestopt = "gestopt";

    public static OverblijfkrachtenLijst Maak(OverblijfkrachtenView view, string? toon, DateOnly vandaag, string adres)
    {
        var alle = view.Rijen.Select(r => new OverblijfkrachtRegel(
            r.Id, r.Gegevens, r.Gegevens.IsWeg(vandaag) ? [] : Bekwaamheid.Punten(r, vandaag, view.VogJaren), r.Gegevens.IsWeg(vandaag))).ToList();
        var actief = alle.Where(r => !r.IsWeg).ToList();
        var groepen = new (string? Toon, string Tekst, List<OverblijfkrachtRegel> Regels)[]
        {
            (null, "Alle", actief), (Aandacht, "Vraagt aandacht", [.. actief.Where(r => !r.Punten.IsEmpty)]),
            (Inval, "Vaste invalkrachten", [.. actief.Where(r => r.Gegevens.VasteInval)]), (Gestopt, "Gestopt", [.. alle.Where(r => r.IsWeg)]),
        };
        var gekozen = groepen.FirstOrDefault(g => g.Toon == toon) is { Regels: not null } g ? g : groepen[0];
        return new OverblijfkrachtenLijst(
            [.. gekozen.Regels],
            [.. groepen.Where(k => k.Toon is null || k.Regels.Count > 0).Select(k => new Filterkeuze(k.Tekst, k.Toon is null ? adres : $"{adres}?toon={k.Toon}", k.Regels.Count, k.Toon == gekozen.Toon))],
            actief.Count, actief.Count(r => r.Gegevens.Gediplomeerd), actief.Count(r => Bekwaamheid.IsGeschoold(r.Gegevens, vandaag)), actief.Count(r => !r.Punten.IsEmpty), view.VogJaren, adres);
    }
}
