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

    /// <summary>The list again, after one was taken.</summary>
    [Inzage(Inzagesoort.School, "portaal voor VO-scholen", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync()
    {
        await Laad();
        return Partial("_Portaal", this);
    }

    /// <summary>
    /// Takes one along: packed first, then noted at the dossier, then it goes out. What can't be packed was not taken. Again gives the same file.
    /// </summary>
    [Inzage(Inzagesoort.Uitvoer, "dossier opgehaald in het portaal")]
    public async Task<IActionResult> OnPostHaalAsync(string? leerling, string? voschool, string? operatie)
    {
        await Laad();
        if (Rijen.FirstOrDefault(r => r.LeerlingId == leerling && r.VoSchoolId == voschool) is not { } rij)
        {
            return Nee(Weigeringen.PortaalNietVoorJou);
        }

        var dossier = Grains.Dossier(School, rij.LeerlingId, Jaar);
        HttpContext.InzageVanLeerling(rij.LeerlingId); // also for the line of an attempt that ends in a fault
        var uitgave = await dossier.Portaal(rij.VoSchoolId, Wie);
        if (!uitgave.IsGoed)
        {
            return Nee(uitgave.Weigering);
        }

        var pakket = await Pak(dossier, rij.VoSchoolId, uitgave.Waarde);
        if (!pakket.IsGoed)
        {
            return Nee(pakket.Weigering);
        }

        var afgehaald = await dossier.HaalAf(rij.VoSchoolId, new OperatieId(operatie ?? ""), Wie);
        return afgehaald.Weigering is { } nee ? Nee(nee)
            : afgehaald.Waarde!.Nr != uitgave.Waarde.Nr ? Nee(Weigeringen.PortaalNietVoorJou) // noted is another version than was packed
            : File(pakket.Waarde, "application/zip", OsoBestandsnaam.Portaalzip(uitgave.Waarde, Vandaag));
    }

    private async Task<Uitkomst<byte[]>> Pak(IDossierGrain dossier, string voSchoolId, Uitgave uitgave)
    {
        var rapport = await dossier.Portaalbestand(voSchoolId, bijlageId: null, Wie);
        var bijlagen = await Task.WhenAll(Portaalpakket.Bijlagen(uitgave.Gegevens).Select(b => dossier.Portaalbestand(voSchoolId, b.Id, Wie)));
        return (rapport.Weigering ?? bijlagen.Select(b => b.Weigering).FirstOrDefault(w => w is not null)) is { } nee
            ? nee : Portaalpakket.Maak(uitgave, rapport.Waarde!, [.. bijlagen.Select(b => b.Waarde!)], Tijd.NuLokaal);
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
