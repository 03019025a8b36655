using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>What the kascommissie looks at and signs; then the schooljaar is closed (TSO-10i).</summary>
[Inzage(Inzagesoort.School, "kascommissie")]
[Beleid(Beleid.PersoonMet2, Recht.GeldControleren, Recht.GeldZien, HeleSchool = true)]
internal sealed class KascommissieModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int Proeven = 5;

    public BegrotingView View { get; private set; } = null!;

    public Jaarcijfers Cijfers { get; private set; } = null!;

    public Schooljaar Gekozen { get; private set; }

    /// <summary>The last count of the kas in this schooljaar; null without one.</summary>
    public Kastelling? Telling { get; private set; }

    public string Hier => $"{Begin}/kascommissie?jaar={Gekozen}";

    public IEnumerable<Schooljaar> Jaren => [Jaar.Vorig.Vorig, Jaar.Vorig, Jaar];

    public IEnumerable<int> Proefnummers => Enumerable.Range(1, Proeven);

    public bool MagSluiten => View.GeslotenOp is null && View.Kascommissie.Akkoord == true && Vandaag > Gekozen.LaatsteDag && Wie.MagHeleSchool(Recht.GeldBeheren, School);

    public bool IsGekozen(string naam, string waarde) => Tekst(naam) == waarde;

    public static string Veldnaam(string naam, int n) => string.Create(CultureInfo.InvariantCulture, $"{naam}{n}");

    public async Task<IActionResult> OnGetAsync(string? jaar, string? bewaard)
    {
        Bewaard = bewaard switch { "getekend" => "Het blad van de kascommissie is getekend.", "gesloten" => "Het schooljaar is afgesloten.", _ => null };
        return await Laad(jaar) ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldControleren, HeleSchool = true)]
    public async Task<IActionResult> OnPostTekenAsync(string? jaar) => await Leg(jaar, "teken", "getekend", async () =>
    {
        bool? akkoord = Tekst("Akkoord") switch { "ja" => true, "nee" => false, _ => null };
        if (akkoord is null)
        {
            ModelState.AddModelError($"{Deel}.Akkoord", "Kies of de kascommissie akkoord gaat.");
        }

        var proeven = await Steekproeven();
        var blad = new Kascommissieblad(proeven, Telling, [.. new[] { Tekst("Naam1"), Tekst("Naam2") }.OfType<string>()], Vandaag, akkoord, Tekst("Opmerking"));
        return ModelState.IsValid ? await Grains.Begroting(School, Gekozen).TekenKascommissie(blad, Versie(), Op(), Wie) : null;
    }, "opmerking", "namen");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostSluitAsync(string? jaar) =>
        await Leg(jaar, "sluit", "gesloten", async () => await Grains.Begroting(School, Gekozen).SluitJaar(Op(), Wie));

    /// <summary>What was typed, with what the journal says of that number.</summary>
    private async Task<ImmutableArray<Steekproef>> Steekproeven()
    {
        var deel = (await Grains.Journaal(School, Gekozen).Lees(Gekozen.EersteDag, Gekozen.LaatsteDag, Wie)).Waarde;
        var proeven = ImmutableArray.CreateBuilder<Steekproef>();
        foreach (var n in Proefnummers)
        {
            var (tekst, bevinding) = (Tekst(Veldnaam("Nr", n)), Tekst(Veldnaam("Bevinding", n)));
            if (tekst is null && bevinding is null)
            {
                continue;
            }

            if (!int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) || deel?.Boekingen.FirstOrDefault(b => b.Nr == nr) is not { } geboekt)
            {
                ModelState.AddModelError($"{Deel}.{Veldnaam("Nr", n)}", "Dit nummer staat niet in het journaal van dit schooljaar.");
                continue;
            }

            if (bevinding is null)
            {
                ModelState.AddModelError($"{Deel}.{Veldnaam("Bevinding", n)}", $"Schrijf wat je zag bij boeking {nr.ToString(CultureInfo.InvariantCulture)}.");
                continue;
            }

            if (bevinding.Length > FinancienGrenzen.RedenMax)
            {
                ModelState.AddModelError($"{Deel}.{Veldnaam("Bevinding", n)}", Weigeringen.TeLang("bevinding", "de bevinding", FinancienGrenzen.RedenMax).Zin);
                continue;
            }

            var bedrag = geboekt.Boeking.Regels.Where(r => r.Bedrag > Geld.Nul).Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);
            proeven.Add(new Steekproef(Gekozen, nr, geboekt.Boeking.Omschrijving, bedrag, bevinding));
        }

        return proeven.ToImmutable();
    }

    private async Task<IActionResult> Leg(string? jaar, string vorm, string bewaard, Func<Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        return await Doe(vorm, opdracht, $"{Hier}&bewaard={bewaard}", velden) ?? (await Laad(jaar) ? Toon("_Kascommissie", this) : NotFound());
    }

    private async Task<bool> Laad(string? jaar)
    {
        if (LeesJaar(jaar, Jaar, Jaren.Contains) is not { } gekozen)
        {
            return false;
        }

        Gekozen = gekozen;
        var begroting = Grains.Begroting(School, Gekozen);
        if ((await begroting.Bekijk(Wie)).Waarde is not { } view || (await begroting.Cijfers(Cijferperiode.VanSchooljaar(Gekozen), Editie.Intern, Wie)).Waarde is not { } cijfers)
        {
            return false;
        }

        (View, Cijfers) = (view, cijfers);
        var tot = Vandaag < Gekozen.LaatsteDag ? Vandaag : Gekozen.LaatsteDag;
        Telling = (await Grains.Kas(School).Lees(Gekozen.EersteDag, tot, Wie)).Waarde?.Dagen.LastOrDefault(d => d.Telling is not null)?.Telling ?? view.Kascommissie.Telling;
        return true;
    }
}
