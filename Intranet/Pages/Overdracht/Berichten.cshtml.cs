using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The messages of VO schools, newest first (OSO-S1); without a name until one is opened.</summary>
[GeenInzage("alleen aantallen per VO-school, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.VoScholenBeheren, HeleSchool = true)]
internal sealed class BerichtenModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    public Vergelijking View { get; private set; } = null!;

    public bool Ingetrokken { get; private set; }

    public string Hier => $"{Begin}/berichten";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        if ((await Grains.Overdracht(School, Jaar).Vergelijking(Wie)).Waarde is not { } view)
        {
            return NotFound();
        }

        (View, Ingetrokken) = (view, bewaard == "ingetrokken");
        return Page();
    }
}
