using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A line of the begroting as the form has it; what was typed comes back as it was.</summary>
internal sealed record Begrotingveld(string Post, string Naam, string Aantal, string Stukprijs, string Bedrag, string Toelichting);

/// <summary>Begroting, reserves and explained differences of a schooljaar (TSO-10i, TSO-10j).</summary>
[GeenInzage("totalen per post, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.BegrotingMaken, Recht.GeldControleren, Recht.GeldVerantwoordingZien, HeleSchool = true)]
internal sealed class BegrotingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public BegrotingView View { get; private set; } = null!;

    public Schooljaar Gekozen { get; private set; }

    public ImmutableArray<Boekpost> Posten { get; private set; } = [];

    public ImmutableArray<Begrotingveld> Velden { get; private set; } = [];

    /// <summary>Differences of this schooljaar that ask for an explanation; empty for who may not see the figures.</summary>
    public ImmutableArray<Verschilregel> Verschillen { get; private set; } = [];

    public string Hier => $"{Begin}/begroting?jaar={Gekozen}";

    /// <summary>The version that was asked for, such as the one a besluit is about; null for the one that counts now.</summary>
    public Begrotingversie? Gevraagd { get; private set; }

    /// <summary>Where a version is laid before them; null for who may not, or for a schooljaar that is over.</summary>
    public string? Voorleggen => Gekozen >= Jaar && Wie.MagHeleSchool(Recht.BesluitVoorstellen, School) ? $"{Adres}/besluiten/nieuw?jaar={Gekozen}&soort=begroting" : null;

    public IEnumerable<Schooljaar> Jaren => [Jaar.Vorig, Jaar, Jaar.Volgend];

    public string Naam(string post) => Posten.FirstOrDefault(p => p.Code == post)?.Naam ?? post;

    public IEnumerable<Boekpost> Reserves => Posten.Where(p => p.Code.StartsWith("reserve-", StringComparison.Ordinal));

    public Reservedoel? Doel(string post) => View.Reserves.FirstOrDefault(r => r.Post == post);

    public Geld Totaal(Begrotingversie versie, Boeksoort soort) =>
        versie.Regels.Where(r => Posten.FirstOrDefault(p => p.Code == r.Post)?.Soort == soort).Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);

    public async Task<IActionResult> OnGetAsync(string? jaar, string? bewaard, int? nr)
    {
        Bewaard = bewaard switch { "begroting" => "De begroting is bewaard.", "reserves" => "De reserves zijn bewaard.", "verschillen" => "De verklaringen zijn bewaard.", _ => null };
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        Gevraagd = View.Versies.FirstOrDefault(v => v.Nr == nr);
        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.BegrotingMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAsync(string? jaar) => Leg(jaar, "begroting", async () =>
    {
        Velden = Getypt();
        var regels = Velden.Where(v => (v.Aantal + v.Stukprijs + v.Bedrag + v.Toelichting).Length > 0).Select(Lees).ToImmutableArray();
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (regels.IsEmpty)
        {
            ModelState.AddModelError("", "Vul bij minstens een post een bedrag in.");
            return null;
        }

        return await Grains.Begroting(School, Gekozen).Bewaar(regels, Versie(), Wie);
    });

    /// <summary>Begins with the lines of the schooljaar before.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.BegrotingMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostOvernemenAsync(string? jaar) => Leg(jaar, "begroting", async () => await Grains.Begroting(School, Gekozen).Bewaar([], Versie(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.BegrotingMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostReservesAsync(string? jaar) => Leg(jaar, "reserves", async () =>
    {
        ImmutableArray<Reservedoel> doelen = [.. Reserves.Select(p => new Reservedoel(p.Code, Optioneel($"Doel-{p.Code}"), Optioneel($"Maximum-{p.Code}")))];
        return ModelState.IsValid ? await Grains.Begroting(School, Gekozen).ZetReserves([.. doelen.Where(d => d.Doel is not null || d.Maximum is not null)], Versie(), Wie) : null;
    });

    [Beleid(Beleid.PersoonMet2, Recht.BegrotingMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostVerschillenAsync(string? jaar) => Leg(jaar, "verschillen", async () => await Grains.Begroting(School, Gekozen).Verklaar(
        [.. Verschillen.Select(v => v with { Oorzaak = Tekst($"Oorzaak-{v.Post}") ?? "", Maatregel = Tekst($"Maatregel-{v.Post}") ?? "" })], Versie(), Wie));

    private Geld? Optioneel(string naam)
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        var bedrag = Geldwoorden.Lees(tekst);
        if (bedrag is null)
        {
            ModelState.AddModelError($"{Deel}.{naam}", $"‘{tekst}’ is geen bedrag. Schrijf een bedrag als 1500 of 24,50.");
        }

        return bedrag;
    }

    private ImmutableArray<Begrotingveld> Getypt()
    {
        var (posten, aantallen, prijzen, bedragen, toelichtingen) = (Teksten("Post"), Teksten("Aantal"), Teksten("Stukprijs"), Teksten("Bedrag"), Teksten("Toelichting"));
        var aantal = new[] { posten.Length, aantallen.Length, prijzen.Length, bedragen.Length, toelichtingen.Length }.Min();
        return [.. Enumerable.Range(0, aantal).Select(i => new Begrotingveld(posten[i], Naam(posten[i]), aantallen[i].Trim(), prijzen[i].Trim(), bedragen[i].Trim(), toelichtingen[i].Trim()))];
    }

    private Begrotingsregel Lees(Begrotingveld veld)
    {
        int? aantal = veld.Aantal.Length == 0 ? null : int.TryParse(veld.Aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        var prijs = Bedragvan(veld, veld.Stukprijs);
        var bedrag = Bedragvan(veld, veld.Bedrag);
        if (aantal < 0 || (aantal is null) != (veld.Stukprijs.Length == 0))
        {
            ModelState.AddModelError("", $"{veld.Naam}: vul aantal en prijs allebei in, of alleen een bedrag.");
        }

        return new Begrotingsregel(veld.Post, aantal, prijs, bedrag ?? Geld.Nul, veld.Toelichting);
    }

    /// <summary>A minus sign lowers baten: restituties and oninbaar.</summary>
    private Geld? Bedragvan(Begrotingveld veld, string tekst)
    {
        if (tekst.Length == 0)
        {
            return null;
        }

        var isMin = tekst[0] is '-' or '\u2212';
        var bedrag = Geldwoorden.Lees(isMin ? tekst[1..] : tekst);
        if (bedrag is null)
        {
            ModelState.AddModelError("", $"{veld.Naam}: ‘{tekst}’ is geen bedrag. Schrijf een bedrag als 1500 of 24,50.");
        }

        return isMin ? -bedrag : bedrag;
    }

    private async Task<IActionResult> Leg(string? jaar, string vorm, Func<Task<Uitkomst?>> opdracht)
    {
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        if (await Doe(vorm, opdracht, $"{Hier}&bewaard={vorm}") is { } klaar)
        {
            return klaar;
        }

        var getypt = Velden;
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        Velden = vorm == "begroting" && !getypt.IsEmpty ? getypt : Velden;
        return Toon("_Begroting", this);
    }

    private async Task<bool> Laad(string? jaar)
    {
        if (LeesJaar(jaar, Jaar, Jaren.Contains) is not { } gekozen || (await Grains.Begroting(School, gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (Gekozen, View, Posten) = (gekozen, view, (await Grains.Financien(School).Bekijk()).Posten);
        var regels = (view.Concept ?? view.Actief ?? view.Versies.LastOrDefault())?.Regels ?? [];
        Velden =
        [
            .. Posten.Where(p => p.Soort is Boeksoort.Baten or Boeksoort.Lasten || Reserves.Contains(p)).Where(p => p.TotEnMet is null || p.TotEnMet >= Gekozen.EersteDag)
                .Select(p => Veld(p, regels.FirstOrDefault(r => r.Post == p.Code))),
        ];
        var magCijfers = Wie.MagHeleSchool(Recht.GeldZien, School) || Wie.MagHeleSchool(Recht.GeldControleren, School);
        Verschillen = magCijfers && Gekozen <= Jaar ? (await Grains.Begroting(School, Gekozen).Verschillen(Wie)).Waarde?.Regels ?? [] : [];
        return true;
    }

    private static Begrotingveld Veld(Boekpost post, Begrotingsregel? regel) => new(
        post.Code, post.Naam, regel?.Aantal?.ToString(CultureInfo.InvariantCulture) ?? "", regel?.Stukprijs is { } prijs ? Geldwoorden.Invoer(prijs) : "",
        regel is null ? "" : Geldwoorden.Invoer(regel.Bedrag), regel?.Toelichting ?? "");
}
