using System.Globalization;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>A hundred texts that say something of a child, and a hundred that don't.</summary>
[Requirement("OSO-S3")]
public sealed class SeintjewachtRulesTests
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Child, its birth date in words, and three ways to write its initials.</summary>
    private static readonly (Seintjekind Kind, string Woorden, string[] Letters)[] Kinderen =
    [
        (new("Sam", null, "Akker", new DateOnly(2015, 3, 4)), "vier maart tweeduizend vijftien", ["S.A.", "s. a.", "SA"]),
        (new("Jasmijn", "van den", "Brinkhof", new DateOnly(2014, 11, 30)), "dertig november tweeduizendveertien", ["J.v.d.B.", "JvdB", "J. B."]),
        (new("Zoë", null, "Yılmaz", new DateOnly(2015, 1, 9)), "negende januari tweeduizend vijftien", ["Z.Y.", "ZY", "z.y."]),
        (new("Anne-Fleur", "de", "Vries-Smit", new DateOnly(2014, 12, 1)), "één december tweeduizend veertien", ["A.F.d.V.S.", "A.V.", "A d V"]),
        (new("Mo", "el", "Haddou", new DateOnly(2015, 7, 22)), "tweeëntwintig juli twintig vijftien", ["M.H.", "M.e.H.", "MH"]),
    ];

    /// <summary>Not of anybody: made to pass the check.</summary>
    private static readonly string[] Nummers = ["123456782", "111222333", "101234564"];

    private static readonly string[] Naamvormen =
        ["{0}", "het dossier van {0} {1} is er", "{1}, {0}", "{0}s dossier staat klaar", "de familie {1} belde", "({2})", "mail van {2}{3}@thuis.example"];

    private static readonly string[] Datumvormen = ["d-M-yyyy", "dd/MM/yyyy", "dd.MM.yy", "yyyy-MM-dd", "yyyyMMdd"];

    private static readonly string[] Mensen =
        ["mevrouw Hendriks", "Ilse de Wit", "Bas Jansen", "Tessa Vos", "Noor Visser", "meneer Kuipers", "Petra de Ruiter", "Samir Bakker", "Jasmina Koster", "Anne de Boer"];

    private static readonly string[] Zinnen =
    [
        "Bel {0} op 024-1234567.", "Vraag naar {0}, +31 6 12345678.", "{0}: alles staat klaar tot en met 30 juni 2027.", "Vanaf 28-05-2027 klaar, zie OSO. Groet, {0}",
        "{0} is er op ma, di en do van 8.30 tot 15.00 uur.", "Lukt het niet? Mail {0}, b.v. voor 4 juni.", "De IB'er {0} belt over de warme overdracht.",
        "O.a. havo/vwo en vmbo-tl, vraag het aan {0}.", "BRIN 99XX, vestiging 00, nummer 123456789, {0}", "In mei is {0} er niet i.v.m. vakantie: bel de school.",
    ];

    public static TheoryData<string> MetKind =>
    [
        .. Kinderen.SelectMany(k => Naamvormen.Select(v => Naam(v, k.Kind)).Concat(k.Letters.Select(l => $"Zie de lijst van {l} van gisteren"))
            .Concat(Datumvormen.Select(v => $"Geboren {k.Kind.Geboortedatum!.Value.ToString(v, CultureInfo.InvariantCulture)} en blij"))
            .Append($"Van {k.Kind.Geboortedatum!.Value.ToString("d MMMM yyyy", Nederlands)}").Append($"Jarig: {k.Woorden}!")),
        .. Nummers.SelectMany(n => new[] { $"bsn {n}", $"{n[..3]} {n[3..6]} {n[6..]}", $"BSN{n[..4]}.{n[4..6]}.{n[6..]}", $"nr. {n[..3]}-{n[3..6]}-{n[6..]} graag", $"8 {n}/9" }),
    ];

    public static TheoryData<string> ZonderKind =>
        [.. Mensen.SelectMany(m => Zinnen.Select(z => string.Format(CultureInfo.InvariantCulture, z, m)))];

    [Theory]
    [MemberData(nameof(MetKind))]
    public void Een_tekst_met_iets_van_een_kind_wordt_geweigerd(string tekst) => Assert.Equal("kindgegevens", Keur(tekst));

    [Theory]
    [MemberData(nameof(ZonderKind))]
    public void Een_tekst_zonder_iets_van_een_kind_mag(string tekst) => Assert.Null(Keur(tekst));

    [Fact]
    public void Het_zijn_er_honderd_van_elk()
    {
        Assert.Equal(100, MetKind.Count);
        Assert.Equal(100, ZonderKind.Count);
    }

    [Fact]
    public void Een_naam_die_ook_een_gewoon_woord_is_telt_alleen_met_een_hoofdletter()
    {
        Seintjekind[] mei = [new("Mei", null, "Storm", new DateOnly(2015, 1, 1))];
        Assert.Null(SeintjewachtRules.Keur("Klaar in mei, ook bij storm.", mei));
        Assert.Equal("kindgegevens", SeintjewachtRules.Keur("Vraag het Mei.", mei)?.Code);
        Assert.Equal("kindgegevens", SeintjewachtRules.Keur("familie Storm", mei)?.Code);
    }

    [Fact]
    public void Een_gewoon_woord_in_de_mail_is_geen_Ben_Post_of_De_Laat()
    {
        Seintjekind[] kinderen = [new("Ben", "de", "Laat", new DateOnly(2015, 1, 1)), new("Lot", null, "Post", null), new("Jan", null, "Kort", null)];
        Assert.Null(SeintjewachtRules.Keur("Tot laat ben ik er, in januari kort; niet per post. Zo weet u het lot ervan.", kinderen));
        Assert.Equal("kindgegevens", SeintjewachtRules.Keur("Het is van Ben.", kinderen)?.Code);
        Assert.Equal("kindgegevens", SeintjewachtRules.Keur("familie De Laat", kinderen)?.Code);
    }

    [Theory]
    [InlineData("1. 04-03-2015 en verder niets")]
    [InlineData("groep 8 04-03-2015")]
    [InlineData("1 2 04/03/2015")]
    [InlineData("geboren 4–3–2015")]
    [InlineData("geboren 4\u00A03\u00A02015")]
    [InlineData("lijst 9 12 34 56 78 2")]
    [InlineData("bsn 123–456–782")]
    public void Een_getal_ervoor_of_een_ander_streepje_verbergt_geen_datum_of_nummer(string tekst) => Assert.Equal("kindgegevens", Keur(tekst));

    [Fact]
    public void Een_kind_zonder_geboortedatum_houdt_niets_tegen_wat_niet_van_haar_is() =>
        Assert.Null(SeintjewachtRules.Keur("Klaar op 4 maart 2015.", [new Seintjekind("Lot", null, "Zeeman", null)]));

    private static string? Keur(string tekst) => SeintjewachtRules.Keur(tekst, Kinderen.Select(k => k.Kind))?.Code;

    private static string Naam(string vorm, Seintjekind kind) =>
        string.Format(CultureInfo.InvariantCulture, vorm, kind.Roepnaam, kind.Achternaam, kind.Roepnaam.ToLowerInvariant(), kind.Achternaam.ToLowerInvariant());
}
