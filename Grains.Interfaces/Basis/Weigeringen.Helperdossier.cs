namespace OrleansSchool.Basis;

/// <summary>Refusals about papers, candidates and courses of overblijfkrachten (TSO-4d … TSO-4n).</summary>
public static partial class Weigeringen
{
    public static Weigering TekenenNietHier { get; } =
        new("tekenen-niet-hier", "Tekenen doe je zelf, met je eigen account. Op een gedeelde tablet kan dat niet.");

    public static Weigering AlGetekend { get; } = new("al-getekend", "Dit is al getekend. Er is niets meer te doen.");

    public static Weigering GeenTekst { get; } =
        new("geen-tekst", "De school heeft de tekst van de overeenkomst nog niet vastgelegd. Tekenen kan pas daarna.");

    public static Weigering AndereTekst { get; } =
        new("andere-tekst", "Er is intussen een nieuwere tekst. Lees die eerst, en teken daarna.");

    public static Weigering AndereNaam(string naam) =>
        new("andere-naam", $"Schrijf je naam zoals de school die kent: {naam}.", "naam");

    public static Weigering KentReglementNiet { get; } =
        new("kent-reglement-niet", "Tekenen kan alleen als je het reglement kent. Lees het en zet dan het vinkje.", "kent-reglement");

    public static Weigering ScanSoort { get; } = new("scan-soort", "Kies een PDF, of een foto als JPG of PNG.", "scan");

    public static Weigering ScanTeGroot(int kilobytes) => new("scan-te-groot", $"Dit bestand is te groot: hooguit {kilobytes} kB. Scan in grijstinten of maak de foto kleiner.", "scan");

    public static Weigering OpzegReden(DateOnly richtlijn) => new(
        "opzeg-reden", $"De richtlijn is een maand: tot en met {Datums.Lang(richtlijn)}. Schrijf waarom het eerder stopt.", "reden");

    public static Weigering LaatsteDagVoorEerste { get; } =
        new("laatste-dag", "De laatste dag ligt voor de eerste werkdag van deze helper. Kies een latere dag.", "laatste-dag");

    public static Weigering GesprekNodig { get; } =
        new("gesprek-nodig", "Noteer eerst het gesprek. De commissie neemt niemand aan die niemand sprak.", "voor");

    public static Weigering Sollicitatiecode(string stap) => new(
        "sollicitatiecode", $"Voor een gediplomeerde in dienst geldt de sollicitatiecode. Nog te doen: {stap}.", "voor");

    public static Weigering KandidaatKlaar { get; } = new("kandidaat-klaar", "Over deze kandidaat is al besloten. Ververs de pagina.");

    public static Weigering BijeenkomstJaar(Schooljaar jaar) => new("bijeenkomst-jaar", $"Kies een dag in schooljaar {jaar}.", "op");

    public static Weigering BijeenkomstMoetKomen { get; } =
        new("bijeenkomst-moet-komen", "Deze bijeenkomst moet nog komen. Wie er was, noteer je op de dag zelf of daarna.");
}
