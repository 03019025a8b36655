using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Portaal;

/// <summary>
/// The portal for VO schools with which it was agreed (OSO-S4): what stands ready for them, and taking it. It isn't OSO and never says so.
/// Whether somebody may have a dossier is asked of that dossier each time.
/// </summary>
[Beleid(Beleid.PersoonMet2, Recht.PortaalOphalen, HeleSchool = true)]
[Inzage(Inzagesoort.School, "portaal voor VO-scholen")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public string Operatie { get; } = ids.NieuwId();

    public string Schoolnaam { get; private set; } = "";

    public string Telefoon { get; private set; } = "";

    /// <summary>VO schools of this person; none when the portal is off.</summary>
    public ImmutableArray<VoSchool> Scholen { get; private set; } = [];

    public ImmutableArray<Portaalrij> Rijen { get; private set; } = [];

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    public string Hier => $"/portaal/{School}";

    public async Task<IActionResult> OnGetAsync()
    {
        await Laad();
        return Page();
    }

    /// <summary>Takes one along: noted at the dossier before the file goes out. Again gives the same file.</summary>
    [Inzage(Inzagesoort.Uitvoer, "dossier opgehaald in het portaal")]
    public async Task<IActionResult> OnPostHaalAsync(string? leerling, string? voschool, string? operatie)
    {
        await Laad();
        if (Rijen.FirstOrDefault(r => r.LeerlingId == leerling && r.VoSchoolId == voschool) is not { } rij)
        {
            return Nee(Weigeringen.PortaalNietVoorJou);
        }

        var dossier = Grains.Dossier(School, rij.LeerlingId, Jaar);
        var uitgave = await dossier.HaalAf(rij.VoSchoolId, new OperatieId(operatie ?? ""), Wie);
        if (!uitgave.IsGoed)
        {
            return Nee(uitgave.Weigering);
        }

        var rapport = await dossier.Portaalbestand(rij.VoSchoolId, bijlageId: null, Wie);
        var bijlagen = await Task.WhenAll(Portaalpakket.Bijlagen(uitgave.Waarde.Gegevens).Select(b => dossier.Portaalbestand(rij.VoSchoolId, b.Id, Wie)));
        if ((rapport.Weigering ?? bijlagen.Select(b => b.Weigering).FirstOrDefault(w => w is not null)) is { } nee)
        {
            return Nee(nee);
        }

        var pakket = Portaalpakket.Maak(uitgave.Waarde, rapport.Waarde!, [.. bijlagen.Select(b => b.Waarde!)], Tijd.NuLokaal);
        HttpContext.InzageVanLeerling(rij.LeerlingId);
        return File(pakket, "application/zip", OsoBestandsnaam.Naam(uitgave.Waarde, Vandaag, "zip"));
    }

    private IActionResult Nee(Weigering weigering)
    {
        Weiger(weigering with { Veld = null }, "");
        return Toon("_Portaal", this);
    }

    private async Task Laad()
    {
        var school = await Grains.School(School).Bekijk();
        (Schoolnaam, Telefoon) = (school?.Gegevens.Naam ?? School.Waarde, school?.Gegevens.Telefoon ?? "");
        Scholen = await Grains.VoScholen(School).VanAccount(Wie.AccountId);
        if (Scholen.IsEmpty)
        {
            return;
        }

        var bord = await Grains.Overdracht(School, Jaar).Bord(Wie.Systeem(School, "Portaal"));
        var rijen = Portaallijst.Van(bord.Waarde?.Rijen ?? [], Scholen);
        var mag = await Task.WhenAll(rijen.Select(async r => (await Grains.Dossier(School, r.LeerlingId, Jaar).Portaal(r.VoSchoolId, Wie)).IsGoed));
        Rijen = [.. rijen.Where((_, nr) => mag[nr])];
    }
}
