namespace OrleansSchool.Basis;

/// <summary>Refusals of the night round.</summary>
public static partial class Weigeringen
{
    public static Weigering UitbakWachtNog { get; } = new(
        "uitbak-wacht-nog", "Het lukt nog niet. Er is niets verloren: het intranet probeert het elk kwartier en elke nacht opnieuw. Kijk of de schijf vol is en laat anders de beheerder in het logboek kijken.");
}
