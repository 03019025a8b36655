using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Jaarovergang;

/// <summary>
/// The jaarovergang as a resumable run: proposal, preview, apply, undo (SCH-4). Key <c>jaarovergang/99XX00/2027-2028</c>, the schooljaar to
/// which it goes. Each leerling keeps where it came from, so that undoing puts it back as it was; whoever changed it since then wins.
/// Aanmeldingen, huisregels and helpers hold without end; a schorsing that runs goes along with the leerling; the standard week is copied.
/// </summary>
[Alias("jaarovergang")]
public interface IJaarovergangGrain : IGrainWithStringKey
{
    /// <summary>The proposal against the school as it is now, or how far it is.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<JaarovergangView>> Bekijk(Wie wie);

    /// <summary>Makes the groepen of the new schooljaar like those of this one, when there are none yet. Again: changes nothing.</summary>
    [Alias("begin")]
    Task<Uitkomst> Begin(Wie wie);

    /// <summary>Takes groepen and places from the EDEXML of the new schooljaar; another file replaces what the one before said.</summary>
    [Alias("lees-bestand")]
    Task<Uitkomst> LeesBestand(IngelezenBestand bestand, string bestandsnaam, Wie wie);

    /// <summary>Chosen for these leerlingen; null goes back to what was proposed.</summary>
    [Alias("kies")]
    Task<Uitkomst> Kies(ImmutableArray<string> leerlingIds, Overgangskeuze? keuze, OperatieId operatie, Wie wie);

    /// <summary>The night round applies it after the last lunch, or doesn't any more. Refused while somebody has no place.</summary>
    [Alias("zet-klaar")]
    Task<Uitkomst> ZetKlaar(bool klaar, Wie wie);

    /// <summary>Applies; after a fault it goes on where it was.</summary>
    /// <param name="bevestigd">Somebody looked at who asks for it.</param>
    /// <param name="versie">Of the proposal that was shown; a stale one is refused.</param>
    [Alias("pas-toe")]
    Task<Uitkomst> PasToe(bool bevestigd, long versie, Wie wie);

    /// <summary>Everybody back to where they were, until the first lunch; after a fault it goes on where it was.</summary>
    [Alias("draai-terug")]
    Task<Uitkomst> DraaiTerug(Wie wie);

    /// <summary>From the night round: goes on with what was broken off, applies what stands ready, and erases itself after its term.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
