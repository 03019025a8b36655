using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <inheritdoc cref="IToegangslogGrain"/>
internal sealed partial class ToegangslogGrain(
    [PersistentState("toegangslog", VerzegeldeOpslag.Naam)] IPersistentState<ToegangslogState> opslag) : Grain, IToegangslogGrain
{
    private SchoolSleutel _school;
    private ToegangslogState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task Noteer(ImmutableArray<Inzageregel> regels) => Schrijf(null, regels);

    public Task NoteerVan(Afzender van, ImmutableArray<Inzageregel> regels)
    {
        var al = LogRules.AlOntvangen(opslag.State, van, regels.Length);
        return Schrijf(van with { Nummer = van.Nummer + al }, regels[al..]);
    }

    /// <summary>
    /// Page by page. A page is put away as it is durable in our own state: a second try after a fault writes the same one, and the
    /// head follows only when it is there.
    /// </summary>
    private async Task Schrijf(Afzender? van, ImmutableArray<Inzageregel> regels)
    {
        var rest = regels.Select(LogRules.Schoon).ToImmutableArray();
        while (!rest.IsEmpty)
        {
            var was = opslag.State;
            if (LogRules.MoetWeg(was, rest[0]))
            {
                await GrainFactory.Toegangslogblad(_school, was.Open!.Datum, LogRules.BladNr(was)).LegVast(was.Open);
                was = LogRules.ZonderOpen(was);
            }

            var (wordt, aantal) = LogRules.Voeg(was, _school, rest);
            wordt = van is null ? wordt : LogRules.Met(wordt, van with { Nummer = van.Nummer + aantal - 1 });
            await opslag.Bewaar(wordt);
            _duurzaam = wordt;
            rest = rest[aantal..];
            van = van is null ? null : van with { Nummer = van.Nummer + aantal };
        }
    }
}
