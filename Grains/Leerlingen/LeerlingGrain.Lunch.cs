using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>What lunch helpers must know, and what the board's sheet shows of it (TSO-8f, TSO-8h).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst<Middagkaart>> Middagkaart(DateOnly datum, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.BordZien, wie, _school) is { } nee)
        {
            return Task.FromResult<Uitkomst<Middagkaart>>(nee);
        }

        var magBellen = BelRules.Mag(opslag.State, wie, _school);
        return Task.FromResult<Uitkomst<Middagkaart>>(new Middagkaart(
            _id, LunchnotitieRules.OpBord(opslag.State, datum, tijd.Vandaag), FotoRules.View(opslag.State, tijd.Vandaag),
            magBellen, wie.MagInGroep(Recht.LeerlingenZien, _school, opslag.State.Persoon.GroepId), magBellen ? BelRules.NietMeegeven(opslag.State) : []));
    }

    public Task<Uitkomst> BewaarLunchnotitie(Lunchnotitie notitie, long? versie, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.LunchinfoWijzigen, wie, _school) is { } nee
            ? Klaar(nee)
            : Leg(null, wie, Vers(versie, (was, hier) => LunchnotitieRules.Bewaar(was, notitie, hier)));

    public Task<Uitkomst> VerlengLunchnotitie(string notitieId, DateOnly totEnMet, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.LunchinfoWijzigen, wie, _school) is { } nee
            ? Klaar(nee)
            : Leg(null, wie, (was, hier) => LunchnotitieRules.Verleng(was, notitieId, totEnMet, hier));

    public Task<Uitkomst> BeeindigLunchnotitie(string notitieId, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.LunchinfoWijzigen, wie, _school) is { } nee
            ? Klaar(nee)
            : Leg(null, wie, (was, hier) => LunchnotitieRules.Beeindig(was, notitieId, hier));
}
