namespace OrleansSchool.Basis;

/// <summary>Refusals of an OSO file that is opened to look at (OSO-X).</summary>
public static partial class Weigeringen
{
    private const string Osoveld = "bestand";

    public static Weigering OsoLeeg { get; } =
        new("oso-leeg", "Het bestand is leeg. Maak het dossier in de leerlingadministratie opnieuw.", Osoveld);

    public static Weigering OsoIngepakt { get; } =
        new("oso-ingepakt", "Dit is een ingepakt bestand. Pak het eerst uit en kies het XML-bestand dat erin zit.", Osoveld);

    public static Weigering OsoGeenXml { get; } =
        new("oso-geen-xml", "Dit is geen XML-bestand, ook al kan de naam op .xml eindigen. Kies het OSO-dossier uit de leerlingadministratie.", Osoveld);

    public static Weigering OsoTeGroot(int megabytes) =>
        new("oso-te-groot", $"Het bestand is groter dan {megabytes} MB. Kies een bestand met een of een paar dossiers.", Osoveld);

    public static Weigering OsoTeDiep(int regel) =>
        new("oso-te-diep", $"Regel {regel}: het bestand is dieper genest dan OSO kent en is niet gelezen. Maak het opnieuw.", Osoveld);

    public static Weigering OsoTeVeel(string wat, int max) =>
        new("oso-te-veel", $"In het bestand staan meer dan {max} {wat}. Verdeel het over meer bestanden.", Osoveld);

    public static Weigering OsoDuurtTeLang { get; } =
        new("oso-duurt-te-lang", "Het lezen duurde te lang en is gestopt. Probeer het opnieuw met minder dossiers in een bestand.", Osoveld);

    public static Weigering OsoDoctype { get; } = new(
        "oso-doctype", "In het bestand staat een DOCTYPE. Dat hoort niet in OSO en kan kwaad, dus het bestand is niet gelezen. Maak het opnieuw.", Osoveld);

    public static Weigering OsoXmlFout(int? regel) => new(
        "oso-xml-fout", $"{(regel is null ? "Dit" : $"Regel {regel}: dit")} is geen geldige XML, of het einde ontbreekt. Gebruik het bestand ongewijzigd, of maak het opnieuw.", Osoveld);

    public static Weigering OsoGeenDossier(string element) => new(
        "oso-geen-dossier", $"Dit is wel XML maar geen OSO-dossier: het begint met '{element}' in plaats van 'dossier'. Kies het OSO-dossier uit de leerlingadministratie.", Osoveld);
}
