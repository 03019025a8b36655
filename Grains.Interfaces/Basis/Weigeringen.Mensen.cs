namespace OrleansSchool.Basis;

/// <summary>Refusals of people and their roles, invitations and resets (SEC-1, SCH-5).</summary>
public static partial class Weigeringen
{
    public static Weigering RolAanJezelf { get; } = new(
        "rol-aan-jezelf", "Een rol geef of verleng je nooit bij jezelf. Vraag het aan een andere schoolleider of beheerder.");

    public static Weigering LaatsteDieBeheert { get; } = new(
        "laatste-die-beheert",
        "Dan is er niemand meer die hier mensen mag beheren. Geef eerst iemand anders de rol schoolleider of beheerder zonder einddatum, en wacht tot die persoon is ingelogd.");

    public static Weigering PersoonIsErAl { get; } = new(
        "persoon-is-er-al", "Deze persoon staat al in de lijst. Open de regel in de lijst om een rol te geven of te wijzigen.", "Email");

    public static Weigering GeenRol { get; } = new("geen-rol", "Kies minstens één rol.", "Rol");

    public static Weigering RolNietTeGeven { get; } = new("rol-niet-te-geven", "Deze rol is hier niet te geven. Kies een rol uit de lijst.", "Rol");

    public static Weigering RolOverlapt { get; } = new(
        "rol-overlapt", "Deze rol is er al in (een deel van) deze periode. Wijzig die rol, of kies een andere begindatum.", "Van");

    public static Weigering RolOmgekeerd { get; } = new("rol-omgekeerd", "De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.", "TotEnMet");

    public static Weigering RolTeVer { get; } = new(
        "rol-te-ver", "Kies een eerste dag tussen tien jaar geleden en twee jaar vooruit, en een laatste dag binnen tien jaar.", "Van");

    public static Weigering RolVraagtGroep { get; } = new("rol-vraagt-groep", "Kies de groepen van deze groepsleerkracht.", "Groepen");

    public static Weigering RolKentGeenGroep { get; } = new("rol-kent-geen-groep", "Deze rol geldt voor de hele school. Laat de groepen leeg.", "Groepen");

    public static Weigering RolVraagtEinde { get; } = new(
        "rol-vraagt-einde", "Een waarnemend coördinator valt tijdelijk in. Vul de laatste dag in.", "TotEnMet");

    public static Weigering RolIsVoorbij { get; } = new(
        "rol-is-voorbij", "Een rol die voorbij is, blijft staan zoals die was. Voeg een nieuwe rol toe.", "TotEnMet");

    public static Weigering RolEindeVoorbij { get; } = new(
        "rol-einde-voorbij", "Kies gisteren of een latere dag. Met gisteren als laatste dag stopt de rol meteen.", "TotEnMet");

    public static Weigering MailadresNodig { get; } = new(
        "mailadres-nodig", "Vul een mailadres in. Alleen wie enkel overblijfkracht is, kan zonder: dan werkt iemand op de tablet.", "Email");

    public static Weigering RolVraagtMail { get; } = new(
        "rol-vraagt-mail",
        "Deze persoon heeft geen mailadres en kan dus alleen overblijfkracht op de tablet zijn. Vul eerst een mailadres in op de kaart bij Overblijfkrachten en verstuur een uitnodiging.",
        "Rol");

    public static Weigering UitnodigingNietNodig { get; } = new(
        "uitnodiging-niet-nodig", "Deze persoon heeft geen uitnodiging nodig. Ververs de pagina om te zien hoe het nu staat.");

    public static Weigering UitnodigingAdresBezet { get; } = new(
        "uitnodiging-adres-bezet",
        "Dit mailadres hoort al bij een ander account. Is het dezelfde persoon, geef dat account dan de rol met ‘Nodig iemand uit’ en beëindig deze regel. Is het iemand anders, verbeter dan het mailadres bij de overblijfkracht.");

    public static Weigering UitnodigingTeVaak { get; } = new(
        "uitnodiging-te-vaak", "Deze uitnodiging is het afgelopen uur al een paar keer verstuurd. Kijk bij de post of hij is aangekomen, en wacht even.");

    public static Weigering HerstelTeVaak { get; } = new(
        "herstel-te-vaak", "Hiervandaan is te vaak een nieuw wachtwoord gevraagd. Wacht een kwartier en probeer het opnieuw.");

    public static Weigering WachtwoordKlopteNiet { get; } = new(
        "wachtwoord-klopte-niet", "Dit is niet je wachtwoord van nu. Typ het opnieuw.", "Wachtwoord");

    public static Weigering MailadresBezet { get; } = new(
        "mailadres-bezet", "Dit mailadres kan niet. Kies een ander adres waarop alleen jij post krijgt.", "Email");

    public static Weigering SchoolIsErAl { get; } = new(
        "school-is-er-al", "Deze school staat al in deze installatie. De schoolleider daar nodigt mensen uit.", "School");
}
