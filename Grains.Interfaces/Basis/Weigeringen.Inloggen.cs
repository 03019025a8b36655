namespace OrleansSchool.Basis;

/// <summary>Refusals of the second step, passkeys and accounts elsewhere (SEC-1).</summary>
public static partial class Weigeringen
{
    /// <summary>The same for a wrong code, one that was used before and a locked account.</summary>
    public static Weigering CodeFout { get; } = new(
        "code-fout", "Deze code klopt niet of is al gebruikt. Neem de code die nu op je telefoon staat. Na 5 verkeerde pogingen wacht je 15 minuten.", "Code");

    public static Weigering HerstelcodeFout { get; } = new(
        "herstelcode-fout", "Deze herstelcode klopt niet of is al gebruikt. Elke code werkt één keer. Na 5 verkeerde pogingen wacht je 15 minuten.", "Herstelcode");

    public static Weigering WachtwoordFout { get; } = new(
        "wachtwoord-fout", "Dit is niet je wachtwoord. Na 5 verkeerde pogingen wacht je 15 minuten.", "HuidigWachtwoord");

    public static Weigering StapVoorbij { get; } = new(
        "stap-voorbij", "Je had vijf minuten voor de tweede stap. Log opnieuw in.");

    public static Weigering TweedeStapStaatAan { get; } = new(
        "tweede-stap-staat-aan", "De tweede stap met je telefoon staat al aan.");

    public static Weigering TweedeStapVerlopen { get; } = new(
        "tweede-stap-verlopen", "Het instellen duurde langer dan tien minuten, of gebeurde in een ander scherm. Scan de nieuwe code hieronder.");

    /// <param name="tot">From when it may.</param>
    public static Weigering TweedeStapNaHerstel(DateTimeOffset tot) => new(
        "tweede-stap-na-herstel",
        $"Je wachtwoord is net opnieuw gekozen met een link uit een mail. Een tweede stap instellen kan daarom pas vanaf {Datums.Voluit(DateOnly.FromDateTime(Schooltijd.Lokaal(tot).DateTime))} om {Datums.Tijd(tot)}. Niemand kan dat eerder laten ingaan.");

    public static Weigering PasskeyMislukt { get; } = new(
        "passkey-mislukt", "Met deze passkey lukte het niet. Probeer het opnieuw, of kies een andere manier.");

    public static Weigering PasskeyBezet { get; } = new(
        "passkey-bezet", "Deze passkey hoort al bij een account. Maak een nieuwe.");

    public static Weigering LaatsteManier { get; } = new(
        "laatste-manier", "Zo log je nu in. Zorg eerst voor een andere manier: een wachtwoord of een passkey.");

    public static Weigering ExternNietGekoppeld { get; } = new(
        "extern-niet-gekoppeld", "Dit account hoort hier nog bij niemand. Log in met je wachtwoord en koppel het in je profiel.");

    public static Weigering ExternBezet { get; } = new(
        "extern-bezet", "Dit account is hier al aan iemand anders gekoppeld. Ontkoppel het daar eerst.");

    public static Weigering ExternVoorbij { get; } = new(
        "extern-voorbij", "Het koppelen duurde te lang. Begin opnieuw.");

    public static Weigering AanbiederOnbekend { get; } = new(
        "aanbieder-onbekend", "Alleen Microsoft en Google kunnen hier worden ingesteld.");

    public static Weigering HuurderOngeldig { get; } = new(
        "huurder-ongeldig", "Vul de tenant-id of het domein van de school in, bijvoorbeeld dehorizon.example.", "Huurder");

    public static Weigering ClientIdOngeldig { get; } = new(
        "client-id-ongeldig", "Neem het client-id over zoals het bij de aanbieder staat: letters, cijfers, streepjes en punten.", "ClientId");
}
