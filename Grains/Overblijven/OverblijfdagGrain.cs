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

/// <inheritdoc cref="IOverblijfdagGrain"/>
internal sealed partial class OverblijfdagGrain(
    [PersistentState("overblijfdag", VerzegeldeOpslag.Naam)] IPersistentState<OverblijfdagState> opslag, Schooltijd tijd, ILogger<OverblijfdagGrain> logger)
    : Grain, IOverblijfdagGrain
{
    private static readonly Dagstand Leeg = new(ImmutableDictionary<string, Markering>.Empty, 0, null, ImmutableDictionary<string, ImmutableArray<Markering>>.Empty);

    private SchoolSleutel _school;
    private string _groepId = "";
    private DateOnly _datum;
    private ImmutableArray<Markering> _markeringen = [];
    private Dagstand _stand = Leeg;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _groepId) = (new SchoolSleutel(delen[0]), delen[2]);
        _datum = DateOnly.ParseExact(delen[3], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Toon(opslag.State.Markeringen);
        _zoekpost = MaakPostbode();
        await _zoekpost.Verzend();
    }

    public Task<Dagstand> Bekijk() => Task.FromResult(_stand);

    public Task<ImmutableArray<Markering>> Markeringen() => Task.FromResult(_markeringen);

    public async Task<Uitkomst<Gemarkeerd>> Markeer(Markeer opdracht, Wie wie)
    {
        if (Mag(opdracht.Operatie, opdracht.Reden, wie) is { } weigering)
        {
            return weigering;
        }

        if (EerderAntwoord(opdracht.Operatie, wie, m => MarkeerRules.IsHerhaling(m, opdracht)) is { } eerder)
        {
            return eerder;
        }

        if (!MarkeerRules.IsVolledig(opdracht))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var verwachting = await Verwachting();
        foreach (var id in opdracht.LeerlingIds)
        {
            if (MagKind(verwachting, id, opdracht.Soort) is { } nee)
            {
                return nee;
            }
        }

        return await Zet(opdracht, wie);
    }

    public async Task<Uitkomst<Gemarkeerd>> MarkeerAlleVerwachten(OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, reden: null, wie) is { } weigering)
        {
            return weigering;
        }

        if (EerderAntwoord(operatie, wie, m => m is { HersteltNr: null, Soort: Markeersoort.Aanwezig }) is { } eerder)
        {
            return eerder;
        }

        var verwachting = await Verwachting();
        var open = verwachting.Where(v => Staat(v.Value, v.Key) == Tegelstaat.Verwacht).Select(v => v.Key);
        ImmutableArray<string> ids = [.. open.Order(StringComparer.Ordinal)];
        return ids.IsEmpty ? new Gemarkeerd([], []) : await Zet(new Markeer(ids, Markeersoort.Aanwezig, operatie), wie, standaard: true);
    }

    public async Task<Uitkomst<Gemarkeerd>> MaakOngedaan(OperatieId teHerstellen, OperatieId operatie, string? reden, Wie wie)
    {
        if (Mag(operatie, reden, wie) is { } weigering)
        {
            return weigering;
        }

        if (EerderAntwoord(operatie, wie, m => m.HersteltNr is { } nr && _markeringen[nr - 1].Operatie == teHerstellen) is { } eerder)
        {
            return eerder;
        }

        var oude = _markeringen.Where(m => m.Operatie == teHerstellen && m.HersteltNr is null).ToList();
        if (oude.Count == 0 || oude.TrueForAll(m => _markeringen.Any(n => n.HersteltNr == m.Nr)))
        {
            return Weigeringen.NietsOngedaanTeMaken;
        }

        if (oude.Exists(m => _stand.Stand.GetValueOrDefault(m.LeerlingId)?.Nr != m.Nr))
        {
            return Weigeringen.AlGewijzigd;
        }

        return await Schrijf([.. oude.Select(m => Rij(m.LeerlingId, m.Soort, operatie, reden, null, wie) with { HersteltNr = m.Nr })], []);
    }

    public async Task<Nachtwerk> Nacht()
    {
        await _zoekpost.Verzend();
        if (_zoekpost.Wachtend > 0)
        {
            return Nachtwerk.Niets(_zoekpost.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("overblijfdag", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        var zoekacties = await WisZoekacties();
        if (zoekacties.Wachtend > 0)
        {
            return zoekacties; // who knows of them stays until they are gone
        }

        await opslag.Wis(DeactivateOnIdle);
        (_markeringen, _stand) = ([], Leeg);
        return new Nachtwerk([new("overblijfdag", 1), .. zoekacties.Gewist], 0);
    }

    private Weigering? Mag(OperatieId operatie, string? reden, Wie wie) =>
        !operatie.IsGeldig
            ? Weigeringen.OngeldigeOperatie
            : MarkeerRules.MagOpDag(wie, _school, _groepId, _datum, tijd.Vandaag) ?? MarkeerRules.Reden(_datum, tijd.Vandaag, reden);

    /// <summary>A double click or a retry: the marks that the same operation made before (STYLE: OperatieId).</summary>
    /// <param name="hoortErbij">Whether this mark is what the same form would have made: another form may not get a yes of this one.</param>
    private Uitkomst<Gemarkeerd>? EerderAntwoord(OperatieId operatie, Wie wie, Func<Markering, bool> hoortErbij)
    {
        var eerder = _markeringen.Where(m => m.Operatie == operatie).ToImmutableArray();
        return eerder.IsEmpty ? null
            : eerder.All(m => m.AccountId == wie.AccountId && hoortErbij(m)) ? new Gemarkeerd(eerder, [])
            : Weigeringen.OperatieAlGebruikt;
    }

    private Task<ImmutableDictionary<string, Verwachting>> Verwachting() =>
        GrainFactory.Overblijfgroep(_school, Schooljaar.Van(_datum), _groepId).Verwachting(_datum);

    private Weigering? MagKind(ImmutableDictionary<string, Verwachting> verwachting, string leerlingId, Markeersoort soort)
    {
        if (!verwachting.TryGetValue(leerlingId, out var hoe))
        {
            return Weigeringen.AndereGroep;
        }

        return hoe == Overblijven.Verwachting.GeenOverblijven
            ? Weigeringen.GeenOverblijven($"Op {Datums.Lang(_datum)} is er voor deze groep geen overblijven.")
            : MarkeerRules.MagStaat(hoe, Staat(hoe, leerlingId), soort);
    }

    private Tegelstaat Staat(Verwachting verwachting, string leerlingId) =>
        TegelRules.Staat(verwachting, _stand.Stand.GetValueOrDefault(leerlingId)?.Soort);

    /// <summary>What stands so already adds nothing, unless tablets contradict each other: then it is somebody's choice (LIVE-4).</summary>
    private Task<Uitkomst<Gemarkeerd>> Zet(Markeer opdracht, Wie wie, bool standaard = false)
    {
        var alZo = opdracht.LeerlingIds.Where(id => !_stand.Tegenspraken.ContainsKey(id)
            && MarkeerRules.StaatAlZo(_stand.Stand.GetValueOrDefault(id), opdracht.Soort)).ToImmutableArray();
        return Schrijf(
            [.. opdracht.LeerlingIds.Except(alZo, StringComparer.Ordinal)
                .Select(id => Rij(id, opdracht.Soort, opdracht.Operatie, opdracht.Reden, opdracht.AfmeldReden, wie) with { Standaard = standaard ? true : null })],
            alZo);
    }

    private MarkeringRij Rij(string leerlingId, Markeersoort soort, OperatieId operatie, string? reden, Leerlingen.AfmeldReden? afmeldReden, Wie wie) =>
        new(leerlingId, soort, tijd.Nu.ToUnixTimeMilliseconds(), wie.AccountId, wie.Naam, operatie.Waarde, null,
            TekstRules.SchoonOfNiets(reden), soort == Markeersoort.Afgemeld ? afmeldReden : null, wie.Tablet);

    private async Task<Uitkomst<Gemarkeerd>> Schrijf(ImmutableArray<MarkeringRij> nieuw, ImmutableArray<string> overgeslagen)
    {
        if (nieuw.IsEmpty)
        {
            return new Gemarkeerd([], overgeslagen);
        }

        if (_markeringen.Length + nieuw.Length > OverblijfGrenzen.MarkeringenPerDagMax)
        {
            return Weigeringen.TeVeelMarkeringen;
        }

        var eerste = _markeringen.Length;
        await Leg(nieuw);
        return new Gemarkeerd(_markeringen[eerste..], overgeslagen);
    }

    /// <summary>What readers see is only what is durable: set at activation and after each write.</summary>
    private void Toon(ImmutableArray<MarkeringRij> erbij) => (_markeringen, _stand) = Straks(erbij);

    /// <summary>How the day is with these marks as well.</summary>
    private (ImmutableArray<Markering> Markeringen, Dagstand Stand) Straks(ImmutableArray<MarkeringRij> erbij)
    {
        var eerste = _markeringen.Length;
        ImmutableArray<Markering> alle = [.. _markeringen, .. erbij.Select((r, i) => Markering(eerste + i + 1, r))];
        return (alle, erbij.Any(r => r.HersteltNr is not null || r.Nakomer is not null) ? Opnieuw(alle) : Verder(alle, eerste));
    }

    private static Dagstand Opnieuw(ImmutableArray<Markering> alle)
    {
        var koppen = TegelRules.Koppen(alle);
        return new Dagstand(
            koppen.ToImmutableDictionary(k => k.Key, k => SamenvoegRules.Geldt(k.Value), StringComparer.Ordinal), alle.Length, alle.LastOrDefault(),
            koppen.Select(k => (k.Key, Zin: SamenvoegRules.Tegenspraak(k.Value))).Where(k => !k.Zin.IsEmpty)
                .ToImmutableDictionary(k => k.Key, k => k.Zin, StringComparer.Ordinal));
    }

    /// <summary>Who marks with a connection saw all there was: that child is settled.</summary>
    private Dagstand Verder(ImmutableArray<Markering> alle, int eerste) => new(
        TegelRules.Stand(_stand.Stand, alle.Skip(eerste)), alle.Length, alle.LastOrDefault(),
        _stand.Tegenspraken.RemoveRange(alle.Skip(eerste).Select(m => m.LeerlingId)));

    private static Markering Markering(int nr, MarkeringRij r) => new(
        nr, r.LeerlingId, r.Soort, Tijd(r.Op), r.AccountId, r.Door, new OperatieId(r.Operatie), r.HersteltNr,
        r.Reden, r.AfmeldReden, r.Tablet, r.Nakomer is { } n ? new Nakomer(n.Volgnr, Tijd(n.KlokOp), Tijd(n.OntvangenOp), n.Basis) : null, r.Standaard == true);

    private static DateTimeOffset Tijd(long milliseconden) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconden);
}
