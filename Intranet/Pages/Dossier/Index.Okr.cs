using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>
/// The beknopt OKR (OSO-K2). The script sends what was typed as it is typed and asks for JSON; without it the form is sent as a whole, and what
/// nobody touched stays out by the value it was drawn with.
/// </summary>
internal sealed partial class IndexModel
{
    [Beleid(Beleid.Persoon, Recht.DossierInvullen, Recht.OndersteuningInvullen)]
    public async Task<IActionResult> OnPostOkrAsync()
    {
        var isScript = Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
        if (await Laad(Tabbladen.Okr) is { } fout)
        {
            return fout;
        }

        var getypt = LeesOkr(await Request.ReadFormAsync(HttpContext.RequestAborted), Blad.Sjabloon);
        var uitkomst = getypt.IsEmpty
            ? new Okrbewaring([], [], [], Tijd.Nu)
            : await Grain.BewaarOkr(getypt, Wie);
        return isScript ? Json(uitkomst) : await Vel(uitkomst, getypt);
    }

    /// <summary>Fields that the form has and that were touched. What doesn't belong to the form of this school is left out.</summary>
    private static ImmutableArray<Okrantwoord> LeesOkr(IFormCollection vorm, Okrsjabloon sjabloon)
    {
        var antwoorden = ImmutableArray.CreateBuilder<Okrantwoord>();
        foreach (var veld in sjabloon.Secties.SelectMany(s => s.Velden))
        {
            if (!int.TryParse(vorm[$"versie-{veld.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var versie))
            {
                continue;
            }

            var tekst = vorm[$"tekst-{veld.Id}"].ToString().ReplaceLineEndings("\n").Trim();
            var keuze = string.Join(',', vorm[$"keuze-{veld.Id}"].Where(k => !string.IsNullOrWhiteSpace(k)).Select(k => k!.Trim()));
            var antwoord = new Okrantwoord(veld.Id, tekst, keuze.Length == 0 ? null : keuze, versie);
            if (!vorm.TryGetValue($"was-{veld.Id}", out var was) || was.ToString().ReplaceLineEndings("\n") != Kenmerk(antwoord))
            {
                antwoorden.Add(antwoord);
            }
        }

        return antwoorden.ToImmutable();
    }

    /// <summary>Value with which a field is drawn, to see later whether somebody touched it.</summary>
    internal static string Kenmerk(Okrantwoord? antwoord) => antwoord is null ? "|" : $"{antwoord.Keuze}|{antwoord.Tekst.ReplaceLineEndings("\n").Trim()}";

    private IActionResult Json(Uitkomst<Okrbewaring> uitkomst)
    {
        if (uitkomst.Weigering is { } nee)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return new JsonResult(new { zin = nee.Zin });
        }

        var b = uitkomst.Waarde!;
        return new JsonResult(new
        {
            om = Datums.Tijd(b.Op),
            bewaard = b.Bewaard.Select(a => new { veld = a.Veld, versie = a.Versie }),
            verouderd = b.Verouderd.Select(a => new { veld = a.Veld, versie = a.Versie, tekst = a.Tekst, keuze = a.Keuze }),
            geweigerd = b.Geweigerd.Select(w => new { veld = w.Veld, zin = w.Zin }),
        });
    }

    /// <summary>Without script: the page again. What wasn't taken stands as it was typed, beside what is there now.</summary>
    private async Task<IActionResult> Vel(Uitkomst<Okrbewaring> uitkomst, ImmutableArray<Okrantwoord> getypt)
    {
        if (uitkomst.Weigering is { } nee)
        {
            Weiger(nee, "");
            return await Antwoord(Tabbladen.Okr, Deel.Okr, isGoed: false, b => b with { Getypt = getypt.ToImmutableDictionary(a => a.Veld, StringComparer.Ordinal) });
        }

        var b = uitkomst.Waarde!;
        var fouten = b.Geweigerd.ToImmutableDictionary(w => Okrveldnaam(w), w => w.Zin, StringComparer.Ordinal);
        fouten = fouten.AddRange(b.Verouderd.Where(v => !fouten.ContainsKey(v.Veld)).Select(v => KeyValuePair.Create(v.Veld, Weigeringen.Verouderd.Zin)));
        foreach (var (veld, zin) in fouten)
        {
            ModelState.AddModelError($"tekst-{veld}", zin);
        }

        var open = getypt.Where(a => fouten.ContainsKey(a.Veld)).ToImmutableDictionary(a => a.Veld, StringComparer.Ordinal);
        return await Antwoord(Tabbladen.Okr, Deel.Okr, fouten.IsEmpty, blad => blad with { Getypt = open, Okrfouten = fouten });
    }

    /// <summary>"okr/F2" and "F2" are the same field.</summary>
    private static string Okrveldnaam(Weigering weigering) => (weigering.Veld ?? "").Split('/')[^1];
}
