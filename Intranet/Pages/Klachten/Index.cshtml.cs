using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Klachten;

/// <summary>Complaints about the overblijven, on their way through the klachtenprocedure of the school (TSO-15c).</summary>
[Beleid(Beleid.PersoonMet2, Recht.KlachtenBehandelen, HeleSchool = true)]
[Inzage(Inzagesoort.School, "klachten over het overblijven")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Klacht";

    public KlachtenView View { get; private set; } = null!;

    /// <summary>The form below the list: of a new complaint, or of the one that is changed.</summary>
    public KlachtVorm Klacht { get; private set; } = new();

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    public string Hier => $"{Adres}/klachten";

    public string Onderwerp => Topics.Commissie;

    /// <summary>What is kept: this schooljaar and the two before.</summary>
    public IReadOnlyList<Schooljaar> Jaren => [Nu, Nu.Vorig, Nu.Vorig.Vorig];

    private Schooljaar Nu => Schooljaar.Van(Vandaag);

    /// <param name="klacht">The one that is changed.</param>
    /// <param name="vraag">The question of a parent that is a complaint.</param>
    public async Task<IActionResult> OnGetAsync(string? jaar, string? klacht, string? vraag, string? bewaard)
    {
        Bewaard = bewaard == "1" ? "Bewaard" : null;
        if (Kies(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        if (!await Laad(gekozen))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (vraag is not null && View.Klachten.FirstOrDefault(k => k.VraagId == vraag) is { } bestaat)
        {
            return Redirect($"{Hier}?jaar={View.Jaar}&klacht={bestaat.Id}#klachtvorm");
        }

        var vorm = klacht is not null ? View.Klachten.Where(k => k.Id == klacht).Select(KlachtVorm.Uit).FirstOrDefault()
            : vraag is not null ? await VanVraag(vraag)
            : KlachtVorm.Nieuw(Vandaag);
        Klacht = vorm ?? Klacht;
        return vorm is null ? NotFound() : Page();
    }

    /// <summary>What a live signal refreshes; never the form.</summary>
    [Inzage(Inzagesoort.School, "klachten over het overblijven", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? jaar)
    {
        if (Kies(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        return await Laad(gekozen) ? Partial("_Lijst", this) : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostBewaarAsync([Bind(Prefix = Deel)] KlachtVorm vorm, string? jaar, long gezien, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(vorm);
        if (Kies(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        Klacht = vorm;
        var invoer = vorm.Lees(new Invoer(ModelState, Deel));
        var doel = vorm.IsNieuw && Jaren.Contains(Schooljaar.Van(invoer.Op)) ? Schooljaar.Van(invoer.Op) : gekozen;
        if (!await Laad(doel))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var versie = vorm.IsNieuw ? View.Versie : gezien; // a new one is in nobody's way
        if (ModelState.IsValid
            && IsGoed(await Grains.Klachten(School, doel).Bewaar(vorm.IsNieuw ? null : vorm.Id, invoer, versie, new OperatieId(operatie ?? ""), Wie), Deel))
        {
            return Redirect($"{Hier}?jaar={doel}&bewaard=1");
        }

        if (!await Laad(doel))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Nieuwer = !vorm.IsNieuw && View.Versie != gezien && View.Klachten.FirstOrDefault(k => k.Id == vorm.Id) is { } nu ? [.. vorm.Naast(nu)] : [];
        return Toon("_Vorm", this);
    }

    private Schooljaar? Kies(string? jaar) => LeesJaar(jaar, Nu, Jaren.Contains);

    /// <summary>Null for a question that isn't there, or that this person may not see.</summary>
    private async Task<KlachtVorm?> VanVraag(string id) =>
        id.Split('/') is [var dag, _] && DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum) && Jaren.Contains(Schooljaar.Van(datum))
        && (await Grains.Vragen(School, datum).Bekijk(Wie)).Waarde?.Vragen.FirstOrDefault(v => v.Id == id) is { } vraag
            ? KlachtVorm.UitVraag(vraag, Vandaag) : null;

    private async Task<bool> Laad(Schooljaar jaar)
    {
        if ((await Grains.Klachten(School, jaar).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
