using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Afspraken;

/// <summary>Looking, and the night.</summary>
internal sealed partial class RegelingGrain
{
    /// <summary>So many versions back a rule keeps its words.</summary>
    private const int VersiesTerug = 3;

    public async Task<Uitkomst<RegelingView>> Bekijk(Wie wie)
    {
        if (!wie.Mag(Recht.RegelingenLezen, _school) || !Regelingsoorten.Alle.Contains(_soort))
        {
            return Weigeringen.GeenRecht;
        }

        var (state, vandaag) = (opslag.State, tijd.Vandaag);
        var school = await GrainFactory.School(_school).Bekijk();
        var (nu, nieuwste) = (state.Geldend(vandaag), state.Versies.IsEmpty ? null : state.Versies[^1]);
        var beheert = wie.MagHeleSchool(Recht.RegelingenBeheren, _school);
        var lezers = beheert && nieuwste is not null
            ? LeesRules.Lezers(_soort, state, await GrainFactory.Personen(_school).Alles(), _school, vandaag) : [];
        var groepen = _soort == Regelingsoorten.Huisregels && school is not null
            ? LeesRules.Groepen(state, school, vandaag, g => MagBespreken(g, wie)).Where(g => beheert || g.MagNoteren) : [];
        return new RegelingView(
            _soort, state.Versie, state.Versies, await Lees(nu), nieuwste == nu ? null : await Lees(nieuwste), lezers, [.. groepen], state.WekenTussen,
            state.Oefeningen, wie.MagHeleSchool(RechtOmVastTeStellen, _school), wie.Rollen.Any(r => LeesRules.MoetLezen(_soort, r.Rol)),
            state.Gelezen.LastOrDefault(g => g.AccountId == wie.AccountId && g.VersieNr == nieuwste?.Nr)?.Op)
        {
            Besluiten = beheert ? ReglementbesluitRules.Rijen(await OpenBesluiten(state)) : [],
        };
    }

    public Task<ImmutableArray<RegelingVersie>> Kort() => Task.FromResult(_duurzaam.Versies);

    public async Task<ImmutableArray<Regel>> Regels() => _duurzaam.Geldend(tijd.Vandaag) is { } versie ? await Tekst(versie.Nr).Bekijk() : [];

    public async Task<ImmutableArray<Regel>> RegelsOp(DateOnly dag)
    {
        var teksten = await Task.WhenAll(_duurzaam.Versies.Where(v => v.GeldtVanaf <= dag).Reverse().Take(VersiesTerug).Select(v => Tekst(v.Nr).Bekijk()));
        return [.. teksten.SelectMany(t => t).DistinctBy(r => r.Id, StringComparer.Ordinal)];
    }

    public async Task<Uitkomst<Regelingtekst>> Tekst(int versieNr, Wie wie) =>
        !wie.Mag(Recht.RegelingenLezen, _school) ? Weigeringen.GeenRecht
        : opslag.State.Versies.FirstOrDefault(v => v.Nr == versieNr) is { } versie ? (await Lees(versie))!
        : Weigeringen.Onbekend("deze versie");

    public async Task<Uitkomst<Regelingverschil>> Verschil(int? vanNr, int? naarNr, Wie wie)
    {
        if (!wie.Mag(Recht.RegelingenLezen, _school) || !Regelingsoorten.Alle.Contains(_soort))
        {
            return Weigeringen.GeenRecht;
        }

        var versies = opslag.State.Versies;
        if (versies.Length < 2)
        {
            return Weigeringen.EenVersie;
        }

        var ander = naarNr ?? versies[^1].Nr;
        var een = vanNr ?? (ander == versies[0].Nr ? versies[1].Nr : ander - 1);
        if (versies.FirstOrDefault(v => v.Nr == Math.Min(een, ander)) is not { } van || versies.FirstOrDefault(v => v.Nr == Math.Max(een, ander)) is not { } naar)
        {
            return Weigeringen.Onbekend("deze versie");
        }

        var teksten = await Task.WhenAll(Tekst(van.Nr).Bekijk(), Tekst(naar.Nr).Bekijk());
        return new Regelingverschil(
            van, naar, RegelingverschilRules.Van([.. teksten[0].Select(r => r.Tekst)], [.. teksten[1].Select(r => r.Tekst)]));
    }

    public Task<Leesbevestiging?> LaatstGelezen(string accountId) =>
        Task.FromResult(_duurzaam.Gelezen.Where(g => g.AccountId == accountId).MaxBy(g => g.VersieNr));

    public async Task<Nachtwerk> Nacht()
    {
        var (was, vandaag) = (opslag.State, tijd.Vandaag);
        if (was.Versie > 0 && await GrainFactory.School(_school).Bekijk() is { } school)
        {
            var personen = await GrainFactory.Personen(_school).Alles();
            var wordt = HerinnerRules.Opgeruimd(was, personen, vandaag);
            wordt = await MetBesluiten(wordt, personen);
            wordt = HerinnerRules.Vraag(wordt, _soort, LeesRules.Lezers(_soort, wordt, personen, _school, vandaag), _school, tijd.Nu);
            if (school.Vrij(vandaag) is null)
            {
                wordt = _soort switch
                {
                    Regelingsoorten.Huisregels =>
                        HerinnerRules.Bespreken(wordt, LeesRules.Groepen(wordt, school, vandaag, _ => false), personen, school, vandaag, tijd.Nu),
                    Regelingsoorten.Ontruimingsplan => HerinnerRules.Oefenen(wordt, personen, school, vandaag, tijd.Nu),
                    _ => wordt,
                };
            }

            if (!ReferenceEquals(was, wordt))
            {
                await Bewaar(wordt);
            }
        }

        await _postbode.Verzend();
        DeactivateOnIdle();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    private async Task<RegelingState> MetBesluiten(RegelingState was, PersonenView personen) => _soort != Regelingsoorten.Reglement ? was
        : ReglementbesluitRules.Vertel(was, await OpenBesluiten(was), ReglementbesluitRules.Ontvangers(personen, _school, tijd.Vandaag), _school, tijd.Nu);

    /// <summary>About the reglement, in force and not in a version yet.</summary>
    private async Task<ImmutableArray<Besluitvoorstel>> OpenBesluiten(RegelingState state)
    {
        if (_soort != Regelingsoorten.Reglement)
        {
            return [];
        }

        var (jaar, systeem) = (Schooljaar.Van(tijd.Vandaag), Wie.Systeem(_school, "Reglement"));
        var lijsten = await Task.WhenAll(new[] { jaar.Vorig, jaar, jaar.Volgend }.Select(j => GrainFactory.Besluiten(_school, j).Bekijk(systeem)));
        return ReglementbesluitRules.Open(state, lijsten.Where(l => l.IsGoed).SelectMany(l => l.Waarde!.Besluiten));
    }

    private async Task<Regelingtekst?> Lees(RegelingVersie? versie) =>
        versie is null ? null : new Regelingtekst(versie.Nr, await Tekst(versie.Nr).Bekijk());
}
