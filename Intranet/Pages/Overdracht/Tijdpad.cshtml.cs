using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The steps of the schooljaar and the settings of the overdracht (OSO-T, OSO-K2, OSO-L1).</summary>
[GeenInzage("datums en instellingen, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.OverdrachtZien)]
internal sealed class TijdpadModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    public const string StapDeel = "Stap";
    public const string InstelDeel = "Instelling";

    public static readonly ImmutableArray<(string Id, string Naam, string Uitleg)> Sjablonen =
    [
        ("nu", "Met de doorstroomtoets", "Voorlopig advies in januari, de toets in februari, het definitieve advies in maart."),
        ("vroeger", "Met de eindtoets in het voorjaar", "Het advies eerst, de toets daarna; de uitslag gaat in een tweede ronde."),
    ];

    public TijdpadView View { get; private set; } = null!;

    public StapVorm Stap { get; private set; } = new();

    public InstellingVorm Instelling { get; private set; } = new();

    /// <summary>Which form was refused.</summary>
    public string? Geweigerd { get; private set; }

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public bool Bewaard { get; private set; }

    public string Hier => $"{Begin}/tijdpad";

    public bool MagUitvoer => Wie.MagHeleSchool(Recht.OverdrachtZien, School);

    public bool IsNieuw => string.IsNullOrEmpty(Stap.Id);

    public async Task<IActionResult> OnGetAsync(string? stap, bool bewaard = false)
    {
        Bewaard = bewaard;
        if (!await Laad())
        {
            return NotFound();
        }

        Instelling = InstellingVorm.Van(View);
        if (View.MagWijzigen && View.Stappen.FirstOrDefault(s => s.Id == stap) is { } bestaat)
        {
            Stap = StapVorm.Van(bestaat);
        }

        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostStapAsync([Bind(Prefix = StapDeel)] StapVorm stap, long versie)
    {
        Stap = stap;
        var gelezen = stap.Lees(new Invoer(ModelState, StapDeel));
        return Doe(StapDeel, gelezen is null ? null : g => g.BewaarStap(gelezen, versie, Wie), "naam", "vanaf", "uiterlijk", "wie", "bordstap", "toelichting");
    }

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVerwijderAsync(string? id, long versie) => Doe("verwijder", g => g.VerwijderStap(id ?? "", versie, Wie));

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostSjabloonAsync(string? sjabloon, long versie) => Doe("sjabloon", g => g.KiesTijdpad(sjabloon ?? "", versie, Wie));

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostWistermijnAsync([Bind(Prefix = InstelDeel)] InstellingVorm instelling, long versie)
    {
        Instelling = instelling;
        var invoer = new Invoer(ModelState, InstelDeel);
        var dagen = string.IsNullOrWhiteSpace(instelling.Wistermijn) ? null : invoer.Getal(nameof(InstellingVorm.Wistermijn), instelling.Wistermijn, "het aantal dagen");
        return Doe(InstelDeel, invoer.IsGoed ? g => g.ZetWistermijn(dagen, versie, Wie) : null, "wistermijn");
    }

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostOkrAsync([Bind(Prefix = InstelDeel)] InstellingVorm instelling, long versie)
    {
        Instelling = instelling;
        return Doe("okr", g => g.ZetOkrsjabloon(instelling.Sjabloon ?? "", versie, Wie));
    }

    /// <param name="opdracht">Null when the form itself isn't right yet.</param>
    private async Task<IActionResult> Doe(string deel, Func<IOverdrachtGrain, Task<Uitkomst>>? opdracht, params string[] velden)
    {
        if (opdracht is not null && Lukte(await opdracht(Grains.Overdracht(School, Jaar)), deel, velden))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        Geweigerd = deel;
        if (!await Laad())
        {
            return NotFound();
        }

        if (deel is not (InstelDeel or "okr"))
        {
            Instelling = InstellingVorm.Van(View);
        }

        if (deel == StapDeel && View.Stappen.FirstOrDefault(s => s.Id == Stap.Id) is { } nu)
        {
            Nieuwer = [.. Naast(StapVorm.Van(nu))];
        }

        return Toon("_Tijdpad", this);
    }

    /// <summary>Only what differs from what was typed says that somebody else was here.</summary>
    private IEnumerable<Waarde> Naast(StapVorm nu)
    {
        Waarde[] waarden =
        [
            Waarde.Van("Naam", nu.Naam, Stap.Naam), Waarde.Van("Vanaf", nu.Vanaf, Stap.Vanaf), Waarde.Van("Uiterlijk", nu.Uiterlijk, Stap.Uiterlijk),
            Waarde.Van("Toelichting", nu.Toelichting, Stap.Toelichting),
        ];
        return ModelState[""]?.Errors.Any(f => f.ErrorMessage == Weigeringen.Verouderd.Zin) == true ? waarden : [];
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Overdracht(School, Jaar).Tijdpad(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
