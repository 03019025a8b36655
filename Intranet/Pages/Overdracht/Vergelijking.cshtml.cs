using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The lists of VO schools against the own groep 8 (OSO-T): wanted by nobody, by two, unknown, ready but not asked, asked but not ready.</summary>
[Inzage(Inzagesoort.School, "vergelijking met lijsten van VO-scholen")]
[Beleid(Beleid.Persoon, Recht.OverdrachtZien, HeleSchool = true)]
internal sealed class VergelijkingModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    public Vergelijking View { get; private set; } = null!;

    public string VerversUrl => $"{Begin}/vergelijking?handler=Lijst";

    public bool IsGelijk => View.DoorNiemand.IsEmpty && View.DoorTwee.IsEmpty && View.Onbekend.IsEmpty && View.GereedNietGevraagd.IsEmpty && View.GevraagdNietGereed.IsEmpty;

    public async Task<IActionResult> OnGetAsync() => await Laad() ? Page() : NotFound();

    /// <summary>The lists again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "vergelijking met lijsten van VO-scholen", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync() => await Laad() ? Partial("_Vergelijking", this) : NotFound();

    private async Task<bool> Laad()
    {
        if ((await Grains.Overdracht(School, Jaar).Vergelijking(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
