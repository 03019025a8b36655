namespace OrleansSchool.Basis;

/// <summary>Refusals of afrekeningen and rounds of claims (TSO-6b … 6e, TSO-10f, TSO-10k).</summary>
public static partial class Weigeringen
{
    public static Weigering RondeGeenInstellingen { get; } = new(
        "geen-instellingen", "De inrichting van het geld is nog niet ingevuld. Beantwoord eerst de vragen bij Geld, Inrichten.");

    public static Weigering RondeGeenTarief { get; } = new(
        "geen-tarief", "Er zijn dagen zonder tarief dat instemming heeft. Leg bij Besluiten eerst de hoogte van de bijdrage vast.");

    public static Weigering RondeBezig { get; } = new("ronde-bezig", "De rekeningen worden nu gemaakt. Ververs de pagina over een minuut.");

    public static Weigering RondeGedaan { get; } = new(
        "ronde-gedaan", "Deze ronde is al gedaan. Wie daarna begon, krijgt zijn rekening met de ronde voor later begonnen kinderen.");

    public static Weigering RondeNogNiet { get; } = new(
        "ronde-nog-niet", "De maand van de eerste termijn is nog niet voorbij. Wie nu begint, gaat nog mee met de gewone ronde.");

    public static Weigering RondeNiets { get; } = new("ronde-niets", "Er is nu voor geen enkel kind iets op een rekening te zetten.");

    /// <summary>As <see cref="Verouderd"/>, with the amount of now.</summary>
    public static Weigering RondeVerouderd(Geld totaal) =>
        new(Verouderd.Code, $"Er is net iets veranderd: het totaal is nu {totaal}. Bekijk de lijst opnieuw en stel haar dan vast.");

    public static Weigering AfrekeningGeenBetaler { get; } = new(
        "geen-betaler", "Niemand kan voor dit kind betalen. Zet bij de leerling een verzorger met gezag, of kies bij Verdeling wie betaalt.");

    public static Weigering AfrekeningGeenVraag { get; } = new("geen-vraag", "Over deze dag is niets te beslissen. Ververs de pagina.");

    public static Weigering WijzigingGelijk { get; } = new("wijziging-gelijk", "Dit is al zo vanaf die dag. Kies een andere dag of andere weekdagen.", "per");

    public static Weigering WijzigingLoopt { get; } = new(
        "wijziging-loopt", "Voor dit kind wacht al een wijziging op akkoord. Keur die eerst goed of wijs haar af.");

    public static Weigering WijzigingAlBeslist { get; } = new("wijziging-al-beslist", "Over deze wijziging is al beslist. Ververs de pagina.");

    /// <summary>As <see cref="Verouderd"/>, with the amount of now.</summary>
    public static Weigering WijzigingVerouderd(Geld verschil) =>
        new(Verouderd.Code, $"Er is net iets veranderd: het verschil is nu {verschil}. Kijk het na en keur de wijziging dan goed.");
}
