using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <inheritdoc cref="IOverblijfgroepGrain"/>
internal sealed partial class OverblijfgroepGrain(
    [PersistentState("overblijfgroep", VerzegeldeOpslag.Naam)] IPersistentState<OverblijfgroepState> opslag, Schooltijd tijd)
    : Grain, IOverblijfgroepGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private string _groepId = "";
    private OverblijfgroepState _duurzaam = new();
    private Daglijst? _lijst;
    private (Daglijst Lijst, Dagstand Dag, GroepStand Stand)? _stand;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _groepId) = (new SchoolSleutel(delen[0]), delen[2]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task OntvangLid(Afzender van, Groepslid lid)
    {
        if (!opslag.State.Ontvangen.IsNieuw(van))
        {
            return;
        }

        await opslag.Bewaar(opslag.State with
        {
            Leden = opslag.State.Leden.SetItem(lid.LeerlingId, LidRules.Neem(opslag.State.Leden.GetValueOrDefault(lid.LeerlingId), lid)),
            Ontvangen = opslag.State.Ontvangen.Met(van, Ontvangboek.IsVan(opslag.State.Leden.Keys)),
        });
        _duurzaam = opslag.State;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Dag(_groepId, tijd.Vandaag), Onderwerpen.Middag(tijd.Vandaag)]);
    }

    public async Task MaakNaamloos(string leerlingId)
    {
        if (opslag.State.Leden.GetValueOrDefault(leerlingId) is { } lid)
        {
            await opslag.Bewaar(new OverblijfgroepState
            {
                Leden = opslag.State.Leden.SetItem(leerlingId, LidRules.Naamloos(lid)),
                Ontvangen = opslag.State.Ontvangen.Zonder($"leerling/{_school}/{leerlingId}"),
            });
            (_duurzaam, _lijst) = (opslag.State, null);
        }
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("overblijfgroep", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("overblijfgroep");
    }

    public async Task<ImmutableDictionary<string, Verwachting>> Verwachting(DateOnly datum) =>
        await GrainFactory.School(_school).Bekijk() is { } school ? (await Lijst(school, datum)).Verwacht : ImmutableDictionary<string, Verwachting>.Empty;

    public async Task<ImmutableArray<VervallenBeurten>> VervallenBeurten(DateOnly van, DateOnly totEnMet) => await GrainFactory.School(_school).Bekijk() is { } school
        ? [.. school.Uitjes.Where(u => u.GroepId == _groepId && van <= u.Datum && u.Datum <= totEnMet).Select(u => VerwachtingRules.Vervallen(_duurzaam.Leden.Values, school, u))]
        : [];

    public async Task<GroepStand> Stand(DateOnly datum)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        var dag = await GrainFactory.Overblijfdag(_school, _groepId, datum).Bekijk();
        if (school is null)
        {
            return new GroepStand(_groepId, _groepId, TegelRules.Tel([]), null, 0);
        }

        var lijst = await Lijst(school, datum);
        if (_stand is { } was && ReferenceEquals(was.Lijst, lijst) && ReferenceEquals(was.Dag, dag))
        {
            return was.Stand; // asked for each open board at each mark of any groep
        }

        var stand = new GroepStand(
            _groepId, school.Groep(_groepId)?.Titel ?? _groepId,
            TegelRules.TelLeden([.. lijst.Regels.Select(r => Daglijst.Stand(r, dag)).OfType<LidStand>()]),
            VerwachtingRules.WaaromGeenOverblijven(school, _groepId, datum), dag.Tegenspraken.Count);
        _stand = (lijst, dag, stand);
        return stand;
    }

    public async Task<Uitkomst<GroepBord>> Bord(DateOnly datum, Wie wie)
    {
        if (!wie.MagInGroep(Recht.BordZien, _school, _groepId))
        {
            return Weigeringen.GeenRecht;
        }

        var school = await GrainFactory.School(_school).Bekijk();
        if (school?.Groep(_groepId) is not { } groep)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        var lijst = await Lijst(school, datum);
        var dag = await GrainFactory.Overblijfdag(_school, _groepId, datum).Bekijk();
        var tegels = lijst.Regels.Select(r => (Regel: r, Stand: Daglijst.Stand(r, dag))).Where(l => l.Stand is not null)
            .Select(l => l.Stand!.Markering is null ? l.Regel.Tegel : BordRules.Tegel(l.Stand, l.Regel.Rij, _groepId, datum, lijst.Vandaag)).ToList();
        var waarom = VerwachtingRules.WaaromGeenOverblijven(school, _groepId, datum);
        return new GroepBord(
            groep, datum, [.. tegels.Where(t => t.Staat != Tegelstaat.NietVerwacht)], [.. tegels.Where(t => t.Staat == Tegelstaat.NietVerwacht)],
            TegelRules.Tel(tegels.Select(t => t.Staat)) with { Onzeker = tegels.Count(t => Tegel.IsOnzeker(t.Staat, t.Tegenspraak)) }, BordRules.Mag(wie, _school, _groepId, datum, tijd.Vandaag, waarom), waarom, dag.Laatste);
    }

    public async Task<Uitkomst<GroepAantallen>> Aantallen(DateOnly van, DateOnly totEnMet, Wie wie)
    {
        var dagen = totEnMet.DayNumber - van.DayNumber + 1;
        if (!wie.Mag(Recht.AantallenZien, _school) && !wie.Mag(Recht.AantallenVerantwoordingZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (dagen is < 1 or > OverblijfGrenzen.RapportDagenMax)
        {
            return Weigeringen.PeriodeTeLang(OverblijfGrenzen.RapportDagenMax);
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var datums = Enumerable.Range(0, dagen).Select(van.AddDays).Where(d => school.HeeftOverblijven(d, _groepId));
        return new GroepAantallen(
            _groepId, BordRules.StructureelPerWeekdag(_duurzaam.Leden.Values, totEnMet), [.. await Task.WhenAll(datums.Select(d => Dag(school, d)))]);
    }

    private async Task<DagAantal> Dag(SchoolView school, DateOnly datum)
    {
        var stand = datum > tijd.Vandaag ? null : await GrainFactory.Overblijfdag(_school, _groepId, datum).Bekijk();
        var verwacht = _duurzaam.Leden.Values.Count(l => TegelRules.WordtVerwacht(VerwachtingRules.Bepaal(l, school, _groepId, datum)));
        var tellers = TegelRules.Tel(stand is null ? [] : Leden(school, stand, datum).Select(l => l.Staat));
        return new DagAantal(
            datum, verwacht, tellers.OpHetPlein + tellers.VroegOpgehaald, HadOverblijven: true, tellers.Afgemeld, tellers.NietGevonden,
            TegelRules.Lijst(stand?.Stand.Count ?? 0, datum, tijd.Vandaag));
    }

    private List<LidStand> Leden(SchoolView school, Dagstand dag, DateOnly datum) =>
        [.. _duurzaam.Leden.Values.Select(lid =>
        {
            var verwachting = VerwachtingRules.Bepaal(lid, school, _groepId, datum);
            var markering = dag.Stand.GetValueOrDefault(lid.LeerlingId);
            return new LidStand(lid, verwachting, markering, TegelRules.Staat(verwachting, markering?.Soort));
        }).Where(l => l.Markering is not null || LidRules.HoortOp(l.Lid, l.Verwachting))];

    /// <summary>Who is on the list of a date, with names from the register's immutable snapshot; the last one asked is kept.</summary>
    private async Task<Daglijst> Lijst(SchoolView school, DateOnly datum)
    {
        var register = await GrainFactory.Register(_school).Alles();
        return _lijst = Daglijst.Van(_lijst, school, register, _duurzaam, _groepId, datum, tijd.Vandaag);
    }
}
