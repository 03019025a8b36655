namespace OrleansSchool.Basis;

/// <summary>Refusals of the verzorger's link to a dossier and of its report (OSO-K4, OSO-K5).</summary>
public static partial class Weigeringen
{
    public static Weigering InzagelinkZonderMail { get; } = new(
        "inzagelink-zonder-mail", "Naar deze verzorger kan geen mail. Nodig uit op school, of geef het papier mee; een mailadres zet je op de leerlingkaart.");

    public static Weigering InzagelinkAlGemaakt { get; } = new(
        "inzagelink-al-gemaakt", "Deze link is al gemaakt en de code stond een keer op je scherm. Maak een nieuwe link als je de code niet meer weet.");

    public static Weigering InzageKies { get; } = new("inzage-kies", "Kies of u het eens bent met dit dossier.", "akkoord");

    public static Weigering InzageTeVaak(int max) => new(
        "inzage-te-vaak", $"U hebt vandaag al {max} keer een antwoord gegeven. Het laatste geldt. Verander het morgen, of bel de leerkracht.", "akkoord");

    /// <param name="melding">Why the printer made no file, and what to do.</param>
    public static Weigering RapportNietGemaakt(string melding) => new("rapport-niet-gemaakt", $"{melding} Het dossier is niet ter inzage gelegd.");
}
