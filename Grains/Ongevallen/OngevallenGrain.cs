using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Ongevallen;

/// <inheritdoc cref="IOngevallenGrain"/>
internal sealed class OngevallenGrain(
    [PersistentState("ongevallen", VerzegeldeOpslag.Naam)] IPersistentState<OngevallenState> opslag, Schooltijd tijd)
    : Grain, IOngevallenGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private OngevallenState _duurzaam = new();

    private bool IsVoorbij => Bewaartermijnen.IsVoorbij("ongevallen", _jaar.Volgend.EersteDag, tijd.Vandaag);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<OngevallenView> Alles() => Task.FromResult(new OngevallenView(_duurzaam.Rijen, _duurzaam.Zoekacties));

    public async Task OntvangRij(Afzender van, OngevalRij rij)
    {
        var was = opslag.State;
        if (was.Ontvangen.IsNieuw(van))
        {
            var rijen = OngevallenRules.Met(was.Rijen, rij);
            await Bewaar(was with { Rijen = rijen, Ontvangen = was.Ontvangen.Met(van, Ontvangboek.IsVan(rijen.Select(r => r.Id))) });
            await GrainFactory.Live(_school).Meld([Onderwerpen.Spoed(rij.Datum)]);
        }
    }

    /// <summary>The row says how the search is at the moment of sending, so that a repeat is harmless and no sender has to be remembered: there are many.</summary>
    public async Task OntvangZoekRij(Afzender van, ZoekRij rij)
    {
        var wordt = OngevallenRules.Met(opslag.State.Zoekacties, rij);
        if (!wordt.SequenceEqual(opslag.State.Zoekacties))
        {
            await Bewaar(opslag.State with { Zoekacties = wordt });
            await GrainFactory.Live(_school).Meld([Onderwerpen.Spoed(rij.Datum)]);
        }
    }

    public async Task Vergeet(string id)
    {
        if (opslag.State.Rijen.Any(r => r.Id == id))
        {
            await Bewaar(opslag.State with
            {
                Rijen = opslag.State.Rijen.RemoveAll(r => r.Id == id),
                Ontvangen = opslag.State.Ontvangen.Zonder($"ongeval/{_school}/{id}"),
            });
        }
    }

    public async Task VergeetZoekactie(DateOnly datum, string leerlingId)
    {
        var blijven = opslag.State.Zoekacties.RemoveAll(z => z.Datum == datum && z.LeerlingId == leerlingId);
        if (blijven.Length < opslag.State.Zoekacties.Length)
        {
            await Bewaar(opslag.State with { Zoekacties = blijven });
        }
    }

    public Task<ImmutableArray<string>> Nachtdoelen() => Task.FromResult(OngevallenRules.Nachtdoelen(_duurzaam, tijd.Vandaag, IsVoorbij));

    /// <summary>Once every accident of that year let go of its row.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !IsVoorbij || !opslag.State.Rijen.IsEmpty)
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("ongevallen");
    }

    private async Task Bewaar(OngevallenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }
}
