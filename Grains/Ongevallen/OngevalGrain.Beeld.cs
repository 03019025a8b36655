using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Ongevallen;

/// <summary>What the screen shows, and what others hear.</summary>
internal sealed partial class OngevalGrain
{
    public async Task<Uitkomst<OngevalView>> Bekijk(Wie wie)
    {
        var state = _duurzaam;
        if (!wie.Mag(Recht.OngevalMelden, _school) && !wie.Mag(Recht.OngevallenZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!state.Bestaat)
        {
            return Weigeringen.Onbekend("dit ongeval");
        }

        if (!OngevalRules.MagZien(state, wie, _school, tijd.Vandaag))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var magOuders = OngevalRules.MagOudersBellen(state, wie, _school, tijd.Vandaag);
        var (voor, nu) = await Aantallen(state);
        var isPauze = OngevalRules.IsPauze(school, state.Datum, tijd.Vandaag, tijd.Tijd);
        var mist = isPauze ? Ongevaltelling.Mist(!state.Weg.IsEmpty, voor, nu) : 0;
        return new OngevalView(
            _id, state.Datum, state.LeerlingId, state.PlekId, state.Omschrijving, state.Levensgevaar, voor, nu,
            state.Weg.IsEmpty ? null : string.Join(" en ", state.Weg.Select(w => w.Naam)), state.Leiding, state.Stappen, state.Gesloten,
            state.Gesloten ? [] : OngevalRules.NogTeDoen(state, mist), state.GroepId, state.Stappen[0].Op, state.LeidingBijBhv,
            [.. state.Weg.Select(w => new OngevalPersoon(w.HelperId, w.Naam, "", null))], new OngevalMag(magOuders, magOuders, OngevalRules.MagIntrekken(state, wie, _school, tijd.Vandaag)),
            await Mensen(state, school, magOuders), isPauze, state.NazorgOp);
    }

    /// <summary>Nobody has to be found for an accident that is over.</summary>
    private async Task<OngevalMensen> Mensen(OngevalState state, SchoolView school, bool magOuders)
    {
        if (state.Gesloten)
        {
            return new OngevalMensen([], [], [], [], [], []);
        }

        var systeem = Wie.Systeem(_school, "Ongeval");
        var aanwezig = (await GrainFactory.Middag(_school, state.Datum).Toezicht(systeem)).Waarde?.Helpers ?? [];
        var bron = new Mensenbron(
            school, await GrainFactory.Personen(_school).Alles(), await GrainFactory.Overblijfkrachten(_school).Alles(), aanwezig, tijd.Vandaag);
        var bellijst = await GrainFactory.Leerling(_school, state.LeerlingId).Bellijst(systeem);
        return OngevalmensenRules.Maak(state, bron, bellijst.Waarde, magOuders);
    }

    private async Task<int> Mist()
    {
        var state = opslag.State;
        var school = await GrainFactory.School(_school).Bekijk();
        return school is not null && OngevalRules.IsPauze(school, state.Datum, tijd.Vandaag, tijd.Tijd) && await Aantallen(state) is var (voor, nu)
            ? Ongevaltelling.Mist(!state.Weg.IsEmpty, voor, nu) : 0;
    }

    /// <summary>The numbers of the alarm itself; while the middag has nobody away for it, the number of when it was reported.</summary>
    private async Task<(int Voor, int Nu)> Aantallen(OngevalState state)
    {
        var telling = await GrainFactory.Middag(_school, state.Datum).ToezichtBijOngeval(_id);
        return (telling.Voor ?? state.ToezichtVoor, OngevalRules.ToezichtNu(state, telling.Nu));
    }

    private async Task Stuur(Uitpost<Ongevalpost> post, Afzender van)
    {
        var (state, bericht) = (opslag.State, post.Bericht);
        switch (bericht.Soort)
        {
            case Ongevalpostsoort.Rij:
                await GrainFactory.Ongevallen(_school, Schooljaar.Van(state.Datum)).OntvangRij(van, OngevalRules.Rij(_id, state));
                break;
            case Ongevalpostsoort.Helper:
                await GrainFactory.Middag(_school, state.Datum).OntvangOngeval(van, _id, bericht.HelperId ?? "", bericht.IsWeg);
                break;
            case Ongevalpostsoort.Hulp:
                await GrainFactory.Middag(_school, state.Datum).OntvangHulp(van, _id);
                break;
            case Ongevalpostsoort.MiddagKlaar:
                await GrainFactory.Middag(_school, state.Datum).OntvangOngevalAf(van, _id);
                break;
            case Ongevalpostsoort.Log:
                await GrainFactory.Logboek(_school, state.Datum).OntvangRegel(
                    van, new LogregelInvoer(Logsoort.Ongeval, bericht.Tekst ?? "", [state.LeerlingId], state.PlekId, null, null), state.MelderId,
                    state.Stappen[0].DoorNaam, state.Stappen[^1].Op);
                break;
            case Ongevalpostsoort.AandachtWeg:
                await Lezer(post).TrekIn(van, $"ongeval/{_id}");
                break;
            case Ongevalpostsoort.NazorgWeg:
                await Lezer(post).TrekIn(van, OngevalpostRules.NazorgId(_id));
                break;
            default:
                await Lezer(post).Ontvang(van, OngevalpostRules.Bericht(_id, state, _school, await GrainFactory.School(_school).Bekijk(), bericht.Soort));
                break;
        }
    }

    private IAandachtGrain Lezer(Uitpost<Ongevalpost> post) => GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
}
