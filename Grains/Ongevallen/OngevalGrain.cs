using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Ongevallen;

/// <inheritdoc cref="IOngevalGrain"/>
internal sealed partial class OngevalGrain(
    [PersistentState("ongeval", VerzegeldeOpslag.Naam)] IPersistentState<OngevalState> opslag, Schooltijd tijd, ILogger<OngevalGrain> logger)
    : Grain, IOngevalGrain
{
    private SchoolSleutel _school;
    private string _id = "";
    private OngevalState _duurzaam = new();
    private Postbode<Ongevalpost> _postbode = null!;

    private IMiddagGrain Middag => GrainFactory.Middag(_school, opslag.State.Bestaat ? opslag.State.Datum : tijd.Vandaag);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst> Noteer(string soort, string? tekst, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(tekst);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (OngevalRules.Eerder(opslag.State, operatie, soort, schoon, wie) is { } eerder)
        {
            return eerder;
        }

        if (OngevalRules.MagNoteren(opslag.State, soort, schoon, wie, _school, tijd.Vandaag) is { } weigering)
        {
            return weigering;
        }

        var wordt = OngevalRules.NaNotitie(OngevalRules.Met(opslag.State, soort, schoon, operatie, wie, tijd.Nu), soort);
        return await Leg(
            soort == Ongevalsoort.Levensgevaar ? await MetRoep(wordt)
            : soort == Ongevalsoort.Nazorg ? OngevalpostRules.MetAandacht(OngevalpostRules.MetRij(wordt, _school), _school, wordt.Verteld, Ongevalpostsoort.NazorgWeg)
            : OngevalpostRules.MetRij(wordt, _school));
    }

    public async Task<Uitkomst> DraagOver(string? bhvNaam, OperatieId operatie, Wie wie)
    {
        var naam = TekstRules.Schoon(bhvNaam);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (OngevalRules.Eerder(opslag.State, operatie, Ongevalsoort.Overgedragen, naam, wie) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State.Gesloten || TekstRules.KeurVerplicht(naam, "bhv", "de naam van de BHV\u2019er", OngevalGrenzen.NaamMax) is not null)
        {
            return opslag.State.Gesloten ? Weigeringen.OngevalGesloten
                : TekstRules.KeurVerplicht(naam, "bhv", "de naam van de BHV\u2019er", OngevalGrenzen.NaamMax)!;
        }

        var met = OngevalRules.Met(opslag.State, Ongevalsoort.Overgedragen, naam, operatie, wie, tijd.Nu);
        return await Leg(met with { Leiding = naam, LeidingBijBhv = true });
    }

    public async Task<Uitkomst> Sluit(string? afspraak, DateOnly? nazorgOp, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(afspraak);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (OngevalRules.Eerder(opslag.State, operatie, Ongevalsoort.Gesloten, schoon, wie) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State.Gesloten)
        {
            return Weigeringen.OngevalGesloten;
        }

        if (await MagSluiten(schoon, nazorgOp, wie) is { } weigering)
        {
            return weigering;
        }

        var met = OngevalRules.Met(opslag.State, Ongevalsoort.Gesloten, schoon, operatie, wie, tijd.Nu) with { Gesloten = true, NazorgOp = nazorgOp };
        var wordt = OngevalpostRules.MetAandacht(OngevalpostRules.MetRij(met, _school), _school, met.Verteld, Ongevalpostsoort.AandachtWeg);
        wordt = OngevalpostRules.MetLog(OngevalpostRules.MetMiddagKlaar(wordt, _school), _school, "Ongeval afgerond. Afspraak en verslag staan bij het ongeval.");
        return await Leg(nazorgOp is null ? wordt : OngevalpostRules.MetAandacht(wordt, _school, await Ontvangers(leiding: false, bhv: false), Ongevalpostsoort.Nazorg));
    }

    public async Task<Nachtwerk> Nacht()
    {
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (opslag.State.Bestaat && !Bewaartermijnen.IsVoorbij("ongeval", Schooljaar.Van(opslag.State.Datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        return await WisAlles();
    }

    /// <summary>
    /// The register lets go last: until then the round comes back for what a crash left. What is erased doesn't know its schooljaar any more.
    /// </summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var (jaar, terug) = opslag.State.Bestaat ? (Schooljaar.Van(opslag.State.Datum), 1) : (Schooljaar.Van(tijd.Vandaag), NachtrondeGrain.RegistersTerug);
        var gewist = opslag.State.Bestaat ? 1 : 0;
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }

        await Task.WhenAll(Enumerable.Range(0, terug).Select(n => GrainFactory.Ongevallen(_school, new Schooljaar(jaar.Begin - n)).Vergeet(_id)));
        return Nachtwerk.Weg("ongeval", gewist);
    }

    private async Task<Weigering?> MagSluiten(string afspraak, DateOnly? nazorgOp, Wie wie)
    {
        var state = opslag.State;
        if (!OngevalRules.MagOudersBellen(state, wie, _school, tijd.Vandaag))
        {
            return Weigeringen.GeenRecht;
        }

        var keuring = state.Heeft(Ongevalsoort.Afspraak) && afspraak.Length == 0
            ? null : TekstRules.KeurRegels(afspraak, "afspraak", "wat er met de ouders is afgesproken", OngevalGrenzen.TekstMax);
        if ((keuring ?? OngevalRules.Nazorg(nazorgOp, tijd.Vandaag)) is { } nee)
        {
            return nee;
        }

        var open = OngevalRules.NogTeDoen(state, await Mist());
        return open.IsEmpty ? null : Weigeringen.OngevalNogNiet(string.Join(' ', open));
    }

    /// <summary>May this person act here at all, with a form that came over whole?</summary>
    private Weigering? Mag(OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!wie.Mag(Recht.OngevalMelden, _school) && !wie.Mag(Recht.OngevallenZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return !opslag.State.Bestaat ? Weigeringen.Onbekend("dit ongeval")
            : !OngevalRules.MagZien(opslag.State, wie, _school, tijd.Vandaag) ? Weigeringen.GeenRecht
            : opslag.State.Stappen.Length >= OngevalGrenzen.StappenMax ? Weigeringen.OngevalVol
            : null;
    }

    private async Task<Uitkomst> Leg(OngevalState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
        await _postbode.Verzend();
        _duurzaam = opslag.State;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Spoed(wordt.Datum), Onderwerpen.Toezicht(wordt.Datum)]);
        return Uitkomst.Goed;
    }
}
