using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The results of one file: of whom they are, what they would change, adding them, and who gets into the second round (OSO-S7).</summary>
[Beleid(Beleid.PersoonMet2, Recht.ToetsenInlezen, HeleSchool = true)]
[Inzage(Inzagesoort.School, "toetsresultaten groep 8")]
internal sealed class ToetsresultatenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public const string Deel = "Toets";

    public ToetsinleesView View { get; private set; } = null!;

    /// <summary>Why these results are gone; null while they are there.</summary>
    public string? Nee { get; private set; }

    /// <summary>All of groep 8, for a line that nobody was found for.</summary>
    public ImmutableArray<Leerlingnaam> Kinderen { get; private set; } = [];

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    public string Begint => $"{Begin}/toetsen";

    public string Hier => $"{Begint}/{Id}";

    public int Aantal(Toetsstand stand) => View.Regels.Count(r => r.Stand == stand);

    /// <summary>Lines that get into no dossier as it stands; the same result twice counts once.</summary>
    public int Nergens => View.Regels.Count(r =>
        r.Stand is Toetsstand.Onzeker or Toetsstand.Onbekend or Toetsstand.KanNiet || r is { Stand: Toetsstand.Dubbel, Melding: not null });

    public bool MagKiezen(Toetsinleesregel regel) => regel.Stand is Toetsstand.Onzeker or Toetsstand.Onbekend or Toetsstand.Dubbel or Toetsstand.Herkend or Toetsstand.KanNiet or Toetsstand.Gelijk;

    /// <summary>Who it may be stand first.</summary>
    public IEnumerable<Leerlingnaam> Keuzes(Toetsinleesregel regel) =>
        regel.Kandidaten.Concat(Kinderen).DistinctBy(k => k.LeerlingId, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard;
        return await Laad() ?? Page();
    }

    /// <param name="leerling">Empty leaves the line out.</param>
    public Task<IActionResult> OnPostKoppelAsync(int regel, string? leerling, string? operatie) => Doe("gekozen", g =>
        g.Koppel(regel, string.IsNullOrEmpty(leerling) ? null : leerling, new OperatieId(operatie ?? ""), Wie));

    [Inzage(Inzagesoort.Wijziging, "toetsresultaten in dossiers")]
    public Task<IActionResult> OnPostVoegToeAsync(string? operatie) => Doe("toegevoegd", g => g.VoegToe(new OperatieId(operatie ?? ""), Wie));

    private async Task<IActionResult> Doe(string bewaard, Func<IToetsinleesGrain, Task<Uitkomst>> opdracht)
    {
        if (!LeerlingId.IsGeldig(Id))
        {
            return NotFound();
        }

        var uitkomst = await opdracht(Grains.Toetsinlezen(School, Id));
        return Lukte(uitkomst, Deel) ? Redirect($"{Hier}?bewaard={bewaard}") : await Laad() ?? Toon("_Toetsresultaten", this);
    }

    private async Task<IActionResult?> Laad()
    {
        if (!LeerlingId.IsGeldig(Id))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Toetsinlezen(School, Id).Bekijk(Wie);
        if (uitkomst.IsGoed)
        {
            View = uitkomst.Waarde;
            Kinderen = (await Grains.Overdracht(School, View.Schooljaar).Bord(Wie)).Waarde?.Rijen.Select(r => new Leerlingnaam(r.LeerlingId, r.Naam)).ToImmutableArray() ?? [];
            return null;
        }

        if (uitkomst.Weigering.Code != Weigeringen.ToetsVerlopen.Code)
        {
            return NotFound();
        }

        (Nee, Response.StatusCode) = (uitkomst.Weigering.Zin, StatusCodes.Status422UnprocessableEntity);
        return Page();
    }
}
