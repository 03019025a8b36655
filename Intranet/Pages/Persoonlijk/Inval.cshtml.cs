using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>"Kun je invallen?" by a personal link without account: GET shows, POST answers (TSO-4m). No name of a child or of who is away.</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class InvalModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : PageModel, ILinkpagina
{
    private const int DagenTerug = 2;

    [BindProperty]
    public string? Operatie { get; set; }

    public Invalvraag? Vraag { get; private set; }

    /// <summary>The answer that was just given.</summary>
    public bool? Gezegd { get; private set; }

    public bool IsVoorbij => Vraag is null;

    public async Task<IActionResult> OnGet(string brin, string datum, string token)
    {
        Operatie = ids.NieuwId();
        ModelState.Clear();
        await Vul(brin, datum, token);
        Response.StatusCode = Vraag is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPost(string brin, string datum, string token, bool ja)
    {
        if (Dag(brin, datum, token) is not { } dag)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var antwoord = await dag.Antwoord(Links.Hash(token), ja, new OperatieId(Operatie ?? ""));
        await Vul(brin, datum, token);
        if (antwoord.Weigering is { } weigering)
        {
            ModelState.AddModelError("", weigering.Zin);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else
        {
            (Gezegd, Operatie) = (ja, ids.NieuwId());
            ModelState.Clear();
        }

        return Page();
    }

    /// <summary>What can't be a link of a day near now reaches no grain.</summary>
    private IRoosterdagGrain? Dag(string brin, string datum, string token) =>
        Links.IsVorm(token) && SchoolSleutel.Probeer(brin, out var school)
        && DateOnly.TryParseExact(datum, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
        && dag >= tijd.Vandaag.AddDays(-DagenTerug) && dag <= tijd.Vandaag.AddDays(7 * (RoosterGrenzen.WekenVooruit + 1))
            ? grains.Roosterdag(school.Value, dag) : null;

    private async Task Vul(string brin, string datum, string token) =>
        Vraag = Dag(brin, datum, token) is { } dag ? await dag.Invalvraag(Links.Hash(token)) : null;
}
