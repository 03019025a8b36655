using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBetalersGrain"/>
/// <remarks>Payers ask for numbers while this grain waits for children or payers; all writes go one by one through <c>Wijzig</c>.</remarks>
internal sealed class BetalersGrain(
    [PersistentState("betalers", VerzegeldeOpslag.Naam)] IPersistentState<BetalersState> opslag, Schooltijd tijd, IIdBron ids, ILogger<BetalersGrain> logger)
    : Grain, IBetalersGrain
{
    /// <summary>Children in one write: what their payers must hear fits an outbox.</summary>
    private const int PerDeel = 50;

    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private readonly List<Uitpost<Betalergegevens>> _bezorgd = [];
    private SchoolSleutel _school;
    private BetalersState _duurzaam = new();
    private Postbode<Betalergegevens> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        _postbode = new(this, () => _duurzaam.Uitbak, _ => VergeetBezorgd(), Stuur, logger, GrainFactory);
        return Task.CompletedTask; // who wakes it may be the one to whom it sends: the next write, or the night, sends what waits
    }

    public async Task<Uitkomst<BetalersView>> Bekijk(Wie wie)
    {
        if (!BetalerkaartRules.MagZien(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        var rijen = await Alles();
        return new BetalersView(
            rijen, [.. state.Kinderen.Where(k => k.Aangemeld && k.Delen.IsEmpty).Select(k => k.LeerlingId)], BetalerkoppelRules.Dubbel(state), RekenRules.Som(rijen.Select(r => r.Open)),
            RekenRules.Som(rijen.Select(r => r.TeLaat)), RekenRules.Som(rijen.Select(r => r.Tegoed)), state.Versie);
    }

    public async Task<ImmutableArray<BetalerRij>> Alles()
    {
        var lijsten = await Waaier.Vraag(Lijsten(), nr => GrainFactory.Betalerslijst(_school, nr).Alles());
        return [.. lijsten.SelectMany(l => l).OrderBy(r => Namen.Zoekvorm(r.Naam), StringComparer.Ordinal).ThenBy(r => r.Nummer)];
    }

    public Task<Betaalverdeling> Verdeling(string leerlingId)
    {
        var state = _duurzaam;
        var delen = state.Kinderen.FirstOrDefault(k => k.LeerlingId == leerlingId)?.Delen ?? [];
        return Task.FromResult(new Betaalverdeling(leerlingId, [.. delen.Select(d => new Verdeeldeel(
            d.VerzorgerId, state.Personen.FirstOrDefault(p => p.Id == d.BetalerId)?.Naam ?? "", d.BetalerId, d.Procent, d.Dagen, d.Aangenomen)
        {
            Contactverbod = BetalerkoppelRules.HeeftVerbod(state, leerlingId, d.VerzorgerId),
        })]));
    }

    public async Task<Uitkomst<Verdeelkeuze>> Keuze(string leerlingId, Wie wie)
    {
        if (!BetalerkaartRules.MagZien(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.Leerling(_school, leerlingId).Geldkaart() is not { } kaart)
        {
            return Weigeringen.Onbekend("dit kind");
        }

        var versie = _duurzaam.Versie; // of what is read next: nothing is awaited in between
        return new Verdeelkeuze(BetalerkoppelRules.Keuze(await Verdeling(leerlingId), kaart), versie);
    }

    public Task<string?> VanVerzorger(string leerlingId, string verzorgerId) => Task.FromResult(
        _duurzaam.Kinderen.FirstOrDefault(k => k.LeerlingId == leerlingId)?.Delen.FirstOrDefault(d => d.VerzorgerId == verzorgerId)?.BetalerId);

    public Task WerkBij(ImmutableArray<string> leerlingIds) => Neem(leerlingIds, []);

    /// <param name="mails">Gets what each card says now.</param>
    private async Task Neem(ImmutableArray<string> leerlingIds, Dictionary<(string LeerlingId, string VerzorgerId), string> mails)
    {
        foreach (var deel in leerlingIds.Distinct(StringComparer.Ordinal).Chunk(PerDeel))
        {
            var kaarten = await Waaier.Vraag(deel, async id => (Id: id, Kaart: await GrainFactory.Leerling(_school, id).Geldkaart()));
            await Wijzig(was => (kaarten.Aggregate(was, (met, k) => k.Kaart is { } kaart
                ? BetalerkoppelRules.WerkBij(met, kaart, tijd.Vandaag, ids.NieuwId)
                : BetalerkoppelRules.Zonder(met, k.Id)), true));
            await _postbode.Verzend();
            foreach (var (id, kaart) in kaarten)
            {
                foreach (var verzorger in kaart?.Verzorgers.Where(v => !string.IsNullOrWhiteSpace(v.Email)) ?? [])
                {
                    mails[(id, verzorger.Id)] = verzorger.Email!.Trim();
                }
            }
        }
    }

    public async Task<Uitkomst> ZetVerdeling(Betaalverdeling verdeling, long versie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.Leerling(_school, verdeling.LeerlingId).Geldkaart() is not { } kaart)
        {
            return Weigeringen.Onbekend("dit kind");
        }

        return await Klaar(await Wijzig<Uitkomst>(was =>
        {
            if (was.Versie != versie)
            {
                return (was, Weigeringen.Verouderd);
            }

            var besluit = BetalerkoppelRules.ZetVerdeling(was, verdeling, kaart, tijd.Vandaag, ids.NieuwId);
            return besluit.Waarde is { } wordt ? (wordt, Uitkomst.Goed) : (was, new Uitkomst(besluit.Weigering));
        }));
    }

    public async Task<Uitkomst> VoegSamen(string blijftId, string gaatId, bool zelfde, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var merk = OperatieRules.Regel(operatie, wie, "voeg-samen", blijftId, gaatId, zelfde ? "ja" : "nee");
        return await Klaar(await Wijzig<Uitkomst>(was =>
        {
            if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
            {
                return (was, eerder);
            }

            if (blijftId == gaatId || was.Personen.Count(p => (p.Id == blijftId || p.Id == gaatId) && p.NaarId is null) != 2)
            {
                return (was, Weigeringen.BetalersZelfde);
            }

            var wordt = zelfde ? BetalerkoppelRules.VoegSamen(was, blijftId, gaatId) : BetalerkoppelRules.GeenPaar(was, blijftId, gaatId);
            return (wordt with { Operaties = OperatieRules.Met(was.Operaties, merk) }, Uitkomst.Goed);
        }));
    }

    public Task<Nummerreeks> GeefNummers(string sleutel, int aantal, DateOnly datum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);
        return Wijzig(was =>
        {
            var (wordt, nummers) = NummerRules.Geef(was, sleutel, aantal, datum);
            return (wordt, new Nummerreeks(nummers));
        });
    }

    public Task<Uitkomst> ReserveerKenmerk(string kenmerk, string betalerId) => Wijzig<Uitkomst>(was =>
    {
        var besluit = NummerRules.Reserveer(was, kenmerk, betalerId, _school);
        return besluit.Waarde is { } wordt ? (wordt, Uitkomst.Goed) : (was, new Uitkomst(besluit.Weigering));
    });

    public Task VraagRijen() => Waaier.Vraag(_duurzaam.Personen, async p =>
    {
        await GrainFactory.Betaler(_school, p.Id).ZendRij();
        return p.Id;
    });

    /// <summary>Not who still has a child, or has yet to be told what it is.</summary>
    public async Task Vergeet(string betalerId)
    {
        await Wijzig(was =>
        {
            var sleutel = $"betaler/{_school}/{betalerId}";
            var blijft = BetalerkoppelRules.HeeftKind(was, betalerId) || was.Uitbak.Wachtend.Any(p => p.Naar == sleutel) || was.Personen.All(p => p.Id != betalerId);
            return (blijft ? was : was with { Versie = was.Versie + 1, Personen = was.Personen.RemoveAll(p => p.Id == betalerId), GeenPaar = was.GeenPaar.RemoveAll(p => p.EenId == betalerId || p.AnderId == betalerId) }, true);
        });
        if (_duurzaam.Personen.All(p => p.Id != betalerId))
        {
            await Waaier.Vraag(Lijsten(), async nr =>
            {
                await GrainFactory.Betalerslijst(_school, nr).Vergeet(betalerId);
                return nr;
            });
        }
    }

    public Task<bool> Kent(string betalerId) => Task.FromResult(_duurzaam.Personen.Any(p => p.Id == betalerId));

    public async Task<ImmutableArray<string>> Nachtdoelen() => [.. _duurzaam.Personen.Select(p => p.Id).Union((await Alles()).Select(r => r.Id), StringComparer.Ordinal)];

    /// <summary>All children of the register, as their cards are now; who has seen all of them knows which address stands on none.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        var mails = new Dictionary<(string LeerlingId, string VerzorgerId), string>();
        await Neem([.. (await GrainFactory.Register(_school).Ids()).Union(_duurzaam.Kinderen.Select(k => k.LeerlingId), StringComparer.Ordinal)], mails);
        await Wijzig(was => (BetalerkoppelRules.ZonderOudeMail(was, mails), true));
        await _postbode.Verzend();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    private async Task<Uitkomst> Klaar(Uitkomst uitkomst)
    {
        await _postbode.Verzend();
        if (uitkomst.IsGoed)
        {
            await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
        }

        return uitkomst;
    }

    private IEnumerable<int> Lijsten() => _duurzaam.LaatsteNummer is > 0 and var laatste ? Enumerable.Range(0, BetalerpostRules.Lijstnr(laatste) + 1) : [];

    /// <summary>One change at a time, each from what the one before left, with what payers must hear of it.</summary>
    private async Task<T> Wijzig<T>(Func<BetalersState, (BetalersState Nieuw, T Antwoord)> regel)
    {
        await _schrijver.WaitAsync();
        try
        {
            var (nieuw, antwoord) = regel(opslag.State);
            if (!ReferenceEquals(nieuw, opslag.State))
            {
                await opslag.Bewaar(BetalerkoppelRules.MetPost(opslag.State, nieuw, _school));
                _duurzaam = opslag.State;
            }

            return antwoord;
        }
        finally
        {
            _schrijver.Release();
        }
    }

    private async Task Stuur(Uitpost<Betalergegevens> post, Afzender van)
    {
        await GrainFactory.Betaler(_school, Sleutels.Delen(post.Naar)[1]).OntvangGegevens(van, post.Bericht);
        _bezorgd.Add(post);
    }

    private async Task VergeetBezorgd()
    {
        ImmutableArray<Uitpost<Betalergegevens>> klaar = [.. _bezorgd];
        await Wijzig(was => (was with { Uitbak = klaar.Aggregate(was.Uitbak, (bak, post) => bak.Zonder(post)) }, true));
        _bezorgd.RemoveAll(klaar.Contains); // two rounds of sending may have told the same
    }
}
