using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Bookings of a month with their lines, the balances, a booking by hand, and the check of the chain (TSO-10i).</summary>
[Inzage(Inzagesoort.School, "journaal van het geld")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, HeleSchool = true)]
internal sealed class JournaalModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>On a telephone a booking takes the height of four lines: so many are a page that somebody still reads.</summary>
    public const int PerPagina = 40;
    private const int RegelsMemoriaal = 4;

    private Dictionary<string, string> _betalers = [];

    public DateOnly Maand { get; private set; }

    public Schooljaar Boekjaar => Schooljaar.Van(Maand);

    public Journaalstand Stand { get; private set; } = null!;

    public ImmutableArray<Geboekt> Boekingen { get; private set; } = [];

    public PagineringModel Bladen { get; private set; } = null!;

    public ImmutableArray<Boekpost> Posten { get; private set; } = [];

    public string Hier => $"{Begin}/journaal?maand={Vergoedingwoorden.Adres(Maand)}";

    public string Vorige => $"{Begin}/journaal?maand={Vergoedingwoorden.Adres(Maand.AddMonths(-1))}";

    public string? Volgende => Maand < Vergoedingwoorden.Maandvan(Vandaag) ? $"{Begin}/journaal?maand={Vergoedingwoorden.Adres(Maand.AddMonths(1))}" : null;

    public bool MagBoeken => Stand.GeslotenOp is null && Wie.MagHeleSchool(Recht.GeldBeheren, School);

    /// <summary>Posts on which a person books; those of payers and of the kas are theirs.</summary>
    public IEnumerable<Boekpost> Memoriaalposten => Posten.Where(p => p.Code is not (Boekposten.Debiteuren or Boekposten.Tegoeden or Boekposten.Kas) && (p.TotEnMet is null || p.TotEnMet >= Vandaag));

    public IEnumerable<int> Regelnummers => Enumerable.Range(1, RegelsMemoriaal);

    public string Naam(string post) => Posten.FirstOrDefault(p => p.Code == post)?.Naam ?? post;

    public string? Betaler(string? id) => id is null ? null : _betalers.GetValueOrDefault(id, "betaler van vroeger");

    /// <summary>What a select of the refused form had.</summary>
    public string? Gekozen(string naam) => Tekst(naam);

    public async Task<IActionResult> OnGetAsync(string? maand, string? blad, string? bewaard)
    {
        Bewaard = bewaard switch { "boeking" => "De boeking staat in het journaal.", "gecontroleerd" => "Alle boekingen zijn nagelopen: bedragen, nummers en keten kloppen.", _ => null };
        return await Laad(maand, blad) ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, HeleSchool = true)]
    public async Task<IActionResult> OnPostControleerAsync(string? maand) =>
        await Leg(maand, "controle", "gecontroleerd", async () => Alleen(await Grains.Journaal(School, Boekjaar).Controleer(Wie)));

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostBoekAsync(string? maand) => await Leg(Boekmaand() ?? maand, "memoriaal", "boeking", async () =>
    {
        var datum = Datum("Datum", "een datum");
        var regels = Regels();
        int? corrigeert = int.TryParse(Tekst("Corrigeert"), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : null;
        if (corrigeert is null && Tekst("Corrigeert") is not null)
        {
            ModelState.AddModelError($"{Deel}.Corrigeert", "Vul het nummer in van de boeking die je herstelt, of laat dit leeg.");
        }

        return ModelState.IsValid && datum is { } dag
            ? await Grains.Journaal(School, Schooljaar.Van(dag)).BoekMemoriaal(new MemoriaalInvoer(dag, Tekst("Omschrijving") ?? "", regels, corrigeert, Tekst("Stuk")), Op(), Wie) : null;
    }, "datum", "omschrijving", "stuk", "corrigeert");

    /// <summary>The month of the date that was typed: there the booking is seen.</summary>
    private string? Boekmaand() =>
        Shared.Invoer.LeesDatum(Tekst("Datum") ?? "").Datum is { } dag && dag <= Vandaag ? Vergoedingwoorden.Adres(Vergoedingwoorden.Maandvan(dag)) : null;

    /// <summary>A line is a post with an amount on one side.</summary>
    private ImmutableArray<Boekregel> Regels()
    {
        var regels = ImmutableArray.CreateBuilder<Boekregel>();
        foreach (var n in Regelnummers)
        {
            var (post, debet, credit) = (Tekst(Veldnaam("Post", n)), Tekst(Veldnaam("Debet", n)), Tekst(Veldnaam("Credit", n)));
            if (post is null && debet is null && credit is null)
            {
                continue;
            }

            var bedrag = Geldwoorden.Lees(debet ?? credit);
            if (post is null || bedrag is null || (debet is null) == (credit is null))
            {
                ModelState.AddModelError($"{Deel}.{Veldnaam("Post", n)}", string.Create(CultureInfo.InvariantCulture, $"Regel {n}: kies een post en vul een bedrag in bij debet of bij credit."));
                continue;
            }

            regels.Add(new Boekregel(post, debet is null ? -bedrag.Value : bedrag.Value));
        }

        return regels.ToImmutable();
    }

    public static string Veldnaam(string naam, int n) => string.Create(CultureInfo.InvariantCulture, $"{naam}{n}");

    private async Task<IActionResult> Leg(string? maand, string vorm, string bewaard, Func<Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(maand, null))
        {
            return NotFound();
        }

        return await Doe(vorm, opdracht, $"{Hier}&bewaard={bewaard}", velden) ?? (await Laad(maand, null) ? Toon("_Journaal", this) : NotFound());
    }

    private async Task<bool> Laad(string? maand, string? blad)
    {
        if (LeesMaand(maand, Vergoedingwoorden.Maandvan(Vandaag)) is not { } gekozen || gekozen > Vandaag)
        {
            return false;
        }

        Maand = gekozen;
        var journaal = Grains.Journaal(School, Boekjaar);
        var eind = Maand.AddMonths(1).AddDays(-1);
        if ((await journaal.Lees(Maand, eind, Wie)).Waarde is not { } deel || (await journaal.Stand(Wie)).Waarde is not { } stand)
        {
            return false;
        }

        (Stand, Posten) = (stand, (await Grains.Financien(School).Bekijk()).Posten);
        var bladen = Math.Max(1, (deel.Boekingen.Length + PerPagina - 1) / PerPagina);
        var nr = int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd) ? Math.Clamp(gevraagd, 1, bladen) : 1;
        Bladen = new PagineringModel(nr, bladen, n => string.Create(CultureInfo.InvariantCulture, $"{Hier}&blad={n}"), "boekingen");
        Boekingen = [.. deel.Boekingen.Reverse().Skip((nr - 1) * PerPagina).Take(PerPagina)];
        _betalers = (await Grains.Betalers(School).Alles()).ToDictionary(b => b.Id, b => b.Naam, StringComparer.Ordinal);
        return true;
    }
}
