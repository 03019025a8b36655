using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>One meeting: agenda, who comes, minutes, actions, who got what (TSO-2f … TSO-2k, TSO-5).</summary>
[Inzage(Inzagesoort.School, "vergadering")]
[Beleid(Beleid.PersoonMet2, Recht.CommissieZien, Recht.AgendapuntIndienen, HeleSchool = true)]
internal sealed partial class VergaderingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer) : VergaderPagina(grains, tijd, ids)
{
    public VergaderingView View { get; private set; } = null!;

    /// <summary>Besluiten of this schooljaar and the next, for who may see them.</summary>
    public ImmutableArray<Besluitvoorstel> Besluiten { get; private set; } = [];

    /// <summary>Meetings of the same kind that didn't begin yet, to which an item can move.</summary>
    public ImmutableArray<Vergaderrij> Doelen { get; private set; } = [];

    public string Hier => $"{Lijst}/{View.Id}";

    public bool IsKomend => View.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd && Vandaag <= View.Gegevens.Op;

    /// <summary>From then on nobody says any more whether they come.</summary>
    public bool IsBegonnen => Tijd.Nu >= Schooltijd.Moment(View.Gegevens.Op, View.Gegevens.Begin);

    public bool IsVast => View.Stap is Vergaderstap.NotulenVastgesteld or Vergaderstap.Verspreid;

    public bool MagLeesversie => Wie.MagHeleSchool(Recht.CommissieZien, School);

    /// <summary>The minutes can be written: it is the day itself or later, and they aren't settled.</summary>
    public bool IsNotuleren => View.Mag.Notuleren && !IsVast && View.Stap != Vergaderstap.Afgelast && Vandaag >= View.Gegevens.Op;

    public bool MagOrdenen => View.Mag.Beheren && View.Stap == Vergaderstap.Gepland && IsKomend;

    public IEnumerable<Agendapunt> OpAgenda => View.Punten.Where(p => !p.TeLaat);

    public IEnumerable<Agendapunt> TeLaat => View.Punten.Where(p => p.TeLaat);

    /// <summary>This person among the genodigden; null for who wasn't asked.</summary>
    public Genodigde? Ik => View.Genodigden.FirstOrDefault(g => g.AccountId == Wie.AccountId);

    public Besluitvoorstel? Besluit(Agendapunt punt) => Besluiten.FirstOrDefault(b => b.Id == punt.BesluitId);

    public async Task<IActionResult> OnGetAsync(string? id, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "gepland" => "De vergadering staat gepland. Wie een mailadres heeft, krijgt bericht.",
            "gewijzigd" => "De vergadering is gewijzigd.",
            "afgelast" => "De vergadering is afgelast. Wie een mailadres heeft, krijgt bericht.",
            "ingediend" => "Het punt is ingediend.",
            "agenda" => "De agenda is bewaard.",
            "toegelaten" => "Het punt staat op de agenda.",
            "verplaatst" => "Het punt staat op de andere vergadering.",
            "genodigden" => "De genodigden zijn bewaard.",
            "antwoord" => "Je antwoord is bewaard.",
            "verstuurd" => "De agenda is verstuurd.",
            "tekst" => "De notulen zijn bewaard.",
            "titel" => "De titel is veranderd.",
            "aanwezig" => "Vastgelegd wie er waren.",
            "actie" => "Het actiepunt is bewaard.",
            "vastgesteld" => "De notulen zijn vastgesteld. Verspreid ze nu.",
            "correctie" => "De correctie staat bij de notulen.",
            "verspreid" => "De notulen zijn verspreid.",
            "papier" => "Vastgelegd.",
            _ => null,
        };
        return await Laad(id) ? Page() : NotFound();
    }

    /// <summary>For a page that is open while somebody else does something.</summary>
    [Inzage(Inzagesoort.School, "vergadering", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync(string? id) => await Laad(id) ? Partial("_Vergadering", this) : NotFound();

    /// <summary>The meeting for somebody's own calendar.</summary>
    [GeenInzage("dag, tijd en plaats van een vergadering, geen gegevens van kinderen")]
    public async Task<IActionResult> OnGetIcsAsync(string? id) =>
        await Laad(id) ? File(Documents.ICal.VergaderAgenda.Maak(View, School, await Schoolnaam(), Tijd.Nu), Documents.ICal.Agenda.Soort, $"vergadering-{Sleutels.Dag(View.Gegevens.Op)}.ics") : NotFound();

    /// <summary>The minutes themselves, for who may read them.</summary>
    [Inzage(Inzagesoort.Uitvoer, "notulen als PDF")]
    public async Task<IActionResult> OnGetNotulenAsync(string? id, CancellationToken annulering) =>
        await Laad(id) && IsVast && View.Mag.NotulenLezen ? await Pdf(isLeesversie: false, annulering) : NotFound();

    /// <summary>As parents read them.</summary>
    [GeenInzage("leesversie van de notulen, zonder namen van kinderen")]
    public async Task<IActionResult> OnGetLeesversieAsync(string? id, CancellationToken annulering) =>
        await Laad(id) && IsVast && MagLeesversie ? await Pdf(isLeesversie: true, annulering) : NotFound();

    private async Task<IActionResult> Pdf(bool isLeesversie, CancellationToken annulering)
    {
        var pdf = await VergaderingPdf.Maak(new Vergaderblad(View, await Schoolnaam(), isLeesversie), drukpagina, printer, HttpContext, annulering);
        if (pdf.Stand == PdfStand.Gelukt)
        {
            return File(pdf.Pdf.ToArray(), "application/pdf", $"{(isLeesversie ? "leesversie" : "notulen")}-{Vergaderwoorden.Voluit(View.Soort)}-{Sleutels.Dag(View.Gegevens.Op)}.pdf");
        }

        ModelState.AddModelError("", pdf.Melding);
        return Toon("_Vergadering", this);
    }

    private async Task<string> Schoolnaam() => (await Grains.School(School).Bekijk())?.Gegevens.Naam ?? School.ToString();

    private async Task<IActionResult> Voer(string? id, string vorm, string bewaard, Func<IVergaderingGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(id))
        {
            return NotFound();
        }

        var klaar = await Doe(vorm, () => opdracht(Grains.Vergadering(School, View.Id)), $"{Hier}?bewaard={bewaard}", velden);
        return klaar ?? (await Laad(id) ? Toon("_Vergadering", this) : NotFound());
    }

    private async Task<bool> Laad(string? id)
    {
        if (string.IsNullOrEmpty(id) || (await Grains.Vergadering(School, id).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        await LaadErbij(view);
        return true;
    }

    private async Task LaadErbij(VergaderingView view)
    {
        if (Wie.MagHeleSchool(Recht.BesluitenZien, School))
        {
            Schooljaar[] jaren = [view.Jaar, view.Jaar.Volgend];
            var besluiten = await Task.WhenAll(jaren.Select(j => Grains.Besluiten(School, j).Bekijk(Wie)));
            Besluiten = [.. besluiten.Select(b => b.Waarde).OfType<BesluitenView>().SelectMany(b => b.Besluiten)];
        }

        if (view.Mag.Beheren && view.Punten.Any(p => !p.Vast))
        {
            Schooljaar[] jaren = [view.Jaar, view.Jaar.Volgend];
            var rijen = await Task.WhenAll(jaren.Select(j => Grains.Vergaderingen(School, j).Rijen()));
            Doelen = [.. rijen.SelectMany(r => r).Where(r => r.Id != view.Id && r.Soort == view.Soort && r.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd && Schooltijd.Moment(r.Op, r.Begin) > Tijd.Nu).OrderBy(r => r.Op).ThenBy(r => r.Begin)];
        }
    }
}
