namespace OrleansSchool.Basis;

/// <summary>Refusals of what goes out: schoolgids and nieuwsbrief (TSO-0a, TSO-11c).</summary>
public static partial class Weigeringen
{
    public static Weigering GidsAnders { get; } = new(
        "gids-anders", "De tekst is net veranderd. Bekijk hem opnieuw en neem hem dan over in de schoolgids.");

    public static Weigering NieuwsGeplaatst { get; } = new(
        "nieuws-geplaatst", "Dit stuk heeft in de nieuwsbrief gestaan en blijft zoals het was. Schrijf een nieuw stuk als er iets rechtgezet moet worden.");

    public static Weigering GidsJaarVoorbij(Schooljaar jaar) => new("gids-jaar-voorbij", $"Schooljaar {jaar} is voorbij. Deze schoolgids verandert niet meer.");

    public static Weigering GidsNaam(string namen) => new(
        "gids-naam", $"In de tekst staat de naam van een kind: {namen}. De schoolgids is voor iedereen te lezen. Haal de naam eruit.", "eigen");

    public static Weigering NieuwsNaam(string namen) => new(
        "nieuws-naam", $"In het stuk staat de naam van een kind: {namen}. De nieuwsbrief is voor iedereen te lezen. Haal de naam eruit.", "tekst");

    public static Weigering NieuwsJaar(Schooljaar jaar) => new("nieuws-jaar", $"Een nieuw stuk hoort bij het schooljaar van vandaag, niet bij {jaar}. Kies eerst dat schooljaar.");
}
