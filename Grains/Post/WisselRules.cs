using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Post;

/// <summary>
/// What another mail server means. Who may set it could read a mailed link and become who they like, so the others hear of it and
/// have a day before such a link is mailed (SEC-1, POST-1).
/// </summary>
internal static class WisselRules
{
    private const int IdTekens = 24;

    /// <summary>Until when mail that no new server may read waits; null without a change.</summary>
    public static DateTimeOffset? Einde(PostbusState state) => state.Wissel?.Op.AddHours(PostGrenzen.NieuweServerUren);

    public static DateTimeOffset? VertrouwdVanaf(PostbusState state, DateTimeOffset nu) => Einde(state) is { } einde && einde > nu ? einde : null;

    public static bool Wacht(PostbusState state, OpenMail mail, DateTimeOffset nu) => mail.NietLangsNieuweServer && VertrouwdVanaf(state, nu) is not null;

    /// <summary>What waited for the old server never goes by the new one: its link would be dead, or read by another.</summary>
    public static PostbusState NaWissel(PostbusState was, Serverwissel wissel) =>
        was.Open.Where(m => m.NietLangsNieuweServer && m.Kaart.Stand is MailStand.Wacht or MailStand.Opgegeven)
            .Aggregate(was with { Wissel = wissel }, (state, mail) => VerzendRules.RondAf(state, mail, MailStand.Ingetrokken, wissel.Op));

    /// <summary>To every schoolleider and who else may manage people today; the id follows from the change, so a repeat is the same mail.</summary>
    public static IEnumerable<Postopdracht> Meldingen(ImmutableArray<PersoonRij> personen, PostbusState state, string door, Schooltijd tijd) =>
        personen.Where(p => p.Status == AccountStatus.Actief && p.Rollen.Any(r => r.GeldtOp(tijd.Vandaag) && (r.Rol == Rol.Schoolleider || r.Rol.BeheertMensen())))
            .Where(p => PostbusRules.IsAdres(p.Email)).Take(PostGrenzen.WisselmeldingenMax)
            .Select(p => new Postopdracht(
                $"mailserver-{state.InstellingenVersie}-{Kenmerk(p.AccountId)}", Sjabloon.MailserverGewijzigd, p.Naam, p.Email!, Waarden(p.Naam, door, tijd)));

    private static ImmutableDictionary<string, string> Waarden(string naam, string door, Schooltijd tijd) => ImmutableDictionary<string, string>.Empty
        .Add(Sjabloonrecepten.Naam, naam).Add("wie", door).Add("wanneer", $"{Datums.Voluit(tijd.Vandaag)} om {Datums.Tijd(tijd.Nu)}");

    private static string Kenmerk(string accountId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(accountId)))[..IdTekens];
}
