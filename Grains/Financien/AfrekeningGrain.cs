using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IAfrekeningGrain"/>
internal sealed partial class AfrekeningGrain(
    [PersistentState("afrekening", VerzegeldeOpslag.Naam)] IPersistentState<AfrekeningState> opslag, Schooltijd tijd, IIdBron ids, ILogger<AfrekeningGrain> logger)
    : Grain, IAfrekeningGrain
{
    /// <summary>So long after its schooljaar the night still looks whether a day became something else.</summary>
    private const int NaloopDagen = 60;

    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private string _leerling = "";
    private Postbode<Afrekenpost> _postbode = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _leerling) = (new SchoolSleutel(delen[0]), delen[1]);
        _jaar = Schooljaar.Probeer(delen[2], out var jaar) ? jaar.Value : throw new FormatException(delen[2]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst<AfrekeningView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return feiten.Weigering.Code == Weigeringen.RondeGeenInstellingen.Code ? AfrekeningbeeldRules.Leeg(_leerling, _jaar, feiten.Weigering.Zin) : feiten.Weigering;
        }

        var mag = (wie.MagHeleSchool(Recht.RestitutieGoedkeuren, _school), MagVragen(wie));
        return AfrekeningbeeldRules.View(
            Rekenboek.Van(feiten.Waarde, _jaar, opslag.State), opslag.State, await Kortingskinderen(feiten.Waarde), Moment(feiten.Waarde, ""), mag);
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        if (Bewaartermijnen.IsVoorbij("afrekening", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            await opslag.Wis(DeactivateOnIdle);
            return Nachtwerk.Weg("afrekening");
        }

        if (opslag.State.Wijzigingen.FirstOrDefault(w => w.IsBezig) is { } bezig)
        {
            await RondAf(bezig, null);
        }

        await LoopNa();
        await KijkDagenNa();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    /// <summary>All facts of now; refused while there is nothing to bill by.</summary>
    /// <param name="werkBij">Also when there are payers: before what must not miss a card that just changed.</param>
    private async Task<Uitkomst<Afrekenfeiten>> Lees(bool werkBij = false)
    {
        var financien = await GrainFactory.Financien(_school).Bekijk();
        if (financien.Instellingen is null)
        {
            return Weigeringen.RondeGeenInstellingen;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        if (await GrainFactory.Leerling(_school, _leerling).Geldkaart() is not { } kaart)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        var verdeling = await Verdeling(werkBij);
        var betalers = verdeling.Delen.Select(d => d.BetalerId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var kaarten = await Task.WhenAll(betalers.Select(b => GrainFactory.Betaler(_school, b).Kaart(Wie.Systeem(_school, "Afrekening"))));
        ImmutableArray<string> metMachtiging = [.. betalers.Where((_, i) => kaarten[i].Waarde is { } k && k.Machtigingen.Any(m => m.Op(tijd.Vandaag) == Machtigingstand.Actief))];
        return new Afrekenfeiten(kaart, school, financien, verdeling, metMachtiging, tijd.Vandaag);
    }

    private async Task<Betaalverdeling> Verdeling(bool werkBij)
    {
        var betalers = GrainFactory.Betalers(_school);
        if (!werkBij && await betalers.Verdeling(_leerling) is var nu && nu.Delen.Any(d => d.BetalerId is not null))
        {
            return nu;
        }

        await betalers.WerkBij([_leerling]);
        return await betalers.Verdeling(_leerling);
    }

    /// <summary>Which child of its family this is in each term; the first where there is no korting.</summary>
    private async Task<ImmutableDictionary<Termijn, int>> Kortingskinderen(Afrekenfeiten feiten)
    {
        var register = await GrainFactory.Register(_school).Alles();
        var gezin = Gezin.Van(register, _leerling);
        if (gezin.IsEmpty || feiten.Financien.Tarieven.All(t => t.Kortingen.IsDefaultOrEmpty))
        {
            return ImmutableDictionary<Termijn, int>.Empty;
        }

        var kaarten = (await Task.WhenAll(gezin.Select(r => GrainFactory.Leerling(_school, r.Id).Geldkaart()))).OfType<Geldkaart>().Append(feiten.Kaart).ToList();
        var kalender = Jaarkalender.Van(feiten.School, _jaar);
        return TermijnRules.Alle.ToImmutableDictionary(t => t, t =>
        {
            var periode = TermijnRules.Periode(t, _jaar, feiten.Instellingen);
            var metDag = kaarten.Where(k => TermijnRules.HeeftDag(k, kalender, periode)).Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
            return KortingRules.Rang(register.Rijen, metDag.Contains).GetValueOrDefault(_leerling, 1);
        });
    }

    /// <summary>Of today, with the days that a later starter has to pay.</summary>
    private Stelmoment Moment(Afrekenfeiten feiten, string waarom) => new(tijd.Vandaag, tijd.Vandaag.AddDays(feiten.Instellingen.InstroomDagen), waarom);

    private bool MagVragen(Wie wie) => wie.MagHeleSchool(Recht.GeldBeheren, _school) || wie.MagHeleSchool(Recht.AanmeldingWijzigen, _school);

    private async Task Bewaar(AfrekeningState wordt)
    {
        AfrekenRules.Klopt(wordt, _leerling);
        await opslag.Bewaar(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private Task Stuur(Uitpost<Afrekenpost> post, Afzender van) => post.Bericht switch
    {
        { Vordering: { } vordering } => Betaler(post).OntvangVordering(van, vordering),
        { Ontvangst: { } ontvangst } => Betaler(post).OntvangBetaling(van, ontvangst),
        { Uitbetaling: { } wens } => VraagUitbetaling(Betaler(post), wens, opnieuw: false),
        { Vragen: { } vragen } => GrainFactory.Dagronde(_school).OntvangVragen(van, _leerling, vragen),
        _ => Task.CompletedTask,
    };

    private IBetalerGrain Betaler(Uitpost<Afrekenpost> post) => GrainFactory.Betaler(_school, Sleutels.Delen(post.Naar)[1]);
}
