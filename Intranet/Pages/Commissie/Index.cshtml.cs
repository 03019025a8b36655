using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Besluiten;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>Who is in the overblijfcommissie, who leads it, and what of the governance asks for an act (TSO-2a, TSO-2d).</summary>
[GeenInzage("leden van de commissie en wat er te doen is, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.CommissieZien, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const string Lidvorm = "lid";
    public const string Keuzevorm = "voorzitter";

    /// <summary>Of whom a member of the commissie can be.</summary>
    private static readonly ImmutableArray<Rol> Kringen =
    [
        Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator, Rol.Commissielid, Rol.Overblijfkracht, Rol.Ouderraad, Rol.Schoolleider, Rol.Groepsleerkracht, Rol.Leerkracht,
    ];

    private ImmutableArray<PersoonRij> _personen = [];

    public CommissieView View { get; private set; } = null!;

    /// <summary>The member that is changed; null for a new one.</summary>
    public Commissielid? Lid { get; private set; }

    public IReadOnlyList<Commissiewerk> Werk { get; private set; } = [];

    public string Hier => $"{Adres}/commissie";

    public string Lidadres => Lid is { } lid ? $"{Hier}?handler=Lid&lid={lid.Id}" : $"{Hier}?handler=Lid";

    public IEnumerable<Commissielink> Links => Commissiewoorden.Links.Where(l => Wie.MagHeleSchool(l.Recht, School));

    public IEnumerable<Commissielid> Nu => View.Leden.Where(l => l.IsOp(Vandaag));

    public IReadOnlyList<(string, string)> Personen =>
    [
        ("", "Geen account"),
        .. _personen.Select(p => (p.AccountId, p.Email is { Length: > 0 } ? p.Naam : $"{p.Naam} (zonder mailadres)")),
        .. Lid is { AccountId: { } weg } lid && !_personen.Any(p => p.AccountId == weg) ? new[] { (weg, $"{lid.Naam} (geen rol meer)") } : [],
    ];

    public IReadOnlyList<(string, string)> Functies => [("", "Kies een functie"), .. Enum.GetValues<Commissiefunctie>().Select(f => (f.ToString(), Commissiewoorden.Functie(f)))];

    public IReadOnlyList<(string, string)> Kiesbaren => [("", "Kies een lid"), .. Nu.Select(l => (l.Id, l.Naam)).DistinctBy(l => l.Naam, StringComparer.Ordinal)];

    public IReadOnlyList<(string, string)> Kiesjaren => [.. new[] { Jaar, Jaar.Volgend }.Select(j => (j.ToString(), j.ToString()))];

    /// <summary>What a field of the form of a member has at first.</summary>
    public Geldveld Lidveld(string naam, string label) => Veld(Lidvorm, naam, label, naam switch
    {
        "AccountId" => Lid?.AccountId,
        "Naam" => Lid?.Naam,
        "Email" => Lid?.Email,
        "Functie" => Lid?.Functie.ToString(),
        "Van" => Veldwaarde.Datum(Lid?.Van ?? Vandaag),
        _ => Veldwaarde.Datum(Lid?.TotEnMet),
    });

    public string? Voorzitterjaar(Commissielid lid) =>
        View.Keuzes.LastOrDefault(k => k.Jaar == Jaar.Volgend) is { } straks && straks.LidId == lid.Id ? $"voorzitter vanaf {Geldwoorden.DagJaar(Jaar.Volgend.EersteDag)}" : null;

    public async Task<IActionResult> OnGetAsync(string? lid, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "lid" => "Het lid is bewaard.",
            "voorzitter" => "De keuze van de voorzitter is vastgelegd.",
            _ => null,
        };
        return await Laad(lid) ? Page() : NotFound();
    }

    /// <summary>For a page that is open while somebody else changes the commissie.</summary>
    public async Task<IActionResult> OnGetLedenAsync() => await Laad(null) ? Partial("_Commissie", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.CommissieBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostLidAsync(string? lid) => Voer(
        lid, Lidvorm, "lid", async g => LeesLid() is { } invoer ? await g.BewaarLid(Lid?.Id, invoer, Versie(), Op(), Wie) : null,
        "account-id", "naam", "email", "functie", "van", "tot-en-met");

    [Beleid(Beleid.PersoonMet2, Recht.CommissieBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVoorzitterAsync() => Voer(null, Keuzevorm, "voorzitter", async g =>
    {
        if (!Schooljaar.Probeer(Tekst("Jaar"), out var jaar))
        {
            Keur("Jaar", klopt: false, Weigeringen.Keuze("jaar", "het schooljaar"));
        }

        Keur("Lid", Tekst("Lid") is not null, Weigeringen.Keuze("lid", "wie er is gekozen"));
        return LeesKeuze() is { } besluit && jaar is { } schooljaar ? await g.KiesVoorzitter(schooljaar, Tekst("Lid") ?? "", besluit, Versie(), Op(), Wie) : null;
    }, "jaar", "lid", "op", "aanwezig", "voor", "tegen", "blanco", "tekst");

    /// <summary>Null, with all that is wrong at its fields.</summary>
    private CommissielidInvoer? LeesLid()
    {
        var invoer = new Invoer(ModelState, Deel);
        var (account, email) = (Tekst("AccountId"), Tekst("Email"));
        var functie = Enum.TryParse<Commissiefunctie>(Tekst("Functie"), out var gekozen) ? gekozen : default;
        var van = invoer.Datum("Van", Tekst("Van"), "de eerste dag");
        var tot = invoer.Datum("TotEnMet", Tekst("TotEnMet"));
        if (account is null)
        {
            invoer.Tekst("Naam", Tekst("Naam"), "de naam", CommissieGrenzen.NaamMax);
            invoer.Keur("Email", !string.IsNullOrWhiteSpace(email) || tot < Vandaag, Weigeringen.CommissieGeenAdres);
        }

        invoer.Keur("Email", string.IsNullOrWhiteSpace(email) || Mailadres.IsGeldig(email.Trim()), Weigeringen.OngeldigMailadres);
        invoer.Keur("Functie", Enum.IsDefined(functie), Weigeringen.Keuze("functie", "welke functie dit lid heeft"));
        invoer.Keur("TotEnMet", !(tot < van), Weigeringen.CommissieTermijn);
        return ModelState.IsValid && van is { } eerste ? new CommissielidInvoer(account, Tekst("Naam") ?? "", email, functie, eerste, tot) : null;
    }

    /// <summary>Null, with all that is wrong at its fields.</summary>
    private BesluitInvoer? LeesKeuze()
    {
        var invoer = new Invoer(ModelState, Deel);
        var op = invoer.Datum("Op", Tekst("Op"), "wanneer de leden kozen");
        ImmutableArray<string> aanwezig = [.. (Tekst("Aanwezig") ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var (voor, tegen) = (invoer.Getal("Voor", Tekst("Voor"), "hoeveel stemmen voor er waren"), invoer.Getal("Tegen", Tekst("Tegen"), "hoeveel stemmen tegen er waren"));
        var blanco = invoer.Getal("Blanco", Tekst("Blanco") ?? "0", "hoeveel blanco stemmen er waren");
        invoer.Keur("Op", !(op > Vandaag), Weigeringen.BesluitInToekomst);
        invoer.Keur("Aanwezig", !aanwezig.IsEmpty, Weigeringen.BesluitZonderAanwezigen);
        invoer.Keur("Voor", !(voor < 0 || tegen < 0 || blanco < 0), Weigeringen.BesluitGeenStemmen);
        invoer.Keur("Voor", aanwezig.IsEmpty || !((long?)voor + tegen + blanco > aanwezig.Length), Weigeringen.BesluitTeVeelStemmen(aanwezig.Length));
        invoer.Tekst("Tekst", Tekst("Tekst"), "het besluit", BesluitGrenzen.TekstMax);
        return ModelState.IsValid && op is { } dag ? new BesluitInvoer(dag, aanwezig, voor ?? 0, tegen ?? 0, blanco ?? 0, Tekst("Tekst") ?? "") : null;
    }

    private async Task<IActionResult> Voer(string? lid, string vorm, string bewaard, Func<ICommissieGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(lid))
        {
            return NotFound();
        }

        var klaar = await Doe(vorm, () => opdracht(Grains.Commissie(School)), $"{Hier}?bewaard={bewaard}", velden);
        return klaar ?? (await Laad(lid) ? Toon("_Commissie", this) : NotFound());
    }

    /// <param name="lid">The member that is changed; null for a new one.</param>
    private async Task<bool> Laad(string? lid)
    {
        if ((await Grains.Commissie(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Werk = [.. await Vergaderwerk(), .. await Besluitwerk()];
        if (!view.MagBeheren)
        {
            return string.IsNullOrEmpty(lid);
        }

        _personen =
        [
            .. (await Grains.Personen(School).Alles()).Rijen.Where(p => p.Status != AccountStatus.Beeindigd
                && p.Rollen.Any(r => r.School == School && r.GeldtOp(Vandaag) && Kringen.Contains(r.Rol))),
        ];
        Lid = string.IsNullOrEmpty(lid) ? null : view.Leden.FirstOrDefault(l => l.Id == lid);
        return string.IsNullOrEmpty(lid) || Lid is not null;
    }

    /// <summary>Meetings that miss this schooljaar, as their own list warns.</summary>
    private async Task<IEnumerable<Commissiewerk>> Vergaderwerk() =>
        ((await Grains.Vergaderingen(School, Jaar).Bekijk(Wie)).Waarde?.Tellingen ?? [])
            .Where(t => t.Waarschuwing is not null).Select(t => new Commissiewerk(t.Waarschuwing!, $"{Adres}/vergaderingen", "Naar de vergaderingen"));

    /// <summary>Kinds of besluiten that a schooljaar can't do without (10f).</summary>
    private async Task<IEnumerable<Commissiewerk>> Besluitwerk()
    {
        if (!Wie.MagHeleSchool(Recht.BesluitenZien, School))
        {
            return [];
        }

        var jaren = await Task.WhenAll(new[] { Jaar, Jaar.Volgend }.Select(j => Grains.Besluiten(School, j).Bekijk(Wie)));
        return jaren.Select(j => j.Waarde).OfType<BesluitenView>().Where(v => !v.Ontbreekt.IsEmpty).Select(v => new Commissiewerk(
            $"Voor {v.Jaar} is nog geen geldend besluit over {string.Join(", ", v.Ontbreekt.Select(s => Besluitwoorden.Soort(s).ToLowerInvariant()))}.", $"{Adres}/besluiten?jaar={v.Jaar}", "Naar de besluiten"));
    }
}
