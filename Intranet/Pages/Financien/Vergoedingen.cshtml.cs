using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Vergoedingen of a month: presence, maxima, other amounts, fixing (TSO-10c, TSO-10g, TSO-10h).</summary>
[GeenInzage("vergoedingen van overblijfkrachten, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.VergoedingenBeheren, HeleSchool = true)]
internal sealed class VergoedingenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public VergoedingenView View { get; private set; } = null!;

    public DateOnly Maand { get; private set; }

    /// <summary>The helper whose details are open; null for none.</summary>
    public Vergoedingsregel? Helper { get; private set; }

    public HelperjaarView? Helperjaar { get; private set; }

    public string Hier => $"{Begin}/vergoedingen?maand={Vergoedingwoorden.Adres(Maand)}";

    public string Vorige => $"{Begin}/vergoedingen?maand={Vergoedingwoorden.Adres(Maand.AddMonths(-1))}";

    public string? Volgende => Maand < Vergoedingwoorden.Maandvan(Vandaag) ? $"{Begin}/vergoedingen?maand={Vergoedingwoorden.Adres(Maand.AddMonths(1))}" : null;

    public bool IsGplOnbekend => View is { Inzetminuten: > 0 } && View.Inzet == Geld.Nul;

    public async Task<IActionResult> OnGetAsync(string? maand, string? helper, string? bewaard)
    {
        Bewaard = bewaard switch { "vast" => "De vergoedingen zijn vastgesteld.", "bedrag" => "Het bedrag is aangepast.", "helper" => "De gegevens van de helper zijn bewaard.", _ => null };
        return await Laad(maand, helper) ? Page() : NotFound();
    }

    /// <summary>The list again, after a signal.</summary>
    public async Task<IActionResult> OnGetLijstAsync(string? maand) => await Laad(maand, null) ? Partial("_Vergoedingen", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.VergoedingenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostVastAsync(string? maand, long totaal) =>
        await Leg(maand, null, "vast", "vast", async () => await Grains.Vergoedingen(School, Maand).StelVast(new Geld(totaal), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergoedingenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostBedragAsync(string? maand, string? helper) => await Leg(maand, helper, "bedrag", "bedrag", async () =>
    {
        if (Geldwoorden.Lees(Tekst("Bedrag")) is not { } bedrag)
        {
            ModelState.AddModelError($"{Deel}.Bedrag", Weigeringen.VergoedingBedrag.Zin);
            return null;
        }

        return await Grains.Vergoedingen(School, Maand).PasAan(helper ?? "", bedrag, Tekst("Reden") ?? "", Versie(), Op(), Wie);
    }, "bedrag", "reden");

    [Beleid(Beleid.PersoonMet2, Recht.VergoedingenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostBelastAsync(string? maand, string? helper, bool belast) => await Leg(maand, helper, "belast", "bedrag", async () =>
        await Grains.Vergoedingen(School, Maand).ZetBelast(helper ?? "", belast, Tekst("Reden") ?? "", Versie(), Op(), Wie), "reden");

    [Beleid(Beleid.PersoonMet2, Recht.VergoedingenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostHelperAsync(string? maand, string? helper) => await Leg(maand, helper, "helper", "helper", async () =>
    {
        var (elders, geboren) = (LeesElders(), string.IsNullOrWhiteSpace(Tekst("Geboortedatum")) ? null : Datum("Geboortedatum", "een geboortedatum"));
        return ModelState.IsValid && Helper is not null ? await Grains.Helperjaar(Helper.HelperId, Maand.Year).Zet(elders, geboren, Tekst("Iban"), Tekst("IbanNaam"), Wie) : null;
    }, "elders", "geboortedatum", "iban", "iban-naam");

    /// <summary>Twelve amounts; an empty field is nil, and what is no amount is left out so that the count isn't right.</summary>
    private ImmutableArray<Geld> LeesElders() => [.. Teksten("Elders").Select(t => string.IsNullOrWhiteSpace(t) ? Geld.Nul : Geldwoorden.Lees(t)).OfType<Geld>()];

    private async Task<IActionResult> Leg(string? maand, string? helper, string vorm, string bewaard, Func<Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(maand, helper))
        {
            return NotFound();
        }

        if (await Doe(vorm, opdracht, $"{Hier}&bewaard={bewaard}", velden) is { } klaar)
        {
            return klaar;
        }

        return await Laad(maand, helper) ? Toon("_Vergoedingen", this) : NotFound();
    }

    private async Task<bool> Laad(string? maand, string? helper)
    {
        if (LeesMaand(maand, Vergoedingwoorden.Maandvan(Vandaag).AddMonths(-1)) is not { } gekozen || gekozen > Vandaag || (await Grains.Vergoedingen(School, gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (Maand, View) = (gekozen, view);
        Helper = view.Regels.FirstOrDefault(r => r.HelperId == helper);
        Helperjaar = Helper is null ? null : await Grains.Helperjaar(Helper.HelperId, Maand.Year).Bekijk();
        return true;
    }
}
