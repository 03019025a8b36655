namespace OrleansSchool.Basis;

/// <summary>Refusals while a school is set up (SET-1).</summary>
public static partial class Weigeringen
{
    public static Weigering BeginEersteDag { get; } = new(
        "begin-eerste-dag", "Kies een dag in dit schooljaar of het volgende: de eerste dag waarvan je de lunch hier bijhoudt.", "eerste-dag");

    public static Weigering BeginAlKlaar { get; } = new(
        "begin-al-klaar", "Deze school is al ingericht. Wijzig wat er is bij Inrichten, of bij het onderdeel zelf.");

    public static Weigering BeginNogNiet { get; } = new(
        "begin-nog-niet", "Zeg eerst vanaf welke dag jullie hier bijhouden wie overblijft. Daarna kun je een stap overslaan of afronden.");

    public static Weigering BeginStap { get; } = new("begin-stap", "Deze stap is er niet. Ga terug naar Beginnen en kies een stap uit de rij.", "stap");

    /// <summary>The export is of another school, and this one has children: then it isn't a wrong BRIN at the first start.</summary>
    public static Weigering BeginSchoolGevuld { get; } = new(
        "begin-school-gevuld", "Bij deze school staan al leerlingen of andere mensen. Laat een beheerder een school erbij maken bij Scholen, en lees het bestand daar in.");

    public static Weigering BeginSchoolBestaat { get; } = new(
        "begin-school-bestaat", "Die school is er al. Kies haar bij Andere school, of vraag wie daar schoolleider is om een rol.");

    public static Weigering BeginNietAangenomen { get; } = new(
        "begin-niet-aangenomen", "De commissie nam dit niet aan: er waren niet meer stemmen voor dan tegen. Kijk de aantallen na; een verworpen tarief leg je hier niet vast.", "voor");
}
