using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>Rows of dossiers, and which dossiers must hear that their VO schools changed (OSO-S1, OSO-S6, OSO-T). Pure.</summary>
internal static class DossierlijstRules
{
    /// <summary>After 30 June the round visits all dossiers so long, also those that say that they are empty.</summary>
    private const int NazienDagen = 14;

    /// <summary>The row as it is now; a dossier that is new here hears which VO schools are known.</summary>
    public static OverdrachtState Ontvang(OverdrachtState was, Afzender van, DossierRij rij, SchoolSleutel school, Schooljaar jaar)
    {
        if (!was.Ontvangen.IsNieuw(van))
        {
            return was;
        }

        var oud = was.Rijen.FirstOrDefault(r => r.LeerlingId == rij.LeerlingId);
        var rijen = oud is null ? was.Rijen.Add(rij) : was.Rijen.Replace(oud, rij);
        var met = was with { Rijen = rijen, Seintjes = NaIntrekken(was.Seintjes, rij), Ontvangen = was.Ontvangen.Met(van, IsVan(rijen, school, jaar)) };
        return oud is null && !BestemmingRules.Scholen(met, rij.LeerlingId).IsEmpty ? MetPost(met, rij.LeerlingId, school, jaar) : met;
    }

    /// <summary>Its register is gone: nothing here names it any more.</summary>
    public static OverdrachtState Vergeet(OverdrachtState was, string leerlingId, SchoolSleutel school, Schooljaar jaar)
    {
        var sleutel = Sleutel(leerlingId, school, jaar);
        if (!was.Rijen.Any(r => r.LeerlingId == leerlingId) && !was.Keuzes.Any(k => k.LeerlingId == leerlingId)
            && !was.Seintjes.Any(s => s.Dossiers.Any(d => d.LeerlingId == leerlingId)))
        {
            return was;
        }

        return was with
        {
            Rijen = was.Rijen.RemoveAll(r => r.LeerlingId == leerlingId),
            Keuzes = was.Keuzes.RemoveAll(k => k.LeerlingId == leerlingId),
            Seintjes = [.. was.Seintjes.Select(s => s with { Dossiers = s.Dossiers.RemoveAll(d => d.LeerlingId == leerlingId) })],
            Ontvangen = was.Ontvangen.Zonder(sleutel),
            Uitbak = was.Uitbak with { Wachtend = was.Uitbak.Wachtend.RemoveAll(p => p.Naar == sleutel) },
        };
    }

    /// <summary>Each dossier whose VO schools differ, or what they were told, gets a message in the same write.</summary>
    public static OverdrachtState MetBestemmingen(OverdrachtState was, OverdrachtState nieuw, SchoolSleutel school, Schooljaar jaar) =>
        ReferenceEquals(was, nieuw) ? was
            : nieuw.Rijen.Where(r => !Kern(was, r.LeerlingId).SequenceEqual(Kern(nieuw, r.LeerlingId)))
                .Aggregate(nieuw, (state, rij) => MetPost(state, rij.LeerlingId, school, jaar));

    /// <summary>
    /// Every leerling of groep 8 until shortly after 30 June, since a dossier may have begun without that its row came through; after that those
    /// that still have content, and all once their register is past its term.
    /// </summary>
    public static ImmutableArray<string> Nachtdoelen(
        OverdrachtState state, ImmutableArray<LeerlingRij> kinderen, Schooljaar jaar, DateOnly vandaag, bool isTermijnVoorbij)
    {
        var alles = MetAlleKinderen(jaar, vandaag);
        var rijen = state.Rijen.Where(r => alles || isTermijnVoorbij || r.Status != Dossierstatus.Gewist).Select(r => r.LeerlingId);
        return [.. rijen.Concat(alles ? kinderen.Select(k => k.Id) : []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the round visits all of groep 8; of an earlier schooljaar it needn't be known who they were.</summary>
    public static bool MetAlleKinderen(Schooljaar jaar, DateOnly vandaag) => vandaag <= Overdrachtdagen.Laatste(jaar).AddDays(NazienDagen);

    /// <summary>What was withdrawn and is set ready again is told of again, also when that is of the same day (OSO-S6).</summary>
    private static ImmutableArray<Seintjestand> NaIntrekken(ImmutableArray<Seintjestand> seintjes, DossierRij rij) => rij.Status != Dossierstatus.Ingetrokken ? seintjes :
    [
        .. seintjes.Select(s => s.Dossiers.FirstOrDefault(d => d.LeerlingId == rij.LeerlingId && d.GereedOp is not null) is { } dossier
            ? s with { Dossiers = s.Dossiers.Replace(dossier, dossier with { GereedOp = null }) } : s),
    ];

    /// <summary>Without names: those of VO schools aren't worth a message.</summary>
    private static IEnumerable<(string, int, DateTimeOffset?)> Kern(OverdrachtState state, string leerlingId) =>
        BestemmingRules.Regels(state, leerlingId, []).Select(r => (r.VoSchoolId, r.GemeldeVersie, r.GemeldOp));

    private static OverdrachtState MetPost(OverdrachtState was, string leerlingId, SchoolSleutel school, Schooljaar jaar) =>
        was with { Uitbak = was.Uitbak.Laatste(Sleutel(leerlingId, school, jaar), new Overdrachtpost(leerlingId)) };

    private static Func<string, bool> IsVan(ImmutableArray<DossierRij> rijen, SchoolSleutel school, Schooljaar jaar)
    {
        var bekend = rijen.Select(r => Sleutel(r.LeerlingId, school, jaar)).ToHashSet(StringComparer.Ordinal);
        return bekend.Contains;
    }

    private static string Sleutel(string leerlingId, SchoolSleutel school, Schooljaar jaar) => $"dossier/{school}/{leerlingId}/{jaar}";
}
