using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>One collection run: its lines, each step with a button, and the file for the bank (TSO-6b).</summary>
[Inzage(Inzagesoort.School, "incasso")]
[Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, Recht.IncassoGoedkeuren, HeleSchool = true)]
internal sealed class IncassoModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>Lines on the screen; totals and file are of all.</summary>
    public const int TonenMax = 400;

    private string? _daad;

    public IncassorunView View { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Betalers { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Hier => $"{Begin}/incasso/{View.Id}";

    /// <summary>With what was done: the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => $"{Hier}?handler=Stand{(_daad is null ? "" : $"&bewaard={_daad}")}";

    public bool MagMaken => Wie.MagHeleSchool(Recht.IncassoMaken, School);

    /// <summary>Not yet at the bank.</summary>
    public bool MagIntrekken => MagMaken && View.Stap is Incassostap.Concept or Incassostap.Bevriezen or Incassostap.Bevroren or Incassostap.Goedgekeurd or Incassostap.Bestand;

    public bool IsBijBank => View.Stap is Incassostap.Bestand or Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond;

    public bool MagHerstellen => MagMaken && View.Stap is Incassostap.Ingediend or Incassostap.Verwerkt;

    /// <summary>Line of a form that was refused; 0 without one.</summary>
    public int Gekozen { get; private set; }

    public string Naam(string betalerId) => Betalers.GetValueOrDefault(betalerId, "Onbekende betaler");

    public async Task<IActionResult> OnGetAsync([FromRoute] string? id, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id) ? Page() : NotFound();
    }

    [Inzage(Inzagesoort.School, "incasso", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync([FromRoute] string? id, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id) ? Partial("_Incasso", this) : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostBevriesAsync([FromRoute] string? id, long totaal) => Zet(id, "bevries", g => g.Bevries(new Geld(totaal), Op(), Wie), "bevroren");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostKeurAsync([FromRoute] string? id, string? hash) => Zet(id, "keur", g => g.KeurGoed(hash ?? "", Op(), Wie), "goedgekeurd");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAankondigenAsync([FromRoute] string? id) => Zet(id, "aankondigen", g => g.KondigAan(Op(), Wie), "aangekondigd");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostIngediendAsync([FromRoute] string? id) => Zet(id, "ingediend", g => g.DienIn(Op(), Wie), "ingediend");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostIntrekkenAsync([FromRoute] string? id) => Zet(id, "intrekken", g => g.TrekIn(Tekst("Reden") ?? "", Op(), Wie), "ingetrokken", "reden");

    /// <summary>The bank refused one line before collecting it.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAfgekeurdAsync([FromRoute] string? id, int nr)
    {
        Gekozen = nr;
        return Zet(id, "afgekeurd", g => g.MeldAfgekeurd(nr, Tekst("Afkeuring") ?? "", Op(), Wie), "afgekeurd", "afkeuring");
    }

    /// <summary>That was another line.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostHerstelAsync([FromRoute] string? id, int nr) => Zet(id, "herstel", g => g.HerstelAfgekeurd(nr, Op(), Wie), "hersteld");

    /// <summary>The file, each time with the same bytes; taking it along is a step, so it is a POST.</summary>
    [Inzage(Inzagesoort.Uitvoer, "incassobestand voor de bank")]
    public async Task<IActionResult> OnPostBestandAsync([FromRoute] string? id)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Incassorun(School, id!).VoorBestand(Wie);
        if (uitkomst.Waarde is { BestandOp: { } op } run)
        {
            return File(PainSchrijver008.Maak(run, run.Schoolnaam ?? School.Waarde, op), "application/xml", $"incasso-{School}-{run.Id}.xml");
        }

        Geweigerd = "bestand";
        Lukte(uitkomst.Weigering);
        return await Laad(id) ? Toon("_Incasso", this) : NotFound();
    }

    private async Task<IActionResult> Zet(string? id, string vorm, Func<IIncassorunGrain, Task<Uitkomst>> doe, string bewaard, params string[] velden)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        return await Doe(vorm, async () => await doe(Grains.Incassorun(School, id!)), $"{Begin}/incasso/{id}?bewaard={bewaard}", velden)
            ?? (await Laad(id) ? Toon("_Incasso", this) : NotFound());
    }

    private async Task<bool> Laad(string? id)
    {
        if (!Runwoorden.IsId(id) || (await Grains.Incassorun(School, id!).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Betalers = (await Grains.Betalers(School).Alles()).ToDictionary(b => b.Id, b => b.Naam, StringComparer.Ordinal);
        return true;
    }

    private void Onthoud(string? daad)
    {
        Bewaard = Zin(daad);
        _daad = Bewaard is null ? null : daad;
    }

    private static string? Zin(string? bewaard) => bewaard switch
    {
        "gemaakt" => "De incasso staat klaar om na te kijken.",
        "bevroren" => "De regels liggen vast. Iemand anders keurt de opdracht nu goed.",
        "goedgekeurd" => "Goedgekeurd. Kondig de incasso nu aan bij de ouders.",
        "aangekondigd" => "De aankondigingen gaan per mail weg.",
        "ingediend" => "Genoteerd: het bestand is bij de bank.",
        "ingetrokken" => "Ingetrokken. De rekeningen kunnen weer in een andere incasso.",
        "afgekeurd" => "Genoteerd. Deze rekening staat weer open. Staat de bijschrijving op het afschrift nog bij Nog plaatsen? Boek die dan nu op Incasso onderweg.",
        "hersteld" => "De regel wacht weer op de bank.",
        _ => null,
    };
}
