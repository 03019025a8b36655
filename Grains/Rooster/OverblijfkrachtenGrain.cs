using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Rooster;

/// <inheritdoc cref="IOverblijfkrachtenGrain"/>
internal sealed class OverblijfkrachtenGrain(
    [PersistentState("overblijfkrachten", VerzegeldeOpslag.Naam)] IPersistentState<OverblijfkrachtenState> opslag) : Grain, IOverblijfkrachtenGrain
{
    private OverblijfkrachtenView _duurzaam = new([], RoosterGrenzen.VogJarenStandaard, 0);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Onthoud();
        return Task.CompletedTask;
    }

    public Task<OverblijfkrachtenView> Alles() => Task.FromResult(_duurzaam);

    public async Task OntvangRij(Afzender van, OverblijfkrachtRij rij)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var rijen = was.Rijen.RemoveAll(r => r.Id == rij.Id).Add(rij with { Gegevens = rij.Gegevens with { Opmerking = null } });
        if (rijen.Length > RoosterGrenzen.OverblijfkrachtenMax)
        {
            throw new InvalidOperationException($"More than {RoosterGrenzen.OverblijfkrachtenMax} overblijfkrachten at one school.");
        }

        await Bewaar(was with { Rijen = rijen, Ontvangen = was.Ontvangen.Met(van, Ontvangboek.IsVan(rijen.Select(r => r.Id))) });
    }

    public async Task Vergeet(string id)
    {
        var was = opslag.State;
        if (was.Rijen.Any(r => r.Id == id))
        {
            await Bewaar(was with { Rijen = was.Rijen.RemoveAll(r => r.Id == id), Ontvangen = was.Ontvangen.Zonder($"overblijfkracht/{Sleutels.SchoolVan(this.GetPrimaryKeyString())}/{id}") });
        }
    }

    public async Task<Uitkomst> ZetVogTermijn(int jaren, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.HelpersBeheren, Sleutels.SchoolVan(this.GetPrimaryKeyString())))
        {
            return Weigeringen.GeenRecht;
        }

        if (jaren is < RoosterGrenzen.VogJarenMin or > RoosterGrenzen.VogJarenMax)
        {
            return Weigeringen.VogTermijn(RoosterGrenzen.VogJarenMin, RoosterGrenzen.VogJarenMax);
        }

        if (jaren != opslag.State.VogJaren)
        {
            await Bewaar(opslag.State with { VogJaren = jaren });
        }

        return Uitkomst.Goed;
    }

    private async Task Bewaar(OverblijfkrachtenState nieuw)
    {
        await opslag.Bewaar(nieuw with { Versie = nieuw.Versie + 1 });
        Onthoud();
    }

    private void Onthoud() => _duurzaam = new OverblijfkrachtenView(
        [.. opslag.State.Rijen.OrderBy(r => Namen.Zoekvorm(r.Gegevens.Naam), StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)],
        opslag.State.VogJaren, opslag.State.Versie);
}
