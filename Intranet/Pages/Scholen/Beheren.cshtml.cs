using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Mensen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Scholen;

/// <summary>Form of a school to add (SCH-5).</summary>
public sealed class SchoolInvoer
{
    [Required(ErrorMessage = "Vul het BRIN en het vestigingsnummer in."), StringLength(10, ErrorMessage = "Gebruik hooguit 10 tekens.")]
    public string? School { get; set; }

    [Required(ErrorMessage = "Vul de naam van de school in."), StringLength(100, ErrorMessage = "Gebruik hooguit 100 tekens.")]
    public string? Schoolnaam { get; set; }

    [Required(ErrorMessage = "Kies de vakantieregio.")]
    public Regio? Regio { get; set; }

    [Required(ErrorMessage = "Vul de naam van de schoolleider in."), StringLength(ToegangGrenzen.NaamMax, ErrorMessage = "Gebruik hooguit 100 tekens.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Vul het mailadres van de schoolleider in."), StringLength(ToegangGrenzen.InlognaamMax, ErrorMessage = "Gebruik hooguit 200 tekens.")]
    public string? Email { get; set; }
}

/// <summary>Schools of the installation, for the beheerder only: nobody else sees names of other schools. The same form again adds nothing.</summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren)]
internal sealed class BeherenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Schoolstart start, Beheergeheugen beheer) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Nieuw";

    public SchoolInvoer Nieuw { get; private set; } = new();

    public ImmutableArray<SchoolRij> Scholen { get; private set; } = [];

    /// <summary>Schools whose beheerder looks after the installation.</summary>
    public ImmutableArray<SchoolSleutel> Beheerscholen { get; private set; } = [];

    public bool MagKiezen => Scholen.Length > 1;

    /// <summary>Which schools look after the installation was refused: the reason stands there, and not above the form of a new school.</summary>
    public bool IsBeheerGeweigerd { get; private set; }

    public string Id { get; private set; } = "";

    public string Operatie { get; private set; } = "";

    public string Bewaard { get; private set; } = "";

    public async Task OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard switch { "true" => "School toegevoegd; de uitnodiging staat klaar", "beheer" => "Bewaard", _ => "" };
        await Laad(new SchoolInvoer(), ids.NieuwId(), ids.NieuwId());
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] SchoolInvoer nieuw, string? id, string? operatie)
    {
        if (!SchoolSleutel.Probeer(nieuw.School, out var sleutel) && nieuw.School is { Length: > 0 })
        {
            Weiger(Weigeringen.OngeldigeSchool, Deel);
        }

        if (!PersoonId.IsGeldig(id))
        {
            Weiger(Weigeringen.OngeldigeOperatie, Deel);
        }

        if (ModelState.IsValid)
        {
            var gegevens = new SchoolGegevens(nieuw.Schoolnaam!.Trim(), "", "", "", "", nieuw.Regio!.Value);
            var school = new NieuweSchool(sleutel!.Value, gegevens, id!, Namen.Schoon(nieuw.Naam!), nieuw.Email!.Trim());
            if (IsGoed(await start.Begin(school, new OperatieId(operatie ?? ""), Wie), Deel))
            {
                return Redirect($"{Adres}/scholen-beheren?bewaard=true");
            }
        }

        await Laad(nieuw, PersoonId.IsGeldig(id) ? id! : ids.NieuwId(), operatie ?? ids.NieuwId());
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Which schools look after the installation (SCH-5).</summary>
    public async Task<IActionResult> OnPostBeheerAsync(string[]? beheert)
    {
        var gekozen = (beheert ?? []).Take(ToegangGrenzen.ScholenMax).Select(s => SchoolSleutel.Probeer(s, out var sleutel) ? sleutel : null).OfType<SchoolSleutel>().ToImmutableArray();
        var uitkomst = await Grains.Installatie().ZetBeheerscholen(gekozen, Wie);
        beheer.Vergeet();
        if (IsGoed(uitkomst, ""))
        {
            return Redirect($"{Adres}/scholen-beheren?bewaard=beheer");
        }

        await Laad(new SchoolInvoer(), ids.NieuwId(), ids.NieuwId());
        (IsBeheerGeweigerd, Beheerscholen) = (true, gekozen);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Laad(SchoolInvoer invoer, string id, string operatie)
    {
        (Nieuw, Id, Operatie) = (invoer, id, operatie);
        var installatie = await Grains.Installatie().Bekijk();
        (Scholen, Beheerscholen) = (installatie.Scholen, installatie.Beheerscholen);
    }
}
