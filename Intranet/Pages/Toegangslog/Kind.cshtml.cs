using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>Who saw this child: the people first, then each time (SEC-3).</summary>
[Beleid(Beleid.PersoonMet2, Recht.ToegangslogZien, HeleSchool = true)]
[Inzage(Inzagesoort.Leerling, "wie zag dit kind")]
public sealed class KindModel(IGrainFactory grains, Schooltijd tijd) : ToegangslogPagina(grains, tijd)
{
    public const int Dagen = 30;

    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    public LeerlingKaart Kaart { get; private set; } = null!;

    public override string Pad => $"{Log}/kind/{Leerling}";

    public string Naam => Namen.Volledig(Kaart.Persoon.Roepnaam, Kaart.Persoon.Voorvoegsel, Kaart.Persoon.Achternaam);

    /// <summary>Where the marks of the board stand; null for who is in no groep.</summary>
    public string? Bord => Kaart.Persoon.GroepId is { } groep ? $"{Adres}/bord/{groep}" : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var kind = Grains.Leerling(School, Leerling);
        var (kaart, loop) = (await kind.Kaart(Wie), await kind.Groepsloop(Wie));
        if (!kaart.IsGoed || !loop.IsGoed)
        {
            return NotFound();
        }

        Kaart = kaart.Waarde;
        return await Laad(Dagen, vraag => vraag with { LeerlingId = Leerling, Groepsloop = loop.Waarde }) ?? Page();
    }
}
