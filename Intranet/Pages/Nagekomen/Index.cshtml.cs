using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Nagekomen;

/// <summary>What tablets brought in after they had no connection, and where they contradict each other: as long as that may come in (LIVE-4).</summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.School, "nagekomen markeringen")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public ImmutableArray<Nagekomendag> Dagen { get; private set; } = [];

    public int Tegenspraken => Dagen.Sum(d => d.Tegenspraken.Length);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var kinderen = (await Grains.Register(School).Alles()).Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var tablets = (await Grains.Tablets(School).Bekijk()).Rijen.ToDictionary(t => t.Id, t => t.Naam, StringComparer.Ordinal);
        var dagen = ImmutableArray.CreateBuilder<Nagekomendag>();
        for (var terug = 0; terug <= OverblijfGrenzen.NagekomenDagen; terug++)
        {
            var dag = await Dag(school, Vandaag.AddDays(-terug), kinderen, tablets);
            if (dag.Aantal > 0 || !dag.Tegenspraken.IsEmpty)
            {
                dagen.Add(dag);
            }
        }

        Dagen = dagen.ToImmutable();
        return Page();
    }

    private async Task<Nagekomendag> Dag(
        SchoolView school, DateOnly datum, IReadOnlyDictionary<string, LeerlingRij> kinderen, IReadOnlyDictionary<string, string> tablets)
    {
        var groepen = school.GroepenVan(Schooljaar.Van(datum)).Where(g => Wie.MagInGroep(Recht.BordZien, School, g.Id)).ToList();
        var standen = await Task.WhenAll(groepen.Select(g => Grains.Overblijfdag(School, g.Id, datum).Bekijk()));
        var marks = await Task.WhenAll(groepen.Zip(standen).Where(p => p.Second.AantalMarkeringen > 0)
            .Select(p => Grains.Overblijfdag(School, p.First.Id, datum).Markeringen()));
        var rijen = groepen.Zip(standen).SelectMany(p => p.Second.Tegenspraken.Select(t => Rij(p.First, datum, t.Key, t.Value, kinderen, tablets)));
        return new Nagekomendag(datum, marks.Sum(m => m.Count(x => x.Nakomer is not null)), [.. rijen.OrderBy(r => r.Groep, StringComparer.Ordinal).ThenBy(r => r.Kind, StringComparer.Ordinal)]);
    }

    private Tegenspraakrij Rij(
        Groep groep, DateOnly datum, string leerlingId, ImmutableArray<Markering> marks, IReadOnlyDictionary<string, LeerlingRij> kinderen,
        IReadOnlyDictionary<string, string> tablets)
    {
        var naam = kinderen.GetValueOrDefault(leerlingId)?.Persoon is { } p ? Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam) : "Onbekend";
        var bord = new BordAdres(School, groep.Id, null, datum, datum == Vandaag);
        return new Tegenspraakrij(
            naam, groep.Titel, datum == Vandaag ? bord.Kind(leerlingId) : bord.OmTeVerbeteren(leerlingId), [.. marks.OrderBy(m => m.Op).Select(m => Uitspraak.Van(m, tablets))]);
    }
}
