using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Rooster;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>An empty form. The id of who is added follows from the form, never from the address: a double click adds once.</summary>
[Inzage(Inzagesoort.Beheer, "overblijfkracht erbij")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
internal sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Accountgeheugen geheugen) : KantoorPagina(grains, tijd)
{
    public KaartModel Kaart { get; private set; } = null!;

    /// <param name="kandidaat">Whom the commissie took on; another fills nothing in.</param>
    public async Task OnGetAsync(string? kandidaat)
    {
        var view = kandidaat is null ? null : (await Grains.Kandidaten(School).Bekijk(Wie)).Waarde;
        var aangenomen = view?.Kandidaten.FirstOrDefault(k => k.Id == kandidaat && k.Uitslag == Kandidaatuitslag.Aangenomen);
        Teken(aangenomen is null ? OverblijfkrachtInvoer.Nieuw(Vandaag) : OverblijfkrachtInvoer.Van(aangenomen, Vandaag), ids.NieuwId());
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = KaartModel.Deel)] OverblijfkrachtInvoer helper, string? operatieId)
    {
        ArgumentNullException.ThrowIfNull(helper);
        var operatie = new OperatieId(operatieId ?? "");
        var gelezen = helper.Lees(new Invoer(ModelState, KaartModel.Deel), Vandaag);
        if (ModelState.IsValid && !operatie.IsGeldig)
        {
            Weiger(Weigeringen.OngeldigeOperatie, KaartModel.Deel);
        }

        var id = OverblijfkrachtId.Van(operatie, Wie);
        if (ModelState.IsValid && IsGoed(await Grains.Overblijfkracht(School, id).Bewaar(gelezen, 0, Wie), KaartModel.Deel))
        {
            return Redirect($"{Adres}/overblijfkrachten/{id}?bewaard=true");
        }

        Teken(helper, operatie.IsGeldig ? operatie.Waarde : ids.NieuwId());
        return Toon("_Vorm", Kaart);
    }

    private void Teken(OverblijfkrachtInvoer helper, string operatie)
    {
        Kaart = new KaartModel(Grains, Tijd, geheugen) { PageContext = PageContext };
        Kaart.MaakNieuw(helper, operatie);
    }
}
