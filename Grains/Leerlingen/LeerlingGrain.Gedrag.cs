using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>Schorsing, as the gedrag decides it, and the reglement at enrolment.</summary>
internal sealed partial class LeerlingGrain
{
    public async Task OntvangSchorsingen(Afzender van, ImmutableArray<Blokkade> schorsingen)
    {
        var was = opslag.State;
        var wordt = BlokkadeRules.Ontvang(was, van, schorsingen);
        if (ReferenceEquals(was, wordt))
        {
            return;
        }

        await opslag.Bewaar(was.Blokkades == wordt.Blokkades ? wordt : LeerlingpostRules.MetPost(was, wordt, _school, tijd.Vandaag));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Leerling(_id)]);
    }

    public async Task VergeetSchorsingen()
    {
        var was = opslag.State;
        if (was.Bestaat && (was.GedragNummer > 0 || !was.Blokkades.IsEmpty))
        {
            await opslag.Bewaar(LeerlingpostRules.MetPost(was, was with { GedragNummer = 0, Blokkades = [] }, _school, tijd.Vandaag));
            await _postbode.Verzend();
        }
    }

    public async Task<Uitkomst> NoteerReglement(int versieNr, Reglementwijze wijze, DateOnly op, OperatieId operatie, Wie wie)
    {
        var reglement = await GrainFactory.Regeling(_school, Afspraken.Regelingsoorten.Reglement).Kort();
        return reglement.All(v => v.Nr != versieNr)
            ? Weigeringen.Onbekend("deze versie van het reglement")
            : await Doe(Recht.AanmeldingWijzigen, operatie, ["reglement", versieNr.ToString(CultureInfo.InvariantCulture), wijze.ToString(), Sleutels.Dag(op)], wie,
                (was, hier) => ReglementRules.Noteer(was, versieNr, wijze, op, hier));
    }
}
