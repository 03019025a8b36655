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
    private const int Min = FinancienGrenzen.CelMinimum;
    private const string Weggelaten = "(weggelaten: hier stond een naam)";

    public static Jaarcijfers Verantwoording(Jaarcijfers intern)
    {
        var namen = Namenlijst(intern);
        return intern with
        {
            Editie = Editie.Verantwoording,
            Begroting = Begroting(intern, namen),
            Boek = Boek(intern.Boek),
            Debiteuren = Debiteuren(intern.Debiteuren),
            Incasso = Incasso(intern.Incasso),
            Vergoedingen = Vergoedingen(intern.Vergoedingen),
            Aantallen = Aantallen(intern.Aantallen),
            Kascommissie = Kascommissie(intern.Kascommissie) with { Opmerking = ZonderNaam(intern.Kascommissie.Opmerking, namen) },
            Verschillen = Verschillen(intern, namen),
            Personen = [],
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

    /// <summary>Posts of baten about few payers stand together with the next one under the same heading.</summary>
    private static ImmutableArray<Begrotingscijfer> Begroting(Jaarcijfers intern, IReadOnlySet<string> namen) =>
    [
        .. intern.Begroting.GroupBy(c => (c.Rubriek, c.Soort)).SelectMany(g => Voeg(
            g.Select(c => (Cijfer: c with { Toelichting = ZonderNaam(c.Toelichting, namen) }, Personen: Personen(intern, c.Post))),
            r => r.Personen is > 0 and < Min, (a, b) => (Samen(a.Cijfer, b.Cijfer), Opgeteld(a.Personen, b.Personen))).Select(r => r.Cijfer)),
    ];

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

    /// <summary>A month, book and post is one row. Who pays each is one; rows without a person are bills and whole collections.</summary>
    private static ImmutableArray<Boekcijfer> Boek(ImmutableArray<Boekcijfer> boek) =>
    [
        .. boek.GroupBy(b => b.Dagboek, StringComparer.Ordinal).SelectMany(dagboek => Voeg(
                dagboek.GroupBy(b => (Maand: new DateOnly(b.Datum.Year, b.Datum.Month, 1), b.Post)).OrderBy(g => g.Key.Post, StringComparer.Ordinal).ThenBy(g => g.Key.Maand)
                    .Select(g => new Boekgroep(
                        new Boekcijfer(g.Key.Maand, "", dagboek.Key, "Totaal", g.Key.Post, null, RekenRules.Som(g.Select(b => b.Bij)), RekenRules.Som(g.Select(b => b.Af))),
                        [.. g.Select(b => b.Wie).OfType<string>().Distinct(StringComparer.Ordinal)])),
                g => g.Personen.Count is > 0 and < Min, Samen).Select(g => g.Rij))
            .OrderBy(b => b.Datum).ThenBy(b => b.Dagboek, StringComparer.Ordinal).ThenBy(b => b.Post, StringComparer.Ordinal),
    ];

    private static Boekgroep Samen(Boekgroep a, Boekgroep b) => new(
        b.Rij with
        {
            Post = a.Rij.Post == b.Rij.Post ? b.Rij.Post : $"{a.Rij.Post}, {b.Rij.Post}",
            Omschrijving = "Totaal, met wat er vlak voor of na kwam",
            Bij = a.Rij.Bij + b.Rij.Bij,
            Af = a.Rij.Af + b.Rij.Af,
        }, [.. a.Personen.Union(b.Personen, StringComparer.Ordinal)]);

    /// <summary>One row a plan; plans of fewer than five children stand together, and when all are fewer than five nothing is said.</summary>
    private static ImmutableArray<Debiteurcijfer> Debiteuren(ImmutableArray<Debiteurcijfer> intern)
    {
        var rijen = Voeg(
            intern.GroupBy(d => d.Plan, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Planrij(
                [g.Key], [.. g.Select(d => (d.Gezin, d.Leerlingen))], RekenRules.Som(g.Select(d => d.Bedrag)), RekenRules.Som(g.Select(d => d.Betaald)),
                RekenRules.Som(g.Select(d => d.Open)), RekenRules.Som(g.Select(d => d.Kosten)))),
            r => r.Kinderen < Min,
            (a, b) => new Planrij([.. a.Plannen, .. b.Plannen], [.. a.Gezinnen.Union(b.Gezinnen)], a.Bedrag + b.Bedrag, a.Betaald + b.Betaald, a.Open + b.Open, a.Kosten + b.Kosten));
        return
        [
            .. rijen.Select(r => r.Kinderen < Min
                ? new Debiteurcijfer(string.Join(", ", r.Plannen), Klein, string.Join(", ", r.Plannen), "", Geld.Nul, Geld.Nul, Geld.Nul, null, Geld.Nul, null, Storno: false)
                : new Debiteurcijfer(
                    string.Join(", ", r.Plannen), r.Kinderen.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(", ", r.Plannen), "", r.Bedrag, r.Betaald,
                    r.Open, null, r.Kosten, null, Storno: false)),
        ];
    }

    /// <summary>A total a run; a run of few payers joins the next.</summary>
    private static ImmutableArray<Incassocijfer> Incasso(ImmutableArray<Incassocijfer> intern)
    {
        var runs = Voeg(
            intern.GroupBy(i => i.Uitvoerdatum).OrderBy(g => g.Key).Select(g => new Incassocijfer(
                "", null, "", "", RekenRules.Som(g.Select(i => i.Bedrag)), "", "Totaal van de incasso", g.Key, "", g.Sum(i => i.Aantal))),
            r => r.Aantal < Min, (a, b) => b with { Bedrag = a.Bedrag + b.Bedrag, Aantal = a.Aantal + b.Aantal });
        return [.. runs.Where(r => r.Aantal >= Min)];
    }

    private static ImmutableArray<Vergoedingcijfer> Vergoedingen(ImmutableArray<Vergoedingcijfer> intern) =>
    [
        .. intern.GroupBy(v => v.Soort, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Vergoedingcijfer(
            g.Key, g.Key, [.. Enumerable.Range(0, g.Max(v => v.PerMaand.Length)).Select(m => RekenRules.Som(g.Select(v => v.PerMaand[m])))], g.Sum(v => v.Diensten), g.Sum(v => v.Minuten),
            RekenRules.Som(g.Select(v => v.Totaal)), Geld.Nul, null, null, Geld.Nul, null)),
    ];

    private static ImmutableArray<Verschilregel> Verschillen(Jaarcijfers intern, IReadOnlySet<string> namen) =>
    [
        .. intern.Verschillen.Where(v => Personen(intern, v.Post) is 0 or >= Min)
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

    private sealed record Boekgroep(Boekcijfer Rij, ImmutableHashSet<string> Personen);

    private sealed record Planrij(ImmutableArray<string> Plannen, ImmutableHashSet<(string Gezin, string Leerlingen)> Gezinnen, Geld Bedrag, Geld Betaald, Geld Open, Geld Kosten)
    {
        public int Kinderen => Gezinnen.SelectMany(g => g.Leerlingen.Split(", ")).Distinct(StringComparer.Ordinal).Count();
    }
}
