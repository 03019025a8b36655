using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Absent;

/// <summary>The absentees of this morning in one form: each child keeps its own fact, and the board knows it at once (TSO-6e).</summary>
[Beleid(Beleid.Persoon, Recht.AfmeldingInvoeren)]
[Inzage(Inzagesoort.Groep, "absent vandaag")]
public sealed class GroepModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const string Deelnaam = "Absent";
    private const string Geen = "geen";

    public AbsentScherm Scherm { get; private set; } = null!;

    /// <summary>Of the form that is drawn next.</summary>
    public string Operatie { get; private set; } = "";

    private string GroepId => (string)RouteData.Values["groep"]!;

    public async Task<IActionResult> OnGetAsync(string? bewaard) => await Laad(bewaard: bewaard == "1") ?? Page();

    /// <param name="reden">Per child: "kind=ziek"; a child without one is there.</param>
    public async Task<IActionResult> OnPostAsync(IReadOnlyList<string>? reden, string? operatie)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        var gekozen = Gekozen(reden ?? []);
        if (gekozen.Count == 0)
        {
            ModelState.AddModelError("", "Kies bij minstens één kind waarom het er niet is.");
        }

        var fouten = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, waarom) in gekozen)
        {
            var uitkomst = await Grains.Leerling(School, kind).MeldAf(Vandaag, waarom, null, Afgeleid(operatie, kind), Wie);
            if (uitkomst.Weigering is { } weigering)
            {
                fouten[kind] = weigering.Zin;
                ModelState.AddModelError("", $"{Scherm.Kinderen.First(k => k.LeerlingId == kind).Naam}: {weigering.Zin}");
            }

            HttpContext.InzageOok(Inzagesoort.Wijziging, "absent vandaag", kind);
        }

        return await Klaar(fouten, gekozen);
    }

    public async Task<IActionResult> OnPostTrekInAsync(string? leerling, string? operatie)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (leerling is null || Scherm.Kinderen.All(k => k.LeerlingId != leerling))
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling(leerling);
        IsGoed(await Grains.Leerling(School, leerling).TrekDagwijzigingIn(Vandaag, new OperatieId(operatie ?? ""), Wie), Deelnaam);
        return await Klaar([], ImmutableDictionary<string, AfmeldReden>.Empty);
    }

    private async Task<IActionResult> Klaar(Dictionary<string, string> fouten, IReadOnlyDictionary<string, AfmeldReden> gekozen)
    {
        var isGoed = ModelState.IsValid;
        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Scherm.Url}?bewaard=1");
        }

        if (isGoed)
        {
            ModelState.Clear();
        }

        return await Laad(fouten, gekozen, isGoed) ?? Toon("_Groep", this);
    }

    /// <summary>Children of this groep only: that groep was weighed.</summary>
    private Dictionary<string, AfmeldReden> Gekozen(IReadOnlyList<string> regels)
    {
        var gekozen = new Dictionary<string, AfmeldReden>(StringComparer.Ordinal);
        foreach (var delen in regels.Select(r => r.Split('=', 2)).Where(d => d is [_, not Geen] && Scherm.Kinderen.Any(k => k.LeerlingId == d[0])))
        {
            if (Enum.TryParse<AfmeldReden>(delen[1], ignoreCase: true, out var waarom) && Enum.IsDefined(waarom))
            {
                gekozen[delen[0]] = waarom;
            }
            else
            {
                ModelState.AddModelError("", "Kies een reden uit de lijst.");
            }
        }

        return gekozen;
    }

    /// <summary>One form, several children: each its own operation, the same at a retry.</summary>
    private static OperatieId Afgeleid(string? operatie, string kind) => new(Links.Hash($"{operatie}/{kind}")[..OperatieId.LengteMax]);

    private async Task<IActionResult?> Laad(Dictionary<string, string>? fouten = null, IReadOnlyDictionary<string, AfmeldReden>? gekozen = null, bool bewaard = false)
    {
        if (await Grains.School(School).Bekijk() is not { } school || school.GroepenVan(Schooljaar.Van(Vandaag)).FirstOrDefault(g => g.Id == GroepId) is not { } groep)
        {
            return NotFound();
        }

        var bord = await Grains.Overblijfgroep(School, Schooljaar.Van(Vandaag), GroepId).Bord(Vandaag, Wie);
        if (!bord.IsGoed)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Operatie = ids.NieuwId();
        Scherm = new AbsentScherm(
            Adres, groep, Vandaag, [.. bord.Waarde.Tegels.Select(t => Regel(t, fouten, gekozen))], bord.Waarde.GeenOverblijven, Afmeldregels.Op(school, Vandaag).Tot,
            Afmeldregels.IsOpTijd(school, Vandaag, Tijd.Nu), [.. school.GroepenVan(Schooljaar.Van(Vandaag)).Where(g => Wie.MagInGroep(Recht.AfmeldingInvoeren, School, g.Id))])
        {
            Bewaard = bewaard ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}. Het bord weet het." : null,
        };
        return null;
    }

    private static Absentregel Regel(Tegel tegel, Dictionary<string, string>? fouten, IReadOnlyDictionary<string, AfmeldReden>? gekozen) => new(
        tegel.LeerlingId, $"{tegel.Roepnaam} {tegel.Achternaam}", tegel.Staat, tegel.AfmeldReden,
        tegel is { Staat: Tegelstaat.Afgemeld, Verwachting: Verwachting.Afgemeld }, fouten?.GetValueOrDefault(tegel.LeerlingId),
        gekozen is not null && gekozen.TryGetValue(tegel.LeerlingId, out var reden) ? reden : null);
}
