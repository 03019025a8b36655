using System.Collections.Immutable;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Pages.Persoon;

/// <summary>All that is kept of one person: to look at, to hand over, to erase (AVG art. 15, 17 and 20).</summary>
[Beleid(Beleid.PersoonMet2, Recht.PersoonsgegevensUitgeven, HeleSchool = true)]
[Inzage(Inzagesoort.Leerling, "alles van een persoon")]
internal sealed class EenModel(
    IGrainFactory grains, Schooltijd tijd, IIdBron ids, Persoonslezer lezer, Persoonswisser wisser, Drukpagina drukpagina, IPdfPrinter printer) : KantoorPagina(grains, tijd)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [FromRoute(Name = "soort")]
    public string Soort { get; set; } = "";

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "verzorger")]
    public string? VerzorgerId { get; set; }

    public Persoonsoverzicht Overzicht { get; private set; } = null!;

    /// <summary>Why nothing was gathered.</summary>
    public string? Nee { get; private set; }

    /// <summary>Whether this person can be erased, why not and what stays; null while nothing could be gathered.</summary>
    public Wisproef? Proef { get; private set; }

    /// <summary>Of a leerling, also who was taken off the card and can be put back: each has a page of their own.</summary>
    public ImmutableArray<Verzorger> Verzorgers { get; private set; } = [];

    public string? Bewaard { get; private set; }

    /// <summary>Files in which all of it goes along: one, unless it is more than one holds.</summary>
    public int Stukken => Overzicht.InStukken().Length;

    /// <summary>The same as PDF, which holds less.</summary>
    public int Drukstukken => Overzicht.InStukken(PersoonGrenzen.RegelsPerDruk).Length;

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/{Persoonwoorden.Pad(Sleutel)}";

    /// <summary>The same with a handler, to which a form goes.</summary>
    public string Naar(string handler) => $"{Hier}{(VerzorgerId is null ? "?" : "&")}handler={handler}";

    private Persoonsleutel Sleutel { get; set; } = Persoonsleutel.Leerling("");

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard switch { "verzoek" => "Verzoek opgeschreven", "gewist" => "Gewist", _ => null };
        return await Laad() ?? Page();
    }

    /// <param name="stuk">Which file of how many, from 1; the first without it.</param>
    [Inzage(Inzagesoort.Uitvoer, "persoonsgegevens in Excel")]
    public async Task<IActionResult> OnGetXlsxAsync(int? stuk)
    {
        var (blad, klaar) = await Blad(stuk, PersoonGrenzen.RegelsMax);
        if (blad is null)
        {
            return klaar;
        }

        using var bestand = new MemoryStream();
        PersoonWerkboek.Schrijf(blad, bestand);
        return File(bestand.ToArray(), Xlsx, Bestandsnaam(blad, "xlsx"));
    }

    /// <param name="stuk">Which file of how many, from 1; the first without it.</param>
    [Inzage(Inzagesoort.Uitvoer, "persoonsgegevens als PDF")]
    public async Task<IActionResult> OnGetPdfAsync(int? stuk, CancellationToken annulering)
    {
        var (blad, klaar) = await Blad(stuk, PersoonGrenzen.RegelsPerDruk);
        if (blad is null)
        {
            return klaar;
        }

        var pdf = await PersoonPdf.Maak(blad, drukpagina, printer, HttpContext, annulering);
        if (pdf.Stand == PdfStand.Gelukt)
        {
            return File(pdf.Pdf.ToArray(), MediaTypeNames.Application.Pdf, Bestandsnaam(blad, "pdf"));
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Nee = pdf.Melding;
        return Page();
    }

    [Inzage(Inzagesoort.Wijziging, "verzoek over persoonsgegevens")]
    public async Task<IActionResult> OnPostVerzoekAsync(Verzoeksoort vraag, Verzoekvrager vrager, string? gezien, string? op, string? operatie)
    {
        if (!Ken())
        {
            return NotFound();
        }

        var (dag, geenDag) = string.IsNullOrWhiteSpace(op) ? (null, Weigeringen.VulIn("de dag waarop het gevraagd is")) : Invoer.LeesDatum(op);
        Eis("op", geenDag);
        Eis("gezien", string.IsNullOrWhiteSpace(gezien) ? Weigeringen.VulIn("hoe je zag wie het vroeg") : null);
        if (!ModelState.IsValid || dag is not { } gevraagd)
        {
            return await Opnieuw();
        }

        var isDichtbij = gevraagd > Vandaag.AddYears(-1) && gevraagd < Vandaag.AddYears(1); // another day is refused by whichever year is asked
        var grain = Grains.Verzoeken(School, Schooljaar.Van(isDichtbij ? gevraagd : Vandaag));
        var uitkomst = await grain.NeemOp(new VerzoekInvoer(vraag, Sleutel, vrager, gezien ?? "", gevraagd), new OperatieId(operatie ?? ""), Wie);
        if (uitkomst.Weigering is { } nee)
        {
            ModelState.AddModelError(nee.Veld == "soort" ? "vraag" : nee.Veld ?? "", nee.Zin);
            return await Opnieuw();
        }

        return Redirect($"{Hier}{(VerzorgerId is null ? "?" : "&")}bewaard=verzoek");
    }

    /// <summary>With the name typed once more: nobody gets it back.</summary>
    [Inzage(Inzagesoort.Wijziging, "persoon gewist op verzoek")]
    public async Task<IActionResult> OnPostWisAsync(string? naam, string? reden, string? operatie)
    {
        if (await Laad() is { } weg)
        {
            return weg;
        }

        if (Nee is not null)
        {
            return Geweigerd(); // why nothing was gathered stands on the page; the typed name has nothing to do with it
        }

        if (!string.Equals(Namen.Zoekvorm(naam ?? ""), Namen.Zoekvorm(Overzicht.Naam), StringComparison.Ordinal))
        {
            ModelState.AddModelError("naam", $"Typ de naam over zoals die hier staat: {Overzicht.Naam}.");
        }

        Eis("reden", Sleutel.Soort == Persoonsoort.Leerling && string.IsNullOrWhiteSpace(reden) ? Weigeringen.VulIn("waarom je wist") : null);
        if (!ModelState.IsValid)
        {
            return Geweigerd();
        }

        var gewist = await Wis(reden ?? "", new OperatieId(operatie ?? ""));
        if (gewist.Nee is { } nee)
        {
            ModelState.AddModelError(nee.Veld ?? "", nee.Zin);
            return Geweigerd();
        }

        return Redirect($"{Adres}/persoon/verzoeken?bewaard={(gewist.Opgeruimd ? "gewist" : "gewist-nacht")}");
    }

    private Task<Wisuitkomst> Wis(string reden, OperatieId operatie) => Sleutel.Soort switch
    {
        Persoonsoort.Leerling => wisser.Kind(School, Sleutel.Id, reden, operatie, Wie),
        Persoonsoort.Verzorger => wisser.Verzorger(School, Sleutel, operatie, Wie),
        _ => wisser.Account(School, Sleutel.Id, Wie),
    };

    /// <summary>All that a form misses is said at once, each at its field.</summary>
    private void Eis(string veld, string? zin)
    {
        if (zin is not null)
        {
            ModelState.AddModelError(veld, zin);
        }
    }

    /// <summary>What is handed over, or the answer when there is nothing to hand over.</summary>
    private async Task<(Persoonsblad? Blad, IActionResult Klaar)> Blad(int? stuk, int regelsMax)
    {
        if (await Laad() is { } weg)
        {
            return (null, weg);
        }

        if (Nee is not null || await Grains.School(School).Bekijk() is not { } school)
        {
            return (null, Page());
        }

        var (stukken, nr) = (Overzicht.InStukken(regelsMax), stuk ?? 1);
        if (!ModelState.IsValid || nr < 1 || nr > stukken.Length)
        {
            return (null, NotFound());
        }

        return (new Persoonsblad(stukken[nr - 1], school.Gegevens.Naam, School.Waarde, Wie.Naam, Tijd.NuLokaal), Page());
    }

    private string Bestandsnaam(Persoonsblad blad, string extensie) => Persoonsbestand.Naam(blad.Overzicht, School, Vandaag, Operatie, extensie);

    private async Task<IActionResult> Opnieuw() => Overzicht is null && await Laad() is { } nee ? nee : Geweigerd();

    private IActionResult Geweigerd()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Whether the address names a kind and an id as the school makes them.</summary>
    private bool Ken()
    {
        if (Persoonwoorden.Lees(Soort) is not { } soort || !IsId(Id) || (soort == Persoonsoort.Verzorger ? !IsId(VerzorgerId) : VerzorgerId is not null))
        {
            return false;
        }

        Sleutel = new Persoonsleutel(soort, Id, VerzorgerId);
        if (soort is Persoonsoort.Leerling or Persoonsoort.Verzorger)
        {
            HttpContext.InzageVanLeerling(Id);
        }

        return true;
    }

    /// <summary>Null when there is such a person; why it couldn't be gathered is told on the page itself.</summary>
    private async Task<IActionResult?> Laad()
    {
        if (!Ken())
        {
            return NotFound();
        }

        var (overzicht, nee) = await lezer.Lees(School, Sleutel);
        if (overzicht is null && nee is not { Code: "persoon-te-traag" })
        {
            return NotFound();
        }

        Overzicht = overzicht ?? new Persoonsoverzicht(Sleutel, "Deze persoon", []);
        Nee = nee?.Zin;
        Response.StatusCode = nee is null ? Response.StatusCode : StatusCodes.Status422UnprocessableEntity;
        Proef = nee is null ? await wisser.Proef(School, Sleutel, Wie) : null;
        if (Sleutel.Soort == Persoonsoort.Leerling)
        {
            var kind = Grains.Leerling(School, Id);
            Verzorgers = [.. (await kind.Kaart(Wie)).Waarde?.Verzorgers ?? [], .. (await kind.WeggehaaldeMensen(Wie)).Verzorgers];
        }

        return null;
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= 60 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
