using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>Verzorgers and noodcontacten of a leerling: who may fetch, who is called first, who pays what (SCH-2, LIVE-3).</summary>
internal static class VerzorgerRules
{
    public const int RelatieMax = 40;
    public const int TaalMax = 40;

    private const int Geheel = 100;
    private const int BelMax = LeerlingGrenzen.VerzorgersMax + LeerlingGrenzen.NoodcontactenMax;
    private const string Veld = "verzorgers";
    private const string NoodVeld = "noodcontacten";

    /// <param name="nieuwId">For who has no id yet.</param>
    /// <param name="verbodVoorbij">Why a contactverbod ended.</param>
    public static Uitkomst<LeerlingState> Bewaar(
        LeerlingState was, ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> noodcontacten, Func<string> nieuwId, Handeling hier, string? verbodVoorbij = null)
    {
        if (verzorgers.IsDefault || verzorgers.Length > LeerlingGrenzen.VerzorgersMax)
        {
            return Weigeringen.TeVeel("verzorgers", LeerlingGrenzen.VerzorgersMax);
        }

        if (noodcontacten.IsDefault || noodcontacten.Length > LeerlingGrenzen.NoodcontactenMax)
        {
            return Weigeringen.TeVeel("noodnummers", LeerlingGrenzen.NoodcontactenMax);
        }

        ImmutableArray<Verzorger> mensen = [.. verzorgers.Select(v => Schoon(v, nieuwId))];
        ImmutableArray<Noodcontact> nood = [.. noodcontacten.Select(n => Schoon(n, nieuwId))];
        var reden = TekstRules.Schoon(verbodVoorbij);
        var nee = mensen.Select(Keur).FirstOrDefault(w => w is not null) ?? nood.Select(Keur).FirstOrDefault(w => w is not null) ?? KeurSamen(mensen, nood)
            ?? KeurVerbod(was, mensen, reden);
        if (nee is not null)
        {
            return nee;
        }

        return mensen.SequenceEqual(was.Verzorgers) && nood.SequenceEqual(was.Noodcontacten)
            ? was
            : LeerlingprulRules.NaVerzorgers(was, FotoRules.NaVerzorgers(
                (was with { Verzorgers = mensen, Noodcontacten = nood }).MetFeit(hier, "verzorgers", Omschrijving(was, mensen, reden)), hier), hier);
    }

    /// <summary>
    /// The names of who may not have the child along are all that the board has of it. So nobody with a ban leaves the list, by hand or with another id, and a ban
    /// ends with its reason.
    /// </summary>
    private static Weigering? KeurVerbod(LeerlingState was, ImmutableArray<Verzorger> wordt, string reden)
    {
        var nu = was.Verzorgers.Where(v => v.Contactverbod).Select(v => wordt.FirstOrDefault(w => w.Id == v.Id)).ToList();
        return nu.Contains(null) ? Weigeringen.ContactverbodBlijft
            : nu.All(v => v!.Contactverbod) ? null
            : reden.Length == 0 ? Weigeringen.ContactverbodReden
            : TekstRules.Keur(reden, Weigeringen.ContactverbodReden.Veld!, "waarom het contactverbod niet meer geldt", LeerlingGrenzen.VerbodredenMax);
    }

    /// <summary>A ban that ends or begins stands in the history by that word; who it is about doesn't (STYLE 5).</summary>
    private static string Omschrijving(LeerlingState was, ImmutableArray<Verzorger> wordt, string reden)
    {
        var eerst = was.Verzorgers.Where(v => v.Contactverbod).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var nu = wordt.Where(v => v.Contactverbod).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        return !eerst.IsSubsetOf(nu) ? $"Contactverbod opgeheven: {reden}; verzorgers gewijzigd"
            : eerst.Count < nu.Count ? "Contactverbod vastgelegd; verzorgers gewijzigd"
            : "Verzorgers of noodnummers gewijzigd";
    }

    public static Verzorger Schoon(Verzorger verzorger, Func<string> nieuwId) => verzorger with
    {
        Id = string.IsNullOrEmpty(verzorger.Id) ? nieuwId() : verzorger.Id,
        Naam = Namen.Schoon(verzorger.Naam ?? ""),
        Relatie = TekstRules.Schoon(verzorger.Relatie),
        Telefoon = SchoonNummer(verzorger.Telefoon),
        Email = TekstRules.SchoonOfNiets(verzorger.Email),
        Taal = TekstRules.Schoon(verzorger.Taal),
        Adres = AdresRules.Schoon(verzorger.Adres),
    };

    public static Noodcontact Schoon(Noodcontact nood, Func<string> nieuwId) => nood with
    {
        Id = string.IsNullOrEmpty(nood.Id) ? nieuwId() : nood.Id,
        Naam = Namen.Schoon(nood.Naam ?? ""),
        Relatie = TekstRules.Schoon(nood.Relatie),
        Telefoon = SchoonNummer(nood.Telefoon),
    };

    private static string SchoonNummer(string? tekst) => Telefoon.Probeer(tekst, out var nummer) ? nummer : TekstRules.Schoon(tekst);

    private static Weigering? Keur(Verzorger verzorger) =>
        (SchoolRules.IsId(verzorger.Id) ? null : Weigeringen.OngeldigeId)
        ?? TekstRules.KeurVerplicht(verzorger.Naam, Veld, "de naam van elke verzorger", LeerlingGrenzen.NaamMax)
        ?? TekstRules.Keur(verzorger.Relatie, Veld, "de relatie", RelatieMax)
        ?? TekstRules.Keur(verzorger.Taal, Veld, "de taal", TaalMax)
        ?? (verzorger.Telefoon.Length == 0 || Telefoon.Probeer(verzorger.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon(Veld))
        ?? (verzorger.Email is null || Mailadres.IsGeldig(verzorger.Email) ? null : Weigeringen.OngeldigEmail)
        ?? AdresRules.Keur(verzorger.Adres)
        ?? KeurBellen(verzorger);

    private static Weigering? KeurBellen(Verzorger verzorger) =>
        (verzorger is { Contactverbod: true, MagOphalen: true } ? Weigeringen.Contactverbod : null)
        ?? (verzorger is { Contactverbod: true, Belvolgorde: > 0 } ? Weigeringen.ContactverbodBellen : null)
        ?? (verzorger.Betaaldeel is < 0 or > Geheel ? Weigeringen.Betaaldeel : null)
        ?? (verzorger.Belvolgorde is < 0 or > BelMax ? Weigeringen.Belvolgorde : null)
        ?? (verzorger is { Belvolgorde: > 0, Telefoon.Length: 0 } ? Weigeringen.BellenZonderNummer : null);

    private static Weigering? Keur(Noodcontact nood) =>
        (SchoolRules.IsId(nood.Id) ? null : Weigeringen.OngeldigeId)
        ?? TekstRules.KeurVerplicht(nood.Naam, NoodVeld, "de naam bij elk noodnummer", LeerlingGrenzen.NaamMax)
        ?? TekstRules.Keur(nood.Relatie, NoodVeld, "de relatie", RelatieMax)
        ?? (nood.Telefoon.Length == 0 ? Weigeringen.NoodcontactZonderNummer : null)
        ?? (Telefoon.Probeer(nood.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon(NoodVeld))
        ?? (nood.Belvolgorde is < 0 or > BelMax ? Weigeringen.Belvolgorde : null);

    private static Weigering? KeurSamen(ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood)
    {
        var ids = verzorgers.Select(v => v.Id).Concat(nood.Select(n => n.Id)).ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
        {
            return Weigeringen.DubbeleVerzorger;
        }

        var gebeld = verzorgers.Select(v => v.Belvolgorde).Concat(nood.Select(n => n.Belvolgorde)).Where(b => b > 0).ToList();
        if (gebeld.Distinct().Count() < gebeld.Count)
        {
            return Weigeringen.Belvolgorde;
        }

        return verzorgers.Sum(v => v.Betaaldeel) is 0 or Geheel ? null : Weigeringen.Betaaldeel;
    }
}
