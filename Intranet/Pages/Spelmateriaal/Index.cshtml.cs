using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;

namespace OrleansSchool.Intranet.Pages.Spelmateriaal;

/// <summary>What there is to play with, what is broken or wished for, and that it is put away (TSO-13). Also on a shared tablet.</summary>
[GeenInzage("spelmateriaal, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet, Recht.MateriaalMelden, Recht.MateriaalBeheren, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Materiaal";

    public MateriaalView View { get; private set; } = null!;

    public SchoolView Nu { get; private set; } = null!;

    public MateriaalVorm Materiaal { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string? Geweigerd { get; private set; }

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public bool Bewaard { get; private set; }

    public string Hier => $"{Adres}/spelmateriaal";

    public string Plek(string? id) => id is null ? "hele school" : Nu.Plek(id)?.Naam ?? id;

    public async Task<IActionResult> OnGetAsync(string? stuk, bool bewaard = false)
    {
        Bewaard = bewaard;
        if (!await Laad())
        {
            return NotFound();
        }

        if (View.MagBeheren && View.Lijst.FirstOrDefault(m => m.Id == stuk) is { } bestaat)
        {
            (Materiaal, Geweigerd) = (MateriaalVorm.Maak(bestaat), "vorm");
        }

        return Page();
    }

    public Task<IActionResult> OnPostOpgeruimdAsync(string? plek, string? mist, string? operatie) =>
        Doe("vink", g => g.VinkOpgeruimd(plek ?? "", mist, new OperatieId(operatie ?? ""), Wie));

    public Task<IActionResult> OnPostMeldAsync(string? stuk, Materiaalstand stand, string? toelichting, string? operatie) =>
        Doe($"meld-{stuk}", g => g.Meld(stuk ?? "", stand, toelichting, new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.MateriaalBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] MateriaalVorm materiaal, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(materiaal);
        Materiaal = materiaal;
        var gelezen = materiaal.Lees(new Invoer(ModelState, Deel));
        return Doe("vorm", g => g.Bewaar(string.IsNullOrEmpty(materiaal.Id) ? null : materiaal.Id, gelezen, new OperatieId(operatie ?? ""), Wie, materiaal.Versie));
    }

    [Beleid(Beleid.Persoon, Recht.MateriaalBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAfAsync(string? stuk, string? operatie) => Doe("af", g => g.VoerAf(stuk ?? "", new OperatieId(operatie ?? ""), Wie));

    private async Task<IActionResult> Doe(string deel, Func<IMateriaalGrain, Task<Uitkomst>> opdracht)
    {
        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Spelmateriaal(School)), Deel))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        Geweigerd = deel;
        if (!await Laad())
        {
            return NotFound();
        }

        if (View.Lijst.FirstOrDefault(m => m.Id == Materiaal.Id) is { } nu && nu.Versie != Materiaal.Versie)
        {
            Nieuwer = [.. Materiaal.Naast(nu, Plek)];
            Materiaal.Versie = nu.Versie;
        }

        return Toon("_Materiaal", this);
    }

    private async Task<bool> Laad()
    {
        if (await Grains.School(School).Bekijk() is not { } school || (await Grains.Spelmateriaal(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (Nu, View) = (school, view);
        return true;
    }
}

public sealed class MateriaalVorm
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Aantal { get; set; } = "1";

    public string? PlekId { get; set; }

    public Materiaalstand Stand { get; set; } = Materiaalstand.InOrde;

    public string? Toelichting { get; set; }

    public string? Bedrag { get; set; }

    public long Versie { get; set; }

    internal static MateriaalVorm Maak(Materiaal m) => new()
    {
        Id = m.Id,
        Versie = m.Versie,
        Naam = m.Gegevens.Naam,
        Aantal = m.Gegevens.Aantal.ToString(CultureInfo.InvariantCulture),
        PlekId = m.Gegevens.PlekId,
        Stand = m.Gegevens.Stand,
        Toelichting = m.Gegevens.Toelichting,
        Bedrag = m.Gegevens.Centen is { } c ? (c / 100m).ToString("0.00", Nederlands) : null,
    };

    internal IEnumerable<Waarde> Naast(Materiaal m, Func<string?, string> plek)
    {
        var nu = Maak(m);
        yield return Waarde.Van("Wat", nu.Naam, Naam);
        yield return Waarde.Van("Aantal", nu.Aantal, Aantal);
        yield return Waarde.Van("Waar", plek(nu.PlekId), plek(PlekId));
        yield return Waarde.Van("Hoe is het ermee", Woord(nu.Stand), Woord(Stand));
        yield return Waarde.Van("Prijs per stuk", nu.Bedrag, Bedrag);
        yield return Waarde.Van("Toelichting", nu.Toelichting, Toelichting);
    }

    internal MateriaalInvoer Lees(Invoer invoer)
    {
        long? centen = null;
        if (!string.IsNullOrWhiteSpace(Bedrag))
        {
            if (decimal.TryParse(Bedrag.Trim().TrimStart('€').Trim().Replace('.', ','), NumberStyles.AllowDecimalPoint, Nederlands, out var euro) && euro is >= 0 and <= MateriaalGrenzen.EuroMax)
            {
                centen = (long)Math.Round(euro * 100m, MidpointRounding.AwayFromZero);
            }
            else
            {
                invoer.Fout(nameof(Bedrag), Weigeringen.MateriaalBedrag(MateriaalGrenzen.EuroMax).Zin);
            }
        }

        return new MateriaalInvoer(Naam ?? "", invoer.Getal(nameof(Aantal), Aantal, "hoeveel het er zijn") ?? 0, PlekId, Stand, Toelichting, centen);
    }

    public static string Woord(Materiaalstand stand) => stand switch
    {
        Materiaalstand.Defect => "Kapot, wel te gebruiken",
        Materiaalstand.BuitenGebruik => "Buiten gebruik",
        Materiaalstand.Wens => "Wens voor de begroting",
        _ => "In orde",
    };

    public static string Staat(Materiaalstand stand) => stand switch { Materiaalstand.Defect => "wacht", Materiaalstand.BuitenGebruik => "fout", Materiaalstand.Wens => "info", _ => "goed" };

    public static string Euro(long centen) => (centen / 100m).ToString("C", Nederlands);
}
