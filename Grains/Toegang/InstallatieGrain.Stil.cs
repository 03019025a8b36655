using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Silence after a restore (OPS-1, docs/besluiten/0011).</summary>
internal sealed partial class InstallatieGrain
{
    public Task<Stilte?> Stil() => Task.FromResult(_stilte);

    public async Task<Uitkomst<StilteView>> BekijkStilte(Wie wie)
    {
        if (!Installatierecht.Mag(wie, _duurzaam))
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

    public Task MeldOpgeruimd() => opslag.State.Stilte is { Opgeruimd: false } stilte
        ? Schrijf(opslag.State with { Stilte = stilte with { Opgeruimd = true } })
        : Task.CompletedTask;

    public async Task<Uitkomst> GeefVrij(bool gooiWeg, Wie wie)
    {
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (StilteGrens.MagVrij(opslag.State.Stilte) is { } antwoord)
        {
            return antwoord;
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

/// <summary>When the silence may end.</summary>
internal static class StilteGrens
{
    /// <summary>Null when it may; done when there is none.</summary>
    public static Uitkomst? MagVrij(Stilte? stilte) => stilte switch
    {
        null => Uitkomst.Goed,
        { Opgeruimd: false } => Weigeringen.StilNietOpgeruimd,
        _ => null,
    };
}
