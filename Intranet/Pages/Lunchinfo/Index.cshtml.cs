using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Lunchinfo;

public sealed record WeetKind(string Naam, Portret Portret, ImmutableArray<Lunchnotitie> Notities);

public sealed record WeetGroep(string Naam, ImmutableArray<WeetKind> Kinderen);

public sealed record WeetPlek(string Naam, ImmutableArray<WeetGroep> Groepen)
{
    public int Aantal => Groepen.Sum(g => g.Kinderen.Length);
}

/// <summary>What helpers read before they begin: only what holds today, of the boards that they may see (TSO-8f, TSO-8h).</summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.School, "goed om te weten")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int TegelijkMax = 32;

    public ImmutableArray<WeetPlek> Plekken { get; private set; } = [];

    /// <summary>Groepen for which this person may give lunch info.</summary>
    public ImmutableArray<Groep> Geven { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var groepen = school.GroepenVan(Schooljaar.Van(Vandaag)).ToList();
        Geven = [.. groepen.Where(g => Wie.MagInGroep(Recht.LunchinfoWijzigen, School, g.Id))];
        var kinderen = await Kinderen([.. groepen.Where(g => Wie.MagInGroep(Recht.BordZien, School, g.Id)).Select(g => g.Id)]);
        Plekken =
        [
            .. groepen.Where(g => kinderen.Contains(g.Id)).GroupBy(g => school.Plek(g.BuitenPlekId)?.Naam ?? "Nog geen speelplaats")
                .Select(p => new WeetPlek(p.Key, [.. p.Select(g => new WeetGroep(g.Titel, [.. kinderen[g.Id]]))])),
        ];
        return Page();
    }

    /// <summary>Who stands on a board of today, and of them who has a mark by the register; only those are asked, some at a time.</summary>
    private async Task<ILookup<string, WeetKind>> Kinderen(HashSet<string> groepen)
    {
        var metMerkje = (await Grains.Register(School).Alles()).Rijen
            .Where(r => r.Actief && r.GroepId is { } groep && groepen.Contains(groep) && r.Merkjes.Any(m => m.GeldtOp(Vandaag))).ToList();
        var opBord = await OpBord([.. metMerkje.Select(r => r.GroepId!).Distinct(StringComparer.Ordinal)]);
        var rijen = metMerkje.Where(r => opBord.Contains(r.Id)).ToList();
        var gevonden = new List<(string Groep, WeetKind Kind)>();
        foreach (var deel in rijen.Chunk(TegelijkMax))
        {
            var kaarten = await Task.WhenAll(deel.Select(r => Grains.Leerling(School, r.Id).Middagkaart(Vandaag, Wie)));
            gevonden.AddRange(deel.Zip(kaarten).Where(k => k.Second.Waarde is { Lunchnotities.IsEmpty: false }).Select(k => (k.First.GroepId!, Kind(k.First, k.Second.Waarde!))));
        }

        return gevonden.ToLookup(k => k.Groep, k => k.Kind, StringComparer.Ordinal);
    }

    /// <summary>What isn't needed today isn't shown: a child that comes all the same brings its notes along on its tile (TSO-8h).</summary>
    private async Task<HashSet<string>> OpBord(ImmutableArray<string> groepen)
    {
        var borden = await Task.WhenAll(groepen.Select(g => Grains.Overblijfgroep(School, Schooljaar.Van(Vandaag), g).Bord(Vandaag, Wie)));
        return borden.SelectMany(b => b.Waarde?.Tegels ?? []).Where(t => t.Staat != Tegelstaat.NietVerwacht).Select(t => t.LeerlingId).ToHashSet(StringComparer.Ordinal);
    }

    private WeetKind Kind(LeerlingRij rij, Middagkaart kaart)
    {
        var naam = Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);
        return new WeetKind(naam, Portret.Van(naam, kaart.Foto is { } foto ? $"{Adres}/leerlingen/{rij.Id}/foto?v={foto.Kenmerk}" : null), kaart.Lunchnotities);
    }
}
