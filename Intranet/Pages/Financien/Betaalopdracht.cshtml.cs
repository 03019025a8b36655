using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>One payment run with its steps and its file (TSO-6d, TSO-10c).</summary>
[Inzage(Inzagesoort.School, "betaalopdracht")]
[Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, Recht.IncassoGoedkeuren, HeleSchool = true)]
internal sealed class BetaalopdrachtModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private string? _daad;

    public BetaalrunView View { get; private set; } = null!;

    public string Hier => $"{Begin}/betalen/{View.Id}";

    /// <summary>With what was done: the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => $"{Hier}?handler=Stand{(_daad is null ? "" : $"&bewaard={_daad}")}";

    public bool MagMaken => Wie.MagHeleSchool(Recht.IncassoMaken, School);

    public bool MagIntrekken => MagMaken && View.Stap is Incassostap.Concept or Incassostap.Bevriezen or Incassostap.Bevroren or Incassostap.Goedgekeurd or Incassostap.Bestand;

    public bool IsBijBank => View.Stap is Incassostap.Bestand or Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond;

    public bool HeeftBestand => IsBijBank || (View.Stap == Incassostap.Goedgekeurd && View.WaaromNiet is null);

    /// <summary>Line of a form that was refused; 0 without one.</summary>
    public int Gekozen { get; private set; }

    public (string Staat, string Woord) Stand(Betaalregel regel) =>
        IsBijBank && regel.Stand == Uitbetaalstand.Goedgekeurd ? ("nvt", regel.Reden is null ? "Afgekeurd door de bank" : "Niet betaald") : Geldwoorden.Uitbetaling(regel.Stand);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? id, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id) ? Page() : NotFound();
    }

    [Inzage(Inzagesoort.School, "betaalopdracht", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync([FromRoute] string? id, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id) ? Partial("_Betaalopdracht", this) : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostBevriesAsync([FromRoute] string? id, long totaal) => Zet(id, "bevries", g => g.Bevries(new Geld(totaal), Op(), Wie), "bevroren");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostKeurAsync([FromRoute] string? id, string? hash) => Zet(id, "keur", g => g.KeurGoed(hash ?? "", Op(), Wie), "goedgekeurd");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostIngediendAsync([FromRoute] string? id) => Zet(id, "ingediend", g => g.DienIn(Op(), Wie), "ingediend");

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostIntrekkenAsync([FromRoute] string? id) => Zet(id, "intrekken", g => g.TrekIn(Tekst("Reden") ?? "", Op(), Wie), "ingetrokken", "reden");

    /// <summary>The bank refused one line and never paid it.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAfgekeurdAsync([FromRoute] string? id, int nr)
    {
        Gekozen = nr;
        return Zet(id, "afgekeurd", g => g.MeldAfgekeurd(nr, Tekst("Afkeuring") ?? "", Op(), Wie), "afgekeurd", "afkeuring");
    }

    [Inzage(Inzagesoort.Uitvoer, "betaalbestand voor de bank")]
    public async Task<IActionResult> OnPostBestandAsync([FromRoute] string? id)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Betaalrun(School, id!).VoorBestand(Wie);
        if (uitkomst.Waarde is { BestandOp: { } op } run)
        {
            return File(PainSchrijver001.Maak(run, run.Schoolnaam ?? School.Waarde, op), "application/xml", $"betalen-{School}-{run.Id}.xml");
        }

        Geweigerd = "bestand";
        Lukte(uitkomst.Weigering);
        return await Laad(id) ? Toon("_Betaalopdracht", this) : NotFound();
    }

    private async Task<IActionResult> Zet(string? id, string vorm, Func<IBetaalrunGrain, Task<Uitkomst>> doe, string bewaard, params string[] velden)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        return await Doe(vorm, async () => await doe(Grains.Betaalrun(School, id!)), $"{Begin}/betalen/{id}?bewaard={bewaard}", velden)
            ?? (await Laad(id) ? Toon("_Betaalopdracht", this) : NotFound());
    }

    private void Onthoud(string? daad)
    {
        Bewaard = daad switch
        {
            "gemaakt" => "De opdracht staat klaar om na te kijken.",
            "bevroren" => "De regels liggen vast. Iemand anders keurt de opdracht nu goed.",
            "goedgekeurd" => "Goedgekeurd. Haal het bestand op en zet het bij de bank.",
            "ingediend" => "Genoteerd: het bestand is bij de bank.",
            "afgekeurd" => "Genoteerd. Deze regel kan in een volgende opdracht. Bestaat de rekening niet meer, dan staat een terugbetaling weer als tegoed bij de betaler. Staat de afschrijving op het afschrift nog bij Nog plaatsen? Boek die dan nu op Betalingen onderweg.",
            "ingetrokken" => "Ingetrokken. De regels kunnen in een andere opdracht.",
            _ => null,
        };
        _daad = Bewaard is null ? null : daad;
    }

    private async Task<bool> Laad(string? id)
    {
        if (!Runwoorden.IsId(id) || !(await Grains.Incassos(School).Alles()).Any(r => r.Id == id && r.Soort == Runsoorten.Betaling)
            || (await Grains.Betaalrun(School, id!).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
