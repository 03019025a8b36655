using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Gedrag;

/// <inheritdoc cref="IGedragoverzichtGrain"/>
internal sealed class GedragoverzichtGrain(
    [PersistentState("gedragoverzicht", VerzegeldeOpslag.Naam)] IPersistentState<GedragoverzichtState> opslag) : Grain, IGedragoverzichtGrain
{
    private ImmutableArray<GedragRij> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Onthoud();
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<GedragRij>> Alles() => Task.FromResult(_duurzaam);

    public Task KondigAan(string leerlingId) => opslag.State.Rijen.Any(r => r.Id == leerlingId)
        ? Task.CompletedTask
        : Bewaar(opslag.State.Rijen.Add(new Overzichtrij(leerlingId, 0, 0, null, 0, null, Gedragstap.Geen, null, null)));

    public Task OntvangRij(Afzender van, GedragRij rij)
    {
        var was = opslag.State.Rijen.FirstOrDefault(r => r.Id == rij.LeerlingId);
        return was?.Nummer >= van.Nummer
            ? Task.CompletedTask
            : Bewaar((was is null ? opslag.State.Rijen : opslag.State.Rijen.Remove(was)).Add(Overzichtrij.Uit(rij, van.Nummer)));
    }

    public Task Vergeet(string leerlingId) => opslag.State.Rijen.Any(r => r.Id == leerlingId)
        ? Bewaar(opslag.State.Rijen.RemoveAll(r => r.Id == leerlingId))
        : Task.CompletedTask;

    private async Task Bewaar(ImmutableArray<Overzichtrij> rijen)
    {
        if (rijen.Length > GedragGrenzen.RijenMax)
        {
            throw new InvalidOperationException($"The overview holds {GedragGrenzen.RijenMax} rows, its limit.");
        }

        await opslag.Bewaar(new GedragoverzichtState { Rijen = rijen });
        Onthoud();
    }

    private void Onthoud() => _duurzaam = [.. opslag.State.Rijen.Select(r => r.Rij())];
}
