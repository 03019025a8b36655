using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.School;

/// <summary>What was taken away from the settings, and back (UX-1).</summary>
internal sealed partial class SchoolGrain
{
    private SchoolState _bekend = new();

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(wie.MagHeleSchool(Recht.SchoolInrichten, _school) ? SchoolprulRules.Beeld(_bekend, tijd.Vandaag) : []);

    public async Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        var (was, regel) = (opslag.State, Prullenbak<Schoolprul>.Regel(weggehaaldId, operatie, wie));
        if (!wie.MagHeleSchool(Recht.SchoolInrichten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (was.Prullenbak.Eerder(operatie, regel) is { } eerder)
        {
            return eerder;
        }

        var besluit = SchoolprulRules.HaalTerug(was, weggehaaldId, Moment(wie));
        return await Leg(besluit.Waarde is { } wordt ? wordt with { Prullenbak = wordt.Prullenbak.Terug(weggehaaldId, regel) } : besluit);
    }

    private Schoolmoment Moment(Wie wie) => new(wie, tijd.Nu, tijd.Vandaag, tijd.Tijd);

    /// <summary>What is past its thirty days goes; nobody has to hear of it.</summary>
    private async Task RuimOp()
    {
        var bak = opslag.State.Prullenbak.Op(tijd.Vandaag);
        if (!ReferenceEquals(bak, opslag.State.Prullenbak))
        {
            await opslag.Bewaar(opslag.State with { Prullenbak = bak });
            _bekend = opslag.State;
        }
    }
}
