using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Edition verantwoording: no name, no IBAN, nothing about fewer than five children, also not by subtraction (XLS-3).</summary>
[Requirement("XLS-3")]
public sealed class EditieRulesTests
{
    private const string Iban = "NL91ABNA0417164300";
    private static readonly DateOnly Maand = new(2026, 11, 1);
    private static readonly string[] Namen = ["Vandermolen", "Roosmarijn", "Nijland", "Schatbewaarder"];

    [Fact]
    public void Geen_naam_geen_rekening_en_geen_nummer_blijft_over()
    {
        var json = JsonSerializer.Serialize(EditieRules.Verantwoording(Vol()));

        Assert.All(Namen, n => Assert.DoesNotContain(n, json, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Iban, json, StringComparison.Ordinal);
        Assert.DoesNotContain(Iban[^4..], json, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-0001", json, StringComparison.Ordinal);
        Assert.DoesNotContain("kind-", json, StringComparison.Ordinal);
    }

    [Fact]
    public void De_totalen_van_bank_en_kas_blijven_die_van_de_boeken()
    {
        var (intern, buiten) = (Vol(), EditieRules.Verantwoording(Vol()));

        Assert.Equal(RekenRules.Som(intern.Boek.Select(b => b.Bij - b.Af)), RekenRules.Som(buiten.Boek.Select(b => b.Bij - b.Af)));
        Assert.Equal(RekenRules.Som(intern.Begroting.Select(b => b.Realisatie)), RekenRules.Som(buiten.Begroting.Select(b => b.Realisatie)));
        Assert.Equal(RekenRules.Som(intern.Vergoedingen.Select(v => v.Totaal)), RekenRules.Som(buiten.Vergoedingen.Select(v => v.Totaal)));
    }

    [Fact]
    public void Een_plan_van_minder_dan_vijf_kinderen_gaat_samen_met_het_volgende()
    {
        var rijen = Enumerable.Range(0, 6).Select(n => Debiteur($"Gezin{n}", $"Kind{n}", "sep/feb")).Append(Debiteur("Gezin9", "Kind9", "ineens"));
        var buiten = EditieRules.Verantwoording(Leeg() with { Debiteuren = [.. rijen] }).Debiteuren;

        var rij = Assert.Single(buiten);
        Assert.Equal(("ineens, sep/feb", "7", new Geld(3_500)), (rij.Plan, rij.Leerlingen, rij.Open));
        var klein = Assert.Single(EditieRules.Verantwoording(Leeg() with { Debiteuren = [Debiteur("Gezin9", "Kind9", "ineens")] }).Debiteuren);
        Assert.Equal((EditieRules.Klein, Geld.Nul), (klein.Leerlingen, klein.Open));
    }

    [Fact]
    public void Een_post_over_weinig_betalers_staat_samen_met_de_volgende()
    {
        var intern = Leeg() with
        {
            Begroting = [Post(Boekposten.Restituties, "Restituties", -500), Post(Boekposten.Oninbaar, "Oninbaar", -700), Post(Boekposten.BijdrageStructureel, "Bijdrage", 90_000)],
            Personen = [new(Boekposten.Restituties, 1), new(Boekposten.Oninbaar, 2), new(Boekposten.BijdrageStructureel, 80)],
        };

        var rij = Assert.Single(EditieRules.Verantwoording(intern).Begroting);
        Assert.Equal(("Restituties en Oninbaar en Bijdrage", new Geld(88_800)), (rij.Naam, rij.Realisatie));
    }

    [Fact]
    public void Wat_van_weinig_kinderen_volgt_uit_een_ander_getal_is_ook_weg()
    {
        var rij = Assert.Single(EditieRules.Aantallen([new Aantalcijfer(Maand, DayOfWeek.Monday, "Groep 5", 22, 20, 6, 2, 0), new Aantalcijfer(Maand, DayOfWeek.Tuesday, "Groep 5", 20, 20, 0, 5, 5)])
            .Where(a => a.Dag == DayOfWeek.Monday));
        Assert.Equal((20, 6), (rij.Aanwezig!.Value, rij.Contant!.Value));
        Assert.All(new[] { rij.Aangemeld, rij.Afgemeld, rij.NietGevonden }, a => Assert.Null(a));
    }

    [Fact]
    public void Twee_kinderen_op_vijf_dagen_zijn_geen_tien_kinderen()
    {
        var rij = Assert.Single(EditieRules.Aantallen([new Aantalcijfer(Maand, DayOfWeek.Monday, "Groep 5", 120, 100, 10, 20, 0) { Dagen = 5 }]));

        Assert.Equal(100, rij.Aanwezig!.Value);
        Assert.All(new[] { rij.Aangemeld, rij.Contant, rij.Afgemeld, rij.NietGevonden }, a => Assert.Null(a));
    }

    [Fact]
    public void Een_storno_staat_niet_als_eigen_bedrag_in_het_bankboek_en_een_rekening_van_de_winkel_wel()
    {
        ImmutableArray<Boekcijfer> boek =
        [
            .. Enumerable.Range(1, 6).Select(n => Bank(new DateOnly(2026, 9, n), "Debiteuren", $"Ouder{n}", 1_000)), Bank(new DateOnly(2026, 9, 28), "Incasso onderweg", null, 70_000),
            Bank(new DateOnly(2026, 10, 6), "Incasso onderweg", null, -7_000), Bank(new DateOnly(2026, 10, 9), "Drinken", null, -250),
        ];
        var buiten = EditieRules.Verantwoording(Leeg() with { Boek = boek, Incasso = [] }).Boek;

        Assert.Equal(2, buiten.Length);
        Assert.Equal((new Geld(69_000), Geld.Nul), buiten.Where(b => b.Post.StartsWith("Debiteuren", StringComparison.Ordinal)).Select(b => (b.Bij, b.Af)).Single());
        Assert.Equal((Geld.Nul, new Geld(250)), buiten.Where(b => b.Post == "Drinken").Select(b => (b.Bij, b.Af)).Single());
    }

    [Fact]
    public void Een_incasso_van_velen_is_een_eigen_maand_ook_als_niemand_zelf_betaalde()
    {
        var incasso = Enumerable.Range(1, 6).Select(n => new Incassocijfer($"M{n}", null, Iban, $"Ouder{n}", new Geld(1_000), "RCUR", "", new DateOnly(2026, 9, 28), "betaald", 1) { Kinderen = [$"kind{n}"] });
        ImmutableArray<Boekcijfer> boek = [Bank(new DateOnly(2026, 9, 28), "Incasso onderweg", null, 6_000), Bank(new DateOnly(2026, 10, 9), "Drinken", null, -250)];

        Assert.Equal([(9, new Geld(6_000)), (10, Geld.Nul)], EditieRules.Verantwoording(Leeg() with { Boek = boek, Incasso = [.. incasso] }).Boek.Select(b => (b.Datum.Month, b.Bij)));
    }

    [Fact]
    public void Een_post_van_weinig_die_alleen_onder_een_kop_staat_volgt_niet_uit_het_totaal_en_niet_uit_een_verklaring()
    {
        var intern = Leeg() with
        {
            Begroting = [Post(Boekposten.BijdrageStructureel, "Bijdrage", 90_000), Post(Boekposten.Herinneringskosten, "Herinneringskosten", 750) with { Rubriek = "Overige baten" }],
            Personen = [new(Boekposten.BijdrageStructureel, 80), new(Boekposten.Herinneringskosten, 3)],
            Verschillen = [new(Boekposten.BijdrageStructureel, "Bijdrage", new Geld(15_000), "Meer kinderen", "Geen")],
        };
        var buiten = EditieRules.Verantwoording(intern);

        Assert.Equal(new Geld(90_750), Assert.Single(buiten.Begroting).Realisatie);
        Assert.Empty(buiten.Verschillen);
    }

    [Fact]
    public void Wat_een_enkel_gezin_al_betaalde_of_aan_kosten_kreeg_staat_er_niet_bij()
    {
        var rijen = Enumerable.Range(0, 6).Select(n => Debiteur($"Gezin{n}", $"Kind{n}", "ineens") with
        {
            Kosten = new Geld(n == 0 ? 250 : 0),
            Bedrag = new Geld(n == 1 ? 700 : 500),
            Betaald = new Geld(n == 1 ? 200 : 0),
        });

        var rij = Assert.Single(EditieRules.Verantwoording(Leeg() with { Debiteuren = [.. rijen] }).Debiteuren);
        Assert.Equal((new Geld(3_000), Geld.Nul, new Geld(3_000), Geld.Nul), (rij.Bedrag, rij.Betaald, rij.Open, rij.Kosten));
    }

    [Fact]
    public void Vijf_betalers_van_drie_kinderen_zijn_weinig_in_het_boek_in_een_incasso_en_bij_een_post()
    {
        string[] kinderen = ["a", "a", "b", "b", "c"];
        var boek = kinderen.Select((kind, n) => Bank(new DateOnly(2026, 9, 1 + n), "Debiteuren", $"Ouder{n}", 1_000) with { Kinderen = [kind] })
            .Concat(Enumerable.Range(0, 5).Select(n => Bank(new DateOnly(2026, 10, 1 + n), "Debiteuren", $"Ouder{n + 5}", 2_000) with { Kinderen = [$"k{n}"] }));
        var incasso = kinderen.Select((kind, n) =>
            new Incassocijfer($"M{n}", null, Iban, $"Ouder{n}", new Geld(1_000), "RCUR", "", new DateOnly(2026, 9, 28), "betaald", 1) { Kinderen = [kind] });
        var buiten = EditieRules.Verantwoording(Leeg() with { Boek = [.. boek], Incasso = [.. incasso] });

        Assert.Equal((10, new Geld(15_000)), buiten.Boek.Select(b => (b.Datum.Month, b.Bij)).Single()); // September alone would be about three children
        Assert.Empty(buiten.Incasso);
        Assert.All(buiten.Boek, b => Assert.Empty(b.Kinderen));

        var bron = CijferRulesTests.Bron();
        var betalers = kinderen.Select((kind, n) => CijferRulesTests.Betaler($"p{n}", $"Ouder{n}", 0) with { Kinderen = [new Betalerkind(kind, "v1", 50, Weekdagen.Geen, Aangenomen: false)] });
        var boekingen = kinderen.Select((_, n) => new Geboekt(
            n + 1, new Boeking($"proef/{n}", Maand, Boekbron.Vordering, "Proef", [new(Boekposten.Debiteuren, new Geld(500), $"p{n}"), new(Boekposten.BijdrageIncidenteel, new Geld(-500))], null, null, "systeem", default), null, ""));
        var cijfers = CijferRules.Maak(bron with { Betalers = [.. betalers], Journaal = [new Journaaldeel(bron.Periode.Van, bron.Periode.TotEnMet, [], [.. boekingen])] });
        Assert.Equal(3, Assert.Single(cijfers.Personen).Aantal);
    }

    [Fact]
    public void Wat_een_enkel_gezin_contant_betaalde_volgt_niet_uit_begin_en_einde_van_de_kas()
    {
        var basis = Leeg();
        ImmutableArray<Boekcijfer> boek =
        [
            .. Enumerable.Range(1, 6).Select(n => Bank(new DateOnly(2026, 9, n), "Debiteuren", $"Ouder{n}", 1_000)),
            Bank(new DateOnly(2026, 11, 6), "Debiteuren", "Ouder1", 300) with { Dagboek = "Kas" }, Bank(new DateOnly(2026, 11, 9), "Drinken", null, -1_245) with { Dagboek = "Kas" },
        ];
        var intern = basis with
        {
            Boek = boek,
            Samenvatting = basis.Samenvatting with { BeginBank = new Geld(10_000), EindBank = new Geld(16_000), BeginKas = new Geld(7_500), EindKas = new Geld(6_555) },
            Balans = [new(Boekposten.Bank, new Geld(16_000)), new(Boekposten.Kas, new Geld(6_555)), new(Boekposten.EigenVermogen, new Geld(-22_555))],
            Kascommissie = BegrotingRules.LeegBlad with { Telling = new Kastelling([], new Geld(6_555), new Geld(6_555), Geld.Nul, null, "Iemand", null, default) },
        };

        var buiten = EditieRules.Verantwoording(intern);

        Assert.True(buiten.KasBijBank);
        Assert.Equal((new Geld(17_500), new Geld(22_555), Geld.Nul, Geld.Nul), (buiten.Samenvatting.BeginBank, buiten.Samenvatting.EindBank, buiten.Samenvatting.BeginKas, buiten.Samenvatting.EindKas));
        Assert.Equal([new Postsaldo(Boekposten.Bank, new Geld(22_555)), new Postsaldo(Boekposten.EigenVermogen, new Geld(-22_555))], buiten.Balans);
        Assert.All(buiten.Boek, b => Assert.Equal(EditieRules.BankEnKas, b.Dagboek));
        Assert.Equal(buiten.Samenvatting.EindBank - buiten.Samenvatting.BeginBank, RekenRules.Som(buiten.Boek.Select(b => b.Bij - b.Af)));
        Assert.Null(buiten.Kascommissie.Telling);
        Assert.DoesNotContain("6555}", JsonSerializer.Serialize(buiten), StringComparison.Ordinal);

        var velen = EditieRules.Verantwoording(intern with { Boek = [.. boek, .. Enumerable.Range(2, 5).Select(n => Bank(new DateOnly(2026, 11, 6), "Debiteuren", $"Ouder{n}", 300) with { Dagboek = "Kas" })] });
        Assert.Equal((false, new Geld(6_555)), (velen.KasBijBank, velen.Samenvatting.EindKas));
    }

    [Fact]
    public void Nooit_een_getal_onder_vijf_en_nooit_een_verborgen_aanwezigheid_die_uit_het_totaal_volgt()
    {
        var rijen = Gen.ArrayOf(from g in Gen.ArrayOf(Gen.Choose(0, 30), 5) select new Aantalcijfer(Maand, DayOfWeek.Monday, "Groep 5", g[0], g[1], g[2], g[3], g[4]), 8);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(rijen.ToArbitrary(), intern =>
        {
            var buiten = EditieRules.Aantallen([.. intern]);
            var cellen = buiten.SelectMany(r => new[] { r.Aangemeld, r.Aanwezig, r.Contant, r.Afgemeld, r.NietGevonden }).OfType<int>();
            var verborgen = intern.Zip(buiten).Where(p => p.Second.Aanwezig is null).Select(p => p.First.Aanwezig!.Value).ToList();
            return cellen.All(c => c >= 5) && verborgen.Count != 1 && (verborgen.Count == 0 || verborgen.Sum() >= 4 || buiten.All(r => r.Aanwezig is null));
        }));
    }

    private static Jaarcijfers Leeg() => CijferRules.Maak(CijferRulesTests.Bron()) with { Boek = [], Begroting = [], Waarschuwingen = [] };

    private static Jaarcijfers Vol()
    {
        var perMaand = Enumerable.Repeat(new Geld(500), 12).ToImmutableArray();
        return Leeg() with
        {
            Begroting = [Post(Boekposten.Spelmateriaal, "Spelmateriaal", 2_000) with { Toelichting = "Gekocht door Roosmarijn" }],
            Boek =
            [
                new(new DateOnly(2026, 11, 5), "2026-0001", "Bank", "Overboeking", "Debiteuren", "Vandermolen", new Geld(700), Geld.Nul) { Kinderen = ["kind-r"] },
                new(new DateOnly(2026, 11, 6), "K 6-11/1", "Kas", "Losse dag", "Incidenteel, contant", "Vandermolen", new Geld(350), Geld.Nul),
                new(new DateOnly(2026, 12, 6), "K 6-12/1", "Kas", "Fruit", "Drinken", null, Geld.Nul, new Geld(200)),
            ],
            Debiteuren = [Debiteur("Vandermolen", "Roosmarijn Vandermolen", "ineens")],
            Incasso = [new("M1", new DateOnly(2026, 8, 1), Iban, "Vandermolen", new Geld(7_000), "RCUR", "TSO 99XX00 sep 2026 2026-0001", new DateOnly(2026, 9, 28), "betaald", 1)],
            Vergoedingen = [new("Ria Nijland", CijferRules.Soort(Vergoedingsoort.Vast, Dienstvorm.Vrijwilliger), perMaand, 24, 1_080, new Geld(6_000), new Geld(500), null, null, Geld.Nul, Iban)],
            Kascommissie = new([new(new Schooljaar(2026), 4, "Spelmateriaal", new Geld(2_000), "Bon van Vandermolen")], null, ["Sjors Schatbewaarder", "Ria Nijland"], Maand, true, "Gedaan met Schatbewaarder"),
            Verschillen = [new(Boekposten.Spelmateriaal, "Spelmateriaal", new Geld(12_000), "Op verzoek van Vandermolen", "Geen")],
        };
    }

    private static Begrotingscijfer Post(string post, string naam, long realisatie) => new("Rubriek", post, naam, Boeksoort.Baten, null, null, Geld.Nul, new Geld(realisatie), null, null);

    private static Boekcijfer Bank(DateOnly datum, string post, string? wie, long centen) =>
        new(datum, "", "Bank", "Overboeking", post, wie, new Geld(Math.Max(centen, 0)), new Geld(Math.Max(-centen, 0)))
        {
            Naamloos = post == "Incasso onderweg",
            Kinderen = wie is null ? [] : [$"kind-{wie}"],
        };

    private static Debiteurcijfer Debiteur(string gezin, string kinderen, string plan) =>
        new(gezin, kinderen, plan, "2026-0001", new Geld(500), Geld.Nul, new Geld(500), null, Geld.Nul, null, Storno: false);
}
