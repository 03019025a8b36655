namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>
/// One leerling. Only the fields named here are read; etniciteit, land, gewicht, postcode, e-mail, user name, photo
/// address and rijksregisternummer are passed over and never reach a variable (SCH-2).
/// </summary>
internal sealed class EdexmlLeerlingLezer(EdexmlCursor cursor, EdexmlVelden velden)
{
    /// <summary>A key that the administration itself calls not lasting.</summary>
    private const char Dummyteken = '#';

    public RuweLeerling Lees()
    {
        var sleutel = velden.Attribuut("key");
        var dummy = sleutel?[0] == Dummyteken;
        var leerling = new RuweLeerling
        {
            Regel = cursor.Regel,
            Sleutel = dummy ? null : sleutel,
            Dummysleutel = dummy,
            EckId = velden.Attribuut("eckid"),
        };
        foreach (var veld in cursor.Kinderen())
        {
            LeesVeld(leerling, veld);
        }

        return leerling;
    }

    public static void LeesNaam(RuweNaam naam, string veld, EdexmlVelden velden)
    {
        switch (veld)
        {
            case "achternaam":
                naam.Achternaam = velden.Naam(veld);
                break;
            case "voorvoegsel":
                naam.Voorvoegsel = velden.Naam(veld, EdexmlLimieten.VoorvoegselLengteMax);
                break;
            case "voornamen":
                naam.Voornamen = velden.Naam(veld);
                break;
            case "voorletters-1":
                naam.Voorletters = velden.Naam(veld);
                break;
            case "roepnaam":
                naam.Roepnaam = velden.Naam(veld);
                break;
        }
    }

    private void LeesVeld(RuweLeerling leerling, string veld)
    {
        switch (veld)
        {
            case "geboortedatum":
                leerling.Geboortedatum = velden.Datum(veld);
                break;
            case "geslacht":
                leerling.Geslacht = velden.Geslacht();
                break;
            case "jaargroep":
                leerling.Jaargroep = velden.Jaargroep("de leerling");
                break;
            case "groep":
                leerling.Groep = cursor.Attribuut("key", EdexmlLimieten.SleutelLengteMax);
                break;
            case "samengestelde_groepen":
                EdexmlDelen.LeesVerwijzingen(leerling.SamengesteldeGroepen, velden, cursor);
                break;
            case "bsn" or "sofinummer" or "onderwijsnummer":
                leerling.BsnLaatste4 = velden.BsnLaatste4(veld) ?? leerling.BsnLaatste4;
                break;
            case "bsn_ondwnr-4":
                leerling.BsnLaatste4 = velden.Bsn4() ?? leerling.BsnLaatste4;
                break;
            case "instroomdatum":
                leerling.Instroomdatum = velden.Datum(veld);
                break;
            case "uitstroomdatum":
                leerling.Uitstroomdatum = velden.Datum(veld);
                break;
            default:
                LeesNaam(leerling.Naam, veld, velden);
                break;
        }
    }
}
