using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>An empty form; it posts to the page of the id that is made here.</summary>
[Inzage(Inzagesoort.Beheer, "overblijfkracht erbij")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
public sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public KaartModel Kaart { get; private set; } = null!;

    public void OnGet()
    {
        Kaart = new KaartModel(Grains, Tijd) { PageContext = PageContext };
        Kaart.MaakNieuw(ids.NieuwId());
    }
}
