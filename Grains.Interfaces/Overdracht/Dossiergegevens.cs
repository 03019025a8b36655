using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>
/// All content of one dossier: what goes out (OSO-X) and what the verzorgers look at (OSO-K5). Stored only under the dossier's own key.
/// Null or empty is "not filled": the file leaves such an element out.
/// </summary>
[GenerateSerializer, Immutable, Alias("dossier-gegevens")]
public sealed record Dossiergegevens(
    [property: Id(0)] Dossierleerling Leerling, [property: Id(1)] ImmutableArray<Dossierverzorger> Verzorgers,
    [property: Id(2)] ImmutableArray<Loopbaanregel> Loopbaan, [property: Id(3)] Overstapadvies Advies,
    [property: Id(4)] Onderwijsondersteuning Ondersteuning, [property: Id(5)] Verzuimgegevens? Verzuim,
    [property: Id(6)] Doorstroomtoets? Doorstroomtoets, [property: Id(7)] ImmutableArray<Toetsresultaat> Toetsen,
    [property: Id(8)] ImmutableArray<Okrantwoord> Okr, [property: Id(9)] ImmutableArray<Bijlage> Bijlagen,
    [property: Id(10)] Meesturen Meesturen, [property: Id(11)] Schoolgegevens School);

/// <summary>The sending school as it stands in the file (OSO huidigeschool).</summary>
/// <param name="Soort">SO lifts the duty of an advice (OA02); null for ordinary PO.</param>
[GenerateSerializer, Immutable, Alias("dossier-school")]
public sealed record Schoolgegevens(
    [property: Id(0)] string Naam, [property: Id(1)] string Brin, [property: Id(2)] string Vestiging, [property: Id(3)] Dossieradres? Adres,
    [property: Id(4)] string Telefoon, [property: Id(5)] string? Email, [property: Id(6)] string? Soort, [property: Id(7)] string? Directeur);

/// <param name="Straat">Without the number.</param>
/// <param name="Nummer">House number, digits.</param>
/// <param name="Land">Null is the Netherlands.</param>
[GenerateSerializer, Immutable, Alias("dossier-adres")]
public sealed record Dossieradres(
    [property: Id(0)] string Straat, [property: Id(1)] string Nummer, [property: Id(2)] string? Toevoeging, [property: Id(3)] string Postcode,
    [property: Id(4)] string Plaats, [property: Id(5)] string? Land = null);

/// <summary>The child as it stands in the file.</summary>
/// <param name="Voornamen">Official first names, one each.</param>
/// <param name="Geslacht">OSO code list 14: 0 onbekend, 1 vrouw, 2 man; null leaves it out.</param>
/// <param name="Pgn">BSN or onderwijsnummer (SCH-2: only here); empty while not entered.</param>
/// <param name="LeerlingId">Number of the pupil in the school's own administration.</param>
/// <param name="Adres">Null with a secret address.</param>
/// <param name="VerzorgersAansprakelijk">False when an institution is: then <paramref name="Instelling"/>.</param>
[GenerateSerializer, Immutable, Alias("dossier-leerling")]
public sealed record Dossierleerling(
    [property: Id(0)] ImmutableArray<string> Voornamen, [property: Id(1)] string? Voorletters, [property: Id(2)] string? Voorvoegsel,
    [property: Id(3)] string Achternaam, [property: Id(4)] string Roepnaam, [property: Id(5)] DateOnly? Geboortedatum, [property: Id(6)] int? Geslacht,
    [property: Id(7)] string Pgn, [property: Id(8)] string LeerlingId, [property: Id(9)] bool AdresGeheim, [property: Id(10)] Dossieradres? Adres,
    [property: Id(11)] string? Telefoon, [property: Id(12)] DateOnly? DatumInschrijving, [property: Id(13)] DateOnly? DatumUitschrijving,
    [property: Id(14)] bool VerzorgersAansprakelijk, [property: Id(15)] string? Instelling);

/// <summary>A verzorger as it stands in the file.</summary>
/// <param name="VerzorgerId">Of the leerling's card; matches the inzage.</param>
/// <param name="Relatie">OSO code list 41: 1 vader, 2 moeder, 3 voogd, 4 … 9 other; null leaves it out.</param>
/// <param name="WettigVertegenwoordiger">Has gezag: must have had inzage (OSO-K4).</param>
[GenerateSerializer, Immutable, Alias("dossier-verzorger")]
public sealed record Dossierverzorger(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] string? Voorletters, [property: Id(2)] string? Voorvoegsel, [property: Id(3)] string Achternaam,
    [property: Id(4)] int? Relatie, [property: Id(5)] bool WettigVertegenwoordiger, [property: Id(6)] bool AdresGeheim, [property: Id(7)] Dossieradres? Adres,
    [property: Id(8)] string? Telefoon, [property: Id(9)] string? Email, [property: Id(10)] bool Overleden = false);

/// <summary>A year of the schoolloopbaan.</summary>
/// <param name="Jaargroep">OSO code list 13: P, 0 … 8, S.</param>
/// <param name="Brin">Four characters.</param>
/// <param name="Vestiging">Two digits.</param>
[GenerateSerializer, Immutable, Alias("loopbaanregel")]
public sealed record Loopbaanregel(
    [property: Id(0)] Schooljaar Schooljaar, [property: Id(1)] string Groepscode, [property: Id(2)] string? Groepsnaam, [property: Id(3)] string Jaargroep,
    [property: Id(4)] string Brin, [property: Id(5)] string Vestiging);

/// <summary>Advice and wishes (OSO overstapadvies).</summary>
/// <param name="Voorlopig">Code of list 2; null while there is none.</param>
/// <param name="Definitief">Code of list 2: after the doorstroomtoets.</param>
/// <param name="Motivatie">Why the final advice differs, or why a higher test result didn't raise it.</param>
/// <param name="Profiel">List 21: basis, plus, bespreek, disharmonisch, ondersteuning; null leaves it out.</param>
/// <param name="ContactNodig">A talk with the VO school is wanted (warme overdracht); null while not chosen.</param>
/// <param name="Aandachtspunten">At most 280 characters.</param>
[GenerateSerializer, Immutable, Alias("overstapadvies")]
public sealed record Overstapadvies(
    [property: Id(0)] string? Voorlopig, [property: Id(1)] DateOnly? VoorlopigOp, [property: Id(2)] string? Definitief, [property: Id(3)] DateOnly? DefinitiefOp,
    [property: Id(4)] string? Motivatie, [property: Id(5)] string? WensOuders, [property: Id(6)] string? WensLeerling, [property: Id(7)] string? Profiel,
    [property: Id(8)] string? Argumentatie, [property: Id(9)] bool? ContactNodig, [property: Id(10)] string? Contactpersoon,
    [property: Id(11)] string? Contacttelefoon, [property: Id(12)] string? Contactemail, [property: Id(13)] string? Aandachtspunten)
{
    public const int AandachtspuntenMax = 280;

    public static Overstapadvies Leeg { get; } = new(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}

/// <summary>One arrangement or form of extra help (OSO-K3; OSO arrangement_pao, handelingsplan).</summary>
/// <param name="Doel">What it was for.</param>
/// <param name="Uitvoerder">A function, never a name of a helper.</param>
/// <param name="IsArrangement">Counts for "arrangement in de laatste drie jaar".</param>
[GenerateSerializer, Immutable, Alias("ondersteuningsregel")]
public sealed record Ondersteuningsregel(
    [property: Id(0)] DateOnly Van, [property: Id(1)] DateOnly? Tot, [property: Id(2)] string Soort, [property: Id(3)] string Doel,
    [property: Id(4)] string Uitvoerder, [property: Id(5)] string? Resultaat, [property: Id(6)] bool NogNodig, [property: Id(7)] bool IsArrangement,
    [property: Id(8)] string? Kenmerk = null);

/// <summary>A diagnosis made by a third party (OSO code list 23).</summary>
[GenerateSerializer, Immutable, Alias("dossier-diagnose")]
public sealed record Diagnose(
    [property: Id(0)] string Code, [property: Id(1)] string? Naam, [property: Id(2)] DateOnly? Datum, [property: Id(3)] string? DoorWie, [property: Id(4)] string? Instantie);

/// <summary>The support section, shared by intern begeleider and teacher (OSO-K3).</summary>
/// <param name="Arrangement">Was there an arrangement in the last three years? Null while not answered.</param>
/// <param name="Medicijnen">Only when it matters for learning; null leaves it out.</param>
/// <param name="BevestigdDoorIb">Account of the intern begeleider who confirmed the present text; null when it changed since.</param>
/// <param name="BevestigdDoorLeerkracht">The same of the teacher.</param>
[GenerateSerializer, Immutable, Alias("onderwijsondersteuning")]
public sealed record Onderwijsondersteuning(
    [property: Id(0)] bool? Arrangement, [property: Id(1)] ImmutableArray<Ondersteuningsregel> Regels, [property: Id(2)] ImmutableArray<Diagnose> Diagnoses,
    [property: Id(3)] bool? Medicijnen, [property: Id(4)] string? BevestigdDoorIb, [property: Id(5)] string? BevestigdDoorLeerkracht)
{
    public static Onderwijsondersteuning Leeg { get; } = new(null, [], [], null, null, null);
}

/// <summary>Absence of the last twelve months, in half days.</summary>
[GenerateSerializer, Immutable, Alias("verzuimgegevens")]
public sealed record Verzuimgegevens(
    [property: Id(0)] int DagdelenGeoorloofd, [property: Id(1)] int DagdelenOngeoorloofd, [property: Id(2)] int? Frequentie, [property: Id(3)] bool ContactLeerplicht);

/// <summary>The doorstroomtoets (before 2024: eindtoets) of the child (OSO-S7).</summary>
/// <param name="Deelgenomen">False: exempt or absent, then <paramref name="RedenNiet"/>.</param>
/// <param name="Aanbieder">Word of the chain: LEERLING_IN_BEELD, ROUTE_8, ICE, DIA, AMN, DOE, OCW_DOORSTROOMTOETS.</param>
/// <param name="Toetsadvies">Code of list 2 when it can be told; otherwise only <paramref name="ToetsadviesTekst"/>.</param>
/// <param name="Referentieniveaus">Per part: REKENEN, LEZEN, TAALVERZORGING.</param>
[GenerateSerializer, Immutable, Alias("doorstroomtoets")]
public sealed record Doorstroomtoets(
    [property: Id(0)] bool Deelgenomen, [property: Id(1)] string? Aanbieder, [property: Id(2)] DateOnly? Afgenomen, [property: Id(3)] int? Standaardscore,
    [property: Id(4)] string? Toetsadvies, [property: Id(5)] string? ToetsadviesTekst, [property: Id(6)] ImmutableArray<Referentieniveau> Referentieniveaus,
    [property: Id(7)] string? RedenNiet);

/// <param name="Onderdeel">REKENEN, LEZEN, TAALVERZORGING.</param>
/// <param name="Niveau">L1F (under 1F), 1F, 1S, 2F.</param>
[GenerateSerializer, Immutable, Alias("referentieniveau")]
public sealed record Referentieniveau([property: Id(0)] string Onderdeel, [property: Id(1)] string Niveau);

/// <summary>A result of a method-independent test.</summary>
/// <param name="Toetscode">OSO toetscode.</param>
/// <param name="Schaal">OSO code list 11 of <paramref name="Waarde"/>: CIV, FN, DLE …; null for none.</param>
[GenerateSerializer, Immutable, Alias("toetsresultaat")]
public sealed record Toetsresultaat(
    [property: Id(0)] string Toetscode, [property: Id(1)] string Naam, [property: Id(2)] DateOnly Afgenomen, [property: Id(3)] string? Jaargroep,
    [property: Id(4)] decimal? Vaardigheidsscore, [property: Id(5)] string? Schaal, [property: Id(6)] string? Waarde, [property: Id(7)] string? Leergebied = null);

/// <summary>An answer of the beknopt OKR (OSO-K2).</summary>
/// <param name="Veld">Id of <see cref="Okrveld"/>.</param>
/// <param name="Keuze">Of a scale or choice; several by a comma. Null for none.</param>
/// <param name="Versie">Counts per field, from 1: two people may work in one form (OSO-K3).</param>
[GenerateSerializer, Immutable, Alias("okr-antwoord")]
public sealed record Okrantwoord(
    [property: Id(0)] string Veld, [property: Id(1)] string Tekst, [property: Id(2)] string? Keuze, [property: Id(3)] int Versie);

/// <summary>An attachment; the bytes are apart, under the dossier's own key.</summary>
/// <param name="Hash">SHA-256, lower case hexadecimal.</param>
/// <param name="Ondersteuning">Composed for the support (OSO-K3): goes along only when confirmed by both.</param>
[GenerateSerializer, Immutable, Alias("dossier-bijlage")]
public sealed record Bijlage(
    [property: Id(0)] string Id, [property: Id(1)] string Bestandsnaam, [property: Id(2)] string Omschrijving, [property: Id(3)] int Bytes,
    [property: Id(4)] string Hash, [property: Id(5)] bool Ondersteuning, [property: Id(6)] bool BevestigdDoorIb, [property: Id(7)] bool BevestigdDoorLeerkracht,
    [property: Id(8)] int Delen);

/// <summary>Which optional categories go along (OSO list 48): true OPTIONEEL, false OPT-UIT. The others are fixed by the profile POVO.</summary>
[GenerateSerializer, Immutable, Alias("dossier-meesturen")]
public sealed record Meesturen(
    [property: Id(0)] bool Ondersteuning, [property: Id(1)] bool Verzuim, [property: Id(2)] bool Eindtoets, [property: Id(3)] bool Toetsen,
    [property: Id(4)] bool Handelingsplannen, [property: Id(5)] bool Bijlagen)
{
    public static Meesturen Alles { get; } = new(true, true, true, true, true, true);
}

/// <summary>The file of an attachment, or of the report.</summary>
[GenerateSerializer, Immutable, Alias("dossier-bestand")]
public sealed record Dossierbestand([property: Id(0)] string Bestandsnaam, [property: Id(1)] string Soort, [property: Id(2)] ImmutableArray<byte> Bytes);
