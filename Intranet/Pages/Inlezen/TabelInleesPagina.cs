using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Step one of a table: the file. It is read from memory; its rows are kept for a day at most (SCH-3).</summary>
public abstract class TabelInleesPagina(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : KantoorPagina(grains, tijd)
{
    /// <summary>With room for the form around the file.</summary>
    public const long VerzoekMax = TabelGrenzen.BytesMax + (256 * 1024);

    public abstract TabelSoortTekst Tekst { get; }

    public Inleesweigering? Geweigerd { get; private set; }

    public string? Bestandsnaam { get; private set; }

    public string Hier => Tekst.Adres(School);

    public static Inleesstap Stap { get; } = new(1, "Excel of csv", "wat er in staat", "wat er verandert", "na jouw akkoord") { Tweede = "Kolommen" };

    [GeenInzage("leeg formulier")]
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null)
        {
            ModelState.AddModelError("Bestand", "Kies eerst een bestand.");
            return Toon("_TabelBestand", this);
        }

        Bestandsnaam = Basis.Bestandsnaam.Toon(bestand.FileName);
        await using var bron = bestand.OpenReadStream();
        var gelezen = TabelReader.Lees(bron, Tekst.Soort, klok, annulering);
        if (gelezen.Tabel is not { } tabel)
        {
            return Weiger(gelezen.Weigering!);
        }

        var id = ids.NieuwId();
        var uitkomst = await Grains.TabelInlezen(School, id).Begin(tabel, Bestandsnaam, Wie);
        return uitkomst.IsGoed ? Redirect($"{Hier}/{id}") : Weiger(new Inleesweigering(uitkomst.Weigering.Code, uitkomst.Weigering.Zin, null));
    }

    private IActionResult Weiger(Inleesweigering weigering)
    {
        Geweigerd = weigering;
        ModelState.AddModelError("Bestand", weigering.Zin);
        return Toon("_TabelBestand", this);
    }
}
