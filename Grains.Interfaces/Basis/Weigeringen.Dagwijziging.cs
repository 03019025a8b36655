namespace OrleansSchool.Basis;

/// <summary>Refusals about the daily changes, the table of reasons and the verzorger's link (TSO-6, PAR-1).</summary>
public static partial class Weigeringen
{
    public static Weigering AfmeldregelVanaf { get; } = new(
        "afmeldregel-vanaf", "Een nieuwe tabel geldt op zijn vroegst morgen: wat ouders vandaag is beloofd, blijft zo. Kies een latere dag.", "vanaf");

    public static Weigering AfmeldregelRedenen { get; } = new("afmeldregel-redenen", "Kies bij elke reden wat er gebeurt, op tijd en te laat.", "redenen");

    public static Weigering AfmeldregelOmgekeerd { get; } = new(
        "afmeldregel-omgekeerd", "Te laat afmelden kan niet voordeliger zijn dan op tijd. Kies opnieuw.", "redenen");

    public static Weigering OuderTeVerWeg { get; } = new(
        "ouder-te-ver-weg", "Zo ver vooruit kan het nog niet met deze link. Bel de school.", "datum");

    public static Weigering OuderDagDicht { get; } = new(
        "ouder-dag-dicht", "Voor deze dag kunt u zelf niets wijzigen. Bel de school.", "datum");

    public static Weigering VraagTeVeelOpen { get; } = new(
        "vraag-te-veel-open", "Er wachten al drie vragen van u op antwoord. Bel de school als het haast heeft.", "vraag");

    public static Weigering VragenVol { get; } = new(
        "vragen-vol", "Er zijn deze maand al veel vragen gesteld. Bel de school met uw vraag.", "vraag");

    public static Weigering KindNietVanLink { get; } = new(
        "kind-niet-van-link", "Dit kind hoort niet bij deze link. Vraag de school om een nieuwe link.");

    public static Weigering LinkVandaagAl { get; } = new(
        "link-vandaag-al", "Vandaag is er al een nieuwe link gemaild. Kijk in uw mail, ook bij de ongewenste.");

    public static Weigering FormulierSoort { get; } = new(
        "formulier-soort", "Dit is geen PDF, JPEG of PNG. Scan het formulier opnieuw, of maak er een foto van.", "formulier");

    /// <param name="totEnMet">Null has no end yet.</param>
    public static Weigering ExtraDagGeblokkeerd(bool geschorst, DateOnly? totEnMet) => new(
        "extra-dag-geblokkeerd",
        $"Dit kind is {(geschorst ? "geschorst" : "uitgesloten van het overblijven")}{(totEnMet is { } dag ? $" tot en met {Datums.Lang(dag)}. Kies een dag daarna." : ". Een extra dag kan pas als dat voorbij is.")}",
        "datum");

    public static Weigering TijdBuitenBereik(string veld, TimeOnly vroegste, TimeOnly laatste) =>
        new("tijd-buiten-bereik", $"Kies een tijd van {vroegste:HH\\:mm} tot en met {laatste:HH\\:mm}.", veld);

    public static Weigering OuderTeLaat(TimeOnly tot) =>
        new("ouder-te-laat", $"Wijzigen voor deze dag kon tot {tot:HH\\:mm}. Bel de school.", "datum");

    public static Weigering FormulierTeGroot(int max) => new(
        "formulier-te-groot", $"Dit bestand is te groot: hooguit {max / 1024} KB. Scan in zwart-wit, of maak een foto: die maken we kleiner.", "formulier");
}
