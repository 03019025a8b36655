using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Schoolgids;

/// <summary>The text about the overblijven for the schoolgids, made from the data, with the school's own words under it (TSO-0a).</summary>
[GeenInzage("tekst voor de schoolgids, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.SchoolgidsMaken, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : GidsPagina(grains, tijd)
{
    public const string Deel = "Gids";

    private const string Eigen = "eigen";

    public GidsVorm Gids { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    public bool IsEigenGeweigerd { get; private set; }

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>All of it without marks, to paste elsewhere.</summary>
    public string Plat => string.Join("\n\n", View.Alineas.Select(a => $"{a.Kop}\n{a.Tekst}").Append(View.Eigen).Where(t => t.Length > 0));

    public static string Dag(DateTimeOffset op) => Datums.Voluit(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));

    public async Task<IActionResult> OnGetAsync(string? jaar, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            Eigen => "De eigen tekst is bewaard.",
            "klaar" => "Vastgelegd: zo staat het in de schoolgids.",
            _ => null,
        };
        return Kies(jaar) is { } gekozen && await Laad(gekozen) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostEigenAsync(string? jaar, [Bind(Prefix = Deel)] GidsVorm gids, long versie, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(gids);
        Gids = gids;
        return Doe(Kies(jaar), Eigen, versie, g => g.Bewaar(gids.Eigen ?? "", versie, new OperatieId(operatie ?? ""), Wie));
    }

    public Task<IActionResult> OnPostKlaarAsync(string? jaar, string? gezien, long versie, string? operatie) =>
        Doe(Kies(jaar), "klaar", versie, g => g.RondAf(gezien ?? "", versie, new OperatieId(operatie ?? ""), Wie));

    private async Task<IActionResult> Doe(Schooljaar? gekozen, string wat, long versie, Func<ISchoolgidsGrain, Task<Uitkomst>> opdracht)
    {
        if (gekozen is not { } jaar)
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Schoolgids(School, jaar)), Deel))
        {
            return Redirect($"{Hier}?jaar={jaar}&bewaard={wat}");
        }

        var getypt = Gids.Eigen;
        IsEigenGeweigerd = wat == Eigen;
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        Nieuwer = IsEigenGeweigerd && View.Versie != versie ? [Waarde.Van("Eigen tekst", View.Eigen, getypt)] : [];
        return Toon("_Schoolgids", this);
    }

    private async Task<bool> Laad(Schooljaar jaar)
    {
        if (!await LaadGids(jaar))
        {
            return false;
        }

        Gids.Eigen ??= View.Eigen;
        return true;
    }
}

public sealed class GidsVorm
{
    public string? Eigen { get; set; }
}
