namespace OrleansSchool.Basis;

/// <summary>Refusals of accidents and of searches for a child (TSO-12, LIVE-3).</summary>
public static partial class Weigeringen
{
    public static Weigering OngevalGesloten { get; } = new(
        "ongeval-gesloten", "Dit ongeval is afgerond. Je kunt nog wel iets aan het verslag toevoegen.");

    public static Weigering OngevalVol { get; } = new(
        "ongeval-vol", "Bij dit ongeval staan al te veel regels. Schrijf de rest op papier en geef het aan de schoolleider.");

    public static Weigering OngevalAlVergissing { get; } = new(
        "ongeval-al-vergissing", "Deze melding is al ingetrokken als dubbel of vergissing.");

    /// <summary>Of <see cref="OngevalLooptAl"/>: the form then offers a second one.</summary>
    public const string LooptAlCode = "ongeval-loopt-al";

    public static Weigering OngevalLooptAl(DateTimeOffset sinds) => new(
        LooptAlCode, $"Van dit kind loopt al een ongeval, gemeld om {Datums.Tijd(sinds)}. Is het hetzelfde, open dat dan. Is het een ander, meld dan toch een tweede.");

    public static Weigering AlBijHetKind { get; } = new("al-bij-het-kind", "Deze helper is al bij het kind.", "helper");

    public static Weigering NietBijHetKind { get; } = new("niet-bij-het-kind", "Deze helper is niet (meer) bij het kind. Ververs de pagina.", "helper");

    public static Weigering TeltAlMee { get; } = new(
        "telt-al-mee", "Deze helper houdt al toezicht en telt dus al mee. Kies iemand die nu geen toezicht houdt.", "helper");

    public static Weigering OudersBelt { get; } = new(
        "ouders-belt", "De coördinator of een leerkracht belt de ouders. Vraag een van hen; de nummers staan klaar op hun scherm.");

    public static Weigering NazorgDatum(int dagenMax) => new(
        "nazorg-datum", $"Kies voor de nazorg een dag vanaf vandaag, hooguit {dagenMax} dagen vooruit.", "nazorg-op");

    public static Weigering OngevalNogNiet(string wat) => new("ongeval-nog-niet", $"Afronden kan nog niet. {wat}");

    public static Weigering GeenZoekactie { get; } = new(
        "geen-zoekactie", "Voor dit kind loopt geen zoekactie. Zet het op het bord op niet gevonden als het weg is.");

    public static Weigering OnbekendeStap { get; } = new("onbekende-stap", "Deze stap staat niet in de bellijst. Ververs de pagina.", "stap");

    public static Weigering KiesUitkomst { get; } = new("kies-uitkomst", "Kies hoe het afliep.", "uitkomst");
}
