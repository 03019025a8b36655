using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>A proposal, or a change of one on which nobody answered yet (TSO-2c).</summary>
[GeenInzage("voorstel van de commissie, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, HeleSchool = true)]
internal sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : BesluitPagina(grains, tijd, ids)
{
    public const string Vorm = "voorstel";
    public const int WeekdagenMax = 5;

    private const int TweedeKind = 2;
    private const int KindMax = 4;
    private const int MinutenMax = 240;
    private const int ProcentMax = 100;

    /// <summary>The proposal that is changed; null for a new one.</summary>
    public Besluitvoorstel? Was { get; private set; }

    public Schooljaar Gekozen { get; private set; }

    public Besluitsoort Soort { get; private set; }

    public ImmutableArray<Begrotingversie> Versies { get; private set; } = [];

    public IEnumerable<int> Kortingskinderen => Enumerable.Range(TweedeKind, KindMax - TweedeKind + 1);

    public IEnumerable<int> Dagaantallen => Enumerable.Range(1, WeekdagenMax);

    public string Hier => Was is { } was ? $"{Lijst}/nieuw?wijzig={was.Id}" : $"{Lijst}/nieuw?jaar={Gekozen}&soort={Besluitwoorden.Adres(Soort)}";

    public string Soortadres(Besluitsoort soort) => $"{Lijst}/nieuw?jaar={Gekozen}&soort={Besluitwoorden.Adres(soort)}";

    public async Task<IActionResult> OnGetAsync(string? jaar, string? soort, string? wijzig) => await Laad(jaar, soort, wijzig) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? jaar, string? soort, string? wijzig)
    {
        if (!await Laad(jaar, soort, wijzig))
        {
            return NotFound();
        }

        Eis("Titel", "de titel", BesluitenGrenzen.TitelMax);
        var vanaf = Datum("Vanaf", "vanaf welke dag het geldt");
        Keur("Vanaf", vanaf is null || Gekozen.Bevat(vanaf.Value), Weigeringen.BesluitVanafDag(Gekozen));
        Eis("Trekker", "wie dit trekt", BesluitGrenzen.NaamMax);
        Keur("Begroting", Soort != Besluitsoort.Begroting || Getal("Begroting", int.MaxValue) is not null, Weigeringen.Keuze("begroting", "een versie van de begroting"));
        Eis("Toelichting", "de toelichting", BesluitenGrenzen.ToelichtingMax);
        var (tarief, vergoeding) = (Soort == Besluitsoort.Tarief ? LeesTarief() : null, Soort == Besluitsoort.Vergoeding ? LeesVergoeding() : null);
        if (!ModelState.IsValid || vanaf is not { } dag)
        {
            Geweigerd = Vorm;
            return Toon("_Nieuw", this);
        }

        var invoer = new BesluitvoorstelInvoer(
            Soort, dag, Tekst("Titel") ?? "", Tekst("Toelichting") ?? "", IsAan("Leerkrachten"), tarief, vergoeding,
            Soort == Besluitsoort.Begroting ? Getal("Begroting", int.MaxValue) : null, Tekst("Trekker") ?? "");
        return await Bewaar(invoer);
    }

    /// <summary>What the field has at first: of the proposal that is changed, or of what holds now.</summary>
    public string? Begintekst(string naam) => naam switch
    {
        "Vanaf" => Sleutels.Dag(Was?.Vanaf ?? (Gekozen.EersteDag > Vandaag ? Gekozen.EersteDag : Vandaag)),
        "Titel" => Was?.Titel ?? (Soort is Besluitsoort.Tarief or Besluitsoort.Vergoeding or Besluitsoort.Begroting ? $"{Besluitwoorden.Soort(Soort)} {Gekozen}" : null),
        "Toelichting" => Was?.Toelichting,
        "Trekker" => Was?.Trekker ?? Wie.Naam,
        "Structureel" => Invoer(Nu?.Structureel),
        "Zonder" => Nu is { } nu && nu.StructureelZonder != nu.Structureel ? Invoer(nu.StructureelZonder) : null, // filled with the old price it would stay behind a new one
        "Incidenteel" => Invoer(Nu?.Incidenteel),
        _ => null,
    };

    /// <summary>The tariff that is proposed, else the last one with instemming.</summary>
    public Tarief? Nu { get; private set; }

    public Vergoedingsregeling? Vergoeding { get; private set; }

    /// <summary>Beside the price without a mandate: how much it differs, of what was typed or of what holds now.</summary>
    public string Zonderhulp
    {
        get
        {
            var (met, zonder) = IsOpen(Vorm) ? (Geldwoorden.Lees(Tekst("Structureel")), Geldwoorden.Lees(Tekst("Zonder"))) : (Nu?.Structureel, Nu?.StructureelZonder);
            return met is { } m && zonder is { } z && Besluitwoorden.ZonderIncasso(m, z) is { } zin
                ? $"{zin} Leeg: hetzelfde als met incasso." : "Leeg: hetzelfde als met incasso.";
        }
    }

    public string? PerJaar(int dagen) => Nu is { PerJaar.Length: >= WeekdagenMax } nu ? Invoer(nu.PerJaar[dagen - 1]) : null;

    public string? Korting(int kind) => Nu?.Kortingen.FirstOrDefault(k => k.Kind == kind)?.Procent.ToString(CultureInfo.InvariantCulture);

    public Vergoedingstarief? Vergoedingvan(Vergoedingsoort soort) => Vergoeding?.Tarieven.FirstOrDefault(t => t.Soort == soort);

    public bool IsVorm(Tariefvorm vorm) => (IsOpen(Vorm) ? Tekst("Vorm") == vorm.ToString() : (Nu?.Vorm ?? Tariefvorm.PerBeurt) == vorm);

    public bool IsVersie(int nr) => IsOpen(Vorm) ? Getal("Begroting", int.MaxValue) == nr : Was?.BegrotingVersie == nr;

    public bool RaaktLeerkrachten => IsOpen(Vorm) ? IsAan("Leerkrachten") : Was?.RaaktLeerkrachten ?? false;

    public static string? Invoer(Geld? bedrag) => bedrag is { } geld ? Geldwoorden.Invoer(geld) : null;

    private async Task<IActionResult> Bewaar(BesluitvoorstelInvoer invoer)
    {
        string[] velden = ["vanaf", "titel", "toelichting", "trekker", "begroting"];
        var grain = Grains.Besluiten(School, Gekozen);
        if (Was is { } was)
        {
            return await Doe(Vorm, async () => await grain.Wijzig(was.Id, invoer, Versie(), Wie), $"{Lijst}/{was.Id}?bewaard=gewijzigd", velden) ?? Toon("_Nieuw", this);
        }

        var uitkomst = await grain.StelVoor(invoer, Op(), Wie);
        if (uitkomst.Waarde is { } nieuw)
        {
            return Redirect($"{Lijst}/{nieuw.Id}?bewaard=voorgesteld");
        }

        Geweigerd = Vorm;
        Lukte(uitkomst.Weigering, velden);
        return Toon("_Nieuw", this);
    }

    private async Task<bool> Laad(string? jaar, string? soort, string? wijzig)
    {
        if (!string.IsNullOrEmpty(wijzig))
        {
            if (await Zoek(wijzig) is not { MagWijzigen: true } kaart)
            {
                return false;
            }

            (Was, Gekozen, Soort) = (kaart.Besluit, kaart.Besluit.Jaar, kaart.Besluit.Soort);
        }
        else
        {
            if (LeesJaar(jaar, Jaar.Volgend, j => j == Jaar || j == Jaar.Volgend) is not { } gekozen)
            {
                return false;
            }

            Gekozen = gekozen;
            Soort = Enum.GetValues<Besluitsoort>().FirstOrDefault(s => Besluitwoorden.Adres(s) == soort, Besluitsoort.Tarief);
        }

        var geld = await Grains.Financien(School).Bekijk();
        Nu = Was?.Tarief ?? geld.Tarieven.LastOrDefault();
        Vergoeding = Was?.Vergoeding ?? geld.Vergoedingen.LastOrDefault();
        var begroting = Soort == Besluitsoort.Begroting ? (await Grains.Begroting(School, Gekozen).Bekijk(Wie)).Waarde : null;
        Versies = begroting is null ? [] : [.. begroting.Versies.Append(begroting.Concept).OfType<Begrotingversie>().DistinctBy(v => v.Nr).OrderBy(v => v.Nr)];
        return true;
    }

    private Tarief LeesTarief()
    {
        var vorm = Tekst("Vorm") == nameof(Tariefvorm.PerJaar) ? Tariefvorm.PerJaar : Tariefvorm.PerBeurt;
        var structureel = vorm == Tariefvorm.PerBeurt ? Bedragvan("Structureel") : Geld.Nul;
        var zonder = vorm == Tariefvorm.PerBeurt ? Tekst("Zonder") is null ? structureel : Bedragvan("Zonder") : Geld.Nul;
        ImmutableArray<Geld> perJaar = vorm == Tariefvorm.PerJaar ? [.. Dagaantallen.Select(n => Bedragvan(Genummerd("PerJaar", n)))] : [];
        ImmutableArray<Gezinskorting> kortingen =
            [.. Kortingskinderen.Select(n => (Kind: n, Procent: GetalOfLeeg(Genummerd("Korting", n), ProcentMax))).Where(k => k.Procent is not null).Select(k => new Gezinskorting(k.Kind, k.Procent!.Value))];
        return new Tarief(Gekozen, default, default, vorm, structureel, zonder, Bedragvan("Incidenteel"), perJaar, kortingen, "");
    }

    private Vergoedingsregeling LeesVergoeding()
    {
        var tarieven = ImmutableArray.CreateBuilder<Vergoedingstarief>();
        foreach (var soort in Enum.GetValues<Vergoedingsoort>().Where(s => Tekst($"PerBeurt-{s}") is not null || Tekst($"PerUur-{s}") is not null))
        {
            var (beurt, uur) = (Tekst($"PerBeurt-{soort}") is null ? Geld.Nul : Bedragvan($"PerBeurt-{soort}"), Tekst($"PerUur-{soort}") is null ? Geld.Nul : Bedragvan($"PerUur-{soort}"));
            tarieven.Add(new Vergoedingstarief(soort, beurt, uur, GetalOfLeeg($"Minuten-{soort}", MinutenMax) ?? 0));
        }

        return new Vergoedingsregeling(Gekozen, default, default, tarieven.ToImmutable(), "");
    }

    /// <summary>An amount that may be nil; refused at its field when it isn't one.</summary>
    private Geld Bedragvan(string naam)
    {
        if (Geldwoorden.Lees(Tekst(naam)) is { } bedrag)
        {
            return bedrag;
        }

        ModelState.AddModelError($"{Deel}.{naam}", "Schrijf een bedrag als 3,50.");
        return Geld.Nul;
    }

    public static string Genummerd(string naam, int nr) => string.Create(CultureInfo.InvariantCulture, $"{naam}{nr}");
}
