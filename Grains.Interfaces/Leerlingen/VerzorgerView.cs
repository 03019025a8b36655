using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>Where somebody lives.</summary>
/// <param name="Straat">With the house number.</param>
/// <param name="Postcode">As 1234AB; empty for a foreign address.</param>
[GenerateSerializer, Immutable, Alias("adres")]
public sealed record Adres([property: Id(0)] string Straat, [property: Id(1)] string Postcode, [property: Id(2)] string Plaats);

/// <summary>A parent or carer (SCH-2).</summary>
/// <param name="Telefoon">E.164; empty when there is none, or when the asker may not see it.</param>
/// <param name="Belvolgorde">Calling order for emergencies, from 1, in one order with the noodcontacten; 0 is not called.</param>
/// <param name="Adres">Null when it isn't known, or when the asker may not see it.</param>
[GenerateSerializer, Immutable, Alias("verzorger")]
public sealed record Verzorger(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] string Relatie, [property: Id(3)] string Telefoon,
    [property: Id(4)] string? Email, [property: Id(5)] bool HeeftGezag, [property: Id(6)] bool MagOphalen, [property: Id(7)] bool Contactverbod,
    [property: Id(8)] bool GeheimAdres, [property: Id(9)] string Taal, [property: Id(10)] int Betaaldeel, [property: Id(11)] int Belvolgorde,
    [property: Id(12)] Adres? Adres = null);

/// <summary>Somebody to call who is no verzorger: a grandmother, a neighbour (SCH-2).</summary>
/// <param name="Belvolgorde">From 1, in one order with the verzorgers; no two the same. 0 is not called.</param>
[GenerateSerializer, Immutable, Alias("noodcontact")]
public sealed record Noodcontact(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] string Relatie, [property: Id(3)] string Telefoon,
    [property: Id(4)] int Belvolgorde);

/// <summary>
/// What a file says of the people around one child. A person is recognised by id, otherwise by name together with mail or phone,
/// otherwise by name alone when one of both has neither.
/// </summary>
/// <param name="Verzorgers">
/// Empty id for who has none in the file. What the file leaves empty (relatie, phone, mail, taal, adres) stays as it was.
/// When nobody in the file has a Belvolgorde the order stays and new people with a number are called last; the same for Betaaldeel.
/// </param>
/// <param name="VerwijderAnderen">Takes away who isn't in the file, but for who has a contactverbod; otherwise they stay.</param>
[GenerateSerializer, Immutable, Alias("verzorgers-overname")]
public sealed record VerzorgersOvername(
    [property: Id(0)] ImmutableArray<Verzorger> Verzorgers, [property: Id(1)] ImmutableArray<Noodcontact> Noodcontacten,
    [property: Id(2)] bool VerwijderAnderen = false);

/// <summary>Names of who is new, changed, the same or gone.</summary>
[GenerateSerializer, Immutable, Alias("verzorgers-verschil")]
public sealed record VerzorgersVerschil(
    [property: Id(0)] ImmutableArray<string> Nieuw, [property: Id(1)] ImmutableArray<string> Gewijzigd,
    [property: Id(2)] ImmutableArray<string> Gelijk, [property: Id(3)] ImmutableArray<string> Weg)
{
    public bool IsLeeg => Nieuw.IsEmpty && Gewijzigd.IsEmpty && Weg.IsEmpty;
}

/// <summary>What belongs to a person and not to the child: the same for all siblings.</summary>
[GenerateSerializer, Immutable, Alias("verzorger-contact")]
public sealed record VerzorgerContact(
    [property: Id(0)] string Naam, [property: Id(1)] string Telefoon, [property: Id(2)] string? Email, [property: Id(3)] bool GeheimAdres,
    [property: Id(4)] string Taal, [property: Id(5)] Adres? Adres)
{
    public static VerzorgerContact Van(Verzorger v) => new(v.Naam, v.Telefoon, v.Email, v.GeheimAdres, v.Taal, v.Adres);
}

/// <summary>One person to call.</summary>
/// <param name="Telefoon">Null when the number is secret: the administratie calls then.</param>
[GenerateSerializer, Immutable, Alias("belregel")]
public sealed record Belregel(
    [property: Id(0)] int Volgorde, [property: Id(1)] string Naam, [property: Id(2)] string Relatie, [property: Id(3)] string? Telefoon,
    [property: Id(4)] bool MagOphalen, [property: Id(5)] string? Taal);

/// <summary>Whom to call for a child, in order; and who may never have it along.</summary>
[GenerateSerializer, Immutable, Alias("bellijst")]
public sealed record Bellijst([property: Id(0)] ImmutableArray<Belregel> Regels, [property: Id(1)] ImmutableArray<string> NietMeegeven);
