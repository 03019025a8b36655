namespace OrleansSchool.Basis;

/// <summary>Refusals of what a verzorger asks to be changed (PAR-1). To parents: u.</summary>
public static partial class Weigeringen
{
    public static Weigering WensTeVroeg { get; } = new(
        "wens-te-vroeg", "Kies een dag vanaf morgen. Voor vandaag meldt u uw kind hierboven af of aan.", "per");

    public static Weigering WensTeVer { get; } = new("wens-te-ver", "Zo ver vooruit kan nog niet. Kies een dag binnen een jaar.", "per");

    public static Weigering WensDagen { get; } = new("wens-dagen", "Kies een of meer dagen waarop er overblijven is.", "dagen");

    public static Weigering WensAlZo { get; } = new("wens-al-zo", "Zo staat het al bij de school. Kies iets anders, of stel uw vraag onderaan.");

    public static Weigering WensLooptAl { get; } = new(
        "wens-loopt-al", "Uw vorige verzoek wacht nog op antwoord van de school. Bel de school als het haast heeft.");

    public static Weigering WensTelefoon { get; } = new("wens-telefoon", "Dit telefoonnummer klopt niet. Schrijf het als 06 12 34 56 78.", "waarde");

    public static Weigering WensMail { get; } = new("wens-mail", "Dit mailadres klopt niet. Kijk of er een @ en een punt in staan.", "waarde");
}
