using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>The steps of article 9 in words.</summary>
internal static class Gedragwoorden
{
    public static (string Staat, string Woord) Stap(Gedragstap stap) => stap switch
    {
        Gedragstap.Geen => ("bezig", "Traject begonnen"),
        Gedragstap.ContactGevraagd => ("wacht", "Wacht op gesprek met ouders"),
        Gedragstap.ContactGeweest => ("bezig", "Ouders gesproken"),
        Gedragstap.OverlegGeweest => ("wacht", "Wacht op besluit commissie"),
        Gedragstap.Besloten => ("wacht", "Ouders nog inlichten"),
        Gedragstap.Aangezegd => ("geschorst", "Geschorst"),
        Gedragstap.Voorbij => ("goed", "Schorsing voorbij"),
        Gedragstap.Ingetrokken => ("ingetrokken", "Afgesloten"),
        _ => ("nvt", "Commissie schorst niet"),
    };

    /// <summary>"t/m vr 20 nov", "vanaf ma 16 nov".</summary>
    public static string? Bij(GedragRij rij, DateOnly vandaag) => rij.StapOp(vandaag) switch
    {
        Gedragstap.Aangezegd when rij.Van > vandaag => $"vanaf {Datums.Kort(rij.Van.Value)}",
        Gedragstap.Aangezegd when rij.TotEnMet is { } tot => $"t/m {Datums.Kort(tot)}",
        _ => null,
    };

    /// <summary>Why somebody should look at this child now; null when nothing is to be done.</summary>
    public static string? Vraagt(GedragRij rij, DateOnly vandaag) => rij.StapOp(vandaag) switch
    {
        Gedragstap.ContactGevraagd => "De schoolleider spreekt de ouders.",
        Gedragstap.OverlegGeweest => "De commissie besluit.",
        Gedragstap.Besloten => "De schoolleider spreekt de ouders voordat de schorsing ingaat.",
        _ when !rij.IsOpenOp(vandaag) && rij.Laatste >= vandaag.AddDays(-RecentDagen) && rij.Overtredingen >= GedragGrenzen.HerhaaldelijkVanaf => "Vaker een regel overtreden.",
        _ => null,
    };

    public static string Zaak(Schorsing zaak) => zaak switch
    {
        { Stap: Gedragstap.Ingetrokken, Besluit: null } => "Afgesloten zonder schorsing",
        { Stap: Gedragstap.Ingetrokken } => "Schorsing ingetrokken",
        { Stap: Gedragstap.Voorbij } => "Geschorst geweest",
        { Stap: Gedragstap.Afgewezen } => "De commissie schorste niet",
        _ => Stap(zaak.Stap).Woord,
    };

    public static string Periode(DateOnly van, DateOnly tot) => van == tot ? Datums.Voluit(van) : $"{Datums.Lang(van)} tot en met {Datums.Voluit(tot)}";

    public static string Stemmen(Besluit besluit) =>
        $"{besluit.Voor} voor, {besluit.Tegen} tegen{(besluit.Blanco > 0 ? $", {besluit.Blanco} blanco" : null)}";

    public static string Opsomming(ImmutableArray<string> namen) =>
        namen.Length < 2 ? string.Concat(namen) : $"{string.Join(", ", namen.Take(namen.Length - 1))} en {namen[^1]}";

    private const int RecentDagen = 56;
}
