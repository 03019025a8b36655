using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>The parts of the document: school, groepen, leerlingen, leerkrachten; each record within its limit of number.</summary>
internal sealed class EdexmlDelen(EdexmlCursor cursor, Bevindingenlijst bevindingen, EdexmlRuw ruw)
{
    private readonly EdexmlVelden velden = new(cursor, bevindingen);

    /// <summary>The cursor stands on the root.</summary>
    public void Lees()
    {
        foreach (var deel in cursor.Kinderen())
        {
            switch (deel)
            {
                case "school":
                    LeesSchool(ruw.School);
                    break;
                case "groepen":
                    LeesGroepen();
                    break;
                case "leerlingen":
                    LeesLeerlingen();
                    break;
                case "leerkrachten":
                    LeesLeerkrachten();
                    break;
            }
        }
    }

    private void LeesSchool(RuweSchool school)
    {
        foreach (var veld in cursor.Kinderen())
        {
            switch (veld)
            {
                case "schooljaar":
                    school.Schooljaar = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
                    break;
                case "brincode":
                    school.Brincode = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
                    break;
                case "dependancecode":
                    school.Dependancecode = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
                    break;
                case "peildatum":
                    school.Peildatum = velden.Datum(veld);
                    break;
                case "aanmaakdatum":
                    school.Aanmaakdatum = velden.Datum(veld);
                    break;
                case "auteur":
                    school.Auteur = velden.Naam(veld, EdexmlLimieten.KorteTekstLengteMax);
                    break;
                case "xsdversie":
                    school.Versie = velden.Naam(veld, EdexmlLimieten.KorteTekstLengteMax);
                    break;
            }
        }
    }

    private void LeesGroepen()
    {
        foreach (var soort in cursor.Kinderen())
        {
            if (soort is "groep" or "samengestelde_groep")
            {
                Begrens(ruw.Groepen.Count, EdexmlLimieten.GroepenMax, "groepen");
                LeesGroep(soort == "samengestelde_groep");
            }
        }
    }

    private void LeesGroep(bool samengesteld)
    {
        var regel = cursor.Regel;
        var sleutel = velden.Attribuut("key");
        string? naam = null;
        string? jaargroep = null;
        foreach (var veld in cursor.Kinderen())
        {
            switch (veld)
            {
                case "naam":
                    naam = velden.Naam(veld);
                    break;
                case "jaargroep":
                    jaargroep = velden.Jaargroep("de groep");
                    break;
            }
        }

        if (sleutel is null)
        {
            bevindingen.NietIngelezen(regel, Bevindingcode.GroepZonderSleutel, "deze groep heeft geen sleutel (key); geen leerling kan ernaar verwijzen, de groep is niet ingelezen.");
            return;
        }

        if (naam is null)
        {
            naam = sleutel;
            bevindingen.GaatDoor(regel, Bevindingcode.GroepZonderNaam, "deze groep heeft geen naam; de sleutel dient als naam.", sleutel);
        }

        ruw.Groepen.Add(new RuweGroep(sleutel, naam, jaargroep, samengesteld, regel));
    }

    private void LeesLeerlingen()
    {
        var lezer = new EdexmlLeerlingLezer(cursor, velden);
        foreach (var soort in cursor.Kinderen())
        {
            if (soort == "leerling")
            {
                Begrens(ruw.Leerlingen.Count, EdexmlLimieten.LeerlingenMax, "leerlingen");
                ruw.Leerlingen.Add(lezer.Lees());
            }
        }
    }

    private void LeesLeerkrachten()
    {
        foreach (var soort in cursor.Kinderen())
        {
            if (soort == "leerkracht")
            {
                Begrens(ruw.Leerkrachten.Count, EdexmlLimieten.LeerkrachtenMax, "leerkrachten");
                ruw.Leerkrachten.Add(LeesLeerkracht());
            }
        }
    }

    private RuweLeerkracht LeesLeerkracht()
    {
        var regel = cursor.Regel;
        var sleutel = velden.Attribuut("key");
        var naam = new RuweNaam();
        List<string> groepen = [];
        foreach (var veld in cursor.Kinderen())
        {
            if (veld == "groepen")
            {
                LeesVerwijzingen(groepen, velden, cursor);
            }
            else
            {
                EdexmlLeerlingLezer.LeesNaam(naam, veld, velden);
            }
        }

        return new RuweLeerkracht(sleutel, naam, groepen, regel);
    }

    /// <summary>The keys of groep and samengestelde_groep below the present element.</summary>
    internal static void LeesVerwijzingen(List<string> sleutels, EdexmlVelden velden, EdexmlCursor cursor)
    {
        foreach (var soort in cursor.Kinderen())
        {
            if (soort is "groep" or "samengestelde_groep"
                && sleutels.Count < EdexmlLimieten.VerwijzingenMax
                && velden.Attribuut("key") is { } sleutel)
            {
                sleutels.Add(sleutel);
            }
        }
    }

    private void Begrens(int aantal, int hoogstens, string wat)
    {
        if (aantal >= hoogstens)
        {
            throw new EdexmlWeigeringException(EdexmlWeigering.TeVeel(wat, hoogstens, cursor.Regel));
        }
    }
}
