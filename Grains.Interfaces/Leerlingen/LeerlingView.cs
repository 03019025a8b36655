using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>How a child uses the overblijven (TSO-6a).</summary>
public enum AanmeldingSoort
{
    Geen = 0,
    Structureel,
    Incidenteel,
}

/// <summary>Why a child that is expected doesn't stay that day (TSO-6e); the order is stored.</summary>
public enum AfmeldReden
{
    Ziek = 1,
    Tandarts,
    Speelafspraak,
    Verlof,
    Anders,
}

/// <summary>An aanmelding with the date from which it holds, until the next one (TSO-6a, TSO-6d).</summary>
/// <param name="Weekdagen">For structureel; none otherwise.</param>
/// <param name="FormulierId">File of the signed form, with how many parts it has when there are more; null while there is none.</param>
[GenerateSerializer, Immutable, Alias("aanmelding")]
public sealed record Aanmelding(
    [property: Id(0)] DateOnly Vanaf, [property: Id(1)] AanmeldingSoort Soort, [property: Id(2)] Weekdagen Weekdagen,
    [property: Id(3)] DateTimeOffset VastgelegdOp, [property: Id(4)] string DoorNaam, [property: Id(5)] string? Bewijs,
    [property: Id(6)] string? FormulierId = null)
{
    /// <summary>The aanmelding that holds on a date: the last that began (TSO-6a).</summary>
    public static Aanmelding? GeldigOp(IEnumerable<Aanmelding> aanmeldingen, DateOnly datum) =>
        aanmeldingen.Where(a => a.Vanaf <= datum).MaxBy(a => a.Vanaf);
}

/// <summary>A date that differs from the aanmelding: away with a reason, or an extra day (TSO-6e).</summary>
/// <param name="Reden">Null for an extra day.</param>
[GenerateSerializer, Immutable, Alias("dagwijziging")]
public sealed record Dagwijziging(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] bool Komt, [property: Id(2)] AfmeldReden? Reden, [property: Id(3)] string? Toelichting,
    [property: Id(4)] DateTimeOffset VastgelegdOp, [property: Id(5)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("persoonsgegevens")]
public sealed record Persoonsgegevens(
    [property: Id(0)] string Roepnaam, [property: Id(1)] string? Voorvoegsel, [property: Id(2)] string Achternaam,
    [property: Id(3)] DateOnly? Geboortedatum, [property: Id(4)] string? GroepId, [property: Id(5)] string? Jaargroep);

/// <summary>How parents got the reglement (TSO-11a); the order is stored.</summary>
public enum Reglementwijze
{
    OpPapier = 1,

    /// <summary>By mail from the intranet: the postbus keeps what the mail server said.</summary>
    Mail,
    Schoolgids,
}

/// <summary>Proof that the parents of this child got the reglement (TSO-11a).</summary>
[GenerateSerializer, Immutable, Alias("reglementbewijs")]
public sealed record Reglementbewijs(
    [property: Id(0)] int VersieNr, [property: Id(1)] Reglementwijze Wijze, [property: Id(2)] DateOnly Op, [property: Id(3)] string DoorNaam,
    [property: Id(4)] DateTimeOffset VastgelegdOp);

/// <summary>All that the page of one leerling shows, with what the asker may do. Secret addresses are left out by who asks (SCH-2).</summary>
/// <param name="Lunchnotities">Those that hold, and those that ended so recently that they may be renewed; soonest end first.</param>
/// <param name="Foto">Null without a picture or without consent that holds today.</param>
/// <param name="Blokkades">Periods of schorsing, oldest first (TSO-9c).</param>
/// <param name="Reglement">Null while nothing is known of the reglement being handed over.</param>
[GenerateSerializer, Immutable, Alias("leerling-kaart")]
public sealed record LeerlingKaart(
    [property: Id(0)] string Id, [property: Id(1)] long Versie, [property: Id(2)] Persoonsgegevens Persoon, [property: Id(3)] bool Actief,
    [property: Id(4)] DateOnly? VanSchoolPer, [property: Id(5)] ImmutableArray<Aanmelding> Aanmeldingen,
    [property: Id(6)] ImmutableArray<Dagwijziging> Dagwijzigingen,
    [property: Id(8)] ImmutableArray<Verzorger> Verzorgers, [property: Id(9)] bool MagWijzigen, [property: Id(10)] bool MagAanmelden,
    [property: Id(11)] bool MagAfmelden, [property: Id(12)] ImmutableArray<Feit> Geschiedenis,
    [property: Id(13)] bool MagLunchinfo, [property: Id(14)] ImmutableArray<Noodcontact> Noodcontacten,
    [property: Id(15)] ImmutableArray<Lunchnotitie> Lunchnotities, [property: Id(16)] FotoView? Foto, [property: Id(17)] bool MagFoto,
    [property: Id(18)] ImmutableArray<Overblijven.Blokkade> Blokkades, [property: Id(19)] Reglementbewijs? Reglement);

/// <summary>One line of a journal: who did what, when; the minimum of personal data (STYLE 5).</summary>
[GenerateSerializer, Immutable, Alias("feit")]
public sealed record Feit([property: Id(0)] DateTimeOffset Op, [property: Id(1)] string Soort, [property: Id(2)] string Tekst, [property: Id(3)] string DoorNaam);

/// <summary>A row of the register: what lists and boards need of a leerling, no more.</summary>
/// <param name="Bronsleutel">Key in the administration's export; matches the next import.</param>
/// <param name="EckId">A digest of the ECK iD, for matching only.</param>
/// <param name="Aanmelding">The one that holds today; who entered it and the proof are on the card only.</param>
/// <param name="Merkjes">Marks of lunch notes with their days; text and purpose are on the card only (TSO-8f).</param>
/// <param name="Gezin">Digests of the verzorgers with gezag: who shares one is a sibling (<see cref="Leerlingen.Gezin"/>).</param>
/// <param name="Reglement">Version of the reglement that its parents got (TSO-11a).</param>
/// <param name="VertrektPer">First day without school while that is still to come: an import that is read again knows who leaves (SCH-3).</param>
[GenerateSerializer, Immutable, Alias("leerling-rij")]
public sealed record LeerlingRij(
    [property: Id(0)] string Id, [property: Id(1)] Persoonsgegevens Persoon, [property: Id(2)] bool Actief, [property: Id(3)] string? Bronsleutel,
    [property: Id(4)] string? EckId, [property: Id(5)] string? BsnLaatste4, [property: Id(6)] Aanmelding? Aanmelding,
    [property: Id(9)] ImmutableArray<Lunchmerk> Merkjes, [property: Id(10)] ImmutableArray<string> Gezin, [property: Id(11)] int? Reglement = null,
    [property: Id(12)] DateOnly? VertrektPer = null)
{
    public string? GroepId => Persoon.GroepId;
}

/// <summary>Snapshot of the register; the array is sorted on achternaam, voorvoegsel, roepnaam.</summary>
/// <param name="Inlezing">The last import by which children left; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("register-view")]
public sealed record RegisterView(
    [property: Id(0)] ImmutableArray<LeerlingRij> Rijen, [property: Id(1)] long Versie, [property: Id(2)] Inleesverwijzing? Inlezing = null);

/// <summary>Where a run of an import is found again.</summary>
[GenerateSerializer, Immutable, Alias("inlees-verwijzing")]
public sealed record Inleesverwijzing([property: Id(0)] string Id, [property: Id(1)] DateOnly Op);
