using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>The verzorger behind a personal link (PAR-1, TSO-6e).</summary>
internal sealed partial class LeerlingGrain
{
    public async Task<Uitkomst<VervangenLinks>> ZetOuderlink(Ouderlink link, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee)
        {
            return nee;
        }

        var oud = opslag.State.Ouderlinks.Where(l => l.VerzorgerId == link.VerzorgerId && l.Hash != link.Hash).Select(l => l.Hash).ToImmutableArray();
        if (opslag.State.Ouderlinks.Contains(link))
        {
            return new VervangenLinks(oud);
        }

        var uitkomst = await Leg(null, wie, (was, hier) => OuderRules.Zet(was, link, hier));
        return uitkomst.IsGoed ? new VervangenLinks(oud) : uitkomst.Weigering;
    }

    public async Task<Uitkomst> LaatOuderlinkLos(string linkHash, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee
            ? nee
            : await Leg(null, wie, (was, hier) => OuderRules.LaatLos(was, linkHash, hier));

    public Task<Uitkomst<OuderlinkStanden>> Ouderlinks(Wie wie) => Task.FromResult<Uitkomst<OuderlinkStanden>>(
        LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee
            ? nee
            : new OuderlinkStanden([.. opslag.State.Verzorgers.Select(v => new OuderlinkStand(
                v.Id, v.Naam, v.Email,
                opslag.State.Ouderlinks.FirstOrDefault(l => l.VerzorgerId == v.Id && OuderRules.Houder(opslag.State, l.Hash, tijd.Nu, tijd.Vandaag) is not null)?.Sinds,
                OuderRules.WaaromGeenLink(v)))]));

    public async Task<Ouderbeeld?> Ouderbeeld(string linkHash) =>
        OuderRules.Houder(opslag.State, linkHash, tijd.Nu, tijd.Vandaag) is { } houder && await GrainFactory.School(_school).Bekijk() is { } school
            ? OuderRules.Beeld(_id, opslag.State, houder, new Handeling(OuderRules.Wie(_school, _id, houder.Verzorger), school, tijd.Nu, tijd.Vandaag))
            : null;

    public Task<Oudergegevens?> Oudergegevens(string linkHash) => Task.FromResult(
        OuderRules.Houder(opslag.State, linkHash, tijd.Nu, tijd.Vandaag) is { } houder
            ? OuderRules.Gegevens(houder.Verzorger)
            : null);

    public Task<Ouderadres?> Ouderadres(string verzorgerId) => Task.FromResult(
        opslag.State.Verzorgers.FirstOrDefault(v => v.Id == verzorgerId) is { Email: { } email } verzorger && OuderRules.WaaromGeenLink(verzorger) is null
        && opslag.State.IsActief(tijd.Vandaag) ? new Ouderadres(verzorger.Naam, email) : null);

    public Task<Uitkomst> OuderMeldAf(string linkHash, DateOnly datum, AfmeldReden reden, OperatieId operatie) =>
        AlsOuder(linkHash, operatie, ["ouder-af", Sleutels.Dag(datum), reden.ToString()], (was, hier) => OuderRules.MeldAf(was, datum, reden, hier));

    public Task<Uitkomst> OuderMeldExtraDag(string linkHash, DateOnly datum, OperatieId operatie) =>
        AlsOuder(linkHash, operatie, ["ouder-extra", Sleutels.Dag(datum)], (was, hier) => OuderRules.MeldExtraDag(was, datum, hier));

    public Task<Uitkomst> OuderTrekIn(string linkHash, DateOnly datum, OperatieId operatie) =>
        AlsOuder(linkHash, operatie, ["ouder-trek-in", Sleutels.Dag(datum)], (was, hier) => OuderRules.TrekIn(was, datum, hier));

    private Task<Uitkomst> AlsOuder(
        string linkHash, OperatieId operatie, ReadOnlySpan<string?> inhoud, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel)
    {
        if (OuderRules.Houder(opslag.State, linkHash, tijd.Nu, tijd.Vandaag) is not { } houder)
        {
            return Klaar(Weigeringen.LinkVoorbij);
        }

        if (!operatie.IsGeldig)
        {
            return Klaar(Weigeringen.OngeldigeOperatie);
        }

        var wie = OuderRules.Wie(_school, _id, houder.Verzorger);
        return Leg(Gedeeld.OperatieRules.Regel(operatie, wie, inhoud), wie, regel);
    }
}
