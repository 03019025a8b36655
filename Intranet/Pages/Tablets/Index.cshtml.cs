using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablets;

/// <summary>A person who may act on a tablet, and how it stands with the PIN.</summary>
public sealed record PinRij(string Id, string Naam, string Rollen, bool HeeftPin, bool OpSlot, bool MagGeven);

/// <summary>A temporary PIN, shown this once to tell it.</summary>
public sealed record NieuwePin(string Naam, string Pin);

/// <summary>How it stands with a pairing that was offered.</summary>
public sealed record Koppelstand(string Hier, TabletRij Tablet)
{
    public bool IsGekoppeld => Tablet is { GekoppeldOp: not null, KoppelbaarTot: null, IngetrokkenOp: null };
}

/// <summary>Shared tablets and PINs of the school (LIVE-5).</summary>
[Beleid(Beleid.Persoon, Recht.TabletsBeheren, Recht.HelpersBeheren, HeleSchool = true)]
[Inzage(Inzagesoort.Beheer, "tablets en pincodes")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, TabletKoppelingen koppelingen, TabletBalie balie) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Tablet";

    public TabletsView Nu { get; private set; } = null!;

    public ImmutableArray<PinRij> Personen { get; private set; } = [];

    /// <summary>What is typed in the form for a new tablet.</summary>
    public string? Naam { get; private set; }

    public Koppeling? Koppeling { get; private set; }

    public NieuwePin? Gegeven { get; private set; }

    public string? BewaardOm { get; private set; }

    public string Hier => $"{Adres}/tablets";

    public bool MagTablets => Wie.MagHeleSchool(Recht.TabletsBeheren, School);

    public bool MagHelpers => Wie.MagHeleSchool(Recht.HelpersBeheren, School);

    public bool MagMensen => Wie.MagHeleSchool(Recht.MensenBeheren, School);

    private ITabletsGrain Grain => Grains.Tablets(School);

    public async Task<IActionResult> OnGet()
    {
        await Laad();
        return Page();
    }

    public async Task<IActionResult> OnGetLijst()
    {
        await Laad();
        return Partial("_Lijst", this);
    }

    /// <summary>How it stands with a pairing that was offered; of a tablet that isn't there, that it is over.</summary>
    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnGetKoppeling(string? tablet)
    {
        await Laad();
        var rij = Nu.Rijen.FirstOrDefault(t => t.Id == tablet) ?? new TabletRij("", "", null, "", null, Tijd.Nu);
        return Partial("_Koppelstand", new Koppelstand(Hier, rij));
    }

    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostMaak(string? naam, string? operatieId)
    {
        Naam = naam;
        var gemaakt = await Grain.Maak(naam ?? "", new OperatieId(operatieId ?? ""), Wie);
        if (!gemaakt.IsGoed)
        {
            Weiger(gemaakt.Weigering, Deel);
            return await Antwoord();
        }

        Naam = null;
        return await BiedAan(gemaakt.Waarde.Id);
    }

    /// <summary>A new QR for a tablet; the one before stops working, so twice gives one that works.</summary>
    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostKoppel(string? tablet) => BiedAan(tablet ?? "");

    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostHernoem(string? tablet, string? naam) => await Verwerk(await Grain.Hernoem(tablet ?? "", naam ?? "", Wie), $"naam-{tablet}");

    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostTrekIn(string? tablet) => await Verwerk(await Grain.TrekIn(tablet ?? "", Wie));

    [Beleid(Beleid.Persoon, Recht.TabletsBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostVergrendeling(string? minuten) =>
        await Verwerk(await Grain.ZetVergrendeling(int.TryParse(minuten, out var getal) ? getal : 0, Wie), "minuten");

    /// <summary>A temporary PIN, which also lifts a block. Twice gives two, and the last one that is shown works.</summary>
    public async Task<IActionResult> OnPostPin(string? persoon)
    {
        if (await Vind(persoon) is not { } account)
        {
            return await Antwoord(Weigeringen.GeenRecht);
        }

        var (pin, uitkomst) = await balie.GeefTijdelijke(account, School);
        Gegeven = uitkomst.IsGoed ? new NieuwePin(account.Naam, pin) : null;
        await Grains.Live(School).Meld([OrleansSchool.Live.Onderwerpen.Tablets]);
        return await Antwoord(uitkomst.Weigering);
    }

    /// <summary>This person doesn't act on tablets any more; again changes nothing.</summary>
    public async Task<IActionResult> OnPostPinWeg(string? persoon)
    {
        if (await Vind(persoon) is not { } account)
        {
            return await Antwoord(Weigeringen.GeenRecht);
        }

        return await Verwerk(await balie.Neem(account, School));
    }

    private async Task<IActionResult> BiedAan(string tabletId)
    {
        var geboden = await koppelingen.Bied(School, tabletId, Wie);
        Koppeling = geboden.Waarde;
        return await Antwoord(geboden.Weigering);
    }

    private async Task<IActionResult> Verwerk(Uitkomst uitkomst, string veld = "")
    {
        if (uitkomst.IsGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect(Hier);
        }

        BewaardOm = uitkomst.IsGoed ? Datums.Tijd(Tijd.Nu) : null;
        return await Antwoord(uitkomst.Weigering, veld);
    }

    /// <param name="veld">Where the refusal stands when it is about what was typed.</param>
    private async Task<IActionResult> Antwoord(Weigering? weigering = null, string veld = "")
    {
        if (weigering is not null)
        {
            ModelState.AddModelError(weigering.Veld is null ? "" : veld, weigering.Zin);
        }

        await Laad();
        return Toon("_Tablets", this);
    }

    /// <summary>The account as it is now, when this person may give them a PIN; the list could be a moment old.</summary>
    private async Task<AccountView?> Vind(string? persoon)
    {
        var rijen = (await Grains.Personen(School).Alles()).Rijen;
        return rijen.Any(r => r.AccountId == persoon) && await Grains.Account(persoon!).Bekijk() is { } account
            && TabletPinRules.MagOpTablet(account.Contact?.Status ?? AccountStatus.Actief, account.Rollen, School, Vandaag)
            && TabletPinRules.MagGeven(Wie, account.Rollen)
            ? account : null;
    }

    private async Task Laad()
    {
        Nu = await Grain.Bekijk();
        var personen = await Grains.Personen(School).Alles();
        Personen =
        [
            .. personen.Rijen.Where(r => TabletPinRules.MagOpTablet(r.Status, r.Rollen, School, Vandaag))
                .Select(r => new PinRij(
                    r.AccountId, r.Naam, Tablet.TabletScherm.Rollen(r, Vandaag), r.HeeftPin, r.PinGeblokkeerd, TabletPinRules.MagGeven(Wie, r.Rollen))),
        ];
    }
}
