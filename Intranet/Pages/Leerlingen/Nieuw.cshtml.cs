using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of a new leerling; its id is made when the form is drawn, so that a double click makes one child.</summary>
public sealed record NieuwBlad(PersoonInvoer Persoon, SchoolView School, DateOnly Vandaag, string Adres, string Id, string Operatie)
{
    /// <summary>The child that stood there already with this name and birth date; the next press of the button says that this is another one.</summary>
    public LeerlingRij? Dubbel { get; init; }

    public IEnumerable<Groep> Groepen => School.Groepen.Where(g => g.Schooljaar >= Schooljaar.Van(Vandaag));
}

[Beleid(Beleid.Persoon, Recht.LeerlingWijzigen, HeleSchool = true)]
[Inzage(Inzagesoort.Wijziging, "nieuwe leerling")]
public sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public NieuwBlad Blad { get; private set; } = null!;

    [GeenInzage("leeg formulier")]
    public async Task<IActionResult> OnGetAsync(string? groep) =>
        await Laad(new PersoonInvoer { GroepId = groep }, ids.NieuwId(), ids.NieuwId()) ? Page() : NotFound();

    /// <param name="tochNieuw">Id of the equal child that the person saw before pressing again.</param>
    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel.Persoon)] PersoonInvoer persoon, string? id, string? operatie, string? tochNieuw)
    {
        var gelezen = persoon.Lees(new Invoer(ModelState, Deel.Persoon));
        if (!LeerlingId.IsGeldig(id))
        {
            Weiger(Weigeringen.OngeldigeOperatie, Deel.Persoon);
        }

        LeerlingRij? dubbel = null;
        if (ModelState.IsValid)
        {
            dubbel = Dubbel.Zoek(await Grains.Register(School).Alles(), gelezen);
            var isGezien = dubbel is not null && dubbel.Id == tochNieuw;
            var uitkomst = await Grains.Leerling(School, id!).SchrijfIn(gelezen, new OperatieId(operatie ?? ""), Wie, alleenNieuw: !isGezien);
            if (IsGoed(uitkomst, Deel.Persoon))
            {
                HttpContext.InzageVanLeerling(id);
                return Redirect($"{Adres}/leerlingen/{id}?bewaard={Deel.Persoon}");
            }

            dubbel = uitkomst.Weigering?.Code == Weigeringen.DubbeleLeerling.Code ? dubbel : null;
        }

        if (!await Laad(persoon, LeerlingId.IsGeldig(id) ? id! : ids.NieuwId(), operatie ?? ids.NieuwId()))
        {
            return NotFound();
        }

        Blad = Blad with { Dubbel = dubbel };
        return Toon("_Nieuw", Blad);
    }

    private async Task<bool> Laad(PersoonInvoer persoon, string id, string operatie)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        Blad = new NieuwBlad(persoon, school, Vandaag, $"{Adres}/leerlingen", id, operatie);
        return true;
    }
}
