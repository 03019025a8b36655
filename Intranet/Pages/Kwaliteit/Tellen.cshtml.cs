using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>The leerkracht asks the children of the own groep and counts hands; again replaces what was counted (TSO-2b).</summary>
[GeenInzage("aantallen handen in een groep, geen namen van kinderen")]
[Beleid(Beleid.Persoon, Recht.EnqueteTellen)]
internal sealed class TellenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Handen";

    private const int GetalMax = 3;

    public string GroepId { get; private set; } = "";

    public string Groep { get; private set; } = "";

    /// <summary>Null when nothing is asked of the children now.</summary>
    public Enquetegroep? Enquete { get; private set; }

    public string? Waarom { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    public string Hier => $"{Adres}/groep/{GroepId}/enquete";

    public async Task<IActionResult> OnGetAsync(string? groep, string? bewaard)
    {
        Bewaard = bewaard == "1" ? "De handen zijn geteld. Klopt er iets niet, tel dan opnieuw." : null;
        return await Haal(groep) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? groep, string? operatie)
    {
        if (!await Haal(groep))
        {
            return NotFound();
        }

        if (Enquete is not { } enquete)
        {
            ModelState.AddModelError("", Waarom ?? Weigeringen.EnqueteDicht.Zin);
            return Toon("_Tellen", this);
        }

        ImmutableArray<Vraaguitslag> geteld = [.. enquete.Vragen.Vragen.Select((vraag, nr) => new Vraaguitslag(vraag, [.. Enumerable.Range(1, EnqueteGrenzen.ScoreMax).Select(score => Lees(nr, score))]))];
        return ModelState.IsValid && IsGoed(await Grain.TelGroep(GroepId, geteld, new OperatieId(operatie ?? ""), Wie), Deel) ? Redirect($"{Hier}?bewaard=1") : Toon("_Tellen", this);
    }

    /// <summary>Name of the field of a question, from 0, and a score, from 1.</summary>
    public static string Veld(int nr, int score) => string.Create(CultureInfo.InvariantCulture, $"{Deel}.V{nr + 1}S{score}");

    /// <summary>What was typed, else what was counted before.</summary>
    public string? Waarde(int nr, int score) => Request.HasFormContentType ? Getypt(nr, score)
        : Enquete is { Geteld: { IsEmpty: false } geteld } ? geteld[nr].Aantallen[score - 1].ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>What is wrong with a number; null when nothing is.</summary>
    public string? Fout(int nr, int score) => ModelState[Veld(nr, score)]?.Errors.FirstOrDefault()?.ErrorMessage;

    private IEnqueteGrain Grain => Grains.Enquete(School, Schooljaar.Van(Vandaag), Doelgroep.Kinderen);

    private string? Getypt(int nr, int score) => Request.Form[Veld(nr, score)].ToString() is { Length: > 0 } tekst ? tekst : null;

    /// <summary>Nothing typed is no hand.</summary>
    private int Lees(int nr, int score)
    {
        if (Getypt(nr, score)?.Trim() is not { Length: > 0 } tekst)
        {
            return 0;
        }

        if (tekst.Length <= GetalMax && int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal))
        {
            return aantal;
        }

        ModelState.AddModelError(Veld(nr, score), string.Create(CultureInfo.InvariantCulture, $"Vul bij vraag {nr + 1}, ‘{Kwaliteitwoorden.Handen[score - 1]}’, een aantal handen in."));
        return 0;
    }

    private async Task<bool> Haal(string? groep)
    {
        if ((await Grains.School(School).Bekijk())?.GroepenVan(Schooljaar.Van(Vandaag)).FirstOrDefault(g => g.Id == groep) is not { } gekozen || !Wie.MagInGroep(Recht.EnqueteTellen, School, groep))
        {
            return false;
        }

        (GroepId, Groep) = (gekozen.Id, gekozen.Titel);
        var antwoord = await Grain.Groep(GroepId, Wie);
        (Enquete, Waarom) = (antwoord.Waarde, antwoord.Weigering?.Zin);
        return true;
    }
}
