using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>One message of a VO school: each line with who it is (OSO-S1).</summary>
[Inzage(Inzagesoort.School, "bericht van VO-school")]
[Beleid(Beleid.PersoonMet2, Recht.VoScholenBeheren, HeleSchool = true)]
internal sealed class BerichtModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public Vobericht Bericht { get; private set; } = null!;

    public string? Bewaard { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Begin}/berichten/{Bericht.Id}";

    public int Open => Bericht.Regels.Count(IsOpen);

    public async Task<IActionResult> OnGetAsync(string bericht, string? bewaard)
    {
        Bewaard = bewaard switch { "nieuw" => "Het bericht is opgenomen. Kijk na of elke naam bij het goede kind staat.", "regel" => "Bewaard.", _ => null };
        return await Laad(bericht) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostKoppelAsync(string bericht, int nr, string? leerling, string? daad, string? operatie)
    {
        if (daad == "kies" && string.IsNullOrEmpty(leerling))
        {
            ModelState.AddModelError("", string.Create(CultureInfo.InvariantCulture, $"Kies eerst wie regel {nr} is."));
            return await Laad(bericht) ? Toon("_Bericht", this) : NotFound();
        }

        return await Doe(
            bericht, g => g.KoppelRegel(bericht, nr, daad == "kies" ? leerling : null, daad == "niet-van-ons", new OperatieId(operatie ?? ""), Wie), "bewaard=regel");
    }

    public Task<IActionResult> OnPostTrekInAsync(string bericht, string? operatie) =>
        Doe(bericht, g => g.TrekBerichtIn(bericht, new OperatieId(operatie ?? ""), Wie), null);

    public static bool IsOpen(Regeluitkomst regel) => regel.Stand is Regelstand.Onzeker or Regelstand.Onbekend;

    /// <param name="staart">Behind the address of this message; null goes to the list.</param>
    private async Task<IActionResult> Doe(string bericht, Func<IOverdrachtGrain, Task<Uitkomst>> opdracht, string? staart)
    {
        if (!LeerlingId.IsGeldig(bericht))
        {
            return NotFound();
        }

        if (Lukte(await opdracht(Grains.Overdracht(School, Jaar)), "Regel"))
        {
            return Redirect(staart is null ? $"{Begin}/berichten?bewaard=ingetrokken" : $"{Begin}/berichten/{bericht}?{staart}");
        }

        return await Laad(bericht) ? Toon("_Bericht", this) : NotFound();
    }

    private async Task<bool> Laad(string id)
    {
        if (!LeerlingId.IsGeldig(id) || (await Grains.Overdracht(School, Jaar).Bericht(id, Wie)).Waarde is not { } bericht)
        {
            return false;
        }

        Bericht = bericht;
        return true;
    }
}
