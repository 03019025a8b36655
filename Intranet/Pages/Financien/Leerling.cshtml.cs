using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>The money of one child in a schooljaar: days, terms, questions, and a change with its preview (TSO-6d, LIVE-1).</summary>
[Inzage(Inzagesoort.Leerling, "afrekening")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class LeerlingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int JarenTerug = 6;

    private string? _daad;

    public AfrekeningView View { get; private set; } = null!;

    public string Naam { get; private set; } = "";

    /// <summary>What a change would cost, before it is asked for; null without one.</summary>
    public Wijzigingsvoorstel? Voorbeeld { get; private set; }

    /// <summary>What a verzorger asked for, as the address brought it (PAR-1); null without one.</summary>
    public Wijzigingswens? Gevraagd { get; private set; }

    public bool MagVragen => MagAntwoorden || Wie.MagHeleSchool(Recht.AanmeldingWijzigen, School);

    public bool MagAntwoorden => Wie.MagHeleSchool(Recht.GeldBeheren, School);

    /// <summary>What the form of a change says, also when it was refused.</summary>
    public bool IsSoort(AanmeldingSoort soort) =>
        (IsOpen("wijziging") && Tekst("Soort") is { } getypt ? getypt : (Gevraagd?.Soort ?? AanmeldingSoort.Structureel).ToString()) == soort.ToString();

    public bool IsGekozen(Weekdagen dag) => IsOpen("wijziging") ? Aangevinkt("wijziging", dag) : Gevraagd?.Dagen.Heeft(dag) == true;

    public string Hier => Adresvan(View.Jaar);

    /// <summary>This schooljaar, the next, and the one before it.</summary>
    public IReadOnlyList<Schooljaar> Jaren => [Jaar.Vorig, Jaar, Jaar.Volgend];

    public IEnumerable<IGrouping<DateOnly, Rekendag>> Maanden => View.Dagen.Where(d => d.Oordeel != Dagoordeel.Geen).GroupBy(d => new DateOnly(d.Datum.Year, d.Datum.Month, 1)).OrderBy(g => g.Key);

    public string Adresvan(Schooljaar jaar) => $"{Begin}/leerling/{View.LeerlingId}?jaar={jaar}";

    public string Handler(string naam) => $"{Hier}&handler={naam}";

    /// <summary>With what was done: the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => $"{Handler("Afrekening")}{(_daad is null ? "" : $"&bewaard={_daad}")}";

    public async Task<IActionResult> OnGetAsync([FromRoute] string? leerling, string? jaar, string? bewaard)
    {
        Onthoud(bewaard);
        if (!await Laad(leerling, jaar))
        {
            return NotFound();
        }

        if (MagVragen && Wijzigingswens.Lees(Request.Query) is { } wens)
        {
            var uitkomst = await Afrekening().Voorbeeld(wens.Per, wens.Soort, wens.Dagen, Wie);
            (Gevraagd, Voorbeeld) = (wens with { WaaromNiet = uitkomst.Weigering?.Zin }, uitkomst.Waarde);
        }

        return Page();
    }

    /// <summary>The same again, after a signal.</summary>
    [Inzage(Inzagesoort.Leerling, "afrekening", Vervolg = true)]
    public async Task<IActionResult> OnGetAfrekeningAsync([FromRoute] string? leerling, string? jaar, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(leerling, jaar) ? Partial("_Afrekening", this) : NotFound();
    }

    /// <summary>Days and money of a change; stores nothing.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, Recht.AanmeldingWijzigen, HeleSchool = true)]
    public async Task<IActionResult> OnPostVoorbeeldAsync([FromRoute] string? leerling, string? jaar)
    {
        if (!await Laad(leerling, jaar))
        {
            return NotFound();
        }

        Geweigerd = "wijziging";
        if (Wijziging() is { } w)
        {
            var uitkomst = await Afrekening().Voorbeeld(w.Per, w.Soort, w.Dagen, Wie);
            Voorbeeld = Lukte(uitkomst.Weigering, "per", "soort", "weekdagen") ? uitkomst.Waarde : null;
        }

        return Toon("_Afrekening", this);
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, Recht.AanmeldingWijzigen, HeleSchool = true)]
    public Task<IActionResult> OnPostVraagAsync([FromRoute] string? leerling, string? jaar, bool verrekenen) => Voer(leerling, jaar, "wijziging", async () =>
        Wijziging() is { } w ? Alleen(await Afrekening().VraagWijziging(w.Per, w.Soort, w.Dagen, verrekenen, Op(), Wie)) : null, "gevraagd", "per", "soort", "weekdagen");

    [Beleid(Beleid.PersoonMet2, Recht.RestitutieGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostKeurAsync([FromRoute] string? leerling, string? jaar, string? voorstel, bool akkoord, long verschil) => Voer(leerling, jaar, $"keur-{voorstel}", async () =>
    {
        var uitkomst = await Afrekening().KeurWijziging(voorstel ?? "", akkoord, new Geld(verschil), Op(), Wie);
        if (uitkomst.IsGoed && akkoord && View.Wijzigingen.FirstOrDefault(w => w.Id == voorstel) is { } wijziging)
        {
            await Wensantwoorden.Geef(Grains, View.LeerlingId, wijziging, Vandaag, Wie);
        }

        return uitkomst;
    }, akkoord ? "akkoord" : "afgewezen");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAntwoordAsync([FromRoute] string? leerling, string? jaar, string? dag, bool vorderen) => Voer(leerling, jaar, $"dag-{dag}", async () =>
        Shared.Invoer.LeesDatum(dag ?? "").Datum is { } datum ? await Afrekening().BeantwoordDag(datum, vorderen, Tekst("Reden"), Op(), Wie) : Weigeringen.Onbekend("deze dag"), "antwoord", "reden");

    private void Onthoud(string? daad)
    {
        Bewaard = daad switch
        {
            "gevraagd" => "De wijziging is gevraagd. De coördinator geeft akkoord.",
            "akkoord" => "Akkoord. De aanmelding en de rekening zijn aangepast.",
            "afgewezen" => "De wijziging is afgewezen; er verandert niets.",
            "antwoord" => "Vastgelegd.",
            _ => null,
        };
        _daad = Bewaard is null ? null : daad;
    }

    private IAfrekeningGrain Afrekening() => Grains.Afrekening(School, View.LeerlingId, View.Jaar);

    private async Task<IActionResult> Voer(string? leerling, string? jaar, string vorm, Func<Task<Uitkomst?>> opdracht, string bewaard, params string[] velden)
    {
        if (!await Laad(leerling, jaar))
        {
            return NotFound();
        }

        return await Doe(vorm, opdracht, $"{Hier}&bewaard={bewaard}", velden) ?? (await Laad(leerling, jaar) ? Toon("_Afrekening", this) : NotFound());
    }

    /// <summary>What the form says; null when it isn't right.</summary>
    private (DateOnly Per, AanmeldingSoort Soort, Weekdagen Dagen)? Wijziging()
    {
        var per = Datum("Per", "vanaf welke dag het geldt");
        if (!Enum.TryParse<AanmeldingSoort>(Tekst("Soort"), out var soort) || !Enum.IsDefined(soort))
        {
            ModelState.AddModelError($"{Deel}.Soort", "Kies wat het wordt.");
            return null;
        }

        return per is { } dag ? (dag, soort, soort == AanmeldingSoort.Structureel ? Dagen("Dagen") : Weekdagen.Geen) : null;
    }

    private async Task<bool> Laad(string? leerling, string? jaar)
    {
        if (!LeerlingId.IsGeldig(leerling) || LeesJaar(jaar, Jaar, j => j <= Jaar.Volgend && j.Begin >= Jaar.Begin - JarenTerug) is not { } welk)
        {
            return false;
        }

        var namen = await Kinderen();
        if (!namen.Kent(leerling!) || (await Grains.Afrekening(School, leerling!, welk).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (View, Naam) = (view, namen.Naam(leerling));
        return true;
    }

    /// <summary>Head of a month: "november, 8 dagen".</summary>
    public static string Kop(IGrouping<DateOnly, Rekendag> maand) =>
        $"{maand.Key.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}, {Geldwoorden.Aantal(maand.Count(d => d.Oordeel is Dagoordeel.Vast or Dagoordeel.Los), "dag", "dagen")} op de rekening";
}
