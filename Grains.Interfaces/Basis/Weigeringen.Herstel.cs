namespace OrleansSchool.Basis;

/// <summary>Refusals around the recovery phrase (SEC-4).</summary>
public static partial class Weigeringen
{
    public static Weigering HerstelzinNietBevestigd { get; } = new(
        "herstelzin-niet-bevestigd", "Er worden geen back-ups gemaakt zolang er geen herstelzin is bevestigd. Maak er een bij Herstelzin in het menu.");

    public static Weigering HerstelzinAnders { get; } = new(
        "herstelzin-anders", "Dit is een andere herstelzin dan die je net hebt gemaakt. Kijk of je het goede papier hebt, of maak een nieuwe.");

    public static Weigering HerstelzinVerlopen { get; } = new(
        "herstelzin-verlopen", "Deze herstelzin is niet meer te bevestigen: dat kan een uur lang, door wie hem maakte. Maak een nieuwe.");

    public static Weigering HerstelbestandOnbekend { get; } = new("herstelbestand-onbekend", "Dit is geen kenmerk van een herstelbestand. Kijk het na en typ het opnieuw.");

    /// <param name="nummer">From 1, as on the paper.</param>
    public static Weigering HerstelgroepFout(int nummer) => new(
        "herstelgroep-fout", $"Groep {nummer} klopt niet. Kijk op je papier.", $"groepen[{nummer - 1}]");
}
