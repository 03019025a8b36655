using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>One overblijfkracht. Adding one is <see cref="NieuwModel"/>: an address that names nobody here makes nobody.</summary>
[Inzage(Inzagesoort.Beheer, "overblijfkracht")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
internal sealed partial class KaartModel(IGrainFactory grains, Schooltijd tijd, Accountgeheugen geheugen) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Helper";

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    public OverblijfkrachtInvoer Helper { get; private set; } = new();

    public OverblijfkrachtKaart? Kaart { get; private set; }

    public ImmutableArray<Aandachtspunt> Punten { get; private set; } = [];

    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>Has an address to sign in with, but nobody sent an invitation yet.</summary>
    public bool NogNietUitgenodigd { get; private set; }

    /// <summary>A link to the person's page for who may send it.</summary>
    public bool MagUitnodigen => Wie.MagHeleSchool(Recht.MensenBeheren, School);

    public bool Bewaard { get; private set; }

    public bool IsNieuw { get; private set; }

    public string Lijst => $"{Adres}/overblijfkrachten";

    public string Hier => IsNieuw ? $"{Lijst}/nieuw" : $"{Lijst}/{Id}";

    /// <summary>Of the form for a new one.</summary>
    public string? Operatie { get; private set; }

    /// <summary>Account of who has the role already and gets this card; null for who is new here.</summary>
    public string? Persoon { get; private set; }

    public static bool IsId(string? id) => id is not null && Vorm().IsMatch(id);

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        return !IsId(Id) || !await Laad() ? NotFound() : Page();
    }

    /// <summary>Changed; the same contents again change nothing, a stale version is refused.</summary>
    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] OverblijfkrachtInvoer helper, long versie)
    {
        ArgumentNullException.ThrowIfNull(helper);
        if (!IsId(Id) || !await Laad())
        {
            return NotFound();
        }

        var gelezen = helper.Lees(new Invoer(ModelState, Deel), Vandaag);
        var uitkomst = ModelState.IsValid ? await Grains.Overblijfkracht(School, Id).Bewaar(gelezen, versie, Wie) : null;
        geheugen.Vergeet(Id);
        if (uitkomst is not null && IsGoed(uitkomst, Deel))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        await Laad();
        Helper = helper;
        Nieuwer = Kaart is not null && uitkomst?.Weigering?.Code == Weigeringen.Verouderd.Code ? [.. helper.Naast(Kaart.Gegevens)] : [];
        return Toon("_Vorm", this);
    }

    private async Task<bool> Laad()
    {
        var kaart = await Grains.Overblijfkracht(School, Id).Kaart(Wie);
        if (!kaart.IsGoed)
        {
            return false;
        }

        Kaart = kaart.Waarde;
        Helper = OverblijfkrachtInvoer.Van(kaart.Waarde.Gegevens);
        Punten = Bekwaamheid.Punten(kaart.Waarde.Gegevens, Vandaag, (await Grains.Overblijfkrachten(School).Alles()).VogJaren);
        NogNietUitgenodigd = !kaart.Waarde.Gegevens.IsWeg(Vandaag)
            && await Grains.Account(Id).Bekijk() is { Contact: { Email: not null, Status: AccountStatus.Uitgenodigd } } && !await Grains.Account(Id).IsGenodigd();
        return true;
    }

    internal void MaakNieuw(OverblijfkrachtInvoer helper, string operatie, string? persoon) => (IsNieuw, Helper, Operatie, Persoon) = (true, helper, operatie, persoon);

    [GeneratedRegex(@"^[a-z0-9-]{1,60}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Vorm();
}
