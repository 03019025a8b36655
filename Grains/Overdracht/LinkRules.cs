using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>The personal link of a verzorger to the frozen version, with a code told apart from it (OSO-K4). Pure.</summary>
internal static class LinkRules
{
    public const int PogingenMax = 5;
    public const int DagenMax = 30;

    /// <summary>Each answer is a line of the register, and that holds a number of them.</summary>
    public const int AntwoordenPerDag = 10;

    private const int HashLengte = 64;
    private const int CodeHashMax = 200;

    /// <summary>Why this verzorger can't have one; null when they can.</summary>
    /// <param name="kaart">As on the card of the leerling; null when they aren't there (any more).</param>
    public static string? Waarom(Verzorger? kaart, bool heeftGezag) =>
        kaart is null ? "Deze verzorger staat niet op de kaart van het kind. Kies een andere manier van inzage."
        : kaart.Contactverbod ? "Voor deze verzorger geldt een contactverbod. Overleg met de schoolleider."
        : !heeftGezag || !kaart.HeeftGezag ? "Alleen een verzorger met gezag krijgt een link. Kies een andere manier van inzage."
        : string.IsNullOrEmpty(kaart.Email) ? "Er staat geen e-mailadres op de kaart van het kind. Vul dat eerst in."
        : null;

    /// <summary>By the card as it is now: who lost the gezag or may have no contact sees nothing with a link that was mailed before.</summary>
    public static bool MagNog(Verzorger? kaart) => kaart is { HeeftGezag: true, Contactverbod: false };

    public static Weigering? Keur(string linkHash, string codeHash, DateTimeOffset tot, Dossierstand hier) =>
        !IsHash(linkHash) || codeHash is not { Length: > 0 and <= CodeHashMax } || !codeHash.All(char.IsAscii) ? Weigeringen.OngeldigeOperatie
        : tot <= hier.Nu || tot > hier.Nu.AddDays(DagenMax) ? Weigeringen.InzagelinkDuur(DagenMax) : null;

    /// <summary>Ends the one before of this verzorger. A link ends with the content at the latest.</summary>
    public static DossierState Met(DossierState state, Linkregel link) =>
        state with { Links = [.. state.Links.Where(l => l.VerzorgerId != link.VerzorgerId), link] };

    /// <summary>While it works: in time, with the right content behind it, and not closed by wrong codes.</summary>
    public static Linkregel? Zoek(Dossierstand hier, string linkHash) =>
        hier.Status is Dossierstatus.TerInzage or Dossierstatus.KlaarVoorAdministratie
            ? hier.State.Links.FirstOrDefault(l => l.LinkHash == linkHash && l.Tot > hier.Nu && l.PogingenOver > 0 && l.Hash == hier.State.Laatste?.Hash)
            : null;

    public static bool KloptCode(Linkregel link, string codeHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link.CodeHash), Encoding.UTF8.GetBytes(codeHash ?? ""));

    public static DossierState MetMisser(DossierState state, Linkregel link) =>
        state with { Links = state.Links.Replace(link, link with { PogingenOver = link.PogingenOver - 1 }) };

    /// <summary>The same answer in the same words: what stands, stands.</summary>
    public static bool ZeiAl(Dossierstand hier, Inzageinvoer invoer) =>
        InzageRules.Regel(hier.State, invoer.VerzorgerId) is { Wijze: Inzagewijze.PersoonlijkeLink } regel && regel.Akkoord == invoer.Akkoord
        && hier.Inhoud?.Woord(hier.State.Laatste!.Hash, invoer.VerzorgerId)?.Reden == invoer.Reden;

    /// <summary>Changing one's mind is allowed, not all day.</summary>
    public static Weigering? KeurAntwoord(Dossierstand hier, string verzorgerId)
    {
        var begin = InzageRules.Wie(hier.State.Laatste!, verzorgerId) + ": ";
        var vandaag = hier.State.Log.Count(f => f.Soort == Dossierfeiten.Inzage && f.DoorNaam == InzageRules.DoorVerzorger
            && f.Tekst.StartsWith(begin, StringComparison.Ordinal) && DossierRules.Dag(f.Op) == hier.Vandaag);
        return vandaag >= AntwoordenPerDag ? Weigeringen.InzageTeVaak(AntwoordenPerDag) : null;
    }

    private static bool IsHash(string? tekst) => tekst is { Length: HashLengte } && tekst.All(char.IsAsciiHexDigitLower);
}
