using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Lunchinfo;

public sealed record WeetKind(string Naam, Portret Portret, ImmutableArray<Lunchnotitie> Notities);

public sealed record WeetGroep(string Naam, ImmutableArray<WeetKind> Kinderen);

/// <param name="Id">Null for groepen without a speelplaats.</param>
public sealed record WeetPlek(string? Id, string Naam, ImmutableArray<WeetGroep> Groepen)
{
    public int Aantal => Groepen.Sum(g => g.Kinderen.Length);
}

/// <summary>What helpers must know of the children who stay today, of the boards that this person may see (TSO-8f, TSO-8h).</summary>
internal sealed class Weetlijst(IGrainFactory grains, Wie wie, DateOnly vandaag)
{
    private const int TegelijkMax = 32;

    public async Task<ImmutableArray<WeetPlek>> Lees(SchoolView school)
    {
        var groepen = school.GroepenVan(Schooljaar.Van(vandaag)).ToList();
        var kinderen = await Kinderen([.. groepen.Where(g => wie.MagInGroep(Recht.BordZien, wie.School, g.Id)).Select(g => g.Id)]);
        return
        [
            .. groepen.Where(g => kinderen.Contains(g.Id)).GroupBy(g => school.Plek(g.BuitenPlekId))
                .Select(p => new WeetPlek(p.Key?.Id, p.Key?.Naam ?? "Nog geen speelplaats", [.. p.Select(g => new WeetGroep(g.Titel, [.. kinderen[g.Id]]))])),
        ];
    }

    /// <summary>Who stands on a board of today, and of them who has a mark by the register; only those are asked, some at a time.</summary>
    private async Task<ILookup<string, WeetKind>> Kinderen(HashSet<string> groepen)
    {
        var metMerkje = (await grains.Register(wie.School).Alles()).Rijen
            .Where(r => r.Actief && r.GroepId is { } groep && groepen.Contains(groep) && r.Merkjes.Any(m => m.GeldtOp(vandaag))).ToList();
        var opBord = await OpBord([.. metMerkje.Select(r => r.GroepId!).Distinct(StringComparer.Ordinal)]);
        var rijen = metMerkje.Where(r => opBord.Contains(r.Id)).ToList();
        var gevonden = new List<(string Groep, WeetKind Kind)>();
        foreach (var deel in rijen.Chunk(TegelijkMax))
        {
            var kaarten = await Task.WhenAll(deel.Select(r => grains.Leerling(wie.School, r.Id).Middagkaart(vandaag, wie)));
            gevonden.AddRange(deel.Zip(kaarten).Where(k => k.Second.Waarde is { Lunchnotities.IsEmpty: false }).Select(k => (k.First.GroepId!, Kind(k.First, k.Second.Waarde!))));
        }

        return gevonden.ToLookup(k => k.Groep, k => k.Kind, StringComparer.Ordinal);
    }

    /// <summary>What isn't needed today isn't shown: a child that comes all the same brings its notes along on its tile (TSO-8h).</summary>
    private async Task<HashSet<string>> OpBord(ImmutableArray<string> groepen)
    {
        var borden = await Task.WhenAll(groepen.Select(g => grains.Overblijfgroep(wie.School, Schooljaar.Van(vandaag), g).Bord(vandaag, wie)));
        return borden.SelectMany(b => b.Waarde?.Tegels ?? []).Where(t => t.Staat != Tegelstaat.NietVerwacht).Select(t => t.LeerlingId).ToHashSet(StringComparer.Ordinal);
    }

    private WeetKind Kind(LeerlingRij rij, Middagkaart kaart)
    {
        var naam = Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);
        return new WeetKind(naam, Portret.Van(naam, kaart.Foto is { } foto ? $"/s/{wie.School}/leerlingen/{rij.Id}/foto?v={foto.Kenmerk}" : null), kaart.Lunchnotities);
    }
}
