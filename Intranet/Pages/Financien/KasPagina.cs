using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>What the pages of the kas share: the day that the address names.</summary>
internal abstract class KasPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public KasView View { get; protected set; } = null!;

    public DateOnly Dag => View.Dag.Datum;

    public bool IsVandaag => Dag == Vandaag;

    public string Adresvan(DateOnly dag) => dag == Vandaag ? $"{Begin}/kas" : $"{Begin}/kas?dag={Sleutels.Dag(dag)}";

    /// <summary>False for who may not see it, or a day that isn't one.</summary>
    protected async Task<bool> Laad(string? dag)
    {
        if (Gevraagd(dag) is not { } datum || (await Grains.Kas(School).Bekijk(datum, Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    protected DateOnly? Gevraagd(string? dag) => string.IsNullOrEmpty(dag) ? Vandaag : Invoer.LeesDatum(dag).Datum;
}
