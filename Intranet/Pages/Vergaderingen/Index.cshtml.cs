using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>The meetings of a schooljaar, how many there must be, and open actions (TSO-2f, TSO-5b).</summary>
[GeenInzage("lijst van vergaderingen, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.CommissieZien, Recht.AgendapuntIndienen, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : VergaderPagina(grains, tijd, ids)
{
    public VergaderingenView View { get; private set; } = null!;

    /// <summary>In which somebody plans or looks something up, with the one that is shown and the one before it: so each that is kept can be reached.</summary>
    public IEnumerable<Schooljaar> Jaren => new[] { Jaar.Volgend, Jaar, Jaar.Vorig, View.Jaar, View.Jaar.Vorig }.Where(IsBewaard).Distinct().OrderByDescending(j => j.Begin);

    public string Lijstadres => $"{Lijst}?jaar={View.Jaar}";

    public IEnumerable<Vergaderrij> Komend => View.Rijen.Where(r => r.Op >= Vandaag && r.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd);

    public IEnumerable<Vergaderrij> Geweest => View.Rijen.Except(Komend).Reverse();

    public async Task<IActionResult> OnGetAsync(string? jaar) => await Laad(jaar) ? Page() : NotFound();

    public async Task<IActionResult> OnGetLijstAsync(string? jaar) => await Laad(jaar) ? Partial("_Lijst", this) : NotFound();

    private async Task<bool> Laad(string? jaar)
    {
        if (Lees(jaar) is not { } gekozen || (await Grains.Vergaderingen(School, gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
