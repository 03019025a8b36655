using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <inheritdoc cref="ILeerlingGrain"/>
internal sealed partial class LeerlingGrain(
    [PersistentState("leerling", VerzegeldeOpslag.Naam)] IPersistentState<LeerlingState> opslag,
    Schooltijd tijd, IIdBron ids, Sleutelbos sleutels, ILogger<LeerlingGrain> logger)
    : Grain, ILeerlingGrain, IRemindable
{
    private SchoolSleutel _school;
    private string _id = "";
    private byte[] _gezin = [];
    private Postbode<Leerlingpost> _postbode = null!;
    private DateOnly _gevolgd;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        opslag.State = opslag.State.Bijgewerkt();
        _gezin = sleutels.Afgeleid(GezinRules.Doel);
        _postbode = MaakPostbode();
        try
        {
            await VolgDeDag();
        }
        catch (Exception fout)
        {
            DagNietBewaard(logger, fout.GetType().Name); // a full disk keeps no card closed; the next use tries again
        }
    }

    public Task<Uitkomst<LeerlingKaart>> Kaart(Wie wie) =>
        Task.FromResult<Uitkomst<LeerlingKaart>>(LeerlingRules.WaaromNiet(opslag.State, Recht.LeerlingenZien, wie, _school) is { } nee
            ? nee
            : LeerlingRules.Kaart(_id, opslag.State, wie, _school, tijd.Vandaag));

    /// <summary>A change with a form's own id: repeating it gives the same answer and changes nothing.</summary>
    /// <param name="inhoud">What the form asks, so that another form with the same id is told apart.</param>
    private Task<Uitkomst> Doe(
        Recht recht, OperatieId operatie, ReadOnlySpan<string?> inhoud, Wie wie, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel)
    {
        var nee = LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school) ?? (operatie.IsGeldig ? null : Weigeringen.OngeldigeOperatie);
        return nee is not null ? Klaar(nee) : Leg(OperatieRules.Regel(operatie, wie, inhoud), wie, regel);
    }

    /// <summary>A change of what a form showed: refused when it changed meanwhile.</summary>
    private Task<Uitkomst> Wijzig(Recht recht, long versie, Wie wie, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel)
    {
        var nee = LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school) ?? (versie == opslag.State.Versie ? null : Weigeringen.Verouderd);
        return nee is not null ? Klaar(nee) : Leg(null, wie, regel);
    }

    /// <summary>The rule, after a look whether the card is still as it was seen; a repeat of what was done is answered before this.</summary>
    private static Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> Vers(
        long? versie, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel) =>
        (was, hier) => versie is null || versie == was.Versie ? regel(was, hier) : Weigeringen.Verouderd;

    private static Task<Uitkomst> Klaar(Weigering nee) => Task.FromResult<Uitkomst>(nee);

    /// <summary>Asks the rule, writes what it decided with the news for others, and tells.</summary>
    private async Task<Uitkomst> Leg(string? operatie, Wie wie, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel)
    {
        var was = opslag.State;
        if (operatie is not null && OperatieRules.Eerder(was.Operaties, operatie) is { } eerder)
        {
            return eerder;
        }

        if (!was.Bestaat && !SchoolRules.IsId(_id))
        {
            return Weigeringen.OngeldigeId;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var besluit = regel(was, new Handeling(wie, school, tijd.Nu, tijd.Vandaag));
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        var wordt = operatie is null ? besluit.Waarde : besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, operatie) };
        await ZorgVoorNacht();
        await opslag.Bewaar(LeerlingpostRules.MetPost(was, MetGezin(wordt, school), _school, tijd.Vandaag));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld(Nieuws(was, opslag.State));
        return Uitkomst.Goed;
    }

    /// <summary>A new lunch note stands on the open board as well (TSO-8f).</summary>
    private ImmutableArray<string> Nieuws(LeerlingState was, LeerlingState wordt) =>
        was.Lunchnotities != wordt.Lunchnotities && wordt.Persoon.GroepId is { } groep
            ? [Onderwerpen.Leerling(_id), Onderwerpen.Dag(groep, tijd.Vandaag)]
            : [Onderwerpen.Leerling(_id)];

    /// <summary>The digests that go with the verzorgers as they are now.</summary>
    private LeerlingState MetGezin(LeerlingState state, SchoolView school)
    {
        var kenmerken = GezinRules.Sleutels(state.Verzorgers, _gezin, school.Gegevens.Telefoon);
        return kenmerken.SequenceEqual(state.Gezin, StringComparer.Ordinal) ? state : state with { Gezin = kenmerken };
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "What a new day changed could not be written yet: {Fout}")]
    private static partial void DagNietBewaard(ILogger logger, string fout);
}
