using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Toetsen;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>
/// Results of the doorstroomtoets: the file, and of a list what its columns hold (OSO-S7). Nothing of the file is kept before the results stand
/// ready to be looked over.
/// </summary>
[Beleid(Beleid.PersoonMet2, Recht.ToetsenInlezen, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "toetsbestand gekozen")]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 90)]
internal sealed class ToetsenModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public const string Deel = "Toetsen";

    /// <summary>With room for the form around the file.</summary>
    public const long VerzoekMax = ToetsGrenzen.BestandBytesMax + (256 * 1024);

    private const char KolomVoor = 'k';
    private const int IdMin = 8;
    private const int IdMax = 20;

    public string Hier => $"{Begin}/toetsen";

    public string Operatie { get; private set; } = ids.NieuwId();

    public ImmutableArray<string> Meldingen { get; private set; } = [];

    public string? Bestandsnaam { get; private set; }

    /// <summary>Where the results stand that could be used, when others were left out.</summary>
    public string? Verder { get; private set; }

    /// <summary>A list of which somebody says what its columns hold; null before there is one.</summary>
    public ToetsTabel? Tabel { get; private set; }

    public ImmutableArray<Kolomvoorbeeld> Kolommen { get; private set; } = [];

    /// <summary>Chosen as at the last list with these headers.</summary>
    public bool Onthouden { get; private set; }

    public string? Aanbieder { get; private set; }

    public string? Afgenomen { get; private set; }

    [GeenInzage("leeg formulier")]
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, string? operatie, CancellationToken annulering)
    {
        if (bestand is null)
        {
            return Fout("Kies eerst een bestand.");
        }

        Bestandsnaam = Basis.Bestandsnaam.Toon(bestand.FileName);
        await using var bron = bestand.OpenReadStream();
        var gelezen = ToetsbestandLezer.Lees(bron, Bestandsnaam, Jaar, klok, annulering);
        Meldingen = gelezen.Meldingen;
        if (gelezen.Weigering is { } nee)
        {
            return Fout(nee.Zin);
        }

        if (gelezen.Tabel is not { } tabel)
        {
            return await Lees(Bestandsnaam, gelezen.Regels, operatie);
        }

        var kolommen = new ToetsTabel(Bestandsnaam, tabel.Koppen, tabel.Rijen);
        if (kolommen.Schrijf().Length > ToetsTabel.TekstMax)
        {
            return Fout("In dit bestand staat te veel tekst. Haal kolommen weg die niet nodig zijn.");
        }

        var bekend = kolommen.Geldig(await Grains.Tabelkoppeling(School).Zoek(kolommen.Kenmerk));
        Onthouden = !bekend.IsEmpty;
        Toon(kolommen, bekend.IsEmpty ? kolommen.Raad() : bekend);
        return Toon("_Toetsen", this);
    }

    /// <summary>What the columns hold; the list comes along in the form.</summary>
    public async Task<IActionResult> OnPostKolommenAsync(string? tabel, string? aanbieder, string? afgenomen, string? operatie)
    {
        if (ToetsTabel.Lees(tabel) is not { } lijst)
        {
            return Fout("Dit formulier is niet volledig aangekomen. Kies het bestand opnieuw.");
        }

        (Aanbieder, Afgenomen, Bestandsnaam) = (OsoCodes.Heeft(OsoCodes.Toetsaanbieders, aanbieder) ? aanbieder : null, afgenomen, lijst.Naam);
        var keuzes = lijst.Geldig(Keuzes());
        Toon(lijst, keuzes);
        var dag = new Invoer(ModelState, Deel).Datum("Afgenomen", afgenomen);
        if (ToetsTabel.Keur(keuzes) is { } nee)
        {
            Weiger(nee, Deel);
        }

        if (!ModelState.IsValid)
        {
            return Toon("_Toetsen", this);
        }

        var gelezen = ToetsTabelLezer.Lees(lijst, keuzes, new Toetsstandaard(Aanbieder, dag));
        Meldingen = gelezen.Meldingen;
        if (gelezen.Weigering is { } leeg)
        {
            ModelState.AddModelError($"{Deel}.Kolommen", leeg.Zin);
            return Toon("_Toetsen", this);
        }

        await Grains.Tabelkoppeling(School).Onthoud(lijst.Kenmerk, keuzes);
        return await Lees(lijst.Naam, gelezen.Regels, operatie);
    }

    /// <summary>To the grain; its id follows from the form, so that a second click finds the same results.</summary>
    private async Task<IActionResult> Lees(string naam, ImmutableArray<Toetsregel> regels, string? operatie)
    {
        var id = operatie is { Length: >= IdMin and <= IdMax } && LeerlingId.IsGeldig(operatie) ? operatie : ids.NieuwId();
        var uitkomst = await Grains.Toetsinlezen(School, id).Lees(naam, regels, new OperatieId(id), Wie);
        if (uitkomst.Weigering is { } nee)
        {
            Operatie = ids.NieuwId();
            return Fout(nee.Zin);
        }

        // What was left out isn't kept anywhere: it is said here, before the results.
        (Verder, Tabel) = ($"{Hier}/{id}", null);
        return Meldingen.IsEmpty ? Redirect(Verder) : Toon("_Toetsen", this);
    }

    private void Toon(ToetsTabel lijst, ImmutableArray<Kolomkeuze> keuzes)
    {
        Tabel = lijst;
        Kolommen = [.. lijst.Voorbeelden(keuzes)];
    }

    private IActionResult Fout(string zin)
    {
        ModelState.AddModelError($"{Deel}.Bestand", zin);
        return Toon("_Toetsen", this);
    }

    /// <summary>The selects of the form: k0, k1 … with a field or nothing.</summary>
    private IEnumerable<Kolomkeuze> Keuzes() => Request.Form
        .Where(v => v.Key.Length is > 1 and < 4 && v.Key[0] == KolomVoor && v.Value.ToString().Length > 0)
        .Select(v => (Nr: int.TryParse(v.Key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : -1, Veld: v.Value.ToString()))
        .Where(k => k.Nr >= 0).OrderBy(k => k.Nr).Select(k => new Kolomkeuze(k.Nr, k.Veld));
}
