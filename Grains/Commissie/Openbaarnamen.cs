using OrleansSchool.Basis;

namespace OrleansSchool.Commissie;

/// <summary>Names of now, for a text that goes out: children that it may not name, and adults that it may (TSO-0a, TSO-11c).</summary>
internal static class Openbaarnamen
{
    public static async Task<Naamlijst> Haal(IGrainFactory grains, SchoolSleutel school)
    {
        var kinderen = await grains.Register(school).Alles();
        var personen = await grains.Personen(school).Alles();
        var helpers = await grains.Overblijfkrachten(school).Alles();
        return new Naamlijst(kinderen.Rijen, [.. personen.Rijen.Select(p => p.Naam).Concat(helpers.Rijen.Select(h => h.Gegevens.Naam)).Distinct(StringComparer.Ordinal)])
        {
            School = (await grains.School(school).Bekijk())?.Gegevens.Naam ?? "",
        };
    }
}
