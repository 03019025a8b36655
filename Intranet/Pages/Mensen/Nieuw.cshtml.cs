using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Mensen;

/// <summary>Form of an invitation; its ids are made when it is drawn, so that a double click invites once.</summary>
[Beleid(Beleid.PersoonMet2, Recht.MensenBeheren, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "persoon erbij")]
internal sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Uitnodigingen uitnodigingen) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Nieuw";

    public NieuwInvoer Nieuw { get; private set; } = new();

    public Periodevelden Periode { get; private set; } = null!;

    public string Id { get; private set; } = "";

    public string Operatie { get; private set; } = "";

    public bool SchoolleiderKrijgtBericht => Wie.Rollen.All(r => r.Rol != Rol.Schoolleider);

    public async Task<IActionResult> OnGetAsync() =>
        await Laad(new NieuwInvoer { Van = Veldwaarde.Datum(Vandaag) }, ids.NieuwId(), ids.NieuwId()) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] NieuwInvoer nieuw, string? id, string? operatie)
    {
        var rollen = nieuw.LeesRollen(new Invoer(ModelState, Deel), School);
        if (!PersoonId.IsGeldig(id))
        {
            Weiger(Weigeringen.OngeldigeOperatie, Deel);
        }

        if (ModelState.IsValid)
        {
            var email = string.IsNullOrWhiteSpace(nieuw.Email) ? null : nieuw.Email.Trim();
            var persoon = new NieuwePersoon(id!, Namen.Schoon(nieuw.Naam ?? ""), email, rollen);
            var genodigd = await uitnodigingen.Nodig(persoon, new OperatieId(operatie ?? ""), Wie);
            if (genodigd.IsGoed)
            {
                return Redirect($"{Adres}/mensen/{genodigd.Waarde}?bewaard=uitgenodigd");
            }

            Weiger(genodigd.Weigering, Deel);
        }

        if (!await Laad(nieuw, PersoonId.IsGeldig(id) ? id! : ids.NieuwId(), operatie ?? ids.NieuwId()))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Laad(NieuwInvoer invoer, string id, string operatie)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        (Nieuw, Id, Operatie) = (invoer, id, operatie);
        Periode = new Periodevelden(Deel, invoer, Periodevelden.Keuze(school, Vandaag, invoer.Groepen), ToonGroepen: true, VanVast: false);
        return true;
    }
}

/// <summary>Ids of accounts as they may stand in an address: never a path, never longer than a key bears.</summary>
internal static class PersoonId
{
    public const int LengteMax = 60;

    public static bool IsGeldig(string? id) =>
        id is { Length: > 0 and <= LengteMax } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
