using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>The picture and its consent (SCH-2).</summary>
public sealed partial class KaartModel
{
    /// <summary>The same picture with the same consent again changes nothing.</summary>
    [Beleid(Beleid.Persoon, Recht.FotoWijzigen)]
    public async Task<IActionResult> OnPostFotoAsync([Bind(Prefix = Deel.Foto)] FotoInvoer foto, long versie, CancellationToken annulering)
    {
        var invoer = new Invoer(ModelState, Deel.Foto);
        var toestemming = foto.Lees(invoer);
        var beeld = await Lees(foto.Bestand, FotoGrenzen.BytesMax, annulering);
        if (beeld.IsEmpty)
        {
            invoer.Fout(nameof(FotoInvoer.Bestand), foto.Bestand is null ? "Kies een foto." : Weigeringen.LeegBestand("bestand").Zin);
        }

        return await Verwerk(Deel.Foto, "_Foto", versie, () => Kind.BewaarFoto(beeld, toestemming, versie, Wie), blad => blad with { Foto = foto });
    }

    /// <summary>Withdrawing twice is the same.</summary>
    [Beleid(Beleid.Persoon, Recht.FotoWijzigen)]
    public Task<IActionResult> OnPostFotoWegAsync(long versie) => Verwerk(Deel.Foto, "_Foto", versie, () => Kind.TrekFotoIn(Wie), blad => blad);
}
