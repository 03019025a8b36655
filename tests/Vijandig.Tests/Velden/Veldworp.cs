using System.Globalization;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Velden;

/// <summary>Whether a value may be taken.</summary>
internal enum Aard
{
    /// <summary>It is odd, but text: who takes text may take it.</summary>
    Tekst = 0,

    /// <summary>It isn't a number, date or choice: only who takes text may take it.</summary>
    GeenVorm,

    /// <summary>Nobody may take it.</summary>
    Nooit,
}

/// <summary>One thing that is sent instead of what a field asks.</summary>
/// <param name="Maak">From the name of the field, what was drawn and a mark of this throw: all that is sent for it.</param>
internal sealed record Veldworp(string Naam, Aard Aard, Func<string, string, string, IEnumerable<KeyValuePair<string, string>>> Maak)
{
    public bool MagVan(bool isTekst) => Aard switch { Aard.Tekst => true, Aard.GeenVorm => isTekst, _ => false };
}

/// <summary>Values that forms get from programs and from people who try (SEC-6).</summary>
internal static class Veldworpen
{
    /// <summary>Stands in all throws that are text, with a number: what comes back on a page is recognised by it.</summary>
    public const string Merk = "wrp";

    private const int Mb = 1024 * 1024;

    public static IReadOnlyList<Veldworp> Alle { get; } = [.. Teksten(), .. Vormen(), .. Grenzen()];

    private static IEnumerable<Veldworp> Teksten() =>
    [
        Een("script", Aard.Tekst, (_, m) => $"<script>{m}</script>"),
        Een("attribuut", Aard.Tekst, (_, m) => $"\" onmouseover=\"{m}\" x=\""),
        Een("attribuut-enkel", Aard.Tekst, (_, m) => $"' onfocus='{m}' autofocus='"),
        Een("beeld", Aard.Tekst, (_, m) => $"'><img src=x onerror={m}>"),
        Een("adres", Aard.Tekst, (_, m) => $"javascript:{m}"),
        Een("sjabloon", Aard.Tekst, (_, m) => $"{{{{7*7}}}}${{7*7}}@(7*7)<%=7*7%>{m}"),
        Een("formule", Aard.Tekst, (_, m) => $"=cmd|'/c calc'!A1{m}"),
        Een("formule-at", Aard.Tekst, (_, m) => $"@SUM(1+1)*{m}"),
        Een("sql", Aard.Tekst, (_, m) => $"' or 1=1; drop table state; -- {m}"),
        Een("pad", Aard.Tekst, (_, m) => $"../../school/99XX01/{m}"),
        Een("opmaak", Aard.Tekst, (_, m) => $"%s%n%x{{0}}{{99}}{m}"),
        Een("emoji", Aard.Tekst, (_, m) => $"👨‍👩‍👧‍👦🏳️‍🌈{m}"),
        Een("stapels", Aard.Tekst, (_, m) => $"Z{new string('\u0336', 60)}{m}"),
        Een("omgekeerd", Aard.Tekst, (_, m) => $"\u202E{m}\u2066\u200F"),
        Een("onzichtbaar", Aard.Tekst, (_, m) => $"\u200B\uFEFF\u00AD{m}"),
        Een("half-teken", Aard.Tekst, (_, m) => $"\uD800{m}\uDFFF"),
        Een("stuurtekens", Aard.Tekst, (_, m) => $"\u0001\u001B[31m{m}\u0085\u2028"),
        Een("regels", Aard.Tekst, (_, m) => $"{m}\r\nSet-Cookie: sessie=weg\r\n\r\n<html>"),
        Een("leeg", Aard.Tekst, (_, _) => ""),
        Een("spaties", Aard.Tekst, (_, _) => "   \t \u00A0"),
        Een("tweemaal-gecodeerd", Aard.Tekst, (_, m) => $"%253Cscript%253E{m}"),
        new("twee-keer", Aard.Tekst, (naam, was, m) => [new(naam, was), new(naam, $"{m}b")]),
        new("rij", Aard.Tekst, (naam, was, m) => [new($"{naam}[0]", was), new($"{naam}[1]", m), new($"{naam}[]", m)]),
        new("onder-zichzelf", Aard.Tekst, (naam, was, m) => [new($"{naam}.Naam", was), new($"{naam}.{naam}.{naam}", m)]),
        new("weg", Aard.Tekst, (_, _, _) => []),
    ];

    /// <summary>What no date, number, time, tick or choice is.</summary>
    private static IEnumerable<Veldworp> Vormen() =>
    [
        Een("getal-te-groot", Aard.GeenVorm, (_, _) => "99999999999999999999999"),
        Een("getal-oneindig", Aard.GeenVorm, (_, _) => "1e400"),
        Een("geen-getal", Aard.GeenVorm, (_, _) => "NaN"),
        Een("getal-zestien", Aard.GeenVorm, (_, _) => "0x7fffffff"),
        Een("dag-bestaat-niet", Aard.GeenVorm, (_, _) => "31-02-2027"),
        Een("dag-bestaat-niet-iso", Aard.GeenVorm, (_, _) => "2027-02-31"),
        Een("dag-nul", Aard.GeenVorm, (_, _) => "0000-00-00"),
        Een("dag-eerste", Aard.GeenVorm, (_, _) => "0001-01-01"),
        Een("dag-laatste", Aard.GeenVorm, (_, _) => "9999-12-31"),
        Een("dag-te-ver", Aard.GeenVorm, (_, _) => "99999-01-01"),
        Een("tijd-bestaat-niet", Aard.GeenVorm, (_, _) => "25:61"),
        Een("keuze-bestaat-niet", Aard.GeenVorm, (_, _) => "BestaatNiet"),
        Een("min-een", Aard.Tekst, (_, _) => "-1"),
        Een("kleinste-getal", Aard.Tekst, (_, _) => "-9223372036854775808"),
        Een("grootste-getal", Aard.Tekst, (_, _) => "9223372036854775807"),
        Een("net-te-groot", Aard.Tekst, (_, _) => "2147483648"),
        Een("arabische-cijfers", Aard.Tekst, (_, _) => "\u0661\u0662"),
        Een("andere-komma", Aard.Tekst, (_, _) => "1.234,567"),
        Een("keuze-als-getal", Aard.Tekst, (_, _) => "999"),
        Een("keuzes-samen", Aard.Tekst, (was, _) => $"{was},{was}"),
    ];

    private static IEnumerable<Veldworp> Grenzen() =>
    [
        Een("nul-teken", Aard.Nooit, (_, m) => $"a\0{m}"),
        Een("megabyte", Aard.Nooit, (_, _) => new string('x', Mb - 10)),
        Een("megabyte-en-een", Aard.Nooit, (_, _) => new string('x', Mb + 1)),
        new("tweeduizend-en-een", Aard.Nooit, (naam, was, _) => [new(naam, was), .. Enumerable.Range(0, 2_001).Select(n => KeyValuePair.Create(Nr($"v{n}"), "1"))]),
        new("tweeduizend-keer", Aard.Nooit, (naam, was, _) => [.. Enumerable.Repeat(KeyValuePair.Create(naam, was), 2_001)]),
        new("duizend-leeg", Aard.Tekst, (naam, was, _) => [new(naam, was), .. Enumerable.Repeat(KeyValuePair.Create(naam, ""), 1_100)]),
        new("duizend-rijen", Aard.Tekst, (naam, was, _) => [new(naam, was), .. Enumerable.Range(0, 1_100).Select(n => KeyValuePair.Create(Nr($"{Stam(naam)}[{n}].X"), "1"))]),
        new("diep", Aard.Tekst, (naam, was, _) => [new(naam, was), new(naam + string.Concat(Enumerable.Repeat("[0]", 300)), "1"), new(string.Join('.', Enumerable.Repeat(naam, 100)), "1")]),
        new("lange-sleutel", Aard.Tekst, (naam, was, _) => [new(naam, was), new(new string('k', 1_900), "1")]),
        new("rij-ver-weg", Aard.Tekst, (naam, was, _) => [new(naam, was), new($"{Stam(naam)}[2147483647]", "1"), new($"{Stam(naam)}.index", "99999999999"), new($"{Stam(naam)}[-1]", "1")]),
    ];

    private static Veldworp Een(string naam, Aard aard, Func<string, string, string> waarde) => new(naam, aard, (veld, was, merk) => [new(veld, waarde(was, merk))]);

    private static string Nr(FormattableString tekst) => tekst.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of Bericht.Regels[0].Naam: Bericht.Regels.</summary>
    private static string Stam(string naam) => naam.Split('[')[0];
}
