using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Mensen;

/// <summary>One person of the school: roles, invitation, history (SEC-1, SCH-5). Every form carries its operation, so a repeat changes nothing.</summary>
[Beleid(Beleid.PersoonMet2, Recht.MensenBeheren, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "persoon")]
internal sealed class PersoonModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Uitnodigingen uitnodigingen, Accountgeheugen geheugen)
    : KantoorPagina(grains, tijd)
{
    public const string Deel = "Rol";
    private const string NieuweRol = "nieuw";

    [BindProperty(SupportsGet = true, Name = "persoon")]
    public string Persoon { get; set; } = "";

    public PersoonKaart Kaart { get; private set; } = null!;

    public ImmutableArray<RolRegel> Rollen { get; private set; } = [];

    public Mensstatus Status => MensenLijst.Status(Kaart.Rij, Vandaag);

    /// <summary>The form of one role; null when none is open.</summary>
    public RolInvoer? Rol { get; private set; }

    public Periodevelden Periode { get; private set; } = null!;

    public string Operatie { get; private set; } = "";

    public string? Bewaard { get; private set; }

    /// <summary>Overblijfkracht by role, but on no list of helpers: no turns, not on the rooster, not on the plein by name.</summary>
    public bool ZonderKaart { get; private set; }

    public bool MagKaart => Wie.MagHeleSchool(Recht.HelpersBeheren, School) && !Kaart.IsZelf;

    public string Hier => $"{Adres}/mensen/{Persoon}";

    public bool SchoolleiderKrijgtBericht => Wie.Rollen.All(r => r.Rol != Basis.Rol.Schoolleider);

    public async Task<IActionResult> OnGetAsync(string? rol, string? bewaard)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Bewaard = bewaard switch
        {
            "rol" => "Rol bewaard",
            "uitgenodigd" => Kaart.Rij.Email is null ? "Toegevoegd" : "De mail staat klaar",
            "beeindigd" => "Toegang beëindigd",
            _ => null,
        };
        Open(rol == NieuweRol ? new RolInvoer { Van = Veldwaarde.Datum(Vandaag) } : Regel(rol) is { } regel ? RolInvoer.Uit(regel) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostRolAsync([Bind(Prefix = Deel)] RolInvoer rol, string? stand, string? operatie)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        var oud = Regel(rol.Sleutel)?.Toekenning;
        if (rol.Rol is null)
        {
            ModelState.AddModelError($"{Deel}.Rol", Weigeringen.GeenRol.Zin);
        }

        var nieuw = rol.Rol is { } soort ? rol.Lees(new Invoer(ModelState, Deel), School, soort, oud?.Van < Vandaag ? oud.Van : null) : null;
        if (nieuw is not null)
        {
            ImmutableArray<Roltoekenning> rollen = oud is null ? Kaart.Rij.Rollen.Add(nieuw) : Kaart.Rij.Rollen.Replace(oud, nieuw);
            var gewijzigd = await Grains.Mensen(School).WijzigRollen(Persoon, rollen, stand ?? "", new OperatieId(operatie ?? ""), Wie);
            geheugen.Vergeet(Persoon);
            if (IsGoed(gewijzigd, Deel))
            {
                return Redirect($"{Hier}?bewaard=rol");
            }
        }

        return Geweigerd(rol, operatie);
    }

    public async Task<IActionResult> OnPostBeeindigAsync(string? stand, string? operatie)
    {
        var beeindigd = await Grains.Mensen(School).Beeindig(Veilig, stand ?? "", new OperatieId(operatie ?? ""), Wie);
        geheugen.Vergeet(Veilig);
        if (beeindigd.IsGoed)
        {
            // An invitation that was withdrawn leaves nothing to show; of who worked here the page stays.
            return Redirect((await Grains.Mensen(School).Kaart(Veilig, Wie)).IsGoed ? $"{Hier}?bewaard=beeindigd" : $"{Adres}/mensen");
        }

        return await Terug(beeindigd.Weigering, operatie);
    }

    public async Task<IActionResult> OnPostUitnodigAsync(string? operatie)
    {
        var verstuurd = await uitnodigingen.Opnieuw(Veilig, new OperatieId(operatie ?? ""), Wie);
        return verstuurd.IsGoed ? Redirect($"{Hier}?bewaard=uitgenodigd") : await Terug(verstuurd.Weigering, operatie);
    }

    /// <summary>The id of the address, or one that nobody has.</summary>
    private string Veilig => PersoonId.IsGeldig(Persoon) ? Persoon : "niemand";

    private RolRegel? Regel(string? sleutel) => Rollen.FirstOrDefault(r => r.Sleutel == sleutel && !r.Voorbij);

    private async Task<IActionResult> Terug(Weigering weigering, string? operatie)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Weiger(weigering with { Veld = null }, Deel);
        return Geweigerd(null, operatie);
    }

    private IActionResult Geweigerd(RolInvoer? rol, string? operatie)
    {
        Operatie = string.IsNullOrEmpty(operatie) ? Operatie : operatie;
        Open(rol);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Open(RolInvoer? rol)
    {
        Rol = rol;
        var bestaand = Regel(rol?.Sleutel)?.Toekenning;
        Periode = new Periodevelden(
            Deel, rol ?? new RolInvoer(), Periodevelden.Keuze(_school, Vandaag, rol?.Groepen ?? []),
            ToonGroepen: bestaand?.Rol.VraagtGroepen() ?? true, VanVast: bestaand?.Van < Vandaag);
    }

    private async Task<IActionResult?> Laad()
    {
        if (!PersoonId.IsGeldig(Persoon) || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var kaart = await Grains.Mensen(School).Kaart(Persoon, Wie);
        if (kaart.Weigering is { } weigering)
        {
            return StatusCode(weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        _school = school;
        Kaart = kaart.Waarde!;
        Operatie = ids.NieuwId();
        ZonderKaart = Kaart.Rij.Rollen.Any(r => r.School == School && r.Rol == Basis.Rol.Overblijfkracht && !(r.TotEnMet < Vandaag))
            && (await Grains.Overblijfkrachten(School).Alles()).Rijen.All(r => r.Id != Persoon);
        Rollen = [.. Kaart.Rij.Rollen.OrderBy(r => r.TotEnMet < Vandaag).ThenByDescending(r => r.Van).Select(r => MensenLijst.Rolregel(r, school, Vandaag))];
        return null;
    }

    private SchoolView _school = null!;
}
