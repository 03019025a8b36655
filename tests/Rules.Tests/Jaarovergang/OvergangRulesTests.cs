using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Jaarovergang;

/// <summary>Where each leerling goes, and when that may happen (SCH-4).</summary>
[Requirement("SCH-4")]
public sealed class OvergangRulesTests
{
    private static readonly Schooljaar Oud = new(2026);
    private static readonly Schooljaar Nieuw = new(2027);

    [Theory]
    [InlineData("2", "3", Overgangsoort.Over)]
    [InlineData("7", "8", Overgangsoort.Over)]
    [InlineData("0", "1", Overgangsoort.Over)]
    public void Elk_kind_gaat_een_jaargroep_verder(string nu, string straks, Overgangsoort soort)
    {
        var rij = Een(Kind(nu, new DateOnly(2015, 1, 1)));
        Assert.Equal((straks, soort, (string?)null), (rij.Naar.Jaargroep, rij.Soort, rij.LetOp));
        Assert.NotNull(rij.Naar.GroepId);
    }

    [Fact]
    public void Groep_acht_gaat_van_school()
    {
        var rij = Een(Kind("8", new DateOnly(2015, 1, 1)));
        Assert.Equal((true, Overgangsoort.VanSchool), (rij.Naar.VanSchool, rij.Soort));
    }

    [Theory]
    [InlineData("2022-12-31", "2", Overgangsoort.Over)]
    [InlineData("2023-01-01", "1", Overgangsoort.BlijftKleuter)]
    [InlineData(null, "2", Overgangsoort.Over)]
    public void Een_kleuter_gaat_naar_groep_twee_in_het_jaar_waarin_hij_op_31_december_vijf_is(string? geboren, string straks, Overgangsoort soort)
    {
        var rij = Een(Kind("1", geboren is null ? null : DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((straks, soort), (rij.Naar.Jaargroep, rij.Soort));
        Assert.Equal("k-27", rij.Naar.GroepId); // the combination goes on as it was
    }

    [Fact]
    public void Een_parallelgroep_volgt_de_letter_en_zonder_letter_kiest_een_mens()
    {
        var school = School(Groep("3a", Oud, "3"), Groep("3b", Oud, "3"), Groep("De Vlinders", Oud, "3"), Groep("4a", Nieuw, "4"), Groep("4b", Nieuw, "4"));
        Assert.Equal("4b-27", Een(Kind("3", null) with { Persoon = Persoon("3b", "3") }, school).Naar.GroepId);
        var zonder = Een(Kind("3", null) with { Persoon = Persoon("De Vlinders", "3") }, school);
        Assert.Equal((null, Overgangsoort.Kiezen), (zonder.Naar.GroepId, zonder.Soort));
        Assert.Contains("2 groepen", zonder.LetOp, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_kind_zonder_jaargroep_of_zonder_nieuwe_groep_vraagt_om_een_keuze()
    {
        Assert.Equal(Overgangsoort.Kiezen, Een(Kind("4", null), School(Groep("4", Oud, "4"), Groep("9", Nieuw, "3"))).Soort);
        var speciaal = Een(Kind("S", null), School(Groep("S", Oud, "S"), Groep("S", Nieuw, "S")));
        Assert.Equal("S-27", speciaal.Naar.GroepId);
        Assert.NotNull(speciaal.LetOp);
    }

    [Theory]
    [InlineData("4", "4-27")]
    [InlineData("8", "8-27")]
    public void Een_nieuw_kind_zonder_groep_gaat_geen_jaar_verder_en_iemand_kijkt_ernaar(string jaargroep, string groep)
    {
        var rij = Een(Kind(jaargroep, null) with { Persoon = Persoon(jaargroep, jaargroep) with { GroepId = null } });
        Assert.Equal((groep, jaargroep, Overgangsoort.Over), (rij.Naar.GroepId, rij.Naar.Jaargroep, rij.Soort));
        Assert.StartsWith("Heeft nog geen groep.", rij.LetOp, StringComparison.Ordinal);
        var twee = School(Groep($"{jaargroep}a", Nieuw, jaargroep), Groep($"{jaargroep}b", Nieuw, jaargroep));
        Assert.Equal(Overgangsoort.Kiezen, Een(Kind(jaargroep, null) with { Persoon = Persoon(jaargroep, jaargroep) with { GroepId = null } }, twee).Soort);
    }

    [Theory]
    [InlineData("2026-08-01", 2026)]
    [InlineData("2026-10-31", 2026)]
    [InlineData("2026-11-01", 2027)]
    [InlineData("2027-02-28", 2027)]
    [InlineData("2027-07-31", 2027)]
    public void Wie_laat_is_kan_tot_november_en_daarna_gaat_het_over_het_volgende_schooljaar(string dag, int naar)
    {
        var vandaag = DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Schooljaar(naar), OvergangGrenzen.Naar(vandaag));
        Assert.Equal(new DateOnly(naar, 3, 1), OvergangGrenzen.Vroegst(new Schooljaar(naar)));
        Assert.Equal(
            vandaag < new DateOnly(naar, 3, 1) ? "overgang-nog-niet" : null,
            JaarovergangRules.MagVoorbereiden(new JaarovergangState(), new Schooljaar(naar), vandaag)?.Code);
    }

    [Fact]
    public void Wat_met_de_hand_gekozen_is_gaat_voor_het_bestand_en_dat_voor_een_jaar_verder()
    {
        var kind = Kind("4", null);
        var bestand = new JaarovergangState { Bestand = Keuze(kind, "4-27", "4") };
        var doublure = Rij(bestand, kind);
        Assert.Equal((Overgangsoort.Doublure, Overgangsbron.Bestand), (doublure.Soort, doublure.Bron));
        Assert.NotNull(doublure.LetOp);
        var hand = Rij(bestand with { Hand = Keuze(kind, "6-27", "6") }, kind);
        Assert.Equal((Overgangsoort.Versneld, Overgangsbron.Hand, (string?)null), (hand.Soort, hand.Bron, hand.LetOp));
        Assert.Equal(Overgangsbron.Berekend, Rij(new JaarovergangState { Hand = Keuze(kind, "weg", "5") }, kind).Bron);
        var mist = Rij(bestand with { Bestand = Keuze(kind with { Id = "ander" }, "4-27", "4") }, kind);
        Assert.Contains("Staat niet in het bestand", mist.LetOp, StringComparison.Ordinal);
    }

    [Fact]
    public void Wie_al_in_het_nieuwe_jaar_zit_of_van_school_is_staat_niet_in_het_voorstel()
    {
        var kind = Kind("4", null);
        var register = new RegisterView([kind with { Actief = false }, kind with { Id = "over", Persoon = kind.Persoon with { GroepId = "5-27" } }], 1);
        Assert.Empty(OvergangRules.Voorstel(new JaarovergangState(), School(), register, Nieuw));
    }

    [Fact]
    public void Toepassen_kan_pas_na_de_laatste_lunch_en_terug_tot_de_eerste()
    {
        var school = School();
        var kan = OvergangRules.KanVanaf(school, Nieuw);
        Assert.True(school.HeeftOverblijven(kan.AddDays(-1)));
        Assert.DoesNotContain(Enumerable.Range(0, Oud.LaatsteDag.DayNumber - kan.DayNumber + 1).Select(kan.AddDays), d => school.HeeftOverblijven(d));
        ImmutableArray<Overgangsrij> rijen = [Een(Kind("4", null))];
        Assert.Equal("overgang-te-vroeg", JaarovergangRules.WaaromNietToepassen(rijen, school, Nieuw, kan.AddDays(-1))?.Code);
        Assert.Null(JaarovergangRules.WaaromNietToepassen(rijen, school, Nieuw, kan));
        Assert.Null(JaarovergangRules.WaaromNietToepassen(rijen, school, Nieuw, new DateOnly(2027, 11, 1)));

        var lunch = OvergangRules.EersteLunch(school, Nieuw);
        var toegepast = new JaarovergangState { Stand = Overgangstand.Toegepast };
        Assert.True(school.HeeftOverblijven(DateOnly.FromDateTime(Schooltijd.Lokaal(lunch).DateTime)));
        Assert.True(JaarovergangRules.MagTerug(toegepast, school, Nieuw, lunch.AddSeconds(-1)));
        Assert.False(JaarovergangRules.MagTerug(toegepast, school, Nieuw, lunch));
        Assert.False(JaarovergangRules.MagTerug(new JaarovergangState(), school, Nieuw, lunch.AddDays(-9)));
    }

    [Fact]
    public void Een_keuze_past_bij_de_jaargroepen_van_de_groep()
    {
        var (school, kind) = (School(), Kind("1", new DateOnly(2021, 1, 1)));
        Assert.Equal("2", OvergangRules.Keur(new Overgangskeuze("k-27", null, false), kind, school, Nieuw).Waarde!.Jaargroep);
        Assert.Equal("overgang-groep-past-niet", OvergangRules.Keur(new Overgangskeuze("k-27", "5", false), kind, school, Nieuw).Weigering?.Code);
        Assert.Equal("overgang-keuze", OvergangRules.Keur(new Overgangskeuze("4", "4", false), kind, school, Nieuw).Weigering?.Code); // of this year
        Assert.Equal("onbekend", OvergangRules.Keur(new Overgangskeuze("k-27", null, false), null, school, Nieuw).Weigering?.Code);
    }

    [Fact]
    public void Een_kind_gaat_over_en_komt_precies_terug_zoals_het_was()
    {
        var hier = Voorbeeld.Nu(Rol.Schoolleider);
        var was = Voorbeeld.Kind.Structureel(new DateOnly(2026, 9, 1), Weekdagen.Maandag) with { GroepSinds = new DateOnly(2026, 10, 1) };
        var stap = new Overgangsstap("kind", "g5", new Overgangskeuze("g6-27", "6", false), Nieuw.EersteDag);
        var over = OvergangstapRules.GaOver(was, stap, "run1", hier).Waarde!;
        Assert.Equal(("g6-27", "6", 2027, (DateOnly?)null), (over.Persoon.GroepId, over.Persoon.Jaargroep, over.GroepSchooljaar, over.GroepSinds));
        Assert.Same(over, OvergangstapRules.GaOver(over, stap, "run1", hier).Waarde);
        Assert.Equal("overgang-elders", OvergangstapRules.GaOver(over, stap, "run2", hier).Weigering?.Code);

        var terug = OvergangstapRules.Terug(over, "run1", hier).Waarde!;
        Assert.Equal((was.Persoon, was.GroepSchooljaar, was.GroepSinds, was.Aanmeldingen), (terug.Persoon, terug.GroepSchooljaar, terug.GroepSinds, terug.Aanmeldingen));
        Assert.Null(terug.Overgang);
        Assert.Same(terug, OvergangstapRules.Terug(terug, "run1", hier).Waarde);
        var verhuisd = over with { Persoon = over.Persoon with { GroepId = "g6" } };
        Assert.Equal("overgang-later-gewijzigd", OvergangstapRules.Terug(verhuisd, "run1", hier).Weigering?.Code);
    }

    [Fact]
    public void Wie_van_school_gaat_komt_bij_terugdraaien_weer_op_school()
    {
        var hier = Voorbeeld.Nu(Rol.Schoolleider, new DateOnly(2027, 7, 20));
        var stap = new Overgangsstap("kind", "g5", new Overgangskeuze(null, null, true), Nieuw.EersteDag);
        var weg = OvergangstapRules.GaOver(Voorbeeld.Kind, stap, "run1", hier).Waarde!;
        Assert.Equal(Nieuw.EersteDag, weg.VanSchoolPer);
        Assert.Null(OvergangstapRules.Terug(weg, "run1", hier).Waarde!.VanSchoolPer);
        var eerder = Voorbeeld.Kind with { VanSchoolPer = new DateOnly(2027, 7, 25) };
        Assert.Same(eerder, OvergangstapRules.GaOver(eerder, stap, "run1", hier).Waarde); // leaves sooner than that by itself
    }

    [Fact]
    public void Een_schorsing_die_doorloopt_geldt_in_de_oude_en_in_de_nieuwe_groep()
    {
        ImmutableArray<Blokkade> loopt = [new Blokkade(Verwachting.Geschorst, new DateOnly(2027, 7, 5), new DateOnly(2027, 9, 10))];
        Assert.Single(BlokkadeRules.Van(loopt, Oud));
        Assert.Single(BlokkadeRules.Van(loopt, Nieuw));
    }

    [Fact]
    public void Meer_keuzes_met_de_hand_dan_in_de_rij_passen_worden_geweigerd_en_een_keuze_veranderen_kan_nog()
    {
        var weg = new Overgangskeuze(null, null, VanSchool: true);
        var kind = Kind("5", null);
        var register = new RegisterView([kind], 1);
        var vol = new JaarovergangState
        {
            Hand = Enumerable.Range(1, OvergangGrenzen.HandMax).ToImmutableDictionary(n => $"kind{n}", _ => weg, StringComparer.Ordinal),
        };

        Assert.Equal("te-veel", JaarovergangRules.Kies(vol, [kind.Id], weg, School(), register, Nieuw).Weigering?.Code);
        var minder = vol with { Hand = vol.Hand.Remove("kind1").Add(kind.Id, weg) };
        Assert.True(JaarovergangRules.Kies(minder, [kind.Id], new Overgangskeuze("6-27", "6", VanSchool: false), School(), register, Nieuw).IsGoed);
        Assert.Equal(OvergangGrenzen.HandMax - 1, JaarovergangRules.Kies(vol, ["kind1"], null, School(), register, Nieuw).Waarde!.Hand.Count);
    }

    private static Overgangsrij Een(LeerlingRij kind, SchoolView? school = null) => Rij(new JaarovergangState(), kind, school);

    private static Overgangsrij Rij(JaarovergangState state, LeerlingRij kind, SchoolView? school = null) =>
        Assert.Single(OvergangRules.Voorstel(state, school ?? School(), new RegisterView([kind], 1), Nieuw));

    private static ImmutableDictionary<string, Overgangskeuze> Keuze(LeerlingRij kind, string groep, string jaargroep) =>
        ImmutableDictionary<string, Overgangskeuze>.Empty.Add(kind.Id, new Overgangskeuze(groep, jaargroep, false));

    private static LeerlingRij Kind(string jaargroep, DateOnly? geboren) => new(
        "kind", Persoon(jaargroep is "0" or "1" or "2" ? "k" : jaargroep, jaargroep) with { Geboortedatum = geboren }, true, null, null, null, null, [], []);

    private static Persoonsgegevens Persoon(string groep, string jaargroep) => new("Sam", null, "Akker", null, groep, jaargroep);

    private static SchoolView School(params Groep[] groepen)
    {
        var state = SchoolRules.RichtIn(new SchoolGegevens("De Horizon", "", "", "", "", Regio.Zuid), new DateOnly(2026, 11, 12)).Waarde!;
        groepen = groepen.Length > 0 ? groepen : [.. new[] { Oud, Nieuw }.SelectMany(j =>
            Enumerable.Range(3, 6).Select(n => Groep($"{n}", j, $"{n}")).Append(Groep("k", j, "0", "1", "2")))];
        return (state with { Versie = 1, Groepen = [.. groepen] }).View(Voorbeeld.Sleutel)!;
    }

    private static Groep Groep(string naam, Schooljaar jaar, params string[] jaargroepen) =>
        new(jaar == Oud ? naam : $"{naam}-27", jaar, naam, [.. jaargroepen], null, null, GroepRules.Standaardtijden, null, null);
}
