using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>An address as typed, and who may see it (SCH-2).</summary>
internal static partial class AdresRules
{
    /// <summary>Nothing typed is no address; a Dutch postcode becomes 1234AB.</summary>
    public static Adres? Schoon(Adres? adres)
    {
        if (adres is null)
        {
            return null;
        }

        var schoon = new Adres(TekstRules.Schoon(adres.Straat), TekstRules.Schoon(adres.Postcode).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), TekstRules.Schoon(adres.Plaats));
        return schoon is { Straat.Length: 0, Postcode.Length: 0, Plaats.Length: 0 } ? null : schoon;
    }

    public static Weigering? Keur(Adres? adres) =>
        adres is null ? null
        : adres.Straat.Length == 0 || adres.Plaats.Length == 0 ? Weigeringen.AdresOnvolledig
        : TekstRules.Keur(adres.Straat, "straat", "de straat", LeerlingGrenzen.AdresMax)
            ?? TekstRules.Keur(adres.Plaats, "plaats", "de plaats", LeerlingGrenzen.AdresMax)
            ?? (adres.Postcode.Length == 0 || Postcode().IsMatch(adres.Postcode) ? null : Weigeringen.OngeldigePostcode);

    /// <summary>
    /// What somebody sees of a verzorger. Who keeps the administration of the whole school sees all. For others the address is no
    /// more than the place, and of a secret address neither place nor phone: a phone number tells where somebody can be found.
    /// </summary>
    public static Verzorger Zichtbaar(Verzorger verzorger, bool zietAlles) =>
        zietAlles ? verzorger
        : verzorger.GeheimAdres ? verzorger with { Adres = null, Telefoon = "" }
        : verzorger with { Adres = verzorger.Adres is { } adres ? new Adres("", "", adres.Plaats) : null };

    /// <summary>Administratie and schoolleider: who may change leerlingen of the whole school.</summary>
    public static bool ZietAlles(Wie wie, SchoolSleutel school) => wie.MagHeleSchool(Recht.LeerlingWijzigen, school);

    [GeneratedRegex(@"^[1-9][0-9]{3}[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Postcode();
}
