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
    public static bool IsTweedeRonde(Bordleerling rij) => rij.Dossier is { } dossier && VraagtNieuweVersie(dossier);

    /// <summary>What is still with the verzorgers is taken back instead.</summary>
    public static bool VraagtNieuweVersie(DossierRij rij) =>
        rij is { WachtOpVersie: true, Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken };

    /// <summary>Left the school before the dossier was ready, or after it was taken back: nobody has to do anything for it any more.</summary>
    public static bool IsWeg(LeerlingRij kind, DossierRij? rij) => !kind.Actief
        && rij is null or { Status: Dossierstatus.Voorlopig or Dossierstatus.TerInzage or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken };

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
        var bestemmingen = BestemmingRules.Regels(state, kind.Id, beeld.VoScholen);
        var rij = bewaard is { Begonnen: true } ? VoorAnder(Nu(bewaard, beeld.Jaar, beeld.Vandaag), bestemmingen, beeld.Vandaag) : null;
        var klaar = beeld.IsVoorbij || IsWeg(kind, rij);
        var meldstand = rij is null ? Meldstand.Niet : MeldstandVan(state, rij, bestemmingen);
        var stappen = klaar || rij is { Status: Dossierstatus.Gewist } ? StapRules.NaAfloop(rij) : StapRules.Stappen(rij, bestemmingen, meldstand);
        var telaat = klaar ? null : StapRules.Telaat(stappen, tijdpad, beeld.Vandaag) ?? StapRules.RondeTelaat(rij, tijdpad, beeld.Vandaag);
        var (volgende, wie) = klaar ? ("", AanZetRules.Niemand) : AanZetRules.Volgende(rij, bestemmingen, meldstand, MoetControleren(state, beeld, rij, bestemmingen));
        return new Bordleerling(
            kind.Id, Groep8Rules.Naam(kind), kind.GroepId ?? "", beeld.School.Groep(kind.GroepId ?? "")?.Titel ?? "", rij,
            klaar ? stappen : StapRules.MetTeLaat(stappen, tijdpad, beeld.Vandaag), bestemmingen, volgende, wie, telaat,
            rij is { Status: Dossierstatus.Gereed, BeschikbaarTot: { } tot } ? WerklijstRules.SchooldagVoor(beeld.School, tot) : null,
            beeld.IsVoorbij ? [] : AanZetRules.Meldingen(rij, kind, bestemmingen, beeld));
    }

    /// <summary>Fetched by one VO school and run out before the next could: that one needs a version that is set ready anew.</summary>
    private static DossierRij VoorAnder(DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen, DateOnly vandaag) =>
        rij.Status == Dossierstatus.Verstrekt && rij.BeschikbaarTot < vandaag && !BestemmingRules.HeeftIedereen(rij, bestemmingen) ? rij with { WachtOpVersie = true } : rij;

    private static bool MoetControleren(OverdrachtState state, Overdrachtbeeld beeld, DossierRij? rij, ImmutableArray<Bestemmingregel> bestemmingen) =>
        rij is not null && WerklijstRules.MoetControleren(state, beeld, rij, bestemmingen);

    private static ImmutableArray<Statustelling> Tel(ImmutableArray<Bordleerling> rijen) =>
        [.. Bordstappen.Alle.Select((stap, plaats) => new Statustelling(stap, rijen.Count(r => r.Stappen[plaats] == Bordstap.Klaar)))];
}
