using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of days without school (SCH-1).</summary>
public sealed class DagInvoer
{
    public string? Id { get; set; }

    public VrijeDagSoort? Soort { get; set; }

    public string? Naam { get; set; }

    public string? Van { get; set; }

    public string? TotEnMet { get; set; }

    /// <summary>What was said yes to, when lunches go: <see cref="Vrijgevolg.Sleutel"/>, or <see cref="Terug"/>.</summary>
    public string? Bevestigd { get; set; }

    /// <summary>What was just taken away comes back without a question.</summary>
    public const string Terug = "terug";

    internal static DagInvoer Uit(VrijeDag dag) => new()
    {
        Id = dag.Id,
        Soort = dag.Soort,
        Naam = dag.Naam,
        Van = Veldwaarde.Datum(dag.Van),
        TotEnMet = Veldwaarde.Datum(dag.TotEnMet),
    };

    internal VrijeDag Lees(Invoer invoer)
    {
        if (Soort is null)
        {
            invoer.Fout(nameof(Soort), "Kies wat voor vrije dag het is.");
        }

        var van = invoer.Datum(nameof(Van), Van, "de eerste vrije dag");
        var tot = string.IsNullOrWhiteSpace(TotEnMet) ? van : invoer.Datum(nameof(TotEnMet), TotEnMet);
        return new VrijeDag(Id ?? "", Soort ?? default, Namen.Schoon(Naam ?? ""), van ?? default, tot ?? default);
    }
}

[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class KalenderModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids)
{
    public const string Deel = "Dag";

    public DagInvoer Dag { get; private set; } = new();

    /// <summary>What must be ticked to go on; null when nothing goes by these days.</summary>
    public string? TeBevestigen { get; private set; }

    public override string Hier => $"{Adres}/inrichten/kalender";

    public override bool? IsNieuw => Nu.VrijeDagen.All(v => v.Id != Dag.Id);

    /// <summary>This schooljaar and later ones; what is past stays in the store.</summary>
    public IEnumerable<IGrouping<Schooljaar, VrijeDag>> PerJaar =>
        Nu.VrijeDagen.Where(v => v.TotEnMet >= Jaar.EersteDag).OrderBy(v => v.Van).GroupBy(v => Schooljaar.Van(v.Van));

    protected override string Fragment => "_Kalender";

    public Task<IActionResult> OnGetAsync(string? bewerk, bool bewaard = false) => Teken(bewerk, bewaard);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] DagInvoer dag, long versie)
    {
        var gelezen = dag.Lees(new Invoer(ModelState, Deel));
        return Verwerk(Deel, () => Bewaar(gelezen, dag.Bevestigd, versie), () => Dag = dag);
    }

    public async Task<IActionResult> OnPostVerwijderAsync(string? id, long versie)
    {
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        var was = Nu.VrijeDagen.FirstOrDefault(v => v.Id == id) is { } dag ? DagInvoer.Uit(dag) : new DagInvoer();
        return await Verwijder(Deel, () => Schoolgrain.VerwijderVrijeDag(id ?? "", versie, Wie), new Terugzetten(was.Naam ?? "De dag", Hier,
        [
            new("Dag.Id", was.Id), new("Dag.Soort", was.Soort?.ToString()), new("Dag.Naam", was.Naam), new("Dag.Van", was.Van),
            new("Dag.TotEnMet", was.TotEnMet), new("Dag.Bevestigd", DagInvoer.Terug),
        ]));
    }

    /// <summary>Asks first when lunches go by it; then the grain's own rules.</summary>
    private async Task<Uitkomst> Bewaar(VrijeDag dag, string? bevestigd, long versie)
    {
        if (bevestigd != DagInvoer.Terug && await Gevolg(dag) is { IsNiets: false } gevolg && gevolg.Sleutel != bevestigd)
        {
            TeBevestigen = gevolg.Sleutel;
            return gevolg.Nee;
        }

        return await Schoolgrain.BewaarVrijeDag(dag, versie, Wie);
    }

    /// <summary>Null for a period that the school refuses anyway.</summary>
    private async Task<Vrijgevolg?> Gevolg(VrijeDag dag) =>
        dag.TotEnMet.DayNumber - dag.Van.DayNumber is >= 0 and < SchoolGrenzen.VrijDagenAchtereenMax && await Schoolgrain.Bekijk() is { } school
            ? await Vrijgevolg.Van(Grains, school, dag) : null;

    protected override void Vul(string? bewerk) =>
        Dag = Nu.VrijeDagen.FirstOrDefault(v => v.Id == bewerk) is { } dag
            ? DagInvoer.Uit(dag)
            : new DagInvoer { Id = NieuwId(), Soort = VrijeDagSoort.Margedag };

    protected override IEnumerable<Waarde> Naast()
    {
        var nu = Nu.VrijeDagen.FirstOrDefault(v => v.Id == Dag.Id);
        yield return Waarde.Van("Naam", nu?.Naam, Dag.Naam);
        yield return Waarde.Van("Soort", nu?.Soort.ToString(), Dag.Soort?.ToString());
        yield return Waarde.Van("Van", Veldwaarde.Datum(nu?.Van), Dag.Van);
        yield return Waarde.Van("Tot en met", Veldwaarde.Datum(nu?.TotEnMet), Dag.TotEnMet);
    }
}
