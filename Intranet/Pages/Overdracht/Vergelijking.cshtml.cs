using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>
/// The lists of VO schools against the own groep 8 (OSO-T): wanted by nobody, by two, unknown, ready but not asked, asked but not ready; and to
/// which VO school each child goes, to be chosen and taken back (OSO-S1).
/// </summary>
[Inzage(Inzagesoort.School, "vergelijking met lijsten van VO-scholen")]
[Beleid(Beleid.Persoon, Recht.OverdrachtZien, HeleSchool = true)]
internal sealed class VergelijkingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public Vergelijking View { get; private set; } = null!;

    public ImmutableArray<Bordleerling> Kinderen { get; private set; } = [];

    /// <summary>To choose from; empty for who may not choose.</summary>
    public ImmutableArray<VoSchool> Scholen { get; private set; } = [];

    public bool Bewaard { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Begin}/vergelijking";

    public string VerversUrl => $"{Hier}?handler=Lijst{(Bewaard ? "&bewaard=true" : "")}";

    public bool MagKiezen => View.MagWijzigen && !IsVoorbij;

    /// <summary>From 1 July there are no names left to compare, and without leerlingen there never were.</summary>
    public bool IsGelijk => !IsVoorbij && Kinderen.Length > 0
        && View.DoorNiemand.IsEmpty && View.DoorTwee.IsEmpty && View.Onbekend.IsEmpty && View.GereedNietGevraagd.IsEmpty && View.GevraagdNietGereed.IsEmpty;

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        return await Laad() ? Page() : NotFound();
    }

    /// <summary>The lists again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "vergelijking met lijsten van VO-scholen", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        return await Laad() ? Partial("_Vergelijking", this) : NotFound();
    }

    /// <summary>A VO school for this child, or not that one after all (OSO-S1).</summary>
    [Beleid(Beleid.PersoonMet2, Recht.VoScholenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostBestemmingAsync(string? leerling, string? voschool, bool geldt, string? operatie)
    {
        if (!LeerlingId.IsGeldig(leerling))
        {
            return NotFound();
        }

        if (!LeerlingId.IsGeldig(voschool))
        {
            ModelState.AddModelError("", "Kies eerst een VO-school.");
        }
        else if (Lukte(await Grains.Overdracht(School, Jaar).ZetBestemming(leerling!, voschool!, geldt, new OperatieId(operatie ?? ""), Wie), "Bestemming"))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        return await Laad() ? Toon("_Vergelijking", this) : NotFound();
    }

    private async Task<bool> Laad()
    {
        var grain = Grains.Overdracht(School, Jaar);
        if ((await grain.Vergelijking(Wie)).Waarde is not { } view || (await grain.Bord(Wie)).Waarde is not { } bord)
        {
            return false;
        }

        (View, Kinderen) = (view, bord.Rijen);
        Scholen = MagKiezen ? await Grains.VoScholen(School).Lijst() : [];
        return true;
    }
}
