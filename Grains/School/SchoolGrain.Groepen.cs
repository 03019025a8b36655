using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>Places and groepen.</summary>
internal sealed partial class SchoolGrain
{
    public Task<Uitkomst> BewaarPlek(Plek plek, long versie, Wie wie) =>
        Wijzig(versie, wie, was => PlekRules.Bewaar(was, plek, ids.NieuwId()));

    public Task<Uitkomst> VerwijderPlek(string id, long versie, Wie wie) =>
        Wijzig(versie, wie, was => SchoolprulRules.Met(
            PlekRules.Verwijder(was, id), id, was.Plekken.FirstOrDefault(p => p.Id == id) is { } weg ? new Schoolprul(Plek: weg) : null, Moment(wie)));

    public Task<Uitkomst> BewaarGroep(Groep groep, long versie, Wie wie) =>
        Wijzig(versie, wie, was => GroepRules.Bewaar(was, groep, tijd.Vandaag));

    public Task<Uitkomst> BewaarGroepen(ImmutableArray<Groep> groepen, long versie, Wie wie) =>
        Wijzig(versie, wie, was => GroepRules.BewaarAlle(was, groepen, tijd.Vandaag));

    public async Task<Uitkomst> NeemGroepenOver(ImmutableArray<Groep> groepen, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.LeerlingenInlezen, _school) && !wie.MagHeleSchool(Recht.SchoolInrichten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Versie == 0)
        {
            return Weigeringen.OnbekendeSchool;
        }

        return groepen.Length > SchoolGrenzen.GroepenPerSchooljaarMax
            ? Weigeringen.TeVeel("groepen in een schooljaar", SchoolGrenzen.GroepenPerSchooljaarMax)
            : await Leg(GroepRules.NeemOver(opslag.State, groepen, tijd.Vandaag));
    }
}
