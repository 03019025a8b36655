using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>
/// The figures of a whole school: each child with a payer of its own who paid half of a term, cash on the day, a reserve, helpers, a collection and kept lists. All names
/// of people have <see cref="Achternaam"/> in them.
/// </summary>
internal static class Werkboekcijfers
{
    public const string Achternaam = "Naamgever";
    public const string Roepnaam = "Pippeloen";
    public const string Iban = "NL91ABNA0417164300";
    public const string Reserve = "reserve-schommel";

    private const int Groepen = 25;
    private const int Helpers = 40;
    private const long Termijn = 14_000;
    private const long Betaald = 7_000;

    private static readonly DateOnly Vorderdag = new(2026, 9, 1);
    private static readonly DateOnly Incassodag = new(2026, 9, 28);

    public static Jaarcijfers Maak(int kinderen)
    {
        var basis = CijferRulesTests.Bron();
        var nummers = Enumerable.Range(1, kinderen).ToList();
        var cijfers = CijferRules.Maak(basis with
        {
            Financien = basis.Financien with { Posten = [.. Boekposten.Vast, new Boekpost(Reserve, "Schommel", Boeksoort.Vermogen, "Reserves", DateOnly.MinValue, null)] },
            Journaal = [new Journaaldeel(basis.Periode.Van, basis.Periode.TotEnMet, [], [.. Boekingen(basis.Periode.Van, nummers).Select((b, i) => new Geboekt(i + 1, b, null, ""))])],
            Begroting = basis.Begroting with { Regels = Begroot(kinderen) },
            Betalers = [.. nummers.Select(Betaler)],
            Kinderen = nummers.ToDictionary(n => Id("kind-b", n), n => $"{Roepnaam} {Achternaam}{n}", StringComparer.Ordinal),
            Groepen = [.. Enumerable.Range(0, Groepen).Select(Groep)],
        });
        return cijfers with
        {
            Incasso = [.. nummers.Select(Incasso)],
            Vergoedingen = [.. Enumerable.Range(1, Helpers).Select(Helper)],
            Kascommissie = Kascommissie(),
        };
    }

    private static IEnumerable<Boeking> Boekingen(DateOnly begin, List<int> nummers)
    {
        yield return Boek("opening", begin, Boekbron.Opening, null, (Boekposten.Bank, 50_000), (Boekposten.EigenVermogen, -50_000));
        foreach (var n in nummers)
        {
            yield return Boek(Id("v", n), Vorderdag, Boekbron.Vordering, Id("b", n), (Boekposten.Debiteuren, Termijn), (Boekposten.BijdrageStructureel, -Termijn));
            yield return Boek(Id("i", n), Incassodag, Boekbron.Betaling, Id("b", n), (Boekposten.Bank, Betaald), (Boekposten.Debiteuren, -Betaald));
            yield return Boek(Id("k", n), Incassodag.AddDays(n % 28), Boekbron.Kas, null, (Boekposten.Kas, 350), (Boekposten.BijdrageIncidenteel, -350));
        }

        yield return Boek("bal", new DateOnly(2026, 11, 30), Boekbron.Memoriaal, null, (Boekposten.Spelmateriaal, 4_234_567), (Boekposten.Bank, -4_234_567));
        yield return Boek("fruit", new DateOnly(2026, 12, 3), Boekbron.Kas, null, (Boekposten.Drinken, 350), (Boekposten.Kas, -350));
        yield return Boek("schommel", new DateOnly(2027, 1, 8), Boekbron.Memoriaal, null, (Boekposten.EigenVermogen, 5_001), (Reserve, -5_001));
    }

    private static Boeking Boek(string id, DateOnly datum, Boekbron bron, string? betaler, params (string Post, long Centen)[] regels) => new(
        $"proef/{id}", datum, bron, "Overboeking", [.. regels.Select(r => new Boekregel(r.Post, new Geld(r.Centen), r.Post == Boekposten.Debiteuren ? betaler : null))], $"S-{id}", null, "systeem", default);

    private static Dictionary<string, Begrotingsregel> Begroot(int kinderen) => new(StringComparer.Ordinal)
    {
        [Boekposten.BijdrageStructureel] = new(Boekposten.BijdrageStructureel, kinderen, new Geld(Termijn), new Geld(Termijn * kinderen), "Twee dagen in de week"),
        [Boekposten.Spelmateriaal] = new(Boekposten.Spelmateriaal, null, null, new Geld(4_000_000), null),
        [Boekposten.Drinken] = new(Boekposten.Drinken, null, null, new Geld(10_350), null),
    };

    private static BetalerRij Betaler(int n) => CijferRulesTests.Betaler(Id("b", n), $"Robin {Achternaam}{n}", Termijn - Betaald);

    /// <summary>Of the first groep only one child stays: its cells are about fewer than five.</summary>
    private static Groepcijfers Groep(int nr)
    {
        var aantal = nr == 0 ? 1 : 20 + (nr % 5);
        var dagen = Enumerable.Range(0, 270).Select(n => Vorderdag.AddDays(n)).Where(d => d.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Thursday or DayOfWeek.Friday);
        return new Groepcijfers(
            Id("g", nr), Id("Groep ", nr), [.. dagen.Select(d => new DagAantal(d, aantal, aantal - (nr == 0 ? 0 : 2), HadOverblijven: true, nr == 0 ? 0 : 2, 0, Lijststand.Bijgehouden))]);
    }

    private static Incassocijfer Incasso(int n) => new(
        Id("99XX00-1-", n), new DateOnly(2026, 8, 1), Iban, $"Robin {Achternaam}{n}", new Geld(Betaald), "RCUR", Id("TSO 99XX00 sep 2026 2026-", n), Incassodag, "betaald", 1)
    {
        Kinderen = [Id("kind-b", n)],
    };

    private static Vergoedingcijfer Helper(int n) => new(
        $"Ria {Achternaam}{n}", CijferRules.Soort(Vergoedingsoort.Vast, Dienstvorm.Vrijwilliger), [.. Enumerable.Repeat(new Geld(500), 12)], 24, 1_085, new Geld(6_000), new Geld(500),
        new Geld(21_000), null, new Geld(125), Iban);

    private static Kascommissieblad Kascommissie() => new(
        [new Steekproef(new Schooljaar(2026), 4, "Spelmateriaal", new Geld(30_000), "De bon is gezien.")],
        new Kastelling([0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], new Geld(9_000), new Geld(9_100), new Geld(-100), "Een munt kwijt", $"Sjors {Achternaam}", null, default),
        [$"Sjors {Achternaam}"], new DateOnly(2027, 5, 30), true, $"Gedaan met {Achternaam}");

    private static string Id(string begin, int nr) => begin + nr.ToString(CultureInfo.InvariantCulture);
}
