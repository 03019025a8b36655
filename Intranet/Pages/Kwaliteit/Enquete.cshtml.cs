using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>The yearly survey of parents, helpers and children: opened, closed, and what came out (TSO-2b).</summary>
[GeenInzage("enquêtes van het overblijven, zonder wie wat zei")]
[Beleid(Beleid.PersoonMet2, Recht.KwaliteitZien, HeleSchool = true)]
internal sealed class EnqueteModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KwaliteitPagina(grains, tijd, ids)
{
    public const string Deel = "Enquete";

    public Doelgroep Doelgroep { get; private set; }

    public EnqueteVorm Enquete { get; private set; } = new();

    /// <summary>Null while it wasn't opened this schooljaar.</summary>
    public Uitslagbeeld? Uitslag => View.Enquetes.FirstOrDefault(e => e.Doelgroep == Doelgroep) is { } uitslag ? Uitslagbeeld.Maak(uitslag) : null;

    /// <summary>It can be opened: of the schooljaar of now, once.</summary>
    public bool MagOpenen => View.MagBeheren && IsNu && Uitslag is null;

    public bool MagSluiten => View.MagBeheren && Uitslag is { Uitslag.IsOpen: true };

    public DateOnly Uiterlijk => Vandaag.AddDays(EnqueteGrenzen.DagenMax) < View.Jaar.LaatsteDag ? Vandaag.AddDays(EnqueteGrenzen.DagenMax) : View.Jaar.LaatsteDag;

    public string Hier => Van(Doelgroep);

    public string Van(Doelgroep doelgroep) => $"{Begin}/enquete?jaar={View.Jaar}&doelgroep={Kwaliteitwoorden.Adres(doelgroep)}";

    public string Doet(string handler) => $"{Begin}/enquete?handler={handler}&jaar={View.Jaar}&doelgroep={Kwaliteitwoorden.Adres(Doelgroep)}";

    public async Task<IActionResult> OnGetAsync(string? jaar, string? doelgroep, string? bewaard)
    {
        Bewaard = bewaard switch { "open" => "De enquête is open.", "dicht" => "De enquête is gesloten.", _ => null };
        if (!await Haal(jaar, doelgroep))
        {
            return NotFound();
        }

        Enquete = EnqueteVorm.Met(await Voorstel(), Laatstens());
        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.KwaliteitBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostOpenAsync([Bind(Prefix = Deel)] EnqueteVorm vorm, string? jaar, string? doelgroep, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(vorm);
        if (!Noemt(jaar, doelgroep) || !await Haal(jaar, doelgroep))
        {
            return NotFound();
        }

        Enquete = vorm;
        var (vragen, tot) = vorm.Lees(new Invoer(ModelState, Deel));
        return ModelState.IsValid && IsGoed(await Grain.Open(vragen, tot, new OperatieId(operatie ?? ""), Wie), Deel)
            ? Redirect($"{Hier}&bewaard=open") : await Nogmaals(jaar, doelgroep);
    }

    [Beleid(Beleid.PersoonMet2, Recht.KwaliteitBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostSluitAsync(string? jaar, string? doelgroep, string? operatie)
    {
        if (!Noemt(jaar, doelgroep) || !await Haal(jaar, doelgroep))
        {
            return NotFound();
        }

        return IsGoed(await Grain.Sluit(new OperatieId(operatie ?? ""), Wie), "") ? Redirect($"{Hier}&bewaard=dicht") : await Nogmaals(jaar, doelgroep);
    }

    private IEnqueteGrain Grain => Grains.Enquete(School, View.Jaar, Doelgroep);

    private DateOnly Laatstens() => Vandaag.AddDays(EnqueteVorm.DagenVooruit) < Uiterlijk ? Vandaag.AddDays(EnqueteVorm.DagenVooruit) : Uiterlijk;

    /// <summary>Those of last schooljaar, so that years can be compared; else the ones that are proposed.</summary>
    private async Task<ImmutableArray<string>> Voorstel()
    {
        var vorig = MagOpenen ? await Grains.Kwaliteit(School, View.Jaar.Vorig).Uitslagen() : [];
        return vorig.FirstOrDefault(u => u.Doelgroep == Doelgroep) is { Vragen.Length: EnqueteGrenzen.Vragen } uitslag
            ? [.. uitslag.Vragen.Select(v => v.Vraag)] : Enquetevoorstel.Vragen(Doelgroep);
    }

    private async Task<IActionResult> Nogmaals(string? jaar, string? doelgroep) => await Haal(jaar, doelgroep) ? Toon("_Enquete", this) : NotFound();

    /// <summary>Opening and closing can't be undone: an address that names no survey isn't taken for that of the parents of now.</summary>
    private bool Noemt(string? jaar, string? doelgroep) => Kent(jaar) && Kwaliteitwoorden.Doelgroepvan(doelgroep) is not null;

    private async Task<bool> Haal(string? jaar, string? doelgroep)
    {
        Doelgroep = Kwaliteitwoorden.Doelgroepvan(doelgroep) ?? Doelgroep.Ouders;
        return Kies(jaar) is { } gekozen && await Laad(gekozen);
    }
}

/// <summary>Form that opens a survey.</summary>
public sealed class EnqueteVorm
{
    internal const int DagenVooruit = 21;

    public string? Vraag1 { get; set; }

    public string? Vraag2 { get; set; }

    public string? Vraag3 { get; set; }

    public string? Vraag4 { get; set; }

    public string? Vraag5 { get; set; }

    public string? TotEnMet { get; set; }

    internal static EnqueteVorm Met(ImmutableArray<string> vragen, DateOnly tot) => new()
    {
        Vraag1 = vragen[0],
        Vraag2 = vragen[1],
        Vraag3 = vragen[2],
        Vraag4 = vragen[3],
        Vraag5 = vragen[4],
        TotEnMet = Veldwaarde.Datum(tot),
    };

    internal (ImmutableArray<string> Vragen, DateOnly TotEnMet) Lees(Invoer invoer)
    {
        string?[] vragen = [Vraag1, Vraag2, Vraag3, Vraag4, Vraag5];
        foreach (var (nr, vraag) in vragen.Index())
        {
            invoer.Verplicht(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Vraag{nr + 1}"), vraag, "de vraag");
        }

        return ([.. vragen.Select(v => v ?? "")], invoer.Datum(nameof(TotEnMet), TotEnMet, "tot wanneer mensen kunnen antwoorden") ?? default);
    }
}
