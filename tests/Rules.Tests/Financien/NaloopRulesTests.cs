using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What comes after a decision: from which day an exclusion may begin, what a change leaves to the night, a korting that changes in a term, and what may go after seven years.</summary>
public sealed class NaloopRulesTests
{
    private const string Termijnid = "termijn/2026-2027/1/lieke";

    private static readonly DateOnly December = new(2026, 12, 1);
    private static readonly Wijzigingsvraag Incidenteel = new(December, AanmeldingSoort.Incidenteel, Weekdagen.Geen);

    [Theory]
    [InlineData("2026-11-13", "2026-11-13", null)]
    [InlineData("2026-11-12", "2026-11-13", "uitsluiting-te-vroeg")]
    [InlineData("2026-11-14", "2026-11-13", "uitsluiting-dag")] // a Saturday
    [InlineData("2026-11-18", "2026-11-13", "uitsluiting-dag")] // a Wednesday: no overblijven here
    [InlineData("2026-12-28", "2026-11-13", "uitsluiting-dag")] // free
    [InlineData("2027-01-08", "2026-11-13", null)]
    [InlineData("2027-01-11", "2026-11-13", "uitsluiting-dag")] // more than eight weeks ahead
    [InlineData("2062-11-13", "2026-11-13", "uitsluiting-dag")]
    [InlineData("2026-11-16", "2026-11-17", "uitsluiting-dag")] // over already
    [Requirement("TSO-10n")]
    public void Een_uitsluiting_begint_op_een_overblijfdag_na_het_gesprek_en_niet_in_het_verleden_of_ver_weg(string vanaf, string vandaag, string? code)
    {
        var nee = UitsluitingRules.KeurVanaf(Afrekenproef.School, new DateOnly(2026, 11, 12), Dag(vanaf), Dag(vandaag));

        Assert.Equal(code, nee?.Code);
        Assert.Equal(code is null ? null : "vanaf", nee?.Veld);
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Een_korting_die_midden_in_een_termijn_verandert_geldt_voor_haar_eigen_dagen()
    {
        var oud = Afrekenproef.Tarief with { TotEnMet = December.AddDays(-1), Kortingen = [new Gezinskorting(2, 10)] };
        var nieuw = Afrekenproef.Tarief with { Vanaf = December, Kortingen = [new Gezinskorting(2, 20)] };
        var feiten = Afrekenproef.Feiten() with { Financien = Afrekenproef.Financien with { Tarieven = [oud, nieuw] } };
        var boek = Afrekenproef.Boek(feiten);

        var doel = AfrekenRules.Doel(boek, Termijn.Eerste, 2, AfrekenRules.Delen(feiten));

        var na = boek.Met.Count(d => d.Oordeel == Dagoordeel.Vast && d.Datum >= December && d.Datum < new DateOnly(2027, 2, 1));
        Assert.InRange(na, 1, 39);
        Assert.Equal(((40 - na) * 35L) + (na * 70L), doel.Bedrag.Korting.Centen);
        Assert.Equal(14_000 - doel.Bedrag.Korting.Centen, doel.Bedrag.Totaal.Centen);
        Assert.Equal(doel.Bedrag.Totaal.Centen, doel.PerBetaler.Sum(b => b.Bedrag.Centen));
        Assert.Equal(2, doel.PerBetaler.Length);
    }

    [Fact]
    [Requirement("TSO-6c", "TSO-6d")]
    public void Een_wijziging_van_lang_geleden_laat_de_nacht_naar_gegeten_dagen_kijken_zodra_de_lijst_haar_kent()
    {
        var kaart = WijzigingRules.Na(Afrekenproef.Kaart, Incidenteel);
        var maandag = new DateOnly(2026, 12, 7);

        Assert.True(WijzigingRules.IsOudeLijst(kaart, Afrekenproef.Kinddag(maandag, Verwachting.Structureel, Tegelstaat.Aanwezig)));
        Assert.False(WijzigingRules.IsOudeLijst(kaart, Afrekenproef.Kinddag(maandag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht)));
        Assert.False(WijzigingRules.IsOudeLijst(kaart, Afrekenproef.Kinddag(new DateOnly(2026, 11, 30), Verwachting.Structureel, Tegelstaat.Aanwezig)));
        Assert.Equal(December, Assert.Single(Na(December.AddDays(FinancienGrenzen.DagrondeTerug), verrekenen: true).Naloop).Vanaf);
        Assert.Empty(Na(December.AddDays(1), verrekenen: true).Naloop);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Een_wens_tot_uitbetalen_blijft_bewaard_tot_hij_gevraagd_is()
    {
        var state = Na(December.AddDays(-1), verrekenen: false);

        var naloop = Assert.Single(state.Naloop);
        Assert.Null(naloop.Vanaf);
        Assert.Equal([Afrekenproef.Moeder, Afrekenproef.Vader], naloop.Wensen.Select(w => w.BetalerId));
        Assert.All(naloop.Wensen, w => Assert.True(w.Bedrag > Geld.Nul && w.Naam.Length == 0));
        var tweede = WijzigingRules.MetNaloop(state, naloop with { WijzigingId = "w2" });
        Assert.Equal(["w", "w2"], WijzigingRules.MetNaloop(tweede, naloop with { Wensen = naloop.Wensen.RemoveAt(0) }).Naloop.Select(n => n.WijzigingId));
        Assert.Equal(["w2"], WijzigingRules.MetNaloop(tweede, naloop with { Wensen = [] }).Naloop.Select(n => n.WijzigingId));
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Van_wie_blijft_gaat_een_blad_zeven_jaar_na_zijn_laatste_schooljaar_weg_en_de_sommen_blijven_kloppen()
    {
        var betaald = Betalerbeeld.Betaal(Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijnid, 7_000), "afschrift/a/1", 7_500, Betalerbeeld.Begin);
        var (gelegd, laat) = (BetalerbladRules.MetBlad(betaald, new DateOnly(2028, 1, 15)), new DateOnly(2028, 1, 15));
        Assert.Equal(new Schooljaar(2026), BetalerbladRules.Laatste(gelegd.NieuwBlad!));
        var later = gelegd.NieuwBlad! with { Betalingen = [.. gelegd.NieuwBlad!.Betalingen.Select(b => b with { Op = laat })] };
        Assert.Equal(new Schooljaar(2027), BetalerbladRules.Laatste(later));

        var weg = BetalerbladRules.Gewist(BetalerbladRules.Gelegd(gelegd) with { OudsteBlad = new Schooljaar(2026) }, 1);

        BetalerRules.Klopt(weg);
        Assert.Equal((1, 1, false), (weg.Bladen, weg.BladenWeg, BetalerbladRules.HeeftBladen(weg)));
        Assert.Null(weg.OudsteBlad);
        Assert.Equal(new Geld(500), BetalerRules.Beschikbaar(weg));
        Assert.Same(weg, BetalerbladRules.Gewist(weg, 1));
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Een_ingetrokken_machtiging_gaat_na_zeven_jaar_weg_en_een_geldige_blijft()
    {
        var per = new DateOnly(2027, 1, 31);
        var weg = Betalerbeeld.Machtigd.Machtigingen[0] with { IngetrokkenPer = per };
        var nieuw = weg with { Kenmerk = "99XX00-1-2", IngetrokkenPer = null };
        var state = Betalerbeeld.Machtigd with { Machtigingen = [weg, nieuw] };

        Assert.Empty(MachtigingRules.Verlopen(state, per.AddMonths(FinancienGrenzen.BewaarMaanden).AddDays(-1)));
        var oud = MachtigingRules.Verlopen(state, per.AddMonths(FinancienGrenzen.BewaarMaanden));
        Assert.Equal([nieuw.Kenmerk], MachtigingRules.Zonder(state, oud).Machtigingen.Select(m => m.Kenmerk));
    }

    [Fact]
    [Requirement("TSO-10i", "XLS-1")]
    public void De_verschillen_uit_de_saldi_van_het_journaal_zijn_die_van_de_cijfers()
    {
        var op = new DateOnly(2026, 10, 1);
        ImmutableArray<Boekregel> regels =
            [new(Boekposten.Bank, new Geld(70_000)), new(Boekposten.BijdrageStructureel, new Geld(-90_000)), new(Boekposten.Drinken, new Geld(15_000)), new(Boekposten.Oninbaar, new Geld(5_000))];
        var geboekt = new Geboekt(1, new Boeking("b1", op, Boekbron.Memoriaal, "proef", regels, null, null, "systeem", DateTimeOffset.UnixEpoch), null, "");
        var begroot = new[] { new Begrotingsregel(Boekposten.BijdrageStructureel, null, null, new Geld(100_000), null), new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(14_500), null) };
        var verklaard = new Verschilregel(Boekposten.BijdrageStructureel, "", Geld.Nul, "Minder kinderen", "Geen");
        var bron = new Cijferbron(
            Cijferperiode.VanSchooljaar(Afrekenproef.Jaar), DateTimeOffset.UnixEpoch, op, Afrekenproef.Financien, [new Journaaldeel(Afrekenproef.Jaar.EersteDag, Afrekenproef.Jaar.LaatsteDag, [], [geboekt])],
            new Begrotingfeiten(
                begroot.ToDictionary(r => r.Post, StringComparer.Ordinal), null, true, [], new Kascommissieblad([], null, [], null, null, null), [verklaard]));

        var snel = CijferRules.Verschillen([.. regels.Select(r => new Postsaldo(r.Post, r.Bedrag))], [.. begroot], [verklaard], Afrekenproef.Financien);

        Assert.Equal(CijferRules.Maak(bron).Verschillen.OrderBy(v => v.Post, StringComparer.Ordinal), snel.OrderBy(v => v.Post, StringComparer.Ordinal));
        var totalen = CijferRules.Totalen([.. regels.Select(r => new Postsaldo(r.Post, r.Bedrag))], [.. begroot], Afrekenproef.Financien);
        Assert.Equal(
            CijferRules.Maak(bron).Begroting.Where(c => c.Soort is Boeksoort.Baten or Boeksoort.Lasten).GroupBy(c => c.Soort).OrderBy(g => g.Key)
                .Select(g => new Begrotingstotaal(g.Key, RekenRules.Som(g.Select(c => c.Begroot)), RekenRules.Som(g.Select(c => c.Realisatie)))),
            totalen);
        Assert.Equal((new Geld(-10_000), "Minder kinderen"), snel.Where(v => v.Post == Boekposten.BijdrageStructureel).Select(v => (v.Afwijking, v.Oorzaak)).Single());
    }

    private static AfrekeningState Na(DateOnly vandaag, bool verrekenen)
    {
        var was = StelRules.Stel(
            new AfrekeningState(), Afrekenproef.Boek(Afrekenproef.Feiten()), Termijn.Eerste, ineens: false, 1, Afrekenproef.Moment(Afrekenproef.September)).Wordt;
        var feiten = Afrekenproef.Feiten(WijzigingRules.Na(Afrekenproef.Kaart, Incidenteel));
        var wordt = StelRules.Vereffen(was, Afrekenproef.Boek(feiten, was), Afrekenproef.Moment(December));
        var voorstel = WijzigingRules.Leeg("w", Incidenteel, verrekenen, "Test", DateTimeOffset.UnixEpoch) with { AkkoordDoor = "Petra" };
        return WijzigingRules.MetNaloop(was, wordt, new Wijzigingstaat(voorstel, "a", "operatie", IsBezig: false, "account"), vandaag);
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
