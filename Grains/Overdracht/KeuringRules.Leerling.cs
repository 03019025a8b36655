using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>The sending school and the child (OSO-X).</summary>
internal static partial class KeuringRules
{
    private const int LeeftijdMin = 9;
    private const int LeeftijdMax = 16;
    private const Bevindingwie Adm = Bevindingwie.Administratie;

    private static IEnumerable<Bevinding> School(Schoolgegevens school, Keuringfeiten feiten)
    {
        if (IsLeeg(school.Naam))
        {
            yield return Houdt("XSD.naam", "school/naam", Adm, "De naam van de school ontbreekt. Vul hem in bij de instellingen van de school.");
        }

        if (school.Adres is not { } adres || !IsVolledig(adres))
        {
            yield return Houdt("OVa.SL01", "school/adres", Adm, "Het adres van de school is niet volledig. Vul straat, nummer, postcode en plaats in bij de instellingen van de school.");
        }

        if (IsLeeg(school.Telefoon) && IsLeeg(school.Email))
        {
            yield return Houdt("OVa.SL02", "school/telefoon", Adm, "De school heeft geen telefoonnummer en geen mailadres. Vul er een in bij de instellingen van de school.");
        }

        if (!IsLeeg(school.Email) && !Mailadres.IsGeldig(school.Email))
        {
            yield return Houdt("OG.01", "school/email", Adm, "Het mailadres van de school klopt niet. Schrijf het als naam@school.nl.");
        }

        if (!Brinvorm().IsMatch(school.Brin ?? ""))
        {
            yield return Houdt("XSD.brincode", "school/brin", Adm, "Het BRIN van de school klopt niet. Het zijn twee cijfers en twee hoofdletters.");
        }
        else if (school.Brin != feiten.Brin)
        {
            yield return Houdt("own-brin", "school/brin", Adm, $"In het dossier staat BRIN {school.Brin}, maar deze school is {feiten.Brin}. Haal de gegevens opnieuw op.");
        }

        if (!Vestigingsvorm().IsMatch(school.Vestiging ?? ""))
        {
            yield return Houdt("XSD.vestigingscode", "school/vestiging", Adm, "Het vestigingsnummer van de school klopt niet. Het zijn twee cijfers.");
        }
    }

    private static IEnumerable<Bevinding> Leerling(Dossierleerling kind, Keuringfeiten feiten) =>
        Naam(kind).Concat(Geboorte(kind, feiten)).Concat(Adres(kind)).Concat(Nummers(kind)).Concat(Inschrijving(kind, feiten));

    private static IEnumerable<Bevinding> Naam(Dossierleerling kind)
    {
        if (kind.Voornamen.All(IsLeeg))
        {
            yield return Houdt("OVa.LL01", "leerling/voornamen", Adm, "De officiële voornaam ontbreekt. Neem alle voornamen over uit de leerlingadministratie.");
        }

        if (IsLeeg(kind.Achternaam))
        {
            yield return Houdt("XSD.achternaam", "leerling/achternaam", Adm, "De achternaam van het kind ontbreekt. Vul hem in.");
        }

        if (kind.Geslacht is not (null or 0 or 1 or 2))
        {
            yield return Houdt("codelijst14", "leerling/geslacht", Adm, "Het geslacht heeft een onbekende waarde. Kies vrouw, man of onbekend, of laat het leeg.");
        }
    }

    private static IEnumerable<Bevinding> Geboorte(Dossierleerling kind, Keuringfeiten feiten)
    {
        if (kind.Geboortedatum is not { } geboren)
        {
            yield return Houdt("OVa.LL02", "leerling/geboortedatum", Adm, "De geboortedatum ontbreekt. Vul de hele datum in.");
        }
        else if (geboren > feiten.Vandaag.AddYears(-LeeftijdMin) || geboren < feiten.Vandaag.AddYears(-LeeftijdMax))
        {
            yield return LetOp("own-geboortedatum", "leerling/geboortedatum", Adm, "Deze geboortedatum past niet bij een kind in groep 8. Kijk hem na.");
        }
    }

    private static IEnumerable<Bevinding> Adres(Dossierleerling kind)
    {
        if (kind.AdresGeheim && kind.Adres is { } geheim)
        {
            yield return geheim.Land is null
                ? Houdt("OVa.LL06", "leerling/straat", Adm, "Het adres van dit kind is geheim. Haal straat, nummer, postcode en plaats weg.")
                : Houdt("OVa.LL09", "leerling/land", Adm, "Het adres van dit kind is geheim. Haal ook het buitenlandse adres weg.");
        }
        else if (kind is { AdresGeheim: false, Adres: null })
        {
            yield return Houdt("OVa.LL05", "leerling/straat", Adm, "Het adres van het kind ontbreekt. Vul het in, of geef aan dat het adres geheim is.");
        }
        else if (kind.Adres is { } adres && !IsVolledig(adres))
        {
            yield return Houdt("XSD.adres", "leerling/straat", Adm, "Het adres van het kind is niet volledig. Vul straat, nummer, postcode en plaats in.");
        }

        if (kind.AdresGeheim && !IsLeeg(kind.Telefoon))
        {
            yield return LetOp("OVa.LL08", "leerling/telefoon", Adm, "Het adres van dit kind is geheim. Het telefoonnummer gaat daarom als 'geheim' mee, niet als nummer.");
        }
    }

    private static IEnumerable<Bevinding> Nummers(Dossierleerling kind)
    {
        if (IsLeeg(kind.Pgn))
        {
            yield return Houdt("OVa.LL12", "leerling/pgn", Adm, "Het BSN of onderwijsnummer ontbreekt. Neem het over uit de leerlingadministratie.");
        }
        else if (!Burgerservicenummer.IsPersoonsgebondenNummer(kind.Pgn))
        {
            yield return Houdt("own-pgn", "leerling/pgn", Adm, "Dit is geen geldig BSN of onderwijsnummer. Kijk na of er een cijfer is verwisseld.");
        }

        if (IsLeeg(kind.LeerlingId))
        {
            yield return Houdt("OVa.LL13", "leerling/leerling-id", Adm, "Het leerlingnummer van je administratie ontbreekt. Neem het over uit de leerlingadministratie.");
        }
    }

    private static IEnumerable<Bevinding> Inschrijving(Dossierleerling kind, Keuringfeiten feiten)
    {
        if (kind.DatumInschrijving is not { } ingeschreven)
        {
            yield return Houdt("OVa.LL14", "leerling/datum-inschrijving", Adm, "De datum van inschrijving op deze school ontbreekt. Vul hem in.");
        }
        else if (ingeschreven > feiten.Vandaag)
        {
            yield return Houdt("own-inschrijving", "leerling/datum-inschrijving", Adm, "De datum van inschrijving moet nog komen. Kijk hem na.");
        }
        else if (kind.DatumUitschrijving < ingeschreven)
        {
            yield return Houdt("own-uitschrijving", "leerling/datum-uitschrijving", Adm, "De uitschrijving ligt voor de inschrijving. Kijk beide datums na.");
        }

        if (!kind.VerzorgersAansprakelijk && IsLeeg(kind.Instelling))
        {
            yield return Houdt("OVa.AI01", "leerling/instelling", Adm, "De verzorgers zijn niet aansprakelijk. Vul in welke instelling dat wel is.");
        }
    }
}
