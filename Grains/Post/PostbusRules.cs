using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Post;

/// <summary>What the outbox takes in, and who may do what with a mail (POST-1).</summary>
internal static class PostbusRules
{
    /// <summary>Null when this order can be taken in; whether it names a child is asked apart.</summary>
    public static Weigering? Keur(Postopdracht opdracht, ILinkkeuring links)
    {
        if (opdracht.Id is not { Length: >= PostGrenzen.IdMin and <= PostGrenzen.IdMax } || !opdracht.Id.All(IsIdTeken))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        return TekstRules.KeurVerplicht(TekstRules.Schoon(opdracht.NaarNaam), "naam", "de naam", PostGrenzen.NaamMax)
            ?? (IsAdres(opdracht.NaarEmail) ? null : Weigeringen.PostAdres)
            ?? SjabloonRules.Keur(opdracht, links);
    }

    /// <summary>An address that every mail server takes: nothing but ASCII before the @, and a domain that can be written so.</summary>
    public static bool IsAdres(string? adres)
    {
        if (!Mailadres.IsGeldig(adres))
        {
            return false;
        }

        var at = adres!.LastIndexOf('@');
        return adres.AsSpan(0, at).IndexOfAnyExceptInRange('!', '~') < 0 && IsDomein(adres[(at + 1)..]);
    }

    /// <summary>Domain of an address as mail servers write it.</summary>
    public static string Domein(string adres) => new IdnMapping().GetAscii(adres[(adres.LastIndexOf('@') + 1)..]);

    /// <summary>Taken in, or known already: then nothing changes.</summary>
    public static (PostbusState Nieuw, Uitkomst Uitkomst) Neem(PostbusState was, Postopdracht opdracht, string doorNaam, DateTimeOffset nu)
    {
        if (IsBekend(was, opdracht.Id))
        {
            return (was, Uitkomst.Goed);
        }

        var kaart = new PostKaart(
            opdracht.Id, was.LaatsteNummer + 1, opdracht.Sjabloon, TekstRules.Schoon(opdracht.NaarNaam), opdracht.NaarEmail, MailStand.Wacht, nu, doorNaam,
            AfgerondOp: null, [], 0, BerichtId: null, VolgendeOp: null, Terug: null, MagOpnieuw: true);
        var vast = opdracht.NietLangsNieuweServer;
        var mail = new OpenMail(kaart, opdracht.Waarden, vast && WisselRules.VertrouwdVanaf(was, nu) is { } later ? later : nu, vast);
        return was.Open.Length >= PostGrenzen.OpenMax || was.Open.Sum(Tekens) + Tekens(mail) > PostGrenzen.OpenTekensMax
            ? (was, Weigeringen.PostbusVol)
            : (was with { LaatsteNummer = kaart.Nummer, Open = was.Open.Add(mail) }, Uitkomst.Goed);
    }

    public static bool IsBekend(PostbusState state, string id) => Open(state, id) is not null || state.Onthouden.Contains(id, StringComparer.Ordinal);

    public static OpenMail? Open(PostbusState state, string id) => state.Open.FirstOrDefault(m => m.Kaart.Id == id);

    /// <summary>Tries again now: one, or all that wait or were given up. Two new days begin for what was given up.</summary>
    public static (PostbusState Nieuw, Uitkomst Uitkomst) StuurOpnieuw(PostbusState was, string? id, DateTimeOffset nu)
    {
        if (id is not null && Open(was, id) is null)
        {
            return (was, Weigeringen.PostInhoudGewist);
        }

        return (was with { Mislukt = 0, VolgendeOp = null, Open = [.. was.Open.Select(m => id is null || m.Kaart.Id == id ? Opnieuw(m, nu) : m)] }, Uitkomst.Goed);
    }

    public static (PostbusState Nieuw, Uitkomst Uitkomst) TrekIn(PostbusState was, string id, DateTimeOffset nu) => Open(was, id) switch
    {
        { Kaart.Stand: MailStand.Onderweg } => (was, Weigeringen.PostOnderweg),
        { } mail => (VerzendRules.RondAf(was, mail, MailStand.Ingetrokken, nu), Uitkomst.Goed),
        _ => (was, Weigeringen.PostAlKlaar),
    };

    /// <summary>Enters a bounce for a finished mail that still stands here; null when it went to a page meanwhile.</summary>
    public static (PostbusState Nieuw, Uitkomst? Uitkomst) MeldTerug(PostbusState was, string id, Terugmelding terug, DateOnly vandaag)
    {
        if (was.Afgerond.FirstOrDefault(m => m.Id == id) is not { } mail)
        {
            return (was, null);
        }

        return KeurTerug(mail, terug, vandaag) is { } antwoord
            ? (was, antwoord)
            : (was with { Afgerond = was.Afgerond.Replace(mail, mail with { Terug = terug }) }, Uitkomst.Goed);
    }

    /// <summary>Each test mail is a mail in the name of the school to any address: a few are enough to set a server.</summary>
    public static Weigering? KeurProef(PostbusState state, DateTimeOffset nu) =>
        state.Open.Select(m => m.Kaart).Concat(state.Afgerond).Count(m => m.Sjabloon == Sjabloon.Proefbericht && m.AangenomenOp > nu.AddHours(-1)) < PostGrenzen.ProevenPerUur
            ? null
            : Weigeringen.PostProefTeVaak;

    /// <summary>Whether a bounce may be entered for this mail; done when it says so already.</summary>
    public static Uitkomst? KeurTerug(PostKaart mail, Terugmelding terug, DateOnly vandaag)
    {
        if (mail.Terug is { } eerder)
        {
            return eerder.Datum == terug.Datum && eerder.Reden == terug.Reden ? Uitkomst.Goed : Weigeringen.PostAlTerug;
        }

        if (mail is not { Stand: MailStand.Verstuurd, AfgerondOp: { } op })
        {
            return Weigeringen.PostNietVerstuurd;
        }

        var fout = TekstRules.KeurVerplicht(terug.Reden, "reden", "de reden", PostGrenzen.RedenMax)
            ?? (terug.Datum >= Dag(op) && terug.Datum <= vandaag ? null : Weigeringen.PostDatum);
        return fout is null ? null : (Uitkomst)fout;
    }

    public static Poststand Stand(PostbusState state)
    {
        var wachtend = state.Open.Where(m => m.Kaart.Stand is MailStand.Wacht or MailStand.Onderweg).ToList();
        return new Poststand(
            state.Instellingen is not null, wachtend.Count, wachtend.Count == 0 ? null : wachtend.Min(m => m.NietLangsNieuweServer ? m.GeldtVanaf : m.Kaart.AangenomenOp), state.LaatstAangenomenOp,
            state.VolgendeOp, state.Storing, state.Open.Count(m => m.Kaart.Stand == MailStand.Opgegeven), state.Wissel);
    }

    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    private static OpenMail Opnieuw(OpenMail mail, DateTimeOffset nu) => mail.Kaart.Stand switch
    {
        MailStand.Wacht => mail with { Kaart = mail.Kaart with { VolgendeOp = null } },
        MailStand.Opgegeven => mail with { GeldtVanaf = nu, Onzeker = 0, Haperingen = 0, Kaart = mail.Kaart with { Stand = MailStand.Wacht, AfgerondOp = null, VolgendeOp = null } },
        _ => mail,
    };

    private static int Tekens(OpenMail mail) =>
        mail.Kaart.Id.Length + mail.Kaart.NaarNaam.Length + mail.Kaart.NaarEmail.Length + mail.Kaart.DoorNaam.Length + mail.Waarden.Sum(w => w.Value.Length);

    private static bool IsDomein(string domein)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domein).Length <= PostGrenzen.ServerMax;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsIdTeken(char teken) => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '_' or '.' or ':' or '/';
}
