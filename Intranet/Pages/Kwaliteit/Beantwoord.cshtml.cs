using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>A helper answers five questions, once; nobody sees who said what (TSO-2b). Parents answer behind their link, children raise their hand.</summary>
[GeenInzage("vragen van een enquête, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.EigenDiensten, HeleSchool = true)]
internal sealed class BeantwoordModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public Schooljaar Jaar { get; private set; }

    /// <summary>Null when this person can't answer (any more).</summary>
    public Enqueteformulier? Formulier { get; private set; }

    /// <summary>Why not; null when it was answered just now, or can be.</summary>
    public string? Waarom { get; private set; }

    /// <summary>To the outcome, for who may see it; null while there is none.</summary>
    public Actie? Naar { get; private set; }

    public bool Bedankt { get; private set; }

    public string Hier => $"{Adres}/enquete/{Jaar}/{Kwaliteitwoorden.Adres(Doelgroep.Helpers)}";

    public async Task<IActionResult> OnGetAsync(string? jaar, string? doelgroep, string? bewaard)
    {
        if (!await Haal(jaar, doelgroep))
        {
            return NotFound();
        }

        Bedankt = bewaard == "1" && Formulier is null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? jaar, string? doelgroep)
    {
        if (!await Haal(jaar, doelgroep))
        {
            return NotFound();
        }

        if (Formulier is not { } leeg)
        {
            ModelState.AddModelError("", Waarom ?? Weigeringen.EnqueteDicht.Zin);
            return Toon("_Beantwoord", this);
        }

        Formulier = Enqueteformulier.Lees(leeg.Vragen, Request.Form, isVoorOuder: false);
        if (Formulier.Antwoord is not { } antwoord)
        {
            foreach (var (veld, zin) in Formulier.Fouten())
            {
                ModelState.AddModelError(veld, zin);
            }

            Formulier = Formulier with { IsGeweigerd = true };
            return Toon("_Beantwoord", this);
        }

        var uitkomst = await Grain.Antwoord(Wie.AccountId, antwoord);
        if (IsGoed(uitkomst, Enqueteformulier.Deel))
        {
            return Redirect($"{Hier}?bewaard=1");
        }

        Formulier = Formulier with { Opmerkingfout = uitkomst.Weigering is { Veld: "opmerking" } nee ? nee.Zin : null };
        return Toon("_Beantwoord", this);
    }

    private IEnqueteGrain Grain => Grains.Enquete(School, Jaar, Doelgroep.Helpers);

    /// <returns>False for an address of nothing, and for who isn't one of the helpers.</returns>
    private async Task<bool> Haal(string? jaar, string? doelgroep)
    {
        if (!Schooljaar.Probeer(jaar, out var gevraagd) || Kwaliteitwoorden.Doelgroepvan(doelgroep) != Doelgroep.Helpers
            || !(await Grains.Overblijfkrachten(School).Alles()).Rijen.Any(r => r.Id == Wie.AccountId && r.Gegevens.Vanaf <= Vandaag && !r.Gegevens.IsWeg(Vandaag)))
        {
            return false;
        }

        Jaar = gevraagd.Value;
        var vragen = await Grain.Vragen(Wie.AccountId);
        Formulier = vragen.Waarde is { } nu ? Enqueteformulier.Leeg(nu, isVoorOuder: false) : null;
        Waarom = vragen.Weigering is { } nee && nee.Code == Weigeringen.EnqueteDicht.Code ? await WaaromDicht() : vragen.Weigering?.Zin;
        return true;
    }

    private async Task<string> WaaromDicht()
    {
        if (await Grain.Uitslag(metOpmerkingen: false) is not { } uitslag)
        {
            return "Er is nu geen enquête voor overblijfkrachten.";
        }

        Naar = Wie.MagHeleSchool(Recht.KwaliteitZien, School)
            ? new Actie("Bekijk de uitslag", $"{Adres}/kwaliteit/enquete?jaar={Jaar}&doelgroep={Kwaliteitwoorden.Adres(Doelgroep.Helpers)}", "bar-chart") : null;
        return $"De enquête is gesloten op {Datums.Lang(uitslag.TotEnMet)}.";
    }
}
