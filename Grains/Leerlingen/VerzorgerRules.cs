using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>Verzorgers of a leerling: who may fetch, who is called first, who pays what (SCH-2, LIVE-3).</summary>
internal static partial class VerzorgerRules
{
    public const int RelatieMax = 40;
    public const int TaalMax = 40;
    public const int EmailMax = 256;

    private const int Geheel = 100;

    /// <param name="nieuwId">For verzorgers without an id yet.</param>
    public static Uitkomst<LeerlingState> Bewaar(LeerlingState was, ImmutableArray<Verzorger> verzorgers, Func<string> nieuwId, Handeling hier)
    {
        if (verzorgers.IsDefault || verzorgers.Length > LeerlingGrenzen.VerzorgersMax)
        {
            return Weigeringen.TeVeel("verzorgers", LeerlingGrenzen.VerzorgersMax);
        }

        ImmutableArray<Verzorger> schoon = [.. verzorgers.Select(v => Schoon(v, nieuwId))];
        var nee = schoon.Select(Keur).FirstOrDefault(w => w is not null) ?? KeurSamen(schoon);
        if (nee is not null)
        {
            return nee;
        }

        return schoon.SequenceEqual(was.Verzorgers)
            ? was
            : (was with { Verzorgers = schoon }).MetFeit(hier, "verzorgers", "Verzorgers gewijzigd");
    }

    private static Verzorger Schoon(Verzorger verzorger, Func<string> nieuwId) => verzorger with
    {
        Id = string.IsNullOrEmpty(verzorger.Id) ? nieuwId() : verzorger.Id,
        Naam = Namen.Schoon(verzorger.Naam ?? ""),
        Relatie = TekstRules.Schoon(verzorger.Relatie),
        Telefoon = Telefoon.Probeer(verzorger.Telefoon, out var nummer) ? nummer : TekstRules.Schoon(verzorger.Telefoon),
        Email = TekstRules.SchoonOfNiets(verzorger.Email),
        Taal = TekstRules.Schoon(verzorger.Taal),
    };

    private static Weigering? Keur(Verzorger verzorger) =>
        (SchoolRules.IsId(verzorger.Id) ? null : Weigeringen.OngeldigeId)
        ?? TekstRules.KeurVerplicht(verzorger.Naam, "verzorgers", "de naam van elke verzorger", LeerlingGrenzen.NaamMax)
        ?? TekstRules.Keur(verzorger.Relatie, "verzorgers", "de relatie", RelatieMax)
        ?? TekstRules.Keur(verzorger.Taal, "verzorgers", "de taal", TaalMax)
        ?? (verzorger.Telefoon.Length == 0 || Telefoon.Probeer(verzorger.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon("verzorgers"))
        ?? (verzorger.Email is null || (verzorger.Email.Length <= EmailMax && Email().IsMatch(verzorger.Email)) ? null : Weigeringen.OngeldigEmail)
        ?? (verzorger is { Contactverbod: true, MagOphalen: true } ? Weigeringen.Contactverbod : null)
        ?? (verzorger.Betaaldeel is < 0 or > Geheel ? Weigeringen.Betaaldeel : null)
        ?? (verzorger.Belvolgorde is < 0 or > LeerlingGrenzen.VerzorgersMax ? Weigeringen.Belvolgorde : null)
        ?? (verzorger is { Belvolgorde: > 0, Telefoon.Length: 0 } ? Weigeringen.BellenZonderNummer : null);

    private static Weigering? KeurSamen(ImmutableArray<Verzorger> verzorgers)
    {
        if (verzorgers.DistinctBy(v => v.Id, StringComparer.Ordinal).Count() < verzorgers.Length)
        {
            return Weigeringen.DubbeleVerzorger;
        }

        var gebeld = verzorgers.Where(v => v.Belvolgorde > 0).Select(v => v.Belvolgorde).ToList();
        if (gebeld.Distinct().Count() < gebeld.Count)
        {
            return Weigeringen.Belvolgorde;
        }

        return verzorgers.Sum(v => v.Betaaldeel) is 0 or Geheel ? null : Weigeringen.Betaaldeel;
    }

    /// <summary>DUO's rule: at most 64 before the @; a domain with a dot.</summary>
    [GeneratedRegex(@"^[^\s@""<>()\[\],;:\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Email();
}
