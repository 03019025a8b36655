using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

[Beleid(Beleid.Persoon, Recht.LeerlingenZien)]
[Inzage(Inzagesoort.School, "leerlingenlijst")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public LeerlingenLijst Lijst { get; private set; } = null!;

    public bool MagInschrijven => Wie.MagHeleSchool(Recht.LeerlingWijzigen, School);

    public bool MagAanmelden => Wie.MagHeleSchool(Recht.AanmeldingWijzigen, School);

    public bool MagInlezen => Wie.MagHeleSchool(Recht.LeerlingenInlezen, School);

    public async Task<IActionResult> OnGetAsync(string? groep, string? toon, string? zoek, int p = 1) =>
        await Laad(groep, toon, zoek, p) ? Page() : NotFound();

    [Inzage(Inzagesoort.School, "leerlingenlijst", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? groep, string? toon, string? zoek, int p = 1) =>
        await Laad(groep, toon, zoek, p) ? Partial("_Lijst", Lijst) : NotFound();

    private async Task<bool> Laad(string? groep, string? toon, string? zoek, int pagina)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        var vraag = new LeerlingenVraag(Leeg(groep), Leeg(toon), Leeg(zoek) is { Length: > LeerlingenLijst.ZoekMax } lang ? lang[..LeerlingenLijst.ZoekMax] : Leeg(zoek), pagina);
        Lijst = LeerlingenLijst.Maak(await Grains.Register(School).Alles(), school, Wie, vraag, Vandaag, $"{Adres}/leerlingen");
        if (Lijst.EnigeGroep(school) is { } enige)
        {
            HttpContext.InzageVanGroepen([enige]);
        }

        return true;
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
