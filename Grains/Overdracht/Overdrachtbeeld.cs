using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>What the rules of the overdracht know beside their own state.</summary>
/// <param name="Kinderen">Groep 8 and who has a dossier, in the order of the register.</param>
internal sealed record Overdrachtbeeld(
    Schooljaar Jaar, DateOnly Vandaag, SchoolView School, ImmutableArray<LeerlingRij> Kinderen, ImmutableArray<VoSchool> VoScholen)
{
    /// <summary>From 1 July nothing of a dossier or a message is shown any more (OSO-L1).</summary>
    public bool IsVoorbij => Overdrachtdagen.IsVoorbij(Jaar, Vandaag);

    public LeerlingRij? Kind(string? leerlingId) => Kinderen.FirstOrDefault(k => k.Id == leerlingId);

    public VoSchool? VoSchool(string? id) => VoScholen.FirstOrDefault(s => s.Id == id);

    public string Naam(string leerlingId) => Kind(leerlingId) is { } kind ? Groep8Rules.Naam(kind) : "Leerling die niet meer in de lijst staat";
}

/// <summary>Dates of a schooljaar that count for every dossier (OSO-L1).</summary>
internal static class Overdrachtdagen
{
    /// <summary>30 June: after it all dossiers are gone.</summary>
    public static DateOnly Laatste(Schooljaar jaar) => new(jaar.Begin + 1, 6, 30);

    public static bool IsVoorbij(Schooljaar jaar, DateOnly vandaag) => vandaag > Laatste(jaar);
}
