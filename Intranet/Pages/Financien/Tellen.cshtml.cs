using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Counting a day of the kas by coins and notes; a difference becomes a line with its explanation (TSO-6c).</summary>
[Inzage(Inzagesoort.School, "kas tellen")]
[Beleid(Beleid.PersoonMet2, Recht.KasTellen, HeleSchool = true)]
internal sealed class TellenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KasPagina(grains, tijd, ids)
{
    private const int AantalMax = 9_999;

    public string Hier => $"{Begin}/kas/tellen?dag={Sleutels.Dag(Dag)}";

    /// <summary>What was typed for a coin or note.</summary>
    public string? Aantal(int plek) => Teksten("Aantal").ElementAtOrDefault(plek);

    /// <summary>Id of the field of a coin or note, and the key of what is wrong with it.</summary>
    public static string Coupure(int plek) => string.Create(CultureInfo.InvariantCulture, $"coupure-{(plek < Kasgeld.Coupures.Length ? Kasgeld.Coupures[plek] : 0)}");

    public string? Aantalfout(int plek) => ModelState[Coupure(plek)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(string? dag, string? bewaard)
    {
        if (!await Laad(dag))
        {
            return NotFound();
        }

        Bewaard = bewaard == "geteld" && View.Dag.Telling is { } t ? $"Geteld: {t.Geteld}. {(t.Verschil == Geld.Nul ? "Het klopt precies." : $"Verschil {t.Verschil}, vastgelegd als kasverschil.")}" : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? dag)
    {
        if (Gevraagd(dag) is not { } datum)
        {
            return NotFound();
        }

        ImmutableArray<int> aantallen = [.. Teksten("Aantal").Select(Getal)];
        foreach (var (aantal, plek) in aantallen.Select((a, plek) => (a, plek)).Where(a => a.a is < 0 or > AantalMax))
        {
            ModelState.AddModelError(Coupure(plek), $"Vul voor {Geldwoorden.Coupure(Kasgeld.Coupures[Math.Min(plek, Kasgeld.Coupures.Length - 1)])} een heel getal in van 0 tot en met 9999.");
        }

        return await Doe(
                "tellen", async () => !ModelState.IsValid ? null : Alleen(await Grains.Kas(School).Tel(datum, aantallen, Tekst("Uitleg"), Tekst("TweedeNaam"), Op(), Wie)),
                $"{Begin}/kas/tellen?dag={Sleutels.Dag(datum)}&bewaard=geteld", "uitleg", "tweede-naam")
            ?? (await Laad(dag) ? Toon("_Tellen", this) : NotFound());
    }

    /// <summary>Nothing typed is none; what is no number is refused by the kas.</summary>
    private static int Getal(string tekst) =>
        tekst.Trim().Length == 0 ? 0 : int.TryParse(tekst.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) ? aantal : -1;
}
