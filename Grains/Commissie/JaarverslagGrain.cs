using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IJaarverslagGrain"/>
internal sealed partial class JaarverslagGrain(
    [PersistentState("jaarverslag", VerzegeldeOpslag.Naam)] IPersistentState<JaarverslagState> opslag, Schooltijd tijd, IIdBron ids, ILinkkeuring adressen,
    ILogger<JaarverslagGrain> logger) : Grain, IJaarverslagGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private JaarverslagState _duurzaam = new();
    private Postbode<Verslagpost> _postbode = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst<JaarverslagView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.JaarverslagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        if (!MagMaken(wie))
        {
            return await GrainFactory.School(_school).Bekijk() is { } school ? View(state, school.Gegevens.Naam, []) : Weigeringen.OnbekendeSchool;
        }

        return await Beeld(state) is { } view ? view : Weigeringen.OnbekendeSchool;
    }

    public async Task<Uitkomst<JaarverslagView>> Hertel(Wie wie)
    {
        if (!MagMaken(wie))
        {
            return Weigeringen.GeenRecht;
        }

        await GrainFactory.Kwaliteit(_school, _jaar).TelOpnieuw();
        return await Bekijk(wie);
    }

    public Task<Uitkomst<Verslagtekst>> Tekst(Hoofdstuk hoofdstuk, Wie wie)
    {
        var (state, tekst) = (_duurzaam, JaarverslagRules.Tekst(_duurzaam, hoofdstuk));
        return Task.FromResult<Uitkomst<Verslagtekst>>(
            !MagMaken(wie) ? Weigeringen.GeenRecht
            : Enum.IsDefined(hoofdstuk) ? new Verslagtekst(hoofdstuk, tekst?.Tekst ?? "", tekst?.Weggelaten ?? false, state.Versie, tekst?.Op, tekst?.DoorNaam)
            : Weigeringen.Onbekend("dit hoofdstuk"));
    }

    public async Task<Uitkomst> Schrijf(Hoofdstuk hoofdstuk, string tekst, bool weggelaten, long versie, OperatieId operatie, Wie wie)
    {
        var mag = MagMaken(wie);
        if (!mag || !operatie.IsGeldig)
        {
            return mag ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var schoon = TekstRules.Schoon(tekst);
        var merk = OperatieRules.Regel(operatie, wie, "schrijf", hoofdstuk.ToString(), weggelaten ? "weg" : "", schoon);
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var was = opslag.State;
        var besluit = JaarverslagRules.Schrijf(was, new Hoofdstuktekst(hoofdstuk, schoon, weggelaten, 0, tijd.Nu, wie.Naam), versie, await HaalNamen());
        if (besluit.IsGoed && !ReferenceEquals(besluit.Waarde, was))
        {
            await Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk) });
        }

        return new Uitkomst(besluit.Weigering);
    }

    public async Task<Nachtwerk> Nacht()
    {
        await WisLosse();
        await Peilen();
        await MeldTaken();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        return opslag.RecordExists && Bewaartermijnen.IsVoorbij("jaarverslag", _jaar.Volgend.EersteDag, tijd.Vandaag) ? await WisAlles() : Nachtwerk.Niets();
    }

    private bool MagMaken(Wie wie) => wie.MagHeleSchool(Recht.JaarverslagMaken, _school);

    /// <summary>As who writes it sees it; null for a school that isn't set up.</summary>
    private async Task<JaarverslagView?> Beeld(JaarverslagState state)
    {
        if (await Bron(state.Peiling) is not { } bron)
        {
            return null;
        }

        var naam = bron.School.Gegevens.Naam;
        var hoofdstukken = JaarverslagRules.MetTeksten(state, Verslagfeiten.Alle(bron), await HaalNamen());
        return View(state, naam, hoofdstukken) with
        {
            MagSchrijven = true,
            MagVaststellen = JaarverslagRules.IsVaststeltijd(_jaar, tijd.Vandaag),
            Hash = JaarverslagRules.Hash(_jaar, naam, hoofdstukken),
        };
    }

    private JaarverslagView View(JaarverslagState state, string naam, ImmutableArray<Verslaghoofdstuk> hoofdstukken) => new(
        _jaar, naam, hoofdstukken, [.. state.Edities.Select(e => e.Editie)], state.Verzonden, JaarverslagRules.Ontbreekt(state), state.Versie, false, false, tijd.Nu);

    /// <summary>Each night of the schooljaar: once the groepen are those of the next one, this is what is left to know.</summary>
    private async Task Peilen()
    {
        var was = opslag.State;
        if (!_jaar.Bevat(tijd.Vandaag) || await GrainFactory.School(_school).Bekijk() is not { } school || await Peil(school) is not { PerWeek: > 0 } nu)
        {
            return;
        }

        if (was.Peiling is null || !was.Peiling.PerWeekdag.SequenceEqual(nu.PerWeekdag))
        {
            await Bewaar(was with { Peiling = nu });
        }
    }

    private async Task MeldTaken()
    {
        var state = opslag.State;
        if (state.Verteld.IsEmpty && !JaarverslagpostRules.IsVraagtijd(_jaar, tijd.Vandaag))
        {
            return;
        }

        var isGebruikt = !state.Teksten.IsEmpty || !state.Edities.IsEmpty || (await GrainFactory.Kwaliteit(_school, _jaar).Maanden()).Any(m => m.Kinderen > 0 || m.Diensten > 0);
        var taken = JaarverslagpostRules.Taken(state, _jaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag, isGebruikt);
        var wordt = JaarverslagpostRules.MetTaken(state, taken, _school, _jaar, tijd.Nu);
        if (!ReferenceEquals(wordt, state))
        {
            await Bewaar(wordt);
        }
    }

    /// <summary>Who was told of it hears what is left the same moment, and nothing once it is done.</summary>
    private JaarverslagState MetWerk(JaarverslagState wordt) => JaarverslagpostRules.MetTaken(
        wordt, JaarverslagpostRules.Werk(wordt, _jaar) is { } werk ? [.. wordt.Verteld.Select(t => t with { Tekst = werk })] : [], _school, _jaar, tijd.Nu);

    private async Task Leg(JaarverslagState wordt)
    {
        await Bewaar(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
    }

    private async Task Bewaar(JaarverslagState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    /// <summary>A refused mail is an answer too: the register says that it was offered. For a full postbus it waits here.</summary>
    private async Task Stuur(Uitpost<Verslagpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        switch (bericht.Soort)
        {
            case Verslagpostsoort.Taak:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, bericht.Taak!);
                break;
            case Verslagpostsoort.TaakWeg:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).TrekIn(van, bericht.Id!);
                break;
            case Verslagpostsoort.Mail:
                await Postaanbod.Bied(GrainFactory, _school, bericht.Mail!, Systeem());
                break;
            default:
                throw new InvalidOperationException($"Nobody takes a message of kind {bericht.Soort}.");
        }
    }
}
