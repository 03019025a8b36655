using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Rules.Nachtronde;

/// <summary>Whom a night asks about the money, and who is remembered until seven years are over (TSO-10i, SEC-5).</summary>
[Requirement("SEC-5", "TSO-10i")]
public sealed class NachtgeldRulesTests
{
    private static readonly DateOnly Nacht = new(2034, 8, 1);
    private static readonly SchoolSleutel School = new("99XX00");

    [Fact]
    public void Betalers_gaan_voor_dagen_dagen_voor_kinderen_en_het_journaal_na_alles_wat_erin_boekt()
    {
        var doelen = NachtgeldRules.Elke(Nacht, 8, 14).Append(Gelddoel.Van("afrekening", "kind", new Schooljaar(2034))).Append(Gelddoel.Van("betaler", "b1"))
            .Append(Gelddoel.Van("kas")).Order(StringComparer.Ordinal).Select(d => d.Split('/')[1]).Distinct().ToList();

        Assert.Equal(["financien", "betalers", "dagronde", "afrekening", "betaler", "termijnronde", "bank", "kas", "vergoedingen", "begroting", "journaal"], doelen);
    }

    [Theory]
    [InlineData("betaler", "b1", "betaler/99XX00/b1")]
    [InlineData("afrekening", "kind/2034-2035", "afrekening/99XX00/kind/2034-2035")]
    [InlineData("helperjaar", "piet/2034", "helperjaar/piet/2034")]
    public void Een_doel_noemt_de_sleutel_van_zijn_grain(string woord, string rest, string sleutel) =>
        Assert.Equal(sleutel, Gelddoel.Sleutel(Gelddoel.Van(woord, rest.Split('/')), School));

    [Fact]
    public void Het_journaal_van_een_schooljaar_gaat_zeven_jaar_na_zijn_einde_en_niet_een_dag_eerder()
    {
        var was = new NachtrondeState { GeldGewistTotEnMet = 2025 };

        Assert.Empty(NachtgeldRules.Begin(was, [], [], Nacht.AddDays(-1)).Geldjaren);
        Assert.Equal([2026], NachtgeldRules.Begin(was, [], [], Nacht).Geldjaren);
    }

    [Fact]
    public void Wie_vertrok_blijft_onthouden_tot_ook_de_boeken_van_zijn_jaar_weg_zijn()
    {
        var weg = NachtgeldRules.Begin(new NachtrondeState(), [Rij("sam", actief: false), Rij("noa", actief: true)], ["ria"], new DateOnly(2027, 3, 1));
        Assert.Equal([new Geldspoor("sam", 2026)], weg.Vertrokken);
        Assert.Equal([new Geldspoor("ria", 2027)], weg.Helpers);

        var later = NachtgeldRules.Begin(weg with { GeldGewistTotEnMet = 2025 }, [], [], Nacht);
        var doelen = NachtgeldRules.Voorbij(later, new Schooljaar(2026), ["noa"]).ToList();
        Assert.Contains(Gelddoel.Van("afrekening", "sam", new Schooljaar(2026)), doelen);
        Assert.Contains(Gelddoel.Van("afrekening", "noa", new Schooljaar(2026)), doelen);
        Assert.Contains(Gelddoel.Van("helperjaar", "ria", "2026"), doelen);
        Assert.Contains(Gelddoel.Van("vergoedingen", "2027-07-01"), doelen);

        var klaar = NachtgeldRules.Eind(later, isHeel: true);
        Assert.Equal((2026, 0, 1), (klaar.GeldGewistTotEnMet, klaar.Vertrokken.Length, klaar.Helpers.Length));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Met_een_rest_of_een_afgebroken_ronde_komt_het_schooljaar_nog_eens(bool isHeel, bool rest)
    {
        var was = new NachtrondeState { Geldjaren = [2026], GeldGewistTotEnMet = 2025, Geldrest = rest };

        var na = NachtgeldRules.Eind(was, isHeel);

        Assert.Equal((2025, false), (na.GeldGewistTotEnMet, na.Geldrest));
        Assert.Equal([2026], NachtgeldRules.Begin(na, [], [], Nacht).Geldjaren);
    }

    [Fact]
    public void Wie_terugkomt_is_niet_vertrokken()
    {
        var weg = NachtgeldRules.Begin(new NachtrondeState(), [Rij("sam", actief: false)], [], new DateOnly(2027, 3, 1));

        Assert.Empty(NachtgeldRules.Begin(weg, [Rij("sam", actief: true)], [], new DateOnly(2027, 9, 1)).Vertrokken);
    }

    [Fact]
    public void Ook_de_rekening_van_wie_pas_vertrok_wordt_bezocht_met_het_jaar_van_de_laatste_dag()
    {
        LeerlingRij[] rijen = [Rij("noa", actief: true), Rij("sam", actief: false), Rij("bo", actief: false), Rij("oud", actief: false)];
        Geldspoor[] vertrokken = [new("sam", 2027), new("bo", 2026), new("oud", 2025)];

        var doelen = NachtgeldRules.Afrekeningen([.. rijen], [.. vertrokken], new DateOnly(2027, 12, 1)).ToList();

        Assert.Equal(
            [("noa", 2027), ("sam", 2026), ("sam", 2027), ("bo", 2026)],
            doelen.Select(d => d.Split('/')).Select(d => (d[2], int.Parse(d[3][..4], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Een_school_die_het_geld_niet_gebruikt_heeft_niets_te_vragen()
    {
        var leeg = new FinancienView(0, null, null, Boekposten.Vast, [], [], [], [], null);

        Assert.False(NachtgeldRules.IsInGebruik(leeg));
        Assert.True(NachtgeldRules.IsInGebruik(leeg with { BegonnenPer = Nacht }));
    }

    private static LeerlingRij Rij(string id, bool actief) =>
        new(id, new Persoonsgegevens("Sam", null, "Bos", null, null, null), actief, null, null, null, null, [], []);
}
