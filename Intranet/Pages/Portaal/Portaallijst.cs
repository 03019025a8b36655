using System.Collections.Immutable;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Portaal;

/// <summary>A dossier that stands ready for one VO school.</summary>
/// <param name="Opgehaald">The newest version that this VO school took, here or in its own administration; null for none.</param>
internal sealed record Portaalrij(
    string LeerlingId, string Naam, string VoSchoolId, string VoSchoolNaam, int VersieNr, DateOnly? GereedOp, DateOnly? BeschikbaarTot, Verstrekking? Opgehaald)
{
    /// <summary>Something changed since: to be taken again.</summary>
    public bool IsNieuwer => Opgehaald is { } toen && toen.VersieNr < VersieNr;

    public bool IsKlaar => Opgehaald is not null && !IsNieuwer;
}

/// <summary>What of the board is meant for these VO schools and can be taken now (OSO-S4): nothing else leaves this function.</summary>
internal static class Portaallijst
{
    /// <summary>To be taken first, soonest to run out first.</summary>
    public static ImmutableArray<Portaalrij> Van(ImmutableArray<Bordleerling> bord, ImmutableArray<VoSchool> scholen) =>
    [
        .. bord.SelectMany(r => scholen.Where(s => r.Bestemmingen.Any(b => b.VoSchoolId == s.Id)).Select(s => Rij(r, s))).OfType<Portaalrij>()
            .OrderBy(r => r.IsKlaar).ThenBy(r => r.BeschikbaarTot).ThenBy(r => r.Naam, StringComparer.Ordinal),
    ];

    private static Portaalrij? Rij(Bordleerling kind, VoSchool school) =>
        kind.Dossier is not { Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt } dossier ? null : new Portaalrij(
            kind.LeerlingId, kind.Naam, school.Id, school.Naam, dossier.VersieNr, dossier.GereedOp, dossier.BeschikbaarTot,
            dossier.Verstrekkingen.Where(v => v.VoSchoolId == school.Id).MaxBy(v => v.VersieNr));
}
