using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Ouderpost;

/// <summary>One child with its verzorgers and their links.</summary>
public sealed record Linkregel(string LeerlingId, string Naam, ImmutableArray<OuderlinkStand> Verzorgers)
{
    public bool KanNieuw => Verzorgers.Any(v => v.Waarom is null);
}

/// <summary>Which verzorgers have a personal link, and mail it to who hasn't (PAR-1).</summary>
[Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen)]
[Inzage(Inzagesoort.School, "links voor ouders")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Ouderlinks post) : KantoorPagina(grains, tijd)
{
    private const string Deelnaam = "Link";
    private const int TegelijkMax = 16;

    [BindProperty(SupportsGet = true, Name = "groep")]
    public string? GroepId { get; set; }

    public ImmutableArray<Groep> Groepen { get; private set; } = [];

    public Groep? Groep { get; private set; }

    public ImmutableArray<Linkregel> Kinderen { get; private set; } = [];

    public string? Bewaard { get; private set; }

    public string Hier => $"{Adres}/ouderlinks?groep={Groep?.Id}";

    public int ZonderLink => Kinderen.Sum(k => k.Verzorgers.Count(v => v is { Waarom: null, Sinds: null }));

    public async Task<IActionResult> OnGetAsync(int? gemaild)
    {
        var nee = await Laad();
        Bewaard = Zin(gemaild);
        return nee ?? Page();
    }

    /// <summary>To who has none yet; again after an interruption goes on with the others.</summary>
    public Task<IActionResult> OnPostGroepAsync() => Doe(_ => true, opnieuw: false);

    /// <summary>To one verzorger: the link of the other parent goes on working.</summary>
    public Task<IActionResult> OnPostKindAsync(string? leerling, string? verzorger)
    {
        HttpContext.InzageVanLeerling(leerling);
        return Doe(k => k.LeerlingId == leerling, opnieuw: true, verzorger ?? "");
    }

    /// <param name="verzorger">Only this one; null is each.</param>
    private async Task<IActionResult> Doe(Func<Linkregel, bool> welke, bool opnieuw, string? verzorger = null)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        var school = (await Grains.School(School).Bekijk())!;
        var gemaild = 0;
        foreach (var kind in Kinderen.Where(welke).Where(k => k.KanNieuw))
        {
            var ronde = await post.Stuur(kind.LeerlingId, opnieuw, school, Wie, verzorger);
            gemaild += ronde.Waarde?.Gemaild ?? 0;
            if (!IsGoed(new Uitkomst(ronde.Weigering), Deelnaam))
            {
                break;
            }
        }

        var isGoed = ModelState.IsValid;
        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}&gemaild={gemaild}");
        }

        if (await Laad() is { } weg)
        {
            return weg;
        }

        Bewaard = isGoed ? Zin(gemaild) : null;
        return Toon("_Lijst", this);
    }

    private static string? Zin(int? gemaild) => gemaild switch
    {
        null => null,
        0 => "Iedereen die een link kan krijgen, had er al een",
        1 => "1 mail staat klaar",
        var n => $"{n} mails staan klaar",
    };

    private async Task<IActionResult?> Laad()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Groepen = [.. school.GroepenVan(Schooljaar.Van(Vandaag)).Where(g => Wie.MagInGroep(Recht.AanmeldingWijzigen, School, g.Id))];
        Groep = string.IsNullOrEmpty(GroepId) ? Groepen.FirstOrDefault() : Groepen.FirstOrDefault(g => g.Id == GroepId);
        if (Groep is null && !string.IsNullOrEmpty(GroepId))
        {
            return NotFound();
        }

        var rijen = (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief && Groep is not null && r.GroepId == Groep.Id);
        var kinderen = ImmutableArray.CreateBuilder<Linkregel>();
        foreach (var deel in rijen.Chunk(TegelijkMax))
        {
            var standen = await Task.WhenAll(deel.Select(r => Grains.Leerling(School, r.Id).Ouderlinks(Wie)));
            kinderen.AddRange(deel.Zip(standen).Where(p => p.Second.IsGoed)
                .Select(p => new Linkregel(p.First.Id, Namen.Volledig(p.First.Persoon.Roepnaam, p.First.Persoon.Voorvoegsel, p.First.Persoon.Achternaam), p.Second.Waarde!.Verzorgers)));
        }

        Kinderen = kinderen.ToImmutable();
        return null;
    }
}
