using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of a day on which a groep is away (SCH-1).</summary>
public sealed class UitjeInvoer
{
    public string? Id { get; set; }

    public string? GroepId { get; set; }

    public string? Datum { get; set; }

    public string? Naam { get; set; }

    internal static UitjeInvoer Van(Uitje uitje) =>
        new() { Id = uitje.Id, GroepId = uitje.GroepId, Datum = Veldwaarde.Datum(uitje.Datum), Naam = uitje.Naam };

    internal Uitje Lees(Invoer invoer) =>
        new(Id ?? "", GroepId ?? "", invoer.Datum(nameof(Datum), Datum, "de dag") ?? default, Namen.Schoon(Naam ?? ""));
}

[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class UitjesModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids)
{
    public const string Deel = "Uitje";

    public UitjeInvoer Uitje { get; private set; } = new();

    public override string Hier => $"{Adres}/inrichten/uitjes";

    public override bool? IsNieuw => Nu.Uitjes.All(u => u.Id != Uitje.Id);

    /// <summary>What is to come first, then what was this schooljaar.</summary>
    public IEnumerable<Uitje> Uitjes =>
        Nu.Uitjes.Where(u => u.Datum >= Jaar.EersteDag).OrderBy(u => u.Datum < Vandaag).ThenBy(u => Math.Abs(u.Datum.DayNumber - Vandaag.DayNumber));

    protected override string Fragment => "_Uitjes";

    /// <summary>Turns of children that a trip takes away, by groep and date: those are credited (SCH-1).</summary>
    private ImmutableDictionary<(string Groep, DateOnly Datum), int> Vervallen { get; set; } = ImmutableDictionary<(string, DateOnly), int>.Empty;

    public int VervallenOp(Uitje uitje) => Vervallen.GetValueOrDefault((uitje.GroepId, uitje.Datum));

    protected override async Task Erbij()
    {
        var groepen = Uitjes.Select(u => Nu.Groep(u.GroepId)).OfType<Groep>().Distinct().ToList();
        var beurten = await Task.WhenAll(groepen.Select(g => Grains.Overblijfgroep(School, g.Schooljaar, g.Id).VervallenBeurten(Jaar.EersteDag, g.Schooljaar.LaatsteDag)));
        Vervallen = groepen.Zip(beurten).SelectMany(p => p.Second.Select(b => (Sleutel: (p.First.Id, b.Datum), b.LeerlingIds.Length)))
            .ToImmutableDictionary(b => b.Sleutel, b => b.Length);
    }

    public Task<IActionResult> OnGetAsync(string? bewerk, bool bewaard = false) => Teken(bewerk, bewaard);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] UitjeInvoer uitje, long versie)
    {
        var gelezen = uitje.Lees(new Invoer(ModelState, Deel));
        return Verwerk(Deel, () => Schoolgrain.BewaarUitje(gelezen, versie, Wie), () => Uitje = uitje);
    }

    public async Task<IActionResult> OnPostVerwijderAsync(string? id, long versie)
    {
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        var was = Nu.Uitjes.FirstOrDefault(u => u.Id == id) is { } uitje ? UitjeInvoer.Van(uitje) : new UitjeInvoer();
        return await Verwijder(Deel, () => Schoolgrain.VerwijderUitje(id ?? "", versie, Wie), new Terugzetten(was.Naam ?? "Het uitje", Hier,
            [new("Uitje.Id", was.Id), new("Uitje.GroepId", was.GroepId), new("Uitje.Datum", was.Datum), new("Uitje.Naam", was.Naam)]));
    }

    protected override void Vul(string? bewerk) =>
        Uitje = Nu.Uitjes.FirstOrDefault(u => u.Id == bewerk) is { } uitje ? UitjeInvoer.Van(uitje) : new UitjeInvoer { Id = NieuwId() };

    protected override IEnumerable<Waarde> Naast()
    {
        var nu = Nu.Uitjes.FirstOrDefault(u => u.Id == Uitje.Id);
        yield return Waarde.Van("Naam", nu?.Naam, Uitje.Naam);
        yield return Waarde.Van("Groep", Nu.Groep(nu?.GroepId ?? "")?.Naam, Nu.Groep(Uitje.GroepId ?? "")?.Naam);
        yield return Waarde.Van("Dag", Veldwaarde.Datum(nu?.Datum), Uitje.Datum);
    }
}
