using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <inheritdoc cref="IMiddagGrain"/>
internal sealed class MiddagGrain(
    [PersistentState("middag", VerzegeldeOpslag.Naam)] IPersistentState<MiddagState> opslag, Schooltijd tijd)
    : Grain, IMiddagGrain
{
    private SchoolSleutel _school;
    private DateOnly _datum;
    private MiddagState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _datum = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<MiddagView>> Bekijk(Wie wie)
    {
        if (!wie.Mag(Recht.VandaagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var groepen = school.GroepenVan(Schooljaar.Van(_datum)).ToList();
        var standen = await Task.WhenAll(groepen.Select(Stand));
        var perPlek = groepen.Zip(standen).ToLookup(p => school.Plek(p.First.BuitenPlekId)?.Id, p => p.Second);
        var plekken = school.Plekken.Where(p => perPlek[p.Id].Any()).Select(p => Plek(school, p, perPlek[p.Id]));
        var zonder = perPlek[null].Any() ? [Plek(school, null, perPlek[null])] : Array.Empty<PlekStand>();
        ImmutableArray<PlekStand> alle = [.. plekken, .. zonder];
        return new MiddagView(
            _datum, alle, TegelRules.Som(alle.Select(p => p.Tellers)), VerwachtingRules.WaaromGeenOverblijven(school, null, _datum));
    }

    public async Task<Uitkomst<PlekStand>> Plek(string plekId, Wie wie)
    {
        if (!wie.Mag(Recht.VandaagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        return school?.Plek(plekId) is { } plek
            ? Plek(school, plek, await Task.WhenAll(GroepenOp(school, plekId).Select(Stand)))
            : Weigeringen.Onbekend("deze plek");
    }

    public async Task<Uitkomst<PlekBord>> PlekBord(string plekId, Wie wie)
    {
        if (!wie.Mag(Recht.BordZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        if (school?.Plek(plekId) is not { } plek)
        {
            return Weigeringen.Onbekend("deze plek");
        }

        var groepen = GroepenOp(school, plekId).ToList();
        var standen = Task.WhenAll(groepen.Select(Stand));
        var borden = await Task.WhenAll(
            groepen.Where(g => wie.MagInGroep(Recht.BordZien, _school, g.Id)).Select(g => Groep(g).Bord(_datum, wie)));
        return new PlekBord(
            Plek(school, plek, await standen), _datum, [.. borden.Where(b => b.IsGoed).Select(b => b.Waarde!)]);
    }

    public async Task<Uitkomst> ZetHelpers(string plekId, int aantal, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.HelpersInvoeren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig || (await GrainFactory.School(_school).Bekijk())?.Plek(plekId) is null)
        {
            return operatie.IsGeldig ? Weigeringen.Onbekend("deze plek") : Weigeringen.OngeldigeOperatie;
        }

        if (_datum != tijd.Vandaag && !wie.MagHeleSchool(Recht.BordCorrigeren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (aantal is < 0 or > OverblijfGrenzen.HelpersMax)
        {
            return Weigeringen.AantalHelpers(OverblijfGrenzen.HelpersMax);
        }

        var was = opslag.State;
        var regel = OperatieRules.Regel(operatie, wie, plekId, aantal.ToString(CultureInfo.InvariantCulture));
        if (OperatieRules.Eerder(was.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        var invoer = new HelperInvoer(aantal, tijd.Nu, wie.AccountId, wie.Naam, (was.Helpers.GetValueOrDefault(plekId)?.Keer ?? 0) + 1);
        await opslag.Bewaar(was with { Helpers = was.Helpers.SetItem(plekId, invoer), Operaties = OperatieRules.Met(was.Operaties, regel) });
        _duurzaam = opslag.State;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Middag(_datum)]);
        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("middag", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("middag");
    }

    private IEnumerable<Groep> GroepenOp(SchoolView school, string plekId) =>
        school.GroepenVan(Schooljaar.Van(_datum)).Where(g => g.BuitenPlekId == plekId);

    private IOverblijfgroepGrain Groep(Groep groep) => GrainFactory.Overblijfgroep(_school, groep.Schooljaar, groep.Id);

    private Task<GroepStand> Stand(Groep groep) => Groep(groep).Stand(_datum);

    private PlekStand Plek(SchoolView school, Plek? plek, IEnumerable<GroepStand> groepen)
    {
        ImmutableArray<GroepStand> delen = [.. groepen];
        var tellers = TegelRules.Som(delen.Select(g => g.Tellers));
        var invoer = plek is null ? null : _duurzaam.Helpers.GetValueOrDefault(plek.Id);
        return new PlekStand(
            plek?.Id, plek?.Naam ?? "Nog geen plek", delen, tellers,
            BezettingRules.Oordeel(tellers.Maximaal, invoer?.Aantal, school.KinderenPerHelper, plek?.Soort ?? PlekSoort.Binnen), invoer?.Keer ?? 0);
    }
}
