using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablets;

/// <summary>Temporary PINs for many at once, as a list to print: shown this once, kept nowhere (LIVE-5, SET-1).</summary>
[Beleid(Beleid.Persoon, Recht.TabletsBeheren, Recht.HelpersBeheren, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "pincodes voor meer mensen")]
internal sealed class PincodesModel(IGrainFactory grains, Schooltijd tijd, TabletBalie balie) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Pincodes";

    /// <summary>A PIN is stored so that nobody can find it back, which takes the machine a moment each.</summary>
    private const int IneensMax = 60;
    private const int TegelijkMax = 4;

    /// <summary>Whom this person may give one, without PIN first.</summary>
    public ImmutableArray<PinRij> Personen { get; private set; } = [];

    public ImmutableArray<NieuwePin> Gegeven { get; private set; } = [];

    /// <summary>Those for whom it went wrong meanwhile: a role that ended, an account that was closed.</summary>
    public int Niet { get; private set; }

    public string Terug => $"{Adres}/tablets";

    public string Hier => $"{Terug}/pincodes";

    public string SchoolNaam { get; private set; } = "";

    /// <summary>Who gives a PIN could act with it: only who sees the whole board anyhow.</summary>
    public bool MagGeven => Wie.MagHeleSchool(Recht.BordZien, School);

    /// <summary>Others get theirs from who manages the tablets.</summary>
    public bool AlleenKrachten => !Wie.MagHeleSchool(Recht.TabletsBeheren, School);

    public bool MagHelpers => Wie.MagHeleSchool(Recht.HelpersBeheren, School);

    public bool MagMensen => Wie.MagHeleSchool(Recht.MensenBeheren, School);

    public async Task<IActionResult> OnGetAsync()
    {
        await Laad();
        return Page();
    }

    /// <summary>Again gives new ones, and the last that are shown work: who saw no answer isn't stuck with PINs that nobody knows.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string[]? persoon)
    {
        await Laad();
        var gekozen = Personen.Where(p => (persoon ?? []).Contains(p.Id, StringComparer.Ordinal)).Take(IneensMax).ToList();
        if (gekozen.Count == 0)
        {
            ModelState.AddModelError($"{Deel}.Persoon", "Kies minstens één persoon.");
            return Toon("_PincodesIneens", this);
        }

        var gegeven = ImmutableArray.CreateBuilder<NieuwePin>(gekozen.Count);
        foreach (var deel in gekozen.Chunk(TegelijkMax))
        {
            gegeven.AddRange((await Task.WhenAll(deel.Select(Geef))).OfType<NieuwePin>());
        }

        (Gegeven, Niet) = (gegeven.ToImmutable(), gekozen.Count - gegeven.Count);
        await Grains.Live(School).Meld([OrleansSchool.Live.Onderwerpen.Tablets]);
        return Toon("_PincodesIneens", this);
    }

    /// <summary>With the account as it is now: the list could be a moment old.</summary>
    private async Task<NieuwePin?> Geef(PinRij rij)
    {
        if (await Grains.Account(rij.Id).Bekijk() is not { } account
            || !TabletPinRules.MagOpTablet(account.Contact?.Status ?? AccountStatus.Actief, account.Rollen, School, Vandaag)
            || !TabletPinRules.MagGeven(Wie, account.Rollen))
        {
            return null;
        }

        var (pin, uitkomst) = await balie.GeefTijdelijke(account, School);
        return uitkomst.IsGoed ? new NieuwePin(account.Naam, pin) : null;
    }

    private async Task Laad()
    {
        SchoolNaam = (await Grains.School(School).Bekijk())?.Gegevens.Naam ?? "";
        var personen = await Grains.Personen(School).Alles();
        Personen =
        [
            .. personen.Rijen.Where(r => TabletPinRules.MagOpTablet(r.Status, r.Rollen, School, Vandaag) && TabletPinRules.MagGeven(Wie, r.Rollen))
                .Select(r => new PinRij(r.AccountId, r.Naam, Tablet.TabletScherm.Rollen(r, Vandaag), r.HeeftPin, r.PinGeblokkeerd, MagGeven: true))
                .OrderBy(p => p.HeeftPin).ThenBy(p => Namen.Zoekvorm(p.Naam), StringComparer.Ordinal),
        ];
    }
}
