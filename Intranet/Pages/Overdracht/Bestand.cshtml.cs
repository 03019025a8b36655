using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A dossier file of the leerlingadministratie, opened to look at with findings in plain Dutch (OSO-X). It is read from memory and never stored.</summary>
[Beleid(Beleid.PersoonMet2, Recht.OkrLezen, Recht.DossierAdministratie, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "OSO-bestand nagekeken")]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 8)]
internal sealed class BestandModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok) : OverdrachtPagina(grains, tijd)
{
    public const string Veld = "Oso.Bestand";

    public string Hier => $"{Begin}/bestand";

    /// <summary>Of the file that was read last; null before.</summary>
    public string? Bestandsnaam { get; private set; }

    public ImmutableArray<Osobeeld> Dossiers { get; private set; } = [];

    [GeenInzage("leeg formulier")]
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null)
        {
            return Fout("Kies eerst een bestand.");
        }

        Bestandsnaam = Basis.Bestandsnaam.Toon(bestand.FileName);
        using var geheugen = new MemoryStream();
        await bestand.CopyToAsync(geheugen, annulering);
        var gelezen = OsoLezer.Lees(geheugen.ToArray(), klok, annulering);
        if (gelezen.Weigering is { } nee)
        {
            return Fout(nee.Zin);
        }

        Dossiers = [.. gelezen.Dossiers.Select(d => OsoWeergave.Maak(d, Vandaag))];
        return Toon("_Osobestand", this);
    }

    private IActionResult Fout(string zin)
    {
        ModelState.AddModelError(Veld, zin);
        return Toon("_Osobestand", this);
    }
}
