using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The lunch break: boards opened, marks from more than one tablet, corrections, walk-ins, undo, helpers counted.</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Bezet = [Weigeringen.AlGewijzigd.Code, Weigeringen.NietsOngedaanTeMaken.Code, Weigeringen.NietVerwacht.Code];

    private async Task Middag(DateOnly dag)
    {
        var abonnement = Abonneer(dag);
        await LeesSchool();
        var groepen = _school.GroepenVan(Schooljaar.Van(dag)).Where(g => _school.HeeftOverblijven(dag, g.Id)).ToList();
        await Task.WhenAll(groepen.Select(g => Overblijven(g, dag)).Concat(groepen.Select(g => Lunch(g, dag))).Append(Toezicht(dag)).Append(Aantekeningen(dag)).Append(Nabrengen(dag)).Append(Ongeval(dag)));
        await abonnement;
    }

    /// <summary>The web process subscribes again every two minutes.</summary>
    private async Task Abonneer(DateOnly dag)
    {
        while (_wereld.Schooltijd.Tijd < new TimeOnly(13, 0) && Vandaag == dag)
        {
            try
            {
                if (_wereld.Silo is { } silo)
                {
                    var gebeld = _wereld.Live.Abonneer(School, silo);
                    await Task.WhenAny(gebeld, silo.Dood);
                }
            }
            catch (Exception fout) when (Kern.SimLog.IsNagebootst(fout))
            {
                _wereld.Tel("subscribe-failed");
            }

            await _wereld.Wacht(TimeSpan.FromMinutes(2));
        }
    }

    private async Task Overblijven(Groep groep, DateOnly dag)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.Zero, TimeSpan.FromMinutes(15)));
        var (een, twee) = (await MeldtZich(), await MeldtZich());
        if (await Bord(groep, dag, een) is not { } bord || bord.GeenOverblijven is not null)
        {
            return;
        }

        await Task.WhenAll(Loop(groep, dag, bord, een), _toeval.Kans(0.4) ? Loop(groep, dag, bord, twee) : Task.CompletedTask);
        if (_toeval.Kans(0.2) && !bord.NietVerwacht.IsEmpty)
        {
            await Markeer(groep, dag, een, Markeersoort.Aanwezig, null, _toeval.Kies(bord.NietVerwacht).LeerlingId);
        }

        if (_toeval.Kans(0.1) && !bord.Tegels.IsEmpty)
        {
            await Markeer(groep, dag, twee, Markeersoort.VroegOpgehaald, null, _toeval.Kies(bord.Tegels).LeerlingId);
        }

        if (_toeval.Kans(0.1))
        {
            await ZonderNetwerk(groep, dag, een, twee);
        }

        await KijkOpScherm(groep, dag, een);
    }

    private async Task<GroepBord?> Bord(Groep groep, DateOnly dag, Persoon wie)
    {
        Bekeek(wie.Wie(School), Inzagesoort.Groep, "bord", null, groep.Id);
        return await _klant.Doe("bord", g => g.Overblijfgroep(School, groep.Schooljaar, groep.Id).Bord(dag, wie.Wie(School)));
    }

    /// <summary>One tablet goes along the children: who isn't found first, all the others, and what turned out otherwise.</summary>
    private async Task Loop(Groep groep, DateOnly dag, GroepBord bord, Persoon wie)
    {
        var verwacht = bord.Tegels.Where(t => t.Staat == Tegelstaat.Verwacht).Select(t => t.LeerlingId).ToList();
        if (verwacht.Count == 0)
        {
            return;
        }

        var zoek = verwacht.Where(_ => _toeval.Kans(0.06)).ToList();
        foreach (var kind in zoek)
        {
            await Markeer(groep, dag, wie, Markeersoort.NietGevonden, null, kind);
        }

        if (_toeval.Kans(0.5))
        {
            await MarkeerAlle(groep, dag, wie);
        }
        else
        {
            foreach (var deel in verwacht.Except(zoek, StringComparer.Ordinal).Chunk(_toeval.Tussen(1, 6)))
            {
                await Markeer(groep, dag, wie, Markeersoort.Aanwezig, null, deel);
            }
        }

        foreach (var kind in zoek)
        {
            await Markeer(groep, dag, wie, _toeval.Kans(0.7) ? Markeersoort.Aanwezig : Markeersoort.Afgemeld, AfmeldReden.Ziek, kind);
        }

        if (_toeval.Kans(0.15))
        {
            await Vergist(groep, dag, wie, _toeval.Kies(verwacht));
        }
    }

    /// <summary>A wrong tile, undone at once.</summary>
    private async Task Vergist(Groep groep, DateOnly dag, Persoon wie, string kind)
    {
        if (await Markeer(groep, dag, wie, Markeersoort.NietGevonden, null, kind) is { Markeringen.IsEmpty: false } gemarkeerd)
        {
            var (fout, operatie) = (gemarkeerd.Markeringen[0].Operatie, Operatie());
            var hersteld = await _klant.Doe("ongedaan", g => Dag(g, groep, dag).MaakOngedaan(fout, operatie, null, wie.Wie(School)), Bezet);
            Onthoud(groep, dag, hersteld);
        }
    }

    private async Task<Gemarkeerd?> Markeer(Groep groep, DateOnly dag, Persoon wie, Markeersoort soort, AfmeldReden? reden, params string[] kinderen)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)));
        var opdracht = new Markeer([.. kinderen], soort, Operatie(), dag == Vandaag ? null : "achteraf gehoord", soort == Markeersoort.Afgemeld ? reden : null);
        var gemarkeerd = await _klant.Doe("markeer", g => Dag(g, groep, dag).Markeer(opdracht, wie.Wie(School)), Bezet);
        Onthoud(groep, dag, gemarkeerd);
        return gemarkeerd;
    }

    private async Task MarkeerAlle(Groep groep, DateOnly dag, Persoon wie)
    {
        var operatie = Operatie();
        Onthoud(groep, dag, await _klant.Doe("markeer-alle", g => Dag(g, groep, dag).MarkeerAlleVerwachten(operatie, wie.Wie(School)), Bezet));
    }

    private static IOverblijfdagGrain Dag(IGrainFactory grains, Groep groep, DateOnly dag) => grains.Overblijfdag(School, groep.Id, dag);

    /// <summary>What was answered may never be gone or differ afterwards.</summary>
    private void Onthoud(Groep groep, DateOnly dag, Gemarkeerd? gemarkeerd)
    {
        if (gemarkeerd is null)
        {
            return;
        }

        if (!Model.Dagen.TryGetValue((dag, groep.Id), out var model))
        {
            Model.Dagen[(dag, groep.Id)] = model = new Dagmodel();
        }

        foreach (var mark in gemarkeerd.Markeringen)
        {
            if (!model.Marks.TryAdd(mark.Nr, mark) && model.Marks[mark.Nr] != mark)
            {
                _wereld.Schending("mark-changed", $"mark {mark.Nr} of {groep.Id} on {dag:yyyy-MM-dd} was answered differently");
            }

            _wereld.Marks++;
        }
    }

    /// <summary>How many helpers there are, now and when it rains and all go inside; the head of the board says what that means.</summary>
    private async Task Toezicht(DateOnly dag)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20)));
        for (var keer = _toeval.Tussen(1, 3); keer > 0; keer--)
        {
            var (aantal, operatie, plek) = (_toeval.Tussen(2, 12), Operatie(), _toeval.Kans(0.8) ? "schoolplein" : "binnen");
            if (await _klant.Doe("helpers", g => g.Middag(School, dag).ZetHelpers(plek, aantal, operatie, Als(Coordinator))))
            {
                Model.Helpers[(dag, plek)] = aantal;
            }

            await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(12)));
        }

        await TikHelpers(dag);
        await _klant.Doe("middag", g => g.Middag(School, dag).Bekijk(Als(Schoolleider)));
    }

    /// <summary>A screen that heard every signal shows what is so; one that missed some fetches again when it is connected anew.</summary>
    private async Task KijkOpScherm(Groep groep, DateOnly dag, Persoon wie)
    {
        _wereld.Live.Verloren = false;
        var onderwerp = Onderwerpen.Dag(groep.Id, dag);
        var (versie, was) = (_wereld.Live.Versie(onderwerp), await Bord(groep, dag, wie));
        await _wereld.Wacht(TimeSpan.FromMinutes(3));
        var nu = await Bord(groep, dag, wie);
        if (was is not null && nu is not null && !was.Tellers.Equals(nu.Tellers) && _wereld.Live.Versie(onderwerp) == versie && !_wereld.Live.Verloren)
        {
            _wereld.Schending("live-silent", $"the board of {groep.Id} changed and no signal came");
        }
    }
}
