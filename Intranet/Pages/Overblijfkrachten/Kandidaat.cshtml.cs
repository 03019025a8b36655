using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rooster;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>One candidate: talk, steps of the sollicitatiecode, decision of the commissie (TSO-4f, TSO-4i).</summary>
[Inzage(Inzagesoort.Beheer, "kandidaat")]
[Beleid(Beleid.PersoonMet2, Recht.HelperdossierZien, HeleSchool = true)]
internal sealed class KandidaatModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    public Kandidaat Kandidaat { get; private set; } = null!;

    public bool MagWijzigen { get; private set; }

    public KandidaatVorm Gegevens { get; private set; } = new();

    public GesprekVorm Gesprek { get; private set; } = new();

    public StapVorm Stap { get; private set; } = new();

    public BesluitInvoerVorm Besluit { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string? Geweigerd { get; private set; }

    public bool Bewaard { get; private set; }

    public string Lijst => $"{Adres}/overblijfkrachten/kandidaten";

    public string Hier => $"{Lijst}/{Id}";

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        return await Laad() ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostGegevensAsync([Bind(Prefix = "Gegevens")] KandidaatVorm gegevens, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        var gelezen = gegevens.Lees(new Invoer(ModelState, "Gegevens"), Vandaag);
        return await Doe("Gegevens", async g => new Uitkomst((await g.Bewaar(Id, gelezen, new OperatieId(operatie ?? ""), Wie)).Weigering), () => Gegevens = gegevens);
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostGesprekAsync([Bind(Prefix = "Gesprek")] GesprekVorm gesprek, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(gesprek);
        var op = new Invoer(ModelState, "Gesprek").Datum("Op", gesprek.Op, "de dag van het gesprek");
        return Doe("Gesprek", g => g.NoteerGesprek(Id, op ?? default, gesprek.MetWie ?? "", gesprek.Verslag ?? "", new OperatieId(operatie ?? ""), Wie), () => Gesprek = gesprek);
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostStapAsync([Bind(Prefix = "Stap")] StapVorm stap, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(stap);
        var op = new Invoer(ModelState, "Stap").Datum("Op", stap.Op, "de dag");
        return Doe("Stap", g => g.NoteerStap(Id, stap.Stap, op ?? default, stap.Toelichting ?? "", new OperatieId(operatie ?? ""), Wie), () => Stap = stap);
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostBesluitAsync([Bind(Prefix = "Besluit")] BesluitInvoerVorm besluit, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(besluit);
        var gelezen = besluit.Lees(new Invoer(ModelState, "Besluit"));
        return Doe("Besluit", g => g.Besluit(Id, gelezen, new OperatieId(operatie ?? ""), Wie), () => Besluit = besluit);
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostTerugAsync(string? operatie) => Doe("Terug", g => g.TrekTerug(Id, new OperatieId(operatie ?? ""), Wie), () => { });

    private async Task<IActionResult> Doe(string deel, Func<IKandidatenGrain, Task<Uitkomst>> opdracht, Action herstel)
    {
        if (!await Laad())
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Kandidaten(School)), deel))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        herstel();
        Geweigerd = deel;
        return Toon("_Kandidaat", this);
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Kandidaten(School).Bekijk(Wie)).Waarde is not { } view || view.Kandidaten.FirstOrDefault(k => k.Id == Id) is not { } kandidaat)
        {
            return false;
        }

        (Kandidaat, MagWijzigen, Gegevens) = (kandidaat, view.MagWijzigen, KandidaatVorm.Van(kandidaat.Gegevens));
        Gesprek = new GesprekVorm { Op = Veldwaarde.Datum(kandidaat.Gesprek?.Op ?? Vandaag), MetWie = kandidaat.Gesprek?.MetWie, Verslag = kandidaat.Gesprek?.Verslag };
        Stap = new StapVorm { Op = Veldwaarde.Datum(Vandaag), Stap = Enum.GetValues<Sollicitatiestap>().FirstOrDefault(s => kandidaat.Stappen.All(g => g.Stap != s), Sollicitatiestap.Antwoord) };
        Besluit = new BesluitInvoerVorm { Op = Veldwaarde.Datum(Vandaag) };
        return true;
    }
}

public sealed class GesprekVorm
{
    public string? Op { get; set; }

    public string? MetWie { get; set; }

    public string? Verslag { get; set; }
}

public sealed class StapVorm
{
    public Sollicitatiestap Stap { get; set; }

    public string? Op { get; set; }

    public string? Toelichting { get; set; }
}
