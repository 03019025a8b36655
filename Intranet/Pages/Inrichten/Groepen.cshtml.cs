using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class GroepenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids)
{
    public const string Deel = "Groep";

    public GroepInvoer Groep { get; private set; } = new();

    public override string Hier => $"{Adres}/inrichten/groepen";

    public override bool? IsNieuw => Nu.Groep(Groep.Id ?? "") is null;

    public IEnumerable<IGrouping<Schooljaar, Groep>> PerJaar =>
        Nu.Groepen.Where(g => g.Schooljaar >= Jaar).GroupBy(g => g.Schooljaar).OrderBy(j => j.Key);

    protected override string Fragment => "_Groepen";

    public Task<IActionResult> OnGetAsync(string? bewerk, bool bewaard = false) => Teken(bewerk, bewaard);

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] GroepInvoer groep, long versie)
    {
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        var gelezen = groep.Lees(new Invoer(ModelState, Deel), Nu.Groep(groep.Id ?? ""), Jaar);
        return await Verwerk(Deel, () => Schoolgrain.BewaarGroep(gelezen, versie, Wie), () => Groep = groep);
    }

    protected override void Vul(string? bewerk) =>
        Groep = Nu.Groep(bewerk ?? "") is { } groep ? GroepInvoer.Van(groep) : Nieuw();

    protected override IEnumerable<Waarde> Naast() => Groep.Naast(Nu);

    /// <summary>A new groep gets its id from its name, and starts with the times of the school's other ones.</summary>
    private GroepInvoer Nieuw()
    {
        var voorbeeld = Nu.GroepenVan(Jaar).LastOrDefault();
        return new GroepInvoer
        {
            Lunch = voorbeeld is null ? "12:00" : Veldwaarde.Tijd(voorbeeld.Tijden.Lunch),
            NaarBuiten = voorbeeld is null ? "12:20" : Veldwaarde.Tijd(voorbeeld.Tijden.NaarBuiten),
            Ophalen = voorbeeld is null ? "12:55" : Veldwaarde.Tijd(voorbeeld.Tijden.Ophalen),
            BuitenPlekId = voorbeeld?.BuitenPlekId,
            BinnenPlekId = voorbeeld?.BinnenPlekId,
        };
    }
}
