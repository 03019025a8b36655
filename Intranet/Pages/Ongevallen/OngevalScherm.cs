using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>One accident on one screen.</summary>
/// <param name="Nu">For how long an alarm stands.</param>
public sealed record OngevalScherm(OngevalView Ongeval, SchoolView School, LeerlingRij? Kind, Wie Wie, DateTimeOffset Nu, DateOnly Vandaag)
{
    public string Adres => $"/s/{School.Sleutel}/ongevallen/{Ongeval.Id}";

    public string Onderwerpen =>
        $"{OrleansSchool.Live.Onderwerpen.Spoed(Ongeval.Datum)} {OrleansSchool.Live.Onderwerpen.Toezicht(Ongeval.Datum)} {OrleansSchool.Live.Onderwerpen.Middag(Ongeval.Datum)}";

    public string Naam => Kind is { Persoon: var p } ? Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam) : "Kind dat hier niet meer bekend is";

    public string Roepnaam => Kind?.Persoon.Roepnaam ?? "het kind";

    public string Groep => School.Groep(Ongeval.GroepId)?.Titel ?? "";

    public string Plek => School.Plek(Ongeval.PlekId)?.Naam ?? "op school";

    public string? Merkjes => Kind is null ? null
        : string.Join(", ", Kind.Merkjes.Where(m => m.GeldtOp(Ongeval.Datum)).Select(m => m.Merkje).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } tekst ? tekst : null;

    public Weigering? Weigering { get; init; }

    /// <summary>What was typed and refused.</summary>
    public string? Getypt { get; init; }

    /// <summary>Day of the follow-up in the closing form that was refused, as it was typed; null when that form wasn't sent.</summary>
    public string? Nazorg { get; init; }

    public bool Heeft(string soort) => Ongeval.Stappen.Any(s => s.Soort == soort);

    /// <summary>The last call with somebody, by the start of its text.</summary>
    public Ongevalstap? Laatste(string naam) =>
        Ongeval.Stappen.LastOrDefault(s => s.Soort is Ongevalsoort.Gebeld or Ongevalsoort.Gesproken or Ongevalsoort.Bhv && s.Tekst.StartsWith(naam, StringComparison.Ordinal));

    public string Kop => Ongeval.IsVergissing ? "Geen ongeval: dubbel of vergissing" : Ongeval.Gesloten ? "Ongeval, afgerond" : Ongeval.Levensgevaar ? "Ongeval, levensgevaar" : "Ongeval";

    public string Mist => Ongeval.Mist == 1 ? "Er mist 1 toezichthouder" : $"Er missen {Ongeval.Mist} toezichthouders";
}

/// <summary>One button that notes something: what stands in its form is fixed.</summary>
/// <param name="Handler">Name of the handler.</param>
public sealed record Tikmodel(OngevalScherm Scherm, string Handler, string Tekst, string Icoon, bool Hoofd = false, bool Gevaar = false)
{
    public IReadOnlyList<(string Naam, string Waarde)> Velden { get; init; } = [];

    /// <summary>Said behind the word, for who hears the page.</summary>
    public string? Bij { get; init; }

    public string Klasse => Gevaar ? "btn-danger" : Hoofd ? "btn-primary" : "btn-outline-secondary";
}
