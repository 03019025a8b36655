using System.Collections.Immutable;
using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Post;

/// <summary>Which mail server may be set (POST-1, SEC-6): a known mail port, a safe connection, and never an old password to a new server.</summary>
internal static class InstellingRules
{
    private static readonly ImmutableArray<int> Mailpoorten = [25, 465, 587, 2525];

    public static PostInstellingenView Beeld(PostbusState state) =>
        new(state.Instellingen is { } nu ? nu with { Wachtwoord = null } : null, state.Instellingen?.Wachtwoord is not null, state.InstellingenVersie);

    public static ImmutableDictionary<string, string> Proefwaarden(string door) => ImmutableDictionary<string, string>.Empty.Add("door", door);

    /// <summary>Also ends the rest after a fault: the new server is tried at once.</summary>
    /// <param name="wissel">Kept when this is another server.</param>
    public static (PostbusState Nieuw, Uitkomst Uitkomst) Bewaar(PostbusState was, PostInstellingen gevraagd, long versie, Serverwissel wissel)
    {
        if (versie != was.InstellingenVersie)
        {
            return (was, Weigeringen.Verouderd);
        }

        var schoon = Schoon(gevraagd);
        var nieuw = schoon with { Wachtwoord = schoon.Wachtwoord ?? (IsZelfdeServer(schoon, was.Instellingen) ? was.Instellingen!.Wachtwoord : null) };
        if (Keur(nieuw) is { } weigering)
        {
            return (was, weigering);
        }

        var wordt = was with { Instellingen = nieuw, InstellingenVersie = versie + 1, Mislukt = 0, VolgendeOp = null, Storing = null };
        return (IsZelfdeServer(nieuw, was.Instellingen) ? wordt : WisselRules.NaWissel(wordt, wissel), Uitkomst.Goed);
    }

    /// <summary>Whether accepting this would replace a mail server that is set by another one.</summary>
    public static bool IsWissel(PostbusState was, PostInstellingen gevraagd) => was.Instellingen is not null && !IsZelfdeServer(Schoon(gevraagd), was.Instellingen);

    public static bool IsLoopback(string server) => server.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(server, out var ip) && IPAddress.IsLoopback(ip));

    private static Weigering? Keur(PostInstellingen nieuw)
    {
        var hier = IsLoopback(nieuw.Server);
        if (nieuw.Server.Length is 0 or > PostGrenzen.ServerMax || !nieuw.Server.All(t => char.IsAsciiLetterOrDigit(t) || t is '.' or '-' or ':'))
        {
            return Weigeringen.PostServer;
        }

        if (!Enum.IsDefined(nieuw.Beveiliging) || (nieuw.Beveiliging == Mailbeveiliging.Geen && !hier))
        {
            return Weigeringen.PostOnveilig;
        }

        if (hier ? nieuw.Poort is < 1 or > 65_535 : !Mailpoorten.Contains(nieuw.Poort))
        {
            return Weigeringen.PostPoort;
        }

        return KeurAanmelding(nieuw) ?? KeurAfzender(nieuw);
    }

    private static Weigering? KeurAanmelding(PostInstellingen nieuw) => nieuw switch
    {
        { Gebruiker: null, Wachtwoord: not null } => Weigeringen.PostGebruiker,
        { Gebruiker: not null, Wachtwoord: null } => Weigeringen.PostWachtwoord,
        _ => TekstRules.Keur(nieuw.Gebruiker, "gebruiker", "de gebruiker", PostGrenzen.GebruikerMax)
            ?? TekstRules.Keur(nieuw.Wachtwoord, "wachtwoord", "het wachtwoord", PostGrenzen.WachtwoordMax),
    };

    private static Weigering? KeurAfzender(PostInstellingen nieuw)
    {
        if (!PostbusRules.IsAdres(nieuw.AfzenderEmail))
        {
            return Weigeringen.PostAdres with { Veld = "afzender-email" };
        }

        return nieuw.AntwoordEmail is not null && !PostbusRules.IsAdres(nieuw.AntwoordEmail)
            ? Weigeringen.PostAdres with { Veld = "antwoord-email" }
            : TekstRules.KeurVerplicht(nieuw.AfzenderNaam, "afzender-naam", "de naam van de afzender", PostGrenzen.NaamMax);
    }

    private static PostInstellingen Schoon(PostInstellingen nieuw) => new(
        TekstRules.Schoon(nieuw.Server).ToLowerInvariant(), nieuw.Poort, nieuw.Beveiliging, TekstRules.SchoonOfNiets(nieuw.Gebruiker),
        string.IsNullOrEmpty(nieuw.Wachtwoord) ? null : nieuw.Wachtwoord, TekstRules.Schoon(nieuw.AfzenderEmail), TekstRules.Schoon(nieuw.AfzenderNaam),
        TekstRules.SchoonOfNiets(nieuw.AntwoordEmail));

    private static bool IsZelfdeServer(PostInstellingen nieuw, PostInstellingen? oud) =>
        oud is not null && (nieuw.Server, nieuw.Poort, nieuw.Beveiliging, nieuw.Gebruiker) == (oud.Server, oud.Poort, oud.Beveiliging, oud.Gebruiker);
}
