using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>The signed form of an aanmelding, kept as proof (TSO-6a).</summary>
public sealed partial class KaartModel
{
    /// <summary>The same file again changes nothing.</summary>
    [Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen)]
    public async Task<IActionResult> OnPostFormulierAsync(string? formulierVanaf, IFormFile? formulier, long versie, CancellationToken annulering)
    {
        var invoer = new Invoer(ModelState, Deel.Aanmelding);
        var vanaf = invoer.Datum("FormulierVanaf", formulierVanaf, "bij welke aanmelding dit hoort");
        var bytes = await Lees(formulier, FormulierGrenzen.BytesMax, annulering);
        if (bytes.IsEmpty)
        {
            invoer.Fout("Formulier", formulier is null ? "Kies het bestand van het formulier." : Weigeringen.LeegBestand("formulier").Zin);
        }

        return await Verwerk(Deel.Aanmelding, "_Aanmelding", versie, () => Kind.BewaarFormulier(vanaf ?? default, bytes, versie, Wie), blad => blad);
    }

    /// <summary>No more than one byte over the limit: the grain then says that it is too large.</summary>
    private static async Task<ImmutableArray<byte>> Lees(IFormFile? bestand, int max, CancellationToken annulering)
    {
        if (bestand is null || bestand.Length == 0)
        {
            return [];
        }

        var buffer = new byte[(int)Math.Min(bestand.Length, max + 1)];
        await using var stroom = bestand.OpenReadStream();
        var gelezen = await stroom.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, annulering);
        return ImmutableArray.Create(buffer, 0, gelezen);
    }
}
