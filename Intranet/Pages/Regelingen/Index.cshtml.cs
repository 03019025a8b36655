using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Reglement and bijlagen: versions, what changed, receipts, and which one still has to be read (TSO-16).</summary>
[GeenInzage("afspraken van de school, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet, Recht.RegelingenLezen)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public ImmutableArray<RegelingView> Regelingen { get; private set; } = [];

    public async Task OnGetAsync() => Regelingen =
    [
        .. (await Task.WhenAll(Regelingwoorden.Volgorde.Select(s => Grains.Regeling(School, s).Bekijk(Wie)))).Select(u => u.Waarde).OfType<RegelingView>(),
    ];
}
