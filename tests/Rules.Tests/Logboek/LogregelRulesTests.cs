using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;

namespace OrleansSchool.Tests.Rules.Logboek;

/// <summary>What may be written, by whom and until when, and who sees it (TSO-8b, TSO-8e, TSO-8h).</summary>
public sealed class LogregelRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Dictionary<string, string?> Groepen = new(StringComparer.Ordinal) { ["kim"] = "g5", ["noa"] = "g6" };

    private static Wie Als(Rol rol, params string[] groepen) => new("wie", "Iemand", School, [new ActieveRol(rol, [.. groepen])]);

    private static LogregelInvoer Invoer(Logsoort soort, string tekst = "Er was iets.", params string[] kinderen) => new(soort, tekst, [.. kinderen], null, null, null);

    private static string? GroepVan(string id) => Groepen.GetValueOrDefault(id);

    [Theory, Requirement("TSO-8b", "TSO-8e")]
    [InlineData(Rol.Overblijfkracht, null)]
    [InlineData(Rol.Overblijfcoordinator, null)]
    [InlineData(Rol.WaarnemendCoordinator, null)]
    [InlineData(Rol.Groepsleerkracht, null)]
    [InlineData(Rol.Leerkracht, null)]
    [InlineData(Rol.Schoolleider, null)]
    [InlineData(Rol.Administratie, "geen-recht")]
    [InlineData(Rol.Ouderraad, "geen-recht")]
    [InlineData(Rol.Bestuur, "geen-recht")]
    public void Overblijfkrachten_team_en_schoolleiding_schrijven(Rol rol, string? code) =>
        Assert.Equal(code, LogregelRules.MagOpDag(Als(rol), School, Vandaag, Vandaag)?.Code);

    [Theory, Requirement("TSO-8b")]
    [InlineData(1, "log-te-vroeg")]
    [InlineData(0, null)]
    [InlineData(-14, null)]
    [InlineData(-15, "log-te-laat")]
    public void Schrijven_kan_vandaag_en_veertien_dagen_terug(int dagen, string? code) =>
        Assert.Equal(code, LogregelRules.MagOpDag(Als(Rol.Overblijfkracht), School, Vandaag.AddDays(dagen), Vandaag)?.Code);

    [Fact, Requirement("TSO-8e")]
    public void Wie_van_het_team_is_staat_zo_vermeld_en_wie_ook_overblijft_schrijft_als_overblijfkracht()
    {
        Assert.True(LogregelRules.IsVanTeam(Als(Rol.Leerkracht)));
        Assert.True(LogregelRules.IsVanTeam(Als(Rol.Schoolleider)));
        Assert.False(LogregelRules.IsVanTeam(Als(Rol.Overblijfkracht)));
        Assert.False(LogregelRules.IsVanTeam(Als(Rol.Leerkracht) with { Rollen = [new ActieveRol(Rol.Leerkracht, []), new ActieveRol(Rol.Overblijfkracht, [])] }));
    }

    [Fact, Requirement("TSO-8c", "TSO-8g")]
    public void Een_voorval_en_een_overtreding_gaan_altijd_over_een_kind()
    {
        var wie = Als(Rol.Overblijfkracht);
        Assert.Equal("log-kind-nodig", LogregelRules.Keur(Invoer(Logsoort.Voorval), wie)?.Code);
        Assert.Equal("log-kind-nodig", LogregelRules.Keur(Invoer(Logsoort.Overtreding), wie)?.Code);
        Assert.Null(LogregelRules.Keur(Invoer(Logsoort.Overtreding, kinderen: "kim"), wie));
        Assert.Null(LogregelRules.Keur(Invoer(Logsoort.Kindvraag), wie));
    }

    [Fact, Requirement("TSO-7b")]
    public void Een_opmerking_over_de_lunch_is_van_het_team_en_een_ongeval_schrijft_zichzelf()
    {
        Assert.Equal("logsoort-van-team", LogregelRules.Keur(Invoer(Logsoort.Leerkracht), Als(Rol.Overblijfkracht))?.Code);
        Assert.Null(LogregelRules.Keur(Invoer(Logsoort.Leerkracht), Als(Rol.Groepsleerkracht, "g5")));
        Assert.Equal("logsoort-nodig", LogregelRules.Keur(Invoer(Logsoort.Ongeval, kinderen: "kim"), Als(Rol.Schoolleider))?.Code);
        Assert.Equal("logsoort-nodig", LogregelRules.Keur(Invoer((Logsoort)99), Als(Rol.Schoolleider))?.Code);
    }

    [Fact, Requirement("TSO-8b")]
    public void Lege_te_lange_en_onleesbare_tekst_wordt_geweigerd_bij_het_veld()
    {
        var wie = Als(Rol.Overblijfkracht);
        Assert.Equal(("verplicht", "tekst"), Kern(LogregelRules.Keur(LogregelRules.Schoon(Invoer(Logsoort.Bericht, "   ")), wie)));
        Assert.Equal(("te-lang", "tekst"), Kern(LogregelRules.Keur(Invoer(Logsoort.Bericht, new string('a', 601)), wie)));
        Assert.Null(LogregelRules.Keur(Invoer(Logsoort.Bericht, new string('a', 600)), wie));
        Assert.Equal(("ongeldige-tekens", "tekst"), Kern(LogregelRules.Keur(Invoer(Logsoort.Bericht, "a\u0007b"), wie)));
        Assert.Equal("log-te-veel-kinderen", LogregelRules.Keur(Invoer(Logsoort.Voorval, "x", [.. Enumerable.Range(0, 11).Select(n => $"k{n}")]), wie)?.Code);
    }

    [Fact, Requirement("TSO-8h")]
    public void Wie_een_van_de_kinderen_niet_mag_zien_ziet_de_hele_regel_niet()
    {
        var juf5 = Als(Rol.Groepsleerkracht, "g5");
        Assert.True(LogregelRules.MagZien(juf5, School, [], GroepVan));
        Assert.True(LogregelRules.MagZien(juf5, School, ["kim"], GroepVan));
        Assert.False(LogregelRules.MagZien(juf5, School, ["noa"], GroepVan));
        Assert.False(LogregelRules.MagZien(juf5, School, ["kim", "noa"], GroepVan));
        Assert.True(LogregelRules.MagZien(Als(Rol.Overblijfkracht), School, ["kim", "noa"], GroepVan));
        Assert.False(LogregelRules.MagZien(juf5, School, ["van-school-af"], GroepVan));
        Assert.True(LogregelRules.MagZien(Als(Rol.Schoolleider), School, ["van-school-af"], GroepVan));
        Assert.False(LogregelRules.MagZien(Als(Rol.Schoolleider), new SchoolSleutel("99XX01"), ["kim"], GroepVan));
    }

    [Fact, Requirement("TSO-8b")]
    public void Een_verbetering_is_van_dezelfde_soort_en_van_een_regel_die_je_mag_zien()
    {
        ImmutableArray<Logregel> regels = [Regel(1, Logsoort.Bericht), Regel(2, Logsoort.Voorval, null, "noa"), Regel(3, Logsoort.Bericht, 1)];
        var juf5 = Als(Rol.Groepsleerkracht, "g5");
        string? Code(int? nr, Logsoort soort) => LogregelRules.KeurCorrectie(
            regels, Invoer(soort) with { CorrigeertNr = nr }, r => LogregelRules.MagZien(juf5, School, r.LeerlingIds, GroepVan))?.Code;

        Assert.Null(Code(null, Logsoort.Bericht));
        Assert.Null(Code(1, Logsoort.Bericht));
        Assert.Equal("log-correctie-soort", Code(1, Logsoort.Afspraak));
        Assert.Equal("log-correctie-onbekend", Code(2, Logsoort.Voorval));
        Assert.Equal("log-correctie-onbekend", Code(0, Logsoort.Bericht));
        Assert.Equal("log-correctie-onbekend", Code(4, Logsoort.Bericht));
        Assert.Equal(1, LogregelRules.Oorsprong(regels, Regel(4, Logsoort.Bericht, 3)));
    }

    private static (string?, string?) Kern(Weigering? nee) => (nee?.Code, nee?.Veld);

    private static Logregel Regel(int nr, Logsoort soort, int? corrigeert = null, params string[] kinderen) => new(
        nr, soort, "Er was iets.", [.. kinderen], null, null, new DateTimeOffset(2026, 11, 12, 11, 30, 0, TimeSpan.Zero), "wie", "Iemand", false, corrigeert, new OperatieId($"operatie-{nr}"), null);
}
