using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Invented runs and statements.</summary>
internal static class Incassoproef
{
    public const string RunId = "run000000001";

    public static readonly DateOnly Dag = new(2026, 9, 28);

    public static readonly SchoolSleutel School = new("99XX00");

    public static Bankgegevens Bank(Incassoversie versie = Incassoversie.Pain00800108, bool metFrst = false) =>
        new("NL20INGB0001234567", "Stichting Overblijf Voorbeeldschool", "NL69ZZZ123456780000", versie, metFrst, true, 14, "INGBNL2A");

    public static ImmutableArray<Incassoregel> Regels(int aantal, Bankgegevens bank) =>
    [
        .. Enumerable.Range(1, aantal).Select(nr => IncassoRules.Regel(
            RunId, nr,
            new Incassobijdrage(
                Id(nr), $"99XX00-{Id(nr)}-1", new DateOnly(2025, 9, 1), "NL44RABO0123456789", "J. van 't Hof & Çelik", nr % 7 == 0 ? "NL91ABNA0417164300" : null, nr % 3 == 0, new Geld(7_000 + nr),
                [new Betaaldeel("termijn/2026-2027/1/kind", new Geld(7_000 + nr))]),
            bank, IncassoRules.Omschrijving("Basisschool De Horizon", "sep 2026", $"2026-{nr:0000}"))),
    ];

    public static IncassorunView View(int aantal, Bankgegevens bank)
    {
        var regels = Regels(aantal, bank);
        return new IncassorunView(
            RunId, new Schooljaar(2026), "sep 2026", Incassostap.Bestand, 4, Dag, Dag.AddDays(-14), TargetDagen.Min(Dag, 1), IncassoRules.Hash(regels), IncassoRules.BerichtId(School, RunId),
            bank, regels, [], regels.Aggregate(Geld.Nul, (s, r) => s + r.Bijdrage.Bedrag), Geld.Nul, Geld.Nul, "maker", "Akkoord", null, null, null, null, null, false, [], null, 0);
    }

    /// <summary>Frozen and handed in, all lines open.</summary>
    public static IncassoState State(ImmutableArray<Incassoregel> regels) => new()
    {
        Stap = Incassostap.Ingediend,
        Termijn = "sep 2026",
        Incassodatum = Dag,
        Bladen = 1,
        Standen = new string(IncassoRules.Open, regels.Length),
        Totaal = regels.Aggregate(Geld.Nul, (s, r) => s + r.Bijdrage.Bedrag),
        Hash = IncassoRules.Hash(regels),
    };

    public static Afschriftregel Regel(long centen, string? e2e = null, string? machtiging = null, string? pmtInf = null, string? iban = null, string tekst = "") => new(
        1, new DateOnly(2026, 10, 2), new Geld(centen), centen < 0, null, "PMNT/IDDT/UPDD", e2e, machtiging, pmtInf, null, null, iban, null, tekst, null, null, null);

    public static BetalerRij Betaler(string id, string iban, params (string Nummer, long Open)[] posten) => new(
        id, 1, "Verzonnen " + id, [], Betaalplan.Incasso, new Geld(posten.Sum(p => p.Open)), Geld.Nul, Geld.Nul, null, null, null, null, null, null, Betalervlaggen.Geen,
        [.. posten.Select(p => new Openpost("v/" + p.Nummer, p.Nummer, new Geld(p.Open), new DateOnly(2026, 9, 30), new Geld(p.Open), Geld.Nul))], [MatchRules.IbanKenmerk(iban)], false, false, Geld.Nul);

    private static string Id(int nr) => string.Create(CultureInfo.InvariantCulture, $"b{nr:00000}");
}
