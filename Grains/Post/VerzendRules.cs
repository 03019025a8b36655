using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>Which mail goes when, and what an answer of the server means (POST-1). Order is that of acceptance.</summary>
internal static class VerzendRules
{
    /// <summary>A page that can't be written stops the sending before the row grows too large.</summary>
    public const int AfgerondMax = 4 * PostGrenzen.BladMax;

    /// <summary>Tries of a mail that may have arrived each time: more would only send it more often.</summary>
    public const int OnzekerMax = 3;

    /// <summary>Faults of the server at one mail, before that mail waits alone and the others go on.</summary>
    public const int HaperingenMax = 3;

    private static readonly ImmutableArray<int> WachtMinuten = [1, 5, 15, 30, 60];

    /// <summary>The first whose turn it is; null when there is none, no server is set, or the server gets a rest.</summary>
    public static OpenMail? Volgende(PostbusState state, DateTimeOffset nu) =>
        state.Instellingen is null || state.VolgendeOp > nu || state.Afgerond.Length >= AfgerondMax ? null
            : state.Open.FirstOrDefault(m => m.Kaart is { Stand: MailStand.Wacht, Sjabloon: not Sjabloon.Proefbericht } && !(m.Kaart.VolgendeOp > nu) && !WisselRules.Wacht(state, m, nu));

    /// <summary>When there is something to do again, sending or erasing; null when never by itself.</summary>
    public static DateTimeOffset? VolgendeTik(PostbusState state)
    {
        var momenten = state.Open.SelectMany(m => Momenten(state, m)).ToList();
        return momenten.Count == 0 ? null : momenten.Min();
    }

    /// <summary>Written before the conversation: the mail is on its way, with a Message-ID that stays.</summary>
    public static (PostbusState Nieuw, OpenMail? Mail) Begin(PostbusState was, string id, string berichtId)
    {
        if (PostbusRules.Open(was, id) is not { Kaart.Stand: MailStand.Wacht } mail)
        {
            return (was, null);
        }

        var nieuw = mail with { Kaart = mail.Kaart with { Stand = MailStand.Onderweg, BerichtId = mail.Kaart.BerichtId ?? berichtId } };
        return (was with { Open = was.Open.Replace(mail, nieuw) }, nieuw);
    }

    /// <summary>
    /// A fault of the server gives all mail a rest, so that order stays; a no to one recipient, an answer that stayed away, and a fault
    /// that comes back at the same mail only concern that one. Two days on, or as often uncertain as may be, it waits for a person.
    /// </summary>
    /// <param name="bijMail">The fault of the server may be due to this mail.</param>
    /// <param name="begonnen">When the conversation began, if that isn't the moment of its end: a machine may have slept in between.</param>
    public static PostbusState NaPoging(PostbusState was, string id, Postpoging poging, bool bijMail = false, DateTimeOffset? begonnen = null)
    {
        if (PostbusRules.Open(was, id) is not { Kaart.Stand: MailStand.Onderweg } mail)
        {
            return was;
        }

        var nieuw = MetPoging(mail, poging, bijMail);
        var alleen = poging.Uitslag is PogingUitslag.Uitgesteld or PogingUitslag.Onzeker || (bijMail && nieuw.Haperingen >= HaperingenMax);
        var staat = NaServer(was with { Open = was.Open.Replace(mail, nieuw) }, poging, alleen);
        return poging.Uitslag switch
        {
            PogingUitslag.Aangenomen => RondAf(staat with { LaatstAangenomenOp = poging.Op }, nieuw, MailStand.Verstuurd, poging.Op),
            PogingUitslag.Geweigerd => RondAf(staat, nieuw, MailStand.Geweigerd, poging.Op),
            _ when nieuw.Kaart.Sjabloon == Sjabloon.Proefbericht => RondAf(staat, nieuw, MailStand.Opgegeven, poging.Op),
            PogingUitslag.Onderbroken => staat,
            _ when nieuw.Onzeker >= OnzekerMax || nieuw.GeldtVanaf.AddHours(PostGrenzen.GeduldUren) <= (begonnen ?? poging.Op) =>
                Vervang(staat, nieuw, nieuw.Kaart with { Stand = MailStand.Opgegeven, AfgerondOp = poging.Op, VolgendeOp = null }),
            _ when alleen => Vervang(staat, nieuw, nieuw.Kaart with { VolgendeOp = poging.Op + Wachttijd(nieuw.Kaart.AantalPogingen) }),
            _ => staat,
        };
    }

    /// <summary>After a restart: what was on its way goes again with the same Message-ID, for nobody knows whether it arrived.</summary>
    /// <param name="bezig">Ids of conversations that go on in this process.</param>
    public static PostbusState Herstel(PostbusState was, IReadOnlySet<string> bezig, DateTimeOffset nu) =>
        was.Open.Where(m => m.Kaart.Stand == MailStand.Onderweg && !bezig.Contains(m.Kaart.Id))
            .Aggregate(was, (state, mail) => NaPoging(state, mail.Kaart.Id, new Postpoging(nu, PogingUitslag.Onderbroken, null, "")));

    /// <summary>What was given up waits a week for a person; then its contents go.</summary>
    public static PostbusState WisOpgegeven(PostbusState was, DateTimeOffset nu) =>
        was.Open.Where(m => m.Kaart is { Stand: MailStand.Opgegeven, AfgerondOp: { } op } && op.AddDays(PostGrenzen.OpgegevenDagen) <= nu)
            .Aggregate(was, (staat, mail) => RondAf(staat, mail, MailStand.Opgegeven, mail.Kaart.AfgerondOp!.Value));

    /// <summary>The first server after none: only now can be tried, so the two days of all that waits begin.</summary>
    public static PostbusState NaInstellen(PostbusState was, PostbusState nieuw, DateTimeOffset nu) =>
        was.Instellingen is null && nieuw.Instellingen is not null && !nieuw.Open.IsEmpty
            ? nieuw with { Open = [.. nieuw.Open.Select(m => m with { GeldtVanaf = nu })] }
            : nieuw;

    /// <summary>Finished: who, what and when stay, what stood in it goes.</summary>
    public static PostbusState RondAf(PostbusState was, OpenMail mail, MailStand stand, DateTimeOffset op)
    {
        var kaart = mail.Kaart with { Stand = stand, AfgerondOp = op, VolgendeOp = null, MagOpnieuw = false };
        var onthouden = was.Onthouden.Add(kaart.Id);
        return was with
        {
            Open = was.Open.Remove(mail),
            Afgerond = was.Afgerond.Add(kaart),
            Onthouden = onthouden.Length > PostGrenzen.OnthoudenMax ? onthouden[^PostGrenzen.OnthoudenMax..] : onthouden,
        };
    }

    public static TimeSpan Wachttijd(int keer) => TimeSpan.FromMinutes(WachtMinuten[Math.Clamp(keer, 1, WachtMinuten.Length) - 1]);

    private static IEnumerable<DateTimeOffset> Momenten(PostbusState state, OpenMail mail)
    {
        switch (mail.Kaart)
        {
            case { Stand: MailStand.Wacht, Sjabloon: not Sjabloon.Proefbericht } when state.Instellingen is not null && state.Afgerond.Length < AfgerondMax:
                yield return Laatste(Laatste(state.VolgendeOp, mail.Kaart.VolgendeOp), mail.NietLangsNieuweServer ? WisselRules.Einde(state) : null);
                break;
            case { Stand: MailStand.Opgegeven, AfgerondOp: { } op }:
                yield return op.AddDays(PostGrenzen.OpgegevenDagen);
                break;
            case { Stand: MailStand.Onderweg }:
                yield return mail.Kaart.AangenomenOp; // a conversation that this process doesn't have any more
                break;
        }
    }

    private static DateTimeOffset Laatste(DateTimeOffset? een, DateTimeOffset? ander) =>
        (een ?? DateTimeOffset.MinValue) > (ander ?? DateTimeOffset.MinValue) ? een!.Value : ander ?? DateTimeOffset.MinValue;

    private static OpenMail MetPoging(OpenMail mail, Postpoging poging, bool bijMail)
    {
        var pogingen = mail.Kaart.Pogingen.Add(poging);
        return mail with
        {
            Onzeker = mail.Onzeker + (poging.Uitslag == PogingUitslag.Onzeker ? 1 : 0),
            Haperingen = bijMail && poging.Uitslag is PogingUitslag.GeenVerbinding or PogingUitslag.ServerWeigert ? mail.Haperingen + 1 : mail.Haperingen,
            Kaart = mail.Kaart with
            {
                Stand = MailStand.Wacht,
                Pogingen = pogingen.Length > PostGrenzen.PogingenMax ? pogingen[^PostGrenzen.PogingenMax..] : pogingen,
                AantalPogingen = mail.Kaart.AantalPogingen + 1,
            },
        };
    }

    private static PostbusState NaServer(PostbusState was, Postpoging poging, bool alleen) => poging.Uitslag switch
    {
        PogingUitslag.Onderbroken => was,
        PogingUitslag.Aangenomen or PogingUitslag.Geweigerd => was with { Mislukt = 0, VolgendeOp = null, Storing = null },
        _ when alleen => was with { Mislukt = 0, VolgendeOp = null, Storing = null },
        _ => was with { Mislukt = was.Mislukt + 1, VolgendeOp = poging.Op + Wachttijd(was.Mislukt + 1), Storing = poging },
    };

    private static PostbusState Vervang(PostbusState was, OpenMail mail, PostKaart kaart) =>
        was with { Open = was.Open.Replace(mail, mail with { Kaart = kaart }) };
}
