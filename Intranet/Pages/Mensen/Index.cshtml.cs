using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Mensen;

[Beleid(Beleid.PersoonMet2, Recht.MensenBeheren, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "mensen")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public MensenLijst Lijst { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Rol? rol, Mensstatus? status, string? zoek, int p = 1) =>
        await Laad(rol, status, zoek, p) ? Page() : NotFound();

    public async Task<IActionResult> OnGetLijstAsync(Rol? rol, Mensstatus? status, string? zoek, int p = 1) =>
        await Laad(rol, status, zoek, p) ? Partial("_Lijst", Lijst) : NotFound();

    private async Task<bool> Laad(Rol? rol, Mensstatus? status, string? zoek, int pagina)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        ModelState.Clear(); // an unknown role or status in an address asks nothing
        var term = string.IsNullOrWhiteSpace(zoek) ? null : zoek.Length > MensenLijst.ZoekMax ? zoek[..MensenLijst.ZoekMax] : zoek;
        Lijst = MensenLijst.Maak(await Grains.Personen(School).Alles(), school, new MensenVraag(rol, status, term, pagina), Vandaag, $"{Adres}/mensen");
        return true;
    }
}
