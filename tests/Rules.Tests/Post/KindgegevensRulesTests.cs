using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Post;

/// <summary>A hundred mails that name a child and a hundred that don't.</summary>
[Requirement("POST-1")]
public sealed class KindgegevensRulesTests
{
    private const string Ontvanger = "Tessa Vos";

    /// <summary>Not of anybody: made to pass or fail the elfproef.</summary>
    private static readonly string[] Nummers = ["123456782", "111222333", "010000001", "300000006", "101234561"];

    private static readonly ImmutableArray<LeerlingRij> Leerlingen =
    [
        Kind("Sam", null, "Akker", new DateOnly(2017, 3, 4)), Kind("Jasmijn", "van den", "Akker", new DateOnly(2016, 11, 30)),
        Kind("Zoë", null, "Yılmaz", new DateOnly(2018, 1, 9)), Kind("Anne-Fleur", "de", "Vries-Smit", new DateOnly(2015, 12, 1)),
        Kind("Mo", "el", "Haddou", new DateOnly(2019, 7, 22)),
    ];

    private static readonly string[] Namenvormen =
    [
        "{0} {1}", "{0} {2}", "{2}, {0}", "de kaart van {0} {1} is klaar", "{0} ({1})", "({0}) {1}", "{0}_{2}", "bericht over {0}-{2}", "{2} {0}",
        "kind: {0}, achternaam: {2}", "leerling \"{0} {1}\"", "{0}.{2}", "moeder van {0}, mevrouw {2}",
    ];

    private static readonly string[] Datumvormen = ["{0}, geboren op {1:d-M-yyyy}", "{1:yyyy-MM-dd} {2}", "{0} ({1:dd/MM/yyyy})", "{2} van {3}"];

    public static TheoryData<string> MetKind
    {
        get
        {
            var zinnen = Leerlingen.SelectMany(l => Namenvormen.Select(v => Zin(v, l)).Append(Zin(Namenvormen[0], l).ToUpperInvariant()))
                .Concat(Leerlingen.SelectMany(l => Datumvormen.Select(v => Datumzin(v, l))))
                .Concat(Nummers.SelectMany(n => new[] { n, $"bsn {n}.", $"{n[..3]} {n[3..6]} {n[6..]}", $"{n[..4]}.{n[4..6]}.{n[6..]}", $"nr:{n[..3]}-{n[3..6]}-{n[6..]}" }));
            return [.. zinnen.Take(100)];
        }
    }

    public static TheoryData<string> ZonderKind
    {
        get
        {
            string[] mensen = ["Tessa Vos", "Sanne Vink", "Bas de Boer", "Ilse van der Meer", "Noor Hendriks", "Samir Akkermans", "Anne de Vries", "Jasmijn Bakker"];
            string[] zinnen =
            [
                "{0}", "{0} kreeg de rol overblijfkracht", "groep 5 van {0}", "Basisschool De Horizon", "een nieuw wachtwoord, door {0}", "Sam is ziek, zegt {0}",
                "familie Akker belde {0}", "donderdag 12 november 2026 om 11:00", "{0}, 06-12345678", "{0}, 4 maart 2017", "https://intranet.school.example/link/{1}",
                "nummer 123456789 van {0}", "12-11-2026 9:30 door {0}",
            ];
            return [.. mensen.SelectMany((m, nr) => zinnen.Select(z => string.Format(System.Globalization.CultureInfo.InvariantCulture, z, m, Token(nr)))).Take(100)];
        }
    }

    [Theory]
    [MemberData(nameof(MetKind))]
    public void Een_mail_met_gegevens_van_een_kind_wordt_geweigerd(string waarde) =>
        Assert.True(Bevat(Ontvanger, ("naam", Ontvanger), ("wat", waarde)));

    [Theory]
    [MemberData(nameof(ZonderKind))]
    public void Een_mail_zonder_gegevens_van_een_kind_mag(string waarde) =>
        Assert.False(Bevat(Ontvanger, ("naam", Ontvanger), ("wat", waarde)));

    [Fact]
    public void Het_zijn_er_honderd_van_elk()
    {
        Assert.Equal(100, MetKind.Count);
        Assert.Equal(100, ZonderKind.Count);
    }

    [Fact]
    public void De_ontvanger_mag_heten_als_een_kind_maar_alleen_op_zijn_eigen_plek()
    {
        Assert.False(Bevat("Sam Akker", ("naam", "Sam Akker")));
        Assert.True(Bevat("Sam Akker", ("naam", "Sam Akker"), ("wat", "bericht van Sam Akker")));
        Assert.True(Bevat("123456782", ("naam", "123456782")));
    }

    [Theory]
    [InlineData("school")]
    [InlineData("door")]
    [InlineData("wie")]
    public void Een_naam_die_het_intranet_invult_mag_die_van_een_kind_zijn_maar_nooit_een_nummer(string veld)
    {
        Assert.False(Bevat(Ontvanger, ("naam", Ontvanger), (veld, "Sam Akker")));
        Assert.True(Bevat(Ontvanger, ("naam", Ontvanger), (veld, "Sam Akker 123456782")));
        Assert.True(Bevat(Ontvanger, ("naam", Ontvanger), ("rol", "Sam Akker")));
    }

    [Fact]
    public void Wie_van_school_is_telt_niet_mee()
    {
        var weg = Kind("Pim", null, "Zwart", new DateOnly(2012, 1, 1));

        Assert.True(KindgegevensRules.Bevat([new("wat", "kaart van Pim Zwart")], Ontvanger, [weg]));
        Assert.False(KindgegevensRules.Bevat([new("wat", "kaart van Pim Zwart")], Ontvanger, [weg with { Actief = false }]));
    }

    [Theory]
    [InlineData("Sam, \u0664-\u0663-\u0662\u0660\u0661\u0667")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662")]
    public void Cijfers_van_een_ander_schrift_breken_niets(string waarde) => Assert.False(Bevat(Ontvanger, ("wat", waarde)));

    private static bool Bevat(string ontvanger, params IEnumerable<(string Veld, string Waarde)> waarden) =>
        KindgegevensRules.Bevat(waarden.Select(w => KeyValuePair.Create(w.Veld, w.Waarde)), ontvanger, Leerlingen);

    private static LeerlingRij Kind(string roepnaam, string? voorvoegsel, string achternaam, DateOnly geboren) => new(
        roepnaam, new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, geboren, "g5", "5"), true, null, null, null, null, [], []);

    private static string Zin(string vorm, LeerlingRij l) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, vorm, l.Persoon.Roepnaam, Namen.Volledig("", l.Persoon.Voorvoegsel, l.Persoon.Achternaam), l.Persoon.Achternaam);

    private static string Datumzin(string vorm, LeerlingRij l) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, vorm, l.Persoon.Roepnaam, l.Persoon.Geboortedatum, l.Persoon.Achternaam,
        l.Persoon.Geboortedatum!.Value.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")));

    /// <summary>Looks like a token of a link: hexadecimal, with runs of digits in it.</summary>
    private static string Token(int nr) => $"a{123456782 + nr}c{111222333}f{nr}d9e8";
}
