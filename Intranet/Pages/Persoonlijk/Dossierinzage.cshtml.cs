using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Dossier;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>
/// The frozen dossier for one verzorger, behind the link of their mail and a code that was told apart from it (OSO-K4, OSO-K5). GET asks the
/// code and names no child; the code goes along with each form, and nothing of it is kept in the browser.
/// </summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class DossierinzageModel(Schooltijd tijd, IIdBron ids, Inzagelinks links, Inzageschrijver log) : PageModel, ILinkpagina
{
    /// <summary>What the access log says of a look.</summary>
    private const string Wat = "overstapdossier, persoonlijke link";

    private Inzagehouder? _houder;

    public Inzagelink? Link { get; private set; }

    /// <summary>Null until the code was right.</summary>
    public InzienBlad? Blad { get; private set; }

    public string Code { get; private set; } = "";

    public string? Reden { get; private set; }

    public Akkoord? Gekozen { get; private set; }

    public string? Codefout { get; private set; }

    public bool IsKlaar { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public bool IsVoorbij => Link is null;

    /// <summary>What this verzorger said before.</summary>
    public Inzagestand? Eerder => Blad?.Uitgave.Verzorgers.FirstOrDefault(v => v.VerzorgerId == _houder?.VerzorgerId && v.Akkoord is not null);

    public async Task<IActionResult> OnGetAsync(string token)
    {
        await Zoek(token);
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(string token, string? code) => await Zoek(token) ? await Open(token, code) ?? Page() : Page();

    public async Task<IActionResult> OnPostRapportAsync(string token, string? code)
    {
        if (!await Zoek(token))
        {
            return Page();
        }

        var rapport = await _houder!.Dossier.InzagelinkRapport(_houder.Hash, Inzagelinks.CodeHash(token, code));
        if (!rapport.IsGoed)
        {
            return await Weiger(token, rapport.Weigering);
        }

        return await Noteer() ?? File([.. rapport.Waarde.Bytes], rapport.Waarde.Soort, OsoCodes.OkrBestandsnaam);
    }

    /// <summary>An attachment goes along only after the verzorgers saw it (OSO-K3).</summary>
    public async Task<IActionResult> OnPostBijlageAsync(string token, string? code, string? bijlage)
    {
        if (!await Zoek(token))
        {
            return Page();
        }

        var bestand = await _houder!.Dossier.InzagelinkBijlage(_houder.Hash, Inzagelinks.CodeHash(token, code), bijlage ?? "");
        if (!bestand.IsGoed)
        {
            return await Weiger(token, bestand.Weigering);
        }

        return await Noteer() ?? File([.. bestand.Waarde.Bytes], bestand.Waarde.Soort, bestand.Waarde.Bestandsnaam);
    }

    public async Task<IActionResult> OnPostOordeelAsync(string token, string? code, string? akkoord, string? reden, string? operatie)
    {
        Reden = reden;
        if (!await Zoek(token))
        {
            return Page();
        }

        Gekozen = Enum.TryParse<Akkoord>(akkoord, out var gekozen) && gekozen is Akkoord.Ja or Akkoord.Nee ? gekozen : null;
        var nee = Gekozen is not { } oordeel
            ? Weigeringen.InzageKies
            : (await _houder!.Dossier.InzagelinkOordeel(
                _houder.Hash, Inzagelinks.CodeHash(token, code), oordeel, oordeel == Akkoord.Nee ? Vorm.OfNiets(reden) : null, new OperatieId(operatie ?? ""))).Weigering;
        if (nee is null)
        {
            IsKlaar = true;
            return Page();
        }

        if (nee.Veld == "code")
        {
            return await Weiger(token, nee); // this try was counted already
        }

        if (await Open(token, code) is { } fout)
        {
            return fout;
        }

        if (Blad is not null)
        {
            ModelState.AddModelError(nee.Veld ?? "", nee.Zin);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    /// <summary>Fills the page when the code is right, and says so when it isn't; an answer only when there is nothing to draw.</summary>
    private async Task<IActionResult?> Open(string token, string? code)
    {
        Code = Inzagelinks.Cijfers(code);
        if (Code.Length != Inzagelinks.CodeCijfers)
        {
            Codefout = $"Vul de {Inzagelinks.CodeCijfers} cijfers in die u van de leerkracht kreeg."; // isn't a try
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }

        var uitgave = await _houder!.Dossier.OpenInzagelink(_houder.Hash, Inzagelinks.CodeHash(token, Code));
        if (!uitgave.IsGoed)
        {
            await Weiger(token, uitgave.Weigering);
            return null;
        }

        if (await Noteer() is { } nietNu)
        {
            return nietNu;
        }

        Blad = InzienBlad.Van(uitgave.Waarde, tijd.Vandaag) with { Kijker = Link!.VerzorgerNaam, Voor = _houder.VerzorgerId };
        return null;
    }

    /// <summary>A wrong code, or a link that ended meanwhile: after the last try it asks no code any more.</summary>
    private async Task<IActionResult> Weiger(string token, Weigering weigering)
    {
        if (await Zoek(token))
        {
            Codefout = weigering.Zin;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    /// <summary>A look that can't be noted isn't given (SEC-3).</summary>
    private async Task<IActionResult?> Noteer()
    {
        var regel = new OrleansSchool.Inzage.Inzageregel(tijd.Nu, "verzorger", Link!.VerzorgerNaam, Inzagesoort.Leerling, Wat, _houder!.LeerlingId, null, null, "ouder of verzorger");
        return await log.Van(_houder.School).NoteerDuurzaam([regel]) ? null : StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>False when the link doesn't work: then the answer is 404.</summary>
    private async Task<bool> Zoek(string token)
    {
        _houder = await links.Zoek(token);
        Link = _houder is null ? null : await _houder.Dossier.Inzagelink(_houder.Hash);
        if (Link is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Link is not null;
    }
}
