using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// Edition verantwoording of the figures (XLS-3): no name, no IBAN, no number that leads to a person, no cell about fewer than five children, also not by
/// subtraction. What is about few joins what stands next to it, so that the totals stay those of the books. Pure.
/// </summary>
internal static partial class EditieRules
{
    public const string Klein = "< 5";
    public const string BankEnKas = "Bank en kas";
    private const int Min = FinancienGrenzen.CelMinimum;
    private const string Weggelaten = "(weggelaten: hier stond een naam)";

    public static Jaarcijfers Verantwoording(Jaarcijfers intern)
    {
        var namen = Namenlijst(intern);
        var begroting = Begroting(intern, namen);
        var kasBijBank = KasBijBank(intern);
        var kascommissie = Kascommissie(intern.Kascommissie) with { Opmerking = ZonderNaam(intern.Kascommissie.Opmerking, namen) };
        return intern with
        {
            Editie = Editie.Verantwoording,
            Begroting = begroting,
            Samenvatting = kasBijBank ? MetKasBijBank(intern.Samenvatting) : intern.Samenvatting,
            Boek = Boek(kasBijBank ? [.. intern.Boek.Select(b => b with { Dagboek = BankEnKas })] : intern.Boek, intern.Incasso),
            Debiteuren = Debiteuren(intern.Debiteuren),
            Incasso = Incasso(intern.Incasso),
            Vergoedingen = Vergoedingen(intern.Vergoedingen),
            Aantallen = Aantallen(intern.Aantallen),
            Kascommissie = kasBijBank ? kascommissie with { Telling = null } : kascommissie, // what was counted says what is in the kas
            Verschillen = Verschillen(intern, begroting, namen),
            Balans = kasBijBank ? MetKasBijBank(intern.Balans) : intern.Balans,
            Personen = [],
            KasBijBank = kasBijBank,
        };
    }

    /// <summary>Who counted, what was looked at and who signed stay inside; that they agreed doesn't.</summary>
    public static Kascommissieblad Kascommissie(Kascommissieblad blad) => blad with
    {
        Steekproeven = [],
        Namen = [],
        Telling = blad.Telling is { } telling ? telling with { DoorNaam = "", TweedeNaam = null, Uitleg = null } : null,
    };

    /// <summary>A row of few joins the next one; the last joins the one before it. A single row of few has nothing to join: it is left out by who asks.</summary>
    private static List<T> Voeg<T>(IEnumerable<T> rijen, Func<T, bool> isKlein, Func<T, T, T> samen)
    {
        var uit = new List<T>();
        foreach (var rij in rijen)
        {
            if (uit.Count > 0 && isKlein(uit[^1]))
            {
                uit[^1] = samen(uit[^1], rij);
            }
            else
            {
                uit.Add(rij);
            }
        }

        while (uit.Count > 1 && isKlein(uit[^1]))
        {
            uit[^2] = samen(uit[^2], uit[^1]);
            uit.RemoveAt(uit.Count - 1);
        }

        return uit;
    }

    /// <summary>Posts of baten about few people stand together with the next one under the same heading, and when that is too little with the next heading.</summary>
    private static ImmutableArray<Begrotingscijfer> Begroting(Jaarcijfers intern, IReadOnlySet<string> namen)
    {
        var posten = intern.Begroting.Select(c => new Postrij(c with { Toelichting = ZonderNaam(c.Toelichting, namen) }, Personen(intern, c.Post)));
        return
        [
            .. posten.GroupBy(r => r.Cijfer.Soort).SelectMany(soort => Voeg(
                soort.GroupBy(r => r.Cijfer.Rubriek, StringComparer.Ordinal).SelectMany(rubriek => Voeg(rubriek, r => r.IsKlein, Samen)), r => r.IsKlein, Samen).Select(r => r.Cijfer)),
        ];
    }

    private static Postrij Samen(Postrij a, Postrij b) => new(Samen(a.Cijfer, b.Cijfer), Opgeteld(a.Personen, b.Personen));

    private static Begrotingscijfer Samen(Begrotingscijfer a, Begrotingscijfer b) => b with
    {
        Naam = $"{a.Naam} en {b.Naam}",
        Aantal = null,
        Stukprijs = null,
        Begroot = a.Begroot + b.Begroot,
        Realisatie = a.Realisatie + b.Realisatie,
        VolgendJaar = a.VolgendJaar is null && b.VolgendJaar is null ? null : (a.VolgendJaar ?? Geld.Nul) + (b.VolgendJaar ?? Geld.Nul),
        Toelichting = b.Toelichting ?? a.Toelichting,
    };

    /// <summary>Two posts of few may be about the same people: only a post of enough makes it enough.</summary>
    private static int Opgeteld(int a, int b) => Math.Max(a, b);

    private static int Personen(Jaarcijfers intern, string post) => intern.Personen.FirstOrDefault(p => p.Post == post)?.Aantal ?? 0;

    /// <summary>
    /// What came from parents or went back to them is one row a month, and only what is left of it: a payment back or a storno would be somebody's own. What else there
    /// was is one row a month and post: bills, helpers, cash to the bank.
    /// </summary>
    private static ImmutableArray<Boekcijfer> Boek(ImmutableArray<Boekcijfer> intern, ImmutableArray<Incassocijfer> incasso) =>
    [
        .. intern.GroupBy(b => b.Dagboek, StringComparer.Ordinal).SelectMany(dagboek => Dagboek([.. dagboek], incasso)).Select(g => g.Rij)
            .OrderBy(b => b.Datum).ThenBy(b => b.Dagboek, StringComparer.Ordinal).ThenBy(b => b.Post, StringComparer.Ordinal),
    ];

    private static List<Boekgroep> Dagboek(ImmutableArray<Boekcijfer> boek, ImmutableArray<Incassocijfer> incasso)
    {
        var ouders = boek.Where(IsVanOuders).GroupBy(b => Eerste(b.Datum)).OrderBy(g => g.Key).Select(g => Oudermaand(g.Key, [.. g], incasso));
        var anders = boek.Where(b => !IsVanOuders(b)).GroupBy(b => (Maand: Eerste(b.Datum), b.Post)).OrderBy(g => g.Key.Post, StringComparer.Ordinal).ThenBy(g => g.Key.Maand)
            .Select(g => new Boekgroep(
                new Boekcijfer(g.Key.Maand, "", g.First().Dagboek, "Totaal", g.Key.Post, null, RekenRules.Som(g.Select(b => b.Bij)), RekenRules.Som(g.Select(b => b.Af))), false, Kring.Niemand));
        return Voeg(Voeg(ouders, g => g.IsKlein, Samen).Concat(anders), g => g.IsKlein, Samen);
    }

    private static bool IsVanOuders(Boekcijfer rij) => rij.Wie is not null || rij.Naamloos;

    private static Boekgroep Oudermaand(DateOnly maand, ImmutableArray<Boekcijfer> rijen, ImmutableArray<Incassocijfer> incasso)
    {
        var post = string.Join(", ", rijen.Select(b => b.Post).Order(StringComparer.Ordinal).SelectMany(p => p.Split(", ")).Distinct(StringComparer.Ordinal));
        return new Boekgroep(
            MetSaldo(new Boekcijfer(maand, "", rijen[0].Dagboek, "Van en aan ouders, samen", post, null, Geld.Nul, Geld.Nul), RekenRules.Som(rijen.Select(b => b.Bij - b.Af))), true,
            Kring.Van(rijen, incasso.Where(i => Eerste(i.Uitvoerdatum) == maand)));
    }

    private static Boekgroep Samen(Boekgroep a, Boekgroep b) => new(
        MetSaldo(
            b.Rij with
            {
                Post = string.Join(", ", a.Rij.Post.Split(", ").Union(b.Rij.Post.Split(", "), StringComparer.Ordinal)),
                Omschrijving = "Totaal, met wat er vlak voor of na kwam",
            }, a.Rij.Bij - a.Rij.Af + b.Rij.Bij - b.Rij.Af), true, a.Kring.Met(b.Kring));

    /// <summary>Begin and end of a book, with the bills that stand at their posts, give what parents put in it: when they are few, bank and kas are told as one.</summary>
    private static bool KasBijBank(Jaarcijfers intern) => intern.Boek.GroupBy(b => b.Dagboek, StringComparer.Ordinal)
        .Select(dagboek => dagboek.Where(IsVanOuders).ToList()).Any(ouders => ouders.Count > 0 && Kring.Van(ouders, intern.Incasso).IsKlein);

    private static Cijfersamenvatting MetKasBijBank(Cijfersamenvatting s) =>
        s with { BeginBank = s.BeginBank + s.BeginKas, BeginKas = Geld.Nul, EindBank = s.EindBank + s.EindKas, EindKas = Geld.Nul };

    private static ImmutableArray<Postsaldo> MetKasBijBank(ImmutableArray<Postsaldo> balans) =>
    [
        .. balans.Select(s => s.Post == Boekposten.Kas ? s with { Post = Boekposten.Bank } : s).GroupBy(s => s.Post, StringComparer.Ordinal)
            .Select(g => new Postsaldo(g.Key, RekenRules.Som(g.Select(s => s.Saldo)))).Where(s => s.Saldo != Geld.Nul),
    ];

    private static Boekcijfer MetSaldo(Boekcijfer rij, Geld saldo) => rij with { Bij = saldo > Geld.Nul ? saldo : Geld.Nul, Af = saldo < Geld.Nul ? -saldo : Geld.Nul };

    private static DateOnly Eerste(DateOnly dag) => new(dag.Year, dag.Month, 1);

    /// <summary>
    /// One row a plan; plans of fewer than five children stand together, and when all are fewer than five nothing is said. What few of them paid of it already isn't said
    /// either, then the amount is what is open, nor costs of few.
    /// </summary>
    private static ImmutableArray<Debiteurcijfer> Debiteuren(ImmutableArray<Debiteurcijfer> intern) =>
    [
        .. Voeg(
            intern.GroupBy(d => d.Plan, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Planrij([g.Key], [.. g])),
            r => Kinderen(r.Regels) < Min, (a, b) => new Planrij([.. a.Plannen, .. b.Plannen], [.. a.Regels, .. b.Regels])).Select(Debiteur),
    ];

    private static Debiteurcijfer Debiteur(Planrij rij)
    {
        var (plannen, kinderen) = (string.Join(", ", rij.Plannen), Kinderen(rij.Regels));
        var leeg = new Debiteurcijfer(plannen, Klein, plannen, "", Geld.Nul, Geld.Nul, Geld.Nul, null, Geld.Nul, null, Storno: false);
        var (open, betaald) = (RekenRules.Som(rij.Regels.Select(d => d.Open)), VanGenoeg(rij.Regels, d => d.Betaald));
        return kinderen < Min ? leeg : leeg with
        {
            Leerlingen = kinderen.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Bedrag = open + betaald,
            Betaald = betaald,
            Open = open,
            Kosten = VanGenoeg(rij.Regels, d => d.Kosten),
        };
    }

    /// <summary>Nil when it is of fewer than five children.</summary>
    private static Geld VanGenoeg(ImmutableArray<Debiteurcijfer> regels, Func<Debiteurcijfer, Geld> bedrag) =>
        Kinderen(regels.Where(d => bedrag(d) != Geld.Nul)) < Min ? Geld.Nul : RekenRules.Som(regels.Select(bedrag));

    private static int Kinderen(IEnumerable<Debiteurcijfer> regels) => regels.SelectMany(d => d.Leerlingen.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>A total a run; a run of few payers, or of few children, joins the next.</summary>
    private static ImmutableArray<Incassocijfer> Incasso(ImmutableArray<Incassocijfer> intern)
    {
        var runs = Voeg(
            intern.GroupBy(i => i.Uitvoerdatum).OrderBy(g => g.Key).Select(g => new Incassocijfer(
                "", null, "", "", RekenRules.Som(g.Select(i => i.Bedrag)), "", "Totaal van de incasso", g.Key, "", g.Sum(i => i.Aantal))
            {
                Kinderen = [.. g.SelectMany(i => i.Kinderen).Distinct(StringComparer.Ordinal)],
            }),
            IsKlein, (a, b) => b with { Bedrag = a.Bedrag + b.Bedrag, Aantal = a.Aantal + b.Aantal, Kinderen = [.. a.Kinderen.Union(b.Kinderen, StringComparer.Ordinal)] });
        return [.. runs.Where(r => !IsKlein(r)).Select(r => r with { Kinderen = [] })];
    }

    private static bool IsKlein(Incassocijfer run) => run.Aantal < Min || run.Kinderen.Length < Min;

    private static ImmutableArray<Vergoedingcijfer> Vergoedingen(ImmutableArray<Vergoedingcijfer> intern) =>
    [
        .. intern.GroupBy(v => v.Soort, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Vergoedingcijfer(
            g.Key, g.Key, [.. Enumerable.Range(0, g.Max(v => v.PerMaand.Length)).Select(m => RekenRules.Som(g.Select(v => v.PerMaand[m])))], g.Sum(v => v.Diensten), g.Sum(v => v.Minuten),
            RekenRules.Som(g.Select(v => v.Totaal)), Geld.Nul, null, null, Geld.Nul, null)),
    ];

    /// <summary>Only of posts that stand by themselves: that of a post that stands together with another would give away the other one.</summary>
    private static ImmutableArray<Verschilregel> Verschillen(Jaarcijfers intern, ImmutableArray<Begrotingscijfer> begroting, IReadOnlySet<string> namen) =>
    [
        .. intern.Verschillen.Where(v => begroting.Any(c => c.Post == v.Post && c.Naam == v.Naam) && Personen(intern, v.Post) is 0 or >= Min)
            .Select(v => v with { Oorzaak = ZonderNaam(v.Oorzaak, namen) ?? "", Maatregel = ZonderNaam(v.Maatregel, namen) ?? "" }),
    ];

    /// <summary>Names of payers, children and helpers that these figures know: whole names, and each word of one that is long enough to be a name.</summary>
    private static HashSet<string> Namenlijst(Jaarcijfers intern)
    {
        const int WoordMin = 3;
        var teksten = intern.Debiteuren.SelectMany(d => d.Leerlingen.Split(", ").Append(d.Gezin)).Concat(intern.Boek.Select(b => b.Wie).OfType<string>().SelectMany(w => w.Split(", ")))
            .Concat(intern.Incasso.Select(i => i.Naam)).Concat(intern.Vergoedingen.Select(v => v.Naam)).Concat(intern.Kascommissie.Namen);
        return teksten.SelectMany(t => Namen.Zoekvorm(t).Split(' ')).Where(w => w.Length >= WoordMin && !Gewoon.Contains(w, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What somebody typed goes out only without a name in it.</summary>
    private static string? ZonderNaam(string? tekst, IReadOnlySet<string> namen) =>
        tekst is { Length: > 0 } && Namen.Zoekvorm(tekst).Split(' ').Any(namen.Contains) ? Weggelaten : tekst;

    /// <summary>Words within names that are no names by themselves.</summary>
    private static ImmutableArray<string> Gewoon { get; } =
        ["van", "den", "der", "het", "ten", "ter", "onbekende", "helper", "niet", "meer", "school", "betaler", "vroeger", "aan", "bij", "uit", "von", "los"];

    private sealed record Postrij(Begrotingscijfer Cijfer, int Personen)
    {
        public bool IsKlein => Personen is > 0 and < Min;
    }

    private sealed record Boekgroep(Boekcijfer Rij, bool VanOuders, Kring Kring)
    {
        public bool IsKlein => VanOuders && Kring.IsKlein;
    }

    /// <summary>
    /// Who lines of a book are about. A collection that came in names nobody: who were in it is on its own sheet, and counts as much as who paid themselves. Five payers may
    /// be the parents of three children, and five children those of one payer: both are few.
    /// </summary>
    /// <param name="Betalers">Who paid or got back themselves; <paramref name="Geind"/> whose account was collected from. The same people may be in both.</param>
    private sealed record Kring(ImmutableHashSet<string> Betalers, ImmutableHashSet<string> Geind, ImmutableHashSet<string> Kinderen)
    {
        public static Kring Niemand { get; } = new([], [], []);

        public bool IsKlein => Math.Max(Betalers.Count, Geind.Count) < Min || Kinderen.Count < Min;

        public static Kring Van(IReadOnlyCollection<Boekcijfer> rijen, IEnumerable<Incassocijfer> incasso)
        {
            List<Incassocijfer> geind = rijen.Any(b => b.Naamloos && b.Bij > Geld.Nul) ? [.. incasso] : [];
            return new Kring(
                [.. rijen.Select(b => b.Wie).OfType<string>()], [.. geind.Select(i => i.Naam)], [.. rijen.SelectMany(b => b.Kinderen), .. geind.SelectMany(i => i.Kinderen)]);
        }

        public Kring Met(Kring ander) => new(Betalers.Union(ander.Betalers), Geind.Union(ander.Geind), Kinderen.Union(ander.Kinderen));
    }

    private sealed record Planrij(ImmutableArray<string> Plannen, ImmutableArray<Debiteurcijfer> Regels);
}
