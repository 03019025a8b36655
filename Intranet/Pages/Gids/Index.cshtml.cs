using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>All guides, those of the own roles first (UX-1). Also on a shared tablet.</summary>
[GeenInzage("uitleg van het intranet, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public ImmutableArray<Gidspagina> Eigen { get; private set; } = [];

    public ImmutableArray<Gidspagina> Overige { get; private set; } = [];

    public ImmutableArray<Gidspagina> Stukken { get; private set; } = [];

    public void OnGet() => (Eigen, Overige, Stukken) = (Gidsregister.Voor(Wie), Gidsregister.Overige(Wie), Gidsregister.Stukken(Wie));
}
