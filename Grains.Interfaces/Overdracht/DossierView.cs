using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>All of one dossier for its page.</summary>
/// <param name="Status">As it is at this moment, by the clock.</param>
/// <param name="Gegevens">Null when the asker may not see content, or when it was erased. Parts that this role may not see are left empty.</param>
/// <param name="Delen">Version per part (<see cref="Dossierdelen"/>).</param>
/// <param name="Bevindingen">What misses, worst first (OSO-K1).</param>
/// <param name="GereedOp">Day on which the newest version was ready.</param>
/// <param name="BeschikbaarTot">Last day on which it can be fetched (OSO-L1); null while it isn't ready.</param>
/// <param name="VerlooptTeVroeg">Runs out before 30 June: to be renewed.</param>
/// <param name="WistOp">First day without content (the purge clock).</param>
/// <param name="Wijzigingen">What waits for a new version, such as a toets result; empty for none.</param>
[GenerateSerializer, Immutable, Alias("dossier-view")]
public sealed record DossierView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] Schooljaar Schooljaar, [property: Id(2)] string Naam, [property: Id(3)] string? GroepId,
    [property: Id(4)] string GroepNaam, [property: Id(5)] bool Bestaat, [property: Id(6)] Dossierstatus Status, [property: Id(7)] int VersieNr,
    [property: Id(8)] Dossiergegevens? Gegevens, [property: Id(9)] string? Hash, [property: Id(10)] ImmutableArray<Deelversie> Delen,
    [property: Id(11)] ImmutableArray<Bevinding> Bevindingen, [property: Id(12)] ImmutableArray<Inzagestand> Inzage,
    [property: Id(13)] ImmutableArray<Versieregel> Versies, [property: Id(14)] ImmutableArray<Bestemmingregel> Bestemmingen,
    [property: Id(15)] ImmutableArray<Verstrekking> Verstrekkingen, [property: Id(16)] ImmutableArray<Feit> Log, [property: Id(17)] DateOnly? GereedOp,
    [property: Id(18)] DateOnly? BeschikbaarTot, [property: Id(19)] bool VerlooptTeVroeg, [property: Id(20)] DateOnly WistOp,
    [property: Id(21)] ImmutableArray<string> Wijzigingen, [property: Id(22)] string Sjabloon, [property: Id(23)] Dossierrechten Mag,
    [property: Id(24)] string? LaatsteReden)
{
    /// <summary>Of all that is said of the support, on its tab and in the form: who confirms it names what they read (OSO-K3).</summary>
    public int Ondersteuningsversie =>
        (Delen.FirstOrDefault(d => d.Deel == Dossierdelen.Ondersteuning)?.Versie ?? 0) + Okrsjablonen.Geef(Sjabloon).Samenversie(Gegevens?.Okr ?? []);
}

/// <summary>What the asker may do now; the page shows its buttons from it. Where false and it could be: why not, by name of the act.</summary>
/// <param name="Delen">Parts (<see cref="Dossierdelen"/>) that may be written now.</param>
/// <param name="WaaromNiet">Act → sentence, such as <c>gereed</c> → "Wie het dossier vulde, zet het niet zelf gereed."</param>
[GenerateSerializer, Immutable, Alias("dossier-rechten")]
public sealed record Dossierrechten(
    [property: Id(0)] bool Beginnen, [property: Id(1)] ImmutableArray<string> Delen, [property: Id(2)] bool TerInzage, [property: Id(3)] bool Terughalen,
    [property: Id(4)] bool InzageVastleggen, [property: Id(5)] bool NietBereikt, [property: Id(6)] bool Seintje, [property: Id(7)] bool Gereed,
    [property: Id(8)] bool Teruggeven, [property: Id(9)] bool Intrekken, [property: Id(10)] bool Verstrekt, [property: Id(11)] bool Controle,
    [property: Id(12)] bool NieuweVersie, [property: Id(13)] bool Inzien, [property: Id(14)] bool BevestigOndersteuning, [property: Id(15)] bool Uitgifte,
    [property: Id(16)] ImmutableDictionary<string, string> WaaromNiet, [property: Id(17)] bool VerstrektIntrekken = false);

[GenerateSerializer, Immutable, Alias("dossier-deelversie")]
public sealed record Deelversie([property: Id(0)] string Deel, [property: Id(1)] int Versie, [property: Id(2)] string? DoorNaam, [property: Id(3)] DateTimeOffset? Op);

/// <summary>A frozen version in the register: stays when the content is gone.</summary>
[GenerateSerializer, Immutable, Alias("dossier-versieregel")]
public sealed record Versieregel(
    [property: Id(0)] int Nr, [property: Id(1)] DateTimeOffset Op, [property: Id(2)] string DoorNaam, [property: Id(3)] string Hash, [property: Id(4)] string RapportHash,
    [property: Id(5)] string? Reden, [property: Id(6)] DateOnly? GereedOp, [property: Id(7)] string? GereedDoor, [property: Id(8)] ImmutableArray<Versieinzage> Inzage);

/// <summary>What one verzorger said of a version (OSO-K4): stays, so that it has neither name nor words.</summary>
/// <param name="Wie">Ouder 1, as in the log.</param>
/// <param name="Akkoord">Null while they neither saw it nor were motivated as not reached.</param>
[GenerateSerializer, Immutable, Alias("dossier-versieinzage")]
public sealed record Versieinzage(
    [property: Id(0)] string Wie, [property: Id(1)] bool HeeftGezag, [property: Id(2)] Akkoord? Akkoord, [property: Id(3)] DateOnly? Op, [property: Id(4)] bool NietBereikt);

/// <summary>That a dossier left the school (OSO-S4): stays in the register.</summary>
[GenerateSerializer, Immutable, Alias("dossier-verstrekking")]
public sealed record Verstrekking(
    [property: Id(0)] string VoSchoolId, [property: Id(1)] string VoSchoolNaam, [property: Id(2)] int VersieNr, [property: Id(3)] Verstrekwijze Wijze,
    [property: Id(4)] string Bron, [property: Id(5)] DateOnly Datum, [property: Id(6)] string DoorNaam, [property: Id(7)] DateTimeOffset VastgelegdOp)
{
    /// <summary>Somebody noted this of the version that the dossier is at: it can be taken back. What was fetched here can't.</summary>
    public bool IsInTeTrekken(int versieNr) => VersieNr == versieNr && Wijze == Verstrekwijze.Las;
}

/// <summary>A row of the board (OSO-T): no content.</summary>
/// <param name="Houdt">How many findings keep it from going further.</param>
/// <param name="Wie">Who is next; null when nobody has to do anything.</param>
/// <param name="InzageKlaar">Verzorgers with gezag handled, of <paramref name="InzageNodig"/>.</param>
/// <param name="ControleVanaf">When the check of OSO-S5 counts from: the message, or the last check; null without.</param>
/// <param name="WachtOpVersie">Something changed since it was frozen (OSO-S6, OSO-S7).</param>
[GenerateSerializer, Immutable, Alias("dossier-rij")]
public sealed record DossierRij(
    [property: Id(0)] string LeerlingId, [property: Id(1)] Dossierstatus Status, [property: Id(2)] int VersieNr, [property: Id(3)] int Houdt,
    [property: Id(4)] Bevindingwie? Wie, [property: Id(5)] int InzageKlaar, [property: Id(6)] int InzageNodig, [property: Id(7)] bool NietAkkoord,
    [property: Id(8)] DateOnly? GereedOp, [property: Id(9)] DateOnly? BeschikbaarTot, [property: Id(10)] ImmutableArray<Verstrekking> Verstrekkingen,
    [property: Id(11)] bool WachtOpVersie, [property: Id(12)] bool ContactNodig, [property: Id(13)] DateOnly? ControleVanaf, [property: Id(14)] bool OkrKlaar,
    [property: Id(15)] bool AdviesKlaar, [property: Id(16)] bool Begonnen);

/// <summary>Sentences of <see cref="DossierView.Wijzigingen"/> that a page knows apart.</summary>
public static class Dossierwijzigingen
{
    public const string Doorstroomtoets = "De uitslag van de doorstroomtoets staat nog niet in deze versie. Begin een nieuwe versie.";
}
