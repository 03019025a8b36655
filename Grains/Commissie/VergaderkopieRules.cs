using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>Somebody who gets a copy, as one of a geleding.</summary>
internal sealed record Kopie(Geleding Aan, string Naam, string Email);

/// <summary>Which meeting a mail is of.</summary>
internal sealed record Vergaderplek(string Id, SchoolSleutel School);

/// <summary>Who gets which piece, once, and the register of it (TSO-2h, TSO-2j). Pure.</summary>
internal static class VergaderkopieRules
{
    /// <summary>So many parts the parents are divided in: other mail isn't kept waiting by all of them at once.</summary>
    public const int Ouderdelen = 16;

    /// <summary>With so many mails in the postbus the next part waits: half of it stays for other mail.</summary>
    public const int OuderwachtMax = PostGrenzen.OpenMax / 2;

    private const int KenmerkBytes = 8;

    /// <summary>Of ouderraad, MR and schoolleiding together.</summary>
    private const int KringMax = 60;

    /// <summary>So long before its meeting an agenda can have been handed over.</summary>
    private const int AgendaMaanden = 6;

    private static readonly ImmutableArray<Geleding> Notulenkring = [Geleding.Ouderraad, Geleding.Mr, Geleding.Schoolleiding];

    /// <summary>Who speaks for which geleding that gets copies; null for a role that doesn't.</summary>
    public static Geleding? Van(Rol rol) => rol switch
    {
        Rol.Schoolleider => Geleding.Schoolleiding,
        Rol.Ouderraad => Geleding.Ouderraad,
        Rol.MrOuder or Rol.MrPersoneel => Geleding.Mr,
        _ => null,
    };

    /// <summary>To which of them the minutes didn't go.</summary>
    public static ImmutableArray<Geleding> Mist(VergaderingState state) =>
        [.. Notulenkring.Where(g => !state.Verzonden.Any(v => v.Stuk == VergaderingGrenzen.StukNotulen && v.Aan == g))];

    /// <summary>Who was asked, and ouderraad, MR and schoolleiding; somebody who is of two stands there twice.</summary>
    public static ImmutableArray<Kopie> Ontvangers(VergaderingState state, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var genodigden = state.Genodigden.Select(g => (Aan: VergaderRules.EigenGeleding(state.Soort), g.Naam, Email: GenodigdeRules.Adres(g, personen)));
        var kring = personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd).SelectMany(p => p.Rollen.Where(r => r.School == school && r.GeldtOp(vandaag))
            .Select(r => Van(r.Rol)).OfType<Geleding>().Distinct().Select(g => (Aan: g, p.Naam, p.Email))).Take(KringMax);
        return [.. genodigden.Concat(kring).Where(o => o.Email is { Length: > 0 }).Select(o => new Kopie(o.Aan, o.Naam, o.Email!)).DistinctBy(k => (k.Aan, Kenmerk(k.Email)))];
    }

    /// <summary>When and where, or that it is off, to each of these who has an address.</summary>
    public static VergaderingState MetBericht(VergaderingState was, Sjabloon sjabloon, IEnumerable<Genodigde> aan, Vergaderplek plek)
    {
        var wordt = was with { Rondes = was.Rondes + 1 };
        return MetMails(wordt, sjabloon, aan.Where(g => g.Email is { Length: > 0 }).Select(g => new Kopie(VergaderRules.EigenGeleding(was.Soort), g.Naam, g.Email!)), $"{plek.Id}/{Ronde(wordt)}", plek);
    }

    /// <summary>The agenda to all of them: sent. Once more when an item came on it since; whether it was in time is of the first.</summary>
    public static Uitkomst<VergaderingState> VerstuurAgenda(VergaderingState was, ImmutableArray<Kopie> ontvangers, Vergaderplek plek, Vergaderhandeling hier)
    {
        if (!VergaderRules.IsOpen(was, hier.Vandaag) || (was.Stap == Vergaderstap.AgendaVerstuurd && !was.Aangepast))
        {
            return VergaderRules.IsOpen(was, hier.Vandaag) ? Weigeringen.AgendaAlVerstuurd : Weigeringen.VergaderingVoorbij;
        }

        if (!ontvangers.Any(o => o.Aan == VergaderRules.EigenGeleding(was.Soort)))
        {
            return Weigeringen.AgendaNiemand;
        }

        var wordt = was with { Rondes = was.Rondes + 1, Stap = Vergaderstap.AgendaVerstuurd, AgendaOp = was.AgendaOp ?? hier.Nu, Aangepast = false };
        return Begrensd(MetMails(MetRegels(wordt, VergaderingGrenzen.StukAgenda, ontvangers, hier), Sjabloon.Vergaderagenda, ontvangers, $"{plek.Id}/{Ronde(wordt)}", plek));
    }

    /// <summary>The minutes to who hasn't got them, the reading copy to parents when that is asked; what was sent isn't sent again.</summary>
    public static Uitkomst<VergaderingState> Verspreid(VergaderingState was, ImmutableArray<Kopie> ontvangers, bool ookOuders, Vergaderplek plek, Vergaderhandeling hier)
    {
        if (!VergaderRules.IsVast(was.Stap))
        {
            return Weigeringen.NotulenNogNiet;
        }

        ImmutableArray<Kopie> nieuw = [.. ontvangers.Where(o => !was.NotulenAan.Contains(Kenmerk(o.Email), StringComparer.Ordinal))];
        var naarOuders = ookOuders && !was.Verzonden.Any(IsOuders);
        if (nieuw.IsEmpty && !naarOuders)
        {
            return Weigeringen.AlVerspreid;
        }

        var wordt = MetMails(MetRegels(was, VergaderingGrenzen.StukNotulen, nieuw, hier), Sjabloon.Vergadernotulen, nieuw, plek.Id, plek) with
        {
            Stap = Vergaderstap.Verspreid,
            NotulenAan = [.. was.NotulenAan.Concat(nieuw.Select(o => Kenmerk(o.Email))).Distinct(StringComparer.Ordinal)],
        };
        return Begrensd(!naarOuders ? wordt : wordt with
        {
            OudersTeGaan = [.. Enumerable.Range(0, Ouderdelen)],
            Verzonden = wordt.Verzonden.Add(new Verzending(VergaderingGrenzen.StukLeesversie, Geleding.Ouders, hier.Nu, 0, false, hier.Wie.Naam)),
        });
    }

    /// <summary>Handed over; a day that was noted already stays one row.</summary>
    public static Uitkomst<VergaderingState> OpPapier(VergaderingState was, string stuk, Geleding aan, DateOnly op, Vergaderhandeling hier)
    {
        if (stuk is not (VergaderingGrenzen.StukAgenda or VergaderingGrenzen.StukNotulen or VergaderingGrenzen.StukLeesversie) || !Enum.IsDefined(aan) || op > hier.Vandaag
            || (stuk == VergaderingGrenzen.StukNotulen && aan == Geleding.Ouders) // may name children: parents have the reading copy (TSO-2j)
            || op < (stuk == VergaderingGrenzen.StukAgenda ? was.Gegevens!.Op.AddMonths(-AgendaMaanden) : was.Gegevens!.Op))
        {
            return Weigeringen.VerzendingOngeldig;
        }

        if (stuk != VergaderingGrenzen.StukAgenda && !VergaderRules.IsVast(was.Stap))
        {
            return Weigeringen.NotulenNogNiet;
        }

        // An agenda that nobody has by mail goes on paper once more when an item came on it.
        var isEigen = stuk == VergaderingGrenzen.StukAgenda && aan == VergaderRules.EigenGeleding(was.Soort);
        var isOpnieuw = isEigen && was.Aangepast && op == hier.Vandaag && !was.Verzonden.Any(v => v is { Stuk: VergaderingGrenzen.StukAgenda, OpPapier: false });
        if (!isOpnieuw && was.Verzonden.Any(v => v.OpPapier && v.Stuk == stuk && v.Aan == aan && VergaderRules.Dag(v.Op) == op))
        {
            return was;
        }

        var moment = Schooltijd.Moment(op, new TimeOnly(12, 0));
        var met = was with { Verzonden = was.Verzonden.Add(new Verzending(stuk, aan, moment, 1, true, hier.Wie.Naam)), Aangepast = was.Aangepast && !isOpnieuw };
        var isAgenda = isEigen && was.Stap == Vergaderstap.Gepland;
        return Begrensd(isAgenda ? met with { Stap = Vergaderstap.AgendaVerstuurd, AgendaOp = moment }
            : met.Stap == Vergaderstap.NotulenVastgesteld && Mist(met).IsEmpty ? met with { Stap = Vergaderstap.Verspreid } : met);
    }

    /// <summary>Which part of the parents the verzorgers of a child are in: always the same, whoever comes or goes.</summary>
    public static int Deel(string leerlingId) => SHA256.HashData(Encoding.UTF8.GetBytes(leerlingId))[0] % Ouderdelen;

    /// <summary>That part was mailed: in the same write as that it is counted.</summary>
    public static VergaderingState MetOuderdeel(VergaderingState was, int deel, int mails) => !was.OudersTeGaan.Contains(deel) ? was : was with
    {
        OudersTeGaan = was.OudersTeGaan.Remove(deel),
        Verzonden = [.. was.Verzonden.Select(v => IsOuders(v) ? v with { Aantal = v.Aantal + mails } : v)],
    };

    /// <summary>Id of the mail to this parent: who has two children gets one.</summary>
    public static string Oudermail(string id, string email) => $"leesversie/{id}/{Kenmerk(email)}";

    private static bool IsOuders(Verzending verzending) => verzending is { Stuk: VergaderingGrenzen.StukLeesversie, Aan: Geleding.Ouders, OpPapier: false };

    /// <summary>A row for each geleding of which somebody gets it.</summary>
    private static VergaderingState MetRegels(VergaderingState was, string stuk, ImmutableArray<Kopie> ontvangers, Vergaderhandeling hier) => was with
    {
        Verzonden = [.. was.Verzonden, .. ontvangers.GroupBy(o => o.Aan).OrderBy(g => g.Key).Select(g => new Verzending(stuk, g.Key, hier.Nu, g.Count(), false, hier.Wie.Naam))],
    };

    /// <summary>One mail an address, however many geledingen it is of.</summary>
    private static VergaderingState MetMails(VergaderingState was, Sjabloon sjabloon, IEnumerable<Kopie> aan, string kenmerk, Vergaderplek plek) => was with
    {
        Uitbak = aan.DistinctBy(o => Kenmerk(o.Email), StringComparer.Ordinal).Aggregate(was.Uitbak, (bak, o) => bak.Met(
            $"postbus/{plek.School}",
            new Vergaderpost(Vergaderpostsoort.Mail, Mail: new Vergadermail(sjabloon, $"{sjabloon.ToString().ToLowerInvariant()}/{kenmerk}/{Kenmerk(o.Email)}", o.Naam, o.Email)))),
    };

    private static Uitkomst<VergaderingState> Begrensd(VergaderingState wordt) =>
        wordt.Verzonden.Length > VergaderingGrenzen.VerzendingenMax ? Weigeringen.TeVeel("regels in het verzendregister", VergaderingGrenzen.VerzendingenMax) : wordt;

    private static string Ronde(VergaderingState state) => state.Rondes.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Kenmerk(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())).AsSpan(0, KenmerkBytes));
}
