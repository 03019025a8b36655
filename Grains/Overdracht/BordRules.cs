using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>The board of groep 8: each leerling, each step, what is late, who is next, last safe day (OSO-T). Pure.</summary>
internal static class BordRules
{
    public static ImmutableArray<Bordleerling> Rijen(OverdrachtState state, Overdrachtbeeld beeld)
    {
        var dossiers = state.Rijen.ToDictionary(r => r.LeerlingId, StringComparer.Ordinal);
        var tijdpad = TijdpadRules.Stappen(state, beeld.Jaar);
        return [.. beeld.Kinderen.Select(k => Rij(state, beeld, tijdpad, k, dossiers.GetValueOrDefault(k.Id)))];
    }

    /// <param name="rijen">Those that the asker may see, or all to be counted.</param>
    /// <param name="metNamen">False: counts only.</param>
    public static Overdrachtbord Bord(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen, bool metNamen, Dossierrechtenbord mag) => new(
        beeld.Jaar, metNamen ? rijen : [], Tel(rijen), TijdpadRules.Stappen(state, beeld.Jaar), mag,
        metNamen ? [.. rijen.Select(r => r.GroepNaam).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal)] : [],
        rijen.Count(r => r.Dossier is { } d && VerlooptTeVroeg(d, beeld.Jaar)), rijen.Count(IsTweedeRonde), state.Versie, rijen.Length);

    /// <summary>The row by the clock: it was written at the last change, and the date goes on (OSO-L1).</summary>
    public static DossierRij Nu(DossierRij rij, Schooljaar jaar, DateOnly vandaag) =>
        Overdrachtdagen.IsVoorbij(jaar, vandaag) ? rij with { Status = Dossierstatus.Gewist, Wie = null, Houdt = 0, WachtOpVersie = false }
        : rij.Status == Dossierstatus.Gereed && rij.BeschikbaarTot < vandaag ? rij with { Status = Dossierstatus.Verlopen } : rij;

    /// <summary>Ready now, and runs out before 30 June: to be set ready again in time.</summary>
    public static bool VerlooptTeVroeg(DossierRij rij, Schooljaar jaar) =>
        rij is { Status: Dossierstatus.Gereed, BeschikbaarTot: { } tot } && tot < Overdrachtdagen.Laatste(jaar);

    /// <summary>Changed after it was frozen: a new version, a new inzage, a new message (OSO-S6, OSO-S7).</summary>
    public static bool IsTweedeRonde(Bordleerling rij) =>
        rij.Dossier is { WachtOpVersie: true, Status: not (Dossierstatus.Voorlopig or Dossierstatus.Gewist) };

    /// <summary>Days until the last day when that is near enough for a warning; null when it isn't, or when nobody waits for it.</summary>
    public static int? Waarschuwing(DossierRij rij, DateOnly vandaag)
    {
        if (rij is not { Status: Dossierstatus.Gereed, BeschikbaarTot: { } tot })
        {
            return null;
        }

        var dagen = tot.DayNumber - vandaag.DayNumber;
        return dagen >= 0 && dagen <= OverdrachtGrenzen.WaarschuwDagen.Max() ? dagen : null;
    }

    /// <summary>All VO schools of this child together; without one nobody was told.</summary>
    public static Meldstand MeldstandVan(OverdrachtState state, DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen) =>
        bestemmingen.IsEmpty ? Meldstand.Niet : bestemmingen.Min(b => BestemmingRules.Stand(state, rij, b.VoSchoolId));

    private static Bordleerling Rij(
        OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Tijdpadstap> tijdpad, LeerlingRij kind, DossierRij? bewaard)
    {
        var rij = bewaard is { Begonnen: true } ? Nu(bewaard, beeld.Jaar, beeld.Vandaag) : null;
        var bestemmingen = BestemmingRules.Regels(state, kind.Id, beeld.VoScholen);
        var meldstand = rij is null ? Meldstand.Niet : MeldstandVan(state, rij, bestemmingen);
        var stappen = beeld.IsVoorbij || rij is { Status: Dossierstatus.Gewist } ? StapRules.NaAfloop(rij) : StapRules.Stappen(rij, !bestemmingen.IsEmpty, meldstand);
        var telaat = beeld.IsVoorbij ? null : StapRules.Telaat(stappen, tijdpad, beeld.Vandaag);
        var (volgende, wie) = beeld.IsVoorbij ? ("", AanZetRules.Niemand) : AanZetRules.Volgende(rij, bestemmingen, meldstand, MoetControleren(state, beeld, rij, bestemmingen));
        return new Bordleerling(
            kind.Id, Groep8Rules.Naam(kind), kind.GroepId ?? "", beeld.School.Groep(kind.GroepId ?? "")?.Titel ?? "", rij,
            beeld.IsVoorbij ? stappen : StapRules.MetTeLaat(stappen, tijdpad, beeld.Vandaag), bestemmingen, volgende, wie, telaat,
            rij is { Status: Dossierstatus.Gereed, BeschikbaarTot: { } tot } ? tot.AddDays(-1) : null,
            beeld.IsVoorbij ? [] : AanZetRules.Meldingen(rij, kind, bestemmingen, beeld));
    }

    private static bool MoetControleren(OverdrachtState state, Overdrachtbeeld beeld, DossierRij? rij, ImmutableArray<Bestemmingregel> bestemmingen) =>
        rij is not null && WerklijstRules.MoetControleren(state, beeld, rij, bestemmingen);

    private static ImmutableArray<Statustelling> Tel(ImmutableArray<Bordleerling> rijen) =>
        [.. Bordstappen.Alle.Select((stap, plaats) => new Statustelling(stap, rijen.Count(r => r.Stappen[plaats] == Bordstap.Klaar)))];
}
