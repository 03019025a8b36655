using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Financien;

/// <summary>Lists beside the journal: debtors, collections, vergoedingen, counts.</summary>
internal static partial class CijferRules
{
    /// <summary>
    /// The same differences from the balances of a journal alone: on baten and lasten nothing is carried over, so that a balance is what was booked in the schooljaar.
    /// </summary>
    public static ImmutableArray<Verschilregel> Verschillen(
        ImmutableArray<Postsaldo> saldi, ImmutableArray<Begrotingsregel> begroot, ImmutableArray<Verschilregel> verklaringen, FinancienView financien) =>
    [
        .. Posten(saldi, begroot, financien).Where(c => IsGroot(c.Realisatie - c.Begroot, c.Begroot)).Select(c =>
        {
            var uitleg = verklaringen.FirstOrDefault(v => v.Post == c.Post.Code);
            return new Verschilregel(c.Post.Code, c.Post.Naam, c.Realisatie - c.Begroot, uitleg?.Oorzaak ?? "", uitleg?.Maatregel ?? "");
        }),
    ];

    /// <summary>Baten and lasten from those balances, all posts together.</summary>
    public static ImmutableArray<Begrotingstotaal> Totalen(ImmutableArray<Postsaldo> saldi, ImmutableArray<Begrotingsregel> begroot, FinancienView financien)
    {
        var posten = Posten(saldi, begroot, financien).ToList();
        return
        [
            .. new[] { Boeksoort.Baten, Boeksoort.Lasten }.Select(soort => new Begrotingstotaal(
                soort, RekenRules.Som(posten.Where(p => p.Post.Soort == soort).Select(p => p.Begroot)), RekenRules.Som(posten.Where(p => p.Post.Soort == soort).Select(p => p.Realisatie)))),
        ];
    }

    /// <summary>Every post of baten and lasten with what was budgeted and what its balance says.</summary>
    private static IEnumerable<(Boekpost Post, Geld Begroot, Geld Realisatie)> Posten(
        ImmutableArray<Postsaldo> saldi, ImmutableArray<Begrotingsregel> begroot, FinancienView financien)
    {
        var onbekend = saldi.Where(s => financien.Post(s.Post) is null && Boekposten.Vast.All(p => p.Code != s.Post) && !BegrotingRules.IsReserve(s.Post))
            .Select(s => new Boekpost(s.Post, s.Post, Boeksoort.Lasten, "Overig", DateOnly.MinValue, null));
        return financien.Posten.Concat(Boekposten.Vast.Where(p => financien.Post(p.Code) is null)).Concat(onbekend)
            .Where(p => p.Soort is Boeksoort.Baten or Boeksoort.Lasten).Select(p =>
            {
                var saldo = RekenRules.Som(saldi.Where(s => s.Post == p.Code).Select(s => s.Saldo));
                return (Post: p, Begroot: begroot.FirstOrDefault(r => r.Post == p.Code)?.Bedrag ?? Geld.Nul, Realisatie: p.Soort == Boeksoort.Lasten ? saldo : -saldo);
            });
    }

    public static string Plan(Betaalplan plan) => plan switch
    {
        Betaalplan.Incasso => "sep/feb",
        Betaalplan.Ineens => "ineens",
        Betaalplan.Regeling => "regeling",
        _ => "contant",
    };

    public static string Soort(Vergoedingsoort soort, Dienstvorm vorm)
    {
        var woord = soort switch
        {
            Vergoedingsoort.Vast => "vaste kracht",
            Vergoedingsoort.Inval => "invaller",
            Vergoedingsoort.Gediplomeerd => "gediplomeerde kracht",
            _ => "coördinator",
        };
        return vorm switch { Dienstvorm.InDienst => $"{woord}, in dienst", Dienstvorm.Ingehuurd => $"{woord}, ingehuurd", _ => woord };
    }

    /// <summary>One row a claim that is open; costs, reminder and uitsluiting stand with the first of a payer.</summary>
    private static ImmutableArray<Debiteurcijfer> Debiteuren(Cijferbron bron) =>
    [
        .. bron.Betalers.Where(b => !b.OpenPosten.IsEmpty).OrderBy(b => Namen.Zoekvorm(b.Naam), StringComparer.Ordinal).ThenBy(b => b.Id, StringComparer.Ordinal)
            .SelectMany(b => b.OpenPosten.OrderBy(o => o.Vervalt).ThenBy(o => o.Nummer, StringComparer.Ordinal).Select((o, i) => new Debiteurcijfer(
                b.Naam, Kinderen(bron, b), Plan(b.Plan), o.Nummer, o.Bedrag, o.Voldaan, o.Open, i == 0 ? b.HerinnerdOp : null, i == 0 ? b.Herinneringskosten : Geld.Nul,
                i == 0 ? b.UitsluitingVanaf : null, i == 0 && b.Gestorneerd))),
    ];

    private static string Kinderen(Cijferbron bron, BetalerRij betaler) =>
        string.Join(", ", betaler.Kinderen.Select(k => bron.Kinderen.GetValueOrDefault(k.LeerlingId, "niet meer op school")));

    private static ImmutableArray<Incassocijfer> Incasso(Cijferbron bron)
    {
        var kinderen = Kinderenvan(bron);
        return
        [
            .. bron.Runs.OrderBy(r => r.Incassodatum).ThenBy(r => r.Id, StringComparer.Ordinal).SelectMany(run => run.Regels.OrderBy(r => r.Nr).Select(r => new Incassocijfer(
                r.Bijdrage.Kenmerk, r.Bijdrage.GetekendOp, bron.MetIban ? r.Bijdrage.Iban : Iban.Einde(r.Bijdrage.Iban), r.Bijdrage.Naam, r.Bijdrage.Bedrag, r.Volgorde,
                r.Omschrijving, run.Incassodatum, Stand(r), 1)
            {
                Kinderen = [.. kinderen[r.Bijdrage.BetalerId]],
            })),
        ];
    }

    private static string Stand(Incassoregel regel) => regel.Stand switch
    {
        Incassoregelstand.Betaald => "betaald",
        Incassoregelstand.Gestorneerd => regel.StornoReden is { Length: > 0 } reden ? $"gestorneerd ({reden})" : "gestorneerd",
        Incassoregelstand.Vervallen => "vervallen",
        _ => "open",
    };

    private static ImmutableArray<Vergoedingcijfer> Vergoedingen(Cijferbron bron)
    {
        var eerste = new DateOnly(bron.Periode.Van.Year, bron.Periode.Van.Month, 1);
        ImmutableArray<DateOnly> maanden = [.. Enumerable.Range(0, 12).Select(n => eerste.AddMonths(n))];
        var maxima = bron.Financien.Maxima.Where(m => m.Jaar >= bron.Periode.Van.Year && m.Jaar <= bron.Periode.TotEnMet.Year).ToList();
        return
        [
            .. bron.Vergoedingen.SelectMany(m => m.Regels.Select(r => (m.Maand, Regel: r))).GroupBy(r => r.Regel.HelperId, StringComparer.Ordinal)
                .Select(g => Helper([.. g.OrderBy(r => r.Maand)])).OrderBy(v => Namen.Zoekvorm(v.Naam), StringComparer.Ordinal),
        ];

        Vergoedingcijfer Helper(List<(DateOnly Maand, Vergoedingsregel Regel)> regels)
        {
            ImmutableArray<Geld> perMaand = [.. maanden.Select(m => RekenRules.Som(regels.Where(r => r.Maand == m).Select(r => r.Regel.Bedrag)))];
            var (laatste, isVrijwilliger) = (regels[^1].Regel, regels.Exists(r => r.Regel.Vorm == Dienstvorm.Vrijwilliger));
            return new Vergoedingcijfer(
                laatste.Naam, Soort(laatste.Soort, laatste.Vorm), perMaand, regels.Sum(r => r.Regel.Diensten), regels.Sum(r => r.Regel.Minuten), RekenRules.Som(perMaand),
                perMaand.Max(), isVrijwilliger && maxima.Count > 0 ? maxima.Min(m => m.PerMaand) : null,
                isVrijwilliger && !bron.Periode.IsSchooljaar && maxima.Count > 0 ? maxima[0].PerJaar : null, RekenRules.Som(regels.Select(r => r.Regel.Elders)),
                laatste.Iban is not { } iban ? null : bron.MetIban ? iban : Iban.Einde(iban));
        }
    }

    /// <summary>Per month, weekday and groep; of days without a kept list nobody knows who was there (XLS-1).</summary>
    private static ImmutableArray<Aantalcijfer> Aantallen(Cijferbron bron)
    {
        var contant = Contant(bron);
        return
        [
            .. bron.Groepen.SelectMany((groep, i) => groep.Dagen.Where(d => d.HadOverblijven && d.Datum <= bron.Vandaag)
                    .GroupBy(d => (Maand: new DateOnly(d.Datum.Year, d.Datum.Month, 1), Dag: d.Datum.DayOfWeek)).Select(g => (Plaats: i, g.Key, Cijfer: Cel(groep, g.Key, [.. g], contant))))
                .OrderBy(c => c.Key.Maand).ThenBy(c => c.Key.Dag).ThenBy(c => c.Plaats).Select(c => c.Cijfer),
        ];
    }

    private static Aantalcijfer Cel(
        Groepcijfers groep, (DateOnly Maand, DayOfWeek Dag) cel, List<DagAantal> dagen, IReadOnlyDictionary<(string, DateOnly, DayOfWeek), int> contant)
    {
        var bijgehouden = dagen.Where(d => d.Lijst == Lijststand.Bijgehouden).ToList();
        int? Som(Func<DagAantal, int> wat) => bijgehouden.Count == 0 ? null : bijgehouden.Sum(wat);
        return new Aantalcijfer(
            cel.Maand, cel.Dag, groep.Naam, dagen.Sum(d => d.Verwacht), Som(d => d.Aanwezig), contant.GetValueOrDefault((groep.Id, cel.Maand, cel.Dag)),
            Som(d => d.Afgemeld), Som(d => d.NietGevonden))
        {
            Dagen = dagen.Count,
        };
    }

    /// <summary>Receipts of the kas for a day of a child, less those that were taken back.</summary>
    private static Dictionary<(string, DateOnly, DayOfWeek), int> Contant(Cijferbron bron)
    {
        var regels = bron.Kas.SelectMany(d => d.Regels.Select(r => (d.Datum, Regel: r))).ToList();
        var terug = regels.Where(r => r.Regel.Soort == Kassoort.Terug).Select(r => (r.Regel.EigenDag ?? r.Datum, r.Regel.HersteltNr ?? 0)).ToHashSet(); // its own day is that of the line it takes back
        return regels.Where(r => r.Regel is { Soort: Kassoort.Overblijfdag, LeerlingId: not null, OverblijfDag: not null } && !terug.Contains((r.Datum, r.Regel.Nr)))
            .GroupBy(r => (bron.Groepvan.GetValueOrDefault(r.Regel.LeerlingId!, ""), Eerste(r.Regel.OverblijfDag!.Value), r.Regel.OverblijfDag!.Value.DayOfWeek))
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private static DateOnly Eerste(DateOnly dag) => new(dag.Year, dag.Month, 1);
}
