using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Makes this browser the shared tablet of the demo, only with --demo; again pairs it anew.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class DemoTabletModel(DemoStart demo, TabletKoekje koekje, IIdBron ids, IGrainFactory grains, Opdracht opdracht) : PageModel
{
    private const string Naam = "Demotablet";

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!opdracht.Demo || (await demo.Accounts()).Count == 0)
        {
            return NotFound();
        }

        var tablets = grains.Tablets(DemoPlan.School);
        var wie = Wie.Systeem(DemoPlan.School, "Demo");
        var bestaat = (await tablets.Bekijk()).Rijen.FirstOrDefault(t => t.Naam == Naam && t.IngetrokkenOp is null);
        var tablet = bestaat ?? (await tablets.Maak(Naam, new OperatieId(ids.NieuwId()), wie)).Waarde;
        var (sleutel, link) = (TabletKoekje.NieuweSleutel(), Security.Links.Hash(TabletKoekje.NieuweSleutel()));
        if (tablet is null || !(await tablets.BiedKoppelingAan(tablet.Id, [link], wie)).IsGoed
            || !(await tablets.Koppel(tablet.Id, link, TabletKoekje.Hash(sleutel), new OperatieId(ids.NieuwId()))).IsGoed)
        {
            return NotFound();
        }

        koekje.Zet(HttpContext, DemoPlan.School, tablet.Id, sleutel);
        return Redirect("/tablet");
    }
}
