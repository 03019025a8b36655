using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Logboek;

/// <inheritdoc cref="ITaakverdelingGrain"/>
internal sealed class TaakverdelingGrain(
    [PersistentState("taakverdeling", VerzegeldeOpslag.Naam)] IPersistentState<TaakverdelingState> opslag, Schooltijd tijd) : Grain, ITaakverdelingGrain
{
    private SchoolSleutel _school;
    private TaakverdelingState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<TaakverdelingView>> Bekijk(DateOnly datum, Wie wie) => Task.FromResult<Uitkomst<TaakverdelingView>>(
        wie.MagHeleSchool(Recht.LogboekLezen, _school)
            ? TaakverdelingRules.View(_duurzaam, datum, MagVerdelen(wie) && datum == tijd.Vandaag, MagInrichten(wie))
            : Weigeringen.GeenRecht);

    public async Task<Uitkomst> BewaarTaak(string id, string? plekId, string naam, Wie wie)
    {
        if (!MagInrichten(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (!SchoolRules.IsId(id))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var plek = TekstRules.SchoonOfNiets(plekId);
        if (plek is not null && (await GrainFactory.School(_school).Bekijk())?.Plek(plek) is null)
        {
            return Weigeringen.Onbekend("deze plek");
        }

        return await Leg(TaakverdelingRules.MetTaak(opslag.State, id, plek, naam));
    }

    public async Task<Uitkomst> VerwijderTaak(string id, Wie wie) =>
        MagInrichten(wie) ? await Leg(TaakverdelingRules.HaalWeg(opslag.State, id, wie, tijd.Nu, tijd.Vandaag)) : Weigeringen.GeenRecht;

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(MagInrichten(wie) ? _duurzaam.Prullenbak.Beeld(tijd.Vandaag, t => ("Taak in de pauze", t.Naam)) : []);

    public async Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        if (!MagInrichten(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var (was, regel) = (opslag.State, Prullenbak<Middagtaak>.Regel(weggehaaldId, operatie, wie));
        if (was.Prullenbak.Eerder(operatie, regel) is { } eerder)
        {
            return eerder;
        }

        if (was.Prullenbak.Zoek(weggehaaldId, tijd.Vandaag)?.Inhoud is not { } taak)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        if (taak.PlekId is { } plek && (await GrainFactory.School(_school).Bekijk())?.Plek(plek) is null)
        {
            return Weigeringen.WeggehaaldZonderPlek;
        }

        var besluit = opslag.State.Taken.Any(t => t.Id == taak.Id)
            ? Weigeringen.WeggehaaldStaatErAl(taak.Naam)
            : TaakverdelingRules.MetTaak(opslag.State, taak.Id, taak.PlekId, taak.Naam);
        return await Leg(besluit.Waarde is { } wordt ? wordt with { Prullenbak = wordt.Prullenbak.Terug(weggehaaldId, regel) } : besluit);
    }

    public async Task<Uitkomst> Verdeel(string id, string? helperId, Wie wie)
    {
        if (!MagVerdelen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        (string, string)? helper = null;
        if (TekstRules.SchoonOfNiets(helperId) is { } gekozen)
        {
            var rij = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.FirstOrDefault(r => r.Id == gekozen && !r.Gegevens.IsWeg(tijd.Vandaag));
            if (rij is null)
            {
                return Weigeringen.Onbekend("deze overblijfkracht");
            }

            helper = (rij.Id, rij.Gegevens.Naam);
        }

        return await Leg(TaakverdelingRules.Verdeeld(opslag.State, id, tijd.Vandaag, helper));
    }

    private bool MagVerdelen(Wie wie) => wie.MagHeleSchool(Recht.ToezichtTikken, _school);

    private bool MagInrichten(Wie wie) => wie.MagHeleSchool(Recht.RoosterMaken, _school);

    private async Task<Uitkomst> Leg(Uitkomst<TaakverdelingState> besluit)
    {
        if (besluit.IsGoed && !ReferenceEquals(besluit.Waarde, opslag.State))
        {
            await opslag.Bewaar(besluit.Waarde);
            _duurzaam = besluit.Waarde;
            await GrainFactory.Live(_school).Meld([Onderwerpen.Logboek(tijd.Vandaag)]);
        }

        return new Uitkomst(besluit.Weigering);
    }
}
