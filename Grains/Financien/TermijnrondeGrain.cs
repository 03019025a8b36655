using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="ITermijnrondeGrain"/>
internal sealed class TermijnrondeGrain(
    [PersistentState("termijnronde", VerzegeldeOpslag.Naam)] IPersistentState<TermijnrondeState> opslag, Schooltijd tijd, IIdBron ids)
    : Grain, ITermijnrondeGrain
{
    private const int Tegelijk = 32;

    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private Rondesoort _soort;

    /// <summary>Why the first child that didn't work, didn't; for the report of the night only.</summary>
    private Exception? _fout;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _soort = Enum.Parse<Rondesoort>(delen[2], ignoreCase: true);
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<TermijnrondeView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (IsVast(opslag.State))
        {
            return RondeRules.View(opslag.State, _jaar, _soort);
        }

        var beeld = await Beeld();
        if (!beeld.IsGoed)
        {
            return RondeRules.Leeg(opslag.State, _jaar, _soort, tijd.Vandaag, beeld.Weigering);
        }

        return opslag.State.Stap == Rondestap.Klaar && beeld.Waarde.Mee.IsEmpty
            ? RondeRules.View(opslag.State, _jaar, _soort) : RondeRules.View(opslag.State, _jaar, _soort, beeld.Waarde);
    }

    public async Task<Uitkomst> StelVast(DateOnly op, DateOnly vervalt, Geld getoondTotaal, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var regel = OperatieRules.Regel(operatie, wie, "stel", Sleutels.Dag(op), Sleutels.Dag(vervalt));
        var eerder = OperatieRules.Eerder(opslag.State.Operaties, regel);
        if (eerder is { IsGoed: false } || IsVast(opslag.State))
        {
            await LoopAf();
            return eerder ?? Weigeringen.RondeGedaan;
        }

        if (eerder is not null)
        {
            return eerder;
        }

        var beeld = await Beeld();
        if (!beeld.IsGoed)
        {
            return beeld.Weigering;
        }

        var totaal = beeld.Waarde.Telling.Totaal;
        var nee = beeld.Waarde.Nee ?? RondeRules.KeurDagen(op, vervalt, _jaar, tijd.Vandaag) ?? (totaal == getoondTotaal ? null : Weigeringen.RondeVerouderd(totaal));
        if (nee is not null)
        {
            return nee;
        }

        await opslag.Bewaar(RondeRules.Start(opslag.State, beeld.Waarde, (op, vervalt), ids.NieuwId(), regel));
        await LoopAf();
        return Uitkomst.Goed;
    }

    public async Task Verder()
    {
        var wordt = RondeRules.Opnieuw(opslag.State);
        if (!ReferenceEquals(wordt, opslag.State))
        {
            await opslag.Bewaar(wordt);
        }

        await LoopAf();
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists)
        {
            return Nachtwerk.Niets();
        }

        if (Bewaartermijnen.IsVoorbij("termijnronde", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            await opslag.Wis(DeactivateOnIdle);
            return Nachtwerk.Weg("termijnronde");
        }

        await Verder();
        return opslag.State.Mislukt.IsEmpty ? Nachtwerk.Niets()
            : throw new InvalidOperationException("Claims of some children weren't made; the next night tries them again.", _fout);
    }

    /// <summary>Runs, or was done and isn't done again.</summary>
    private bool IsVast(TermijnrondeState state) => state.Stap == Rondestap.Bezig || (state.Stap == Rondestap.Klaar && !RondeRules.IsHerhaalbaar(_soort));

    /// <summary>Each child is claimed once, however often it is asked: the afrekening keeps its answer to this run. Who can't be claimed holds up no other.</summary>
    private async Task LoopAf()
    {
        if (opslag.State.Stap != Rondestap.Bezig)
        {
            return;
        }

        var metMachtiging = await MetMachtiging();
        _fout = null;
        while (opslag.State.Stap == Rondestap.Bezig)
        {
            var batch = opslag.State.Nog[..Math.Min(Tegelijk, opslag.State.Nog.Length)];
            var uitkomsten = await Task.WhenAll(batch.GroupBy(k => k.LeerlingId, StringComparer.Ordinal).Select(StelKind));
            var telling = RondeRules.Tel(uitkomsten.SelectMany(u => u.Gedaan), metMachtiging, alleenVerrekening: _soort == Rondesoort.Eind);
            _fout ??= Array.Find(uitkomsten, u => u.Fout is not null)?.Fout;
            await opslag.Bewaar(RondeRules.NaBatch(opslag.State, batch.Length, telling, [.. uitkomsten.SelectMany(u => u.Mislukt)]));
            await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
        }
    }

    /// <summary>The steps of one child in their order; after one that didn't work, none.</summary>
    private async Task<Kinduitslag> StelKind(IEnumerable<Rondekind> van)
    {
        var (stappen, state, gedaan) = (van.ToImmutableArray(), opslag.State, ImmutableArray.CreateBuilder<Termijnuitkomst>());
        if (state.Mislukt.Any(m => m.LeerlingId == stappen[0].LeerlingId))
        {
            return new Kinduitslag([], stappen, null);
        }

        try
        {
            var ronde = $"{_jaar}/{_soort}/{state.Run}";
            foreach (var stap in stappen)
            {
                var afrekening = GrainFactory.Afrekening(_school, stap.LeerlingId, _jaar);
                gedaan.Add(stap.Termijn is { } termijn
                    ? await afrekening.Stel(termijn, termijn == Termijn.Eerste, stap.Kortingskind, state.Op, state.Vervalt, ronde)
                    : await afrekening.StelEind(state.Op, state.Vervalt, ronde));
            }

            return new Kinduitslag(gedaan.ToImmutable(), [], null);
        }
        catch (Exception fout)
        {
            return new Kinduitslag(gedaan.ToImmutable(), stappen[gedaan.Count..], fout);
        }
    }

    private async Task<Uitkomst<Rondebeeld>> Beeld()
    {
        var financien = await GrainFactory.Financien(_school).Bekijk();
        if (financien.Instellingen is not { } instellingen)
        {
            return Weigeringen.RondeGeenInstellingen;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var register = await GrainFactory.Register(_school).Alles();
        ImmutableArray<LeerlingRij> rijen = [.. register.Rijen.Where(r => r.Actief || _soort == Rondesoort.Eind)];
        foreach (var samen in rijen.Where(r => r.Actief).Select(r => r.Id).Chunk(Tegelijk))
        {
            await GrainFactory.Betalers(_school).WerkBij([.. samen]);
        }

        var termijnen = RondeRules.Termijnen(_soort, _jaar, instellingen, tijd.Vandaag);
        var rang = await Rang(financien, school, rijen, termijnen);
        var metMachtiging = await MetMachtiging();
        var (mee, zonder) = (ImmutableArray.CreateBuilder<Rondevoorstel>(), ImmutableArray.CreateBuilder<Termijnuitkomst>());
        var mislukt = ImmutableArray.CreateBuilder<Rondekind>();
        foreach (var samen in rijen.Chunk(Tegelijk))
        {
            var voorstellen = await Task.WhenAll(samen.Select(r => ProbeerVoorstel(r.Id, termijnen, rang)));
            mislukt.AddRange(voorstellen.SelectMany(v => v.Mislukt));
            foreach (var voorstel in voorstellen.SelectMany(v => RondeRules.Samen(_soort, v.Gelukt, metMachtiging)))
            {
                if (RondeRules.GaatMee(_soort, voorstel.Uitkomst))
                {
                    mee.Add(voorstel);
                }
                else if (RondeRules.IsZonder(voorstel.Uitkomst))
                {
                    zonder.Add(voorstel.Uitkomst);
                }
            }
        }

        var (op, vervalt) = RondeRules.Dagen(_soort, _jaar, instellingen, tijd.Vandaag);
        var telling = RondeRules.Tel(mee.Select(m => m.Uitkomst), metMachtiging, alleenVerrekening: false);
        var (meeVast, zonderVast) = (mee.ToImmutable(), zonder.ToImmutable());
        return new Rondebeeld(meeVast, zonderVast, telling, op, vervalt, RondeRules.WaaromNiet(_soort, termijnen, meeVast, zonderVast), mislukt.ToImmutable());
    }

    /// <summary>Of a child that gives no answer: its steps, to be tried again.</summary>
    private async Task<(ImmutableArray<Rondevoorstel> Gelukt, ImmutableArray<Rondekind> Mislukt)> ProbeerVoorstel(
        string leerlingId, ImmutableArray<Termijn> termijnen, ImmutableDictionary<Termijn, ImmutableDictionary<string, int>> rang)
    {
        try
        {
            return (await Voorstel(leerlingId, termijnen, rang), []);
        }
        catch (Exception fout)
        {
            _fout ??= fout;
            IEnumerable<Termijn?> stappen = _soort == Rondesoort.Eind ? [null] : termijnen.Select(t => (Termijn?)t);
            return ([], [.. stappen.Select(t => new Rondekind(leerlingId, t, t is { } termijn ? Kortingskind(rang, termijn, leerlingId) : 1))]);
        }
    }

    private static int Kortingskind(ImmutableDictionary<Termijn, ImmutableDictionary<string, int>> rang, Termijn termijn, string leerlingId) =>
        rang.GetValueOrDefault(termijn)?.GetValueOrDefault(leerlingId, 1) ?? 1;

    private async Task<ImmutableArray<Rondevoorstel>> Voorstel(
        string leerlingId, ImmutableArray<Termijn> termijnen, ImmutableDictionary<Termijn, ImmutableDictionary<string, int>> rang)
    {
        var voorstellen = ImmutableArray.CreateBuilder<Rondevoorstel>();
        foreach (var termijn in termijnen)
        {
            var kind = Kortingskind(rang, termijn, leerlingId);
            var uitkomst = await GrainFactory.Afrekening(_school, leerlingId, _jaar).Voorstel(termijn, _soort != Rondesoort.Eind && termijn == Termijn.Eerste, kind);
            voorstellen.Add(new Rondevoorstel(new Rondekind(leerlingId, termijn, kind), uitkomst));
        }

        return voorstellen.ToImmutable();
    }

    /// <summary>Which child of its family each is; nobody is asked at a school without korting.</summary>
    private async Task<ImmutableDictionary<Termijn, ImmutableDictionary<string, int>>> Rang(
        FinancienView financien, SchoolView school, ImmutableArray<LeerlingRij> rijen, ImmutableArray<Termijn> termijnen)
    {
        if (_soort == Rondesoort.Eind || financien.Tarieven.All(t => t.Kortingen.IsDefaultOrEmpty))
        {
            return ImmutableDictionary<Termijn, ImmutableDictionary<string, int>>.Empty;
        }

        var kaarten = (await Waaier.Vraag(rijen, r => GrainFactory.Leerling(_school, r.Id).Geldkaart())).OfType<Geldkaart>().ToList();
        var kalender = Jaarkalender.Van(school, _jaar);
        return termijnen.ToImmutableDictionary(t => t, t =>
        {
            var periode = TermijnRules.Periode(t, _jaar, financien.Instellingen!);
            var metDag = kaarten.Where(k => TermijnRules.HeeftDag(k, kalender, periode)).Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
            return KortingRules.Rang(rijen, metDag.Contains);
        });
    }

    private async Task<HashSet<string>> MetMachtiging() =>
        (await GrainFactory.Betalers(_school).Alles()).Where(b => b.Machtiging is not null).Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
}
