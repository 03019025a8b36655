using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Advice, loopbaan, tests: most of these rules the published check never runs.</summary>
internal sealed partial class OsoKeuring
{
    private void KeurAdvies(OsoElement leerling)
    {
        if (leerling.Kind("overstapadvies") is not { } advies)
        {
            Mist("OVa.OA01", leerling, "overstapadvies");
            return;
        }

        if (advies.Kind("advies") is null && _school?.Waarde("soort") != "SO")
        {
            Mist("OVa.OA02", advies, "advies");
        }

        if (advies.Kind("contactnodig") is null)
        {
            Mist("OVa.OA03", advies, "contactnodig", "Kies of de nieuwe school contact moet opnemen.");
        }

        foreach (var (code, naam) in new[] { ("OVa.OA04", "contactpersoon"), ("OVa.OA05", "contacttelefoon") })
        {
            if (advies.JaNee("contactnodig") == true && advies.Kind(naam) is null)
            {
                Mist(code, advies, naam, "De nieuwe school moet contact opnemen. Vul in met wie.");
            }
        }

        KeurHerzien(advies);
    }

    private void KeurHerzien(OsoElement advies)
    {
        var (herzien, motivatie) = (advies.Kind("herzienadvies"), advies.Kind("motivatie_herzienadvies"));
        if (herzien is null && motivatie is not null)
        {
            Let("own-motivatie-los", motivatie, "Er staat een motivatie van een bijgesteld advies, maar geen bijgesteld advies.");
        }
        else if (herzien is not null && motivatie is null)
        {
            Let("own-herzien-motivatie", herzien, "Het advies is bijgesteld, maar er staat niet bij waarom.");
        }

        if (herzien is { Tekst.Length: > 0 } && herzien.Tekst == advies.Waarde("advies"))
        {
            Let("own-herzien-gelijk", herzien, "Het bijgestelde advies is hetzelfde als het advies. Laat het bijgestelde advies weg.");
        }
    }

    private void KeurLoopbaan(OsoElement leerling)
    {
        if (leerling.Kind("schoolloopbaanlijst") is not { } lijst)
        {
            Mist("OVa.SL01", leerling, "schoolloopbaanlijst");
            return;
        }

        var jaren = lijst.Alle("schoolloopbaan").Select(r => (Regel: r, Jaar: Schooljaar.Probeer(r.Waarde("schooljaar"), out var jaar) ? jaar : null))
            .Where(r => r.Jaar is not null).OrderBy(r => r.Jaar!.Value.Begin).ToList();
        foreach (var (eerder, later) in jaren.Zip(jaren.Skip(1)))
        {
            if (later.Jaar!.Value.Begin > eerder.Jaar!.Value.Begin + 1)
            {
                Let("own-loopbaan-gat", later.Regel, $"In de schoolloopbaan ontbreekt wat er tussen {eerder.Jaar} en {later.Jaar} was.");
            }
        }
    }

    private void KeurToetsen(OsoElement leerling)
    {
        KeurEindtoets(leerling);
        var gemaakt = OsoWaarde.Datum(_dossier.Waarde("metadata/datum")) ?? _vandaag;
        var vanaf = OsoWaarde.ToetsenVanaf(gemaakt);
        foreach (var toets in leerling.Kind("toetslijst")?.Alle("toets") ?? [])
        {
            if (toets.Op("afname/afnamedatum") is { } dag && OsoWaarde.Datum(dag.Tekst) < vanaf)
            {
                Fout("OVa.TR04", dag, $"Deze toets is te oud. Alleen toetsen vanaf {Datums.Cijfers(vanaf)} mogen mee.");
            }

            foreach (var resultaat in toets.Nakomelingen().Where(e => e.Naam == "resultaat" && e.Kinderen.Count == 0))
            {
                Fout("OVa.TR05", resultaat, "Van deze toets staat er geen resultaat in.");
            }

            foreach (var score in toets.Nakomelingen().Where(e => e.Naam == "toetsscore" && e.Kinderen.Count == 0))
            {
                Fout("OVa.TR06", score, "Van deze toets is de score leeg.");
            }
        }

        foreach (var cijfer in leerling.Kind("cijferlijstlijst")?.Nakomelingen().Where(e => e.Naam == "score") ?? [])
        {
            if (cijfer.Waarde("waarde") is null && cijfer.Waarde("kwalificatie") is null)
            {
                Fout("OVa.CL01", cijfer, "Bij dit cijfer staat geen waarde en geen omschrijving.");
            }
        }

        foreach (var einde in leerling.Nakomelingen().Where(e => e.Naam == "lwoo_einddatum" && !e.Tekst.EndsWith("-07-31", StringComparison.Ordinal)))
        {
            Fout("OG.03", einde, "De einddatum van lwoo moet 31 juli zijn.");
        }
    }

    private void KeurEindtoets(OsoElement leerling)
    {
        if (leerling.Kind("eindtoets_basisonderwijs") is not { } toets || toets.JaNee("deelgenomen") is not { } deelgenomen)
        {
            return;
        }

        if (!deelgenomen)
        {
            if (toets.Waarde("eindtoetsresultaat/toetssoort") is null)
            {
                Mist("OVa.EB03", toets, "toetssoort", "Het kind deed de toets niet. Vul in welke toets de school gebruikt.");
            }
        }
        else if (toets.Kind("eindtoetsresultaat") is not { } resultaat)
        {
            Mist("OVa.EB02", toets, "eindtoetsresultaat");
        }
        else if (resultaat.Waarde("toets_advies") is null)
        {
            Mist("OVa.EB04", resultaat, "toets_advies");
        }
    }
}
