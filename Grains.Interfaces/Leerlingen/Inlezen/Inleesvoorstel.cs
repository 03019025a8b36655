using System.Collections.Immutable;
using Orleans;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>A leerling as the school has it now.</summary>
/// <param name="GroepId">Id of a <see cref="BestaandeGroep"/>.</param>
/// <param name="Actief">False once the child left: kept, never deleted by an import.</param>
[GenerateSerializer, Immutable, Alias("inlezen-bestaande-leerling")]
public sealed record BestaandeLeerling(
    [property: Id(0)] string Id,
    [property: Id(1)] Leerlinggegevens Gegevens,
    [property: Id(2)] string? GroepId,
    [property: Id(3)] bool Actief);

/// <param name="Bronsleutel">Key of the groep in the administration; null for a groep made here.</param>
[GenerateSerializer, Immutable, Alias("inlezen-bestaande-groep")]
public sealed record BestaandeGroep(
    [property: Id(0)] string Id,
    [property: Id(1)] string Naam,
    [property: Id(2)] ImmutableArray<string> Jaargroepen,
    [property: Id(3)] string? Bronsleutel);

/// <summary>The school that a file is compared with.</summary>
/// <param name="SchoolSleutel">BRIN and vestiging as 99XX00.</param>
/// <param name="SchooljaarBegin">2026 for 2026-2027.</param>
/// <param name="NietKoppelen">Ids of leerlingen for whom a proposed match was turned down.</param>
[GenerateSerializer, Immutable, Alias("inlezen-schoolstand")]
public sealed record Schoolstand(
    [property: Id(0)] string SchoolSleutel,
    [property: Id(1)] int SchooljaarBegin,
    [property: Id(2)] ImmutableArray<BestaandeGroep> Groepen,
    [property: Id(3)] ImmutableArray<BestaandeLeerling> Leerlingen,
    [property: Id(4)] ImmutableArray<string> NietKoppelen);

public enum Leerlingveld
{
    Sleutel, EckId, Roepnaam, Voorvoegsel, Achternaam, Geboortedatum, Geslacht, Jaargroep, Groep, BsnLaatste4,
    Instroomdatum, Uitstroomdatum, OpSchool,
}

/// <summary>Old and new as they are shown; empty for nothing.</summary>
[GenerateSerializer, Immutable, Alias("inlezen-wijziging")]
public sealed record Wijziging([property: Id(0)] Leerlingveld Veld, [property: Id(1)] string Oud, [property: Id(2)] string Nieuw);

public enum Leerlingstatus
{
    Gelijk,
    Nieuw,
    Gewijzigd,

    /// <summary>At school here, not in the file or left according to it: becomes "van school".</summary>
    Weg,
}

/// <summary>How a record of the file was tied to a leerling of the school.</summary>
public enum Koppeling
{
    Geen,
    Sleutel,
    EckId,

    /// <summary>Same birth date and names: a person has to look at it; turn it down with <see cref="Schoolstand.NietKoppelen"/>.</summary>
    Voorstel,
}

/// <param name="Id">The leerling of the school; null for a new one.</param>
/// <param name="Na">The leerling as it will be. A value that the file lacks keeps what the school has.</param>
/// <param name="GroepSleutel">Key of the groep in the file; null leaves the leerling where it is.</param>
/// <param name="Regel">Line in the file; null when the leerling isn't in it.</param>
[GenerateSerializer, Immutable, Alias("inlezen-leerlingvoorstel")]
public sealed record Leerlingvoorstel(
    [property: Id(0)] Leerlingstatus Status,
    [property: Id(1)] Koppeling Koppeling,
    [property: Id(2)] string? Id,
    [property: Id(3)] Leerlinggegevens Na,
    [property: Id(4)] string? GroepSleutel,
    [property: Id(5)] ImmutableArray<Wijziging> Wijzigingen,
    [property: Id(6)] int? Regel);

public enum Groepstatus
{
    Gelijk,
    Nieuw,

    /// <summary>Same key, other name.</summary>
    Hernoemd,

    /// <summary>Other jaargroepen, or tied by name and now with the key of the administration.</summary>
    Gewijzigd,

    /// <summary>Only here: stays as it is.</summary>
    NietInBestand,
}

/// <param name="Id">The groep of the school; null for a new one.</param>
/// <param name="OudeNaam">Empty for a new groep.</param>
[GenerateSerializer, Immutable, Alias("inlezen-groepvoorstel")]
public sealed record Groepvoorstel(
    [property: Id(0)] Groepstatus Status,
    [property: Id(1)] string? Id,
    [property: Id(2)] string? Sleutel,
    [property: Id(3)] string Naam,
    [property: Id(4)] string OudeNaam,
    [property: Id(5)] ImmutableArray<string> Jaargroepen);

/// <summary>What an import would change; nothing has changed yet (SCH-3).</summary>
/// <param name="Bevestigingen">Sentences that must be agreed to explicitly before this is applied.</param>
[GenerateSerializer, Immutable, Alias("inlezen-voorstel")]
public sealed record Inleesvoorstel(
    [property: Id(0)] ImmutableArray<Groepvoorstel> Groepen,
    [property: Id(1)] ImmutableArray<Leerlingvoorstel> Leerlingen,
    [property: Id(2)] ImmutableArray<Bevinding> Bevindingen,
    [property: Id(3)] ImmutableArray<string> Bevestigingen)
{
    public bool VraagtBevestiging => Bevestigingen.Length > 0;

    /// <summary>True when applying it would change nothing.</summary>
    public bool IsLeeg =>
        Leerlingen.All(l => l.Status == Leerlingstatus.Gelijk)
        && Groepen.All(g => g.Status is Groepstatus.Gelijk or Groepstatus.NietInBestand);

    public int Aantal(Leerlingstatus status) => Leerlingen.Count(l => l.Status == status);

    public int Aantal(Groepstatus status) => Groepen.Count(g => g.Status == status);
}

/// <summary>Either a proposal, or why this file can't be for this school now.</summary>
[GenerateSerializer, Immutable, Alias("inlezen-voorsteluitkomst")]
public sealed record Voorsteluitkomst([property: Id(0)] Inleesvoorstel? Voorstel, [property: Id(1)] Inleesweigering? Weigering);
