namespace OrleansSchool.Basis;

/// <summary>Refusals of the portal for VO schools and of access to it (OSO-S4).</summary>
public static partial class Weigeringen
{
    public static Weigering PortaalNietBevestigd { get; } = new(
        "portaal-niet-bevestigd", "Deze toegang is nog niet door een tweede persoon bevestigd, of ingetrokken. Laat eerst een collega BRIN en naam nakijken.");

    public static Weigering PortaalWerktHier { get; } = new(
        "portaal-werkt-hier", "Dit mailadres is van iemand die op deze school een rol heeft. Vraag de VO-school om een adres van een eigen medewerker.", "email");

    public static Weigering PortaalNietVoorJou { get; } = new(
        "portaal-niet-voor-jou", "Dit dossier staat niet (meer) voor jouw school klaar. Ververs de pagina, of bel de basisschool.");
}
