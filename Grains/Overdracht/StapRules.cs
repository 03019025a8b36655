using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>How far each column of the board is for one leerling (OSO-T). Pure.</summary>
internal static class StapRules
{
    /// <summary>In the order of <see cref="Bordstappen"/>, without regard to dates.</summary>
    public static ImmutableArray<Bordstap> Stappen(DossierRij? rij, ImmutableArray<Bestemmingregel> bestemmingen, Meldstand meldstand)
    {
        var bekend = bestemmingen.IsEmpty ? Bordstap.Open : Bordstap.Klaar;
        return rij is null
            ? [bekend, .. Enumerable.Repeat(Bordstap.Open, Bordstappen.Alle.Length - 1)]
            : [bekend, Deel(rij.OkrKlaar), Deel(rij.AdviesKlaar), Inzage(rij), Seintje(rij), Gereed(rij), Bericht(rij, meldstand), Verstrekt(rij, bestemmingen)];
    }

    /// <summary>From 1 July, or for who left the school, only what went out still counts.</summary>
    public static ImmutableArray<Bordstap> NaAfloop(DossierRij? rij) =>
        [.. Bordstappen.Alle.Select(stap => stap == "verstrekt" && rij is { Verstrekkingen.IsEmpty: false } ? Bordstap.Klaar : Bordstap.Nvt)];

    /// <summary>Id of the first step of the tijdpad that should have been done.</summary>
    public static string? Telaat(ImmutableArray<Bordstap> stappen, ImmutableArray<Tijdpadstap> tijdpad, DateOnly vandaag) =>
        tijdpad.Where(s => IsTeLaat(stappen, s, vandaag)).OrderBy(s => s.Uiterlijk).FirstOrDefault()?.Id;

    /// <summary>What changed after it was frozen should have been exchanged again by then (OSO-S7); the step is no column of the board.</summary>
    public static string? RondeTelaat(DossierRij? rij, ImmutableArray<Tijdpadstap> tijdpad, DateOnly vandaag) => rij is not null && BordRules.VraagtNieuweVersie(rij)
        ? tijdpad.FirstOrDefault(s => s.Id == Tijdpadsjablonen.TweedeRonde && s.Uiterlijk < vandaag)?.Id : null;

    public static ImmutableArray<Bordstap> MetTeLaat(ImmutableArray<Bordstap> stappen, ImmutableArray<Tijdpadstap> tijdpad, DateOnly vandaag)
    {
        var laat = tijdpad.Where(s => IsTeLaat(stappen, s, vandaag)).Select(s => s.Bordstap).ToHashSet(StringComparer.Ordinal);
        return [.. stappen.Select((stap, plaats) => laat.Contains(Bordstappen.Alle[plaats]) ? Bordstap.TeLaat : stap)];
    }

    private static bool IsTeLaat(ImmutableArray<Bordstap> stappen, Tijdpadstap stap, DateOnly vandaag) =>
        stap.Uiterlijk < vandaag && stap.Bordstap is { } kolom && Bordstappen.Alle.IndexOf(kolom) is >= 0 and var plaats
        && stappen[plaats] is Bordstap.Open or Bordstap.Bezig;

    private static Bordstap Deel(bool klaar) => klaar ? Bordstap.Klaar : Bordstap.Bezig;

    private static Bordstap Inzage(DossierRij rij) => rij.Status switch
    {
        Dossierstatus.Voorlopig => Bordstap.Open,
        Dossierstatus.TerInzage when rij.InzageKlaar < rij.InzageNodig => Bordstap.Bezig,
        _ => Bordstap.Klaar,
    };

    private static Bordstap Seintje(DossierRij rij) => rij.Status is Dossierstatus.Voorlopig or Dossierstatus.TerInzage ? Bordstap.Open : Bordstap.Klaar;

    /// <summary>What was ready and isn't any more is to be done again.</summary>
    private static Bordstap Gereed(DossierRij rij) => rij.Status switch
    {
        Dossierstatus.Gereed or Dossierstatus.Verstrekt => Bordstap.Klaar,
        Dossierstatus.Ingetrokken or Dossierstatus.Verlopen => Bordstap.Bezig,
        _ => Bordstap.Open,
    };

    private static Bordstap Bericht(DossierRij rij, Meldstand meldstand) =>
        rij.Status is not (Dossierstatus.Gereed or Dossierstatus.Verstrekt) ? Bordstap.Open
        : meldstand == Meldstand.Gemeld ? Bordstap.Klaar
        : meldstand is Meldstand.Wacht or Meldstand.Vast ? Bordstap.Bezig : Bordstap.Open;

    /// <summary>Every VO school that the child goes to has it.</summary>
    private static Bordstap Verstrekt(DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen) =>
        rij.Status != Dossierstatus.Verstrekt ? Bordstap.Open : BestemmingRules.HeeftIedereen(rij, bestemmingen) ? Bordstap.Klaar : Bordstap.Bezig;
}
