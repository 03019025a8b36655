using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Leerlingen;

/// <summary>News to the register and the overblijfgroep, and the visit of the night round.</summary>
internal sealed partial class LeerlingGrain
{
    /// <summary>
    /// From a store of before the night round, when each leerling had a reminder of its own: once the register knows it, that is over
    /// (docs/besluiten/0012).
    /// </summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await VolgDeDag();
        if (_postbode.Wachtend == 0)
        {
            await this.VergeetHerinnering(reminderName);
        }
    }

    public async Task<Nachtwerk> Nacht()
    {
        if (!opslag.State.Bestaat)
        {
            await GrainFactory.Register(_school).Vergeet(_id); // never written, or erased just before the power went
            DeactivateOnIdle();
            return Nachtwerk.Niets();
        }

        if (_gevolgd != tijd.Vandaag || _postbode.Wachtend > 0)
        {
            await VolgDeDag();
        }

        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle(); // a whole school isn't kept in memory for the night
        return VertrekRules.IsTermijnVoorbij(opslag.State, tijd.Vandaag) ? await WisAlles() : Nachtwerk.Niets();
    }

    /// <summary>
    /// All of this child (SEC-5). The register lets go last: until then the round comes back for what a crash left. Its picture went when it left.
    /// </summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var groepen = (await GrainFactory.School(_school).Bekijk())?.Groepen ?? [];
        await Task.WhenAll(groepen.Select(g => GrainFactory.Overblijfgroep(_school, g.Schooljaar, g.Id).MaakNaamloos(_id)));
        await GrainFactory.Gedrag(_school, _id).Vergeet();
        await Task.WhenAll(FormulierRules.Alle(opslag.State).SelectMany(FormulierRules.Bestanden).Select(naam => GrainFactory.Bestand(_school, naam).Wis()));
        await this.VergeetHerinnering(Postbode<Leerlingpost>.Herinnering);
        await opslag.Wis(DeactivateOnIdle);
        await GrainFactory.Register(_school).Vergeet(_id);
        return new Nachtwerk([new("leerling", 1), new("register", 1)], 0);
    }

    /// <summary>What passed with the date alone, since the last night or, after nights that the machine was off, since the last use.</summary>
    private async Task VolgDeDag()
    {
        var (was, vandaag) = (opslag.State, tijd.Vandaag);
        var school = was.Bestaat ? await GrainFactory.School(_school).Bekijk() : null;
        var wordt = LeerlingpostRules.NieuweDag(school is null ? was : MetGezin(was, school), _school, vandaag);
        if (!ReferenceEquals(was, wordt))
        {
            await opslag.Bewaar(wordt);
        }

        await _postbode.Verzend();
        _gevolgd = vandaag; // the day that was followed, also when midnight passed meanwhile
    }

    private Postbode<Leerlingpost> MaakPostbode() => new(
        this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    private Task Stuur(Uitpost<Leerlingpost> post, Afzender van)
    {
        if (post.Bericht == Leerlingpost.Rij)
        {
            return GrainFactory.Register(_school).OntvangRij(van, LeerlingRules.Rij(_id, opslag.State, tijd.Vandaag));
        }

        var delen = Sleutels.Delen(post.Naar);
        if (post.Bericht == Leerlingpost.FotoWeg)
        {
            return Task.WhenAll(FormulierRules.Bestanden(delen[1]).Select(naam => GrainFactory.Bestand(_school, naam).Wis()));
        }

        var jaar = Schooljaar.Probeer(delen[1], out var gelezen) ? gelezen.Value : throw new FormatException(post.Naar);
        var lid = post.Bericht == Leerlingpost.Lid ? LeerlingpostRules.Lid(_id, opslag.State, jaar) : LeerlingpostRules.Weg(_id, opslag.State, tijd.Vandaag);
        return GrainFactory.Overblijfgroep(_school, jaar, delen[2]).OntvangLid(van, lid);
    }

    /// <summary>The register knows it before the first write, so the night round comes by and no news is ever forgotten.</summary>
    private Task ZorgVoorNacht() => opslag.State.Bestaat ? Task.CompletedTask : GrainFactory.Register(_school).KondigAan(_id);
}
