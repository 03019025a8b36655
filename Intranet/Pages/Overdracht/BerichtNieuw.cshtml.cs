using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A VO school's message by hand, or from a list of which the page asks what the columns are (OSO-S1). The file itself isn't kept.</summary>
[Inzage(Inzagesoort.School, "bericht van VO-school")]
[Beleid(Beleid.PersoonMet2, Recht.VoScholenBeheren, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = VeldenMax)]
internal sealed class BerichtNieuwModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public const long VerzoekMax = TabelGrenzen.BytesMax + (256 * 1024);

    /// <summary>Five a line, of as many lines as a message holds, and room for the form around them.</summary>
    public const int VeldenMax = 1_200;

    private const int RegelsLeeg = 8;
    private const int RegelsErbij = 20;

    public BerichtVorm Bericht { get; private set; } = new();

    public ImmutableArray<VoSchool> Scholen { get; private set; } = [];

    /// <summary>The list that was read, while its columns can still be changed.</summary>
    public Berichttabel? Tabel { get; private set; }

    public string? Bestandsnaam { get; private set; }

    public string Operatie { get; private set; } = "";

    public string Hier => $"{Begin}/berichten/nieuw";

    [GeenInzage("leeg formulier")]
    public async Task OnGetAsync()
    {
        Bericht.Ontvangen = Veldwaarde.Datum(Vandaag);
        Bericht.VulAan(RegelsLeeg);
        await Laad(ids.NieuwId());
    }

    /// <summary>Reads the list and fills the form below it; nothing is taken over yet.</summary>
    /// <param name="bericht">What stands below it already: VO school, day and way, and lines that were typed.</param>
    [Inzage(Inzagesoort.Beheer, "lijst van VO-school gekozen")]
    public async Task<IActionResult> OnPostBestandAsync(IFormFile? bestand, [Bind(Prefix = BerichtVorm.Deel)] BerichtVorm? bericht, CancellationToken annulering)
    {
        Neem(bericht);
        if (bestand is null)
        {
            ModelState.AddModelError("Bestand", "Kies eerst een bestand.");
            return await Opnieuw();
        }

        Bestandsnaam = Basis.Bestandsnaam.Toon(bestand.FileName);
        await using var bron = bestand.OpenReadStream();
        var gelezen = LosseTabelReader.Lees(bron, Berichttabel.Kent, OverdrachtGrenzen.BerichtregelsMax, klok, annulering);
        if (gelezen.Tabel is not { } tabel)
        {
            ModelState.AddModelError("Bestand", gelezen.Weigering!.Zin);
            return await Opnieuw();
        }

        return await Vul(Berichttabel.Van(tabel));
    }

    /// <summary>The columns as somebody chose them.</summary>
    [Inzage(Inzagesoort.Beheer, "kolommen van lijst gekozen")]
    public async Task<IActionResult> OnPostKolommenAsync(string? tabel, string?[] kolom, [Bind(Prefix = BerichtVorm.Deel)] BerichtVorm? bericht)
    {
        Neem(bericht);
        if (Berichttabel.Lees(tabel, kolom) is { } gekozen)
        {
            return await Vul(gekozen);
        }

        ModelState.AddModelError("Bestand", "Kies het bestand opnieuw.");
        return await Opnieuw();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = BerichtVorm.Deel)] BerichtVorm bericht, string? operatie)
    {
        Bericht = bericht;
        bericht.LaatLegeWeg();
        ModelState.Clear(); // the lines moved up: what stands in the form is what counts
        if (bericht.Lees(deel => new Invoer(ModelState, deel)) is { } invoer)
        {
            var uitkomst = await Grains.Overdracht(School, Jaar).NeemBerichtOp(invoer, new OperatieId(operatie ?? ""), Wie);
            if (uitkomst.IsGoed)
            {
                return Redirect($"{Begin}/berichten/{uitkomst.Waarde.Id}?bewaard=nieuw");
            }

            var nee = uitkomst.Weigering;
            Lukte(nee.Veld == "vo-school" ? nee with { Veld = "vo-school-id" } : nee, BerichtVorm.Deel, "vo-school-id", "ontvangen", "bron");
        }

        return await Opnieuw(operatie);
    }

    /// <summary>More empty lines below what was typed.</summary>
    [GeenInzage("formulier met meer regels")]
    public Task<IActionResult> OnPostRegelsAsync([Bind(Prefix = BerichtVorm.Deel)] BerichtVorm bericht, string? operatie)
    {
        Bericht = bericht;
        bericht.VulAan(bericht.Regels.Count + RegelsErbij);
        return Opnieuw(operatie);
    }

    /// <summary>What was typed stays; the lines may move, so that the form draws them from here.</summary>
    private void Neem(BerichtVorm? bericht)
    {
        Bericht = bericht ?? Bericht;
        ModelState.Clear();
    }

    private async Task<IActionResult> Vul(Berichttabel tabel)
    {
        Tabel = tabel;
        if (!tabel.HeeftNaam)
        {
            ModelState.AddModelError("Tabel.Kolommen", "Kies in welke kolom de achternaam staat.");
        }
        else if (!Bericht.NeemOver(tabel.Regels()))
        {
            ModelState.AddModelError("Bestand", $"Met wat je zelf al typte zijn dit meer dan {OverdrachtGrenzen.BerichtregelsMax} leerlingen. Haal regels weg, of neem eerst dit bericht op.");
        }

        return await Opnieuw();
    }

    private async Task<IActionResult> Opnieuw(string? operatie = null)
    {
        Bericht.Ontvangen ??= Veldwaarde.Datum(Vandaag);
        Bericht.VulAan(RegelsLeeg);
        await Laad(string.IsNullOrEmpty(operatie) ? ids.NieuwId() : operatie);
        return Toon("_BerichtNieuw", this);
    }

    private async Task Laad(string operatie) => (Operatie, Scholen) = (operatie, await Grains.VoScholen(School).Lijst());

    /// <summary>Label of a field in a row, for who can't see the head of the column.</summary>
    public static string Wat(string veld, int nr) => string.Create(CultureInfo.InvariantCulture, $"{veld} van leerling {nr + 1}");
}
