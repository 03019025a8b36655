using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>The register of agreements between MR and bestuur on the overblijven (TSO-0b).</summary>
[GeenInzage("afspraken van MR en bestuur, zonder namen van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenZien, HeleSchool = true)]
internal sealed class AfsprakenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : AfspraakPagina(grains, tijd, ids)
{
    public override string Doel => Lijst;

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard == "nieuw" ? "De afspraak is vastgelegd. Voeg er nu de notulen of de brief bij." : null;
        return await LaadRegister(null) ? Page() : NotFound();
    }

    /// <summary>For a page that is open while somebody else changes the register.</summary>
    public async Task<IActionResult> OnGetLijstAsync() => await LaadRegister(null) ? Partial("_Afspraken", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync()
    {
        var klaar = await Doe(
            Afspraakvorm, async () => LeesAfspraak() is { } invoer ? await Grains.MrAfspraken(School).Bewaar(null, invoer, Versie(), Op(), Wie) : null, $"{Lijst}?bewaard=nieuw", Velden);
        return klaar ?? (await LaadRegister(null) ? Toon("_Afspraken", this) : NotFound());
    }
}
