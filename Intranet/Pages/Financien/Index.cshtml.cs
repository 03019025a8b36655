using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A post beside its begroting. Amounts as people read them: baten and lasten both above nil.</summary>
internal sealed record Postregel(Boekpost Post, Geld Begroot, Geld Echt)
{
    private const int Vol = 100;

    /// <summary>Whole percent of what was meant; null without a begroting of it.</summary>
    public int? Deel => Begroot == Geld.Nul ? null : (int)(Echt.Centen * Vol / Begroot.Centen);

    public bool IsBoven => Post.Soort == Boeksoort.Lasten && Begroot > Geld.Nul && Echt > Begroot;

    /// <summary>Length of the bar, 0 … 100.</summary>
    public int Staaf => Math.Clamp(Deel ?? 0, 0, Vol);
}

/// <summary>How the money stands: bank, kas, what is open, begroting beside realisatie, and what asks for work (TSO-10i).</summary>
[Inzage(Inzagesoort.School, "geld, overzicht")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int OpenMax = 10;

    public FinancienView Nu { get; private set; } = null!;

    public BankView? Bank { get; private set; }

    public Kasdag Kas { get; private set; } = null!;

    /// <summary>Earlier days that nobody counted.</summary>
    public int Ongeteld { get; private set; }

    public BetalersView Betalers { get; private set; } = null!;

    public ImmutableArray<Debiteurregel> Open { get; private set; } = [];

    public ImmutableArray<Postregel> Posten { get; private set; } = [];

    public BegrotingView? Begroting { get; private set; }

    public ImmutableArray<Runrij> Runs { get; private set; } = [];

    public int Vragen { get; private set; }

    public Geld Baten => Som(Boeksoort.Baten);

    public Geld Lasten => Som(Boeksoort.Lasten);

    public Geld Resultaat => Baten - Lasten;

    /// <summary>What must be done before anything can be claimed.</summary>
    public string? Ontbreekt => Nu.Instellingen is null ? "De vragen bij de inrichting van het geld zijn nog niet beantwoord. Zonder die antwoorden komt er niets op een rekening."
        : !Nu.Tarieven.Any(t => t.Vanaf <= Vandaag && Vandaag <= t.TotEnMet) ? "Er geldt vandaag geen tarief dat instemming van de ouders in de MR heeft. Leg het tarief voor bij Besluiten." : null;

    public string Verstreken
    {
        get
        {
            var (dag, lengte) = (Vandaag.DayNumber - Jaar.EersteDag.DayNumber + 1, Jaar.LaatsteDag.DayNumber - Jaar.EersteDag.DayNumber + 1);
            return string.Create(CultureInfo.InvariantCulture, $"{dag * 100 / lengte} % van schooljaar {Jaar}");
        }
    }

    public async Task<IActionResult> OnGetAsync() => await Laad() ? Page() : NotFound();

    /// <summary>The figures again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "geld, overzicht", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ? Partial("_Overzicht", this) : NotFound();

    public Geld Begroot(Boeksoort soort) => Posten.Where(p => p.Post.Soort == soort).Aggregate(Geld.Nul, (som, p) => som + p.Begroot);

    private Geld Som(Boeksoort soort) => Posten.Where(p => p.Post.Soort == soort).Aggregate(Geld.Nul, (som, p) => som + p.Echt);

    private async Task<bool> Laad()
    {
        if ((await Grains.Betalers(School).Bekijk(Wie)).Waarde is not { } betalers || (await Grains.Kas(School).Bekijk(Vandaag, Wie)).Waarde is not { } kas)
        {
            return false;
        }

        (Betalers, Kas, Ongeteld) = (betalers, kas.Dag, kas.Ongeteld.Length);
        Nu = await Grains.Financien(School).Bekijk();
        Bank = (await Grains.Bank(School).Bekijk(Wie)).Waarde;
        Begroting = (await Grains.Begroting(School, Jaar).Bekijk(Wie)).Waarde;
        Vragen = (await Grains.Dagronde(School).Bekijk(Wie)).Waarde?.Vragen.Length ?? 0;
        Runs = !Wie.MagHeleSchool(Recht.IncassoMaken, School) && !Wie.MagHeleSchool(Recht.IncassoGoedkeuren, School)
            ? [] : [.. (await Grains.Incassos(School).Alles()).Where(r => r.Open).OrderBy(r => r.Datum).Take(OpenMax)];
        Posten = [.. Maak((await Grains.Journaal(School, Jaar).Stand(Wie)).Waarde)];
        var namen = await Kinderen();
        Open = [.. betalers.Rijen.Where(r => r.Open > Geld.Nul).OrderByDescending(r => r.TeLaat > Geld.Nul).ThenBy(r => r.OudsteVervalt).Take(OpenMax).Select(r => Debiteurregel.Maak(r, namen, Vandaag))];
        return true;
    }

    /// <summary>Each post of baten or lasten that has a begroting or was booked on, in the order of the report.</summary>
    private IEnumerable<Postregel> Maak(Journaalstand? stand)
    {
        var begroot = (Begroting?.Actief?.Regels ?? []).GroupBy(r => r.Post, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag), StringComparer.Ordinal);
        foreach (var post in Nu.Posten.Where(p => !Boekposten.IsBalans(p.Soort)))
        {
            var saldo = stand?.Saldo(post.Code) ?? Geld.Nul;
            var regel = new Postregel(post, begroot.GetValueOrDefault(post.Code), post.Soort == Boeksoort.Baten ? -saldo : saldo);
            if (regel.Begroot != Geld.Nul || regel.Echt != Geld.Nul)
            {
                yield return regel;
            }
        }
    }
}
