using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>Who is asked, who comes and who was there (TSO-2a, TSO-2i, TSO-5a). Pure.</summary>
internal static class GenodigdeRules
{
    private const int IdBytes = 6;

    /// <summary>The commissie of that day, and for the werkgroep all overblijfkrachten; who is both stands there once.</summary>
    public static ImmutableArray<Genodigde> Horen(Vergadersoort soort, Commissiestand stand, IEnumerable<OverblijfkrachtRij> helpers, PersonenView personen, DateOnly op)
    {
        var leden = stand.Leden.Where(l => l.IsOp(op)).Select(l => Maak(l.AccountId, l.Naam, l.Email, Functie(l, stand.Voorzitter)));
        var krachten = helpers.Where(h => soort == Vergadersoort.Werkgroep && h.Gegevens.Vanaf <= op && !h.Gegevens.IsWeg(op)).Select(h => Maak(h.Id, h.Gegevens.Naam, h.Gegevens.Email, "overblijfkracht"));
        return [.. leden.Concat(krachten).DistinctBy(g => g.Id, StringComparer.Ordinal).Take(VergaderingGrenzen.GenodigdenMax).Select(g => g with { Email = Adres(g, personen) })];
    }

    /// <summary>Who came since the meeting was planned; who was taken off by hand stays off.</summary>
    public static VergaderingState MetNieuwen(VergaderingState was, ImmutableArray<Genodigde> horen)
    {
        var nieuw = horen.Where(g => !was.Weggelaten.Contains(g.Id, StringComparer.Ordinal) && !was.Genodigden.Any(w => w.Id == g.Id))
            .Take(VergaderingGrenzen.GenodigdenMax - was.Genodigden.Length).ToList();
        return nieuw.Count == 0 ? was : was with { Genodigden = was.Genodigden.AddRange(nieuw) };
    }

    /// <summary>Without who belonged there by their account and doesn't any more: they read the minutes no longer. Guests stay.</summary>
    public static VergaderingState ZonderVertrokken(VergaderingState was, ImmutableArray<Genodigde> horen)
    {
        ImmutableArray<Genodigde> blijft = [.. was.Genodigden.Where(g => g.AccountId is null || horen.Any(h => h.Id == g.Id))];
        return blijft.Length == was.Genodigden.Length ? was : was with { Genodigden = blijft, NotulistId = blijft.Any(g => g.Id == was.NotulistId) ? was.NotulistId : null };
    }

    /// <summary>Half a year after the schooljaar nothing is mailed any more: addresses go, names stay with the minutes (SEC-5).</summary>
    public static VergaderingState ZonderAdressen(VergaderingState was, Schooljaar jaar, DateOnly vandaag) =>
        vandaag <= jaar.LaatsteDag.AddMonths(VergadertaakRules.NaloopMaanden) || was.Genodigden.All(g => g.Email is null)
            ? was : was with { Genodigden = [.. was.Genodigden.Select(g => g with { Email = null })] };

    /// <summary>Of the list alone: what somebody types in the minutes meanwhile doesn't make its forms stale.</summary>
    public static long Versie(VergaderingState state)
    {
        var tekst = string.Join('\n', state.Genodigden.Select(g => $"{g.Id}/{g.Naam}/{g.Email}/{g.Functie}/{g.Komst}").Prepend(state.NotulistId ?? ""));
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))) & long.MaxValue;
    }

    /// <summary>Where mail for this person goes now: of their account, else as it was typed. Null for who has none or whose account ended.</summary>
    public static string? Adres(Genodigde genodigde, PersonenView personen) =>
        personen.Rijen.FirstOrDefault(p => p.AccountId == genodigde.AccountId) is not { } persoon ? genodigde.Email
        : persoon.Status == AccountStatus.Beeindigd ? null : persoon.Email ?? genodigde.Email;

    /// <summary>The list as it was typed: who stays keeps account and answer, who is new is a guest.</summary>
    /// <param name="horen">Who belongs there: who is taken off of them isn't asked again by the night.</param>
    public static Uitkomst<VergaderingState> Zet(VergaderingState was, ImmutableArray<Genodigde> invoer, string? notulistId, ImmutableArray<Genodigde> horen)
    {
        if (VergaderRules.IsVast(was.Stap) || was.Stap == Vergaderstap.Afgelast)
        {
            return was.Stap == Vergaderstap.Afgelast ? Weigeringen.VergaderingVoorbij : Weigeringen.NotulenVast;
        }

        var nieuw = (invoer.IsDefault ? [] : invoer).Select(g => Schoon(was, g)).ToList();
        if (Keur(nieuw) is { } nee)
        {
            return nee;
        }

        var notulist = string.IsNullOrEmpty(notulistId) ? null : notulistId;
        return notulist is not null && !nieuw.Exists(g => g.Id == notulist) ? Weigeringen.NotulistOnbekend : was with
        {
            Genodigden = [.. nieuw],
            NotulistId = notulist,
            Weggelaten = [.. horen.Select(g => g.Id).Concat(was.Weggelaten).Distinct(StringComparer.Ordinal).Where(id => !nieuw.Exists(g => g.Id == id)).Take(VergaderingGrenzen.GenodigdenMax)],
        };
    }

    /// <summary>Of oneself, or by who manages of somebody who told them.</summary>
    public static Uitkomst<VergaderingState> Antwoord(VergaderingState was, string genodigdeId, bool komt, Vergaderhandeling hier)
    {
        if (!VergaderRules.IsOpen(was, hier.Vandaag) || was.Genodigden.FirstOrDefault(g => g.Id == genodigdeId) is not { } genodigde)
        {
            return VergaderRules.IsOpen(was, hier.Vandaag) ? Weigeringen.Onbekend("deze genodigde") : Weigeringen.VergaderingVoorbij;
        }

        if (VergaderRules.IsBegonnen(was, hier.Nu))
        {
            return Weigeringen.VergaderingBegonnen;
        }

        var mag = genodigde.AccountId == hier.Wie.AccountId || hier.Wie.MagHeleSchool(Recht.VergaderingenBeheren, hier.School);
        var wordt = genodigde with { Komst = komt ? Komst.Ja : Komst.Nee };
        return !mag ? Weigeringen.GeenRecht : wordt == genodigde ? was : was with { Genodigden = was.Genodigden.Replace(genodigde, wordt) };
    }

    /// <summary>Who was there: with that the meeting was held.</summary>
    public static Uitkomst<VergaderingState> Aanwezig(VergaderingState was, ImmutableArray<string> ids, DateOnly vandaag)
    {
        var er = ids.IsDefault ? [] : ids.ToHashSet(StringComparer.Ordinal);
        var nee = NotulenRules.WaaromNiet(was, vandaag)
            ?? (er.Count == 0 ? Weigeringen.NotulenZonderAanwezigen : er.All(id => was.Genodigden.Any(g => g.Id == id)) ? null : Weigeringen.Onbekend("deze genodigde"));
        if (nee is not null)
        {
            return nee;
        }

        ImmutableArray<Genodigde> wordt = [.. was.Genodigden.Select(g => g with { Komst = er.Contains(g.Id) ? Komst.WasEr : Komst.WasErNiet })];
        return wordt.SequenceEqual(was.Genodigden) && was.Stap == Vergaderstap.Gehouden ? was : was with { Genodigden = wordt, Stap = Vergaderstap.Gehouden };
    }

    private static Weigering? Keur(List<Genodigde> nieuw) =>
        nieuw.Count > VergaderingGrenzen.GenodigdenMax ? Weigeringen.TeVeel("genodigden", VergaderingGrenzen.GenodigdenMax)
        : nieuw.Select(g => TekstRules.KeurVerplicht(g.Naam, "genodigden", "de naam van elke genodigde", VergaderingGrenzen.NaamMax)
            ?? TekstRules.Keur(g.Functie, "genodigden", "de functie", VergaderingGrenzen.NaamMax)
            ?? (g.Email is null || Mailadres.IsGeldig(g.Email) ? null : Weigeringen.GenodigdeMail(g.Naam))).FirstOrDefault(w => w is not null)
        ?? (nieuw.DistinctBy(g => g.Id, StringComparer.Ordinal).Count() == nieuw.Count ? null : Weigeringen.GenodigdeDubbel);

    private static Genodigde Schoon(VergaderingState was, Genodigde invoer)
    {
        var (naam, email, functie) = (TekstRules.Schoon(invoer.Naam), TekstRules.SchoonOfNiets(invoer.Email), TekstRules.Schoon(invoer.Functie));
        return was.Genodigden.FirstOrDefault(g => g.Id == invoer.Id) is { } al
            ? al with { Naam = naam, Email = email, Functie = functie }
            : Maak(null, naam, email, functie.Length == 0 ? "gast" : functie);
    }

    private static Genodigde Maak(string? accountId, string naam, string? email, string functie) =>
        new(Id(accountId is null ? $"naam/{Namen.Zoekvorm(naam)}" : $"account/{accountId}"), accountId, naam, email, functie, Komst.Onbekend);

    private static string Id(string van) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(van)).AsSpan(0, IdBytes));

    private static string Functie(Commissielid lid, Commissielid? voorzitter)
    {
        var functie = lid.Functie switch
        {
            Commissiefunctie.Coordinator => "coördinator",
            Commissiefunctie.Gediplomeerde => "gediplomeerde kracht",
            Commissiefunctie.Ouderraad => "ouderraad",
            _ => "schoolleiding",
        };
        return lid.Id == voorzitter?.Id ? $"{functie}, voorzitter" : functie;
    }
}
