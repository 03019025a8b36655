using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IJournaalbladGrain"/>
internal sealed class JournaalbladGrain(
    [PersistentState("journaalblad", VerzegeldeOpslag.Naam)] IPersistentState<JournaalbladState> opslag, Schooltijd tijd) : Grain, IJournaalbladGrain
{
    private Journaalblad? _duurzaam;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Blad;
        return Task.CompletedTask;
    }

    public async Task LegVast(Journaalblad blad)
    {
        JournaalRules.Klopt(blad);
        if (_duurzaam is { } was)
        {
            if (IsGelijk(was, blad))
            {
                return;
            }

            throw new InvalidOperationException("This page of the journal was written with other contents.");
        }

        await opslag.Bewaar(new JournaalbladState { Blad = blad });
        _duurzaam = blad;
    }

    public Task<Journaalblad?> Bekijk()
    {
        if (_duurzaam is { } blad)
        {
            JournaalRules.Klopt(blad);
        }

        return Task.FromResult(_duurzaam);
    }

    public async Task Wis()
    {
        var jaar = Schooljaar.Probeer(Sleutels.Delen(this.GetPrimaryKeyString())[1], out var gelezen) ? gelezen.Value : throw new FormatException(this.GetPrimaryKeyString());
        if (_duurzaam is not null && !Bewaartermijnen.IsVoorbij("journaalblad", jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            throw new InvalidOperationException("This page of the journal has to be kept still.");
        }

        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = null;
        }
    }

    /// <summary>The chain holds all that stands on a page: with the same begin and the same last hash it is the same page.</summary>
    private static bool IsGelijk(Journaalblad een, Journaalblad ander) =>
        een.Nr == ander.Nr && een.Vorige == ander.Vorige && een.Boekingen.Length == ander.Boekingen.Length && een.Boekingen[^1].Hash == ander.Boekingen[^1].Hash;
}
