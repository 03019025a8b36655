using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A question that is answered with yes or no; nothing is chosen beforehand.</summary>
internal sealed record Janeevraag(string Naam, string Vraag, bool? Waarde, string Hulp);

/// <summary>What the reglement leaves to the school, the bank, posts, maxima, and balances at the begin (TSO-6b, 10b, 10c, 10h, 10m, 10n).</summary>
[Inzage(Inzagesoort.Beheer, "inrichting van het geld")]
[Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
internal sealed class InrichtenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int GetalMax = 9_999;

    private string? _open;

    public FinancienView Nu { get; private set; } = null!;

    public FinancienInstellingen? Instellingen => Nu.Instellingen;

    public Bankgegevens? Bank => Nu.Bank;

    /// <summary>From which day the intranet reckons: as it was set, or as the set-up assistant asked it (SET-1).</summary>
    public DateOnly Beginper { get; private set; }

    public string Hier => $"{Begin}/inrichten";

    public ImmutableArray<Boekpost> Eigen => [.. Nu.Posten.Where(p => IsEigen(p.Code))];

    public ImmutableArray<Boekpost> Reserves => [.. Eigen.Where(p => p.Code.StartsWith("reserve-", StringComparison.Ordinal))];

    /// <summary>Accounts whose balance may be given at the begin.</summary>
    public IEnumerable<Boekpost> Beginposten => Nu.Posten.Where(p => p.Code is Boekposten.Bank or Boekposten.Kas or Boekposten.Crediteuren).Concat(Reserves);

    public Schooljaar[] Gpljaren => [Jaar, Jaar.Volgend];

    /// <summary>Calendar years of this schooljaar that have begun and have no maximum: nothing is paid over them (TSO-10c).</summary>
    public ImmutableArray<int> JarenZonderGrens => [.. ZonderGrens.Where(j => j <= Vandaag.Year)];

    /// <summary>The one that is still to come; null when it has its maximum.</summary>
    public int? JaarGrensStraks => ZonderGrens.Where(j => j > Vandaag.Year).Select(j => (int?)j).FirstOrDefault();

    /// <summary>Per schooljaar what an hour of a groepsleerkracht costs, or what counts while nobody said it (TSO-10h).</summary>
    public IEnumerable<(Schooljaar Jaar, string Zin)> Lasten =>
        Nu.Gpl.Select(g => g.Jaar).Union(Gpljaren).Order().Select(j => (j, Last(j)));

    /// <param name="open">Which form stands open: an address leads to it.</param>
    public async Task<IActionResult> OnGetAsync(string? bewaard, string? open)
    {
        _open = open;
        Bewaard = bewaard switch
        {
            "instellingen" => "De antwoorden zijn bewaard.",
            "bank" => "De bankgegevens zijn bewaard.",
            "post" => "De post is bewaard.",
            "maximum" => "De belastingvrije grens is bewaard.",
            "gpl" => "De personeelslast is bewaard.",
            "begin" => "De beginbalans staat in het journaal.",
            _ => null,
        };
        await Laad();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => Leg("instellingen", async () =>
    {
        var invoer = Lees();
        return ModelState.IsValid ? await Grains.Financien(School).ZetInstellingen(invoer, IsAan("Wik"), Versie(), Wie) : null;
    }, "maand1", "tweede-dag", "wik", "betaaldag", "instroomdagen", "kosten", "kosten-na", "restitutie-vanaf", "gpl", "uitsluiting-dagen");

    public Task<IActionResult> OnPostBankAsync() => Leg("bank", async () => await Grains.Financien(School).ZetBank(
        new Bankgegevens(
            Tekst("Iban") ?? "", Tekst("Naam") ?? "", Tekst("IncassantId") ?? "", Tekst("Bestandsversie") == "02" ? Incassoversie.Pain00800102 : Incassoversie.Pain00800108,
            IsAan("Frst"), IsAan("Verzamel"), Getal("Aankondiging", FinancienGrenzen.AankondigingDagenMax) ?? 0, Tekst("Bic")),
        Versie(), Wie), "iban", "naam", "incassant-id", "aankondiging", "bic");

    public Task<IActionResult> OnPostPostAsync() => Leg("post", async () =>
    {
        var soort = Enum.TryParse<Boeksoort>(Tekst("Soort"), out var gekozen) && Enum.IsDefined(gekozen) ? gekozen : Boeksoort.Lasten;
        var (vanaf, tot) = (Datum("Vanaf", "de eerste dag"), Tekst("Tot") is null ? null : Datum("Tot", "de laatste dag"));
        return ModelState.IsValid && vanaf is { } dag
            ? await Grains.Financien(School).BewaarPost(new Boekpost(Tekst("Code") ?? "", Tekst("Naam") ?? "", soort, Tekst("Rubriek") ?? "", dag, tot), Versie(), Wie) : null;
    }, "code", "naam", "rubriek", "tot");

    public Task<IActionResult> OnPostMaximumAsync() => Leg("maximum", async () =>
    {
        var (uur, jong, maand, jaar) = (Bedrag("Uur"), Bedrag("Jong"), Bedrag("Maand"), Bedrag("Jaarbedrag"));
        var (welk, leeftijd) = (Verplicht("Jaar"), Verplicht("Leeftijd"));
        return ModelState.IsValid
            ? await Grains.Financien(School).ZetMaximum(new Vrijwilligersmaximum(welk, uur!.Value, jong!.Value, leeftijd, maand!.Value, jaar!.Value, Tekst("Bron") ?? ""), Versie(), Wie) : null;
    }, "jaar", "bron");

    public Task<IActionResult> OnPostGplAsync() => Leg("gpl", async () =>
    {
        var bedrag = Bedrag("Gpl");
        return bedrag is { } uur && Schooljaar.Probeer(Tekst("Schooljaar"), out var jaar)
            ? await Grains.Financien(School).ZetGpl(new GemiddeldePersoneelslast(jaar.Value, uur), Versie(), Wie) : null;
    }, "gpl");

    public Task<IActionResult> OnPostBeginAsync() => Leg("begin", async () =>
    {
        var per = Datum("Per", "vanaf welke dag het intranet rekent");
        ImmutableArray<Postsaldo> saldi = [.. Beginposten.Where(p => Tekst($"Saldo-{p.Code}") is not null).Select(p => new Postsaldo(p.Code, Saldo(p)))];
        return ModelState.IsValid && per is { } dag ? await Grains.Journaal(School, Schooljaar.Van(dag)).ZetBeginbalans(new BeginbalansInvoer(dag, saldi), Op(), Wie) : null;
    }, "per");

    /// <summary>A form that is folded away otherwise: it was refused, or the address asks for it.</summary>
    public bool Toont(string vorm) => IsOpen(vorm) || (Geweigerd is null && _open == vorm);

    public Janeevraag Janee(string naam, string vraag, bool? waarde, string hulp) => new(naam, vraag, IsOpen("instellingen") ? Tekst(naam) switch { "ja" => true, "nee" => false, _ => null } : waarde, hulp);

    public string? Gekozen(string vorm, string naam, string? anders) => IsOpen(vorm) ? Tekst(naam) : anders;

    /// <summary>Fixed accounts have no first day of their own.</summary>
    public string Geldt(Boekpost post) => (post.Vanaf > DateOnly.MinValue, post.TotEnMet) switch
    {
        (false, null) => "altijd",
        (true, null) => $"vanaf {Geldwoorden.DagJaar(post.Vanaf)}",
        (false, { } tot) => $"tot en met {Geldwoorden.DagJaar(tot)}",
        (true, { } tot) => $"{Geldwoorden.DagJaar(post.Vanaf)} tot en met {Geldwoorden.DagJaar(tot)}",
    };

    public string Soortwoord(Boeksoort soort) => soort == Boeksoort.Vermogen ? "Reserve" : soort.ToString();

    public static string Cijfers(int? getal) => getal?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool IsEigen(string code) => code.StartsWith("eigen-", StringComparison.Ordinal) || code.StartsWith("reserve-", StringComparison.Ordinal);

    private IEnumerable<int> ZonderGrens => new[] { Jaar.EersteDag.Year, Jaar.LaatsteDag.Year }.Where(j => Nu.Maxima.All(m => m.Jaar != j));

    private string Last(Schooljaar jaar) =>
        Nu.Gpl.FirstOrDefault(g => g.Jaar == jaar) is { } eigen ? $"{eigen.PerUur} per uur"
        : Instellingen is { } i ? $"nog geen eigen bedrag. Dan geldt {i.GplPerUur} per uur, uit de vragen bij het reglement."
        : "nog geen bedrag. De inzet van groepsleerkrachten telt dan voor nul euro in het verslag.";

    private FinancienInstellingen Lees()
    {
        var kosten = Geldwoorden.Lees(Tekst("Kosten") ?? "0");
        var restitutie = Geldwoorden.Lees(Tekst("RestitutieVanaf"));
        var gpl = Geldwoorden.Lees(Tekst("Gpl"));
        foreach (var naam in new[] { (Naam: "Kosten", Goed: kosten is not null), (Naam: "RestitutieVanaf", Goed: restitutie is not null), (Naam: "Gpl", Goed: gpl is not null) }.Where(n => !n.Goed).Select(n => n.Naam))
        {
            ModelState.AddModelError($"{Deel}.{naam}", "Schrijf een bedrag als 2,50. Nul mag ook.");
        }

        var na = Tekst("Wanneer") == "meteen" ? FinancienInstellingen.Meteen : Getal("KostenNa", GetalMax) ?? FinancienGrenzen.WikDagen;
        return new FinancienInstellingen(
            [Getal("Maand1", GetalMax) ?? 0, Getal("Maand2", GetalMax) ?? 0], new DagInJaar(Getal("TweedeMaand", GetalMax) ?? 0, Getal("TweedeDag", GetalMax) ?? 0),
            Verplicht("Betaaldag"), Verplicht("Instroomdagen"), kosten ?? Geld.Nul, null, na, Kies("Vanzelf"), Kies("Schorsing"),
            Kies("Onverwacht") ? Onverwachtgevolg.Vordering : Onverwachtgevolg.Vraag, Kies("Uitje"), restitutie ?? Geld.Nul, gpl ?? Geld.Nul, Verplicht("UitsluitingDagen"));
    }

    /// <summary>An answer that must be given: there is no silent default.</summary>
    private bool Kies(string naam)
    {
        if (Tekst(naam) is not ("ja" or "nee"))
        {
            ModelState.AddModelError($"{Deel}.{naam}", "Beantwoord elke vraag met ja of nee.");
        }

        return Tekst(naam) == "ja";
    }

    private int Verplicht(string naam)
    {
        if (Getal(naam, GetalMax) is { } getal)
        {
            return getal;
        }

        ModelState.AddModelError($"{Deel}.{naam}", "Vul een heel getal in.");
        return 0;
    }

    private int? Getal(string naam, int max) =>
        int.TryParse(Tekst(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal <= max ? getal : null;

    /// <summary>People write what there is, debit or credit: schuld and vermogen are below nil in the journal.</summary>
    private Geld Saldo(Boekpost post)
    {
        var veld = $"Saldo-{post.Code}";
        var tekst = Tekst(veld)!;
        var isMin = tekst[0] is '-' or '\u2212';
        if (Geldwoorden.Lees(isMin ? tekst[1..] : tekst) is not { } bedrag)
        {
            ModelState.AddModelError($"{Deel}.{veld}", "Schrijf een bedrag als 1250,00.");
            return Geld.Nul;
        }

        return isMin != (post.Soort == Boeksoort.Bezit) ? bedrag : -bedrag;
    }

    private async Task<IActionResult> Leg(string vorm, Func<Task<Uitkomst?>> opdracht, params string[] velden)
    {
        await Laad();
        if (await Doe(vorm, opdracht, $"{Hier}?bewaard={vorm}", velden) is { } klaar)
        {
            return klaar;
        }

        await Laad();
        return Toon("_Inrichten", this);
    }

    private async Task Laad()
    {
        Nu = await Grains.Financien(School).Bekijk();
        Beginper = Nu.BegonnenPer ?? (await Grains.Begin(School).Bekijk(Wie)).Waarde?.EersteDag ?? Jaar.EersteDag;
    }
}
