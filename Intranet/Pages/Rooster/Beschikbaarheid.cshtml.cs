using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>Who can come when, and in which order vaste invalkrachten are asked (TSO-4k, TSO-4m).</summary>
[Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
public sealed class BeschikbaarheidModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : RoosterPagina(grains, tijd, ids)
{
    public override string Deel => "beschikbaarheid";

    protected override string Fragment => "_Beschikbaarheid";

    /// <summary>Whose form is open; null for none.</summary>
    public Roosterhelper? Bewerk { get; private set; }

    public IReadOnlyList<Roosterhelper> Inval => [.. Rooster.Helpers.Where(h => h.VasteInval)];

    public int Beurten(Roosterhelper helper, DayOfWeek dag) => Rooster.Diensten.Count(d => d.HelperId == helper.Id && d.Dag == dag);

    public async Task<IActionResult> OnGetAsync(string? jaar, string? helper, bool bewaard = false)
    {
        var antwoord = await Teken(jaar, bewaard);
        Bewerk = Rooster?.Helper(helper);
        return antwoord;
    }

    public Task<IActionResult> OnPostAsync(string? jaar, string? helper, BeschikbaarInvoer invoer, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var gelezen = invoer.Lees(new Invoer(ModelState, "Afwezig"));
        return Doe(jaar, g => g.ZetBeschikbaarheid(helper ?? "", gelezen, new OperatieId(operatie ?? ""), Wie), "Afwezig",
            () => Bewerk = Rooster.Helper(helper) is { } h && gelezen.PerDag.Length == 5 ? h with { Beschikbaarheid = gelezen } : Rooster.Helper(helper));
    }

    /// <summary>One place up; without script as well.</summary>
    public Task<IActionResult> OnPostOmhoogAsync(string? jaar, string? helper, string[] volgorde, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(volgorde);
        var plek = Array.IndexOf(volgorde, helper);
        ImmutableArray<string> nieuw = plek > 0 ? [.. volgorde[..(plek - 1)], helper!, volgorde[plek - 1], .. volgorde[(plek + 1)..]] : [.. volgorde];
        return Doe(jaar, g => g.ZetInvalvolgorde(nieuw, new OperatieId(operatie ?? ""), Wie), "");
    }
}

/// <summary>Form of one helper's availability: five choices and the periods away.</summary>
public sealed class BeschikbaarInvoer
{
    public string[]? Dag { get; set; }

    public string[]? Van { get; set; }

    public string[]? Tot { get; set; }

    internal Beschikbaarheid Lees(Invoer invoer)
    {
        var dagen = (Dag ?? []).Select(d => Enum.TryParse<Voorkeur>(d, out var v) ? v : default);
        var perioden = new List<Afwezigheid>();
        foreach (var (van, tot) in (Van ?? []).Zip(Tot ?? []).Where(p => !string.IsNullOrWhiteSpace(p.First) || !string.IsNullOrWhiteSpace(p.Second)))
        {
            if (invoer.Datum("AfwezigVan", van, "de eerste dag") is { } eerste && invoer.Datum("AfwezigTot", string.IsNullOrWhiteSpace(tot) ? van : tot) is { } laatste)
            {
                perioden.Add(new Afwezigheid(eerste, laatste));
            }
        }

        return new Beschikbaarheid([.. dagen], [.. perioden]);
    }
}
