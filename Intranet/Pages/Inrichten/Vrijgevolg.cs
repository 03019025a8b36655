using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>What goes when days become free: turns on the lists, and children of whom it says already that they were there (SCH-1).</summary>
/// <param name="Dagen">On which there is any of it.</param>
internal sealed record Vrijgevolg(VrijeDag Dag, int Dagen, int Lunches, int Gemarkeerd)
{
    public bool IsNiets => Dagen == 0;

    /// <summary>A yes is for exactly this: other dates or other numbers ask again.</summary>
    public string Sleutel =>
        string.Create(CultureInfo.InvariantCulture, $"{Veldwaarde.Datum(Dag.Van)}.{Veldwaarde.Datum(Dag.TotEnMet)}.{Lunches}.{Gemarkeerd}");

    public Weigering Nee => Weigeringen.VrijMetLunches(Lunches, Dagen, Gemarkeerd);

    /// <summary>Counts only, of the days that aren't free yet; also for who sees no lists.</summary>
    public static async Task<Vrijgevolg> Van(IGrainFactory grains, SchoolView school, VrijeDag dag)
    {
        var wie = Wie.Systeem(school.Sleutel, "Kalender");
        var delen = new[] { Schooljaar.Van(dag.Van), Schooljaar.Van(dag.TotEnMet) }.Distinct().SelectMany(school.GroepenVan);
        var aantallen = await Task.WhenAll(delen.Select(g => grains.Overblijfgroep(school.Sleutel, g.Schooljaar, g.Id).Aantallen(
            dag.Van > g.Schooljaar.EersteDag ? dag.Van : g.Schooljaar.EersteDag, dag.TotEnMet < g.Schooljaar.LaatsteDag ? dag.TotEnMet : g.Schooljaar.LaatsteDag, wie)));
        var dagen = aantallen.Where(a => a.IsGoed).SelectMany(a => a.Waarde!.Dagen).Where(d => d.Verwacht + d.Aanwezig > 0).ToList();
        return new Vrijgevolg(dag, dagen.Select(d => d.Datum).Distinct().Count(), dagen.Sum(d => d.Verwacht), dagen.Sum(d => d.Aanwezig));
    }
}
