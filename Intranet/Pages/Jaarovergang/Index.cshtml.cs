using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Jaarovergang;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Jaarovergang;

/// <summary>The jaarovergang: proposal, looking it over, applying, undoing (SCH-4).</summary>
[Beleid(Beleid.PersoonMet2, Recht.JaarovergangDoen, HeleSchool = true)]
[Inzage(Inzagesoort.School, "jaarovergang")]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Overgang";
    public const string KijkNa = "kijk-na";
    public const string VanSchool = "van-school";
    public const string Voorstel = "voorstel";

    public JaarovergangView View { get; private set; } = null!;

    public SchoolView Nu { get; private set; } = null!;

    public string Gekozen { get; private set; } = "";

    public ImmutableArray<Filterkeuze> Keuzes { get; private set; } = [];

    public ImmutableArray<Overgangsrij> Rijen { get; private set; } = [];

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    /// <summary>Null when it may be prepared; else from when.</summary>
    public DateOnly? PasVanaf => OvergangGrenzen.Vroegst(View.Jaar) is var vanaf && Vandaag < vanaf ? vanaf : null;

    public string Hier => $"{Adres}/jaarovergang";

    public string Handler(string naam) => $"{Hier}?handler={naam}{(Gekozen.Length == 0 ? null : $"&toon={Uri.EscapeDataString(Gekozen)}")}";

    public async Task<IActionResult> OnGetAsync(string? toon, string? bewaard)
    {
        Bewaard = bewaard;
        return await Laad(toon) ?? Page();
    }

    public Task<IActionResult> OnPostBeginAsync() => Doe(g => g.Begin(Wie), null, "begin");

    public async Task<IActionResult> OnPostBestandAsync(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null)
        {
            ModelState.AddModelError($"{Deel}.Bestand", "Kies eerst een bestand.");
            return await Toon(null);
        }

        await using var bron = bestand.OpenReadStream();
        var gelezen = EdexmlReader.Lees(bron, Vandaag, klok, annulering);
        if (gelezen.Bestand is { } inhoud)
        {
            return await Doe(g => g.LeesBestand(inhoud, bestand.FileName, Wie), null, "bestand");
        }

        ModelState.AddModelError($"{Deel}.Bestand", gelezen.Weigering!.Zin);
        return await Toon(null);
    }

    public async Task<IActionResult> OnPostKiesAsync(string? toon, string[] kind, bool alle, string? naar, string? operatie)
    {
        if (await Laad(toon) is { } nee)
        {
            return nee;
        }

        ImmutableArray<string> kinderen = alle ? [.. Rijen.Select(r => r.LeerlingId)] : [.. kind.Where(k => k.Length is > 0 and <= 60)];
        var keuze = naar switch
        {
            Voorstel => null,
            VanSchool => new Overgangskeuze(null, null, VanSchool: true),
            _ => naar?.Split('|') is [var groep, var jaargroep] ? new Overgangskeuze(groep, jaargroep.Length == 0 ? null : jaargroep, VanSchool: false) : new Overgangskeuze(null, null, VanSchool: false),
        };
        return await Doe(g => g.Kies(kinderen, keuze, new OperatieId(operatie ?? ""), Wie), toon, "keuze");
    }

    public Task<IActionResult> OnPostKlaarAsync(bool klaar) => Doe(g => g.ZetKlaar(klaar, Wie), null, klaar ? "klaar" : "niet-klaar");

    [Inzage(Inzagesoort.Beheer, "jaarovergang toegepast")]
    public Task<IActionResult> OnPostToepassenAsync(bool bevestigd, long versie) => Doe(g => g.PasToe(bevestigd, versie, Wie), null, "toegepast");

    [Inzage(Inzagesoort.Beheer, "jaarovergang teruggedraaid")]
    public Task<IActionResult> OnPostTerugAsync() => Doe(g => g.DraaiTerug(Wie), null, "terug");

    private async Task<IActionResult> Doe(Func<IJaarovergangGrain, Task<Uitkomst>> opdracht, string? toon, string bewaard)
    {
        if (IsGoed(await opdracht(Grains.Jaarovergang(School, OvergangGrenzen.Naar(Vandaag))), Deel))
        {
            return Redirect($"{Hier}?bewaard={bewaard}{(string.IsNullOrEmpty(toon) ? null : $"&toon={Uri.EscapeDataString(toon)}")}");
        }

        return await Toon(toon);
    }

    private async Task<IActionResult> Toon(string? toon) => await Laad(toon) ?? Toon("_Overgang", this);

    private async Task<IActionResult?> Laad(string? toon)
    {
        var uitkomst = await Grains.Jaarovergang(School, OvergangGrenzen.Naar(Vandaag)).Bekijk(Wie);
        if (!uitkomst.IsGoed || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        (View, Nu) = (uitkomst.Waarde, school);
        Kies(toon);
        return null;
    }

    /// <summary>What to look at first stands first; then the groepen as they are now.</summary>
    private void Kies(string? toon)
    {
        var delen = new List<(string Id, string Tekst, ImmutableArray<Overgangsrij> Rijen)>
        {
            (KijkNa, "Kijk na", [.. View.Rijen.Where(r => r.LetOp is not null || r.Soort is Overgangsoort.Kiezen or Overgangsoort.Doublure or Overgangsoort.Versneld)]),
            (VanSchool, "Van school", [.. View.Rijen.Where(r => r.Soort == Overgangsoort.VanSchool)]),
        };
        var perGroep = View.Rijen.ToLookup(r => r.VanGroepId ?? "", StringComparer.Ordinal);
        delen.AddRange(Nu.GroepenVan(View.Jaar.Vorig).Select(g => (g.Id, g.Titel, perGroep[g.Id].ToImmutableArray())));
        var bekend = delen.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        delen.Add(("zonder", "Zonder groep", [.. View.Rijen.Where(r => !bekend.Contains(r.VanGroepId ?? ""))]));
        delen.RemoveAll(d => d.Rijen.IsEmpty);
        var gekozen = delen.Find(d => d.Id == toon) is { Id: not null } d ? d : delen.FirstOrDefault();
        (Gekozen, Rijen) = (gekozen.Id ?? "", gekozen.Id is null ? [] : gekozen.Rijen);
        Keuzes = [.. delen.Select(k => new Filterkeuze(k.Tekst, $"{Hier}?toon={Uri.EscapeDataString(k.Id)}", k.Rijen.Length, k.Id == Gekozen))];
    }
}
