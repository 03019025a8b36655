namespace OrleansSchool.Basis;

/// <summary>Refusals of the mail outbox and its settings (POST-1).</summary>
public static partial class Weigeringen
{
    public static Weigering PostbusVol { get; } = new(
        "postbus-vol", "Er wacht al te veel mail. Kijk bij Post of de mailserver het doet; verstuur of trek eerst in wat er staat.");

    public static Weigering PostKindgegevens { get; } = new(
        "post-kindgegevens", "In deze mail staat een naam, geboortedatum of nummer van een kind. Dat mag niet in deze mail. Haal het eruit.");

    public static Weigering PostWaarden { get; } = new(
        "post-waarden", "Deze mail is niet volledig ingevuld. Ververs de pagina en probeer het opnieuw.");

    public static Weigering PostLink { get; } = new(
        "post-link", "De link in deze mail wijst niet naar dit intranet. Ververs de pagina en probeer het opnieuw.");

    public static Weigering PostAdres { get; } = new(
        "post-adres", "Naar dit mailadres kunnen we niet mailen. Een mailadres ziet eruit als naam@school.nl, zonder bijzondere letters voor de @.", "Email");

    public static Weigering PostGeenServer { get; } = new(
        "post-geen-server", "Er is nog geen mailserver ingesteld. Vul de gegevens in en bewaar ze eerst.");

    public static Weigering PostProefTeVaak { get; } = new(
        "post-proef-te-vaak", "Er zijn het laatste uur al tien proefberichten verstuurd. Wacht een uur en probeer het dan opnieuw.");

    public static Weigering PostOnderweg { get; } = new(
        "post-onderweg", "Deze mail wordt nu net verstuurd. Wacht even en ververs de pagina.");

    public static Weigering PostAlKlaar { get; } = new(
        "post-al-klaar", "Deze mail is al afgehandeld; er valt niets meer te versturen of in te trekken.");

    public static Weigering PostInhoudGewist { get; } = new(
        "post-inhoud-gewist", "De inhoud van deze mail is al gewist. Maak de mail opnieuw op de plek waar hij vandaan kwam.");

    public static Weigering PostNietVerstuurd { get; } = new(
        "post-niet-verstuurd", "Alleen een verstuurde mail kan terugkomen.");

    public static Weigering PostAlTerug { get; } = new(
        "post-al-terug", "Van deze mail staat al dat hij terugkwam.");

    public static Weigering PostDatum { get; } = new(
        "post-datum", "Kies een datum tussen de dag van versturen en vandaag.", "datum");

    public static Weigering PostServer { get; } = new(
        "post-server", "Dit is geen naam van een server. Schrijf bijvoorbeeld smtp.school.nl.", "server");

    public static Weigering PostPoort { get; } = new(
        "post-poort", "Kies poort 587, 465, 25 of 2525. Een andere poort kan alleen op deze computer zelf.", "poort");

    public static Weigering PostOnveilig { get; } = new(
        "post-onveilig", "Zonder beveiliging kan alleen naar een mailserver op deze computer zelf. Kies STARTTLS of TLS.", "beveiliging");

    public static Weigering PostWachtwoord { get; } = new(
        "post-wachtwoord", "Typ het wachtwoord van de mailserver. Na een andere server, poort, beveiliging of gebruiker is dat opnieuw nodig.", "wachtwoord");

    public static Weigering PostGebruiker { get; } = new(
        "post-gebruiker", "Bij een wachtwoord hoort ook een gebruiker.", "gebruiker");
}
