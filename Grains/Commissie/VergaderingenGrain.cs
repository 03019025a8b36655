using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IVergaderingenGrain"/>
internal sealed class VergaderingenGrain(
    [PersistentState("vergaderingen", VerzegeldeOpslag.Naam)] IPersistentState<VergaderingenState> opslag, Schooltijd tijd, ILogger<VergaderingenGrain> logger) : Grain, IVergaderingenGrain
{
    private static readonly TimeSpan Straks = TimeSpan.FromSeconds(1);

    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private VergaderingenState _duurzaam = new();
    private Postbode<Vergaderlijstpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        if (_postbode.Wachtend > 0)
        {
            // A meeting that is made asks for the rows: this one answers as soon as it is awake, not while it waits for that meeting.
            _ = this.RegisterGrainTimer(_ => _postbode.Verzend(), new GrainTimerCreationOptions(Straks, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }

        return Task.CompletedTask;
    }

    public Task<Uitkomst<VergaderingenView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<VergaderingenView>>(
        VergaderRules.MagZien(wie, _school) ? VergaderingenRules.View(_duurzaam, _jaar, wie, _school, tijd.Vandaag) : Weigeringen.GeenRecht);

    public Task<ImmutableArray<Vergaderrij>> Rijen() => Task.FromResult(_duurzaam.Rijen);

    public async Task<Uitkomst<string>> Plan(Vergadersoort soort, VergaderingInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.VergaderingenBeheren, _school) || !operatie.IsGeldig)
        {
            return wie.MagHeleSchool(Recht.VergaderingenBeheren, _school) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var schoon = VergaderRules.Schoon(invoer);
        var (id, merk) = (VergaderRules.Id(_jaar, $"{wie.AccountId}\n{operatie}"), OperatieRules.Regel(operatie, wie, "plan", soort.ToString(), VergaderRules.Inhoud(schoon)));
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder.IsGoed ? id : eerder.Weigering;
        }

        if (await WaaromNiet(soort, schoon) is { } nee)
        {
            return nee;
        }

        var was = opslag.State;
        var punten = VergaderpuntRules.Vast(soort, VergaderpuntRules.IsEersteWerkgroep(soort, id, schoon.Op, was.Rijen), tijd.Vandaag).Length + (schoon.Aanleiding is null ? 0 : 1);
        var plan = new Vergaderplan(id, soort, schoon, operatie.Waarde, wie.Naam);
        await Schrijf(await MetTaken(VergaderingenRules.Met(was, VergaderRules.EersteRij(id, soort, schoon, punten), []) with
        {
            Operaties = OperatieRules.Met(was.Operaties, merk),
            Uitbak = was.Uitbak.Met($"vergadering/{_school}/{id}", new Vergaderlijstpost(plan)),
        }));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        return id;
    }

    public async Task OntvangRij(Afzender van, Vergaderrij rij, ImmutableArray<Actiepunt> acties)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var wordt = VergaderingenRules.Met(was, rij, acties);
        await Schrijf(wordt with { Ontvangen = wordt.Ontvangen.Met(van, Ontvangboek.IsVan(wordt.Rijen.Select(r => r.Id))) });
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
    }

    public async Task Vergeet(string id)
    {
        if (opslag.State.Rijen.Any(r => r.Id == id))
        {
            await Schrijf(VergaderingenRules.Zonder(opslag.State, id, _school));
        }
    }

    public async Task<Nachtwerk> Nacht()
    {
        var wordt = await MetTaken(opslag.State);
        if (!ReferenceEquals(wordt, opslag.State))
        {
            await Schrijf(wordt);
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !opslag.State.Rijen.IsEmpty || !Bewaartermijnen.IsVoorbij("vergaderingen", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("vergaderingen");
    }

    private async Task<Weigering?> WaaromNiet(Vergadersoort soort, VergaderingInvoer invoer)
    {
        if (VergaderRules.Keur(invoer, _jaar) is { } nee)
        {
            return nee;
        }

        return !Enum.IsDefined(soort) ? Weigeringen.Verplicht("soort", "wie er vergaderen")
            : opslag.State.Rijen.Length >= VergaderingGrenzen.PerJaarMax ? Weigeringen.TeVeel("vergaderingen in een schooljaar", VergaderingGrenzen.PerJaarMax)
            : await GrainFactory.School(_school).Bekijk() is null ? Weigeringen.OnbekendeSchool
            : VergaderRules.KeurNamen(invoer, await Openbaarnamen.Haal(GrainFactory, _school));
    }

    /// <summary>A school that doesn't meet at all and has no commissie isn't asked to.</summary>
    private async Task<VergaderingenState> MetTaken(VergaderingenState wordt)
    {
        var vandaag = tijd.Vandaag;
        if (!_jaar.Bevat(vandaag))
        {
            return VergaderingenRules.MetTaken(wordt, [], _school, _jaar, tijd.Nu);
        }

        var stand = await GrainFactory.Commissie(_school).Op(vandaag);
        var leiding = wordt.Rijen.IsEmpty && stand.Leden.IsEmpty ? [] : VergaderRules.Leiding(stand, await GrainFactory.Personen(_school).Alles(), _school, vandaag);
        return VergaderingenRules.MetTaken(wordt, VergaderingenRules.Taken(wordt, _jaar, leiding, vandaag), _school, _jaar, tijd.Nu);
    }

    private async Task Schrijf(VergaderingenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private async Task Stuur(Uitpost<Vergaderlijstpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        if (bericht.Plan is { } plan)
        {
            var uitkomst = await GrainFactory.Vergadering(_school, plan.Id).Plan(plan.Soort, plan.Invoer, new OperatieId(plan.Operatie), Wie.Systeem(_school, plan.DoorNaam));
            if (uitkomst.Weigering is { } nee)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Meeting {plan.Id} was planned and refused: {nee.Code}.")); // stays in the outbox, and shows
            }

            return;
        }

        var aandacht = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        await (bericht.Taak is { } taak ? aandacht.Ontvang(van, taak) : aandacht.TrekIn(van, bericht.Weg!));
    }
}
