using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The new schooljaar: the file of the administration, groepen with their place, new children with an aanmelding.</summary>
internal sealed partial class Schoolleven
{
    private async Task Jaarovergang(Schooljaar jaar)
    {
        _administratie.Schuif(jaar);
        await Zomervakantie(jaar);
        await ZetOver(jaar);
        await LeesIn(jaar);
        foreach (var groep in _school.GroepenVan(jaar).Where(g => g.BuitenPlekId is null).ToList())
        {
            await _klant.MetVersie(
                "groep", async g => (await g.School(School).Bekijk())!, s => s.Groep(groep.Id)?.BuitenPlekId is not null,
                (g, s) => g.School(School).BewaarGroep(s.Groep(groep.Id)! with { BuitenPlekId = "schoolplein", BinnenPlekId = "binnen" }, s.Versie, Als(Beheerder)));
        }

        await LeesSchool();
        await Leerkrachten(jaar);
        foreach (var kind in Model.OpSchool.Where(k => k.Aanmeldingen.Count == 0 && _toeval.Kans(0.55)).ToList())
        {
            await MeldAan(kind, new DateOnly(jaar.Begin, 8, 24), AanmeldingSoort.Structureel, Dagen());
        }
    }

    /// <summary>Holidays are known some years ahead; after that the office fills them in.</summary>
    private async Task Zomervakantie(Schooljaar jaar)
    {
        if (_school.Vrij(jaar.EersteDag) is not null)
        {
            return;
        }

        var id = $"zomer-{jaar.Begin}";
        var vakantie = new VrijeDag(id, VrijeDagSoort.Vakantie, "Zomervakantie", jaar.EersteDag, new DateOnly(jaar.Begin, 8, 21));
        await _klant.MetVersie(
            "vakantie", async g => (await g.School(School).Bekijk())!, s => s.VrijeDagen.Any(v => v.Id == id),
            (g, s) => g.School(School).BewaarVrijeDag(vakantie, s.Versie, Als(Beheerder)));
        await LeesSchool();
    }

    /// <summary>The run of the intranet: applied, undone, applied again; nobody may be lost or doubled by it, whatever fails (SCH-4).</summary>
    private async Task ZetOver(Schooljaar jaar)
    {
        var kinderen = Model.OpSchool.Where(k => k.Groep is not null).ToList();
        if (kinderen.Count == 0 || !await _klant.Doe("overgang-bestand", g => g.Jaarovergang(School, jaar).LeesBestand(_administratie.Bestand(jaar, Vandaag), "nieuw.xml", Als(Kantoorkracht))))
        {
            return;
        }

        for (var keer = 0; keer < 2; keer++)
        {
            var voor = (await _klant.Doe("overgang", g => g.Jaarovergang(School, jaar).Bekijk(Als(Kantoorkracht))))!;
            await _klant.Doe("overgang-toepassen", g => g.Jaarovergang(School, jaar).PasToe(bevestigd: true, voor.Versie, Als(Kantoorkracht)));
            var na = (await _klant.Doe("overgang", g => g.Jaarovergang(School, jaar).Bekijk(Als(Kantoorkracht))))!;
            if (!na.Geweigerd.IsEmpty || na.Gedaan != voor.Rijen.Length)
            {
                _wereld.Schending("jaarovergang", $"{na.Gedaan} of {voor.Rijen.Length} steps, {na.Geweigerd.Length} refused");
            }

            await StaanIn(kinderen, k => voor.Rijen.First(r => r.LeerlingId == k.Id).Naar is { VanSchool: false } naar ? naar.GroepId : k.Groep);
            if (keer == 0)
            {
                while (!await _klant.Doe("overgang-terug", g => g.Jaarovergang(School, jaar).DraaiTerug(Als(Kantoorkracht)), "overgang-terug-nog-niet"))
                {
                    await _wereld.Wacht(TimeSpan.FromMinutes(1));
                }

                await StaanIn(kinderen, k => k.Groep);
                continue;
            }

            foreach (var kind in kinderen.Where(k => voor.Rijen.First(r => r.LeerlingId == k.Id).Naar is { VanSchool: true }))
            {
                kind.Weg = (jaar.EersteDag, jaar.EersteDag);
            }
        }

        _wereld.Tel("year-runs");
    }

    private async Task StaanIn(IEnumerable<Kind> kinderen, Func<Kind, string?> groep)
    {
        foreach (var kind in kinderen)
        {
            var kaart = await _klant.Doe("overgang-kaart", g => g.Leerling(School, kind.Id).Kaart(Als(Kantoorkracht)));
            if (kaart?.Persoon.GroepId != groep(kind))
            {
                _wereld.Schending("jaarovergang", $"child {kind.Id} is in {kaart?.Persoon.GroepId}");
            }
        }
    }

    /// <summary>Reads the file of today in: preview, dry run, applied; again after a fault until it is through.</summary>
    private async Task LeesIn(Schooljaar jaar)
    {
        var (bestand, id) = (_administratie.Bestand(jaar, Vandaag), $"imp-{_toeval.NieuwId()}");
        await _klant.Doe("inlezen-proef", g => g.Inlezen(School, id).Proef(bestand, Als(Kantoorkracht)));
        if (await _klant.Doe("inlezen", g => g.Inlezen(School, id).Begin(bestand, "leerlingen.xml", Als(Kantoorkracht))) is null)
        {
            return;
        }

        await _klant.Doe("inlezen-toepassen", g => g.Inlezen(School, id).PasToe(bevestigd: true, Als(Kantoorkracht)));
        _wereld.Tel("imports");
        await LeesSchool();
        await Koppel(jaar, bestand);
        Bekeek(Als(Kantoorkracht), Inzage.Inzagesoort.Beheer, "inlezen", null, null);
    }

    /// <summary>Which leerling of the intranet is which child of the administration, as the office sees it in the list.</summary>
    private async Task Koppel(Schooljaar jaar, Leerlingen.Inlezen.IngelezenBestand bestand)
    {
        await _wereld.Wacht(TimeSpan.FromMinutes(2));
        var groepen = _school.GroepenVan(jaar).ToDictionary(g => g.Bronsleutel!, g => g.Id, StringComparer.Ordinal);
        var rijen = (await WachtOpRegister(bestand.Leerlingen.Length)).Where(r => r.Actief && r.Bronsleutel is not null).ToDictionary(r => r.Bronsleutel!, r => r.Id, StringComparer.Ordinal);
        var nu = _administratie.Kinderen.ToDictionary(k => k.Sleutel, StringComparer.Ordinal);
        foreach (var (sleutel, inschrijving) in nu)
        {
            var kind = Model.Kinderen.TryGetValue(sleutel, out var bekend) ? bekend : Model.Kinderen[sleutel] = new Kind(inschrijving);
            kind.Van = inschrijving;
            kind.Roepnaam = inschrijving.Roepnaam;
            kind.Groep = groepen[bestand.Leerlingen.First(l => l.Gegevens.Sleutel == sleutel).GroepSleutel!];
            kind.Id = rijen.TryGetValue(sleutel, out var id) ? id : kind.Id;
            if (kind.Id.Length == 0)
            {
                _wereld.Schending("import-lost", $"child {sleutel} of an import that was applied isn't in the register");
            }
        }

        foreach (var weg in Model.Kinderen.Values.Where(k => !nu.ContainsKey(k.Van.Sleutel)))
        {
            weg.IsWeg = true;
            weg.Weg ??= (jaar.EersteDag, Vandaag.AddDays(1));
        }
    }

    /// <summary>The rows come by the outboxes of the children: soon, or after a fault within a day.</summary>
    private async Task<IEnumerable<LeerlingRij>> WachtOpRegister(int verwacht)
    {
        var tot = _wereld.Klok.Nu.AddHours(26);
        while (true)
        {
            var rijen = (await _klant.Vraag(g => g.Register(School).Alles())).Rijen;
            if (rijen.Count(r => r.Actief) == verwacht || _wereld.Klok.Nu > tot)
            {
                return rijen;
            }

            await _wereld.Wacht(TimeSpan.FromMinutes(30));
        }
    }

    private async Task Leerkrachten(Schooljaar jaar)
    {
        foreach (var groep in _school.GroepenVan(jaar).ToList())
        {
            var id = $"leerkracht-{groep.Bronsleutel!.Split('-')[1]}";
            if (!Model.Personen.TryGetValue(id, out var persoon))
            {
                await Nodig(id, $"Leerkracht {groep.Naam}", Rol.Groepsleerkracht, [groep.Id]);
            }
            else
            {
                await GeefGroep(persoon, groep);
            }
        }
    }

    /// <summary>The same teacher, this year's groep.</summary>
    private async Task GeefGroep(Persoon persoon, Groep groep)
    {
        var operatie = Operatie();
        var kaart = await _klant.Doe("persoon", g => g.Mensen(School).Kaart(persoon.AccountId, Als(Beheerder)));
        if (kaart is null)
        {
            return;
        }

        var nieuw = kaart.Rij.Rollen.Select(r => r.TotEnMet is null ? r with { TotEnMet = Vandaag.AddDays(-1) } : r)
            .Append(new Toegang.Roltoekenning(School, Rol.Groepsleerkracht, [groep.Id], Vandaag, null));
        if (await _klant.Doe("rollen", g => g.Mensen(School).WijzigRollen(persoon.AccountId, [.. nieuw], kaart.Stand, operatie, Als(Beheerder))))
        {
            Model.Personen[persoon.AccountId] = persoon with { Groepen = [groep.Id] };
        }
    }

    private Weekdagen Dagen()
    {
        var dagen = WeekdagenExtensions.Werkweek.Where(d => _school.Overblijfdagen.Heeft(d.Dag) && _toeval.Kans(0.45)).Aggregate(Weekdagen.Geen, (som, d) => som | d.Dag);
        return dagen == Weekdagen.Geen ? Weekdagen.Dinsdag : dagen;
    }
}
