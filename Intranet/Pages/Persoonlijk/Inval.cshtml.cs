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

    /// <summary>What it is all about, as the page stands now.</summary>
    public string Kop => (Gezegd, Afgezegd, Vraag?.Antwoord) switch
    {
        (true, _, _) => "Fijn, je staat op het rooster",
        (false, true, _) => "Je staat niet meer op het rooster",
        (false, _, _) => "Jammer, bedankt voor je antwoord",
        (_, _, Invalantwoord.Ja) => "Je staat op het rooster",
        (_, _, Invalantwoord.Nee) => "Je zei dat je niet kunt",
        _ => "Kun je invallen?",
    };

    private bool Afgezegd { get; set; }

    public bool IsVoorbij => Vraag is null;

    public async Task<IActionResult> OnGet(string brin, string datum, string token)
    {
        Operatie = ids.NieuwId();
        ModelState.Clear();
        await Vul(brin, datum, token);
        Response.StatusCode = Vraag is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    /// <param name="afzeggen">By its own button only: a no of an older page doesn't take a yes back.</param>
    public async Task<IActionResult> OnPost(string brin, string datum, string token, bool ja, bool afzeggen)
    {
        if (Dag(brin, datum, token) is not { } dag)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var (link, operatie) = (Links.Hash(token), new OperatieId(Operatie ?? ""));
        var antwoord = afzeggen ? await dag.ZegAf(link, operatie) : await dag.Antwoord(link, ja, operatie);
        await Vul(brin, datum, token);
        if (antwoord.Weigering is { } weigering)
        {
            ModelState.AddModelError("", weigering.Zin);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else
        {
            (Gezegd, Afgezegd, Operatie) = (ja && !afzeggen, afzeggen, ids.NieuwId());
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
