using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>A thing that a column can hold.</summary>
/// <param name="Code">Stored with a remembered mapping: never changed.</param>
/// <param name="Kop">Header in our template and name in lists.</param>
/// <param name="Uitleg">What to fill in, in the template and beside the select.</param>
/// <param name="Voorbeeld">Value in the example row.</param>
/// <param name="Breedte">Width of the template's column.</param>
/// <param name="Anders">Other headers of administrations, in the form of <see cref="Tabelvelden.Vorm"/>.</param>
public sealed record Tabelveld(string Code, string Kop, string Uitleg, string Voorbeeld, double Breedte, params ImmutableArray<string> Anders)
{
    /// <summary>Filled in by choosing from ja and nee.</summary>
    public bool IsJaNee { get; init; }

    /// <summary>Stands in our template; others are only recognised.</summary>
    public bool InSjabloon { get; init; } = true;
}

/// <summary>The catalogue of columns, one list a kind of table (SCH-3).</summary>
public static class Tabelvelden
{
    /// <summary>A row whose first cell begins with this is the template's example.</summary>
    public const string Voorbeeldmerk = "VOORBEELD";

    public static ImmutableArray<Tabelveld> Van(Tabelsoort soort) => soort switch
    {
        Tabelsoort.Verzorgers => VerzorgerVelden.Alle,
        Tabelsoort.Toetsen => ToetsVelden.Alle,
        Tabelsoort.Machtigingen => MachtigingVelden.Alle,
        Tabelsoort.Aanmeldingen => AanmeldingVelden.Alle,
        Tabelsoort.Beginstanden => BeginstandVelden.Alle,
        _ => HelperVelden.Alle,
    };

    public static Tabelveld? Zoek(Tabelsoort soort, string code) => Van(soort).FirstOrDefault(v => v.Code == code);

    /// <summary>A header without case, marks, blanks and signs: "E-mail adres" and "Emailadres" are one.</summary>
    public static string Vorm(string kop) => string.Concat(Namen.Zoekvorm(kop).Where(char.IsAsciiLetterOrDigit));

    /// <summary>The field that a header means; null when it isn't known.</summary>
    public static Tabelveld? Herken(Tabelsoort soort, string kop)
    {
        var vorm = Vorm(kop);
        return vorm.Length == 0 ? null : Van(soort).FirstOrDefault(v => Vorm(v.Kop) == vorm || v.Anders.Contains(vorm, StringComparer.Ordinal));
    }

    /// <summary>What must be there and isn't, as sentences; empty when the table can be compared.</summary>
    public static ImmutableArray<string> Ontbreekt(Tabelsoort soort, IReadOnlySet<string> velden) =>
        soort switch
        {
            Tabelsoort.Verzorgers => VerzorgerVelden.Ontbreekt(velden),
            Tabelsoort.Toetsen => ToetsVelden.Ontbreekt(velden),
            Tabelsoort.Machtigingen => MachtigingVelden.Ontbreekt(velden),
            Tabelsoort.Aanmeldingen => AanmeldingVelden.Ontbreekt(velden),
            Tabelsoort.Beginstanden => BeginstandVelden.Ontbreekt(velden),
            _ => HelperVelden.Ontbreekt(velden),
        };
}
