using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>Who comes, goes and moves, the rain plan, and accidents that take somebody away (TSO-4l, TSO-12c, SCH-1).</summary>
internal sealed partial class MiddagGrain
{
    public Task<Uitkomst> MeldHelper(string helperId, string? plekId, OperatieId operatie, Wie wie) =>
        Tik(helperId, Tiksoort.Er, string.IsNullOrEmpty(plekId) ? null : plekId, operatie, wie);

    public Task<Uitkomst> MeldWeg(string helperId, OperatieId operatie, Wie wie) => Tik(helperId, Tiksoort.Weg, null, operatie, wie);

    public async Task<Uitkomst> MaakTikOngedaan(OperatieId teHerstellen, OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        var tikken = opslag.State.Tikken;
        if (tikken.FirstOrDefault(t => t.Operatie == operatie.Waarde) is { } eerder)
        {
            return eerder.HersteltNr is { } nr && tikken[nr - 1].Operatie == teHerstellen.Waarde ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt;
        }

        var was = PresentieRules.Geldig(tikken).LastOrDefault(t => t.Operatie == teHerstellen.Waarde);
        if (was is null)
        {
            return Weigeringen.NietsOngedaanTeMaken;
        }

        if (!ReferenceEquals(PresentieRules.Geldig(tikken).Last(t => t.HelperId == was.HelperId), was))
        {
            return Weigeringen.AlGewijzigd;
        }

        var nu = tijd.Nu.ToUnixTimeMilliseconds();
        return await Schrijf(was with
        {
            Op = nu,
            Getikt = nu,
            AccountId = wie.AccountId,
            Door = wie.Naam,
            Operatie = operatie.Waarde,
            HersteltNr = tikken.IndexOf(was) + 1,
        });
    }

    public async Task<Uitkomst> CorrigeerHelper(ToezichtCorrectie correctie, OperatieId operatie, Wie wie)
    {
        if (!PresentieRules.MagCorrigeren(wie, _school, _datum, tijd.Vandaag) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        if (PresentieRules.Keur(correctie, _datum, tijd.Vandaag, tijd.Tijd) is { } fout)
        {
            return fout;
        }

        var (van, tot) = (Moment(correctie.Van), correctie.Tot is { } t ? Moment(t) : (long?)null);
        var (tik, nee) = await Maak(correctie.HelperId, Tiksoort.Correctie, correctie.PlekId, operatie, wie);
        if (tik is null)
        {
            return nee!;
        }

        var nieuw = tik with { Op = van, Tot = tot, Reden = TekstRules.Schoon(correctie.Reden) };
        return opslag.State.Tikken.FirstOrDefault(e => e.Operatie == operatie.Waarde) is { } eerder
            ? eerder with { Getikt = nieuw.Getikt, InRegen = nieuw.InRegen } == nieuw ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt
            : await Schrijf(nieuw);
    }

    public async Task<Uitkomst> ZetRegen(bool regen, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.ToezichtTikken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (_datum != tijd.Vandaag || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.RegenAlleenVandaag : Weigeringen.OngeldigeOperatie;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        if (regen && school?.GroepenVan(Schooljaar.Van(_datum)).Any(g => g.BinnenPlekId is not null) != true)
        {
            return Weigeringen.GeenPlekBinnen;
        }

        var was = opslag.State;
        var regel = OperatieRules.Regel(operatie, wie, "regen", regen ? "aan" : "uit");
        if (OperatieRules.Eerder(was.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        if ((was.Regen?.Aan ?? false) != regen)
        {
            await opslag.Bewaar(was with { Regen = new Regenstand(regen, tijd.Nu, wie.AccountId, wie.Naam), Operaties = OperatieRules.Met(was.Operaties, regel) });
            await Vertel();
        }

        return Uitkomst.Goed;
    }

    /// <summary>
    /// The number before it is that of this moment, with who leaves counted: ticked or not, that helper was there. Who goes along while another is
    /// away already doesn't make it lower. Where nobody is named, one goes off the number by hand instead of a tick.
    /// </summary>
    public async Task OntvangOngeval(Afzender van, string ongevalId, string helperId, bool isWeg)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var nu = await AantalToezicht();
        var aanwezig = helperId.Length == 0 ? null : PresentieRules.Nu(was.Tikken, helperId);
        var bekend = was.Ongevallen.FirstOrDefault(o => o.OngevalId == ongevalId && o.HelperId == helperId);
        var opNaam = helperId.Length > 0 && (aanwezig is not null || (isWeg && !ToezichtRules.IsMetDeHand(was)));
        var ongevallen = isWeg || bekend is null ? was.Ongevallen : was.Ongevallen.Remove(bekend);
        if (isWeg && bekend is null && ongevallen.Length < ToezichtGrenzen.OngevallenMax)
        {
            var erbij = opNaam && aanwezig is not { IsEr: true } ? 1 : 0;
            var voor = was.Ongevallen.Where(o => o.OngevalId == ongevalId).Select(o => o.ToezichtVoor).Append(nu + erbij).Max();
            ongevallen = ongevallen.Add(new Ongevalstoezicht(ongevalId, helperId, voor, tijd.Nu));
        }

        var tikken = opNaam ? await OngevalTikken(helperId, ongevalId, isWeg, aanwezig, van) : [];
        var isTerugNaTelling = !isWeg && !opNaam && bekend?.Sinds <= ToezichtRules.Geteld(was);
        await opslag.Bewaar(was with
        {
            Ongevallen = ongevallen,
            Ontvangen = was.Ontvangen.Met(van, _ => true),
            Tikken = [.. was.Tikken, .. tikken],
            Hulp = isTerugNaTelling ? MetHulp(was, ongevalId) : was.Hulp,
        });
        await Vertel();
    }

    public async Task OntvangHulp(Afzender van, string ongevalId)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        await opslag.Bewaar(was with { Hulp = MetHulp(was, ongevalId), Ontvangen = was.Ontvangen.Met(van, _ => true) });
        await Vertel();
    }

    public async Task OntvangOngevalAf(Afzender van, string ongevalId)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        await opslag.Bewaar(was with { Ongevallen = ToezichtRules.NaAfronden(was, ongevalId), Ontvangen = was.Ontvangen.Met(van, _ => true) });
        await Vertel();
    }

    private async Task<Uitkomst> Tik(string helperId, Tiksoort soort, string? plekId, OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (opslag.State.Tikken.FirstOrDefault(t => t.Operatie == operatie.Waarde) is { } eerder)
        {
            return (eerder.HelperId, eerder.Soort, eerder.PlekId, eerder.AccountId) == (helperId, soort, plekId, wie.AccountId) && eerder.HersteltNr is null
                ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt;
        }

        var (tik, waarom) = await Maak(helperId, soort, plekId, operatie, wie);
        return tik is null ? waarom!
            : PresentieRules.StaatAlZo(PresentieRules.Nu(opslag.State.Tikken, helperId), soort, plekId, tik.InRegen) ? Uitkomst.Goed
            : await Schrijf(tik);
    }

    private Weigering? Mag(OperatieId operatie, Wie wie) =>
        !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie : PresentieRules.MagTikken(wie, _school, _datum, tijd.Vandaag);

    /// <summary>Who leaves was there under the name of that moment; others must be in a list of the school.</summary>
    private async Task<(HelperTik? Tik, Weigering? Waarom)> Maak(string helperId, Tiksoort soort, string? plekId, OperatieId operatie, Wie wie)
    {
        if (plekId is not null && (await GrainFactory.School(_school).Bekijk())?.Plek(plekId) is null)
        {
            return (null, Weigeringen.Onbekend("deze plek"));
        }

        var al = PresentieRules.Stand(opslag.State.Tikken).LastOrDefault(h => h.HelperId == helperId);
        var naam = al is not null ? new ToezichtNaam(helperId, al.Naam, al.Gediplomeerd, IsTeam: false) : (await Namen()).FirstOrDefault(n => n.HelperId == helperId);
        if (naam is null)
        {
            return (null, Weigeringen.NietAlsHelper);
        }

        var nu = tijd.Nu.ToUnixTimeMilliseconds();
        return (new HelperTik(
            helperId, naam.Naam, naam.Gediplomeerd, soort, plekId, opslag.State.Regen is { Aan: true }, nu, null, nu, wie.AccountId, wie.Naam, operatie.Waarde,
            null, null, null), null);
    }

    private ImmutableArray<Ongevalshulp> MetHulp(MiddagState was, string ongevalId) =>
        was.Hulp.Length < ToezichtGrenzen.OngevallenMax ? was.Hulp.Add(new Ongevalshulp(ongevalId, tijd.Nu)) : was.Hulp;

    /// <summary>Somebody who wasn't ticked and goes along was there all the same.</summary>
    private async Task<ImmutableArray<HelperTik>> OngevalTikken(string helperId, string ongevalId, bool isWeg, Aanwezigheid? aanwezig, Afzender van)
    {
        var wie = new Wie("systeem", "Ongeval", _school, []);
        var operatie = new OperatieId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ongeval-{van.Nummer}-{ongevalId}"));
        var (soort, terug) = isWeg ? (Tiksoort.MetOngeval, Tiksoort.Er) : (Tiksoort.Terug, Tiksoort.Terug);
        if ((await Maak(helperId, soort, null, operatie, wie)).Tik is not { } tik || PresentieRules.StaatAlZo(aanwezig, soort, null, tik.InRegen))
        {
            return [];
        }

        var metOngeval = tik with { OngevalId = ongevalId };
        return isWeg && aanwezig is null ? [tik with { Soort = terug }, metOngeval] : [metOngeval];
    }

    private async Task<ImmutableArray<ToezichtNaam>> Namen() => OproepRules.Namen(
        (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen, await GrainFactory.Personen(_school).Alles(), _school, _datum);

    private async Task<Uitkomst> Schrijf(HelperTik tik)
    {
        if (opslag.State.Tikken.Length >= ToezichtGrenzen.TikkenMax)
        {
            return Weigeringen.TeVeelMarkeringen;
        }

        await opslag.Bewaar(opslag.State with { Tikken = opslag.State.Tikken.Add(tik) });
        await Vertel();
        WekWacht();
        return Uitkomst.Goed;
    }

    private long Moment(TimeOnly moment) => Schooltijd.Moment(_datum, moment).ToUnixTimeMilliseconds();
}
