using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

public sealed class AanmeldingRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;

    [Fact]
    [Requirement("TSO-6a")]
    public void Een_aanmelding_vervangt_wie_op_of_na_haar_datum_ingaat_en_laat_de_geschiedenis_staan()
    {
        var was = Voorbeeld.Kind
            .Structureel(new DateOnly(2026, 8, 1), Weekdagen.Maandag)
            .Structureel(new DateOnly(2026, 12, 1), Weekdagen.Dinsdag)
            .Structureel(new DateOnly(2027, 2, 1), Weekdagen.Vrijdag);
        var na = MeldAan(was, new DateOnly(2026, 12, 1), AanmeldingSoort.Incidenteel).Waarde!;
        Assert.Equal([(8, AanmeldingSoort.Structureel), (12, AanmeldingSoort.Incidenteel)], na.Aanmeldingen.Select(a => (a.Vanaf.Month, a.Soort)));
        Assert.Equal("aangemeld", na.Feiten[0].Soort);
    }

    [Theory]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Geen, "weekdagen-nodig")]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Woensdag, "dagen-zonder-overblijven")]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Alle, "dagen-zonder-overblijven")]
    [InlineData(AanmeldingSoort.Structureel, (Weekdagen)64, "dagen-zonder-overblijven")]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Vrijdag, null)]
    [InlineData(AanmeldingSoort.Incidenteel, Weekdagen.Geen, null)]
    [InlineData(AanmeldingSoort.Incidenteel, Weekdagen.Maandag, "geen-weekdagen")]
    [InlineData(AanmeldingSoort.Geen, Weekdagen.Geen, null)]
    [InlineData((AanmeldingSoort)9, Weekdagen.Geen, "keuze")]
    [Requirement("TSO-6a")]
    public void Structureel_vraagt_dagen_waarop_de_school_overblijven_heeft_en_incidenteel_geen(AanmeldingSoort soort, Weekdagen dagen, string? code) =>
        Assert.Equal(code, MeldAan(Voorbeeld.Kind, Vandaag, soort, dagen).Weigering?.Code);

    [Theory]
    [InlineData("2025-08-01", null)]
    [InlineData("2025-07-31", "datum-te-ver-weg")]
    [InlineData("2027-11-12", null)]
    [InlineData("2027-11-13", "datum-te-ver-weg")]
    [Requirement("TSO-6a")]
    public void Een_aanmelding_gaat_in_tussen_het_vorige_schooljaar_en_een_jaar_vooruit(string datum, string? code) =>
        Assert.Equal(code, MeldAan(Voorbeeld.Kind, DateOnly.Parse(datum), AanmeldingSoort.Incidenteel).Weigering?.Code);

    [Fact]
    [Requirement("TSO-6a")]
    public void Wie_van_school_is_kan_niet_worden_aangemeld() =>
        Assert.Equal("van-school", MeldAan(Voorbeeld.Kind with { VanSchoolPer = Vandaag }, Vandaag, AanmeldingSoort.Incidenteel).Weigering?.Code);

    [Fact]
    public void Na_jaren_blijft_het_aantal_aanmeldingen_begrensd_en_verdwijnen_de_oudste()
    {
        var state = Voorbeeld.Kind;
        for (var n = 0; n < LeerlingGrenzen.AanmeldingenMax; n++)
        {
            state = state.Structureel(new DateOnly(2019, 8, 1).AddDays(n * 30), Weekdagen.Maandag);
        }

        var na = MeldAan(state, Vandaag, AanmeldingSoort.Incidenteel).Waarde!;
        Assert.InRange(na.Aanmeldingen.Length, 1, LeerlingGrenzen.AanmeldingenMax);
        Assert.Equal(Vandaag, na.Aanmeldingen[^1].Vanaf);
    }

    [Fact]
    public void Zestig_aanmeldingen_binnen_twee_schooljaren_is_te_veel()
    {
        var state = Voorbeeld.Kind;
        for (var n = 0; n < LeerlingGrenzen.AanmeldingenMax; n++)
        {
            state = state.Structureel(new DateOnly(2025, 9, 1).AddDays(n), Weekdagen.Maandag);
        }

        Assert.Equal("te-veel", MeldAan(state, Vandaag, AanmeldingSoort.Incidenteel).Weigering?.Code);
    }

    private static Uitkomst<LeerlingState> MeldAan(LeerlingState was, DateOnly vanaf, AanmeldingSoort soort, Weekdagen dagen = Weekdagen.Geen) =>
        AanmeldingRules.MeldAan(was, new NieuweAanmelding(vanaf, soort, dagen, null), Voorbeeld.Nu());
}
