using System.Collections.Immutable;
using OrleansSchool.Post;

namespace OrleansSchool.Overdracht;

/// <summary>Follows a mail to a VO school until the mail server took it, or until it is clear that it won't (OSO-S3). Pure.</summary>
internal static class SeintjevolgRules
{
    /// <summary>A mail that was given up can be sent again for a week at Post; after this nobody looks any more.</summary>
    private const int NazienDagen = PostGrenzen.OpgegevenDagen + 3;

    /// <summary>A mail that was taken can still come back.</summary>
    private const int TerugDagen = 30;

    private const string GeenServer = "Er is nog geen mailserver ingesteld. De mail gaat vanzelf weg zodra die er is.";
    private const string NietBijPost = "De mail staat niet bij Post. Stuur het seintje opnieuw.";

    /// <summary>Not taken by the mail server yet.</summary>
    public static ImmutableArray<Seintjestand> Open(OverdrachtState state, DateTimeOffset nu) =>
        [.. state.Seintjes.Where(s => s.AangenomenOp is null && (!s.Mislukt || s.Op.AddDays(NazienDagen) > nu))];

    /// <summary>At night those that may have come back too.</summary>
    public static ImmutableArray<Seintjestand> NaTeKijken(OverdrachtState state, DateTimeOffset nu) =>
        [.. Open(state, nu), .. state.Seintjes.Where(s => s.AangenomenOp is { } op && op.AddDays(TerugDagen) > nu && !s.Mislukt)];

    /// <summary>How a mail stands now; the same one when nothing is new.</summary>
    /// <param name="kaart">Null when Post doesn't know it.</param>
    /// <param name="inUitbak">It still waits here.</param>
    /// <param name="geweigerd">Why Post didn't take it, if it said so.</param>
    /// <param name="zonderServer">The school set no mail server.</param>
    public static Seintjestand Nu(Seintjestand was, PostKaart? kaart, bool inUitbak, string? geweigerd, bool zonderServer = false)
    {
        if (kaart is null)
        {
            return inUitbak || was.Mislukt || was.AangenomenOp is not null ? was : was with { Mislukt = true, Fout = geweigerd ?? NietBijPost };
        }

        var stand = was with { Pogingen = kaart.AantalPogingen };
        return kaart switch
        {
            { Terug: { } terug } => stand with { Mislukt = true, Fout = $"De mail kwam terug: {terug.Reden}" },
            { Stand: MailStand.Verstuurd } => stand with { AangenomenOp = kaart.AfgerondOp, Fout = null, Mislukt = false },
            { Stand: MailStand.Geweigerd } => stand with { Mislukt = true, Fout = "De mailserver weigerde de mail. Kijk het adres van de VO-school na." },
            { Stand: MailStand.Opgegeven } => stand with { Mislukt = true, Fout = "Twee dagen geprobeerd. Stuur het seintje opnieuw als de mail het weer doet." },
            { Stand: MailStand.Ingetrokken } => stand with { Mislukt = true, Fout = "De mail is bij Post ingetrokken." },
            { Pogingen: [.., var laatste] } => stand with { Fout = Zin(laatste.Uitslag), Mislukt = false },
            _ => stand with { Fout = zonderServer ? GeenServer : null, Mislukt = false },
        };
    }

    public static OverdrachtState Met(OverdrachtState was, ImmutableArray<Seintjestand> nieuw)
    {
        var per = nieuw.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return was.Seintjes.Any(s => per.TryGetValue(s.Id, out var nu) && nu != s)
            ? was with { Seintjes = [.. was.Seintjes.Select(s => per.GetValueOrDefault(s.Id) is { } nu ? s with { AangenomenOp = nu.AangenomenOp, Pogingen = nu.Pogingen, Fout = nu.Fout, Mislukt = nu.Mislukt } : s)] }
            : was;
    }

    private static string? Zin(PogingUitslag uitslag) => uitslag switch
    {
        PogingUitslag.Aangenomen => null,
        PogingUitslag.GeenVerbinding => "Er is nog geen verbinding met de mailserver. De mail gaat vanzelf nog eens.",
        PogingUitslag.Onzeker => "De mail is overgedragen, maar de bevestiging kwam niet. Hij gaat nog eens.",
        PogingUitslag.Onderbroken => "Het versturen werd onderbroken. De mail gaat nog eens.",
        _ => "De mailserver neemt de mail nog niet aan. Hij gaat vanzelf nog eens.",
    };
}
