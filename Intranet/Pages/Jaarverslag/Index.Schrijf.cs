using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>
/// The texts (TSO-2l). The script sends what was typed as it is typed and asks for JSON; without it the form is sent as a whole, and what nobody touched stays out by the
/// value it was drawn with.
/// </summary>
internal sealed partial class IndexModel
{
    [Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
    public async Task<IActionResult> OnPostSchrijfAsync(string? jaar)
    {
        if (Lees(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        var antwoorden = await Bewaar(Grain(gekozen), Verslagvorm.Lees(await Request.ReadFormAsync(HttpContext.RequestAborted)));
        return Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
            ? new JsonResult(Verslagvorm.Json(antwoorden, Tijd.Nu)) : await Vel(gekozen, antwoorden);
    }

    /// <summary>As it was typed and not taken; null for a chapter of which all was.</summary>
    public Verslagantwoord? Geweigerde(Hoofdstuk hoofdstuk) => _geweigerd.FirstOrDefault(a => a.Invoer.Hoofdstuk == hoofdstuk);

    /// <summary>Each chapter for itself: what is wrong with one keeps no other from being saved.</summary>
    private async Task<List<Verslagantwoord>> Bewaar(IJaarverslagGrain grain, ImmutableArray<Verslaginvoer> getypt)
    {
        var antwoorden = new List<Verslagantwoord>();
        foreach (var invoer in getypt)
        {
            var operatie = new OperatieId($"{Operatie}-{Verslagvorm.Id(invoer.Hoofdstuk)}");
            var uitkomst = invoer.IsHeel ? await grain.Schrijf(invoer.Hoofdstuk, invoer.Tekst, invoer.Weggelaten, invoer.Versie, operatie, Wie) : Weigeringen.OngeldigeOperatie;
            antwoorden.Add(new Verslagantwoord(invoer, uitkomst.Weigering, (await grain.Tekst(invoer.Hoofdstuk, Wie)).Waarde));
        }

        return antwoorden;
    }

    /// <summary>Without script: the page again. What wasn't taken stands as it was typed, beside what is there now.</summary>
    private async Task<IActionResult> Vel(Schooljaar jaar, List<Verslagantwoord> antwoorden)
    {
        _geweigerd = [.. antwoorden.Where(a => a.Nee is not null)];
        foreach (var antwoord in _geweigerd)
        {
            ModelState.AddModelError($"tekst-{Verslagvorm.Id(antwoord.Invoer.Hoofdstuk)}", antwoord.Nee!.Zin);
        }

        return _geweigerd.IsEmpty ? Redirect($"{Hier}?jaar={jaar}&bewaard=tekst") : await Laad(jaar.ToString()) ? Toon("_Jaarverslag", this) : NotFound();
    }
}
