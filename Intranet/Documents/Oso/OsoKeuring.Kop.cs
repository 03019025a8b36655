using System.Globalization;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>What goes before the child: the file, the profile, the inzage, the school.</summary>
internal sealed partial class OsoKeuring
{
    private void KeurMetadata()
    {
        if (_dossier.Kind("metadata") is { } metadata)
        {
            KeurBestand(metadata);
            KeurOverstap(metadata);
            KeurProfiel(metadata);
        }

        if (_dossier.Kind("overdrachtsoort") is { Tekst: not "overstapdossier" and not "" } soort)
        {
            Fout("OVa.OS03", soort, "Dit is geen overstapdossier. Maak het dossier in de leerlingadministratie als overstapdossier.");
        }
    }

    private void KeurBestand(OsoElement metadata)
    {
        if (metadata.Kind("deeldossier") is { Tekst: "LVS" or "TIB" } deel)
        {
            Fout("OVa.MD01", deel, "In dit dossier zit niets uit de leerlingadministratie. Alleen een LVS-deel is niet genoeg.");
        }

        if (_isAndereVersie)
        {
            return; // it said so itself, and its numbers are those of its year
        }

        if (metadata.Kind("standaardversie") is { Tekst.Length: > 0 } standaard && standaard.Tekst != _versie.Standaardversie)
        {
            Fout("OG.02", standaard, $"De versie van de standaard is {Citaat(standaard.Tekst)}; wij kennen {_versie.Standaardversie}.");
        }

        if (metadata.Kind("validatieversie") is { Tekst.Length: > 0 } validatie && validatie.Tekst != _versie.Validatieversie)
        {
            Fout("OVa.MD02", validatie, $"De versie van de controle is {Citaat(validatie.Tekst)}; het moet {_versie.Validatieversie} zijn.");
        }
    }

    private void KeurOverstap(OsoElement metadata)
    {
        if (metadata.Kind("overstap") is not { } overstap)
        {
            Mist("OVa.OS01", metadata, "overstap");
        }
        else if (overstap.Tekst is not (Povo or "POPO" or "VOVO"))
        {
            Fout("OVa.OS02", overstap, "Het soort overstap klopt niet. Voor groep 8 is het POVO.");
        }
        else if (overstap.Tekst != Povo)
        {
            Let("own-geen-povo", overstap, "Dit dossier is niet voor de overstap van basisschool naar voortgezet onderwijs. We controleren het wel zo.");
        }
    }

    private void KeurProfiel(OsoElement metadata)
    {
        if (metadata.Kind("categorie_uitlevering") is not { } profiel)
        {
            Mist("OVa.MD03", metadata, "categorie_uitlevering");
            return;
        }

        foreach (var categorie in profiel.Kinderen)
        {
            if (_versie.Profiel(categorie.Naam) is { IsEmpty: false } waarden && categorie.Tekst.Length > 0 && !waarden.Contains(categorie.Tekst, StringComparer.Ordinal))
            {
                Fout("own-profiel", categorie, $"Bij {Naam(categorie)} staat '{Citaat(categorie.Tekst)}'. Voor groep 8 moet daar {string.Join(" of ", waarden)} staan.");
            }
        }
    }

    /// <summary>What was switched off, or never goes along from group 8, isn't there. What must be there is told by its own rule.</summary>
    private void KeurCategorieen(OsoElement leerling)
    {
        for (var i = 0; i < _versie.Categorieen.Length; i++)
        {
            var categorie = _versie.Categorieen[i];
            if (_dossier.Waarde($"metadata/categorie_uitlevering/{categorie}") is not ("VERBODEN" or "OPT-UIT"))
            {
                continue;
            }

            foreach (var blok in _versie.Inhoud(categorie).Select(leerling.Op).OfType<OsoElement>())
            {
                Fout(
                    string.Create(CultureInfo.InvariantCulture, $"OS.cat{i + 1:00}"), blok,
                    $"Dit mag niet worden meegestuurd: {Naam(blok)}. Bij {_versie.Naam(categorie)} staat dat het niet meegaat.");
            }
        }
    }

    private void KeurInzage()
    {
        if (_dossier.Kind("inzage") is not { } inzage)
        {
            Mist("OVa.IZ01", _dossier, "inzage", "Leg eerst vast dat de ouders het dossier hebben ingezien.");
            return;
        }

        if (inzage.Kind("inzage") is not { } gezien)
        {
            Mist("OVa.IZ02", inzage, "inzage");
        }
        else if (gezien.Tekst.Length > 0 && OsoWaarde.JaNee(gezien.Tekst) == false)
        {
            Fout("OVa.IZ02", gezien, "De ouders hebben het dossier nog niet ingezien. Zonder inzage mag het niet weg.");
        }

        foreach (var (code, naam) in new[] { ("OVa.IZ03", "inzagedatum"), ("OVa.IZ04", "akkoord") })
        {
            if (inzage.Kind(naam) is null)
            {
                Mist(code, inzage, naam);
            }
        }

        KeurOordeel(inzage);
    }

    private void KeurOordeel(OsoElement inzage)
    {
        if (inzage.Waarde("akkoord") == "Nee" && inzage.Waarde("redennietakkoord") is null)
        {
            Mist("own-reden-nee", inzage, "redennietakkoord", "De ouders zijn het niet eens. Schrijf hun reden erbij.");
        }

        if (inzage.Kind("toestemming") is { } toestemming)
        {
            Let("own-toestemming", toestemming, "Toestemming hoort niet bij de overstap van basisschool naar voortgezet onderwijs; inzage wel. Laat het weg.");
        }

        if (inzage.Kind("inzagedatum") is { } gezien && OsoWaarde.Datum(gezien.Tekst) is { } datum
            && (datum > _vandaag || datum > (OsoWaarde.Datum(_dossier.Waarde("metadata/datum")) ?? datum)))
        {
            Let("own-inzagedatum", gezien, "De datum van inzage ligt na de dag waarop het dossier is gemaakt. Kijk of de ouders deze inhoud hebben gezien.");
        }
    }

    private void KeurSchool()
    {
        if (_school is not { } school)
        {
            return;
        }

        if (school.Kind("adreslijst") is null)
        {
            Mist("OVa.SL01", school, "adreslijst");
        }

        if (school.Kind("communicatielijst") is null)
        {
            Mist("OVa.SL02", school, "communicatielijst");
        }
    }
}
