namespace OrleansSchool.Basis;

/// <summary>Refusals about vergoedingen of helpers (TSO-10c).</summary>
public static partial class Weigeringen
{
    public static Weigering VergoedingMaandLoopt { get; } =
        new("vergoeding-maand-loopt", "Deze maand is nog niet voorbij. Stel de vergoedingen vast vanaf de eerste dag van de volgende maand.");

    public static Weigering VergoedingNietsTeDoen { get; } =
        new("vergoeding-niets", "Er is niets om vast te stellen. Kijk bij de regels waarom ze nog wachten.");

    public static Weigering VergoedingTotaalAnders { get; } =
        new("verouderd", "De bedragen zijn net veranderd. Bekijk de nieuwe bedragen en stel ze dan vast.");

    public static Weigering VergoedingAlVast { get; } =
        new("vergoeding-al-vast", "Deze vergoeding is al vastgesteld. Verbeter de aanwezigheid: het verschil komt bij de volgende maand.");

    public static Weigering VergoedingZonderRegel { get; } = new("vergoeding-zonder-regel", "Deze helper heeft in deze maand geen vergoeding. Ververs de pagina.");

    public static Weigering VergoedingBezig { get; } = new("vergoeding-bezig", "De vergoedingen worden net vastgesteld. Wacht even en ververs de pagina.");

    public static Weigering VergoedingBedrag { get; } =
        new("vergoeding-bedrag", "Vul een bedrag in van 0 tot en met 100.000 euro, zoals 24,50.", "bedrag");

    public static Weigering EldersKloptNiet { get; } =
        new("elders-klopt-niet", "Vul voor elke maand een bedrag in van 0 of meer, zoals 35,00.", "elders");

    public static Weigering GeboortedatumKloptNiet { get; } =
        new("geboortedatum-klopt-niet", "Deze geboortedatum kan niet. Schrijf hem als 12-11-1985.", "geboortedatum");

    public static Weigering VergoedingIban { get; } =
        new("ongeldig-iban", "Dit rekeningnummer klopt niet. Neem het over van een bankpas of uit de app van de bank.", "iban");

    /// <param name="wat">uur, maand or jaar.</param>
    public static Weigering BovenMaximum(string wat, Geld grens) => new(
        "boven-maximum", $"Hiermee komt deze helper boven het belastingvrije maximum per {wat} van {grens}, alle scholen en elders samen. Verlaag het bedrag, of kies ‘belast’ met een reden.", wat);
}
