using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>Attachments: added, confirmed by both, taken away, fetched (OSO-K3).</summary>
internal sealed partial class IndexModel
{
    [Beleid(Beleid.Persoon, Recht.DossierInvullen, Recht.OndersteuningInvullen)]
    public async Task<IActionResult> OnPostBijlageAsync([Bind(Prefix = Deel.Bijlage)] BijlageInvoer bijlage, IFormFile? bestand, string? operatie, CancellationToken annulering)
    {
        var bytes = ImmutableArray<byte>.Empty;
        if (bestand is null or { Length: 0 })
        {
            new Invoer(ModelState, Deel.Bijlage).Fout(nameof(BijlageInvoer.Bestand), bestand is null ? "Kies eerst een bestand." : Weigeringen.LeegBestand("bestand").Zin);
        }
        else
        {
            using var geheugen = new MemoryStream();
            await bestand.CopyToAsync(geheugen, annulering);
            bytes = [.. geheugen.ToArray()];
        }

        return await Verwerk(
            Tabbladen.Bijlagen, Deel.Bijlage,
            () => Grain.VoegBijlageToe(Path.GetFileName(bestand!.FileName), bijlage.Omschrijving ?? "", bijlage.Ondersteuning, bytes, Operatie(operatie), Wie),
            b => b with { Bijlage = bijlage });
    }

    [Beleid(Beleid.Persoon, Recht.DossierInvullen, Recht.OndersteuningInvullen)]
    public Task<IActionResult> OnPostBijlageWegAsync(string? bijlage, string? operatie) =>
        Verwerk(Tabbladen.Bijlagen, Deel.Dossier, () => Grain.VerwijderBijlage(bijlage ?? "", Operatie(operatie), Wie));

    [Beleid(Beleid.Persoon, Recht.OndersteuningInvullen)]
    public Task<IActionResult> OnPostBijlageBevestigAsync(string? bijlage, string? operatie) =>
        Verwerk(Tabbladen.Bijlagen, Deel.Dossier, () => Grain.BevestigBijlage(bijlage ?? "", Operatie(operatie), Wie));

    /// <summary>The file itself: saved, never opened as a page.</summary>
    [Inzage(Inzagesoort.Uitvoer, "bijlage van een overstapdossier")]
    public async Task<IActionResult> OnGetBijlageAsync(string? bijlage, int? versie)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var bestand = await Grain.Bijlage(bijlage ?? "", versie, Wie);
        return bestand.IsGoed ? File([.. bestand.Waarde.Bytes], bestand.Waarde.Soort, bestand.Waarde.Bestandsnaam)
            : bestand.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCode(StatusCodes.Status403Forbidden)
            : Redirect($"{Hier}?{(Jaar == Schooljaar.Van(Vandaag) ? null : $"jaar={Jaar}&")}tab={Tabbladen.Bijlagen}"); // it is gone: the list says what is there
    }
}
