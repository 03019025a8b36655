using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Schoolgids;

/// <summary>What the page and its print share: the schooljaar that the schoolgids is of.</summary>
internal abstract class GidsPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public SchoolgidsView View { get; private set; } = null!;

    public string Hier => $"{Adres}/schoolgids";

    public Schooljaar Nu => Schooljaar.Van(Vandaag);

    public IEnumerable<Schooljaar> Jaren => [Nu.Volgend, Nu, Nu.Vorig];

    public bool IsVoorbij => Vandaag > View.Jaar.LaatsteDag;

    /// <summary>From May the next one is what somebody comes for.</summary>
    protected Schooljaar? Kies(string? jaar) =>
        LeesJaar(jaar, Vandaag >= new DateOnly(Nu.LaatsteDag.Year, OpenbaarGrenzen.GidsVanafMaand, 1) ? Nu.Volgend : Nu, Jaren.Contains);

    protected async Task<bool> LaadGids(Schooljaar jaar)
    {
        if ((await Grains.Schoolgids(School, jaar).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
