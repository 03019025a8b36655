using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of a playground or inside place (SCH-1).</summary>
public sealed class PlekInvoer
{
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public PlekSoort? Soort { get; set; }

    internal Plek Lees(Invoer invoer)
    {
        if (Soort is null)
        {
            invoer.Fout(nameof(Soort), "Kies of het buiten of binnen is.");
        }

        return new Plek(Id ?? "", Namen.Schoon(Naam ?? ""), Soort ?? default);
    }
}

[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class PlekkenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids)
{
    public const string Deel = "Plek";

    public PlekInvoer Plek { get; private set; } = new();

    public override string Hier => $"{Adres}/inrichten/plekken";

    public override bool? IsNieuw => Nu.Plekken.All(p => p.Id != Plek.Id);

    protected override string Fragment => "_Plekken";

    public string Groepen(Plek plek) =>
        string.Join(", ", Nu.GroepenVan(Jaar).Where(g => g.BuitenPlekId == plek.Id || g.BinnenPlekId == plek.Id).Select(g => g.Titel));

    public Task<IActionResult> OnGetAsync(string? bewerk, bool bewaard = false) => Teken(bewerk, bewaard);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] PlekInvoer plek, long versie)
    {
        var gelezen = plek.Lees(new Invoer(ModelState, Deel));
        return Verwerk(Deel, () => Schoolgrain.BewaarPlek(gelezen, versie, Wie), () => Plek = plek);
    }

    public async Task<IActionResult> OnPostVerwijderAsync(string? id, long versie)
    {
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        var was = Nu.Plekken.FirstOrDefault(p => p.Id == id);
        return await Verwijder(Deel, () => Schoolgrain.VerwijderPlek(id ?? "", versie, Wie), new Terugzetten(was?.Naam ?? "De plek", Hier,
            [new("Plek.Id", was?.Id), new("Plek.Naam", was?.Naam), new("Plek.Soort", was?.Soort.ToString())]));
    }

    protected override void Vul(string? bewerk) =>
        Plek = Nu.Plekken.FirstOrDefault(p => p.Id == bewerk) is { } plek
            ? new PlekInvoer { Id = plek.Id, Naam = plek.Naam, Soort = plek.Soort }
            : new PlekInvoer { Id = NieuwId(), Soort = PlekSoort.Speelplaats };

    protected override IEnumerable<Waarde> Naast()
    {
        var nu = Nu.Plek(Plek.Id);
        yield return Waarde.Van("Naam", nu?.Naam, Plek.Naam);
        yield return Waarde.Van("Soort", nu is null ? null : Inrichttekst.Van(nu.Soort), Plek.Soort is { } s ? Inrichttekst.Van(s) : null);
    }
}
