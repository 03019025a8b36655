using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>A role of the signed-in person as the page shows it.</summary>
public sealed record ProfielRol(string School, string SchoolSleutel, string Rol, string Groepen, DateOnly? TotEnMet);

/// <summary>A session as its owner sees it.</summary>
public sealed record ProfielSessie(string Id, string Apparaat, string Begonnen, string Gezien, bool MetTweedeStap, bool Deze);

[Beleid(Beleid.Tablet)]
internal sealed class ProfielModel(IGrainFactory grains, Schooltijd tijd, Sessies sessies, Aanbieders aanbieders, Opdracht opdracht) : PageModel
{
    public AccountView Account => HttpContext.Sessie()!.Account;

    public AccountBeveiliging Bescherming => Account.Bescherming();

    /// <summary>On a shared tablet nobody sees or changes how somebody signs in.</summary>
    public bool IsPersoon => HttpContext.Sessie()!.Niveau >= Beleid.Persoon;

    public bool VraagtTweedeStap => TweedeStapRules.MoetHerinneren(Account, tijd.Vandaag, opdracht.Demo);

    public bool KanKoppelen => aanbieders.Ingesteld.Any();

    public IReadOnlyList<ProfielRol> Rollen { get; private set; } = [];

    public IReadOnlyList<ProfielSessie> Sessies { get; private set; } = [];

    public async Task OnGet()
    {
        await aanbieders.Ververs();
        var scholen = (await grains.Installatie().Bekijk()).Scholen;
        Rollen = [.. Account.Rollen.Where(r => r.GeldtOp(tijd.Vandaag)).Select(r => Toon(r, scholen))];
        Sessies = [.. Bescherming.Sessies.OrderByDescending(IsDeze).ThenByDescending(s => s.LaatstGezien).Select(Toon)];
    }

    /// <summary>Ends one session; ending it twice changes nothing.</summary>
    [Beleid(Beleid.Persoon)]
    public async Task<IActionResult> OnPostBeeindig(string? sessie)
    {
        await sessies.Beeindig(Account.Id, sessie ?? "");
        return RedirectToPage();
    }

    /// <summary>Ends all but this one; again changes nothing.</summary>
    [Beleid(Beleid.Persoon)]
    public async Task<IActionResult> OnPostBeeindigAndere()
    {
        await sessies.BeeindigAndere(Account.Id, HttpContext.Sessie()!.SessieId);
        return RedirectToPage();
    }

    private bool IsDeze(SessieRij rij) => rij.Id == HttpContext.Sessie()!.SessieId;

    private ProfielSessie Toon(SessieRij rij) => new(
        rij.Id, rij.Apparaat, Moment(rij.Begonnen), Moment(rij.LaatstGezien), rij.Niveau == nameof(Beleid.PersoonMet2), IsDeze(rij));

    private string Moment(DateTimeOffset op)
    {
        var dag = DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
        return dag == tijd.Vandaag ? $"vandaag {Datums.Tijd(op)}" : $"{Datums.Kort(dag)} {Datums.Tijd(op)}";
    }

    private static ProfielRol Toon(Roltoekenning rol, IEnumerable<SchoolRij> scholen) => new(
        scholen.FirstOrDefault(s => s.Sleutel == rol.School)?.Naam ?? rol.School.Waarde, rol.School.Waarde, rol.Rol.Leesbaar(),
        string.Join(", ", rol.Groepen), rol.TotEnMet);
}
