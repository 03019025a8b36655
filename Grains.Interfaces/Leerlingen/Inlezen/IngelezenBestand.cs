using System.Collections.Immutable;
using Orleans;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>ISO 5218, as EDEXML writes it.</summary>
public enum Geslacht
{
    Onbekend = 0,
    Jongen = 1,
    Meisje = 2,
    NietOpgegeven = 9,
}

/// <summary>
/// What an administration tells about a leerling and what we keep of it. Etniciteit, land, gewicht, e-mail, photo address
/// and the BSN itself have no place here, so that no step after the reader can keep them (SCH-2).
/// </summary>
/// <param name="Sleutel">The pupil number of the administration; null when it gave none that stays (a dummy "#001").</param>
/// <param name="Roepnaam">May be empty when there is an achternaam.</param>
/// <param name="Achternaam">Without voorvoegsel; may be empty when there is a roepnaam.</param>
/// <param name="Jaargroep">A code of <see cref="Jaargroepcode"/> that names a year.</param>
/// <param name="BsnLaatste4">Last four digits of BSN or onderwijsnummer, for matching only.</param>
[GenerateSerializer, Immutable, Alias("inlezen-gegevens")]
public sealed record Leerlinggegevens(
    [property: Id(0)] string? Sleutel,
    [property: Id(1)] string? EckId,
    [property: Id(2)] string Roepnaam,
    [property: Id(3)] string? Voorvoegsel,
    [property: Id(4)] string Achternaam,
    [property: Id(5)] DateOnly? Geboortedatum,
    [property: Id(6)] Geslacht Geslacht,
    [property: Id(7)] string? Jaargroep,
    [property: Id(8)] string? BsnLaatste4,
    [property: Id(9)] DateOnly? Instroomdatum,
    [property: Id(10)] DateOnly? Uitstroomdatum);

/// <param name="GroepSleutel">Key of a groep of the same file, after merging; null when there is none.</param>
/// <param name="Vertrokken">No longer at school on the date of the file: not taken in as active.</param>
/// <param name="Regel">Line of the record in the file.</param>
[GenerateSerializer, Immutable, Alias("inlezen-leerling")]
public sealed record IngelezenLeerling(
    [property: Id(0)] Leerlinggegevens Gegevens,
    [property: Id(1)] string? GroepSleutel,
    [property: Id(2)] bool Vertrokken,
    [property: Id(3)] int Regel);

/// <summary>One class, also when the file spread it over several groep elements, one a jaargroep.</summary>
/// <param name="Sleutel">Key without the suffix for the jaargroep; lives one school year.</param>
/// <param name="Jaargroepen">Youngest first; empty when unknown.</param>
/// <param name="Samengesteld">A samengestelde_groep, read in only because it is the only groep of a leerling.</param>
[GenerateSerializer, Immutable, Alias("inlezen-groep")]
public sealed record IngelezenGroep(
    [property: Id(0)] string Sleutel,
    [property: Id(1)] string Naam,
    [property: Id(2)] ImmutableArray<string> Jaargroepen,
    [property: Id(3)] bool Samengesteld,
    [property: Id(4)] int Regel);

/// <summary>A teacher's name and groepen, to offer when accounts are made. Roles in the file never give rights.</summary>
[GenerateSerializer, Immutable, Alias("inlezen-leerkracht")]
public sealed record IngelezenLeerkracht(
    [property: Id(0)] string? Sleutel,
    [property: Id(1)] string Roepnaam,
    [property: Id(2)] string? Voorvoegsel,
    [property: Id(3)] string Achternaam,
    [property: Id(4)] ImmutableArray<string> GroepSleutels,
    [property: Id(5)] int Regel);

/// <param name="SchoolSleutel">BRIN and vestiging as 99XX00; null when the file has no (usable) BRIN.</param>
/// <param name="SchooljaarBegin">2026 for 2026-2027; null when absent or unreadable.</param>
/// <param name="Peildatum">The later of peildatum and aanmaakdatum; null when the file has neither.</param>
/// <param name="Auteur">The administration that made the file, as it calls itself.</param>
[GenerateSerializer, Immutable, Alias("inlezen-school")]
public sealed record IngelezenSchool(
    [property: Id(0)] string? SchoolSleutel,
    [property: Id(1)] int? SchooljaarBegin,
    [property: Id(2)] DateOnly? Peildatum,
    [property: Id(3)] string? Auteur,
    [property: Id(4)] string? Versie);

/// <summary>Counts over the whole file.</summary>
/// <param name="Leerlingen">Records of leerlingen in the file, also those that are left out or have left.</param>
/// <param name="Groepen">Groepen after merging.</param>
/// <param name="ZonderGroep">Leerlingen at school without a groep; those who left don't need one.</param>
/// <param name="OngeldigBsn">Numbers that fail the elfproef.</param>
/// <param name="Fouten">Findings that keep a record or a value out, an invalid BSN excepted: that number isn't kept anyway.</param>
[GenerateSerializer, Immutable, Alias("inlezen-telling")]
public sealed record Inleestelling(
    [property: Id(0)] int Leerlingen,
    [property: Id(1)] int Groepen,
    [property: Id(2)] int Vertrokken,
    [property: Id(3)] int ZonderGroep,
    [property: Id(4)] int OngeldigBsn,
    [property: Id(5)] int Fouten);

/// <summary>A file that was read: what the school can be compared with (SCH-3).</summary>
/// <param name="Bevindingen">In order of line, a limited number; <see cref="Inleestelling.Fouten"/> counts all.</param>
[GenerateSerializer, Immutable, Alias("inlezen-bestand")]
public sealed record IngelezenBestand(
    [property: Id(0)] IngelezenSchool School,
    [property: Id(1)] ImmutableArray<IngelezenGroep> Groepen,
    [property: Id(2)] ImmutableArray<IngelezenLeerling> Leerlingen,
    [property: Id(3)] ImmutableArray<IngelezenLeerkracht> Leerkrachten,
    [property: Id(4)] ImmutableArray<Bevinding> Bevindingen,
    [property: Id(5)] Inleestelling Telling);

/// <summary>Either a file that was read, or why it wasn't.</summary>
[GenerateSerializer, Immutable, Alias("inlezen-leesuitkomst")]
public sealed record Leesuitkomst([property: Id(0)] IngelezenBestand? Bestand, [property: Id(1)] Inleesweigering? Weigering);
