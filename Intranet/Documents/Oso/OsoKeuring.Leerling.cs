using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>The child, address, verzorgers, and how to reach people.</summary>
internal sealed partial class OsoKeuring
{
    private static readonly (string Code, string Element)[] Verplicht =
    [
        ("OVa.LL01", "voornaam"), ("OVa.LL02", "geboortedatum"), ("OVa.LL04", "adresgeheim"), ("OVa.LL13", "leerlingid"),
        ("OVa.LL14", "datuminschrijving"), ("OVa.LL15", "verzorgersaansprakelijk"),
    ];

    private static readonly (string Code, string Element, string Zin)[] Verboden =
    [
        ("OVa.LL03", "geboortemaand", "De geboortemaand hoort niet in dit dossier. Gebruik de hele geboortedatum."),
        ("OVa.LL07", "postcode4adres", "Vier cijfers van de postcode horen niet in dit dossier. Gebruik het hele adres."),
        ("OVa.LL10", "geboorteplaats", "De geboorteplaats mag niet mee."),
        ("OVa.LL11", "nationaliteit", "De nationaliteit mag niet mee."),
    ];

    private void KeurLeerling(OsoElement leerling)
    {
        foreach (var (code, element) in Verplicht)
        {
            if (leerling.Kind(element) is null)
            {
                Mist(code, leerling, element);
            }
        }

        foreach (var (code, element, zin) in Verboden)
        {
            if (leerling.Kind(element) is { } teveel)
            {
                Fout(code, teveel, zin);
            }
        }

        if (_dossier.Waarde("metadata/overstap") is Povo or "VOVO")
        {
            KeurVve(leerling);
        }

        KeurNummer(leerling);
        KeurHuisarts(leerling);
        if (leerling.JaNee("verzorgersaansprakelijk") == false && leerling.Kind("aansprakelijkeinstelling") is null)
        {
            Mist("OVa.AI01", leerling, "aansprakelijkeinstelling", "De verzorgers zijn niet aansprakelijk. Vul in welke instelling dat wel is.");
        }
    }

    private void KeurVve(OsoElement leerling)
    {
        foreach (var (code, naam) in new[] { ("OVa.VV01", "voorschools"), ("OVa.VV02", "vroegschools") })
        {
            if (leerling.Kind(naam) is { } teveel)
            {
                Fout(code, teveel, "Gegevens van voor- en vroegschool gaan niet mee naar het voortgezet onderwijs.");
            }
        }
    }

    private void KeurNummer(OsoElement leerling)
    {
        var (bsn, onderwijsnummer) = (leerling.Kind("bsn"), leerling.Kind("onderwijsnummer"));
        if (bsn is null && onderwijsnummer is null)
        {
            Mist("OVa.LL12", leerling, "bsn", "Vul het BSN in, of het onderwijsnummer van een kind zonder BSN.");
        }
        else if (bsn is not null && onderwijsnummer is not null)
        {
            Fout("XSD.keuze", bsn, "Er staan een BSN en een onderwijsnummer. Eén van de twee is genoeg.");
        }

        if (bsn is { Tekst.Length: > 0 } && !Burgerservicenummer.IsBsn(bsn.Tekst))
        {
            Fout("own-bsn", bsn, "Het BSN klopt niet: het voldoet niet aan de elfproef. Kijk of er een cijfer verkeerd staat.");
        }

        if (onderwijsnummer is { Tekst.Length: > 0 } && !Burgerservicenummer.IsOnderwijsnummer(onderwijsnummer.Tekst))
        {
            Fout("own-onderwijsnummer", onderwijsnummer, "Het onderwijsnummer klopt niet. Het begint met 10 en heeft negen cijfers.");
        }
    }

    private void KeurHuisarts(OsoElement leerling)
    {
        foreach (var teveel in leerling.Kind("huisarts")?.Kinderen.Where(k => k.Naam is "roepnaam" or "geslacht" or "adresgeheim") ?? [])
        {
            Fout("OG.05", teveel, $"Van de huisarts mag dit niet mee: {Naam(teveel)}.");
        }
    }

    private void KeurAdres(OsoElement leerling)
    {
        var (adres, buitenland) = (leerling.Kind("adreslijst"), leerling.Kind("adresbuitenland"));
        if (leerling.JaNee("adresgeheim") != true)
        {
            if (adres is null && buitenland is null)
            {
                Mist("OVa.LL05", leerling, "adreslijst");
            }

            return;
        }

        if (adres is not null)
        {
            Fout("OVa.LL06", adres, "Het adres van dit kind is geheim, maar staat toch in het dossier. Haal het eruit voordat iemand het opvraagt.");
        }

        if (buitenland is not null)
        {
            Fout("OVa.LL09", buitenland, "Het adres van dit kind is geheim, maar het adres in het buitenland staat toch in het dossier. Haal het eruit.");
        }
    }

    private void KeurVerzorgers(OsoElement leerling)
    {
        var verzorgers = leerling.Alle("verzorger").ToList();
        if (leerling.JaNee("verzorgersaansprakelijk") == true)
        {
            if (verzorgers.Count == 0)
            {
                Mist("OVa.OV01", leerling, "verzorger");
            }
            else if (!verzorgers.Exists(v => v.JaNee("wettigevertegenwoordiger") == true) && verzorgers.TrueForAll(v => v.Kind("wettigevertegenwoordiger") is not null))
            {
                Let("own-gezag", verzorgers[0], "Van geen enkele verzorger staat er dat die gezag heeft. Klopt dat?");
            }
        }

        foreach (var verzorger in verzorgers)
        {
            KeurVerzorger(verzorger);
        }
    }

    private void KeurVerzorger(OsoElement verzorger)
    {
        if (verzorger.JaNee("adresgeheim") == true && verzorger.Kind("adreslijst") is { } adres)
        {
            Fout("OVa.OV03", adres, "Het adres van deze verzorger is geheim, maar staat toch in het dossier. Haal het eruit.");
        }

        if (verzorger.Kind("overlijdensdatum") is { } datum && verzorger.JaNee("overleden") != true)
        {
            Fout("OG.04", datum, "Er staat een datum van overlijden, maar niet dat deze verzorger is overleden.");
        }

        if (verzorger.JaNee("overleden") == true && verzorger.Kind("communicatielijst") is { } contact)
        {
            Let("own-overleden", contact, "Deze verzorger is overleden, maar er staat nog een telefoonnummer of mailadres bij.");
        }

        foreach (var rekening in verzorger.Kinderen.Where(k => k.Naam is "iban" or "banknummer"))
        {
            Let("own-rekening", rekening, "Er staat een rekeningnummer in. Dat heeft de nieuwe school niet nodig; stuur het niet mee.");
        }
    }

    /// <summary>Of everybody in the dossier.</summary>
    private void KeurBereikbaarheid()
    {
        foreach (var communicatie in _dossier.Nakomelingen().Where(e => e.Naam == "communicatie"))
        {
            if (communicatie.Kind("nummer") is not { Tekst.Length: > 0 } nummer)
            {
                continue;
            }

            if (communicatie.JaNee("geheim") == true && nummer.Tekst is not (OsoSchrijver.GeheimeTelefoon or OsoSchrijver.GeheimeMail))
            {
                Fout("OVa.LL08", nummer, "Dit nummer of mailadres is geheim, maar staat toch in het dossier. Haal het eruit.");
            }

            if (communicatie.Waarde("soort") == "e-mail" && !OsoWaarde.IsMail(nummer.Tekst))
            {
                Fout("OG.01", nummer, $"'{Citaat(nummer.Tekst)}' is geen mailadres.");
            }
        }
    }
}
