using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The office: absences in the morning, changes of aanmelding, people around a child, lists, mail, files.</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Kaartnee =
        ["al-afgemeld", "al-verwacht", "niet-verwacht-die-dag", "geen-overblijven", "eerst-afmelding-intrekken", "geen-dagwijziging", "van-school", "voorbije-dag"];

    private async Task Ochtend(DateOnly dag)
    {
        foreach (var kind in Model.OpSchool.Where(k => !k.IsBezet && _toeval.Kans(0.012)).ToList())
        {
            await Dagwijziging(kind, dag.AddDays(_toeval.Kans(0.6) ? 0 : _toeval.Tot(10)));
        }

        if (dag.DayOfWeek == DayOfWeek.Monday)
        {
            foreach (var kind in Model.OpSchool.Where(_ => _toeval.Kans(0.01)).ToList())
            {
                var stop = _toeval.Kans(0.15);
                await MeldAan(kind, dag.AddDays(_toeval.Tot(14)), stop ? AanmeldingSoort.Incidenteel : AanmeldingSoort.Structureel, stop ? Weekdagen.Geen : Dagen());
            }
        }
    }

    private async Task Kantoor(DateOnly dag)
    {
        for (var keer = _toeval.Tot(3); keer > 0; keer--)
        {
            await Kaartwerk(_toeval.Kies([.. Model.OpSchool]));
        }

        if (_toeval.Kans(0.1))
        {
            await Achteraf(dag);
        }

        await Gedragswerk(dag);

        if (_toeval.Kans(0.08))
        {
            await WijzigHelper();
        }

        for (var keer = _toeval.Tot(3); keer > 0; keer--)
        {
            var wie = _toeval.Kies([.. Model.Personen.Values.Where(p => p.Email is not null)]);
            await StuurLink(LinkDoel.WachtwoordHerstel, wie.AccountId, wie.Naam, wie.Email!);
        }

        if (_toeval.Kans(0.02))
        {
            await NieuwKind(dag);
        }

        if (_toeval.Kans(0.015))
        {
            await TabelVanVerzorgers();
        }

        if (_toeval.Kans(0.01))
        {
            await TabelVanHelpers();
        }
    }

    private async Task Dagwijziging(Kind kind, DateOnly dag)
    {
        var (operatie, wie) = (Operatie(), Als(Kantoorkracht));
        var leerling = (IGrainFactory g) => g.Leerling(School, kind.Id);
        if (kind.Dagwijzigingen.GetValueOrDefault(dag) is not null && _toeval.Kans(0.5))
        {
            if (await _klant.Doe("trek-in", g => leerling(g).TrekDagwijzigingIn(dag, operatie, wie), Kaartnee))
            {
                kind.Dagwijzigingen[dag] = null;
            }
        }
        else if (_toeval.Kans(0.7))
        {
            if (await _klant.Doe("meld-af", g => leerling(g).MeldAf(dag, AfmeldReden.Ziek, null, operatie, wie), Kaartnee))
            {
                kind.Dagwijzigingen[dag] = false;
            }
        }
        else if (await _klant.Doe("extra-dag", g => leerling(g).MeldExtraDag(dag, "ouder belde", operatie, wie), [.. Kaartnee, "extra-dag-geblokkeerd"]))
        {
            kind.Dagwijzigingen[dag] = true;
        }

        Bekeek(wie, Inzagesoort.Wijziging, "dagwijziging", kind.Id, null);
    }

    private async Task MeldAan(Kind kind, DateOnly vanaf, AanmeldingSoort soort, Weekdagen dagen)
    {
        var operatie = Operatie();
        if (await _klant.Doe("meld-aan", g => g.Leerling(School, kind.Id).MeldAan(vanaf, soort, dagen, "map 3", operatie, Als(Kantoorkracht)), Kaartnee))
        {
            kind.MeldtAan(new Aanmelding(vanaf, soort, dagen, default, "", null));
        }
    }

    private Task Kaartwerk(Kind kind) => _toeval.Tot(5) switch
    {
        0 => Hernoem(kind),
        1 => ZetVerzorgers(kind),
        2 => Lunchnotitie(kind),
        3 => Foto(kind),
        _ => BekijkKaart(kind),
    };

    private async Task<LeerlingKaart> Kaart(IGrainFactory grains, Kind kind) =>
        (await grains.Leerling(School, kind.Id).Kaart(Als(Schoolleider))).Waarde ?? throw new InvalidOperationException("A child of the school has no card.");

    private async Task BekijkKaart(Kind kind)
    {
        await _klant.Vraag(g => Kaart(g, kind));
        Bekeek(Als(Schoolleider), Inzagesoort.Leerling, "kaart", kind.Id, null);
    }

    private async Task Hernoem(Kind kind)
    {
        var naam = $"{kind.Van.Roepnaam}{(char)('a' + _toeval.Tot(26))}";
        if (await _klant.MetVersie("hernoem", g => Kaart(g, kind), k => k.Persoon.Roepnaam == naam,
            (g, k) => g.Leerling(School, kind.Id).WijzigPersoon(k.Persoon with { Roepnaam = naam }, k.Versie, Als(Schoolleider)), Kaartnee))
        {
            kind.Roepnaam = naam;
        }
    }

    private async Task ZetVerzorgers(Kind kind)
    {
        ImmutableArray<Verzorger> mensen = [.. Enumerable.Range(1, _toeval.Tussen(1, 2)).Select(n => new Verzorger(
            $"v{n}", $"Ouder {kind.Van.Achternaam} {_toeval.Tot(1000)}", "ouder", $"+316{10000000 + _toeval.Tot(89999999)}", null, true, true, false, false, "", 0, n))];
        if (await _klant.MetVersie("verzorgers", g => Kaart(g, kind), k => Namen(k).SequenceEqual(mensen.Select(m => m.Naam), StringComparer.Ordinal),
            (g, k) => g.Leerling(School, kind.Id).BewaarVerzorgers(mensen, [], k.Versie, Als(Schoolleider)), Kaartnee))
        {
            kind.Verzorgers = [.. mensen.Select(m => m.Naam)];
            kind.FotoTot = null; // the one who gave consent may be another now: looked at again
        }
    }

    private static IEnumerable<string> Namen(LeerlingKaart kaart) => kaart.Verzorgers.Select(v => v.Naam);

    private async Task Lunchnotitie(Kind kind)
    {
        if (kind.Lunchnotities.Count > 3)
        {
            var weg = kind.Lunchnotities.Keys.Order(StringComparer.Ordinal).First();
            await _klant.Doe("lunch-einde", g => g.Leerling(School, kind.Id).BeeindigLunchnotitie(weg, Als(Coordinator)), Weigeringen.Onbekend("").Code);
            kind.Lunchnotities.Remove(weg);
            return;
        }

        var id = _toeval.NieuwId();
        var tot = Vandaag.AddDays(_toeval.Tussen(5, 120));
        var notitie = new Lunchnotitie(id, "noten", "Geen noten of pinda's", Lunchdoel.Allergie, null, null, tot, "", default);
        if (await _klant.Doe("lunch", g => g.Leerling(School, kind.Id).BewaarLunchnotitie(notitie, null, Als(Coordinator)), [.. Kaartnee, "te-veel"]))
        {
            kind.Lunchnotities[id] = tot;
        }
    }

    private async Task Foto(Kind kind)
    {
        if (kind.Verzorgers.IsEmpty)
        {
            return;
        }

        var beeld = Plaatje.Maak(_toeval.Tot(1000));
        var gever = (await _klant.Vraag(g => Kaart(g, kind))).Verzorgers.First(v => v.HeeftGezag).Id;
        var toestemming = new Fototoestemming(gever, Vandaag, Fotodoel.Overblijflijst, Vandaag.AddDays(_toeval.Tussen(20, 200)));
        // Never taken for done by a look at the card: the file itself may still have to come.
        if (await _klant.MetVersie("foto", g => Kaart(g, kind), _ => false,
            (g, k) => g.Leerling(School, kind.Id).BewaarFoto(beeld, toestemming, k.Versie, Als(Schoolleider)), [.. Kaartnee, "te-ver-weg", "toestemming-van"]))
        {
            kind.FotoTot = toestemming.TotEnMet;
        }
    }

    /// <summary>Who was there after all, heard later: by the coordinator, with a reason.</summary>
    private async Task Achteraf(DateOnly dag)
    {
        var eerder = Model.Dagen.Where(d => d.Key.Datum < dag && d.Key.Datum >= dag.AddDays(-4) && d.Value.Marks.Count > 0).ToList();
        if (eerder.Count > 0)
        {
            var ((datum, groepId), model) = _toeval.Kies(eerder);
            if (_school.Groep(groepId) is { } groep)
            {
                await Markeer(groep, datum, Model.Personen[Coordinator], Markeersoort.VroegOpgehaald, null, model.Marks.Values.First().LeerlingId);
            }
        }
    }

    private async Task NieuwKind(DateOnly dag)
    {
        var kind = _administratie.KomtErbij(Schooljaar.Van(dag));
        await LeesIn(Schooljaar.Van(dag));
        await MeldAan(Model.Kinderen[kind.Sleutel], dag, AanmeldingSoort.Structureel, Dagen());
    }
}
