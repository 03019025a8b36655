using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Pages.Persoon;

/// <summary>Requests about data of persons with their terms (AVG art. 12).</summary>
[Beleid(Beleid.PersoonMet2, Recht.PersoonsgegevensUitgeven, HeleSchool = true)]
[Inzage(Inzagesoort.School, "verzoeken over persoonsgegevens")]
internal sealed class VerzoekenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const int PerPagina = 50;

    /// <summary>Of this page: what waits first, of whichever schooljaar.</summary>
    public ImmutableArray<(Schooljaar Jaar, Verzoek Verzoek)> Rijen { get; private set; } = [];

    public PagineringModel Bladen { get; private set; } = null!;

    public string? Bewaard { get; private set; }

    /// <summary>The form that was refused; null when none was.</summary>
    public Verzoekvorm? Geweigerd { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/persoon/verzoeken";

    private IEnumerable<Schooljaar> Jaren => [Schooljaar.Van(Vandaag), Schooljaar.Van(Vandaag).Vorig, Schooljaar.Van(Vandaag).Vorig.Vorig];

    public async Task<IActionResult> OnGetAsync(string? bewaard, string? blad)
    {
        Bewaard = bewaard switch
        {
            "1" => "Bewaard",
            "gewist" => "Gewist. Schrijf bij het verzoek op wat je deed.",
            "gewist-nacht" => "Gewist. De opslag kon de oude bytes nog niet overschrijven, omdat iemand aan het lezen was: de nachtronde doet dat als er die nacht iets te wissen is. Vraag de beheerder dit morgen na te kijken.",
            _ => null,
        };
        return await Laad(blad) ? Page() : Forbid();
    }

    public Task<IActionResult> OnPostVerlengAsync(string? jaar, string? verzoek, string? reden, string? operatie) =>
        Doe(jaar, new Verzoekvorm(verzoek ?? "", "reden", reden ?? "", null), grain => grain.Verleng(verzoek ?? "", reden ?? "", new OperatieId(operatie ?? ""), Wie));

    public Task<IActionResult> OnPostAfAsync(string? jaar, string? verzoek, Verzoekstand stand, string? uitkomst, string? operatie) =>
        Doe(jaar, new Verzoekvorm(verzoek ?? "", "uitkomst", uitkomst ?? "", stand), grain => grain.HandelAf(verzoek ?? "", stand, uitkomst ?? "", new OperatieId(operatie ?? ""), Wie));

    private async Task<IActionResult> Doe(string? jaar, Verzoekvorm vorm, Func<IVerzoekenGrain, Task<Uitkomst>> opdracht)
    {
        if (LeesJaar(jaar, default, Jaren.Contains) is not { } gekozen)
        {
            return NotFound();
        }

        var gedaan = await opdracht(Grains.Verzoeken(School, gekozen));
        if (gedaan.Weigering is not { } nee)
        {
            return Redirect($"{Hier}?bewaard=1");
        }

        ModelState.AddModelError(nee.Veld is { Length: > 0 } veld ? $"{veld}-{vorm.Verzoek}" : "", nee.Zin);
        Geweigerd = vorm;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Laad(blad: null) ? Page() : Forbid();
    }

    /// <summary>With a form that was refused on the page where its request stands.</summary>
    private async Task<bool> Laad(string? blad)
    {
        var views = await Task.WhenAll(Jaren.Select(j => Grains.Verzoeken(School, j).Bekijk(Wie)));
        var alle = views.Select(v => v.Waarde).OfType<VerzoekenView>().SelectMany(l => l.Verzoeken, (l, v) => (l.Jaar, Verzoek: v))
            .OrderBy(r => r.Verzoek.IsOpen ? r.Verzoek.Uiterlijk : DateOnly.MaxValue).ToList();
        var bladen = Math.Max(1, (alle.Count + PerPagina - 1) / PerPagina);
        var geweigerd = Geweigerd is { } vorm ? alle.FindIndex(r => r.Verzoek.Id == vorm.Verzoek) : -1;
        var nr = geweigerd >= 0 ? (geweigerd / PerPagina) + 1
            : int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd) ? Math.Clamp(gevraagd, 1, bladen) : 1;
        Bladen = new PagineringModel(nr, bladen, n => string.Create(CultureInfo.InvariantCulture, $"{Hier}?blad={n}"), "verzoeken");
        Rijen = [.. alle.Skip((nr - 1) * PerPagina).Take(PerPagina)];
        return views.All(v => v.IsGoed);
    }

    /// <summary>A form of one request, with what was typed in it.</summary>
    /// <param name="Veld">Name of its text.</param>
    internal sealed record Verzoekvorm(string Verzoek, string Veld, string Tekst, Verzoekstand? Stand);
}
