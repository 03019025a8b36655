using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>
/// Forms of the minutes (TSO-2i, TSO-2j). The script sends what was typed as it is typed and asks for JSON; without it the form is sent as a whole, and what nobody
/// touched stays out by the value it was drawn with. Who may write it is asked by the grain: the notulist is one of the genodigden.
/// </summary>
internal sealed partial class VergaderingModel
{
    public const string Aanwezigvorm = "aanwezig";
    public const string Spreidvorm = "verspreiden";
    public const string Actievorm = "actie";
    public const string Correctievorm = "correctie";
    public const string Papiervorm = "papier";

    /// <summary>What was typed and not taken, without script.</summary>
    private ImmutableArray<Notulenantwoord> _geweigerd = [];

    /// <summary>What was typed stays on the screen, also when somebody settled the minutes meanwhile.</summary>
    public bool HeeftGeweigerd => !_geweigerd.IsEmpty;

    public PuntBlad Blad(Agendapunt punt) => new(punt, _geweigerd.FirstOrDefault(a => a.Invoer.PuntId == punt.Id), View.Leesfouten.FirstOrDefault(f => f.PuntId == punt.Id));

    /// <summary>Name of the form of an action that stands there already; of a new one without it.</summary>
    public static string Actieveld(string? actie) => string.IsNullOrEmpty(actie) ? Actievorm : $"{Actievorm}-{actie}";

    /// <summary>Name of the form of the title of an item.</summary>
    public static string Titelvorm(string? punt) => $"titel-{punt}";

    public async Task<IActionResult> OnPostNoteerAsync(string? id)
    {
        if (!await Laad(id))
        {
            return NotFound();
        }

        var antwoorden = await Bewaar(Notulenvorm.Lees(await Request.ReadFormAsync(HttpContext.RequestAborted), View.Punten));
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return new JsonResult(Notulenvorm.Json(antwoorden, Tijd.Nu));
        }

        _geweigerd = [.. antwoorden.Where(a => a.Nee is not null)];
        foreach (var antwoord in _geweigerd)
        {
            var veld = antwoord.Invoer.Verslag is null ? Notulenvorm.Lees(antwoord.Invoer.PuntId) : Notulenvorm.Verslag(antwoord.Invoer.PuntId);
            ModelState.AddModelError($"tekst-{veld}", antwoord.Nee!.Zin);
        }

        return _geweigerd.IsEmpty ? Redirect($"{Hier}?bewaard=tekst") : Toon("_Vergadering", this);
    }

    public Task<IActionResult> OnPostAanwezigAsync(string? id) =>
        Voer(id, Aanwezigvorm, "aanwezig", async g => await g.ZetAanwezig(Teksten("Aanwezig"), Versie(), Wie), "aanwezig");

    /// <param name="actie">That is changed; null for a new one.</param>
    public Task<IActionResult> OnPostActieAsync(string? id, string? actie) => Voer(id, Actieveld(actie), "actie", async g =>
    {
        var voor = Datum("Voor", "voor welke dag het klaar is");
        var wie = View.Genodigden.FirstOrDefault(g => g.Id == Tekst("Wie"));
        return voor is { } dag ? await g.BewaarActie(string.IsNullOrEmpty(actie) ? null : actie, Tekst("Tekst") ?? "", wie?.Naam ?? "", wie?.AccountId, dag, Op(), Wie) : null;
    }, "tekst", "wie", "voor");

    public Task<IActionResult> OnPostKlaarAsync(string? id, string? actie) => Voer(id, $"klaar-{actie}", "actie", async g => await g.ActieKlaar(actie ?? "", Tekst("Klaar"), Op(), Wie), "klaar");

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostTitelAsync(string? id, string? punt) =>
        Voer(id, Titelvorm(punt), "titel", async g => await g.WijzigTitel(punt ?? "", Tekst("Titel") ?? "", Versie(), Op(), Wie), "titel");

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVaststellenAsync(string? id) => Voer(id, "vaststellen", "vastgesteld", async g => await g.StelNotulenVast(Versie(), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostCorrectieAsync(string? id) => Voer(
        id, Correctievorm, "correctie", async g => await g.Corrigeer(Tekst("Punt") ?? "", Tekst("Tekst") ?? "", Tekst("Reden") ?? "", Versie(), Op(), Wie), "tekst", "reden");

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVerspreidenAsync(string? id) => Voer(id, Spreidvorm, "verspreid", async g => await g.Verspreid(IsAan("Ouders"), Versie(), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostPapierAsync(string? id) => Voer(id, Papiervorm, "papier", async g =>
    {
        var (op, aan) = (Datum("Op", "wanneer je het gaf"), Kring("Aan", "Kies aan wie je het gaf."));
        return op is { } dag && aan is { } wie ? await g.NoteerVerzending(Tekst("Stuk") ?? "", wie, dag, Op(), Wie) : null;
    }, "op");

    /// <summary>Each item for itself: what is wrong with one keeps no other from being saved. Afterwards the view is as it is now.</summary>
    private async Task<List<Notulenantwoord>> Bewaar(ImmutableArray<Notuleninvoer> getypt)
    {
        var (grain, uitkomsten) = (Grains.Vergadering(School, View.Id), new List<(Notuleninvoer Invoer, Weigering? Nee)>());
        foreach (var invoer in getypt)
        {
            var nee = invoer.IsHeel ? (await grain.Noteer(invoer.PuntId, invoer.Verslag, invoer.Leestekst, invoer.Versie, Wie)).Weigering : Weigeringen.OngeldigeOperatie;
            uitkomsten.Add((invoer, nee));
        }

        await Laad(View.Id);
        return uitkomsten.ConvertAll(u => new Notulenantwoord(u.Invoer, u.Nee, View.Punten.FirstOrDefault(p => p.Id == u.Invoer.PuntId)));
    }
}
