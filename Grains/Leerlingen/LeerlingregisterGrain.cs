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
    private Task? _schrijft;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _werk = opslag.State;
        _duurzaam = new RegisterView(RegisterRules.Rijen(_werk), _werk.Versie);
        return Task.CompletedTask;
    }

    public Task<RegisterView> Alles() => Task.FromResult(_duurzaam);

    /// <summary>Answers when the row is durable; rows that arrive during a write go together in the next one.</summary>
    public async Task OntvangRij(Afzender van, LeerlingRij rij)
    {
        _werk = RegisterRules.Plaats(_werk, rij, van.Nummer);
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
            _duurzaam = new RegisterView(RegisterRules.Rijen(opslag.State), opslag.State.Versie);
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
}
