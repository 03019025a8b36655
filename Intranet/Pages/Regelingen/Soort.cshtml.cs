using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>One regeling: read and confirm, discuss with a groep, practise, and who did (TSO-11a, TSO-12f, TSO-14).</summary>
[GeenInzage("afspraken van de school, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet, Recht.RegelingenLezen)]
public sealed class SoortModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Regeling";

    [FromRoute(Name = "soort")]
    public string Soort { get; set; } = "";

    public RegelingView View { get; private set; } = null!;

    /// <summary>An older version that is looked at; null for the present one.</summary>
    public Regelingtekst? Oud { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    public OefeningInvoer Oefening { get; private set; } = new();

    public string Hier => $"{Adres}/regelingen/{Soort}";

    /// <summary>What is to be read: a version that comes later goes before the one that holds.</summary>
    public Regelingtekst? Tekst => Oud ?? View.Straks ?? View.Nu;

    public RegelingVersie? Versie => View.Versies.FirstOrDefault(v => v.Nr == Tekst?.Nr);

    public bool MagUitgereikt => Soort == Regelingsoorten.Reglement && Wie.Tablet is null && Wie.MagHeleSchool(Recht.AanmeldingWijzigen, School);

    public async Task<IActionResult> OnGetAsync(int? versie, string? bewaard)
    {
        Bewaard = bewaard;
        if (!ModelState.IsValid || !await Laad()) // a version that is no number
        {
            return NotFound();
        }

        Oud = versie is { } nr ? (await Grains.Regeling(School, Soort).Tekst(nr, Wie)).Waarde : null;
        return versie is not null && Oud is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostBevestigAsync(int nr, string? operatie) =>
        Verwerk("gelezen", r => r.Bevestig(nr, new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.RegelingenLezen)]
    public Task<IActionResult> OnPostBesprokenAsync(string? groepId, string? op, string? operatie)
    {
        var dag = new Invoer(ModelState, Deel).Datum("Op", op, "de dag");
        return Verwerk("besproken", r => r.NoteerBesproken(groepId ?? "", dag ?? default, new OperatieId(operatie ?? ""), Wie));
    }

    [Beleid(Beleid.Persoon, Recht.RegelingenBeheren)]
    public Task<IActionResult> OnPostWekenAsync(int weken) => Verwerk("weken", r => r.ZetWeken(weken, Wie));

    [Beleid(Beleid.Persoon, Recht.OntruimingsplanVaststellen)]
    public Task<IActionResult> OnPostOefeningAsync([Bind(Prefix = "Oefening")] OefeningInvoer oefening, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(oefening);
        var dag = new Invoer(ModelState, "Oefening").Datum("Op", oefening.Op, "de dag");
        Oefening = oefening;
        return Verwerk("oefening", r => r.NoteerOefening(dag ?? default, oefening.Verslag ?? "", new OperatieId(operatie ?? ""), Wie), "Oefening");
    }

    private async Task<bool> Laad()
    {
        if (!Regelingsoorten.Alle.Contains(Soort) || await Grains.Regeling(School, Soort).Bekijk(Wie) is not { IsGoed: true, Waarde: { } view })
        {
            return false;
        }

        View = view;
        return true;
    }

    private async Task<IActionResult> Verwerk(string wat, Func<IRegelingGrain, Task<Uitkomst>> opdracht, string deel = Deel)
    {
        if (!Regelingsoorten.Alle.Contains(Soort))
        {
            return NotFound();
        }

        var isGoed = ModelState.IsValid && IsGoed(await opdracht(Grains.Regeling(School, Soort)), deel);
        if (!await Laad())
        {
            return NotFound();
        }

        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}?bewaard={wat}");
        }

        if (isGoed)
        {
            ModelState.Clear();
            (Bewaard, Oefening) = (wat, new OefeningInvoer());
        }

        return Toon("_Soort", this);
    }
}

/// <summary>Form of a drill of the ontruimingsplan.</summary>
public sealed class OefeningInvoer
{
    public string? Op { get; set; }

    public string? Verslag { get; set; }
}
