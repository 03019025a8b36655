namespace OrleansSchool.Basis;

/// <summary>Refusals about the year report (TSO-2l, TSO-10i).</summary>
public static partial class Weigeringen
{
    /// <param name="hoofdstuk">Title of the chapter.</param>
    /// <param name="namen">What was found, as it was found.</param>
    public static Weigering VerslagNaam(string hoofdstuk, string namen) =>
        new("verslag-naam", $"In ‘{hoofdstuk}’ staat de naam van een kind: {namen}. Schrijf het zonder die naam: het jaarverslag gaat naar buiten.", "tekst");

    public static Weigering VerslagTeVroeg(DateOnly vanaf) =>
        new("verslag-te-vroeg", $"Het schooljaar is nog bezig. Vaststellen kan vanaf {Datums.Voluit(vanaf)}.");

    public static Weigering VerslagTeLaat(DateOnly totEnMet) => new(
        "verslag-te-laat", $"Vaststellen kon tot en met {Datums.Voluit(totEnMet)}. Daarna zijn cijfers van dit schooljaar na hun bewaartermijn gewist, en klopt een nieuw verslag niet meer.");

    /// <summary>Somebody read another report than there is by now.</summary>
    public static Weigering VerslagVeranderd =>
        new(Verouderd.Code, "De teksten of de cijfers zijn net veranderd, of iemand anders stelde een editie vast. Lees het verslag hieronder opnieuw en stel het dan vast.");

    public static Weigering VerslagBestand(int max) =>
        new("verslag-bestand", $"Het jaarverslag kon niet als PDF en werkboek bewaard worden: een van beide is leeg, of groter dan {max / 1024} KB. Maak de teksten korter of laat een hoofdstuk weg.");

    public static Weigering VerslagGeenEditie { get; } =
        new("verslag-geen-editie", "Er is nog geen vastgesteld jaarverslag. Stel het eerst vast.");

    public static Weigering VerslagGeleding { get; } =
        new("verslag-geleding", "Het jaarverslag gaat naar ouderraad, bestuur, MR en schoolleiding. Kies een van deze vier.", "aan");

    public static Weigering VerslagNiemand(string geleding) =>
        new("verslag-niemand", $"Van {geleding} heeft niemand een mailadres in het intranet. Geef het jaarverslag op papier en leg dat hier vast.", "aan");
}
