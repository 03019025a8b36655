using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Intranet.Pages.Ontruiming;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>
/// What a shared tablet keeps, sealed, to work without a connection (LIVE-4): fetched by script while a person acts on it with a PIN. Any
/// other session gets nothing. Numbers to call are in it: the access log says so.
/// </summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.School, "lijst met bellijst op de tablet")]
internal sealed class PakketModel(IGrainFactory grains, Schooltijd tijd, TabletKoekje koekje) : PageModel
{
    private const int TegelijkMax = 32;

    public PakketScherm? Scherm { get; private set; }

    private Wie Wie => HttpContext.Wie();

    private SchoolSleutel School => HttpContext.School();

    public async Task<IActionResult> OnGet()
    {
        if (HttpContext.Sessie()?.Tablet is not { } tablet || await grains.School(School).Bekijk() is not { } school
            || PakketRules.Tot(school, tijd.Vandaag) is not { } tot || tijd.Nu >= tot || await OntruimLijst.Haal(grains, Wie, tijd) is not { } ontruiming)
        {
            return StatusCode(StatusCodes.Status409Conflict); // not now, or not here: nothing was shown
        }

        var borden = await Borden(school);
        var kas = Wie.MagHeleSchool(Recht.KasOntvangen, School) && (await grains.Kas(School).Bekijk(tijd.Vandaag, Wie)).Waarde is { MagOntvangen: true } open ? open : null;
        var sleutel = await grains.Tablets(School).Handtekening(tablet.Id);
        Scherm = new PakketScherm(
            school, tijd.Vandaag, tijd.Nu, tot, Wie, tablet.VergrendelMinuten, sleutel is { Length: > 0 } ? Handtekening.Afdruk(sleutel) : "", borden,
            await Kinderen(borden), Wie.Mag(Recht.LogboekSchrijven, School))
        {
            Ontruiming = ontruiming,
            Kas = kas?.Kinderen ?? [],
            KasWellicht = kas?.Wellicht ?? [],
            Log = (await grains.Logboek(School, tijd.Vandaag).Bekijk(Wie)).Waarde?.Regels ?? [],
        };
        return Page();
    }

    /// <summary>The device gives the key with which it will sign; the same one twice changes nothing.</summary>
    [GeenInzage("een sleutel van het apparaat, geen gegevens van kinderen")]
    public async Task<IActionResult> OnPostSleutel(string? sleutel)
    {
        if (HttpContext.Sessie()?.Tablet is not { } tablet || koekje.Lees(HttpContext) is not { } toestel)
        {
            return StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        var gezet = await grains.Tablets(School).ZetHandtekening(tablet.Id, toestel.SleutelHash, sleutel ?? "");
        return gezet.IsGoed ? new NoContentResult() : StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<ImmutableArray<BordScherm>> Borden(SchoolView school)
    {
        var groepen = school.GroepenVan(Schooljaar.Van(tijd.Vandaag)).Where(g => Wie.MagInGroep(Recht.BordZien, School, g.Id)).ToList();
        var borden = await Task.WhenAll(groepen.Select(g => grains.Overblijfgroep(School, g.Schooljaar, g.Id).Bord(tijd.Vandaag, Wie)));
        return
        [
            .. borden.Where(b => b is { IsGoed: true, Waarde.GeenOverblijven: null }).Select(b => new BordScherm(
                new BordAdres(School, b.Waarde!.Groep.Id, null, tijd.Vandaag, IsVandaag: true), Wie, [b.Waarde], null)),
        ];
    }

    private async Task<ImmutableArray<PakketKind>> Kinderen(ImmutableArray<BordScherm> borden)
    {
        var kinderen = ImmutableArray.CreateBuilder<PakketKind>();
        foreach (var deel in borden.SelectMany(b => b.Tegels.Concat(b.NietVerwacht).Select(t => (Bord: b, Tegel: t))).Chunk(TegelijkMax))
        {
            kinderen.AddRange(await Task.WhenAll(deel.Select(d => Kind(d.Bord, d.Tegel))));
        }

        return kinderen.ToImmutable();
    }

    private async Task<PakketKind> Kind(BordScherm bord, Tegel tegel)
    {
        var leerling = grains.Leerling(School, tegel.LeerlingId);
        var kaart = (await leerling.Middagkaart(tijd.Vandaag, Wie)).Waarde;
        return new PakketKind(bord, tegel, kaart, kaart is { MagBellen: true } ? (await leerling.Bellijst(Wie)).Waarde : null);
    }
}
