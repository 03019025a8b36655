using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Persoon;

/// <inheritdoc cref="IVerzoekenGrain"/>
internal sealed class VerzoekenGrain(
    [PersistentState("verzoeken", VerzegeldeOpslag.Naam)] IPersistentState<VerzoekenState> opslag, Schooltijd tijd, IIdBron ids, ILogger<VerzoekenGrain> logger)
    : Grain, IVerzoekenGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private VerzoekenState _duurzaam = new();
    private Postbode<Openbaarpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(new Persoonsboek("verzoeken", $"Verzoeken {_jaar}")
        .Alle(_duurzaam.Verzoeken.Where(v => v.Over == wie), (b, v) => b
            .Zet(Namen.Hoofdletter(Persoonsboek.Woord(v.Soort)), $"gevraagd op {Datums.Cijfers(v.Op)}, {Persoonsboek.Woord(v.Stand)}{(v.Uitkomst is { } uitkomst ? $": {uitkomst}" : "")}", v.VastgelegdOp))
        .Deel());

    public Task<Uitkomst<VerzoekenView>> Bekijk(Wie wie) =>
        Task.FromResult<Uitkomst<VerzoekenView>>(Mag(wie) ? VerzoekRules.View(_duurzaam, _jaar) : Weigeringen.GeenRecht);

    public Task<Uitkomst> NeemOp(VerzoekInvoer invoer, OperatieId operatie, Wie wie) => Doe(
        operatie, ["neem-op", invoer.Soort.ToString(), invoer.Over.Soort.ToString(), invoer.Over.Id, invoer.Over.VerzorgerId, invoer.Vrager.ToString(), invoer.Gezien, Sleutels.Dag(invoer.Op)], wie,
        was => VerzoekRules.NeemOp(was, invoer, ids.NieuwId(), _jaar, wie, (tijd.Nu, tijd.Vandaag)));

    public async Task<Uitkomst> NeemOpVanOuder(string leerlingId, string verzorgerId)
    {
        var was = opslag.State;
        var besluit = VerzoekRules.NeemOpVanOuder(was, Persoonsleutel.Verzorger(leerlingId, verzorgerId), ids.NieuwId, (tijd.Nu, tijd.Vandaag));
        if (besluit.IsGoed && !ReferenceEquals(besluit.Waarde, was))
        {
            await Schrijf(await MetTaken(besluit.Waarde with { Versie = was.Versie + 1 }, isVoorbij: false));
        }

        await _postbode.Verzend();
        return new Uitkomst(besluit.Weigering);
    }

    public Task<Uitkomst> Verleng(string id, string reden, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["verleng", id, reden], wie, was => VerzoekRules.Verleng(was, id, reden));

    public Task<Uitkomst> HandelAf(string id, Verzoekstand stand, string uitkomst, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["handel-af", id, stand.ToString(), uitkomst], wie, was => VerzoekRules.HandelAf(was, id, stand, uitkomst, tijd.Vandaag));

    public async Task<Nachtwerk> Nacht()
    {
        var isVoorbij = Bewaartermijnen.IsVoorbij("verzoeken", _jaar.Volgend.EersteDag, tijd.Vandaag);
        var wordt = await MetTaken(opslag.State, isVoorbij);
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
        if (!opslag.RecordExists || !isVoorbij)
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("verzoeken");
    }

    private bool Mag(Wie wie) => wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, _school);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<VerzoekenState, Uitkomst<VerzoekenState>> regel)
    {
        if (!Mag(wie) || !operatie.IsGeldig)
        {
            return Mag(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var besluit = regel(was);
        if (!besluit.IsGoed)
        {
            return new Uitkomst(besluit.Weigering);
        }

        await Schrijf(await MetTaken(besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) }, isVoorbij: false));
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    /// <summary>What is past its term isn't asked for any more.</summary>
    private async Task<VerzoekenState> MetTaken(VerzoekenState was, bool isVoorbij)
    {
        var taken = isVoorbij || !was.Verzoeken.Any(v => v.IsOpen)
            ? []
            : VerzoekRules.Taken(was, _jaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);
        return was.Verteld.SequenceEqual(taken)
            ? was
            : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/persoon/verzoeken", tijd.Nu) };
    }

    private async Task Schrijf(VerzoekenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private Task Stuur(Uitpost<Openbaarpost> post, Afzender van)
    {
        var aandacht = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        return post.Bericht.Bericht is { } bericht ? aandacht.Ontvang(van, bericht) : aandacht.TrekIn(van, post.Bericht.Id);
    }
}
