using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>Asks the boards of a day, as many at once as a school has groepen and no more, and never one child at a time.</summary>
internal sealed class DaglijstBron(IGrainFactory grains, Schooltijd tijd)
{
    public const int TegelijkMax = 40;

    /// <param name="groepId">Null for all groepen that the person may see.</param>
    public async Task<Uitkomst<DaglijstGegevens>> Haal(DateOnly datum, string? groepId, Wie wie)
    {
        if (await grains.School(wie.School).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var groepen = Groepen(school, datum, wie).Where(g => groepId is null || g.Id == groepId).ToList();
        if (groepen.Count == 0)
        {
            return groepId is null || school.Groep(groepId) is null ? Geen(datum) : Weigeringen.GeenRecht;
        }

        var register = (await grains.Register(wie.School).Alles()).Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var borden = new List<DaglijstBladGroep>();
        foreach (var deel in groepen.Chunk(TegelijkMax))
        {
            var uitkomsten = await Task.WhenAll(deel.Select(g => grains.Overblijfgroep(wie.School, g.Schooljaar, g.Id).Bord(datum, wie)));
            if (Array.Find(uitkomsten, u => !u.IsGoed) is { } nee)
            {
                return nee.Weigering!;
            }

            borden.AddRange(uitkomsten.Select(u => DaglijstRegels.Groep(u.Waarde!, school, register)));
        }

        return new DaglijstGegevens(school, datum, groepId, [.. borden], wie.Naam, tijd.Nu);
    }

    /// <summary>Groepen of that date's schooljaar of which this person may have a list.</summary>
    public static ImmutableArray<Groep> Groepen(SchoolView school, DateOnly datum, Wie wie) =>
    [
        .. school.GroepenVan(Schooljaar.Van(datum)).Where(g =>
            wie.MagInGroep(Recht.DaglijstMaken, school.Sleutel, g.Id) && wie.MagInGroep(Recht.BordZien, school.Sleutel, g.Id)),
    ];

    private static Weigering Geen(DateOnly datum) =>
        new("geen-groepen", $"Er is voor {Datums.Voluit(datum)} geen groep om een lijst van te maken. Kijk de datum na.", "datum");
}
