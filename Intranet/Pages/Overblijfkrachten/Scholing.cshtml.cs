using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>Courses and meetings of a schooljaar, who came and who missed them (TSO-4n).</summary>
[Inzage(Inzagesoort.Beheer, "scholing van overblijfkrachten")]
[Beleid(Beleid.PersoonMet2, Recht.HelperdossierZien, HeleSchool = true)]
internal sealed class ScholingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Bijeenkomst";

    public ScholingView View { get; private set; } = null!;

    public BijeenkomstVorm Bijeenkomst { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public bool Bewaard { get; private set; }

    /// <summary>The form that was refused: a new one or that of a bijeenkomst.</summary>
    public string? Geweigerd { get; private set; }

    public string Hier => $"{Adres}/overblijfkrachten/scholing";

    /// <summary>The year before and after that can be opened; no others have a page.</summary>
    public IEnumerable<Schooljaar> Buurjaren => new[] { View.Jaar.Vorig, View.Jaar.Volgend }.Where(IsTeZien);

    public string Titel(string id) => View.Bijeenkomsten.FirstOrDefault(b => b.Id == id)?.Gegevens.Titel ?? "";

    public async Task<IActionResult> OnGetAsync(string? jaar, bool bewaard = false)
    {
        Bewaard = bewaard;
        return await Laad(jaar) ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAsync(string? jaar, [Bind(Prefix = Deel)] BijeenkomstVorm bijeenkomst, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(bijeenkomst);
        Bijeenkomst = bijeenkomst;
        var op = new Invoer(ModelState, Deel).Datum(nameof(BijeenkomstVorm.Op), bijeenkomst.Op, "de dag");
        return Doe(jaar, "nieuw", g => g.Bewaar(
            null, new BijeenkomstInvoer(op ?? default, bijeenkomst.Soort, bijeenkomst.Titel ?? "", bijeenkomst.Toelichting), new OperatieId(operatie ?? ""), Wie));
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostNoteerAsync(string? jaar, string? bijeenkomst, string[] er, string[] af, string? operatie) =>
        Doe(jaar, bijeenkomst ?? "", g => g.Noteer(bijeenkomst ?? "", [.. er], [.. af], new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVervaltAsync(string? jaar, string? bijeenkomst, string? operatie) =>
        Doe(jaar, bijeenkomst ?? "", g => g.Vervalt(bijeenkomst ?? "", new OperatieId(operatie ?? ""), Wie));

    private bool IsTeZien(Schooljaar jaar)
    {
        var dit = Schooljaar.Van(Vandaag);
        return jaar >= dit.Vorig && jaar <= dit.Volgend;
    }

    private async Task<IActionResult> Doe(string? jaar, string deel, Func<IScholingGrain, Task<Uitkomst>> opdracht)
    {
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Scholing(School, View.Jaar)), Deel))
        {
            return Redirect($"{Hier}?jaar={View.Jaar}&bewaard=true");
        }

        Geweigerd = deel;
        await Laad(jaar);
        return Toon("_Scholing", this);
    }

    private async Task<bool> Laad(string? jaar)
    {
        var gekozen = jaar is null ? Schooljaar.Van(Vandaag) : Schooljaar.Probeer(jaar, out var gelezen) ? gelezen.Value : default;
        if (!IsTeZien(gekozen) || (await Grains.Scholing(School, gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Bijeenkomst.Op ??= Veldwaarde.Datum(Vandaag);
        return true;
    }
}

public sealed class BijeenkomstVorm
{
    public string? Op { get; set; }

    public Bijeenkomstsoort Soort { get; set; } = Bijeenkomstsoort.Cursus;

    public string? Titel { get; set; }

    public string? Toelichting { get; set; }

    public static string Woord(Bijeenkomstsoort soort) => soort switch
    {
        Bijeenkomstsoort.Cursus => "cursus",
        Bijeenkomstsoort.Werkgroep => "overblijfwerkgroep",
        _ => "anders",
    };
}
