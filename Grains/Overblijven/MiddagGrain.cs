using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <inheritdoc cref="IMiddagGrain"/>
internal sealed partial class MiddagGrain(
    [PersistentState("middag", VerzegeldeOpslag.Naam)] IPersistentState<MiddagState> opslag, Schooltijd tijd, ILogger<MiddagGrain> logger)
    : Grain, IMiddagGrain, IRemindable
{
    private SchoolSleutel _school;
    private DateOnly _datum;
    private MiddagState _duurzaam = new();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _datum = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _duurzaam = opslag.State;
        _postbode = MaakPostbode();
        await _postbode.Verzend();
        await PlanWacht();
        WekMelder(TimeSpan.Zero);
    }

    public async Task<Uitkomst<MiddagView>> Bekijk(Wie wie)
    {
        if (!wie.Mag(Recht.VandaagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (plekken, magToezicht) = (Plekken(beeld), wie.Mag(Recht.ToezichtZien, _school));
        return new MiddagView(
            _datum, plekken, TegelRules.Som(plekken.Select(p => p.Tellers)), VerwachtingRules.WaaromGeenOverblijven(beeld.School, null, _datum),
            magToezicht ? Kop(beeld, wie) : null, magToezicht ? 0 : AlarmRules.BuitenDePlekken(beeld));
    }

    public async Task<Uitkomst<PlekStand>> Plek(string plekId, Wie wie)
    {
        if (!wie.Mag(Recht.VandaagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return await Beeld() is { } beeld && beeld.School.Plek(plekId) is { } plek ? Plek(beeld, plek) : Weigeringen.Onbekend("deze plek");
    }

    public async Task<Uitkomst<PlekBord>> PlekBord(string plekId, Wie wie)
    {
        if (!wie.Mag(Recht.BordZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld || beeld.School.Plek(plekId) is not { } plek)
        {
            return Weigeringen.Onbekend("deze plek");
        }

        var groepen = beeld.Groepen.Where(g => beeld.PlekVan(g.Groep) == plekId && wie.MagInGroep(Recht.BordZien, _school, g.Groep.Id));
        var borden = await Task.WhenAll(groepen.Select(g => Groep(g.Groep).Bord(_datum, wie)));
        return new PlekBord(Plek(beeld, plek), _datum, [.. borden.Where(b => b.IsGoed).Select(b => b.Waarde!)], Kop(beeld, wie));
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

        var keer = (was.Helpers.GetValueOrDefault(plekId)?.Keer ?? 0) + 1;
        var invoer = new HelperInvoer(aantal, tijd.Nu, wie.AccountId, wie.Naam, keer, InRegen: was.Regen is { Aan: true });
        await opslag.Bewaar(was with { Helpers = was.Helpers.SetItem(plekId, invoer), Operaties = OperatieRules.Met(was.Operaties, regel) });
        await Vertel();
        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.State.Verteld.IsEmpty)
        {
            await VertelAlarmen(); // the process stood still when the break ended: what was told then is over
        }

        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("middag", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("middag");
    }

    /// <summary>All there is to judge by, at this moment; null without a school.</summary>
    private async Task<Middagbeeld?> Beeld()
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var groepen = school.GroepenVan(Schooljaar.Van(_datum)).ToList();
        var standen = Task.WhenAll(groepen.Select(g => Groep(g).Stand(_datum)));
        var diensten = GrainFactory.Roosterdag(_school, _datum).Diensten();
        var krachten = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen;
        ImmutableArray<Groepsdeel> delen = [.. groepen.Zip(await standen, (g, s) => new Groepsdeel(g, s))];
        ImmutableArray<Rooster.Dienst> gelden = [.. (await diensten).Where(d => d.Stand != Rooster.Dienststand.Vervallen)];
        var vandaag = tijd.Vandaag;
        return new Middagbeeld(
            school, _datum, _duurzaam, delen, gelden, krachten, _datum == vandaag,
            _datum == vandaag ? tijd.Tijd : _datum < vandaag ? TimeOnly.MaxValue : TimeOnly.MinValue);
    }

    private IOverblijfgroepGrain Groep(Groep groep) => GrainFactory.Overblijfgroep(_school, groep.Schooljaar, groep.Id);

    /// <summary>What is durable now is what readers see; boards and pages are told.</summary>
    private Task Vertel()
    {
        _duurzaam = opslag.State;
        WekMelder(TimeSpan.Zero);
        return GrainFactory.Live(_school).Meld([Onderwerpen.Toezicht(_datum), Onderwerpen.Middag(_datum)]);
    }

    /// <summary>Places where groepen are, in the order of the school; groepen without a place last.</summary>
    private static ImmutableArray<PlekStand> Plekken(Middagbeeld beeld)
    {
        var gebruikt = beeld.Groepen.Select(g => beeld.School.Plek(beeld.PlekVan(g.Groep))).ToList();
        var plekken = beeld.School.Plekken.Where(p => gebruikt.Contains(p)).Select(p => Plek(beeld, p));
        return gebruikt.Contains(null) ? [.. plekken, Plek(beeld, null)] : [.. plekken];
    }

    private static PlekStand Plek(Middagbeeld beeld, Plek? plek)
    {
        ImmutableArray<GroepStand> delen = [.. beeld.Groepen.Where(g => beeld.School.Plek(beeld.PlekVan(g.Groep)) == plek).Select(g => g.Stand)];
        var tellers = TegelRules.Som(delen.Select(g => g.Tellers));
        var bezetting = plek is null
            ? BezettingRules.Oordeel(tellers.Maximaal, null, beeld.School.KinderenPerHelper, PlekSoort.Binnen) : ToezichtRules.Bezetting(beeld, plek);
        return new PlekStand(
            plek?.Id, plek?.Naam ?? "Nog geen plek", delen, tellers, bezetting, plek is null ? 0 : beeld.State.Helpers.GetValueOrDefault(plek.Id)?.Keer ?? 0);
    }
}
