using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>What a verzorger may ask to be changed by link (PAR-1, TSO-6d).</summary>
[Requirement("PAR-1")]
public sealed class WensRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Oudergegevens Robin = new("Robin Akker", "moeder", "+31612345678", "robin@thuis.example", null, false);

    private static readonly SchoolView School = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "Kimweg 1", "1234AB", "Dorp", "0100000000", Regio.Zuid),
        Weekdagen.Maandag | Weekdagen.Donderdag, 25, [], [], [], []);

    private static readonly Ouderbeeld Kim = new("kim", "Kim", "g5", "v1", "Robin Akker", Vast(Weekdagen.Donderdag), [], DateTimeOffset.MaxValue);

    [Theory]
    [InlineData("2026-11-12", "wens-te-vroeg")]
    [InlineData("2026-11-13", null)]
    [InlineData("2027-11-13", null)]
    [InlineData("2027-11-14", "wens-te-ver")]
    public void Een_wijziging_gaat_in_vanaf_morgen_en_binnen_een_jaar(string per, string? code) =>
        Assert.Equal(code, Keur(Dagen(DateOnly.ParseExact(per, "yyyy-MM-dd", CultureInfo.InvariantCulture), Weekdagen.Maandag)));

    [Theory]
    [InlineData(Weekdagen.Geen)]
    [InlineData(Weekdagen.Woensdag)]
    [InlineData(Weekdagen.Maandag | Weekdagen.Vrijdag)]
    public void Vaste_dagen_zijn_dagen_waarop_de_school_overblijven_heeft(Weekdagen dagen) =>
        Assert.Equal("wens-dagen", Keur(Dagen(Vandaag.AddDays(7), dagen)));

    [Fact]
    public void Wat_al_zo_is_of_al_zo_wordt_is_geen_wijziging()
    {
        var per = Vandaag.AddDays(30);
        var straks = Kim with { Straks = Vast(Weekdagen.Maandag) with { Vanaf = Vandaag.AddDays(10) } };

        Assert.Equal("wens-al-zo", Keur(Dagen(per, Weekdagen.Donderdag)));
        Assert.Equal("wens-al-zo", Keur(Dagen(per, Weekdagen.Maandag), straks));
        Assert.Null(Keur(Dagen(per, Weekdagen.Donderdag), straks));
        Assert.Null(Keur(Dagen(Vandaag.AddDays(5), Weekdagen.Maandag), straks));
        Assert.Equal("wens-al-zo", Keur(new Ouderwens(Wenssoort.Aanmelding, per, AanmeldingSoort.Geen, Weekdagen.Geen, null), Kim with { Aanmelding = null }));
    }

    [Fact]
    public void Losse_dagen_en_stoppen_hebben_geen_weekdagen_en_de_zin_zegt_wat_er_gevraagd_wordt()
    {
        var per = new DateOnly(2026, 12, 1);
        var los = WensRules.Keur(new Ouderwens(Wenssoort.Aanmelding, per, AanmeldingSoort.Incidenteel, Weekdagen.Maandag, "x"), Kim, Robin, School, Vandaag).Waarde!;

        Assert.Equal(new Ouderwens(Wenssoort.Aanmelding, per, AanmeldingSoort.Incidenteel, Weekdagen.Geen, null), los);
        Assert.Equal("Vraagt vanaf dinsdag 1 december 2026 alleen nog losse dagen.\nWij verhuizen.", WensRules.Tekst(los, "Wij verhuizen."));
        Assert.Equal("Vraagt vaste dagen vanaf dinsdag 1 december 2026: ma en do.", WensRules.Tekst(Dagen(per, Weekdagen.Maandag | Weekdagen.Donderdag), null));
        Assert.Equal("Wil vanaf dinsdag 1 december 2026 stoppen met overblijven.", WensRules.Tekst(los with { Aanmelding = AanmeldingSoort.Geen }, null));
    }

    [Theory]
    [InlineData(Wenssoort.Telefoon, "06-8765 4321", null)]
    [InlineData(Wenssoort.Telefoon, "06 12 34 56 78", "wens-al-zo")]
    [InlineData(Wenssoort.Telefoon, "bel maar", "wens-telefoon")]
    [InlineData(Wenssoort.Mail, "r.akker@werk.example", null)]
    [InlineData(Wenssoort.Mail, "ROBIN@thuis.example", "wens-al-zo")]
    [InlineData(Wenssoort.Mail, "robin", "wens-mail")]
    [InlineData(Wenssoort.Adres, "Kade 3, 1234AB Dorp", null)]
    [InlineData(Wenssoort.Adres, " ", "verplicht")]
    [InlineData((Wenssoort)0, "x", "keuze")]
    public void Een_nieuw_nummer_of_adres_wordt_gekeurd(Wenssoort soort, string waarde, string? code) =>
        Assert.Equal(code, Keur(new Ouderwens(soort, null, null, Weekdagen.Geen, waarde)));

    [Fact]
    public void Het_nieuwe_nummer_staat_niet_in_de_zin_en_alleen_wie_de_kaart_ziet_krijgt_het()
    {
        var wens = WensRules.Keur(new Ouderwens(Wenssoort.Telefoon, null, null, Weekdagen.Geen, "06-8765 4321"), Kim, Robin, School, Vandaag).Waarde!;
        var vraag = new Oudervraag("2026-11-12/o1", default, "ouder/kim/v1", "Robin Akker", WensRules.Tekst(wens, null), ["kim"], Vraagstand.Open, null, null, null, null, null, null, wens);

        Assert.Equal("+31687654321", wens.Waarde);
        Assert.DoesNotContain("8765", vraag.Tekst, StringComparison.Ordinal);
        Assert.Null(WensRules.Voor(vraag, magKaart: false).Wens!.Waarde);
        Assert.Same(vraag, WensRules.Voor(vraag, magKaart: true));
    }

    [Fact]
    public void Iets_anders_vraagt_een_toelichting_en_een_overzicht_niet()
    {
        Assert.Equal("verplicht", WensRules.KeurToelichting(Wenssoort.Anders, null)?.Code);
        Assert.Null(WensRules.KeurToelichting(Wenssoort.Inzage, null));
        Assert.Equal("te-lang", WensRules.KeurToelichting(Wenssoort.Aanmelding, new string('a', WensGrenzen.ToelichtingMax + 1))?.Code);
    }

    private static Ouderwens Dagen(DateOnly per, Weekdagen dagen) => new(Wenssoort.Aanmelding, per, AanmeldingSoort.Structureel, dagen, null);

    private static Aanmelding Vast(Weekdagen dagen) => new(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, dagen, default, "", null);

    private static string? Keur(Ouderwens wens, Ouderbeeld? kind = null) => WensRules.Keur(wens, kind ?? Kim, Robin, School, Vandaag).Weigering?.Code;
}
