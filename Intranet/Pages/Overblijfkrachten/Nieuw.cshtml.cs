using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>
/// An empty form. The id of who is added follows from the form, never from the address: a double click adds once. Or the card of somebody who
/// was given the role at Mensen: then it is that account, and none that hasn't the role here.
/// </summary>
[Inzage(Inzagesoort.Beheer, "overblijfkracht erbij")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
internal sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Accountgeheugen geheugen) : KantoorPagina(grains, tijd)
{
    public KaartModel Kaart { get; private set; } = null!;

    /// <param name="kandidaat">Whom the commissie took on; another fills nothing in.</param>
    /// <param name="persoon">Who has the role without a card; another fills nothing in.</param>
    public async Task OnGetAsync(string? kandidaat, string? persoon)
    {
        if (await MetRol(persoon) is { } bestaand)
        {
            Teken(OverblijfkrachtInvoer.Van(bestaand, School, Vandaag), ids.NieuwId(), bestaand.AccountId);
            return;
        }

        var view = kandidaat is null ? null : (await Grains.Kandidaten(School).Bekijk(Wie)).Waarde;
        var aangenomen = view?.Kandidaten.FirstOrDefault(k => k.Id == kandidaat && k.Uitslag == Kandidaatuitslag.Aangenomen);
        Teken(aangenomen is null ? OverblijfkrachtInvoer.Nieuw(Vandaag) : OverblijfkrachtInvoer.Van(aangenomen, Vandaag), ids.NieuwId(), null);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = KaartModel.Deel)] OverblijfkrachtInvoer helper, string? operatieId, string? persoon)
    {
        ArgumentNullException.ThrowIfNull(helper);
        var operatie = new OperatieId(operatieId ?? "");
        var gelezen = helper.Lees(new Invoer(ModelState, KaartModel.Deel), Vandaag);
        if (ModelState.IsValid && !operatie.IsGeldig)
        {
            Weiger(Weigeringen.OngeldigeOperatie, KaartModel.Deel);
        }

        var bestaand = await MetRol(persoon);
        if (ModelState.IsValid && !string.IsNullOrEmpty(persoon) && bestaand is null)
        {
            Weiger(Weigeringen.Onbekend("deze persoon"), KaartModel.Deel);
        }

        var id = bestaand?.AccountId ?? OverblijfkrachtId.Van(operatie, Wie);
        if (ModelState.IsValid && IsGoed(await Grains.Overblijfkracht(School, id).Bewaar(gelezen, 0, Wie), KaartModel.Deel))
        {
            return Redirect($"{Adres}/overblijfkrachten/{id}?bewaard=true");
        }

        Teken(helper, operatie.IsGeldig ? operatie.Waarde : ids.NieuwId(), bestaand?.AccountId);
        return Toon("_Vorm", Kaart);
    }

    private async Task<PersoonRij?> MetRol(string? persoon) => !KaartModel.IsId(persoon) ? null
        : (await Grains.Personen(School).Alles()).Rijen.FirstOrDefault(p =>
            p.AccountId == persoon && p.Rollen.Any(r => r.School == School && r.Rol == Rol.Overblijfkracht && !(r.TotEnMet < Vandaag)));

    private void Teken(OverblijfkrachtInvoer helper, string operatie, string? persoon)
    {
        Kaart = new KaartModel(Grains, Tijd, geheugen) { PageContext = PageContext };
        Kaart.MaakNieuw(helper, operatie, persoon);
    }
}
