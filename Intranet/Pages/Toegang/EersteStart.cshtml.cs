using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>The form behind the one-time link (SEC-1): GET shows, POST makes school and first account.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class EersteStartModel(EersteStart eersteStart, Sessies sessies) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul het BRIN en het vestigingsnummer in."), StringLength(10, ErrorMessage = "Gebruik hooguit 10 tekens.")]
    public string? School { get; set; }

    [BindProperty, Required(ErrorMessage = "Vul de naam van de school in."), StringLength(100, ErrorMessage = "Gebruik hooguit 100 tekens.")]
    public string Schoolnaam { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Kies de vakantieregio.")]
    public Regio? Regio { get; set; }

    [BindProperty, Required(ErrorMessage = "Vul je naam in."), StringLength(ToegangGrenzen.NaamMax, ErrorMessage = "Gebruik hooguit 100 tekens.")]
    public string Naam { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Vul een mailadres of inlognaam in."), StringLength(ToegangGrenzen.InlognaamMax, ErrorMessage = "Gebruik hooguit 200 tekens.")]
    public string Inlognaam { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Kies een wachtwoord.")]
    public string? Wachtwoord { get; set; }

    [BindProperty, Required(ErrorMessage = "Typ het wachtwoord nog een keer.")]
    public string? WachtwoordNogmaals { get; set; }

    public bool IsVoorbij { get; private set; }

    public async Task<IActionResult> OnGet(string token)
    {
        IsVoorbij = !await eersteStart.IsGeldig(token);
        Response.StatusCode = IsVoorbij ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPost(string token)
    {
        if (WachtwoordNogmaals is { Length: > 0 } && Wachtwoord != WachtwoordNogmaals)
        {
            Weiger(Weigeringen.WachtwoordenVerschillen);
        }

        if (!SchoolSleutel.Probeer(School, out var sleutel) && School is { Length: > 0 })
        {
            Weiger(Weigeringen.OngeldigeSchool);
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = new SchoolGegevens(Schoolnaam.Trim(), "", "", "", "", Regio!.Value);
        var gericht = await eersteStart.Richt(token, new EersteAccount(sleutel!.Value, gegevens, Naam, Inlognaam, Wachtwoord!));
        if (!gericht.IsGoed)
        {
            Weiger(gericht.Weigering);
            return Opnieuw();
        }

        // The one-time link came from the server's own screen: with the password that makes two steps, for this session.
        await sessies.Begin(HttpContext, gericht.Waarde, Beleid.PersoonMet2);
        return LocalRedirect($"/s/{sleutel}/beginnen");
    }

    private void Weiger(Weigering weigering)
    {
        IsVoorbij = weigering.Code == Weigeringen.EersteStartVoorbij.Code;
        ModelState.AddModelError(weigering.Veld ?? "", weigering.Zin);
    }

    private PageResult Opnieuw()
    {
        (Wachtwoord, WachtwoordNogmaals) = (null, null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
