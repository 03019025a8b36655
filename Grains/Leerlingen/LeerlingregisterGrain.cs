using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Leerlingen;

/// <inheritdoc cref="ILeerlingregisterGrain"/>
internal sealed class LeerlingregisterGrain(
    [PersistentState("register", VerzegeldeOpslag.Naam)] IPersistentState<RegisterState> opslag)
    : Grain, ILeerlingregisterGrain
{
    private SchoolSleutel _school;
    private RegisterState _werk = new();
    private RegisterView _duurzaam = new([], 0);
    private ImmutableArray<string> _ids = [];
    private Task? _schrijft;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _werk = opslag.State;
        Onthoud();
        return Task.CompletedTask;
    }

    public Task<RegisterView> Alles() => Task.FromResult(_duurzaam);

    public Task<ImmutableArray<string>> Ids() => Task.FromResult(_ids);

    public Task OntvangRij(Afzender van, LeerlingRij rij) => Leg(RegisterRules.Plaats(_werk, rij, van.Nummer));

    public Task KondigAan(string leerlingId) => Leg(RegisterRules.KondigAan(_werk, leerlingId));

    public Task OnthoudInlezing(Inleesverwijzing inlezing) => Leg(RegisterRules.OnthoudInlezing(_werk, inlezing));

    public Task Vergeet(string leerlingId) => Leg(RegisterRules.Vergeet(_werk, leerlingId));

    /// <summary>Answers when it is durable; what arrives during a write goes together in the next one.</summary>
    private async Task Leg(RegisterState wordt)
    {
        _werk = wordt;
        var nodig = _werk.Versie;
        while (_duurzaam.Versie < nodig)
        {
            _schrijft ??= Schrijf();
            await _schrijft;
        }
    }

    /// <summary>
    /// One write of all rows that are there when it begins. A failed one ends the activation: what is in memory is not
    /// durable, and every sender keeps its row until it hears that it is.
    /// </summary>
    private async Task Schrijf()
    {
        await Task.Yield();
        try
        {
            await opslag.Bewaar(_werk);
            Onthoud();
        }
        catch
        {
            _werk = opslag.State;
            DeactivateOnIdle();
            throw;
        }
        finally
        {
            _schrijft = null;
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Register]);
    }

    private void Onthoud() =>
        (_duurzaam, _ids) = (new RegisterView(RegisterRules.Rijen(opslag.State), opslag.State.Versie, opslag.State.Inlezing), RegisterRules.Ids(opslag.State));
}
