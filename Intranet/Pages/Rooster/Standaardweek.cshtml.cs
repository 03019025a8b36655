using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>The same each week: who stands where (TSO-2e, TSO-3b). Filled in by hand, by key or at once; each step can be undone.</summary>
[Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
public sealed class StandaardweekModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : RoosterPagina(grains, tijd, ids)
{
    public override string Deel => "standaardweek";

    protected override string Fragment => "_Standaardweek";

    public string Onderwerp => OrleansSchool.Live.Onderwerpen.Standaardweek(Jaar);

    public int Open => Rooster.Diensten.Count(d => d.HelperId is null);

    public IEnumerable<Plek> Plekken => Nu.Plekken.Where(p => Rooster.Diensten.Any(d => d.PlekId == p.Id) || Rooster.Oordelen.Any(o => o.Oordeel.PlekId == p.Id));

    public IEnumerable<Standaarddienst> Diensten(string plekId, DayOfWeek dag) => Rooster.Diensten.Where(d => d.PlekId == plekId && d.Dag == dag)
        .OrderBy(d => d.Venster.Van).ThenBy(d => int.Parse(d.Id.AsSpan(1), CultureInfo.InvariantCulture));

    public RoosterOordeel? Oordeel(string plekId, DayOfWeek dag) =>
        Rooster.Oordelen.Where(o => o.Dag == dag && o.Oordeel.PlekId == plekId).Select(o => o.Oordeel).OrderBy(o => o.IsGoed).FirstOrDefault();

    /// <summary>Who may be chosen for a turn: who can that weekday, those who rather not last; who has it always.</summary>
    public IEnumerable<Roosterhelper> Keuzes(Standaarddienst dienst) => Rooster.Helpers
        .Where(h => h.Id == dienst.HelperId || h.Beschikbaarheid.Op(dienst.Dag) != Voorkeur.KanNiet)
        .OrderBy(h => h.Beschikbaarheid.Op(dienst.Dag)).ThenBy(h => h.Naam, StringComparer.CurrentCulture);

    public Task<IActionResult> OnGetAsync(string? jaar, bool bewaard = false) => Teken(jaar, bewaard);

    public Task<IActionResult> OnPostAsync(string? jaar, string? dienst, string? helper, long versie, string? operatie) =>
        Doe(jaar, g => g.DeelIn(dienst ?? "", string.IsNullOrEmpty(helper) ? null : helper, versie, new OperatieId(operatie ?? ""), Wie), "");

    public Task<IActionResult> OnPostVulAsync(string? jaar, long versie, string? operatie) =>
        Doe(jaar, g => g.VulIn(versie, new OperatieId(operatie ?? ""), Wie), "");

    public Task<IActionResult> OnPostTerugAsync(string? jaar, string? stap) => Doe(jaar, g => g.ZetTerug(new OperatieId(stap ?? ""), Wie), "");

    public Task<IActionResult> OnPostWegAsync(string? jaar, string? dienst, long versie, string? operatie) =>
        Doe(jaar, g => g.Verwijder(dienst ?? "", versie, new OperatieId(operatie ?? ""), Wie), "");

    public Task<IActionResult> OnPostErbijAsync(string? jaar, string? dag, string? plek, string? van, string? tot, string? operatie)
    {
        var invoer = new Invoer(ModelState, "Erbij");
        var venster = new Venster(invoer.Tijdstip("Van", van, "de begintijd") ?? default, invoer.Tijdstip("Tot", tot, "de eindtijd") ?? default);
        var weekdag = Enum.TryParse<DayOfWeek>(dag, out var d) ? d : DayOfWeek.Sunday;
        return Doe(jaar, g => g.VoegToe(weekdag, plek ?? "", venster, new OperatieId(operatie ?? ""), Wie), "Erbij");
    }

    public Task<IActionResult> OnPostVorigAsync(string? jaar, string? operatie) =>
        Doe(jaar, g => g.NeemOverVanVorigJaar(new OperatieId(operatie ?? ""), Wie), "");
}
