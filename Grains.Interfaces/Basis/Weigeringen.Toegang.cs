namespace OrleansSchool.Basis;

/// <summary>Refusals of sign-in, accounts and the first start (SEC-1).</summary>
public static partial class Weigeringen
{
    /// <summary>The same for an unknown name, a wrong password and a locked account: it tells nothing about who has one.</summary>
    public static Weigering InloggenMislukt { get; } = new(
        "inloggen-mislukt",
        "De inlognaam en het wachtwoord horen niet bij elkaar. Na 5 verkeerde pogingen kun je 15 minuten niet inloggen; probeer het daarna opnieuw.");

    public static Weigering TeVaakGeprobeerd { get; } = new(
        "te-vaak-geprobeerd", "Er is hier te vaak achter elkaar geprobeerd in te loggen. Wacht vijf minuten en probeer het opnieuw.");

    public static Weigering InlognaamBezet { get; } = new(
        "inlognaam-bezet", "Er is al een account met deze inlognaam. Kies een andere.", "Inlognaam");

    public static Weigering AccountBestaatAl { get; } = new("account-bestaat-al", "Dit account bestaat al.");

    public static Weigering EersteStartVoorbij { get; } = new(
        "eerste-start-voorbij",
        "Deze link werkt niet (meer). Hij werkt een keer, een half uur lang en alleen zolang er geen account is. Start het programma opnieuw voor een nieuwe link.");

    public static Weigering HeeftAlAccounts { get; } = new(
        "heeft-al-accounts", "Er is al een account. Log in, of laat een beheerder je uitnodigen.");

    public static Weigering NietVoorDemo { get; } = new(
        "niet-voor-demo",
        "In deze datamap staan al gegevens die niet van de demo zijn. Kies met --data een lege map voor de demo, of start zonder --demo.");

    public static Weigering WachtwoordTeKort { get; } = new(
        "wachtwoord-te-kort", "Gebruik minstens 12 tekens. Een zin die je onthoudt is het sterkst.", "Wachtwoord");

    public static Weigering WachtwoordTeLang { get; } = new(
        "wachtwoord-te-lang", "Gebruik hooguit 128 tekens.", "Wachtwoord");

    public static Weigering WachtwoordIsNaam { get; } = new(
        "wachtwoord-is-naam", "Je wachtwoord lijkt op je naam of inlognaam. Kies iets wat een ander niet raadt.", "Wachtwoord");

    public static Weigering WachtwoordTeEenvoudig { get; } = new(
        "wachtwoord-te-eenvoudig", "Dit wachtwoord herhaalt steeds hetzelfde. Kies iets wat een ander niet raadt.", "Wachtwoord");

    public static Weigering WachtwoordenVerschillen { get; } = new(
        "wachtwoorden-verschillen", "De twee wachtwoorden zijn niet gelijk. Typ ze allebei opnieuw.", "WachtwoordNogmaals");

    public static Weigering OngeldigeInlognaam { get; } = new(
        "ongeldige-inlognaam", "Gebruik een mailadres of een naam van minstens 3 tekens, zonder spaties.", "Inlognaam");

    public static Weigering OngeldigeSchool { get; } = new(
        "ongeldige-school", "Vul het BRIN en het vestigingsnummer in, bijvoorbeeld 99XX-00. Het staat op elke brief van DUO.", "School");

    public static Weigering OngeldigMailadres { get; } = new(
        "ongeldig-mailadres", "Dit mailadres klopt niet. Een mailadres ziet eruit als naam@school.nl.", "Email");

    public static Weigering PinFout { get; } = new(
        "pin-fout", "Deze pincode klopt niet. Probeer het nog eens.", "Pin");

    public static Weigering PinGeblokkeerd { get; } = new(
        "pin-geblokkeerd", "Deze pincode werkt niet meer: er is te vaak een verkeerde ingetoetst. Vraag de coördinator om een nieuwe.", "Pin");

    public static Weigering LinkVoorbij { get; } = new(
        "link-voorbij", "Deze link werkt niet (meer). Hij werkt een keer en een beperkte tijd. Vraag om een nieuwe.");
}
