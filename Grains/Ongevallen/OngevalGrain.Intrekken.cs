using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Ongevallen;

/// <summary>The same accident twice, or none at all: seen before it is reported, and taken back afterwards (TSO-12).</summary>
internal sealed partial class OngevalGrain
{
    /// <summary>The reporter doesn't see it any more afterwards: a repeated form is answered before that is looked at.</summary>
    public async Task<Uitkomst> TrekIn(string? reden, OperatieId operatie, Wie wie)
    {
        var (was, schoon) = (opslag.State, TekstRules.Schoon(reden));
        if (operatie.IsGeldig && OngevalRules.Eerder(was, operatie, Ongevalsoort.Vergissing, schoon, wie) is { } eerder)
        {
            return eerder;
        }

        if ((Mag(operatie, wie) ?? OngevalRules.Intrekken(was, schoon, wie, _school, tijd.Vandaag)) is { } nee)
        {
            return nee;
        }

        var terug = was.Gesloten ? was : OngevalpostRules.MetTerug(was, _school, tijd.Vandaag);
        var met = OngevalRules.Met(terug, Ongevalsoort.Vergissing, schoon, operatie, wie, tijd.Nu) with { Gesloten = true, NazorgOp = null, Weg = [] };
        var wordt = OngevalpostRules.MetAandacht(OngevalpostRules.MetRij(met, _school), _school, was.Verteld, Ongevalpostsoort.AandachtWeg);
        wordt = was.NazorgOp is null ? wordt : OngevalpostRules.MetAandacht(wordt, _school, was.Verteld, Ongevalpostsoort.NazorgWeg);
        return await Leg(OngevalpostRules.MetLog(wordt, _school, "Melding van een ongeval ingetrokken: dubbel of vergissing."));
    }

    public async Task<bool> VergeetVergissing(string leerlingId)
    {
        await _postbode.Verzend();
        if (!opslag.State.Bestaat)
        {
            await WisAlles(); // a fault came between state and row
            DeactivateOnIdle();
            return true;
        }

        if (opslag.State.LeerlingId != leerlingId || !opslag.State.Heeft(Ongevalsoort.Vergissing) || _postbode.Wachtend > 0)
        {
            return _postbode.Wachtend == 0;
        }

        await WisAlles();
        DeactivateOnIdle();
        return true;
    }

    /// <summary>An accident of this child that runs today: it may be the same one, seen by somebody else.</summary>
    private async Task<OngevalRij?> Lopend(string leerlingId) =>
        (await GrainFactory.Ongevallen(_school, Schooljaar.Van(tijd.Vandaag)).Alles()).Ongevallen
            .FirstOrDefault(r => r.LeerlingId == leerlingId && r.Datum == tijd.Vandaag && !r.Gesloten);
}
