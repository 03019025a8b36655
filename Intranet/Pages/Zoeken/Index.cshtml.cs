using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Zoeken;

/// <summary>
/// The box in the head (UX-2): pages of this person's own menu, and helpers for who manages them. Children are looked for in their own list, which shows whom
/// this person may see and says so to the access log (SEC-3): this page only leads there.
/// </summary>
[Beleid(Beleid.Persoon)]
[GeenInzage("noemt geen kind: wie naar een kind zoekt, komt in de leerlingenlijst, en die noteert het zelf")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Menu menu) : KantoorPagina(grains, tijd)
{
    public const int TekensMax = 60;
    private const int HelpersMax = 20;

    public string Zoek { get; private set; } = "";

    public ImmutableArray<MenuRegel> Paginas { get; private set; } = [];

    public ImmutableArray<Zoekrij> Helpers { get; private set; } = [];

    /// <summary>The list of children with this question; null for who doesn't see them.</summary>
    public string? BijLeerlingen => Wie.Mag(Recht.LeerlingenZien, School) ? $"{Adres}/leerlingen?zoek={Uri.EscapeDataString(Zoek)}" : null;

    public async Task<IActionResult> OnGetAsync(string? q)
    {
        var gevraagd = (q ?? "").Trim();
        Zoek = gevraagd.Length > TekensMax ? gevraagd[..TekensMax] : gevraagd;
        if (Zoek.Length == 0)
        {
            return Page();
        }

        Paginas = [.. Regels().Where(r => Namen.KomtOvereen(Zoek, r.Tekst))];
        Helpers = await ZoekHelpers();
        return Paginas.IsEmpty && Helpers.IsEmpty && BijLeerlingen is { } leerlingen ? Redirect(leerlingen) : Page();
    }

    /// <summary>Every line that this person's menu can show, also those that are under another one.</summary>
    private IEnumerable<MenuRegel> Regels() =>
        menu.Voor(Wie, Request.Path).SelectMany(r => menu.Voor(Wie, r.Url).Prepend(r)).DistinctBy(r => r.Url, StringComparer.Ordinal);

    /// <summary>Only where their own page would open.</summary>
    private async Task<ImmutableArray<Zoekrij>> ZoekHelpers()
    {
        if (!Wie.MagHeleSchool(Recht.HelpersBeheren, School) || HttpContext.Sessie()?.Niveau < Beleid.PersoonMet2)
        {
            return [];
        }

        var alle = (await Grains.Overblijfkrachten(School).Alles()).Rijen;
        return [.. alle.Where(r => Namen.KomtOvereen(Zoek, r.Gegevens.Naam)).Take(HelpersMax).Select(r => new Zoekrij(r.Gegevens.Naam, $"{Adres}/overblijfkrachten/{r.Id}"))];
    }
}

/// <summary>Something that was found, with its page.</summary>
internal sealed record Zoekrij(string Naam, string Url);
