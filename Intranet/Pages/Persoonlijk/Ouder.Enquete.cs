using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Kwaliteit;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>The five questions of the year, answered once by this verzorger, whatever child they look at (TSO-2b).</summary>
internal sealed partial class OuderModel
{
    /// <summary>Null when nothing is asked now, or this verzorger answered.</summary>
    public Enqueteformulier? Enquete { get; private set; }

    public async Task<IActionResult> OnPostEnqueteAsync(string token)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        if (Enquete is not { } leeg)
        {
            return await Klaar(token, IsVanDezeLink ? new Uitkomst((await Grain(Ouder!).Vragen(Deelnemer(Ouder!))).Weigering) : Weigeringen.KindNietVanLink, "");
        }

        var formulier = Enqueteformulier.Lees(leeg.Vragen, Request.Form, isVoorOuder: true);
        if (!IsVanDezeLink)
        {
            return Nogmaals(formulier, ("", Weigeringen.KindNietVanLink.Zin)); // the form that comes back is of a child of this link
        }

        if (formulier.Antwoord is not { } antwoord)
        {
            return Nogmaals(formulier with { IsGeweigerd = true }, [.. formulier.Fouten()]);
        }

        var uitkomst = await Grain(Ouder!).Antwoord(Deelnemer(Ouder!), antwoord);
        return uitkomst.Weigering is { Veld: "opmerking" } nee
            ? Nogmaals(formulier with { Opmerkingfout = nee.Zin }, ($"{Enqueteformulier.Deel}.Opmerking", nee.Zin))
            : await Klaar(token, uitkomst, "Dank u wel. Uw antwoorden zijn geteld; niemand ziet wat u koos.");
    }

    /// <summary>With what was chosen: nobody begins again for one question.</summary>
    private PageResult Nogmaals(Enqueteformulier formulier, params (string Veld, string Zin)[] fouten)
    {
        Enquete = formulier;
        foreach (var (veld, zin) in fouten)
        {
            ModelState.AddModelError(veld, zin);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<Enqueteformulier?> HaalEnquete(Ouder ouder) =>
        (await Grain(ouder).Vragen(Deelnemer(ouder))).Waarde is { } vragen ? Enqueteformulier.Leeg(vragen, isVoorOuder: true) : null;

    private IEnqueteGrain Grain(Ouder ouder) => grains.Enquete(ouder.School.Sleutel, Schooljaar.Van(Vandaag), Doelgroep.Ouders);

    private static string Deelnemer(Ouder ouder) => Enquetedeelnemers.Ouder(ouder.Kinderen);
}
