using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A payer in a list: its children by name, and in one chip how it stands.</summary>
internal sealed record Debiteurregel(BetalerRij Rij, string Kinderen, string Staat, string Icoon, string Woord)
{
    /// <summary>Somebody has to decide.</summary>
    public bool Vraagt => Rij.Aanmaning is Aanmaningstand.UitsluitingVoorgesteld or Aanmaningstand.Besloten;

    public string Plan => Rij.Gestorneerd ? $"{Geldwoorden.Plan(Rij.Plan)}, gestorneerd" : Geldwoorden.Plan(Rij.Plan);

    public static Debiteurregel Maak(BetalerRij rij, Kindnamen namen, DateOnly vandaag)
    {
        var (staat, icoon, woord) = Stand(rij, vandaag);
        return new Debiteurregel(rij, string.Join(", ", rij.Kinderen.Select(k => namen.Kort(k.LeerlingId))), staat, icoon, woord);
    }

    private static (string Staat, string Icoon, string Woord) Stand(BetalerRij rij, DateOnly vandaag) => rij switch
    {
        { Open.Centen: <= 0 } => ("goed", "check-lg", rij.Tegoed > Geld.Nul ? $"Tegoed {rij.Tegoed}" : "Niets open"),
        { Aanmaning: Aanmaningstand.Uitgesloten, UitsluitingVanaf: var vanaf } => Geldwoorden.Aanmaning(Aanmaningstand.Uitgesloten, vanaf),
        { Aanmaning: { } aanmaning and not (Aanmaningstand.Voldaan or Aanmaningstand.NietUitgesloten) } => Geldwoorden.Aanmaning(aanmaning, rij.HerinnerdOp),
        { HeeftRegeling: true } => ("info", "calendar-check", "Regeling"),
        { Vlaggen: not Betalervlaggen.Geen } => ("info", "info-circle", Vlag(rij.Vlaggen)),
        { TeLaat.Centen: > 0 } => ("te-laat", "exclamation-octagon-fill", "Te laat, nog niet herinnerd"),
        { OudsteVervalt: { } dag } when dag >= vandaag => ("open", "circle", $"Uiterlijk {Geldwoorden.Dag(dag)}"),
        _ => ("open", "circle", "Open"),
    };

    private static string Vlag(Betalervlaggen vlaggen) =>
        vlaggen.HasFlag(Betalervlaggen.DerdeBetaalt) ? "Een ander betaalt" : vlaggen.HasFlag(Betalervlaggen.Bewindvoering) ? "Bewindvoering" : "Coulance";
}
