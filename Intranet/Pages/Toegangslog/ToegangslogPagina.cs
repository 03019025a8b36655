using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>What the pages of the log share: the question of the address, and names for ids.</summary>
public abstract class ToegangslogPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    [BindProperty(SupportsGet = true, Name = "van")]
    public string? Van { get; set; }

    [BindProperty(SupportsGet = true, Name = "tot")]
    public string? Tot { get; set; }

    [BindProperty(SupportsGet = true, Name = "wie")]
    public string? Persoon { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true, Name = "groep")]
    public string? Groep { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Pagina { get; set; } = 1;

    /// <summary>Ask for a walk along the chain.</summary>
    [BindProperty(SupportsGet = true, Name = "controle")]
    public bool Controle { get; set; }

    public SchoolView Nu { get; private set; } = null!;

    public InzageFilterkeuze Keuze { get; private set; } = null!;

    public ToegangslogView Gevonden { get; private set; } = new([], 0, []);

    public ImmutableArray<InzageRij> Regels { get; private set; } = [];

    public Ketenuitslag? Uitslag { get; private set; }

    /// <summary>Why nothing was looked up.</summary>
    public string? Nee { get; private set; }

    public int Paginas => Math.Max(1, (Gevonden.Gevonden + InzageFilterkeuze.PerPagina - 1) / InzageFilterkeuze.PerPagina);

    public abstract string Pad { get; }

    public string Log => $"{Adres}/inzage";

    public PagineringModel Paginering => new(Keuze.Pagina, Paginas, p => Pad + (Keuze with { Pagina = p }).Staart(), "regels");

    public string Telling => $"{InzageWoorden.Regels(Gevonden.Gevonden)}{(Paginas > 1 ? $", pagina {Keuze.Pagina} van {Paginas}" : "")}";

    /// <summary>Periods at hand; the last is the schooljaar.</summary>
    public IEnumerable<Filterkeuze> Perioden => new (string Tekst, DateOnly Van)[]
    {
        ("Vandaag", Vandaag), ("7 dagen", Vandaag.AddDays(-6)), ("30 dagen", Vandaag.AddDays(-29)), ("Dit schooljaar", Schooljaar.Van(Vandaag).EersteDag),
    }.Select(p => new Filterkeuze(
        p.Tekst, Pad + (Keuze with { Van = p.Van, Tot = Vandaag, Pagina = 1 }).Staart(), 0, Keuze.Van == p.Van && Keuze.Tot == Vandaag));

    /// <summary>Null when it could be asked; a period that can't be read or is too long is told on the page itself.</summary>
    protected async Task<IActionResult?> Laad(int dagen, Func<Inzagevraag, Inzagevraag>? vraag = null, int aantal = InzageFilterkeuze.PerPagina)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Nu = school;
        Keuze = InzageFilterkeuze.Periode(Van, Tot, Vandaag, dagen, out var fout).Met(Persoon, Soort, Groep, Pagina);
        if (fout is not null)
        {
            return Weiger(fout);
        }

        var gevraagd = Keuze.Vraag(aantal);
        var uitkomst = await Grains.Toegangslog(School).Zoek(vraag?.Invoke(gevraagd) ?? gevraagd, Wie);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering.Zin);
        }

        Gevonden = uitkomst.Waarde;
        Regels = (await Namen(school)).Rijen(Gevonden.Regels);
        return Controle ? await LoopNa() : null;
    }

    private async Task<IActionResult?> LoopNa()
    {
        var uitkomst = await Grains.Toegangslog(School).Controleer(Keuze.Van, Keuze.Tot, Wie);
        Uitslag = uitkomst.Waarde;
        return uitkomst.IsGoed ? null : Weiger(uitkomst.Weigering.Zin);
    }

    private PageResult Weiger(string zin)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Nee = zin;
        return Page();
    }

    private async Task<InzageNamen> Namen(SchoolView school)
    {
        var tablets = Gevonden.Regels.Any(r => r.Regel.Tablet is not null) ? (await Grains.Tablets(School).Bekijk()).Rijen : [];
        return new InzageNamen(
            school, await Grains.Register(School).Alles(), tablets.ToImmutableDictionary(t => t.Id, t => t.Naam, StringComparer.Ordinal));
    }
}
