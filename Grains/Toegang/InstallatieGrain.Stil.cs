using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Silence after a restore (OPS-1, docs/besluiten/0011).</summary>
internal sealed partial class InstallatieGrain
{
    public Task<Stilte?> Stil() => Task.FromResult(_stilte);

    public async Task<Uitkomst<StilteView>> BekijkStilte(Wie wie)
    {
        if (!wie.Mag(Recht.InstallatieBeheren, wie.School))
        {
            return Weigeringen.GeenRecht;
        }

        if (_stilte is not { } stilte)
        {
            return Weigeringen.NietStil;
        }

        var wachtend = await Task.WhenAll(_duurzaam.Scholen.Select(Wachtend));
        return new StilteView(stilte, [.. wachtend.OfType<WachtendePost>()]);
    }

    public async Task<Uitkomst> GeefVrij(bool gooiWeg, Wie wie)
    {
        if (!wie.Mag(Recht.InstallatieBeheren, wie.School))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Stilte is null)
        {
            return Uitkomst.Goed;
        }

        // Each school before the silence ends: a stop in between leaves all of it silent.
        await Task.WhenAll(_duurzaam.Scholen.Select(s => GrainFactory.Postbus(s.Sleutel).EindeStilte(gooiWeg)));
        await Schrijf(opslag.State with { Stilte = null });
        return Uitkomst.Goed;
    }

    private async Task<WachtendePost?> Wachtend(SchoolRij school)
    {
        var soorten = await GrainFactory.Postbus(school.Sleutel).Wachtend();
        return soorten.IsEmpty ? null : new WachtendePost(school.Sleutel, school.Naam, soorten.Min(s => s.Oudste), soorten);
    }
}
