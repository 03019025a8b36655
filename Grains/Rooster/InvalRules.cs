using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>What a step of a search did.</summary>
/// <param name="Gevraagd">Who was asked in this step; null for nobody.</param>
/// <param name="Escaleert">The coordinator must hear now that nobody was found.</param>
internal sealed record Zoekstap(Dienst Dienst, Gevraagde? Gevraagd, bool Escaleert);

/// <summary>
/// The search for somebody who stands in (TSO-4k, TSO-4m): vaste invalkrachten in order, one after the other, first yes wins; who doesn't
/// answer in time may still say yes while the turn is free; when the list or the time is over the coordinator hears it.
/// </summary>
internal static class InvalRules
{
    /// <summary>Nobody waits for an answer at night.</summary>
    public static readonly TimeOnly Ochtend = new(7, 0);

    public static readonly TimeOnly Avond = new(21, 0);

    /// <summary>So long before the turn the coordinator hears it, whoever is still to be asked.</summary>
    private static readonly TimeSpan Uiterlijk = TimeSpan.FromMinutes(45);

    /// <summary>
    /// Who can be asked, in order: vaste inval who can, then who rather not; a gediplomeerde first when the school would be without (TSO-4c).
    /// Nobody who called off another turn of that day.
    /// </summary>
    public static ImmutableArray<string> Wachtrij(Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, string? vanId)
    {
        var heeftDiploma = diensten.Any(d => d.Id != dienst.Id && d.Stand == Dienststand.Gepland && d.Venster.Overlapt(dienst.Venster)
            && beeld.Helper(d.HelperId) is { Gediplomeerd: true });
        return [.. beeld.Helpers.Where(h => h.VasteInval && h.Id != vanId && Kan(h, dienst, diensten, beeld))
            .OrderBy(h => !heeftDiploma && !h.Gediplomeerd).ThenBy(h => h.Op(beeld.Datum)).Select(h => h.Id).Take(RoosterGrenzen.GevraagdMax)];
    }

    public static Dienst Begin(Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, string? reden, DateTimeOffset nu) => dienst with
    {
        Stand = Dienststand.Zoeken,
        HelperId = null,
        VanHelperId = dienst.HelperId ?? dienst.VanHelperId,
        Reden = reden,
        Ruil = null,
        Zoektocht = new Zoektocht(nu, [], Wachtrij(dienst, diensten, beeld, dienst.HelperId), null, null),
    };

    /// <summary>What the coordinator hears of who can't come: once the turn has begun nobody is asked any more, so that somebody must call (TSO-4m).</summary>
    /// <param name="wat">"Petra kan niet".</param>
    public static (string Zin, bool Dringend) Afgemeld(Dienst dienst, Dagbeeld beeld, string wat, DateTimeOffset nu) => nu >= beeld.Begin(dienst)
        ? ($"{wat}: {beeld.Noem(dienst)}. De dienst is begonnen. Bel iemand.", true)
        : ($"{wat}: {beeld.Noem(dienst)}. Een invaller wordt gezocht.", false);

    /// <summary>
    /// Until when somebody may think: shorter as the turn comes nearer, never past its begin, and the night doesn't count.
    /// </summary>
    public static DateTimeOffset WachtTot(DateTimeOffset nu, DateTimeOffset begin)
    {
        var over = begin - nu;
        var bedenktijd = over <= TimeSpan.FromHours(1.5) ? TimeSpan.FromMinutes(10)
            : over <= TimeSpan.FromHours(6) ? TimeSpan.FromMinutes(15)
            : over <= TimeSpan.FromHours(36) ? TimeSpan.FromHours(1)
            : over <= TimeSpan.FromDays(7) ? TimeSpan.FromHours(4) : TimeSpan.FromHours(24);
        var tot = Wakker(Wakker(nu) + bedenktijd);
        return tot > begin ? begin : tot;
    }

    /// <summary>The same moment by day; by night the morning that follows.</summary>
    public static DateTimeOffset Wakker(DateTimeOffset moment)
    {
        var lokaal = Schooltijd.Lokaal(moment);
        var (datum, tijd) = (DateOnly.FromDateTime(lokaal.DateTime), TimeOnly.FromDateTime(lokaal.DateTime));
        return tijd < Ochtend ? Schooltijd.Moment(datum, Ochtend) : tijd >= Avond ? Schooltijd.Moment(datum.AddDays(1), Ochtend) : moment;
    }

    /// <summary>Who let the time pass is no longer waited for; then the next one is asked, or the coordinator hears it.</summary>
    /// <param name="diensten">All turns of that day.</param>
    /// <param name="hash">Hash of the link of a helper.</param>
    public static Zoekstap Stap(Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, DateTimeOffset nu, Func<string, string> hash)
    {
        if (dienst is not { Stand: Dienststand.Zoeken, Zoektocht: { } zoek } || nu >= beeld.Begin(dienst))
        {
            return new Zoekstap(dienst, null, Escaleert: false);
        }

        var isTeLaat = zoek.Gevraagd.Any(g => g.Antwoord == Invalantwoord.Geen && nu >= g.WachtTot);
        zoek = isTeLaat
            ? zoek with { Gevraagd = [.. zoek.Gevraagd.Select(g => g.Antwoord == Invalantwoord.Geen && nu >= g.WachtTot ? g with { Antwoord = Invalantwoord.TeLaat } : g)] }
            : zoek;
        Gevraagde? nieuw = null;
        if (!zoek.Gevraagd.Any(g => g.Antwoord == Invalantwoord.Geen) && Volgende(zoek, dienst, diensten, beeld) is { } helper)
        {
            (zoek, nieuw) = Vraag(zoek, dienst, beeld, helper, nu, hash);
        }

        var op = !zoek.Gevraagd.Any(g => g.Antwoord == Invalantwoord.Geen) || nu >= beeld.Begin(dienst) - Uiterlijk;
        var escaleert = op && zoek.Geescaleerd is null;
        return escaleert || isTeLaat || nieuw is not null
            ? new Zoekstap(dienst with { Zoektocht = escaleert ? zoek with { Geescaleerd = nu } : zoek }, nieuw, escaleert)
            : new Zoekstap(dienst, null, Escaleert: false);
    }

    public static (Zoektocht Zoek, Gevraagde Nieuw) Vraag(
        Zoektocht zoek, Dienst dienst, Dagbeeld beeld, Roosterhelper helper, DateTimeOffset nu, Func<string, string> hash)
    {
        var link = hash(helper.Id);
        var nieuw = new Gevraagde(
            helper.Id, helper.Naam, nu, WachtTot(nu, beeld.Begin(dienst)), Invalantwoord.Geen, null, link, helper.Email is null ? null : $"inval-{link[..24]}");
        return (zoek with { Gevraagd = zoek.Gevraagd.Add(nieuw), Wachtrij = zoek.Wachtrij.Remove(helper.Id) }, nieuw);
    }

    /// <summary>Yes has the turn when it is free; a repeat changes nothing; a yes that comes too late in the row is thanked.</summary>
    public static Uitkomst<Dienst> Antwoord(Dienst dienst, Gevraagde wie, bool ja, ImmutableArray<Dienst> diensten, Dagbeeld beeld, DateTimeOffset nu)
    {
        var zoek = dienst.Zoektocht!;
        if (dienst.HelperId == wie.HelperId && ja)
        {
            return dienst;
        }

        if (DagRules.Dicht(dienst, beeld, nu) is { } dicht)
        {
            return dicht;
        }

        if (ja && dienst.HelperId is not null)
        {
            return Weigeringen.DienstBezet(beeld.Naam(dienst.HelperId));
        }

        if (ja && DagRules.Bezet(dienst, wie.HelperId, diensten) is { } ander)
        {
            return Weigeringen.HelperBezet(wie.Naam, $"{beeld.Plek(ander.PlekId)}, {ander.Venster}");
        }

        var gezegd = zoek with { Gevraagd = zoek.Gevraagd.Replace(wie, wie with { Antwoord = ja ? Invalantwoord.Ja : Invalantwoord.Nee, AntwoordOp = nu }) };
        var met = dienst with { Zoektocht = gezegd };
        return ja ? DagRules.Gegeven(met, wie.HelperId) : met.HelperId == wie.HelperId
            ? met with { HelperId = null, Stand = Dienststand.Zoeken, Ruil = null, Zoektocht = gezegd with { GevondenId = null, Geescaleerd = null } } : met; // nobody again: the coordinator hears it again
    }

    /// <summary>When the clock has something to do for a turn: an answer that is due, or the coordinator who must hear it.</summary>
    public static DateTimeOffset? Wekker(Dienst dienst, Dagbeeld beeld, DateTimeOffset nu)
    {
        if (dienst is not { Stand: Dienststand.Zoeken, Zoektocht: { } zoek } || nu >= beeld.Begin(dienst))
        {
            return null;
        }

        var momenten = zoek.Gevraagd.Where(g => g.Antwoord == Invalantwoord.Geen).Select(g => g.WachtTot);
        return (zoek.Geescaleerd is null ? momenten.Append(beeld.Begin(dienst) - Uiterlijk) : momenten).Select(m => (DateTimeOffset?)m).Min();
    }

    /// <summary>Who took another turn at that time meanwhile, called off one, or is away now, is passed over.</summary>
    private static Roosterhelper? Volgende(Zoektocht zoek, Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld) =>
        zoek.Gevraagd.Length >= RoosterGrenzen.GevraagdMax ? null
        : zoek.Wachtrij.Select(beeld.Helper).FirstOrDefault(h => h is not null && Kan(h, dienst, diensten, beeld));

    private static bool Kan(Roosterhelper helper, Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld) =>
        DagRules.MagHebben(dienst, helper, diensten, beeld) is null && !diensten.Any(d => d.IsAfgemeldDoor(helper.Id));
}
