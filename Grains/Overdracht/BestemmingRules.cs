using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>How far telling a VO school of the version that is ready is.</summary>
internal enum Meldstand
{
    Niet = 1,

    /// <summary>In the outbox, and it can't leave: no mail server is set, or it failed more than once.</summary>
    Vast,

    /// <summary>In the outbox: the mail server didn't take it yet.</summary>
    Wacht,
    Gemeld,
}

/// <summary>Which VO schools a child is meant for, and what they were told (OSO-S1, OSO-S3, OSO-S6). Pure.</summary>
internal static class BestemmingRules
{
    public const int KeuzesMax = 2 * OverdrachtGrenzen.LeerlingenMax;

    private const string Verwijderd = "VO-school die niet meer in de lijst staat";

    /// <summary>What messages say, what the school chose, without what it took off.</summary>
    public static ImmutableArray<string> Scholen(OverdrachtState state, string leerlingId)
    {
        var keuzes = state.Keuzes.Where(k => k.LeerlingId == leerlingId).ToList();
        IEnumerable<string> gemeld = state.RegelsGewist ? state.Seintjes.Where(s => s.Dossiers.Any(d => d.LeerlingId == leerlingId)).Select(s => s.VoSchoolId) : [];
        return
        [
            .. Gevraagd(state, leerlingId).Concat(keuzes.Where(k => k.Geldt).Select(k => k.VoSchoolId)).Concat(gemeld).Distinct(StringComparer.Ordinal)
                .Where(id => !keuzes.Exists(k => !k.Geldt && k.VoSchoolId == id)),
        ];
    }

    /// <summary>VO schools that named this child in a message that stands.</summary>
    public static IEnumerable<string> Gevraagd(OverdrachtState state, string leerlingId) =>
        state.Berichten.Where(b => !b.Ingetrokken && b.Regels.Any(r => r.LeerlingId == leerlingId)).Select(b => b.VoSchoolId).Distinct(StringComparer.Ordinal);

    public static ImmutableArray<Bestemmingregel> Regels(OverdrachtState state, string leerlingId, ImmutableArray<VoSchool> scholen) =>
        [.. Scholen(state, leerlingId).Select(id => Regel(state, leerlingId, id, scholen))];

    public static Meldstand Stand(OverdrachtState state, DossierRij rij, string voSchoolId)
    {
        if (Heeft(rij, voSchoolId))
        {
            return Meldstand.Gemeld;
        }

        return Laatste(state, rij.LeerlingId, voSchoolId) is not var (seintje, dossier) || dossier.VersieNr != rij.VersieNr || dossier.GereedOp != rij.GereedOp
            ? Meldstand.Niet
            : seintje.AangenomenOp is not null ? Meldstand.Gemeld
            : seintje is { Fout: not null, Pogingen: not 1 } ? Meldstand.Vast : Meldstand.Wacht;
    }

    /// <summary>Whether this VO school has the version that the dossier is at.</summary>
    public static bool Heeft(DossierRij rij, string voSchoolId) => rij.Verstrekkingen.Any(v => v.VoSchoolId == voSchoolId && v.VersieNr == rij.VersieNr);

    /// <summary>Fetched by one VO school, and the child goes to another: then not yet.</summary>
    public static bool HeeftIedereen(DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen) => bestemmingen.All(b => Heeft(rij, b.VoSchoolId));

    /// <summary>The newest mail of this child to this VO school that didn't fail.</summary>
    public static (Seintjestand Seintje, Gemelddossier Dossier)? Laatste(OverdrachtState state, string leerlingId, string voSchoolId)
    {
        foreach (var seintje in state.Seintjes.Reverse())
        {
            if (!seintje.Mislukt && seintje.VoSchoolId == voSchoolId && seintje.Dossiers.FirstOrDefault(d => d.LeerlingId == leerlingId) is { } dossier)
            {
                return (seintje, dossier);
            }
        }

        return null;
    }

    public static string Naam(OverdrachtState state, string voSchoolId, ImmutableArray<VoSchool> scholen) =>
        scholen.FirstOrDefault(s => s.Id == voSchoolId)?.Naam
        ?? state.Berichten.LastOrDefault(b => b.VoSchoolId == voSchoolId)?.VoSchoolNaam
        ?? state.Seintjes.LastOrDefault(s => s.VoSchoolId == voSchoolId)?.VoSchoolNaam ?? Verwijderd;

    /// <summary>A choice that only repeats what holds already changes nothing.</summary>
    public static Uitkomst<OverdrachtState> Zet(OverdrachtState was, Bestemmingkeuze keuze, Overdrachtbeeld beeld)
    {
        if (beeld.IsVoorbij)
        {
            return Weigeringen.OverdrachtJaarVoorbij;
        }

        if (beeld.Kind(keuze.LeerlingId) is null)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        if (beeld.VoSchool(keuze.VoSchoolId) is null && keuze.Geldt)
        {
            return Weigeringen.Onbekend("deze VO-school");
        }

        if (Scholen(was, keuze.LeerlingId).Contains(keuze.VoSchoolId, StringComparer.Ordinal) == keuze.Geldt)
        {
            return was;
        }

        var rest = was.Keuzes.RemoveAll(k => k.LeerlingId == keuze.LeerlingId && k.VoSchoolId == keuze.VoSchoolId);
        var zonder = was with { Keuzes = rest };
        var klopt = Scholen(zonder, keuze.LeerlingId).Contains(keuze.VoSchoolId, StringComparer.Ordinal) == keuze.Geldt;
        return klopt ? zonder
            : rest.Length >= KeuzesMax ? Weigeringen.TeVeel("keuzes van VO-scholen", KeuzesMax)
            : zonder with { Keuzes = rest.Add(keuze) };
    }

    private static Bestemmingregel Regel(OverdrachtState state, string leerlingId, string voSchoolId, ImmutableArray<VoSchool> scholen)
    {
        var naam = Naam(state, voSchoolId, scholen);
        return Laatste(state, leerlingId, voSchoolId) is var (seintje, dossier)
            ? new Bestemmingregel(voSchoolId, naam, dossier.VersieNr, seintje.AangenomenOp)
            : new Bestemmingregel(voSchoolId, naam, 0, null);
    }
}
