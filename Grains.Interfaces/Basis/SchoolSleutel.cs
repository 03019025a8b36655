using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OrleansSchool.Basis;

/// <summary>BRIN and vestigingsnummer together, as in <c>99XX00</c>: the school in every key and URL (SCH-1, SCH-5).</summary>
[GenerateSerializer, Immutable, Alias("school-sleutel")]
public readonly partial record struct SchoolSleutel
{
    [JsonConstructor]
    public SchoolSleutel(string waarde) =>
        Waarde = Vorm().IsMatch(waarde) ? waarde : throw new FormatException($"'{waarde}' is geen BRIN met vestigingsnummer.");

    [Id(0)]
    public string Waarde { get; init; }

    [JsonIgnore]
    public string Brin => Waarde[..4];

    [JsonIgnore]
    public string Vestiging => Waarde[4..];

    public static bool Probeer(string? tekst, [NotNullWhen(true)] out SchoolSleutel? sleutel)
    {
        var schoon = tekst?.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) ?? "";
        sleutel = Vorm().IsMatch(schoon) ? new SchoolSleutel(schoon) : null;
        return sleutel is not null;
    }

    public override string ToString() => Waarde;

    [GeneratedRegex(@"^\d{2}[A-Z]{2}\d{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Vorm();
}
