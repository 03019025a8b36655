using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>
/// What the leerling's card says by now and this dossier doesn't: an address that became secret never goes out, and another name, address or
/// gezag asks for a new version (OSO-K4, OSO-S6). Pure.
/// </summary>
internal static class DossierkaartRules
{
    /// <summary>Of the check of the content, which gets the card as it is now.</summary>
    public const string Gezag = "own-gezag-kaart";

    public const string Geheim = "own-geheim-kaart";
    public const string Anders = "own-kaart-anders";

    /// <param name="nieuw">What a dossier would take from the card now.</param>
    /// <param name="metGezag">The check says already that somebody with gezag is passed over: that is said once.</param>
    public static ImmutableArray<Bevinding> Keur(Dossierinhoud inhoud, Dossiergegevens nieuw, Dossierstatus status, bool metGezag)
    {
        var nu = inhoud.Gegevens;
        var wordt = VoorvulRules.Ververs(nu, inhoud.Voorgevuld, nieuw);
        return WordtGeheim(nu, wordt) ? [Maak(Geheim, status, houdt: true)]
            : !metGezag && IsAnders(nu, wordt) ? [Maak(Anders, status, houdt: false)] : [];
    }

    public static bool IsVanKaart(Bevinding bevinding) => bevinding.Code is Gezag or Geheim or Anders;

    /// <summary>Since it was frozen: what goes out isn't what the card says any more.</summary>
    public static bool WachtOpVersie(Dossierstand hier) => hier.Status != Dossierstatus.Voorlopig && hier.Bevindingen.Any(IsVanKaart);

    /// <summary>Of a frozen dossier, for all who may see that there is one: without names.</summary>
    public static IEnumerable<string> Zinnen(Dossierstand hier) =>
        WachtOpVersie(hier) ? hier.Bevindingen.Where(IsVanKaart).Select(b => b.Code).Distinct(StringComparer.Ordinal).Select(code => Zin(code, hier.Status)) : [];

    private static Bevinding Maak(string code, Dossierstatus status, bool houdt) =>
        new(code, Zin(code, status), Dossierdelen.Verzorgers, Bevindingwie.Administratie, houdt);

    private static string Zin(string code, Dossierstatus status)
    {
        var wat = code switch
        {
            Gezag => "Op de kaart van het kind heeft iemand gezag die dit dossier niet heeft gezien.",
            Geheim => "Een adres is op de kaart van het kind geheim geworden en staat nog in dit dossier.",
            _ => "Op de kaart van het kind is een naam, geboortedatum, adres of gezag veranderd.",
        };
        var doe = status switch
        {
            Dossierstatus.Voorlopig => "Haal de gegevens opnieuw op van de kaart.",
            Dossierstatus.TerInzage or Dossierstatus.KlaarVoorAdministratie => "Haal het dossier terug en haal de gegevens opnieuw op van de kaart.",
            _ => "Begin een nieuwe versie en haal de gegevens opnieuw op van de kaart.",
        };
        return $"{wat} {doe}";
    }

    private static bool WordtGeheim(Dossiergegevens nu, Dossiergegevens wordt) =>
        (wordt.Leerling.AdresGeheim && !nu.Leerling.AdresGeheim)
        || wordt.Verzorgers.Any(v => v.AdresGeheim && nu.Verzorgers.Any(n => n.VerzorgerId == v.VerzorgerId && !n.AdresGeheim));

    /// <summary>A phone number or mail address alone is no important change, nor is who has no gezag.</summary>
    private static bool IsAnders(Dossiergegevens nu, Dossiergegevens wordt) =>
        Kind(nu.Leerling) != Kind(wordt.Leerling) || !Mensen(nu).SequenceEqual(Mensen(wordt));

    private static (string?, string, string, DateOnly?, bool, Dossieradres?) Kind(Dossierleerling kind) =>
        (kind.Voorvoegsel, kind.Achternaam, kind.Roepnaam, kind.Geboortedatum, kind.AdresGeheim, kind.Adres);

    private static IEnumerable<(string, string?, string?, string, bool, Dossieradres?)> Mensen(Dossiergegevens gegevens) => gegevens.Verzorgers
        .Where(v => v.WettigVertegenwoordiger).Select(v => (v.VerzorgerId, v.Voorletters, v.Voorvoegsel, v.Achternaam, v.AdresGeheim, v.Adres));
}
