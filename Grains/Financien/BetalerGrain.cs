using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBetalerGrain"/>
/// <remarks>
/// What the register tells comes in while this grain waits for another, so that two outboxes never wait for each other. All writes go one by one through
/// <c>Wijzig</c>, from the state as it is then, and what others see is what is durable.
/// </remarks>
internal sealed partial class BetalerGrain(
    [PersistentState("betaler", VerzegeldeOpslag.Naam)] IPersistentState<BetalerState> opslag, Schooltijd tijd, ILogger<BetalerGrain> logger)
    : Grain, IBetalerGrain
{
    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private SchoolSleutel _school;
    private string _id = "";
    private BetalerState _duurzaam = new();
    private Postbode<Betalerpost> _postbode = null!;

    private Wie Systeem => Wie.Systeem(_school, "Geld");

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        BetalerRules.Klopt(opslag.State);
        _duurzaam = opslag.State;
        _postbode = new(this, () => _duurzaam.Uitbak, _ => VergeetBezorgd(), Stuur, logger, GrainFactory);
        if (_postbode.Wachtend > 0)
        {
            // A child that is to be erased asks for the card: this one answers as soon as it is awake, not while its news waits for that child.
            _ = this.RegisterGrainTimer(_ => _postbode.Verzend(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }

        return Task.CompletedTask;
    }

    public Task<Uitkomst<BetalerKaart>> Kaart(Wie wie)
    {
        var state = _duurzaam;
        BetalerRules.Klopt(state);
        return Task.FromResult<Uitkomst<BetalerKaart>>(
            !BetalerkaartRules.MagZien(state, wie, _school, tijd.Vandaag) ? Weigeringen.GeenRecht
            : !state.Bestaat ? OnbekendeBetaler
            : BetalerkaartRules.Kaart(state, wie, _school, tijd.Vandaag));
    }

    public async Task<Uitkomst<Betalerblad>> Blad(int nr, Wie wie)
    {
        if (!BetalerkaartRules.MagZien(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        return nr >= 1 && nr <= state.Bladen - state.BladenWeg && await GrainFactory.Betalerblad(_school, _id, state.Bladen - nr + 1).Bekijk() is { } blad ? blad : Weigeringen.Onbekend("dit blad");
    }

    public async Task OntvangGegevens(Afzender van, Betalergegevens gegevens)
    {
        if (!_duurzaam.Bestaat && !await GrainFactory.Betalers(_school).Kent(_id))
        {
            return; // a repeat that came late, of who is erased since
        }

        await Ontvang(van, (was, _) => was with
        {
            Nummer = gegevens.Nummer,
            Naam = gegevens.Naam,
            Email = gegevens.Email,
            Kinderen = gegevens.Kinderen,
            Incidenteel = gegevens.Incidenteel,
        });
    }

    public async Task ZendRij()
    {
        await Wijzig(was => (was.Nummer == 0 ? was : BetalerpostRules.MetPost(was, was, Hier()), true));
        await _postbode.Verzend();
    }

    private static Weigering OnbekendeBetaler => Weigeringen.Onbekend("deze betaler");

    private Betalerhier Hier(Wie? wie = null) => new(_id, _school, tijd.Nu, tijd.Vandaag, wie is null ? Betalerhier.Systeem : Betalerhier.Van(wie));

    /// <summary>A command with its operation: may this person, was it done before, is what was shown still so, what does the rule say.</summary>
    private async Task<Uitkomst> Doe(Opdracht opdracht, Func<BetalerState, Betalerhier, Uitkomst<BetalerState>> regel)
    {
        if (Waarom(opdracht) is { } nee)
        {
            return nee;
        }

        var merk = OperatieRules.Regel(opdracht.Operatie, opdracht.Wie, opdracht.Inhoud);
        var uitkomst = await Wijzig<Uitkomst>(was =>
        {
            if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
            {
                return (was, eerder);
            }

            if (opdracht.Versie is { } versie && versie != was.Versie)
            {
                return (was, Weigeringen.Verouderd);
            }

            var hier = Hier(opdracht.Wie);
            var besluit = regel(was, hier);
            return besluit.Waarde is { } wordt
                ? (BetalerpostRules.Rond(was, wordt with { Operaties = OperatieRules.Met(was.Operaties, merk) }, hier), Uitkomst.Goed)
                : (was, new Uitkomst(besluit.Weigering));
        });
        await Vertel(uitkomst.IsGoed);
        return uitkomst;
    }

    /// <summary>Whether it was done before, to spare what must be asked of others first.</summary>
    private Uitkomst? Eerder(Opdracht opdracht) =>
        Waarom(opdracht) is { } nee ? nee : OperatieRules.Eerder(opslag.State.Operaties, OperatieRules.Regel(opdracht.Operatie, opdracht.Wie, opdracht.Inhoud));

    private Weigering? Waarom(Opdracht opdracht) =>
        opdracht.Recht is { } recht && !opdracht.Wie.MagHeleSchool(recht, _school) ? Weigeringen.GeenRecht
        : !opdracht.Operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : !opslag.State.Bestaat ? OnbekendeBetaler
        : null;

    /// <summary>News by an outbox, once; it makes the payer when it is the first.</summary>
    private async Task Ontvang(Afzender van, Func<BetalerState, Betalerhier, BetalerState> regel)
    {
        await Wijzig(was =>
        {
            if (!was.Ontvangen.IsNieuw(van))
            {
                return (was, true);
            }

            var hier = Hier();
            return (BetalerpostRules.Rond(was, regel(was, hier), hier) with { Ontvangen = was.Ontvangen.Met(van, s => s.StartsWith("afrekening/", StringComparison.Ordinal)) }, true);
        });
        await Vertel(isGoed: true);
    }

    private async Task Vertel(bool isGoed)
    {
        await _postbode.Verzend();
        if (isGoed)
        {
            await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
        }
    }

    /// <summary>One change at a time, each from what the one before left; sums agree or nothing is written.</summary>
    private async Task<T> Wijzig<T>(Func<BetalerState, (BetalerState Nieuw, T Antwoord)> regel)
    {
        await _schrijver.WaitAsync();
        try
        {
            var (nieuw, antwoord) = regel(opslag.State);
            if (!ReferenceEquals(nieuw, opslag.State))
            {
                BetalerRules.Klopt(nieuw);
                await opslag.Bewaar(nieuw);
                _duurzaam = nieuw;
            }

            return antwoord;
        }
        finally
        {
            _schrijver.Release();
        }
    }

    /// <summary>A number that nobody else has; the same one again when what it was for wasn't written.</summary>
    private async Task<string> Nummer(DateOnly op) => (await Nummers(1, op))[0];

    private async Task<ImmutableArray<string>> Nummers(int aantal, DateOnly op) =>
        (await GrainFactory.Betalers(_school).GeefNummers(FormattableString.Invariant($"{_id}/{opslag.State.NummerNr + 1}"), aantal, op)).Nummers;

    private static BetalerState MetNummer(BetalerState state, string? nummer) => nummer is null ? state : state with { NummerNr = state.NummerNr + 1 };

    /// <summary>Older pages, and the one that is being laid.</summary>
    private async Task<ImmutableArray<Betalerblad>> AlleBladen()
    {
        var bladen = await Waaier.Vraag(Enumerable.Range(opslag.State.BladenWeg + 1, opslag.State.Bladen - opslag.State.BladenWeg), nr => GrainFactory.Betalerblad(_school, _id, nr).Bekijk());
        return [.. bladen.Append(opslag.State.NieuwBlad).OfType<Betalerblad>()];
    }

    private static string Tekst(Geld bedrag) => bedrag.Centen.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who asks what, with which right; <paramref name="Recht"/> null when the link decides.</summary>
    private sealed record Opdracht(Recht? Recht, OperatieId Operatie, Wie Wie, long? Versie, params string?[] Inhoud);
}
