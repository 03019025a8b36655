namespace OrleansSchool.Basis;

/// <summary>Refusals of shared tablets and their PIN (LIVE-5).</summary>
public static partial class Weigeringen
{
    public static Weigering TabletnaamBezet { get; } = new("tabletnaam-bezet", "Er is al een tablet met deze naam. Kies een andere, bijvoorbeeld Plein Noord 2.", "Naam");

    public static Weigering TabletIngetrokken { get; } = new(
        "tablet-ingetrokken", "Deze tablet is ingetrokken. Voeg hem opnieuw toe om hem weer te gebruiken.");

    public static Weigering KoppelingVoorbij { get; } = new(
        "koppeling-voorbij", "Deze koppeling werkt niet (meer). Ze werkt een keer, tien minuten lang. Laat de coördinator op de pagina Tablets een nieuwe maken.");

    public static Weigering OngeldigeVergrendeltijd { get; } = new(
        "ongeldige-vergrendeltijd", "Kies een tijd van 1 tot en met 30 minuten.", "Minuten");

    public static Weigering TabletTeVaak { get; } = new(
        "tablet-te-vaak", "Op deze tablet is te vaak achter elkaar een pincode ingetoetst. Wacht vijf minuten en probeer het opnieuw.", "Pin");

    public static Weigering PinVorm { get; } = new("pin-vorm", "Kies 4, 5 of 6 cijfers.", "Pin");

    public static Weigering PinTeEenvoudig { get; } = new(
        "pin-te-eenvoudig", "Deze pincode raadt een ander te makkelijk. Kies geen rijtje, geen herhaling en geen jaartal.", "Pin");

    public static Weigering PinZonderRol { get; } = new(
        "pin-zonder-rol", "Een pincode is voor wie op deze school een rol heeft. Kies een school waar je werkt.", "Pin");

    public static Weigering PinHetzelfde { get; } = new("pin-hetzelfde", "Dit is je oude pincode. Kies een andere.", "Pin");

    public static Weigering PinnenVerschillen { get; } = new("pinnen-verschillen", "De twee pincodes zijn niet gelijk. Toets ze allebei opnieuw in.", "Nogmaals");

    public static Weigering PinIntussenAnders { get; } = new(
        "pin-intussen-anders", "Je pincode is net veranderd. Begin opnieuw met je pincode van nu.", "Pin");

    public static Weigering PinBewijsVoorbij { get; } = new(
        "pin-bewijs-voorbij", "Dit duurde te lang. Kies opnieuw je naam en toets de tijdelijke pincode in.");

    /// <summary>The code of <see cref="PinFout"/>, with how many tries are left before the coordinator is needed.</summary>
    /// <param name="vanNu">A new one is asked beside it: the sentence says which of both is wrong.</param>
    public static Weigering PinFoutNog(int pogingen, bool vanNu = false) => PinFout with
    {
        Zin = $"{(vanNu ? "Je pincode van nu" : "Deze pincode")} klopt niet. "
            + (pogingen == 1 ? "Je hebt nog 1 poging. Twijfel je, vraag dan eerst de coördinator om een nieuwe." : $"Je hebt nog {pogingen} pogingen."),
    };
}
