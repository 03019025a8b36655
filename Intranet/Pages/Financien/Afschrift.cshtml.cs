using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>One statement: what became of each line, and placing what nobody could place (TSO-10i).</summary>
[Inzage(Inzagesoort.School, "bankafschrift")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, HeleSchool = true)]
internal sealed class AfschriftModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const int TonenMax = 300;

    /// <summary>Lines with a form at once: each names all payers.</summary>
    public const int LijstMax = 25;

    private const int IdMax = 40;

    public Afschrift View { get; private set; } = null!;

    public ImmutableArray<BetalerRij> Betalers { get; private set; } = [];

    /// <summary>A line that was placed and gets another place; 0 for none.</summary>
    public int Verplaatst { get; private set; }

    /// <summary>What was chosen in a form that was refused.</summary>
    public string? Gekozen { get; private set; }

    /// <summary>What waits for a person first; before all what gets another place.</summary>
    public IEnumerable<VerwerkteRegel> Lijst => View.Regels.Where(Wacht).OrderByDescending(r => r.Regel.Nr == Verplaatst).Take(LijstMax);

    public IEnumerable<VerwerkteRegel> Rest => View.Regels.Where(r => !Wacht(r)).Take(TonenMax);

    public string Hier => $"{Begin}/bank/{View.Rij.AfschriftId}";

    /// <summary>The kascommissie reads the statement; a payer's own page it doesn't have.</summary>
    public bool MagBetaler => Wie.MagHeleSchool(Recht.GeldZien, School);

    public string Naam(string? betalerId) => Betalers.FirstOrDefault(b => b.Id == betalerId)?.Naam ?? "";

    public string Post(string? code) => View.Posten.FirstOrDefault(p => p.Code == code)?.Naam ?? "";

    /// <summary>Lines of runs and what the bank didn't book stay where they are.</summary>
    public bool MagVerplaatsen(VerwerkteRegel regel) =>
        View.MagKoppelen && regel is { Status: Regelstatus.Geboekt, Soort: Regelsoort.Post or Regelsoort.Afstorting or Regelsoort.Overboeking };

    public async Task<IActionResult> OnGetAsync([FromRoute] string? id, string? bewaard, int regel)
    {
        Verplaatst = regel;
        Bewaard = bewaard == "geplaatst" ? "De regel is geplaatst." : null;
        return await Laad(id) ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostBetalerAsync([FromRoute] string? id, int nr, string? betaler)
    {
        (Verplaatst, Gekozen) = (nr, betaler);
        return Zet(id, $"betaler{nr}", g => g.KoppelBetaler(nr, betaler ?? "", [], Op(), Wie), "betaler");
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostPostAsync([FromRoute] string? id, int nr, string? post)
    {
        (Verplaatst, Gekozen) = (nr, post);
        return Zet(id, $"post{nr}", g => g.KoppelPost(nr, post ?? "", Tekst("Omschrijving") ?? "", Op(), Wie), "omschrijving", "post");
    }

    private bool Wacht(VerwerkteRegel regel) => regel.Status == Regelstatus.Lijst || (regel.Regel.Nr == Verplaatst && MagVerplaatsen(regel));

    private async Task<IActionResult> Zet(string? id, string vorm, Func<IAfschriftGrain, Task<Uitkomst>> doe, params string[] velden)
    {
        if (!IsId(id))
        {
            return NotFound();
        }

        return await Doe(vorm, async () => await doe(Grains.Afschrift(School, id!)), $"{Begin}/bank/{id}?bewaard=geplaatst", velden)
            ?? (await Laad(id) ? Toon("_Afschrift", this) : NotFound());
    }

    private async Task<bool> Laad(string? id)
    {
        if (!IsId(id) || (await Grains.Afschrift(School, id!).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (View, Betalers) = (view, [.. (await Grains.Betalers(School).Alles()).OrderBy(b => b.Naam, StringComparer.CurrentCultureIgnoreCase)]);
        return true;
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= IdMax } && id.All(char.IsAsciiLetterOrDigit);
}
