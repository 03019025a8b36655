using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

[Inzage(Inzagesoort.Beheer, "overblijfkrachten")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Vog";

    public OverblijfkrachtenLijst Lijst { get; private set; } = null!;

    public string Hier => $"{Adres}/overblijfkrachten";

    public bool Bewaard { get; private set; }

    /// <summary>A link to the page of people for who may go there: that is where an invitation is sent.</summary>
    public bool MagUitnodigen => Wie.MagHeleSchool(Recht.MensenBeheren, School);

    public async Task OnGetAsync(string? toon, bool bewaard = false)
    {
        Bewaard = bewaard;
        await Laad(toon);
    }

    /// <summary>After how many years a VOG is too old. The same number again changes nothing.</summary>
    public async Task<IActionResult> OnPostVogAsync(int jaren)
    {
        if (IsGoed(await Grains.Overblijfkrachten(School).ZetVogTermijn(jaren, Wie), Deel))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        await Laad(null);
        return Toon("_Lijst", this);
    }

    private async Task Laad(string? toon) => Lijst = OverblijfkrachtenLijst.Maak(await Grains.Overblijfkrachten(School).Alles(), toon, Vandaag, Hier);
}
