using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Rooster;

/// <inheritdoc cref="IOverblijfkrachtGrain"/>
internal sealed partial class OverblijfkrachtGrain(
    [PersistentState("overblijfkracht", VerzegeldeOpslag.Naam)] IPersistentState<OverblijfkrachtState> opslag,
    Schooltijd tijd, ILogger<OverblijfkrachtGrain> logger)
    : Grain, IOverblijfkrachtGrain, IRemindable
{
    private SchoolSleutel _school;
    private string _id = "";
    private Postbode<Helperpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<Uitkomst<OverblijfkrachtKaart>> Kaart(Wie wie)
    {
        var state = opslag.State;
        Uitkomst<OverblijfkrachtKaart> uitkomst = !Mag(wie) ? Weigeringen.GeenRecht
            : state.Gegevens is not { } gegevens ? Weigeringen.Onbekend("deze overblijfkracht")
            : new OverblijfkrachtKaart(_id, state.Versie, gegevens, state.Feiten);
        return Task.FromResult(uitkomst);
    }

    public async Task<Uitkomst> Bewaar(OverblijfkrachtGegevens gegevens, long versie, Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (wie.AccountId == _id)
        {
            return Weigeringen.HelperZelf;
        }

        var was = opslag.State;
        var besluit = OverblijfkrachtRules.Bewaar(was, gegevens, this.GetPrimaryKeyString(), wie, tijd.Nu, tijd.Vandaag);
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering); // a repeat of what stands there is done, whatever its version
        }

        if (versie != was.Versie)
        {
            return Weigeringen.Verouderd;
        }

        if (!was.Bestaat && await WaaromNietNieuw(besluit.Waarde.Gegevens!) is { } nee)
        {
            return nee;
        }

        await ZorgVoorHerinnering();
        await opslag.Bewaar(besluit.Waarde);
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _postbode.Verzend();

    /// <summary>The row leaves the list last: until then the round comes back for what is left.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        await _postbode.Verzend();
        if (opslag.State.Bestaat && !(_postbode.Wachtend == 0 && OverblijfkrachtRules.IsTermijnVoorbij(opslag.State, tijd.Vandaag)))
        {
            await RuimOp();
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        var bestond = opslag.State.Bestaat;
        if (bestond)
        {
            await Task.WhenAll(opslag.State.Overeenkomsten.SelectMany(o => o.ScanIds).Select(s => GrainFactory.Bestand(_school, s).Wis()));
            await this.VergeetHerinnering(Postbode<Helperpost>.Herinnering);
            await opslag.Wis(DeactivateOnIdle);
        }

        await GrainFactory.Overblijfkrachten(_school).Vergeet(_id);
        return bestond ? new Nachtwerk([new("overblijfkracht", 1), new("overblijfkrachten", 1)], 0) : Nachtwerk.Niets();
    }

    private bool Mag(Wie wie) => wie.MagHeleSchool(Recht.HelpersBeheren, _school);

    private async Task<Weigering?> WaaromNietNieuw(OverblijfkrachtGegevens nieuw)
    {
        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        if (!OverblijfkrachtRules.MagAccount(await GrainFactory.Account(_id).Bekijk(), _school))
        {
            return Weigeringen.HelperHeeftAccount;
        }

        var rijen = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen;
        return rijen.Length >= RoosterGrenzen.OverblijfkrachtenMax ? Weigeringen.TeVeel("overblijfkrachten", RoosterGrenzen.OverblijfkrachtenMax)
            : rijen.Any(r => r.Id != _id && OverblijfkrachtRules.IsZelfde(r.Gegevens, nieuw, tijd.Vandaag)) ? Weigeringen.HelperStaatEr
            : null;
    }

    /// <summary>An account that refuses is a fault: what it would refuse was refused before this was written.</summary>
    private async Task Stuur(Uitpost<Helperpost> post, Afzender van)
    {
        var gegevens = opslag.State.Gegevens!;
        if (post.Bericht == Helperpost.Rij)
        {
            await GrainFactory.Overblijfkrachten(_school).OntvangRij(van, new OverblijfkrachtRij(_id, gegevens, DossierRules.GetekendOp(opslag.State)));
            await GrainFactory.Live(_school).Meld([Onderwerpen.School]);
            return;
        }

        var uitkomst = await GrainFactory.Account(_id).ZetOverblijfkracht(
            _school, new Helperrol(gegevens.Naam, gegevens.Email, gegevens.Vanaf, gegevens.TotEnMet, opslag.State.RolDoor));
        if (uitkomst.Weigering is { } nee)
        {
            throw new InvalidOperationException($"The account refused the role of an overblijfkracht: {nee.Code}.");
        }
    }

    /// <summary>One permanent daily reminder, there before the first write, so that no news is ever forgotten.</summary>
    private Task ZorgVoorHerinnering() => opslag.State.Bestaat
        ? Task.CompletedTask
        : this.RegisterOrUpdateReminder(Postbode<Helperpost>.Herinnering, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
}
